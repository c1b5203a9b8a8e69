// SPDX-License-Identifier: Apache-2.0
/// The mark-up within a block of Markdown.
#pragma once

#include "document_draft.h"

namespace sanad::claims {

/// Hides emphasis, code spans, images, the addresses of links, footnote marks, tags and backslashes, and decodes
/// character references (CommonMark 0.31, chapter 6). Linear.
void hide_inline(Draft& draft, Stretch block);

}  // namespace sanad::claims
