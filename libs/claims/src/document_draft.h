// SPDX-License-Identifier: Apache-2.0
/// A document while it is being read: what is seen so far, and the blocks found so far.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/claims/document.h"

namespace sanad::claims {

/// Half-open byte range of Draft::visible.
struct Stretch {
  std::size_t begin = 0, end = 0;
  bool empty() const { return begin >= end; }
};

/// `visible` keeps its length for ever: readers only overwrite, and only whole code points.
struct Draft {
  std::string visible;
  std::vector<Block> blocks;

  std::string_view view(Stretch of) const { return std::string_view{visible}.substr(of.begin, of.end - of.begin); }
  /// Overwrites with `filler`; line feeds stay.
  void hide(std::size_t begin, std::size_t end);
  /// Writes `what` at `begin` and hides the rest up to `end`. `what` must fit.
  void put(std::size_t begin, std::size_t end, std::string_view what);
  /// Without blanks and fillers at both ends.
  Stretch trimmed(Stretch of) const;
  /// Adds what is not blank of it as a block.
  void add(Stretch of, BlockKind kind);
};

/// What stands in visible() before any mark-up is read: line ends of all kinds become one line feed (and fillers),
/// invisible characters and controls become fillers.
std::string without_invisible(std::string_view text);
/// Draws nothing itself: bidi controls, joiners, soft hyphens, variation selectors, tags, controls.
bool is_invisible(char32_t c);

/// Lines of a stretch, without their line feeds, blank ones included.
std::vector<Stretch> lines_of(std::string_view visible, Stretch of);

void read_plain(Draft& draft);
void read_markdown(Draft& draft);
void read_html(Draft& draft);

}  // namespace sanad::claims
