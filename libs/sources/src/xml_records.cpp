// SPDX-License-Identifier: Apache-2.0
#include "xml_records.h"

#include <fmt/format.h>

#include <algorithm>

#include "sanad/core/limits.h"
#include "xml_parser.h"

namespace sanad::sources {
namespace {

class RecordHandler final : public XmlHandler {
 public:
  RecordHandler(std::initializer_list<std::string_view> records,
                const std::function<void(const XmlNode&)>& root,
                const std::function<bool(const XmlNode&, const Origin&)>& visit)
      : records_{records}, root_{root}, visit_{visit} {}

  void use(const XmlParser& parser) { parser_ = &parser; }
  std::uint64_t events() const { return events_; }
  /// Why the record in hand cannot be held, or empty.
  const std::string& refusal() const { return refusal_; }
  bool stopped() const { return stopped_; }

  void start(std::string_view element, const XmlAttributes& attributes) override {
    ++events_;
    const bool is_record = std::find(records_.begin(), records_.end(), element) != records_.end();
    if (!seen_root_) {
      seen_root_ = true;
      root_(made(element, attributes));
    }
    if ((open_.empty() && !is_record) || stopped_) return;
    if (open_.empty()) {
      nodes_ = bytes_ = 0;
      origin_ = {parser_->line(), parser_->tag_offset(), 0};
    }
    if (++nodes_ > limits::xml_record_nodes) {
      refusal_ =
          fmt::format("expected an entry of at most {} elements, found more", limits::xml_record_nodes);
    }
    if (refusal_.empty()) open_.push_back(counted(made(element, attributes)));
  }

  void text(std::string_view piece) override {
    ++events_;
    if (open_.empty()) return;
    auto& text = open_.back().text;
    const auto room = limits::xml_text_bytes - std::min(text.size(), limits::xml_text_bytes);
    if (room == 0 || !refusal_.empty()) return;
    text.append(piece.substr(0, room));
    count(std::min(piece.size(), room));
  }

  void end(std::string_view) override {
    ++events_;
    if (open_.empty() || !refusal_.empty() || stopped_) return;
    XmlNode done = std::move(open_.back());
    open_.pop_back();
    if (!open_.empty()) return open_.back().children.push_back(std::move(done));
    origin_.length = parser_->tag_offset() + parser_->tag_length() - origin_.offset;
    stopped_ = !visit_(done, origin_);
  }

 private:
  static XmlNode made(std::string_view element, const XmlAttributes& attributes) {
    XmlNode node;
    node.name = element;
    for (std::size_t i = 0; i < attributes.size(); ++i) {
      node.attributes.emplace_back(attributes.name(i), attributes.value(i));
    }
    return node;
  }

  void count(std::size_t bytes) {
    bytes_ += bytes;
    if (bytes_ <= limits::xml_record_bytes || !refusal_.empty()) return;
    refusal_ = fmt::format("expected an entry of at most {} bytes, found more", limits::xml_record_bytes);
  }

  XmlNode counted(XmlNode node) {
    count(node.name.size());
    for (const auto& [key, value] : node.attributes)
      count(sizeof(node.attributes.front()) + key.size() + value.size());
    return node;
  }

  std::vector<std::string_view> records_;
  const std::function<void(const XmlNode&)>& root_;
  const std::function<bool(const XmlNode&, const Origin&)>& visit_;
  const XmlParser* parser_ = nullptr;
  std::vector<XmlNode> open_;
  Origin origin_;
  std::size_t nodes_ = 0, bytes_ = 0;
  std::uint64_t events_ = 0;
  bool seen_root_ = false, stopped_ = false;
  std::string refusal_;
};

}  // namespace

std::string_view XmlNode::attribute(std::string_view key) const {
  for (const auto& [own, value] : attributes) {
    if (own == key) return value;
  }
  return {};
}

const XmlNode* XmlNode::child(std::string_view key) const {
  const auto found =
      std::find_if(children.begin(), children.end(), [key](const XmlNode& n) { return n.name == key; });
  return found == children.end() ? nullptr : &*found;
}

std::string_view XmlNode::child_text(std::string_view key) const {
  const auto* node = child(key);
  return node == nullptr ? std::string_view{} : std::string_view{node->text};
}

Result<void> read_xml_records(ByteSource& bytes, std::initializer_list<std::string_view> records,
                              const std::function<void(const XmlNode& root)>& root,
                              const std::function<bool(const XmlNode& record, const Origin& origin)>& visit) {
  RecordHandler handler{records, root, visit};
  XmlParser parser{handler};
  handler.use(parser);
  std::vector<char> buffer(64 * 1024);
  std::uint64_t silent = 0, events = 0;
  for (bool last = false; !last;) {
    const auto got = bytes.read(buffer);
    last = got == 0;
    const auto fed = parser.feed({buffer.data(), got}, last);
    if (!fed) return tl::unexpected{fed.error()};
    if (!handler.refusal().empty()) return fail(ErrorCode::limit_exceeded, handler.refusal());
    if (handler.stopped()) return {};
    silent = handler.events() == events ? silent + got : 0;
    events = handler.events();
    if (silent > limits::xml_token_bytes) {
      return fail(ErrorCode::limit_exceeded,
                  fmt::format("expected a tag or comment of at most {} bytes, found a longer one",
                              limits::xml_token_bytes));
    }
  }
  return {};
}

}  // namespace sanad::sources
