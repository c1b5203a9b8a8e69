// SPDX-License-Identifier: Apache-2.0
#include "codec.h"

#include <fmt/format.h>

#include <bit>
#include <cstring>
#include <type_traits>

#include "table_check.h"

namespace sanad::figures {
namespace {

static_assert(std::endian::native == std::endian::little, "columns are written as they lie in memory");
static_assert(sizeof(Uuid) == 16 && std::is_trivially_copyable_v<Uuid>);
static_assert(sizeof(CountCell) == 16 && std::has_unique_object_representations_v<CountCell>);
static_assert(sizeof(CoverCell) == 8 && std::has_unique_object_representations_v<CoverCell>);

constexpr std::string_view magic = "SANADCOL";
constexpr std::uint32_t version = 1;
constexpr std::size_t header_bytes = magic.size() + sizeof(std::uint32_t) + sizeof(std::uint64_t);

/// Against damage, not against malice: four independent lanes of multiply and mix, fast enough to be always
/// on.
std::uint64_t checksum(std::string_view bytes) {
  constexpr std::uint64_t prime = 0x9E3779B97F4A7C15U;
  std::uint64_t lanes[4] = {prime, prime * 3, prime * 5, prime * 7};
  std::size_t at = 0;
  for (; at + 32 <= bytes.size(); at += 32) {
    std::uint64_t words[4];
    std::memcpy(words, bytes.data() + at, sizeof words);
    for (int lane = 0; lane < 4; ++lane) lanes[lane] = std::rotl(lanes[lane] ^ words[lane], 29) * prime;
  }
  std::uint64_t sum = bytes.size();
  for (const std::uint64_t lane : lanes) sum = std::rotl(sum ^ lane, 31) * prime;
  for (; at < bytes.size(); ++at) sum = std::rotl(sum ^ static_cast<unsigned char>(bytes[at]), 11) * prime;
  return sum ^ sum >> 32U;
}

class Writing {
 public:
  explicit Writing(std::string& out) : out_{out} {}

  void operator()(const std::uint32_t& number) { raw(&number, sizeof number); }
  void operator()(const std::string& text) {
    size(text.size());
    out_ += text;
  }
  template <class T>
  void operator()(const std::vector<T>& items) {
    size(items.size());
    if constexpr (std::is_trivially_copyable_v<T>) {
      raw(items.data(), items.size() * sizeof(T));
    } else {
      for (const T& item : items) (*this)(item);
    }
  }
  void operator()(const Entry& entry) {
    (*this)(entry.name);
    (*this)(entry.others);
  }

 private:
  void size(std::size_t size) {
    const std::uint64_t wide = size;
    raw(&wide, sizeof wide);
  }
  void raw(const void* from, std::size_t size) { out_.append(static_cast<const char*>(from), size); }
  std::string& out_;
};

/// After the first fault nothing more is read; `whole` then says no.
class Reading {
 public:
  explicit Reading(std::string_view bytes) : rest_{bytes} {}
  bool whole() const { return good_ && rest_.empty(); }

  void operator()(std::uint32_t& number) { raw(&number, sizeof number); }
  void operator()(std::string& text) {
    const std::size_t length = size(1);
    text.assign(rest_.substr(0, length));
    rest_.remove_prefix(length);
  }
  template <class T>
  void operator()(std::vector<T>& items) {
    if constexpr (std::is_trivially_copyable_v<T>) {
      items.resize(size(sizeof(T)));
      raw(items.data(), items.size() * sizeof(T));
    } else {
      // An element takes a length of its own at least, so that memory stays in proportion to the bytes.
      const std::size_t count = size(sizeof(std::uint64_t));
      for (std::size_t i = 0; i < count && good_; ++i) (*this)(items.emplace_back());
    }
  }
  void operator()(Entry& entry) {
    (*this)(entry.name);
    (*this)(entry.others);
  }

 private:
  std::size_t size(std::size_t element) {
    std::uint64_t wide = 0;
    raw(&wide, sizeof wide);
    if (wide > rest_.size() / element) good_ = false;
    return good_ ? static_cast<std::size_t>(wide) : 0;
  }
  void raw(void* to, std::size_t size) {
    if (size > rest_.size()) good_ = false;
    if (!good_ || size == 0) return;
    std::memcpy(to, rest_.data(), size);
    rest_.remove_prefix(size);
  }
  std::string_view rest_;
  bool good_ = true;
};

/// Every column in the one order of the format.
template <class Visit, class AnyTable>
void for_each_column(Visit& visit, AnyTable& table) {
  visit(table.id);
  for (auto* column : {&table.source, &table.country, &table.province, &table.district}) visit(*column);
  for (auto* column : {&table.first, &table.last, &table.published}) visit(*column);
  for (auto* column : {&table.date_precision, &table.place_precision, &table.kind, &table.violence,
                       &table.tactic, &table.target, &table.marking, &table.role, &table.state}) {
    visit(*column);
  }
  for (auto* column : {&table.flags, &table.covers, &table.voice, &table.original, &table.incident})
    visit(*column);
  visit(table.actors.begin);
  visit(table.actors.items);
  visit(table.counts.begin);
  visit(table.counts.items);
  for (auto* texts : {&table.native_id, &table.place}) {
    visit(texts->begin);
    visit(texts->items);
  }
  for (auto* column : {&table.latitude, &table.longitude, &table.bits}) visit(*column);
  visit(table.band);
  visit(table.incident_id);
  visit(table.cover);
  visit(table.incidents);
  for (auto* names :
       {&table.sources, &table.countries, &table.provinces, &table.districts, &table.actor_names}) {
    visit(*names);
  }
  visit(table.one_row);
}

}  // namespace

std::string encode(const Table& table) {
  std::string out(header_bytes, '\0');
  out.reserve(header_bytes + table.size() * 128 + table.counts.items.size() * sizeof(CountCell) + (1U << 16));
  Writing writing{out};
  for_each_column(writing, table);
  std::memcpy(out.data(), magic.data(), magic.size());
  std::memcpy(out.data() + magic.size(), &version, sizeof version);
  return reseal(std::move(out));
}

std::string reseal(std::string bytes) {
  if (bytes.size() < header_bytes) return bytes;
  const std::uint64_t sum = checksum(std::string_view{bytes}.substr(header_bytes));
  std::memcpy(bytes.data() + magic.size() + sizeof version, &sum, sizeof sum);
  return bytes;
}

Result<Table> decode(std::string_view bytes) {
  if (bytes.size() < header_bytes || bytes.substr(0, magic.size()) != magic) {
    return fail(ErrorCode::invalid_input, "expected saved columns, found other bytes");
  }
  std::uint32_t written = 0;
  std::uint64_t sum = 0;
  std::memcpy(&written, bytes.data() + magic.size(), sizeof written);
  std::memcpy(&sum, bytes.data() + magic.size() + sizeof written, sizeof sum);
  if (written != version) {
    return fail(ErrorCode::unsupported,
                fmt::format("expected columns of version {}, found {}", version, written));
  }
  const std::string_view content = bytes.substr(header_bytes);
  if (checksum(content) != sum) {
    return fail(ErrorCode::invalid_input,
                "expected columns that agree with their checksum, found damaged ones");
  }
  Table table;
  Reading reading{content};
  for_each_column(reading, table);
  if (!reading.whole()) return fail(ErrorCode::invalid_input, "expected whole columns, found a wrong length");
  if (auto checked = check_table(table); !checked) return tl::unexpected{checked.error()};
  return table;
}

}  // namespace sanad::figures
