// SPDX-License-Identifier: Apache-2.0
#include "sanad/node/clear.h"

#include "sanad/node/screen.h"
#include "sanad/records/stix_object.h"
#include "written_entry.h"

namespace sanad::node {
namespace {

constexpr std::int32_t days_of_a_year = 365;

bool fits(const records::Listing& listing, std::string_view text) {
  if (text == listing.reference || text == listing.id.to_string()) return true;
  const auto colon = text.find(':');
  if (colon == std::string_view::npos || text.substr(0, colon) != listing.source) return false;
  const auto key = text.substr(colon + 1);
  return key == listing.reference || key == listing.native_id;
}

Result<records::Listing> find_listing(const store::Snapshot& view, std::string_view text) {
  std::optional<records::Listing> found;
  std::string others;
  view.for_each("x-sanad-listing", [&](const store::StoredVersion& version) {
    auto listing = records::listing_of(version.body);
    if (!listing || !fits(*listing, text)) return;
    if (found)
      others += ", " + listing->source + ":" + listing->native_id;
    else
      found = std::move(*listing);
  });
  if (!found) {
    return fail(ErrorCode::not_found, "expected a list entry as source:reference, found '" +
                                          std::string{text} + "' in no list of the base");
  }
  if (!others.empty()) {
    return fail(ErrorCode::conflict,
                "expected one list entry, found several: " + found->source + ":" + found->native_id + others);
  }
  return std::move(*found);
}

}  // namespace

Result<ClearOutcome> clear_pair(store::Store& base, const ClearRequest& request, const Context& context) {
  if (request.by.empty() || request.reason.empty()) {
    return fail(ErrorCode::invalid_input,
                "expected who reviewed the hit and the reason, found neither or only one");
  }
  if (auto sound = screening::check_query(request.query); !sound) return tl::unexpected{sound.error()};
  auto transaction = base.begin();
  auto listing = find_listing(transaction->view(), request.listing);
  if (!listing) return tl::unexpected{listing.error()};
  records::Clearance clearance;
  clearance.subject = subject_key(request.query);
  clearance.listing = listing->id;
  clearance.subject_hash = screening::matching_hash(request.query);
  clearance.listing_hash = screening::matching_hash(screening::make_entry(*listing));
  clearance.reason = request.reason;
  clearance.first_reviewer = request.by;
  clearance.at = context.clock.now();
  clearance.until = request.until.value_or(clearance.at.day().plus_days(days_of_a_year));
  ClearOutcome outcome{
      listing->source + ":" + listing->reference, listing->names.front().text, false, request.by, {}, 0};
  const auto id = records::clearance_id(clearance.subject, clearance.listing);
  const auto earlier = transaction->view().get(id);
  if (request.revoke) {
    if (auto gone = transaction->withdraw(id, request.by + ": " + request.reason); !gone)
      return tl::unexpected{gone.error()};
  } else {
    const auto before = earlier && !earlier->withdrawn
                            ? records::clearance_of(earlier->body)
                            : Result<records::Clearance>{fail(ErrorCode::not_found, "")};
    const bool same = before && before->subject_hash == clearance.subject_hash &&
                      before->listing_hash == clearance.listing_hash && before->until >= clearance.at.day();
    if (same && before->second_reviewer.empty()) {
      if (before->first_reviewer == request.by) {
        return fail(ErrorCode::refused,
                    "expected a second reviewer to confirm, found " + request.by + " again");
      }
      clearance.first_reviewer = before->first_reviewer;
      clearance.second_reviewer = request.by;
      clearance.reason =
          before->reason == request.reason ? request.reason : before->reason + "; " + request.reason;
      if (!request.until) clearance.until = before->until;
      outcome.confirmed = true;
      outcome.first = clearance.first_reviewer;
      outcome.second = request.by;
    }
    transaction->put(records::to_object(clearance), std::nullopt);
  }
  transaction->exchange().ledger().append(written_entry({request.revoke      ? "revoke"
                                                         : outcome.confirmed ? "clear"
                                                                             : "propose-clearance",
                                                         request.by,
                                                         request.request,
                                                         id,
                                                         {{"listing", listing->id.to_string()}}},
                                                        clearance.at));
  outcome.edition = transaction->commit(request.revoke ? "revoke" : "clear", outcome.listing);
  return outcome;
}

}  // namespace sanad::node
