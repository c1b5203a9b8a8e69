// SPDX-License-Identifier: Apache-2.0
#include "sanad/core/json.h"
#include "sanad/core/utf8.h"
#include "sanad/node/monitor.h"

namespace sanad::node {
namespace {

constexpr std::string_view format_name = "sanad-screening-state-1";

tl::unexpected<Error> broken(std::size_t line) {
  return fail(ErrorCode::invalid_input,
              "expected a state written by sanad screen --monitor, found something else in line " +
                  std::to_string(line));
}

Result<void> read_header(const Json& json, WatchState& state, std::uint64_t& count) {
  if (json.text("format") != format_name) return broken(1);
  const auto* edition = json.find("edition");
  const auto* rules = json.find("rules");
  const auto* threshold = json.find("threshold");
  const auto* subjects = json.find("subjects");
  if (edition == nullptr || rules == nullptr || threshold == nullptr || subjects == nullptr) return broken(1);
  state.edition = edition->integer().value_or(0);
  state.rules = static_cast<int>(rules->integer().value_or(0));
  state.threshold = threshold->number().value_or(0);
  if (const auto* limit = json.find("limit"); limit != nullptr)
    state.limit = static_cast<std::uint64_t>(limit->integer().value_or(0));
  count = static_cast<std::uint64_t>(subjects->integer().value_or(0));
  if (const auto* lists = json.find("lists"); lists != nullptr && lists->array() != nullptr) {
    for (const auto& list : *lists->array())
      state.lists.push_back(list.string() == nullptr ? "" : *list.string());
  }
  return {};
}

bool read_subject(const Json& json, WatchState& state) {
  auto& subject = state.subjects[std::string{json.text("subject")}];
  subject.hash = json.text("hash");
  const auto* hits = json.find("hits");
  if (subject.hash.empty() || hits == nullptr || hits->array() == nullptr) return false;
  for (const auto& hit : *hits->array()) {
    const auto id = records::ObjectId::parse(hit.text("listing"));
    const auto* probability = hit.find("probability");
    if (!id || probability == nullptr) return false;
    subject.hits.push_back({*id, std::string{hit.text("reference")}, probability->number().value_or(0)});
  }
  return true;
}

}  // namespace

std::string write_watch_state(const WatchState& state) {
  std::string out;
  {
    JsonWriter json{out};
    json.begin_object()
        .member("format", format_name)
        .member("edition", state.edition)
        .member("rules", state.rules);
    json.member("threshold", state.threshold).member("limit", state.limit).key("lists").begin_array();
    for (const auto& list : state.lists) json.value(list);
    json.end_array().member("subjects", static_cast<std::uint64_t>(state.subjects.size())).end_object();
  }
  out += '\n';
  for (const auto& [key, subject] : state.subjects) {
    JsonWriter json{out};
    json.begin_object()
        .member("subject", replace_invalid_utf8(key))
        .member("hash", subject.hash)
        .key("hits")
        .begin_array();
    for (const auto& hit : subject.hits) {
      json.begin_object().member("listing", hit.listing.to_string()).member("reference", hit.reference);
      json.member("probability", hit.probability).end_object();
    }
    json.end_array().end_object();
    out += '\n';
  }
  return out;
}

Result<WatchState> read_watch_state(std::string_view text) {
  WatchState state;
  std::size_t line = 0;
  std::uint64_t count = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const auto end = std::min(text.find('\n', begin), text.size());
    ++line;
    const auto json = Json::parse(text.substr(begin, end - begin));
    if (!json || !json->is_object()) return broken(line);
    if (line == 1) {
      if (auto header = read_header(*json, state, count); !header) return tl::unexpected{header.error()};
    } else if (!read_subject(*json, state)) {
      return broken(line);
    }
    begin = end + 1;
  }
  if (line == 0 || state.subjects.size() != count) return broken(line);
  return state;
}

}  // namespace sanad::node
