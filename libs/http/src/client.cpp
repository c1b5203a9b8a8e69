// SPDX-License-Identifier: Apache-2.0
#include "sanad/http/client.h"

#include <algorithm>
#include <cctype>
#include <memory>

#include <curl/curl.h>

#include "sanad/core/environment_error.h"

namespace sanad::http {
namespace {

constexpr long redirects_followed = 5;
constexpr long slow_bytes_per_second = 100;
constexpr long slow_seconds = 60;
constexpr int first_error_status = 400;

struct CloseHandle {
  void operator()(CURL* handle) const noexcept { curl_easy_cleanup(handle); }
};
struct FreeList {
  void operator()(curl_slist* list) const noexcept { curl_slist_free_all(list); }
};
struct FreeUrl {
  void operator()(CURLU* url) const noexcept { curl_url_cleanup(url); }
};
struct FreeText {
  void operator()(char* text) const noexcept { curl_free(text); }
};

std::string part_of(CURLU& url, CURLUPart part) {
  char* raw = nullptr;
  if (curl_url_get(&url, part, &raw, 0) != CURLUE_OK) return {};
  const std::unique_ptr<char, FreeText> text{raw};
  return text.get();
}

/// The address as it may be shown: a query or user part can carry a secret.
Result<std::string> check_address(const std::string& address) {
  const std::unique_ptr<CURLU, FreeUrl> url{curl_url()};
  if (!url) throw EnvironmentError{"out of memory"};
  if (curl_url_set(url.get(), CURLUPART_URL, address.c_str(), 0) != CURLUE_OK) {
    return fail(ErrorCode::invalid_input, "expected an address that starts with https://, found something else");
  }
  const auto scheme = part_of(*url, CURLUPART_SCHEME);
  const auto host = part_of(*url, CURLUPART_HOST);
  const bool loopback = host == "localhost" || host.starts_with("127.") || host == "[::1]";
  if (scheme != "https" && !(scheme == "http" && loopback)) {
    return fail(ErrorCode::invalid_input,
                "expected https:// (http:// only on a loopback address), found " + scheme + "://" + host);
  }
  return scheme + "://" + host + part_of(*url, CURLUPART_PATH);
}

struct Transfer {
  CURL* handle;
  const OnBytes& on_bytes;
  std::uint64_t most_bytes;
  Fetched response{};
  bool too_large = false, stopped = false;
};

std::size_t on_body(char* data, std::size_t size, std::size_t count, void* user) {
  auto& transfer = *static_cast<Transfer*>(user);
  const auto bytes = size * count;
  long status = 0;
  curl_easy_getinfo(transfer.handle, CURLINFO_RESPONSE_CODE, &status);
  if (status >= first_error_status) return bytes;  // an error page is not the file
  transfer.response.bytes += bytes;
  transfer.too_large = transfer.response.bytes > transfer.most_bytes;
  if (transfer.too_large) return 0;
  transfer.stopped = !transfer.on_bytes({data, bytes});
  return transfer.stopped ? 0 : bytes;
}

std::string media_type(CURL* handle) {
  const char* raw = nullptr;
  curl_easy_getinfo(handle, CURLINFO_CONTENT_TYPE, &raw);
  std::string type{raw == nullptr ? "" : raw};
  type.erase(std::min(type.find(';'), type.size()));
  std::transform(type.begin(), type.end(), type.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return type;
}

tl::unexpected<Error> explain(CURLcode code, const Transfer& transfer, const std::string& shown) {
  if (transfer.too_large) {
    return fail(ErrorCode::limit_exceeded,
                "expected at most " + std::to_string(transfer.most_bytes) + " bytes, found more", shown);
  }
  if (transfer.stopped) return fail(ErrorCode::refused, "the receiver stopped the transfer", shown);
  const std::string why = curl_easy_strerror(code);
  switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_CONNECT:
    case CURLE_COULDNT_RESOLVE_PROXY:
      return fail(ErrorCode::not_found,
                  "expected an answer, found none (" + why + "); is this machine offline? A file fetched elsewhere "
                  "can be read with `sanad import`", shown);
    case CURLE_OPERATION_TIMEDOUT: return fail(ErrorCode::limit_exceeded, "expected an answer in time: " + why, shown);
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CONNECT_ERROR:
      return fail(ErrorCode::refused, "expected a certificate that holds: " + why, shown);
    default: return fail(ErrorCode::refused, "the transfer broke off: " + why, shown);
  }
}

void configure(CURL* handle, const FetchRequest& request, Transfer& transfer, bool https) {
  curl_easy_setopt(handle, CURLOPT_URL, request.url.c_str());
  curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, https ? "https" : "http,https");
  curl_easy_setopt(handle, CURLOPT_REDIR_PROTOCOLS_STR, "https");
  curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 1L);
  curl_easy_setopt(handle, CURLOPT_MAXREDIRS, redirects_followed);
  curl_easy_setopt(handle, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
  curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT, static_cast<long>(request.connect_seconds));
  curl_easy_setopt(handle, CURLOPT_TIMEOUT, static_cast<long>(request.most_seconds));
  curl_easy_setopt(handle, CURLOPT_LOW_SPEED_LIMIT, slow_bytes_per_second);
  curl_easy_setopt(handle, CURLOPT_LOW_SPEED_TIME, slow_seconds);
  curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(handle, CURLOPT_USERAGENT, "sanad");
  curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, &on_body);
  curl_easy_setopt(handle, CURLOPT_WRITEDATA, &transfer);
}

}  // namespace

Result<Fetched> get(const FetchRequest& request, const OnBytes& on_bytes) {
  const auto shown = check_address(request.url);
  if (!shown) return tl::unexpected{shown.error()};
  const std::unique_ptr<CURL, CloseHandle> handle{curl_easy_init()};
  if (!handle) throw EnvironmentError{"cannot start the HTTP client"};
  Transfer transfer{handle.get(), on_bytes, request.most_bytes};
  configure(handle.get(), request, transfer, shown->starts_with("https:"));

  std::unique_ptr<curl_slist, FreeList> headers;
  for (const auto& [name, value] : request.headers) {
    auto* longer = curl_slist_append(headers.get(), (name + ": " + value).c_str());
    if (longer == nullptr) throw EnvironmentError{"out of memory"};
    static_cast<void>(headers.release());  // the list's head is the same, or new
    headers.reset(longer);
  }
  curl_easy_setopt(handle.get(), CURLOPT_HTTPHEADER, headers.get());

  const auto code = curl_easy_perform(handle.get());
  if (code != CURLE_OK) return explain(code, transfer, *shown);
  long status = 0;
  curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &status);
  transfer.response.status = static_cast<int>(status);
  transfer.response.media_type = media_type(handle.get());
  if (status >= first_error_status) {
    return fail(ErrorCode::refused, "expected the file, found the answer " + std::to_string(status), *shown);
  }
  return transfer.response;
}

}  // namespace sanad::http
