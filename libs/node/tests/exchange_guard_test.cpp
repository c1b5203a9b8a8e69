// SPDX-License-Identifier: Apache-2.0
#include "sanad/node/exchange_guard.h"

#include <gmock/gmock.h>
#include <sqlite3.h>

#include "offers_base.h"
#include "sanad/node/witness.h"

namespace sanad::node::test {
namespace {

using ::testing::HasSubstr;

class Guard : public ::testing::Test {
 protected:
  std::string word(std::int64_t no, int minute) const {
    return to_text(exchange::sign_checkpoint(key_of(1), no, sha256(std::to_string(no)),
                                             {base_.clock.at.micros + minute * 60'000'000LL}));
  }

  OffersBase base_;
  ExchangeGuard guard_{*base_.store, base_.config, base_.key, base_.clock};
  ExchangeGuard other_{*base_.store, base_.config, base_.key, base_.clock};  ///< of another process
};

TEST_F(Guard, SaysWhatTheWitnessSaysWhoeverWasShownIt) {
  EXPECT_TRUE(guard_.may_exchange("krn"));
  EXPECT_TRUE(guard_.take("krn", word(5, 1)));
  EXPECT_TRUE(guard_.take("krn", word(7, 2)));
  EXPECT_TRUE(guard_.may_exchange("krn"));
  EXPECT_TRUE(other_.may_exchange("krn"));
  EXPECT_TRUE(guard_.take("krn", word(4, 3))) << "it is kept; what follows from it is another question";
  for (auto* guard : {&guard_, &other_}) {
    const auto stopped = guard->may_exchange("krn");
    ASSERT_FALSE(stopped);
    EXPECT_THAT(stopped.error().message, HasSubstr("rule rollback"));
    EXPECT_TRUE(guard->may_exchange("abc"));
  }
}

TEST_F(Guard, AContradictionIsNotForgottenOverAWordThatFits) {
  EXPECT_TRUE(guard_.take("krn", word(7, 1)));
  EXPECT_TRUE(guard_.may_exchange("krn"));
  EXPECT_TRUE(other_.take("krn", word(4, 2)));
  EXPECT_TRUE(guard_.take("krn", word(3, 0))) << "fits both";
  EXPECT_FALSE(guard_.may_exchange("krn"));
  EXPECT_FALSE(other_.may_exchange("krn"));
}

TEST_F(Guard, SeesThatAPersonHasLooked) {
  EXPECT_TRUE(guard_.take("krn", word(7, 1)));
  EXPECT_TRUE(guard_.take("krn", word(4, 2)));
  EXPECT_FALSE(guard_.may_exchange("krn"));
  {
    const auto transaction = base_.store->begin();
    ASSERT_TRUE(accept_ledger(*transaction, base_.config, "krn", "amna", "restored", base_.clock.at));
    transaction->commit("checkpoint", "krn");
  }
  EXPECT_TRUE(guard_.may_exchange("krn"));
}

TEST_F(Guard, RefusesWhatIsNoCheckpointAndWhomItDoesNotKnow) {
  EXPECT_EQ(guard_.take("krn", "{}").error().code, ErrorCode::invalid_input);
  EXPECT_EQ(guard_.take("nobody", word(1, 1)).error().code, ErrorCode::not_found);
  EXPECT_EQ(guard_.may_exchange("nobody").error().code, ErrorCode::not_found);
}

TEST_F(Guard, SeesABreakInOurOwnLedgerAfterTheFirstRequest) {
  base_.put(1, records::Tlp::clear);
  base_.read();
  const auto own = make_checkpoint(*base_.store, base_.key, base_.clock.at);
  ASSERT_TRUE(own);
  ASSERT_TRUE(guard_.may_exchange("krn"));
  sqlite3* database = nullptr;
  ASSERT_EQ(sqlite3_open(base_.path.c_str(), &database), SQLITE_OK);
  const auto sql = "DROP TRIGGER ledger_stays; DELETE FROM ledger WHERE no = " + std::to_string(own->no);
  EXPECT_EQ(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr), SQLITE_OK);
  sqlite3_close(database);
  const auto stopped = guard_.may_exchange("krn");
  ASSERT_FALSE(stopped);
  EXPECT_EQ(stopped.error().code, ErrorCode::conflict);
  EXPECT_THAT(stopped.error().message, HasSubstr("rule own-ledger"));
}

TEST_F(Guard, ShowsOurOwnLedgerAsTheWitnessSignsIt) {
  const auto own = guard_.own();
  ASSERT_TRUE(own);
  EXPECT_EQ(*own, to_text(make_checkpoint(*base_.store, base_.key, base_.clock.at).value()));
}

}  // namespace
}  // namespace sanad::node::test
