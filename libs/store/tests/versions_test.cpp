// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

#include "temporary_base.h"

namespace sanad::store::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

std::vector<std::string> bodies(const Snapshot& snapshot, std::string_view type) {
  std::vector<std::string> result;
  snapshot.for_each(type, [&](const StoredVersion& version) { result.push_back(version.body); });
  return result;
}

TEST(NewBase, HoldsTheOwnDefinitionsAsItsFirstEdition) {
  const TemporaryBase base;
  const auto snapshot = base.store->snapshot();
  for (const auto& object : records::own_definitions()) {
    const auto version = snapshot->get(object.id);
    ASSERT_TRUE(version.has_value()) << object.id.to_string();
    EXPECT_EQ(version->body, object.body);
    EXPECT_EQ(version->digest, object.digest);
  }
  ASSERT_THAT(snapshot->editions(), SizeIs(1));
  EXPECT_EQ(snapshot->editions().front().action, "create");
  EXPECT_EQ(snapshot->edition(), static_cast<Sequence>(records::own_definitions().size()) + 1);
  EXPECT_THAT(breaches(*base.store), IsEmpty());
}

TEST(Put, GivesBackTheVersionAsItWasStored) {
  TemporaryBase base;
  const auto object = record(7);
  const auto transaction = base.store->begin();
  EXPECT_EQ(transaction->put(object, std::nullopt), Put::stored);
  const auto edition = transaction->commit("import", "seven");
  const auto snapshot = base.store->snapshot();
  EXPECT_EQ(snapshot->edition(), edition);
  const auto version = snapshot->get(object.id);
  ASSERT_TRUE(version.has_value());
  EXPECT_EQ(version->id, object.id);
  EXPECT_EQ(version->body, object.body);
  EXPECT_EQ(version->digest, object.digest);
  EXPECT_EQ(version->modified, object.modified);
  EXPECT_EQ(version->recorded, base.clock.at);
  EXPECT_FALSE(version->withdrawn);
  EXPECT_FALSE(version->from.has_value());
  EXPECT_EQ(snapshot->get(object.id.uuid)->seq, version->seq);
}

TEST(Put, StoresNothingWhenTheSameRowComesAgain) {
  TemporaryBase base;
  const auto before = import_accounts(*base.store, 0, 20);
  EXPECT_EQ(import_accounts(*base.store, 0, 20), before);
  EXPECT_THAT(base.store->snapshot()->editions(), SizeIs(2));
}

TEST(Put, TakesARowOfALaterEditionOfItsSourceForTheSame) {
  TemporaryBase base;
  const auto account = account_of(1);
  const auto transaction = base.store->begin();
  transaction->put(records::to_object(account, Day::from_ymd(2022, 6, 1).value()), std::nullopt);
  const auto later = records::to_object(account, Day::from_ymd(2023, 6, 1).value());
  EXPECT_EQ(transaction->put(later, std::nullopt), Put::unchanged);
}

TEST(Put, MakesANewVersionOfAChangedRowAndKeepsTheOld) {
  TemporaryBase base;
  import_accounts(*base.store, 1, 1, 3);
  const auto transaction = base.store->begin();
  EXPECT_EQ(transaction->put(record(1, 5), std::nullopt), Put::updated);
  transaction->commit("import", "");
  const auto versions = base.store->snapshot()->versions(record(1).id);
  ASSERT_THAT(versions, SizeIs(2));
  EXPECT_EQ(versions[0].body, record(1, 3).body);
  EXPECT_EQ(records::account_of(versions[1].body)->counts, account_of(1, 5).counts);
  EXPECT_LT(versions[0].seq, versions[1].seq);
  EXPECT_THAT(breaches(*base.store), IsEmpty());
}

TEST(Put, GivesEveryNewVersionALaterModifiedEvenWhenARowGoesBack) {
  TemporaryBase base;
  for (const int killed : {1, 2, 1, 2, 1}) import_accounts(*base.store, 1, 1, killed);
  const auto versions = base.store->snapshot()->versions(record(1).id);
  ASSERT_THAT(versions, SizeIs(5));
  for (std::size_t i = 1; i < versions.size(); ++i) EXPECT_LT(versions[i - 1].modified, versions[i].modified);
  const auto parsed = records::read_object(versions.back().body);
  ASSERT_TRUE(parsed.has_value()) << describe(parsed.error());
  EXPECT_EQ(parsed->modified, versions.back().modified);
  EXPECT_EQ(parsed->digest, versions.back().digest);
}

