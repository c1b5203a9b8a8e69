// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "sanad/core/json.h"
#include "sanad/core/utf8.h"
#include "sanad/exchange/derive.h"

namespace sanad::exchange {
namespace {

constexpr std::string_view created = "2000-01-01T00:00:00.000Z";  // as everything with a natural id
constexpr std::string_view space_label = "sanad derived ids v1";

}  // namespace

Uuid derived_space(const SigningKey& key) {
  std::string secret{space_label};
  secret.append(key.secret().begin(), key.secret().end());
  const auto digest = sha256(secret);
  std::fill(secret.begin(), secret.end(), '\0');
  std::array<std::uint8_t, 16> bytes{};
  std::copy_n(digest.bytes.begin(), bytes.size(), bytes.begin());
  return Uuid{bytes};
}

records::ObjectId node_identity(const PublicKey& key) {
  return records::natural_id("identity", "node", key.to_text());
}

records::ObjectVersion node_identity_object(const PublicKey& key, std::string_view title) {
  const auto id = node_identity(key);
  const auto name = title.empty() ? key.to_text() : replace_invalid_utf8(title);
  Json json = Json::Object{{"created", created},
                           {"id", id.to_string()},
                           {"identity_class", "organization"},
                           {"name", name},
                           {"object_marking_refs", Json::Array{records::marking_id(records::Tlp::clear)}},
                           {"spec_version", "2.1"},
                           {"type", "identity"}};
  // As for every object with a natural id: `modified` is a function of the content (docs/formats/records.md).
  const auto content = sha256(json.canonical());
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < 8; ++i) number = number << 8U | content.bytes[i];
  constexpr std::uint64_t milliseconds_of_day = 86'400'000;
  const Timestamp modified{Timestamp::parse(created)->micros +
                           static_cast<std::int64_t>(number % milliseconds_of_day) * 1000};
  json.set("modified", modified.to_string());
  auto body = json.canonical();
  const auto digest = sha256(body);
  return {id, modified, std::move(body), digest};
}

}  // namespace sanad::exchange
