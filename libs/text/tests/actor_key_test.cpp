// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/text/name_key.h"

namespace sanad::text {
namespace {

/// One row is one group in the spellings that data sets, lists and papers give it.
constexpr std::string_view groups[] = {
    "TTP|Tehreek-e-Taliban Pakistan|Tehrik-i-Taliban|Tehreek-i-Taliban|Tehrik-e-Taliban|Tehreek Taliban "
    "Pakistan|Tahrik-e-Taliban|Tahrik-i-Taliban Pakistan|Tehrik-i-Taliban Pakistan (TTP)|Tehrik-e "
    "Taliban Pakistan (TTP)|Pakistani Taliban|Pakistan Taliban|Taliban Pakistan|TTP Pakistan|Taliban "
    "Movement of Pakistan|Movement of the Taliban in Pakistan",
    "BLA|Balochistan Liberation Army|Baloch Liberation Army|Baluchistan Liberation Army|Baluch "
    "Liberation Army|Baloch Liberation Army (BLA)|Balochistan Liberation Army (BLA)",
    "BLF|Balochistan Liberation Front|Baloch Liberation Front|Baluch Liberation Front|Baluchistan "
    "Liberation Front|Balochistan Liberation Front (BLF)|Baloch Liberation Front (BLF)",
    "BRA|Baloch Republican Army|Baluch Republican Army|Balochistan Republican Army|Baloch Republican "
    "Army (BRA)",
    "BRAS|Baloch Raji Aajoi Sangar|Baloch Raaji Ajoi Sangar|Baloch Raji Ajoi Sangar",
    "BRG|Baloch Republican Guards|Baloch Republican Guard",
    "BNA|Baloch Nationalist Army",
    "UBA|United Baloch Army|United Baluch Army|United Baloch Army (UBA)",
    "LeB|Lashkar-e-Balochistan|Lashkar-e-Baluchistan",
    "LeJ|Lashkar-e-Jhangvi|Lashkar-i-Jhangvi|Lashkar-e-Jhangvi (LeJ)|Lashkar e Jhangwi",
    "LeT|Lashkar-e-Taiba|Lashkar-e-Tayyiba|Lashkar-e-Toiba|Lashkar-i-Taiba|Lashkar-e-Tayyaba|"
    "Lashkar-e-Taiba (LeT)|Lashkar-e-Tayba",
    "Lashkar-e-Islam|Lashkar-i-Islam|Lashkar-e-Islami|Lashkar-e-Islam (Pakistan)",
    "JeM|Jaish-e-Mohammad|Jaish-e-Muhammad|Jaish-e-Mohammed|Jaish-i-Mohammed|Jaish-e-Mohammad (JeM)|"
    "Jaish-e-Muhammed",
    "JuA|Jamaat-ul-Ahrar|Jamaatul Ahrar|Jamaat ul Ahrar|TTP-JA|TTP Jamaat-ul-Ahrar|Tehrik-i-Taliban "
    "Pakistan Jamaat-ul-Ahrar|Jamatul Ahrar|Jama'at ul-Ahrar",
    "IS|ISIS|ISIL|Islamic State|Daesh|Da'esh|Islamic State of Iraq and Syria|Islamic State of Iraq and "
    "the Levant|Islamic State in Iraq and the Levant|Islamic State of Iraq and al-Sham|Islamic State in "
    "Iraq and Syria|Islamic State (IS)",
    "ISK|ISKP|IS-K|ISIS-K|IS-KP|Islamic State Khorasan|Islamic State Khorasan Province|Islamic "
    "State-Khorasan|Islamic State in Khorasan|Khorasan Chapter of the Islamic State|Daesh Khorasan|"
    "Islamic State Khorasan Province (ISKP)|Islamic State in Khorasan Province|Islamic State of Khorasan",
    "ISPP|Islamic State Pakistan Province|Islamic State in Pakistan",
    "AQ|al-Qaida|al-Qaeda|al Qa'ida|Al-Qaidah|Al Qaeda Network",
    "AQIS|al-Qaida in the Indian Subcontinent|al-Qaeda in the Indian Subcontinent|al-Qaeda in Indian "
    "Subcontinent",
    "IMU|Islamic Movement of Uzbekistan",
    "ETIM|East Turkestan Islamic Movement|Eastern Turkistan Islamic Movement|Turkistan Islamic Party|"
    "Turkestan Islamic Party|East Turkistan Islamic Movement",
    "HuM|Harakat-ul-Mujahideen|Harkat-ul-Mujahideen|Harkatul Mujahideen|Harakat ul-Mujahidin",
    "HM|Hizb-ul-Mujahideen|Hizbul Mujahideen|Hizb ul-Mujahidin",
    "HGB|Hafiz Gul Bahadur Group|Gul Bahadur Group|Hafiz Gul Bahadur",
    "TNSM|Tehreek-e-Nafaz-e-Shariat-e-Mohammadi|Tehrik-i-Nifaz-i-Shariat-i-Muhammadi|Tehreek "
    "Nafaz-e-Shariat-e-Muhammadi|Tanzim Nifaz Shariat-e-Mohammadi",
    "SSP|Sipah-e-Sahaba Pakistan|Sipah-e-Sahaba|Sipah-i-Sahaba|Sipah-e-Sahaba/Pakistan (SSP)|"
    "Sipah-i-Sahaba Pakistan",
    "SMP|Sipah-e-Muhammad Pakistan|Sipah-e-Mohammad|Sipah-e-Muhammad|Sipah-i-Mohammed",
    "TJP|Tehreek-e-Jihad Pakistan|Tehrik-e-Jihad Pakistan|Tehrik-i-Jihad",
    "MQM|Muttahida Qaumi Movement|Muttahida Qami Movement|Mutahida Qaumi Movement|Mohajir Qaumi Movement|"
    "Mohajir National Movement",
    "ANP|Awami National Party",
    "PPP|Pakistan Peoples Party|Pakistan People's Party|Pakistan People's Party (PPP)",
    "SRA|Sindhudesh Revolutionary Army|Sindhudesh Revolution Army",
    "SDLA|Sindhu Desh Liberation Army|Sindhudesh Liberation Army",
    "Jundallah|Jundullah|Jondullah|Jondollah",
    "Taliban|Afghan Taliban|Taleban|Islamic Emirate of Afghanistan|Taliban Afghanistan|Taliban "
    "(Afghanistan)",
    "Boko Haram|Jama'atu Ahlis Sunna Lidda'awati wal-Jihad|JAS",
    "ISWAP|Islamic State West Africa Province|Islamic State in West Africa Province|Islamic State's West "
    "Africa Province|Islamic State West Africa",
    "Al-Shabaab|Al Shabab|Harakat al-Shabaab al-Mujahideen",
    "FARC|Revolutionary Armed Forces of Colombia|Fuerzas Armadas Revolucionarias de Colombia|"
    "Revolutionary Armed Forces of Colombia (FARC)",
    "PKK|Kurdistan Workers' Party|Partiya Karkeren Kurdistan|Kurdistan Workers' Party (PKK)",
    "LTTE|Liberation Tigers of Tamil Eelam|Tamil Tigers",
    "CPI-Maoist|Communist Party of India (Maoist)|Communist Party of India - Maoist|Communist Party of "
    "India - Maoist (CPI-Maoist)|CPI (Maoist)",
    "HTS|Hayat Tahrir al-Sham|Hay'at Tahrir al-Sham",
    "AQIM|al-Qaida in the Islamic Maghreb|al-Qaeda in the Islamic Maghreb|Al-Qaida in the Islamic "
    "Maghreb (AQIM)",
    "AQAP|al-Qaida in the Arabian Peninsula|al-Qaeda in the Arabian Peninsula|Al-Qaida in the Arabian "
    "Peninsula (AQAP)",
};

std::vector<std::string_view> split(std::string_view row) {
  std::vector<std::string_view> spellings;
  for (;;) {
    const auto end = row.find('|');
    spellings.push_back(row.substr(0, end));
    if (end == std::string_view::npos) return spellings;
    row.remove_prefix(end + 1);
  }
}

TEST(ActorKey, BringsAllSpellingsOfAGroupTogetherAndKeepsGroupsApart) {
  std::map<std::string, std::string_view> owner;
  for (const auto row : groups) {
    const auto spellings = split(row);
    const auto key = actor_key(spellings.front());
    const auto [other, first] = owner.emplace(key, spellings.front());
    EXPECT_TRUE(first) << spellings.front() << " | " << other->second;
    for (const auto spelling : spellings) EXPECT_EQ(actor_key(spelling), key) << spelling;
  }
}

TEST(ActorKey, KeepsDifferentActorsApart) {
  struct {
    std::string_view a, b;
  } constexpr pairs[] = {
      {"Lashkar-e-Taiba", "Lashkar-e-Islam"},
      {"TTP", "TTP - TA"},
      {"TTP", "Taliban"},
      {"TTP-KM", "TTP-SM"},
      {"Government of Pakistan", "Pakistan"},
      {"Government of Pakistan", "Government of India"},
      {"MQM", "MQM-H"},
      {"MQM", "Supporters of MQM"},
      {"Islamic State", "Islamic State Khorasan"},
      {"al-Qaida", "al-Qaida in the Arabian Peninsula"},
      {"Lashkar of Wazir tribe", "Lashkar of Mohmand tribe"},
      {"BLA", "BLF"},
  };
  for (const auto& [a, b] : pairs) EXPECT_NE(actor_key(a), actor_key(b)) << a << " | " << b;
}

TEST(ActorKey, PutsTheGovernmentFirst) {
  EXPECT_EQ(actor_key("Government of Pakistan"), actor_key("Pakistan Government"));
  EXPECT_EQ(actor_key("Govt. of Pakistan"), actor_key("the government of Pakistan"));
  EXPECT_NE(actor_key("Government"), "");
}

TEST(ActorKey, DropsGenericWordsUnlessNothingElseIsThere) {
  EXPECT_EQ(actor_key("the Hafiz Gul Bahadur group"), actor_key("Hafiz Gul Bahadur"));
  EXPECT_EQ(actor_key("Taliban militants"), actor_key("Taliban"));
  EXPECT_NE(actor_key("the militants"), "");
  EXPECT_EQ(actor_key("--"), "");
}

}  // namespace
}  // namespace sanad::text
