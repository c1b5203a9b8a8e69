// SPDX-License-Identifier: Apache-2.0
// A sum that a text states is recomputed: whatever single digit of a part is changed, the sum is called
// wrong; unchanged, it is not.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "judged.h"

namespace sanad::claims {
namespace {

/// A sentence with {0} .. {n-1} for the parts and {T} for their sum.
struct Stated {
  const char* name;
  std::string text;
  std::vector<int> parts;
};

const std::vector<Stated>& stated() {
  static const std::vector<Stated> all{
      {"list_before_total",
       "In 2022 Balochistan saw {0} attacks, Khyber Pakhtunkhwa {1}, Sindh {2}, Punjab {3} and Islamabad "
       "{4}, a total of {T} attacks.",
       {110, 160, 54, 25, 8}},
      {"colon", "The year brought {T} deaths: {0} in Borno, {1} in Yobe and {2} in Adamawa.", {412, 187, 96}},
      {"of_whom",
       "Of the {T} people killed in 2018, {0} were civilians, {1} were soldiers, {2} were militants and {3} "
       "were policemen.",
       {57, 42, 43, 13}},
      {"brackets",
       "The army lost {T} soldiers killed in 1999 ({0} in the first quarter, {1} in the second quarter, {2} "
       "in the third quarter and {3} in the fourth quarter).",
       {31, 46, 28, 19}},
      {"measures", "The bombings left {0} people dead and {1} injured, {T} casualties in all.", {227, 437}},
      {"total_in_front",
       "A total of {T} people were arrested: {0} in Lima, {1} in Ayacucho and {2} in Cusco.",
       {120, 233, 51}},
      {"next_sentence",
       "Violence killed {T} people in 2009. Balochistan had {0} dead, Punjab {1}, Sindh {2} and Khyber "
       "Pakhtunkhwa {3}.",
       {206, 73, 307, 438}},
  };
  return all;
}

std::string filled(const Stated& sum, std::size_t changed, const std::string& with) {
  int total = 0;
  for (const int part : sum.parts) total += part;
  auto text = sum.text;
  const auto put = [&](const std::string& mark, const std::string& value) {
    const auto at = text.find(mark);
    EXPECT_NE(at, std::string::npos) << sum.name << mark;
    text.replace(at, mark.size(), value);
  };
  for (std::size_t i = 0; i < sum.parts.size(); ++i)
    put("{" + std::to_string(i) + "}", i == changed ? with : std::to_string(sum.parts[i]));
  put("{T}", std::to_string(total));
  return text;
}

bool inconsistent_sum(const std::string& text) {
  const auto reading = read_text(text);
  return std::ranges::any_of(reading.relations, [](const Relation& r) {
    return r.status == Status::inconsistent &&
           (r.kind == RelationKind::sum || r.kind == RelationKind::partition ||
            r.kind == RelationKind::subset);
  });
}

TEST(Sums, TrueOnesRaiseNoAlarm) {
  for (const auto& sum : stated()) {
    const auto reading = read_text(filled(sum, sum.parts.size(), ""));
    bool seen = false;
    for (const auto& relation : reading.relations) {
      EXPECT_EQ(relation.status, Status::consistent) << sum.name << ' ' << name_of(relation.kind);
      seen = seen || relation.kind == RelationKind::sum || relation.kind == RelationKind::partition;
    }
    EXPECT_TRUE(seen) << sum.name << ": the sum was not recomputed";
  }
}

TEST(Sums, AnyChangedDigitOfAPartIsFlagged) {
  for (const auto& sum : stated()) {
    for (std::size_t part = 0; part < sum.parts.size(); ++part) {
      const auto digits = std::to_string(sum.parts[part]);
      for (std::size_t at = 0; at < digits.size(); ++at) {
        for (char digit = at == 0 ? '1' : '0'; digit <= '9'; ++digit) {
          if (digits[at] == digit) continue;
          auto changed = digits;
          changed[at] = digit;
          EXPECT_TRUE(inconsistent_sum(filled(sum, part, changed)))
              << sum.name << ": " << digits << " -> " << changed;
        }
      }
    }
  }
}

}  // namespace
}  // namespace sanad::claims
