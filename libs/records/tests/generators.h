// SPDX-License-Identifier: Apache-2.0
/// Random accounts and text for properties: every field in and out of its default, every character that JSON
/// allows.
#pragma once

#include <rapidcheck.h>

#include <optional>
#include <string>
#include <vector>

#include "sanad/core/utf8.h"
#include "sanad/records/account.h"
#include "sanad/records/published_figure.h"
#include "sanad/records/statement.h"

namespace sanad::records {

template <class T>
rc::Gen<std::optional<T>> given_or_not(rc::Gen<T> value) {
  return rc::gen::apply(
      [](bool given, const T& content) { return given ? std::optional<T>{content} : std::nullopt; },
      rc::gen::arbitrary<bool>(), std::move(value));
}

inline rc::Gen<std::string> any_text() {
  const auto character = rc::gen::map(rc::gen::inRange<std::uint32_t>(1, 0x10FFFF), [](std::uint32_t code) {
    // Half of the characters are ASCII, where all that needs escaping lives; surrogates are no characters.
    if (code % 2 == 0) code = 1 + code % 127;
    return code >= 0xD800 && code <= 0xDFFF ? U'\uE000' : static_cast<char32_t>(code);
  });
  return rc::gen::map(rc::gen::container<std::vector<char32_t>>(character),
                      [](const std::vector<char32_t>& codes) {
                        std::string text;
                        for (const auto code : codes) append_utf8(text, code);
                        return text;
                      });
}

inline rc::Gen<Day> any_day() {
  return rc::gen::map(rc::gen::inRange<std::int32_t>(-700'000, 2'900'000),
                      [](std::int32_t number) { return Day::from_number(number); });
}

inline rc::Gen<DateRange> any_range() {
  return rc::gen::apply(
      [](Day first, std::int32_t days, int precision) {
        return DateRange{first, first.plus_days(days), static_cast<DatePrecision>(precision)};
      },
      any_day(), rc::gen::inRange<std::int32_t>(0, 400), rc::gen::inRange(0, 6));
}

/// Any value of an enumeration of the vocabulary.
template <class Enum>
rc::Gen<Enum> any_name() {
  return rc::gen::map(rc::gen::inRange<std::size_t>(0, names<Enum>().size()),
                      [](std::size_t value) { return static_cast<Enum>(value); });
}

inline rc::Gen<std::optional<std::int64_t>> any_bound() {
  return given_or_not(rc::gen::oneOf(rc::gen::inRange<std::int64_t>(0, 1000),
                                     rc::gen::inRange<std::int64_t>(0, 9'007'199'254'740'991)));
}

inline rc::Gen<Tlp> any_tlp() {
  return rc::gen::element(Tlp::clear, Tlp::green, Tlp::amber, Tlp::amber_strict, Tlp::red);
}

inline rc::Gen<std::optional<geo::Point>> any_point() {
  const auto degrees = [](double limit) {
    return rc::gen::map(rc::gen::inRange<std::int64_t>(-1'000'000'007, 1'000'000'008),
                        [=](std::int64_t part) { return limit * static_cast<double>(part) / 1'000'000'007; });
  };
  return given_or_not(rc::gen::construct<geo::Point>(degrees(90), degrees(180)));
}

inline rc::Gen<PlaceGiven> any_place() {
  return rc::gen::construct<PlaceGiven>(any_text(), any_text(), any_text(), any_text(), any_point(),
                                        any_name<PlacePrecision>());
}

inline rc::Gen<CountEntry> any_count() {
  return rc::gen::construct<CountEntry>(any_name<Measure>(), any_name<VictimClass>(), any_name<Attackers>(),
                                        rc::gen::construct<Count>(any_bound(), any_bound(), any_bound()));
}

inline rc::Gen<ActorMention> any_actor() {
  return rc::gen::construct<ActorMention>(any_text(), any_name<ActorRole>());
}

inline rc::Gen<std::string> any_article() {
  return rc::gen::oneOf(any_text(), rc::gen::just(std::string{"https://example.org/a?b=c#d"}),
                        rc::gen::just(std::string{"dawn.com|2022-11-30|blast in quetta"}));
}

inline Account any_account() {
  Account account;
  account.source = *any_text();
  account.native_id = *any_text();
  account.id = natural_id("incident", account.source, account.native_id);
  account.title = *any_text();
  account.when = *any_range();
  account.where = *any_place();
  account.kind = *any_name<EventKind>();
  account.violence = *any_name<Violence>();
  account.tactic = *any_name<Tactic>();
  account.target = *any_name<Target>();
  account.suicide = *given_or_not(rc::gen::arbitrary<bool>());
  account.claim = *any_name<ClaimStatus>();
  account.actors = *rc::gen::container<std::vector<ActorMention>>(any_actor());
  account.counts = *rc::gen::container<std::vector<CountEntry>>(any_count());
  account.flags = *rc::gen::inRange<std::uint32_t>(0, 256);
  account.covers = *rc::gen::arbitrary<std::uint32_t>();
  account.publisher = *any_text();
  account.agency = *any_text();
  account.articles = *rc::gen::container<std::vector<std::string>>(any_article());
  account.published = *given_or_not(any_day());
  account.marking = *any_tlp();
  return account;
}

inline rc::Gen<std::optional<double>> any_value() {
  return given_or_not(rc::gen::map(rc::gen::arbitrary<double>(), [](double value) { return value / 3; }));
}

inline PublishedFigure any_figure() {
  PublishedFigure figure;
  figure.source = *any_text();
  figure.native_id = *any_text();
  figure.id = natural_id("x-sanad-published-figure", figure.source, figure.native_id);
  figure.publisher = *any_text();
  figure.edition = *any_text();
  figure.published = *given_or_not(any_day());
  figure.url = *any_article();
  figure.measure = *any_text();
  figure.unit = *any_text();
  figure.comparator = static_cast<Comparator>(*rc::gen::inRange(0, 8));
  figure.low = *any_value();
  figure.best = *any_value();
  figure.high = *any_value();
  figure.period = *any_range();
  figure.place = *any_text();
  figure.victim_class = *any_text();
  figure.event_scope = *any_text();
  figure.actor = *any_text();
  figure.change_percent = *any_value();
  figure.change_base = *any_text();
  figure.superseded_by = *any_text();
  figure.note = *any_text();
  figure.marking = *any_tlp();
  return figure;
}

inline Named any_named() {
  return {*any_text(), static_cast<NodeKind>(*rc::gen::inRange(0, 7)), *any_text()};
}

inline Statement any_statement() {
  Statement statement;
  statement.source = *any_text();
  statement.native_id = *any_text();
  statement.id = natural_id("relationship", statement.source, statement.native_id);
  const int more = *rc::gen::inRange(0, 3);
  for (int i = 0; i <= more; ++i) statement.subjects.push_back(any_named());
  statement.relation = *rc::gen::element<std::string>("killed_by", "leader_of", "x9", "own_word");
  statement.object = any_named();
  statement.from = *given_or_not(any_range());
  statement.to = *given_or_not(any_range());
  statement.manner = *any_text();
  statement.place = *any_text();
  statement.stance = static_cast<Stance>(*rc::gen::inRange(0, 4));
  statement.said_by = *any_text();
  statement.publisher = *any_text();
  statement.url = *any_article();
  statement.published = *given_or_not(any_day());
  statement.reliability = *rc::gen::element('\0', 'A', 'F');
  statement.credibility = *rc::gen::element('\0', '1', '6');
  statement.note = *any_text();
  statement.withdrawn = *given_or_not(any_day());
  statement.withdrawn_because = *any_text();
  statement.replaced_by = *any_text();
  statement.marking = *any_tlp();
  return statement;
}

}  // namespace sanad::records
