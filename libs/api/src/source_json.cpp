// SPDX-License-Identifier: Apache-2.0
#include "sanad/api/source_json.h"

#include <string_view>

#include "sanad/node/load.h"

namespace sanad::api {

std::map<std::string, HeldSource> held_sources(const store::Snapshot& snapshot) {
  std::map<std::string, HeldSource> held;
  for (auto& [name, info] : node::load_sources(snapshot)) held[name].info = std::move(info);
  node::for_each_account(snapshot, [&](const records::Account& account) { ++held[account.source].accounts; });
  for (const auto& figure : node::load_published(snapshot)) ++held[figure.source].published;
  for (const auto& file : snapshot.files()) {
    if (const auto it = held.find(file.source); it != held.end()) ++it->second.files;
  }
  return held;
}

void write_sources(JsonWriter& json, const std::map<std::string, HeldSource>& held, store::Sequence edition) {
  json.begin_object().key("sources").begin_array();
  for (const auto& [name, source] : held) {
    json.begin_object()
        .member("name", name)
        .member("title", source.info.title)
        .member("publisher", source.info.publisher)
        .member("edition", source.info.edition)
        .member("licence", source.info.licence)
        .member("pass_on", name_of(source.info.pass_on))
        .member("reliability", std::string_view{&source.info.reliability, 1})
        .member("one_row_per_incident", source.info.one_row_per_incident)
        .member("marking", records::label_of(source.info.marking))
        .member("citation", source.info.citation)
        .member("accounts", source.accounts)
        .member("published_figures", source.published)
        .member("files", source.files)
        .end_object();
  }
  json.end_array().member("edition", edition).end_object();
}

void write_editions(JsonWriter& json, const std::vector<store::EditionInfo>& editions) {
  json.begin_object().key("editions").begin_array();
  for (const auto& edition : editions) {
    json.begin_object().member("edition", edition.seq).member("at", edition.at.to_string());
    json.member("action", edition.action).member("note", edition.note).end_object();
  }
  json.end_array().end_object();
}

}  // namespace sanad::api
