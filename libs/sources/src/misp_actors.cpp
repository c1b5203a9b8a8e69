// SPDX-License-Identifier: Apache-2.0
#include "misp_actors.h"

#include <algorithm>
#include <map>
#include <vector>

#include "json_elements.h"
#include "json_texts.h"
#include "natural_keys.h"
#include "report.h"
#include "sanad/core/json.h"
#include "sanad/core/limits.h"
#include "statement_draft.h"

namespace sanad::sources {
namespace {

class GalaxyReader {
 public:
  GalaxyReader(ByteSource& bytes, const ReadContext& context, Sink& sink)
      : elements_{bytes, "values", limits::json_object_bytes},
        report_{context.file, sink},
        sink_{sink},
        context_{context} {}

  ReadSummary run() {
    using Step = JsonElements::Step;
    for (auto step = elements_.next(); step != Step::end; step = elements_.next()) {
      if (step == Step::failed) return {summary_.read, false, describe(elements_.error())};
      ++summary_.read;
      if (step == Step::too_large) {
        report_.reject_json(elements_.path(), "too-large",
                            "expected a cluster within limit json_object_bytes");
      } else {
        read_cluster();
      }
      if (names_.size() + ties_.size() > limits::list_entries) {
        return {summary_.read, false, "expected fewer clusters and ties than a list may have"};
      }
    }
    for (const auto& tie : ties_) {
      if (const auto other = names_.find(tie.other); other != names_.end()) {
        pass_on(tie.from, tie.key, tie.relation, other->second, tie.origin);
      }
    }
    return summary_;
  }

 private:
  struct Tie {
    std::string from, key, relation, other;
    Origin origin;
  };

  void read_cluster() {
    const auto cluster = Json::parse(elements_.text());
    if (!cluster) return report_.reject_json(elements_.path(), "bad-json", describe(cluster.error()));
    const std::string name{cluster->text("value")}, uuid{cluster->text("uuid")};
    if (name.empty() || uuid.empty()) {
      return report_.reject_json(elements_.path(), "missing-id",
                                 "expected a cluster with value and uuid, found none");
    }
    if (std::max(name.size(), uuid.size()) > limits::name_bytes) {
      return report_.reject_json(elements_.path(), "too-long",
                                 "expected a value and uuid within limit name_bytes");
    }
    if (!keys_.insert(uuid)) {
      return report_.reject_json(
          elements_.path(), "duplicate-id",
          "expected a uuid that no earlier cluster has (the first one is kept), found " + quoted(uuid));
    }
    names_.emplace(uuid, name);
    const Origin origin{elements_.line(), elements_.offset(), elements_.length()};
    if (const auto* meta = cluster->find("meta")) read_synonyms(*meta, name, uuid, origin);
    if (const auto* related = cluster->find("related")) read_related(*related, name, uuid, origin);
  }

  void read_synonyms(const Json& meta, const std::string& name, const std::string& uuid,
                     const Origin& origin) {
    each_text(meta, "synonyms", [&](const std::string& synonym) {
      if (synonym.empty() || synonym == name) return;
      if (synonym.size() > limits::name_bytes) {
        return report_.note_json(elements_.path(), "too-long",
                                 "expected a name within limit name_bytes: left out");
      }
      pass_on(name, uuid + ":alias:" + synonym, "alias", synonym, origin);
    });
  }

  /// The other end may stand further down: it is looked up when all have been read.
  void read_related(const Json& related, const std::string& name, const std::string& uuid,
                    const Origin& origin) {
    const auto* list = related.array();
    if (list == nullptr) return;
    for (const auto& tie : *list) {
      const std::string other{tie.text("dest-uuid")};
      std::string relation{tie.text("type")};
      std::replace(relation.begin(), relation.end(), '-', '_');
      if (other.empty() || other.size() > limits::name_bytes || !records::is_relation(relation)) continue;
      if (relation == "part_of") relation = "faction_of";
      ties_.push_back({name, uuid + ":" + relation + ":" + other, relation, other, origin});
    }
  }

  void pass_on(const std::string& name, std::string key, const std::string& relation,
               const std::string& object, const Origin& origin) {
    if (!keys_.insert(key)) return;
    auto statement = statement_of(context_, std::move(key));
    statement.subjects = {{name, records::NodeKind::group}};
    statement.relation = relation;
    statement.object = {object, records::NodeKind::group};
    sink_.statement(statement, origin);
  }

  JsonElements elements_;
  Report report_;
  Sink& sink_;
  const ReadContext& context_;
  ReadSummary summary_;
  NaturalKeys keys_;
  std::map<std::string, std::string> names_;  ///< by uuid
  std::vector<Tie> ties_;
};

}  // namespace

ReadSummary read_misp_actors(ByteSource& bytes, const ReadContext& context, Sink& sink) {
  return GalaxyReader{bytes, context, sink}.run();
}

records::SourceInfo misp_actors_source() {
  records::SourceInfo source;
  source.name = "misp-actors";
  source.title = "Clusters of a MISP galaxy";
  source.publisher = "MISP";
  source.licence = "CC0 1.0 or 2-clause BSD";
  source.pass_on = records::PassOn::freely;
  source.marking = records::Tlp::clear;
  return source;
}

}  // namespace sanad::sources
