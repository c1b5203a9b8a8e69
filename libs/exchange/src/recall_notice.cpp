// SPDX-License-Identifier: Apache-2.0
#include "sanad/exchange/recall_notice.h"

#include <algorithm>

#include "json_members.h"
#include "sanad/core/check.h"
#include "sanad/core/limits.h"
#include "sanad/exchange/derive.h"
#include "sanad/records/exchange_extensions.h"

namespace sanad::exchange {
namespace {

/// What notice and answer have in common.
struct Note {
  records::ObjectId id;
  PublicKey from, to;
  Timestamp at;
  std::vector<records::ObjectId> objects;
};

template <class T>
bool in_order(const std::vector<T>& list) {
  return !list.empty() && list.size() <= limits::recall_objects &&
         std::adjacent_find(list.begin(), list.end(), [](const T& a, const T& b) { return !(a < b); }) ==
             list.end();
}

tl::unexpected<Error> broken(const char* where) {
  return fail(ErrorCode::invalid_input, "expected a recall as Sanad writes it, found another form", where);
}

records::ObjectVersion note_object(const Note& note, std::string content, Json::Object extension) {
  Json::Array refs;
  for (const auto& object : note.objects) refs.emplace_back(object.to_string());
  extension.emplace_back("extension_type", "property-extension");
  extension.emplace_back("from", note.from.to_text());
  extension.emplace_back("to", note.to.to_text());
  Json body = Json::Object{
      {"content", std::move(content)},
      {"created", note.at.to_string()},
      {"created_by_ref", node_identity(note.from).to_string()},
      {"extensions", Json::Object{{std::string{records::recall_extension}, std::move(extension)}}},
      {"modified", note.at.to_string()},
      {"object_marking_refs", Json::Array{records::marking_id(records::tlp_when_unmarked)}},
      {"object_refs", std::move(refs)},
      {"spec_version", "2.1"},
      {"type", "note"}};
  const auto id = records::natural_id("note", "recall", sha256(body.canonical()).to_hex());
  body.set("id", id.to_string());
  auto text = body.canonical();
  const auto digest = sha256(text);
  return {id, note.at, std::move(text), digest};
}

/// The extension of `kind`, or why there is none.
Result<const Json*> extension_of(const Json& body, std::string_view kind) {
  const auto* extensions = body.find("extensions");
  const auto* own = extensions != nullptr ? extensions->find(records::recall_extension) : nullptr;
  if (own == nullptr || !own->is_object() || own->text("kind") != kind || body.text("type") != "note") {
    return fail(ErrorCode::unsupported, "expected a recall " + std::string{kind} + ", found another object");
  }
  return own;
}

Result<Note> read_note(const Json& body, const Json& extension) {
  const auto id = records::ObjectId::parse(body.text("id"));
  const auto from = PublicKey::from_text(extension.text("from"));
  const auto to = PublicKey::from_text(extension.text("to"));
  const auto at = Timestamp::parse(body.text("modified"));
  const auto* list = array_at(body, "object_refs");
  if (!id || !from || !to || !at || list == nullptr) return broken("$");
  Note note{*id, *from, *to, *at, {}};
  for (const auto& ref : *list) {
    const auto object =
        records::ObjectId::parse(ref.string() == nullptr ? std::string_view{} : *ref.string());
    if (!object) return broken("$.object_refs");
    note.objects.push_back(*object);
  }
  if (!in_order(note.objects)) return broken("$.object_refs");
  return note;
}

Result<std::vector<Timestamp>> read_versions(const Json* member, std::size_t objects) {
  std::vector<Timestamp> versions;
  if (member == nullptr) return versions;
  const auto* list = member->array();
  if (list == nullptr || list->size() != objects) return broken("up_to");
  for (const auto& entry : *list) {
    const auto time = Timestamp::parse(entry.string() == nullptr ? std::string_view{} : *entry.string());
    if (!time) return broken("up_to");
    versions.push_back(*time);
  }
  return versions;
}

Result<RecallOutcome> parse_outcome(std::string_view name) {
  for (const auto outcome : {RecallOutcome::hidden, RecallOutcome::purged, RecallOutcome::refused}) {
    if (name_of(outcome) == name) return outcome;
  }
  return broken("outcomes");
}

Result<RecallAnswer::Entry> read_entry(const Json& json) {
  const auto object = records::ObjectId::parse(json.text("object"));
  const auto outcome = parse_outcome(json.text("state"));
  if (!object || !outcome) return broken("outcomes");
  return RecallAnswer::Entry{*object, *outcome, std::string{json.text("reason")}};
}

}  // namespace

std::string_view name_of(RecallOutcome outcome) {
  switch (outcome) {
    case RecallOutcome::hidden:
      return "hidden";
    case RecallOutcome::purged:
      return "purged";
    case RecallOutcome::refused:
      return "refused";
  }
  return "refused";
}

records::ObjectVersion to_object(const RecallNotice& notice) {
  SANAD_CHECK(in_order(notice.objects), "a recall names its objects once, in order");
  SANAD_CHECK(notice.up_to.empty() || notice.up_to.size() == notice.objects.size(),
              "a recall tells a version for each object, or for none");
  Json::Object extension{{"kind", "notice"}, {"reason", notice.reason}};
  if (!notice.up_to.empty()) {
    Json::Array versions;
    for (const auto& version : notice.up_to) versions.emplace_back(version.to_string());
    extension.emplace_back("up_to", std::move(versions));
  }
  return note_object({{}, notice.from, notice.to, notice.at, notice.objects},
                     "Recall: take these objects back." + (notice.reason.empty() ? "" : " " + notice.reason),
                     std::move(extension));
}

records::ObjectVersion to_object(const RecallAnswer& answer) {
  Note note{{}, answer.from, answer.to, answer.at, {}};
  Json::Array outcomes;
  for (const auto& entry : answer.entries) {
    note.objects.push_back(entry.object);
    Json::Object json{{"object", entry.object.to_string()}, {"state", name_of(entry.outcome)}};
    if (!entry.reason.empty()) json.emplace_back("reason", entry.reason);
    outcomes.emplace_back(std::move(json));
  }
  SANAD_CHECK(in_order(note.objects), "an answer names its objects once, in order");
  return note_object(
      note, "Answer to a recall.",
      {{"kind", "answer"}, {"notice", answer.notice.to_string()}, {"outcomes", std::move(outcomes)}});
}

Result<RecallNotice> recall_notice_of(std::string_view body) {
  const auto json = Json::parse(body);
  if (!json) return tl::unexpected{json.error()};
  const auto extension = extension_of(*json, "notice");
  if (!extension) return tl::unexpected{extension.error()};
  auto note = read_note(*json, **extension);
  if (!note) return tl::unexpected{note.error()};
  auto up_to = read_versions((*extension)->find("up_to"), note->objects.size());
  if (!up_to) return tl::unexpected{up_to.error()};
  return RecallNotice{note->id,
                      note->from,
                      note->to,
                      note->at,
                      std::move(note->objects),
                      *std::move(up_to),
                      std::string{(*extension)->text("reason")}};
}

Result<RecallAnswer> recall_answer_of(std::string_view body) {
  const auto json = Json::parse(body);
  if (!json) return tl::unexpected{json.error()};
  const auto extension = extension_of(*json, "answer");
  if (!extension) return tl::unexpected{extension.error()};
  const auto note = read_note(*json, **extension);
  if (!note) return tl::unexpected{note.error()};
  const auto notice = records::ObjectId::parse((*extension)->text("notice"));
  const auto* list = array_at(**extension, "outcomes");
  if (!notice || list == nullptr || list->size() != note->objects.size()) return broken("outcomes");
  RecallAnswer answer{note->id, note->from, note->to, note->at, *notice, {}};
  for (std::size_t i = 0; i < list->size(); ++i) {
    auto entry = read_entry((*list)[i]);
    if (!entry) return tl::unexpected{entry.error()};
    if (entry->object != note->objects[i]) return broken("outcomes");
    answer.entries.push_back(*std::move(entry));
  }
  return answer;
}

}  // namespace sanad::exchange
