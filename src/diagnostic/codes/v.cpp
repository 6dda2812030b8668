// V: values that --probe queried

#include "diagnostic/codes/rows.hpp"

namespace smt::diagnostic {
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
     .english = {.title = "numbers lost in BOOLEAN",
                 .text = "numbers other than 0 and 1 in {0}{1}; each of them is true in StarRocks",
                 .hint = "set 'tinyint1 = tinyint' in [types], or in a [type-rule.N] for this column",
                 .why = "MySQL stores numbers from -128 to 127 in TINYINT(1). BOOLEAN has only true and false, so the "
                        "numbers are no longer distinguishable."},
     .chinese = {.title = "BOOLEAN 丢失数字",
                 .text = "{0} 中有 0 和 1 以外的数字{1}；它们在 StarRocks 中都是 true",
                 .hint = "在 [types] 或该列的 [type-rule.N] 中设置 'tinyint1 = tinyint'",
                 .why = "MySQL 的 TINYINT(1) 可以存储 -128 到 127 的数字。BOOLEAN 只有 true 和 false，"
                        "这些数字便无法再区分。"}},

    {.code = kProbeZeroDate, .id = "V002", .severity = kWarning, .grade = kC,
     .cause = "paid DATE NULL  -- holds '0000-00-00'",
     .english = {.title = "zero dates",
                 .text = "dates with a zero year, month or day in {0}{1}; "
                         "zero dates arrive as NULL in NULL-able columns, as 1970-01-01 in NOT NULL ones",
                 .hint = "store NULL for no date in MySQL, and make the column NULL-able",
                 .why = "Neither StarRocks nor Java has such dates. The MySQL driver of Flink CDC turns them into "
                        "NULL, or into 1970-01-01 where NULL is not allowed."},
     .chinese = {.title = "零日期",
                 .text = "{0} 中有年、月或日为零的日期{1}；零日期在可为 NULL 的列中变为 NULL，在 NOT NULL 列中变为 "
                         "1970-01-01",
                 .hint = "请在 MySQL 中用 NULL 表示没有日期，并让该列可为 NULL",
                 .why = "StarRocks 和 Java 都没有这样的日期。Flink CDC 的 MySQL 驱动会把它们变成 NULL；不允许 NULL "
                        "时变成 1970-01-01。"}},

    {.code = kProbeNegativeTime, .id = "V003", .severity = kWarning, .grade = kC,
     .cause = "delay TIME  -- holds '-00:30:00'",
     .english = {.title = "negative times",
                 .text = "negative times in {0}{1}; Flink CDC loses the sign of those between -00:59:59 and 0, and "
                         "reads the others wrongly from the binlog",
                 .hint = "store durations as numbers in MySQL",
                 .why = "Flink CDC reads TIME as a time of day, which has no sign. It treats negative values "
                        "differently in the snapshot and in the binlog."},
     .chinese = {.title = "负的时间",
                 .text = "{0} 中有负的时间{1}；Flink CDC 会丢失 -00:59:59 到 0 之间的符号，并从 binlog 读错其他负值",
                 .hint = "请在 MySQL 中用数值存储时长",
                 .why = "Flink CDC 把 TIME 当作一天中的时刻来读，而时刻没有符号；快照与 binlog 对负值的处理也不同。"}},

    {.code = kProbeSplitTime, .id = "V004", .severity = kWarning, .grade = kC,
     .cause = "PRIMARY KEY (at)  -- at TIME, holds '25:00:00'",
     .english = {.title = "TIME that makes the job fail",
                 .text = "Flink CDC splits the snapshot of this table by the TIME column {2}, which is negative or at "
                         "least 24 hours in {0}{1}: the job fails there",
                 .hint = "use an integer, text or date column as the key in MySQL",
                 .why = "To split a snapshot, Flink CDC reads the smallest and the largest value of the key. As a time "
                        "of day, a value can be neither negative nor 24 hours."},
     .chinese = {.title = "使作业失败的 TIME",
                 .text = "Flink CDC 按 TIME 列 {2} 切分该表的快照，而 {0} 中它为负或达到 24 小时{1}：作业会在此失败",
                 .hint = "请在 MySQL 中用整数、文本或日期列作主键",
                 .why = "切分快照时，Flink CDC 读取键的最小值和最大值。"
                        "作为一天中的时刻，它既不能为负，也不能达到 24 小时。"}},

    {.code = kProbeBigint, .id = "V005", .severity = kWarning, .grade = kC,
     .cause = "[types]\n"
              "bigint_unsigned = bigint\n"
              "# and a BIGINT UNSIGNED that holds 18446744073709551615",
     .settle = kLargeint,
     .english = {.title = "numbers that exceed BIGINT",
                 .text = "values above 9223372036854775807 in {0}{1}; Flink turns them into other numbers",
                 .hint = "set 'bigint_unsigned = largeint' in [types], or in a [type-rule.N] for this column",
                 .why = "BIGINT in StarRocks is signed. The highest bit is read as a sign, so a large number arrives "
                        "as a negative one."},
     .chinese = {.title = "超出 BIGINT 的数字",
                 .text = "{0} 中有大于 9223372036854775807 的值{1}；Flink 会把它们变成别的数字",
                 .hint = "在 [types] 或该列的 [type-rule.N] 中设置 'bigint_unsigned = largeint'",
                 .why = "StarRocks 的 BIGINT 有符号。最高位会被当作符号，大数因此变为负数。"}},

    {.code = kProbeLongText, .id = "V006", .severity = kWarning, .grade = kC,
     .cause = "body LONGTEXT  -- holds 2 MB",
     .settle = kFourBytesEach,
     .english = {.title = "text too long",
                 .text = "text of more than {2} bytes in {0}{1}, the longest of {3} bytes; StarRocks refuses such rows "
                         "when they are loaded",
                 .hint = "shorten the values in MySQL, or exclude the column",
                 .why = "A StarRocks VARCHAR is limited to 1,048,576 bytes before 4.2. StarRocks refuses the whole load with a "
                        "longer value, and the job retries it until it fails."},
     .chinese = {.title = "文本过长",
                 .text = "{0} 中有超过 {2} 字节的文本{1}，最长的有 {3} 字节；StarRocks 导入时会拒绝这些行",
                 .hint = "请在 MySQL 中缩短这些值，或不同步该列",
                 .why = "StarRocks 4.2 之前的 VARCHAR 最长 1,048,576 字节。含有更长值的一批数据会整体被拒绝，作业会不断重试，"
                        "直到失败。"}},

    {.code = kProbeNarrow, .id = "V007", .severity = kWarning, .grade = kC,
     .cause = "[type-rule.1]\n"
              "column = ^n$\n"
              "starrocks = SMALLINT\n"
              "# and an INT that holds 70000",
     .english = {.title = "type rule that loses values",
                 .text = "{2}: {3} becomes {4}, which cannot represent the values of {0}{1}; such rows are changed or "
                         "refused when they are loaded",
                 .hint = "choose a wider type, or use 'select' to convert the other values",
                 .why = "The type rule assumes that a narrower type is enough. These rows show that it is not: they "
                        "are changed or refused."},
     .chinese = {.title = "类型规则丢失值",
                 .text = "{2}：{3} 变为 {4}，它不能表示 {0} 中的值{1}；这些行在导入时会被改变或拒绝",
                 .hint = "请使用更宽的类型，或用 'select' 转换其他值",
                 .why = "类型规则假定较窄的类型已经足够。这些行说明并非如此：它们会被改变或拒绝。"}},

    {.code = kProbeYear, .id = "V008", .severity = kWarning, .grade = kB,
     .cause = "y YEAR  -- holds 0000",
     .english = {.title = "YEAR 0000 in use",
                 .text = "YEAR 0000 in {0}{1}; it arrives as 2000 from the snapshot and as 1900 from the binlog",
                 .hint = "in MySQL, store NULL for such years, or make the column a SMALLINT",
                 .why = "Flink CDC has no value for the year 0, and uses different years in the snapshot and in the "
                        "binlog."},
     .chinese = {.title = "使用了 YEAR 0000",
                 .text = "{0} 中有 YEAR 0000{1}；从快照读到的是 2000，从 binlog 读到的是 1900",
                 .hint = "请在 MySQL 中用 NULL 表示这样的年份，或把该列改为 SMALLINT",
                 .why = "Flink CDC 中没有表示年份 0 的值，快照与 binlog 使用不同的年份。"}},

    {.code = kProbeKeyNull, .id = "V009", .severity = kWarning, .grade = kC,
     .cause = "[table-rule.1]\n"
              "primary_key = email\n"
              "# and an email that is NULL",
     .settle = "[table-rule.N]\n"
               "database = {database}\n"
               "table = {table}\n"
               "where = {3} IS NOT NULL",
     .english = {.title = "NULL in a key column",
                 .text = "{2} is NULL in {0}{1}; the first such row makes the job fail, because a StarRocks primary "
                         "key is NOT NULL",
                 .hint = "exclude such rows with 'where = {3} IS NOT NULL'",
                 .why = "A StarRocks primary key contains no NULL, and Flink's sink fails at the first row that has "
                        "one there."},
     .chinese = {.title = "主键列中的 NULL",
                 .text = "{2} 在 {0} 中为 NULL{1}；第一条这样的行就会使作业失败，因为 StarRocks 的主键是 NOT NULL",
                 .hint = "用 'where = {3} IS NOT NULL' 排除这些行",
                 .why = "StarRocks 的主键不能含有 NULL，Flink 的 sink 遇到第一条这样的行就会失败。"}},

    {.code = kProbeNullRefused, .id = "V010", .severity = kWarning, .grade = kC,
     .cause = "[type-rule.1]\n"
              "column = ^note$\n"
              "nullable = false\n"
              "# and a note that is NULL",
     .english = {.title = "NULL that is refused",
                 .text = "NULL in {0}{1}; StarRocks refuses such rows when they are loaded, because the column is NOT "
                         "NULL there",
                 .hint = "use 'select' in the rule to convert NULL",
                 .why = "A rule makes the column NOT NULL in StarRocks. StarRocks refuses a load with such a row."},
     .chinese = {.title = "NULL 被拒绝",
                 .text = "{0} 中有 NULL{1}；由于该列在 StarRocks 中是 NOT NULL，这些行导入时会被拒绝",
                 .hint = "请在规则中用 'select' 转换 NULL",
                 .why = "按规则，该列在 StarRocks 中是 NOT NULL。含有这种行的一批数据会被拒绝。"}},

    {.code = kProbeNullNotRead, .id = "V011", .severity = kWarning, .grade = kC,
     .cause = "CREATE TABLE notes (body VARCHAR(100) NULL)  -- holds NULL",
     .english = {.title = "rows that the snapshot does not read",
                 .text = "Flink CDC splits the snapshot of this table by {2}, which is NULL in {0}{1}: it does not "
                         "read these rows",
                 .hint = "make the column NOT NULL, or set flink.cdc.scan.incremental.snapshot.chunk.key-column",
                 .why = "Flink CDC reads the snapshot of a keyless table in ranges of one column, and NULL is in none "
                        "of them."},
     .chinese = {.title = "快照读不到的行",
                 .text = "Flink CDC 按 {2} 切分该表的快照，而 {0} 中它为 NULL{1}：这些行不会被读取",
                 .hint = "请让该列为 NOT NULL，或设置 flink.cdc.scan.incremental.snapshot.chunk.key-column",
                 .why = "Flink CDC 按一列的取值范围读取无键表的快照，NULL 不在任何范围内。"}},

    {.code = kProbeDuplicates, .id = "V012", .severity = kWarning, .grade = kC,
     .cause = "[table-rule.1]\n"
              "primary_key = customer_id\n"
              "# and two orders of one customer",
     .english = {.title = "duplicate keys",
                 .text = "({2}) is not unique in {0}{1}; rows with the same values overwrite each other in StarRocks",
                 .hint = "add columns to 'primary_key' until it is unique",
                 .why = "Rows with one key become one row in StarRocks: the one that arrives last remains."},
     .chinese = {.title = "重复的主键",
                 .text = "({2}) 在 {0} 中不唯一{1}；值相同的行在 StarRocks 中会互相覆盖",
                 .hint = "请在 'primary_key' 中增加列，直到唯一",
                 .why = "主键相同的行在 StarRocks 中是同一行：只保留最后到达的一行。"}},

    {.code = kProbeLongKey, .id = "V013", .severity = kWarning, .grade = kC,
     .cause = "PRIMARY KEY (path)  -- path VARCHAR(200), holds 180 bytes",
     .english = {.title = "key longer than 128 bytes",
                 .text = "the key ({2}) is longer than 128 bytes in {0}{1}, the longest of {3} bytes; StarRocks "
                         "refuses such rows",
                 .hint = "raise primary_key_limit_size in be.conf, or shorten the values in MySQL",
                 .why = "StarRocks encodes the columns of a primary key into one value of at most 128 bytes, unless "
                        "be.conf sets another limit."},
     .chinese = {.title = "超过 128 字节的主键",
                 .text = "主键 ({2}) 在 {0} 中超过 128 字节{1}，最长的有 {3} 字节；StarRocks 会拒绝这些行",
                 .hint = "请在 be.conf 中调大 primary_key_limit_size，或在 MySQL 中缩短这些值",
                 .why = "StarRocks 把主键各列编码成一个值，除非 be.conf 另有规定，最长 128 字节。"}},

    {.code = kProbeSharedIds, .id = "V014", .severity = kWarning, .grade = kC,
     .cause = "orders_1 and orders_2, both with id = 7",
     .settle = "[table-rule]\n"
               "shard_columns = _db, _table",
     .english = {.title = "shards with the same ids",
                 .text = "{0} and {1} have the same key ({2}) in {3}{4}: they overwrite each other in StarRocks",
                 .hint = "add the line 'shard_columns = _db, _table', which adds the names of database and table to "
                         "the key",
                 .why = "Shards become one table whose key is the id alone. Of two rows with one id, the one that "
                        "arrives last remains."},
     .chinese = {.title = "分表之间有相同的 id",
                 .text = "{0} 和 {1} 有相同的键 ({2})，共 {3}{4}：它们在 StarRocks 中互相覆盖",
                 .hint = "增加一行 'shard_columns = _db, _table'，把库名和表名加入主键",
                 .why = "分表合并为一张表，其主键只有 id。id 相同的两行，只保留最后到达的一行。"}},

    {.code = kProbeFraction, .id = "V015", .severity = kWarning, .grade = kC,
     .cause = "at DATETIME(6)  -- holds '1960-01-01 00:00:00.000001'",
     .settle = "[flink]\n"
               "version = 1.20\n"
               "cdc_version = 3.5.0",
     .english = {.title = "DATETIME that makes the job fail",
                 .text = "a DATETIME before 1970 with microseconds in {0}{1}; with Flink CDC {2} the job fails there: "
                         "{3}",
                 .hint = "Flink CDC {4} and later can read it: if you run that, set 'cdc_version' in [flink]; or keep "
                         "only three digits of the second in MySQL, as DATETIME(3)",
                 .why = "This Flink CDC release cannot convert such a value to its own type, and the job fails at the "
                        "first one."},
     .chinese = {.title = "使作业失败的 DATETIME",
                 .text = "{0} 中有 1970 年以前带微秒的 DATETIME{1}；使用 Flink CDC {2} 时，作业会在此失败：{3}",
                 .hint = "Flink CDC {4} 及更高版本可以读取：如果使用，请在 [flink] 中设置 'cdc_version'；或者在 MySQL "
                         "中只保留三位小数秒，即 DATETIME(3)",
                 .why = "该版本的 Flink CDC 无法把这样的值转换成自己的类型，遇到第一个时作业就会失败。"}},

    {.code = kProbeDigits, .id = "V016", .severity = kNote, .grade = kA,
     .cause = "rate DECIMAL(65,30)  -- holds 12.5",
     .english = {.title = "digits in use",
                 .text = "{0}: at most {2} digits before the decimal point and {3} after it are in use; DECIMAL({4}, "
                         "{3}) is enough",
                 .hint = "if no longer numbers will come, set 'starrocks = DECIMAL({4}, {3})' in a [type-rule.N] for "
                         "this column",
                 .why = "DECIMAL in StarRocks is limited to 38 digits, so the column is text. The data fits into a "
                        "DECIMAL, which queries can compare and sum up."},
     .chinese = {.title = "实际使用的位数",
                 .text = "{0}：实际最多使用小数点前 {2} 位和小数点后 {3} 位；DECIMAL({4}, {3}) 足以存放",
                 .hint = "如果不会出现更长的数字，请在该列的 [type-rule.N] 中设置 'starrocks = DECIMAL({4}, {3})'",
                 .why = "StarRocks 的 DECIMAL 最多 38 位，该列因此是文本。现有数据可以放进 DECIMAL，便于比较和求和。"}},

    {.code = kProbeNone, .id = "V017", .severity = kNote, .grade = kA,
     .cause = "starrocks-migrate-tool assess --probe",
     .english = {.title = "does not occur",
                 .text = "{0} ({1}) does not occur: no such value in {2}{3}",
                 .why = "The schema does not decide it, and the data has no such value now. One may be added later, so "
                        "this is not a guarantee."},
     .chinese = {.title = "没有出现",
                 .text = "{0}（{1}）没有出现：{2} 中没有{3}",
                 .why = "表结构无法确定，而数据中目前没有这样的值。以后可能会有，因此这不是保证。"}},

    {.code = kProbeSample, .id = "V018", .severity = kNote, .grade = kA,
     .cause = "starrocks-migrate-tool assess --probe",
     .english = {.title = "none in a sample",
                 .text = "{0} ({1}) remains open: no such value in {2}{3}, but the tool did not read other rows",
                 .why = "To spare the server, the tool does not read all of a large table. Rows outside the sample may "
                        "have such values."},
     .chinese = {.title = "样本中没有",
                 .text = "{0}（{1}）仍未确定：{2} 中没有{3}，但工具没有读取其他行",
                 .why = "为了减轻服务器负担，工具不会读取整张大表。样本之外的行可能有这样的值。"}},

    {.code = kProbeNotLooked, .id = "V019", .severity = kNote, .grade = kA,
     .cause = "starrocks-migrate-tool assess --probe  # without SELECT on the table",
     .english = {.title = "values not read",
                 .text = "--probe could not read this table, and its questions remain open: {0}",
                 .why = "Each statement has a time limit, and the user may lack privileges. If the tool has not read "
                        "the data, the findings from the schema remain."},
     .chinese = {.title = "没有读取值",
                 .text = "--probe 未能读取该表，相关问题仍未确定：{0}",
                 .why = "每条语句都有时间限制，用户也可能没有权限。没有读取数据时，保留由表结构得出的发现项。"}},

    {.code = kProbeMembers, .id = "V020", .severity = kNote, .grade = kA,
     .cause = "500 shards of one target",
     .english = {.title = "only some shards probed",
                 .text = "the tool read values from {0} of the {1} shards",
                 .why = "Each shard is a table and needs its own statements. Some of the shards show what the others "
                        "are likely to contain."},
     .chinese = {.title = "只检查了部分分表",
                 .text = "工具读取了 {1} 张分表中 {0} 张的值",
                 .why = "每张分表都需要单独的语句。其中一些可以说明其他分表大概含有什么。"}},

    {.code = kProbeNoServer, .id = "V021", .severity = kError, .grade = kD,
     .cause = "starrocks-migrate-tool assess --probe --from-snapshot schema.smt.gz",
     .english = {.title = "no server to probe",
                 .text = "--probe reads values, and {0} has none",
                 .hint = "omit --from-snapshot or --from-dump, so that the tool reads the server of [db]",
                 .why = "A snapshot or a dump contains the structure of tables, but no rows."},
     .chinese = {.title = "没有可检查的服务器",
                 .text = "--probe 读取值，而 {0} 中没有值",
                 .hint = "不要使用 --from-snapshot 或 --from-dump，以便工具读取 [db] 的服务器",
                 .why = "快照和转储只含表结构，不含任何行。"}},

    {.code = kProbeHugeUnsigned, .id = "V030", .severity = kWarning, .grade = kC,
     .cause = "CREATE TABLE marks (id BIGINT UNSIGNED PRIMARY KEY)  -- holds 9223372036854775808",
     .settle = "[flink]\n"
               "cdc_version = 3.6.0",
     .english = {.title = "values that cannot end a chunk",
                 .text = "{2} is 2^63 or more in {0}{1}: Flink CDC before 3.6.0 reads no rows of the table unless it "
                         "is one chunk",
                 .hint = "keep flink.cdc.scan.incremental.snapshot.chunk.size above the number of rows; "
                         "or use Flink CDC 3.6.0",
                 .why = "Flink CDC sends the end of a chunk to MySQL as a signed number, which is negative from 2^63 "
                        "on. The job stays RUNNING, and reads the same rows again and again."},
     .chinese = {.title = "不能作为块边界的值",
                 .text = "{2} 在 {0} 中是 2^63 或更大{1}：3.6.0 以前的 Flink CDC 读不到这张表，除非它是一个块",
                 .hint = "让 flink.cdc.scan.incremental.snapshot.chunk.size 大于行数，"
                         "或者使用 Flink CDC 3.6.0",
                 .why = "Flink CDC 把块的边界作为有符号数发给 MySQL，从 2^63 起它是负数。作业一直是 RUNNING，"
                        "反复读取同样的行。"}},

    {.code = kProbeNullsFold, .id = "V031", .severity = kWarning, .grade = kC,
     .cause = "UNIQUE KEY by_day (day, page)  -- and a day that is NULL",
     .english = {.title = "NULL that arrives as a value",
                 .text = "{3} of UNIQUE {2} is NULL in {0}{1}: it arrives as 0, '' or 1970-01-01{4}",
                 .hint = "add a primary key in MySQL, or make the columns of the UNIQUE key NOT NULL",
                 .why = "Flink CDC uses this UNIQUE key as the key of the table, and does not support NULL in a key."},
     .chinese = {.title = "NULL 成为一个值",
                 .text = "UNIQUE {2} 的 {3} 在 {0} 中为 NULL{1}：到达后是 0、'' 或 1970-01-01{4}",
                 .hint = "在 MySQL 中增加主键，或者把 UNIQUE 键的列改为 NOT NULL",
                 .why = "Flink CDC 以这个 UNIQUE 键为表的键，但不支持键中的 NULL。"}},
};
// clang-format on

static_assert(are_exactly(kRows, 'V', kProbeBoolean, kReadyConnect), "codes.hpp has other names, or in another order");

}  // namespace

std::span<const CodeRow> rows_v() { return kRows; }

}  // namespace smt::diagnostic
