// SPDX-License-Identifier: Apache-2.0
// Runs a fuzz target without libFuzzer: every file of a corpus folder, then seeded mutations of them. What a fuzzer
// found once stays a test for ever.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

constexpr int mutations_per_file = 400;

void run(const std::string& bytes) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

std::string mutate(std::string bytes, std::mt19937_64& random) {
  const auto count = 1 + random() % 6;
  for (std::uint64_t i = 0; i < count; ++i) {
    const auto position = bytes.empty() ? 0 : random() % bytes.size();
    const auto byte = static_cast<char>(random() % 256);
    switch (random() % 5) {
      case 0: bytes.insert(position, 1, byte); break;
      case 1: if (!bytes.empty()) bytes[position] = byte; break;
      case 2: if (!bytes.empty()) bytes.erase(position, 1 + random() % 16); break;
      case 3: bytes.insert(position, bytes.substr(position, random() % 64)); break;
      default: bytes.resize(position); break;
    }
  }
  return bytes;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2 || !std::filesystem::is_directory(argv[1])) {
    std::fprintf(stderr, "expected one argument, the corpus folder; found %d\n", argc - 1);
    return 2;
  }
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(argv[1])) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::mt19937_64 random{20230102};
  std::size_t runs = 0;
  for (const auto& file : files) {
    std::ifstream in{file, std::ios::binary};
    std::ostringstream text;
    text << in.rdbuf();
    const auto bytes = text.str();
    run(bytes);
    for (int i = 0; i < mutations_per_file; ++i, ++runs) run(mutate(bytes, random));
  }
  std::printf("%zu corpus files, %zu mutations\n", files.size(), runs);
  return files.empty() ? 1 : 0;
}
