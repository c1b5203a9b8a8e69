// SPDX-License-Identifier: Apache-2.0
/// Legal forms of companies, long and short, in the languages that lists hold. Internal to the module.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sanad::text {

/// Of one folded word: "ltd", "aktiengesellschaft", "ооо".
bool is_legal_form(std::string_view word);

/// What a legal form is compared by: one sound for all forms of limited companies and one for all companies
/// with shares, since translations of a name change them ("OOO" is written "LLC", "PAO" "PJSC" or "plc").
/// Empty if the form is neither; then it is compared as it sounds.
std::string_view legal_form_sound(std::string_view word);

/// Makes one word of forms that are written as several ("joint stock company", "l l c", "société anonyme")
/// and takes them off Chinese and Korean names, to which they are glued. `initial` loses the same places. The
/// first word of a name is never a letter of a form.
void join_legal_forms(std::vector<std::string>& words, std::vector<bool>& initial);

/// True if words that stand behind a comma are nothing but legal forms ("Co. Ltd.", "S.A. de C.V."), or none.
bool are_legal_forms(std::vector<std::string> words);

}  // namespace sanad::text
