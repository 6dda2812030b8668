// Types as people write them, choices, and which type can replace which.

#include <gtest/gtest.h>

#include "smt/types.hpp"
#include "tools/schema.hpp"
#include "types/apply_rule.hpp"
#include "types/mysql_types.hpp"

namespace smt::test {
namespace {

std::string starrocks(std::string_view written) {
  const auto type = parse_starrocks_type(written);
  return type ? starrocks_type_text(*type) : "nothing";
}

std::string flink(std::string_view written) {
  const auto type = parse_flink_type(written);
  return type ? flink_type_text(*type) : "nothing";
}

TEST(StarRocksTypeText, IsReadInAnySpelling) {
  EXPECT_EQ(starrocks("bigint"), "BIGINT");
  EXPECT_EQ(starrocks(" Integer "), "INT");
  EXPECT_EQ(starrocks("varchar ( 20 )"), "VARCHAR(20)");
  EXPECT_EQ(starrocks("VARCHAR"), "VARCHAR");
  EXPECT_EQ(starrocks("string"), "VARCHAR(65533)");
  EXPECT_EQ(starrocks("decimal(20,4)"), "DECIMAL(20, 4)");
  EXPECT_EQ(starrocks("DECIMAL(76)"), "DECIMAL(76, 0)");
  EXPECT_EQ(starrocks("VARBINARY"), "VARBINARY");
  EXPECT_EQ(starrocks("char(255)"), "CHAR(255)");
}

TEST(StarRocksTypeText, WhatNoStarRocksTakesIsNothing) {
  for (const char* bad : {"",
                          "decimal",
                          "decimal(77)",
                          "decimal(0)",
                          "decimal(4,5)",
                          "decimal(4,2,1)",
                          "char(256)",
                          "varchar(2147482625)",
                          "varbinary(1048577)",
                          "varchar(0)",
                          "varchar(-1)",
                          "varchar(20",
                          "varchar 20",
                          "varchar(20) x",
                          "int(11)",
                          "double(8,3)",
                          "datetime(6)",
                          "bigint unsigned",
                          "time",
                          "bit(1)",
                          "array<int>",
                          "varchar()",
                          "varchar(99999999999)"}) {
    EXPECT_EQ(starrocks(bad), "nothing") << bad;
  }
}

TEST(FlinkTypeText, IsReadInAnySpelling) {
  EXPECT_EQ(flink("boolean"), "BOOLEAN");
  EXPECT_EQ(flink("Decimal(10, 2)"), "DECIMAL(10, 2)");
  EXPECT_EQ(flink("DECIMAL(20)"), "DECIMAL(20, 0)");
  EXPECT_EQ(flink("timestamp"), "TIMESTAMP(6)");
  EXPECT_EQ(flink("TIMESTAMP(0)"), "TIMESTAMP(0)");
  EXPECT_EQ(flink("bytes"), "BYTES");
}

TEST(FlinkTypeText, WhatNoTableOfOursCanHoldIsNothing) {
  for (const char* bad : {"", "decimal", "decimal(39)", "decimal(2,3)", "timestamp(7)", "timestamp_ltz(3)", "time",
                          "varchar(20)", "int(11)", "array<int>", "string(5)"}) {
    EXPECT_EQ(flink(bad), "nothing") << bad;
  }
}

TEST(TypeTable, DeclaresOnlyTypesThatAreKnown) {
  for (const auto& row : kTypeRows) {
    for (std::string written : {std::string{row.source}, std::string{row.sink}}) {
      if (const auto at = written.find("{p}"); at != std::string::npos) written.replace(at, 3, "6");
      if (const auto at = written.find("{s}"); at != std::string::npos) written.replace(at, 3, "2");
      EXPECT_EQ(flink(written), written);
    }
  }
}

TEST(TypeTable, FillsEachStarRocksTypeWithOneThatTheSinkTakes) {
  for (const auto& row : kTypeRows) {
    const auto kinds = sink_kinds({row.starrocks, 0, 1, 0});
    const auto name = row.sink.substr(0, row.sink.find('('));
    EXPECT_TRUE(std::any_of(kinds.begin(), kinds.end(),
                            [&](FlinkKind kind) {
                              return flink_type_text(FlinkType{kind, 0, 0}).starts_with(name);
                            }))
        << name_of(row.mysql) << ' ' << row.sink;
  }
}

TEST(TypeTable, EveryRowIsReachedByItsExample) {
  for (const auto& row : kTypeRows) {
    Choices choices;
    if (row.choice) choices.set(*row.choice);
    EXPECT_EQ(find_row(example_column(row), key_use(row), choices), &row) << row.example;
  }
}

TEST(Choices, EachKeyHasOneAndTheFirstIsTheDefault) {
  Choices choices;
  EXPECT_TRUE(choices.has(Choice::kTimeVarchar));
  EXPECT_TRUE(choices.has(Choice::kZeroDateDrop));
  choices.set(Choice::kTimeBigint);
  choices.set(Choice::kZeroDateEpoch);
  choices.set(Choice::kZeroDateFail);
  EXPECT_FALSE(choices.has(Choice::kTimeVarchar));
  EXPECT_TRUE(choices.has(Choice::kTimeBigint));
  EXPECT_FALSE(choices.has(Choice::kZeroDateEpoch));
  EXPECT_TRUE(choices.has(Choice::kZeroDateFail));
  choices.set(Choice::kTimeVarchar);
  EXPECT_TRUE(choices.has(Choice::kTimeVarchar));
}

TEST(Choices, AreFoundByTheirWords) {
  EXPECT_EQ(find_choice("binary", "base64"), Choice::kBinaryAsBase64);
  EXPECT_EQ(find_choice("binary", "bigint"), std::nullopt);
  EXPECT_EQ(find_choice("nothing", "hex"), std::nullopt);
  for (const auto& row : choice_rows()) EXPECT_EQ(find_choice(row.key, row.value), row.choice);
}

bool holds(std::string_view wide, std::string_view narrow) {
  return holds_all(*parse_starrocks_type(wide), *parse_starrocks_type(narrow));
}

TEST(Conversions, TellWhichTypeHoldsEveryValue) {
  for (const auto& [wide, narrow] : std::vector<std::pair<const char*, const char*>>{{"bigint", "int"},
                                                                                     {"decimal(10,0)", "int"},
                                                                                     {"double", "int"},
                                                                                     {"double", "float"},
                                                                                     {"float", "smallint"},
                                                                                     {"decimal(12,4)", "decimal(10,2)"},
                                                                                     {"bigint", "decimal(18,0)"},
                                                                                     {"double", "decimal(15,3)"},
                                                                                     {"datetime", "date"},
                                                                                     {"varchar(11)", "int"},
                                                                                     {"varchar(26)", "datetime"},
                                                                                     {"varchar(13)", "decimal(10,2)"},
                                                                                     {"varchar(20)", "char(20)"},
                                                                                     {"varbinary", "varchar(9)"},
                                                                                     {"json", "json"},
                                                                                     {"varchar(24)", "double"}}) {
    EXPECT_TRUE(holds(wide, narrow)) << wide << ' ' << narrow;
  }
  for (const auto& [wide, narrow] : std::vector<std::pair<const char*, const char*>>{{"int", "bigint"},
                                                                                     {"boolean", "tinyint"},
                                                                                     {"decimal(9,0)", "int"},
                                                                                     {"double", "bigint"},
                                                                                     {"float", "double"},
                                                                                     {"float", "int"},
                                                                                     {"decimal(10,2)", "decimal(10,3)"},
                                                                                     {"bigint", "decimal(19,0)"},
                                                                                     {"int", "decimal(5,1)"},
                                                                                     {"int", "double"},
                                                                                     {"date", "datetime"},
                                                                                     {"varchar(10)", "int"},
                                                                                     {"varchar(19)", "varchar(20)"},
                                                                                     {"json", "varchar(5)"},
                                                                                     {"varchar(1048576)", "json"},
                                                                                     {"int", "varchar(5)"},
                                                                                     {"varbinary(4)", "varchar(5)"},
                                                                                     {"datetime", "varchar(30)"}}) {
    EXPECT_FALSE(holds(wide, narrow)) << wide << ' ' << narrow;
  }
}

std::string casted(std::string_view from, std::string_view to) {
  return cast("`c`", *parse_flink_type(from), *parse_flink_type(to)).value_or("nothing");
}

TEST(Conversions, AreCastsThatReadNoText) {
  EXPECT_EQ(casted("INT", "INT"), "`c`");
  EXPECT_EQ(casted("INT", "BIGINT"), "CAST(`c` AS BIGINT)");
  EXPECT_EQ(casted("INT", "BOOLEAN"), "`c` <> 0");
  EXPECT_EQ(casted("DECIMAL(10, 2)", "DECIMAL(12, 4)"), "CAST(`c` AS DECIMAL(12, 4))");
  EXPECT_EQ(casted("DATE", "TIMESTAMP(0)"), "CAST(`c` AS TIMESTAMP(0))");
  EXPECT_EQ(casted("TIMESTAMP(3)", "DATE"),
            "CAST(FLOOR(`c` TO DAY) AS DATE)");  // CAST alone: 1970-01-01 for 1969-12-31 23:00
  EXPECT_EQ(casted("BOOLEAN", "INT"), "CAST(`c` AS INT)");
  EXPECT_EQ(casted("TIMESTAMP(3)", "STRING"), "CAST(`c` AS STRING)");
  EXPECT_EQ(casted("STRING", "INT"), "nothing");
  EXPECT_EQ(casted("STRING", "DATE"), "nothing");
  EXPECT_EQ(casted("INT", "DATE"), "nothing");
  EXPECT_EQ(casted("BYTES", "STRING"), "nothing");
}

bool reads(std::string_view mysql, std::string_view usual, std::string_view wanted) {
  return can_read(column("c", mysql), *parse_flink_type(usual), *parse_flink_type(wanted));
}

TEST(Conversions, TellWhatASourceCanDeclare) {
  EXPECT_TRUE(reads("int", "INT", "BIGINT"));
  EXPECT_TRUE(reads("int", "INT", "STRING"));
  EXPECT_FALSE(reads("int", "INT", "SMALLINT"));
  EXPECT_FALSE(reads("tinyint(1)", "TINYINT", "BOOLEAN"));  // 2 becomes false
  EXPECT_TRUE(reads("bigint unsigned", "DECIMAL(20, 0)", "STRING"));
  EXPECT_FALSE(reads("bigint unsigned", "DECIMAL(20, 0)", "BIGINT"));  // ends the job
  EXPECT_TRUE(reads("decimal(10,2)", "DECIMAL(10, 2)", "DECIMAL(20, 4)"));
  EXPECT_FALSE(reads("decimal(10,2)", "DECIMAL(10, 2)", "DECIMAL(10, 3)"));
  EXPECT_FALSE(reads("decimal(10,2)", "DECIMAL(10, 2)", "STRING"));
  EXPECT_TRUE(reads("datetime(3)", "TIMESTAMP(3)", "TIMESTAMP(6)"));
  EXPECT_FALSE(reads("datetime(3)", "TIMESTAMP(3)", "STRING"));
  EXPECT_FALSE(reads("date", "DATE", "STRING"));
  EXPECT_TRUE(reads("blob", "STRING", "BYTES"));
  EXPECT_FALSE(reads("varchar(10)", "STRING", "BYTES"));
  EXPECT_TRUE(reads("double", "DOUBLE", "STRING"));
  EXPECT_FALSE(reads("bit(8)", "BYTES", "STRING"));
}

}  // namespace
}  // namespace smt::test
