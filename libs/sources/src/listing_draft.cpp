// SPDX-License-Identifier: Apache-2.0
#include "listing_draft.h"

#include <algorithm>

#include "cell.h"
#include "clean_names.h"
#include "list_dates.h"
#include "sanad/core/limits.h"
#include "sanad/core/utf8.h"

namespace sanad::sources {
namespace {

template <class T>
void add_once(std::vector<T>& list, T value) {
  if (list.size() < limits::listing_values && std::find(list.begin(), list.end(), value) == list.end()) {
    list.push_back(std::move(value));
  }
}

bool says_nothing(std::string_view text) {
  return text.empty() || text == "na" || text == "NA" || text == "N/A" || text == "n/a" || text == "-";
}

}  // namespace

std::string tidy_text(std::string_view text) {
  const std::string valid = is_valid_utf8(text) ? std::string{text} : replace_invalid_utf8(text);
  std::string out;
  for (std::size_t i = 0; i < valid.size(); ++i) {
    const auto c = static_cast<unsigned char>(valid[i]);
    const bool no_break =
        c == 0xC2 && i + 1 < valid.size() && static_cast<unsigned char>(valid[i + 1]) == 0xA0;
    if (c <= ' ' || c == 0x7F || no_break) {
      if (!out.empty() && out.back() != ' ') out.push_back(' ');
      i += no_break ? 1 : 0;
    } else {
      out.push_back(valid[i]);
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out.size() > limits::name_bytes ? shorten(out, limits::name_bytes - 3) : out;
}

void ListingDraft::start(std::string_view native_id, records::ListingKind kind) {
  listing_ = {};
  notes_.clear();
  listing_.source = source_.name;
  listing_.native_id = tidy_text(native_id);
  listing_.id = records::natural_id("x-sanad-listing", listing_.source, listing_.native_id);
  listing_.reference = listing_.native_id;
  listing_.kind = kind;
  listing_.marking = source_.marking;
}

void ListingDraft::note(std::string_view code, std::string message) {
  if (notes_.size() < limits::listing_values) notes_.push_back({std::string{code}, std::move(message)});
}

void ListingDraft::name(std::string_view cell, records::NameQuality quality, bool original_script) {
  for (auto& cleaned : clean_names(tidy_text(cell))) {
    records::ListedName name{std::move(cleaned.text), quality, original_script || cleaned.original_script};
    if (cleaned.weak && name.quality != records::NameQuality::primary)
      name.quality = records::NameQuality::weak;
    const auto same = std::find_if(listing_.names.begin(), listing_.names.end(),
                                   [&](const records::ListedName& other) { return other.text == name.text; });
    if (same == listing_.names.end() && listing_.names.size() < limits::listing_values) {
      listing_.names.push_back(std::move(name));
    } else if (same != listing_.names.end() && name.quality < same->quality) {
      same->quality = name.quality;
    }
  }
}

void ListingDraft::birth(std::string_view text, bool approximate) {
  const auto tidy = tidy_text(text);
  if (says_nothing(tidy)) return;
  auto span = read_birth(tidy);
  if (!span) return note("bad-date", expected_found("a date of birth", tidy) + ": left out");
  span->approximate = span->approximate || approximate;
  add_once(listing_.births, *span);
}

void ListingDraft::birth_years(std::string_view from, std::string_view to, bool approximate) {
  const auto first = read_integer(from), last = read_integer(to);
  if (!first.value && !last.value) return;
  const auto low = first.value.value_or(last.value.value_or(0)), high = last.value.value_or(low);
  if (low < first_year || high > last_year || low > high) {
    return note(
        "bad-date",
        expected_found("years of birth in order", tidy_text(from) + " to " + tidy_text(to)) + ": left out");
  }
  const auto start = DateRange::whole_year(static_cast<int>(low)),
             end = DateRange::whole_year(static_cast<int>(high));
  add_once(listing_.births, records::BirthSpan{{start.first, end.last,
                                                low == high ? DatePrecision::year : DatePrecision::unknown},
                                               approximate});
}

void ListingDraft::document(std::string_view type, std::string_view number, std::string_view country) {
  records::ListedDocument document{tidy_text(type), tidy_text(number), tidy_text(country), false};
  if (!says_nothing(document.number)) add_once(listing_.documents, std::move(document));
}

void ListingDraft::text(std::vector<std::string>& into, std::string_view value) {
  if (auto tidy = tidy_text(value); !says_nothing(tidy)) add_once(into, std::move(tidy));
}

void ListingDraft::text(std::string& into, std::string_view value) {
  if (auto tidy = tidy_text(value); !says_nothing(tidy)) into = std::move(tidy);
}

void ListingDraft::gender(std::string_view value) {
  if (const auto gender = records::parse_gender(tidy_text(value))) listing_.gender = *gender;
}

void ListingDraft::day(std::optional<Day>& into, std::string_view value) {
  const auto tidy = tidy_text(value);
  if (says_nothing(tidy)) return;
  const auto span = read_birth(tidy);
  if (span && span->when.first == span->when.last) {
    into = span->when.first;
  } else {
    note("bad-date", expected_found("a day", tidy) + ": left out");
  }
}

/// Lists without a primary name lead with their first strong one.
void ListingDraft::settle_primary() {
  auto& names = listing_.names;
  if (names.empty()) return;
  std::stable_sort(names.begin(), names.end(), [](const auto& a, const auto& b) {
    return (a.quality == records::NameQuality::primary) > (b.quality == records::NameQuality::primary);
  });
  names.front().quality = records::NameQuality::primary;
  for (std::size_t i = 1; i < names.size(); ++i) {
    if (names[i].quality == records::NameQuality::primary) names[i].quality = records::NameQuality::strong;
  }
}

void ListingDraft::finish(const Origin& origin, Report& report, Sink& sink) {
  for (auto& [code, message] : notes_) report.note(origin, {}, code, std::move(message));
  if (listing_.native_id.empty()) {
    return report.reject(origin, {}, "missing-id", "expected the list's key of the entry, found none");
  }
  settle_primary();
  if (listing_.names.empty()) {
    return report.reject(origin, {}, "missing-name", "expected at least one name of the entry, found none");
  }
  sink.listing(listing_, origin);
}

}  // namespace sanad::sources
