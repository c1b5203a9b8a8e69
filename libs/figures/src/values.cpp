// SPDX-License-Identifier: Apache-2.0
#include "values.h"

#include <algorithm>
#include <limits>
#include <unordered_map>

#include "sanad/core/random.h"
#include "sanad/reconcile/incident_register.h"
#include "sanad/records/account.h"
#include "voice_values.h"

namespace sanad::figures {
namespace {

std::int32_t narrow(std::int64_t value) {
  return static_cast<std::int32_t>(std::min<std::int64_t>(value, std::numeric_limits<std::int32_t>::max()));
}

/// Distinct spreads, so that the moments of each are computed once.
class Shapes {
 public:
  std::uint32_t of(const Fact& item, Model model) {
    if (item.low == item.high) return 0;
    const Key key{item.low, item.best, item.high, model};
    const auto [entry, fresh] = numbers_.try_emplace(key, static_cast<std::uint32_t>(shapes_.size()));
    if (fresh) shapes_.push_back(make_shape(item.low, item.best, item.high, model));
    return entry->second;
  }
  std::vector<Shape> take() && { return std::move(shapes_); }

 private:
  struct Key {
    std::int32_t low, best, high;
    Model model;
    friend bool operator==(const Key&, const Key&) = default;
  };
  struct Hash {
    std::size_t operator()(const Key& key) const {
      const auto low = static_cast<std::uint64_t>(key.low), best = static_cast<std::uint64_t>(key.best);
      const auto high = static_cast<std::uint64_t>(key.high), model = static_cast<std::uint64_t>(key.model);
      return mix64(mix64(low << 32U | best) ^ (high << 2U | model));
    }
  };
  std::unordered_map<Key, std::uint32_t, Hash> numbers_;
  std::vector<Shape> shapes_{Shape{}};
};

/// Distinct facts.
class Facts {
 public:
  Facts() { of({}); }
  std::uint32_t of(const Fact& fact) {
    if (2 * facts_.size() >= slots_.size()) grow();
    auto& slot = slots_[slot_of(fact)];
    if (slot == no_code) {
      slot = static_cast<std::uint32_t>(facts_.size());
      facts_.push_back(fact);
    }
    return slot;
  }
  std::vector<Fact> take() && { return std::move(facts_); }

 private:
  std::size_t slot_of(const Fact& fact) const {
    const auto words = [](std::uint32_t high, std::uint32_t low) { return std::uint64_t{high} << 32U | low; };
    const auto low = static_cast<std::uint32_t>(fact.low), best = static_cast<std::uint32_t>(fact.best);
    const auto high = static_cast<std::uint32_t>(fact.high);
    const auto hash = mix64(mix64(words(low, best) ^ words(fact.shape, fact.marking)) ^
                            mix64(words(high, fact.weight) + words(fact.known, fact.records)));
    const auto mask = slots_.size() - 1;
    auto at = static_cast<std::size_t>(hash) & mask;
    while (slots_[at] != no_code && facts_[slots_[at]] != fact) at = (at + 1) & mask;
    return at;
  }
  void grow() {
    slots_.assign(2 * slots_.size(), no_code);
    for (std::uint32_t i = 0; i < facts_.size(); ++i) slots_[slot_of(facts_[i])] = i;
  }
  std::vector<Fact> facts_;
  std::vector<std::uint32_t> slots_ = std::vector<std::uint32_t>(1024, no_code);  ///< linear probing
};

bool has(const Table& table, std::uint32_t account, records::AccountFlag flag) {
  return (table.flags[account] & static_cast<std::uint32_t>(flag)) != 0;
}

/// The rules of a definition by value, for a look-up an incident.
class Rules {
 public:
  explicit Rules(const Definition& definition) : doubtful_counted_{definition.doubtful_counted} {
    kinds_.assign(records::names<records::EventKind>().size(), definition.other_kinds);
    violence_.assign(records::names<records::Violence>().size(), Counts::yes);
    for (const auto& [kind, counts] : definition.kinds) kinds_[static_cast<std::size_t>(kind)] = counts;
    for (const auto& [type, counts] : definition.violence) violence_[static_cast<std::size_t>(type)] = counts;
  }
  Counts verdict(std::uint8_t kind, std::uint8_t violence, bool doubtful) const {
    const Counts counts = std::min(kinds_[kind], violence_[violence]);
    return doubtful && !doubtful_counted_ ? std::min(counts, Counts::maybe) : counts;
  }

