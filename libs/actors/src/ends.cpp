// SPDX-License-Identifier: Apache-2.0
#include "ends.h"

#include <algorithm>
#include <array>
#include <set>

#include "entries_of.h"
#include "ranges.h"

namespace sanad::actors {
namespace {

constexpr std::array<std::string_view, 4> deaths{"died", "killed_by", "killed_in", "reported_killed_falsely"};
constexpr std::array<std::string_view, 2> leavings{"expelled_by", "surrendered"};
/// Only the living do these.
constexpr std::array<std::string_view, 7> signs_of_life{
    "alive",     "appeared_in_video_on", "deputy_leader_of", "head_of_faction", "interim_leader_of",
    "leader_of", "named_leader_of"};

std::string manner_of(const records::Statement& statement, bool of_tenure) {
  if (!statement.manner.empty()) return statement.manner;
  if (of_tenure) return {};
  if (statement.relation == "died")
    return statement.object.name.empty() ? "died" : "died: " + statement.object.name;
  auto words = statement.relation;
  std::replace(words.begin(), words.end(), '_', ' ');
  return statement.object.name.empty() ? words : words + " " + statement.object.name;
}

class Ending {
 public:
  Ending(const StatementBase& base, const EndQuestion& question, const Known& known)
      : base_{base}, question_{question}, known_{known} {}

  End run() {
    for (const auto entry : question_.stated) take(entry, base_.statement(entry).to, true);
    gather(deaths);
    if (question_.leaving_counts) gather(leavings);
    weigh_unconfirmed();
    note_signs();
    const auto dates = together(dates_);
    end_.range = dates.range;
    end_.contested = dates.contested;
    if (!end_.accounts.empty()) end_.kind = confirmed_ ? EndKind::stated : EndKind::reported;
    for (const auto& manner : manners_) end_.manner += (end_.manner.empty() ? "" : " / ") + manner;
    return std::move(end_);
  }

 private:
  void gather(std::span<const std::string_view> relations) {
    for (const auto entry : entries_of(base_, question_.person, relations, known_)) {
      const auto& statement = base_.statement(entry);
      if (!is_subject(base_, entry, question_.person)) continue;
      if (statement.relation == "expelled_by" && !is_object(base_, entry, question_.own_side)) continue;
      if (statement.from && question_.after && statement.from->last < *question_.after) continue;
      if (statement.relation == "reported_killed_falsely") {
        end_.contradicted.push_back(entry);
      } else if (!affirms(statement)) {
        end_.denials.push_back(entry);
      } else {
        take(entry, statement.from, false);
      }
    }
  }

  void take(EntryIndex entry, const std::optional<DateRange>& when, bool of_tenure) {
    const auto& statement = base_.statement(entry);
    if (!of_tenure && when && shown_alive_after(*when)) {
      end_.contradicted.push_back(entry);
      return;
    }
    told_.push_back({entry, when, manner_of(statement, of_tenure)});
    if (is_unconfirmed(entry)) return;
    confirmed_ = confirmed_ || of_tenure || voice_of(base_, entry, question_.own_side, known_) == Voice::own;
  }

  bool is_unconfirmed(EntryIndex entry) const {
    return base_.statement(entry).stance == records::Stance::reports_unconfirmed;
  }

  /// What nobody has confirmed counts while nobody asserts an end; then that one stands.
  void weigh_unconfirmed() {
    const bool asserted =
        std::any_of(told_.begin(), told_.end(), [&](const Told& t) { return !is_unconfirmed(t.entry); });
    end_.accounts.clear();
    for (auto& told : told_) {
      if (asserted && is_unconfirmed(told.entry)) {
        end_.contradicted.push_back(told.entry);
        continue;
      }
      end_.accounts.push_back(told.entry);
      if (told.when) dates_.push_back(*told.when);
      if (!told.manner.empty()) manners_.insert(std::move(told.manner));
    }
    std::sort(end_.contradicted.begin(), end_.contradicted.end());
  }

  void note_signs() {
    constexpr std::array<std::string_view, 1> alive{"alive"};
    for (const auto entry : entries_of(base_, question_.person, alive, known_)) {
      if (affirms(base_.statement(entry))) end_.signs_of_life.push_back(entry);
    }
  }

  bool shown_alive_after(const DateRange& when) const {
    const auto signs = entries_of(base_, question_.person, signs_of_life, known_);
    return std::any_of(signs.begin(), signs.end(), [&](EntryIndex sign) {
      const auto& statement = base_.statement(sign);
      return statement.from && statement.from->first > when.last &&
             statement.from->precision < DatePrecision::year && affirms(statement) &&
             statement.stance != records::Stance::reports_unconfirmed &&
             is_subject(base_, sign, question_.person);
    });
  }

  const StatementBase& base_;
  const EndQuestion& question_;
  const Known& known_;
  struct Told {
    EntryIndex entry;
    std::optional<DateRange> when;
    std::string manner;
  };
  End end_;
  std::vector<Told> told_;
  std::vector<DateRange> dates_;
  std::set<std::string> manners_;
  bool confirmed_ = false;
};

}  // namespace

End end_of(const StatementBase& base, const EndQuestion& question, const Known& known) {
  return Ending{base, question, known}.run();
}

}  // namespace sanad::actors
