// SPDX-License-Identifier: Apache-2.0
/// A data set, list or document that records come from. Stored as a STIX identity with our extension.
#pragma once

#include <string>
#include <string_view>

#include "sanad/core/result.h"
#include "sanad/records/marking.h"

namespace sanad::records {

/// May what comes from it be passed on? Decides together with the marking; `no` beats any marking.
enum class PassOn : std::uint8_t { no, with_attribution, freely };
std::string_view name_of(PassOn);
Result<PassOn> parse_pass_on(std::string_view name);

struct SourceInfo {
  std::string name;       ///< stable short key, "ucdp-ged": [a-z0-9.-], 1..64
  std::string title;      ///< "UCDP Georeferenced Event Dataset"
  std::string publisher;
  std::string edition;    ///< of the data last imported, as its publisher calls it ("22.1"); may be empty
  std::string licence;    ///< "CC BY 4.0", or the terms in one line
  std::string citation;   ///< how its publisher wants to be cited; may be empty
  std::string url;
  PassOn pass_on = PassOn::no;
  char reliability = 'F';  ///< Admiralty A (reliable) .. E (unreliable), F (cannot be judged)
  /// True: the source keeps one row an incident, so two rows of it are never one incident (GED, GTD). False: it may
  /// hold several accounts of one incident (press).
  bool one_row_per_incident = false;
  Tlp marking = tlp_when_unmarked;

  friend bool operator==(const SourceInfo&, const SourceInfo&) = default;
};

/// The keys a source name may consist of; invalid_input otherwise.
Result<std::string> check_source_name(std::string_view name);

}  // namespace sanad::records
