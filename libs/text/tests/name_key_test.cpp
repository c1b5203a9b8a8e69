// SPDX-License-Identifier: Apache-2.0
#include "sanad/text/name_key.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <string_view>

#include "sanad/text/normalise.h"

namespace sanad::text {
namespace {

struct Pair {
  std::string_view a, b;
};

TEST(NameKey, BringsSpellingsOfOneNameTogether) {
  constexpr Pair pairs[] = {
      {"Tehreek-e-Taliban", "Tehrik i Taliban"},
      {"Tehreek-e-Taliban", "Tehrik-ul Taliban"},
      {"Tehreek-i-Taliban", "TEHRIK-E-TALEBAN"},
      {"Jamaat-ul-Ahrar", "Jamaatul Ahrar"},
      {"Jama‘at al-Ahrar", "Jamaat ul Ahrar"},
      {"Ansaar ul-Islam", "Ansarul Islam"},
      {"Hizb-i Islami-yi Afghanistan", "Hizb-e-Islami Afghanistan"},
      {"Jaish al-Adl", "Jaish-ul-Adl"},
      {"al-Qaida", "Al Qaeda"},
      {"Lashkar-e-Taiba", "Lashkar-e-Tayyiba"},
      {"Lashkar-e-Taiba", "Lashkar-e-Toiba"},
      {"Siraj-ud-Din", "Sirajuddin"},
      {"Siraj Uddin", "Siraj al-Din"},
      {"Abdul Rahman", "Abd ar-Rahman"},
      {"Abdur Rahman", "Abdul Rahman"},
      {"Saif Ullah", "Saifullah"},
      {"Noor Wali", "Nur Wali"},
      {"Hakimullah", "Hakeemullah"},
      {"Khorasani", "Khurasani"},
      {"Al Anbār", "al-Anbar"},
      {"Şalāḩ ad Dīn", "Salahuddin"},
      {"D. I. Khan", "DI Khan"},
      {"D.I Khan", "D. I. Khan"},
  };
  for (const auto& [a, b] : pairs) EXPECT_EQ(name_key(a), name_key(b)) << a << " | " << b;
}

TEST(NameKey, KeepsDifferentNamesApart) {
  constexpr Pair pairs[] = {
      {"Lashkar-e-Taiba", "Lashkar-e-Islam"},
      {"Lashkar-e-Islam", "Lashkar-e-Jhangvi"},
      {"Khan", "Kan"},
      {"Karak", "Qarak"},
      {"Jaish-ul-Islam", "Ansar-ul-Islam"},
      {"Tehrik-e-Taliban", "Tehrik-e-Insaf"},
      {"TTP", "TP"},
      {"I-10", "I-11"},
      {"سوات", "سبات"},
  };
  for (const auto& [a, b] : pairs) EXPECT_NE(name_key(a), name_key(b)) << a << " | " << b;
}

TEST(NameKey, IsEmptyOnlyWithoutLettersAndDigits) {
  EXPECT_EQ(name_key(""), "");
  EXPECT_EQ(name_key(" - . "), "");
  EXPECT_NE(name_key("e"), "");
  EXPECT_NE(name_key("al"), "");
  EXPECT_NE(name_key("h"), "");
}

TEST(PlaceKey, BringsSpellingsOfOnePlaceTogether) {
  constexpr Pair pairs[] = {
      {"Swat district", "Swat"},
      {"District Swat", "Swat"},
      {"near the city of Quetta", "Quetta"},
      {"Kurram agency", "Kuram Agency"},
      {"Kurram", "Kuram Agency"},
      {"Jafarabad Distrcit", "Jaffarabad"},
      {"Shaheed Benazirabad district", "Shaheed Benazir Abad"},
      {"D. I. Khan", "DI Khan district"},
      {"Leiah", "Layyah district"},
      {"Musa Khel district", "Musakhel"},
      {"Tor Ghar", "Torghar"},
      {"Diamer district", "Diamir"},
      {"Sherani district", "Shirani"},
      {"Batagram district", "Battagram"},
      {"Charsada town", "Charsadda"},
      {"Nowshera", "Nowshehra"},
      {"Naushahro Feroze", "Naushahro Firoz"},
      {"Mohmand", "Momand agency"},
      {"Lower Dir", "Dir (Lower)"},
      {"Chitral Upper", "Upper Chitral district"},
      {"Central Karachi", "Karachi Central"},
      {"South Waziristan Upper", "Upper South Waziristan"},
      {"Lasbela", "Las Bela district"},
      {"Umerkot", "Umer Kot"},
      {"Qaḑā’ ar Ramādī", "Ramadi"},
      {"Ar Raqqah governorate", "Raqqa"},
      {"Islamabad Capital territory", "Islamabad"},
      {"ضلع سوات", "سوات"},
      {"Nankāna Sāhib town", "Nankana Sahib"},
      {"Vehari", "Wehari"},
      {"Orakzai agency", "Aurakzai"},
  };
  for (const auto& [a, b] : pairs) EXPECT_EQ(place_key(a), place_key(b)) << a << " | " << b;
}

TEST(PlaceKey, KeepsDifferentPlacesApart) {
  constexpr Pair pairs[] = {
      {"Khyber district", "Khyber Pakhtunkhwa"},
      {"Lower Dir", "Upper Dir"},
      {"North Waziristan", "South Waziristan"},
      {"Kohat", "FR Kohat"},
      {"Muzaffarabad", "Muzaffargarh"},
      {"Mirpur", "Mirpur Khas"},
      {"Chitral", "Lower Chitral"},
      {"Karachi East", "Karachi West"},
      {"Jhelum", "Jhelum Valley"},
      {"Gujrat", "Gujranwala"},
      {"Hyderabad", "Haripur"},
      {"Bahawalpur", "Bahawalnagar"},
      {"Kohistan Lower", "Kohistan Upper"},
      {"Khairpur", "Kharan"},
      {"Islamabad", "Faisalabad"},
      {"Nushki", "Nowshera"},
  };
  for (const auto& [a, b] : pairs) EXPECT_NE(place_key(a), place_key(b)) << a << " | " << b;
}

TEST(PlaceKey, KeepsANameThatIsAllGeneric) {
  EXPECT_NE(place_key("The District"), "");
  EXPECT_NE(place_key("Area"), place_key("Village"));
  EXPECT_EQ(place_key("..."), "");
}

RC_GTEST_PROP(Keys, AreEmptyExactlyWhenTheFoldedTextIs, ()) {
  const auto piece =
      rc::gen::element<std::string>("e", "al", "ul", "h", "w", "y", "-", " ", "district", "the", "upper",
                                    "khan", "government", "of", "1", "ی", "ash", "sh");
  const auto pieces = *rc::gen::container<std::vector<std::string>>(piece);
  std::string text;
  for (const auto& part : pieces) text += part + (text.size() % 3 == 0 ? "" : " ");
  const bool empty = fold(text).empty();
  RC_ASSERT(name_key(text).empty() == empty);
  RC_ASSERT(place_key(text).empty() == empty);
  RC_ASSERT(actor_key(text).empty() == empty);
}

}  // namespace
}  // namespace sanad::text
