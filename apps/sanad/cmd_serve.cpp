// SPDX-License-Identifier: Apache-2.0
#include "cmd_serve.h"

#include <atomic>
#include <fstream>
#include <mutex>
#include <ostream>

#include "listen_address.h"
#include "node_config_file.h"
#include "output.h"
#include "sanad/api/exchange_routes.h"
#include "sanad/api/node_handler.h"
#include "sanad/api/node_routes.h"
#include "sanad/api/service.h"
#include "sanad/api/taxii_service.h"
#include "sanad/core/environment_error.h"
#include "sanad/http/access_log.h"
#include "sanad/http/server.h"
#include "sanad/node/dry_run.h"
#include "stop_signals.h"

namespace sanad::app {
namespace {

/// Lines of several threads, each whole.
class LineSink {
 public:
  explicit LineSink(std::ostream& out) : out_{out} {}
  void line(std::string_view text) {
    const std::lock_guard lock{mutex_};
    out_ << text << '\n' << std::flush;
  }

 private:
  std::mutex mutex_;
  std::ostream& out_;
};

struct Plan {
  ConfigOnDisk config;
  http::ServerOptions server;
  api::AuthenticatorOptions authenticator;
};

Result<Plan> make_plan(const ServeArgs& args, const Shell& shell, const store::Store& base) {
  auto config = load_config(args.config, shell.global.base);
  if (!config) return tl::unexpected{config.error()};
  Plan plan{std::move(*config), {}, {}};
  const auto& serve = plan.config.config.serve;
  const auto listen = parse_listen(args.listen.empty() ? serve.listen : args.listen);
  if (!listen) return tl::unexpected{listen.error()};
  const auto either = [&](const std::string& given, const std::string& configured) {
    return given.empty() ? plan.config.beside(configured) : given;
  };
  const http::TlsFiles tls{either(args.tls_certificate, serve.tls_certificate),
                           either(args.tls_key, serve.tls_key),
                           either(args.client_authorities, serve.client_authorities)};
  if (tls.certificate.empty() != tls.key.empty() ||
      (tls.certificate.empty() && !tls.client_authorities.empty())) {
    return sanad::fail(ErrorCode::invalid_input,
                       "expected a certificate and its key for TLS, found one without the other");
  }
  for (const auto& partner : plan.config.config.partners) {
    if (partner.certificate)
      plan.authenticator.partner_certificates[*partner.certificate] = partner.policy.name;
  }
  if (!tls.certificate.empty()) plan.server.tls = tls;
  plan.server.address = listen->address;
  plan.server.port = listen->port;
  plan.server.seed = static_cast<std::uint64_t>(shell.context.clock.now().micros);
  const auto checked = check_serve_rules(
      {*listen, plan.server.tls.has_value(), !tls.client_authorities.empty(),
       base.snapshot()->exchange().accounts().any(), !plan.authenticator.partner_certificates.empty()});
  if (!checked) return tl::unexpected{checked.error()};
  return plan;
}

api::NodeInfo node_info(const exchange::NodeConfig& config) {
  api::NodeInfo info;
  if (!config.node.name.empty()) info.name = config.node.name;
  if (!config.node.title.empty()) info.title = config.node.title;
  info.version = SANAD_VERSION;
  return info;
}

void announce(const Shell& shell, const ListenAddress& listening, bool tls) {
  if (shell.format() == Format::json) {
    write_json(shell.out, [&](JsonWriter& json) {
      json.begin_object().member("address", listening.url(tls)).end_object();
    });
  } else {
    shell.out << "Serving " << shell.global.base << "; open " << listening.url(tls) << '\n';
  }
  shell.out.flush();
}

/// Where lines of the access log go; nowhere for "none".
class AccessLog {
 public:
  AccessLog(const std::string& where, LineSink& errors) {
    if (where == "none") return;
    sink_ = &errors;
    if (where == "-") return;
    file_.open(where, std::ios::app);
    if (!file_) throw EnvironmentError{"cannot write the access log " + where};
    sink_ = &to_file_;
  }
  AccessLog(const AccessLog&) = delete;
  AccessLog& operator=(const AccessLog&) = delete;
  void take(const http::Served& served) {
    if (sink_ != nullptr) sink_->line(http::access_line(served));
  }

 private:
  std::ofstream file_;
  LineSink to_file_{file_};
  LineSink* sink_ = nullptr;
};

/// What stands behind the routes of exchange. Empty where the configuration has no partner: there is nobody
/// to exchange with then, and no key is wanted.
struct ExchangeDesk {
  std::unique_ptr<api::TaxiiService> taxii;
  api::DryRunOf dry_run;
};

/// What it is given outlives it.
Result<ExchangeDesk> open_exchange(store::Store& base, const ConfigOnDisk& config, const Clock& clock) {
  ExchangeDesk desk;
  if (config.config.partners.empty()) return desk;
  auto key = load_node_key(config);
  if (!key) return tl::unexpected{key.error()};
  desk.dry_run = [&base, &config, &clock, ours = key->public_key()](std::string_view partner) {
    constexpr std::size_t examples = 5;
    return node::dry_run(*base.snapshot(), config.config, ours, partner, clock.now(), examples);
  };
  auto taxii = api::TaxiiService::open(base, config.config, *std::move(key), clock);
  if (!taxii) return tl::unexpected{taxii.error()};
  desk.taxii = *std::move(taxii);
  return desk;
}

}  // namespace

Exit run(const ServeArgs& args, const Shell& shell) {
  StopSignals signals;
  auto base = shell.open_base();
  if (!base) return shell.fail(base.error());
  auto plan = make_plan(args, shell, **base);
  if (!plan) return shell.fail(plan.error());

  LineSink errors{shell.err};
  const Log log{[&](std::string_view line) { errors.line(line); }};
  node::NoProgress no_progress;
  const node::Context context{shell.context.clock, log, no_progress};
  AccessLog access_log{args.access_log, errors};
  api::Metrics metrics;
  api::Authenticator authenticator{**base, context, plan->authenticator};
  const api::WebPages pages{api::built_web_files()};
  std::atomic<const http::Server*> running{nullptr};
  api::Router router;
  api::add_health_routes(router, **base, metrics, [&running] {
    const auto* server = running.load();
    return server == nullptr ? http::ServerCounts{} : server->counts();
  });
  api::add_session_routes(router, authenticator);
  api::Service service{**base, context, node_info(plan->config.config)};
  api::add_api_routes(router, service);
  api::add_match_routes(router, service);
  auto desk = open_exchange(**base, plan->config, context.clock);
  if (!desk) return shell.fail(desk.error());
  if (desk->taxii) desk->taxii->add_to(router);
  api::add_exchange_routes(router, service, plan->config.config, std::move(desk->dry_run));
  api::NodeHandler handler{router, authenticator, pages};

  auto started =
      http::Server::start(plan->server, handler, context.clock, log, [&](const http::Served& served) {
        metrics.count(served);
        access_log.take(served);
      });
  if (!started) return shell.fail(started.error());
  running = started->get();
  announce(shell, {plan->server.address, (*started)->port()}, plan->server.tls.has_value());
  signals.wait();
  (*started)->stop();
  return Exit::ok;
}

}  // namespace sanad::app
