// SPDX-License-Identifier: Apache-2.0
/// Finds STIX ids inside other text.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "sanad/core/uuid.h"
#include "sanad/records/object_id.h"

namespace sanad::exchange {

/// Every "type--uuid" in `text`, in either case of letters, wherever it stands: in a sentence, an address, a
/// key.
void for_each_id(std::string_view text, const std::function<void(const records::ObjectId&)>& found);

/// True if the UUID stands in `text` in either case, with or without a type before it.
bool names_uuid(std::string_view text, const Uuid& uuid);

/// `text` with each id replaced by what `replacement` gives for it; an id for which that is empty stays.
std::string replace_ids(std::string_view text,
                        const std::function<std::string(const records::ObjectId&)>& replacement);

}  // namespace sanad::exchange
