// SPDX-License-Identifier: Apache-2.0
/// Countries, provinces or districts on their way into a dictionary: by the gazetteer where it knows them,
/// else by the folded name that the source gives, inside the area above.
#pragma once

#include <string_view>
#include <vector>

#include "dictionary.h"
#include "sanad/geo/gazetteer.h"
#include "spellings.h"

namespace sanad::figures {

class AreaNames {
 public:
  explicit AreaNames(const geo::Gazetteer& gazetteer) : gazetteer_{&gazetteer} {}

  /// A number for the area, no_code if nothing is known of it. `parent` is a number of the level above, or
  /// no_code.
  std::uint32_t of(geo::AreaIndex found, std::string_view given, std::uint32_t parent);

  /// The dictionary, and the code of each number in it. `parents` are the finished codes and names of the
  /// level above.
  struct Finished {
    Dictionary dictionary;
    std::vector<std::uint32_t> codes;
  };
  Finished finish(const Finished* parents) const;

 private:
  struct Named {
    geo::AreaIndex area = geo::no_area;
    std::string key;  ///< folded name, when the gazetteer does not know it
    std::uint32_t parent = no_code;
    Spellings spellings;
  };
  std::string parent_name(const Named& named, const Finished* parents) const;
  Entry entry_of(const Named& named) const;

  const geo::Gazetteer* gazetteer_;
  Interner given_;  ///< (parent, name as given)
  std::vector<std::uint32_t> of_given_;
  Interner keys_;  ///< gazetteer index, or (parent, folded name)
  std::vector<Named> named_;
};

}  // namespace sanad::figures
