#include "output/names.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include "smt/output.hpp"

namespace smt::test {
namespace {

TEST(IsOurFileName, TakesRulesAndAll) {
  for (const char* name :
       {"starrocks-create.1.sql", "flink-create.all.sql", "flink-create.a_B-9.x.sql", "flink-cdc.1.yaml",
        "flink-cdc.all.yaml", "starrocks-external-create.1.sql", "starrocks-alter.1.sql", "starrocks-alter.all.sql"}) {
    EXPECT_TRUE(is_our_file_name(name)) << name;
  }
}

TEST(IsOurFileName, RefusesWhatIsNear) {
  for (const char* name : {"",
                           ".sql",
                           "starrocks-create.sql",
                           "starrocks-create..sql",
                           "starrocks-create.1.sql~",
                           "starrocks-create.1.SQL",
                           "Starrocks-create.1.sql",
                           " starrocks-create.1.sql",
                           "hive-create.1.sql",
                           "starrocks-create.1/../x.sql",
                           "../starrocks-create.1.sql",
                           "starrocks-create.a b.sql",
                           "starrocks-create.订单.sql",
                           "flink-create.\xff.sql",
                           "flink-create.1.sql\n",
                           "flink-cdc.1.sql",
                           "flink-cdc.1.yml",
                           "flink-cdc.yaml",
                           "flink-create.1.yaml",
                           "starrocks-create.1.yaml",
                           ".flink-create.1.sql.smt-tmp-7"}) {
    EXPECT_FALSE(is_our_file_name(name)) << name;
  }
  EXPECT_FALSE(is_our_file_name(std::string_view{"flink-create.a\0b.sql", 20}));
}

TEST(TemporaryName, IsHiddenAndNamesTheProcess) {
  const auto name = temporary_name("flink-create.1.sql");
  EXPECT_EQ(name, ".flink-create.1.sql.smt-tmp-" + std::to_string(::getpid()));
  EXPECT_TRUE(is_temporary_name(name));
}

TEST(TemporaryName, IsNothingElse) {
  for (const char* name : {"", ".", ".smt-tmp-1", "flink-create.1.sql.smt-tmp-1", ".flink-create.1.sql.smt-tmp-",
                           ".flink-create.1.sql.smt-tmp-1x", ".notes.sql.smt-tmp-1", ".flink-create.1.sql"}) {
    EXPECT_FALSE(is_temporary_name(name)) << name;
  }
}

}  // namespace
}  // namespace smt::test
