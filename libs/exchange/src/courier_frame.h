// SPDX-License-Identifier: Apache-2.0
/// What writer and reader of a packet agree on.
#pragma once

#include <sodium.h>

#include <cstddef>
#include <string>
#include <string_view>

#include "sanad/exchange/courier_packet.h"

namespace sanad::exchange {

inline constexpr std::string_view courier_family = "sanad-courier ";
inline constexpr std::string_view courier_magic = "sanad-courier 1\n";
inline constexpr std::string_view courier_purpose = "courier";
inline constexpr std::size_t courier_frame_bytes = 64U << 10;  ///< of content in one frame
inline constexpr std::size_t courier_line_bytes = 4096;        ///< a line of the head

/// The text of the last frame, without its signature: what is signed together with the head.
std::string end_text(const CourierEnd& end);
/// What the maker signs at the end: the head that names the receiver, and the content.
std::string signed_end(std::string_view header_line, const CourierEnd& end);

}  // namespace sanad::exchange
