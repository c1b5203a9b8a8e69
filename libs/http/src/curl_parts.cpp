// SPDX-License-Identifier: Apache-2.0
#include "curl_parts.h"

#include "sanad/core/environment_error.h"
#include "sanad/http/address.h"

namespace sanad::http {
namespace {

constexpr long slow_bytes_per_second = 100;
constexpr long slow_seconds = 60;

struct FreeUrl {
  void operator()(CURLU* url) const noexcept { curl_url_cleanup(url); }
};
struct FreeText {
  void operator()(char* text) const noexcept { curl_free(text); }
};

std::string part_of(CURLU& url, CURLUPart part, unsigned flags = 0) {
  char* raw = nullptr;
  if (curl_url_get(&url, part, &raw, flags) != CURLUE_OK) return {};
  const std::unique_ptr<char, FreeText> text{raw};
  return text.get();
}

bool breaks_a_header(const std::string& text) {
  return text.find_first_of(std::string_view{"\r\n\0", 3}) != std::string::npos;
}

}  // namespace

Result<Address> check_address(const std::string& address) {
  const std::unique_ptr<CURLU, FreeUrl> url{curl_url()};
  if (!url) throw EnvironmentError{"out of memory"};
  if (curl_url_set(url.get(), CURLUPART_URL, address.c_str(), 0) != CURLUE_OK) {
    return fail(ErrorCode::invalid_input,
                "expected an address that starts with https://, found something else");
  }
  Address out;
  out.scheme = part_of(*url, CURLUPART_SCHEME);
  const auto host = part_of(*url, CURLUPART_HOST);
  const bool loopback = host == "localhost" || host == "[::1]" || is_loopback(host);
  if (out.scheme != "https" && !(out.scheme == "http" && loopback)) {
    return fail(ErrorCode::invalid_input,
                "expected https:// (http:// only on a loopback address), found " + out.scheme + "://" + host);
  }
  out.origin = out.scheme + "://" + host + ":" + part_of(*url, CURLUPART_PORT, CURLU_DEFAULT_PORT);
  out.shown = out.scheme + "://" + host + part_of(*url, CURLUPART_PATH);
  return out;
}

Result<HeaderList> header_list(const std::vector<std::pair<std::string, std::string>>& headers) {
  HeaderList list;
  for (const auto& [name, value] : headers) {
    if (breaks_a_header(name) || breaks_a_header(value)) {
      return fail(ErrorCode::invalid_input,
                  "expected a header without line breaks, found one that holds some");
    }
    auto* longer = curl_slist_append(list.get(), (name + ": " + value).c_str());
    if (longer == nullptr) throw EnvironmentError{"out of memory"};
    static_cast<void>(list.release());  // the list's head is the same, or new
    list.reset(longer);
  }
  return list;
}

Error explain_curl(CURLcode code, const std::string& shown) {
  const std::string why = curl_easy_strerror(code);
  switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_CONNECT:
    case CURLE_COULDNT_RESOLVE_PROXY:
      return {ErrorCode::not_found,
              "expected an answer, found none (" + why +
                  "); is this machine offline? What was fetched elsewhere can be read with `sanad import` "
                  "(files) or `sanad courier open` (packets)",
              shown};
    case CURLE_OPERATION_TIMEDOUT:
      return {ErrorCode::limit_exceeded, "expected an answer in time: " + why, shown};
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CACERT_BADFILE:
      return {ErrorCode::refused, "expected a certificate that holds: " + why, shown};
    default:
      return {ErrorCode::refused, "the transfer broke off: " + why, shown};
  }
}

void configure_transfer(CURL* handle, const std::string& url, bool https, std::uint32_t connect_seconds,
                        std::uint32_t most_seconds) {
  curl_easy_setopt(handle, CURLOPT_URL, url.c_str());
  curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, https ? "https" : "http,https");
  curl_easy_setopt(handle, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
  curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT, static_cast<long>(connect_seconds));
  curl_easy_setopt(handle, CURLOPT_TIMEOUT, static_cast<long>(most_seconds));
  curl_easy_setopt(handle, CURLOPT_LOW_SPEED_LIMIT, slow_bytes_per_second);
  curl_easy_setopt(handle, CURLOPT_LOW_SPEED_TIME, slow_seconds);
  curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(handle, CURLOPT_USERAGENT, "sanad");
}

}  // namespace sanad::http
