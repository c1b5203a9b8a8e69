// SPDX-License-Identifier: Apache-2.0
#include "sanad/api/reconcile_json.h"

namespace sanad::api {

void write_reconciled(JsonWriter& json, const node::ReconcileOutcome& outcome) {
  json.begin_object()
      .member("records", outcome.records)
      .member("incidents", outcome.incidents)
      .member("merged", outcome.merged)
      .member("review", outcome.review)
      .member("aggregates", outcome.aggregates)
      .member("parts", outcome.parts)
      .member("seconds", outcome.seconds)
      .member("edition", outcome.edition)
      .end_object();
}

}  // namespace sanad::api
