// SPDX-License-Identifier: Apache-2.0
#include "pdf_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <cstdlib>
#include <fstream>

#include "sanad/core/limits.h"
#include "temporary_folder.h"

namespace sanad::app {
namespace {

using ::testing::HasSubstr;

/// One page with one line, as a PDF is written by hand.
std::string small_pdf() {
  const std::string stream = "BT /F1 12 Tf 72 720 Td (In 2022 there were 512 incidents.) Tj ET";
  const std::vector<std::string> objects{
      "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
      "<</Length " + std::to_string(stream.size()) + ">>\nstream\n" + stream + "\nendstream",
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"};
  std::string pdf = "%PDF-1.4\n";
  std::string table = "0000000000 65535 f \n";
  for (std::size_t i = 0; i < objects.size(); ++i) {
    auto offset = std::to_string(pdf.size());
    table += std::string(10 - offset.size(), '0') + offset + " 00000 n \n";
    pdf += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const auto start = std::to_string(pdf.size());
  return pdf + "xref\n0 6\n" + table + "trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n" + start + "\n%%EOF\n";
}

class PdfText : public ::testing::Test {
 protected:
  /// A program of that name, first in the search path while the test runs.
  void install(const std::string& name, const std::string& script) {
    const auto file = folder_.file(name);
    std::ofstream{file} << "#!/bin/sh\n" << script;
    ::chmod(file.c_str(), 0755);
    ::setenv("PATH", (folder_.path().string() + ":" + path_).c_str(), 1);
  }
  ~PdfText() override { ::setenv("PATH", path_.c_str(), 1); }

  sanad::testing::TemporaryFolder folder_;
  const std::string path_{std::getenv("PATH")};
};

TEST_F(PdfText, IsReadByPdftotext) {
  const auto text = text_of_pdf(small_pdf(), "pdftotext");
  if (!text && text.error().code == ErrorCode::unsupported) GTEST_SKIP() << text.error().message;
  ASSERT_TRUE(text.has_value()) << text.error().message;
  EXPECT_THAT(*text, HasSubstr("In 2022 there were 512 incidents."));
}

TEST_F(PdfText, NamesThePackageThatIsMissing) {
  const auto text = text_of_pdf("%PDF-1.4", "pdftotext-that-nobody-has");
  ASSERT_FALSE(text.has_value());
  EXPECT_EQ(text.error().code, ErrorCode::unsupported);
  EXPECT_THAT(text.error().message, HasSubstr("poppler-utils"));
}

TEST_F(PdfText, TheProgramIsHandedTheBytesAndNoShell) {
  install("reader", "cat; echo \"$@\"");
  const auto text = text_of_pdf("%PDF $(id) `id`;\n", "reader");
  ASSERT_TRUE(text.has_value());
  EXPECT_EQ(*text, "%PDF $(id) `id`;\n-q -enc UTF-8 - -\n");
}

TEST_F(PdfText, ADamagedPdfIsRefused) {
  install("reader", "echo half; exit 1");
  const auto text = text_of_pdf("%PDF", "reader");
  ASSERT_FALSE(text.has_value());
  EXPECT_EQ(text.error().code, ErrorCode::invalid_input);
}

TEST_F(PdfText, EndlessTextIsStopped) {
  install("reader", "yes killed");
  const auto text = text_of_pdf("%PDF", "reader");
  ASSERT_FALSE(text.has_value());
  EXPECT_EQ(text.error().code, ErrorCode::limit_exceeded);
  EXPECT_THAT(text.error().message, HasSubstr("64 MiB"));
}

}  // namespace
}  // namespace sanad::app
