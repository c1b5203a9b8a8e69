// SPDX-License-Identifier: Apache-2.0
#include "cmd_sync.h"

#include <algorithm>
#include <ostream>

#include "open_node.h"
#include "output.h"
#include "password_input.h"
#include "sanad/api/sync_json.h"
#include "sanad/http/partner_connection.h"

namespace sanad::app {
namespace {

Result<http::PartnerAddress> address_of(const ConfigOnDisk& config, const exchange::PartnerConfig& partner,
                                        const Shell& shell) {
  http::PartnerAddress address;
  address.url = partner.url;
  address.account = partner.account;
  address.authorities_file = config.beside(partner.authorities);
  address.certificate_file = config.beside(partner.client_certificate);
  address.key_file = config.beside(partner.client_key);
  if (partner.secret_file.empty()) return address;
  auto secret = read_password(config.beside(partner.secret_file), shell);
  if (!secret) return tl::unexpected{secret.error()};
  address.secret = std::move(*secret);
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
    if (!part.problem.empty())
      shell.err << "sanad: " << printable(part.collection) << ": " << printable(part.problem) << '\n';
    for (const auto& fault : part.faults)
      shell.err << "sanad: " << printable(part.collection) << ": " << printable(fault) << '\n';
    finding = finding || part.held + part.conflicts > 0 || !part.faults.empty();
  }
  for (const auto& part : outcome.pushed) {
    if (!part.problem.empty())
      shell.err << "sanad: " << printable(part.collection) << ": " << printable(part.problem) << '\n';
    for (const auto& failure : part.failures)
      shell.err << "sanad: refused there: " << printable(failure) << '\n';
    finding = finding || part.failed > 0;
  }
  return finding;
}

}  // namespace

Exit run(const SyncArgs& args, const Shell& shell) {
  const auto ours = open_node(args.config, shell);
  if (!ours) return shell.fail(ours.error());
  const auto* partner = ours->config().partner(args.partner);
  if (partner == nullptr || partner->url.empty()) {
    return shell.fail(
        {ErrorCode::not_found, "expected a partner with a `url` in the configuration, found none called '" +
                                   args.partner + "'; without a network, use `sanad courier`"});
  }
  auto address = address_of(ours->disk, *partner, shell);
  if (!address) return shell.fail(address.error());
  const auto connection = http::PartnerConnection::open(*std::move(address));
  if (!connection) return shell.fail(connection.error());
  const auto offers = node::Offers::open(*ours->base, ours->config(), ours->key, shell.context.clock);
  if (!offers) return shell.fail(offers.error());
  const node::ThisNode node{*ours->base, ours->config(), ours->key};
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
