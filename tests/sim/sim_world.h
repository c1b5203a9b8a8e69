// SPDX-License-Identifier: Apache-2.0
/// Nodes, what they make, and the laws that must hold after any run.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "sanad/records/stix_object.h"
#include "sim_network.h"

namespace sanad::sim {

/// One version of one account, told apart by a word that stands nowhere else.
struct Made {
  std::string owner, word;
  records::ObjectId id;
  records::Tlp marking = records::Tlp::clear;
};

class SimWorld {
 public:
  SimWorld(std::uint64_t seed, const std::vector<std::string>& names)
      : random_{seed}, network_{random_, [this](const auto& giver, const auto& taker, const auto& bytes) {
                                  watch(giver, taker, bytes);
                                }} {
    for (const auto& name : names) {
      auto partners = names;
      partners.erase(std::find(partners.begin(), partners.end(), name));
      std::sort(partners.begin(), partners.end());
      constexpr std::int64_t most_skew = 200'000'000;  // within limits::clock_skew_seconds
      const auto skew = static_cast<std::int64_t>(random_.below(2 * most_skew)) - most_skew;
      nodes_.push_back(std::make_unique<SimNode>(name, partners, time_, skew));
      add_source(*nodes_.back());
    }
  }

  /// A new account, or a new version of an old one, with any marking.
  void make(SimNode& node) {
    Made made;
    made.owner = node.name();
    made.word = "word" + std::to_string(++words_) + "x";
    made.marking = static_cast<records::Tlp>(random_.below(5));
    records::Account account;
    account.source = "press-" + node.name();
    account.native_id = std::to_string(random_.below(6));
    account.id = records::natural_id("incident", account.source, account.native_id);
    account.title = made.word;
    account.when = DateRange::single(Day::parse("2022-11-30").value());
    account.marking = made.marking;
    made.id = account.id;
    auto transaction = node.base().begin();
    transaction->put(records::to_object(account, std::nullopt), std::nullopt);
    transaction->commit("import", node.name());
    newest_[made.id] = made;
    markings_[made.word] = made.marking;
    const auto [lowest, first] = lowest_.try_emplace(made.id, made.marking);
    if (!first) lowest->second = std::min(lowest->second, made.marking);
  }

  /// `from` syncs with `to`; what goes wrong is part of the run.
  void sync(SimNode& from, SimNode& to) {
    SimNetwork::Way way{network_, from, to};
    node::SyncOptions options;
    options.page = 1 + random_.below(5);
    const auto context = from.context();
    static_cast<void>(node::sync_partner(from.node(), from.offers(), to.name(), way, options, context));
  }

  /// One packet; it arrives, arrives twice, or is lost.
  void carry(SimNode& from, SimNode& to) {
    std::vector<std::pair<std::string, std::string>> files;
    node::PackOptions options;
    options.open = [&](const std::string& name) {
      files.emplace_back(name, "");
      return [&files, at = files.size() - 1](std::string_view bytes) { files[at].second += bytes; };
    };
    options.part_bytes = 2000;
    options.again = random_.chance(0.5);
    const auto context = from.context();
    const auto packed = node::pack_packet(from.node(), from.offers(), to.name(), options, context);
    ASSERT_TRUE(packed) << describe(packed.error());
    if (random_.chance(0.3)) return;
    const auto takes = to.context();
    for (int times = random_.chance(0.3) ? 2 : 1; times > 0; --times) {
      for (const auto& [name, bytes] : files) {
        StringSource source{bytes};
        const auto opened = node::open_part(to.node(), source, "sim", takes);
        ASSERT_TRUE(opened) << describe(opened.error());
        EXPECT_NE(opened->order, exchange::CourierOrder::fork) << opened->message;
        EXPECT_TRUE(opened->alarms.empty()) << opened->alarms.front();
      }
    }
  }

