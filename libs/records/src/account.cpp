// SPDX-License-Identifier: Apache-2.0
#include "sanad/records/account.h"

#include <array>
#include <bit>

#include "name_table.h"

namespace sanad::records {
namespace {
constexpr std::array<std::string_view, 8> flag_names{
    "aggregate",          "part",        "doubtful",      "bounds-out-of-order", "date-inconsistent",
    "place-inconsistent", "provisional", "back-reference"};

enum class FlagBit : std::uint8_t {};  // position of the bit, which is the position of the name
}  // namespace

std::string_view name_of(AccountFlag flag) {
  const auto bits = static_cast<std::uint32_t>(flag);
  SANAD_CHECK(std::has_single_bit(bits), "a flag is one bit");
  return name_in(std::span{flag_names}, static_cast<FlagBit>(std::countr_zero(bits)));
}

Result<AccountFlag> parse_account_flag(std::string_view name) {
  return value_in<FlagBit>(flag_names, name, "flag of an account").map([](FlagBit bit) {
    return static_cast<AccountFlag>(1U << static_cast<std::uint32_t>(bit));
  });
}

const CountEntry* Account::count(Measure measure, VictimClass victims) const& {
  for (const auto& entry : counts) {
    if (entry.measure == measure && entry.victims == victims) return &entry;
  }
  return nullptr;
}

}  // namespace sanad::records
