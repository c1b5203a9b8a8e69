// SPDX-License-Identifier: Apache-2.0
#include "sanad/api/web_pages.h"

#include <array>

#include "sanad/core/digest.h"

namespace sanad::api {
namespace {

// Nothing may be loaded from elsewhere, no script or style may stand in the page, no text can become markup.
// Frames are for the brief, which is a document of this node's own.
constexpr std::string_view content_policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src "
    "'self'; "
    "frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
    "require-trusted-types-for 'script'; trusted-types 'none'";

constexpr std::string_view no_files =
    "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Sanad</title><h1>Sanad</h1>"
    "<p>This program was built without the web pages. With Node 18 or newer: <code>scripts/web</code> builds "
    "them, then "
    "build the program again. The interface for programs is at <a "
    "href=\"/api/v1/openapi.yaml\">/api/v1</a>.</p></html>";

struct Type {
  std::string_view ending;
  std::string_view name;
};
constexpr std::array<Type, 8> types{{{".html", "text/html; charset=utf-8"},
                                     {".js", "text/javascript; charset=utf-8"},
                                     {".css", "text/css; charset=utf-8"},
                                     {".json", "application/json"},
                                     {".svg", "image/svg+xml"},
                                     {".png", "image/png"},
                                     {".txt", "text/plain; charset=utf-8"},
                                     {".woff2", "font/woff2"}}};

std::string_view type_of(std::string_view path) {
  for (const auto& [ending, name] : types) {
    if (path.ends_with(ending)) return name;
  }
  return "application/octet-stream";
}

// Names of assets change with their content; everything else is asked for again and mostly answered by 304.
std::string_view caching_of(std::string_view path) {
  return path.starts_with("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
}

bool takes_gzip(const http::Request& request) {
  const auto header = request.header("accept-encoding");
  for (std::size_t at = 0; at < header.size();) {
    const auto end = std::min(header.find(',', at), header.size());
    auto item = header.substr(at, end - at);
    at = end + 1;
    while (item.starts_with(' ')) item.remove_prefix(1);
    if (item.starts_with("gzip"))
      return item.find("q=0") == std::string_view::npos || item.find("q=0.") != item.npos;
  }
  return false;
}

/// What a page needs beside the headers that NodeHandler gives every answer.
http::Response page(std::string_view type) {
  http::Response response;
  response.headers = {{"content-type", std::string{type}},
                      {"content-security-policy", std::string{content_policy}},
                      {"cross-origin-opener-policy", "same-origin"},
                      {"permissions-policy", "camera=(), geolocation=(), microphone=()"}};
  return response;
}

}  // namespace

WebPages::WebPages(std::span<const WebFile> files) {
  for (const auto& file : files) {
    files_.emplace(file.path, Kept{file, '"' + sha256(file.bytes).to_hex().substr(0, 32) + '"'});
  }
  const auto* names = find("/pages.txt");
  if (names == nullptr) return;
  for (auto rest = names->file.bytes; !rest.empty();) {
    const auto end = std::min(rest.find('\n'), rest.size());
    if (end > 0) pages_.insert(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

const WebPages::Kept* WebPages::find(std::string_view path) const {
  const auto found = files_.find(path);
  if (found != files_.end()) return &found->second;
  const auto name = path.substr(std::min<std::size_t>(1, path.size()));
  if (path != "/" && !pages_.contains(name.substr(0, name.find('/')))) return nullptr;
  const auto document = files_.find("/index.html");
  return document == files_.end() ? nullptr : &document->second;
}

std::optional<http::Response> WebPages::answer(const http::Request& request) const {
  if (request.method != http::Method::get && request.method != http::Method::head) return std::nullopt;
  if (files_.empty() && request.path == "/") {
    auto response = page(types.front().name);
    response.body = no_files;
    return response;
  }
  const auto* kept = find(request.path);
  if (kept == nullptr) return std::nullopt;
  auto response = page(type_of(kept->file.path));
  response.headers.emplace_back("cache-control", caching_of(kept->file.path));
  response.headers.emplace_back("etag", kept->tag);
  response.headers.emplace_back("vary", "accept-encoding");
  if (request.header("if-none-match") == kept->tag) {
    response.status = 304;
    return response;
  }
  const bool compressed = !kept->file.gzip.empty() && takes_gzip(request);
  if (compressed) response.headers.emplace_back("content-encoding", "gzip");
  response.body = compressed ? kept->file.gzip : kept->file.bytes;
  return response;
}

}  // namespace sanad::api
