// SPDX-License-Identifier: Apache-2.0
#include "fact_score.h"

#include <algorithm>

#include "common_words.h"
#include "initials.h"
#include "sanad/text/country.h"
#include "sanad/text/sound.h"

namespace sanad::screening {
namespace {

constexpr double same_document = 20, same_country = 2.0, other_country = -2.6, same_gender = 0.15,
                 other_gender = -5, same_father = 5, near_father = 2, other_father = -3.5;

std::string shown(const records::BirthSpan& birth) {
  std::string text;
  if (birth.approximate) text = "about ";
  const auto& when = birth.when;
  if (when.precision == DatePrecision::year && when.first.year() == when.last.year()) {
    return text + std::to_string(when.first.year());
  }
  return text + when.to_string();
}

double father_agreement(const text::NameWords& a, const text::NameWords& b) {
  std::vector<Weighed> left, right;
  const auto weigh = [](const text::NameWords& words, std::vector<Weighed>& into) {
    for (const auto& word : words.words) {
      into.push_back(weighed_of(word, CommonWords::built_in().bits(word.sound)));
      into.back().patronymic = false;
    }
  };
  weigh(a, left);
  weigh(b, right);
  std::vector<Edge> edges;
  for (std::size_t i = 0; i < a.words.size(); ++i) {
    for (std::size_t j = 0; j < b.words.size(); ++j) {
      const double alike = text::sound_similarity(a.words[i].sound, b.words[j].sound,
                                                  a.words[i].unvowelled || b.words[j].unvowelled);
      if (alike >= least_similarity) {
        edges.push_back(
            {static_cast<std::uint8_t>(i), 1, static_cast<std::uint8_t>(j), 1, static_cast<float>(alike)});
      }
    }
  }
  Alignment alignment;
  align(left, right, edges, alignment);
  return alignment.score;
}

/// The pair of dates that fits best, and which they are.
std::pair<BirthVerdict, std::pair<std::size_t, std::size_t>> best_birth(
    const std::vector<records::BirthSpan>& asked, const std::vector<records::BirthSpan>& listed) {
  BirthVerdict best{-1000, "", false};
  std::pair<std::size_t, std::size_t> pair{0, 0};
  for (std::size_t i = 0; i < asked.size(); ++i) {
    for (std::size_t j = 0; j < listed.size(); ++j) {
      const auto verdict = compare_births(asked[i], listed[j]);
      if (verdict.bits <= best.bits) continue;
      best = verdict;
      pair = {i, j};
    }
  }
  // The more dates an entry has, the easier one fits by chance.
  if (best.bits > 0) best.bits = std::max(0.3, best.bits - 0.3 * static_cast<double>(listed.size() - 1));
  return {best, pair};
}

std::string joined(const std::vector<std::string>& values) {
  std::string all;
  for (const auto& value : values) all.append(all.empty() ? "" : ", ").append(value);
  return all;
}

}  // namespace

QueryFacts::QueryFacts(const Query& query)
    : births_{query.births},
      gender_{query.gender},
      father_{text::name_words(query.father)},
      father_text_{query.father} {
  for (const auto& country : query.countries) {
    if (auto code = text::country_code(country); !code.empty()) countries_.push_back(std::move(code));
  }
  for (const auto& number : query.documents) {
    if (auto key = document_key(number); !key.empty()) documents_.push_back(std::move(key));
  }
}

double QueryFacts::most_bits() const {
  return (births_.empty() ? 0 : same_day_bits) + (countries_.empty() ? 0 : same_country) +
         (gender_ == records::Gender::unknown ? 0 : same_gender) + (father_.has_name() ? same_father : 0) +
         (documents_.empty() ? 0 : same_document);
}

FactSum QueryFacts::against(const ListEntry& entry, const ScoredName& name,
                            std::vector<FactEvidence>* evidence) const {
  FactSum sum;
  const auto add = [&](Fact fact, double bits, const char* words, const auto& asked, const auto& listed) {
    sum.bits += bits;
    if (evidence != nullptr) evidence->push_back({fact, asked(), listed(), bits, words});
  };
  if (!births_.empty() && !entry.births.empty()) {
    const auto found = best_birth(births_, entry.births);
    const auto& best = found.first;
    const auto& pair = found.second;
    sum.same_day = best.same_day;
    add(
        Fact::birth, best.bits, best.words, [&] { return shown(births_[pair.first]); },
        [&] { return shown(entry.births[pair.second]); });
  }
  if (!countries_.empty() && !entry.countries.empty()) {
    const bool same = std::any_of(countries_.begin(), countries_.end(), [&](const std::string& country) {
      return std::find(entry.countries.begin(), entry.countries.end(), country) != entry.countries.end();
    });
    add(
        Fact::country, same ? same_country : other_country, same ? "same nationality" : "other nationality",
        [&] { return joined(countries_); }, [&] { return joined(entry.countries); });
  }
  if (gender_ != records::Gender::unknown && entry.gender != records::Gender::unknown) {
    const bool same = gender_ == entry.gender;
    add(
        Fact::gender, same ? same_gender : other_gender, same ? "same gender" : "other gender",
        [&] { return std::string{records::name_of(gender_)}; },
        [&] { return std::string{records::name_of(entry.gender)}; });
  }
  if (father_.has_name() && entry.father.has_name()) {
    const double agreement = father_agreement(father_, entry.father);
    const bool same = agreement >= 0.75, near = agreement >= 0.45;
    add(
        Fact::father,
        same   ? same_father
        : near ? near_father
               : other_father,
        same   ? "same father's name"
        : near ? "similar father's name"
               : "other father's name",
        [&] { return father_text_; }, [&] { return entry.father_text; });
  }
  for (const auto& document : documents_) {
    if (!std::binary_search(entry.documents.begin(), entry.documents.end(), document)) continue;
    sum.identifier = true;
    add(
        Fact::document, same_document, "same document number", [&] { return document; },
        [&] { return document; });
    break;
  }
  if (const double bits = bits_for_quality(name.quality);
      bits < 0 && evidence != nullptr) {  // among entry_bits()
    const bool weak = name.quality == records::NameQuality::weak;
    const char* words = weak ? "the list calls this name a weak alias" : "a former name";
    evidence->push_back({Fact::quality, "", "", bits, words});
  }
  return sum;
}

}  // namespace sanad::screening
