// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <unordered_set>

#include "sanad/claims/statements.h"
#include "statement_patterns.h"

namespace sanad::claims {
namespace {

using said::Found;
using said::Memory;
using said::Scene;
using said::Span;
using said::Tokens;

/// No name or description of an event is longer.
constexpr std::size_t longest_name = 400;

geo::AreaIndex find_area(const geo::Gazetteer& gazetteer, std::string_view name, Day day) {
  for (const auto level :
       {geo::Level::country, geo::Level::province, geo::Level::district, geo::Level::town}) {
    const auto area = level == geo::Level::country ? gazetteer.find_country(name)
                                                   : gazetteer.find(level, name, geo::no_area, day);
    if (area != geo::no_area) return area;
  }
  return geo::no_area;
}

class Reader {
 public:
  Reader(std::string_view visible, const geo::Gazetteer& gazetteer)
      : visible_{visible}, gazetteer_{gazetteer} {}

  void read(const Block& block) {
    tokens_.read(visible_, block.begin, block.end);
    bool any = false;
    for (std::size_t i = 0; !any && i < tokens_.size(); ++i) any = said::is_trigger(tokens_[i].lower);
    if (!any) return;
    memory_ = {};  // "he" reaches no further back than its paragraph
    for (const auto& sentence : tokens_.sentences()) {
      found_.clear();
      Scene scene{tokens_, sentence, memory_};
      said::read_sentence(scene, found_);
      for (auto& found : found_) keep(std::move(found));
    }
  }

  std::vector<Claim> take() && {
    std::stable_sort(claims_.begin(), claims_.end(), [](const Claim& a, const Claim& b) {
      return std::pair{a.byte_begin, a.byte_end} < std::pair{b.byte_begin, b.byte_end};
    });
    return std::move(claims_);
  }

 private:
  Place place_of(Span span, const std::optional<DateRange>& time) const {
    Place place;
    place.name = tokens_.shown(span);
    const auto day = time ? time->first : Day::from_number(0);
    auto area = find_area(gazetteer_, place.name, day);
    if (area != geo::no_area) {
      place.name = gazetteer_.at(area).name;
      place.level = geo::name_of(gazetteer_.at(area).level);
    }
    // "Angoor Adda, South Waziristan": what the gazetteer lacks takes the country of what stands behind the
    // comma.
    for (auto next = span.end; area == geo::no_area && next + 1 < tokens_.size() && next < span.end + 4;
         ++next) {
      if (tokens_[next].mark != said::Mark::comma || !tokens_[next + 1].capital) break;
      auto end = next + 1;
      while (end < tokens_.size() && tokens_[end].capital) ++end;
      area = find_area(gazetteer_, tokens_.shown({next + 1, end}), day);
      next = end - 1;
    }
    if (area == geo::no_area) return place;
    const auto country = gazetteer_.enclosing(area, geo::Level::country);
    if (country != geo::no_area) place.country = gazetteer_.at(country).name;
    return place;
  }

  void keep(Found found) {
    if (found.span.empty() || found.subject.size() > longest_name || found.object.size() > longest_name)
      return;
    Claim claim;
    claim.byte_begin = tokens_[found.span.begin].begin;
    claim.byte_end = tokens_[found.span.end - 1].end;
    claim.surface = tokens_.shown(found.span);
    claim.measure = found.measure;
    claim.value = found.value;
    if (found.value) claim.unit = "days";
    claim.time = found.time;
    if (found.place) claim.place = place_of(*found.place, found.time);
    claim.subject = std::move(found.subject);
    claim.relation = std::move(found.relation);
    claim.object = std::move(found.object);
    claim.event_type = std::move(found.event_type);
    claim.actor = std::move(found.actor);
    if (!found.attribution.empty()) {
      claim.modality = "reported";
      claim.attribution = std::move(found.attribution);
    }
    if (found.inherited_actor) claim.inherited.push_back(Slot::actor);
    if (found.inherited_time) claim.inherited.push_back(Slot::time);
    const auto key = std::to_string(static_cast<int>(claim.measure)) + claim.subject + '\n' + claim.relation +
                     '\n' + claim.object + '\n' + (claim.time ? claim.time->to_string() : "") + '\n' +
                     claim.surface;
    if (said_.insert(key).second) claims_.push_back(std::move(claim));
  }

  std::string_view visible_;
  const geo::Gazetteer& gazetteer_;
  Tokens tokens_;
  Memory memory_;
  std::vector<Found> found_;
  std::unordered_set<std::string> said_;  ///< an exact repeat is no second claim
  std::vector<Claim> claims_;
};

}  // namespace

std::vector<Claim> read_statements(std::string_view visible, std::span<const Block> blocks,
                                   const geo::Gazetteer& gazetteer) {
  Reader reader{visible, gazetteer};
  for (const auto& block : blocks) {
    const bool prose = block.kind == BlockKind::paragraph || block.kind == BlockKind::list_item;
    if (prose) reader.read(block);
  }
  return std::move(reader).take();
}

}  // namespace sanad::claims
