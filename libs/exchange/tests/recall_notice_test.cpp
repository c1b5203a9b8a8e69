// SPDX-License-Identifier: Apache-2.0
#include "sanad/exchange/recall_notice.h"

#include <gtest/gtest.h>

#include "courier_sample.h"
#include "sanad/core/json.h"

namespace sanad::exchange {
namespace {

using testing::key_of;

RecallNotice sample_notice() {
  RecallNotice notice;
  notice.from = key_of(1).public_key();
  notice.to = key_of(2).public_key();
  notice.at = Timestamp::parse("2026-03-01T12:00:00.000Z").value();
  notice.objects = {records::ObjectId::parse("incident--22222222-2222-4222-8222-222222222222").value(),
                    records::ObjectId::parse("incident--33333333-3333-4333-8333-333333333333").value()};
  notice.up_to = {notice.at, Timestamp{notice.at.micros + 1}};
  notice.reason = "Its marking was raised.";
  return notice;
}

RecallAnswer sample_answer() {
  const auto notice = sample_notice();
  RecallAnswer answer;
  answer.from = notice.to;
  answer.to = notice.from;
  answer.at = notice.at;
  answer.notice = to_object(notice).id;
  answer.entries = {{notice.objects[0], RecallOutcome::hidden, ""},
                    {notice.objects[1], RecallOutcome::refused, "It stands in a published report."}};
  return answer;
}

TEST(RecallNotice, IsAValidNoteAndComesBack) {
  auto notice = sample_notice();
  const auto object = to_object(notice);
  const auto read = records::read_object(object.body);
  ASSERT_TRUE(read) << describe(read.error());
  EXPECT_EQ(read->digest, object.digest);
  notice.id = object.id;
  EXPECT_EQ(recall_notice_of(object.body).value(), notice);
  EXPECT_EQ(recall_answer_of(object.body).error().code, ErrorCode::unsupported);
  EXPECT_EQ(records::marking_of(Json::parse(object.body).value()), records::Tlp::amber_strict);
}

TEST(RecallNotice, SameNoticeSameObjectOtherNoticeOtherId) {
  const auto notice = sample_notice();
  EXPECT_EQ(to_object(notice).body, to_object(notice).body);
  auto later = notice;
  later.at.micros += 1000;
  EXPECT_NE(to_object(notice).id, to_object(later).id);
}

TEST(RecallAnswer, IsAValidNoteAndComesBack) {
  auto answer = sample_answer();
  const auto object = to_object(answer);
  ASSERT_TRUE(records::read_object(object.body));
  answer.id = object.id;
  EXPECT_EQ(recall_answer_of(object.body).value(), answer);
  EXPECT_EQ(recall_notice_of(object.body).error().code, ErrorCode::unsupported);
}

TEST(RecallNotice, WhatIsNotInOrderIsNoRecall) {
  const auto object = to_object(sample_answer());
  auto json = Json::parse(object.body).value();
  json.set("object_refs", Json::Array{});
  EXPECT_EQ(recall_answer_of(json.canonical()).error().code, ErrorCode::invalid_input);
  json.set("object_refs", Json::Array{"incident--33333333-3333-4333-8333-333333333333"});
  EXPECT_FALSE(recall_answer_of(json.canonical()));
  for (const auto* text : {"", "{}", "[]", "5", R"({"type":"note","extensions":5})"}) {
    EXPECT_FALSE(recall_notice_of(text)) << text;
    EXPECT_FALSE(recall_answer_of(text)) << text;
  }
}

}  // namespace
}  // namespace sanad::exchange
