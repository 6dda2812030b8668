// The program that plays an FE, as tests use it. tests/tools/pretend_fe/checks test what it answers.
#include "tools/pretend_fe.hpp"

#include <gmock/gmock.h>

#include <stdexcept>

namespace smt::test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

TEST(PretendFe, KeepsTablesAndMovesItsClock) {
  const PretendFe fe;
  fe.execute("CREATE DATABASE d");
  fe.execute("CREATE TABLE t (id INT NOT NULL, n INT) PRIMARY KEY (id) DISTRIBUTED BY HASH (id) BUCKETS 1", "d");
  fe.execute("INSERT INTO d.t VALUES (1, NULL), (2, 7)");
  fe.execute("ALTER TABLE d.t MODIFY COLUMN n BIGINT");
  EXPECT_THAT(fe.execute("SHOW CREATE TABLE d.t").at(0).at(1), HasSubstr("`n` int(11) NULL"));
  fe.advance(60);
  EXPECT_THAT(fe.execute("SHOW CREATE TABLE d.t").at(0).at(1), HasSubstr("`n` bigint(20) NULL"));
  EXPECT_THAT(fe.execute("SELECT * FROM d.t ORDER BY id"),
              ElementsAre(ElementsAre("1", "NULL"), ElementsAre("2", "7")));
  EXPECT_THAT(fe.statements(), IsEmpty());  // none came over the port
}

TEST(PretendFe, RefusesInTheWordsOfAnFe) {
  const PretendFe old{{.version = "3.3"}}, fe;
  EXPECT_NE(old.port(), fe.port());
  for (const auto* one : {&old, &fe}) {
    try {
      one->execute("DROP DATABASE nope");
      ADD_FAILURE() << "the database was dropped";
    } catch (const std::runtime_error& error) {
      EXPECT_THAT(error.what(), HasSubstr("nope"));
    }
  }
  EXPECT_THROW(fe.control({{"do", "nothing"}}), std::runtime_error);
}

}  // namespace
}  // namespace smt::test
