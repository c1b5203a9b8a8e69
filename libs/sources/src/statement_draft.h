// SPDX-License-Identifier: Apache-2.0
/// One statement on its way: what readers of lists of actors share.
#pragma once

#include <string>
#include <utility>

#include "sanad/records/statement.h"
#include "sanad/sources/reader.h"

namespace sanad::sources {

/// A statement of the list with its key, id, marking, and the list's publisher; whatever it says is left to
/// the reader.
inline records::Statement statement_of(const ReadContext& context, std::string native_id) {
  records::Statement statement;
  statement.source = context.source.name;
  statement.native_id = std::move(native_id);
  statement.id = records::natural_id("relationship", statement.source, statement.native_id);
  statement.publisher = context.source.publisher;
  statement.marking = context.source.marking;
  return statement;
}

}  // namespace sanad::sources
