// SPDX-License-Identifier: Apache-2.0
#include "sanad/report/actor_layers.h"

#include <algorithm>
#include <set>

namespace sanad::report {
namespace {

using Edge = std::pair<std::size_t, std::size_t>;

/// True if `to` can be reached from `from`.
bool reaches(const std::vector<std::vector<std::size_t>>& children, std::size_t from, std::size_t to) {
  std::vector<bool> seen(children.size());
  std::vector<std::size_t> open{from};
  while (!open.empty()) {
    const auto at = open.back();
    open.pop_back();
    if (at == to) return true;
    if (seen[at]) continue;
    seen[at] = true;
    open.insert(open.end(), children[at].begin(), children[at].end());
  }
  return false;
}

std::vector<std::size_t> longest_paths(std::size_t lanes, const std::vector<Edge>& edges) {
  std::vector<std::size_t> layer(lanes, 0);
  for (bool moved = true; moved;) {
    moved = false;
    for (const auto& [parent, child] : edges) {
      if (layer[child] > layer[parent]) continue;
      layer[child] = layer[parent] + 1;
      moved = true;
    }
  }
  return layer;
}

/// One sweep: the lanes of a layer in order of the mean position of their neighbours on one side.
void sweep(std::vector<std::vector<std::size_t>>& rows, std::vector<std::size_t>& position,
           const std::vector<std::vector<std::size_t>>& neighbours, bool forwards) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    auto& row = rows[forwards ? i : rows.size() - 1 - i];
    std::vector<std::pair<double, std::size_t>> order;
    for (const auto lane : row) {
      double sum = 0;
      for (const auto other : neighbours[lane]) sum += static_cast<double>(position[other]);
      const auto count = static_cast<double>(neighbours[lane].size());
      order.emplace_back(neighbours[lane].empty() ? static_cast<double>(position[lane]) : sum / count, lane);
    }
    std::sort(order.begin(), order.end());
    for (std::size_t at = 0; at < row.size(); ++at) {
      row[at] = order[at].second;
      position[row[at]] = at;
    }
  }
}

std::vector<Edge> split_edges(const actors::Lineage& lineage) {
  std::set<Edge> wanted;
  for (const auto& event : lineage.events) {
    if (event.kind != actors::LineageEvent::Kind::split) continue;
    for (const auto party : event.parties) {
      if (party != event.target) wanted.insert({event.target, party});
    }
  }
  std::vector<std::vector<std::size_t>> children(lineage.lanes.size());
  std::vector<Edge> edges;
  for (const auto& [parent, child] : wanted) {
    if (reaches(children, child, parent)) continue;
    children[parent].push_back(child);
    edges.emplace_back(parent, child);
  }
  return edges;
}

}  // namespace

Layers layers_of(const actors::Lineage& lineage) {
  const auto lanes = lineage.lanes.size();
  Layers found;
  found.edges = split_edges(lineage);
  found.layer = longest_paths(lanes, found.edges);
  found.position.resize(lanes);
  for (const auto layer : found.layer) found.layers = std::max(found.layers, layer + 1);
  std::vector<std::vector<std::size_t>> rows(found.layers), parents(lanes), children(lanes);
  for (std::size_t lane = 0; lane < lanes; ++lane) {
    found.position[lane] = rows[found.layer[lane]].size();
    rows[found.layer[lane]].push_back(lane);
  }
  for (const auto& [parent, child] : found.edges) {
    parents[child].push_back(parent);
    children[parent].push_back(child);
  }
  auto best = found.position;
  auto fewest = crossings(found);
  constexpr int sweeps = 8;
  for (int i = 0; i < sweeps && fewest > 0; ++i) {
    sweep(rows, found.position, i % 2 == 0 ? parents : children, i % 2 == 0);
    if (const auto now = crossings(found); now < fewest) {
      fewest = now;
      best = found.position;
    }
  }
  found.position = std::move(best);
  return found;
}

std::size_t crossings(const Layers& layers) {
  const auto& edges = layers.edges;
  std::size_t count = 0;
  for (std::size_t a = 0; a < edges.size(); ++a) {
    for (std::size_t b = a + 1; b < edges.size(); ++b) {
      if (layers.layer[edges[a].first] != layers.layer[edges[b].first]) continue;
      const auto left_a = layers.position[edges[a].first], left_b = layers.position[edges[b].first];
      const auto right_a = layers.position[edges[a].second], right_b = layers.position[edges[b].second];
      count += (left_a < left_b && right_a > right_b) || (left_a > left_b && right_a < right_b) ? 1U : 0U;
    }
  }
  return count;
}

}  // namespace sanad::report
