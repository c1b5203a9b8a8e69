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
/// forms in two scripts, which may hold brackets of their own; "(original script: ...)" is one of them;
/// capitals in brackets at the end are a short form; "Butayev (Butaev)" is a name spelt in two ways; other
/// brackets at the end are notes and go, as do ", born 1953 ...", " - sub-unit name" and what is no name at
/// all (longer texts with document numbers, marks without letters). Brackets in the middle of a name stay as
/// words. Never more than limits::listing_values.
std::vector<CleanName> clean_names(std::string_view cell);

}  // namespace sanad::sources
