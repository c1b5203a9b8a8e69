// SPDX-License-Identifier: Apache-2.0
/// What other TAXII 2.1 servers answer, read with tolerance where they differ in form, and strictly where a
/// misreading would lose objects.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/core/result.h"
#include "sanad/core/timestamp.h"
#include "sanad/exchange/taxii_envelope.h"

namespace sanad::exchange {

/// TAXII 2.1 section 4.1.
struct RemoteDiscovery {
  std::string title;
  std::vector<std::string> api_roots;  ///< as they stand there, the default one first
};
Result<RemoteDiscovery> read_discovery(std::string_view json);

/// Section 4.2. Without a usable `max_content_length` the bound is that of Sanad's own server.
struct RemoteRoot {
  std::string title;
  std::uint64_t max_content_length = 0;
};
Result<RemoteRoot> read_api_root(std::string_view json);

/// Section 5.2. Rights that are not told are none.
struct RemoteCollection {
  std::string id, alias, title;
  bool can_read = false, can_write = false;
  friend bool operator==(const RemoteCollection&, const RemoteCollection&) = default;
};
/// In the server's order; entries without an id are left out. An empty object is an empty list.
Result<std::vector<RemoteCollection>> read_collections(std::string_view json);

/// One page of objects.
struct RemotePage {
  std::vector<PostedObject> objects;
  bool more = false;
  std::string next;                 ///< may be empty although `more`: some servers leave it out
  std::vector<std::string> faults;  ///< what could not be read, at most 32: elements without an id ...
};
/// An envelope, a bundle in its place, or `{}`. invalid_input for what is none (an error page in HTML, text
/// that is cut short): then nothing of the page may be taken over.
Result<RemotePage> read_page(std::string_view json);

/// Section 4.3: what became of a POST.
struct RemoteStatus {
  std::string id;
  bool complete = false;
  std::uint64_t successes = 0, failures = 0, pendings = 0;
  struct Failure {
    std::string id, version, message;
    friend bool operator==(const Failure&, const Failure&) = default;
  };
  std::vector<Failure> failed;  ///< at most 1000
};
Result<RemoteStatus> read_status(std::string_view json);

/// What an answer that is no success says, for a person: status, title and description of a TAXII error
/// object or the first words of anything else, without control characters, at most 300 bytes.
std::string describe_answer(int status, std::string_view body);

/// The query of a GET for objects: "" or "?limit=100&next=...". The same filters go with every page of a
/// walk.
struct PageQuery {
  std::size_t limit = 0;  ///< 0 = the server's own
  std::string next;
  std::optional<Timestamp> added_after;
  std::string id;    ///< match[id]
  bool all = false;  ///< match[version]=all
};
std::string to_query(const PageQuery& query);

/// An address that a server gave (absolute, or a path) beside the one that was asked. invalid_input for
/// anything else, such as "//host" or "../".
Result<std::string> resolve_address(std::string_view asked, std::string_view given);

}  // namespace sanad::exchange
