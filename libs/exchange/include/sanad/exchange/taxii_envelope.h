// SPDX-License-Identifier: Apache-2.0
/// What a partner POSTs (TAXII 2.1 section 3.7): an envelope of STIX objects, each with a verdict of its own,
/// so that one bad object neither stops the others nor gets in beside them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/core/digest.h"
#include "sanad/core/result.h"
#include "sanad/core/timestamp.h"
#include "sanad/records/object_id.h"

namespace sanad::exchange {

struct PostedObject {
  records::ObjectId id;
  std::optional<Timestamp> version;  ///< `modified`, else `created`; nullopt: neither, or not a time
  std::string spec_version;          ///< "2.1"; "2.0" for an object with `created` and without `spec_version`
  std::string body;                  ///< the bytes as they came
  Digest digest;                     ///< SHA-256 of the RFC 8785 form
  /// Why it is not taken: a MUST of its STIX version (invalid_input), a version we do not know (unsupported),
  /// other content under the same id and version earlier in this envelope (conflict). `where` is a path in
  /// the object.
  std::optional<Error> problem;
  bool repeated = false;  ///< the very same object stands earlier in this envelope
};

/// One object's text, wherever it came from. A breach of its STIX version is in `problem`; the result itself is
/// an error only if the text is no JSON object with an id.
Result<PostedObject> read_posted(std::string_view text);

struct Envelope {
  std::vector<PostedObject> objects;  ///< in their order, at least one
};

/// One strict parse (core/json.h) of every byte. Objects of STIX 2.1 are held to records::validate(), those
/// of 2.0 to what carries them: type, id, created, modified. The whole is refused, for a 422, when it is no
/// JSON, no envelope (a bundle: the message says what to do), empty, past a limit (limit_exceeded), or when
/// an element has no id under which its verdict could be told. About 20 us an object.
Result<Envelope> parse_envelope(std::string_view text);

}  // namespace sanad::exchange
