// SPDX-License-Identifier: Apache-2.0
/// An array of flat JSON objects as rows of a table: the members of the first object are the columns.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "json_elements.h"
#include "row_source.h"
#include "sanad/core/json.h"

namespace sanad::sources {

class JsonRows final : public RowSource {
 public:
  /// `bytes` must outlive it. `array_key` names the array inside an object; `key` is a member that every row has, by
  /// which a single object is told from an answer that carries an error message.
  JsonRows(ByteSource& bytes, std::string_view array_key, std::string_view key);

  /// Reads the first object. False if the array is empty; an error if there is no array of objects at all, with what
  /// the file says instead ("error", "message").
  Result<bool> open();

  /// The header first, then the objects.
  Step next() override;
  std::span<const std::string_view> cells() const override { return cells_; }
  Origin origin() const override { return {elements_.line(), elements_.offset(), elements_.length()}; }
  const Error& error() const override { return error_; }
  std::string path() const override { return in_header_ ? std::string{} : elements_.path(); }

 private:
  Step read_object();
  Step fill(const Json& object);
  Step check_envelope();
  Step broken(ErrorCode code, std::string message, Step step = Step::broken);

  JsonElements elements_;
  std::string key_;
  std::vector<std::string> columns_, texts_;
  std::vector<std::string_view> cells_;
  bool in_header_ = true, first_is_read_ = false;
  Json first_object_;
  Error error_{ErrorCode::invalid_input, {}};
};

}  // namespace sanad::sources
