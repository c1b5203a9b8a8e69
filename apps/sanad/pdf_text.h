// SPDX-License-Identifier: Apache-2.0
/// The text of a PDF, by poppler's pdftotext.
#pragma once

#include <string>
#include <string_view>

#include "sanad/core/result.h"

namespace sanad::app {

/// Runs `program` (looked up in $PATH) without a shell, the PDF as its standard input, with limits on memory,
/// processor time, silence and output (limits::pdf_seconds, document_bytes). unsupported where the program is not
/// installed, with the package that has it; invalid_input where it cannot read the PDF; limit_exceeded. Throws
/// EnvironmentError when no process can be started.
Result<std::string> text_of_pdf(std::string_view pdf, const std::string& program);

}  // namespace sanad::app
