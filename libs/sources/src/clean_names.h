// SPDX-License-Identifier: Apache-2.0
/// Cells of lists that hold more, or less, than one name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sanad::sources {

struct CleanName {
  std::string text;
  bool original_script = false;  ///< Arabic, Cyrillic ... beside a Latin form
  bool weak = false;             ///< letters in brackets: "(GSPC)"
};

/// The names in one tidy cell. "A; B" and "A b) B" are two; "Agha Jan اغا جان" and "حسن (Hassan; Hasan)" are
/// forms in two scripts; "(original script: ...)" is one of them; capitals in brackets at the end are a short
/// form; other brackets there are notes and go, as do ", born 1953 ..." and what is no name at all (longer
/// texts with document numbers). Brackets in the middle of an organisation's name stay as words. Never more
/// than limits::listing_values.
std::vector<CleanName> clean_names(std::string_view cell);

}  // namespace sanad::sources
