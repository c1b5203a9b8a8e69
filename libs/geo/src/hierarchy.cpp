// SPDX-License-Identifier: Apache-2.0
#include "hierarchy.h"

#include <fmt/format.h>

#include <algorithm>

#include "sanad/core/check.h"
#include "sanad/core/utf8.h"

namespace sanad::geo {
namespace {

/// Towns lie in districts, those perhaps in groups of districts, and all of it may have been filed elsewhere
/// before.
constexpr std::size_t containers_max = 32;

Result<AreaIndex> resolve(const IdIndex& ids, std::string_view id, const TableRow& child,
                          std::span<const TableRow> rows) {
  const auto found = ids.find(id);
  const auto where = fmt::format("line {}", child.line);
  if (found == ids.end()) {
    return fail(ErrorCode::invalid_input, fmt::format("expected a known parent, found '{}'", shorten(id, 80)),
                where);
  }
  if (rows[found->second].area.level > child.area.level) {
    return fail(ErrorCode::invalid_input,
                fmt::format("expected a parent no finer than a {}, found '{}'", name_of(child.area.level),
                            shorten(id, 80)),
                where);
  }
  return found->second;
}

}  // namespace

Result<Hierarchy> Hierarchy::make(std::span<const TableRow> rows, const IdIndex& ids) {
  Hierarchy hierarchy;
  hierarchy.nodes_.resize(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    auto& node = hierarchy.nodes_[i];
    if (rows[i].area.parent.empty() != (rows[i].area.level == Level::country)) {
      return fail(ErrorCode::invalid_input, "expected a parent of everything but countries",
                  fmt::format("line {}", rows[i].line));
    }
    if (!rows[i].area.parent.empty()) {
      const auto parent = resolve(ids, rows[i].area.parent, rows[i], rows);
      if (!parent) return tl::unexpected{parent.error()};
      node.parent = *parent;
    }
    for (const auto& earlier : rows[i].earlier_parents) {
      const auto parent = resolve(ids, earlier.id, rows[i], rows);
      if (!parent) return tl::unexpected{parent.error()};
      node.earlier.push_back({*parent, earlier.until});
    }
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto done = hierarchy.collect_containers(static_cast<AreaIndex>(i));
    if (!done) return fail(done.error().code, done.error().message, fmt::format("line {}", rows[i].line));
  }
  return hierarchy;
}

Result<void> Hierarchy::collect_containers(AreaIndex start) {
  auto& found = nodes_[start].containers;
  found.push_back(start);
  for (std::size_t i = 0; i < found.size(); ++i) {
    const auto& node = nodes_[found[i]];
    const auto visit = [&](AreaIndex outer) {
      if (outer != no_area && std::ranges::find(found, outer) == found.end()) found.push_back(outer);
      return outer != start;
    };
    bool straight = visit(node.parent);
    for (const auto& earlier : node.earlier) straight = visit(earlier.parent) && straight;
    if (!straight || found.size() > containers_max) {
      return fail(ErrorCode::invalid_input, "expected a chain of parents up to a country, found a circle");
    }
  }
  return {};
}

AreaIndex Hierarchy::parent(AreaIndex area, std::optional<Day> day) const {
  const auto& node = nodes_[area];
  if (day) {
    for (const auto& earlier : node.earlier) {
      if (*day <= earlier.until) return earlier.parent;
    }
  }
  return node.parent;
}

bool Hierarchy::ever_inside(AreaIndex area, AreaIndex outer) const {
  const auto& containers = nodes_[area].containers;
  return std::ranges::find(containers, outer) != containers.end();
}

AreaIndex Hierarchy::top(AreaIndex area) const {
  while (nodes_[area].parent != no_area) area = nodes_[area].parent;
  return area;
}

}  // namespace sanad::geo
