// SPDX-License-Identifier: Apache-2.0
#include <optional>

#include "courier_books.h"
#include "sanad/node/courier.h"
#include "sanad/node/witness.h"

namespace sanad::node {
namespace {

constexpr std::size_t items_together = 500;

/// Writes entries into parts of bounded size.
class PartWriter {
 public:
  PartWriter(const exchange::SigningKey& key, exchange::CourierPlace place, const PackOptions& options)
      : key_{key}, place_{place}, options_{options} {}

  Result<void> add(exchange::CourierKind kind, std::string_view payload, const CourierReach& reach) {
    if (writer_ && writer_->bytes() + payload.size() > options_.part_bytes && written_) {
      if (auto ended = end(false); !ended) return ended;
    }
    if (!writer_) {
      if (auto begun = begin(); !begun) return begun;
    }
    writer_->add(kind, payload);
    written_ = written_ || kind == exchange::CourierKind::object;
    reach_ = reach;
    return {};
  }

  /// The collection stands again at the head of each part: a part is read by itself.
  void in_collection(const std::string& name) { collection_ = name; }

  Result<void> end(bool last) {
    if (!writer_) {
      if (auto begun = begin(); !begun) return begun;
    }
    const auto end = writer_->finish(last);
    writer_.reset();
    parts_.push_back({{place_.number, place_.part, last, end.content}, reach_});
    place_.previous = end.content;
    ++place_.part;
    return {};
  }

  const std::vector<SentPart>& parts() const& { return parts_; }
  std::vector<std::string>& files() { return files_; }

 private:
  Result<void> begin() {
    files_.push_back(exchange::courier_file_name(place_));
    auto writer = exchange::CourierWriter::begin(key_, place_, options_.open(files_.back()));
    if (!writer) return tl::unexpected{writer.error()};
    writer_ = *std::move(writer);
    written_ = false;
    if (!collection_.empty()) writer_->add(exchange::CourierKind::collection, collection_);
    return {};
  }

  const exchange::SigningKey& key_;
  exchange::CourierPlace place_;
  const PackOptions& options_;
  std::optional<exchange::CourierWriter> writer_;
  bool written_ = false;
  std::string collection_;
  CourierReach reach_;
  std::vector<SentPart> parts_;
  std::vector<std::string> files_;
};

/// The part that the new packet follows: the last that was packed, or the last that was acknowledged.
std::optional<SentPart> followed(const std::vector<SentPart>& sent,
                                 const std::optional<exchange::CourierReceipt>& receipt, bool again) {
  if (sent.empty()) return std::nullopt;
  if (!again) return sent.back();
  std::optional<SentPart> last;
  for (const auto& part : sent) {
    if (receipt && part.part.last && part.part.number <= receipt->number &&
        (part.part.number < receipt->number || receipt->complete)) {
      last = part;
    }
  }
  return last;
}

exchange::CourierReceipt receipt_for(const std::vector<exchange::CourierTaken>& taken) {
  if (taken.empty()) return {};
  const auto& last = taken.back();
  return {last.number, last.part, last.last, last.content};
}

exchange::CourierPlace place_after(const std::optional<SentPart>& base, const std::vector<SentPart>& sent,
                                   const exchange::PublicKey& from, const exchange::PublicKey& to) {
  exchange::CourierPlace place;
  place.from = from;
  place.to = to;
  place.number = sent.empty() ? 1 : sent.back().part.number + 1;
  if (base) {
    place.follows = base->part.number;
    place.previous = base->part.content;
  }
  return place;
}

/// Everything that is offered in one collection after what `reach` says, and moves `reach` on.
Result<std::uint64_t> write_collection(Offers& offers, const Reader& reader, const std::string& collection,
                                       CourierReach& reach, PartWriter& writer) {
  std::uint64_t objects = 0;
  writer.in_collection(collection);
  if (auto added = writer.add(exchange::CourierKind::collection, collection, reach); !added) {
    return tl::unexpected{added.error()};
  }
  for (;;) {
    store::ItemFilter filter;
    filter.after = reach[collection];
    filter.all = true;
    filter.last = false;
    filter.limit = items_together;
    const auto page = offers.read_page(reader, collection, filter);
    if (!page) return tl::unexpected{page.error()};
    if (page->items.empty()) return objects;
    for (const auto& item : page->items) {
      reach[collection] = item.seq;
      if (auto added = writer.add(exchange::CourierKind::object, item.body, reach); !added) {
        return tl::unexpected{added.error()};
      }
    }
    objects += page->items.size();
  }
}

}  // namespace

Result<Packed> pack_packet(const ThisNode& node, Offers& offers, std::string_view partner,
                           const PackOptions& options, const Context& context) {
  const auto* known = node.config.partner(partner);
  if (known == nullptr) {
    return fail(ErrorCode::not_found,
                "expected a partner of the configuration, found '" + std::string{partner} + "'");
  }
  const std::string name{partner};
  const auto checkpoint = make_checkpoint(node.base, node.key, context.clock.now());
  if (!checkpoint) return tl::unexpected{checkpoint.error()};
  const auto before = node.base.snapshot();
  const auto& state = before->exchange().sync_state();
  const auto sent = sent_parts(state, name);
  const auto base = followed(sent, acknowledged(state, name), options.again);
  const auto place = place_after(base, sent, node.key.public_key(), known->policy.key);
  auto reach = base ? base->reach : CourierReach{};
  PartWriter writer{node.key, place, options};
  using Kind = exchange::CourierKind;
  if (auto added = writer.add(Kind::acknowledgement, to_text(receipt_for(taken_parts(state, name))), reach);
      !added) {
    return tl::unexpected{added.error()};
  }
  if (auto added = writer.add(Kind::checkpoint, to_text(*checkpoint), reach); !added) {
    return tl::unexpected{added.error()};
  }
  Packed packed;
  packed.number = place.number;
  for (const auto& collection : known->policy.collections) {
    const auto written =
        write_collection(offers, {name, options.actor, "courier"}, collection, reach, writer);
    if (!written) return tl::unexpected{written.error()};
    packed.objects += *written;
    context.progress.update("packing", packed.objects, 0);
  }
  if (auto ended = writer.end(true); !ended) return tl::unexpected{ended.error()};
  auto transaction = node.base.begin();
  for (const auto& part : writer.parts()) {
    book_sent(transaction->exchange().sync_state(), name, part, context.clock.now());
  }
  transaction->commit("courier", name + " packet " + std::to_string(place.number));
  packed.files = std::move(writer.files());
  context.progress.finish();
  return packed;
}

}  // namespace sanad::node
