// V: values, which --probe looked at

#include "diagnostic/codes/rows.hpp"

namespace smt {
namespace {

using enum Code;
using enum Severity;
using enum Grade;

// clang-format off
constexpr CodeRow kRows[] = {
    {.code = kProbeBoolean, .id = "V001", .severity = kWarning, .grade = kB,
     .cause = "[types]\n"
              "tinyint1 = boolean\n"
              "# and a TINYINT(1) that holds 2",
     .settle = "[type-rule.N]\n"
               "database = {database}\n"
               "table = {table}\n"
               "column = {column}\n"
               "tinyint1 = tinyint",
     .english = {.title = "number lost in BOOLEAN",
                 .text = "numbers other than 0 and 1 in {0}{1}; each of them is true in StarRocks",
                 .hint = "set 'tinyint1 = tinyint' in [types], or in a [type-rule.N] for this column",
                 .why = "MySQL stores any number up to 127 in TINYINT(1). "
                        "BOOLEAN knows true and false, so that the numbers cannot be told apart any more."},
     .chinese = {.title = "BOOLEAN 丢失数字",
                 .text = "{0} 中有 0 和 1 以外的数字{1}；它们在 StarRocks 中都是 true",
                 .hint = "在 [types] 或该列的 [type-rule.N] 中设置 'tinyint1 = tinyint'",
                 .why = "MySQL 的 TINYINT(1) 可以存放到 127 的任何数字。"
                        "BOOLEAN 只有 true 和 false，这些数字便无法再区分。"}},

    {.code = kProbeZeroDate, .id = "V002", .severity = kWarning, .grade = kC,
     .cause = "paid DATE NULL  -- holds '0000-00-00'",
     .english = {.title = "zero dates",
                 .text = "dates with a zero year, month or day in {0}{1}; "
                         "zero dates arrive as NULL in NULL-able columns, as 1970-01-01 in NOT NULL ones",
                 .hint = "store NULL for no date in MySQL, and make the column NULL-able",
                 .why = "Neither StarRocks nor Java has such dates. "
                        "The MySQL driver of Flink CDC gives NULL for them, or the first day of 1970 where NULL is "
                        "not allowed."},
     .chinese = {.title = "零日期",
                 .text = "{0} 中有年、月或日为零的日期{1}；"
                         "零日期在可为 NULL 的列中成为 NULL，在 NOT NULL 列中成为 1970-01-01",
                 .hint = "请在 MySQL 中用 NULL 表示没有日期，并让该列可为 NULL",
                 .why = "StarRocks 和 Java 都没有这样的日期。"
                        "Flink CDC 的 MySQL 驱动会把它们变成 NULL；不允许 NULL 时变成 1970 年的第一天。"}},

    {.code = kProbeNegativeTime, .id = "V003", .severity = kWarning, .grade = kC,
     .cause = "delay TIME  -- holds '-00:30:00'",
     .english = {.title = "negative times",
                 .text = "negative times in {0}{1}; "
                         "Flink CDC loses the sign of those between -00:59:59 and 0, and reads others wrongly from "
                         "the binlog",
                 .hint = "store durations as numbers in MySQL",
                 .why = "Flink CDC reads TIME as the time of a day, in which a sign has no place; "
                        "what it makes of negative values differs between snapshot and binlog."},
     .chinese = {.title = "负的时间",
                 .text = "{0} 中有负的时间{1}；Flink CDC 会丢失 -00:59:59 到 0 之间的符号，并从 binlog 读错其他负值",
                 .hint = "请在 MySQL 中用数字存放时长",
                 .why = "Flink CDC 把 TIME 当作一天中的时刻来读，其中没有符号的位置；"
                        "快照与 binlog 对负值的处理也不同。"}},

    {.code = kProbeSplitTime, .id = "V004", .severity = kWarning, .grade = kC,
     .cause = "PRIMARY KEY (at)  -- at TIME, holds '25:00:00'",
     .english = {.title = "TIME that ends the job",
                 .text = "Flink CDC splits the snapshot of this table by the TIME column {2}, which is negative or 24 "
                         "hours and more in {0}{1}: "
                         "the job ends there",
                 .hint = "use integers, text or dates for the key in MySQL",
                 .why = "To split a snapshot, Flink CDC reads the least and the greatest value of the key. "
                        "As a time of a day it can be neither negative nor 24 hours."},
     .chinese = {.title = "使作业结束的 TIME",
                 .text = "Flink CDC 按 TIME 列 {2} 切分该表的快照，而 {0} 中它为负或达到 24 小时{1}：作业会在此结束",
                 .hint = "请在 MySQL 中用整数、文本或日期作主键",
                 .why = "切分快照时，Flink CDC 读取键的最小值和最大值。"
                        "作为一天中的时刻，它既不能为负，也不能达到 24 小时。"}},

    {.code = kProbeBigint, .id = "V005", .severity = kWarning, .grade = kC,
     .cause = "[types]\n"
              "bigint_unsigned = bigint\n"
              "# and a BIGINT UNSIGNED that holds 18446744073709551615",
     .settle = "[type-rule.N]\n"
               "database = {database}\n"
               "table = {table}\n"
               "column = {column}\n"
               "bigint_unsigned = largeint",
     .english = {.title = "numbers beyond BIGINT",
                 .text = "values above 9223372036854775807 in {0}{1}; Flink makes other numbers of them",
                 .hint = "set 'bigint_unsigned = largeint' in [types], or in a [type-rule.N] for this column",
                 .why = "BIGINT of StarRocks is signed. "
                        "The bits beyond are read as a sign, so that a large number arrives as a negative one."},
     .chinese = {.title = "超出 BIGINT 的数字",
                 .text = "{0} 中有大于 9223372036854775807 的值{1}；Flink 会把它们变成别的数字",
                 .hint = "在 [types] 或该列的 [type-rule.N] 中设置 'bigint_unsigned = largeint'",
                 .why = "StarRocks 的 BIGINT 有符号。多出的一位会被当作符号，大数因此成为负数。"}},

    {.code = kProbeLongText, .id = "V006", .severity = kWarning, .grade = kC,
     .cause = "body LONGTEXT  -- holds 2 MB",
     .settle = "[type-rule.N]\n"
               "database = {database}\n"
               "table = {table}\n"
               "column = {column}\n"
               "starrocks = VARCHAR(1048576)\n"
               "select = SUBSTRING({{column}}, 1, 262144)",
     .english = {.title = "text too long",
                 .text = "text of more than {2} bytes in {0}{1}, the longest of {3}; "
                         "StarRocks refuses such rows when they are loaded",
                 .hint = "shorten the values in MySQL, or leave the column out",
                 .why = "A VARCHAR of StarRocks ends at 1,048,576 bytes. "
                        "A load with a longer value is refused as a whole, and the job repeats it until it ends."},
     .chinese = {.title = "文本过长",
                 .text = "{0} 中有超过 {2} 字节的文本{1}，最长的有 {3} 字节；StarRocks 导入时会拒绝这些行",
                 .hint = "请在 MySQL 中缩短这些值，或不同步该列",
                 .why = "StarRocks 的 VARCHAR 最长 1,048,576 字节。"
                        "含有更长值的一批数据会整体被拒绝，作业会不断重试，直到结束。"}},

    {.code = kProbeNarrow, .id = "V007", .severity = kWarning, .grade = kC,
     .cause = "[type-rule.1]\n"
              "column = ^n$\n"
              "starrocks = SMALLINT\n"
              "# and an INT that holds 70000",
     .english = {.title = "type rule that loses values",
                 .text = "{2}: {3} is {4}, which does not hold the values of {0}{1}; "
                         "such rows are changed or refused when they are loaded",
                 .hint = "take a wider type, or say with 'select' what becomes of the others",
                 .why = "A type rule may say that a narrower type is enough. "
                        "These rows say that it is not: they are changed or refused."},
     .chinese = {.title = "类型规则丢失值",
                 .text = "{2}：{3} 成为 {4}，它放不下 {0} 中的值{1}；这些行导入时会被改变或拒绝",
                 .hint = "请使用更宽的类型，或用 'select' 说明其他值变成什么",
                 .why = "类型规则可以声明较窄的类型已经足够。这些行说明并非如此：它们会被改变或拒绝。"}},

    {.code = kProbeYear, .id = "V008", .severity = kWarning, .grade = kB,
     .cause = "y YEAR  -- holds 0000",
     .english = {.title = "YEAR 0000 in use",
                 .text = "YEAR 0000 in {0}{1}; it arrives as 2000 from the snapshot and 1900 from the binlog",
                 .hint = "store NULL for such years, or make the column a SMALLINT, in MySQL",
                 .why = "The year 0 has no number of its own on the way through Flink CDC, and the snapshot and the "
                        "binlog take different ones for it."},
     .chinese = {.title = "使用了 YEAR 0000",
                 .text = "{0} 中有 YEAR 0000{1}；从快照读到的是 2000，从 binlog 读到的是 1900",
                 .hint = "请在 MySQL 中用 NULL 表示这样的年份，或把该列改为 SMALLINT",
                 .why = "在经过 Flink CDC 时，年份 0 没有自己的数字，快照与 binlog 用了不同的数字。"}},

    {.code = kProbeKeyNull, .id = "V009", .severity = kWarning, .grade = kC,
     .cause = "[table-rule.1]\n"
              "primary_key = email\n"
              "# and an email that is NULL",
     .settle = "[table-rule.N]\n"
               "database = {database}\n"
               "table = {table}\n"
               "where = {3} IS NOT NULL",
     .english = {.title = "NULL in a key column",
                 .text = "{2} is NULL in {0}{1}; "
                         "the first such row ends the job, as a primary key of StarRocks is NOT NULL",
                 .hint = "keep such rows out with 'where = {3} IS NOT NULL'",
                 .why = "A primary key of StarRocks holds no NULL, and Flink's sink ends the job at the first row "
                        "that has one there."},
     .chinese = {.title = "主键列中的 NULL",
                 .text = "{2} 在 {0} 中为 NULL{1}；第一条这样的行就会使作业结束，因为 StarRocks 的主键是 NOT NULL",
                 .hint = "用 'where = {3} IS NOT NULL' 排除这些行",
                 .why = "StarRocks 的主键不能含有 NULL，Flink 的 sink 遇到第一条这样的行就会结束作业。"}},

    {.code = kProbeNullRefused, .id = "V010", .severity = kWarning, .grade = kC,
     .cause = "[type-rule.1]\n"
              "column = ^note$\n"
              "nullable = false\n"
              "# and a note that is NULL",
     .english = {.title = "NULL that is refused",
                 .text = "NULL in {0}{1}; "
                         "such rows are refused when they are loaded, as the column is NOT NULL in StarRocks",
                 .hint = "say with 'select' in the rule what becomes of NULL",
                 .why = "The column is NOT NULL in StarRocks, because a rule says so. "
                        "A load with such a row is refused."},
     .chinese = {.title = "NULL 被拒绝",
                 .text = "{0} 中有 NULL{1}；由于该列在 StarRocks 中是 NOT NULL，这些行导入时会被拒绝",
                 .hint = "请在规则中用 'select' 说明 NULL 变成什么",
                 .why = "按规则，该列在 StarRocks 中是 NOT NULL。含有这种行的一批数据会被拒绝。"}},

    {.code = kProbeNullNotRead, .id = "V011", .severity = kWarning, .grade = kC,
     .cause = "CREATE TABLE notes (body VARCHAR(100) NULL)  -- holds NULL",
     .english = {.title = "rows that no snapshot reads",
                 .text = "Flink CDC splits the snapshot of this table by {2}, which is NULL in {0}{1}: "
                         "these rows are not read",
                 .hint = "make the column NOT NULL, or set flink.cdc.scan.incremental.snapshot.chunk.key-column",
                 .why = "The snapshot of a keyless table is read in ranges of one column, and NULL lies in none of "
                        "them."},
     .chinese = {.title = "快照读不到的行",
                 .text = "Flink CDC 按 {2} 切分该表的快照，而 {0} 中它为 NULL{1}：这些行不会被读取",
                 .hint = "请让该列为 NOT NULL，或设置 flink.cdc.scan.incremental.snapshot.chunk.key-column",
                 .why = "无主键表的快照按一列的区间读取，NULL 不属于任何区间。"}},

    {.code = kProbeDuplicates, .id = "V012", .severity = kWarning, .grade = kC,
     .cause = "[table-rule.1]\n"
              "primary_key = customer_id\n"
              "# and two orders of one customer",
     .english = {.title = "key that repeats",
                 .text = "({2}) repeats in {0}{1}; rows with the same values replace each other in StarRocks",
                 .hint = "add columns to 'primary_key' until it is unique",
                 .why = "Rows with one key are one row in StarRocks: the last that arrives stays."},
     .chinese = {.title = "重复的主键",
                 .text = "({2}) 在 {0} 中重复{1}；这些值相同的行在 StarRocks 中会互相覆盖",
                 .hint = "请在 'primary_key' 中增加列，直到唯一",
                 .why = "主键相同的行在 StarRocks 中是同一行：最后到达的一行留下。"}},

    {.code = kProbeLongKey, .id = "V013", .severity = kWarning, .grade = kC,
     .cause = "PRIMARY KEY (path)  -- path VARCHAR(200), holds 180 bytes",
     .english = {.title = "key of more than 128 bytes",
                 .text = "the key ({2}) is longer than 128 bytes in {0}{1}, the longest of {3}; "
                         "StarRocks refuses such rows",
                 .hint = "raise primary_key_limit_size in be.conf, or shorten the values in MySQL",
                 .why = "StarRocks encodes the columns of a primary key into one value, of 128 bytes at most unless "
                        "be.conf says otherwise."},
     .chinese = {.title = "超过 128 字节的主键",
                 .text = "主键 ({2}) 在 {0} 中超过 128 字节{1}，最长的有 {3} 字节；StarRocks 会拒绝这些行",
                 .hint = "请在 be.conf 中提高 primary_key_limit_size，或在 MySQL 中缩短这些值",
                 .why = "StarRocks 把主键各列编码成一个值，除非 be.conf 另有规定，最长 128 字节。"}},

    {.code = kProbeSharedIds, .id = "V014", .severity = kWarning, .grade = kC,
     .cause = "orders_1 and orders_2, both with id = 7",
     .settle = "[table-rule]\n"
               "shard_columns = _db, _table",
     .english = {.title = "shards with equal ids",
                 .text = "{0} and {1} have the same key ({2}) in {3}{4}: they overwrite each other in StarRocks",
                 .hint = "add the line 'shard_columns = _db, _table', which puts the names of database and table into "
                         "the key",
                 .why = "Shards become one table, and its key is the id alone. "
                        "Of two rows with one id the last that arrives stays."},
     .chinese = {.title = "分表之间有相同的 id",
                 .text = "{0} 和 {1} 有相同的键 ({2})，共 {3}{4}：它们在 StarRocks 中互相覆盖",
                 .hint = "增加一行 'shard_columns = _db, _table'，把库名和表名放进主键",
                 .why = "分表合成一张表，其主键只有 id。id 相同的两行，只有最后到达的一行留下。"}},

    {.code = kProbeFraction, .id = "V015", .severity = kWarning, .grade = kC,
     .cause = "at DATETIME(6)  -- holds '1960-01-01 00:00:00.000001'",
     .settle = "[flink]\n"
               "version = 1.20\n"
               "cdc_version = 3.5.0",
     .english = {.title = "time that ends the job",
                 .text = "a DATETIME before 1970 with microseconds in {0}{1}; Flink CDC {2} ends the job there: {3}",
                 .hint = "Flink CDC {4} and later read it: set 'cdc_version' in [flink] if you run that; "
                         "or store three digits of the second in MySQL, as DATETIME(3)",
                 .why = "This release of Flink CDC cannot turn such a moment into its own type, and the job ends "
                        "where it meets one."},
     .chinese = {.title = "使作业结束的时间",
                 .text = "{0} 中有 1970 年以前带微秒的 DATETIME{1}；Flink CDC {2} 会在此结束作业：{3}",
                 .hint = "Flink CDC {4} 及以后版本可以读取：如果使用它，请在 [flink] 中设置 'cdc_version'；"
                         "或在 MySQL 中只保留三位小数秒，即 DATETIME(3)",
                 .why = "该版本的 Flink CDC 无法把这样的时刻转换成自己的类型，遇到时作业结束。"}},

    {.code = kProbeDigits, .id = "V016", .severity = kNote, .grade = kA,
     .cause = "rate DECIMAL(65,30)  -- holds 12.5",
     .english = {.title = "digits really used",
                 .text = "{0}: at most {2} digits before the point and {3} behind it are used; "
                         "DECIMAL({4}, {3}) would hold them",
                 .hint = "if no longer ones will come, set 'starrocks = DECIMAL({4}, {3})' in a [type-rule.N] for "
                         "this column",
                 .why = "DECIMAL of StarRocks ends at 38 digits, so that the column is text. "
                        "The data would fit a DECIMAL, which can be compared and summed up."},
     .chinese = {.title = "实际使用的位数",
                 .text = "{0}：实际最多使用小数点前 {2} 位和小数点后 {3} 位；DECIMAL({4}, {3}) 足以存放",
                 .hint = "如果不会出现更长的数字，请在该列的 [type-rule.N] 中设置 'starrocks = DECIMAL({4}, {3})'",
                 .why = "StarRocks 的 DECIMAL 最多 38 位，该列因此是文本。现有数据可以放进 DECIMAL，便于比较和求和。"}},

    {.code = kProbeNone, .id = "V017", .severity = kNote, .grade = kA,
     .cause = "starrocks-migrate-tool assess --probe",
     .english = {.title = "does not occur",
                 .text = "{0} ({1}) does not occur: none in {2}{3}",
                 .why = "The schema left it open, and the data has no such value today. "
                        "The next one may come tomorrow: this is no promise."},
     .chinese = {.title = "没有出现",
                 .text = "{0}（{1}）没有出现：{2} 中没有{3}",
                 .why = "表结构无法确定，而数据中目前没有这样的值。以后可能会有：这不是保证。"}},

    {.code = kProbeSample, .id = "V018", .severity = kNote, .grade = kA,
     .cause = "starrocks-migrate-tool assess --probe",
     .english = {.title = "none in a sample",
                 .text = "{0} ({1}) stays open: none in {2}{3}, but other rows were not looked at",
                 .why = "A large table is not read as a whole, to spare the server. "
                        "What is not in a sample may be elsewhere."},
     .chinese = {.title = "样本中没有",
                 .text = "{0}（{1}）仍未确定：{2} 中没有{3}，但其他行没有查看",
                 .why = "为了减轻服务器负担，大表不会整张读取。样本中没有的，别处可能有。"}},

    {.code = kProbeNotLooked, .id = "V019", .severity = kNote, .grade = kA,
     .cause = "starrocks-migrate-tool assess --probe  # without SELECT on the table",
     .english = {.title = "values not looked at",
                 .text = "what --probe asks of this table stays open: {0}",
                 .why = "Each statement has a time limit and a user its privileges. "
                        "Where the data was not seen, the schema's findings stand."},
     .chinese = {.title = "没有查看值",
                 .text = "--probe 对该表要问的仍未确定：{0}",
                 .why = "每条语句都有时间限制，每个用户都有权限范围。没有看到数据时，以表结构得出的发现项为准。"}},

    {.code = kProbeMembers, .id = "V020", .severity = kNote, .grade = kA,
     .cause = "500 shards of one target",
     .english = {.title = "some shards looked at",
                 .text = "the values of {0} of the {1} shards were looked at",
                 .why = "Each shard is a table with statements of its own. "
                        "Some of them tell what the others are likely to hold."},
     .chinese = {.title = "只查看了部分分表",
                 .text = "查看了 {1} 张分表中 {0} 张的值",
                 .why = "每张分表都需要单独的语句。其中一些可以说明其他分表大概含有什么。"}},

    {.code = kProbeNoServer, .id = "V021", .severity = kError, .grade = kD,
     .cause = "starrocks-migrate-tool assess --probe --from-snapshot schema.smt.gz",
     .english = {.title = "no server to probe",
                 .text = "--probe looks at values, and {0} has none",
                 .hint = "leave --from-snapshot or --from-dump away, so that the server of [db] is asked",
                 .why = "A snapshot and a dump hold the structure of tables, and no row of them."},
     .chinese = {.title = "没有可查看的服务器",
                 .text = "--probe 要查看值，而 {0} 没有",
                 .hint = "不要使用 --from-snapshot 或 --from-dump，以便查询 [db] 的服务器",
                 .why = "快照和 dump 只含表结构，不含任何行。"}},

    {.code = kProbeHugeUnsigned, .id = "V030", .severity = kWarning, .grade = kC,
     .cause = "RESERVED",
     .english = {.title = "reserved V030", .text = "reserved", .hint = "", .why = ""},
     .chinese = {.title = "reserved V030", .text = "reserved", .hint = "", .why = ""}},

    {.code = kProbeNullsFold, .id = "V031", .severity = kWarning, .grade = kC,
     .cause = "RESERVED",
     .english = {.title = "reserved V031", .text = "reserved", .hint = "", .why = ""},
     .chinese = {.title = "reserved V031", .text = "reserved", .hint = "", .why = ""}},
};
// clang-format on

static_assert(are_exactly(kRows, 'V', kProbeBoolean, kReadyConnect), "codes.hpp has other names, or in another order");

}  // namespace

std::span<const CodeRow> rows_v() { return kRows; }

}  // namespace smt
