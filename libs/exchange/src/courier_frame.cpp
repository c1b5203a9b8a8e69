// SPDX-License-Identifier: Apache-2.0
#include "courier_frame.h"

#include "sanad/core/json.h"

namespace sanad::exchange {

std::string end_text(const CourierEnd& end) {
  Json json;
  json.set("content", end.content.to_hex());
  json.set("entries", end.entries);
  json.set("last", end.last);
  return json.canonical();
}

std::string signed_end(std::string_view header_line, const CourierEnd& end) {
  std::string text{header_line};
  text += '\n';
  text += end_text(end);
  return text;
}

}  // namespace sanad::exchange
