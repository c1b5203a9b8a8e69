// SPDX-License-Identifier: Apache-2.0
#include "sanad/exchange/checkpoint.h"

#include <fmt/format.h>

#include <array>

#include "json_members.h"
#include "sanad/core/json_writer.h"

namespace sanad::exchange {
namespace {

constexpr std::string_view purpose = "checkpoint";

void write_statement(JsonWriter& writer, const Checkpoint& checkpoint) {
  writer.member("digest", std::string_view{checkpoint.digest.to_hex()});
  writer.member("key", std::string_view{checkpoint.key.to_text()});
  writer.member("no", checkpoint.no);
}

/// What is signed: everything but the signature.
std::string statement_of(const Checkpoint& checkpoint) {
  std::string text;
  JsonWriter writer{text};
  writer.begin_object();
  write_statement(writer, checkpoint);
  writer.member("time", std::string_view{checkpoint.time.to_string()});
  writer.end_object();
  return text;
}

std::string line_and_time(const Checkpoint& checkpoint) {
  return fmt::format("line {} at {}", checkpoint.no, checkpoint.time.to_string());
}

}  // namespace

std::string_view name_of(CheckpointFault fault) {
  constexpr std::array<std::string_view, 4> names = {"bad-signature", "other-key", "fork", "rollback"};
  return names[static_cast<std::size_t>(fault)];
}

Checkpoint sign_checkpoint(const SigningKey& key, std::int64_t no, const Digest& digest, Timestamp time) {
  Checkpoint checkpoint{key.public_key(), no, digest, time, {}};
  checkpoint.signature = key.sign(purpose, statement_of(checkpoint));
  return checkpoint;
}

bool holds(const Checkpoint& checkpoint) {
  return verify(checkpoint.key, purpose, statement_of(checkpoint), checkpoint.signature);
}

std::string to_text(const Checkpoint& checkpoint) {
  std::string text;
  JsonWriter writer{text};
  writer.begin_object();
  write_statement(writer, checkpoint);
  writer.member("signature", std::string_view{checkpoint.signature.to_text()});
  writer.member("time", std::string_view{checkpoint.time.to_string()});
  writer.end_object();
  return text;
}

Result<Checkpoint> read_checkpoint(std::string_view text) {
  const auto json = Json::parse(text);
  if (!json) return tl::unexpected{json.error()};
  if (!json->is_object()) {
    return fail(ErrorCode::invalid_input, "expected a checkpoint, found JSON that is no object");
  }
  const auto key = PublicKey::from_text(json->text("key"));
  if (!key) return tl::unexpected{key.error()};
  const auto signature = Signature::from_text(json->text("signature"));
  if (!signature) return tl::unexpected{signature.error()};
  const auto digest = Digest::from_hex(json->text("digest"));
  if (!digest) return tl::unexpected{digest.error()};
  const auto time = Timestamp::parse(json->text("time"));
  if (!time) return tl::unexpected{time.error()};
  const auto number = integer_at(*json, "no");
  if (!number || *number < 0) {
    return fail(ErrorCode::invalid_input, "expected the number of a ledger line, found none", "$.no");
  }
  Checkpoint checkpoint{*key, *number, *digest, *time, *signature};
  if (to_text(checkpoint) != text) {
    return fail(ErrorCode::invalid_input,
                "expected a checkpoint as Sanad writes it, found another form or other members");
  }
  return checkpoint;
}

std::optional<CheckpointAlarm> compare(const PublicKey& key, const std::vector<Checkpoint>& before,
                                       const Checkpoint& shown) {
  if (shown.key != key) {
    return CheckpointAlarm{CheckpointFault::other_key,
                           fmt::format("the checkpoint of {} is signed with the key {}, not with the key {} "
                                       "that the partner is known by",
                                       line_and_time(shown), shown.key.to_text(), key.to_text())};
  }
  if (!holds(shown)) {
    return CheckpointAlarm{CheckpointFault::bad_signature,
                           fmt::format("the signature of the checkpoint of {} does not hold: it was altered",
                                       line_and_time(shown))};
  }
  for (const auto& known : before) {
    if (known.no == shown.no && known.digest != shown.digest) {
      return CheckpointAlarm{CheckpointFault::fork,
                             fmt::format("the partner signed two histories: digest {} for {}, and {} for {}",
                                         known.digest.to_hex(), line_and_time(known), shown.digest.to_hex(),
                                         line_and_time(shown))};
    }
  }
  for (const auto& known : before) {
    const bool later = shown.time > known.time && shown.no < known.no;
    const bool earlier = shown.time < known.time && shown.no > known.no;
    if (later || earlier) {
      return CheckpointAlarm{CheckpointFault::rollback,
                             fmt::format("the partner's ledger lost lines: it signed {} and {}",
                                         line_and_time(known), line_and_time(shown))};
    }
  }
  return std::nullopt;
}

/// A fork shows between neighbours, a rollback against the latest so far: two are enough to look at.
std::vector<CheckpointAlarm> contradictions(const PublicKey& key, const std::vector<Checkpoint>& in_order) {
  std::vector<CheckpointAlarm> alarms;
  std::vector<Checkpoint> before;  // the latest, then the last
  for (const auto& shown : in_order) {
    auto alarm = compare(key, before, shown);
    const bool proves =
        !alarm || alarm->fault == CheckpointFault::fork || alarm->fault == CheckpointFault::rollback;
    if (alarm) alarms.push_back(*std::move(alarm));
    if (!proves) continue;
    const auto latest = before.empty() || before.front().time <= shown.time ? shown : before.front();
    before = {latest, shown};
  }
  return alarms;
}

}  // namespace sanad::exchange
