// SPDX-License-Identifier: Apache-2.0
/// XML from outside, as a stream of elements: no document types (so no entities of their own), bounded depth.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "sanad/core/result.h"

namespace sanad::sources {

/// Attributes of the element that starts; valid during that call only. Names without their prefix.
class XmlAttributes {
 public:
  explicit XmlAttributes(const char** pairs) : pairs_{pairs} {}
  std::string_view get(std::string_view name) const;  ///< empty if it is not there
  std::size_t size() const;
  std::string_view name(std::size_t i) const;
  std::string_view value(std::size_t i) const { return pairs_[2 * i + 1]; }

 private:
  const char** pairs_;
};

/// Takes what the parser finds. Names of elements come without their prefix.
class XmlHandler {
 public:
  virtual ~XmlHandler() = default;
  virtual void start(std::string_view element, const XmlAttributes& attributes) = 0;
  virtual void text(std::string_view piece) = 0;
  virtual void end(std::string_view element) = 0;
};

class XmlParser {
 public:
  /// `handler` must outlive it.
  explicit XmlParser(XmlHandler& handler);
  ~XmlParser();
  XmlParser(const XmlParser&) = delete;
  XmlParser& operator=(const XmlParser&) = delete;

  /// Handles a piece; `last` ends the document. True if the handler called pause() and resume() must come
  /// next.
  Result<bool> feed(std::string_view piece, bool last);
  Result<bool> resume();
  /// To be called by the handler in end(): feed() or resume() returns as soon as it can.
  void pause();

  /// Of the tag that is being handled: its first byte and its length in the document, and its line.
  std::uint64_t tag_offset() const;
  std::uint64_t tag_length() const;
  std::uint64_t line() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace sanad::sources
