// SPDX-License-Identifier: Apache-2.0
#include "view.h"

#include <algorithm>

#include "attributes.h"
#include "sanad/core/check.h"
#include "sanad/reconcile/incident_register.h"
#include "voices.h"

namespace sanad::figures {
namespace {

class Viewing {
 public:
  Viewing(const Table& table, const KeySpace& keys, std::span<const std::uint32_t> sources)
      : table_{table}, keys_{keys}, sources_{sources} {}

  View run() {
    gather();
    mark_containers();
    view_.of_account.assign(table_.size(), no_code);
    reserve();
    for (std::uint32_t incident = 0; incident < table_.incidents; ++incident) {
      const auto members = gathered_.at(incident);
      if (!members.empty()) add(members, container_[incident]);
    }
    return std::move(view_);
  }

 private:
  bool in_view(std::uint32_t account) const {
    return sources_.empty() || std::ranges::binary_search(sources_, table_.source[account]);
  }

  /// Accounts by incident: a counting sort, which keeps the accounts of each in order.
  void gather() {
    gathered_.begin.assign(table_.incidents + 1, 0);
    for (std::uint32_t i = 0; i < table_.size(); ++i) {
      if (in_view(i)) ++gathered_.begin[table_.incident[i] + 1];
    }
    for (std::uint32_t i = 0; i < table_.incidents; ++i) gathered_.begin[i + 1] += gathered_.begin[i];
    gathered_.items.resize(gathered_.begin.back());
    std::vector<std::uint32_t> next(gathered_.begin.begin(), gathered_.begin.end() - 1);
    for (std::uint32_t i = 0; i < table_.size(); ++i) {
      if (in_view(i)) gathered_.items[next[table_.incident[i]]++] = i;
    }
  }

  void mark_containers() {
    container_.assign(table_.incidents, 0);
    for (const CoverCell& cover : table_.cover) {
      const std::uint32_t source = table_.source[cover.aggregate];
      const auto covered = gathered_.at(cover.incident);
      const auto same_source = [&](std::uint32_t account) { return table_.source[account] == source; };
      const bool apart_by_rule = table_.one_row[source] != 0 && std::ranges::any_of(covered, same_source);
      if (!covered.empty() && !apart_by_rule) container_[table_.incident[cover.aggregate]] = 1;
    }
  }

  void reserve() {
    const std::size_t accounts = gathered_.items.size();
    const std::size_t incidents = std::min<std::size_t>(table_.incidents, accounts);
    view_.members.items.reserve(accounts);
    view_.voices.reserve(accounts);
    for (auto* lists : {&view_.members, &view_.actors, &view_.sources}) lists->begin.reserve(incidents + 1);
    view_.sources.items.reserve(accounts);
    view_.actors.items.reserve(std::min(table_.actors.items.size(), 2 * accounts));
    for (auto& column : view_.columns) column.reserve(incidents);
    for (auto* column : {&view_.first, &view_.last}) column->reserve(incidents);
    for (auto* column : {&view_.kind, &view_.violence, &view_.doubtful, &view_.marking, &view_.container}) {
      column->reserve(incidents);
    }
    view_.weight.reserve(incidents);
  }

  std::uint32_t weight_of(std::span<const std::uint32_t> members) const {
    const std::uint32_t account = members.front();
    const bool aggregate = table_.role[account] == static_cast<std::uint8_t>(reconcile::Role::aggregate);
    return aggregate && members.size() == 1 ? std::max(1U, table_.covers[account]) : 1U;
  }

  void add(std::span<const std::uint32_t> members, std::uint8_t container) {
    const auto incident = static_cast<std::uint32_t>(view_.size());
    const std::uint32_t voices = tell_voices_apart(table_, members, incident_voices_);
    view_.members.items.insert(view_.members.items.end(), members.begin(), members.end());
    view_.members.close();
    view_.voices.insert(view_.voices.end(), incident_voices_.begin(), incident_voices_.end());
    view_.weight.push_back(weight_of(members));
    view_.container.push_back(container);
    std::uint8_t marking = 0;
    bool waits = false;
    for (const std::uint32_t account : members) {
      view_.of_account[account] = incident;
      marking = std::max(marking, table_.marking[account]);
      waits = waits || table_.is(account, State::review_waits);
    }
    view_.marking.push_back(marking);
    append_distinct(members, view_.sources,
                    [&](std::uint32_t account) { return std::span{&table_.source[account], 1}; });
    append_distinct(members, view_.actors, [&](std::uint32_t account) { return table_.actors.at(account); });
    describe(attributes_of(table_, members), waits        ? Status::review
                                             : voices > 1 ? Status::corroborated
                                                          : Status::single);
  }

  template <class Codes>
  void append_distinct(std::span<const std::uint32_t> members, Lists<std::uint32_t>& into, Codes codes) {
    if (members.size() == 1) return into.append(codes(members.front()));
    distinct_.clear();
    for (const std::uint32_t account : members) {
      const std::span<const std::uint32_t> given = codes(account);
      distinct_.insert(distinct_.end(), given.begin(), given.end());
    }
    std::ranges::sort(distinct_);
    const auto doubles = std::ranges::unique(distinct_);
    distinct_.erase(doubles.begin(), doubles.end());
    into.append(distinct_);
  }

  /// Columns in the order of column_keys.
  void describe(const Attributes& is, Status status) {
    const std::uint32_t month = is.dated ? keys_.month_code_of(is.first) : no_code;
    const std::array codes{is.country,
                           is.province,
                           is.district,
                           is.dated ? month / 12 : no_code,
                           month,
                           keys_.vocabulary_code(Key::target, is.target),
                           keys_.vocabulary_code(Key::tactic, is.tactic),
                           keys_.vocabulary_code(Key::event, is.kind),
                           static_cast<std::uint32_t>(status)};
    static_assert(codes.size() == column_keys.size());
    for (std::size_t k = 0; k < codes.size(); ++k) view_.columns[k].push_back(codes[k]);
    view_.first.push_back(is.first);
    view_.last.push_back(is.last);
    view_.kind.push_back(is.kind);
    view_.violence.push_back(is.violence);
    view_.doubtful.push_back(is.doubtful ? 1 : 0);
  }

  const Table& table_;
  const KeySpace& keys_;
  std::span<const std::uint32_t> sources_;
  View view_;
  Lists<std::uint32_t> gathered_;
  std::vector<std::uint8_t> container_;
  std::vector<std::uint32_t> incident_voices_, distinct_;
};

}  // namespace

const std::vector<std::uint32_t>& View::column(Key key) const& {
  const auto found = std::ranges::find(column_keys, key);
  SANAD_CHECK(found != column_keys.end(), "only keys with one value an incident have a column");
  return columns[static_cast<std::size_t>(found - column_keys.begin())];
}

View make_view(const Table& table, const KeySpace& keys, std::span<const std::uint32_t> sources) {
  return Viewing{table, keys, sources}.run();
}

}  // namespace sanad::figures
