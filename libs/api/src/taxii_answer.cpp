// SPDX-License-Identifier: Apache-2.0
#include "taxii_answer.h"

#include <utility>

#include "sanad/api/problem.h"
#include "sanad/core/utf8.h"
#include "sanad/exchange/taxii_media.h"
#include "sanad/exchange/taxii_resources.h"

namespace sanad::api {

http::Response taxii_answer(int status, std::string body) {
  http::Response response;
  response.status = status;
  response.headers = {{"content-type", std::string{exchange::taxii_media_type}},
                      {"cache-control", "no-store"}};
  response.body = std::move(body);
  return response;
}

http::Response taxii_error(const http::Request& request, int status, std::string_view description,
                           std::string_view where) {
  auto response = taxii_answer(
      status, exchange::to_json(exchange::TaxiiError{.http_status = status,
                                                     .title = std::string{title_of(status)},
                                                     .description = replace_invalid_utf8(description),
                                                     .error_id = replace_invalid_utf8(request.id),
                                                     .where = replace_invalid_utf8(where)}));
  if (status == 401)
    response.headers.emplace_back("www-authenticate", "Basic realm=\"sanad\", charset=\"UTF-8\"");
  return response;
}

http::Response taxii_error(const http::Request& request, int status, const Error& error) {
  return taxii_error(request, status, error.message, error.where);
}

http::Response taxii_not_found(const http::Request& request) {
  return taxii_error(request, 404, "there is no such resource for this account");
}

}  // namespace sanad::api
