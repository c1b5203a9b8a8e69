// SPDX-License-Identifier: Apache-2.0
#include "cmd_check.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <ostream>

#include "check_output.h"
#include "file_source.h"
#include "pdf_text.h"
#include "sanad/api/check_text.h"
#include "sanad/core/limits.h"
#include "sanad/node/check.h"
#include "sanad/node/count.h"
#include "sanad/node/load.h"
#include "sanad/report/check_page.h"

namespace sanad::app {
namespace {

Result<claims::Document> read_document(const CheckArgs& args) {
  auto source = open_file(args.file);
  if (!source) return tl::unexpected{source.error()};
  std::string bytes;
  if (!read_all(**source, limits::pdf_bytes, bytes)) {
    return fail(ErrorCode::limit_exceeded,
                "expected a file of at most " + std::to_string(limits::pdf_bytes >> 20U) + " MiB, found a larger one",
                args.file);
  }
  const auto name = args.file == "-" ? std::string{} : args.file;
  auto form = args.form;
  if (bytes.starts_with("%PDF")) {
    auto text = text_of_pdf(bytes, "pdftotext");
    if (!text) return tl::unexpected{text.error()};
    bytes = std::move(*text);
    if (form.empty()) form = name_of(claims::DocumentForm::plain);
  }
  return api::read_text(std::move(bytes), form, name);
}

struct Checked {
  node::CheckOutcome outcome;
  std::optional<std::int64_t> edition;
};

Result<Checked> check(const CheckArgs& args, const claims::Document& document, const Shell& shell) {
  auto base = shell.open_base();
  const bool may_lack = !shell.global.base_named && args.edition.empty();
  if (!base && base.error().code == ErrorCode::not_found && may_lack) {
    shell.err << "sanad: no base at '" << shell.global.base
              << "': arithmetic alone is checked; `sanad import FILE` makes a base, --base names one\n";
    return Checked{node::check_arithmetic(document), std::nullopt};
  }
  if (!base) return tl::unexpected{base.error()};
  const auto snapshot = node::open_edition(**base, args.edition);
  if (!snapshot) return tl::unexpected{snapshot.error()};
  const auto columns = node::load_columns(**snapshot, shell.context);
  Checked checked{node::check_document(document, **snapshot, columns), (*snapshot)->edition()};
  if (args.edition.empty()) node::keep_columns(**base, **snapshot, columns);
  return checked;
}

std::string title_of(const std::string& file) {
  return file == "-" ? "standard input" : std::filesystem::path{file}.filename().string();
}

}  // namespace

Exit run(const CheckArgs& args, const Shell& shell) {
  const auto document = read_document(args);
  if (!document) return shell.fail(document.error());
  const auto checked = check(args, *document, shell);
  if (!checked) return shell.fail(checked.error());
  const auto& outcome = checked->outcome;
  if (outcome.scopes_left_out > 0) {
    shell.err << "sanad: the base was asked for " << outcome.scopes_asked << " scopes (limit check_scopes); "
              << outcome.scopes_left_out << " claims were held against printed figures only\n";
  }
  const report::CheckInput input{*document,
                                 outcome.checked,
                                 title_of(args.file),
                                 args.node,
                                 checked->edition,
                                 outcome.marking,
                                 shell.context.clock.now().day()};
  if (!args.out.empty()) {
    const auto html = report::render_check(input);
    write_file(args.out, html);
    if (args.out != "-") shell.err << "wrote " << args.out << " (" << html.size() / 1024 << " KiB)\n";
  }
  if (args.out != "-") print_check(input, shell);
  return outcome.checked.finding() ? Exit::finding : Exit::ok;
}

}  // namespace sanad::app
