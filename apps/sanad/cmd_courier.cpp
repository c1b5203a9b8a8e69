// SPDX-License-Identifier: Apache-2.0
#include "cmd_courier.h"

#include <algorithm>
#include <limits>
#include <ostream>

#include "file_source.h"
#include "hidden_files.h"
#include "open_node.h"
#include "output.h"
#include "sanad/api/sync_json.h"

namespace sanad::app {
namespace {

struct Part {
  std::string file;
  std::int64_t number = 0, part = 0;
};

/// Parts in the order in which they can be taken; what has no head goes last and says why when it is opened.
Result<std::vector<Part>> in_order(const std::vector<std::string>& files, const exchange::SigningKey& key) {
  std::vector<Part> parts;
  for (const auto& file : files) {
    auto source = open_file(file);
    if (!source) return tl::unexpected{source.error()};
    Part part{file, std::numeric_limits<std::int64_t>::max(), 0};
    if (const auto reader = exchange::CourierReader::open(**source, key)) {
      part.number = reader->header().place.number;
      part.part = reader->header().place.part;
    }
    parts.push_back(std::move(part));
  }
  std::stable_sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) {
    return std::pair{a.number, a.part} < std::pair{b.number, b.part};
  });
  return parts;
}

void print_opened(const std::string& file, const node::OpenedPart& opened, const Shell& shell) {
  if (shell.format() == Format::json) {
    write_json(shell.out, [&](JsonWriter& json) { api::write_opened(json, file, opened); });
  } else {
    shell.out << printable(file) << ": " << printable(opened.partner) << ", packet " << opened.number
              << ", part " << opened.part << (opened.last ? " (the last)" : "") << ": ";
    if (opened.order == exchange::CourierOrder::next) {
      shell.out << opened.objects << " objects, " << opened.taken << " new, " << opened.known << " known, "
                << opened.held + opened.conflicts << " held aside, " << opened.refused << " refused\n";
    } else {
      shell.out << printable(opened.message) << '\n';
    }
  }
  for (const auto& alarm : opened.alarms) shell.err << "sanad: alarm: " << printable(alarm) << '\n';
  for (const auto& fault : opened.faults)
    shell.err << "sanad: " << printable(file) << ": " << printable(fault) << '\n';
}

bool is_finding(const node::OpenedPart& opened) {
  return opened.order == exchange::CourierOrder::missing || opened.order == exchange::CourierOrder::fork ||
         !opened.alarms.empty() || !opened.faults.empty() || opened.held + opened.conflicts > 0;
}

}  // namespace

Exit run(const CourierPackArgs& args, const Shell& shell) {
  const auto ours = open_node(args.config, shell);
  if (!ours) return shell.fail(ours.error());
  const auto offers = node::Offers::open(*ours->base, ours->config(), ours->key, shell.context.clock);
  if (!offers) return shell.fail(offers.error());
  HiddenFiles files{args.out};
  node::PackOptions options;
  options.open = [&](const std::string& name) { return files.open(name); };
  options.again = args.again;
  options.actor = args.by;
  constexpr std::uint64_t mib = 1U << 20;
  if (args.part_mib != 0) options.part_bytes = args.part_mib * mib;
  const node::ThisNode node{*ours->base, ours->config(), ours->key};
  const auto packed = node::pack_packet(node, **offers, args.partner, options, shell.context);
  if (!packed) return shell.fail(packed.error());
  files.show();
  if (shell.format() == Format::json) {
    write_json(shell.out, [&](JsonWriter& json) { api::write_packed(json, args.partner, *packed); });
    return Exit::ok;
  }
  shell.out << "Packet " << packed->number << " for " << args.partner << ": " << packed->objects
            << " objects in " << packed->files.size() << (packed->files.size() == 1 ? " file\n" : " files\n");
  for (const auto& file : packed->files) shell.out << "  " << file << '\n';
  return Exit::ok;
}

Exit run(const CourierOpenArgs& args, const Shell& shell) {
  const auto ours = open_node(args.config, shell);
  if (!ours) return shell.fail(ours.error());
  const auto parts = in_order(args.files, ours->key);
  if (!parts) return shell.fail(parts.error());
  const node::ThisNode node{*ours->base, ours->config(), ours->key};
  auto exit = Exit::ok;
  for (const auto& part : *parts) {
    const auto source = open_file(part.file);
    if (!source) return shell.fail(source.error());
    const auto opened = node::open_part(node, **source, args.by, shell.context);
    if (!opened) {
      static_cast<void>(
          shell.fail({opened.error().code, opened.error().message,
                      part.file + (opened.error().where.empty() ? "" : ":" + opened.error().where)}));
      exit = Exit::finding;
      continue;
    }
    print_opened(part.file, *opened, shell);
    if (is_finding(*opened)) exit = Exit::finding;
  }
  return exit;
}

}  // namespace sanad::app
