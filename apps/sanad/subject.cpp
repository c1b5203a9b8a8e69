// SPDX-License-Identifier: Apache-2.0
#include "subject.h"

#include "sanad/core/json.h"
#include "sanad/core/limits.h"
#include "subject_rows.h"

namespace sanad::app {
namespace {

Result<void> fill(const SubjectArgs& args, screening::Query& query) {
  query.id = args.customer;
  query.names = args.names;
  query.countries = args.countries;
  query.documents = args.documents;
  query.father = args.father;
  for (const auto& text : args.births) {
    const auto birth = screening::parse_birth(text);
    if (!birth) return fail(birth.error().code, birth.error().message, "date of birth");
    query.births.push_back(*birth);
  }
  if (!args.gender.empty()) {
    const auto gender = records::parse_gender(args.gender);
    if (!gender) return fail(gender.error().code, gender.error().message, "gender");
    query.gender = *gender;
  }
  if (!args.kind.empty()) {
    const auto kind = records::parse_listing_kind(args.kind);
    if (!kind) return fail(kind.error().code, kind.error().message, "kind");
    query.kind = *kind;
  }
  return {};
}

}  // namespace

Result<screening::Query> subject_of(const SubjectArgs& args) {
  screening::Query query;
  if (auto filled = fill(args, query); !filled) return tl::unexpected{filled.error()};
  if (auto sound = screening::check_query(query); !sound) return tl::unexpected{sound.error()};
  return query;
}

Result<void> read_batch(ByteSource& bytes, const std::function<bool(const BatchRow& row)>& take) {
  return read_subject_rows(bytes, [&](const SubjectArgs& args, std::string error) {
    BatchRow row;
    row.error = std::move(error);
    if (row.error.empty()) {
      if (auto filled = fill(args, row.query); !filled) row.error = describe(filled.error());
    }
    row.query.id = args.customer;
    if (row.query.names.empty()) row.query.names = args.names;
    return take(row);
  });
}

}  // namespace sanad::app
