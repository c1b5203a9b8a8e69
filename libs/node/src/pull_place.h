// SPDX-License-Identifier: Apache-2.0
/// How far a walk through a partner's collection has come, as it is kept between runs.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "sanad/core/result.h"
#include "sanad/core/timestamp.h"

namespace sanad::node {

struct PullPlace {
  std::optional<Timestamp> start;  ///< `added_after` of this walk: the same for each of its pages
  std::string next;                ///< the server's word for the page that comes; empty = the first
  std::optional<Timestamp> last;   ///< greatest date_added seen in this walk

  /// After the last page. What entered within the last minutes may have neighbours that were stamped before
  /// and stored after: it is asked for once more until it has settled.
  void finish(Timestamp now);
  friend bool operator==(const PullPlace&, const PullPlace&) = default;
};

std::string to_text(const PullPlace& place);
/// What cannot be read is the start: everything is asked for again, and nothing is stored twice.
PullPlace read_pull_place(std::string_view text);

}  // namespace sanad::node
