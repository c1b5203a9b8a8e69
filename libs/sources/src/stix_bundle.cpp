// SPDX-License-Identifier: Apache-2.0
#include "stix_bundle.h"

#include <fmt/format.h>

#include "json_elements.h"
#include "report.h"
#include "sanad/core/json.h"
#include "sanad/core/limits.h"

namespace sanad::sources {
namespace {

/// The code under which a refused object is counted. Of JSON that does not parse, only a key that stands twice has a
/// path; else the error names a byte.
std::string_view code_of(const Error& error, bool parses) {
  if (error.code == ErrorCode::limit_exceeded) return "too-large";
  if (parses) return "bad-object";
  return error.where.starts_with('$') ? "duplicate-key" : "bad-json";
}

class StixReader {
 public:
  StixReader(ByteSource& bytes, const ReadContext& context, Sink& sink)
      : elements_{bytes, "objects", limits::json_object_bytes}, report_{context.file, sink}, sink_{sink} {}

  ReadSummary run() {
    for (;;) {
      switch (elements_.next()) {
        case JsonElements::Step::element: read_element(); break;
        case JsonElements::Step::too_large:
          ++summary_.read;
          report_.reject_json(elements_.path(), "too-large",
                              fmt::format("expected an object of at most {} bytes, found {}",
                                          limits::json_object_bytes, elements_.length()));
          break;
        case JsonElements::Step::end: check_envelope(); return summary_;
        case JsonElements::Step::failed: stop(describe(elements_.error())); return summary_;
      }
      if (!summary_.complete) return summary_;
    }
  }

 private:
  void stop(std::string failure) {
    summary_.complete = false;
    summary_.failure = std::move(failure);
  }

  void read_element() {
    if (elements_.is_single() && is_bundle_without_objects()) return;
    ++summary_.read;
    auto object = records::read_object(elements_.text());
    if (!object) return refuse(object.error());
    sink_.object(std::move(*object), {elements_.line(), elements_.offset(), elements_.length()});
  }

  void refuse(const Error& error) {
    const std::string path = elements_.path() + (error.where.starts_with('$') ? error.where.substr(1) : "");
    const auto json = Json::parse(elements_.text());
    const bool before_2_1 = json && json->is_object() && error.where.ends_with("spec_version");
    if (before_2_1) {
      const std::string_view version = json->text("spec_version");
      report_.reject_json(path, "stix-2.0",
                          fmt::format("expected a STIX 2.1 object, found spec_version {}: convert it to 2.1 first",
                                      version.empty() ? "missing (as in STIX 2.0)" : quoted(version)));
      return;
    }
    const bool in_bytes = error.where.starts_with("byte");
    report_.reject_json(path, code_of(error, json.has_value()),
                        in_bytes ? fmt::format("{} ({} of the object)", error.message, error.where) : error.message);
  }

  /// An empty bundle is legal: {"type": "bundle", "id": "bundle--..."}.
  bool is_bundle_without_objects() {
    const auto json = Json::parse(elements_.text());
    if (!json || json->text("type") != "bundle") return false;
    if (json->find("objects") != nullptr) stop("expected an array in the member 'objects' of the bundle");
    return true;
  }

  void check_envelope() {
    if (elements_.envelope().empty()) return;
    const auto json = Json::parse(elements_.envelope());
    if (!json) return stop("the bundle is not valid JSON: " + describe(json.error()));
    if (json->text("type") == "bundle") return;
    stop(expected_found("an object of type bundle around 'objects'", json->text("type")));
  }

  JsonElements elements_;
  Report report_;
  Sink& sink_;
  ReadSummary summary_;
};

}  // namespace

ReadSummary read_stix(ByteSource& bytes, const ReadContext& context, Sink& sink) {
  return StixReader{bytes, context, sink}.run();
}

records::SourceInfo stix_source() {
  return {.name = "stix",
          .title = "STIX 2.1 objects as received",
          .publisher = {},
          .edition = {},
          .licence = "as marked in the objects",
          .citation = {},
          .url = {},
          .pass_on = records::PassOn::no,
          .reliability = 'F',
          .one_row_per_incident = false,
          .marking = records::tlp_when_unmarked};
}

}  // namespace sanad::sources
