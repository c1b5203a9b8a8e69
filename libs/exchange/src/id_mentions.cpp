// SPDX-License-Identifier: Apache-2.0
#include "id_mentions.h"

#include <algorithm>

namespace sanad::exchange {
namespace {

constexpr std::size_t uuid_length = 36;
constexpr std::size_t longest_type = 250;  // STIX 2.1 section 2.9
constexpr std::string_view separator = "--";

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_type_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
}

/// Where the type before the separator at `end` begins: the longest run of its letters without another
/// separator. Letters that stand before a real type give an id that nobody holds, and what mentions that is
/// withheld too.
std::size_t type_begin(std::string_view text, std::size_t end) {
  auto begin = end;
  while (begin > 0 && end - begin < longest_type && is_type_letter(lower(text[begin - 1]))) {
    const bool separates = begin < end && text[begin - 1] == '-' && text[begin] == '-';
    if (separates) return begin + 1;
    --begin;
  }
  while (begin < end && text[begin] == '-') ++begin;
  return begin;
}

struct Place {
  std::size_t begin = 0, end = 0;
  records::ObjectId id;
};

/// The first id whose separator stands at `from` or later.
bool next_id(std::string_view text, std::size_t from, Place& place) {
  for (auto at = text.find(separator, from); at != std::string_view::npos;
       at = text.find(separator, at + 1)) {
    if (text.size() - at < separator.size() + uuid_length) return false;
    const auto begin = type_begin(text, at);
    std::string candidate{text.substr(begin, at + separator.size() + uuid_length - begin)};
    std::transform(candidate.begin(), candidate.end(), candidate.begin(), lower);
    const auto parsed = records::ObjectId::parse(candidate);
    if (!parsed) continue;
    place = {begin, at + separator.size() + uuid_length, *parsed};
    return true;
  }
  return false;
}

}  // namespace

void for_each_id(std::string_view text, const std::function<void(const records::ObjectId&)>& found) {
  Place place;
  for (std::size_t from = 0; next_id(text, from, place); from = place.end) found(place.id);
}

bool names_uuid(std::string_view text, const Uuid& uuid) {
  if (text.size() < uuid_length) return false;
  const auto wanted = uuid.to_string();
  const auto same = [](char a, char b) { return lower(a) == b; };
  return std::search(text.begin(), text.end(), wanted.begin(), wanted.end(), same) != text.end();
}

std::string replace_ids(std::string_view text,
                        const std::function<std::string(const records::ObjectId&)>& replacement) {
  std::string out;
  std::size_t copied = 0;
  Place place;
  for (std::size_t from = 0; next_id(text, from, place); from = place.end) {
    const auto with = replacement(place.id);
    if (with.empty()) continue;
    out.append(text.substr(copied, place.begin - copied)).append(with);
    copied = place.end;
  }
  out.append(text.substr(copied));
  return out;
}

}  // namespace sanad::exchange
