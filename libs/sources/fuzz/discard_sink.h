// SPDX-License-Identifier: Apache-2.0
/// Reads bytes and keeps nothing, but checks what every reader promises of what it passes on.
#pragma once

#include <string>
#include <string_view>

#include "sanad/core/byte_source.h"
#include "sanad/core/check.h"
#include "sanad/core/utf8.h"
#include "sanad/sources/formats.h"
#include "sanad/sources/table_mapping.h"

namespace sanad::sources::fuzz {

class DiscardSink final : public Sink {
 public:
  explicit DiscardSink(std::size_t file_size) : file_size_{file_size} {}
  void account(const records::Account& account, const Origin& origin) override {
    SANAD_CHECK(!account.native_id.empty(), "an account has a key");
    SANAD_CHECK(account.when.first <= account.when.last, "a range is in order");
    SANAD_CHECK(is_valid_utf8(account.where.place) && is_valid_utf8(account.title), "texts are UTF-8");
    check(origin);
  }
  void published(const records::PublishedFigure& figure, const Origin& origin) override {
    SANAD_CHECK(!figure.native_id.empty(), "a figure has a key");
    SANAD_CHECK(figure.period.first <= figure.period.last, "a period is in order");
    check(origin);
  }
  void statement(const records::Statement& statement, const Origin& origin) override {
    SANAD_CHECK(!statement.native_id.empty() && !statement.subjects.empty(), "a statement has a key and a subject");
    SANAD_CHECK(records::is_relation(statement.relation), "a relation is a word that an object may carry");
    SANAD_CHECK(!statement.from || !statement.to || statement.from->first <= statement.to->last,
                "nothing ends before it begins");
    check(origin);
  }
  void listing(const records::Listing& listing, const Origin& origin) override {
    SANAD_CHECK(!listing.native_id.empty() && !listing.names.empty(), "a listing has a key and a name");
    for (const auto& name : listing.names) SANAD_CHECK(is_valid_utf8(name.text), "names are UTF-8");
    for (const auto& birth : listing.births) SANAD_CHECK(birth.when.first <= birth.when.last, "a birth is in order");
    check(origin);
  }
  void object(records::ObjectVersion, const Origin& origin) override { check(origin); }
  void withdrawn(std::string_view, const Origin& origin) override { check(origin); }
  void diagnostic(Diagnostic diagnostic) override {
    SANAD_CHECK(is_valid_utf8(diagnostic.message), "messages are UTF-8");
  }

 private:
  void check(const Origin& origin) const {
    SANAD_CHECK(origin.offset + origin.length <= file_size_, "a record lies within its file");
  }
  std::size_t file_size_;
};

inline void read(std::string_view format, std::string text, const Mapping* mapping) {
  const Format& reader = *find_format(format).value();
  DiscardSink sink{text.size()};
  StringSource source{std::move(text), 1000};
  const auto info = mapping != nullptr ? mapping->source : reader.default_source();
  reader.read(source, {"fuzz", info, mapping}, sink);
}

}  // namespace sanad::sources::fuzz
