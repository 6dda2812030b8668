// T: types

#include "diagnostic/codes/rows.hpp"

namespace smt::diagnostic {
namespace {

using enum Code;
using enum Severity;
using enum Grade;

// clang-format off
constexpr CodeRow kRows[] = {
    {.code = kTypeUnknown, .id = "T001", .severity = kError, .grade = kD,
     .cause = "v QUATERNION",
     .settle = "[ignore.N]\n"
               "database = {database}\n"
               "table = {table}\n"
               "column = {column}",
     .sample = {"quaternion"},
     .english = {.title = "type without a StarRocks type",
                 .text = "{0} has no StarRocks type",
                 .hint = "map it with a [type-rule.N] that sets 'starrocks', or exclude the table with a narrower "
                         "table pattern",
                 .why = "The type is not in the tool's table of types; a later server or a plugin may have added it. A "
                        "guess could lose values, so the tool omits the table until the conf says what the column "
                        "becomes."},
     .chinese = {.title = "没有对应的 StarRocks 类型",
                 .text = "{0} 没有对应的 StarRocks 类型",
                 .hint = "用设置了 'starrocks' 的 [type-rule.N] 映射它，或者用更窄的 table 模式排除这张表",
                 .why = "工具的类型表中没有这个类型，它可能来自较新的服务器或插件。猜测可能丢失数据，"
                        "因此在配置说明该列变为什么类型之前，工具略过这张表。"}},

    {.code = kTypeCapped, .id = "T002", .severity = kWarning, .grade = kC,
     .cause = "note LONGTEXT",
     .settle = kFourBytesEach,
     .english = {.title = "text may be too long",
                 .text = "text of {0} can be {1} bytes long; StarRocks VARCHAR is limited to {2} bytes, and "
                         "StarRocks refuses longer values when they are loaded",
                 .why = "The longest text type of StarRocks is VARCHAR, which counts bytes: up to 1,048,576, and up to "
                        "2,147,482,624 from StarRocks 4.2 on, for which you set version in [starrocks]. A load with a "
                        "longer value fails, and the job with it, unless the sink's max_filter_ratio lets StarRocks "
                        "drop such rows."},
     .chinese = {.title = "文本可能过长",
                 .text = "{0} 的文本最长可达 {1} 字节；StarRocks 的 VARCHAR 最长 {2} 字节，更长的值在导入时会被 "
                         "StarRocks 拒绝",
                 .why = "StarRocks 最长的文本类型是 VARCHAR，按字节计：最长 1,048,576 字节；从 4.2 起最长 2,147,482,624 字节，"
                        "请在 [starrocks] 中设置 version。"
                        "遇到更长的值，导入失败，作业也随之失败，除非 sink 的 max_filter_ratio 允许丢弃这样的行。"}},

    {.code = kTypeHex, .id = "T003", .severity = kNote, .grade = kB,
     .cause = "digest BINARY(16)",
     .english = {.title = "bytes as hexadecimal text",
                 .text = "{0} arrives as hexadecimal text (lower case, two digits per byte)",
                 .hint = "read it with unhex()",
                 .why = "Flink's sink cannot load binary columns, so bytes are sent as text. No byte is lost; the text "
                        "is twice as long."},
     .chinese = {.title = "字节变为十六进制文本",
                 .text = "{0} 以十六进制文本到达（小写，每字节两位）",
                 .hint = "用 unhex() 读取",
                 .why = "Flink 的 sink 不能导入二进制列，因此字节以文本形式传输。不会丢失任何字节，"
                        "文本长度是原来的两倍。"}},

    {.code = kTypeTime, .id = "T004", .severity = kWarning, .grade = kB,
     .cause = "lasts TIME",
     .english = {.title = "negative TIME",
                 .text = "{0} is text in StarRocks; "
                         "Flink CDC loses the sign of times between -00:59:59 and 0, and reads negative times wrongly "
                         "from the binlog",
                 .hint = "store durations as numbers in MySQL",
                 .why = "StarRocks has no type for times of day or durations. Times from 0 to 838:59:59 arrive "
                        "exactly. The wrong values arise in Flink CDC itself, and no expression can detect them "
                        "afterwards."},
     .chinese = {.title = "负的 TIME",
                 .text = "{0} 在 StarRocks 中是文本；"
                         "Flink CDC 会丢掉 -00:59:59 到 0 之间的负号，从 binlog 读取的负值也不正确",
                 .hint = "在 MySQL 中用数值存储时长",
                 .why = "StarRocks 没有表示时刻或时长的类型。"
                        "0 到 838:59:59 之间的时间可以精确到达；"
                        "错误发生在 Flink CDC 内部，之后任何表达式都无法分辨。"}},

    {.code = kTypeYear, .id = "T005", .severity = kNote, .grade = kB,
     .cause = "built YEAR",
     .english = {.title = "YEAR 0000",
                 .text = "YEAR 0000 arrives as 2000 from the snapshot and 1900 from the binlog",
                 .hint = "in MySQL, store NULL for such years, or make the column a SMALLINT",
                 .why = "Flink CDC reads 0 as a two-digit year in the snapshot, and adds 1900 in the binlog. Years "
                        "from 1901 to 2155 arrive exactly."},
     .chinese = {.title = "YEAR 0000",
                 .text = "YEAR 0000 在快照阶段变为 2000，从 binlog 读取则变为 1900",
                 .hint = "在 MySQL 中对这样的年份存 NULL，或者把该列改为 SMALLINT",
                 .why = "Flink CDC 在快照阶段把 0 当作两位数的年份，在 binlog 中则加上 1900。1901 至 2155 "
                        "年可以精确到达。"}},

    {.code = kTypeFloat, .id = "T006", .severity = kNote, .grade = kB,
     .cause = "weight FLOAT",
     .english = {.title = "FLOAT digits",
                 .text = "FLOAT arrives with 6 digits from the snapshot and with all digits from the binlog: 16777216 "
                         "is 16777200 at first",
                 .why = "When rows are read, MySQL itself prints a FLOAT with 6 digits, while the binlog contains its "
                        "four bytes. A value may change in the seventh digit when its row is first updated."},
     .chinese = {.title = "FLOAT 的位数",
                 .text = "FLOAT 从快照读取时只有 6 位有效数字，从 binlog 读取时有全部数字：16777216 起初是 16777200",
                 .why = "读取行时 MySQL 本身就只显示 FLOAT 的 6 位数字，而 binlog 含有它的四个字节。行第一次更新时，"
                        "值可能在第七位上变化。"}},

    {.code = kTypeWideDecimal, .id = "T007", .severity = kNote, .grade = kB,
     .cause = "amount DECIMAL(50,2)",
     .english = {.title = "DECIMAL as text",
                 .text = "{0} has more than the 38 digits of Flink's DECIMAL; it is text in StarRocks",
                 .hint = "to compute with it, use CAST in the query; StarRocks 4.0 and later have DECIMAL of up to 76 "
                         "digits for that",
                 .why = "Flink's DECIMAL is limited to 38 digits and turns longer values into NULL. StarRocks 4.0 "
                        "and later have DECIMAL256, of up to 76 digits, but the StarRocks connector refuses to load "
                        "text into a DECIMAL, so Flink cannot fill such a column. As text, all digits arrive."},
     .chinese = {.title = "DECIMAL 变为文本",
                 .text = "{0} 超过 Flink DECIMAL 的 38 位；在 StarRocks 中是文本",
                 .hint = "要计算时，请在查询中 CAST；StarRocks 4.0 及更高版本为此提供最多 76 位的 DECIMAL",
                 .why = "Flink 的 DECIMAL 最多 38 位，更长的变为 NULL。StarRocks 4.0 及更高版本有最多 76 位的 "
                        "DECIMAL256，但 StarRocks 连接器拒绝把文本导入 DECIMAL 列，所以 Flink "
                        "不能写入这样的列。作为文本，所有数字都能到达。"}},

    {.code = kTypeJson, .id = "T008", .severity = kNote, .grade = kB,
     .cause = "doc JSON",
     .english = {.title = "different spelling of JSON",
                 .text = "JSON from the binlog may differ in white space and in how numbers and times are written",
                 .hint = "compare values, not text; or store the text itself in MySQL, as LONGTEXT",
                 .why = "MySQL stores JSON in binary, and Flink CDC prints it from the binlog in its own way: 2.50 "
                        "becomes 2.5, and a TIME inside the document loses trailing zeros. As JSON the numbers are "
                        "equal; as text they may differ."},
     .chinese = {.title = "JSON 的写法",
                 .text = "来自 binlog 的 JSON 在空白以及数字和时间的写法上可能不同",
                 .hint = "比较值而不是文本；或者在 MySQL 中用 LONGTEXT 存储文本本身",
                 .why = "MySQL 以二进制存储 JSON，Flink CDC 从 binlog 中按自己的方式输出：2.50 变为 2.5，文档中的 TIME "
                        "失去末尾的零。作为 JSON，数字相等；作为文本，可能不同。"}},

    {.code = kTypeSpatial, .id = "T009", .severity = kNote, .grade = kB,
     .cause = "place POINT",
     .english = {.title = "spatial values as GeoJSON",
                 .text = "{0} arrives as GeoJSON text with its srid",
                 .why = "Flink CDC converts spatial values to JSON text. StarRocks has no spatial column type, and its "
                        "functions accept text in another format."},
     .chinese = {.title = "空间值变为 GeoJSON",
                 .text = "{0} 以带有 srid 的 GeoJSON 文本到达",
                 .why = "Flink CDC 把空间值变为 JSON 文本。"
                        "StarRocks 的列没有空间类型，它的函数接受另一种格式的文本。"}},

    {.code = kTypeNotProven, .id = "T010", .severity = kWarning, .grade = kC,
     .cause = "embedding VECTOR(384)",
     .english = {.title = "type not tested with Flink CDC",
                 .text = "{0}: no released Flink CDC is known to read this type",
                 .hint = "try it on a copy before you rely on it",
                 .why = "Neither the documentation nor a test says how Flink CDC handles the type. The job may fail at "
                        "the first such row, or write a different value."},
     .chinese = {.title = "未经 Flink CDC 测试的类型",
                 .text = "{0}：没有已知能读取该类型的 Flink CDC 发布版本",
                 .hint = "在依赖它之前，请先在副本上试验",
                 .why = "文档和测试都没有说明 Flink CDC 如何处理这个类型。作业可能在遇到第一条这样的行时失败，"
                        "或者写入不同的值。"}},

    {.code = kTypeCharset, .id = "T011", .severity = kNote, .grade = kB,
     .cause = "name VARCHAR(20) CHARACTER SET …  -- one that came after this tool",
     .english = {.title = "unknown character set",
                 .text = "the tool does not know the character set {0} and assumes 4 bytes per character",
                 .why = "VARCHAR counts bytes in StarRocks and characters in MySQL. A character takes at most four "
                        "bytes in UTF-8, so nothing is truncated."},
     .chinese = {.title = "未知的字符集",
                 .text = "工具不认识字符集 {0}，按每个字符 4 字节计算",
                 .why = "VARCHAR 的长度在 StarRocks 中按字节计，在 MySQL 中按字符计。"
                        "UTF-8 的一个字符最多 4 字节，因此不会截断。"}},

    {.code = kTypeKeyText, .id = "T013", .severity = kNote, .grade = kB,
     .cause = "code CHAR(10) PRIMARY KEY",
     .english = {.title = "key column as text",
                 .text = "key column {0} is {1} in StarRocks, because a primary key does not accept {2}",
                 .why = "The key contains the same text as in MySQL, so rows are found by it in the same way. A "
                        "DECIMAL is written as MySQL prints it."},
     .chinese = {.title = "键列变为文本",
                 .text = "键列 {0} 在 StarRocks 中是 {1}，因为主键不接受 {2}",
                 .why = "键中是与 MySQL 相同的文本，因此可以同样用它找到行。DECIMAL 的写法与 MySQL 显示的一致。"}},

    {.code = kTypeDecimalKey, .id = "T014", .severity = kNote, .grade = kB,
     .cause = "number DECIMAL(20,0) PRIMARY KEY",
     .english = {.title = "DECIMAL key as integer",
                 .text = "key column {0} is {1} in StarRocks, because a primary key does not accept DECIMAL",
                 .why = "Every value of a DECIMAL without a fraction is an integer, and the integer type is wide "
                        "enough for all its digits."},
     .chinese = {.title = "DECIMAL 键变为整数",
                 .text = "键列 {0} 在 StarRocks 中是 {1}，因为主键不接受 DECIMAL",
                 .why = "没有小数位的 DECIMAL 的每个值都是整数，而所选的整数类型足以容纳它的所有位数。"}},

    {.code = kTypeRule, .id = "T020", .severity = kNote, .grade = kA,
     .cause = "[type-rule.1]\n"
              "type = ^decimal\n"
              "key = false\n"
              "starrocks = DOUBLE",
     .sample = {"[type-rule.1]", "decimal(12,0)", "VARCHAR(20)"},
     .english = {.title = "type set by a rule",
                 .text = "{0}: {1} becomes {2}",
                 .why = "The conf sets this type. The note names the line, in case the type in StarRocks is not what "
                        "you expect."},
     .chinese = {.title = "由规则决定的类型",
                 .text = "{0}：{1} 变为 {2}",
                 .why = "配置设置了这个类型。如果 StarRocks 中的类型出乎意料，此提示会指出由哪一行决定。"}},

    {.code = kTypeRuleNarrow, .id = "T021", .severity = kWarning, .grade = kB,
     .cause = "[type-rule.1]\n"
              "type = ^bigint\n"
              "starrocks = INT",
     .settle = "[type-rule.N]\n"
               "database = {database}\n"
               "table = {table}\n"
               "column = {column}\n"
               "starrocks = VARCHAR",
     .english = {.title = "type rule that may lose values",
                 .text = "{0}: {1} becomes {2}, which cannot represent all of its values; such rows are changed or "
                         "refused when they are loaded",
                 .hint = "choose a wider type, or use 'select' to convert the other values",
                 .why = "Flink casts each value. Depending on the types, a value that does not fit becomes another "
                        "number or NULL, is truncated, or makes the job fail."},
     .chinese = {.title = "类型规则可能丢失数据",
                 .text = "{0}：{1} 变为 {2}，而后者不能表示它的所有值；这样的行在导入时会被改变或拒绝",
                 .hint = "选用更宽的类型，或者用 'select' 转换其他值",
                 .why = "Flink 对每个值做类型转换。放不下的值，视类型而定，会变为另一个数或 NULL、被截断，"
                        "或者使作业失败。"}},

    {.code = kTypeRuleCast, .id = "T022", .severity = kError, .grade = kD,
     .cause = "[type-rule.1]\n"
              "type = ^varchar\n"
              "starrocks = INT",
     .object = 1,
     .english = {.title = "type rule without a conversion",
                 .text = "{0}: Flink reads {1} ({2}) as {3} and has no conversion of every value to {4}",
                 .hint = "add a line 'select = …' with a Flink expression to the rule",
                 .why = "A text may not be a number or a date, so no CAST works for every value, and one that fails "
                        "makes the job fail. The conf must say what the other values become: TRY_CAST({column} AS "
                        "INT), for example, turns them into NULL."},
     .chinese = {.title = "类型规则没有相应的转换",
                 .text = "{0}：Flink 把 {1} ({2}) 读为 {3}，没有把每个值转换为 {4} 的方法",
                 .hint = "在规则中加一行 'select = …'，写一个 Flink 表达式",
                 .why = "文本不一定是数字或日期，所以没有对每个值都成立的 CAST，一旦失败作业就会失败。"
                        "配置必须说明其他值变为什么，例如 TRY_CAST({column} AS INT) 会使它们变为 NULL。"}},

    {.code = kTypeRuleSource, .id = "T023", .severity = kError, .grade = kD,
     .cause = "[type-rule.1]\n"
              "type = ^bigint.*unsigned\n"
              "flink_source = BIGINT",
     .object = 2,
     .english = {.title = "type rule that mysql-cdc cannot read",
                 .text = "{0} flink_source = {1}: mysql-cdc cannot read {3} ({2}) as this type without losing values",
                 .hint = "remove flink_source (it is then {4}), or narrow the rule",
                 .why = "mysql-cdc can read only some columns as a type other than their own. With other columns the "
                        "job fails, or the values are wrong and nothing reports an error."},
     .chinese = {.title = "mysql-cdc 不能读取的类型规则",
                 .text = "{0} flink_source = {1}：mysql-cdc 把 {3} ({2}) 读为该类型时会丢失数据",
                 .hint = "去掉 flink_source（默认为 {4}），或者缩小规则的范围",
                 .why = "mysql-cdc 只能把部分列读为其他类型。对其他列，作业会失败，或者值不正确而没有任何报错。"}},

    {.code = kTypeRuleSink, .id = "T024", .severity = kError, .grade = kD,
     .cause = "[type-rule.1]\n"
              "type = ^date$\n"
              "flink = BIGINT",
     .english = {.title = "type rule that the sink refuses",
                 .text = "{0} flink = {1}: Flink's StarRocks sink does not accept this type for {2}",
                 .hint = "write flink = {3}, or remove the line",
                 .why = "Before a job starts, the sink compares its columns with those of StarRocks, and refuses type "
                        "pairs that it does not know."},
     .chinese = {.title = "类型规则不被 sink 接受",
                 .text = "{0} flink = {1}：Flink 的 StarRocks sink 不接受用该类型写入 {2}",
                 .hint = "请写 flink = {3}，或者去掉这一行",
                 .why = "作业启动之前，sink 会把自己的列与 StarRocks 的列比较，拒绝不支持的类型组合。"}},

    {.code = kTypeRuleNoSink, .id = "T025", .severity = kError, .grade = kD,
     .cause = "[type-rule.1]\n"
              "type = ^blob\n"
              "starrocks = VARBINARY",
     .object = 1,
     .english = {.title = "type that Flink cannot write",
                 .text = "{0}: {1} becomes {2}, which Flink's StarRocks sink cannot write",
                 .hint = "choose another type, or load the table in another way",
                 .why = "The connector sends rows as JSON or CSV, and neither can represent such values: the job fails "
                        "at the first row."},
     .chinese = {.title = "Flink 不能写入的类型",
                 .text = "{0}：{1} 变为 {2}，而 Flink 的 StarRocks sink 不能写入该类型",
                 .hint = "选用其他类型，或者以其他方式导入这张表",
                 .why = "连接器以 JSON 或 CSV 发送行，两者都无法表示这样的值：遇到第一行时作业就会失败。"}},

    {.code = kTypeBinaryMixed, .id = "T026", .severity = kError, .grade = kD,
     .cause = "[type-rule.1]\n"
              "column = ^digest$\n"
              "binary = base64\n"
              "# and other BINARY columns in the table",
     .object = 0,
     .english = {.title = "binary columns in two formats",
                 .text = "{0} would be read as {1} and {2} as {3}, but a mysql-cdc table has one "
                         "debezium.binary.handling.mode for all its columns",
                 .hint = "choose one for the whole table",
                 .why = "The option decides whether all binary columns of a table arrive as hexadecimal digits, base64 "
                        "or bytes. Some of them would be read in the wrong format."},
     .chinese = {.title = "二进制列有两种格式",
                 .text = "{0} 会读为 {1}，而 {2} 会读为 {3}，但一张 mysql-cdc 表的所有列只能有一个 "
                         "debezium.binary.handling.mode",
                 .hint = "为整张表选择一种",
                 .why = "该选项决定一张表的所有二进制列是以十六进制、base64 还是字节到达。"
                        "否则其中一部分会以错误的格式读取。"}},

    {.code = kTypeBoolean, .id = "T027", .severity = kNote, .grade = kB,
     .cause = "[types]\n"
              "tinyint1 = boolean\n"
              "# and active TINYINT(1)",
     .english = {.title = "TINYINT(1) as BOOLEAN",
                 .text = "every number except 0 is true in StarRocks",
                 .why = "BOOL in MySQL is a TINYINT, with values from -128 to 127. As BOOLEAN, a 2 is no longer "
                        "distinguishable from a 1."},
     .chinese = {.title = "TINYINT(1) 变为 BOOLEAN",
                 .text = "除 0 以外的数在 StarRocks 中都是 true",
                 .why = "MySQL 的 BOOL 是 TINYINT，取值范围是 -128 至 127。变为 BOOLEAN 后，2 与 1 无法再区分。"}},

    {.code = kTypeTimeBigint, .id = "T028", .severity = kWarning, .grade = kB,
     .cause = "[types]\n"
              "time = bigint\n"
              "# and lasts TIME",
     .english = {.title = "negative TIME",
                 .text = "{0} is a number of microseconds in StarRocks; "
                         "Flink CDC loses the sign of times between -00:59:59 and 0, and reads negative times wrongly "
                         "from the binlog",
                 .hint = "store durations as numbers in MySQL",
                 .why = "Times from 0 to 838:59:59 arrive exactly. The wrong values arise in Flink CDC itself, and no "
                        "expression can detect them afterwards."},
     .chinese = {.title = "负的 TIME",
                 .text = "{0} 在 StarRocks 中是微秒数；"
                         "Flink CDC 会丢掉 -00:59:59 到 0 之间的负号，从 binlog 读取的负值也不正确",
                 .hint = "在 MySQL 中用数值存储时长",
                 .why = "0 到 838:59:59 之间的时间可以精确到达。"
                        "错误发生在 Flink CDC 内部，之后任何表达式都无法分辨。"}},

    {.code = kTypeUnsignedBigint, .id = "T029", .severity = kWarning, .grade = kC,
     .cause = "[types]\n"
              "bigint_unsigned = bigint\n"
              "# and id BIGINT UNSIGNED",
     .settle = kLargeint,
     .english = {.title = "BIGINT UNSIGNED as BIGINT",
                 .text = "values above 9223372036854775807 do not fit into BIGINT; Flink turns them into other "
                         "numbers",
                 .hint = "if such values occur, set bigint_unsigned = largeint",
                 .why = "BIGINT is half the size of LARGEINT and enough for every id that is counted up. Half of all "
                        "random 64-bit numbers, such as hashes, exceed the limit."},
     .chinese = {.title = "BIGINT UNSIGNED 变为 BIGINT",
                 .text = "大于 9223372036854775807 的值在 BIGINT 中放不下；Flink 会把它们变为别的数",
                 .hint = "有这样的值时，请用 bigint_unsigned = largeint",
                 .why = "BIGINT 的大小是 LARGEINT 的一半，对逐一递增的 id 都够用。"
                        "64 位的随机数（例如哈希值）有一半会超出上限。"}},

    {.code = kTypeBase64, .id = "T030", .severity = kNote, .grade = kB,
     .cause = "[types]\n"
              "binary = base64\n"
              "# and digest BINARY(16)",
     .sample = {"binary(8)"},
     .english = {.title = "bytes as base64 text",
                 .text = "{0} arrives as base64 text",
                 .hint = "read it with base64_decode_binary()",
                 .why = "Flink's sink cannot load binary columns, so bytes are sent as text. No byte is lost; the text "
                        "is a third longer."},
     .chinese = {.title = "字节变为 base64 文本",
                 .text = "{0} 以 base64 文本到达",
                 .hint = "用 base64_decode_binary() 读取",
                 .why = "Flink 的 sink 不能导入二进制列，因此字节以文本形式传输。不会丢失任何字节，"
                        "文本长度增加三分之一。"}},

    {.code = kTypeJsonText, .id = "T031", .severity = kNote, .grade = kA,
     .cause = "doc JSON  -- on MariaDB",
     .english = {.title = "MariaDB's JSON",
                 .text = "LONGTEXT with CHECK (json_valid({0})), which is MariaDB's JSON, becomes JSON in StarRocks, "
                         "which keeps the value but not white space and spelling",
                 .why = "MariaDB's JSON is text with a check that it is valid JSON, by which the tool recognizes it. "
                        "StarRocks parses the document once, so queries need not."},
     .chinese = {.title = "MariaDB 的 JSON",
                 .text = "带有 CHECK (json_valid({0})) 的 LONGTEXT 即 MariaDB 的 JSON，在 StarRocks 中是 JSON，保留值，"
                         "但不保留空白和写法",
                 .why = "MariaDB 的 JSON 是带有 JSON 检查的文本，工具由此识别它。StarRocks 只解析一次，"
                        "查询时不必再解析。"}},

    {.code = kTypeJsonAsText, .id = "T032", .severity = kNote, .grade = kA,
     .cause = "CREATE TABLE t (doc JSON, id INT, PRIMARY KEY (doc(100), id));  -- on MariaDB",
     .english = {.title = "MariaDB's JSON as text",
                 .text = "LONGTEXT with CHECK (json_valid({0})), which is MariaDB's JSON, becomes text in StarRocks, "
                         "because {1}",
                 .why = "StarRocks does not accept JSON in a key, and a column has the same type in all shards. "
                        "Queries must parse the text with parse_json()."},
     .chinese = {.title = "MariaDB 的 JSON 变为文本",
                 .text = "带有 CHECK (json_valid({0})) 的 LONGTEXT 即 MariaDB 的 JSON，在 StarRocks 中是文本，因为 "
                         "{1}",
                 .why = "StarRocks 的键不接受 JSON，而且一列在所有分表中只有一种类型。查询时须用 parse_json() "
                        "解析文本。"}},

    {.code = kTypeJsonRewritten, .id = "T040", .severity = kWarning, .grade = kC,
     .cause = "doc JSON",
     .settle = "[types]\n"
               "json = string",
     .english = {.title = "JSON that the connector rewrites",
                 .text = "the StarRocks connector parses JSON documents and writes them again: members that are null "
                         "disappear, a document that is just a number or a string becomes a string, and a member "
                         "\"@type\" makes the job fail",
                 .hint = "if documents must arrive unchanged, set json = string in [types], and read them with "
                         "parse_json()",
                 .why = "The connector reads an object or an array with a JSON library that omits null, reads "
                        "\"@type\" as a Java class and \"$ref\" as a reference to another place. It sends any other "
                        "document in quotes. A VARCHAR gets the document as Flink CDC read it."},
     .chinese = {.title = "被连接器改写的 JSON",
                 .text = "StarRocks 连接器会解析 JSON 文档并重新写出：值为 null 的成员消失，"
                         "单独的数字和字符串变为字符串，含成员 \"@type\" 的文档会使作业失败",
                 .hint = "如果文档必须原样到达，请在 [types] 中设置 json = string，查询时用 parse_json() 读取",
                 .why = "连接器用一个 JSON 库读取对象和数组：它省略 null，把 \"@type\" 当作 Java 类，把 \"$ref\" "
                        "当作对别处的引用；其他文档则加引号发送。VARCHAR 列得到 Flink CDC 读到的原文。"}},

    {.code = kTypeDateKey, .id = "T041", .severity = kNote, .grade = kB,
     .cause = "day DATE NOT NULL, PRIMARY KEY (day)",
     .english = {.title = "key dates that change",
                 .text = "rows whose keys differ only in zero dates, dates of the year 0000 or days from 1582-10-05 to "
                         "1582-10-14 may become one row or two: {0}",
                 .hint = "search MySQL for such values: WHERE column < '1582-10-15'",
                 .why = "Zero dates and dates of the year 0000 arrive as 1970-01-01. The ten days that the Gregorian "
                        "calendar skipped arrive ten days later, a DATETIME only from the snapshot. In a key, such a "
                        "value collides with another row, or a change does not find the row of the snapshot."},
     .chinese = {.title = "键中会改变的日期",
                 .text = "键中只有零日期、0000 年的日期或 1582-10-05 至 1582-10-14 不同的行，可能变成一行或两行：{0}",
                 .hint = "在 MySQL 中查询这样的值：WHERE 列 < '1582-10-15'",
                 .why = "零日期和 0000 年的日期以 1970-01-01 到达。公历中跳过的十天会晚十天到达，DATETIME "
                        "只在快照阶段如此。在键中，这样的值会与另一行重合，或者变更找不到快照中的行。"}},
};
// clang-format on

static_assert(are_exactly(kRows, 'T', kTypeUnknown, kDefaultExpression),
              "codes.hpp has other names, or in another order");

}  // namespace

std::span<const CodeRow> rows_t() { return kRows; }

}  // namespace smt::diagnostic
