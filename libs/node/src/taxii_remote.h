// SPDX-License-Identifier: Apache-2.0
/// A partner's TAXII server as calls and answers.
#pragma once

#include <string>
#include <vector>

#include "sanad/core/result.h"
#include "sanad/exchange/taxii_client.h"
#include "sanad/http/transport.h"

namespace sanad::node {

/// A collection and where it is.
struct RemotePlace {
  exchange::RemoteCollection collection;
  std::string url;   ///< of the collection, with its last slash
  std::string root;  ///< of its API root, with its last slash
  std::uint64_t max_content_length = 0;
  const std::string& name() const& { return collection.alias.empty() ? collection.id : collection.alias; }
};

class TaxiiRemote {
 public:
  TaxiiRemote(http::Transport& transport, std::string discovery)
      : transport_{transport}, discovery_{std::move(discovery)} {}

  /// Every collection of every API root, in the server's order.
  Result<std::vector<RemotePlace>> places();
  /// Any status.
  Result<http::Answer> get(const std::string& url);
  Result<http::Answer> post(const std::string& url, std::string body);

 private:
  Result<std::string> body_of(const std::string& url);

  http::Transport& transport_;
  std::string discovery_;
};

}  // namespace sanad::node
