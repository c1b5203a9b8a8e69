// SPDX-License-Identifier: Apache-2.0
#include "sanad/text/country.h"

#include <unicode/locid.h>
#include <unicode/uloc.h>

#include <array>
#include <unordered_map>

#include "sanad/text/normalise.h"

namespace sanad::text {
namespace {

struct Form {
  std::string_view name, code;
};

/// fold()ed.
constexpr std::array forms = std::to_array<Form>({
    {"bolivia plurinational state of", "bo"},
    {"bosnia and herzegovina", "ba"},
    {"britain", "gb"},
    {"brunei darussalam", "bn"},
    {"burma", "mm"},
    {"congo", "cg"},
    {"congo democratic republic of the", "cd"},
    {"congo republic of the", "cg"},
    {"cote d ivoire", "ci"},
    {"czech republic", "cz"},
    {"democratic people s republic of korea", "kp"},
    {"democratic republic of the congo", "cd"},
    {"dprk", "kp"},
    {"england", "gb"},
    {"gambia the", "gm"},
    {"iran islamic republic of", "ir"},
    {"islamic republic of iran", "ir"},
    {"ivory coast", "ci"},
    {"korea north", "kp"},
    {"korea south", "kr"},
    {"kyrgyz republic", "kg"},
    {"lao people s democratic republic", "la"},
    {"libyan arab jamahiriya", "ly"},
    {"macedonia", "mk"},
    {"moldova republic of", "md"},
    {"myanmar", "mm"},
    {"occupied palestinian territory", "ps"},
    {"palestine", "ps"},
    {"palestinian", "ps"},
    {"region gaza", "ps"},
    {"republic of korea", "kr"},
    {"republic of moldova", "md"},
    {"russian federation", "ru"},
    {"saudi arabian", "sa"},
    {"state of palestine", "ps"},
    {"swaziland", "sz"},
    {"syrian arab republic", "sy"},
    {"tanzania united republic of", "tz"},
    {"the bahamas", "bs"},
    {"the gambia", "gm"},
    {"turkiye", "tr"},
    {"uae", "ae"},
    {"uk", "gb"},
    {"united kingdom of great britain and northern ireland", "gb"},
    {"united republic of tanzania", "tz"},
    {"united states of america", "us"},
    {"usa", "us"},
    {"venezuela bolivarian republic of", "ve"},
    {"viet nam", "vn"},
    {"west bank", "ps"},
});

std::string lower_of(const char* code) {
  std::string lower{code};
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return lower;
}

using Codes = std::unordered_map<std::string, std::string>;

Codes make_codes() {
  Codes codes;
  for (const char* const* code = uloc_getISOCountries(); *code != nullptr; ++code) {
    const icu::Locale locale{"", *code};
    icu::UnicodeString name;
    locale.getDisplayCountry(icu::Locale::getEnglish(), name);
    std::string utf8;
    name.toUTF8String(utf8);
    const auto lower = lower_of(*code);
    codes.emplace(fold(utf8), lower);
    codes.emplace(lower, lower);
    codes.emplace(lower_of(locale.getISO3Country()), lower);
  }
  for (const auto& form : forms) codes.insert_or_assign(std::string{form.name}, std::string{form.code});
  return codes;
}

}  // namespace

std::string country_code(std::string_view name) {
  static const Codes codes = make_codes();
  auto folded = fold(name);
  const auto found = codes.find(folded);
  return found == codes.end() ? folded : found->second;
}

}  // namespace sanad::text
