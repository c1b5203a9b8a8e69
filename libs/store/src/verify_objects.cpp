// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

#include "sanad/core/json.h"
#include "verify.h"

namespace sanad::store {
namespace {

struct Body {
  std::string where;
  std::string_view text;
  bool current = false;
};

/// Ids that are known to be there: one SELECT for each id that many objects name.
class KnownIds {
 public:
  explicit KnownIds(Connection& connection)
      : find_{
            connection,
            "SELECT 1 FROM object WHERE uuid = ?1 AND type = (SELECT no FROM object_type WHERE name = ?2)"} {}

  bool contains(std::string_view text) {
    if (known_.contains(std::string{text})) return true;
    const auto id = records::ObjectId::parse(text);
    if (!id) return false;
    find_.bind(1, id->uuid).bind_text(2, id->type);
    const bool found = find_.step();
    find_.reset();
    // Accounts are named once or twice, sources by thousands: only what is worth it is remembered.
    if (found && id->type != "incident") known_.insert(std::string{text});
    return found;
  }

 private:
  Statement find_;
  std::unordered_set<std::string> known_;
};

std::vector<std::string> own_extension_ids() {
  std::vector<std::string> ids;
  for (const auto& object : records::own_definitions()) {
    if (object.id.type == "extension-definition") ids.push_back(object.id.to_string());
  }
  return ids;
}

void check_references(const Json& object, const std::string& where, KnownIds& known, Findings& findings) {
  constexpr std::array names = {"created_by_ref", "source_ref", "target_ref"};
  for (const auto* name : names) {
    const auto id = object.text(name);
    if (!id.empty() && !known.contains(id)) {
      findings.add("reference", where,
                   fmt::format("expected {} to name an object of the base, found {}", name, id));
    }
  }
  const auto* markings = object.find("object_marking_refs");
  if (markings == nullptr || !markings->is_array()) return;
  for (const auto& marking : *markings->array()) {
    const auto* id = marking.string();
    if (id != nullptr && !known.contains(*id)) {
      findings.add("reference", where, "expected a marking definition of the base, found " + *id);
    }
  }
}

/// The digest is that of the RFC 8785 form; what came from others may be written otherwise.
bool digest_holds(std::string_view body, const Digest& digest, const std::optional<Json>& parsed) {
  return sha256(body) == digest || (parsed && sha256(parsed->canonical()) == digest);
}

std::optional<Json> parse(std::string_view body) {
  auto parsed = Json::parse(body);
  return parsed ? std::optional{std::move(*parsed)} : std::nullopt;
}

}  // namespace

void verify_objects(Connection& connection, Findings& findings) {
  const auto marks = own_extension_ids();
  KnownIds known{connection};
  Statement rows{
      connection,
      "SELECT v.seq, t.name, v.uuid, v.digest, v.withdrawn, v.until, v.reason, v.body, "
      "p.version, EXISTS (SELECT 1 FROM received r WHERE r.uuid = v.uuid AND r.type = v.type) FROM version v "
      "LEFT JOIN object_type t ON t.no = v.type LEFT JOIN purge p ON p.version = v.seq ORDER BY v.seq"};
  while (rows.step()) {
    const auto id = std::string{rows.text(1)} + "--" + rows.uuid(2).to_string();
    const auto where = fmt::format("{} (version {})", id, rows.integer(0));
    if (rows.integer(4) != 0) {
      if (!rows.is_null(7) || sha256(rows.text(6)) != rows.digest(3)) {
        findings.add("digest", where, "expected the reason of a withdrawal as it was stored, found another");
      }
      continue;
    }
    if (rows.is_null(7)) {
      if (rows.is_null(8)) findings.add("digest", where, "expected the object's body, found none");
      continue;
    }
    const auto body = rows.text(7);
    const bool ours = std::any_of(marks.begin(), marks.end(), [&](const auto& mark) {
      return body.find(mark) != std::string_view::npos;
    });
    const bool whole = sha256(body) == rows.digest(3);
    if (whole && !ours) continue;
    const auto object = parse(body);
    if (!whole && !digest_holds(body, rows.digest(3), object)) {
      findings.add("digest", where,
                   "expected the content of its digest, found another: it was altered or damaged");
      continue;
    }
    if (!object || object->text("id") != id) {
      findings.add("digest", where, "expected the object of this id, found another");
    } else if (ours && rows.is_null(5) &&
               rows.integer(9) == 0) {  // a partner may keep back what it refers to
      check_references(*object, where, known, findings);
    }
  }
}

}  // namespace sanad::store
