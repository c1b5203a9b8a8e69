// SPDX-License-Identifier: Apache-2.0
#include "sanad/api/router.h"

#include <algorithm>
#include <map>

#include "sanad/api/problem.h"
#include "sanad/core/check.h"

namespace sanad::api {
namespace {

/// The segments of a path; "/a/b/" has those of "/a/b".
std::vector<std::string_view> segments_of(std::string_view path) {
  std::vector<std::string_view> segments;
  if (path.starts_with('/')) path.remove_prefix(1);
  if (path.ends_with('/')) path.remove_suffix(1);
  if (path.empty()) return segments;
  for (std::size_t at = 0; at <= path.size();) {
    const auto end = std::min(path.find('/', at), path.size());
    segments.push_back(path.substr(at, end - at));
    at = end + 1;
  }
  return segments;
}

bool is_variable(std::string_view segment) {
  return segment.starts_with('{');
}

}  // namespace

/// One segment of the templates.
struct Router::Node {
  std::map<std::string, std::unique_ptr<Node>, std::less<>> written;
  std::unique_ptr<Node> any;
  std::map<http::Method, const Route*> routes;

  const Node* find(const std::vector<std::string_view>& segments, std::size_t at) const {
    if (at == segments.size()) return routes.empty() ? nullptr : this;
    if (segments[at].empty()) return nullptr;
    if (const auto next = written.find(segments[at]); next != written.end()) {
      if (const auto* found = next->second->find(segments, at + 1)) return found;
    }
    return any ? any->find(segments, at + 1) : nullptr;
  }

  std::string allow() const {
    std::string methods = "OPTIONS";
    for (const auto& [method, route] : routes) {
      methods += ", " + std::string{name_of(method)};
      if (method == http::Method::get) methods += ", HEAD";
    }
    return methods;
  }
};

struct Router::Found {
  const Node* node = nullptr;    ///< the path is known
  const Route* route = nullptr;  ///< the method, too
};

Router::Router() : root_{std::make_unique<Node>()} {}
Router::~Router() = default;

std::string_view Call::in_path(std::string_view name) const {
  const auto found =
      std::find_if(path.begin(), path.end(), [&](const http::Field& f) { return f.first == name; });
  SANAD_CHECK(found != path.end(), "the template has no such name");
  return found->second;
}

void Router::add(Route route) {
  auto* node = root_.get();
  for (const auto segment : segments_of(route.path)) {
    auto& next = is_variable(segment) ? node->any : node->written[std::string{segment}];
    if (!next) next = std::make_unique<Node>();
    node = next.get();
  }
  routes_.push_back(std::make_unique<Route>(std::move(route)));
  const auto* added = routes_.back().get();
  SANAD_CHECK(node->routes.emplace(added->method, added).second, "two routes of one method and path");
}

void Router::errors_below(std::string prefix, ErrorBody body) {
  errors_.emplace_back(std::move(prefix), std::move(body));
  std::stable_sort(errors_.begin(), errors_.end(),
                   [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
}

Router::Found Router::find(http::Method method, std::string_view path) const {
  const auto* node = root_->find(segments_of(path), 0);
  if (node == nullptr) return {};
  const auto route = node->routes.find(method == http::Method::head ? http::Method::get : method);
  return {node, route == node->routes.end() ? nullptr : route->second};
}

http::Response Router::error(const http::Request& request, int status, std::string_view detail) const {
  for (const auto& [prefix, body] : errors_) {
    if (request.path.starts_with(prefix)) return body(request, status, detail);
  }
  return problem(request, Problem{status, {}, std::string{detail}, {}, {}});
}

http::Response Router::answer(const http::Request& request, const Principal& caller) const {
  const auto found = find(request.method, request.path);
  if (found.node == nullptr) return error(request, 404, "nothing is at this path");
  if (found.route == nullptr) {
    const bool asked = request.method == http::Method::options;
    auto response =
        asked ? http::Response{} : error(request, 405, "expected one of the methods " + found.node->allow());
    if (asked) response.status = 204;
    response.headers.emplace_back("allow", found.node->allow());
    return response;
  }
  const auto& route = *found.route;
  if (!allows(caller.role, route.needs)) {
    const auto needs = "expected a caller of role " + std::string{name_of(route.needs)};
    return caller.role == Role::anonymous
               ? error(request, 401, needs + ", found nobody signed in")
               : error(request, 403, needs + ", found role " + std::string{name_of(caller.role)});
  }
  std::vector<http::Field> values;
  const auto names = segments_of(route.path);
  const auto given = segments_of(request.path);
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (is_variable(names[i])) values.emplace_back(names[i].substr(1, names[i].size() - 2), given[i]);
  }
  return route.answer(Call{request, caller, values});
}

std::size_t Router::body_limit(http::Method method, std::string_view path) const {
  const auto found = find(method, path);
  return found.route == nullptr ? 0 : found.route->body_limit;
}

std::string_view Router::template_of(http::Method method, std::string_view path) const& {
  const auto found = find(method, path);
  return found.route == nullptr ? std::string_view{} : std::string_view{found.route->path};
}

std::vector<const Route*> Router::routes() const {
  std::vector<const Route*> all;
  for (const auto& route : routes_) all.push_back(route.get());
  return all;
}

}  // namespace sanad::api
