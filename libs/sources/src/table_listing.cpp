// SPDX-License-Identifier: Apache-2.0
#include "table_listing.h"

#include "sanad/core/limits.h"
#include "table_cells.h"

namespace sanad::sources {

using records::NameQuality;

void TableListing::take_names() {
  const auto& rule = rules_.listing;
  draft_.name(text_of(rows_, rule.name), NameQuality::primary);
  const auto take = [&](const std::vector<ColumnRef>& columns, NameQuality quality, bool original) {
    for (const auto column : columns) {
      each_piece(rows_.text(column), rule.split, limits::listing_values,
                 [&](std::string_view name) { draft_.name(name, quality, original); });
    }
  };
  take(rule.original, NameQuality::strong, true);
  take(rule.alias, NameQuality::strong, false);
  take(rule.weak, NameQuality::weak, false);
  take(rule.former, NameQuality::former, false);
}

void TableListing::pass_on(Sink& sink) {
  const auto key = key_of(rows_, rules_.id, keys_, report_);
  if (!key) return;
  const auto& rule = rules_.listing;
  const auto kind = code_of(rows_, rule.kind, report_);
  draft_.start(*key, static_cast<records::ListingKind>(kind.value_or(0)));
  auto& listing = draft_.listing();
  take_names();
  const auto each = [&](const std::vector<ColumnRef>& columns, auto visit) {
    for (const auto column : columns)
      each_piece(rows_.text(column), rule.split, limits::listing_values, visit);
  };
  each(rule.birth, [&](std::string_view text) { draft_.birth(text); });
  each(rule.birth_place, [&](std::string_view text) { draft_.text(listing.birth_places, text); });
  each(rule.nationality, [&](std::string_view text) { draft_.text(listing.nationalities, text); });
  each(rule.title, [&](std::string_view text) { draft_.text(listing.titles, text); });
  each(rule.position, [&](std::string_view text) { draft_.text(listing.positions, text); });
  each(rule.programme, [&](std::string_view text) { draft_.text(listing.programmes, text); });
  draft_.text(listing.addresses, text_of(rows_, rule.address));
  draft_.text(listing.father, text_of(rows_, rule.father));
  draft_.text(listing.reference, text_of(rows_, rule.reference));
  draft_.text(listing.remarks, text_of(rows_, rule.remarks));
  if (const auto gender = rows_.text(rule.gender); !gender.empty()) draft_.gender(gender);
  draft_.day(listing.listed_on, rows_.text(rule.listed_on));
  draft_.day(listing.updated_on, rows_.text(rule.updated_on));
  for (const auto& document : rule.documents) {
    each_piece(rows_.text(document.column), rule.split, limits::listing_values, [&](std::string_view number) {
      draft_.document(document.type, number, rows_.text(document.country));
    });
  }
  draft_.finish(rows_.origin(), report_, sink);
}

}  // namespace sanad::sources
