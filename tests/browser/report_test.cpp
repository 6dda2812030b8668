// The HTML report in a real browser: SMT_TEST_BROWSER is a Chromium, which scripts/test.sh installs.

#include <gmock/gmock.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>

#include "tools/needs.hpp"
#include "tools/run_tool.hpp"
#include "tools/temp_folder.hpp"

namespace smt::test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class Report : public ::testing::Test {
 protected:
  void SetUp() override {
    if (browser() != nullptr) return;
    const char* why_not = std::getenv("SMT_TEST_BROWSER_WHY_NOT");
    SMT_NEEDS_PROGRAM(std::string{"no SMT_TEST_BROWSER: "} +
                      (why_not == nullptr ? "scripts/test.sh gets one" : why_not));
  }

  static const char* browser() { return std::getenv("SMT_TEST_BROWSER"); }

  /// Writes report.html with the tool.
  void write(const std::string& conf, const std::string& snapshot, std::vector<std::string> more = {}) {
    Program how;
    how.command = {SMT_TOOL, "assess",   "-c",   conf, "--from-snapshot",
                   snapshot, "--format", "html", "-o", "report.html"};
    how.command.insert(how.command.end(), more.begin(), more.end());
    how.folder = folder_.path();
    const auto outcome = run(how);
    ASSERT_EQ(outcome.exit_code, 0) << outcome.err;
  }
  void write_golden(const std::string& name, std::vector<std::string> more = {}) {
    const auto from = std::string{SMT_SOURCE_DIR "/tests/golden/"} + name;
    write(from + "/config.conf", from + "/catalog.snapshot", std::move(more));
  }

  Outcome browse(std::vector<std::string> options, const std::string& address) {
    Program how;
    how.command = {browser(),
                   "--headless=new",
                   "--no-sandbox",
                   "--disable-gpu",
                   "--disable-dev-shm-usage",
                   "--no-first-run",
                   "--user-data-dir=" + (folder_.path() / "profile").string(),
                   "--disable-background-networking",
                   "--disable-component-update",
                   "--disable-sync",
                   "--enable-logging=stderr",
                   "--virtual-time-budget=20000"};
    how.command.insert(how.command.end(), options.begin(), options.end());
    how.command.push_back("file://" + (folder_.path() / "report.html").string() + address);
    how.folder = folder_.path();
    return run(how);
  }
  /// Returns the page after its script ran without an error.
  std::string page(const std::string& address = "") {
    const auto outcome = browse({"--dump-dom"}, address);
    EXPECT_EQ(outcome.exit_code, 0);
    EXPECT_THAT(outcome.err, Not(HasSubstr("CONSOLE"))) << outcome.err;
    return outcome.out.substr(0, outcome.out.find("<script type=\"application/json\""));
  }

  static std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++found;
    return found;
  }

  static std::size_t pages(const std::string& pdf) { return count(pdf, "/Type /Page") - count(pdf, "/Type /Pages"); }

  /// Returns the number of tables in the list, open or not.
  static std::size_t tables(const std::string& shown) {
    return count(shown.substr(std::min(shown.find("<div id=\"list\">"), shown.size())), "<details");
  }

  TempFolder folder_;
};

TEST_F(Report, ShowsGradesCodesAndTables) {
  write_golden("zoo_mysql9");
  const auto shown = page();
  EXPECT_THAT(shown, HasSubstr("MySQL to StarRocks: what to know before you migrate"));
  for (const auto* grade : {"D", "C", "B", "A"})
    EXPECT_THAT(shown, HasSubstr(std::string{"data-grade=\""} + grade + "\""));
  EXPECT_THAT(shown, HasSubstr("<div id=\"map\">"));
  EXPECT_THAT(shown, HasSubstr("119 of 172 tables run: 70 unchanged, 49 with noted differences. Tables that need a "
                               "decision: 39. Tables that cannot be converted or cannot be kept in sync: 14."));
  EXPECT_THAT(shown, HasSubstr("Glossary"));
  EXPECT_THAT(shown, HasSubstr("assess --probe reads the data to find out."));
  EXPECT_GT(tables(shown), 3U);
}

TEST_F(Report, SpeaksChinese) {
  write_golden("zoo_mysql9", {"--lang", "zh"});
  const auto shown = page();
  EXPECT_THAT(shown, HasSubstr("<html lang=\"zh-CN\">"));
  EXPECT_THAT(shown, HasSubstr("MySQL 迁移到 StarRocks：迁移前须知"));
  EXPECT_THAT(shown, Not(HasSubstr("Findings by code")));
}