std::string foreign_tool(const std::string& name, const std::string& modified) {
  return R"({ "type": "tool", "spec_version": "2.1", "id": "tool--8e2e2d2b-17d4-4cbf-938f-98ee46b3cd3f", )"
         R"("created": "2020-01-01T00:00:00.000Z", "modified": ")" +
         modified + R"(", "name": ")" + name + R"(" })";
}

TEST(Put, KeepsWhatCameAsStixByteForByte) {
  TemporaryBase base;
  const auto text = foreign_tool("one", "2020-02-01T00:00:00.000Z");
  const auto object = records::read_object(text).value();
  const auto transaction = base.store->begin();
  transaction->put(object, std::nullopt);
  EXPECT_EQ(transaction->view().get(object.id)->body, text);
  const auto again = records::read_object("{" + text.substr(2)).value();
  EXPECT_EQ(transaction->put(again, std::nullopt), Put::unchanged) << "other white space is the same content";
  const auto redated = records::read_object(foreign_tool("one", "2021-02-01T00:00:00.000Z")).value();
  EXPECT_EQ(transaction->put(redated, std::nullopt), Put::unchanged);
}

TEST(Put, NeverReplacesAnotherMakersVersionByAnEarlierOne) {
  TemporaryBase base;
  const auto newer = records::read_object(foreign_tool("new", "2022-01-01T00:00:00.000Z")).value();
  const auto older = records::read_object(foreign_tool("old", "2021-01-01T00:00:00.000Z")).value();
  const auto transaction = base.store->begin();
  transaction->put(newer, std::nullopt);
  EXPECT_EQ(transaction->put(older, std::nullopt), Put::unchanged);
  EXPECT_EQ(transaction->view().get(newer.id)->body, newer.body);
  const auto newest = records::read_object(foreign_tool("newest", "2023-01-01T00:00:00.000Z")).value();
  EXPECT_EQ(transaction->put(newest, std::nullopt), Put::updated);
  EXPECT_EQ(transaction->view().get(newer.id)->body, newest.body);
}

TEST(Put, ComparesContentAndNotSpelling) {
  TemporaryBase base;
  const auto transaction = base.store->begin();
  // "modified" inside another member is content.
  const auto with = [](const std::string& inner) {
    return records::read_object(
               R"({"created":"2020-01-01T00:00:00.000Z","id":"tool--8e2e2d2b-17d4-4cbf-938f-98ee46b3cd3f",)"
               R"("modified":"2020-01-01T00:00:00.000Z","name":"x","spec_version":"2.1","type":"tool",)"
               R"("x_note":{"modified":")" +
               inner + R"("}})")
        .value();
  };
  transaction->put(with("a"), std::nullopt);
  auto other = with("b");
  other.modified.micros += 1'000'000;
  EXPECT_EQ(transaction->put(other, std::nullopt), Put::updated);
}

TEST(Withdraw, TakesAnObjectOutOfForceAndSaysWhy) {
  TemporaryBase base;
  import_accounts(*base.store, 0, 3);
  const auto transaction = base.store->begin();
  ASSERT_TRUE(transaction->withdraw(record(1).id, "no longer in the file"));
  EXPECT_FALSE(transaction->withdraw(record(1).id, "twice"));
  EXPECT_EQ(transaction->withdraw(record(9).id, "never there").error().code, ErrorCode::not_found);
  transaction->commit("import", "");
  const auto snapshot = base.store->snapshot();
  const auto version = snapshot->get(record(1).id);
  ASSERT_TRUE(version.has_value());
  EXPECT_TRUE(version->withdrawn);
  EXPECT_EQ(version->reason, "no longer in the file");
  EXPECT_TRUE(version->body.empty());
  EXPECT_EQ(snapshot->count("incident"), 2U);
  EXPECT_THAT(bodies(*snapshot, "incident"), ElementsAre(record(0).body, record(2).body));
  EXPECT_THAT(breaches(*base.store), IsEmpty());
}

TEST(Withdraw, IsUndoneWhenTheRowComesBack) {
  TemporaryBase base;
  import_accounts(*base.store, 1, 1);
  const auto transaction = base.store->begin();
  ASSERT_TRUE(transaction->withdraw(record(1).id, "gone"));
  EXPECT_EQ(transaction->put(record(1), std::nullopt), Put::stored);
  transaction->commit("import", "");
  const auto versions = base.store->snapshot()->versions(record(1).id);
  ASSERT_THAT(versions, SizeIs(3));
  EXPECT_TRUE(versions[1].withdrawn);
  EXPECT_EQ(records::account_of(versions[2].body)->counts, account_of(1).counts);
  EXPECT_GT(versions[2].modified, versions[0].modified);
}

