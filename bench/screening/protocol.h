// SPDX-License-Identifier: Apache-2.0
/// The protocol of docs/screening.md: aliases held out, hard negatives made, everything by seed.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "sanad/records/listing.h"

namespace sanad::bench {

std::vector<records::Listing> read_list(const std::string& format, const std::vector<std::string>& files);

/// A copied list under `folder`: "un", "ofac", or "sdgt", the part of OFAC's whose names are like the UN's.
std::vector<records::Listing> list_of(const std::string& folder, const std::string& which);

/// One alias that was taken out of the list.
struct HeldOut {
  std::string name;
  std::size_t entry;  ///< in Split::listings
  bool variant;       ///< spelling variant of another name of the same person (two similar words)
};
struct Split {
  std::vector<records::Listing> listings;  ///< persons, without what was held out
  std::vector<HeldOut> held;
};
/// Persons with a strong alias of two words and more in Latin letters: one of them, chosen by seed, is taken
/// out, unless the person has an equal one (words sorted).
Split hold_out(const std::vector<records::Listing>& all, std::uint64_t seed);

/// Names in their own script, asked of lists that have Latin names alone.
Split hold_out_scripts(const std::vector<records::Listing>& all);

/// First words of one listed person and last words of another; not equal to any listed name.
std::vector<std::string> recombined(const Split& split, std::size_t count, std::uint64_t seed);

/// Lines "culture<TAB>name" of ordinary_names.mjs; Arabic script or the rest.
std::vector<std::string> ordinary(const std::string& file, bool arabic);

}  // namespace sanad::bench
