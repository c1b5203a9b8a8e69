// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <utility>

#include "base64url.h"
#include "big_endian.h"
#include "courier_frame.h"
#include "courier_seal.h"
#include "sanad/core/check.h"
#include "sanad/exchange/courier_packet.h"

namespace sanad::exchange {

struct CourierWriter::State {
  const SigningKey& key;
  Sink sink;
  std::string header_line;
  crypto_secretstream_xchacha20poly1305_state stream;
  Sha256 content;
  std::uint64_t bytes = 0, entries = 0;
  std::string pending, frame;  // their memory is used again

  State(const SigningKey& signing, Sink into) : key{signing}, sink{std::move(into)}, stream{} {}
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() { sodium_memzero(&stream, sizeof stream); }

  void write_frame(std::string_view plain, unsigned char tag) {
    const auto size = plain.size() + crypto_secretstream_xchacha20poly1305_ABYTES;
    frame.clear();
    append_big_endian(frame, static_cast<std::uint32_t>(size));
    frame.resize(frame.size() + size);
    crypto_secretstream_xchacha20poly1305_push(
        &stream, reinterpret_cast<unsigned char*>(frame.data()) + 4, nullptr,
        reinterpret_cast<const unsigned char*>(plain.data()), plain.size(),
        reinterpret_cast<const unsigned char*>(header_line.data()), header_line.size(), tag);
    sink(frame);
  }

  void write_content(std::string_view plain) {
    content.update(plain);
    write_frame(plain, crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
  }
};

CourierWriter::CourierWriter(std::unique_ptr<State> state) : state_{std::move(state)} {}
CourierWriter::CourierWriter(CourierWriter&&) noexcept = default;
CourierWriter& CourierWriter::operator=(CourierWriter&&) noexcept = default;
CourierWriter::~CourierWriter() = default;

Result<CourierWriter> CourierWriter::begin(const SigningKey& key, const CourierPlace& place, Sink sink) {
  SANAD_CHECK(place.from == key.public_key(), "a packet is signed by the node that it names");
  SANAD_CHECK(sodium_init() >= 0, "libsodium does not start");
  auto state = std::make_unique<State>(key, std::move(sink));
  SessionKey session;
  crypto_secretstream_xchacha20poly1305_keygen(session.bytes.data());
  std::array<std::uint8_t, crypto_secretstream_xchacha20poly1305_HEADERBYTES> stream_header{};
  crypto_secretstream_xchacha20poly1305_init_push(&state->stream, stream_header.data(), session.bytes.data());
  auto sealed = seal(session, place.to);
  if (!sealed) return tl::unexpected{sealed.error()};
  const CourierHeader header{place, *std::move(sealed), to_base64url(stream_header)};
  state->header_line = to_text(header);
  if (auto checked = read_courier_header(state->header_line); !checked)
    return tl::unexpected{checked.error()};
  state->sink(courier_magic);
  state->sink(state->header_line + "\n");
  state->sink(key.sign(courier_purpose, state->header_line).to_text() + "\n");
  return CourierWriter{std::move(state)};
}

void CourierWriter::add(CourierKind kind, std::string_view payload) {
  auto& pending = state_->pending;
  const auto before = pending.size();
  append_courier_entry(pending, kind, payload);
  state_->bytes += pending.size() - before;
  ++state_->entries;
  std::size_t written = 0;
  while (pending.size() - written >= courier_frame_bytes) {
    state_->write_content(std::string_view{pending}.substr(written, courier_frame_bytes));
    written += courier_frame_bytes;
  }
  pending.erase(0, written);
}

std::uint64_t CourierWriter::bytes() const {
  return state_->bytes;
}

CourierEnd CourierWriter::finish(bool last) {
  if (!state_->pending.empty()) state_->write_content(state_->pending);
  const CourierEnd end{state_->content.finish(), state_->entries, last};
  const auto signature = state_->key.sign(courier_purpose, signed_end(state_->header_line, end));
  state_->write_frame(end_text(end) + "\n" + signature.to_text(),
                      crypto_secretstream_xchacha20poly1305_TAG_FINAL);
  return end;
}

}  // namespace sanad::exchange
