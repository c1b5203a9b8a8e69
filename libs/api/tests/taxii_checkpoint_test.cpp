// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "sanad/node/witness.h"
#include "taxii_world.h"

namespace sanad::api {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using namespace testing;

const std::string header{exchange::checkpoint_header};

class TaxiiCheckpoints : public TaxiiWorld {
 protected:
  /// krn's word on its ledger; the node knows krn by key 1.
  std::string word(std::int64_t no, int hours, std::uint8_t signer = 1) const {
    if (memory) return "stands at " + std::to_string(no);
    return to_text(exchange::sign_checkpoint(key_of(signer), no, sha256("x"), hour(hours)));
  }
  /// At an hour that none of the words is ahead of.
  Reply show(const std::string& text) {
    clock.set(hour(3));
    return send(http::Method::get, root, {}, {{header, text}});
  }
};

TEST_P(TaxiiCheckpoints, TheApiRootShowsPartnersWhereTheLedgerStands) {
  const auto shown = get(root).header(header);
  ASSERT_NE(shown, "");
  EXPECT_EQ(get(root + "collections/").header(header), "");
  if (node) {
    const auto read = exchange::read_checkpoint(shown);
    ASSERT_TRUE(read) << shown;
    EXPECT_TRUE(holds(*read));
    EXPECT_EQ(read->key, node->key());
  }
  caller = Principal{.name = "boss", .role = Role::admin, .partner = {}};
  EXPECT_EQ(get(root).header(header), "") << "an account of our own is no witness";
}

TEST_P(TaxiiCheckpoints, WhatIsShownIsKeptAndWhatIsNoneIsRefused) {
  EXPECT_EQ(show(word(5, 1)).status(), 200);
  EXPECT_EQ(show(word(5, 1)).status(), 200);
  EXPECT_EQ(show("{}").status(), 400);
  if (!node) return;
  const auto kept = node::checkpoints_in_force(node->store().snapshot()->exchange().sync_state(), "krn");
  ASSERT_EQ(kept.size(), 1U);
  EXPECT_EQ(to_text(kept[0]), word(5, 1));
}

TEST_P(TaxiiCheckpoints, AContradictionStopsEveryRouteForThatPartnerAlone) {
  ASSERT_EQ(post(incident_b).status(), 202);
  ASSERT_EQ(show(word(5, 1)).status(), 200);
  const auto refused = show(word(0, 2));
  EXPECT_EQ(refused.status(), 403);
  EXPECT_EQ(refused.header(header), "");
  EXPECT_THAT(refused.raw.body, HasSubstr("until a person of this node has looked"));
  for (const auto& path : {root, root + "collections/", inbox, inbox + "objects/", inbox + "manifest/",
                           inbox + "objects/" + b + "/", root + "collections/incidents/objects/"}) {
    const auto reply = get(path);
    EXPECT_EQ(reply.status(), 403) << path;
    EXPECT_THAT(reply.raw.body, Not(HasSubstr(b))) << path;
  }
  EXPECT_EQ(post(incident_c).status(), 403);
  EXPECT_EQ(del(inbox + "objects/" + b + "/").status(), 403);
  become("eib");
  EXPECT_EQ(get(inbox + "objects/").status(), 200);
}

/// What needs keys and a ledger.
class NodeCheckpoints : public TaxiiCheckpoints {};

TEST_P(NodeCheckpoints, AnotherKeyIsAContradiction) {
  EXPECT_EQ(show(word(5, 1, 2)).status(), 403);
  EXPECT_EQ(get(root).status(), 403);
}

TEST_P(NodeCheckpoints, GoesOnOnceAPersonHasLooked) {
  ASSERT_EQ(show(word(5, 1)).status(), 200);
  ASSERT_EQ(show(word(1, 2)).status(), 403);
  {
    const auto transaction = node->store().begin();
    ASSERT_TRUE(node::accept_ledger(*transaction, node->config(), "krn", "amna", "restored", hour(3)));
    transaction->commit("checkpoint", "krn");
  }
  EXPECT_EQ(get(inbox + "objects/").status(), 200);
  EXPECT_EQ(show(word(2, 3)).status(), 200);
}

INSTANTIATE_TEST_SUITE_P(Backends, TaxiiCheckpoints, ::testing::Values(Backend::memory, Backend::node),
                         name_of_backend);
INSTANTIATE_TEST_SUITE_P(Backends, NodeCheckpoints, ::testing::Values(Backend::node), name_of_backend);

}  // namespace
}  // namespace sanad::api