 private:
  std::vector<Counts> kinds_, violence_;
  bool doubtful_counted_;
};

class Evaluation {
 public:
  Evaluation(const Table& table, const View& view, const ValueKey& key)
      : table_{table}, view_{view}, key_{key} {}

  Values run() {
    const std::size_t size = view_.size();
    values_.verdict.resize(size);
    values_.fact_of.resize(size);
    judge();
    values_.counted = values_.verdict;
    for (std::uint32_t incident = 0; incident < size; ++incident) {
      if (values_.verdict[incident] != Counts::no) values_.fact_of[incident] = facts_.of(fact(incident));
      if (view_.container[incident] != 0) values_.counted[incident] = Counts::no;
    }
    values_.facts = std::move(facts_).take();
    values_.shapes = std::move(shapes_).take();
    for (const Fact& fact : values_.facts) {
      for (const auto counts : {Counts::yes, Counts::maybe}) {
        values_.tallies.push_back(Tally::of(fact, counts, values_.shapes));
      }
    }
    for (std::uint32_t incident = 0; incident < size; ++incident) {
      if (values_.counted[incident] == Counts::no) continue;
      values_.whole.add(values_.tally(incident, values_.counted[incident]));
    }
    return std::move(values_);
  }

 private:
  void judge() {
    const Rules rules{key_.definition};
    const Persons dead{records::Measure::killed, 0, key_.definition.attackers_counted};
    for (std::uint32_t incident = 0; incident < view_.size(); ++incident) {
      Counts verdict =
          rules.verdict(view_.kind[incident], view_.violence[incident], view_.doubtful[incident] != 0);
      if (verdict != Counts::no && key_.definition.least_killed > 0) {
        const auto killed = agreed(incident, dead);
        if (!killed) verdict = std::min(verdict, Counts::maybe);
        if (killed && killed->best < key_.definition.least_killed) verdict = Counts::no;
      }
      values_.verdict[incident] = verdict;
    }
  }

  std::optional<Agreed> agreed(std::uint32_t incident, const Persons& persons) {
    const auto members = view_.members.at(incident);
    if (members.size() == 1) {
      const auto value = harmonise(table_.counts.at(members.front()), persons);
      if (!value) return std::nullopt;
      return Agreed{value->low, value->best.value_or(value->low), value->high, false};
    }
    said_.clear();
    for (std::uint32_t i = 0; i < members.size(); ++i) {
      const std::uint32_t account = members[i];
      const auto value = harmonise(table_.counts.at(account), persons);
      if (!value) continue;
      said_.push_back({view_.voices[view_.members.begin[incident] + i],
                       table_.role[account] == static_cast<std::uint8_t>(reconcile::Role::part),
                       has(table_, account, records::AccountFlag::back_reference),
                       has(table_, account, records::AccountFlag::provisional), table_.published[account],
                       *value});
    }
    return agree(said_, key_.best);
  }

  Fact fact(std::uint32_t incident) {
    Fact fact;
    fact.weight = view_.weight[incident];
    fact.records = view_.members.begin[incident + 1] - view_.members.begin[incident];
    fact.marking = view_.marking[incident];
    if (key_.persons.measure == records::Measure::incidents) {
      fact.low = fact.best = fact.high = narrow(fact.weight);
      fact.known = 1;
      return fact;
    }
    const auto value = agreed(incident, key_.persons);
    if (!value) return fact;
    fact.known = 1;
    fact.low = narrow(value->low);
    fact.best = narrow(value->best);
    fact.high = narrow(value->high);
    fact.shape = shapes_.of(fact, value->several ? Model::agreed : Model::reported);
    return fact;
  }

  const Table& table_;
  const View& view_;
  const ValueKey& key_;
  Values values_;
  Shapes shapes_;
  Facts facts_;
  std::vector<Said> said_;
};

}  // namespace

Values evaluate(const Table& table, const View& view, const ValueKey& key) {
  return Evaluation{table, view, key}.run();
}

}  // namespace sanad::figures
