// SPDX-License-Identifier: Apache-2.0
/// From method and path to the function that answers, and who may call it. Every route stands in
/// openapi.yaml.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/api/principal.h"
#include "sanad/http/request.h"
#include "sanad/http/response.h"

namespace sanad::api {

/// One request on its way to a route. References outlive the call.
struct Call {
  const http::Request& request;
  const Principal& caller;
  std::span<const http::Field> path;  ///< values of the template, in its order

  /// The value of {name}; SANAD_CHECK that the template has it.
  std::string_view in_path(std::string_view name) const;
};

/// Called from several threads at once. May throw EnvironmentError.
using Answer = std::function<http::Response(const Call& call)>;

struct Route {
  http::Method method = http::Method::get;
  std::string
      path;  ///< "/api/v1/incidents/{id}": a part in braces stands for one whole segment that is not empty
  Role needs = Role::reader;
  Answer answer;
  std::size_t body_limit = 0;  ///< bytes that a request may bring
};

/// Writes an error of the router or server in the media type of a part of the paths.
using ErrorBody =
    std::function<http::Response(const http::Request& request, int status, std::string_view detail)>;

/// Filled before the first request; from then on read by any number of threads.
class Router {
 public:
  Router();
  ~Router();
  Router(const Router&) = delete;
  Router& operator=(const Router&) = delete;

  /// SANAD_CHECK that no route of this method has the same path. Where several templates fit a path, a
  /// written segment wins over one in braces, from the left.
  void add(Route route);
  /// Errors of paths that begin so are written by `body`; the longest beginning wins. Else they are problem
  /// details.
  void errors_below(std::string prefix, ErrorBody body);

  /// The answer of the route. A path with a slash at its end is the one without. HEAD is answered as GET,
  /// with the whole body (the server leaves it out and keeps its length). 404 for an unknown path, 405 with
  /// Allow for an unknown method (OPTIONS: 204 with Allow), 401 and 403 for a role that is too small.
  http::Response answer(const http::Request& request, const Principal& caller) const;
  /// An error that router or server finds, in the media type that the path has.
  http::Response error(const http::Request& request, int status, std::string_view detail) const;

  /// Bytes of body that the request may bring; 0 where there is no such route.
  std::size_t body_limit(http::Method method, std::string_view path) const;
  /// The template for metrics and logs, so that they do not grow with what is asked for; empty if there is no
  /// such route.
  std::string_view template_of(http::Method method, std::string_view path) const&;
  std::string_view template_of(http::Method method, std::string_view path) const&& = delete;
  /// All routes, in the order in which they were added.
  std::vector<const Route*> routes() const;

 private:
  struct Node;
  struct Found;
  Found find(http::Method method, std::string_view path) const;

  std::vector<std::unique_ptr<Route>> routes_;
  std::unique_ptr<Node> root_;
  std::vector<std::pair<std::string, ErrorBody>> errors_;  ///< the longest prefix first
};

}  // namespace sanad::api