  void run(int steps, const Faults& faults) {
    network_.faults = faults;
    for (int step = 0; step < steps; ++step) {
      time_.now.micros += static_cast<std::int64_t>(random_.below(3'600'000'000));
      auto& a = any();
      auto& b = other_than(a);
      switch (random_.below(10)) {
        case 0:
        case 1:
        case 2:
        case 3:
          make(a);
          break;
        case 4:
          a.crash();
          break;
        case 5:
          network_.deliver_late();
          break;
        case 6:
          carry(a, b);
          break;
        default:
          sync(a, b);
      }
    }
  }

  /// The network heals; everybody talks to everybody until there is nothing to say.
  void settle() {
    network_.faults = {};
    network_.deliver_late();
    for (int round = 0; round < 6; ++round) {
      time_.now.micros += 86'400'000'000;
      for (auto& a : nodes_) {
        for (auto& b : nodes_) {
          if (a != b) sync(*a, *b);
        }
      }
    }
  }

  void check() {
    EXPECT_GT(words_seen_, 0) << "a run in which nothing was exchanged proves nothing";
    for (const auto& [id, made] : newest_) {
      for (auto& node : nodes_) {
        if (node->name() != made.owner) check_one(*node, id, made);
      }
    }
    for (auto& node : nodes_) {
      for (const auto& finding : node::verify_ledger(*node->base().snapshot(), node->config()).findings) {
        ADD_FAILURE() << node->name() << ": " << finding;
      }
      for (const auto& finding : node->base().verify()) {
        ADD_FAILURE() << node->name() << ": " << finding.what << " " << finding.where << " "
                      << finding.message;
      }
    }
  }

 private:
  static constexpr auto ceiling = records::Tlp::amber;

  SimNode& any() { return *nodes_[random_.below(nodes_.size())]; }
  SimNode& other_than(const SimNode& node) {
    for (;;) {
      auto& other = any();
      if (&other != &node) return other;
    }
  }

  static void add_source(SimNode& node) {
    records::SourceInfo source;
    source.name = "press-" + node.name();
    source.pass_on = records::PassOn::freely;
    source.marking = records::Tlp::clear;
    auto transaction = node.base().begin();
    transaction->put(records::to_object(source), std::nullopt);
    transaction->commit("import", source.name);
  }

  /// No byte that goes to a partner holds a word above its ceiling, nor the id of what never was below it.
  void watch(const std::string& giver, const std::string& taker, const std::string& bytes) {
    for (auto at = bytes.find("word"); at != std::string::npos; at = bytes.find("word", at + 1)) {
      const auto end = bytes.find('x', at);
      const auto found = markings_.find(bytes.substr(at, end - at + 1));
      if (found == markings_.end()) continue;
      EXPECT_LE(found->second, ceiling) << giver << " gave " << found->first << " to " << taker;
      ++words_seen_;
    }
    for (const auto& [id, lowest] : lowest_) {
      if (lowest <= ceiling) continue;
      EXPECT_EQ(bytes.find(id.to_string()), std::string::npos)
          << giver << " named " << id.to_string() << " to " << taker;
    }
  }

  void check_one(SimNode& node, const records::ObjectId& id, const Made& made) {
    const auto here = node.base().snapshot()->get(id);
    const bool in_force = here && !here->withdrawn;
    if (made.marking <= ceiling) {
      ASSERT_TRUE(in_force) << node.name() << " lacks " << made.word << " of " << made.owner;
      EXPECT_NE(here->body.find(made.word), std::string::npos)
          << node.name() << " holds an older " << made.word;
    } else {
      EXPECT_FALSE(in_force) << node.name() << " still holds what became " << made.word << " of "
                             << made.owner;
    }
  }

  Random random_;
  WorldTime time_;
  SimNetwork network_;
  std::vector<std::unique_ptr<SimNode>> nodes_;
  std::map<records::ObjectId, Made> newest_;
  std::map<std::string, records::Tlp> markings_;
  std::map<records::ObjectId, records::Tlp> lowest_;  ///< of all versions so far
  int words_ = 0, words_seen_ = 0;
};

}  // namespace sanad::sim
