// SPDX-License-Identifier: Apache-2.0
#include "sanad/exchange/taxii_client.h"

#include <algorithm>

#include "envelope_split.h"
#include "json_members.h"
#include "sanad/core/limits.h"
#include "sanad/core/percent.h"
#include "sanad/core/utf8.h"

namespace sanad::exchange {
namespace {

constexpr std::size_t faults_kept = 32;
constexpr std::size_t failures_kept = 1000;
constexpr std::size_t shown_bytes = 300;

Result<Json> object_of(std::string_view text, const char* what) {
  auto json = Json::parse(text);
  if (json && json->is_object()) return json;
  const auto start = text.substr(0, std::min(text.find_first_not_of(" \t\r\n"), text.size()) + 1);
  const bool page = !start.empty() && start.back() == '<';
  return fail(ErrorCode::invalid_input, std::string{"expected "} + what + ", found " +
                                            (page    ? "a page of HTML or XML"
                                             : !json ? "no JSON (" + describe(json.error()) + ")"
                                                     : "JSON of another kind") +
                                            "; is the address that of a TAXII 2.1 server?");
}

/// true, "true" and 1 are seen in the wild.
bool truth(const Json& object, std::string_view key) {
  const auto* member = object.find(key);
  if (member == nullptr) return false;
  if (const auto value = member->boolean()) return *value;
  if (const auto* text = member->string()) return *text == "true" || *text == "True";
  return member->integer().value_or(0) == 1;
}

std::uint64_t count(const Json& object, std::string_view key) {
  const auto number = integer_at(object, key);
  return number && *number > 0 ? static_cast<std::uint64_t>(*number) : 0;
}

/// `next` is text; some servers give the number of a page.
std::string next_of(const Json& object) {
  const auto* member = object.find("next");
  if (member == nullptr) return {};
  if (const auto* text = member->string()) return *text;
  const auto number = member->integer();
  return number ? std::to_string(*number) : std::string{};
}

std::string printable(std::string_view text) {
  std::string out = replace_invalid_utf8(text.substr(0, 4 * shown_bytes));
  for (auto& c : out) {
    if (static_cast<unsigned char>(c) < ' ' || c == 0x7F) c = ' ';
  }
  return shorten(out, shown_bytes);
}

}  // namespace

Result<RemoteDiscovery> read_discovery(std::string_view json) {
  const auto object = object_of(json, "what a TAXII server says of itself");
  if (!object) return tl::unexpected{object.error()};
  RemoteDiscovery discovery{std::string{object->text("title")}, {}};
  const std::string first{object->text("default")};
  if (!first.empty()) discovery.api_roots.push_back(first);
  for (const auto& root : list_at(*object, "api_roots")) {
    if (const auto* text = root.string(); text != nullptr && *text != first)
      discovery.api_roots.push_back(*text);
  }
  return discovery;
}

Result<RemoteRoot> read_api_root(std::string_view json) {
  const auto object = object_of(json, "an API root");
  if (!object) return tl::unexpected{object.error()};
  const auto length = count(*object, "max_content_length");
  return RemoteRoot{std::string{object->text("title")}, length != 0 ? length : limits::taxii_envelope_bytes};
}

Result<std::vector<RemoteCollection>> read_collections(std::string_view json) {
  const auto object = object_of(json, "a list of collections");
  if (!object) return tl::unexpected{object.error()};
  std::vector<RemoteCollection> collections;
  for (const auto& entry : list_at(*object, "collections")) {
    if (!entry.is_object() || entry.text("id").empty()) continue;
    collections.push_back({std::string{entry.text("id")}, std::string{entry.text("alias")},
                           std::string{entry.text("title")}, truth(entry, "can_read"),
                           truth(entry, "can_write")});
  }
  return collections;
}

Result<RemotePage> read_page(std::string_view json) {
  const auto split = split_envelope(json, limits::taxii_answer_objects);
  if (!split) return tl::unexpected{split.error()};
  const auto frame = object_of(split->frame, "a page of objects");
  if (!frame) return tl::unexpected{frame.error()};
  if (list_at(*frame, "objects").size() != split->elements.size()) {
    return fail(ErrorCode::invalid_input, "expected the key \"objects\" without escapes, found it with some");
  }
  RemotePage page;
  page.more = truth(*frame, "more");
  page.next = next_of(*frame);
  for (std::size_t i = 0; i < split->elements.size(); ++i) {
    auto object = read_posted(split->elements[i]);
    if (object) {
      page.objects.push_back(*std::move(object));
    } else if (page.faults.size() < faults_kept) {
      page.faults.push_back("object " + std::to_string(i + 1) + " of the page: " + describe(object.error()));
    }
  }
  return page;
}

Result<RemoteStatus> read_status(std::string_view json) {
  const auto object = object_of(json, "the status of a request");
  if (!object) return tl::unexpected{object.error()};
  RemoteStatus status{std::string{object->text("id")}, object->text("status") == "complete",
                      count(*object, "success_count"), count(*object, "failure_count"),
                      count(*object, "pending_count"), {}};
  for (const auto& failure : list_at(*object, "failures")) {
    if (status.failed.size() == failures_kept) break;
    if (!failure.is_object()) continue;
    status.failed.push_back({printable(failure.text("id")), printable(failure.text("version")),
                             printable(failure.text("message"))});
  }
  return status;
}

std::string describe_answer(int status, std::string_view body) {
  std::string out = "the answer " + std::to_string(status);
  const auto json = Json::parse(body);
  std::string said;
  if (json && json->is_object() && !json->text("title").empty()) {
    said = std::string{json->text("title")};
    if (!json->text("description").empty()) said += ": " + std::string{json->text("description")};
  } else {
    said = std::string{body.substr(0, shown_bytes)};
  }
  said = printable(said);
  return said.find_first_not_of(' ') == std::string::npos ? out : out + " (" + said + ")";
}

std::string to_query(const PageQuery& query) {
  std::string out;
  const auto add = [&](std::string_view name, std::string_view value) {
    out += out.empty() ? '?' : '&';
    out += name;
    out += '=';
    out += percent_encoded(value);
  };
  if (query.added_after) add("added_after", query.added_after->to_string());
  if (query.limit != 0) add("limit", std::to_string(query.limit));
  if (!query.id.empty()) add("match[id]", query.id);
  if (query.all) add("match[version]", "all");
  if (!query.next.empty()) add("next", query.next);
  return out;
}

Result<std::string> resolve_address(std::string_view asked, std::string_view given) {
  const bool clean = given.find("..") == std::string_view::npos && given.find_first_of("?#\\ ") == given.npos;
  if (clean && (given.starts_with("https://") || given.starts_with("http://"))) return std::string{given};
  const auto scheme = asked.find("://");
  if (clean && scheme != asked.npos && given.starts_with("/") && !given.starts_with("//")) {
    const auto host_end = std::min(asked.find('/', scheme + 3), asked.size());
    return std::string{asked.substr(0, host_end)} + std::string{given};
  }
  return fail(ErrorCode::invalid_input,
              "expected an address or a path that starts with '/', found '" + printable(given) + "'");
}

}  // namespace sanad::exchange
