// SPDX-License-Identifier: Apache-2.0
#include "sanad/api/problem.h"

#include "sanad/core/json_writer.h"
#include "sanad/core/utf8.h"
#include "sanad/http/status.h"

namespace sanad::api {
namespace {

constexpr int unauthorized = 401;

}  // namespace

std::string_view title_of(int status) {
  const auto reason = http::reason_of(status);
  return reason.empty() ? "Error" : reason;
}

int status_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::invalid_input:
      return 400;
    case ErrorCode::not_found:
      return 404;
    case ErrorCode::conflict:
      return 409;
    case ErrorCode::refused:
      return 403;
    case ErrorCode::limit_exceeded:
      return 413;
    case ErrorCode::unsupported:
      return 422;
  }
  return 500;
}

http::Response problem(const http::Request& request, const Problem& content) {
  http::Response response;
  response.status = content.status;
  response.headers = {{"content-type", "application/problem+json"}, {"cache-control", "no-store"}};
  if (content.status == unauthorized)
    response.headers.emplace_back("www-authenticate", "Bearer realm=\"sanad\"");
  JsonWriter json{response.body};
  json.begin_object()
      .member("type", content.code.empty() ? std::string{"about:blank"} : "urn:sanad:problem:" + content.code)
      .member("title", title_of(content.status))
      .member("status", content.status)
      .member("detail", replace_invalid_utf8(content.detail));
  if (!content.where.empty()) json.member("where", replace_invalid_utf8(content.where));
  if (!content.rule.empty()) json.member("rule", replace_invalid_utf8(content.rule));
  json.member("request", replace_invalid_utf8(request.id)).end_object();
  return response;
}

http::Response problem(const http::Request& request, const Error& error) {
  constexpr int unsupported_media_type = 415;
  const bool of_type = error.code == ErrorCode::unsupported && error.where == "content-type";
  return problem(request, Problem{of_type ? unsupported_media_type : status_of(error.code),
                                  std::string{name_of(error.code)},
                                  error.message,
                                  error.where,
                                  {}});
}

http::Response problem_of_query(const http::Request& request, const Error& error) {
  Problem content{status_of(error.code), std::string{name_of(error.code)}, error.message, error.where, {}};
  if (error.code == ErrorCode::not_found) content.status = status_of(ErrorCode::invalid_input);
  return problem(request, content);
}

}  // namespace sanad::api
