// SPDX-License-Identifier: Apache-2.0
#include "options_check.h"

#include <memory>

#include <CLI/CLI.hpp>

#include "cmd_check.h"
#include "options.h"

namespace sanad::app {

void add_check_command(CLI::App& app, Options& options) {
  auto args = std::make_shared<CheckArgs>();
  auto& command = *app.add_subcommand("check", "Read a text, find its figures, say what arithmetic and evidence say");
  command.fallthrough();
  command.add_option("file", args->file, "A text, Markdown, HTML or PDF file; - is standard input")
      ->required()
      ->type_name("FILE");
  command.add_option("--form", args->form, "plain, markdown or html (default: told from name and content)")
      ->check(CLI::IsMember({"plain", "markdown", "html"}));
  command.add_option("--edition", args->edition,
                     "State of the base: an edition number, or a day (default: the newest)");
  command.add_option("--out", args->out, "Write a page with the text and its findings; - is standard output")
      ->type_name("FILE.html");
  command.add_option("--node", args->node, "Who checked it, as printed on the page")->capture_default_str();
  command.callback([args, &options] { options.command = [args](const Shell& shell) { return run(*args, shell); }; });
}

}  // namespace sanad::app
