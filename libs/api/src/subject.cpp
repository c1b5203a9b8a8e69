// SPDX-License-Identifier: Apache-2.0
#include "sanad/api/subject.h"

#include "sanad/sources/hashed_id.h"

namespace sanad::api {

Result<void> fill_subject(const SubjectArgs& args, screening::Query& query) {
  query.id = args.customer;
  query.names = args.names;
  query.countries = args.countries;
  query.documents = args.documents;
  if (!args.id_key.empty()) {  // a list of proscribed citizens has no ids but their hashes
    for (const auto& document : args.documents)
      query.documents.push_back(sources::hashed_id(document, args.id_key));
  }
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

Result<screening::Query> parse_subject(const SubjectArgs& args) {
  screening::Query query;
  if (auto filled = fill_subject(args, query); !filled) return tl::unexpected{filled.error()};
  if (auto sound = screening::check_query(query); !sound) return tl::unexpected{sound.error()};
  return query;
}

}  // namespace sanad::api
