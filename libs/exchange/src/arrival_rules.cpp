// SPDX-License-Identifier: Apache-2.0
#include "arrival_rules.h"

#include <algorithm>

#include "sanad/records/marking.h"
#include "sanad/records/stix_object.h"

namespace sanad::exchange {
namespace {

ArrivalJudgement hold(std::string rule, std::string message) {
  return {Arrival::hold, std::move(rule), std::move(message)};
}

const std::set<records::ObjectId>& own_definition_ids() {
  static const auto ids = [] {
    std::set<records::ObjectId> all;
    for (const auto& object : records::own_definitions()) all.insert(object.id);
    return all;
  }();
  return ids;
}

struct Row {
  std::string type, source, native_id;
};

/// The row of a source that an object of Sanad's own kind stands for.
std::optional<Row> row_of(const ArrivingObject& came) {
  const auto text = came.text;
  const auto& type = came.id.type;
  if (type == "incident") {
    // An incident of another maker names no row.
    if (const auto account = records::account_of(text);
        account && account->native_id != came.id.to_string()) {
      return Row{type, account->source, account->native_id};
    }
  } else if (type == "x-sanad-published-figure") {
    if (const auto figure = records::published_figure_of(text))
      return Row{type, figure->source, figure->native_id};
  } else if (type == "x-sanad-listing") {
    if (const auto listing = records::listing_of(text)) return Row{type, listing->source, listing->native_id};
  } else if (type == "relationship") {
    if (const auto statement = records::statement_of(text)) {
      return Row{type, statement->source, statement->native_id};
    }
  }
  return std::nullopt;
}

std::optional<records::ObjectId> maker_of(const Json& object) {
  const auto id = records::ObjectId::parse(object.text("created_by_ref"));
  return id ? std::optional{*id} : std::nullopt;
}

}  // namespace

bool is_well_known(const records::ObjectId& id) {
  return own_definition_ids().contains(id) ||
         (id.type == "marking-definition" && records::tlp_of_marking(id.to_string()).has_value());
}

std::optional<ArrivalJudgement> judge_kind(const ArrivingObject& came) {
  if (came.id.type == "relationship" && records::decision_of(came.text)) {
    return hold("decision",
                "An analyst of another house decided on two accounts. It counts here only once it is "
                "accepted.");
  }
  if (came.id.type == "x-sanad-clearance") {
    return ArrivalJudgement{Arrival::refuse, "clearance",
                            "Clearances of persons are no business between partners."};
  }
  const auto row = row_of(came);
  if (!row) return std::nullopt;
  if (records::natural_id(row->type, row->source, row->native_id) != came.id) {
    return hold("natural-id", "It calls itself row " + row->native_id + " of " + row->source +
                                  " under an id that is not that row's: it would be counted twice.");
  }
  const auto source = records::natural_id("identity", "source", row->source);
  if (maker_of(came.body) != source) {
    return hold("natural-id", "It calls itself a row of " + row->source + " and names another maker.");
  }
  return std::nullopt;
}

bool first_giver_is(const HeldObject& held, const std::string& partner) {
  if (held.given.empty() || (held.newest && held.newest->made_here)) return false;
  Timestamp first = held.given.front().at;
  for (const auto& given : held.given) first = std::min(first, given.at);
  return std::any_of(held.given.begin(), held.given.end(), [&](const GivenVersion& given) {
    return given.at == first && given.partner == partner;
  });
}

std::optional<ArrivalJudgement> judge_maker(const ArrivingObject& came, const HeldObject& held,
                                            const ArrivalContext& context) {
  const auto maker = maker_of(came.body);
  const bool is_sender = maker && *maker == context.partner_identity;
  if (maker && !is_sender &&
      (*maker == context.own_identity || context.partner_identities.contains(*maker))) {
    return hold("maker",
                "It calls itself made by " + maker->to_string() +
                    (*maker == context.own_identity ? ", which is this node" : ", which is another partner") +
                    ", and came from " + context.partner + ".");
  }
  if (!held.newest) return std::nullopt;
  const auto before = Json::parse(held.newest->body);
  if (!before) return hold("foreign-version", "What is here of it cannot be read.");
  if (before->text("created_by_ref") != came.body.text("created_by_ref") ||
      before->text("created") != came.body.text("created")) {
    return hold("maker-changed", "A version must keep `created` and `created_by_ref` of the one before.");
  }
  const auto* revoked = before->find("revoked");
  if (revoked != nullptr && revoked->boolean().value_or(false)) {
    return hold("revoked", "The version here is revoked, which is final.");
  }
  if (is_sender || first_giver_is(held, context.partner)) return std::nullopt;
  return hold("foreign-version",
              "It is a later version of an object that " + context.partner + " neither made nor gave first.");
}

}  // namespace sanad::exchange
