// SPDX-License-Identifier: Apache-2.0
#include "sanad/node/pull.h"

#include <chrono>
#include <thread>

#include "sanad/core/json.h"
#include "sanad/core/limits.h"
#include "sanad/core/percent.h"
#include "sanad/http/client.h"
#include "sanad/sources/formats.h"
#include "sanad/sources/zip_member.h"

namespace sanad::node {
namespace {

constexpr std::size_t most_pages = 10'000;
constexpr std::uint32_t page_seconds = 300;

Result<std::string> with_token(const KnownSource& source, std::string address, const std::string& token) {
  constexpr std::string_view place = "{token}";
  const auto at = address.find(place);
  if (at == std::string::npos) return address;
  if (address.find('?') > at) {  // errors show an address without its query
    return fail(ErrorCode::invalid_input,
                "expected {token} behind the ? of the address, where no message shows it");
  }
  if (token.empty()) {
    return fail(ErrorCode::invalid_input,
                "expected --token, or $SANAD_TOKEN: the address of " + std::string{source.name} +
                    " carries a token that its publisher gives to whoever registers; found none");
  }
  return address.replace(at, place.size(), percent_encoded(token));
}

http::FetchRequest request_for(const KnownSource& source, const PullOptions& options, std::string url) {
  http::FetchRequest request;
  request.url = std::move(url);
  request.ask_again = [&source, &options, attempt = std::size_t{0}](int status) mutable {
    if (attempt == source.waits.size()) return false;
    const auto seconds = source.waits[attempt++];
    if (options.wait) {
      options.wait(seconds, status);
    } else {
      std::this_thread::sleep_for(std::chrono::seconds{seconds});
    }
    return true;
  };
  if (!options.token.empty() && !source.token_header.empty()) {
    request.headers.emplace_back(source.token_header, options.token);
  }
  return request;
}

Result<Json> fetch_page(http::FetchRequest request) {
  std::string text;
  request.most_bytes = limits::json_bytes;
  request.most_seconds = page_seconds;
  const auto response = http::get(request, [&](std::string_view bytes) {
    text += bytes;
    return true;
  });
  if (!response) return tl::unexpected{response.error()};
  return Json::parse(text);
}

void append_cell(std::string& out, std::string_view text) {
  out += '"';
  for (const char c : text) out += c == '"' ? std::string{"\"\""} : std::string(1, c);
  out += '"';
}

/// Rows of JSON objects as CSV, so that the one reader of the format reads them.
class RowsAsCsv {
 public:
  std::string convert(const Json::Array& rows) {
    std::string out;
    for (const auto& row : rows) {
      const auto* members = row.object();
      if (members == nullptr) continue;
      if (columns_.empty()) write_head(*members, out);
      for (const auto& column : columns_) {
        if (&column != &columns_.front()) out += ',';
        const auto* value = row.find(column);
        if (value == nullptr || value->is_null()) continue;
        append_cell(out, value->string() != nullptr ? *value->string() : value->canonical());
      }
      out += '\n';
    }
    return out;
  }

