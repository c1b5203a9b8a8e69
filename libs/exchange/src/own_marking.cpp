// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "sanad/core/json_writer.h"
#include "sanad/core/limits.h"
#include "sanad/core/utf8.h"
#include "sanad/exchange/marking_reader.h"
#include "sanad/records/exchange_extensions.h"
#include "sanad/records/natural_time.h"
#include "sorted_names.h"

namespace sanad::exchange {
namespace {

constexpr std::size_t longest_basis = 1000;

bool is_name(const std::string& name) {
  return !name.empty() && name.size() <= limits::organisation_bytes && is_valid_utf8(name) &&
         name.find('\0') == std::string::npos;
}

Result<Names> checked(Names names, std::string_view what) {
  sort_unique(names);
  if (names.size() > limits::marking_names) {
    return fail(ErrorCode::limit_exceeded, fmt::format("expected at most {} names for {}, found {}",
                                                       limits::marking_names, what, names.size()));
  }
  for (const auto& name : names) {
    if (!is_name(name)) {
      return fail(ErrorCode::invalid_input, fmt::format("expected for {} names of 1 to {} bytes of UTF-8",
                                                        what, limits::organisation_bytes));
    }
  }
  return names;
}

Result<OwnMarking> normal(OwnMarking marking) {
  if (!marking.releasable_to && marking.consent.empty() && marking.caveats.empty() && !marking.expires) {
    return fail(ErrorCode::invalid_input,
                "expected a marking that limits something: releasable-to, consent, caveats or an expiry");
  }
  if (marking.basis.size() > longest_basis || !is_valid_utf8(marking.basis) ||
      marking.basis.find('\0') != std::string::npos) {
    return fail(ErrorCode::invalid_input,
                fmt::format("expected a basis of at most {} bytes of UTF-8", longest_basis));
  }
  if (marking.releasable_to) {
    auto names = checked(*marking.releasable_to, "releasable-to");
    if (!names) return tl::unexpected{names.error()};
    marking.releasable_to = std::move(*names);
  }
  auto consent = checked(marking.consent, "consent");
  if (!consent) return tl::unexpected{consent.error()};
  marking.consent = std::move(*consent);
  auto caveats = checked(marking.caveats, "caveats");
  if (!caveats) return tl::unexpected{caveats.error()};
  marking.caveats = std::move(*caveats);
  return marking;
}

void write_names(JsonWriter& json, std::string_view key, const Names& names) {
  json.key(key).begin_array();
  for (const auto& name : names) json.value(name);
  json.end_array();
}

std::string extension_text(const OwnMarking& marking) {
  std::string text;
  JsonWriter json{text};
  json.begin_object();
  if (!marking.basis.empty()) json.member("basis", marking.basis);
  if (!marking.caveats.empty()) write_names(json, "caveats", marking.caveats);
  if (!marking.consent.empty()) write_names(json, "consent", marking.consent);
  if (marking.expires) json.member("expires", marking.expires->to_string());
  json.member("extension_type", "property-extension");
  if (marking.releasable_to) write_names(json, "releasable_to", *marking.releasable_to);
  json.end_object();
  return text;
}

}  // namespace

Result<records::ObjectVersion> to_object(const OwnMarking& marking) {
  const auto whole = normal(marking);
  if (!whole) return tl::unexpected{whole.error()};
  const auto extension = extension_text(*whole);
  const auto id = records::natural_id("marking-definition", "marking", extension);
  std::string body;
  JsonWriter json{body};
  json.begin_object().member("created", records::natural_created);
  json.key("extensions").begin_object().key(records::marking_extension).raw(extension).end_object();
  json.member("id", id.to_string())
      .member("spec_version", "2.1")
      .member("type", "marking-definition")
      .end_object();
  const auto digest = sha256(body);
  return records::ObjectVersion{id, records::natural_created_time(), std::move(body), digest};
}

}  // namespace sanad::exchange
