// SPDX-License-Identifier: Apache-2.0
#include "sanad/api/authenticator.h"

#include <atomic>
#include <mutex>

#include "proofs.h"
#include "sanad/api/backoff.h"
#include "sanad/api/credentials.h"
#include "sanad/core/limits.h"
#include "sanad/http/address.h"
#include "sanad/node/accounts.h"
#include "sanad/node/secret.h"

namespace sanad::api {
namespace {

using Identified = tl::expected<Principal, Refusal>;

/// An account is everybody's to fail at, so that it takes more failures than an address.
constexpr std::uint32_t account_failures_free = 4 * limits::failures_free;

tl::unexpected<Refusal> refused() {
  return tl::unexpected{
      Refusal{401, "expected an account and its password, a token or a certificate that holds", 0}};
}
tl::unexpected<Refusal> wait(std::uint32_t seconds) {
  return tl::unexpected{Refusal{429, "too many sign-ins have failed; try again later", seconds}};
}

Principal principal_of(const store::Account& account) {
  Principal caller;
  caller.name = account.name;
  caller.role = parse_role(account.role).value_or(Role::anonymous);
  caller.partner = account.partner;
  return caller;
}

/// Under which its failures are held: no longer than a name can be, however long the guess.
std::string of_account(const std::string& name) {
  constexpr std::size_t name_letters = 64;
  return "account " + name.substr(0, name_letters);
}

std::string of_address(const http::Request& request) {
  return "address " + http::neighbourhood_of(request.peer.address);
}

/// What a write of a session must repeat; whoever reads it has the cookie, or may read what we answer.
std::string csrf_of(const std::string& token) {
  return sha256("sanad csrf " + token).to_hex();
}

bool changes_something(http::Method method) {
  return method != http::Method::get && method != http::Method::head && method != http::Method::options;
}

/// A page of another site cannot set Origin.
bool of_this_origin(const http::Request& request) {
  const auto origin = request.header("origin");
  if (origin.empty()) return true;
  const auto own = (request.peer.tls ? "https://" : "http://") + std::string{request.header("host")};
  // Behind a proxy that ends TLS the scheme differs, the host does not.
  return origin == own || origin == "https://" + std::string{request.header("host")};
}

/// A name that leads here by someone else's DNS must not read what is for this machine.
bool names_this_machine(std::string_view host) {
  const auto end = host.starts_with('[') ? host.find(']') + 1 : std::min(host.find(':'), host.size());
  const auto name = host.substr(0, end);
  return name == "localhost" || name == "[::1]" || http::is_loopback(std::string{name});
}

/// Argon2id takes memory: one check at a time.
class PasswordDesk {
 public:
  /// nullopt if too many wait.
  std::optional<bool> fits(const std::string& hash, std::string_view password) {
    struct Waiting {
      std::atomic<std::size_t>& count;
      const std::size_t before;
      explicit Waiting(std::atomic<std::size_t>& waiting) : count{waiting}, before{waiting.fetch_add(1)} {}
      ~Waiting() { --count; }
    } waiting{waiting_};
    if (waiting.before >= limits::password_checks_waiting) return std::nullopt;
    const std::lock_guard lock{one_};
    return node::password_fits(hash, password);
  }

 private:
  std::atomic<std::size_t> waiting_{0};
  std::mutex one_;
};

}  // namespace

struct Authenticator::State {
  State(store::Store& store, const node::Context& given, AuthenticatorOptions chosen)
      : base{store},
        context{given},
        options{std::move(chosen)},
        backoff{given.clock},
        proofs{given.clock},
        nobody{node::unfit_password_hash()} {}

  Identified by_password(const http::Request& request, const std::string& name, const std::string& password);
  Identified by_token(const http::Request& request, const std::string& token, bool session);
  Identified by_certificate(const store::AccountsView& accounts, const http::Request& request) const;
  Identified without_anything(const http::Request& request) const;
  bool certificate_fits(const store::Account& account, const http::Request& request) const;
  void failed(const http::Request& request, const std::string& name, bool known);

