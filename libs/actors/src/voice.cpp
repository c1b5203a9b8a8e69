// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "entries_of.h"
#include "sanad/actors/view.h"
#include "sanad/text/normalise.h"

namespace sanad::actors {
namespace {

constexpr std::array<std::string_view, 9> belonging{"deputy_leader_of",  "head_of_faction", "holds_office",
                                                    "interim_leader_of", "leader_of",       "member_of",
                                                    "named_leader_of",   "speaks_for",      "led_delegation"};
constexpr std::array<std::string_view, 24> words_of_state{
    "army",         "authorities", "cabinet",  "court",     "embassy",  "government",
    "intelligence", "isi",         "ispr",     "military",  "minister", "ministry",
    "mod",          "nato",        "official", "officials", "pentagon", "police",
    "president",    "prosecutor",  "security", "state",     "un",       "united"};
constexpr std::array<std::string_view, 8> agencies{"AFP", "AP",      "ANI", "IANS",
                                                   "PTI", "Reuters", "UPI", "Xinhua"};

bool begins_with_its_name(const StatementBase& base, std::string_view said_by, const Cluster& group) {
  const auto folded = text::fold(said_by);
  for (const auto node : group.nodes) {
    for (const auto& name : base.nodes()[node].names) {
      const auto own = text::fold(name);
      if (!own.empty() && folded.starts_with(own) &&
          (folded.size() == own.size() || folded[own.size()] == ' '))
        return true;
    }
  }
  return false;
}

bool belongs(const StatementBase& base, NodeIndex sayer, const Cluster& group, const Known& known) {
  if (sayer == no_node) return false;
  if (group.contains(sayer)) return true;
  const auto ties = entries_of(base, Cluster{{sayer}}, belonging, known);
  return std::any_of(ties.begin(), ties.end(), [&](EntryIndex tie) {
    return affirms(base.statement(tie)) && is_object(base, tie, group);
  });
}

bool sounds_official(const records::Statement& statement) {
  const auto words = text::tokens(statement.said_by);
  if (!words.empty()) {
    return std::any_of(words.begin(), words.end(), [](const std::string& word) {
      return std::binary_search(words_of_state.begin(), words_of_state.end(), word);
    });
  }
  const auto& publisher = statement.publisher;
  return publisher.ends_with(".gov") || publisher.find(".gov.") != std::string::npos ||
         publisher.ends_with(".mil") || publisher.ends_with("un.org");
}

}  // namespace

static_assert(std::is_sorted(words_of_state.begin(), words_of_state.end()));

std::string_view name_of(Voice voice) {
  constexpr std::array<std::string_view, 3> names{"own", "official", "press"};
  return names[static_cast<std::size_t>(voice)];
}

Voice voice_of(const StatementBase& base, EntryIndex entry, const Cluster& group, const Known& known) {
  const auto& statement = base.statement(entry);
  if (!statement.said_by.empty() && (belongs(base, base.sayer_node(entry), group, known) ||
                                     begins_with_its_name(base, statement.said_by, group))) {
    return Voice::own;
  }
  return sounds_official(statement) ? Voice::official : Voice::press;
}

std::string speaker_of(const records::Statement& statement) {
  for (const auto agency : agencies) {
    if (statement.publisher.find("(" + std::string{agency} + ")") != std::string::npos)
      return std::string{agency};
  }
  return statement.said_by.empty() ? statement.publisher : statement.said_by;
}

}  // namespace sanad::actors
