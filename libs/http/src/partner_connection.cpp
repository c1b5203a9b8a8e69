// SPDX-License-Identifier: Apache-2.0
#include "sanad/http/partner_connection.h"

#include <algorithm>
#include <utility>

#include "curl_parts.h"
#include "field_text.h"
#include "sanad/core/environment_error.h"

namespace sanad::http {
namespace {

constexpr int redirects_followed = 5;

bool is_redirect(long status) {
  return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

struct Incoming {
  Answer answer;
  std::uint64_t most_bytes;
  std::size_t header_bytes = 0;
  bool too_large = false;
};

std::size_t on_body(char* data, std::size_t size, std::size_t count, void* user) {
  auto& incoming = *static_cast<Incoming*>(user);
  const auto bytes = size * count;
  incoming.too_large =
      bytes > incoming.most_bytes - std::min<std::uint64_t>(incoming.answer.body.size(), incoming.most_bytes);
  if (incoming.too_large) return 0;
  incoming.answer.body.append(data, bytes);
  return bytes;
}

std::size_t on_header(char* data, std::size_t size, std::size_t count, void* user) {
  auto& incoming = *static_cast<Incoming*>(user);
  const std::string_view line{data, size * count};
  incoming.header_bytes += line.size();
  incoming.too_large = incoming.header_bytes > limits::answer_header_bytes;
  if (incoming.too_large) return 0;
  if (line.starts_with("HTTP/")) incoming.answer.headers.clear();  // 100 Continue came before
  const auto colon = line.find(':');
  if (colon != std::string_view::npos && colon != 0) {
    incoming.answer.headers.emplace_back(lower(line.substr(0, colon)), trimmed(line.substr(colon + 1)));
  }
  return line.size();
}

void set_receivers(CURL* handle, Incoming& incoming) {
  curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, &on_body);
  curl_easy_setopt(handle, CURLOPT_WRITEDATA, &incoming);
  curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, &on_header);
  curl_easy_setopt(handle, CURLOPT_HEADERDATA, &incoming);
}

void set_method(CURL* handle, const Call& call) {
  const std::string method{name_of(call.method)};
  if (call.method == Method::get) {
    curl_easy_setopt(handle, CURLOPT_HTTPGET, 1L);
    return;
  }
  if (call.method == Method::head) curl_easy_setopt(handle, CURLOPT_NOBODY, 1L);
  if (call.method == Method::post || !call.body.empty()) {
    curl_easy_setopt(handle, CURLOPT_POST, 1L);
    curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(call.body.size()));
    curl_easy_setopt(handle, CURLOPT_POSTFIELDS, call.body.data());
  }
  curl_easy_setopt(handle, CURLOPT_CUSTOMREQUEST, method.c_str());
}

void set_credentials(CURL* handle, const PartnerAddress& address) {
  if (!address.account.empty()) {
    curl_easy_setopt(handle, CURLOPT_HTTPAUTH, static_cast<long>(CURLAUTH_BASIC));
    curl_easy_setopt(handle, CURLOPT_USERNAME, address.account.c_str());
    curl_easy_setopt(handle, CURLOPT_PASSWORD, address.secret.c_str());
  } else if (!address.secret.empty()) {
    curl_easy_setopt(handle, CURLOPT_HTTPAUTH, static_cast<long>(CURLAUTH_BEARER));
    curl_easy_setopt(handle, CURLOPT_XOAUTH2_BEARER, address.secret.c_str());
  }
  if (!address.authorities_file.empty()) {
    curl_easy_setopt(handle, CURLOPT_CAINFO, address.authorities_file.c_str());
    curl_easy_setopt(handle, CURLOPT_CAPATH, nullptr);
  }
  if (!address.certificate_file.empty()) {
    curl_easy_setopt(handle, CURLOPT_SSLCERT, address.certificate_file.c_str());
    curl_easy_setopt(handle, CURLOPT_SSLKEY, address.key_file.c_str());
  }
}

}  // namespace

