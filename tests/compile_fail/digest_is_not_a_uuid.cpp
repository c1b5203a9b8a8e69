// SPDX-License-Identifier: Apache-2.0
// Ids of different kinds do not mix.
#include "sanad/core/digest.h"
#include "sanad/core/uuid.h"

sanad::Uuid id_of(const sanad::Uuid& uuid, const sanad::Digest& digest) {
#ifdef MISUSE
  static_cast<void>(uuid);
  return digest;
#else
  static_cast<void>(digest);
  return uuid;
#endif
}
