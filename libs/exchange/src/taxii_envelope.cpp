// SPDX-License-Identifier: Apache-2.0
#include "sanad/exchange/taxii_envelope.h"

#include <map>
#include <utility>

#include "envelope_split.h"
#include "json_members.h"
#include "sanad/core/limits.h"
#include "sanad/records/stix_object.h"

namespace sanad::exchange {
namespace {

std::optional<Timestamp> time_at(const Json& object, std::string_view key) {
  const auto time = Timestamp::parse(object.text(key));
  return time ? std::optional{*time} : std::nullopt;
}

Error problem(ErrorCode code, std::string message, std::string where) {
  return {code, std::move(message), std::move(where)};
}

/// Section 2.7 of STIX 2.1: only observables, which have no `created` of their own, may leave `spec_version`
/// out.
std::string spec_version_of(const Json& object) {
  if (const auto* version = object.find("spec_version"); version != nullptr)
    return std::string{object.text("spec_version")};
  return object.find("created") != nullptr ? "2.0" : "2.1";
}

/// STIX 2.0 part 1, section 3.1: what every object has; marking definitions have no `modified`.
std::optional<Error> check_2_0(const Json& object, const records::ObjectId& id) {
  if (object.text("type") != id.type) {
    return problem(ErrorCode::invalid_input,
                   "expected an id that starts with the object's type, found another", "$.id");
  }
  const auto created = time_at(object, "created");
  if (!created) return problem(ErrorCode::invalid_input, "expected a timestamp, found none", "$.created");
  if (id.type == "marking-definition") return std::nullopt;
  const auto modified = time_at(object, "modified");
  if (!modified) return problem(ErrorCode::invalid_input, "expected a timestamp, found none", "$.modified");
  if (*modified >= *created) return std::nullopt;
  return problem(ErrorCode::invalid_input, "expected a time not before `created`, found an earlier one",
                 "$.modified");
}

std::optional<Error> check(const Json& object, const PostedObject& posted) {
  if (posted.spec_version == "2.0") return check_2_0(object, posted.id);
  if (posted.spec_version != "2.1") {
    return problem(ErrorCode::unsupported, "expected a STIX object of version 2.1 or 2.0, found another",
                   "$.spec_version");
  }
  const auto problems = records::validate(object);
  if (problems.empty()) return std::nullopt;
  return problem(ErrorCode::invalid_input, problems.front().message, problems.front().path);
}

Result<void> check_frame(const SplitEnvelope& split) {
  const auto frame = Json::parse(split.frame);
  if (!frame) {
    return fail(frame.error().code, "expected JSON (" + frame.error().message + ")",
                "the envelope around its objects");
  }
  if (!frame->is_object())
    return fail(ErrorCode::invalid_input,
                "expected a TAXII envelope, a JSON object with the member 'objects'", "$");
  if (frame->text("type") == "bundle") {
    return fail(
        ErrorCode::invalid_input,
        "expected a TAXII envelope, found a STIX bundle: send {\"objects\": [...]} with the bundle's objects",
        "$.type");
  }
  const auto* list = array_at(*frame, "objects");
  if (list == nullptr)
    return fail(ErrorCode::invalid_input, "expected a list of STIX objects in the member 'objects'",
                "$.objects");
  // A key written with escapes is not seen by the splitter, which then found nothing.
  if (list->size() != split.elements.size()) {
    return fail(ErrorCode::invalid_input, "expected the key \"objects\" without escapes, found it with some",
                "$.objects");
  }
  if (list->empty())
    return fail(ErrorCode::invalid_input, "expected at least one object, found an empty list", "$.objects");
  return {};
}

std::string place(std::size_t index, const std::string& where) {
  const auto element = "$.objects[" + std::to_string(index) + "]";
  return where.starts_with('$') ? element + where.substr(1)
         : where.empty()        ? element
                                : element + ", " + where;
}

}  // namespace

Result<PostedObject> read_posted(std::string_view text) {
  const auto object = Json::parse(text);
  if (!object) return tl::unexpected{object.error()};
  if (!object->is_object())
    return fail(ErrorCode::invalid_input, "expected a STIX object, found another value");
  auto id = records::ObjectId::parse(object->text("id"));
  if (!id) {
    return fail(ErrorCode::invalid_input,
                "expected an object with an id (type--uuid), found none: its outcome could not be told",
                "$.id");
  }
  PostedObject posted;
  posted.id = *std::move(id);
  posted.version = time_at(*object, "modified");
  if (!posted.version) posted.version = time_at(*object, "created");
  posted.spec_version = spec_version_of(*object);
  posted.body = text;
  posted.digest = sha256(object->canonical());
  posted.problem = check(*object, posted);
  return posted;
}

Result<Envelope> parse_envelope(std::string_view text) {
  if (text.size() > limits::taxii_envelope_bytes) {
    return fail(ErrorCode::limit_exceeded, "expected at most " +
                                               std::to_string(limits::taxii_envelope_bytes) +
                                               " bytes, found " + std::to_string(text.size()));
  }
  const auto split = split_envelope(text, limits::taxii_envelope_objects);
  if (!split) return tl::unexpected{split.error()};
  if (auto frame = check_frame(*split); !frame) return tl::unexpected{frame.error()};
  Envelope envelope;
  envelope.objects.reserve(split->elements.size());
  std::map<std::pair<records::ObjectId, std::optional<Timestamp>>, std::size_t> seen;
  for (std::size_t i = 0; i < split->elements.size(); ++i) {
    auto posted = read_posted(split->elements[i]);
    if (!posted) return fail(posted.error().code, posted.error().message, place(i, posted.error().where));
    const auto [first, fresh] = seen.try_emplace({posted->id, posted->version}, i);
    if (!fresh) {
      posted->repeated = envelope.objects[first->second].digest == posted->digest;
      if (!posted->repeated && !posted->problem) {
        posted->problem = problem(ErrorCode::conflict,
                                  "other content under the same id and version stands earlier in "
                                  "this envelope",
                                  "$.id");
      }
    }
    envelope.objects.push_back(*std::move(posted));
  }
  return envelope;
}

}  // namespace sanad::exchange
