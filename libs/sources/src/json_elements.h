// SPDX-License-Identifier: Apache-2.0
/// The elements of one large JSON array, one by one, in bounded memory.
///
/// Three forms are taken: an array at the top (`[{...}, ...]`), an object with the array as the member that `array_key`
/// names (`{"type": "bundle", "objects": [...]}`), or a single object without such a member. Only the structure is
/// scanned here (strings, brackets, commas): each element and the object around the array must still be parsed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/core/byte_source.h"
#include "sanad/core/result.h"

namespace sanad::sources {

class JsonElements {
 public:
  /// `source` must outlive it. `largest` = bytes of one element, and of the object around the array.
  JsonElements(ByteSource& source, std::string_view array_key, std::size_t largest);

  enum class Step {
    element,    ///< text(), path(), offset() and length() describe it
    too_large,  ///< the same without text(): it was skipped without being held
    end,        ///< the file ended where JSON may end; envelope() is complete
    failed,     ///< the file cannot be read further: error()
  };
  Step next();

  std::string_view text() const& { return text_; }  ///< exactly the bytes of the element
  std::string_view text() const&& = delete;
  std::uint64_t offset() const { return offset_; }
  std::uint64_t length() const { return length_; }
  std::uint64_t line() const { return element_line_; }  ///< 1-based, on which the element starts
  std::string path() const;                     ///< "$.objects[3]", "$[3]", or "$" for a single object
  bool is_single() const { return form_ == Form::single; }  ///< valid after the first element
  /// After Step::end: the object around the array with an empty array in its place, or empty for the other forms.
  std::string_view envelope() const& { return envelope_; }
  std::string_view envelope() const&& = delete;
  const Error& error() const& { return error_; }
  const Error& error() const&& = delete;

 private:
  /// What the top of the file is; `member` once the array has been met inside the object.
  enum class Form { unread, array, object, member, single, done };

  int peek();
  char take(std::string* into);
  void take_blanks(std::string* into);
  bool take_value(std::string* into);
  bool take_string(std::string* into);
  bool take_nested(std::string* into);
  bool take_scalar(std::string* into);
  bool take_key(std::string& key);
  bool close(char bracket);
  Step start();
  Step next_member();
  Step next_element();
  Step end_array();
  Step end_object();
  Step end_file(Step then);
  bool stop(std::string message);
  bool stop_at(std::string_view expected);
  Step failed_at(std::string_view expected);
  std::uint64_t place() const { return consumed_ + position_; }

  ByteSource& source_;
  std::string array_key_;
  std::size_t largest_;
  std::vector<char> buffer_;
  std::size_t position_ = 0, end_ = 0;
  std::uint64_t consumed_ = 0;  ///< bytes before buffer_
  std::uint64_t line_ = 1;

  Form form_ = Form::unread;
  bool first_member_ = true, first_element_ = true;
  bool array_met_ = false;
  std::uint64_t count_ = 0;
  std::string text_, envelope_;
  std::string open_;        ///< brackets that are open inside the value at hand, as far as they are told apart
  std::uint64_t deep_ = 0;  ///< brackets open beyond those
  std::uint64_t offset_ = 0, length_ = 0, element_line_ = 1;
  Error error_{ErrorCode::invalid_input, {}};
};

}  // namespace sanad::sources
