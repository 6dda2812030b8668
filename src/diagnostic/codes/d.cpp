// D: defaults and column facts

#include "diagnostic/codes/rows.hpp"

namespace smt::diagnostic {
namespace {

using enum Code;
using enum Severity;
using enum Grade;

// clang-format off
constexpr CodeRow kRows[] = {
    {.code = kDefaultExpression, .id = "D001", .severity = kWarning, .grade = kB,
     .cause = "n INT DEFAULT (1 + 2)",
     .settle = kDropDefault,
     .english = {.title = "expression default dropped",
                 .text = "DEFAULT {0} is an expression that StarRocks does not accept; the column has no default "
                         "there",
                 .why = "StarRocks accepts literals, CURRENT_TIMESTAMP and uuid() as defaults. Flink sends every "
                        "column, so only rows that something else writes lack the default."},
     .chinese = {.title = "表达式默认值被省略",
                 .text = "DEFAULT {0} 是 StarRocks 不接受的表达式；该列在那里没有默认值",
                 .why = "StarRocks 的默认值可以是字面量、CURRENT_TIMESTAMP 和 uuid()。"
                        "Flink 会写入每一列，所以只有以其他方式写入的行缺少默认值。"}},

    {.code = kDefaultZeroDate, .id = "D002", .severity = kWarning, .grade = kB,
     .cause = "day DATE NOT NULL DEFAULT '0000-00-00'",
     .settle = kDropDefault,
     .english = {.title = "zero-date default dropped",
                 .text = "DEFAULT '{0}' is not a date in StarRocks; the column has no default there. Zero dates arrive "
                         "as NULL in NULL-able columns, and as 1970-01-01 in NOT NULL columns",
                 .hint = "make the column NULL-able in MySQL, and store NULL for no date",
                 .why = "MySQL accepts the date 0000-00-00 if sql_mode allows it; neither StarRocks nor Flink has such "
                        "a date. A NOT NULL column gets 1970-01-01 instead, and you cannot distinguish it from the "
                        "real date."},
     .chinese = {.title = "零日期默认值被省略",
                 .text = "DEFAULT '{0}' 在 StarRocks 中不是日期；该列在那里没有默认值。"
                         "零日期在可为 NULL 的列中变为 NULL，在 NOT NULL 列中变为 1970-01-01",
                 .hint = "在 MySQL 中让该列可为 NULL，用 NULL 表示没有日期",
                 .why = "在 sql_mode 允许时，MySQL 接受日期 0000-00-00；StarRocks 和 Flink 都没有这样的日期。"
                        "NOT NULL 列得到 1970-01-01，与真正的这一天无法区分。"}},

    {.code = kDefaultDropped, .id = "D003", .severity = kWarning, .grade = kB,
     .cause = "doc JSON DEFAULT '{\"new\": tr'  -- on MariaDB",
     .settle = kDropDefault,
     .english = {.title = "default dropped",
                 .text = "DEFAULT '{0}' does not fit {1}: {2}; the column has no default there",
                 .why = "StarRocks refuses a CREATE TABLE with a default that its type does not allow. Flink sends "
                        "every column, so only rows that something else writes lack the default."},
     .chinese = {.title = "默认值被省略",
                 .text = "DEFAULT '{0}' 不适合 {1}：{2}；该列在那里没有默认值",
                 .why = "默认值与类型不符时，StarRocks 会拒绝 CREATE TABLE。"
                        "Flink 会写入每一列，所以只有以其他方式写入的行缺少默认值。"}},

    {.code = kDefaultFloat, .id = "D004", .severity = kWarning, .grade = kB,
     .cause = "weight FLOAT DEFAULT 2.33",
     .settle = "[starrocks]\n"
               "version = {1}",
     .english = {.title = "FLOAT default dropped",
                 .text = "DEFAULT '{0}': StarRocks before {1} accepts only whole numbers that a FLOAT represents "
                         "exactly; the column has no default there",
                 .hint = "if your StarRocks is {1} or later, set 'version = {1}' in [starrocks]",
                 .why = "The older StarRocks answers 'Default value will loose precision' and does not create the "
                        "table. Flink sends every column, so only rows that something else writes lack the default."},
     .chinese = {.title = "FLOAT 默认值被省略",
                 .text = "DEFAULT '{0}'：{1} 以前的 StarRocks 只接受 FLOAT 能精确表示的整数；该列在那里没有默认值",
                 .hint = "如果您的 StarRocks 是 {1} 或更高版本，请在 [starrocks] 中设置 'version = {1}'",
                 .why = "较旧的 StarRocks 会报错 'Default value will loose precision'，不会创建该表。Flink "
                        "会写入每一列，所以只有以其他方式写入的行缺少默认值。"}},

    {.code = kDefaultPrecision, .id = "D005", .severity = kNote, .grade = kB,
     .cause = "at DATETIME(3) DEFAULT CURRENT_TIMESTAMP(3)",
     .english = {.title = "default with another precision",
                 .text = "DEFAULT CURRENT_TIMESTAMP({0}) gives whole seconds in StarRocks",
                 .why = "In StarRocks, CURRENT_TIMESTAMP as a default has no precision. Values that Flink sends keep "
                        "all their digits."},
     .chinese = {.title = "默认值的精度不同",
                 .text = "DEFAULT CURRENT_TIMESTAMP({0}) 在 StarRocks 中只到整秒",
                 .why = "在 StarRocks 中，作为默认值的 CURRENT_TIMESTAMP 不能指定精度。Flink "
                        "写入的值保留全部小数位。"}},

    {.code = kColumnGenerated, .id = "D006", .severity = kNote, .grade = kA,
     .cause = "total DECIMAL(10,2) AS (price * qty) STORED",
     .english = {.title = "generated column",
                 .text = "becomes a regular column in StarRocks; its values arrive through the binlog",
                 .why = "The binlog contains the values that MySQL computed, so StarRocks need not compute them again. "
                        "Anything else that writes to the table must supply them."},
     .chinese = {.title = "生成列",
                 .text = "在 StarRocks 中是普通列；它的值通过 binlog 到达",
                 .why = "binlog 含有 MySQL 算好的值，StarRocks 不必再计算。以其他方式写入这张表时，必须提供该值。"}},

    {.code = kColumnInvisible, .id = "D007", .severity = kWarning, .grade = kC,
     .cause = "CREATE TABLE t (id INT PRIMARY KEY, n INT INVISIBLE, a INT);",
     .settle = "[table-rule.N]\n"
               "database = {database}\n"
               "table = {table}\n"
               "flink.cdc.scan.incremental.snapshot.enabled = false",
     .english = {.title = "invisible column",
                 .text = "in the snapshot, Flink CDC reads NULL for this invisible column, because SELECT * omits it; "
                         "only later changes have its value",
                 .hint = "make it visible in MySQL during the snapshot phase; or add the line "
                         "'flink.cdc.scan.incremental.snapshot.enabled = false' to the rule, for which the Flink user "
                         "needs RELOAD",
                 .why = "Flink CDC reads the snapshot in chunks with SELECT *, which omits invisible columns. Rows "
                        "that never change keep NULL. A snapshot by a single reader names the columns and reads their "
                        "values."},
     .chinese = {.title = "不可见列",
                 .text = "SELECT * 不含这个不可见列，因此 Flink CDC 在快照阶段读到 NULL；只有变更才带来它的值",
                 .hint = "在快照阶段，在 MySQL 中把它改为可见；或者在规则中加一行 "
                         "'flink.cdc.scan.incremental.snapshot.enabled = false'，为此 Flink 的用户需要 RELOAD 权限",
                 .why = "Flink CDC 用 SELECT * 分块读取快照，其中不包括不可见列。从不变更的行一直是 NULL。"
                        "由单个读取器读取的快照会写明各列，能读到这些值。"}},

    {.code = kDefaultMangled, .id = "D008", .severity = kWarning, .grade = kC,
     .cause = "mood VARCHAR(4) DEFAULT '😀'",
     .settle = kDropDefault,
     .english = {.title = "default with '?'",
                 .text = "DEFAULT '{0}': the server may show '?' instead of an emoji or a byte from 0x80 on; StarRocks "
                         "gets the default as shown",
                 .hint = "compare it with the column in MySQL",
                 .why = "The data dictionary stores what information_schema shows in a character set without such "
                        "characters. You cannot distinguish a default that really is '?' from a replaced one."},
     .chinese = {.title = "含 '?' 的默认值",
                 .text = "DEFAULT '{0}'：服务器可能用 '?' 代替 emoji 或 0x80 以上的字节；StarRocks 得到的是显示的内容",
                 .hint = "与 MySQL 中的列核对",
                 .why = "数据字典保存 information_schema 所显示内容的字符集没有这样的字符。"
                        "真正的 '?' 与被替换的无法区分。"}},

    {.code = kDefaultVersion, .id = "D009", .severity = kWarning, .grade = kB,
     .cause = "day DATE DEFAULT (CURRENT_DATE)",
     .settle = "[starrocks]\n"
               "version = {2}",
     .english = {.title = "default of a later StarRocks",
                 .text = "DEFAULT {0}: StarRocks accepts {1} from {2} on; the column has no default there",
                 .hint = "if your StarRocks is {2} or later, set 'version = {2}' in [starrocks]",
                 .why = "An older StarRocks refuses the CREATE TABLE. Flink sends every column, so only rows that "
                        "something else writes lack the default."},
     .chinese = {.title = "更高版本 StarRocks 的默认值",
                 .text = "DEFAULT {0}：StarRocks 从 {2} 起才接受 {1}；该列在那里没有默认值",
                 .hint = "如果您的 StarRocks 是 {2} 或更高版本，请在 [starrocks] 中设置 'version = {2}'",
                 .why = "较旧的 StarRocks 会拒绝 CREATE TABLE。"
                        "Flink 会写入每一列，所以只有以其他方式写入的行缺少默认值。"}},

    {.code = kDefaultByRule, .id = "D010", .severity = kNote, .grade = kA,
     .cause = "[type-rule.1]\n"
              "column = ^status$\n"
              "default = new",
     .sample = {"[type-rule.1]", "'0'"},
     .english = {.title = "default set by a rule",
                 .text = "{0} sets the default {1}",
                 .why = "The conf sets it. It matters only for rows that something other than Flink writes."},
     .chinese = {.title = "由规则决定的默认值",
                 .text = "{0} 设置了默认值 {1}",
                 .why = "配置设置了它。它只影响不是由 Flink 写入的行。"}},

    {.code = kDefaultRuleBad, .id = "D011", .severity = kError, .grade = kD,
     .cause = "[type-rule.1]\n"
              "type = ^int\n"
              "default = none",
     .object = 2,
     .english = {.title = "default of a rule that does not fit",
                 .text = "{0} default = '{1}' does not fit {2}, which is {3} in StarRocks",
                 .hint = "correct the line, or narrow the rule",
                 .why = "StarRocks would refuse the CREATE TABLE of every table with such a column."},
     .chinese = {.title = "规则的默认值不适用",
                 .text = "{0} default = '{1}' 不适合 {2}，它在 StarRocks 中是 {3}",
                 .hint = "更正这一行，或者缩小规则的范围",
                 .why = "凡有这样的列的表，StarRocks 都会拒绝其 CREATE TABLE。"}},

    {.code = kNullableKey, .id = "D012", .severity = kNote, .grade = kA,
     .cause = "[type-rule.1]\n"
              "column = ^id$\n"
              "nullable = true",
     .english = {.title = "key column stays NOT NULL",
                 .text = "{0} nullable = true has no effect on a column of the primary key",
                 .why = "StarRocks refuses a primary key with a column that may be NULL. The rule still applies to "
                        "other columns."},
     .chinese = {.title = "键列仍为 NOT NULL",
                 .text = "{0} nullable = true 对主键的列不起作用",
                 .why = "主键的列可为 NULL 时，StarRocks 会拒绝建表。规则对其他列仍然有效。"}},

    {.code = kNullableLost, .id = "D013", .severity = kWarning, .grade = kC,
     .cause = "[type-rule.1]\n"
              "column = ^phone$\n"
              "nullable = false\n"
              "# and phone VARCHAR(20)",
     .settle = "[type-rule.N]\n"
               "database = {database}\n"
               "table = {table}\n"
               "column = {column}\n"
               "nullable = true",
     .english = {.title = "NULL is refused",
                 .text = "{0}: NOT NULL in StarRocks, but NULL-able in MySQL; StarRocks refuses rows with NULL when "
                         "they are loaded",
                 .hint = "use 'select' in the rule to convert NULL",
                 .why = "Queries on a NOT NULL column are faster, but MySQL may contain NULL there. A load with such a "
                        "row fails, and the job with it."},
     .chinese = {.title = "NULL 会被拒绝",
                 .text = "{0}：在 StarRocks 中为 NOT NULL，而在 MySQL 中可为 NULL；含 NULL 的行在导入时被拒绝",
                 .hint = "在规则中用 'select' 转换 NULL",
                 .why = "NOT NULL 读取更快，但 MySQL 中可能有 NULL。遇到这样的行，导入失败，作业也随之失败。"}},

    {.code = kDefaultEpoch, .id = "D014", .severity = kWarning, .grade = kB,
     .cause = "[types]\n"
              "zero_date = epoch\n"
              "# and day DATE NOT NULL DEFAULT '0000-00-00'",
     .settle = kDropDefault,
     .english = {.title = "zero-date default replaced",
                 .text = "DEFAULT '{0}' becomes '{1}' in StarRocks. Zero dates arrive as NULL in NULL-able columns, "
                         "and as 1970-01-01 in NOT NULL columns",
                 .why = "The conf asks for a date that StarRocks has. You cannot distinguish it from the real date "
                        "1970-01-01."},
     .chinese = {.title = "零日期默认值被替换",
                 .text = "DEFAULT '{0}' 在 StarRocks 中变为 '{1}'。零日期在可为 NULL 的列中变为 NULL，在 NOT NULL "
                         "列中变为 1970-01-01",
                 .why = "配置要求换成 StarRocks 支持的日期。它与真正的 1970-01-01 无法区分。"}},

    {.code = kDefaultZeroDateFail, .id = "D015", .severity = kError, .grade = kD,
     .cause = "[types]\n"
              "zero_date = fail\n"
              "# and day DATE NOT NULL DEFAULT '0000-00-00'",
     .settle = kDropDefault,
     .english = {.title = "zero-date default",
                 .text = "DEFAULT '{0}' is not a date in StarRocks, and {1} sets zero_date = fail",
                 .hint = "choose zero_date = drop or epoch, or change the default in MySQL",
                 .why = "The conf asks the tool to stop at such defaults, because zero dates do not arrive unchanged. "
                        "The tool omits the table from every file."},
     .chinese = {.title = "零日期默认值",
                 .text = "DEFAULT '{0}' 在 StarRocks 中不是日期，而 {1} 设置了 zero_date = fail",
                 .hint = "选用 zero_date = drop 或 epoch，或者在 MySQL 中修改默认值",
                 .why = "零日期不能原样到达，因此配置要求遇到这样的默认值就停下。该表不出现在任何文件中。"}},

    {.code = kInvisibleDefault, .id = "D020", .severity = kWarning, .grade = kC,
     .cause = "CREATE TABLE t (id INT PRIMARY KEY, n INT NOT NULL DEFAULT 7 INVISIBLE, a INT);",
     .settle = "[table-rule.N]\n"
               "database = {database}\n"
               "table = {table}\n"
               "flink.cdc.scan.incremental.snapshot.enabled = false",
     .english = {.title = "invisible NOT NULL column",
                 .text = "in the snapshot, Flink CDC does not read this invisible column, because SELECT * omits it: "
                         "{0} arrives instead of each value; only later changes have the value",
                 .hint = "make it visible in MySQL during the snapshot phase; or add the line "
                         "'flink.cdc.scan.incremental.snapshot.enabled = false' to the rule, for which the Flink user "
                         "needs RELOAD",
                 .why = "Flink CDC reads the snapshot in chunks with SELECT *, which omits invisible columns. Debezium "
                        "fills in a value for a column that must not be NULL, and you cannot distinguish it from a "
                        "real one."},
     .chinese = {.title = "不可见的 NOT NULL 列",
                 .text = "SELECT * 不含这个不可见列，因此 Flink CDC 在快照阶段读不到它：到达的不是各行的值，而是 {0}；"
                         "只有变更才带来它的值",
                 .hint = "在快照阶段，在 MySQL 中把它改为可见；或者在规则中加一行 "
                         "'flink.cdc.scan.incremental.snapshot.enabled = false'，为此 Flink 的用户需要 RELOAD 权限",
                 .why = "Flink CDC 用 SELECT * 分块读取快照，其中不包括不可见列。对不允许 NULL 的列，Debezium "
                        "自己填入一个值，无法与真正的值区分。"}},

    {.code = kInvisibleShown, .id = "D021", .severity = kNote, .grade = kA,
     .cause = "secret_note VARCHAR(100) INVISIBLE",
     .sample = {"[ignore.N]"},
     .english = {.title = "invisible column becomes visible",
                 .text = "invisible in MySQL, but a visible column in StarRocks",
                 .hint = "to exclude it, use {0}",
                 .why = "StarRocks has no invisible columns: SELECT * in StarRocks also shows this one."},
     .chinese = {.title = "不可见列变为可见",
                 .text = "在 MySQL 中不可见，在 StarRocks 中是可见列",
                 .hint = "要排除它，请用 {0}",
                 .why = "StarRocks 没有不可见列：它的 SELECT * 也会显示这一列。"}},

    {.code = kDefaultCut, .id = "D022", .severity = kWarning, .grade = kB,
     .cause = "code VARBINARY(4) DEFAULT 0x610062  -- in a snapshot without 'default' lines",
     .settle = kDropDefault,
     .english = {.title = "bytes default that may be truncated",
                 .text = "DEFAULT '{0}': information_schema ends it at the first zero byte, and the tool cannot read "
                         "all of it; the column has no default in StarRocks",
                 .hint = "take the snapshot again, or let the user run SHOW CREATE TABLE",
                 .why = "MySQL's COLUMN_DEFAULT ends at the first zero byte of a default of bytes. SHOW CREATE TABLE "
                        "has the whole default, and the tool reads it if it may; a snapshot of an earlier version "
                        "lacks it."},
     .chinese = {.title = "可能被截断的字节默认值",
                 .text = "DEFAULT '{0}'：information_schema 在第一个零字节处结束，工具无法读取完整的默认值；该列在 "
                         "StarRocks 中没有默认值",
                 .hint = "重新保存快照，或者让该用户能执行 SHOW CREATE TABLE",
                 .why = "MySQL 的 COLUMN_DEFAULT 在字节默认值的第一个零字节处结束。SHOW CREATE TABLE 有完整的默认值，"
                        "工具有权限时会读取；较早版本的快照中没有它。"}},

    {.code = kDefaultEscape, .id = "D030", .severity = kWarning, .grade = kC,
     .cause = "home VARCHAR(40) DEFAULT 'C:\\\\users'",
     .english = {.title = "default with \\u",
                 .text = "DEFAULT '{0}' contains a backslash before u, which StarRocks cannot show: the column has no "
                         "default there",
                 .hint = "write the value in MySQL with '/' instead of the backslash, or supply it in each INSERT into "
                         "StarRocks",
                 .why = "SHOW CREATE TABLE of StarRocks reads a backslash before u in a default as a Unicode escape: "
                        "it prints another value, or fails for the whole table (seen on 4.1). Flink sends every "
                        "column, so rows that it loads do not need the default."},
     .chinese = {.title = "含 \\u 的默认值",
                 .text = "DEFAULT '{0}' 中 u 的前面有反斜杠，StarRocks 无法显示：该列在 StarRocks 中没有默认值",
                 .hint = "在 MySQL 中用 '/' 代替反斜杠，或者在每次向 StarRocks INSERT 时提供该值",
                 .why = "StarRocks 的 SHOW CREATE TABLE 把默认值中 u 前的反斜杠当作 Unicode 转义："
                        "显示成别的值，或者整张表都无法显示（在 4.1 上见过）。"
                        "Flink 会发送每一列，它写入的行不需要默认值。"}},
};
// clang-format on

static_assert(are_exactly(kRows, 'D', kDefaultExpression, kNameDatabase),
              "codes.hpp has other names, or in another order");

}  // namespace

std::span<const CodeRow> rows_d() { return kRows; }

}  // namespace smt::diagnostic
