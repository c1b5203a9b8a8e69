// SPDX-License-Identifier: Apache-2.0
/// One list entry on its way: what readers of lists share. Cleans names, reads dates, drops what is empty or
/// twice.
#pragma once

#include <string>
#include <string_view>

#include "report.h"
#include "sanad/records/listing.h"
#include "sanad/sources/reader.h"

namespace sanad::sources {

class ListingDraft {
 public:
  /// `source` outlives it.
  explicit ListingDraft(const records::SourceInfo& source) : source_{source} {}

  /// Forgets the entry before.
  void start(std::string_view native_id, records::ListingKind kind);
  records::Listing& listing() { return listing_; }
  const records::Listing& listing() const { return listing_; }

  /// One cell of names: lists with ';', forms in two scripts, brackets with another form in them and notes
  /// are taken apart (clean_names.h). Empty cells and "na" say nothing. The first primary name leads.
  void name(std::string_view cell, records::NameQuality quality, bool original_script = false);
  /// Text as lists print dates of birth (list_dates.h); what cannot be read is noted when the entry is passed
  /// on.
  void birth(std::string_view text, bool approximate = false);
  void birth_years(std::string_view from, std::string_view to, bool approximate);
  void document(std::string_view type, std::string_view number, std::string_view country);
  void text(std::vector<std::string>& into, std::string_view value);
  void text(std::string& into, std::string_view value);
  void gender(std::string_view value);
  void day(std::optional<Day>& into, std::string_view value);

  /// Passes the entry on, or rejects it: no key, or no name.
  void finish(const Origin& origin, Report& report, Sink& sink);

 private:
  void note(std::string_view code, std::string message);
  void settle_primary();

  const records::SourceInfo& source_;
  records::Listing listing_;
  struct Note {
    std::string code, message;
  };
  std::vector<Note> notes_;
};

/// White space (also line breaks and no-break spaces) as single blanks, trimmed, valid UTF-8, at most
/// limits::name_bytes.
std::string tidy_text(std::string_view text);

}  // namespace sanad::sources
