// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "sanad/api/credentials.h"
#include "sanad/api/node_routes.h"
#include "sanad/api/problem.h"
#include "sanad/api/session_json.h"
#include "sanad/core/json.h"
#include "sanad/core/json_writer.h"
#include "sanad/core/limits.h"

namespace sanad::api {
namespace {

constexpr std::size_t sign_in_bytes = 4 * limits::password_bytes;

http::Response session_of(const Principal& caller) {
  http::Response response;
  response.headers = {{"content-type", "application/json"}};
  JsonWriter json{response.body};
  write_session(json, caller);
  return response;
}

std::string cookie(const http::Request& request, const std::string& token, const std::string& life) {
  return std::string{session_cookie} + "=" + token + "; Path=/; HttpOnly; SameSite=Strict" +
         (request.peer.tls ? "; Secure" : "") + life;
}

http::Response sign_in(const Router& router, Authenticator& authenticator, const http::Request& request) {
  // No form of another site can send this type, so nobody can be signed in unawares.
  if (!request.header("content-type").starts_with("application/json")) {
    return problem(request, Problem{415, {}, "expected a body of type application/json", {}, {}});
  }
  const auto body = Json::parse(request.body);
  const auto account = body ? body->text("account") : std::string_view{};
  const auto password = body ? body->text("password") : std::string_view{};
  if (account.empty() || password.empty()) {
    return problem(request,
                   Problem{400, "invalid_input", "expected an object with account and password", {}, {}});
  }
  const auto signed_in = authenticator.sign_in(request, std::string{account}, std::string{password});
  if (!signed_in) return refusal(router, request, signed_in.error());
  auto response = session_of(signed_in->caller);
  response.headers.emplace_back(
      "set-cookie",
      cookie(request, signed_in->token, "; Max-Age=" + std::to_string(limits::session_hours * 3600)));
  return response;
}

}  // namespace

http::Response refusal(const Router& router, const http::Request& request, const Refusal& why) {
  auto response = router.error(request, why.status, why.detail);
  if (why.retry_seconds > 0) response.headers.emplace_back("retry-after", std::to_string(why.retry_seconds));
  return response;
}

void add_session_routes(Router& router, Authenticator& authenticator) {
  constexpr const char* path = "/api/v1/session";
  router.add({http::Method::get, path, Role::anonymous,
              [](const Call& call) { return session_of(call.caller); }, 0});
  router.add(
      {http::Method::post, path, Role::anonymous,
       [&router, &authenticator](const Call& call) { return sign_in(router, authenticator, call.request); },
       sign_in_bytes});
  router.add({http::Method::del, path, Role::anonymous,
              [&authenticator](const Call& call) {
                authenticator.sign_out(call.request);
                http::Response response;
                response.status = 204;
                response.headers = {{"set-cookie", cookie(call.request, "", "; Max-Age=0")}};
                return response;
              },
              0});
}

}  // namespace sanad::api
