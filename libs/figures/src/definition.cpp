// SPDX-License-Identifier: Apache-2.0
#include "sanad/figures/definition.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <toml++/toml.h>

#include <algorithm>
#include <array>

#include "sanad/core/utf8.h"

namespace sanad::figures {
namespace {

constexpr std::size_t most_sources = 1000;
constexpr std::size_t longest_text = 2000;
constexpr std::size_t largest_file = 64U << 10;

/// Reads one document key by key; the first fault is kept and ends the reading.
class Reading {
 public:
  explicit Reading(std::string_view file) : file_{file} {}

  Result<Definition> read(const toml::table& table) {
    for (const auto& [key, node] : table) {
      if (auto done = field(key, node); !done) return tl::unexpected{done.error()};
    }
    for (const auto& [key, value] :
         {std::pair{"name", &definition_.name}, {"title", &definition_.title}, {"text", &definition_.text}}) {
      if (value->empty()) return fault(table, key, "a text", "none");
    }
    return definition_;
  }

 private:
  using Done = Result<bool>;

  tl::unexpected<Error> fault(const toml::node& node, std::string_view key, std::string_view expected,
                              std::string_view found) const {
    return fail(ErrorCode::invalid_input,
                fmt::format("{}: expected {}, found {}", key, expected, shorten(found, 60)),
                fmt::format("{}:{}:{}", file_, node.source().begin.line, node.source().begin.column));
  }

  Done field(std::string_view key, const toml::node& node) {
    if (key == "name") return name(node);
    if (key == "title") return text(key, node, definition_.title);
    if (key == "text") return text(key, node, definition_.text);
    if (key == "attackers_counted") return boolean(key, node, definition_.attackers_counted);
    if (key == "doubtful_counted") return boolean(key, node, definition_.doubtful_counted);
    if (key == "other_kinds") return counts(key, node, definition_.other_kinds);
    if (key == "least_killed") return least_killed(node);
    if (key == "sources") return sources(node);
    if (key == "kinds") return table_of(key, node, definition_.kinds);
    if (key == "violence") return table_of(key, node, definition_.violence);
    return fault(node, shorten(key, 60),
                 "one of the keys name, title, text, kinds, violence, other_kinds, attackers_counted, "
                 "doubtful_counted, least_killed, sources",
                 "another one");
  }

  Done text(std::string_view key, const toml::node& node, std::string& into) const {
    const auto* value = node.as_string();
    if (value == nullptr || value->get().empty() || value->get().size() > longest_text) {
      return fault(node, key, fmt::format("a text of 1 to {} bytes", longest_text), "something else");
    }
    into = value->get();
    return true;
  }

  Done name(const toml::node& node) {
    const auto* value = node.as_string();
    const auto allowed = [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '-';
    };
    if (value == nullptr || value->get().empty() || value->get().size() > 64 ||
        !std::ranges::all_of(value->get(), allowed)) {
      return fault(node, "name", "1 to 64 of a-z, 0-9, '+' and '-'",
                   value != nullptr ? value->get() : "no text");
    }
    definition_.name = value->get();
    return true;
  }

  Done boolean(std::string_view key, const toml::node& node, bool& into) const {
    const auto* value = node.as_boolean();
    if (value == nullptr) return fault(node, key, "true or false", "something else");
    into = value->get();
    return true;
  }

  Done counts(std::string_view key, const toml::node& node, Counts& into) const {
    constexpr std::array<std::string_view, 3> words{"no", "maybe", "yes"};
    const auto* value = node.as_string();
    const std::string_view word = value != nullptr ? std::string_view{value->get()} : "something else";
    const auto found = std::ranges::find(words, word);
    if (found == words.end()) return fault(node, key, R"("yes", "maybe" or "no")", word);
    into = static_cast<Counts>(found - words.begin());
    return true;
  }

  Done least_killed(const toml::node& node) {
    const auto* value = node.as_integer();
    if (value == nullptr || value->get() < 0)
      return fault(node, "least_killed", "a whole number >= 0", "another value");
    definition_.least_killed = value->get();
    return true;
  }

  Done sources(const toml::node& node) {
    const auto* list = node.as_array();
    if (list == nullptr || list->size() > most_sources)
      return fault(node, "sources", "a list of names", "another value");
    for (const auto& entry : *list) {
      std::string name;
      if (auto done = text("sources", entry, name); !done) return done;
      definition_.sources.push_back(std::move(name));
    }
    std::ranges::sort(definition_.sources);
    const auto doubles = std::ranges::unique(definition_.sources);
    definition_.sources.erase(doubles.begin(), doubles.end());
    return true;
  }

  template <class Enum>
  Done table_of(std::string_view key, const toml::node& node,
                std::vector<std::pair<Enum, Counts>>& into) const {
    const auto* table = node.as_table();
    if (table == nullptr) return fault(node, key, "a table", "something else");
    for (const auto& [word, value] : *table) {
      const auto kind = records::parse_name<Enum>(std::string_view{word});
      if (!kind) {
        return fault(value, fmt::format("{}.{}", key, shorten(std::string_view{word}, 40)),
                     fmt::format("one of {}", fmt::join(records::names<Enum>(), ", ")), "another word");
      }
      Counts counted = Counts::no;
      if (auto done = counts(fmt::format("{}.{}", key, std::string_view{word}), value, counted); !done)
        return done;
      into.emplace_back(*kind, counted);
    }
    std::ranges::sort(into);
    return true;
  }

  std::string file_;
  Definition definition_;
};

}  // namespace

Result<Definition> parse_definition(std::string_view toml, std::string_view file) {
  if (toml.size() > largest_file) {
    return fail(ErrorCode::limit_exceeded,
                fmt::format("expected a definition of at most {} bytes, found {}", largest_file, toml.size()),
                std::string{file});
  }
  if (!is_valid_utf8(toml)) {
    return fail(ErrorCode::invalid_input, "expected UTF-8, found other bytes", std::string{file});
  }
  try {
    return Reading{file}.read(toml::parse(toml, file));
  } catch (const toml::parse_error& error) {
    const auto at = error.source().begin;
    return fail(ErrorCode::invalid_input, fmt::format("expected TOML: {}", shorten(error.description(), 200)),
                fmt::format("{}:{}:{}", file, at.line, at.column));
  }
}

}  // namespace sanad::figures
