// SPDX-License-Identifier: Apache-2.0
#include "sanad/exchange/courier_header.h"

#include "json_members.h"

namespace sanad::exchange {
namespace {

/// Enough for a packet a second for three centuries; below 2^53, so that JSON holds it.
constexpr std::int64_t most_number = 9'999'999'999;

std::string padded(std::int64_t number, std::size_t width) {
  auto text = std::to_string(number);
  if (text.size() < width) text.insert(0, width - text.size(), '0');
  return text;
}

tl::unexpected<Error> broken(const std::string& why) {
  return fail(ErrorCode::invalid_input, "The head of the packet is not in order: " + why + ".");
}

Result<void> check_numbers(const CourierPlace& place) {
  if (place.number < 1 || place.number > most_number || place.part < 1 || place.part > most_number) {
    return broken("numbers of packets and parts start at 1");
  }
  if (place.follows < 0 || place.follows >= place.number) {
    return broken("a packet follows one with a smaller number");
  }
  if (place.part == 1 && (place.follows == 0) != (place.previous == Digest{})) {
    return broken("only a first packet follows nothing");
  }
  return {};
}

}  // namespace

std::string to_text(const CourierHeader& header) {
  Json json;
  json.set("follows", header.place.follows);
  json.set("from", header.place.from.to_text());
  json.set("key", header.sealed_key);
  json.set("number", header.place.number);
  json.set("part", header.place.part);
  json.set("previous", header.place.previous.to_hex());
  json.set("stream", header.stream_header);
  json.set("to", header.place.to.to_text());
  return json.canonical();
}

Result<CourierHeader> read_courier_header(std::string_view text) {
  const auto json = Json::parse(text);
  if (!json) return tl::unexpected{json.error()};
  if (!json->is_object()) return broken("a JSON object was expected");
  CourierHeader header;
  const auto from = PublicKey::from_text(json->text("from"));
  const auto to = PublicKey::from_text(json->text("to"));
  if (!from || !to) return broken("it does not name the keys of two nodes");
  header.place.from = *from;
  header.place.to = *to;
  header.place.number = integer_at(*json, "number").value_or(-1);
  header.place.follows = integer_at(*json, "follows").value_or(-1);
  header.place.part = integer_at(*json, "part").value_or(-1);
  const auto previous = Digest::from_hex(json->text("previous"));
  if (!previous) return tl::unexpected{previous.error()};
  header.place.previous = *previous;
  header.sealed_key = json->text("key");
  header.stream_header = json->text("stream");
  if (auto checked = check_numbers(header.place); !checked) return tl::unexpected{checked.error()};
  if (to_text(header) != text) return broken("it has members that this version does not know");
  return header;
}

std::string courier_file_name(const CourierPlace& place) {
  constexpr std::size_t shown = 8;
  return "sanad-" + place.from.to_text().substr(0, shown) + "-" + place.to.to_text().substr(0, shown) + "-" +
         padded(place.number, 7) + "-" + padded(place.part, 4) + ".courier";
}

}  // namespace sanad::exchange
