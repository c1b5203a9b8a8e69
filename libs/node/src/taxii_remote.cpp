// SPDX-License-Identifier: Apache-2.0
#include "taxii_remote.h"

#include "sanad/exchange/checkpoint.h"
#include "sanad/exchange/taxii_media.h"

namespace sanad::node {
namespace {

constexpr int ok = 200;

std::string with_slash(std::string url) {
  if (!url.ends_with('/')) url += '/';
  return url;
}

/// Ids and aliases become part of an address: only what needs no escape may.
bool fits_address(const std::string& text) {
  return !text.empty() &&
         text.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.~") ==
             std::string::npos &&
         text != "." && text != "..";
}

http::Call get_of(const std::string& url) {
  http::Call call;
  call.url = url;
  call.headers = {{"accept", std::string{exchange::taxii_media_type}}};
  return call;
}

}  // namespace

Result<http::Answer> TaxiiRemote::get(const std::string& url) {
  return transport_.send(get_of(url));
}

Result<http::Answer> TaxiiRemote::post(const std::string& url, std::string body) {
  http::Call call;
  call.method = http::Method::post;
  call.url = url;
  call.headers = {{"accept", std::string{exchange::taxii_media_type}},
                  {"content-type", std::string{exchange::taxii_media_type}}};
  call.body = std::move(body);
  return transport_.send(call);
}

Result<http::Answer> TaxiiRemote::answer_of(http::Call call) {
  auto answer = transport_.send(call);
  if (!answer) return tl::unexpected{answer.error()};
  if (answer->status != ok) {
    return fail(ErrorCode::refused,
                "expected an answer with the status 200, found " +
                    exchange::describe_answer(answer->status, answer->body),
                call.url);
  }
  return answer;
}

Result<std::string> TaxiiRemote::body_of(const std::string& url) {
  auto answer = answer_of(get_of(url));
  if (!answer) return tl::unexpected{answer.error()};
  return std::move(answer->body);
}

Result<std::vector<RemotePlace>> TaxiiRemote::places() {
  const auto found = body_of(discovery_);
  if (!found) return tl::unexpected{found.error()};
  const auto discovery = exchange::read_discovery(*found);
  if (!discovery) return tl::unexpected{discovery.error()};
  std::vector<RemotePlace> places;
  for (const auto& given : discovery->api_roots) {
    auto address = exchange::resolve_address(discovery_, given);
    if (!address) return tl::unexpected{address.error()};
    const auto root = with_slash(*std::move(address));
    auto call = get_of(root);
    call.headers.emplace_back(exchange::checkpoint_header, checkpoint_);
    const auto answer = answer_of(std::move(call));
    if (!answer) return tl::unexpected{answer.error()};
    if (const auto shown = answer->header(exchange::checkpoint_header); !shown.empty())
      shown_.emplace_back(shown);
    const auto about = exchange::read_api_root(answer->body);
    if (!about) return tl::unexpected{about.error()};
    const auto list_body = body_of(root + "collections/");
    if (!list_body) return tl::unexpected{list_body.error()};
    auto collections = exchange::read_collections(*list_body);
    if (!collections) return tl::unexpected{collections.error()};
    for (auto& collection : *collections) {
      if (!fits_address(collection.id)) continue;
      auto url = root + "collections/" + collection.id + "/";
      places.push_back({std::move(collection), std::move(url), root, about->max_content_length});
    }
  }
  return places;
}

}  // namespace sanad::node
