// SPDX-License-Identifier: Apache-2.0
/// One request out of bytes, however they are cut; knows nothing of sockets. Beast's parser does the grammar,
/// head_rules.h what it would let pass. Memory: the head's limit and the body's limit.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <tl/expected.hpp>

#include "sanad/http/fault.h"
#include "sanad/http/head_rules.h"
#include "sanad/http/request.h"

namespace sanad::http {

class RequestParser {
 public:
  explicit RequestParser(const HeadLimits& limits);
  ~RequestParser();
  RequestParser(const RequestParser&) = delete;
  RequestParser& operator=(const RequestParser&) = delete;

  /// Takes what it can from the front of `bytes` and returns how much; the rest must be given again, with
  /// more behind it. Stops after the head, so that the caller can limit the body before any of it is read,
  /// and after the request: what follows belongs to the next one. Nothing may be fed after a fault.
  tl::expected<std::size_t, Fault> feed(std::string_view bytes);

  bool head_done() const;
  bool done() const;
  /// To be called between head and body; 413 at once if the announced length is beyond it.
  std::optional<Fault> limit_body(std::size_t bytes);

  bool keep_alive() const;        ///< the client wants the connection to stay; never in HTTP/1.0
  bool expects_continue() const;  ///< and its body is still to come
  /// Everything but `peer` and `id`; `body` grows with feed(). After a fault: as far as it was understood.
  Request& request();

 private:
  class Reader;
  tl::expected<std::size_t, Fault> feed_head(std::string_view bytes);
  tl::expected<std::size_t, Fault> feed_body(std::string_view bytes);
  const HeadLimits limits_;
  std::size_t searched_ = 0;
  std::unique_ptr<Reader> reader_;
};

}  // namespace sanad::http
