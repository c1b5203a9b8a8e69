// SPDX-License-Identifier: Apache-2.0
#include "register_join.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <unordered_map>

#include "sanad/records/account.h"

namespace sanad::figures {
namespace {

using reconcile::Band;
using reconcile::Membership;
using reconcile::Role;

class Join {
 public:
  Join(Table& table, const reconcile::IncidentRegister& incidents) : table_{table}, register_{incidents} {
    numbers_.reserve(table.size());
    for (std::uint32_t i = 0; i < table.size(); ++i) numbers_.emplace(table.id[i], i);
  }

  void run() {
    start();
    place_members();
    number_incidents();
    link_copies();
    note_reviews();
    join_covers();
  }

 private:
  std::uint32_t number_of(const Uuid& id) const {
    const auto found = numbers_.find(id);
    return found != numbers_.end() ? found->second : no_code;
  }

  void start() {
    const std::size_t size = table_.size();
    table_.original.assign(size, no_code);
    table_.state.assign(size, static_cast<std::uint8_t>(State::unreconciled));
    table_.bits.assign(size, 0);
    table_.band.assign(size, static_cast<std::uint8_t>(Band::apart));
    named_ = table_.id;
    table_.role.resize(size);
    table_.incident.resize(size);
    for (std::uint32_t i = 0; i < size; ++i) {
      const bool aggregate =
          (table_.flags[i] & static_cast<std::uint32_t>(records::AccountFlag::aggregate)) != 0;
      table_.role[i] = static_cast<std::uint8_t>(aggregate ? Role::aggregate : Role::account);
      table_.incident[i] = i;  // the smallest account stands for its incident until they are numbered
    }
  }

  void place_members() {
    std::unordered_map<Uuid, std::uint32_t, UuidHash> smallest;
    for (const Membership& member : register_.members) {
      const std::uint32_t account = number_of(member.account);
      if (account == no_code) continue;
      table_.state[account] =
          member.band == Band::review ? static_cast<std::uint8_t>(State::review_waits) : std::uint8_t{0};
      table_.role[account] = static_cast<std::uint8_t>(member.role);
      table_.band[account] = static_cast<std::uint8_t>(member.band);
      table_.bits[account] = member.bits;
      named_[account] = member.incident;
      if (member.role == Role::aggregate) continue;
      const auto [entry, fresh] = smallest.emplace(member.incident, account);
      entry->second = std::min(entry->second, account);
    }
    for (const Membership& member : register_.members) {
      const std::uint32_t account = number_of(member.account);
      if (account != no_code && member.role != Role::aggregate)
        table_.incident[account] = smallest.at(member.incident);
    }
    stands_for_ = std::move(smallest);
  }

  void number_incidents() {
    std::vector<std::uint32_t> number(table_.size(), no_code);
    table_.incidents = 0;
    table_.incident_id.clear();
    for (std::uint32_t i = 0; i < table_.size(); ++i) {
      if (table_.incident[i] != i) continue;
      number[i] = table_.incidents++;
      table_.incident_id.push_back(named_[i]);
    }
    for (std::uint32_t& incident : table_.incident) incident = number[incident];
  }

  bool copies(std::uint32_t account) const {
    return table_.role[account] == static_cast<std::uint8_t>(Role::copy);
  }

  /// A copy repeats, of the accounts beside it: one with its own voice, else one of its source, else the one
  /// its strongest pair names, else the smallest.
  void link_copies() {
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> others;
    for (std::uint32_t i = 0; i < table_.size(); ++i) {
      if (copies(i)) others.try_emplace(table_.incident[i]);
    }
    if (others.empty()) return;
    for (std::uint32_t i = 0; i < table_.size(); ++i) {
      if (const auto incident = others.find(table_.incident[i]); incident != others.end() && !copies(i)) {
        incident->second.push_back(i);
      }
    }
    const auto strongest = strongest_pairs();
    for (std::uint32_t copy = 0; copy < table_.size(); ++copy) {
      if (copies(copy))
        table_.original[copy] = original_of(copy, others.at(table_.incident[copy]), strongest);
    }
  }

  struct Tie {
    float bits;
    std::uint32_t partner;
  };
  using Ties = std::unordered_map<std::uint32_t, Tie>;

  Ties strongest_pairs() const {
    Ties ties;
    const auto offer = [&](std::uint32_t copy, std::uint32_t partner, float bits) {
      if (!copies(copy) || copies(partner) || table_.incident[copy] != table_.incident[partner]) return;
      const auto [tie, fresh] = ties.try_emplace(copy, Tie{bits, partner});
      const bool stronger =
          bits > tie->second.bits || (bits == tie->second.bits && partner < tie->second.partner);
      if (!fresh && stronger) tie->second = {bits, partner};
    };
    for (const reconcile::Pair& pair : register_.pairs) {
      const std::uint32_t a = number_of(pair.a);
      const std::uint32_t b = number_of(pair.b);
      if (a == no_code || b == no_code) continue;
      offer(a, b, pair.bits);
      offer(b, a, pair.bits);
    }
    return ties;
  }

  std::uint32_t original_of(std::uint32_t copy, const std::vector<std::uint32_t>& others,
                            const Ties& ties) const {
    const auto tie = ties.find(copy);
    const auto rank = [&](std::uint32_t other) {
      return std::tuple{table_.voice[other] != table_.voice[copy],
                        table_.source[other] != table_.source[copy],
                        tie == ties.end() || tie->second.partner != other, other};
    };
    const auto best = std::ranges::min_element(others, {}, rank);
    return best != others.end() ? *best : no_code;
  }

  void note_reviews() {
    for (const reconcile::Pair& pair : register_.pairs) {
      if (pair.band != Band::review || pair.decided) continue;
      for (const Uuid* id : {&pair.a, &pair.b}) {
        if (const std::uint32_t account = number_of(*id); account != no_code) {
          table_.state[account] |= static_cast<std::uint8_t>(State::review_waits);
        }
      }
    }
  }

  void join_covers() {
    table_.cover.clear();
    for (const reconcile::Cover& cover : register_.covers) {
      const std::uint32_t aggregate = number_of(cover.aggregate);
      const auto smallest = stands_for_.find(cover.incident);
      if (aggregate == no_code || smallest == stands_for_.end()) continue;
      const std::uint32_t incident = table_.incident[smallest->second];
      if (incident != table_.incident[aggregate]) table_.cover.push_back({aggregate, incident});
    }
    std::ranges::sort(table_.cover);
    const auto doubles = std::ranges::unique(table_.cover);
    table_.cover.erase(doubles.begin(), doubles.end());
  }

  Table& table_;
  const reconcile::IncidentRegister& register_;
  std::unordered_map<Uuid, std::uint32_t, UuidHash> numbers_;
  std::vector<Uuid> named_;  ///< by account: the register's name of its incident
  std::unordered_map<Uuid, std::uint32_t, UuidHash>
      stands_for_;  ///< incident of the register -> smallest member
};

}  // namespace

void join_register(Table& table, const reconcile::IncidentRegister& incidents) {
  Join{table, incidents}.run();
}

}  // namespace sanad::figures
