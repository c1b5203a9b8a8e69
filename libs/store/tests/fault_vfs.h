// SPDX-License-Identifier: Apache-2.0
/// A disk that fails on demand: a sqlite3_vfs around SQLite's own, registered as "sanad-fault" while this
/// lives.
///
/// It counts everything that changes a file (write, sync, truncate, delete). At the chosen one it fails once,
/// fails from then on, or stops as if the power went: that write is torn in the middle, nothing more reaches
/// the disk, and lose_power() takes back what was written and not synced.
#pragma once

#include <sqlite3.h>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace sanad::store::test {

enum class Fault { none, one_error, disk_full, power_loss };

class FaultDisk {
 public:
  FaultDisk();
  ~FaultDisk() { sqlite3_vfs_unregister(&vfs_); }
  FaultDisk(const FaultDisk&) = delete;
  FaultDisk& operator=(const FaultDisk&) = delete;

  static constexpr const char* name = "sanad-fault";

  /// From now on: `fault` at the change number `at` (1 = the next).
  void arm(Fault fault, int at) {
    fault_ = fault;
    left_ = at;
    fired_ = false;
    unsynced_.clear();
  }
  void disarm() { fault_ = Fault::none; }
  bool fired() const { return fired_; }

  /// Takes back every unsynced change but the first `kept` of each file, and switches the disk on again. All
  /// files must be closed.
  void lose_power(std::size_t kept);

 private:
  struct Change {
    sqlite3_int64 offset, size_before;
    std::vector<char> bytes_before;
  };
  struct File : sqlite3_file {
    FaultDisk* disk = nullptr;
    std::string path;
    std::vector<std::max_align_t> room;
    sqlite3_file* real = nullptr;
  };

  enum class Step { go_on, fail, tear };
  Step next_change();
  int code() const { return fault_ == Fault::disk_full ? SQLITE_FULL : SQLITE_IOERR; }
  void remember(File& file, sqlite3_int64 offset, sqlite3_int64 length);
  void fill_methods();

  static FaultDisk& disk_of(sqlite3_vfs* vfs) { return *static_cast<FaultDisk*>(vfs->pAppData); }
  static File& file_of(sqlite3_file* file) { return *static_cast<File*>(file); }
  static int open(sqlite3_vfs* vfs, const char* path, sqlite3_file* into, int flags, int* out_flags);
  static int remove(sqlite3_vfs* vfs, const char* path, int sync_folder);
  static int close(sqlite3_file* file);
  static int write(sqlite3_file* file, const void* bytes, int length, sqlite3_int64 offset);
  static int truncate(sqlite3_file* file, sqlite3_int64 size);
  static int sync(sqlite3_file* file, int flags);

  sqlite3_vfs* real_ = sqlite3_vfs_find(nullptr);
  sqlite3_vfs vfs_{};
  sqlite3_io_methods methods_{};
  Fault fault_ = Fault::none;
  int left_ = 0;
  bool fired_ = false;
  std::map<std::string, std::vector<Change>> unsynced_;
};

inline FaultDisk::FaultDisk() {
  vfs_ = *real_;
  vfs_.szOsFile = static_cast<int>(sizeof(File));
  vfs_.pNext = nullptr;
  vfs_.zName = name;
  vfs_.pAppData = this;
  vfs_.xOpen = open;
  vfs_.xDelete = remove;
  vfs_.xAccess = [](sqlite3_vfs* vfs, const char* path, int flags, int* result) {
    auto* const real = disk_of(vfs).real_;
    return real->xAccess(real, path, flags, result);
  };
  vfs_.xFullPathname = [](sqlite3_vfs* vfs, const char* path, int room, char* full) {
    auto* const real = disk_of(vfs).real_;
    return real->xFullPathname(real, path, room, full);
  };
  fill_methods();
  sqlite3_vfs_register(&vfs_, 0);
}

inline void FaultDisk::fill_methods() {
  methods_.iVersion = 2;  // no memory mapping: every change goes through write()
  methods_.xClose = close;
  methods_.xWrite = write;
  methods_.xTruncate = truncate;
  methods_.xSync = sync;
  methods_.xRead = [](sqlite3_file* f, void* into, int length, sqlite3_int64 offset) {
    auto* const real = file_of(f).real;
    return real->pMethods->xRead(real, into, length, offset);
  };
  methods_.xFileSize = [](sqlite3_file* f, sqlite3_int64* size) {
    return file_of(f).real->pMethods->xFileSize(file_of(f).real, size);
  };
  methods_.xLock = [](sqlite3_file* f, int lock) {
    return file_of(f).real->pMethods->xLock(file_of(f).real, lock);
  };
  methods_.xUnlock = [](sqlite3_file* f, int lock) {
    return file_of(f).real->pMethods->xUnlock(file_of(f).real, lock);
  };
  methods_.xCheckReservedLock = [](sqlite3_file* f, int* result) {
    return file_of(f).real->pMethods->xCheckReservedLock(file_of(f).real, result);
  };
  methods_.xFileControl = [](sqlite3_file* f, int operation, void* argument) {
    return file_of(f).real->pMethods->xFileControl(file_of(f).real, operation, argument);
  };
  methods_.xSectorSize = [](sqlite3_file*) { return 4096; };
  methods_.xDeviceCharacteristics = [](sqlite3_file*) { return 0; };  // nothing is promised to be atomic
  methods_.xShmMap = [](sqlite3_file* f, int region, int size, int extend, void volatile** into) {
    return file_of(f).real->pMethods->xShmMap(file_of(f).real, region, size, extend, into);
  };
  methods_.xShmLock = [](sqlite3_file* f, int offset, int count, int flags) {
    return file_of(f).real->pMethods->xShmLock(file_of(f).real, offset, count, flags);
  };
  methods_.xShmBarrier = [](sqlite3_file* f) { file_of(f).real->pMethods->xShmBarrier(file_of(f).real); };
  methods_.xShmUnmap = [](sqlite3_file* f, int remove_it) {
    return file_of(f).real->pMethods->xShmUnmap(file_of(f).real, remove_it);
  };
}

