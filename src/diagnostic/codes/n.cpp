// N: names

#include "diagnostic/codes/rows.hpp"

namespace smt::diagnostic {
namespace {

using enum Code;
using enum Severity;
using enum Grade;

// clang-format off
constexpr CodeRow kRows[] = {
    {.code = kNameDatabase, .id = "N001", .severity = kWarning, .grade = kB,
     .cause = "CREATE DATABASE `2024-shop`;",
     .settle = "[table-rule.N]\n"
               "database = {database}\n"
               "table = .*\n"
               "target_database = {1}",
     .english = {.title = "database renamed",
                 .text = "StarRocks does not accept the database name '{0}'; the database is '{1}' there",
                 .hint = "StarRocks accepts a dash from {2} on: if your StarRocks is that or later, set 'version = "
                         "{2}' in [starrocks]",
                 .why = "A StarRocks database name can contain ASCII letters, digits, '_' and, from 4.0 on, '-', and "
                        "cannot begin with a digit. Queries must use the new name."},
     .chinese = {.title = "数据库已改名",
                 .text = "StarRocks 不接受数据库名 '{0}'；该数据库在 StarRocks 中是 '{1}'",
                 .hint = "StarRocks 从 {2} 起接受连字符：如果您的 StarRocks 是该版本或更高版本，请在 [starrocks] "
                         "中设置 'version = {2}'",
                 .why = "StarRocks 的数据库名只能用 ASCII 字母、数字、'_'，从 4.0 起还有 '-'，而且不能以数字开头。"
                        "查询须用新名称。"}},

    {.code = kNameTable, .id = "N002", .severity = kWarning, .grade = kB,
     .cause = "CREATE TABLE `tick``s` (id INT PRIMARY KEY);",
     .settle = "[table-rule.N]\n"
               "database = {database}\n"
               "table = {table}\n"
               "target_table = {1}",
     .english = {.title = "table renamed",
                 .text = "StarRocks drops backticks from the table name '{0}'; the table is '{1}' there",
                 .why = "StarRocks removes the backtick from the name when it creates the table, so Flink would not "
                        "find the original name. Queries must use the new name."},
     .chinese = {.title = "表已改名",
                 .text = "StarRocks 会去掉表名 '{0}' 中的反引号；该表在 StarRocks 中是 '{1}'",
                 .why = "StarRocks 建表时去掉名称中的反引号，于是 Flink 找不到原来的名称。查询须用新名称。"}},

    {.code = kNameColumn, .id = "N003", .severity = kWarning, .grade = kB,
     .cause = "`price*qty` INT",
     .settle = "[table-rule.N]\n"
               "database = {database}\n"
               "table = {table}\n"
               "rename.{0} = {1}",
     .english = {.title = "column renamed",
                 .text = "StarRocks does not accept the column name '{0}'; the column is '{1}' there",
                 .why = "StarRocks does not accept '=', '<', '>', '!' and '*' in a column name, drops backticks, and "
                        "reserves some names, such as __op. Queries must use the new name."},
     .chinese = {.title = "列已改名",
                 .text = "StarRocks 不接受列名 '{0}'；该列在 StarRocks 中是 '{1}'",
                 .why = "StarRocks 的列名不能含有 '='、'<'、'>'、'!' 和 '*'，反引号会被去掉，还有一些名称是保留的，"
                        "例如 __op。查询须用新名称。"}},

    {.code = kNameUnreadable, .id = "N004", .severity = kWarning, .grade = kD,
     .cause = "CREATE TABLE `it's` (id INT PRIMARY KEY);",
     .settle = "[ignore.N]\n"
               "database = {database}\n"
               "table = {table}",
     .about = About::kFlink,
     .english = {.title = "name that Flink CDC cannot read",
                 .text = "Flink CDC cannot read a table whose name contains {0}: no Flink SQL is written for it",
                 .hint = "rename the table in MySQL",
                 .why = "Flink CDC reads no known spelling of the name, escaped or not. The table is created in "
                        "StarRocks and stays empty."},
     .chinese = {.title = "Flink CDC 不能读取的名称",
                 .text = "Flink CDC 不能读取名称含有 {0} 的表：不为它生成 Flink SQL",
                 .hint = "在 MySQL 中给表改名",
                 .why = "无论是否转义，都没有 Flink CDC 能读取的写法。该表会在 StarRocks 中创建，但一直为空。"}},

    {.code = kNameColumnUnreadable, .id = "N005", .severity = kWarning, .grade = kD,
     .cause = "`tick``s` INT",
     .settle = "[ignore.N]\n"
               "database = {database}\n"
               "table = {table}",
     .about = About::kFlink,
     .english = {.title = "name that Flink CDC cannot read",
                 .text = "Flink CDC cannot read the column '{0}', whose name contains {1}: no Flink SQL is written for "
                         "this table",
                 .hint = "rename the column in MySQL",
                 .why = "A backtick in a column name makes the job fail, and tabs disappear from statements. The table "
                        "is created in StarRocks and stays empty."},
     .chinese = {.title = "Flink CDC 不能读取的名称",
                 .text = "Flink CDC 不能读取列 '{0}'，它的名称含有 {1}：不为这张表生成 Flink SQL",
                 .hint = "在 MySQL 中给列改名",
                 .why = "列名中的反引号会使作业失败，制表符会从语句中消失。该表会在 StarRocks 中创建，但一直为空。"}},

    {.code = kNameCase, .id = "N006", .severity = kNote, .grade = kA,
     .cause = "CREATE TABLE orders (…);\n"
              "CREATE TABLE Orders (…);",
     .english = {.title = "names that differ only in case",
                 .text = "{0} and {1} are two tables; a StarRocks that is configured to ignore case in names treats "
                         "them as one",
                 .why = "By default StarRocks compares names case-sensitively. If it is configured to ignore case, the "
                        "second CREATE TABLE has no effect, and the rows of both tables mix."},
     .chinese = {.title = "仅大小写不同的名称",
                 .text = "{0} 和 {1} 是两张表；如果 StarRocks 设置为不区分大小写，则会视为同一张",
                 .why = "StarRocks 的名称默认区分大小写。如果设置为不区分，第二条 CREATE TABLE 不起作用，"
                        "两张表的行会混在一起。"}},
};
// clang-format on

static_assert(are_exactly(kRows, 'N', kNameDatabase, kFlinkTimeZone), "codes.hpp has other names, or in another order");

}  // namespace

std::span<const CodeRow> rows_n() { return kRows; }

}  // namespace smt::diagnostic
