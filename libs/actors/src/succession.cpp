// SPDX-License-Identifier: Apache-2.0
#include "sanad/actors/succession.h"

#include <algorithm>
#include <array>

#include "tenures.h"

namespace sanad::actors {
namespace {

constexpr std::array<std::string_view, 3> leads_or_heads{"head_of_faction", "leader_of", "named_leader_of"};
constexpr std::array<std::string_view, 1> leads_for_now{"interim_leader_of"}, deputises{"deputy_leader_of"},
    speaks{"speaks_for"}, holds{"holds_office"};

DateRange from_to(Day first, Day last) {
  return {first, last, first == last ? DatePrecision::day : DatePrecision::unknown};
}

void append(std::vector<EntryIndex>& into, const std::vector<EntryIndex>& more) {
  into.insert(into.end(), more.begin(), more.end());
}

bool overlaps_in_time(const Tenure& tenure, Day first, Day last) {
  const bool begun = !tenure.begin || tenure.begin->first <= last;
  const bool ended =
      tenure.end.range && tenure.end.kind != EndKind::reported && tenure.end.range->last < first;
  return begun && !ended;
}

class Spans {
 public:
  explicit Spans(const std::vector<Tenure>& tenures) : tenures_{tenures} {}

  std::vector<Span> run() {
    for (const auto& tenure : tenures_) note_disputes(tenure);
    const Tenure* before = nullptr;
    for (const auto& tenure : tenures_) {
      if (tenure.acting || !tenure.begin) continue;
      if (before != nullptr && before->end.range) between(*before, tenure);
      before = &tenure;
    }
    std::stable_sort(spans_.begin(), spans_.end(), [](const Span& a, const Span& b) {
      return a.from->first != b.from->first ? a.from->first < b.from->first : a.text < b.text;
    });
    return std::move(spans_);
  }

 private:
  void note_disputes(const Tenure& tenure) {
    if (tenure.begin && tenure.begin_contested) {
      add(Span::Kind::contested, from_to(tenure.begin->first, tenure.begin->first),
          from_to(tenure.begin->last, tenure.begin->last), "when " + tenure.name + " began", tenure.begins);
    }
    const auto& end = tenure.end;
    if (!end.range || end.kind == EndKind::inferred) return;
    auto entries = end.accounts;
    append(entries, end.denials);
    if (end.kind == EndKind::reported) {
      add(Span::Kind::contested, *end.range, {}, "whether the time of " + tenure.name + " is over",
          std::move(entries));
    } else if (end.contested) {
      add(Span::Kind::contested, from_to(end.range->first, end.range->first),
          from_to(end.range->last, end.range->last), "when the time of " + tenure.name + " was over",
          std::move(entries));
    }
  }

  void between(const Tenure& before, const Tenure& next) {
    const auto& end = before.end;
    if (end.kind == EndKind::reported || end.kind == EndKind::open || before.holder == next.holder) return;
    auto entries = end.accounts;
    append(entries, next.begins);
    if (next.begin->last.number() - end.range->first.number() > 1 && end.kind != EndKind::inferred) {
      auto text = "after " + before.name + ", before " + next.name;
      std::string acting;
      for (const auto& tenure : tenures_) {
        if (!tenure.acting || !overlaps_in_time(tenure, end.range->first, next.begin->last)) continue;
        acting += (acting.empty() ? "; acting: " : ", ") + tenure.name;
        append(entries, tenure.begins);
      }
      add(Span::Kind::gap, *end.range, next.begin, text + acting, std::move(entries));
    } else if (end.range->first > next.begin->last) {
      add(Span::Kind::overlap, *next.begin, end.range, before.name + " and " + next.name, std::move(entries));
    }
  }

  void add(Span::Kind kind, DateRange from, std::optional<DateRange> to, std::string text,
           std::vector<EntryIndex> because) {
    std::sort(because.begin(), because.end());
    because.erase(std::unique(because.begin(), because.end()), because.end());
    spans_.push_back({kind, from, to, std::move(text), std::move(because)});
  }

  const std::vector<Tenure>& tenures_;
  std::vector<Span> spans_;
};

}  // namespace

const OfficeKind& leadership() {
  static constexpr OfficeKind office{"leader", leads_or_heads, leads_for_now};
  return office;
}
const OfficeKind& deputies() {
  static constexpr OfficeKind office{"deputy", deputises, {}};
  return office;
}
const OfficeKind& spokesmen() {
  static constexpr OfficeKind office{"spokesman", speaks, {}};
  return office;
}
const OfficeKind& holders() {
  static constexpr OfficeKind office{"holder", holds, {}};
  return office;
}

std::string_view name_of(EndKind kind) {
  constexpr std::array<std::string_view, 4> names{"open", "stated", "reported", "inferred"};
  return names[static_cast<std::size_t>(kind)];
}

std::string_view name_of(Span::Kind kind) {
  constexpr std::array<std::string_view, 3> names{"gap", "overlap", "contested"};
  return names[static_cast<std::size_t>(kind)];
}

Succession succession_of(const StatementBase& base, const Cluster& group, const OfficeKind& office,
                         const Known& known) {
  Succession succession;
  succession.tenures = tenures_of(base, group, office, known);
  succession.spans = Spans{succession.tenures}.run();
  return succession;
}

}  // namespace sanad::actors
