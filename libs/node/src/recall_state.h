// SPDX-License-Identifier: Apache-2.0
/// What an answer to a recall says, as the table of recalls has it.
#pragma once

#include "sanad/exchange/recall_notice.h"
#include "sanad/store/recalls.h"

namespace sanad::node {

inline store::RecallState state_of(exchange::RecallOutcome outcome) {
  switch (outcome) {
    case exchange::RecallOutcome::hidden:
      return store::RecallState::hidden;
    case exchange::RecallOutcome::purged:
      return store::RecallState::purged;
    case exchange::RecallOutcome::refused:
      break;
  }
  return store::RecallState::refused;
}

}  // namespace sanad::node
