// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "columns_impl.h"
#include "counting.h"
#include "row_order.h"
#include "scope.h"
#include "source_choice.h"

namespace sanad::figures {
namespace {

using records::VictimClass;

Result<bool> check_keys(const std::vector<Key>& by) {
  std::vector<Key> seen;
  for (const Key key : by) {
    if (std::ranges::find(seen, key) != seen.end()) {
      return fail(ErrorCode::invalid_input,
                  fmt::format("by: expected each key once, found {} again", name_of(key)));
    }
    seen.push_back(key);
  }
  return true;
}

double ratio(double of, double to) {
  return to > 0 ? of / to : 1;
}

using Sources = Columns::Impl::Sources;

/// One query against one table.
class Answer {
 public:
  Answer(std::shared_ptr<const Columns::Impl> columns, const Query& query, const Definition& definition)
      : keeps_columns_{std::move(columns)}, columns_{*keeps_columns_}, query_{query}, definition_{definition} {}

  Result<FigureTable> run() {
    if (auto checked = check_keys(query_.by); !checked) return tl::unexpected{checked.error()};
    auto scope = resolve(query_, columns_.keys);
    if (!scope) return tl::unexpected{scope.error()};
    scope_ = std::move(*scope);
    FigureTable table;
    table.query = query_;
    table.definition = definition_;
    table.overlapping = std::ranges::any_of(
        query_.by, [](Key key) { return key == Key::actor || key == Key::source || key == Key::victim; });
    const Prepared all = prepare(view_sources(columns_.table, definition_), scope_.classes);
    if (auto counted = count_all(all, table); !counted) return tl::unexpected{counted.error()};
    for (const std::uint32_t account : columns_.unreconciled) {
      const std::uint32_t incident = all.view->of_account[account];
      if (incident != no_code && all.mask[incident] != Counts::no) ++table.unreconciled;
    }
    count_sources(table);
    return table;
  }

 private:
  bool splits_victims() const { return std::ranges::find(query_.by, Key::victim) != query_.by.end(); }

  /// The parts of one count over one view.
  struct Prepared {
    std::shared_ptr<const View> view;
    std::shared_ptr<const Values> values;
    std::vector<Counts> filtered;  ///< empty without filters
    std::span<const Counts> mask;
  };

  Prepared prepare(const Sources& sources, std::uint32_t classes) const {
    const ValueKey key{definition_, {query_.measure, classes, definition_.attackers_counted}, query_.best};
    Prepared out{columns_.view(sources), columns_.values(sources, key), {}, {}};
    if (!scope_.filters.empty()) out.filtered = mask_of(scope_, *out.view, *out.values);
    out.mask = scope_.filters.empty() ? std::span{out.values->counted} : std::span{out.filtered};
    return out;
  }

  CountingInput input(const Prepared& prepared, bool evidence) const {
    return {columns_.table, columns_.keys, *prepared.view,  *prepared.values,
            prepared.mask,  evidence,      query_.interval, query_.seed,
            keeps_columns_};
  }

  Result<bool> count_all(const Prepared& all, FigureTable& table) const {
    if (splits_victims()) {
      auto rows = rows_by_victim();
      if (!rows) return tl::unexpected{rows.error()};
      table.rows = std::move(*rows);
      table.total = count_total(input(all, query_.evidence));
    } else if (query_.by.empty()) {
      table.total = count_total(input(all, query_.evidence));
      table.rows.push_back(table.total);
    } else {
      const auto plan = columns_.plan(all.view, query_.by, all.mask);
      if (!plan) return tl::unexpected{plan.error()};
      auto counted = count_rows(input(all, query_.evidence), **plan, query_.by);
      table.rows = std::move(counted.rows);
      table.total = std::move(counted.total);
    }
    return true;
  }

  /// Rows of each class of victims, of those asked for. Attackers have a row only where they count, or were
  /// asked for.
  Result<std::vector<FigureRow>> rows_by_victim() const {
    std::vector<Key> others = query_.by;
    const auto at = std::ranges::find(others, Key::victim) - others.begin();
    others.erase(others.begin() + at);
    const bool attackers_apart =
        !definition_.attackers_counted && scope_.classes == 0 &&
        (query_.measure == records::Measure::killed || query_.measure == records::Measure::injured);
    std::vector<FigureRow> all;
    for (const std::string_view name : records::names<VictimClass>()) {
      const std::uint32_t classes = *victim_classes(name);
      const bool asked = scope_.classes == 0 || (classes & ~scope_.classes) == 0;
      if (classes == 0 || !asked || (attackers_apart && name == "militant")) continue;
      const Prepared prepared = prepare(view_sources(columns_.table, definition_), classes);
      const auto plan = columns_.plan(prepared.view, others, prepared.mask);
      if (!plan) return tl::unexpected{plan.error()};
      auto counted = count_rows(input(prepared, query_.evidence), **plan, others);
      for (FigureRow& row : counted.rows) {
        if (!row.value) continue;
        row.by.insert(row.by.begin() + at, std::string{name});
        all.push_back(std::move(row));
      }
    }
    std::ranges::sort(all, row_before, &FigureRow::by);
    return all;
  }

  void count_sources(FigureTable& table) const {
    const auto sources = asked_sources(columns_.table, definition_);
    double incidents = 0, best = 0;
    for (const std::uint32_t source : sources) {
      // The view of all is at hand already when there is one source only.
      const auto asked = sources.size() == 1 ? view_sources(columns_.table, definition_) : Sources{source};
      FigureRow row = count_total(input(prepare(asked, scope_.classes), false));
      if (row.incidents + row.maybe_incidents == 0) continue;
      incidents += static_cast<double>(row.incidents);
      if (row.value) best += static_cast<double>(row.value->best());
      table.by_source.emplace_back(columns_.table.sources[source].name, std::move(row));
    }
    table.over_count.incidents = ratio(incidents, static_cast<double>(table.total.incidents));
    table.over_count.value =
        table.total.value ? ratio(best, static_cast<double>(table.total.value->best())) : 1;
  }

  std::shared_ptr<const Columns::Impl> keeps_columns_;
  const Columns::Impl& columns_;
  const Query& query_;
  const Definition& definition_;
  Scope scope_;
};

}  // namespace

Result<FigureTable> Columns::figure(const Query& query, const Definition& definition) const {
  return Answer{impl_, query, definition}.run();
}

}  // namespace sanad::figures
