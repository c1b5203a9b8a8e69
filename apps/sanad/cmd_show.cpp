// SPDX-License-Identifier: Apache-2.0
#include "cmd_show.h"

#include <algorithm>
#include <map>
#include <ostream>
#include <vector>

#include <fmt/format.h>

#include "account_output.h"
#include "output.h"
#include "pair_output.h"
#include "sanad/api/record_json.h"
#include "sanad/node/load.h"
#include "sanad/node/show.h"
#include "statement_output.h"
#include "text_table.h"

namespace sanad::app {
namespace {

void print_provenance(const node::RecordView& view, std::ostream& out) {
  if (!view.origin) return;
  const auto& [from, file, original] = *view.origin;
  out << "\nfrom  " << (file ? printable(file->name) : "file " + std::to_string(from.file));
  if (from.line > 0) out << ", line " << from.line;
  out << ", bytes " << from.offset << " to " << from.offset + from.length;
  if (file) out << ", sha256 " << file->digest.to_hex();
  out << '\n' << (original ? printable(*original) : "(the file was not kept)") << '\n';
}

void print_record(const node::RecordView& view, std::ostream& out) {
  const auto& version = view.version;
  out << version.id.to_string() << "\n  version " << version.modified.to_string() << ", stored as number "
      << version.seq << " on " << version.recorded.to_string() << ", sha256 " << version.digest.to_hex()
      << '\n';
  if (version.withdrawn) out << "  WITHDRAWN: " << printable(version.reason) << '\n';
  if (view.account) {
    out << '\n';
    account_table({*view.account}).print(out, 90);
  } else if (view.statement) {
    out << '\n';
    print_statement(*view.statement, out);
  } else {
    out << printable(version.body) << '\n';
  }
  if (view.membership) {
    out << "\nincident " << view.membership->incident.to_string() << " as " << name_of(view.membership->role)
        << " (" << name_of(view.membership->band) << ", " << signed_bits(view.membership->bits) << " bits)\n";
  }
  if (view.versions.size() > 1) {
    out << "\nversions\n";
    for (const auto& other : view.versions) {
      out << "  " << other.seq << "  " << other.modified.to_string() << "  "
          << (other.withdrawn ? "withdrawn: " + printable(other.reason) : other.digest.to_hex()) << '\n';
    }
  }
  print_provenance(view, out);
}

/// The pairs that hold the incident together, the strongest first (a spanning tree), and all that wait or
/// were decided: nine accounts of one attack make 36 pairs, of which eight say why they are one.
std::vector<const node::PairView*> telling_pairs(const node::IncidentView& view) {
  std::vector<const node::PairView*> pairs;
  for (const auto& pair : view.pairs) pairs.push_back(&pair);
  std::stable_sort(pairs.begin(), pairs.end(),
                   [](const auto* a, const auto* b) { return a->pair.bits > b->pair.bits; });
  std::map<Uuid, Uuid> root;
  const auto find = [&](Uuid id) {
    for (auto at = root.find(id); at != root.end() && at->second != id; at = root.find(id)) id = at->second;
    return id;
  };
  std::vector<const node::PairView*> telling;
  for (const auto* pair : pairs) {
    const auto a = find(pair->pair.a), b = find(pair->pair.b);
    if (a == b && pair->pair.band == reconcile::Band::same && !pair->decision) continue;
    if (pair->pair.band == reconcile::Band::same) root[a] = b;
    telling.push_back(pair);
  }
  return telling;
}

void print_incident(const node::IncidentView& view, std::ostream& out) {
  out << "incident " << view.incident.to_string() << ", " << view.members.size()
      << (view.members.size() == 1 ? " account" : " accounts") << "\n\n";
  std::vector<records::Account> accounts;
  for (const auto& member : view.members) accounts.push_back(member.account);
  auto table = account_table(accounts);
  std::vector<std::string> roles{"role"}, bits{"bits"};
  for (const auto& member : view.members) {
    roles.emplace_back(name_of(member.membership.role));
    bits.push_back(signed_bits(member.membership.bits));
  }
  table.row(std::move(roles));
  table.row(std::move(bits));
  table.print(out, 36);
  const auto telling = telling_pairs(view);
  if (!telling.empty()) out << "\ncompared\n";
  for (const auto* pair : telling) print_pair(*pair, out);
  if (telling.size() < view.pairs.size()) {
    out << "(" << view.pairs.size() - telling.size() << " weaker comparisons of the same accounts: --json)\n";
  }
  for (const auto& covered : view.covers) out << "covers incident " << covered.to_string() << '\n';
  for (const auto& by : view.covered_by)
    out << "covered by the aggregate incident--" << by.to_string() << '\n';
}

}  // namespace

Exit run(const ShowArgs& args, const Shell& shell) {
  auto base = shell.open_base();
  if (!base) return shell.fail(base.error());
  const auto snapshot = node::open_edition(**base, args.edition);
  if (!snapshot) return shell.fail(snapshot.error());
  const auto reg = node::load_register(**snapshot);
  const auto record = node::view_record(**snapshot, reg, args.id);
  if (record) {
    if (args.body) {
      shell.out << record->version.body << '\n';
    } else if (args.original) {
      if (!record->origin || !record->origin->original) {
        return shell.fail({ErrorCode::not_found,
                           "expected the record's file among the kept ones, found none: it was "
                           "imported with --no-keep, or is not from a file"});
      }
      shell.out << *record->origin->original << '\n';
    } else if (shell.format() == Format::json) {
      write_json(shell.out, [&](JsonWriter& json) { api::write_record(json, *record); });
    } else {
      print_record(*record, shell.out);
    }
    return Exit::ok;
  }
  if (record.error().code == ErrorCode::conflict) return shell.fail(record.error());
  const auto incident = node::view_incident(**snapshot, reg, args.id);
  if (!incident) return shell.fail(record.error());
  if (shell.format() == Format::json) {
    write_json(shell.out, [&](JsonWriter& json) { api::write_incident_view(json, *incident); });
  } else {
    print_incident(*incident, shell.out);
  }
  return Exit::ok;
}

}  // namespace sanad::app
