// SPDX-License-Identifier: Apache-2.0
/// Keys of the press articles that an account cites, so that two accounts of one article can be seen to share it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sanad::sources {

/// More articles of one account than this are not kept.
inline constexpr std::size_t articles_kept = 64;

/// "outlet|YYYY-MM-DD|folded headline"; the outlet is folded too. Empty if the headline folds to nothing.
std::string article_key(std::string_view outlet, std::string_view date, std::string_view headline);

/// Adds the keys of a GED cell source_article: `"outlet,YYYY-MM-DD,headline";"..."`. Quotes and separators inside a
/// headline do no harm; text that is not of this form (all of it before 2013) gives no key.
void add_article_keys(std::string_view source_article, std::vector<std::string>& keys);

/// The same from GED's parallel lists; nothing unless all three have the same number of ';'-separated entries.
void add_article_keys(std::string_view offices, std::string_view dates, std::string_view headlines,
                      std::vector<std::string>& keys);

}  // namespace sanad::sources
