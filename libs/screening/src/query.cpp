// SPDX-License-Identifier: Apache-2.0
#include "sanad/screening/query.h"

#include <algorithm>

#include "sanad/core/digest.h"
#include "sanad/core/limits.h"
#include "sanad/core/utf8.h"
#include "sanad/screening/list_entry.h"
#include "sanad/text/country.h"
#include "sanad/text/person_name.h"

namespace sanad::screening {

namespace {

std::string shown(std::string_view name) {
  constexpr std::size_t bytes = 60;
  return shorten(replace_invalid_utf8(name.substr(0, 4 * bytes)), bytes);
}

/// Words behind the last one that is compared could hide who is meant.
tl::unexpected<Error> too_long(std::string_view name) {
  return fail(ErrorCode::limit_exceeded, "expected a name of at most " +
                                             std::to_string(text::name_words_max) + " words and " +
                                             std::to_string(limits::name_bytes) + " bytes, found '" +
                                             shown(name) + "', which is longer: give each name by itself");
}

}  // namespace

Result<void> check_query(const Query& query) {
  constexpr std::size_t names_max = 64;
  if (query.names.size() > names_max) {
    return fail(ErrorCode::limit_exceeded,
                "expected at most 64 names of one subject, found " + std::to_string(query.names.size()));
  }
  bool comparable = false;
  for (const auto& name : query.names) {
    const auto words = text::name_words(name);
    comparable = comparable || words.has_name();
    if (words.cut) return too_long(name);
  }
  if (comparable || std::any_of(query.documents.begin(), query.documents.end(),
                                [](const std::string& number) { return !document_key(number).empty(); })) {
    return {};
  }
  const auto name = query.names.empty() ? std::string{} : shown(query.names.front());
  return fail(ErrorCode::invalid_input, "expected a name with letters, found '" + name + "'");
}

Result<records::BirthSpan> parse_birth(std::string_view text) {
  auto range = DateRange::parse(text);
  if (!range) return tl::unexpected{range.error()};
  const bool new_year = range->first == range->last && range->first.month() == 1 && range->first.day() == 1;
  if (new_year)
    range = DateRange::whole_year(range->first.year());  // as lists do, forms write so what they do not know
  return records::BirthSpan{*range, false};
}

std::string matching_hash(const Query& query) {
  std::string all;
  const auto add = [&all](std::string_view label, std::string_view value) {
    all.append(label).append("=").append(value).append("\n");
  };
  for (const auto& name : query.names) add("name", name);
  for (const auto& birth : query.births)
    add("born", birth.when.first.to_string() + ".." + birth.when.last.to_string());
  for (const auto& country : query.countries) add("country", text::country_code(country));
  add("gender", records::name_of(query.gender));
  add("father", query.father);
  for (const auto& document : query.documents) add("document", document_key(document));
  add("kind", records::name_of(query.kind));
  return sha256(all).to_hex();
}

}  // namespace sanad::screening
