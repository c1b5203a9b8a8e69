// SPDX-License-Identifier: Apache-2.0
#include "marking_join.h"
#include "sanad/records/stix_object.h"

namespace sanad::records {

Tlp marking_of(const Json& object) {
  MarkingJoin join;
  // Text of another kind than the standard's is a marking that we do not understand.
  const auto id_in = [](const Json& value) {
    return value.is_string() ? std::string_view{*value.string()} : "";
  };
  if (const auto* refs = object.find("object_marking_refs"); refs != nullptr) {
    if (!refs->is_array())
      join.granular_marking({});
    else {
      for (const auto& ref : *refs->array()) join.object_marking(id_in(ref));
    }
  }
  if (const auto* granular = object.find("granular_markings"); granular != nullptr) {
    if (!granular->is_array())
      join.granular_marking({});
    else {
      for (const auto& marking : *granular->array()) {
        // An entry with `lang` alone names a language, not a marking.
        const auto* ref = marking.find("marking_ref");
        if (ref != nullptr)
          join.granular_marking(id_in(*ref));
        else if (!marking.is_object())
          join.granular_marking({});
      }
    }
  }
  return join.result();
}

}  // namespace sanad::records
