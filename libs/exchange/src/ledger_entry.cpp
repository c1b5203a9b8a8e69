// SPDX-License-Identifier: Apache-2.0
#include "sanad/exchange/ledger_entry.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "json_members.h"
#include "sanad/core/check.h"
#include "sanad/core/json_writer.h"
#include "sanad/core/utf8.h"

namespace sanad::exchange {
namespace {

constexpr std::array<std::string_view, 15> action_names = {
    "evaluated", "offered", "sent",   "derived", "withheld",  "denied", "recalled",  "acknowledged",
    "received",  "held",    "purged", "written", "signed-in", "figure", "checkpoint"};

constexpr std::string_view replacement = "\xEF\xBF\xBD";

/// Lines are written for good: no text may make one that cannot be read again.
std::string clean(std::string_view text) {
  auto valid = replace_invalid_utf8(text);
  for (auto at = valid.find('\0'); at != std::string::npos; at = valid.find('\0', at)) {
    valid.replace(at, 1, replacement);
  }
  return valid;
}

void member(JsonWriter& writer, std::string_view name, std::string_view text) {
  if (text.empty()) return;
  if (is_valid_utf8(text) && text.find('\0') == std::string_view::npos) {
    writer.member(name, text);
  } else {
    writer.member(name, std::string_view{clean(text)});
  }
}

bool is_name(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  });
}

std::optional<LedgerAction> action_of(std::string_view name) {
  const auto found = std::find(action_names.begin(), action_names.end(), name);
  if (found == action_names.end()) return std::nullopt;
  return static_cast<LedgerAction>(found - action_names.begin());
}

template <class T>
std::optional<T> maybe(const Result<T>& read) {
  return read ? std::optional{*read} : std::nullopt;
}

/// Takes what is well-formed; what is not is missing then, and the comparison of texts tells.
LedgerEntry entry_of(const Json& json) {
  LedgerEntry entry;
  entry.no = integer_at(json, "no").value_or(0);
  entry.time = maybe(Timestamp::parse(json.text("time"))).value_or(Timestamp{});
  entry.action = action_of(json.text("action")).value_or(LedgerAction::evaluated);
  entry.actor = json.text("actor");
  entry.partner = json.text("partner");
  entry.collection = json.text("collection");
  entry.object = maybe(records::ObjectId::parse(json.text("object")));
  entry.modified = maybe(Timestamp::parse(json.text("modified")));
  entry.content = maybe(Digest::from_hex(json.text("content")));
  entry.marking = json.text("marking");
  entry.policy = maybe(Digest::from_hex(json.text("policy")));
  entry.rule = json.text("rule");
  entry.request = json.text("request");
  const auto* more = json.find("more");
  if (more != nullptr && more->is_object()) {
    for (const auto& [name, value] : *more->object()) {
      if (value.is_string() && is_name(name)) entry.more.emplace(name, *value.string());
    }
  }
  return entry;
}

}  // namespace

std::string_view name_of(LedgerAction action) {
  return action_names[static_cast<std::size_t>(action)];
}

std::string to_text(const LedgerEntry& entry) {
  std::string text;
  text.reserve(512);
  JsonWriter writer{text};
  writer.begin_object();  // RFC 8785: members in order of their names
  writer.member("action", name_of(entry.action));
  member(writer, "actor", entry.actor);
  member(writer, "collection", entry.collection);
  if (entry.content) member(writer, "content", entry.content->to_hex());
  member(writer, "marking", entry.marking);
  if (entry.modified) member(writer, "modified", entry.modified->to_string());
  if (!entry.more.empty()) {
    writer.key("more").begin_object();
    for (const auto& [name, value] : entry.more) {
      SANAD_CHECK(is_name(name), "free fields of a ledger entry have names of our own");
      writer.member(name, std::string_view{clean(value)});
    }
    writer.end_object();
  }
  writer.member("no", entry.no);
  if (entry.object) member(writer, "object", entry.object->to_string());
  member(writer, "partner", entry.partner);
  if (entry.policy) member(writer, "policy", entry.policy->to_hex());
  member(writer, "request", entry.request);
  member(writer, "rule", entry.rule);
  writer.member("time", std::string_view{entry.time.to_string()});
  writer.end_object();
  return text;
}

Result<LedgerEntry> read_ledger_entry(std::string_view text) {
  const auto json = Json::parse(text);
  if (!json) return tl::unexpected{json.error()};
  if (!json->is_object()) {
    return fail(ErrorCode::invalid_input, "expected an entry of the ledger, found JSON that is no object");
  }
  auto entry = entry_of(*json);
  if (to_text(entry) != text) {
    return fail(ErrorCode::invalid_input,
                "expected an entry of the ledger as Sanad writes it, found another form or other members");
  }
  return entry;
}

Digest chain(const Digest& previous, std::string_view text) {
  Sha256 hash;
  hash.update({reinterpret_cast<const char*>(previous.bytes.data()), previous.bytes.size()});
  hash.update(text);
  return hash.finish();
}

Result<LedgerEntry> ChainCheck::next(std::int64_t no, std::string_view text, const Digest& digest) {
  const auto where = fmt::format("ledger line {}", no);
  const auto expected = no_ + 1;
  const auto chained = chain(digest_, text);
  no_ = no;
  digest_ = digest;
  if (no != expected) {
    return fail(ErrorCode::invalid_input, fmt::format("expected line {}, found line {}", expected, no),
                where);
  }
  if (chained != digest) {
    return fail(ErrorCode::invalid_input,
                "expected the digest that chains this text to the line before, found another: one of them "
                "was altered",
                where);
  }
  auto entry = read_ledger_entry(text);
  if (!entry) return fail(entry.error().code, entry.error().message, where);
  if (entry->no != no) {
    return fail(ErrorCode::invalid_input,
                fmt::format("expected the text of line {}, found that of line {}", no, entry->no), where);
  }
  return entry;
}

}  // namespace sanad::exchange
