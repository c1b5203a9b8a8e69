// SPDX-License-Identifier: Apache-2.0
/// One entry of the ledger as canonical JSON (RFC 8785), and the chain that makes every later change visible.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "sanad/core/digest.h"
#include "sanad/core/result.h"
#include "sanad/core/timestamp.h"
#include "sanad/records/object_id.h"

namespace sanad::exchange {

enum class LedgerAction : std::uint8_t {
  evaluated,     ///< policy was applied: one line a run, with counts and the digest of its decisions
  offered,       ///< became visible to the partner
  sent,          ///< its bytes are about to leave
  derived,       ///< an object derived from it is about to leave in its place
  withheld,      ///< someone asked why not; the answer
  denied,        ///< asked for and not given; says nothing of whether it exists
  recalled,      ///< a partner was asked to take it back
  acknowledged,  ///< a partner answered a recall
  received,      ///< came from the partner and was stored
  held,          ///< came from the partner and was held aside
  purged,        ///< its bytes were blanked here
  written,       ///< a person changed something here: decision, account, held object
  signed_in,     ///< or failed to, as the field "outcome" says
  figure,        ///< a figure was given to the partner
  checkpoint,    ///< a checkpoint was made, shown or compared
};
std::string_view name_of(LedgerAction action);  ///< the word above, "signed-in" with a hyphen

/// What a field is not known to be stays empty and is left out of the text.
struct LedgerEntry {
  std::int64_t no = 0;  ///< given by the ledger
  Timestamp time;
  LedgerAction action = LedgerAction::evaluated;
  std::string actor;  ///< account that caused it; "node" if none did
  std::string partner;
  std::string collection;
  std::optional<records::ObjectId> object{};
  std::optional<Timestamp> modified{};
  std::optional<Digest> content{};  ///< SHA-256 of the RFC 8785 form of the object
  std::string marking{};            ///< in the text of the marking value
  std::optional<Digest> policy{};   ///< hash of the policy that was applied
  std::string rule{};               ///< id of the rule that decided
  std::string request{};            ///< id of the request, as the access log has it
  /// What else the line should say; names of a-z, 0-9, '-' and '_'.
  std::map<std::string, std::string, std::less<>> more{};
  friend bool operator==(const LedgerEntry&, const LedgerEntry&) = default;
};

/// RFC 8785 JSON. Text that is no UTF-8, or U+0000, becomes U+FFFD. About 2 us.
std::string to_text(const LedgerEntry& entry);
/// Back again. invalid_input unless `text` is exactly what to_text() makes.
Result<LedgerEntry> read_ledger_entry(std::string_view text);

/// Digest of a line: SHA-256 of (digest of the line before || text). The line before the first is 32 zero
/// bytes.
Digest chain(const Digest& previous, std::string_view text);

/// Follows a ledger line by line.
class ChainCheck {
 public:
  ChainCheck() = default;
  /// To start after a line that is trusted, for instance by a checkpoint.
  ChainCheck(std::int64_t no, const Digest& digest) : no_{no}, digest_{digest} {}
  /// invalid_input, naming the line, if it does not follow: a number that is missing or comes twice, a text
  /// that is no entry or has another number, a digest that does not chain. The check goes on from there.
  Result<LedgerEntry> next(std::int64_t no, std::string_view text, const Digest& digest);
  std::int64_t no() const { return no_; }
  const Digest& digest() const& { return digest_; }

 private:
  std::int64_t no_ = 0;
  Digest digest_;
};

}  // namespace sanad::exchange
