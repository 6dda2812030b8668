// P: the plan over all tables

#include "diagnostic/codes/rows.hpp"

namespace smt::diagnostic {
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
                 .text = "{0} tables of [table-rule.{1}] are merged as shards of one target, from {2} to {3}",
                 .why = "The tool merges tables of one rule whose names differ only in numbers and whose structures "
                        "are equal. The numbers may be decimal, or hexadecimal at the end of the name. "
                        "'shard_merge = never' keeps them separate."},
     .chinese = {.title = "分表已合并",
                 .text = "[table-rule.{1}] 的 {0} 张表作为分表合并到同一个目标表，从 {2} 到 {3}",
                 .why = "同一条规则中，名称仅数字部分不同且结构一致的表会合并。"
                        "数字可以是十进制，名称末尾的也可以是十六进制。'shard_merge = never' 则不合并。"}},

    {.code = kShardOddOne, .id = "P002", .severity = kWarning, .grade = kC,
     .cause = "CREATE TABLE log_1 (id INT PRIMARY KEY);\n"
              "CREATE TABLE log_2 (id INT PRIMARY KEY);\n"
              "CREATE TABLE log_3 (id BIGINT PRIMARY KEY);",
     .settle = "[table-rule.N]\n"
               "database = {database}\n"
               "table = {table}",
     .english = {.title = "shard with another structure",
                 .text = "not merged with the {0} tables like {1}: {2}",
                 .hint = "make the structures equal; or set 'shard_merge = widest' in the rule, which merges shards by "
                         "the wider types; or write a separate rule for the table",
                 .why = "The tool merges shards whose structures are equal. "
                        "This table becomes a separate table in StarRocks, and queries on the merged table do not see "
                        "its rows."},
     .chinese = {.title = "结构不同的分表",
                 .text = "没有与 {1} 等 {0} 张表合并：{2}",
                 .hint = "使结构一致；或者在规则中设置 'shard_merge = widest'，按更宽的类型合并分表；"
                         "或者为这张表单独写一条规则",
                 .why = "结构一致的分表才会合并。这张表在 StarRocks 中成为单独的表，查询合并后的表时看不到它的行。"}},

    {.code = kShardAutoIncrement, .id = "P003", .severity = kWarning, .grade = kC,
     .cause = "CREATE TABLE log_1 (id INT AUTO_INCREMENT PRIMARY KEY);\n"
              "CREATE TABLE log_2 (id INT AUTO_INCREMENT PRIMARY KEY);",
     .settle = "[table-rule]\n"
               "shard_columns = _db, _table",
     .english = {.title = "shards with AUTO_INCREMENT key",
                 .text = "{0} shards share the key ({1}), which MySQL numbers from 1 in each: "
                         "equal ids overwrite each other in StarRocks",
                 .hint = "add the line 'shard_columns = _db, _table', which adds the names of database and table to "
                         "the key; or make the ids differ in MySQL (auto_increment_increment)",
                 .why = "In a primary key table, the last row with a key overwrites the one before. Of the rows with "
                        "id 1 in all shards, only the one that arrives last remains."},
     .chinese = {.title = "分表的主键是 AUTO_INCREMENT",
                 .text = "{0} 张分表共用主键 ({1})，而 MySQL 在每张分表中都从 1 开始编号：相同的 id 在 StarRocks "
                         "中会互相覆盖",
                 .hint = "加一行 'shard_columns = _db, _table'，把库名和表名加入主键；或者在 MySQL 中使 id "
                         "不重复（auto_increment_increment）",
                 .why = "在主键模型的表中，键相同的行只保留最后一行。各分表中 id 为 1 的行只剩最后到达的那一行。"}},

    {.code = kShardDetails, .id = "P004", .severity = kNote, .grade = kA,
     .cause = "CREATE TABLE log_1 (a INT NOT NULL DEFAULT 0);\n"
              "CREATE TABLE log_2 (a INT NOT NULL DEFAULT 1);",
     .english = {.title = "shards differ in details",
                 .text = "shards differ in {0}; the target gets those of {1}",
                 .why = "A table has one set of comments and defaults. Rows are not affected: Flink sends every "
                        "column."},
     .chinese = {.title = "分表的细节不同",
                 .text = "各分表的 {0} 不同；目标表采用 {1} 的",
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
     .object = 3,
     .sample = {"shop.log__auto_shard", "2", "'target_table' / 'target_database'", "shop.log"},
     .english = {.title = "several tables with one target",
                 .text = "would have the same name in StarRocks as another, {0}; the tool writes none of these {1} "
                         "tables or shard groups",
                 .hint = "give one of them another name with {2}, or exclude it with a narrower pattern",
                 .why = "The rows of both would mix in one table, or the second CREATE TABLE would have no effect."},
     .chinese = {.title = "多张表对应同一个目标",
                 .text = "在 StarRocks 中的名称 {0} 会与另一张表或分表组相同；工具不会生成这 {1} 张中的任何一张",
                 .hint = "用 {2} 给其中一个另起名称，或者用更窄的模式排除它",
                 .why = "两者的行会混在一张表里，或者第二条 CREATE TABLE 不起作用。"}},

    {.code = kServerIdMoved, .id = "P006", .severity = kNote, .grade = kA,
     .cause = "[table-rule.1]\n"
              "flink.cdc.server-id = 10000-2000000000",
     .about = About::kFlink,
     .english = {.title = "server id moved",
                 .text = "the server ids {0} are already used by {1}; this target uses {2}",
                 .why = "The tool derives the ids from the target's name, and another target already has these. After "
                        "a restart from a savepoint, the job simply registers with other ids."},
     .chinese = {.title = "server id 有变动",
                 .text = "server id {0} 已被 {1} 占用；该目标改用 {2}",
                 .why = "工具由目标表的名称得出 id，而这些 id 已被另一个目标占用。从 savepoint 恢复的作业只是以别的 id "
                        "注册。"}},

    {.code = kSeveralRules, .id = "P007", .severity = kNote, .grade = kA,
     .cause = "[table-rule.1]\n"
              "database = ^shop$\n"
              "table = .*\n"
              "[table-rule.2]\n"
              "database = ^shop$\n"
              "table = ^orders$",
     .english = {.title = "several rules match",
                 .text = "[table-rule.{0}] owns the table; it also matches [table-rule.{1}]",
                 .why = "To give single tables other settings, put a narrow rule after a wide one. Only the last "
                        "matching rule applies."},
     .chinese = {.title = "多条规则匹配",
                 .text = "这张表归 [table-rule.{0}]；它也与 [table-rule.{1}] 匹配",
                 .why = "要给个别的表不同的设置，请在宽的规则之后写窄的规则。只有最后一条匹配的规则生效。"}},

    {.code = kNoServerIds, .id = "P008", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "flink.cdc.server-id = 10000-2147483647",
     .about = About::kFlink,
     .english = {.title = "no server ids available",
                 .text = "no server ids are available for this target: {0} uses them all",
                 .hint = "set a narrower range in flink.cdc.server-id",
                 .why = "Every reader needs a unique id, up to 2147483647. One range in the conf leaves no ids for the "
                        "tables of the other rules."},
     .chinese = {.title = "没有剩余的 server id",
                 .text = "没有 server id 可用于该目标：{0} 占用了全部 id",
                 .hint = "缩小 flink.cdc.server-id 的范围",
                 .why = "每个读取器都需要一个唯一的 id，最大为 2147483647。配置中的一个范围没有给其他规则的表留下任何 "
                        "id。"}},

    {.code = kTableIgnored, .id = "P009", .severity = kNote, .grade = kA,
     .cause = "[ignore.1]\n"
              "table = _bak$",
     .sample = {"1"},
     .english = {.title = "table excluded",
                 .text = "excluded by [ignore.{0}]",
                 .why = "The conf excludes it. The table is in no file, whichever rule matches it."},
     .chinese = {.title = "表被排除",
                 .text = "被 [ignore.{0}] 排除",
                 .why = "配置排除了它。无论与哪条规则匹配，这张表都不出现在任何文件中。"}},

    {.code = kColumnIgnored, .id = "P010", .severity = kNote, .grade = kA,
     .cause = "[ignore.1]\n"
              "column = ^tax_number$",
     .sample = {"1"},
     .english = {.title = "column excluded",
                 .text = "excluded by [ignore.{0}]",
                 .why = "The conf excludes it. The column is neither created in StarRocks nor declared in Flink."},
     .chinese = {.title = "列被排除",
                 .text = "被 [ignore.{0}] 排除",
                 .why = "配置排除了它。该列既不在 StarRocks 中创建，也不在 Flink 中声明。"}},

    {.code = kKeyLeftOut, .id = "P011", .severity = kError, .grade = kD,
     .cause = "[ignore.1]\n"
              "column = ^id$",
     .settle = "[ignore.N]\n"
               "database = {database}\n"
               "table = {table}",
     .english = {.title = "key column excluded",
                 .text = "{0} excludes {1}, a column of the key; the tool does not write the table",
                 .hint = "keep the column, choose another key with 'primary_key = COLUMN, COLUMN', or exclude the "
                         "table",
                 .why = "Without a key column, StarRocks cannot find a row again when it changes. Rows that differ "
                        "only in that column would overwrite each other."},
     .chinese = {.title = "键列被排除",
                 .text = "{0} 排除了键列 {1}；工具不会生成该表",
                 .hint = "保留该列，用 'primary_key = COLUMN, COLUMN' 选择另一个键，或者排除这张表",
                 .why = "没有键列，行变更时 StarRocks 就找不到它。只有该列不同的行会互相覆盖。"}},

    {.code = kSomeIgnored, .id = "P012", .severity = kError, .grade = kD,
     .cause = "[ignore.1]\n"
              "table = ^log_1$\n"
              "column = ^text$",
     .settle = "[ignore.N]\n"
               "database = {database}\n"
               "table = {table}\n"
               "column = ^{1}$",
     .english = {.title = "excluded from some shards",
                 .text = "[ignore.{0}] excludes {1} from other shards, but not from this one; the tool does not write "
                         "the target",
                 .hint = "let the patterns match all shards, or none",
                 .why = "One source reads all shards with one set of columns. A column that is excluded from only one "
                        "shard would be either read or missing in all of them."},
     .chinese = {.title = "只在部分分表中排除",
                 .text = "[ignore.{0}] 在其他分表中排除了 {1}，但在这张表中没有；工具不会生成该目标",
                 .hint = "让模式匹配所有分表，或者都不匹配",
                 .why = "一个源表以同一组列读取所有分表。"
                        "只在某一张分表中排除的列，要么在所有分表中都读取，要么都缺少。"}},

    {.code = kShardsNotOpen, .id = "P013", .severity = kWarning, .grade = kC,
     .cause = "[flink]\n"
              "shard_pattern = open\n"
              "# and log_1, log_2, and log_3 of another structure",
     .settle = "[flink]\n"
               "shard_pattern = exact",
     .english = {.title = "new shards are not added",
                 .text = "shard_pattern = open has no effect here: {0}",
                 .hint = "rename {1}, or give it the structure of the others",
                 .why = "With an open pattern, Flink reads every table that matches, including those that do not "
                        "belong to the target. So the tool lists the names, and you must run it again when a shard is "
                        "added."},
     .chinese = {.title = "新的分表不会自动加入",
                 .text = "shard_pattern = open 在这里不起作用：{0}",
                 .hint = "重命名 {1}，或者使它的结构与其他表一致",
                 .why = "使用开放的模式时，Flink 会读取所有匹配的表，包括不属于该目标的表。因此工具逐个列出表名，"
                        "新增分表后需要再运行一次本工具。"}},

    {.code = kColumnsNotNamed, .id = "P014", .severity = kNote, .grade = kA,
     .cause = "[table-rule.1]\n"
              "columns = id, name",
     .sample = {"columns.conf:24", "password_hash, status, updated"},
     .english = {.title = "columns excluded",
                 .text = "'columns' at {0} excludes {1}",
                 .why = "The conf selects the columns. The others are neither created in StarRocks nor declared in "
                        "Flink."},
     .chinese = {.title = "列被排除",
                 .text = "{0} 处的 'columns' 排除了 {1}",
                 .why = "配置选择了列。其余的列既不在 StarRocks 中创建，也不在 Flink 中声明。"}},

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
                 .hint = "make the structures equal, or exclude the table from the rule",
                 .why = "With 'always', a table that does not fit is an error. In a separate table its rows would be "
                        "overlooked."},
     .chinese = {.title = "无法合并的分表",
                 .text = "shard_merge = always，但这张表的结构与 {1} 不同：{2}",
                 .hint = "使结构一致，或者让规则不再匹配这张表",
                 .why = "设置 always 时，不能合并的表就是错误。单独成表的话，它的行会被遗漏。"}},

    {.code = kShardTypeRule, .id = "P016", .severity = kError, .grade = kD,
     .cause = "[type-rule.1]\n"
              "table = ^log_1$\n"
              "column = ^amount$\n"
              "starrocks = DOUBLE",
     .object = 1,
     .english = {.title = "type rule for some shards",
                 .text = "{0} applies to {1} but not to {2}; both are shards of {3}, in which a column has one type",
                 .hint = "let its patterns match all shards, or none",
                 .why = "Merged shards become one table, in which a column has one type."},
     .chinese = {.title = "类型规则只适用于部分分表",
                 .text = "{0} 适用于 {1} 但不适用于 {2}；两者都是 {3} 的分表，而它的一列只有一种类型",
                 .hint = "让它的模式匹配所有分表，或者都不匹配",
                 .why = "合并后的分表是一张表，其中一列只有一种类型。"}},

    {.code = kTargetName, .id = "P017", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "database = ^shop$\n"
              "table = ^t_(.*)$\n"
              "target_table = ods_$2",
     .sample = {"table-rule.1", "target_table", "$3", "$3 without its group: the pattern has 2"},
     .english = {.title = "bad target name",
                 .text = "[{0}] {1} = {2}: {3}",
                 .hint = "$1 is the first group in parentheses of the rule's pattern of the same kind; "
                         "$database and $table are the names in MySQL",
                 .why = "The name is built from what the pattern matched, and here it matched nothing. A guess could "
                        "give two tables the same name."},
     .chinese = {.title = "无效的目标名称",
                 .text = "[{0}] {1} = {2}：{3}",
                 .hint = "$1 是该规则同类模式中第一对括号匹配的内容；$database 和 $table 是 MySQL 中的名称",
                 .why = "名称由模式匹配到的内容组成，而这里没有匹配到内容。猜测可能使两张表同名。"}},

    {.code = kShardDiffers, .id = "P020", .severity = kWarning, .grade = kB,
     .cause = "CREATE TABLE log_1 (id INT PRIMARY KEY, note VARCHAR(20));\n"
              "CREATE TABLE log_2 (id BIGINT PRIMARY KEY, note VARCHAR(20));",
     .settle = "[table-rule.N]\n"
               "database = {database}\n"
               "table = {table}",
     .english = {.title = "shards that almost fit",
                 .text = "its name makes it look like a shard of the same table as {1}, but it is not merged: {2}",
                 .hint = "make the structures equal, or give a table that is no shard a rule of its own; "
                         "'shard_merge = widest' merges shards where one type holds the values of all",
                 .why = "Shards merge when their structures are equal. 'shard_merge = widest' also merges shards whose "
                        "columns differ, where one type holds the values of all and the keys are the same. "
                        "A table that is not merged becomes a table of its own in StarRocks."},
     .chinese = {.title = "几乎一致的分表",
                 .text = "从名称看，这张表与 {1} 是同一张表的分表，但没有合并：{2}",
                 .hint = "使结构一致；如果它不是分表，给这张表单独的规则；"
                         "存在能容纳所有值的类型时，'shard_merge = widest' 会合并分表",
                 .why = "结构一致的分表才会合并。'shard_merge = widest' 也合并列不同的分表，"
                        "条件是存在能容纳所有值的类型，并且键相同。没有合并的表在 StarRocks 中单独成为一张表。"}},

    {.code = kShardWidened, .id = "P021", .severity = kNote, .grade = kA,
     .cause = "[table-rule]\n"
              "shard_merge = widest\n"
              "# and log_1 (id INT PRIMARY KEY, note VARCHAR(20)), log_2 (id BIGINT PRIMARY KEY, note VARCHAR(20))",
     .english = {.title = "column of shards widened",
                 .text = "column '{0}' of the merged shards is {1}: {2}",
                 .why = "'shard_merge = widest' gives a column the type that holds the values of all shards. "
                        "Rows of a shard that lacks the column have NULL there. "
                        "The column has a default only if all shards have the same one."},
     .chinese = {.title = "分表的列已加宽",
                 .text = "合并后的分表中，列 '{0}' 为 {1}：{2}",
                 .why = "'shard_merge = widest' 使列的类型能容纳所有分表的值。"
                        "没有该列的分表，其行在该列为 NULL。所有分表的缺省值相同时，该列才有缺省值。"}},

    {.code = kShardCannotWiden, .id = "P022", .severity = kWarning, .grade = kB,
     .cause = "[table-rule]\n"
              "shard_merge = widest\n"
              "# and log_1 (id INT PRIMARY KEY), log_2 (id VARCHAR(20) PRIMARY KEY)",
     .settle = "[table-rule.N]\n"
               "database = {database}\n"
               "table = {table}",
     .english = {.title = "shard that cannot be widened",
                 .text = "its name makes it look like a shard of the same table as {1}, but 'shard_merge = widest' "
                         "cannot merge it: {2}",
                 .hint = "change the structure in MySQL, or give the table a rule of its own",
                 .why = "'shard_merge = widest' merges shards if one type holds the values of all, their keys are the "
                        "same, and they share more than half of their columns. A table that is not merged becomes a "
                        "table of its own in StarRocks."},
     .chinese = {.title = "无法加宽合并的分表",
                 .text = "从名称看，这张表与 {1} 是同一张表的分表，但 'shard_merge = widest' 无法合并：{2}",
                 .hint = "在 MySQL 中修改结构，或者给这张表单独的规则",
                 .why = "存在能容纳所有值的类型、键相同、并且一半以上的列都在其中时，'shard_merge = widest' 才会合并分表。"
                        "没有合并的表在 StarRocks 中单独成为一张表。"}},
};
// clang-format on

static_assert(are_exactly(kRows, 'P', kShardsMerged, kKeyUnique), "codes.hpp has other names, or in another order");

}  // namespace

std::span<const CodeRow> rows_p() { return kRows; }

}  // namespace smt::diagnostic
