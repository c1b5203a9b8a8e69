// SPDX-License-Identifier: Apache-2.0
/// Recall notices: to a partner that was sent what it may no longer have.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>

#include "release_judge.h"
#include "sanad/records/object_id.h"
#include "sanad/store/store.h"

namespace sanad::node {

/// What partners are told: no reason of ours, which could say something of what they do not have.
inline constexpr const char* recall_reason = "The giver no longer lets you hold these objects.";

/// Offers a notice in the partner's collections, notes each object as recalled and writes its line. `objects`
/// by the rule that took them back. Returns how many objects that were.
std::uint64_t send_recalls(store::Transaction& transaction, const PartnerView& partner,
                           const std::map<std::string, std::set<records::ObjectId>>& objects, Timestamp now);

}  // namespace sanad::node
