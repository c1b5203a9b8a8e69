// SPDX-License-Identifier: Apache-2.0
#include "screen_batch.h"

#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <ostream>
#include <sstream>

#include "file_source.h"
#include "output.h"
#include "sanad/core/digest.h"
#include "sanad/core/environment_error.h"
#include "sanad/node/load.h"

namespace sanad::app {
namespace {

namespace fs = std::filesystem;

std::string whole_file(const std::string& path) {
  std::ifstream in{path, std::ios::binary};
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

/// Where the answers go. A file is written beside its place, one line a subject, so that a run that was
/// stopped goes on where it was; a batch, edition or options of another kind start anew.
class BatchOutput {
 public:
  BatchOutput(const ScreenArgs& args, const Shell& shell, store::Sequence edition)
      : shell_{shell}, path_{args.out} {
    if (path_.empty() || path_ == "-") return;
    part_ = path_ + ".part";
    std::error_code ignored;
    std::ostringstream key;
    key << edition << ' ' << screening::rules_version << ' ' << args.limit << ' ' << args.threshold << ' '
        << args.no_explanation << ' ' << fs::file_size(args.batch, ignored) << ' '
        << fs::path{args.batch}.filename();
    for (const auto& list : args.lists) key << ' ' << list;
    key_ = "{\"resume\":\"" + sha256(key.str()).to_hex() + "\"}";
    if (shell.format() != Format::csv) take_up();
    file_.open(part_, std::ios::binary | (done_ > 0 ? std::ios::app : std::ios::trunc));
    if (!file_) throw EnvironmentError{"cannot write '" + part_ + "'"};
    if (done_ == 0 && shell.format() != Format::csv) file_ << key_ << '\n';
  }

  std::uint64_t done() const { return done_; }
  bool finding_before() const { return finding_before_; }
  std::ostream& stream() { return part_.empty() ? shell_.out : file_; }
  void line_written() {
    constexpr std::uint64_t lines_between = 256;
    if (!part_.empty() && ++lines_ % lines_between == 0) file_.flush();
  }

  void finish() {
    if (part_.empty()) return;
    file_.close();
    if (!file_) throw EnvironmentError{"cannot write '" + part_ + "': is the disk full?"};
    auto text = whole_file(part_);
    if (shell_.format() != Format::csv) text.erase(0, text.find('\n') + 1);
    write_file(path_, text);
    std::error_code ignored;
    fs::remove(part_, ignored);
  }

 private:
  void take_up() {
    std::error_code ignored;
    if (!fs::exists(part_, ignored)) return;
    auto text = whole_file(part_);
    text.resize(text.rfind('\n') == std::string::npos ? 0 : text.rfind('\n') + 1);  // a line that was cut off
    if (!text.starts_with(key_ + "\n")) return;
    done_ = static_cast<std::uint64_t>(std::count(text.begin(), text.end(), '\n')) - 1;
    finding_before_ =
        text.find("\"possible\":true") != std::string::npos || text.find("\"error\":") != std::string::npos;
    fs::resize_file(part_, text.size(), ignored);
  }

  const Shell& shell_;
  std::string path_, part_, key_;
  std::ofstream file_;
  std::uint64_t done_ = 0, lines_ = 0;
  bool finding_before_ = false;
};

void write_line(const node::Screened& screened, const node::Lists& lists, const ScreenArgs& args,
                const Shell& shell, std::ostream& out, bool first) {
  const bool to_file = !args.out.empty() && args.out != "-";
  if (shell.format() == Format::csv) {
    out << screened_csv(screened, lists, first);
  } else if (shell.format() == Format::json || to_file) {
    std::string line;
    {
      JsonWriter json{line};
      node::write_screened(json, screened, lists);
    }
    out << line << '\n';
  } else if (screened.possible() || !screened.error.empty() || args.all) {
    print_screened(screened, lists, args.all, shell);
  }
}

node::Screened screen_row(const BatchRow& row, const node::Lists& lists, const node::Clearances& clearances,
                          const screening::ScreenOptions& options, Day today,
                          screening::NameIndex::Scratch& scratch) {
  if (row.error.empty()) return node::screen_subject(lists, clearances, row.query, options, today, scratch);
  node::Screened refused;
  refused.query = row.query;
  refused.error = row.error;
  return refused;
}

}  // namespace

Result<AuditLog> AuditLog::open(const std::string& path) {
  AuditLog log;
  log.path_ = path;
  std::error_code ignored;
  if (path.empty() || !fs::exists(path, ignored)) return log;
  auto last = node::check_audit(whole_file(path));
  if (!last) return tl::unexpected{last.error()};
  log.last_ = *last;
  return log;
}

void AuditLog::add(const node::AuditEntry& entry, const node::Screened& screened, const node::Lists& lists) {
  if (path_.empty()) return;
  const auto line = node::audit_line(entry, screened, lists, last_);
  std::error_code ignored;
  const bool is_new = !fs::exists(path_, ignored);
  std::ofstream file{path_, std::ios::binary | std::ios::app};
  file << line;
  file.close();
  if (!file) throw EnvironmentError{"cannot write the audit log '" + path_ + "'"};
  if (is_new) ::chmod(path_.c_str(), S_IRUSR | S_IWUSR);  // it holds personal data
  constexpr std::size_t hex_digits = 64;
  last_ = line.substr(line.size() - hex_digits - 3, hex_digits);
}

Exit run_batch(const ScreenArgs& args, const Shell& shell, const store::Store& base) {
  const auto snapshot = node::open_edition(base, args.edition);
  if (!snapshot) return shell.fail(snapshot.error());
  auto bytes = open_file(args.batch);
  if (!bytes) return shell.fail(bytes.error());
  const auto lists = node::load_lists(**snapshot, args.lists);
  if (!lists) return shell.fail(lists.error());
  auto log = AuditLog::open(args.audit);
  if (!log) return shell.fail(log.error());
  const node::Clearances clearances{**snapshot};
  screening::NameIndex::Scratch scratch;
  const auto options = options_of(args);
  const auto today = shell.context.clock.now().day();
  BatchOutput output{args, shell, (*lists)->edition};
  std::uint64_t rows = 0, possible = 0, refused = 0;
  const auto id_key = read_id_key(args.id_key);
  if (!id_key) return shell.fail(id_key.error());
  const auto read = read_batch(**bytes, *id_key, [&](const BatchRow& row) {
    if (++rows <= output.done()) return true;
    const auto screened = screen_row(row, **lists, clearances, options, today, scratch);
    possible += screened.possible() ? 1U : 0U;
    refused += screened.error.empty() ? 0U : 1U;
    log->add({shell.context.clock.now(), args.by, (*lists)->edition, args.lists, args.limit, args.threshold},
             screened, **lists);
    write_line(screened, **lists, args, shell, output.stream(), rows == 1);
    output.line_written();
    if (rows % 256 == 0) shell.context.progress.update("screening", rows, 0);
    return true;
  });
  shell.context.progress.finish();
  if (!read) return shell.fail(read.error());
  output.finish();
  if (shell.format() == Format::text) {
    shell.err << with_separators(static_cast<std::int64_t>(rows)) << " subjects, " << possible
              << " with possible hits, " << refused << " not screened"
              << (output.done() > 0 ? " (since the run was taken up again)" : "") << '\n';
  }
  return possible > 0 || refused > 0 || output.finding_before() ? Exit::finding : Exit::ok;
}

Exit run_replay(const ScreenArgs& args, const Shell& shell, const store::Store& base) {
  if (const auto readable = check_readable(args.replay); !readable) return shell.fail(readable.error());
  const auto report = node::replay_audit(base, whole_file(args.replay));
  if (!report) return shell.fail(report.error());
  if (shell.format() == Format::json) {
    write_json(shell.out, [&](JsonWriter& json) {
      json.begin_object().member("lines", static_cast<std::uint64_t>(report->lines));
      json.member("same", static_cast<std::uint64_t>(report->same)).key("differences").begin_array();
      for (const auto& difference : report->differences) json.value(difference);
      json.end_array().end_object();
    });
  } else {
    for (const auto& difference : report->differences) shell.out << printable(difference) << '\n';
    shell.out << report->same << " of " << report->lines << " screenings give the same scores\n";
  }
  return report->differences.empty() ? Exit::ok : Exit::finding;
}

}  // namespace sanad::app
