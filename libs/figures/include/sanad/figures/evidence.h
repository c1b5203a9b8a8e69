// SPDX-License-Identifier: Apache-2.0
/// The set of accounts behind a figure.
#pragma once

#include <algorithm>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>
#include <span>
#include <utility>
#include <vector>

#include "sanad/core/uuid.h"

namespace sanad::figures {

/// Ids of accounts, sorted, each once. Held as numbers of accounts, which the rows of one table keep together: 4 bytes
/// an account and row. Keeps alive what it reads the ids from; a copy costs a reference.
class Evidence {
 public:
  class Iterator {
   public:
    using iterator_category = std::random_access_iterator_tag;
    using value_type = Uuid;
    using difference_type = std::ptrdiff_t;
    using pointer = const Uuid*;
    using reference = const Uuid&;
    Iterator() = default;
    Iterator(const Uuid* ids, const std::uint32_t* at) : ids_{ids}, at_{at} {}
    reference operator*() const { return ids_[*at_]; }
    pointer operator->() const { return ids_ + *at_; }
    reference operator[](difference_type step) const { return ids_[at_[step]]; }
    Iterator& operator++() { return *this += 1; }
    Iterator& operator--() { return *this -= 1; }
    Iterator operator++(int) { return std::exchange(*this, *this + 1); }
    Iterator operator--(int) { return std::exchange(*this, *this - 1); }
    Iterator& operator+=(difference_type step) {
      at_ += step;
      return *this;
    }
    Iterator& operator-=(difference_type step) { return *this += -step; }
    friend Iterator operator+(Iterator it, difference_type step) { return it += step; }
    friend Iterator operator+(difference_type step, Iterator it) { return it += step; }
    friend Iterator operator-(Iterator it, difference_type step) { return it -= step; }
    friend difference_type operator-(const Iterator& a, const Iterator& b) { return a.at_ - b.at_; }
    friend bool operator==(const Iterator& a, const Iterator& b) { return a.at_ == b.at_; }
    friend auto operator<=>(const Iterator& a, const Iterator& b) { return a.at_ <=> b.at_; }

   private:
    const Uuid* ids_ = nullptr;
    const std::uint32_t* at_ = nullptr;
  };
  using value_type = Uuid;
  using const_iterator = Iterator;
  using iterator = Iterator;
  using size_type = std::size_t;
  using difference_type = std::ptrdiff_t;
  using const_reference = const Uuid&;

  Evidence() = default;
  /// Of ids that are sorted.
  explicit Evidence(std::vector<Uuid> ids);

  /// What the rows of one table share: account numbers, and the ids that they are numbers of.
  struct Pool {
    std::shared_ptr<const void> keeps_ids;
    const Uuid* ids = nullptr;
    std::unique_ptr<std::uint32_t[]> accounts;
  };
  /// accounts[first, first + count) of the pool, which are ascending; ids[] are too.
  Evidence(std::shared_ptr<const Pool> pool, std::size_t first, std::size_t count)
      : pool_{std::move(pool)}, accounts_{pool_->accounts.get() + first, count} {}

  Iterator begin() const { return {pool_ ? pool_->ids : nullptr, accounts_.data()}; }
  Iterator end() const { return begin() + static_cast<difference_type>(size()); }
  std::size_t size() const { return accounts_.size(); }
  bool empty() const { return accounts_.empty(); }
  const Uuid& operator[](std::size_t index) const { return pool_->ids[accounts_[index]]; }
  friend bool operator==(const Evidence& a, const Evidence& b) { return std::ranges::equal(a, b); }

 private:
  std::shared_ptr<const Pool> pool_;
  std::span<const std::uint32_t> accounts_;
};

}  // namespace sanad::figures
