// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <utility>

#include "base64url.h"
#include "big_endian.h"
#include "courier_frame.h"
#include "courier_seal.h"
#include "sanad/core/check.h"
#include "sanad/core/json.h"
#include "sanad/exchange/courier_packet.h"

namespace sanad::exchange {
namespace {

constexpr std::size_t most_frame = courier_frame_bytes + crypto_secretstream_xchacha20poly1305_ABYTES;

Result<CourierEnd> read_end(std::string_view text, std::string_view header_line, const PublicKey& from) {
  const auto line_end = std::min(text.find('\n'), text.size());
  const auto json = Json::parse(text.substr(0, line_end));
  const auto signature = Signature::from_text(text.substr(std::min(line_end + 1, text.size())));
  if (json && json->is_object() && signature) {
    const auto content = Digest::from_hex(json->text("content"));
    const auto* entries = json->find("entries");
    const auto* last = json->find("last");
    if (content && entries != nullptr && last != nullptr && last->is_bool()) {
      const CourierEnd end{*content, static_cast<std::uint64_t>(entries->integer().value_or(0)),
                           *last->boolean()};
      if (end_text(end) == text.substr(0, line_end) &&
          verify(from, courier_purpose, signed_end(header_line, end), *signature)) {
        return end;
      }
    }
  }
  return fail(ErrorCode::invalid_input, "The end of the packet is not signed by its maker.");
}

}  // namespace

struct CourierReader::State {
  ByteSource& source;
  CourierHeader header{};
  std::string header_line{};
  crypto_secretstream_xchacha20poly1305_state stream{};
  CourierEntryParser parser{};
  Sha256 content{};
  std::uint64_t position = 0, entries = 0;
  std::optional<CourierEnd> end{};
  std::string frame{}, plain{};  // their memory is used again

  explicit State(ByteSource& from) : source{from} {}
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() { sodium_memzero(&stream, sizeof stream); }

  tl::unexpected<Error> broken(ErrorCode code, std::string message) const {
    return fail(code, std::move(message), "byte " + std::to_string(position));
  }
  tl::unexpected<Error> cut_short() const {
    return broken(ErrorCode::invalid_input,
                  "The packet ends before its end mark: it was cut short. Copy this part again.");
  }
  tl::unexpected<Error> damaged() const {
    return broken(
        ErrorCode::invalid_input,
        "The packet was altered or damaged here. Copy this part again; nothing of it was taken over.");
  }

  /// False if the source ends first.
  bool read_exactly(std::size_t size, std::string& into) {
    into.resize(size);
    std::size_t got = 0;
    while (got < size) {
      const auto more = source.read(std::span{into}.subspan(got));
      if (more == 0) break;
      got += more;
    }
    into.resize(got);
    position += got;
    return got == size;
  }

  Result<std::string> read_line() {
    std::string line;
    char byte = 0;
    while (line.size() <= courier_line_bytes) {
      if (source.read(std::span{&byte, 1}) == 0) return cut_short();
      ++position;
      if (byte == '\n') return line;
      line += byte;
    }
    return broken(ErrorCode::invalid_input, "expected the head of a packet, found a line that is too long");
  }

  Result<void> read_head(const SigningKey& key);
  Result<void> read_frame();
};

Result<void> CourierReader::State::read_head(const SigningKey& key) {
  auto magic = read_line();
  if (!magic || !magic->starts_with(courier_family)) {
    return broken(ErrorCode::invalid_input, "expected a courier packet of Sanad, found something else");
  }
  if (*magic + "\n" != courier_magic) {
    return broken(ErrorCode::unsupported,
                  "expected a packet of version 1, found one of a later version of Sanad");
  }
  auto line = read_line();
  if (!line) return tl::unexpected{line.error()};
  auto signature_line = read_line();
  if (!signature_line) return tl::unexpected{signature_line.error()};
  auto parsed = read_courier_header(*line);
  if (!parsed) return tl::unexpected{parsed.error()};
  const auto signature = Signature::from_text(*signature_line);
  if (!signature || !verify(parsed->place.from, courier_purpose, *line, *signature)) {
    return broken(ErrorCode::invalid_input,
                  "The head of the packet was altered, or was not made with the key that it names.");
  }
  if (parsed->place.to != key.public_key()) {
    return broken(ErrorCode::refused, "The packet is for the node with the key " +
                                          parsed->place.to.to_text() + "; this node has the key " +
                                          key.public_key().to_text() + ".");
  }
  SessionKey session;
  if (auto opened = open_seal(parsed->sealed_key, key, session); !opened) return opened;
  const auto stream_header = from_base64url(parsed->stream_header);
  if (!stream_header || stream_header->size() != crypto_secretstream_xchacha20poly1305_HEADERBYTES ||
      crypto_secretstream_xchacha20poly1305_init_pull(&stream, stream_header->data(), session.bytes.data()) !=
          0) {
    return damaged();
  }
  header = *std::move(parsed);
  header_line = *std::move(line);
  return {};
}

Result<void> CourierReader::State::read_frame() {
  const auto start = position;
  if (!read_exactly(4, frame)) return cut_short();
  const std::size_t size = from_big_endian(frame);
  if (size < crypto_secretstream_xchacha20poly1305_ABYTES || size > most_frame) {
    position = start;
    return damaged();
  }
  if (!read_exactly(size, frame)) return cut_short();
  plain.resize(size - crypto_secretstream_xchacha20poly1305_ABYTES);
  unsigned char tag = 0;
  if (crypto_secretstream_xchacha20poly1305_pull(
          &stream, reinterpret_cast<unsigned char*>(plain.data()), nullptr, &tag,
          reinterpret_cast<const unsigned char*>(frame.data()), frame.size(),
          reinterpret_cast<const unsigned char*>(header_line.data()), header_line.size()) != 0) {
    position = start;
    return damaged();
  }
  if (tag != crypto_secretstream_xchacha20poly1305_TAG_FINAL) {
    content.update(plain);
    parser.append(plain);
    return {};
  }
  auto found = read_end(plain, header_line, header.place.from);
  if (!found) return tl::unexpected{found.error()};
  if (found->content != content.finish() || found->entries != entries || !parser.empty()) return damaged();
  if (read_exactly(1, frame)) {
    return broken(ErrorCode::invalid_input, "expected the end of the packet, found more bytes after it");
  }
  end = *found;
  return {};
}

CourierReader::CourierReader(std::unique_ptr<State> state) : state_{std::move(state)} {}
CourierReader::CourierReader(CourierReader&&) noexcept = default;
CourierReader& CourierReader::operator=(CourierReader&&) noexcept = default;
CourierReader::~CourierReader() = default;

Result<CourierReader> CourierReader::open(ByteSource& source, const SigningKey& key) {
  SANAD_CHECK(sodium_init() >= 0, "libsodium does not start");
  auto state = std::make_unique<State>(source);
  if (auto head = state->read_head(key); !head) return tl::unexpected{head.error()};
  return CourierReader{std::move(state)};
}

const CourierHeader& CourierReader::header() const& {
  return state_->header;
}

Result<std::optional<CourierEntry>> CourierReader::next() {
  CourierEntry entry;
  while (!state_->end) {
    const auto found = state_->parser.next(entry);
    if (!found) return tl::unexpected{found.error()};
    if (*found) {
      ++state_->entries;
      return entry;
    }
    if (auto frame = state_->read_frame(); !frame) return tl::unexpected{frame.error()};
  }
  return std::nullopt;
}

CourierEnd CourierReader::end() const {
  SANAD_CHECK(state_->end.has_value(), "a packet was read to its end");
  return *state_->end;
}

}  // namespace sanad::exchange
