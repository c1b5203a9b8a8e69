// SPDX-License-Identifier: Apache-2.0
#include "sanad/core/uuid.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace sanad {
namespace {

const Uuid dns_space = Uuid::parse("6ba7b810-9dad-11d1-80b4-00c04fd430c8").value();

TEST(Uuid, MakesTheVersion5IdOfRfc9562AppendixA4) {
  EXPECT_EQ(Uuid::v5(dns_space, "www.example.com").to_string(), "2ed6657d-e927-568b-95e1-2665a8aea6a2");
}

TEST(Uuid, MakesTheVersion5IdsThatOtherImplementationsMake) {
  EXPECT_EQ(Uuid::v5(dns_space, "python.org").to_string(), "886313e1-3b8a-5372-9b90-0c9aee199e5d");
  EXPECT_EQ(Uuid::v5(dns_space, "").to_string(), "4ebd0208-8328-5d69-8c44-ec50939c0967");
}

TEST(Uuid, ReadsDigitsOfEitherCaseAndWritesLowerCase) {
  EXPECT_EQ(Uuid::parse("00ABEDB4-AA42-466C-9C01-FED23315A9B7")->to_string(),
            "00abedb4-aa42-466c-9c01-fed23315a9b7");
}

TEST(Uuid, SaysTheVersion) {
  EXPECT_EQ(Uuid::v5(dns_space, "x").version(), 5);
  EXPECT_EQ(Uuid::parse("00abedb4-aa42-466c-9c01-fed23315a9b7")->version(), 4);
}

TEST(Uuid, RefusesWhatIsNotThirtySixCharactersOfTheShape) {
  for (const std::string_view text :
       {"", "00abedb4", "00abedb4-aa42-466c-9c01-fed23315a9b", "00abedb4-aa42-466c-9c01-fed23315a9b77",
        "00abedb4aaa42-466c-9c01-fed23315a9b7", "00abedb4-aa42-466c-9c01-fed23315a9bg",
        "{0abedb4-aa42-466c-9c01-fed23315a9b7", "00abedb4-aa42-466c-9c01-fed23315-9b7"}) {
    const auto id = Uuid::parse(text);
    ASSERT_FALSE(id.has_value()) << text;
    EXPECT_EQ(id.error().code, ErrorCode::invalid_input);
  }
}

TEST(Uuid, NamesWhatItFoundInstead) {
  EXPECT_EQ(Uuid::parse("seven").error().message,
            "expected a UUID such as 00abedb4-aa42-466c-9c01-fed23315a9b7, found 'seven'");
}

TEST(Uuid, NilSortsFirst) {
  EXPECT_LT(Uuid{}, Uuid::parse("00000000-0000-0000-0000-000000000001").value());
  EXPECT_EQ(Uuid{}.to_string(), "00000000-0000-0000-0000-000000000000");
}

RC_GTEST_PROP(Uuid, ReadsBackWhatItWrites, (const std::array<std::uint8_t, 16>& bytes)) {
  RC_ASSERT(Uuid::parse(Uuid{bytes}.to_string()) == Uuid{bytes});
}

RC_GTEST_PROP(Uuid, HashesEqualIdsEqually, (const std::array<std::uint8_t, 16>& bytes)) {
  RC_ASSERT(UuidHash{}(Uuid{bytes}) == UuidHash{}(Uuid::parse(Uuid{bytes}.to_string()).value()));
}

}  // namespace
}  // namespace sanad
