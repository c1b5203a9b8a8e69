// SPDX-License-Identifier: Apache-2.0
#include "case_file.h"

#include <charconv>
#include <functional>
#include <map>
#include <optional>

namespace sanad::spec {
namespace {

using Words = std::vector<std::string>;

Words split(std::string_view line) {
  Words words;
  std::string word;
  bool quoted = false, any = false;
  for (const char c : line) {
    if (c == '"') {
      quoted = !quoted;
      any = true;
    } else if (c == '#' && !quoted) {
      break;
    } else if (c == ' ' && !quoted) {
      if (any || !word.empty()) words.push_back(std::move(word));
      word.clear();
      any = false;
    } else {
      word += c;
    }
  }
  if (any || !word.empty()) words.push_back(std::move(word));
  return words;
}

std::optional<std::int64_t> number(std::string_view text) {
  std::int64_t value = 0;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && stop == text.data() + text.size() ? std::optional{value} : std::nullopt;
}

/// "7", "7+", "3-9", "3/5/9".
std::optional<records::Count> count(const std::string& text) {
  if (text.ends_with('+')) {
    const auto n = number(text.substr(0, text.size() - 1));
    return n ? std::optional{records::Count::at_least(*n)} : std::nullopt;
  }
  const auto slash = text.find('/');
  if (slash != std::string::npos) {
    const auto second = text.find('/', slash + 1);
    if (second == std::string::npos) return std::nullopt;
    records::Count result{number(text.substr(0, slash)), number(text.substr(slash + 1, second - slash - 1)),
                          number(text.substr(second + 1))};
    return result;
  }
  const auto dash = text.find('-');
  if (dash != std::string::npos) return records::Count{number(text.substr(0, dash)), {}, number(text.substr(dash + 1))};
  const auto n = number(text);
  return n ? std::optional{records::Count::exactly(*n)} : std::nullopt;
}

double real(const std::string& text) {
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

/// Reads the keys of one record line; each handler takes its values from `words` at `at`.
class RecordReader {
 public:
  RecordReader(const Words& words, records::Account& account) : words_{words}, account_{account} {}

  /// The first word that was not understood, or empty.
  std::string read(std::size_t at) {
    at_ = at;
    while (at_ < words_.size()) {
      const auto key = words_[at_++];
      if (!read_key(key)) return key;
    }
    return {};
  }

 private:
  const std::string& next() {
    static const std::string none;
    return at_ < words_.size() ? words_[at_++] : none;
  }

  template <class Enum>
  bool name(Enum& field) {
    const auto value = records::parse_name<Enum>(next());
    if (value) field = *value;
    return value.has_value();
  }

  bool day(Day& field) {
    const auto value = Day::parse(next());
    if (value) field = *value;
    return value.has_value();
  }

  bool add_count(records::Measure measure, records::VictimClass victims) {
    const auto value = count(next());
    if (value) account_.counts.push_back({measure, victims, records::Attackers::unknown, *value});
    return value.has_value();
  }

  bool read_date() {
    const auto range = DateRange::parse(next());
    if (!range) return false;
    account_.when = *range;
    if (at_ < words_.size() && words_[at_] == "to") {
      ++at_;
      account_.when.precision = DatePrecision::days;
      return day(account_.when.last);
    }
    return true;
  }

  bool read_point(records::PlacePrecision precision) {
    const auto latitude = real(next());
    const auto point = geo::Point::make(latitude, real(next()));
    if (point) account_.where.point = *point;
    account_.where.precision = precision;
    return point.has_value();
  }

  bool read_place(const std::string& key) {
    auto& where = account_.where;
    if (key == "country") return where.country = next(), true;
    if (key == "province") return where.province = next(), true;
    if (key == "district") return where.district = next(), true;
    if (key == "place") return where.place = next(), true;
    if (key == "point") return read_point(records::PlacePrecision::exact);
    if (key == "near") return read_point(records::PlacePrecision::near);
    return false;
  }

  bool read_count(const std::string& key) {
    using records::Measure;
    using records::VictimClass;
    static const std::map<std::string, std::pair<Measure, VictimClass>> keys = {
        {"killed", {Measure::killed, VictimClass::all}},        {"injured", {Measure::injured, VictimClass::all}},
        {"civilian", {Measure::killed, VictimClass::civilian}}, {"police", {Measure::killed, VictimClass::police}},
        {"security", {Measure::killed, VictimClass::security}}, {"military", {Measure::killed, VictimClass::military}},
        {"militant", {Measure::killed, VictimClass::militant}}};
    const auto found = keys.find(key);
    return found != keys.end() && add_count(found->second.first, found->second.second);
  }

  bool read_attackers() {
    const auto value = records::parse_name<records::Attackers>(next());
    for (auto& entry : account_.counts) {
      if (value && entry.victims == records::VictimClass::all) entry.attackers = *value;
    }
    return value.has_value();
  }

  bool read_text(const std::string& key) {
    if (key == "actor") return account_.actors.push_back({next(), records::ActorRole::perpetrator}), true;
    if (key == "publisher") return account_.publisher = next(), true;
    if (key == "agency") return account_.agency = next(), true;
    if (key == "article") return account_.articles.push_back(next()), true;
    if (key == "suicide") return account_.suicide = next() == "yes", true;
    if (key == "covers") {
      account_.covers = static_cast<std::uint32_t>(number(next()).value_or(1));
      account_.set(records::AccountFlag::aggregate);
      return true;
    }
    if (key == "flag") {
      const auto flag = records::parse_account_flag(next());
      if (flag) account_.set(*flag);
      return flag.has_value();
    }
    return false;
  }

  bool read_key(const std::string& key) {
    if (key == "date") return read_date();
    if (key == "published") return account_.published.emplace(), day(*account_.published);
    if (key == "precision") {
      const auto precision = parse_date_precision(next());
      if (precision) account_.when.precision = *precision;
      return precision.has_value();
    }
    if (key == "kind") return name(account_.kind);
    if (key == "violence") return name(account_.violence);
    if (key == "tactic") return name(account_.tactic);
    if (key == "target") return name(account_.target);
    if (key == "attackers") return read_attackers();
    return read_place(key) || read_count(key) || read_text(key);
  }

  const Words& words_;
  records::Account& account_;
  std::size_t at_ = 0;
};

class Parser {
 public:
  Result<Case> parse(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const auto end = std::min(text.find('\n', at), text.size());
      ++line_;
      const auto words = split(text.substr(at, end - at));
      at = end + 1;
      if (words.empty()) continue;
      if (const auto wrong = read(words); !wrong.empty()) {
        return fail(ErrorCode::invalid_input, wrong, "line " + std::to_string(line_));
      }
    }
    return std::move(case_);
  }

 private:
  std::string read(const Words& words) {
    const auto& verb = words[0];
    if (verb == "source" && words.size() == 3) return read_source(words);
    if (verb == "record" && words.size() > 3) return read_record(words);
    if ((verb == "same" || verb == "apart") && words.size() == 5) return read_decision(words);
    if (verb == "definition" && words.size() == 2) return definition_ = words[1], "";
    if (verb == "where" && words.size() == 2) {
      if (words[1] == "none") return where_.clear(), "";
      return where_.push_back(words[1]), "";
    }
    if (verb == "expect" && words.size() > 1) {
      case_.expectations.push_back({line_, {words.begin() + 1, words.end()}, definition_, where_});
      return "";
    }
    return "expected an instruction with its arguments, found '" + verb + "'";
  }

  std::string read_source(const Words& words) {
    if (words[2] != "one-row" && words[2] != "several") return "expected one-row or several, found '" + words[2] + "'";
    records::SourceInfo source;
    source.name = words[1];
    source.one_row_per_incident = words[2] == "one-row";
    source.marking = records::Tlp::clear;
    case_.sources.push_back(std::move(source));
    return "";
  }

  std::string read_record(const Words& words) {
    records::Account account;
    account.source = words[1];
    account.native_id = words[2];
    account.id = records::natural_id("incident", account.source, account.native_id);
    account.marking = records::Tlp::clear;
    const auto wrong = RecordReader{words, account}.read(3);
    if (!wrong.empty()) return "expected a key of a record with its value, found '" + wrong + "'";
    ids_[account.native_id] = account.id;
    case_.accounts.push_back(std::move(account));
    return "";
  }

  std::string read_decision(const Words& words) {
    if (!ids_.contains(words[1]) || !ids_.contains(words[2])) return "expected two records named above";
    records::AnalystDecision decision{ids_[words[1]], ids_[words[2]], words[0] == "same", words[3], words[4],
                                      Timestamp{line_}};
    if (decision.b < decision.a) std::swap(decision.a, decision.b);
    case_.decisions.push_back(std::move(decision));
    return "";
  }

  Case case_;
  std::map<std::string, records::ObjectId> ids_;
  std::string definition_ = "all";
  std::vector<std::string> where_;
  int line_ = 0;
};

}  // namespace

Result<Case> parse_case(std::string_view text) { return Parser{}.parse(text); }

}  // namespace sanad::spec
