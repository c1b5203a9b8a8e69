// SPDX-License-Identifier: Apache-2.0
#include "repeated_listings.h"

namespace sanad::node {

bool is_ofac(std::string_view source) {
  return source == "ofac-sdn" || source == "ofac-consolidated";
}

bool is_given_again(std::string_view source, const std::vector<std::string>& programmes) {
  // The first programme is the list that the row was taken from.
  return source == "us-csl" && !programmes.empty() && programmes.front().ends_with("Treasury Department");
}

void leave_out_repeated(std::vector<records::Listing>& listings) {
  std::unordered_set<std::string> numbers;
  for (const auto& listing : listings) {
    if (is_ofac(listing.source)) numbers.insert(listing.native_id);
  }
  if (numbers.empty()) return;
  std::erase_if(listings, [&](const records::Listing& listing) {
    return is_given_again(listing.source, listing.programmes) && numbers.contains(listing.reference);
  });
}

}  // namespace sanad::node
