// SPDX-License-Identifier: Apache-2.0
#include "sanad/exchange/courier_entry.h"

#include "big_endian.h"
#include "json_members.h"
#include "sanad/core/check.h"
#include "sanad/core/json.h"
#include "sanad/core/limits.h"

namespace sanad::exchange {
namespace {

constexpr std::size_t head_bytes = 5;  // a letter and four bytes of length

bool is_known(char kind) {
  switch (static_cast<CourierKind>(kind)) {
    case CourierKind::collection:
    case CourierKind::object:
    case CourierKind::checkpoint:
    case CourierKind::acknowledgement:
      return true;
  }
  return false;
}

}  // namespace

std::string to_text(const CourierReceipt& receipt) {
  Json json;
  json.set("complete", receipt.complete);
  json.set("content", receipt.content.to_hex());
  json.set("number", receipt.number);
  json.set("part", receipt.part);
  return json.canonical();
}

Result<CourierReceipt> read_courier_receipt(std::string_view text) {
  const auto json = Json::parse(text);
  if (!json) return tl::unexpected{json.error()};
  CourierReceipt receipt;
  const auto content = Digest::from_hex(json->text("content"));
  const auto* complete = json->find("complete");
  if (content && complete != nullptr) {
    receipt = {integer_at(*json, "number").value_or(-1), integer_at(*json, "part").value_or(-1),
               complete->boolean().value_or(false), *content};
  }
  if (receipt.number < 0 || receipt.part < 0 || to_text(receipt) != text) {
    return fail(ErrorCode::invalid_input, "expected an acknowledgement of packets, found something else");
  }
  return receipt;
}

void CourierEntryParser::append(std::string_view bytes) {
  bytes_.erase(0, at_);
  at_ = 0;
  bytes_ += bytes;
}

Result<bool> CourierEntryParser::next(CourierEntry& entry) {
  const auto left = std::string_view{bytes_}.substr(at_);
  if (left.empty()) return false;
  if (!is_known(left[0])) {
    return fail(ErrorCode::invalid_input, "expected an entry of a known kind, found kind " +
                                              std::to_string(static_cast<unsigned char>(left[0])) +
                                              "; was the packet made by a later version of Sanad?");
  }
  if (left.size() < head_bytes) return false;
  const std::size_t size = from_big_endian(left.substr(1, head_bytes - 1));
  if (size > limits::json_object_bytes) {
    return fail(ErrorCode::limit_exceeded, "expected an entry of at most " +
                                               std::to_string(limits::json_object_bytes) + " bytes, found " +
                                               std::to_string(size));
  }
  if (left.size() < head_bytes + size) return false;
  entry.kind = static_cast<CourierKind>(left[0]);
  entry.payload.assign(left.substr(head_bytes, size));
  at_ += head_bytes + size;
  return true;
}

void append_courier_entry(std::string& out, CourierKind kind, std::string_view payload) {
  SANAD_CHECK(payload.size() <= limits::json_object_bytes, "an entry of a packet is bounded");
  out += static_cast<char>(kind);
  append_big_endian(out, static_cast<std::uint32_t>(payload.size()));
  out += payload;
}

}  // namespace sanad::exchange
