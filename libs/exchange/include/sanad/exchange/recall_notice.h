// SPDX-License-Identifier: Apache-2.0
/// Recall: a node asks a partner to take objects back, and the partner says what it did. Both are notes with
/// an extension (docs/formats/extension-definitions.md), so that they travel like any other object.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/core/result.h"
#include "sanad/core/timestamp.h"
#include "sanad/exchange/signing_key.h"
#include "sanad/records/object_id.h"
#include "sanad/records/stix_object.h"

namespace sanad::exchange {

struct RecallNotice {
  records::ObjectId id;  ///< read: of the note; to_object() makes it of everything else
  PublicKey from, to;
  Timestamp at;
  std::vector<records::ObjectId> objects;  ///< sorted, distinct, 1..limits::recall_objects
  /// Beside each object: the newest version of it that was given. Empty = not told.
  std::vector<Timestamp> up_to;
  std::string reason;  ///< as the partner may read it; may be empty
  friend bool operator==(const RecallNotice&, const RecallNotice&) = default;
};

enum class RecallOutcome : std::uint8_t {
  hidden,   ///< no longer shown or counted; its bytes are kept
  purged,   ///< its bytes were blanked
  refused,  ///< kept, with a reason
};
std::string_view name_of(RecallOutcome outcome);  ///< "hidden", "purged", "refused"

struct RecallAnswer {
  records::ObjectId id;
  PublicKey from, to;
  Timestamp at;
  records::ObjectId notice;
  struct Entry {
    records::ObjectId object;
    RecallOutcome outcome = RecallOutcome::hidden;
    std::string reason;  ///< of a refusal
    friend bool operator==(const Entry&, const Entry&) = default;
  };
  std::vector<Entry> entries;  ///< sorted by object, distinct, 1..limits::recall_objects
  friend bool operator==(const RecallAnswer&, const RecallAnswer&) = default;
};

/// A note, AMBER+STRICT: it concerns its receiver alone. The same notice gives the same object. SANAD_CHECK
/// that the lists are as said above.
records::ObjectVersion to_object(const RecallNotice& notice);
records::ObjectVersion to_object(const RecallAnswer& answer);

/// unsupported if the note is none; invalid_input if it is one and not in order.
Result<RecallNotice> recall_notice_of(std::string_view body);
Result<RecallAnswer> recall_answer_of(std::string_view body);

}  // namespace sanad::exchange
