// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>

#include "sanad/text/normalise.h"
#include "statement_book.h"
#include "statement_words.h"

namespace sanad::claims {
namespace {

using said::Bearing;
using said::Entry;
using said::Means;
using said::NameBook;
using said::Topic;
using Entries = std::vector<const Entry*>;

constexpr std::string_view leaders_prefix = "leaders of ";
constexpr std::int32_t interim_reach_days = 60;

/// "Some of the factions", "others": of nobody in particular.
bool is_indefinite(std::string_view subject) {
  if (subject.starts_with(leaders_prefix) || subject.empty()) return false;
  const auto named = [](char c) { return (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80; };
  return std::none_of(subject.begin() + 1, subject.end(), named) &&
                 subject.find(' ') != std::string_view::npos
             ? said::is_function_word(text::tokens(subject).front()) || !named(subject.front())
             : subject == "others" || subject == "Others";
}

class Judge {
 public:
  Judge(const Claim& claim, std::span<const Entry> entries, const NameBook& names,
        const geo::Gazetteer& gazetteer)
      : claim_{claim},
        entries_{entries},
        names_{names},
        gazetteer_{gazetteer},
        topic_{said::topic_of(claim.relation)},
        subject_{said::keys_of_list(claim.subject)},
        object_{said::keys_of_list(claim.object)},
        indefinite_{is_indefinite(claim.subject)} {}

  Judgement run() {
    judgement_.claim = claim_.id;
    find();
    if (claim_.measure == Measure::duration) {
      judge_duration();
    } else {
      decide();
    }
    for (const auto* list :
         {&found_.agree, &found_.other_day, &found_.undated, &found_.reported_false, &found_.of_another}) {
      for (const auto* entry : *list) judgement_.statements.push_back(entry->said.id);
    }
    return std::move(judgement_);
  }

 private:
  void find();
  bool same_object(const Entry& entry) const;
  bool same_subject(const Entry& entry) const;
  bool same_day(const DateRange& said) const;
  void sort_in(const Entry& entry);
  void decide();
  void decide_dates();
  bool decide_without_match();
  bool decide_means();
  bool decide_place();
  void judge_duration();
  void add_interim();
  Entries leaders_of(const std::vector<said::NameKeys>& group) const;
  std::set<std::string> areas_of(std::string_view place, geo::Level wanted) const;
  void give(Verdict verdict, std::string_view rule, std::string reason) {
    judgement_.verdict = verdict;
    judgement_.rule = rule;
    judgement_.reason = std::move(reason);
  }

  const Claim& claim_;
  std::span<const Entry> entries_;
  const NameBook& names_;
  const geo::Gazetteer& gazetteer_;
  Topic topic_;
  std::vector<said::NameKeys> subject_, object_;
  bool indefinite_;
  Bearing found_;
  Judgement judgement_;
};

Entries Judge::leaders_of(const std::vector<said::NameKeys>& group) const {
  Entries leaders;
  for (const auto& entry : entries_) {
    if (entry.topic == Topic::lead && names_.any_same(entry.object, group)) leaders.push_back(&entry);
  }
  return leaders;
}

bool Judge::same_subject(const Entry& entry) const {
  if (claim_.subject.starts_with(leaders_prefix)) {
    const auto group = said::keys_of_list(std::string_view{claim_.subject}.substr(leaders_prefix.size()));
    const auto leaders = leaders_of(group);
    return std::any_of(leaders.begin(), leaders.end(),
                       [&](const Entry* leader) { return names_.any_same(leader->subject, entry.subject); });
  }
  return indefinite_ || names_.any_same(subject_, entry.subject);
}

bool Judge::same_object(const Entry& entry) const {
  if (topic_ == Topic::attack) return said::same_event(claim_.object, entry.said.object);
  if (topic_ == Topic::alias && said::same_words(claim_.object, entry.said.object)) return true;
  if (topic_ == Topic::found) {
    return entry.object.empty() || entry.said.relation == "founded" || object_.empty() ||
           names_.any_same(object_, entry.object);
  }
  if (topic_ == Topic::succession) {
    const auto before = leaders_of(entry.object);
    return std::any_of(before.begin(), before.end(),
                       [&](const Entry* leader) { return names_.any_same(leader->subject, object_); });
  }
  return !said::needs_object(topic_) || names_.any_same(object_, entry.object);
}

bool Judge::same_day(const DateRange& said) const {
  const auto& time = *claim_.time;
  if (topic_ != Topic::held || time.days() == 1) return said.overlaps(time);
  return said.first == time.first && (said.first == said.last || said.last == time.last);
}

void Judge::sort_in(const Entry& entry) {
  if (entry.topic == Topic::false_death) {
    const bool of_then = !claim_.time || !entry.said.time || entry.said.time->overlaps(*claim_.time);
    if (of_then) found_.reported_false.push_back(&entry);
  } else if (!claim_.time) {
    (entry.said.time ? found_.agree : found_.undated).push_back(&entry);
  } else if (!entry.said.time) {
    found_.undated.push_back(&entry);
  } else {
    (same_day(*entry.said.time) ? found_.agree : found_.other_day).push_back(&entry);
  }
}

void Judge::find() {
  for (const auto& entry : entries_) {
    const bool on_topic =
        said::bears_on(entry.topic, topic_) || (topic_ == Topic::death && entry.topic == Topic::false_death);
    if (!on_topic) continue;
    const bool swapped = (topic_ == Topic::ally || topic_ == Topic::alias) &&
                         names_.any_same(subject_, entry.object) && names_.any_same(object_, entry.subject);
    const bool subject = same_subject(entry), object = same_object(entry);
    if ((subject && object) || swapped) {
      sort_in(entry);
    } else if (object && topic_ == Topic::attack) {
      found_.of_another.push_back(&entry);
    }
  }
}

void Judge::judge_duration() {
  Entries same, other;
  for (const auto* list : {&found_.agree, &found_.other_day}) {
    for (const auto* entry : *list) {
      if (entry->said.time && entry->said.time->days() > 1) {
        (entry->said.time->days() == static_cast<std::int32_t>(claim_.value.value_or(0)) ? same : other)
            .push_back(entry);
      }
    }
  }
  const auto days = std::to_string(static_cast<int>(claim_.value.value_or(0)));
  if (same.empty() && other.empty()) {
    give(Verdict::not_enough_evidence, "statement-none",
         "No statement here gives first and last day of the meeting.");
  } else if (same.empty()) {
    give(Verdict::contradicted, "statement-other-length",
         "The sources give other first and last days: " + said::days_and_publishers(other) + ".");
  } else {
    give(other.empty() ? Verdict::supported : Verdict::conflicting_sources, "statement-length",
         "First and last day as printed make " + days + " days: " + said::days_and_publishers(same) + ".");
  }
}

/// Provinces (those of the day and those of today) and, where none is named, the country of a place in words.
std::set<std::string> Judge::areas_of(std::string_view place, geo::Level wanted) const {
  std::set<std::string> names;
  for (const auto level : {geo::Level::district, geo::Level::province, geo::Level::country}) {
    if (level == geo::Level::country && wanted == geo::Level::province) break;
    for (const auto area : gazetteer_.mentioned_in(place, level, geo::no_area)) {
      for (const auto day :
           {std::optional<Day>{}, claim_.time ? std::optional{claim_.time->first} : std::optional<Day>{}}) {
        const auto found = gazetteer_.enclosing(area, wanted, day);
        if (found != geo::no_area) names.insert(gazetteer_.at(found).id);
      }
    }
  }
  return names;
}

/// Contradicted if every source of that day tells of another kind of end.
bool Judge::decide_means() {
  const auto means = said::means_of(claim_.object);
  if (topic_ != Topic::death || means == Means::unknown || claim_.relation == "killed_in") return false;
  Entries told;
  for (const auto* entry : found_.agree) {
    const auto other = said::means_of(entry->said.object);
    if (other == means) return false;
    if (other != Means::unknown) told.push_back(entry);
  }
  if (told.empty()) return false;
  give(
      Verdict::contradicted, "statement-other-means",
      "The sources tell of another end: " + told.front()->said.object + " (" + said::publishers(told) + ").");
  return true;
}

/// Contradicted if every source of that day that names a province, or else a country, names another one.
bool Judge::decide_place() {
  if (topic_ != Topic::death || !claim_.place) return false;
  for (const auto level : {geo::Level::province, geo::Level::country}) {
    const auto claimed = areas_of(claim_.place->name + ", " + claim_.place->country, level);
    Entries told;
    bool shared = false;
    for (const auto* entry : found_.agree) {
      const auto others = areas_of(entry->said.place, level);
      shared = shared || std::any_of(others.begin(), others.end(),
                                     [&](const auto& id) { return claimed.contains(id); });
      if (!others.empty()) told.push_back(entry);
    }
    if (shared || told.empty() || claimed.empty()) continue;
    give(
        Verdict::contradicted, "statement-other-place",
        "The sources name another place: " + told.front()->said.place + " (" + said::publishers(told) + ").");
    return true;
  }
  return false;
}

bool Judge::decide_without_match() {
  if (!found_.reported_false.empty() && found_.agree.empty() && found_.other_day.empty()) {
    give(Verdict::contradicted, "statement-reported-false",
         "Such a report is on record as false: " + said::publishers(found_.reported_false) + ".");
    return true;
  }
  if (!found_.empty()) return false;
  for (const auto* entry : found_.of_another) {
    for (const auto& leader : entries_) {
      const bool led = leader.topic == Topic::lead && names_.any_same(leader.subject, subject_) &&
                       names_.any_same(leader.object, entry->subject);
      if (!led) continue;
      give(Verdict::supported_other_scope, "statement-of-the-group",
           "The sources name " + entry->said.subject + ", which " + claim_.subject +
               " led; for him personally nothing " + "here shows it (" + said::publishers(found_.of_another) +
               ").");
      return true;
    }
  }
  give(Verdict::not_enough_evidence, "statement-none",
       found_.of_another.empty() ? "No statement here speaks of this."
                                 : "The statements here name " + found_.of_another.front()->said.subject +
                                       " for it (" + said::publishers(found_.of_another) + ").");
  return true;
}

void Judge::decide_dates() {
  if (found_.agree.empty() && !found_.other_day.empty()) {
    const auto days = said::days_and_publishers(found_.other_day);
    if (indefinite_) {
      return give(Verdict::not_enough_evidence, "statement-none",
                  "No statement here is of that time; others: " + days + ".");
    }
    return give(Verdict::contradicted, "statement-other-day", "The sources give another time: " + days + ".");
  }
  if (found_.agree.empty()) {
    const auto who = said::publishers(found_.undated);
    if (claim_.time) {
      return give(Verdict::not_enough_evidence, "statement-undated", "Said without a date by " + who + ".");
    }
    return give(Verdict::supported, "statement-agrees", "Said, without a date, by " + who + ".");
  }
  const auto days = said::days_and_publishers(found_.agree);
  const bool once = said::happens_once(topic_) && !claim_.subject.starts_with(leaders_prefix);
  if (once && !found_.other_day.empty()) {
    return give(Verdict::conflicting_sources, "statement-days-compete",
                "Sources disagree about the day. As here: " + days +
                    ". Otherwise: " + said::days_and_publishers(found_.other_day) + ".");
  }
  auto reason = "Said by " + std::to_string(found_.agree.size()) +
                (found_.agree.size() == 1 ? " source: " : " sources: ") + days;
  if (once && said::days_compete(found_.agree)) reason += ". The day differs by source";
  give(Verdict::supported, "statement-agrees", reason + ".");
}

void Judge::add_interim() {
  if (claim_.relation != "named_leader_of" || judgement_.verdict != Verdict::supported) return;
  std::optional<Day> start;
  for (const auto* entry : found_.agree) {
    if (entry->said.relation == "named_leader_of")
      start = std::min(start.value_or(entry->said.time->first), entry->said.time->first);
  }
  Entries interim;
  for (const auto& entry : entries_) {
    const bool before = start && entry.topic == Topic::interim && entry.said.time &&
                        entry.said.time->first.plus_days(interim_reach_days) >= *start &&
                        entry.said.time->first < *start;
    if (before && names_.any_same(entry.object, object_) && !names_.any_same(entry.subject, subject_)) {
      interim.push_back(&entry);
    }
  }
  if (interim.empty()) return;
  judgement_.reason += " The sources name an interim leader before: ";
  for (std::size_t i = 0; i < interim.size(); ++i) {
    judgement_.reason += (i > 0 ? ", " : "") + interim[i]->said.subject;
    judgement_.statements.push_back(interim[i]->said.id);
  }
  judgement_.reason += ".";
}

void Judge::decide() {
  if (decide_without_match()) return;
  decide_dates();
  if (judgement_.verdict == Verdict::supported && (decide_means() || decide_place())) return;
  add_interim();
}

}  // namespace

std::optional<Judgement> StatementBook::judge(const Claim& claim, const geo::Gazetteer& gazetteer) const {
  const bool statement = claim.measure == Measure::statement || claim.measure == Measure::date ||
                         (claim.measure == Measure::duration && claim.relation == "held_on");
  if (!statement || claim.relation.empty()) return std::nullopt;
  return Judge{claim, impl_->entries, impl_->names, gazetteer}.run();
}

}  // namespace sanad::claims
