// SPDX-License-Identifier: Apache-2.0
#include "protocol.h"

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>

#include "baselines.h"
#include "sanad/core/random.h"
#include "sanad/sources/formats.h"
#include "sanad/text/normalise.h"
#include "sanad/text/similarity.h"
#include "sanad/text/sound.h"

namespace sanad::bench {
namespace {

using records::Listing;
using records::NameQuality;

class Listings final : public sources::Sink {
 public:
  void account(const records::Account&, const sources::Origin&) override {}
  void published(const records::PublishedFigure&, const sources::Origin&) override {}
  void statement(const records::Statement&, const sources::Origin&) override {}
  void listing(const Listing& listing, const sources::Origin&) override { all.push_back(listing); }
  void object(records::ObjectVersion, const sources::Origin&) override {}
  void withdrawn(std::string_view, const sources::Origin&) override {}
  void diagnostic(sources::Diagnostic) override {}
  std::vector<Listing> all;
};

bool is_latin(const std::string& name) {
  return std::all_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0xCD; });
}

bool is_variant(const PlainName& name, const Listing& listing) {
  for (const auto& other : listing.names) {
    const PlainName plain{other.text};
    std::vector<char> used(plain.words.size(), 0);
    int similar = 0;
    for (const auto& word : name.words) {
      for (std::size_t j = 0; j < plain.words.size() && word.size() >= 4; ++j) {
        if (used[j] != 0 || plain.words[j].size() < 4 || text::jaro_winkler(word, plain.words[j]) < 0.85)
          continue;
        used[j] = 1;
        ++similar;
        break;
      }
    }
    if (similar >= 2) return true;
  }
  return false;
}

}  // namespace

std::vector<Listing> read_list(const std::string& format, const std::vector<std::string>& files) {
  std::string all;
  for (const auto& file : files) {
    std::ifstream in{file, std::ios::binary};
    std::ostringstream text;
    text << in.rdbuf();
    all += text.str() + "\n";
  }
  if (format == "un") all.pop_back();
  const auto* reader = sources::find_format(format).value();
  Listings sink;
  StringSource bytes{std::move(all)};
  reader->read(bytes, {files.front(), reader->default_source(), nullptr}, sink);
  return std::move(sink.all);
}

std::vector<records::Listing> list_of(const std::string& folder, const std::string& which) {
  if (which == "un") return read_list("un", {folder + "/un/UN_consolidated_2026-02-27.xml"});
  auto list = read_list("ofac", {folder + "/ofac_2021-07-07/sdn.csv", folder + "/ofac_2021-07-07/alt.csv",
                                 folder + "/ofac_2021-07-07/sdn_comments.csv"});
  if (which == "sdgt") {  // the part of OFAC's list whose names are like the UN's
    std::erase_if(list, [](const records::Listing& listing) {
      const auto& programmes = listing.programmes;
      return std::none_of(programmes.begin(), programmes.end(), [](const std::string& programme) {
        return programme == "SDGT" || programme == "IRAQ2" || programme == "SOMALIA" || programme == "YEMEN";
      });
    });
  }
  return list;
}

Split hold_out(const std::vector<Listing>& all, std::uint64_t seed) {
  Random random{seed};
  Split split;
  for (const auto& listing : all) {
    if (listing.kind != records::ListingKind::person) continue;
    split.listings.push_back(listing);
    std::vector<std::size_t> choices;
    for (std::size_t i = 1; i < listing.names.size(); ++i) {
      const auto& name = listing.names[i];
      if (name.quality == NameQuality::strong && !name.original_script && is_latin(name.text) &&
          text::tokens(name.text).size() >= 2) {
        choices.push_back(i);
      }
    }
    if (choices.empty()) continue;
    const auto chosen = choices[random.below(choices.size())];
    auto& kept = split.listings.back();
    const PlainName name{listing.names[chosen].text};
    kept.names.erase(kept.names.begin() + static_cast<std::ptrdiff_t>(chosen));
    const bool equal = std::any_of(kept.names.begin(), kept.names.end(), [&](const auto& other) {
      return PlainName{other.text}.sorted == name.sorted;
    });
    if (equal) continue;
    split.held.push_back({listing.names[chosen].text, split.listings.size() - 1, is_variant(name, kept)});
  }
  return split;
}

Split hold_out_scripts(const std::vector<Listing>& all) {
  Split split;
  for (const auto& listing : all) {
    if (listing.kind != records::ListingKind::person) continue;
    split.listings.push_back(listing);
    auto& kept = split.listings.back();
    std::string native;
    for (const auto& name : listing.names) {
      if (native.empty() && name.original_script && text::leaves_out_vowels(text::fold(name.text)))
        native = name.text;
    }
    std::erase_if(kept.names, [](const auto& name) { return !is_latin(name.text); });
    if (!native.empty() && !kept.names.empty())
      split.held.push_back({native, split.listings.size() - 1, true});
  }
  return split;
}

std::vector<std::string> recombined(const Split& split, std::size_t count, std::uint64_t seed) {
  Random random{seed};
  std::set<std::string> listed;
  std::vector<std::vector<std::string>> people;
  for (const auto& listing : split.listings) {
    for (const auto& name : listing.names) listed.insert(PlainName{name.text}.sorted);
    // "Last, First" stands turned round, as it is spoken.
    auto name = listing.names.front().text;
    if (const auto comma = name.find(','); comma != std::string::npos) {
      name = name.substr(comma + 1) + " " + name.substr(0, comma);
    }
    auto words = text::tokens(name);
    if (words.size() >= 2) people.push_back(std::move(words));
  }
  std::vector<std::string> made;
  while (made.size() < count) {
    const auto& a = people[random.below(people.size())];
    const auto& b = people[random.below(people.size())];
    std::string name;
    for (std::size_t i = 0; i < (a.size() + 1) / 2; ++i) name += (name.empty() ? "" : " ") + a[i];
    for (std::size_t i = (b.size() + 1) / 2; i < b.size(); ++i) name += " " + b[i];
    if (!listed.contains(PlainName{name}.sorted)) made.push_back(std::move(name));
  }
  return made;
}

std::vector<std::string> ordinary(const std::string& file, bool arabic) {
  std::vector<std::string> names;
  std::ifstream in{file};
  for (std::string line; std::getline(in, line);) {
    const auto tab = line.find('\t');
    if (tab == std::string::npos) continue;
    const auto culture = line.substr(0, tab);
    const bool is_arabic = culture == "ar" || culture == "fa" || culture == "ur";
    if (is_arabic == arabic) names.push_back(line.substr(tab + 1));
  }
  return names;
}

}  // namespace sanad::bench