inline FaultDisk::Step FaultDisk::next_change() {
  if (fault_ == Fault::none) return Step::go_on;
  if (fired_) return fault_ == Fault::one_error ? Step::go_on : Step::fail;
  if (--left_ > 0) return Step::go_on;
  fired_ = true;
  return fault_ == Fault::power_loss ? Step::tear : Step::fail;
}

inline void FaultDisk::remember(File& file, sqlite3_int64 offset, sqlite3_int64 length) {
  if (fault_ != Fault::power_loss) return;
  Change change{offset, 0, {}};
  file.real->pMethods->xFileSize(file.real, &change.size_before);
  const auto held = std::min(length, std::max<sqlite3_int64>(change.size_before - offset, 0));
  change.bytes_before.resize(static_cast<std::size_t>(held));
  if (held > 0) {
    file.real->pMethods->xRead(file.real, change.bytes_before.data(), static_cast<int>(held), offset);
  }
  unsynced_[file.path].push_back(std::move(change));
}

inline int FaultDisk::open(sqlite3_vfs* vfs, const char* path, sqlite3_file* into, int flags,
                           int* out_flags) {
  auto& disk = disk_of(vfs);
  auto& file = *std::construct_at(static_cast<File*>(into));
  file.disk = &disk;
  file.path = path != nullptr ? path : "";
  file.room.resize(static_cast<std::size_t>(disk.real_->szOsFile) / sizeof(std::max_align_t) + 1);
  file.real = static_cast<sqlite3_file*>(static_cast<void*>(file.room.data()));
  file.real->pMethods = nullptr;
  file.pMethods = &disk.methods_;
  const int code = disk.real_->xOpen(disk.real_, path, file.real, flags, out_flags);
  if (code != SQLITE_OK) {
    std::destroy_at(&file);
    into->pMethods = nullptr;
  }
  return code;
}

inline int FaultDisk::close(sqlite3_file* file) {
  auto& own = file_of(file);
  const int code = own.real->pMethods != nullptr ? own.real->pMethods->xClose(own.real) : SQLITE_OK;
  std::destroy_at(&own);
  file->pMethods = nullptr;
  return code;
}

inline int FaultDisk::remove(sqlite3_vfs* vfs, const char* path, int sync_folder) {
  auto& disk = disk_of(vfs);
  if (disk.next_change() != Step::go_on) return SQLITE_IOERR_DELETE;
  disk.unsynced_.erase(path);
  return disk.real_->xDelete(disk.real_, path, sync_folder);
}

inline int FaultDisk::write(sqlite3_file* file, const void* bytes, int length, sqlite3_int64 offset) {
  auto& own = file_of(file);
  const auto step = own.disk->next_change();
  if (step == Step::fail) return own.disk->code();
  own.disk->remember(own, offset, length);
  const int part = step == Step::tear ? length / 2 : length;
  const int code = own.real->pMethods->xWrite(own.real, bytes, part, offset);
  return step == Step::tear ? SQLITE_IOERR_WRITE : code;
}

inline int FaultDisk::truncate(sqlite3_file* file, sqlite3_int64 size) {
  auto& own = file_of(file);
  if (own.disk->next_change() != Step::go_on) return own.disk->code();
  sqlite3_int64 before = 0;
  own.real->pMethods->xFileSize(own.real, &before);
  own.disk->remember(own, size, before - size);
  return own.real->pMethods->xTruncate(own.real, size);
}

/// Tells SQLite that the bytes are safe; nothing here depends on the true disk.
inline int FaultDisk::sync(sqlite3_file* file, int) {
  auto& own = file_of(file);
  if (own.disk->next_change() != Step::go_on) return own.disk->code();
  own.disk->unsynced_.erase(own.path);
  return SQLITE_OK;
}

inline void FaultDisk::lose_power(std::size_t kept) {
  for (auto& [path, changes] : unsynced_) {
    while (changes.size() > kept) {
      const auto& change = changes.back();
      if (std::filesystem::exists(path)) {
        {
          std::fstream file{path, std::ios::in | std::ios::out | std::ios::binary};
          file.seekp(change.offset);
          file.write(change.bytes_before.data(), static_cast<std::streamsize>(change.bytes_before.size()));
        }
        std::filesystem::resize_file(path, static_cast<std::uintmax_t>(change.size_before));
      }
      changes.pop_back();
    }
  }
  unsynced_.clear();
  disarm();
}

}  // namespace sanad::store::test
