// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sanad/core/json.h"
#include "stix_findings.h"

namespace sanad::records {

/// The properties common to all objects (STIX 2.1 section 3.2), for the kind of object that `type` is.
void check_common(const Json& object, Findings& findings);
/// object_marking_refs and granular_markings (section 7.2).
void check_markings(const Json& object, Findings& findings);
/// external_references (section 2.5).
void check_references(const Json& object, Findings& findings);
/// extensions (section 7.3).
void check_extensions(const Json& object, Findings& findings);

}  // namespace sanad::records
