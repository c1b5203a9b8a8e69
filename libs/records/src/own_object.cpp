// SPDX-License-Identifier: Apache-2.0
#include "own_object.h"

#include <algorithm>

#include "sanad/core/check.h"
#include "sanad/core/utf8.h"

namespace sanad::records {
namespace {

constexpr std::size_t longest_address = 2048;

constexpr std::string_view escaped_nul = "\\u0000";

std::string mended(std::string_view json) {
  const auto text = replace_invalid_utf8(json);
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const auto rest = std::string_view{text}.substr(i);
    if (rest.starts_with(escaped_nul)) {
      append_utf8(out, U'\uFFFD');
      i += escaped_nul.size();
    } else {
      const std::size_t step = rest.front() == '\\' ? 2 : 1;  // an escaped backslash is no escape's start
      out.append(rest.substr(0, step));
      i += step;
    }
  }
  return out;
}

}  // namespace

void Draft::close(Tlp marking, std::string_view type) {
  json_.key("object_marking_refs").begin_array().value(marking_id(marking)).end_array();
  json_.member("spec_version", std::string_view{"2.1"}).member("type", type).end_object();
}

// Readers guarantee valid text without U+0000, which no JSON of ours may hold; should one slip through, the
// object stays readable and the character says so.
void Draft::mend_text() {
  if (is_valid_utf8(body_) && body_.find(escaped_nul) == std::string::npos) return;
  auto head = mended(std::string_view{body_}.substr(0, modified_at_));
  const auto tail = mended(std::string_view{body_}.substr(modified_at_));
  modified_at_ = head.size();
  body_ = head + tail;
}

ObjectVersion Draft::seal(ObjectId id, std::optional<Day> edition_day) && {
  mend_text();
  // The bytes before `modified` are most of the body: they are hashed once for both digests.
  Sha256 head;
  head.update(std::string_view{body_}.substr(0, modified_at_));
  Sha256 content = head;
  content.update(std::string_view{body_}.substr(modified_at_));
  const auto start =
      std::max(natural_created_time(), edition_day ? Timestamp::of_day(*edition_day) : Timestamp{});
  return std::move(*this).seal(std::move(id), natural_modified(content.finish(), start), std::move(head));
}

ObjectVersion Draft::seal(ObjectId id, Timestamp modified) && {
  mend_text();
  Sha256 head;
  head.update(std::string_view{body_}.substr(0, modified_at_));
  return std::move(*this).seal(std::move(id), modified, std::move(head));
}

ObjectVersion Draft::seal(ObjectId id, Timestamp modified, Sha256 head) && {
  SANAD_CHECK(modified_at_ > 0, "the place of `modified` was marked");
  body_.insert(modified_at_, ",\"modified\":\"" + modified.to_string() + "\"");
  head.update(std::string_view{body_}.substr(modified_at_));
  return {std::move(id), modified, std::move(body_), head.finish()};
}

ObjectVersion with_modified(const ObjectVersion& object, Timestamp modified) {
  auto json = Json::parse(object.body);
  SANAD_CHECK(json && json->is_object(), "a stored version is a JSON object");
  json->set("modified", modified.to_string());
  auto body = json->canonical();
  const auto digest = sha256(body);
  return {object.id, modified, std::move(body), digest};
}

bool is_address(std::string_view text) {
  const auto scheme = text.starts_with("https://") ? 8U : text.starts_with("http://") ? 7U : 0U;
  constexpr std::string_view never = "\"<>\\^`{|}";
  const auto allowed = [&](char c) {
    return c > ' ' && c < '\x7f' && never.find(c) == std::string_view::npos;
  };
  return scheme > 0 && text.size() > scheme && text.size() <= longest_address &&
         std::all_of(text.begin(), text.end(), allowed);
}

}  // namespace sanad::records
