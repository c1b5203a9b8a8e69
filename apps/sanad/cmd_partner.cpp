// SPDX-License-Identifier: Apache-2.0
#include "cmd_partner.h"

#include <fcntl.h>
#include <sys/random.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <ostream>

#include "file_source.h"
#include "open_node.h"
#include "output.h"
#include "sanad/api/exchange_json.h"
#include "sanad/api/ledger_json.h"
#include "sanad/core/environment_error.h"

namespace sanad::app {
namespace fs = std::filesystem;
namespace {

exchange::SigningKey new_key() {
  std::array<std::uint8_t, 32> seed{};
  if (getrandom(seed.data(), seed.size(), 0) != static_cast<ssize_t>(seed.size())) {
    throw EnvironmentError{"the system gives no randomness for a key"};
  }
  return exchange::SigningKey::from_seed(seed);
}

/// Readable for its owner alone from its first moment; never over a file that is there.
void write_secret(const std::string& path, const std::string& text) {
  const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  const bool written = file >= 0 &&
                       write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size()) &&
                       fsync(file) == 0;
  const int problem = errno;
  if (file >= 0) close(file);
  if (!written) throw EnvironmentError{path + ": " + std::strerror(problem)};
}

std::string first_config(const std::string& name, const std::string& key_file) {
  return "# This node. Partners, and what each of them may have, follow: sanad-partner(1) and "
         "docs/exchange.md.\n"
         "[node]\nname = \"" +
         name + "\"\nkey = \"" + key_file +
         "\"  # the secret half of this node's identity: keep it, keep it secret, back it up\n";
}

void print_dry_run(const exchange::DryRun& run, const Shell& shell) {
  const auto number = [&](std::uint64_t objects) {
    return number_text(static_cast<std::int64_t>(objects), shell);
  };
  TextTable rules{{{"verdict"}, {"rule"}, {"objects", Align::right}, {"because"}}};
  for (const auto& rule : run.rules) {
    rules.row({std::string{name_of(rule.outcome)}, std::string{name_of(rule.rule)}, number(rule.objects),
               std::string{sentence_of(rule.rule)}});
  }
  print_table(rules, shell);
  if (shell.format() == Format::csv) return;
  shell.out << '\n'
            << number(run.released) << " go whole, " << number(run.derived) << " as derived objects, "
            << number(run.withheld) << " stay.\n";
  for (const auto& rule : run.rules) {
    if (rule.rule == exchange::Rule::released) continue;
    for (const auto& example : rule.examples) {
      shell.out << name_of(rule.rule) << "  " << example.id.to_string() << ": " << printable(example.why)
                << '\n';
    }
  }
}

}  // namespace

Exit run(const PartnerListArgs& args, const Shell& shell) {
  const auto config = load_config(args.config, shell.global.base);
  if (!config) return shell.fail(config.error());
  const auto base = shell.open_base();
  if (!base) return shell.fail(base.error());
  const auto snapshot = (*base)->snapshot();
  const auto progress = api::partner_progress(*snapshot, config->config);
  if (shell.format() == Format::json) {
    write_json(shell.out, [&](JsonWriter& json) {
      json.begin_object().key("partners").begin_array();
      for (const auto& partner : config->config.partners) api::write_partner(json, partner);
      json.end_array().member("edition", snapshot->edition()).key("progress").begin_array();
      for (const auto& one : progress) api::write_progress(json, one);
      json.end_array().end_object();
    });
    return Exit::ok;
  }
  TextTable table{{{"partner"},
                   {"title"},
                   {"clearance"},
                   {"may read", Align::right},
                   {"recalls open", Align::right},
                   {"held", Align::right},
                   {"offers"}}};
  for (const auto& one : progress) {
    const auto& policy = config->config.partner(one.name)->policy;
    const auto offers = one.evaluated == 0 ? "never made"
                        : one.evaluated == snapshot->edition()
                            ? "current"
                            : "of edition " + std::to_string(one.evaluated);
    table.row({one.name, policy.title, std::string{records::label_of(policy.clearance)},
               number_text(static_cast<std::int64_t>(one.offered), shell), std::to_string(one.recalls_open),
               std::to_string(one.held), offers});
  }
  print_table(table, shell);
  for (const auto& one : progress) {
    if (!one.stopped.empty()) shell.err << "sanad: " << printable(one.stopped) << '\n';
  }
  return Exit::ok;
}

Exit run(const PartnerDryRunArgs& args, const Shell& shell) {
  const auto ours = open_node(args.config, shell);
  if (!ours) return shell.fail(ours.error());
  const auto run = node::dry_run(*ours->base->snapshot(), ours->config(), ours->key.public_key(),
                                 args.partner, shell.context.clock.now(), args.examples);
  if (!run) return shell.fail(run.error());
  if (shell.format() == Format::json)
    write_json(shell.out, [&](JsonWriter& json) { api::write_dry_run(json, *run); });
  else
    print_dry_run(*run, shell);
  return Exit::ok;
}

Exit run(const PartnerInitArgs& args, const Shell& shell) {
  const auto path =
      args.config.empty() ? fs::path{shell.global.base}.replace_extension(".toml") : fs::path{args.config};
  auto key_path = path;
  key_path.replace_extension(".key");
  for (const auto& each : {path, key_path}) {
    if (!fs::exists(each)) continue;
    return shell.fail(
        {ErrorCode::conflict, "expected no file there yet, found one; a node begins once", each.string()});
  }
  const auto text = first_config(args.name, key_path.filename().string());
  const auto parsed = exchange::parse_node_config(text, path.string());
  if (!parsed) return shell.fail(parsed.error());
  const auto key = new_key();
  write_secret(key_path.string(), key.seed_text() + "\n");
  write_file(path.string(), text);
  shell.out << "configuration: " << path.string() << "\nsecret key: " << key_path.string()
            << "\npublic key, for your partners: " << key.public_key().to_text() << '\n';
  return Exit::ok;
}

}  // namespace sanad::app