  store::Store& base;
  const node::Context& context;
  const AuthenticatorOptions options;
  Backoff backoff;
  Proofs proofs;
  PasswordDesk desk;
  const std::string nobody;  // a hash that fits no password: an unknown account takes as long as a known one
};

bool Authenticator::State::certificate_fits(const store::Account& account,
                                            const http::Request& request) const {
  bool needed = false;
  for (const auto& [fingerprint, partner] : options.partner_certificates) {
    if (account.partner.empty() || partner != account.partner) continue;
    if (request.peer.certificate == fingerprint.to_hex()) return true;
    needed = true;
  }
  return !needed;
}

void Authenticator::State::failed(const http::Request& request, const std::string& name, bool known) {
  if (!http::is_loopback(request.peer.address)) backoff.failed(of_address(request));
  const bool wait_begins = backoff.failed(of_account(name), account_failures_free);
  context.log.event("sign_in.failed", {{"request", request.id}, {"known", known ? "yes" : "no"}});
  if (wait_begins && known) node::note_failures(node::AccountDesk{base, context, "node"}, name, request.id);
}

Identified Authenticator::State::by_password(const http::Request& request, const std::string& name,
                                             const std::string& password) {
  const auto account = base.snapshot()->exchange().accounts().get(name);
  const bool usable = account && !account->disabled && !account->password_hash.empty();
  // Who proved it lately is not kept out by others who guess.
  if (usable && proofs.knows(name, account->password_hash, password) && certificate_fits(*account, request)) {
    return principal_of(*account);
  }
  const auto address = of_address(request);
  if (const auto seconds = std::max(backoff.wait_seconds(address), backoff.wait_seconds(of_account(name)))) {
    return wait(seconds);
  }
  const auto fits = desk.fits(usable ? account->password_hash : nobody, password);
  if (!fits) return tl::unexpected{Refusal{503, "too many sign in at once; try again later", 1}};
  if (!*fits || !usable || !certificate_fits(*account, request)) {
    failed(request, name, account.has_value());
    return refused();
  }
  proofs.remember(name, account->password_hash, password);
  backoff.succeeded(of_account(name));
  return principal_of(*account);
}

Identified Authenticator::State::by_token(const http::Request& request, const std::string& token,
                                          bool session) {
  const auto address = of_address(request);
  if (const auto seconds = backoff.wait_seconds(address); seconds > 0 && !session) return wait(seconds);
  const auto snapshot = base.snapshot();
  const auto& accounts = snapshot->exchange().accounts();
  const auto held = accounts.token(node::token_digest(token));
  const bool holds = held && (held->label == node::session_label) == session &&
                     (!held->expires || context.clock.now() < *held->expires);
  const auto account = holds ? accounts.get(held->account) : std::nullopt;
  if (!account || account->disabled || !certificate_fits(*account, request)) {
    if (session) return Principal{};
    if (!http::is_loopback(request.peer.address)) backoff.failed(address);
    return refused();
  }
  auto caller = principal_of(*account);
  if (session) caller.csrf = csrf_of(token);
  return caller;
}

Identified Authenticator::State::by_certificate(const store::AccountsView& accounts,
                                                const http::Request& request) const {
  const auto fingerprint = Digest::from_hex(*request.peer.certificate);
  if (!fingerprint) return Principal{};
  if (const auto account = accounts.with_certificate(*fingerprint)) {
    return account->disabled ? Principal{} : principal_of(*account);
  }
  const auto bound = options.partner_certificates.find(*fingerprint);
  if (bound == options.partner_certificates.end()) return Principal{};
  return Principal{bound->second, Role::partner, bound->second, false, {}};
}

Identified Authenticator::State::without_anything(const http::Request& request) const {
  const auto snapshot = base.snapshot();
  const auto& accounts = snapshot->exchange().accounts();
  if (request.peer.certificate) return by_certificate(accounts, request);
  Principal caller;
  if (options.demo && http::is_loopback(request.peer.address) && names_this_machine(request.header("host")) &&
      !accounts.any()) {
    caller.role = Role::reader;
    caller.demo = true;
  }
  return caller;
}

Authenticator::Authenticator(store::Store& base, const node::Context& context, AuthenticatorOptions options)
    : state_{std::make_unique<State>(base, context, std::move(options))} {}
Authenticator::~Authenticator() = default;

Identified Authenticator::identify(const http::Request& request) {
  const auto shown = credentials_of(request);
  switch (shown.kind) {
    case Credentials::Kind::none:
      return state_->without_anything(request);
    case Credentials::Kind::malformed:
      return refused();
    case Credentials::Kind::basic:
      return state_->by_password(request, shown.account, shown.secret);
    case Credentials::Kind::bearer:
      return state_->by_token(request, shown.secret, false);
    case Credentials::Kind::session:
      break;
  }
  auto caller = state_->by_token(request, shown.secret, true);
  if (!caller || !caller->csrf || !changes_something(request.method)) return caller;
  if (request.header("x-csrf-token") == *caller->csrf && of_this_origin(request)) return caller;
  return tl::unexpected{Refusal{403, "expected the token of the session in the header x-csrf-token", 0}};
}

tl::expected<SignedIn, Refusal> Authenticator::sign_in(const http::Request& request,
                                                       const std::string& account,
                                                       const std::string& password) {
  auto caller = state_->by_password(request, account, password);
  if (!caller) return tl::unexpected{caller.error()};
  auto token = node::begin_session({state_->base, state_->context, account}, account, request.id);
  if (!token) return tl::unexpected{Refusal{403, token.error().message, 0}};
  caller->csrf = csrf_of(*token);
  return SignedIn{std::move(*caller), std::move(*token)};
}

void Authenticator::sign_out(const http::Request& request) {
  const auto shown = credentials_of(request);
  if (shown.kind != Credentials::Kind::session) return;
  // Only what is there to end takes the writer's lock.
  if (state_->base.snapshot()->exchange().accounts().token(node::token_digest(shown.secret))) {
    node::end_session({state_->base, state_->context, "node"}, shown.secret, request.id);
  }
}

}  // namespace sanad::api
