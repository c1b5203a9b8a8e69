// SPDX-License-Identifier: Apache-2.0
#include "envelope_split.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "sanad/core/limits.h"

namespace sanad::exchange {
namespace {

constexpr std::string_view blank = " \t\n\r";

class Splitter {
 public:
  Splitter(std::string_view text, std::size_t most_elements) : text_{text}, most_elements_{most_elements} {}

  Result<SplitEnvelope> run() {
    for (; at_ < text_.size() && !failure_; ++at_) step(text_[at_]);
    if (failure_) return tl::unexpected{*failure_};
    // What never closed its array stays in the frame, which is then no JSON.
    out_.frame += text_.substr(copied_);
    return std::move(out_);
  }

 private:
  void step(char c) {
    switch (c) {
      case '"':
        return skip_string();
      case ':':
        if (depth_ == 1) key_ = string_;
        return;
      case ',':
        if (depth_ == 1) key_ = {};
        if (inside_ && depth_ == 2) end_element();
        return;
      case '{':
      case '[':
        return open(c);
      case '}':
      case ']':
        return close();
      default:
        return;
    }
  }

  void skip_string() {
    const auto start = ++at_;
    while (at_ < text_.size() && text_[at_] != '"') at_ += text_[at_] == '\\' ? 2U : 1U;
    at_ = std::min(at_, text_.size());
    if (depth_ == 1) string_ = text_.substr(start, at_ - start);
  }

  void open(char c) {
    if (++depth_ > limits::json_depth + 2) {
      refuse("expected at most " + std::to_string(limits::json_depth) + " levels, found more");
      return;
    }
    if (depth_ != 2 || c != '[' || key_ != "objects") return;
    inside_ = true;
    start_ = at_ + 1;
  }

  void close() {
    if (inside_ && depth_ == 2) {
      end_element();
      inside_ = false;
    }
    if (depth_ > 0) --depth_;
  }

  void end_element() {
    const auto whole = text_.substr(start_, at_ - start_);
    start_ = at_ + 1;
    const auto first = whole.find_first_not_of(blank);
    if (first == std::string_view::npos) return;
    const auto element = whole.substr(first, whole.find_last_not_of(blank) - first + 1);
    if (element.size() > limits::json_object_bytes) {
      return refuse("expected objects of at most " + std::to_string(limits::json_object_bytes) +
                    " bytes, found a larger one");
    }
    if (out_.elements.size() == most_elements_) {
      return refuse("expected at most " + std::to_string(most_elements_) + " objects, found more");
    }
    const auto offset = static_cast<std::size_t>(element.data() - text_.data());
    out_.frame += text_.substr(copied_, offset - copied_);
    out_.frame += '0';
    copied_ = offset + element.size();
    out_.elements.push_back(element);
  }

  void refuse(std::string message) {
    failure_ = Error{ErrorCode::limit_exceeded, std::move(message),
                     "$.objects[" + std::to_string(out_.elements.size()) + "]"};
  }

  std::string_view text_, string_, key_;
  std::size_t most_elements_;
  std::size_t at_ = 0, start_ = 0, copied_ = 0, depth_ = 0;
  bool inside_ = false;  ///< of the array `objects`
  std::optional<Error> failure_;
  SplitEnvelope out_;
};

}  // namespace

Result<SplitEnvelope> split_envelope(std::string_view text, std::size_t most_elements) {
  return Splitter{text, most_elements}.run();
}

}  // namespace sanad::exchange
