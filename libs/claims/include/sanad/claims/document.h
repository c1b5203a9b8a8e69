// SPDX-License-Identifier: Apache-2.0
/// A text to be checked, with its mark-up masked, so that everything said of it can point into the file as it came.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sanad/core/result.h"

namespace sanad::claims {

enum class DocumentForm : std::uint8_t { plain, markdown, html };
std::string_view name_of(DocumentForm form);
/// "plain", "markdown", "html"; else unsupported.
Result<DocumentForm> parse_document_form(std::string_view name);
/// From the first bytes ("<!doctype", "<html", many tags) and the ending of `file_name` (.md, .html, .htm).
DocumentForm guess_form(std::string_view bytes, std::string_view file_name);

/// What a stretch of lines is. Figures are read from paragraphs, list items and table rows; a heading or page
/// furniture ("Print Friendly", "Page 3 of 12", share buttons) makes no claim.
enum class BlockKind : std::uint8_t { paragraph, list_item, table_row, heading, furniture };

/// Half-open byte range of Document::visible().
struct Block {
  std::size_t begin = 0, end = 0;
  BlockKind kind = BlockKind::paragraph;
  friend bool operator==(const Block&, const Block&) = default;
};

/// Immutable; owns its text. Reading is linear in the size of the input.
class Document {
 public:
  /// Stands in visible() for bytes that are not seen: tags, mark-up, the rest of a character reference.
  static constexpr char filler = '\x01';

  /// Any bytes: invalid UTF-8 is replaced byte by byte with U+FFFD (one code point each). limit_exceeded above
  /// limits::document_bytes.
  static Result<Document> read(std::string_view bytes, DocumentForm form);

  /// The input, decoded; what offsets of code points count in.
  std::string_view text() const& { return text_; }
  std::string_view text() const&& = delete;
  /// What a reader sees, byte for byte at the place of text(): mark-up is `filler`, a character reference is the
  /// character and fillers, a line end inside a block is a space, the end of a block a line feed. Bidi controls and
  /// other invisible characters are `filler`.
  std::string_view visible() const& { return visible_; }
  std::string_view visible() const&& = delete;
  /// In order, not overlapping; blank stretches belong to none.
  std::span<const Block> blocks() const& { return blocks_; }
  std::span<const Block> blocks() const&& = delete;
  /// Start bytes of sentences as they are numbered (from 1): each non-empty line is cut after . ! ? + space + capital
  /// letter. A line is one of the file, in HTML a block.
  std::span<const std::size_t> sentence_starts() const& { return sentence_starts_; }
  std::span<const std::size_t> sentence_starts() const&& = delete;

  /// Number of the sentence that holds the byte, from 1. O(log n).
  int sentence_at(std::size_t byte) const;
  /// Code points of text() before the byte. O(log n + 256).
  std::size_t code_point_at(std::size_t byte) const;
  /// visible() of a half-open byte range as a person reads it: no fillers, white space single.
  std::string shown(std::size_t begin, std::size_t end) const;

 private:
  Document() = default;
  std::string text_, visible_;
  std::vector<Block> blocks_;
  std::vector<std::size_t> sentence_starts_;
  std::vector<std::size_t> code_points_;  ///< before every 256th byte
};

}  // namespace sanad::claims
