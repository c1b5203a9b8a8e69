// SPDX-License-Identifier: Apache-2.0
#include "actor_case.h"

#include <algorithm>
#include <map>
#include <stdexcept>

#include "sanad/actors/changes.h"
#include "sanad/actors/lineage.h"
#include "sanad/actors/succession.h"
#include "sanad/actors/ties.h"
#include "sanad/core/byte_source.h"
#include "sanad/sources/formats.h"

namespace sanad::spec {
namespace {

using namespace actors;

class Entries final : public sources::Sink {
 public:
  void account(const records::Account&, const sources::Origin&) override {}
  void listing(const records::Listing&, const sources::Origin&) override {}
  void published(const records::PublishedFigure&, const sources::Origin&) override {}
  void statement(const records::Statement& statement, const sources::Origin&) override {
    entries.push_back({statement, statement.published.value_or(Day::from_ymd(2023, 1, 1).value()), {}});
  }
  void object(records::ObjectVersion, const sources::Origin&) override {}
  void withdrawn(std::string_view, const sources::Origin&) override {}
  void diagnostic(sources::Diagnostic diagnostic) override {
    throw std::invalid_argument{diagnostic.where + ": " + diagnostic.message};
  }
  std::vector<Entry> entries;
};

/// Words, with "several words" as one.
std::vector<std::string> words_of(const std::string& line) {
  std::vector<std::string> words;
  for (std::size_t at = 0; (at = line.find_first_not_of(' ', at)) != std::string::npos;) {
    const bool quoted = line[at] == '"';
    const auto end = std::min(line.find(quoted ? '"' : ' ', at + 1), line.size());
    words.push_back(line.substr(at + (quoted ? 1 : 0), end - at - (quoted ? 1 : 0)));
    at = end + (quoted ? 1 : 0);
  }
  return words;
}

class Answering {
 public:
  Answering(const StatementBase& base, const std::vector<std::string>& words) : base_{base}, words_{words} {
    for (std::size_t i = 1; i + 1 < words.size(); ++i) {
      if (words[i] == "on") on_ = Day::parse(words[i + 1]).value();
      if (words[i] == "known") known_.day = Day::parse(words[i + 1]).value();
      if (words[i] == "view") view_ = parse_view(words[i + 1]).value();
    }
  }

  std::string run() {
    const auto& what = words_.at(0);
    if (what == "leader") return text(holder_on(base_, who(1), leadership(), on_, known_, view_));
    if (what == "deputy") return text(holder_on(base_, who(1), deputies(), on_, known_, view_));
    if (what == "holder") return text(holder_on(base_, who(1), holders(), on_, known_, view_));
    if (what == "alive") return text(alive_on(base_, who(1), on_, known_, view_));
    if (what == "within") return text(tie_on(base_, who(1), who(2), on_, known_, view_));
    if (what == "spans") return spans();
    if (what == "memberships") return memberships();
    if (what == "allies") return allies();
    if (what == "roll-up") return rolled_up();
    if (what == "names") return candidates();
    if (what == "lineage") return events();
    if (what == "diff") return diff();
    throw std::invalid_argument{"unknown question: " + what};
  }

 private:
  Cluster who(std::size_t word) const {
    const auto found = resolve(base_, words_.at(word), known_);
    if (found.empty()) throw std::invalid_argument{"nobody known then is called " + words_.at(word)};
    return found.front().cluster;
  }
  std::string ids(const std::vector<EntryIndex>& entries) const {
    std::string text;
    for (const auto entry : entries) text += " " + base_.statement(entry).native_id;
    return text;
  }
  std::string value(const Value& value, const std::string& mark) const {
    return mark + value.text + (value.acting ? ", acting" : "") + (value.certain ? "" : ", possible") +
           (value.reported ? ", reported" : "") + ":" + ids(value.because) + "\n";
  }
  std::string text(const Answer& answer) const {
    std::string text = answer.chosen ? value(*answer.chosen, "") : "nothing chosen\n";
    for (const auto& other : answer.alternatives) text += value(other, "or ");
    if (!answer.denials.empty()) text += "denied:" + ids(answer.denials) + "\n";
    if (!answer.contradicted.empty()) text += "contradicted:" + ids(answer.contradicted) + "\n";
    return text;
  }
  static std::string date(const std::optional<DateRange>& range) {
    return range ? range->to_string() : "not told";
  }