 private:
  void write_head(const Json::Object& members, std::string& out) {
    for (const auto& [name, value] : members) {
      if (!columns_.empty()) out += ',';
      append_cell(out, name);
      columns_.push_back(name);
    }
    out += '\n';
  }
  std::vector<std::string> columns_;
};

/// Where the host part ends: an access token goes with each request, so a page may only lead to its own
/// server.
std::string_view server_of(std::string_view url) {
  return url.substr(0, url.find('/', url.find("://") + 3));
}

/// The next page's address, or empty.
Result<std::string> next_page(const Json& document, const std::string& url) {
  auto next = std::string{document.text("NextPageUrl")};
  if (next == url)
    return fail(ErrorCode::invalid_input, "expected the address of the next page, found the same one");
  if (!next.empty() && server_of(next) != server_of(url)) {
    return fail(ErrorCode::refused, "expected the next page on the same server, found another one");
  }
  return next;
}

/// UCDP's API: {"TotalCount", "TotalPages", "PreviousPageUrl", "NextPageUrl", "Result": [...]}.
Result<std::uint64_t> fetch_pages(const KnownSource& source, const PullOptions& options,
                                  const std::string& address, const Receive& receive,
                                  const Context& context) {
  std::uint64_t bytes = 0;
  RowsAsCsv rows;
  std::string url = address;
  for (std::size_t page = 0; !url.empty(); ++page) {
    if (page == most_pages) {
      return fail(ErrorCode::limit_exceeded,
                  "expected at most " + std::to_string(most_pages) + " pages, found more");
    }
    const auto document = fetch_page(request_for(source, options, url));
    if (!document) return tl::unexpected{document.error()};
    const auto* results = document->find("Result");
    if (results == nullptr || results->array() == nullptr) {
      return fail(ErrorCode::invalid_input, "expected a page with a list \"Result\", found none", "$.Result");
    }
    const auto text = rows.convert(*results->array());
    bytes += text.size();
    if (!receive(text)) return fail(ErrorCode::refused, "the receiver stopped the transfer");
    const auto* total = document->find("TotalPages");
    context.progress.update("pages", page + 1,
                            total == nullptr ? 0 : static_cast<std::uint64_t>(total->integer().value_or(0)));
    auto next = next_page(*document, url);
    if (!next) return tl::unexpected{next.error()};
    url = std::move(*next);
  }
  context.progress.finish();
  return bytes;
}

}  // namespace

Result<std::vector<PullFile>> files_to_pull(const KnownSource& source, const PullOptions& options) {
  const auto official = address_of(source, options.version);
  if (!official) return tl::unexpected{official.error()};
  const bool is_set = !source.companions.empty();
  std::string folder = is_set ? options.url : std::string{};
  if (folder.find('?') != std::string::npos) {
    return fail(ErrorCode::invalid_input, "expected the address of the folder that holds the files of " +
                                              std::string{source.name} + ", found one with a query");
  }
  if (!folder.empty() && !folder.ends_with('/')) folder += '/';
  auto first = with_token(source, is_set || options.url.empty() ? *official : options.url, options.token);
  if (!first) return tl::unexpected{first.error()};
  std::vector<PullFile> files{{std::move(*first), std::string{source.file}}};
  for (const auto& other : source.companions) {
    files.push_back({std::string{other.address}, std::string{other.file}});
  }
  if (!folder.empty()) {
    for (auto& file : files) file.address = folder + file.name;
  }
  return files;
}

Result<std::uint64_t> fetch(const KnownSource& source, const PullFile& file, const PullOptions& options,
                            const Receive& receive, const Context& context) {
  if (source.delivery == Delivery::paged_json) {
    return fetch_pages(source, options, file.address, receive, context);
  }
  std::uint64_t bytes = 0;
  const auto what = file.name + ", bytes";
  const auto response = http::get(request_for(source, options, file.address), [&](std::string_view piece) {
    bytes += piece.size();
    context.progress.update(what, bytes, 0);
    return receive(piece);
  });
  context.progress.finish();
  if (!response) return tl::unexpected{response.error()};
  if (response->media_type == "text/html") {
    return fail(ErrorCode::refused, "expected the data, found a web page (a login or an error page?)",
                file.name);
  }
  return bytes;
}

Result<void> check_part(const KnownSource& source, std::size_t place, const PullFile& file,
                        std::string_view first_bytes) {
  if (source.companions.empty()) return {};
  const bool main = place == 0;
  const auto part = sources::set_part(first_bytes);
  if (part == (main ? sources::SetPart::main : sources::SetPart::companion)) return {};
  return fail(ErrorCode::refused,
              std::string{"expected rows of the "} + (main ? "main file" : "companions") + " of " +
                  std::string{source.name} + ", found " +
                  (first_bytes.empty() ? "an empty file" : "something else"),
              file.name);
}

Result<std::unique_ptr<ByteSource>> unpack(const KnownSource& source, std::unique_ptr<ByteSource> fetched) {
  if (source.delivery != Delivery::zipped_file) return fetched;
  return sources::open_zip_member(*fetched, ".csv");
}

}  // namespace sanad::node