TEST(ForEach, VisitsWhatIsInForceInOrderOfSequence) {
  TemporaryBase base;
  import_accounts(*base.store, 0, 5);
  import_accounts(*base.store, 2, 1, 9);
  std::vector<Sequence> order;
  std::vector<std::string> ids;
  base.store->snapshot()->for_each("incident", [&](const StoredVersion& version) {
    order.push_back(version.seq);
    ids.push_back(records::account_of(version.body)->native_id);
  });
  EXPECT_THAT(ids, ElementsAre("0", "1", "3", "4", "2"));
  EXPECT_TRUE(std::is_sorted(order.begin(), order.end()));
  EXPECT_THAT(bodies(*base.store->snapshot(), "no-such-type"), SizeIs(0));
}

TEST(ForEachChanged, GivesEachObjectOnceWithItsStateNow) {
  TemporaryBase base;
  const auto first = import_accounts(*base.store, 0, 4);
  import_accounts(*base.store, 1, 1, 5);
  import_accounts(*base.store, 1, 1, 6);
  const auto transaction = base.store->begin();
  ASSERT_TRUE(transaction->withdraw(record(0).id, "gone"));
  transaction->put(record(8), std::nullopt);
  transaction->commit("import", "");
  std::vector<std::pair<records::ObjectId, bool>> changed;
  base.store->snapshot()->for_each_changed("incident", first, [&](const StoredVersion& version) {
    changed.emplace_back(version.id, version.withdrawn);
  });
  EXPECT_THAT(changed, ElementsAre(std::pair{record(1).id, false}, std::pair{record(0).id, true},
                                   std::pair{record(8).id, false}));
}

TEST(FindPrefix, CompletesATypedId) {
  TemporaryBase base;
  import_accounts(*base.store, 0, 30);
  const auto snapshot = base.store->snapshot();
  const auto id = record(17).id;
  EXPECT_THAT(snapshot->find_prefix(id.to_string().substr(0, 20), 10), ElementsAre(id));
  EXPECT_THAT(snapshot->find_prefix(id.to_string(), 10), ElementsAre(id));
  EXPECT_THAT(snapshot->find_prefix("incident--", 10), SizeIs(10));
  EXPECT_THAT(snapshot->find_prefix("incid", 100), SizeIs(30));
  EXPECT_THAT(snapshot->find_prefix("incident-", 100), SizeIs(30));
  EXPECT_THAT(snapshot->find_prefix("incident--zz", 10), SizeIs(0));
  EXPECT_THAT(snapshot->find_prefix(id.to_string() + "0", 10), SizeIs(0));
  EXPECT_THAT(snapshot->find_prefix("incid--" + id.uuid.to_string(), 10), SizeIs(0));
}

/// Objects of another maker whose ids share most of their bytes.
records::ObjectVersion alike(int number) {
  std::array<std::uint8_t, 16> bytes{};
  bytes[6] = static_cast<std::uint8_t>(number >> 8);
  bytes[7] = static_cast<std::uint8_t>(number & 0xFF);
  const records::ObjectId id{"x-alike", Uuid{bytes}};
  const auto body = R"({"id":")" + id.to_string() + R"(","type":"x-alike"})";
  return {id, {}, body, sha256(body)};
}

TEST(Put, TellsManyIdsApartThatWereChosenToLookAlike) {
  TemporaryBase base;
  constexpr int count = 3000;
  const auto transaction = base.store->begin();
  for (int i = 0; i < count; ++i) ASSERT_EQ(transaction->put(alike(i), std::nullopt), Put::stored);
  for (int i = 0; i < count; ++i) ASSERT_EQ(transaction->put(alike(i), std::nullopt), Put::unchanged);
  EXPECT_EQ(transaction->view().count("x-alike"), static_cast<std::uint64_t>(count));
  EXPECT_EQ(transaction->view().get(alike(count - 1).id)->body, alike(count - 1).body);
  transaction->commit("import", "");
  EXPECT_EQ(base.store->begin()->put(alike(7), std::nullopt), Put::unchanged);
  EXPECT_THAT(breaches(*base.store), IsEmpty());
}

}  // namespace
}  // namespace sanad::store::test
