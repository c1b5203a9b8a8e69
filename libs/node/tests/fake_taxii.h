// SPDX-License-Identifier: Apache-2.0
/// A TAXII 2.1 server behind a Transport, with the habits of other servers to be switched on.
#pragma once

#include <algorithm>
#include <charconv>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "sanad/core/json.h"
#include "sanad/exchange/checkpoint.h"
#include "sanad/http/transport.h"

namespace sanad::node::testing {

class FakeTaxii final : public http::Transport {
 public:
  static constexpr auto url = "https://partner.example/taxii2/";

  struct Object {
    std::string body;
    Timestamp added;
  };
  std::vector<Object> objects;
  std::vector<std::string> posted;  ///< bodies of POSTs
  std::vector<std::string> asked;   ///< addresses of GETs for objects
  std::string checkpoint;           ///< shown at the API root, if any
  std::string shown_checkpoint;     ///< to the API root, the last
  int calls = 0;                    ///< of any kind

  // Habits.
  std::size_t page = 2;
  bool without_next = false;   ///< OpenTAXII: `more` alone
  bool without_dates = false;  ///< no X-TAXII-Date-Added-Last
  bool same_next = false;      ///< the same `next` for ever
  bool forget_next = false;    ///< 400 for any `next`
  int lose_answer = 0;         ///< the n-th call from now is done and its answer is lost
  int fail_call = 0;           ///< the n-th call from now answers 503 with a page of HTML
  std::uint64_t max_content_length = 100'000;
  bool too_large_above_one = false;  ///< 413 for more than one object
  std::string status = R"({"id":"5","status":"complete","success_count":2})";
  std::map<std::string, std::string> single;  ///< by id: what objects/{id}/ gives

  Result<http::Answer> send(const http::Call& call) override {
    ++calls;
    const bool lost = lose_answer > 0 && --lose_answer == 0;
    if (fail_call > 0 && --fail_call == 0) return http::Answer{503, {}, "<html>busy</html>"};
    auto answer = call.method == http::Method::post ? post(call) : get(call.url);
    if (ends(call.url, "/root/")) show(call, answer);
    if (lost) return fail(ErrorCode::refused, "the transfer broke off");
    return answer;
  }

 private:
  static bool ends(const std::string& text, std::string_view tail) { return text.ends_with(tail); }

  void show(const http::Call& call, http::Answer& answer) {
    for (const auto& [name, value] : call.headers) {
      if (name == exchange::checkpoint_header) shown_checkpoint = value;
    }
    if (!checkpoint.empty()) answer.headers.emplace_back(exchange::checkpoint_header, checkpoint);
  }

  http::Answer post(const http::Call& call) {
    const auto envelope = Json::parse(call.body).value();
    if (too_large_above_one && envelope.find("objects")->array()->size() > 1) return {413, {}, "{}"};
    posted.push_back(call.body);
    return {202, {}, status};
  }

  http::Answer get(const std::string& address) {
    if (address == url) return {200, {}, R"({"title":"f","default":"/root/","api_roots":["/root/"]})"};
    if (ends(address, "/root/")) {
      return {200, {}, "{\"title\":\"r\",\"max_content_length\":" + std::to_string(max_content_length) + "}"};
    }
    if (ends(address, "/collections/")) {
      return {
          200,
          {},
          R"({"collections":[{"id":"feed","can_read":true},{"id":"in","can_read":true,"can_write":true}]})"};
    }
    const auto query = address.find("/feed/objects/?");
    if (query != std::string::npos) return objects_page(address.substr(query + 15));
    const auto one = address.find("/feed/objects/");
    if (one != std::string::npos) {
      const auto found = single.find(address.substr(one + 14, address.size() - one - 15));
      return found == single.end() ? http::Answer{404, {}, "{}"}
                                   : http::Answer{200, {}, "{\"objects\":[" + found->second + "]}"};
    }
    return {404, {}, R"({"title":"not there"})"};
  }

  static std::string field(const std::string& query, const std::string& name) {
    const auto at = ("&" + query).find("&" + name + "=");
    if (at == std::string::npos) return {};
    const auto start = at + name.size() + 1;
    auto value = query.substr(start, query.find('&', start) - start);
    for (auto colon = value.find("%3A"); colon != std::string::npos; colon = value.find("%3A")) {
      value.replace(colon, 3, ":");
    }
    return value;
  }

  http::Answer objects_page(const std::string& query) {
    asked.push_back(query);
    const auto next = field(query, "next");
    if (forget_next && !next.empty()) return {400, {}, R"({"title":"what next?"})"};
    std::size_t skip = 0;
    std::from_chars(next.data(), next.data() + next.size(), skip);
    const auto after = Timestamp::parse(field(query, "added_after"));
    std::vector<const Object*> shown;
    for (const auto& object : objects) {
      if (!after || object.added > *after) shown.push_back(&object);
    }
    std::stable_sort(shown.begin(), shown.end(),
                     [](const Object* a, const Object* b) { return a->added < b->added; });
    std::string body = "{";
    http::Answer answer{200, {}, {}};
    const auto end = std::min(shown.size(), skip + page);
    if (skip < end) {
      body += "\"objects\":[";
      for (auto i = skip; i < end; ++i) body += (i == skip ? "" : ",") + shown[i]->body;
      body += "],";
      if (!without_dates) answer.headers = {{"x-taxii-date-added-last", shown[end - 1]->added.to_string()}};
    }
    const bool more = end < shown.size();
    if (more && !without_next) body += "\"next\":\"" + std::to_string(same_next ? page : end) + "\",";
    answer.body = body + "\"more\":" + (more ? "true" : "false") + "}";
    return answer;
  }
};

}  // namespace sanad::node::testing
