// SPDX-License-Identifier: Apache-2.0
#include "full_forms.h"

#include <algorithm>
#include <charconv>

#include "sanad/core/check.h"
#include "sanad/text/sound.h"

namespace sanad::embedded {
extern const std::string_view screening_full_forms;
}

namespace sanad::screening {
namespace {

std::string_view take_until(char mark, std::string_view& rest) {
  const auto end = std::min(rest.find(mark), rest.size());
  const auto part = rest.substr(0, end);
  rest.remove_prefix(std::min(rest.size(), end + 1));
  return part;
}

}  // namespace

const FullForms& FullForms::built_in() {
  static const FullForms forms{embedded::screening_full_forms};
  return forms;
}

FullForms::FullForms(std::string_view tsv) {
  while (!tsv.empty()) {
    auto line = take_until('\n', tsv);
    if (line.empty() || line.starts_with('#')) continue;
    const auto word = std::string{take_until('\t', line)};
    const auto sound = text::sound_of(word);
    const auto digits = take_until('\t', line);
    float worth = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), worth);
    SANAD_CHECK(worth > 0 && worth < 1 && !line.empty(),
                "full_forms.tsv has a word, its worth and full forms");
    auto& forms = by_text_[word];
    while (!line.empty()) {
      auto full = text::sound_of(take_until(' ', line));
      const bool known = std::ranges::any_of(forms, [&](const Form& form) { return form.sound == full; });
      if (full != sound && !known) forms.push_back({std::move(full), worth});
    }
    constexpr std::size_t told_by_sound = 5;
    if (word.size() >= told_by_sound || word.ends_with('a')) by_sound_.try_emplace(sound, forms);
  }
}

const std::vector<FullForms::Form>& FullForms::of(const text::NameWord& word) const {
  static const std::vector<Form> none;
  const bool latin = !word.text.empty() && word.text.front() >= 0;
  const auto& forms = latin ? by_text_ : by_sound_;
  const auto found = forms.find(latin ? word.text : word.sound);
  return found == forms.end() ? none : found->second;
}

}  // namespace sanad::screening
