// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cctype>

#include "sanad/claims/document.h"

namespace sanad::claims {
namespace {

std::string lower(std::string_view text) {
  std::string out{text};
  std::transform(out.begin(), out.end(), out.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return out;
}

/// Tags that open or close a paragraph-like element: a page saved without its head still has many of them.
std::size_t count_tags(std::string_view text) {
  static constexpr std::array<std::string_view, 10> tags{"<p>",  "<p ",  "</p>",  "<div", "</div>",
                                                         "<li>", "<br>", "<br/>", "<td",  "<span"};
  std::size_t count = 0;
  for (auto at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    const auto rest = text.substr(at, 6);
    count += std::any_of(tags.begin(), tags.end(), [&](auto tag) { return rest.starts_with(tag); }) ? 1U : 0U;
  }
  return count;
}

}  // namespace

std::string_view name_of(DocumentForm form) {
  switch (form) {
    case DocumentForm::plain:
      return "plain";
    case DocumentForm::markdown:
      return "markdown";
    case DocumentForm::html:
      return "html";
  }
  return "plain";
}

Result<DocumentForm> parse_document_form(std::string_view name) {
  for (const auto form : {DocumentForm::plain, DocumentForm::markdown, DocumentForm::html}) {
    if (name_of(form) == name) return form;
  }
  return fail(ErrorCode::unsupported, "expected plain, markdown or html, found '" + std::string{name} + "'");
}

DocumentForm guess_form(std::string_view bytes, std::string_view file_name) {
  constexpr std::size_t looked_at = 4096;
  constexpr std::size_t many_tags = 4;
  const auto name = lower(file_name);
  if (name.ends_with(".md") || name.ends_with(".markdown")) return DocumentForm::markdown;
  if (name.ends_with(".html") || name.ends_with(".htm") || name.ends_with(".xhtml")) return DocumentForm::html;
  auto head = lower(bytes.substr(0, looked_at));
  head.erase(0, std::min(head.find('<'), head.size()));
  const bool page = head.starts_with("<!doctype html") || head.find("<html") != std::string::npos ||
                    head.find("<body") != std::string::npos;
  return page || count_tags(head) >= many_tags ? DocumentForm::html : DocumentForm::plain;
}

}  // namespace sanad::claims
