// SPDX-License-Identifier: Apache-2.0
/// The pictures of an actor's page. Layout is a function of the content alone; every mark links to the row of
/// the table below the picture that lists its statements: "succession-0", "lineage-3", "ties-1".
#pragma once

#include <string>

#include "sanad/report/actor_page.h"

namespace sanad::report {

/// "as known on 2014-05-01 (published by then)", "as known now": printed on every picture.
std::string known_words(const actors::Known& known);

/// How far a time that has no told end is drawn: to the day asked about, of "as known", or of the newest page known.
Day drawn_until(const ActorInput& input);

/// One row a tenure; hatched where a beginning or an end may lie on several days, striped where accounts
/// exclude each other or an end is reported only; gaps shaded behind. Empty if there is no tenure.
std::string succession_chart(const ActorInput& input, const actors::Succession& succession);

/// One lane a group, forks at splits, joins at mergers and returns, leaders inside the lanes. Empty if there
/// is no event.
std::string lineage_chart(const ActorInput& input, const actors::Lineage& lineage);

/// A box a group, those that left further right than those they left: splits as lines, returns and mergers dashed, each
/// with its year. Empty if nobody left or joined.
std::string splinter_chart(const ActorInput& input, const actors::Lineage& lineage);

/// The actor in the middle, those it is tied to around it. Empty if there is none.
std::string ties_chart(const ActorInput& input, const actors::Rows& ties);

}  // namespace sanad::report
