// SPDX-License-Identifier: Apache-2.0
/// Which objects mention which: who has to be judged again when something appears, changes or goes.
#pragma once

#include <cstdint>
#include <functional>
#include <span>

#include "sanad/records/object_id.h"

namespace sanad::store {

class MentionsView {
 public:
  virtual ~MentionsView() = default;
  /// Edition up to which versions were looked through; 0 = none.
  virtual std::int64_t known_until() const = 0;
  /// Objects whose newest version mentions `target`, which need not be in the base. In order of sequence.
  virtual void for_each(const records::ObjectId& target,
                        const std::function<void(const records::ObjectId& source)>& visit) const = 0;
};

class Mentions : public MentionsView {
 public:
  /// What the stored version with this sequence mentions.
  virtual void put(std::int64_t version, std::span<const records::ObjectId> targets) = 0;
  virtual void set_known_until(std::int64_t edition) = 0;
};

}  // namespace sanad::store
