// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "sanad/core/json.h"
#include "sanad/core/utf8.h"
#include "sanad/exchange/derive.h"
#include "sanad/records/natural_time.h"

namespace sanad::exchange {
namespace {

constexpr std::string_view space_label = "sanad derived ids v1";

}  // namespace

Uuid derived_space(const SigningKey& key) {
  const auto& secret = key.secret();
  Sha256 hash;
  hash.update(space_label);
  hash.update(
      {reinterpret_cast<const char*>(secret.data()), secret.size()});  // no copy of it stays in memory
  const auto digest = hash.finish();
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
  Json json = Json::Object{{"created", records::natural_created},
                           {"id", id.to_string()},
                           {"identity_class", "organization"},
                           {"name", name},
                           {"object_marking_refs", Json::Array{records::marking_id(records::Tlp::clear)}},
                           {"spec_version", "2.1"},
                           {"type", "identity"}};
  const auto modified = records::natural_modified(sha256(json.canonical()));
  json.set("modified", modified.to_string());
  auto body = json.canonical();
  const auto digest = sha256(body);
  return {id, modified, std::move(body), digest};
}

}  // namespace sanad::exchange
