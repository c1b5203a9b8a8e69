// SPDX-License-Identifier: Apache-2.0
#include "sanad/node/import.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "import_sink.h"
#include "missing_records.h"
#include "peek_source.h"
#include "sanad/records/source_info.h"
#include "sanad/sources/formats.h"
#include "sanad/sources/table_mapping.h"

namespace sanad::node {
namespace {

/// What to read a file with, settled before the first record.
struct Plan {
  const sources::Format* format = nullptr;
  std::optional<sources::Mapping> mapping;
  records::SourceInfo source;
};

Result<Plan> choose_reader(std::string_view first_bytes, const ImportOptions& options) {
  Plan plan;
  std::string mapping_name = options.mapping;
  if (!options.mapping_toml.empty()) {
    auto mapping = sources::parse_mapping(options.mapping_toml, options.mapping_file);
    if (!mapping) return tl::unexpected{mapping.error()};
    plan.mapping = std::move(*mapping);
  }
  const bool mapped = plan.mapping || !mapping_name.empty();
  if (!options.format.empty() || mapped) {
    auto format = sources::find_format(options.format.empty() ? "table" : options.format);
    if (!format) return tl::unexpected{format.error()};
    plan.format = *format;
  } else {
    auto detected = sources::detect(first_bytes);
    if (!detected) return tl::unexpected{detected.error()};
    plan.format = detected->format;
    mapping_name = detected->mapping;
  }
  if (!plan.mapping && !mapping_name.empty()) {
    auto mapping = sources::built_in_mapping(mapping_name);
    if (!mapping) return tl::unexpected{mapping.error()};
    plan.mapping = std::move(*mapping);
  }
  plan.source = plan.mapping ? plan.mapping->source : plan.format->default_source();
  return plan;
}

Result<Plan> plan_import(std::string_view first_bytes, const ImportOptions& options) {
  auto plan = choose_reader(first_bytes, options);
  if (!plan) return plan;
  if (!options.source.empty()) {
    auto name = records::check_source_name(options.source);
    if (!name) return tl::unexpected{name.error()};
    plan->source.name = *name;
  }
  if (!options.edition.empty()) plan->source.edition = options.edition;
  if (options.marking) plan->source.marking = *options.marking;
  if (plan->format->name == "proscribed") {
    if (options.legal_basis.empty() || options.id_key.empty()) {
      return fail(ErrorCode::refused, "lists of proscribed citizens are off by default: give --legal-basis TEXT and "
                                      "--id-key FILE, the key under which national ids are hashed");
    }
    plan->source.marking = records::Tlp::red;
    plan->source.licence += "; legal basis: " + options.legal_basis;
  }
  return plan;
}

void refuse(FileOutcome& outcome, const Error& error) {
  outcome.failure = describe(error);
  outcome.diagnostics.add({sources::Severity::rejected, error.where.empty() ? outcome.file : error.where,
                           std::string{name_of(error.code)}, outcome.failure});
}

std::string base_name(const std::string& path) {
  const auto slash = path.find_last_of('/');
  return slash == std::string::npos ? path : path.substr(slash + 1);
}

store::ImportReport report_of(const FileOutcome& outcome, store::FileId file) {
  store::ImportReport report{file,           outcome.read,      outcome.stored, outcome.unchanged, outcome.updated,
                             outcome.withdrawn, outcome.rejected, {}};
  for (const auto& [code, count] : outcome.diagnostics.counts()) report.diagnostics.emplace_back(code, count);
  return report;
}

}  // namespace

FileOutcome import_file(store::Store& base, ByteSource& bytes, const std::string& name, const ImportOptions& options,
                        const Context& context) {
  FileOutcome outcome;
  outcome.file = name;
  PeekSource input{bytes, sources::detection_bytes};
  const auto plan = plan_import(input.first_bytes(), options);
  outcome.edition = base.snapshot()->edition();
  if (!plan) {
    refuse(outcome, plan.error());
    return outcome;
  }
  outcome.format = plan->format->name;
  outcome.source = plan->source.name;

  auto transaction = base.begin();
  store::FileInfo info;
  info.name = base_name(name);
  info.source = plan->source.name;
  info.format = outcome.format;
  info.edition_label = plan->source.edition;
  const auto file = transaction->begin_file(info, options.keep_bytes && outcome.format != "proscribed");
  input.copy_to([&](std::string_view chunk) { transaction->keep(file, chunk); });

  if (plan->format->default_source().name != "stix") {
    transaction->put(records::to_object(plan->source), std::nullopt);
  }
  ImportSink sink{*transaction, file, outcome, edition_day(plan->source.edition), plan->source.marking,
                  plan->format->record_type, context};
  const sources::ReadContext read_context{name, plan->source, plan->mapping ? &*plan->mapping : nullptr,
                                         options.id_key};
  const auto summary = plan->format->read(input, read_context, sink);
  context.progress.finish();
  outcome.read = summary.read;
  if (!summary.complete) {
    outcome.stored = outcome.updated = outcome.unchanged = outcome.withdrawn = 0;
    outcome.failure = summary.failure;
    return outcome;  // the transaction goes out of scope uncommitted: nothing of the file stays
  }
  input.drain();
  transaction->end_file(file);
  outcome.rejected = outcome.diagnostics.rejected();
  const auto missing = summary.partial ? Missing::keep
                       : options.force && options.missing == Missing::automatic ? Missing::withdraw : options.missing;
  if (auto refused = withdraw_missing(*transaction, sink.coverage(), missing, options.force, outcome); !refused) {
    outcome.stored = outcome.updated = outcome.unchanged = outcome.withdrawn = 0;
    refuse(outcome, refused.error());
    return outcome;
  }
  transaction->report(report_of(outcome, file));
  outcome.edition = transaction->commit("import", info.name);
  context.log.event("import", {{"format", outcome.format},
                               {"source", outcome.source},
                               {"read", std::to_string(outcome.read)},
                               {"stored", std::to_string(outcome.stored)},
                               {"edition", std::to_string(outcome.edition)}});
  return outcome;
}

std::optional<Day> edition_day(std::string_view label) {
  if (label.size() >= 10) {
    if (auto day = Day::parse(label.substr(0, 10))) return *day;
  }
  int parts[3] = {0, 0, 0};
  int count = 0;
  const char* at = label.data();
  const char* const end = at + label.size();
  const char separator = label.find('.') != std::string_view::npos ? '.' : '-';
  while (count < 3 && at != end) {
    const auto [stop, error] = std::from_chars(at, end, parts[count]);
    if (error != std::errc{}) return std::nullopt;
    ++count;
    at = stop;
    if (at != end && *at++ != separator) return std::nullopt;
  }
  if (at != end || count == 0) return std::nullopt;
  auto day = Result<Day>{fail(ErrorCode::invalid_input, "not a date")};
  if (separator == '.') {
    const int month = count == 3 && parts[1] == 0 ? parts[2] : 6;  // UCDP releases its annual data about June
    if (count >= 2 && parts[0] < 100) day = Day::from_ymd(2000 + parts[0], month, 1);
  } else if (parts[0] >= 1000) {
    day = Day::from_ymd(parts[0], count >= 2 ? parts[1] : 1, 1);
  }
  return day ? std::optional{*day} : std::nullopt;
}

}  // namespace sanad::node
