// SPDX-License-Identifier: Apache-2.0
#include "sanad/http/client.h"

#include "curl_parts.h"
#include "field_text.h"
#include "sanad/core/environment_error.h"

namespace sanad::http {
namespace {

constexpr long redirects_followed = 5;
constexpr int first_error_status = 400, first_server_error = 500;

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
  const std::string_view type{raw == nullptr ? "" : raw};
  return lower(type.substr(0, type.find(';')));
}

tl::unexpected<Error> explain(CURLcode code, const Transfer& transfer, const std::string& shown) {
  if (transfer.too_large) {
    return fail(ErrorCode::limit_exceeded,
                "expected at most " + std::to_string(transfer.most_bytes) + " bytes, found more", shown);
  }
  if (transfer.stopped) return fail(ErrorCode::refused, "the receiver stopped the transfer", shown);
  return tl::unexpected{explain_curl(code, shown)};
}

void configure(CURL* handle, const FetchRequest& request, Transfer& transfer, bool https) {
  configure_transfer(handle, request.url, https, request.connect_seconds, request.most_seconds);
  curl_easy_setopt(handle, CURLOPT_REDIR_PROTOCOLS_STR, "https");
  curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 1L);
  curl_easy_setopt(handle, CURLOPT_MAXREDIRS, redirects_followed);
  curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, &on_body);
  curl_easy_setopt(handle, CURLOPT_WRITEDATA, &transfer);
}

}  // namespace

Result<Fetched> get(const FetchRequest& request, const OnBytes& on_bytes) {
  const auto address = check_address(request.url);
  if (!address) return tl::unexpected{address.error()};
  const CurlHandle handle{curl_easy_init()};
  if (!handle) throw EnvironmentError{"cannot start the HTTP client"};
  Transfer transfer{handle.get(), on_bytes, request.most_bytes};
  configure(handle.get(), request, transfer, address->scheme == "https");
  const auto headers = header_list(request.headers);
  if (!headers) return tl::unexpected{headers.error()};
  curl_easy_setopt(handle.get(), CURLOPT_HTTPHEADER, headers->get());

  long status = 0;
  do {
    const auto code = curl_easy_perform(handle.get());
    if (code != CURLE_OK) return explain(code, transfer, address->shown);
    curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &status);
  } while (status >= first_server_error && request.ask_again && request.ask_again(static_cast<int>(status)));
  transfer.response.status = static_cast<int>(status);
  transfer.response.media_type = media_type(handle.get());
  if (status >= first_error_status) {
    return fail(ErrorCode::refused, "expected the file, found the answer " + std::to_string(status),
                address->shown);
  }
  return transfer.response;
}

}  // namespace sanad::http
