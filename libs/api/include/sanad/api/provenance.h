// SPDX-License-Identifier: Apache-2.0
/// What an exported file says of itself.
#pragma once

#include <map>
#include <string>

#include "sanad/core/timestamp.h"
#include "sanad/figures/definition.h"
#include "sanad/records/source_info.h"
#include "sanad/report/export.h"
#include "sanad/store/store.h"

namespace sanad::api {

/// `query` in words; `node` as printed.
report::Provenance provenance_of(const std::map<std::string, records::SourceInfo>& sources,
                                 store::Sequence edition, const std::string& query,
                                 const figures::Definition& definition, records::Tlp marking,
                                 const std::string& node, Timestamp now);

/// Names the content of an edition: the start of the SHA-256 of everything in it that figures rest on, in
/// sequence.
std::string content_digest(const store::Snapshot& snapshot);

}  // namespace sanad::api
