// SPDX-License-Identifier: Apache-2.0
#include "zip_archive.h"

#include <fmt/format.h>
#include <zip.h>

#include <array>

#include "report.h"
#include "sanad/core/limits.h"

namespace sanad::sources {
namespace {

struct DiscardArchive {
  void operator()(zip_t* archive) const noexcept { zip_discard(archive); }
};
struct CloseFile {
  void operator()(zip_file_t* file) const noexcept { zip_fclose(file); }
};

/// Small parts may be packed as tightly as they like: they cannot fill a memory.
constexpr std::size_t harmless_bytes = 4U << 20;

std::string message_of(zip_error_t& error) {
  std::string message = zip_error_strerror(&error);
  zip_error_fini(&error);
  return message;
}

}  // namespace

struct ZipArchive::Impl {
  std::string bytes;
  std::unique_ptr<zip_t, DiscardArchive> archive;
};

struct ZipPart::Impl {
  std::unique_ptr<zip_file_t, CloseFile> file;
  std::string name;
  std::uint64_t packed = 0, unpacked = 0;
};

ZipPart::ZipPart(std::unique_ptr<Impl> impl) : impl_{std::move(impl)} {}
ZipPart::ZipPart(ZipPart&&) noexcept = default;
ZipPart& ZipPart::operator=(ZipPart&&) noexcept = default;
ZipPart::~ZipPart() = default;

Result<std::size_t> ZipPart::read(std::span<char> into) {
  const auto got = zip_fread(impl_->file.get(), into.data(), into.size());
  if (got < 0) {
    return fail(ErrorCode::invalid_input,
                fmt::format("expected the packed part {} whole, found it damaged", impl_->name));
  }
  impl_->unpacked += static_cast<std::uint64_t>(got);
  const bool too_tight =
      impl_->unpacked > harmless_bytes && impl_->unpacked / limits::spreadsheet_ratio > impl_->packed;
  if (impl_->unpacked > limits::spreadsheet_bytes || too_tight) {
    return fail(
        ErrorCode::limit_exceeded,
        fmt::format(
            "expected a part of at most {} bytes and at most {} times its packed size, found more in {}",
            limits::spreadsheet_bytes, limits::spreadsheet_ratio, impl_->name));
  }
  return static_cast<std::size_t>(got);
}

ZipArchive::ZipArchive(std::unique_ptr<Impl> impl) : impl_{std::move(impl)} {}
ZipArchive::ZipArchive(ZipArchive&&) noexcept = default;
ZipArchive& ZipArchive::operator=(ZipArchive&&) noexcept = default;
ZipArchive::~ZipArchive() = default;

Result<ZipArchive> ZipArchive::open(std::string bytes) {
  auto impl = std::make_unique<Impl>();
  impl->bytes = std::move(bytes);
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(impl->bytes.data(), impl->bytes.size(), 0, &error);
  if (source == nullptr)
    return fail(ErrorCode::invalid_input, "expected a ZIP archive: " + message_of(error));
  impl->archive.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
  if (!impl->archive) {
    zip_source_free(source);
    return fail(ErrorCode::invalid_input, "expected a ZIP archive: " + message_of(error));
  }
  zip_error_fini(&error);
  return ZipArchive{std::move(impl)};
}

bool ZipArchive::has(std::string_view name) const {
  return zip_name_locate(impl_->archive.get(), std::string{name}.c_str(), ZIP_FL_NOCASE) >= 0;
}

std::vector<std::string> ZipArchive::names() const {
  std::vector<std::string> names;
  const auto count = zip_get_num_entries(impl_->archive.get(), 0);
  for (zip_int64_t i = 0; i < count; ++i) {
    const char* name = zip_get_name(impl_->archive.get(), static_cast<zip_uint64_t>(i), 0);
    if (name != nullptr) names.emplace_back(name);
  }
  return names;
}

Result<ZipPart> ZipArchive::part(std::string_view name) {
  const auto index = zip_name_locate(impl_->archive.get(), std::string{name}.c_str(), ZIP_FL_NOCASE);
  if (index < 0) {
    return fail(ErrorCode::not_found,
                fmt::format("expected a part {} in the archive, found none", quoted(name)));
  }
  zip_stat_t stat;
  zip_stat_init(&stat);
  if (zip_stat_index(impl_->archive.get(), static_cast<zip_uint64_t>(index), 0, &stat) != 0) {
    return fail(ErrorCode::invalid_input, fmt::format("expected a readable part {}", quoted(name)));
  }
  if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE) {
    return fail(ErrorCode::unsupported, "expected a file without a password, found an encrypted one");
  }
  auto impl = std::make_unique<ZipPart::Impl>();
  impl->name = std::string{name};
  impl->packed = (stat.valid & ZIP_STAT_COMP_SIZE) != 0 ? stat.comp_size : 0;
  impl->file.reset(zip_fopen_index(impl_->archive.get(), static_cast<zip_uint64_t>(index), 0));
  if (!impl->file) {
    return fail(ErrorCode::invalid_input,
                fmt::format("expected a readable part {}, found it damaged", quoted(name)));
  }
  return ZipPart{std::move(impl)};
}

Result<std::string> ZipArchive::text(std::string_view name, std::size_t limit) {
  auto opened = part(name);
  if (!opened) return tl::unexpected{opened.error()};
  std::string text;
  std::array<char, 16384> piece{};
  for (;;) {
    const auto got = opened->read(piece);
    if (!got) return tl::unexpected{got.error()};
    if (*got == 0) return text;
    if (text.size() + *got > limit) {
      return fail(ErrorCode::limit_exceeded,
                  fmt::format("expected at most {} bytes in {}", limit, quoted(name)));
    }
    text.append(piece.data(), *got);
  }
}

}  // namespace sanad::sources
