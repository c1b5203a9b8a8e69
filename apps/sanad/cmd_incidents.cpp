// SPDX-License-Identifier: Apache-2.0
#include "cmd_incidents.h"

#include <algorithm>
#include <limits>
#include <ostream>

#include <fmt/format.h>

#include "figure_output.h"
#include "file_source.h"
#include "output.h"
#include "sanad/api/incident_list_json.h"
#include "sanad/api/provenance.h"
#include "sanad/figures/listing.h"
#include "sanad/node/count.h"
#include "sanad/node/load.h"
#include "sanad/report/csv.h"
#include "sanad/report/export.h"

namespace sanad::app {
namespace {

constexpr std::uint64_t rows_on_a_terminal = 50;
constexpr auto everything = std::numeric_limits<std::uint64_t>::max();

struct Listing {
  std::unique_ptr<store::Snapshot> snapshot;
  Question question;
  figures::Page page;
};

Result<Listing> list(const store::Store& base, const QueryArgs& args, std::uint64_t limit,
                     const Shell& shell) {
  auto question = parse_question(args);
  if (!question) return tl::unexpected{question.error()};
  auto snapshot = node::open_edition(base, args.edition);
  if (!snapshot) return tl::unexpected{snapshot.error()};
  const auto columns = node::load_columns(**snapshot, shell.context);
  auto page = figures::list_incidents(columns, question->query.where, question->definition,
                                      figures::Order::date, 0, limit);
  if (!page) return tl::unexpected{page.error()};
  return Listing{std::move(*snapshot), std::move(*question), std::move(*page)};
}

/// The four roles of the contract: what waits for a person says so; a copy is an account like any other here,
/// or, where its source keeps one row an incident, one of the rows that it made of this one.
std::string_view csv_role(const figures::MemberRow& member) {
  if (member.band == reconcile::Band::review) return "review";
  if (member.role != reconcile::Role::copy) return name_of(member.role);
  return name_of(member.one_row_source ? reconcile::Role::part : reconcile::Role::account);
}

void print_members_csv(const figures::Page& page, std::ostream& out) {
  std::string text;
  report::append_csv_row(text, {"incident_id", "source", "native_id", "role", "bits", "band"});
  for (const auto& row : page.rows) {
    for (const auto& member : row.members) {
      report::append_csv_row(text,
                             {row.incident.to_string(), member.source, member.native_id, csv_role(member),
                              fmt::format("{:.2f}", member.bits), name_of(member.band)});
    }
    if (text.size() > (1U << 20)) {
      out << text;
      text.clear();
    }
  }
  out << text;
}

void print_text(const Listing& listing, bool members, const Shell& shell) {
  TextTable table{{{"id"},
                   {"date"},
                   {"place"},
                   {"event"},
                   {"tactic"},
                   {"killed"},
                   {"accounts", Align::right},
                   {"status"}}};
  for (const auto& row : listing.page.rows) {
    std::string place;
    for (const auto& name : {row.place, row.district, row.province, row.country}) {
      if (!name.empty() && place.find(name) == std::string::npos) place += (place.empty() ? "" : ", ") + name;
    }
    table.row({row.incident.to_string(), row.when.to_string(), place, std::string{name_of(row.kind)},
               std::string{name_of(row.tactic)}, range_text(row.killed), std::to_string(row.members.size()),
               row.aggregate ? "aggregate" : row.status});
    for (const auto& member : row.members) {
      if (members)
        table.row({"  " + member.source + ":" + member.native_id, "", "", "", "",
                   std::string{name_of(member.role)}, fmt::format("{:.1f}", member.bits),
                   std::string{name_of(member.band)}});
    }
  }
  table.print(shell.out, 42);
  shell.out << listing.page.rows.size() << " of "
            << with_separators(static_cast<std::int64_t>(listing.page.total)) << " incidents [edition "
            << listing.snapshot->edition() << "]\n";
}

}  // namespace

Exit run(const IncidentsArgs& args, const Shell& shell) {
  auto base = shell.open_base();
  if (!base) return shell.fail(base.error());
  const auto limit = args.limit > 0                   ? args.limit
                     : shell.format() == Format::text ? rows_on_a_terminal
                                                      : everything;
  const auto listing = list(**base, args.query, limit, shell);
  if (!listing) return shell.fail(listing.error());
  if (shell.format() == Format::json) {
    write_json(shell.out, [&](JsonWriter& json) {
      api::write_incidents(json, listing->page, listing->snapshot->edition(), args.members, {});
    });
  } else if (shell.format() == Format::csv) {
    if (args.members) {
      print_members_csv(listing->page, shell.out);
    } else {
      shell.out << report::incidents_csv(listing->page.rows);
    }
  } else {
    print_text(*listing, args.members, shell);
  }
  return Exit::ok;
}

namespace {

/// What others refer to comes first. Lists of sanctions and the clearances made over them stay: lists come from their
/// publishers, some of them may never go on, and clearances speak of customers.
std::vector<std::string> exported_types(const store::Snapshot& snapshot) {
  std::vector<std::string> types{"extension-definition", "marking-definition", "identity"};
  const auto front = types;
  for (auto& type : snapshot.types()) {
    const bool stays = type == "x-sanad-listing" || type == "x-sanad-clearance";
    if (!stays && std::find(front.begin(), front.end(), type) == front.end()) types.push_back(std::move(type));
  }
  return types;
}

/// Every record in force but those, as a STIX 2.1 bundle; its id is made from the edition, so the same base gives
/// the same bytes.
std::string stix_bundle(const store::Snapshot& snapshot) {
  const auto id = records::natural_id("bundle", "sanad", std::to_string(snapshot.edition()));
  std::string out = R"({"type":"bundle","id":")" + id.to_string() + R"(","objects":[)";
  bool first = true;
  for (const auto& type : exported_types(snapshot)) {
    snapshot.for_each(type, [&](const store::StoredVersion& version) {
      out += first ? "\n" : ",\n";
      out += version.body;
      first = false;
    });
  }
  return out + "\n]}\n";
}

std::string format_of(const ExportArgs& args) {
  if (!args.as.empty()) return args.as;
  const auto dot = args.out.rfind('.');
  const auto ending = dot == std::string::npos ? "" : args.out.substr(dot + 1);
  return ending == "json" ? "stix" : ending;
}

}  // namespace

Exit run(const ExportArgs& args, const Shell& shell) {
  auto base = shell.open_base();
  if (!base) return shell.fail(base.error());
  const auto format = format_of(args);
  if (format == "stix") {
    const auto snapshot = node::open_edition(**base, args.query.edition);
    if (!snapshot) return shell.fail(snapshot.error());
    write_file(args.out, stix_bundle(**snapshot));
    return Exit::ok;
  }
  const auto listing = list(**base, args.query, everything, shell);
  if (!listing) return shell.fail(listing.error());
  auto marking = records::Tlp::clear;
  for (const auto& row : listing->page.rows) marking = records::join(marking, row.marking);
  const auto provenance = api::provenance_of(
      node::load_sources(*listing->snapshot), listing->snapshot->edition(),
      figures::describe(listing->question.query), listing->question.definition, marking, "local node",
      shell.context.clock.now());
  if (format == "csv") {
    write_file(args.out, report::incidents_csv(listing->page.rows));
  } else if (format == "geojson") {
    write_file(args.out, report::incidents_geojson(listing->page.rows, provenance));
  } else if (format == "xlsx") {
    write_file(args.out, report::incidents_xlsx(listing->page.rows, provenance));
  } else {
    return shell.fail({ErrorCode::invalid_input,
                       "expected --as csv, geojson, xlsx or stix (or a file ending in .csv, "
                       ".geojson, .xlsx, .json), found '" +
                           format + "'"});
  }
  return Exit::ok;
}

}  // namespace sanad::app
