// SPDX-License-Identifier: Apache-2.0
#include "sanad/http/request_parser.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>

#include "field_text.h"

namespace sanad::http {
namespace {

namespace beast_http = boost::beast::http;
using boost::system::error_code;
using BoostText = boost::beast::string_view;

constexpr std::string_view head_end = "\r\n\r\n";
/// "0 CR LF CR LF" ends a chunked body, so fewer bytes are never its rest. Beast 1.81 aborts on some of them.
constexpr std::size_t shortest_end = 5;

Method method_of(beast_http::verb verb) {
  switch (verb) {
    case beast_http::verb::get:
      return Method::get;
    case beast_http::verb::head:
      return Method::head;
    case beast_http::verb::post:
      return Method::post;
    case beast_http::verb::put:
      return Method::put;
    case beast_http::verb::patch:
      return Method::patch;
    case beast_http::verb::delete_:
      return Method::del;
    case beast_http::verb::options:
      return Method::options;
    default:
      return Method::other;
  }
}

Fault too_large() {
  return {413, "The body is larger than this address takes."};
}

}  // namespace

/// Beast's events, written straight into our request.
class RequestParser::Reader final : public beast_http::basic_parser<true> {
 public:
  Request request;
  std::size_t most_body = 0;
  bool current_protocol = true;

 private:
  void on_request_impl(beast_http::verb verb, BoostText, BoostText target, int version,
                       error_code&) override {
    request.method = method_of(verb);
    request.raw_target.assign(target.data(), target.size());
    current_protocol = version == 11;
  }
  void on_response_impl(int, BoostText, int, error_code&) override {}
  void on_field_impl(beast_http::field, BoostText name, BoostText value, error_code&) override {
    if (in_head_) request.headers.emplace_back(lower({name.data(), name.size()}), std::string{value});
  }
  void on_header_impl(error_code&) override { in_head_ = false; }
  void on_body_init_impl(boost::optional<std::uint64_t> const&, error_code&) override {}
  std::size_t on_body_impl(BoostText body, error_code& error) override { return take(body, error); }
  void on_chunk_header_impl(std::uint64_t, BoostText, error_code&) override {}
  std::size_t on_chunk_body_impl(std::uint64_t, BoostText body, error_code& error) override {
    return take(body, error);
  }
  void on_finish_impl(error_code&) override {}

  std::size_t take(BoostText body, error_code& error) {
    if (body.size() > most_body - request.body.size()) {
      error = beast_http::error::body_limit;
      return 0;
    }
    request.body.append(body.data(), body.size());
    return body.size();
  }

  bool in_head_ = true;  // fields of a trailer are not headers: nothing decided upon them
};

RequestParser::RequestParser(const HeadLimits& limits)
    : limits_{limits}, reader_{std::make_unique<Reader>()} {
  reader_->body_limit(boost::none);
  reader_->header_limit(static_cast<std::uint32_t>(limits.bytes));
}
RequestParser::~RequestParser() = default;

bool RequestParser::head_done() const {
  return reader_->is_header_done();
}
bool RequestParser::done() const {
  return reader_->is_done();
}
bool RequestParser::keep_alive() const {
  return reader_->current_protocol && reader_->keep_alive();
}
Request& RequestParser::request() {
  return reader_->request;
}

bool RequestParser::expects_continue() const {
  return !done() && lower(reader_->request.header("expect")) == "100-continue";
}

std::optional<Fault> RequestParser::limit_body(std::size_t bytes) {
  reader_->most_body = bytes;
  const auto announced = reader_->content_length();
  if (announced && *announced > bytes) return too_large();
  return std::nullopt;
}

tl::expected<std::size_t, Fault> RequestParser::feed(std::string_view bytes) {
  if (done() || bytes.empty()) return 0;
  return head_done() ? feed_body(bytes) : feed_head(bytes);
}

tl::expected<std::size_t, Fault> RequestParser::feed_head(std::string_view bytes) {
  const auto from = searched_ < head_end.size() ? 0 : searched_ - head_end.size();
  const auto end = bytes.find(head_end, from);
  searched_ = bytes.size();
  if (end == std::string_view::npos) {
    if (bytes.size() >= limits_.bytes)
      return tl::unexpected{Fault{431, "The headers of the request are too long."}};
    return 0;
  }
  const auto head = bytes.substr(0, end + head_end.size());
  if (auto fault = check_head(head, limits_)) return tl::unexpected{std::move(*fault)};
  error_code error;
  reader_->put(boost::asio::const_buffer{head.data(), head.size()}, error);
  if (error || !head_done()) return tl::unexpected{Fault{400, "The head of the request is not HTTP/1.1."}};
  auto target = parse_target(reader_->request.raw_target);
  if (!target) return tl::unexpected{Fault{400, target.error().message}};
  reader_->request.path = std::move(target->path);
  reader_->request.query = std::move(target->query);
  return head.size();
}

tl::expected<std::size_t, Fault> RequestParser::feed_body(std::string_view bytes) {
  std::size_t taken = 0;
  while (!done() && taken < bytes.size()) {
    error_code error;
    const auto rest = bytes.substr(taken);
    if (reader_->chunked() && rest.size() < shortest_end) break;
    const auto now = reader_->put(boost::asio::const_buffer{rest.data(), rest.size()}, error);
    taken += now;
    if (error == beast_http::error::body_limit) return tl::unexpected{too_large()};
    if (error && error != beast_http::error::need_more) {
      return tl::unexpected{Fault{400, "The body of the request is not framed as its head says."}};
    }
    if (error == beast_http::error::need_more || now == 0) break;
  }
  if (taken == 0 && bytes.size() >= limits_.bytes) {
    return tl::unexpected{Fault{400, "A part of the chunked body has too long a head."}};
  }
  return taken;
}

}  // namespace sanad::http
