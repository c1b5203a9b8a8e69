// SPDX-License-Identifier: Apache-2.0
/// Short forms of names and words, and their translations (data/full_forms.tsv). Internal to the module.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

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

  /// What a word of this sound may be short for; mostly nothing.
  const std::vector<Form>& of(const std::string& sound) const;

 private:
  std::unordered_map<std::string, std::vector<Form>> by_sound_;
};

}  // namespace sanad::screening
