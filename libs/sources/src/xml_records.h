// SPDX-License-Identifier: Apache-2.0
/// Lists in XML: the document streams past, one record at a time is held as a small tree.
#pragma once

#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sanad/core/byte_source.h"
#include "sanad/core/result.h"
#include "sanad/sources/reader.h"

namespace sanad::sources {

struct XmlNode {
  std::string name;  ///< without prefix
  std::string text;  ///< of this element alone; at most limits::xml_text_bytes
  std::vector<std::pair<std::string, std::string>> attributes;
  std::vector<XmlNode> children;

  std::string_view attribute(std::string_view key) const;  ///< empty if it is not there
  const XmlNode* child(std::string_view key) const;        ///< the first, or nullptr
  std::string_view child_text(std::string_view key) const;
  template <class Visit>
  void each(std::string_view key, Visit visit) const {
    for (const auto& node : children) {
      if (node.name == key) visit(node);
    }
  }
};

/// Calls `visit` for each element named in `records`, wherever it stands (not inside another record), when it
/// ends; false from it ends the reading. `root` gets the document element before its content. No document
/// types, so no entities but XML's own five; depth, text, nodes of a record and length of a tag are bounded
/// by core/limits.h.
Result<void> read_xml_records(ByteSource& bytes, std::initializer_list<std::string_view> records,
                              const std::function<void(const XmlNode& root)>& root,
                              const std::function<bool(const XmlNode& record, const Origin& origin)>& visit);

}  // namespace sanad::sources
