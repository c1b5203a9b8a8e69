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
#include "sanad/node/load.h"
#include "sanad/node/show.h"
#include "statement_output.h"
#include "text_table.h"

namespace sanad::app {
namespace {

void print_provenance(const node::RecordView& view, std::ostream& out) {
  if (!view.version.from) return;
  const auto& from = *view.version.from;
  out << "\nfrom  " << (view.file ? printable(view.file->name) : "file " + std::to_string(from.file));
  if (from.line > 0) out << ", line " << from.line;
  out << ", bytes " << from.offset << " to " << from.offset + from.length;
  if (view.file) out << ", sha256 " << view.file->digest.to_hex();
  out << '\n';
  if (view.original) {
    out << printable(*view.original) << '\n';
  } else {
    out << "(the file was not kept)\n";
  }
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

void write_record(const node::RecordView& view, const Shell& shell) {
  write_json(shell.out, [&](JsonWriter& json) {
    const auto& version = view.version;
    json.begin_object()
        .member("id", version.id.to_string())
        .member("modified", version.modified.to_string())
        .member("seq", version.seq)
        .member("sha256", version.digest.to_hex())
        .member("withdrawn", version.withdrawn);
    if (!version.body.empty()) json.key("object").raw(version.body);
    if (view.membership) json.member("incident", "incident--" + view.membership->incident.to_string());
    if (version.from) {
      json.key("from")
          .begin_object()
          .member("file", view.file ? view.file->name : "")
          .member("file_sha256", view.file ? view.file->digest.to_hex() : "")
          .member("line", version.from->line)
          .member("offset", version.from->offset)
          .member("length", version.from->length)
          .optional("bytes", view.original)
          .end_object();
    }
    json.key("versions").begin_array();
    for (const auto& other : view.versions) {
      json.begin_object().member("seq", other.seq).member("modified", other.modified.to_string());
      json.member("withdrawn", other.withdrawn).end_object();
    }
    json.end_array().end_object();
  });
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

void write_incident(const node::IncidentView& view, const Shell& shell) {
  write_json(shell.out, [&](JsonWriter& json) {
    json.begin_object()
        .member("incident", "incident--" + view.incident.to_string())
        .key("accounts")
        .begin_array();
    for (const auto& member : view.members) {
      json.begin_object()
          .member("role", name_of(member.membership.role))
          .member("band", name_of(member.membership.band))
          .member("bits", static_cast<double>(member.membership.bits))
          .key("account");
      write_account(json, member.account);
      json.end_object();
    }
    json.end_array().key("pairs").begin_array();
    for (const auto& pair : view.pairs) write_pair(json, pair);
    json.end_array().key("covers").begin_array();
    for (const auto& covered : view.covers) json.value("incident--" + covered.to_string());
    json.end_array().end_object();
  });
}

}  // namespace

Exit run(const ShowArgs& args, const Shell& shell) {
  auto base = shell.open_base();
  if (!base) return shell.fail(base.error());
  const auto snapshot = node::open_edition(**base, args.edition);
  if (!snapshot) return shell.fail(snapshot.error());
  const auto record = node::view_record(**snapshot, args.id);
  if (record) {
    if (args.body) {
      shell.out << record->version.body << '\n';
    } else if (args.original) {
      if (!record->original) {
        return shell.fail({ErrorCode::not_found,
                           "expected the record's file among the kept ones, found none: it was "
                           "imported with --no-keep, or is not from a file"});
      }
      shell.out << *record->original << '\n';
    } else if (shell.format() == Format::json) {
      write_record(*record, shell);
    } else {
      print_record(*record, shell.out);
    }
    return Exit::ok;
  }
  if (record.error().code == ErrorCode::conflict) return shell.fail(record.error());
  const auto incident = node::view_incident(**snapshot, args.id);
  if (!incident) return shell.fail(record.error());
  if (shell.format() == Format::json) {
    write_incident(*incident, shell);
  } else {
    print_incident(*incident, shell.out);
  }
  return Exit::ok;
}

}  // namespace sanad::app
