// SPDX-License-Identifier: Apache-2.0
/// A printed figure as JSON.
#pragma once

#include "sanad/core/json_writer.h"
#include "sanad/records/published_figure.h"

namespace sanad::api {

/// Every member is there; numbers and days that are not known are null, texts empty.
void write_published(JsonWriter& json, const records::PublishedFigure& figure);

}  // namespace sanad::api
