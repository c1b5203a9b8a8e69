// SPDX-License-Identifier: Apache-2.0
#include "sanad/text/name_key.h"

#include "actor_abbreviations.h"
#include "sanad/text/normalise.h"
#include "spelling.h"
#include "words.h"

namespace sanad::text {

std::string name_key(std::string_view name) {
  const auto folded = fold(name);
  auto words = split_folded(folded);
  drop_joins(words);
  return spelling_key(words);
}

std::string place_key(std::string_view place) {
  const auto folded = fold(place);
  auto words = split_folded(folded);
  drop_place_words(words);
  drop_joins(words);
  return spelling_key(words);
}

std::string actor_key(std::string_view actor) {
  const auto folded = fold(actor);
  auto words = split_folded(folded);
  drop_actor_words(words);
  drop_joins(words);
  auto key = spelling_key(words);
  const auto usual = usual_actor_key(key);
  if (!usual.empty()) key = usual;
  return key;
}

}  // namespace sanad::text