std::string_view Answer::header(std::string_view name) const& {
  for (const auto& [key, value] : headers) {
    if (key == name) return value;
  }
  return {};
}

struct PartnerConnection::State {
  PartnerAddress address;
  Address checked;
  CurlHandle handle;
};

PartnerConnection::PartnerConnection(std::unique_ptr<State> state) : state_{std::move(state)} {}
PartnerConnection::~PartnerConnection() = default;

Result<std::unique_ptr<PartnerConnection>> PartnerConnection::open(PartnerAddress address) {
  auto checked = check_address(address.url);
  if (!checked) return tl::unexpected{checked.error()};
  if (address.account.find(':') != std::string::npos) {
    return fail(ErrorCode::invalid_input, "expected an account without ':' (RFC 7617 section 2), found one",
                checked->shown);
  }
  if (address.certificate_file.empty() != address.key_file.empty()) {
    return fail(ErrorCode::invalid_input,
                "expected a client certificate and its key, or neither; found only one of them",
                checked->shown);
  }
  CurlHandle handle{curl_easy_init()};
  if (!handle) throw EnvironmentError{"cannot start the HTTP client"};
  auto state = std::make_unique<State>(State{std::move(address), *std::move(checked), std::move(handle)});
  return std::unique_ptr<PartnerConnection>{new PartnerConnection{std::move(state)}};
}

/// One request, no redirect followed. `next` is where the answer sends us, if anywhere.
Result<Answer> PartnerConnection::exchange(const Call& call, const std::string& url, std::string& next) {
  const auto asked = check_address(url);
  if (!asked) return tl::unexpected{asked.error()};
  if (asked->origin != state_->checked.origin) {
    return fail(ErrorCode::refused,
                "expected an address of " + state_->checked.origin + ", found " + asked->origin +
                    "; credentials are never sent to another server. If the partner moved, change its `url`",
                state_->checked.shown);
  }
  auto fields = call.headers;
  if (!call.body.empty()) fields.emplace_back("Expect", "");  // a server that ignores it costs a second
  const auto headers = header_list(fields);
  if (!headers) return tl::unexpected{headers.error()};
  CURL* handle = state_->handle.get();
  curl_easy_reset(handle);  // settings only: the connection stays
  configure_transfer(handle, url, asked->scheme == "https", state_->address.connect_seconds,
                     state_->address.most_seconds);
  set_credentials(handle, state_->address);
  set_method(handle, call);
  Incoming incoming{{}, call.most_bytes};
  curl_easy_setopt(handle, CURLOPT_HTTPHEADER, headers->get());
  set_receivers(handle, incoming);
  const auto code = curl_easy_perform(handle);
  if (incoming.too_large) {
    return fail(ErrorCode::limit_exceeded,
                "expected an answer of at most " + std::to_string(call.most_bytes) + " bytes and " +
                    std::to_string(limits::answer_header_bytes) + " bytes of headers, found more",
                asked->shown);
  }
  if (code != CURLE_OK) return tl::unexpected{explain_curl(code, asked->shown)};
  long status = 0;
  curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
  incoming.answer.status = static_cast<int>(status);
  const char* location = nullptr;
  if (is_redirect(status)) curl_easy_getinfo(handle, CURLINFO_REDIRECT_URL, &location);
  next = location == nullptr ? "" : location;
  return std::move(incoming.answer);
}

Result<Answer> PartnerConnection::send(const Call& call) {
  std::string url = call.url;
  for (int redirects = 0;; ++redirects) {
    std::string next;
    auto answer = exchange(call, url, next);
    if (!answer || next.empty()) return answer;
    if (call.method != Method::get || redirects == redirects_followed) {
      return fail(ErrorCode::refused,
                  "expected an answer, found a redirect; only a GET is redirected, at most " +
                      std::to_string(redirects_followed) + " times",
                  state_->checked.shown);
    }
    url = std::move(next);
  }
}

}  // namespace sanad::http
