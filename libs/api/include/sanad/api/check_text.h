// SPDX-License-Identifier: Apache-2.0
/// Bytes of a text that is to be checked, as a document.
#pragma once

#include <string>
#include <string_view>

#include "sanad/claims/document.h"
#include "sanad/core/result.h"

namespace sanad::api {

/// `form` is "plain", "markdown", "html", or empty: told from the bytes and from the ending of `name`. Text
/// of the days before UTF-8 is read in the encoding it looks like. unsupported for another form; else as
/// claims::Document::read().
Result<claims::Document> read_text(std::string bytes, std::string_view form, std::string_view name);

}  // namespace sanad::api