  std::string spans() const {
    std::string text;
    for (const auto& span : succession_of(base_, who(1), leadership(), known_).spans) {
      text += std::string{name_of(span.kind)} + " from " + date(span.from) + " to " + date(span.to) + " " +
              span.text + "\n";
    }
    return text;
  }
  std::string memberships() const {
    std::string text;
    for (const auto& time : memberships_of(base_, who(1), known_)) {
      text +=
          time.name + " from " + date(time.begin) + " to " + date(time.end) + ":" + ids(time.because) + "\n";
    }
    return text;
  }
  std::string allies() const {
    const auto found = allies_of(base_, who(1), on_, known_);
    std::string text;
    for (const auto& tie : found.ties) text += tie.relation + " " + tie.name + ":" + ids(tie.because) + "\n";
    return found.disputed.empty() ? text : text + "disputed:" + ids(found.disputed) + "\n";
  }
  std::string rolled_up() const {
    std::string text;
    for (const auto& member : roll_up(base_, who(1), on_, known_, view_)) {
      text += std::string{member.included ? "in " : "out "} + member.name;
      for (const auto& name : member.names) text += name.starts_with("UCDP ") ? " [" + name + "]" : "";
      text += ": " + member.reason + "\n";
    }
    return text;
  }
  std::string candidates() const {
    std::string text;
    for (const auto& candidate : resolve(base_, words_.at(1), known_)) {
      text += std::string{name_of(candidate.kind)} + " " + candidate.name + ": " + candidate.why + "\n";
    }
    return text;
  }
  std::string events() const {
    const auto lineage = lineage_of(base_, who(1), known_);
    std::string text;
    for (const auto& event : lineage.events) {
      text += date(event.change.when) + (event.change.contested ? " (contested) " : " ") +
              std::string{name_of(event.kind)};
      for (const auto party : event.parties) text += " " + lineage.lanes[party].name + ",";
      text.back() = ' ';
      text += "/ " + lineage.lanes[event.target].name + ":" + ids(event.change.because) + "\n";
    }
    return text;
  }
  std::string diff() const {
    const auto changes = changes_between(base_, Day::parse(words_.at(1)).value(),
                                         Day::parse(words_.at(2)).value(), Known::Reading::publicly, view_);
    auto text = "appeared:" + ids(changes.appeared) + "\n";
    for (const auto& moved : changes.moved) text += "moved: " + moved.question + "\n";
    return text;
  }

  const StatementBase& base_;
  const std::vector<std::string>& words_;
  Day on_;
  Known known_;
  View view_ = View::best_graded;
};

}  // namespace

std::vector<Question> parse_questions(std::string_view text) {
  std::vector<Question> questions;
  int number = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    auto line = std::string{text.substr(at, end - at)};
    at = end + 1;
    ++number;
    if (line.empty() || line.front() == '#') continue;
    if (line.starts_with("? ")) {
      questions.push_back({number, line.substr(2), {}});
    } else if (!questions.empty()) {
      questions.back().expected += line + "\n";
    }
  }
  return questions;
}

std::vector<Entry> read_entries(std::string csv) {
  StringSource bytes{std::move(csv)};
  Entries sink;
  const auto* format = sources::find_format("statements").value();
  const auto summary = format->read(bytes, {"ttp.csv", format->default_source(), nullptr}, sink);
  if (!summary.complete) throw std::invalid_argument{summary.failure};
  return std::move(sink.entries);
}

std::string answer(const StatementBase& base, const std::string& question) {
  const auto words = words_of(question);
  return Answering{base, words}.run();
}

}  // namespace sanad::spec
