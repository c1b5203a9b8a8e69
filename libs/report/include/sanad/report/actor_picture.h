// SPDX-License-Identifier: Apache-2.0
/// One picture of an actor's page as a file of its own.
#pragma once

#include <cstdint>
#include <string>

#include "sanad/report/actor_page.h"

namespace sanad::report {

enum class ActorPicture : std::uint8_t { succession, lineage, ties };

/// An SVG document with its styles; empty if there is nothing to draw. The same marks as on the page.
std::string render_actor_picture(const ActorInput& input, ActorPicture picture);

}  // namespace sanad::report
