// SPDX-License-Identifier: Apache-2.0
/// `next` of TAXII 2.1 section 3.4: a place in a walk, readable by this node alone and good for ever. Nothing
/// is remembered between pages: the same `next` gives the same page again, on any process that holds the same
/// key.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "sanad/core/digest.h"
#include "sanad/core/result.h"
#include "sanad/exchange/signing_key.h"

namespace sanad::exchange {

/// What a cursor belongs to. Under any other scope it is not a cursor at all.
struct CursorScope {
  std::string partner;  ///< whose view is walked
  std::string collection;
  std::string resource;  ///< "objects", "manifest", "objects/<id>", "versions/<id>"
  Digest filter;         ///< TaxiiQuery::filter_digest()
  Digest policy;         ///< of the partner's policy: a walk does not go on under another
};

/// Keys for cursors. Wiped from memory when they go.
class CursorKey {
 public:
  /// Derived from the node's key (BLAKE2b), so that nothing more need be kept; says nothing about it.
  explicit CursorKey(const SigningKey& node);
  ~CursorKey();
  CursorKey(const CursorKey&) = delete;
  CursorKey& operator=(const CursorKey&) = delete;

  /// 64 characters of base64url, whatever is in it. XChaCha20-Poly1305 over the sequence number, bound to the
  /// scope; the nonce is a keyed hash of both, so equal places give equal text. About 2 us.
  std::string seal(const CursorScope& scope, std::int64_t seq) const;
  /// invalid_input, always with the same words, for anything that seal() did not make for this very scope.
  Result<std::int64_t> open(const CursorScope& scope, std::string_view next) const;

 private:
  std::array<std::uint8_t, 32> nonce_key_{}, cipher_key_{};
};

}  // namespace sanad::exchange
