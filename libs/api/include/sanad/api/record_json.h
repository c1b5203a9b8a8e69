// SPDX-License-Identifier: Apache-2.0
/// Records and incidents in full, as JSON.
#pragma once

#include "sanad/core/json_writer.h"
#include "sanad/node/show.h"

namespace sanad::api {

/// {"id","modified","seq","sha256","withdrawn","object","incident","from":{...,"bytes"},"versions":[...]}.
/// Bytes that are no UTF-8 are replaced.
void write_record(JsonWriter& json, const node::RecordView& view);

/// {"incident","accounts":[{"role","band","bits","account","from"}],"pairs":[...],"covers":[...],"covered_by":[...]}
void write_incident_view(JsonWriter& json, const node::IncidentView& view);

}  // namespace sanad::api
