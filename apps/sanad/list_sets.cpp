// SPDX-License-Identifier: Apache-2.0
#include "list_sets.h"

#include <algorithm>
#include <filesystem>
#include <map>

#include "file_source.h"
#include "sanad/sources/formats.h"

namespace sanad::app {
namespace {

namespace fs = std::filesystem;
using sources::SetPart;

SetPart part_of(const std::string& file) {
  std::error_code ignored;
  if (file == "-" || !fs::is_regular_file(file, ignored))
    return SetPart::none;  // a FIFO can be read only once
  auto bytes = open_file(file);
  if (!bytes) return SetPart::none;
  std::string front(sources::detection_bytes, '\0');
  std::size_t filled = 0;
  while (filled < front.size()) {
    const auto got = (*bytes)->read(std::span{front}.subspan(filled));
    if (got == 0) break;
    filled += got;
  }
  front.resize(filled);
  return sources::set_part(front);
}

std::string set_key(const std::string& file) {
  const fs::path path{file};
  const auto name = path.filename().string();
  const auto mark = name.find('_');
  const bool prefixed = mark != std::string::npos && name.substr(0, mark) != "sdn";
  return path.parent_path().string() + "/" + (prefixed ? name.substr(0, mark) : "");
}

class Joined final : public ByteSource {
 public:
  explicit Joined(std::vector<std::unique_ptr<ByteSource>> parts) : parts_{std::move(parts)} {}
  std::size_t read(std::span<char> into) override {
    while (at_ < parts_.size()) {
      if (const auto got = parts_[at_]->read(into); got > 0) return got;
      if (++at_ == parts_.size()) break;
      into[0] = '\n';
      return 1;
    }
    return 0;
  }

 private:
  std::vector<std::unique_ptr<ByteSource>> parts_;
  std::size_t at_ = 0;
};

}  // namespace

std::string ImportUnit::name() const {
  std::string all = files.front() == "-" ? "standard input" : files.front();
  for (std::size_t i = 1; i < files.size(); ++i) all += "+" + fs::path{files[i]}.filename().string();
  return all;
}

std::vector<ImportUnit> group_sets(const std::vector<std::string>& files) {
  std::vector<ImportUnit> units;
  std::map<std::string, std::size_t> sets;
  for (const auto& file : files) {
    const auto part = files.size() == 1 ? SetPart::none : part_of(file);
    if (part == SetPart::none) {
      units.push_back({{file}});
      continue;
    }
    const auto [set, is_new] = sets.try_emplace(set_key(file), units.size());
    if (is_new) units.emplace_back();
    auto& members = units[set->second].files;
    members.insert(part == SetPart::main ? members.begin() : members.end(), file);
  }
  return units;
}

Result<std::unique_ptr<ByteSource>> open_unit(const ImportUnit& unit) {
  if (unit.files.size() == 1) return open_file(unit.files.front());
  std::vector<std::unique_ptr<ByteSource>> parts;
  for (const auto& file : unit.files) {
    auto bytes = open_file(file);
    if (!bytes) return bytes;
    parts.push_back(std::move(*bytes));
  }
  return std::make_unique<Joined>(std::move(parts));
}

}  // namespace sanad::app
