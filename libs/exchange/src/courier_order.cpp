// SPDX-License-Identifier: Apache-2.0
#include "sanad/exchange/courier_order.h"

#include <algorithm>

namespace sanad::exchange {
namespace {

std::string place_name(std::int64_t number, std::int64_t part) {
  return "packet " + std::to_string(number) + ", part " + std::to_string(part);
}

std::string capital_place(std::int64_t number, std::int64_t part) {
  return "P" + place_name(number, part).substr(1);
}

const CourierTaken* find(const std::vector<CourierTaken>& parts, std::int64_t number, std::int64_t part) {
  const auto found = std::find_if(parts.begin(), parts.end(), [&](const CourierTaken& taken) {
    return taken.number == number && taken.part == part;
  });
  return found == parts.end() ? nullptr : &*found;
}

const CourierTaken* last_of(const std::vector<CourierTaken>& parts, std::int64_t number) {
  const CourierTaken* last = nullptr;
  for (const auto& taken : parts) {
    if (taken.number == number && (last == nullptr || last->part < taken.part)) last = &taken;
  }
  return last;
}

CourierJudgement missing(const std::string& what) {
  return {CourierOrder::missing,
          what +
              " has not come yet. Open that first; if it is lost, ask the partner to pack "
              "again from what was acknowledged (`sanad courier pack --again`)."};
}

CourierJudgement fork(const std::string& what) {
  return {
      CourierOrder::fork,
      what +
          ". Someone else uses the partner's key, or its base was set back to an older copy. Take nothing "
          "over until the partner has explained it."};
}

}  // namespace

CourierJudgement judge(const std::vector<CourierTaken>& taken, const CourierPlace& place) {
  if (find(taken, place.number, place.part) != nullptr) {
    return {CourierOrder::again, capital_place(place.number, place.part) + " was taken over before."};
  }
  const auto later = std::find_if(taken.begin(), taken.end(),
                                  [&](const CourierTaken& part) { return part.number > place.number; });
  if (later != taken.end()) {
    return {CourierOrder::superseded, "Packet " + std::to_string(later->number) +
                                          " came in place of packet " + std::to_string(place.number) +
                                          ": nothing of it is missing here."};
  }
  const bool first = place.part == 1;
  if (first && place.follows == 0) return {};
  const auto* before = first ? last_of(taken, place.follows) : find(taken, place.number, place.part - 1);
  if (before == nullptr) {
    return missing(first ? "Packet " + std::to_string(place.follows)
                         : capital_place(place.number, place.part - 1));
  }
  if (first && !before->last) return missing(capital_place(before->number, before->part + 1));
  if (!first && before->last) {
    return fork(capital_place(place.number, place.part) + " comes after a part that called itself the last");
  }
  if (before->content != place.previous) {
    return fork(capital_place(place.number, place.part) + " follows another " +
                place_name(before->number, before->part) + " than the one that came here");
  }
  return {};
}

CourierJudgement judge_again(const std::vector<CourierTaken>& taken, const CourierPlace& place,
                             const CourierEnd& end) {
  const auto* before = find(taken, place.number, place.part);
  if (before != nullptr && (before->content != end.content || before->last != end.last)) {
    return fork("Another " + place_name(place.number, place.part) + " came before, with other content");
  }
  return judge(taken, place);
}

std::optional<std::string> judge_receipt(const std::vector<CourierTaken>& sent,
                                         const CourierReceipt& receipt) {
  if (receipt.number == 0) return std::nullopt;
  const auto* ours = find(sent, receipt.number, receipt.part);
  if (ours != nullptr && ours->content == receipt.content && ours->last == receipt.complete)
    return std::nullopt;
  return "The partner acknowledges a " + place_name(receipt.number, receipt.part) +
         (ours == nullptr ? " that was never packed here" : " with other content than was packed here") +
         ". Someone else uses the key of this node, or this base was set back to an older copy.";
}

}  // namespace sanad::exchange
