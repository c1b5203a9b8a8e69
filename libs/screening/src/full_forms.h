// SPDX-License-Identifier: Apache-2.0
/// Short forms of names and words, and their translations (data/full_forms.tsv). Internal to the module.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "sanad/text/person_name.h"

namespace sanad::screening {

class FullForms {
 public:
  struct Form {
    std::string sound;
    float worth;
  };
  /// `tsv`: word, worth, full forms with spaces between; lines with # say nothing.
  explicit FullForms(std::string_view tsv);
  static const FullForms& built_in();

  /// What a word may be short for, mostly nothing. Latin words are looked up as they are written, others by
  /// their sound, unless it is so short that other names have it.
  const std::vector<Form>& of(const text::NameWord& word) const;

 private:
  std::unordered_map<std::string, std::vector<Form>> by_text_, by_sound_;
};

}  // namespace sanad::screening
