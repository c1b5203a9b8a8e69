// SPDX-License-Identifier: Apache-2.0
/// A list entry in the shape of FollowTheMoney, as yente gives it.
#pragma once

#include <string>
#include <string_view>

#include "sanad/core/json_writer.h"
#include "sanad/node/screen.h"
#include "sanad/records/listing.h"

namespace sanad::api {

/// "Person", "Organization", "Vessel", "Airplane", "LegalEntity".
std::string_view schema_of(records::ListingKind kind);

/// The members of an entity, into an object that is open: id, caption, schema, properties, datasets,
/// referents, target, first_seen, last_seen, last_change.
void write_entity_members(JsonWriter& json, const records::Listing& listing);

/// "explanations": {"name_match": {"detail","score","query","candidate"}, ...} of a hit.
void write_explanations(JsonWriter& json, const screening::Query& query, const screening::Hit& hit,
                        const screening::ListEntry& entry);

}  // namespace sanad::api
