// SPDX-License-Identifier: Apache-2.0
#include "ucdp_actor.h"

#include <algorithm>
#include <array>

#include "cell.h"
#include "headed_rows.h"
#include "natural_keys.h"
#include "statement_draft.h"
#include "table_file.h"

namespace sanad::sources {
namespace {

using records::NodeKind;

enum Column : std::size_t {
  actor_id,
  name_data,
  name_orig,
  name_orig_full,
  name_orig_full_eng,
  new_name,
  new_name_mother_tongue,
  new_name_eng,
  org,
  splinter,
  previous,
  split_temp,
  split_from,
  alliance,
  allies,
  join_group,
  joined,
};

constexpr std::array<ColumnSpec, joined + 1> columns = {{
    {"ActorId", true},
    {"NameData", true},
    {"NameOrig"},
    {"NameOrigFull"},
    {"NameOrigFullEng"},
    {"NewName"},
    {"NewNameFullMotherTongue"},
    {"NewNameFullEng"},
    {"Org"},
    {"Splinter"},
    {"ActorIdPrev"},
    {"SplitTemp"},
    {"ActorIdSplitTemp"},
    {"Alliance"},
    {"ActorIdAlliance"},
    {"JoinGroup"},
    {"ActorIdGroup"},
}};

struct TieColumns {
  Column said, ids;
  std::string_view relation, note;
};
constexpr std::array<TieColumns, 4> ties = {{
    {splinter, previous, "split_from", "coded as a splinter"},
    {split_temp, split_from, "split_from", "coded as split for a time"},
    {alliance, allies, "ally_of", "coded as an alliance"},
    {join_group, joined, "joined", "coded as having joined"},
}};

class ActorReader {
 public:
  ActorReader(RowSource& source, TextCells::Expect encoding, const ReadContext& context, Sink& sink)
      : report_{context.file, sink},
        rows_{source, report_},
        sink_{sink},
        texts_{encoding},
        context_{context} {}

  ReadSummary run() {
    if (!rows_.start(columns)) return rows_.summary();
    while (rows_.next()) read_row();
    return rows_.summary();
  }

 private:
  void read_row() {
    texts_.read(rows_.cell(actor_id), id_);
    texts_.read(rows_.cell(name_data), name_);
    if (id_.empty() || name_.empty()) {
      return report_.reject(rows_.origin(), columns[id_.empty() ? actor_id : name_data].name, "missing-id",
                            "expected an actor's id and name, found an empty cell");
    }
    if (!keys_.insert(id_)) {
      return report_.reject(
          rows_.origin(), columns[actor_id].name, "duplicate-id",
          "expected an id that no earlier row has (the first one is kept), found " + quoted(id_));
    }
    kind_ = trimmed(rows_.cell(org)) == "1" ? NodeKind::organisation
                                            : NodeKind::group;  // 1 = government of a state
    pass_on("id", "alias", "UCDP " + id_, {});
    for (const auto column :
         {name_orig, name_orig_full, name_orig_full_eng, new_name, new_name_mother_tongue, new_name_eng}) {
      std::string other;
      texts_.read(rows_.cell(column), other);
      if (!other.empty() && other != name_) pass_on(columns[column].name, "alias", other, {});
    }
    for (const auto& tie : ties) read_tie(tie);
    texts_.report_row(rows_.origin(), report_);
  }

  /// Several ids stand in one cell with commas, semicolons or blanks between.
  void read_tie(const TieColumns& tie) {
    if (trimmed(rows_.cell(tie.said)) == "0") return;
    const auto cell = rows_.cell(tie.ids);
    for (std::size_t at = 0; at < cell.size();) {
      const auto begin = cell.find_first_not_of(",; ", at);
      if (begin == std::string_view::npos) return;
      const auto end = std::min(cell.find_first_of(",; ", begin), cell.size());
      std::string other;
      texts_.read(cell.substr(begin, end - begin), other);
      at = end;
      if (other.empty() || other == "0" || other.starts_with('-')) continue;  // -99: not applicable
      pass_on(std::string{columns[tie.ids].name} + ":" + other, tie.relation, "UCDP " + other, tie.note);
    }
  }

  void pass_on(std::string_view what, std::string_view relation, std::string object, std::string_view note) {
    auto key = id_ + ":" + std::string{what};
    if (!keys_.insert(key)) return;  // the same id twice in one cell
    auto statement = statement_of(context_, std::move(key));
    statement.subjects = {{name_, kind_}};
    statement.relation = relation;
    statement.object = {std::move(object), relation == "alias" ? kind_ : NodeKind::group};
    statement.note = note;
    sink_.statement(statement, rows_.origin());
  }

  Report report_;
  HeadedRows rows_;
  Sink& sink_;
  TextCells texts_;
  const ReadContext& context_;
  NaturalKeys keys_;
  std::string id_, name_;
  NodeKind kind_ = NodeKind::group;
};

}  // namespace

ReadSummary read_ucdp_actor(ByteSource& bytes, const ReadContext& context, Sink& sink) {
  return read_table_by<ActorReader>(bytes, context, sink);
}

records::SourceInfo ucdp_actor_source() {
  records::SourceInfo source;
  source.name = "ucdp-actor";
  source.title = "UCDP Actor Dataset";
  source.publisher = "UCDP";
  source.licence = "CC BY 4.0";
  source.pass_on = records::PassOn::with_attribution;
  source.marking = records::Tlp::clear;
  return source;
}

}  // namespace sanad::sources