TEST_F(Report, FiltersAsTheAddressSays) {
  write_golden("keyless");
  const auto one = page("#text=shop.notes");
  EXPECT_EQ(tables(one), 1U);
  EXPECT_THAT(one, HasSubstr("body, by which Flink CDC splits the snapshot, may be NULL"));
  EXPECT_EQ(tables(page("#code=T006")), 1U);
  EXPECT_EQ(tables(page("#grades=D")), 0U);
  EXPECT_EQ(tables(page("#grades=C")), 4U);
}

TEST_F(Report, MarksWhatIsAccepted) {
  write_golden("accept");
  const auto shown = page("#text=shop.floats");
  EXPECT_THAT(shown, HasSubstr("these tables only grow"));
  EXPECT_THAT(shown, HasSubstr("nobody asks for x"));
  EXPECT_THAT(page("#text=shop.floats&accepted=no"), Not(HasSubstr("these tables only grow")));
}

TEST_F(Report, ShowsHostileNamesAsText) {
  write_golden("names");
  page();
}

TEST_F(Report, IsPrinted) {
  write_golden("zoo_mysql9");
  const auto outcome =
      browse({"--no-pdf-header-footer", "--print-to-pdf=" + (folder_.path() / "report.pdf").string()}, "");
  EXPECT_EQ(outcome.exit_code, 0);
  const auto pdf = read_file(folder_.path() / "report.pdf");
  EXPECT_THAT(pdf.substr(0, 5), "%PDF-");
  EXPECT_GT(pdf.size(), 30000U);
  EXPECT_LE(pages(pdf), 8U);  // of 172 tables with hundreds of findings
}

TEST_F(Report, ShowsItsFilters) {
  write_golden("keyless");
  EXPECT_THAT(page(), HasSubstr("<div id=\"chosen\" hidden=\"\">"));
  const auto filtered = page("#grades=CD&code=K002&text=notes&accepted=no");
  for (const auto* tag : {"grade D, C ×", "K002 ×", "with \"notes\" ×", "without accepted findings ×", "Show all"})
    EXPECT_THAT(filtered, HasSubstr(std::string{tag} + "</button>"));
}

TEST_F(Report, TellsItsDay) {
  ASSERT_EQ(::setenv("SOURCE_DATE_EPOCH", "1709164800", 1), 0);
  write_golden("keyless");
  ::unsetenv("SOURCE_DATE_EPOCH");
  EXPECT_THAT(page(), HasSubstr("made on 2024-02-29"));
}

/// Returns letters (0 is "taaaa", 1 "taaab"), because names that differ in digits would be shards of one target.
std::string letters(int number) {
  std::string name = "taaaa";
  for (std::size_t at = name.size() - 1; number > 0; --at, number /= 26)
    name[at] = static_cast<char>('a' + number % 26);
  return name;
}

TEST_F(Report, OpensWithTenThousandTables) {
  std::ofstream snapshot{folder_.path() / "large.snapshot"};
  snapshot << "starrocks-migrate-tool snapshot 2\nserver\t9.7.0\tx\t+00:00\tUTC\t0\t1\t0\nscope\tlarge\n";
  for (int i = 0; i < 10000; ++i) snapshot << "table\tlarge\t" << letters(i) << "\tBASE TABLE\tInnoDB\t\n";
  for (int i = 0; i < 10000; ++i) {
    for (int c = 0; c < 10; ++c)
      snapshot << "column\tlarge\t" << letters(i) << "\tc" << c << '\t' << c + 1
               << "\tNULL\t1\tlongtext\t4294967295\t4294967295\tutf8mb4\t\t\t\n";
  }
  snapshot << "end\n";
  snapshot.close();
  write_file(
      folder_.path() / "a.conf",
      "[db]\nhost = h\nuser = u\npassword = p\n[other]\nbe_num = 3\n[table-rule.1]\ndatabase = large\ntable = .\n");
  write("a.conf", "large.snapshot");
  const auto shown = page();
  EXPECT_EQ(tables(shown), 100U);
  EXPECT_THAT(shown, HasSubstr("10,000 of 10,000 targets"));
  EXPECT_EQ(tables(page("#text=large.taabc")), 1U);
}

}  // namespace
}  // namespace smt::test
