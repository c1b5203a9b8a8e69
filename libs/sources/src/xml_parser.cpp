// SPDX-License-Identifier: Apache-2.0
#include "xml_parser.h"

#include <expat.h>
#include <fmt/format.h>

#include <limits>

#include "sanad/core/check.h"

namespace sanad::sources {
namespace {

/// Documents that we read nest about ten deep.
constexpr std::size_t deepest = 64;

std::string_view without_prefix(std::string_view name) {
  const auto colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

struct FreeParser {
  void operator()(XML_Parser parser) const noexcept { XML_ParserFree(parser); }
};

}  // namespace

std::string_view XmlAttributes::get(std::string_view name) const {
  for (const char** pair = pairs_; *pair != nullptr; pair += 2) {
    if (without_prefix(pair[0]) == name) return pair[1];
  }
  return {};
}

std::size_t XmlAttributes::size() const {
  std::size_t count = 0;
  while (pairs_[2 * count] != nullptr) ++count;
  return count;
}

std::string_view XmlAttributes::name(std::size_t i) const { return without_prefix(pairs_[2 * i]); }

struct XmlParser::Impl {
  explicit Impl(XmlHandler& taker) : handler{taker} {}
  XmlHandler& handler;
  std::unique_ptr<std::remove_pointer_t<XML_Parser>, FreeParser> parser;
  std::size_t depth = 0;
  std::string refusal;

  void refuse(std::string why) {
    if (!refusal.empty()) return;
    refusal = std::move(why);
    XML_StopParser(parser.get(), XML_FALSE);
  }
  static void on_start(void* self, const XML_Char* name, const XML_Char** attributes) {
    auto& impl = *static_cast<Impl*>(self);
    if (++impl.depth > deepest) return impl.refuse(fmt::format("expected XML at most {} deep", deepest));
    if (impl.refusal.empty()) impl.handler.start(without_prefix(name), XmlAttributes{attributes});
  }
  static void on_end(void* self, const XML_Char* name) {
    auto& impl = *static_cast<Impl*>(self);
    --impl.depth;
    if (impl.refusal.empty()) impl.handler.end(without_prefix(name));
  }
  static void on_text(void* self, const XML_Char* text, int size) {
    auto& impl = *static_cast<Impl*>(self);
    if (impl.refusal.empty()) impl.handler.text({text, static_cast<std::size_t>(size)});
  }
  static void on_doctype(void* self, const XML_Char*, const XML_Char*, const XML_Char*, int) {
    static_cast<Impl*>(self)->refuse("expected XML without a document type, found one");
  }

  Result<bool> judge(XML_Status status) {
    if (status == XML_STATUS_OK) return false;
    if (status == XML_STATUS_SUSPENDED) return true;
    if (!refusal.empty()) return fail(ErrorCode::limit_exceeded, refusal);
    return fail(ErrorCode::invalid_input, fmt::format("expected well-formed XML, found '{}' in its line {}",
                                                      XML_ErrorString(XML_GetErrorCode(parser.get())),
                                                      XML_GetCurrentLineNumber(parser.get())));
  }
};

XmlParser::XmlParser(XmlHandler& handler) : impl_{std::make_unique<Impl>(handler)} {
  impl_->parser.reset(XML_ParserCreate(nullptr));
  SANAD_CHECK(impl_->parser != nullptr, "the XML parser could be made");
  XML_Parser parser = impl_->parser.get();
  XML_SetUserData(parser, impl_.get());
  XML_SetElementHandler(parser, &Impl::on_start, &Impl::on_end);
  XML_SetCharacterDataHandler(parser, &Impl::on_text);
  XML_SetStartDoctypeDeclHandler(parser, &Impl::on_doctype);
}

XmlParser::~XmlParser() = default;

Result<bool> XmlParser::feed(std::string_view piece, bool last) {
  SANAD_CHECK(piece.size() <= static_cast<std::size_t>(std::numeric_limits<int>::max()), "pieces are small");
  return impl_->judge(
      XML_Parse(impl_->parser.get(), piece.data(), static_cast<int>(piece.size()), last ? 1 : 0));
}

Result<bool> XmlParser::resume() {
  return impl_->judge(XML_ResumeParser(impl_->parser.get()));
}

std::uint64_t XmlParser::tag_offset() const {
  const auto at = XML_GetCurrentByteIndex(impl_->parser.get());
  return at < 0 ? 0 : static_cast<std::uint64_t>(at);
}

std::uint64_t XmlParser::tag_length() const {
  return static_cast<std::uint64_t>(XML_GetCurrentByteCount(impl_->parser.get()));
}

std::uint64_t XmlParser::line() const { return XML_GetCurrentLineNumber(impl_->parser.get()); }

void XmlParser::pause() {
  XML_StopParser(impl_->parser.get(), XML_TRUE);
}

}  // namespace sanad::sources
