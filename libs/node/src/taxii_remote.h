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
  /// `checkpoint` is shown to each API root (exchange::checkpoint_header).
  TaxiiRemote(http::Transport& transport, std::string discovery, std::string checkpoint)
      : transport_{transport}, discovery_{std::move(discovery)}, checkpoint_{std::move(checkpoint)} {}

  /// Every collection of every API root, in the server's order.
  Result<std::vector<RemotePlace>> places();
  /// What places() was shown in turn; nothing by servers other than Sanad's.
  const std::vector<std::string>& checkpoints() const& { return shown_; }
  /// Any status.
  Result<http::Answer> get(const std::string& url);
  Result<http::Answer> post(const std::string& url, std::string body);

 private:
  Result<http::Answer> answer_of(http::Call call);
  Result<std::string> body_of(const std::string& url);

  http::Transport& transport_;
  std::string discovery_, checkpoint_;
  std::vector<std::string> shown_;
};

}  // namespace sanad::node
