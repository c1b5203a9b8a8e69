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
