// SPDX-License-Identifier: Apache-2.0
/// The web application, served by the node itself: files as they were built, and one document for the address
/// of every page. Nothing on a page may come from elsewhere: the content security policy names this node
/// alone.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/http/request.h"
#include "sanad/http/response.h"

namespace sanad::api {

/// A file of the application. The views are of the program's own data and never end.
struct WebFile {
  std::string_view path;  ///< "/assets/index-1a2b.js"
  std::string_view bytes;
  std::string_view gzip;  ///< the same compressed; empty: it is not worth it
};

/// The files that were compiled in (cmake/EmbedWeb.cmake), by path; none if web/dist was not there.
std::span<const WebFile> built_web_files();

/// Answers GET and HEAD of the application's paths. Read by any number of threads.
class WebPages {
 public:
  /// The names of the pages are the lines of the file /pages.txt: "incidents" answers /incidents and
  /// /incidents/ITEM. Without files, "/" says how to get them.
  explicit WebPages(std::span<const WebFile> files);

  /// The file, or the document of a page's address; nullopt where the path is neither. Compressed if the
  /// request takes gzip; 304 if it names the entity tag. Costs a copy of the file.
  std::optional<http::Response> answer(const http::Request& request) const;

 private:
  struct Kept {
    WebFile file;
    std::string tag;  ///< entity tag, in its quotes
  };
  const Kept* find(std::string_view path) const;

  std::map<std::string_view, Kept> files_;
  std::set<std::string_view> pages_;
};

}  // namespace sanad::api
