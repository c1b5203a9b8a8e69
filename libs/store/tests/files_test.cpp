// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

#include "sanad/core/random.h"
#include "temporary_base.h"

namespace sanad::store::test {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

FileInfo file_named(const std::string& name) {
  FileInfo info;
  info.name = name;
  info.source = "test-list";
  info.format = "table";
  info.edition_label = "2022";
  return info;
}

FileId keep_file(Transaction& transaction, const std::string& name, std::string_view bytes,
                 bool keep = true) {
  const auto file = transaction.begin_file(file_named(name), keep);
  transaction.keep(file, bytes);
  EXPECT_EQ(transaction.end_file(file), sha256(bytes));
  return file;
}

std::string lines(std::size_t bytes) {
  std::string text;
  for (int i = 0; text.size() < bytes; ++i) text += "row " + std::to_string(i) + ",Quetta,3\n";
  text.resize(bytes);
  return text;
}

TEST(Files, AreListedWithWhatWasSaidOfThem) {
  TemporaryBase base;
  const auto text = lines(5000);
  const auto transaction = base.store->begin();
  const auto id = keep_file(*transaction, "list.csv", text);
  transaction->report({id, 10, 7, 1, 1, 0, 1, {{"bad-date", 1}, {"no-place", 3}}});
  transaction->commit("import", "list.csv");
  const auto snapshot = base.store->snapshot();
  ASSERT_THAT(snapshot->files(), SizeIs(1));
  const auto file = snapshot->files().front();
  EXPECT_EQ(file.id, id);
  EXPECT_EQ(file.name, "list.csv");
  EXPECT_EQ(file.source, "test-list");
  EXPECT_EQ(file.format, "table");
  EXPECT_EQ(file.edition_label, "2022");
  EXPECT_EQ(file.digest, sha256(text));
  EXPECT_EQ(file.bytes, text.size());
  EXPECT_TRUE(file.kept);
  EXPECT_EQ(file.imported, base.clock.at);
  ASSERT_THAT(snapshot->imports(), SizeIs(1));
  const auto report = snapshot->imports().front();
  EXPECT_EQ(report.file, id);
  EXPECT_EQ(report.read, 10U);
  EXPECT_EQ(report.stored, 7U);
  EXPECT_EQ(report.rejected, 1U);
  EXPECT_THAT(report.diagnostics, testing::ElementsAre(std::pair{"bad-date", 1U}, std::pair{"no-place", 3U}));
  EXPECT_THAT(base.store->snapshot(1).value()->files(), IsEmpty()) << "the edition before does not know it";
}

TEST(Files, GiveBackTheVeryBytesOfARecord) {
  TemporaryBase base;
  const auto text = lines(3'000'000);
  const auto transaction = base.store->begin();
  transaction->put(records::to_object(source_of("test-list")), std::nullopt);
  const auto file = keep_file(*transaction, "list.csv", text);
  const Provenance from{file, (1U << 20) - 100, 200, 61'000};
  transaction->put(record(1), from);
  EXPECT_EQ(transaction->view().bytes(from).value(), text.substr(from.offset, from.length));
  transaction->commit("import", "");
  const auto snapshot = base.store->snapshot();
  const auto version = snapshot->get(record(1).id);
  ASSERT_TRUE(version && version->from);
  EXPECT_EQ(*version->from, from);
  EXPECT_EQ(snapshot->bytes(*version->from).value(), text.substr(from.offset, from.length));
  EXPECT_THAT(breaches(*base.store), IsEmpty());
}

TEST(Files, RefuseARangeThatLeavesThem) {
  TemporaryBase base;
  const auto transaction = base.store->begin();
  const auto file = keep_file(*transaction, "list.csv", "0123456789");
  EXPECT_EQ(transaction->view().bytes({file, 8, 2, 1}).value(), "89");
  EXPECT_EQ(transaction->view().bytes({file, 10, 0, 1}).value(), "");
  const auto beyond = transaction->view().bytes({file, 8, 3, 1});
  ASSERT_FALSE(beyond.has_value());
  EXPECT_EQ(describe(beyond.error()), "list.csv: expected a range inside its 10 bytes, found 3 bytes at 8");
  EXPECT_FALSE(transaction->view().bytes({file, 2, ~std::uint64_t{0}, 1}).has_value());
  EXPECT_EQ(transaction->view().bytes({file + 1, 0, 1, 1}).error().code, ErrorCode::not_found);
}

TEST(Files, ThatAreNotKeptStillHaveSizeAndDigest) {
  TemporaryBase base;
  const auto transaction = base.store->begin();
  const auto file = keep_file(*transaction, "secret.csv", "0123456789", false);
  transaction->commit("import", "");
  const auto snapshot = base.store->snapshot();
  EXPECT_EQ(snapshot->files().front().bytes, 10U);
  EXPECT_EQ(snapshot->files().front().digest, sha256("0123456789"));
  EXPECT_EQ(snapshot->bytes({file, 0, 1, 1}).error().code, ErrorCode::not_found);
  EXPECT_THAT(breaches(*base.store), IsEmpty());
}

TEST(Files, ComeInOnceHoweverOftenTheyAreImported) {
  TemporaryBase base;
  const auto import = [&](const std::string& name, std::int64_t killed) {
    const auto transaction = base.store->begin();
    transaction->put(records::to_object(source_of("test-list")), std::nullopt);
    const auto file = keep_file(*transaction, name, lines(50'000));
    transaction->put(record(1, killed), Provenance{file, 10, 5, 1});
    transaction->report({file, 1, 1, 0, 0, 0, 0, {}});
    return transaction->commit("import", name);
  };
  const auto first = import("a.csv", 1);
  EXPECT_EQ(import("b.csv", 1), first) << "same bytes, same record: nothing changed";
  EXPECT_THAT(base.store->snapshot()->files(), SizeIs(1));
  EXPECT_GT(import("c.csv", 2), first) << "read with another mapping";
  const auto snapshot = base.store->snapshot();
  ASSERT_THAT(snapshot->files(), SizeIs(2));
  const auto from = snapshot->get(record(1).id)->from.value();
  EXPECT_EQ(from.file, snapshot->files().back().id);
  EXPECT_EQ(snapshot->bytes(from).value(), lines(50'000).substr(10, 5));
  EXPECT_THAT(breaches(*base.store), IsEmpty());
}

TEST(Files, MayBeEmpty) {
  TemporaryBase base;
  const auto transaction = base.store->begin();
  const auto file = keep_file(*transaction, "empty.csv", "");
  transaction->commit("import", "");
  EXPECT_EQ(base.store->snapshot()->bytes({file, 0, 0, 0}).value(), "");
  EXPECT_THAT(breaches(*base.store), IsEmpty());
}

TEST(Files, ThatAreBegunAndNotCommittedLeaveNothing) {
  TemporaryBase base;
  keep_file(*base.store->begin(), "list.csv", lines(10'000));
  EXPECT_THAT(base.store->snapshot()->files(), IsEmpty());
}

RC_GTEST_PROP(Files, AnyRangeComesBackHoweverTheBytesCameIn, ()) {
  TemporaryBase base;
  Random random{*rc::gen::arbitrary<std::uint64_t>()};
  std::string text(random.below(5U << 20) + 1, '\0');
  for (std::size_t i = 0; i < text.size(); i += 97) text[i] = static_cast<char>(random.next());
  const auto transaction = base.store->begin();
  const auto file = transaction->begin_file(file_named("x"), true);
  for (std::size_t at = 0; at < text.size();) {
    const auto part = std::min<std::size_t>(text.size() - at, random.below(2U << 20) + 1);
    transaction->keep(file, std::string_view{text}.substr(at, part));
    at += part;
  }
  RC_ASSERT(transaction->end_file(file) == sha256(text));
  for (int i = 0; i < 10; ++i) {
    const auto offset = random.below(text.size());
    const auto length = random.below(text.size() - offset + 1);
    RC_ASSERT(transaction->view().bytes({file, offset, length, 1}).value() == text.substr(offset, length));
  }
}

}  // namespace
}  // namespace sanad::store::test
