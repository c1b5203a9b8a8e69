// SPDX-License-Identifier: Apache-2.0
#include "cmd_sync.h"

#include <algorithm>
#include <ostream>

#include "file_source.h"
#include "node_config_file.h"
#include "output.h"
#include "sanad/api/sync_json.h"
#include "sanad/http/partner_connection.h"

namespace sanad::app {
namespace {

Result<http::PartnerAddress> address_of(const ConfigOnDisk& config, const exchange::PartnerConfig& partner) {
  http::PartnerAddress address;
  address.url = partner.url;
  address.account = partner.account;
  const auto beside = [&](const std::string& file) { return file.empty() ? file : config.beside(file); };
  address.authorities_file = beside(partner.authorities);
  address.certificate_file = beside(partner.client_certificate);
  address.key_file = beside(partner.client_key);
  if (partner.secret_file.empty()) return address;
  auto secret = read_text_file(config.beside(partner.secret_file));
  if (!secret) return tl::unexpected{secret.error()};
  address.secret = secret->substr(0, secret->find_first_of("\r\n"));
  return address;
}

void print(const node::SyncOutcome& outcome, const Shell& shell) {
  TextTable table{{{"way"},
                   {"collection"},
                   {"objects", Align::right},
                   {"new", Align::right},
                   {"known", Align::right},
                   {"held", Align::right},
                   {"refused", Align::right}}};
  const auto number = [&](std::uint64_t count) {
    return number_text(static_cast<std::int64_t>(count), shell);
  };
  for (const auto& part : outcome.pulled) {
    table.row({"in", part.collection, number(part.objects), number(part.taken), number(part.known),
               number(part.held + part.conflicts), number(part.refused)});
  }
  for (const auto& part : outcome.pushed) {
    table.row(
        {"out", part.collection, number(part.objects), number(part.accepted), "", "", number(part.failed)});
  }
  print_table(table, shell);
}

/// What a person must know stands on standard error, whatever the form of the output.
bool tell(const node::SyncOutcome& outcome, const Shell& shell) {
  bool finding = !outcome.whole();
  for (const auto& part : outcome.pulled) {
    if (!part.problem.empty()) shell.err << "sanad: " << part.collection << ": " << part.problem << '\n';
    for (const auto& fault : part.faults) shell.err << "sanad: " << part.collection << ": " << fault << '\n';
    finding = finding || part.held + part.conflicts > 0 || !part.faults.empty();
  }
  for (const auto& part : outcome.pushed) {
    if (!part.problem.empty()) shell.err << "sanad: " << part.collection << ": " << part.problem << '\n';
    for (const auto& failure : part.failures) shell.err << "sanad: refused there: " << failure << '\n';
    finding = finding || part.failed > 0;
  }
  return finding;
}

}  // namespace

Exit run(const SyncArgs& args, const Shell& shell) {
  auto base = shell.open_base();
  if (!base) return shell.fail(base.error());
  const auto config = load_config(args.config, shell.global.base);
  if (!config) return shell.fail(config.error());
  const auto key = load_node_key(*config);
  if (!key) return shell.fail(key.error());
  const auto* partner = config->config.partner(args.partner);
  if (partner == nullptr || partner->url.empty()) {
    return shell.fail(
        {ErrorCode::not_found, "expected a partner with a `url` in the configuration, found none called '" +
                                   args.partner + "'; without a network, use `sanad courier`"});
  }
  auto address = address_of(*config, *partner);
  if (!address) return shell.fail(address.error());
  const auto connection = http::PartnerConnection::open(*std::move(address));
  if (!connection) return shell.fail(connection.error());
  const auto offers = node::Offers::open(**base, config->config, *key, shell.context.clock);
  if (!offers) return shell.fail(offers.error());
  const node::ThisNode node{**base, config->config, *key};
  const auto outcome =
      node::sync_partner(node, **offers, args.partner, **connection,
                         {!args.push_only, !args.pull_only, limits::taxii_page, args.by}, shell.context);
  if (!outcome) return shell.fail(outcome.error());
  if (shell.format() == Format::json) {
    write_json(shell.out, [&](JsonWriter& json) { api::write_sync(json, args.partner, *outcome); });
  } else {
    print(*outcome, shell);
  }
  return tell(*outcome, shell) ? Exit::finding : Exit::ok;
}

}  // namespace sanad::app
