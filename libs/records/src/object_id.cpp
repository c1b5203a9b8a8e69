// SPDX-License-Identifier: Apache-2.0
#include "sanad/records/object_id.h"

#include <algorithm>

#include "sanad/core/check.h"
#include "sanad/core/utf8.h"

namespace sanad::records {
namespace {

constexpr std::size_t uuid_length = 36;
constexpr std::string_view separator = "--";

/// f6ffbf76-9af2-4254-9449-1a8d7e1e6618: Sanad's own name space. Never the one of STIX for observables
/// (section 2.9), whose ids are made of other properties. Fixed for ever: changing it would change every id.
constexpr Uuid sanad_namespace{
    {0xf6, 0xff, 0xbf, 0x76, 0x9a, 0xf2, 0x42, 0x54, 0x94, 0x49, 0x1a, 0x8d, 0x7e, 0x1e, 0x66, 0x18}};

bool is_type_name(std::string_view type) {
  const auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  return type.size() >= 3 && type.size() <= 250 && std::all_of(type.begin(), type.end(), allowed) &&
         type.back() != '-' && type.find(separator) == std::string_view::npos;
}

}  // namespace

Result<ObjectId> ObjectId::parse(std::string_view text) {
  const auto refuse = [&] {
    return fail(ErrorCode::invalid_input, "expected an identifier 'type--uuid', found '" +
                                              shorten(replace_invalid_utf8(text), 80) + "'");
  };
  if (text.size() < uuid_length + separator.size() + 3) return refuse();
  const auto type = text.substr(0, text.size() - uuid_length - separator.size());
  if (text.substr(type.size(), separator.size()) != separator || !is_type_name(type)) return refuse();
  const auto uuid = Uuid::parse(text.substr(text.size() - uuid_length));
  if (!uuid) return refuse();
  return ObjectId{std::string{type}, *uuid};
}

ObjectId natural_id(std::string_view type, std::string_view source, std::string_view native_id) {
  SANAD_CHECK(is_type_name(type), "types of our objects are written by us");
  std::string name;
  name.reserve(type.size() + source.size() + native_id.size() + 2);
  // Neither a type nor a source name (check_source_name) holds '/', so that no two triples give one name.
  name.append(type).append(1, '/').append(source).append(1, '/').append(native_id);
  return {std::string{type}, Uuid::v5(sanad_namespace, name)};
}

}  // namespace sanad::records
