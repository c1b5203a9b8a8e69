// SPDX-License-Identifier: Apache-2.0
/// What the two clients share of libcurl: owners of its handles, addresses taken apart, its errors in our
/// words.
#pragma once

#include <curl/curl.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "sanad/core/result.h"

namespace sanad::http {

struct CloseHandle {
  void operator()(CURL* handle) const noexcept { curl_easy_cleanup(handle); }
};
struct FreeList {
  void operator()(curl_slist* list) const noexcept { curl_slist_free_all(list); }
};
using CurlHandle = std::unique_ptr<CURL, CloseHandle>;
using HeaderList = std::unique_ptr<curl_slist, FreeList>;

/// An address that may be asked: HTTPS, or HTTP on a loopback address.
struct Address {
  std::string scheme;
  std::string origin;  ///< scheme, host and port, the port always written
  std::string shown;   ///< as it may be printed: a query or user part can carry a secret
};
Result<Address> check_address(const std::string& address);

/// invalid_input for a header that would break the request apart.
Result<HeaderList> header_list(const std::vector<std::pair<std::string, std::string>>& headers);

/// What a transfer that failed is to the caller.
Error explain_curl(CURLcode code, const std::string& shown);

/// TLS, times and signals: what every transfer keeps to.
void configure_transfer(CURL* handle, const std::string& url, bool https, std::uint32_t connect_seconds,
                        std::uint32_t most_seconds);

}  // namespace sanad::http
