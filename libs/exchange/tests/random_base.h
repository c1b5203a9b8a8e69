// SPDX-License-Identifier: Apache-2.0
/// Random bases: a few objects of every kind that refer to each other in every way, with random markings,
/// givers and sources, and a random partner.
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "release_bodies.h"
#include "sanad/core/random.h"

namespace sanad::exchange {

class RandomBase : public SmallBase {
 public:
  explicit RandomBase(std::uint64_t seed) : random_{seed} {
    policy.partner.clearance = any_tlp();
    policy.partner.organisations = any_names({"aiib", "krn"});
    policy.partner.caveats = any_names({"court"});
    policy.free_givers = any_names({"aiib", "pmi"});
    if (one_in(4)) policy.partner.deny_sources = {"press"};
    if (one_in(4)) std::erase(policy.collections.front().types, "sighting");
    makers_ = {press(), source("closed", records::PassOn::no),
               source("cited", records::PassOn::with_attribution),
               source("hidden", records::PassOn::freely, any_tlp()), id_of("identity", 77)};
    markings_ = {put(to_object(OwnMarking{.releasable_to = {{"krn"}}}).value().body),
                 put(to_object(OwnMarking{.releasable_to = {{"pmi"}}}).value().body),
                 put(to_object(OwnMarking{.caveats = {"court"}}).value().body),
                 id_of("marking-definition", 99)};
    const int count = 2 + static_cast<int>(random_.below(7));
    constexpr std::array types{"incident", "report",           "relationship", "note",
                               "sighting", "language-content", "malware"};
    for (int i = 0; i < count; ++i) ids.push_back(id_of(one_of(types), i));
    if (one_in(3)) ids.push_back(id_of("incident", 500));  // never held
    for (int i = 0; i < count; ++i) make(ids[static_cast<std::size_t>(i)]);
  }

  std::vector<std::string> ids;

 private:
  bool one_in(std::uint64_t n) { return random_.below(n) == 0; }
  template <class List>
  std::string one_of(const List& list) {
    return std::string{list[random_.below(list.size())]};
  }
  records::Tlp any_tlp() { return static_cast<records::Tlp>(random_.below(5)); }
  std::vector<std::string> any_names(const std::vector<std::string>& words) {
    std::vector<std::string> chosen;
    std::copy_if(words.begin(), words.end(), std::back_inserter(chosen),
                 [this](const auto&) { return one_in(2); });
    return chosen;
  }

  std::string any_id() { return one_of(ids); }

  std::string end() {
    for (;;) {
      auto id = any_id();
      if (!id.starts_with("relationship") && !id.starts_with("sighting")) return id;
      if (std::all_of(ids.begin(), ids.end(), [](const auto& x) {
            return x.starts_with("relationship") || x.starts_with("sighting");
          }))
        return press();
    }
  }

  std::string members() {
    std::vector<std::string> chosen{any_id()};
    while (one_in(2)) chosen.push_back(any_id());
    return list_of(chosen);
  }

  std::string content(const std::string& id) {
    const auto type = id.substr(0, id.find("--"));
    if (type == "report")
      return R"(,"name":"r","published":"2026-01-01T00:00:00Z","object_refs":)" + members();
    if (type == "note") return R"(,"content":"n","object_refs":)" + members();
    if (type == "relationship")
      return R"(,"relationship_type":"related-to","source_ref":)" + quote(end()) + R"(,"target_ref":)" +
             quote(end());
    if (type == "sighting") return R"(,"sighting_of_ref":)" + quote(end());
    if (type == "language-content")
      return R"(,"object_ref":)" + quote(any_id()) + R"(,"contents":{"ur":{"name":"x"}})";
    if (type == "malware")
      return R"(,"is_family":false,"sample_refs":)" + list_of({id_of("file", 1), id_of("file", 2)});
    return R"(,"name":"i")";
  }

  void make(const std::string& id) {
    auto rest = content(id);
    if (one_in(4)) rest += R"(,"x_text":"see )" + any_id() + "\"";
    if (one_in(6))
      rest += R"(,"external_references":[{"source_name":"x","description":")" + any_id() + R"("}])";
    if (one_in(6)) rest += R"(,"x_about_ref":)" + quote(any_id());
    if (!one_in(8)) rest += R"(,"created_by_ref":)" + quote(one_of(makers_));
    if (one_in(5))
      rest +=
          R"(,"granular_markings":[{"selectors":["type"],"marking_ref":)" + quote(any_marking_id()) + "}]";
    std::vector<std::string> marks{one_in(2) ? tlp_id(records::Tlp::clear) : any_marking_id()};
    if (one_in(4)) marks.push_back(any_marking_id());
    put(body_of(id, rest, marks), one_in(4) ? one_of(std::array{"aiib", "krn", "pmi", "xyz"}) : "");
  }

  std::string any_marking_id() { return one_in(3) ? one_of(markings_) : tlp_id(any_tlp()); }

  Random random_;
  std::vector<std::string> makers_, markings_;
};

}  // namespace sanad::exchange
