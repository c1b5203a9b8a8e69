// SPDX-License-Identifier: Apache-2.0
#include "json_lines.h"

#include <algorithm>

#include "cell.h"

namespace sanad::sources {

JsonLines::Step JsonLines::next() {
  for (;;) {
    text_.clear();
    std::uint64_t length = 0;
    bool ended = false, any = false;
    origin_ = {++line_, consumed_ + at_, 0};
    while (!ended) {
      if (at_ == end_) {
        consumed_ += end_;
        end_ = source_.read(buffer_);
        at_ = 0;
        if (end_ == 0) break;
      }
      any = true;
      const auto* begin = buffer_.data() + at_;
      const auto* stop = std::find(begin, static_cast<const char*>(buffer_.data()) + end_, '\n');
      const auto size = static_cast<std::size_t>(stop - begin);
      if (length + size <= largest_) text_.append(begin, size);
      length += size;
      ended = at_ + size < end_;
      at_ += size + (ended ? 1 : 0);
    }
    if (!any) return Step::end;
    origin_.length = length;
    if (length > largest_) return Step::too_large;
    if (text_.starts_with("\xEF\xBB\xBF")) text_.erase(0, 3);
    if (!trimmed(text_).empty()) return Step::line;
    if (end_ == 0) return Step::end;
  }
}

}  // namespace sanad::sources
