// SPDX-License-Identifier: Apache-2.0
#include "dump.h"

#include <fstream>

#include "sanad/core/json_writer.h"
#include "sanad/text/country.h"

namespace sanad::bench {
namespace {

void write_facts(JsonWriter& json, const records::Listing& listing) {
  json.key("births").begin_array();
  for (const auto& birth : listing.births) json.value(birth.when.to_string());
  json.end_array().key("countries").begin_array();
  for (const auto& nationality : listing.nationalities) {
    if (const auto code = text::country_code(nationality); !code.empty()) json.value(code);
  }
  json.end_array();
}

}  // namespace

void Dump::split(const std::string& name, const Split& split) {
  JsonWriter json{text_};
  for (std::size_t i = 0; i < split.listings.size(); ++i) {
    json.begin_object().member("item", "entry").member("split", name).member("entry", std::uint64_t{i});
    json.key("names").begin_array();
    for (const auto& listed : split.listings[i].names) {
      json.begin_object().member("text", listed.text).member("quality", name_of(listed.quality)).end_object();
    }
    json.end_array();
    write_facts(json, split.listings[i]);
    json.end_object();
    text_ += '\n';
  }
  for (const auto& held : split.held) {
    json.begin_object().member("item", "held-out").member("split", name).member("name", held.name);
    json.member("entry", std::uint64_t{held.entry}).member("variant", held.variant).end_object();
    text_ += '\n';
  }
}

void Dump::strangers(const std::string& split, const std::string& kind, const std::vector<std::string>& names,
                     const std::vector<records::Listing>& facts) {
  JsonWriter json{text_};
  for (std::size_t i = 0; i < names.size(); ++i) {
    json.begin_object().member("item", "stranger").member("split", split).member("kind", kind);
    json.member("name", names[i]);
    if (i < facts.size()) write_facts(json, facts[i]);
    json.end_object();
    text_ += '\n';
  }
}

bool Dump::write(const std::string& file) const {
  std::ofstream out{file, std::ios::binary};
  out << text_;
  return static_cast<bool>(out.flush());
}

}  // namespace sanad::bench
