// SPDX-License-Identifier: Apache-2.0
#include "sanad/api/account_json.h"

#include <fmt/format.h>

#include <algorithm>

namespace sanad::api {
namespace {

std::string flags_text(const records::Account& account) {
  std::string text;
  for (std::uint32_t bit = 0; bit < 8; ++bit) {
    const auto flag = static_cast<records::AccountFlag>(1U << bit);
    if (account.has(flag)) text += (text.empty() ? "" : ", ") + std::string{name_of(flag)};
  }
  return text;
}

std::string actors_text(const records::Account& account) {
  std::string text;
  for (const auto& actor : account.actors) {
    text += (text.empty() ? "" : "; ") + actor.name + " (" + std::string{name_of(actor.role)} + ")";
  }
  return text;
}

std::string articles_text(const records::Account& account) {
  std::string text;
  for (const auto& article : account.articles) text += (text.empty() ? "" : " ; ") + article;
  return text;
}

std::string point_text(const records::Account& account) {
  if (!account.where.point) return {};
  return fmt::format("{:.4f}, {:.4f} ({})", account.where.point->latitude, account.where.point->longitude,
                     name_of(account.where.precision));
}

std::string covers_text(const records::Account& account) {
  if (account.covers == 1) return {};
  return account.covers == 0 ? std::string{"several incidents"}
                             : std::to_string(account.covers) + " incidents";
}

template <class Enum>
std::string unless_unknown(Enum value) {
  return value == Enum::unknown ? std::string{} : std::string{name_of(value)};
}

}  // namespace

std::vector<std::pair<std::string, std::string>> facts_of(const records::Account& account) {
  const auto suicide = !account.suicide ? "" : *account.suicide ? "yes" : "no";
  return {
      {"source", account.source},
      {"native id", account.native_id},
      {"id", account.id.to_string()},
      {"title", account.title},
      {"date", account.when.to_string() + " (" + std::string{name_of(account.when.precision)} + ")"},
      {"country", account.where.country},
      {"province", account.where.province},
      {"district", account.where.district},
      {"place", account.where.place},
      {"point", point_text(account)},
      {"event", unless_unknown(account.kind)},
      {"violence", unless_unknown(account.violence)},
      {"tactic", unless_unknown(account.tactic)},
      {"target", unless_unknown(account.target)},
      {"suicide", suicide},
      {"actors", actors_text(account)},
      {"claim", unless_unknown(account.claim)},
      {"publisher", account.publisher},
      {"agency", account.agency},
      {"published", account.published ? account.published->to_string() : std::string{}},
      {"articles", articles_text(account)},
      {"covers", covers_text(account)},
      {"flags", flags_text(account)},
      {"marking", std::string{records::label_of(account.marking)}},
  };
}

void write_account(JsonWriter& json, const records::Account& account) {
  json.begin_object();
  for (auto [key, text] : facts_of(account)) {
    std::replace(key.begin(), key.end(), ' ', '_');
    if (!text.empty()) json.member(key, text);
  }
  json.key("counts").begin_array();
  for (const auto& entry : account.counts) {
    json.begin_object()
        .member("measure", name_of(entry.measure))
        .member("victims", name_of(entry.victims))
        .member("attackers", name_of(entry.attackers))
        .optional("low", entry.count.low)
        .optional("best", entry.count.best)
        .optional("high", entry.count.high)
        .end_object();
  }
  json.end_array().end_object();
}

}  // namespace sanad::api
