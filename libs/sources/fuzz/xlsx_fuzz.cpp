// SPDX-License-Identifier: Apache-2.0
// Any bytes as a spreadsheet. So that mutations reach the XML and not only the checksums of the archive, the
// bytes are also packed as the sheet of an otherwise good workbook.
#include <zip.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "discard_sink.h"
#include "sanad/sources/table_mapping.h"

namespace {

constexpr std::string_view book =
    R"(<workbook><sheets><sheet name="S" sheetId="1" id="r1"/></sheets></workbook>)";
constexpr std::string_view relations =
    R"(<Relationships><Relationship Id="r1" Target="s.xml"/></Relationships>)";
constexpr std::string_view texts = "<sst><si><t>id</t></si><si><t>date</t></si></sst>";

void add(zip_t* archive, const char* name, std::string_view content) {
  zip_file_add(archive, name, zip_source_buffer(archive, content.data(), content.size(), 0),
               ZIP_FL_OVERWRITE);
}

std::string packed(std::string_view sheet) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* memory = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_t* archive = zip_open_from_source(memory, ZIP_CREATE | ZIP_TRUNCATE, &error);
  zip_source_keep(memory);
  add(archive, "xl/workbook.xml", book);
  add(archive, "xl/_rels/workbook.xml.rels", relations);
  add(archive, "xl/sharedStrings.xml", texts);
  add(archive, "xl/s.xml", sheet);
  zip_close(archive);
  zip_stat_t stat;
  zip_source_stat(memory, &stat);
  std::string bytes(stat.size, '\0');
  zip_source_open(memory);
  zip_source_read(memory, bytes.data(), bytes.size());
  zip_source_close(memory);
  zip_source_free(memory);
  zip_error_fini(&error);
  return bytes;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace sanad::sources;
  static const Mapping mapping = built_in_mapping("incidents").value();
  const std::string text(data, data + size);
  fuzz::read("table", text, &mapping);
  fuzz::read("table", packed(text), &mapping);
  return 0;
}
