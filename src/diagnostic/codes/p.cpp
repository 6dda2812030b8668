// P: the plan over all tables

#include "diagnostic/codes/rows.hpp"

namespace smt {
namespace {

using enum Code;
using enum Severity;
using enum Grade;

// clang-format off
constexpr CodeRow kRows[] = {
    {.code = kShardsMerged, .id = "P001", .severity = kNote, .grade = kA,
     .cause = "CREATE TABLE log_1 (id INT PRIMARY KEY);\n"
              "CREATE TABLE log_2 (id INT PRIMARY KEY);",
     .english = {.title = "shards merged",
                 .text = "{0} tables of [table-rule.{1}] are shards of one target, from {2} to {3}",
                 .why = "Tables of one rule whose names differ in numbers only, and whose structures are equal, are "
                        "taken for parts of one. "
                        "'shard_merge = never' keeps them apart."},
     .chinese = {.title = "分表已合并",
                 .text = "[table-rule.{1}] 的 {0} 张表是同一个目标表的分表，从 {2} 到 {3}",
                 .why = "同一条规则中，名称仅数字部分不同且结构一致的表，视为同一张表的各部分。"
                        "'shard_merge = never' 则不合并。"}},

    {.code = kShardOddOne, .id = "P002", .severity = kWarning, .grade = kC,
     .cause = "CREATE TABLE log_1 (id INT PRIMARY KEY);\n"
              "CREATE TABLE log_2 (id INT PRIMARY KEY);\n"
              "CREATE TABLE log_3 (id BIGINT PRIMARY KEY);",
     .settle = "[table-rule.N]\n"
               "database = {database}\n"
               "table = {table}",
     .english = {.title = "shard of another structure",
                 .text = "not merged with the {0} tables like {1}: {2}",
                 .hint = "make the structures equal, or give the table a rule of its own",
                 .why = "One source in Flink declares one set of columns, so that a table of another structure "
                        "cannot be read along with the others. "
                        "It becomes a table of its own in StarRocks, where queries over the merged one miss its rows."},
     .chinese = {.title = "结构不同的分表",
                 .text = "没有与 {1} 等 {0} 张表合并：{2}",
                 .hint = "使结构一致，或者给这张表单独的规则",
                 .why = "Flink 中一个源表只声明一组列，结构不同的表不能与其他表一起读取。"
                        "它在 StarRocks 中成为单独的表，查询合并后的表时看不到它的行。"}},

    {.code = kShardAutoIncrement, .id = "P003", .severity = kWarning, .grade = kC,
     .cause = "CREATE TABLE log_1 (id INT AUTO_INCREMENT PRIMARY KEY);\n"
              "CREATE TABLE log_2 (id INT AUTO_INCREMENT PRIMARY KEY);",
     .settle = "[table-rule]\n"
               "shard_columns = _db, _table",
     .english = {.title = "shards with AUTO_INCREMENT key",
                 .text = "{0} shards share the key ({1}), which MySQL numbers from 1 in each: "
                         "equal ids overwrite each other in StarRocks",
                 .hint = "add the line 'shard_columns = _db, _table', which puts the names of database and table into "
                         "the key; "
                         "or keep the ids apart in MySQL (auto_increment_increment)",
                 .why = "In a primary key table the last row with a key replaces the one before. "
                        "Of the rows with id 1 of all shards only one is left, whichever came last."},
     .chinese = {.title = "分表的主键是 AUTO_INCREMENT",
                 .text = "{0} 张分表共用主键 ({1})，而 MySQL 在每张分表中都从 1 开始编号：相同的 id 在 StarRocks "
                         "中会互相覆盖",
                 .hint = "加一行 'shard_columns = _db, _table'，把库名和表名放入主键；"
                         "或者在 MySQL 中使 id 不重复（auto_increment_increment）",
                 .why = "在主键表中，键相同的行只保留最后一行。各分表中 id 为 1 的行只剩一行，即最后到达的那行。"}},

    {.code = kShardDetails, .id = "P004", .severity = kNote, .grade = kA,
     .cause = "CREATE TABLE log_1 (a INT NOT NULL DEFAULT 0);\n"
              "CREATE TABLE log_2 (a INT NOT NULL DEFAULT 1);",
     .english = {.title = "shards differ in details",
                 .text = "shards differ in {0}; those of {1} are taken",
                 .why = "One table has one set of comments and defaults. "
                        "Rows are not touched by it: Flink sends every column."},
     .chinese = {.title = "分表的细节不同",
                 .text = "各分表的 {0} 不同；以 {1} 的为准",
                 .why = "一张表只有一组注释和默认值。数据不受影响：Flink 会写入每一列。"}},

    {.code = kTargetNameTaken, .id = "P005", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "database = ^shop$\n"
              "table = ^orders$\n"
              "target_table = o\n"
              "[table-rule.2]\n"
              "database = ^shop$\n"
              "table = ^offers$\n"
              "target_table = o",
     .settle = "[table-rule.N]\n"
               "database = {database}\n"
               "table = {table}\n"
               "target_table = OTHER_NAME",
     .english = {.title = "several tables with one target",
                 .text = "{1} tables or shard groups would have the name {0} in StarRocks; none of them is written",
                 .hint = "give one of them another name with 'target_table' or 'target_database', or leave it out "
                         "with a narrower pattern",
                 .why = "The rows of both would mix in one table, or the second CREATE TABLE would do nothing. "
                        "So neither is written."},
     .chinese = {.title = "多张表对应同一个目标",
                 .text = "{1} 张表或分表组在 StarRocks 中的名称都会是 {0}；它们都不写出",
                 .hint = "用 'target_table' 或 'target_database' 给其中一个另起名称，或者用更窄的模式排除它",
                 .why = "两者的行会混在一张表里，或者第二条 CREATE TABLE 不起作用。因此都不写出。"}},

    {.code = kServerIdMoved, .id = "P006", .severity = kNote, .grade = kA,
     .cause = "[table-rule.1]\n"
              "flink.cdc.server-id = 10000-2000000000",
     .about = About::kFlink,
     .english = {.title = "server id moved",
                 .text = "the server ids {0} were taken by {1}; this target uses {2}",
                 .why = "Ids follow from the target's name, and this one fell on ids that were taken. "
                        "Restarted from a savepoint, the job simply registers by other ids."},
     .chinese = {.title = "server id 有变动",
                 .text = "server id {0} 已被 {1} 占用；该目标改用 {2}",
                 .why = "id 由目标表的名称得出，而这次恰好落在已占用的 id 上。"
                        "从 savepoint 恢复的作业只是以别的 id 登记。"}},

    {.code = kSeveralRules, .id = "P007", .severity = kNote, .grade = kA,
     .cause = "[table-rule.1]\n"
              "database = ^shop$\n"
              "table = .*\n"
              "[table-rule.2]\n"
              "database = ^shop$\n"
              "table = ^orders$",
     .english = {.title = "several rules match",
                 .text = "[table-rule.{0}] owns the table; it also matches [table-rule.{1}]",
                 .why = "A narrow rule behind a wide one is the way to give single tables other settings. "
                        "Only the last rule that matches counts."},
     .chinese = {.title = "多条规则匹配",
                 .text = "这张表归 [table-rule.{0}]；它也与 [table-rule.{1}] 匹配",
                 .why = "在宽的规则之后写窄的规则，就可以给个别的表不同的设置。只有最后一条匹配的规则生效。"}},

    {.code = kNoServerIds, .id = "P008", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "flink.cdc.server-id = 10000-2147483647",
     .about = About::kFlink,
     .english = {.title = "no server ids left",
                 .text = "no server ids are left for this target: {0} takes them all",
                 .hint = "give flink.cdc.server-id a narrower range",
                 .why = "Every reader needs an id that no other has, up to 2147483647. "
                        "One range in the conf has left none for the tables of the other rules."},
     .chinese = {.title = "没有剩余的 server id",
                 .text = "没有 server id 留给该目标：{0} 把它们全占了",
                 .hint = "缩小 flink.cdc.server-id 的范围",
                 .why = "每个读取者都需要一个独占的 id，最大为 2147483647。"
                        "配置中的一个范围没有给其他规则的表留下任何 id。"}},

    {.code = kTableIgnored, .id = "P009", .severity = kNote, .grade = kA,
     .cause = "[ignore.1]\n"
              "table = _bak$",
     .english = {.title = "table left out",
                 .text = "left out by [ignore.{0}]",
                 .why = "The conf says so. The table is in no file, whatever rule matches it."},
     .chinese = {.title = "表被排除",
                 .text = "被 [ignore.{0}] 排除",
                 .why = "这是配置的要求。无论与哪条规则匹配，这张表都不出现在任何文件中。"}},

    {.code = kColumnIgnored, .id = "P010", .severity = kNote, .grade = kA,
     .cause = "[ignore.1]\n"
              "column = ^tax_number$",
     .english = {.title = "column left out",
                 .text = "left out by [ignore.{0}]",
                 .why = "The conf says so. The column is neither created in StarRocks nor declared in Flink."},
     .chinese = {.title = "列被排除",
                 .text = "被 [ignore.{0}] 排除",
                 .why = "这是配置的要求。该列既不在 StarRocks 中创建，也不在 Flink 中声明。"}},

    {.code = kKeyLeftOut, .id = "P011", .severity = kError, .grade = kD,
     .cause = "[ignore.1]\n"
              "column = ^id$",
     .settle = "[ignore.N]\n"
               "database = {database}\n"
               "table = {table}",
     .english = {.title = "key column left out",
                 .text = "{0} leaves out {1}, a column of the key; the table is not written",
                 .hint = "keep the column, choose another key with 'primary_key = COLUMN, COLUMN', or leave out the "
                         "table",
                 .why = "Without a column of its key a row cannot be found again when it changes. "
                        "Rows that differ in that column alone would replace each other."},
     .chinese = {.title = "键列被排除",
                 .text = "{0} 排除了键列 {1}；该表不写出",
                 .hint = "保留该列，用 'primary_key = COLUMN, COLUMN' 选择另一个键，或者排除这张表",
                 .why = "没有键列，行变更时就找不到它。只有该列不同的行会互相替换。"}},

    {.code = kSomeIgnored, .id = "P012", .severity = kError, .grade = kD,
     .cause = "[ignore.1]\n"
              "table = ^log_1$\n"
              "column = ^text$",
     .settle = "[ignore.N]\n"
               "database = {database}\n"
               "table = {table}\n"
               "column = ^{1}$",
     .english = {.title = "left out of some shards",
                 .text = "[ignore.{0}] leaves {1} out of other shards, but not of this one; the target is not written",
                 .hint = "let the patterns match all shards, or none",
                 .why = "One source reads all shards with one set of columns. "
                        "A column that is kept back in one shard only would be read, or missing, in all."},
     .chinese = {.title = "只在部分分表中排除",
                 .text = "[ignore.{0}] 在其他分表中排除了 {1}，但在这张表中没有；该目标不写出",
                 .hint = "让模式匹配所有分表，或者都不匹配",
                 .why = "一个源表以同一组列读取所有分表。"
                        "只在某一张分表中排除的列，要么在所有分表中都读取，要么都缺少。"}},

    {.code = kShardsNotOpen, .id = "P013", .severity = kWarning, .grade = kC,
     .cause = "[flink]\n"
              "shard_pattern = open\n"
              "# and log_1, log_2, and log_3 of another structure",
     .settle = "[flink]\n"
               "shard_pattern = exact",
     .english = {.title = "new shards are not picked up",
                 .text = "shard_pattern = open has no effect here: {0}",
                 .hint = "rename {1}, or give it the structure of the others",
                 .why = "With an open pattern Flink takes every table that fits, also those that do not belong. "
                        "So the names are listed one by one, and a shard that comes later needs another run."},
     .chinese = {.title = "新的分表不会自动加入",
                 .text = "shard_pattern = open 在这里不起作用：{0}",
                 .hint = "重命名 {1}，或者使它的结构与其他表一致",
                 .why = "用开放的模式时，Flink 会读取所有匹配的表，包括不属于这里的。"
                        "因此逐个列出表名，以后新增的分表需要再运行一次本工具。"}},

    {.code = kColumnsNotNamed, .id = "P014", .severity = kNote, .grade = kA,
     .cause = "[table-rule.1]\n"
              "columns = id, name",
     .english = {.title = "columns left out",
                 .text = "'columns' at {0} leaves out {1}",
                 .why = "The conf says so. The others are neither created in StarRocks nor declared in Flink."},
     .chinese = {.title = "列被排除",
                 .text = "{0} 处的 'columns' 排除了 {1}",
                 .why = "这是配置的要求。其余的列既不在 StarRocks 中创建，也不在 Flink 中声明。"}},

    {.code = kShardNotMerged, .id = "P015", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "database = ^shop$\n"
              "table = ^log_\n"
              "shard_merge = always",
     .settle = "[table-rule.N]\n"
               "database = {database}\n"
               "table = {table}",
     .english = {.title = "shard that cannot be merged",
                 .text = "shard_merge = always, but this table has another structure than {1}: {2}",
                 .hint = "make the structures equal, or take the table out of the rule",
                 .why = "'always' says that a table which does not fit is a mistake. "
                        "In a table of its own its rows would be missed."},
     .chinese = {.title = "无法合并的分表",
                 .text = "shard_merge = always，但这张表的结构与 {1} 不同：{2}",
                 .hint = "使结构一致，或者让规则不再匹配这张表",
                 .why = "always 表示不能合并的表就是错误。单独成表的话，查询会漏掉它的行。"}},

    {.code = kShardTypeRule, .id = "P016", .severity = kError, .grade = kD,
     .cause = "[type-rule.1]\n"
              "table = ^log_1$\n"
              "column = ^amount$\n"
              "starrocks = DOUBLE",
     .object = 1,
     .english = {.title = "type rule for some shards",
                 .text = "{0} holds for {1} but not for {2}; both are shards of {3}, which has one type for a column",
                 .hint = "let its patterns match all shards, or none",
                 .why = "Merged shards are one table, in which a column has one type."},
     .chinese = {.title = "类型规则只适用于部分分表",
                 .text = "{0} 适用于 {1} 但不适用于 {2}；两者都是 {3} 的分表，而它的一列只有一种类型",
                 .hint = "让它的模式匹配所有分表，或者都不匹配",
                 .why = "合并后的分表是一张表，其中一列只有一种类型。"}},

    {.code = kTargetName, .id = "P017", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "database = ^shop$\n"
              "table = ^t_(.*)$\n"
              "target_table = ods_$2",
     .english = {.title = "bad target name",
                 .text = "[{0}] {1} = {2}: {3}",
                 .hint = "$1 is the first group in parentheses of the rule's pattern of the same kind; "
                         "$database and $table are the names in MySQL",
                 .why = "The name is made from what the pattern found, and there is nothing to put in. "
                        "A guess could send two tables to one name."},
     .chinese = {.title = "无效的目标名称",
                 .text = "[{0}] {1} = {2}：{3}",
                 .hint = "$1 是该规则同类模式中第一对括号匹配的内容；$database 和 $table 是 MySQL 中的名称",
                 .why = "名称由模式匹配到的内容组成，而这里没有内容可填。猜测可能使两张表同名。"}},

    {.code = kShardDiffers, .id = "P020", .severity = kNote, .grade = kA,
     .cause = "",
     .english = {.title = "reserved P020",
                 .text = "reserved P020",
                 .hint = "",
                 .why = ""},
     .chinese = {.title = "reserved P020",
                 .text = "reserved P020",
                 .hint = "",
                 .why = ""}},

    {.code = kShardWidened, .id = "P021", .severity = kNote, .grade = kA,
     .cause = "",
     .english = {.title = "reserved P021",
                 .text = "reserved P021",
                 .hint = "",
                 .why = ""},
     .chinese = {.title = "reserved P021",
                 .text = "reserved P021",
                 .hint = "",
                 .why = ""}},
};
// clang-format on

static_assert(are_exactly(kRows, 'P', kShardsMerged, kKeyUnique), "codes.hpp has other names, or in another order");

}  // namespace

std::span<const CodeRow> rows_p() { return kRows; }

}  // namespace smt
