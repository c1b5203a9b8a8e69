// SPDX-License-Identifier: Apache-2.0
#include "sanad/sources/zip_member.h"

#include <algorithm>
#include <cctype>
#include <utility>
#include <vector>

#include "sanad/core/environment_error.h"
#include "sanad/core/limits.h"
#include "zip_archive.h"

namespace sanad::sources {
namespace {

bool ends_with_any_case(std::string_view name, std::string_view ending) {
  if (name.size() < ending.size()) return false;
  return std::equal(ending.begin(), ending.end(), name.end() - static_cast<std::ptrdiff_t>(ending.size()),
                    [](unsigned char a, unsigned char b) { return std::tolower(a) == std::tolower(b); });
}

class Member final : public ByteSource {
 public:
  Member(ZipArchive archive, ZipPart part) : archive_{std::move(archive)}, part_{std::move(part)} {}
  std::size_t read(std::span<char> into) override {
    const auto got = part_.read(into);
    if (!got) throw EnvironmentError{got.error().message};
    return *got;
  }

 private:
  ZipArchive archive_;  // the part reads from it
  ZipPart part_;
};

}  // namespace

Result<std::unique_ptr<ByteSource>> open_zip_member(ByteSource& archive, std::string_view ending) {
  std::string bytes;
  if (!read_all(archive, limits::spreadsheet_bytes, bytes)) {
    return fail(ErrorCode::limit_exceeded,
                "expected an archive of at most " + std::to_string(limits::spreadsheet_bytes) + " bytes, found more");
  }
  auto opened = ZipArchive::open(std::move(bytes));
  if (!opened) return tl::unexpected{opened.error()};
  std::vector<std::string> fitting;
  for (auto& name : opened->names()) {
    if (ends_with_any_case(name, ending)) fitting.push_back(std::move(name));
  }
  if (fitting.size() != 1) {
    return fail(fitting.empty() ? ErrorCode::not_found : ErrorCode::conflict,
                "expected one file that ends in " + std::string{ending} + " in the archive, found " +
                    std::to_string(fitting.size()));
  }
  auto part = opened->part(fitting.front());
  if (!part) return tl::unexpected{part.error()};
  return std::make_unique<Member>(std::move(*opened), std::move(*part));
}

}  // namespace sanad::sources
