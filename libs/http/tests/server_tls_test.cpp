// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "raw_client.h"
#include "sanad/core/digest.h"
#include "sanad/http/server.h"
#include "temporary_folder.h"
#include "test_certificates.h"
#include "test_server.h"

namespace sanad::http {
namespace {

using sanad::testing::EchoHandler;
using sanad::testing::RawClient;
using sanad::testing::TestCertificate;
using sanad::testing::TestServer;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::StartsWith;

struct FreeContext {
  void operator()(SSL_CTX* context) const noexcept { SSL_CTX_free(context); }
};
using Context = std::unique_ptr<SSL_CTX, FreeContext>;

const std::string request = "GET /peer HTTP/1.1\r\nHost: x\r\n\r\n";

class ServerTls : public ::testing::Test {
 protected:
  ServerTls() {
    authority.write(folder.file("ca.pem"), folder.file("ca.key"));
    own.write(folder.file("server.pem"), folder.file("server.key"));
  }
  ServerOptions options(bool ask_clients = false) const {
    ServerOptions made;
    made.tls = TlsFiles{folder.file("server.pem"), folder.file("server.key"),
                        ask_clients ? folder.file("ca.pem") : ""};
    made.limits.drain_ms = 100;
    return made;
  }
  Context client(const TestCertificate* shown = nullptr) const {
    Context context{SSL_CTX_new(TLS_client_method())};
    SSL_CTX_load_verify_locations(context.get(), folder.file("ca.pem").c_str(), nullptr);
    SSL_CTX_set_verify(context.get(), SSL_VERIFY_PEER, nullptr);
    if (shown != nullptr) {
      SSL_CTX_use_certificate(context.get(), shown->certificate());
      SSL_CTX_use_PrivateKey(context.get(), shown->key());
    }
    return context;
  }
  Result<std::unique_ptr<Server>> start(const TlsFiles& files) {
    ServerOptions made;
    made.tls = files;
    return Server::start(made, handler, clock, log, [](const Served&) {});
  }

  const sanad::testing::TemporaryFolder folder;
  const TestCertificate authority{"Test authority"};
  const TestCertificate own{"server", &authority};
  EchoHandler handler;
  const SystemClock clock;
  const Log log{[](std::string_view) {}};
};

TEST_F(ServerTls, AnswersUnderEveryModernVersion) {
  TestServer server{options()};
  for (const int version : {TLS1_2_VERSION, TLS1_3_VERSION}) {
    const auto context = client();
    SSL_CTX_set_max_proto_version(context.get(), version);
    RawClient raw{server.port()};
    ASSERT_TRUE(raw.start_tls(*context)) << version;
    EXPECT_THAT(raw.ask(request), EndsWith("\r\n\r\n127.0.0.1 tls none"));
    EXPECT_THAT(raw.ask(request), EndsWith("\r\n\r\n127.0.0.1 tls none"));
  }
}

TEST_F(ServerTls, RefusesOlderVersionsAndWeakCiphers) {
  TestServer server{options()};
  for (const int version : {TLS1_VERSION, TLS1_1_VERSION}) {
    const auto context = client();
    SSL_CTX_set_security_level(context.get(), 0);
    SSL_CTX_set_min_proto_version(context.get(), version);
    SSL_CTX_set_max_proto_version(context.get(), version);
    RawClient raw{server.port()};
    EXPECT_FALSE(raw.start_tls(*context)) << version;
  }
  const auto context = client();
  SSL_CTX_set_max_proto_version(context.get(), TLS1_2_VERSION);
  SSL_CTX_set_cipher_list(context.get(), "ECDHE-ECDSA-AES128-SHA:AES128-GCM-SHA256");
  RawClient raw{server.port()};
  EXPECT_FALSE(raw.start_tls(*context));
}

TEST_F(ServerTls, SendsALargeBodyWhole) {
  TestServer server{options()};
  const auto context = client();
  RawClient raw{server.port()};
  ASSERT_TRUE(raw.start_tls(*context));
  const auto answer = raw.ask("GET /big HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_EQ(answer.size() - answer.find("\r\n\r\n") - 4, EchoHandler::big_bytes);
  EXPECT_THAT(raw.ask("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nok"),
              EndsWith("\r\n\r\nok"));
}

TEST_F(ServerTls, KnowsAClientByTheFingerprintOfItsCertificate) {
  TestServer server{options(true)};
  const TestCertificate partner{"partner", &authority};
  const auto context = client(&partner);
  RawClient raw{server.port()};
  ASSERT_TRUE(raw.start_tls(*context));
  EXPECT_THAT(raw.ask(request), EndsWith("tls " + sha256(partner.der()).to_hex()));
}

TEST_F(ServerTls, AClientMayComeWithoutACertificate) {
  TestServer server{options(true)};
  const auto context = client();
  RawClient raw{server.port()};
  ASSERT_TRUE(raw.start_tls(*context));
  EXPECT_THAT(raw.ask(request), EndsWith("tls none"));
}

TEST_F(ServerTls, CertificatesThatDoNotHoldEndTheHandshake) {
  TestServer server{options(true)};
  const TestCertificate stranger_authority{"Another authority"};
  const TestCertificate stranger{"partner", &stranger_authority}, over{"partner", &authority, -1};
  for (const auto* shown : {&stranger, &over}) {
    const auto context = client(shown);
    RawClient raw{server.port()};
    // TLS 1.3 clients learn of the refusal with the first answer that does not come.
    EXPECT_FALSE(raw.start_tls(*context) && raw.ask(request).starts_with("HTTP/"));
  }
}

TEST_F(ServerTls, DoesNotReadWhatComesInPlainText) {
  TestServer server{options()};
  RawClient raw{server.port()};
  raw.send(request);
  EXPECT_THAT(raw.receive_all(), ::testing::Not(HasSubstr("200")));
  EXPECT_EQ(server.handler.handled, 0);
}

TEST_F(ServerTls, TellsASlowClientUnderTlsToo) {
  auto slow = options();
  slow.limits.head_ms = 150;
  TestServer server{slow};
  const auto context = client();
  RawClient raw{server.port()};
  ASSERT_TRUE(raw.start_tls(*context));
  raw.send("GET / HTTP/1.1\r\nX");
  EXPECT_THAT(raw.receive(), StartsWith("HTTP/1.1 408 "));
}

TEST_F(ServerTls, AHandshakeThatNeverEndsIsClosed) {
  auto slow = options();
  slow.limits.head_ms = 150;
  TestServer server{slow};
  RawClient raw{server.port()};
  EXPECT_TRUE(raw.closed_by_server());
}

TEST_F(ServerTls, NamesTheFileThatDoesNotServe) {
  std::ofstream{folder.file("text.pem")} << "no certificate\n";
  const auto good = folder.file("server.pem"), key = folder.file("server.key");
  EXPECT_THAT(describe(start({folder.file("none.pem"), key, ""}).error()),
              HasSubstr("none.pem: expected a certificate"));
  EXPECT_THAT(describe(start({folder.file("text.pem"), key, ""}).error()),
              HasSubstr("text.pem: expected a certificate"));
  EXPECT_THAT(describe(start({good, folder.file("ca.key"), ""}).error()),
              HasSubstr("ca.key: expected the private key"));
  EXPECT_THAT(describe(start({good, key, folder.file("text.pem")}).error()),
              HasSubstr("text.pem: expected certificates"));
}

}  // namespace
}  // namespace sanad::http
