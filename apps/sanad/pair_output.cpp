// SPDX-License-Identifier: Apache-2.0
#include "pair_output.h"

#include <cmath>
#include <ostream>

#include <fmt/format.h>

namespace sanad::app {
namespace {

std::string label(const records::Account& account) {
  return account.source + ":" + account.native_id;
}

}  // namespace

std::string signed_bits(double bits) {
  return fmt::format("{:+.1f}", bits);
}

void print_pair(const node::PairView& view, std::ostream& out) {
  out << printable(label(view.a)) << "  |  " << printable(label(view.b)) << "   " << name_of(view.pair.band)
      << ", " << signed_bits(view.pair.bits) << " bits";
  if (std::isfinite(view.pair.runner_up)) out << " (runner-up " << signed_bits(view.pair.runner_up) << ")";
  out << '\n';
  TextTable table{{{"  feature"}, {"first account"}, {"second account"}, {"level"}, {"bits", Align::right}}};
  for (const auto& feature : view.features) {
    table.row(
        {"  " + feature.feature, feature.left, feature.right, feature.level, signed_bits(feature.bits)});
  }
  table.print(out, 44);
  if (view.decision) {
    out << "  decided " << (view.decision->same ? "same" : "apart") << " by " << printable(view.decision->by)
        << ", " << view.decision->at.day().to_string() << ": " << printable(view.decision->reason) << '\n';
  }
  out << '\n';
}

void write_pair(JsonWriter& json, const node::PairView& view) {
  json.begin_object()
      .member("a", view.a.id.to_string())
      .member("b", view.b.id.to_string())
      .member("a_key", label(view.a))
      .member("b_key", label(view.b))
      .member("band", name_of(view.pair.band))
      .member("bits", static_cast<double>(view.pair.bits))
      .member("runner_up", static_cast<double>(view.pair.runner_up))
      .member("decided", view.pair.decided)
      .key("features")
      .begin_array();
  for (const auto& feature : view.features) {
    json.begin_object()
        .member("feature", feature.feature)
        .member("left", feature.left)
        .member("right", feature.right)
        .member("level", feature.level)
        .member("bits", feature.bits)
        .end_object();
  }
  json.end_array();
  if (view.decision) {
    json.key("decision")
        .begin_object()
        .member("same", view.decision->same)
        .member("by", view.decision->by)
        .member("at", view.decision->at.to_string())
        .member("reason", view.decision->reason)
        .end_object();
  }
  json.end_object();
}

TextTable pair_table(const std::vector<node::PairView>& pairs) {
  TextTable table{{{"a"}, {"b"}, {"band"}, {"bits"}, {"runner_up"}, {"reasons"}}};
  for (const auto& view : pairs) {
    std::string reasons;
    for (const auto& feature : view.features) {
      reasons += (reasons.empty() ? "" : "; ") + feature.feature + " " + feature.level + " " +
                 signed_bits(feature.bits);
    }
    const auto runner_up = std::isfinite(view.pair.runner_up) ? signed_bits(view.pair.runner_up) : "";
    table.row({label(view.a), label(view.b), std::string{name_of(view.pair.band)},
               signed_bits(view.pair.bits), runner_up, reasons});
  }
  return table;
}

}  // namespace sanad::app
