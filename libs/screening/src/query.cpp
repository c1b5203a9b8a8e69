// SPDX-License-Identifier: Apache-2.0
#include "sanad/screening/query.h"

#include <algorithm>

#include "sanad/core/digest.h"
#include "sanad/core/utf8.h"
#include "sanad/screening/list_entry.h"
#include "sanad/text/country.h"
#include "sanad/text/person_name.h"

namespace sanad::screening {

Result<void> check_query(const Query& query) {
  constexpr std::size_t names_max = 64;
  if (query.names.size() > names_max) {
    return fail(ErrorCode::limit_exceeded,
                "expected at most 64 names of one subject, found " + std::to_string(query.names.size()));
  }
  const bool comparable = std::any_of(query.names.begin(), query.names.end(), [](const std::string& name) {
    const auto words = text::name_words(name);
    return words.has_name();
  });
  if (comparable || std::any_of(query.documents.begin(), query.documents.end(),
                                [](const std::string& number) { return !document_key(number).empty(); })) {
    return {};
  }
  const auto shown =
      query.names.empty() ? std::string{} : shorten(replace_invalid_utf8(query.names.front()), 60);
  return fail(ErrorCode::invalid_input, "expected a name with letters, found '" + shown + "'");
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
