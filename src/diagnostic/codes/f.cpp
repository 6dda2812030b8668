// F: Flink

#include "diagnostic/codes/rows.hpp"

namespace smt::diagnostic {
namespace {

using enum Code;
using enum Severity;
using enum Grade;

// clang-format off
constexpr CodeRow kRows[] = {
    {.code = kFlinkTimeZone, .id = "F001", .severity = kError, .grade = kD,
     .cause = "SELECT @@system_time_zone;  -- MSK",
     .settle = "[flink]\n"
               "server_time_zone = Asia/Shanghai",
     .english = {.title = "unknown time zone",
                 .text = "the server's time zone '{0}' is not an IANA name: no Flink SQL is written",
                 .hint = "add the line 'server_time_zone = Asia/Shanghai' (or your zone) to [flink]",
                 .why = "Abbreviations of time zones are ambiguous: CST stands for both Chicago and Shanghai. A wrong "
                        "zone shifts every TIMESTAMP, or Flink CDC refuses to start."},
     .chinese = {.title = "未知的时区",
                 .text = "服务器的时区 '{0}' 不是 IANA 名称：不生成 Flink SQL",
                 .hint = "在 [flink] 中加一行 'server_time_zone = Asia/Shanghai'（或您的时区）",
                 .why = "时区的缩写有多种含义：CST 既可以指芝加哥，也可以指上海。错误的时区会使每个 TIMESTAMP 偏移，"
                        "或者使 Flink CDC 拒绝启动。"}},

    {.code = kFlinkMariadb, .id = "F002", .severity = kNote, .grade = kB,
     .cause = "SELECT version();  -- 10.11.6-MariaDB",
     .english = {.title = "MariaDB source",
                 .text = "Flink CDC reads MariaDB by binlog position only; it does not understand MariaDB's GTIDs",
                 .hint = "after a failover to another MariaDB server, restart the jobs with a new snapshot: binlog "
                         "positions of the old server are not valid there",
                 .why = "A binlog file and position belong to one server. After a failover, the job would continue at "
                        "a different place in the binlog of the new server."},
     .chinese = {.title = "MariaDB 源库",
                 .text = "Flink CDC 只按 binlog 位点读取 MariaDB，不支持 MariaDB 的 GTID",
                 .hint = "切换到另一台 MariaDB 服务器后，请重新启动作业并重新读取快照："
                         "旧服务器的位点在新服务器上无效",
                 .why = "binlog 的文件和位点属于某一台服务器。主备切换之后，作业会从新服务器的另一个位置继续读取。"}},

    {.code = kFlinkMysqlVersion, .id = "F003", .severity = kWarning, .grade = kC,
     .cause = "SELECT version();  -- 8.4.0",
     .settle = "[flink]\n"
               "cdc_version = 3.6.0",
     .english = {.title = "Flink CDC version",
                 .text = "only Flink CDC 3.6 and later can read MySQL {0}, which no longer has SHOW MASTER STATUS",
                 .hint = "if you run Flink CDC 3.6 or later, set 'cdc_version = 3.6.0' in [flink]",
                 .why = "MySQL 8.4 removed the statement with which older Flink CDC releases ask for the binlog "
                        "position. The job fails when it starts."},
     .chinese = {.title = "Flink CDC 版本",
                 .text = "MySQL {0} 只能由 Flink CDC 3.6 及更高版本读取（SHOW MASTER STATUS 已移除）",
                 .hint = "如果使用 Flink CDC 3.6 或更高版本，请在 [flink] 中设置 'cdc_version = 3.6.0'",
                 .why = "MySQL 8.4 移除了旧版 Flink CDC 用来查询 binlog 位点的语句。作业启动时就会失败。"}},

    {.code = kFlinkChunkKey, .id = "F004", .severity = kNote, .grade = kA,
     .cause = "CREATE TABLE page_views (id INT NOT NULL, url VARCHAR(200));",
     .english = {.title = "keyless snapshot",
                 .text = "Flink CDC splits the snapshot of this keyless table by {0}; rows may arrive more than once",
                 .why = "For a table without a key, Flink CDC must be given the column by which it splits the snapshot "
                        "into chunks. When the job restarts during the snapshot phase, it reads some chunks again, and "
                        "a duplicate key table keeps both copies."},
     .chinese = {.title = "无键表的快照",
                 .text = "Flink CDC 按 {0} 切分这张无键表的快照；行可能多次到达",
                 .why = "对于无键表，必须指定 Flink CDC 按哪一列把快照切分成块。作业在快照阶段重启时会重新读取一些块，"
                        "明细模型的表会保留两份。"}},

    {.code = kFlinkHistory, .id = "F005", .severity = kWarning, .grade = kD,
     .cause = "CREATE TABLE prices (id INT PRIMARY KEY, price INT) WITH SYSTEM VERSIONING;",
     .settle = "[ignore.N]\n"
               "database = {database}\n"
               "table = {table}",
     .english = {.title = "system-versioned table",
                 .text = "a system-versioned table: MariaDB's binlog records old versions of rows as new rows and a "
                         "DELETE as an UPDATE, which would undo changes in StarRocks; no Flink SQL is written for it",
                 .hint = "declare the row end as a column (GENERATED ALWAYS AS ROW END): it becomes part of the key, "
                         "and StarRocks keeps all versions",
                 .why = "MariaDB keeps the old versions of a row in the table itself. It distinguishes them by a "
                        "hidden column, which it adds to the key. The table is created in StarRocks and stays empty."},
     .chinese = {.title = "系统版本表",
                 .text = "系统版本表：MariaDB 的 binlog 把行的旧版本记为新行，把 DELETE 记为 UPDATE，这会撤销 "
                         "StarRocks 中的变更；不为它生成 Flink SQL",
                 .hint = "把行结束时间声明为列（GENERATED ALWAYS AS ROW END）：它会成为键的一部分，StarRocks "
                         "会保留所有版本",
                 .why = "MariaDB 把行的旧版本保存在同一张表中，用一个加入键的隐藏列加以区分。该表会在 StarRocks "
                        "中创建，但一直为空。"}},

    {.code = kFlinkSplit, .id = "F006", .severity = kNote, .grade = kA,
     .cause = "CREATE TABLE shifts (year YEAR, id INT NOT NULL, PRIMARY KEY (year, id));",
     .english = {.title = "snapshot split by another column",
                 .text = "Flink CDC cannot split the snapshot by {0} ({1}); it splits it by {2} instead",
                 .why = "Flink CDC compares the bounds of its chunks as Java values. Types such as YEAR and BIT have "
                        "no comparable value, and other types sort differently in Java than in MySQL, so changes would "
                        "be lost. The tool names a column that works."},
     .chinese = {.title = "按另一列切分快照",
                 .text = "Flink CDC 不能按 {0} ({1}) 切分快照；改按 {2} 切分",
                 .why = "Flink CDC 把各块的边界作为 Java 值比较。YEAR 和 BIT 等类型没有可比较的值，另一些类型在 Java "
                        "中的顺序与 MySQL 不同，会丢失变更。因此工具指定了一个可用的列。"}},

    {.code = kFlinkNoSplit, .id = "F007", .severity = kWarning, .grade = kD,
     .cause = "CREATE TABLE flags (f BIT(8) PRIMARY KEY);",
     .settle = "[table-rule.N]\n"
               "database = {database}\n"
               "table = {table}\n"
               "flink.cdc.scan.incremental.snapshot.enabled = false",
     .english = {.title = "snapshot cannot be split",
                 .text = "Flink CDC cannot split the snapshot of this table by any of its columns: "
                         "no Flink SQL is written for it",
                 .hint = "add the line 'flink.cdc.scan.incremental.snapshot.enabled = false' to the rule; the Flink "
                         "user then needs RELOAD",
                 .why = "Flink CDC reads a snapshot in chunks, which are ranges of an integer, text or date column. "
                        "Without the option the table is created in StarRocks and stays empty. With it, a single "
                        "reader reads the table under a lock."},
     .chinese = {.title = "快照无法切分",
                 .text = "Flink CDC 不能按这张表的任何一列切分快照：不为它生成 Flink SQL",
                 .hint = "在规则中加一行 'flink.cdc.scan.incremental.snapshot.enabled = false'；此时 Flink 的用户需要 "
                         "RELOAD 权限",
                 .why = "Flink CDC 按整数、文本或日期列的取值范围分块读取快照。不设置该选项时，表会在 StarRocks "
                        "中创建，但一直为空；设置后，由单个读取器在加锁的情况下读取整张表。"}},

    {.code = kFlinkSplitTime, .id = "F008", .severity = kWarning, .grade = kC,
     .cause = "CREATE TABLE slots (begins TIME PRIMARY KEY);",
     .settle = "[table-rule.N]\n"
               "database = {database}\n"
               "table = {table}\n"
               "flink.cdc.scan.incremental.snapshot.chunk.key-column = OTHER_COLUMN",
     .english = {.title = "snapshot split by TIME",
                 .text = "Flink CDC splits the snapshot of this table by the TIME column {0}; a negative value, or one "
                         "of 24 hours or more, makes the job fail",
                 .hint = "use an integer, text or date column as the key in MySQL",
                 .why = "TIME ranges from -838:59:59 to 838:59:59 in MySQL, but from 0 to 24 hours in the JDBC driver. "
                        "Times of day work; the first value outside the driver's range makes the job fail."},
     .chinese = {.title = "按 TIME 切分快照",
                 .text = "Flink CDC 按 TIME 列 {0} 切分这张表的快照；负值以及 24 小时或更大的值会使作业失败",
                 .hint = "在 MySQL 中用整数、文本或日期列作为键",
                 .why = "TIME 的取值范围在 MySQL 中是 -838:59:59 到 838:59:59，在 JDBC 驱动中则是 0 到 24 小时。"
                        "时刻没有问题；第一个超出驱动范围的值会使作业失败。"}},

    {.code = kFlinkBitKey, .id = "F009", .severity = kWarning, .grade = kD,
     .cause = "CREATE TABLE masks (id BIT(16) PRIMARY KEY);",
     .settle = "[ignore.N]\n"
               "database = {database}\n"
               "table = {table}",
     .english = {.title = "BIT key",
                 .text = "Flink CDC reads the bytes of the key column {0} ({1}) in one order from the snapshot and in "
                         "the reverse order from the binlog: no Flink SQL is written for this table",
                 .hint = "use an integer type for the key in MySQL",
                 .why = "A row would have one key in the snapshot and another in the binlog, so updates would add rows "
                        "and deletes would find none. BIT(8) and shorter are a single byte and work."},
     .chinese = {.title = "BIT 键",
                 .text = "Flink CDC 从快照和 binlog 读取键列 {0} ({1}) 时字节序相反：不为这张表生成 Flink SQL",
                 .hint = "在 MySQL 中用整数类型作为键",
                 .why = "同一行在快照与 binlog 中的键会不同：更新会新增行，删除则找不到行。BIT(8) "
                        "及更短的类型只有一个字节，可以读取。"}},

    {.code = kFlinkType, .id = "F010", .severity = kWarning, .grade = kD,
     .cause = "token UUID  -- MariaDB; INET4 and INET6, too",
     .settle = "[ignore.N]\n"
               "database = {database}\n"
               "table = {table}",
     .english = {.title = "type that makes the job fail",
                 .text = "Flink CDC cannot read a table with a column of type {0} ({1}): the job fails; no Flink SQL "
                         "is written for the table",
                 .hint = "store the value in MariaDB as text or binary",
                 .why = "The CREATE TABLE parser of Flink CDC does not know the type, even if the job does not read "
                        "the column. The table is created in StarRocks and stays empty."},
     .chinese = {.title = "使作业失败的类型",
                 .text = "Flink CDC 不能读取含有 {0} 类型列 ({1}) 的表：作业会失败；不为该表生成 Flink SQL",
                 .hint = "在 MariaDB 中以文本或二进制类型存储该值",
                 .why = "即使作业不读取该列，Flink CDC 的 CREATE TABLE 解析器也不认识该类型。该表会在 StarRocks "
                        "中创建，但一直为空。"}},

    {.code = kFlinkCompressed, .id = "F011", .severity = kWarning, .grade = kD,
     .cause = "body TEXT COMPRESSED  -- MariaDB",
     .settle = "[ignore.N]\n"
               "database = {database}\n"
               "table = {table}",
     .english = {.title = "compressed column",
                 .text = "Flink CDC cannot read rows with the compressed column {0} from the binlog; no Flink SQL is "
                         "written for this table, and a change to it makes every job that reads this server fail",
                 .hint = "remove COMPRESSED from the column in MariaDB, or write to such tables without the binlog",
                 .why = "MariaDB writes compressed values into the binlog with types that MySQL does not have, and the "
                        "reader of Flink CDC fails on them. The readers of other tables read the same binlog."},
     .chinese = {.title = "压缩列",
                 .text = "Flink CDC 不能从 binlog 读取含有压缩列 {0} 的行；不为这张表生成 Flink SQL，"
                         "而且它的变更会使读取该服务器的所有作业失败",
                 .hint = "在 MariaDB 中去掉该列的 COMPRESSED，或者在写入这样的表时不记录 binlog",
                 .why = "MariaDB 在 binlog 中以 MySQL 没有的类型写入压缩值，Flink CDC 的读取器遇到就会失败。"
                        "其他表的读取器读的是同一份 binlog。"}},

    {.code = kFlinkOneReader, .id = "F012", .severity = kWarning, .grade = kC,
     .cause = "[flink]\n"
              "version = 1.14\n"
              "# and a table without a key",
     .settle = "[flink]\n"
               "cdc_version = {1}",
     .english = {.title = "snapshot by one reader",
                 .text = "Flink CDC {0} cannot split the snapshot of this table: a single reader reads it and locks "
                         "the table meanwhile; the Flink user needs RELOAD and LOCK TABLES",
                 .hint = "Flink CDC {1} and later can split it: if you run that, set 'cdc_version' in [flink]",
                 .why = "Older Flink CDC releases split a snapshot only by key columns. A single reader reads even a "
                        "large table, and writers in MySQL wait meanwhile."},
     .chinese = {.title = "快照由单个读取器读取",
                 .text = "Flink CDC {0} 不能切分这张表的快照：由单个读取器读取，期间锁表；Flink 的用户需要 RELOAD 和 "
                         "LOCK TABLES 权限",
                 .hint = "Flink CDC {1} 及更高版本可以切分：如果使用，请在 [flink] 中设置 'cdc_version'",
                 .why = "较旧的 Flink CDC 只按键列切分快照。大表也由单个读取器读取，期间 MySQL 中的写入要等待。"}},

    {.code = kFlinkCharset, .id = "F013", .severity = kWarning, .grade = kC,
     .cause = "name VARCHAR(20) CHARACTER SET koi8u",
     .sample = {"2.2.1", "note (gbk)", "2.3.0", "that is not UTF-8 in its snapshot"},
     .english = {.title = "garbled character set",
                 .text = "Flink CDC {0} garbles text {3}: {1}",
                 .hint = "convert the columns to utf8mb4 in MySQL; "
                         "Flink CDC {2} and later read the snapshot of every character set",
                 .why = "In the snapshot, Flink CDC before 2.3.0 reads the bytes of other character sets as UTF-8. In "
                        "the binlog, every Flink CDC decodes text with the character sets of the JVM, some of which "
                        "lack characters that MySQL has or map them differently. So a text may be right in StarRocks "
                        "until its row changes, or only after that. Garbled text may also be too long for its column, "
                        "and StarRocks refuses the row."},
     .chinese = {.title = "会变成乱码的字符集",
                 .text = "Flink CDC {0} 会把部分文本（{3}）变成乱码：{1}",
                 .hint = "在 MySQL 中把这些列转换为 utf8mb4；Flink CDC {2} 及更高版本能正确读取所有字符集的快照",
                 .why = "2.3.0 以前的 Flink CDC 读取快照时把其他字符集的字节当作 UTF-8。所有 Flink CDC 都用 JVM "
                        "的字符集解码 binlog，其中一些缺少 MySQL 的某些字符，或者映射不同。"
                        "因此文本可能在该行变更之前是正确的，也可能在变更之后才正确。乱码文本还可能超过列的长度，这时 "
                        "StarRocks 会拒绝该行。"}},

    {.code = kFlinkFraction, .id = "F014", .severity = kWarning, .grade = kC,
     .cause = "[flink]\n"
              "version = 1.14\n"
              "# and at DATETIME(6)",
     .settle = "[flink]\n"
               "version = 1.20\n"
               "cdc_version = 3.5.0",
     .english = {.title = "microseconds before 1970",
                 .text = "with Flink CDC {0}, the job fails at a DATETIME before 1970 with microseconds: {1}",
                 .hint = "Flink CDC {2} and later can read it: if you run that, set 'cdc_version' in [flink]; or keep "
                         "only three digits of the second in MySQL, as DATETIME(3)",
                 .why = "One such row makes the job fail, even if you do not need that row, and again after each "
                        "restart."},
     .chinese = {.title = "1970 年以前的微秒",
                 .text = "Flink CDC {0} 遇到 1970 年以前带微秒的 DATETIME 时，作业会失败：{1}",
                 .hint = "Flink CDC {2} 及更高版本可以读取：如果使用，请在 [flink] 中设置 'cdc_version'；或者在 MySQL "
                         "中只保留三位小数秒，即 DATETIME(3)",
                 .why = "只要有一条这样的行，即使您并不需要它，作业也会失败，并且每次重启后再次失败。"}},

    {.code = kFlinkZeroBytes, .id = "F015", .severity = kWarning, .grade = kC,
     .cause = "[flink]\n"
              "version = 1.14\n"
              "[types]\n"
              "binary = base64\n"
              "# and digest BINARY(16)",
     .settle = "[flink]\n"
               "cdc_version = {2}",
     .english = {.title = "zero bytes at the end",
                 .text = "Flink CDC {0} loses zero bytes at the end of BINARY values in the binlog: {1}",
                 .hint = "Flink CDC {2} and later keep them: if you run that, set 'cdc_version' in [flink]; or set "
                         "'binary = hex' without a 'select' of your own, and the tool adds the bytes",
                 .why = "MySQL omits zero bytes at the end of BINARY values in the binlog, and old Flink CDC releases "
                        "do not restore them. One value then has two forms, and one key becomes two rows."},
     .chinese = {.title = "末尾的零字节",
                 .text = "Flink CDC {0} 会丢失 binlog 中 BINARY 末尾的零字节：{1}",
                 .hint = "Flink CDC {2} 及更高版本会保留：如果使用，请在 [flink] 中设置 'cdc_version'；或者设置 "
                         "'binary = hex' 且不写自己的 'select'，由工具补上",
                 .why = "MySQL 在 binlog 中省略 BINARY 值末尾的零字节，旧版 Flink CDC 不会补回。"
                        "于是同一个值有两种形式，同一个键成为两行。"}},

    {.code = kFlinkExponent, .id = "F016", .severity = kWarning, .grade = kC,
     .cause = "[flink]\n"
              "version = 1.14\n"
              "[type-rule.1]\n"
              "type = ^decimal\\(65\n"
              "select = TRIM({column})",
     .settle = "[flink]\n"
               "cdc_version = {2}",
     .english = {.title = "numbers with an exponent",
                 .text = "Flink CDC {0} writes numbers near zero with an exponent, such as 1E-30; the 'select' of the "
                         "type rule receives them in that form: {1}",
                 .hint = "Flink CDC {2} and later write all digits: if you run that, set 'cdc_version' in [flink]; or "
                         "omit 'select', and the tool rewrites the numbers",
                 .why = "Flink CDC delivers a DECIMAL of more than 38 digits as text, in which Java writes values near "
                        "zero with an exponent. Without a 'select' of your own, the tool rewrites them."},
     .chinese = {.title = "带指数的数",
                 .text = "Flink CDC {0} 把接近零的数写成带指数的形式，例如 1E-30；"
                         "类型规则的 'select' 得到的就是这种形式：{1}",
                 .hint = "Flink CDC {2} 及更高版本会写出所有数字：如果使用，请在 [flink] 中设置 'cdc_version'；"
                         "或者不写 'select'，由工具改写",
                 .why = "Flink CDC 把超过 38 位的 DECIMAL 作为文本交付，而 Java 把接近零的数写成指数形式。没有自己的 "
                        "'select' 时，工具会改写它。"}},

    {.code = kFlinkName, .id = "F017", .severity = kWarning, .grade = kD,
     .cause = "[flink]\n"
              "version = 1.14\n"
              "# and CREATE TABLE `v1.orders` (…);",
     .settle = "[flink]\n"
               "version = 1.20\n"
               "cdc_version = 3.5.0",
     .english = {.title = "name that an old Flink CDC cannot read",
                 .text = "Flink CDC {0} cannot read a table whose name, or whose database's name, contains {1}: no "
                         "Flink SQL is written for it",
                 .hint = "Flink CDC {2} and later can read it: if you run that, set 'cdc_version' in [flink]; or "
                         "rename it in MySQL",
                 .why = "The job fails when it starts, however the name is escaped. The table is created in StarRocks "
                        "and stays empty."},
     .chinese = {.title = "旧版 Flink CDC 不能读取的名称",
                 .text = "Flink CDC {0} 不能读取名称或所在数据库名称含有 {1} 的表：不为它生成 Flink SQL",
                 .hint = "Flink CDC {2} 及更高版本可以读取：如果使用，请在 [flink] 中设置 'cdc_version'；"
                         "或者在 MySQL 中改名",
                 .why = "无论名称如何转义，作业启动时都会失败。该表会在 StarRocks 中创建，但一直为空。"}},

    {.code = kFlinkOffset, .id = "F018", .severity = kWarning, .grade = kD,
     .cause = "[flink]\n"
              "version = 1.14\n"
              "# and a server with time_zone = '+05:30'",
     .settle = "[flink]\n"
               "server_time_zone = Asia/Kolkata",
     .english = {.title = "offset that an old Flink CDC does not know",
                 .text = "Flink CDC {0} does not know the time zone '{1}': no Flink SQL is written",
                 .hint = "set server_time_zone in [flink] to the name of the zone, such as Asia/Kolkata",
                 .why = "This release knows time zones only by name. Offsets of whole hours have a name without a "
                        "place, such as Etc/GMT-8; offsets of half an hour have none."},
     .chinese = {.title = "旧版 Flink CDC 不认识的时区偏移",
                 .text = "Flink CDC {0} 不认识时区 '{1}'：不生成 Flink SQL",
                 .hint = "在 [flink] 中把 server_time_zone 设为时区的名称，例如 Asia/Kolkata",
                 .why = "该版本只认识时区的名称。整小时的偏移有不带地名的名称，例如 Etc/GMT-8；半小时的偏移没有。"}},

    {.code = kFlinkSinkName, .id = "F019", .severity = kWarning, .grade = kD,
     .cause = "CREATE TABLE 订单 (id INT PRIMARY KEY);",
     .settle = "[table-rule.N]\n"
               "database = {database}\n"
               "table = {table}\n"
               "target_table = ASCII_NAME",
     .english = {.title = "name that the sink cannot load",
                 .text = "the StarRocks connector {0} cannot load a table whose name contains {1}: no Flink SQL is "
                         "written for it",
                 .hint = "rename the table in MySQL",
                 .why = "The connector sends the name to StarRocks in an HTTP header or URL, in which such characters "
                        "are changed. The job would fail at its first load."},
     .chinese = {.title = "sink 不能导入的名称",
                 .text = "StarRocks 连接器 {0} 不能导入名称含有 {1} 的表：不为它生成 Flink SQL",
                 .hint = "在 MySQL 中给表改名",
                 .why = "连接器在 HTTP 请求头或 URL 中把表名发给 StarRocks，这样的字符在其中会改变。"
                        "作业会在第一次导入时失败。"}},

    {.code = kPipelineVersion, .id = "F020", .severity = kError, .grade = kD,
     .cause = "[flink]\n"
              "version = 1.16\n"
              "loader = cdc-yaml",
     .settle = "[flink]\n"
               "loader = sql",
     .english = {.title = "too old for pipelines",
                 .text = "[flink] loader = {0} needs Flink 1.17 and Flink CDC 3.0 or later; [flink] selects Flink {1} "
                         "with Flink CDC {2}",
                 .hint = "set 'loader = sql' in [flink], or a later version and cdc_version",
                 .why = "Flink CDC 3.0 introduced pipelines. Older releases support only Flink SQL."},
     .chinese = {.title = "版本过低，不支持管道",
                 .text = "[flink] loader = {0} 需要 Flink 1.17 和 Flink CDC 3.0 或更高版本；[flink] 选定的是 Flink {1} "
                         "和 Flink CDC {2}",
                 .hint = "在 [flink] 中设置 'loader = sql'，或者更高的 version 和 cdc_version",
                 .why = "Flink CDC 3.0 才引入管道。更旧的版本只支持 Flink SQL。"}},

    {.code = kPipelineOption, .id = "F021", .severity = kWarning, .grade = kB,
     .cause = "[flink]\n"
              "loader = cdc-yaml\n"
              "[table-rule]\n"
              "flink.starrocks.sink.semantic = exactly-once",
     .english = {.title = "option that no pipeline accepts",
                 .text = "'{0}' is omitted from flink-cdc.*.yaml: a pipeline of Flink CDC {1} does not accept it",
                 .why = "Pipelines have connectors of their own, which refuse options that they do not know. The "
                        "pipeline runs with its own default."},
     .chinese = {.title = "管道不接受的选项",
                 .text = "flink-cdc.*.yaml 中省略了 '{0}'：Flink CDC {1} 的管道不接受它",
                 .why = "管道有自己的连接器，会拒绝不认识的选项。管道以自己的默认值运行。"}},

    {.code = kPipelineRules, .id = "F022", .severity = kWarning, .grade = kB,
     .cause = "[flink]\n"
              "loader = cdc-yaml\n"
              "[table-rule.1]\n"
              "flink.cdc.hostname = 10.0.0.7\n"
              "[table-rule.2]\n"
              "flink.cdc.hostname = 10.0.0.8",
     .english = {.title = "one pipeline for rules that differ",
                 .text = "[table-rule.{0}] and [table-rule.{1}] differ in {2}: "
                         "a pipeline has one source and one sink, so flink-cdc.all.yaml is not written",
                 .hint = "run flink-cdc.{0}.yaml, flink-cdc.{1}.yaml and so on",
                 .why = "In one pipeline, the tables of one of the rules would be read from or loaded into the wrong "
                        "place. The files of the single rules are complete."},
     .chinese = {.title = "同一管道的规则不一致",
                 .text = "[table-rule.{0}] 和 [table-rule.{1}] 的 {2} 不同：一个管道只有一个源和一个目标，因此不生成 "
                         "flink-cdc.all.yaml",
                 .hint = "请运行 flink-cdc.{0}.yaml、flink-cdc.{1}.yaml 等文件",
                 .why = "如果合为一个管道，其中一条规则的表会从错误的地方读取，或导入到错误的地方。"
                        "各条规则自己的文件是完整的。"}},

    {.code = kPipelineKeyless, .id = "F023", .severity = kWarning, .grade = kB,
     .cause = "[flink]\n"
              "loader = cdc-yaml\n"
              "# and a table without a key",
     .settle = "[flink]\n"
               "loader = sql",
     .english = {.title = "no key for a pipeline",
                 .text = "not in flink-cdc.*.yaml: a pipeline does not accept a table without a PRIMARY KEY in "
                         "StarRocks; flink-create.*.sql loads it",
                 .why = "The sink of a pipeline writes only to primary key tables. To load all tables, run both "
                        "files."},
     .chinese = {.title = "管道需要键",
                 .text = "不在 flink-cdc.*.yaml 中：管道不接受在 StarRocks 中没有 PRIMARY KEY 的表；"
                         "由 flink-create.*.sql 导入",
                 .why = "管道的 sink 只写入主键模型的表。要导入所有的表，两种文件都要运行。"}},

    {.code = kPipelineKey, .id = "F024", .severity = kWarning, .grade = kB,
     .cause = "[flink]\n"
              "loader = cdc-yaml\n"
              "# and CREATE TABLE of_year (y YEAR PRIMARY KEY, n INT NOT NULL);",
     .settle = "[flink]\n"
               "loader = sql",
     .english = {.title = "key that a pipeline cannot use",
                 .text = "not in flink-cdc.*.yaml: {0}; flink-create.*.sql loads the table",
                 .why = "A pipeline uses the key of MySQL and splits the snapshot by it; you cannot choose other "
                        "columns for a single table. To load all tables, run both files."},
     .chinese = {.title = "管道不能使用的键",
                 .text = "不在 flink-cdc.*.yaml 中：{0}；由 flink-create.*.sql 导入这张表",
                 .why = "管道使用 MySQL 的键，并按它切分快照，不能为单张表另行指定列。要导入所有的表，"
                        "两种文件都要运行。"}},

    {.code = kPipelineColumn, .id = "F025", .severity = kWarning, .grade = kB,
     .cause = "[flink]\n"
              "loader = cdc-yaml\n"
              "# and digest BINARY(16)",
     .settle = "[flink]\n"
               "loader = sql",
     .english = {.title = "column that a pipeline cannot fill",
                 .text = "not in flink-cdc.*.yaml, because a pipeline of Flink CDC {3} {2} ({0}, {1}); "
                         "flink-create.*.sql loads the table",
                 .why = "A pipeline sends values in its own formats and has no SELECT that could convert them. To load "
                        "all tables, run both files."},
     .chinese = {.title = "管道不能写入的列",
                 .text = "不在 flink-cdc.*.yaml 中，因为 Flink CDC {3} 的管道 {2} ({0}, {1})；"
                         "由 flink-create.*.sql 导入这张表",
                 .why = "管道以自己的格式发送值，没有可以转换它们的 SELECT。要导入所有的表，两种文件都要运行。"}},

    {.code = kPipelineName, .id = "F026", .severity = kWarning, .grade = kB,
     .cause = "[flink]\n"
              "loader = cdc-yaml\n"
              "# and CREATE TABLE `a b` (id INT PRIMARY KEY);",
     .settle = "[flink]\n"
               "loader = sql",
     .english = {.title = "name that a pipeline cannot use",
                 .text = "not in flink-cdc.*.yaml, because a pipeline cannot name this table alone: {0}; "
                         "flink-create.*.sql loads it",
                 .why = "A pipeline selects tables by patterns without quotes, in which other characters have a "
                        "special meaning. To load all tables, run both files."},
     .chinese = {.title = "管道不能使用的名称",
                 .text = "不在 flink-cdc.*.yaml 中，因为管道无法单独指定这张表：{0}；由 flink-create.*.sql 导入",
                 .why = "管道用不带引号的模式指定表，其他字符在其中有特殊含义。要导入所有的表，两种文件都要运行。"}},

    {.code = kPipelineSet, .id = "F027", .severity = kNote, .grade = kA,
     .cause = "[flink]\n"
              "loader = cdc-yaml\n"
              "set.state.backend.type = rocksdb",
     .english = {.title = "setting for SQL only",
                 .text = "'set.{0}' is in no flink-cdc.*.yaml: a pipeline reads it from Flink's own configuration",
                 .why = "The file of a pipeline has no SET. If Flink's configuration does not have the setting either, "
                        "the job runs with Flink's default, which for checkpoints means none."},
     .chinese = {.title = "只用于 SQL 的设置",
                 .text = "'set.{0}' 不在任何 flink-cdc.*.yaml 中：管道从 Flink 自己的配置读取它",
                 .why = "管道的文件中没有 SET。如果 Flink 的配置中也没有该设置，作业以 Flink 的默认值运行，"
                        "而默认没有检查点。"}},

    {.code = kPipelineShaped, .id = "F028", .severity = kWarning, .grade = kB,
     .cause = "[flink]\n"
              "loader = cdc-yaml\n"
              "[table-rule.1]\n"
              "where = status <> 'draft'",
     .settle = "[flink]\n"
               "loader = sql",
     .english = {.title = "shaping that needs SQL",
                 .text = "not in flink-cdc.*.yaml: a pipeline has no {0}; flink-create.*.sql loads the table",
                 .why = "A pipeline copies tables unchanged. To load all tables, run both files."},
     .chinese = {.title = "只能用 SQL 的变换",
                 .text = "不在 flink-cdc.*.yaml 中：管道没有 {0}；由 flink-create.*.sql 导入这张表",
                 .why = "管道按原样复制表。要导入所有的表，两种文件都要运行。"}},

    {.code = kFlinkCopies, .id = "F029", .severity = kNote, .grade = kA,
     .cause = "[flink]\n"
              "version = 1.14\n"
              "[table-rule.1]\n"
              "where = status <> 'draft'",
     .settle = "[flink]\n"
               "connector_version = {1}",
     .english = {.title = "copy of every row in Flink",
                 .text = "rows of this target may leave it or change their key; StarRocks connector {0} cannot remove "
                         "the old row by itself, so Flink keeps a copy of every row (upsert-materialize = FORCE)",
                 .hint = "use connector {1} or later, which needs no copies",
                 .why = "The connector drops the message that removes the old row. Flink must turn it into a DELETE, "
                        "and looks up its copy of the row for that. The state of the job grows with the table."},
     .chinese = {.title = "Flink 中保留每行的副本",
                 .text = "该目标的行可能离开它或改变键；StarRocks 连接器 {0} 自己不能删除旧行，因此 Flink "
                         "保留每一行的副本（upsert-materialize = FORCE）",
                 .hint = "使用 {1} 或更高版本的连接器，它不需要副本",
                 .why = "该连接器丢弃用于删除旧行的消息。Flink 必须把它转换为 DELETE，为此要查找该行的副本。"
                        "作业的状态随表增大。"}},

    {.code = kFlinkRowsStay, .id = "F030", .severity = kWarning, .grade = kC,
     .cause = "[flink]\n"
              "version = 1.13\n"
              "[table-rule.1]\n"
              "where = status <> 'draft'",
     .settle = "[flink]\n"
               "connector_version = {1}",
     .english = {.title = "old rows stay",
                 .text = "rows of this target may leave it or change their key; StarRocks connector {0} does not "
                         "remove the old row, which stays in StarRocks",
                 .hint = "use Flink 1.14 or later, or connector {1} or later",
                 .why = "The connector drops the message that removes the old row, and Flink 1.13 has no way to turn "
                        "it into a DELETE. Queries still count rows that should be gone."},
     .chinese = {.title = "旧行会留下",
                 .text = "该目标的行可能离开它或改变键；StarRocks 连接器 {0} 不会删除旧行，旧行会留在 StarRocks 中",
                 .hint = "使用 Flink 1.14 或更高版本，或者 {1} 或更高版本的连接器",
                 .why = "该连接器丢弃用于删除旧行的消息，而 Flink 1.13 没有办法把它转换为 DELETE。"
                        "查询仍会计入本应消失的行。"}},

    {.code = kFlinkInvisibleKey, .id = "F031", .severity = kWarning, .grade = kD,
     .cause = "SET sql_generate_invisible_primary_key = ON;\n"
              "CREATE TABLE log (line VARCHAR(200));",
     .settle = "[table-rule.N]\n"
               "database = {database}\n"
               "table = {table}\n"
               "flink.cdc.scan.incremental.snapshot.enabled = false",
     .english = {.title = "invisible key",
                 .text = "{0}: invisible in MySQL, and part of the key that identifies rows. Flink CDC does not read "
                         "it in the snapshot: the job fails, or several rows become one. No Flink SQL is written for "
                         "the table",
                 .hint = "make it visible ('{1}'); or add the line 'flink.cdc.scan.incremental.snapshot.enabled = "
                         "false' to the rule, for which the Flink user needs RELOAD",
                 .why = "Flink CDC reads the snapshot in chunks with SELECT *, which omits invisible columns. If the "
                        "key must not be NULL, the job fails, or all rows get the key 0 and only the last one stays. "
                        "With sql_generate_invisible_primary_key, which some hosted servers turn on, MySQL itself "
                        "creates such a key."},
     .chinese = {.title = "不可见的键",
                 .text = "{0}：在 MySQL 中不可见，并且属于标识行的键。Flink CDC 在快照阶段读不到它：作业会失败，"
                         "或者多行合并为一行。不为这张表生成 Flink SQL",
                 .hint = "把它改为可见（'{1}'）；"
                         "或者在规则中加一行 'flink.cdc.scan.incremental.snapshot.enabled = false'，"
                         "为此 Flink 的用户需要 RELOAD 权限",
                 .why = "Flink CDC 用 SELECT * 分块读取快照，其中不包括不可见列。键不允许为 NULL 时，作业会失败，"
                        "或者所有行的键都是 0，只剩最后一行。启用 sql_generate_invisible_primary_key 时，MySQL "
                        "会自动创建这样的键，有些云数据库默认启用它。"}},

    {.code = kFlinkInvisibleLast, .id = "F032", .severity = kWarning, .grade = kD,
     .cause = "CREATE TABLE t (id INT PRIMARY KEY, a INT, note VARCHAR(20) INVISIBLE);",
     .settle = "[table-rule.N]\n"
               "database = {database}\n"
               "table = {table}\n"
               "flink.cdc.scan.incremental.snapshot.enabled = false",
     .english = {.title = "invisible column at the end",
                 .text = "{0}: invisible in MySQL, and after the last visible column. The job fails in the snapshot "
                         "phase. No Flink SQL is written for the table",
                 .hint = "make it visible ('{1}'); or add the line 'flink.cdc.scan.incremental.snapshot.enabled = "
                         "false' to the rule, for which the Flink user needs RELOAD",
                 .why = "Flink CDC reads the snapshot in chunks with SELECT *, which omits invisible columns, and "
                        "finds each row shorter than the table: 'Data row is smaller than a column index'. Leaving the "
                        "column out of StarRocks with [ignore.N] or 'columns' does not help."},
     .chinese = {.title = "末尾的不可见列",
                 .text = "{0}：在 MySQL 中不可见，并且位于最后一个可见列之后。作业会在快照阶段失败。不为这张表生成 "
                         "Flink SQL",
                 .hint = "把它改为可见（'{1}'）；"
                         "或者在规则中加一行 'flink.cdc.scan.incremental.snapshot.enabled = false'，"
                         "为此 Flink 的用户需要 RELOAD 权限",
                 .why = "Flink CDC 用 SELECT * 分块读取快照，其中不包括不可见列，于是发现每一行都比表短：'Data row is "
                        "smaller than a column index'。用 [ignore.N] 或 'columns' 在 StarRocks 中排除该列也没有用。"}},

    {.code = kFlinkInvisibleType, .id = "F033", .severity = kWarning, .grade = kD,
     .cause = "CREATE TABLE t (id INT PRIMARY KEY, note VARCHAR(20) INVISIBLE, a INT);",
     .settle = "[table-rule.N]\n"
               "database = {database}\n"
               "table = {table}\n"
               "flink.cdc.scan.incremental.snapshot.enabled = false",
     .english = {.title = "columns shifted by an invisible one",
                 .text = "{0}: invisible in MySQL. In the snapshot, Flink CDC reads the column {2} behind it as if it "
                         "were {3}: the job fails, or values are wrong. No Flink SQL is written for the table",
                 .hint = "make it visible ('{1}'); or add the line 'flink.cdc.scan.incremental.snapshot.enabled = "
                         "false' to the rule, for which the Flink user needs RELOAD",
                 .why = "Flink CDC reads the snapshot in chunks with SELECT *, which omits invisible columns, but "
                        "counts them: it reads the third value with the type of the third column of the table. Text "
                        "that is read as a number becomes NULL or makes the job fail."},
     .chinese = {.title = "因不可见列而错位的列",
                 .text = "{0}：在 MySQL 中不可见。Flink CDC 读取快照时会把它后面的列 {2} 当作 {3}：作业会失败，"
                         "或者值不正确。不为这张表生成 Flink SQL",
                 .hint = "把它改为可见（'{1}'）；"
                         "或者在规则中加一行 'flink.cdc.scan.incremental.snapshot.enabled = false'，"
                         "为此 Flink 的用户需要 RELOAD 权限",
                 .why = "Flink CDC 用 SELECT * 分块读取快照，其中不包括不可见列，但计数时包括它们："
                        "它按表的第三列的类型读取第三个值。文本如果当作数字读取，就会变为 NULL，或者使作业失败。"}},

    {.code = kFlinkLostCommits, .id = "F040", .severity = kWarning, .grade = kC,
     .cause = "[flink]\n"
              "connector_version = 1.2.10",
     .settle = "[flink]\n"
               "connector_version = 1.2.12",
     .english = {.title = "commits lost when StarRocks restarts",
                 .text = "StarRocks connector {0} loses rows without an error if StarRocks restarts during a commit",
                 .hint = "run StarRocks connector {1} or later, and set 'connector_version' in [flink]; the tests of "
                         "this tool ran 1.2.10",
                 .why = "When the answer to a commit does not arrive, older connectors consider the load complete. Its "
                        "rows are missing in StarRocks, and no checkpoint restores them (issue 448 of the "
                        "connector)."},
     .chinese = {.title = "StarRocks 重启时丢失的提交",
                 .text = "如果 StarRocks 在提交期间重启，StarRocks 连接器 {0} 会丢失行而不报错",
                 .hint = "使用 StarRocks 连接器 {1} 或更高版本，并在 [flink] 中设置 'connector_version'；本工具的测试使用 "
                         "1.2.10",
                 .why = "没有收到提交的应答时，旧版连接器认为导入已完成。StarRocks 中会缺少这些行，"
                        "检查点也不能恢复（连接器的 issue 448）。"}},

    {.code = kPipelineLostCommits, .id = "F041", .severity = kWarning, .grade = kC,
     .cause = "[flink]\n"
              "loader = cdc-yaml",
     .english = {.title = "pipeline commits lost when StarRocks restarts",
                 .text = "the pipelines of Flink CDC {0} contain StarRocks connector {2}, which loses rows without an "
                         "error if StarRocks restarts during a commit",
                 .hint = "compare the rows after StarRocks has restarted; or, on Flink 1, set loader = sql in [flink] "
                         "and connector_version = {1}",
                 .why = "When the answer to a commit does not arrive, older connectors consider the load complete. Its "
                        "rows are missing in StarRocks, and no checkpoint restores them (issue 448 of the connector). "
                        "The connector is inside the jar of the pipeline, so you cannot replace it with a newer one."},
     .chinese = {.title = "StarRocks 重启时丢失的管道提交",
                 .text = "Flink CDC {0} 的管道含有 StarRocks 连接器 {2}，如果 StarRocks "
                         "在提交期间重启，会丢失行而不报错",
                 .hint = "StarRocks 重启后请核对数据；或者在 Flink 1 上，在 [flink] 中设置 loader = sql 和 "
                         "connector_version = {1}",
                 .why = "没有收到提交的应答时，旧版连接器认为导入已完成。StarRocks 中会缺少这些行，"
                        "检查点也不能恢复（连接器的 issue 448）。该连接器包含在管道的 jar 中，无法换成更新的版本。"}},

    {.code = kPipelineNoSql, .id = "F042", .severity = kWarning, .grade = kD,
     .cause = "[flink]\n"
              "version = 2.2\n"
              "loader = cdc-yaml\n"
              "# and a table without a key",
     .settle = "[flink]\n"
               "version = 1.20",
     .english = {.title = "table that nothing loads on Flink 2",
                 .text = "no file loads the table: Flink {0} has no StarRocks connector for Flink SQL, and a pipeline "
                         "cannot load the table ({1})",
                 .hint = "unless another finding prevents that, load it from Flink 1: with a conf for these tables that "
                         "has 'version = 1.20' in [flink]",
                 .why = "On Flink 2 only pipelines load StarRocks, and a table stays out of a pipeline that would end, "
                        "or load other values. The table exists in StarRocks, but stays empty."},
     .chinese = {.title = "Flink 2 上无法导入的表",
                 .text = "没有文件导入这张表：Flink {0} 没有用于 Flink SQL 的 StarRocks 连接器，而管道不能导入它 ({1})",
                 .hint = "如果没有其他发现项阻止，用 Flink 1 导入它：为这些表另写一个配置，在 [flink] 中设置 'version = 1.20'",
                 .why = "在 Flink 2 上只有管道能导入 StarRocks；管道会终止或导入其他值的表不放入管道。"
                        "表在 StarRocks 中存在，但一直是空的。"}},

    {.code = kPipelineDefault, .id = "F043", .severity = kWarning, .grade = kB,
     .cause = "[flink]\n"
              "loader = cdc-yaml\n"
              "cdc_version = 3.6.0\n"
              "# and stock INT NOT NULL DEFAULT 0",
     .settle = "[type-rule.N]\n"
               "database = {database}\n"
               "table = {table}\n"
               "default = drop",
     .english = {.title = "change of a column that StarRocks refuses",
                 .text = "if MySQL changes the type of these columns, or drops or renames one that is NOT NULL and has "
                         "a DEFAULT, the pipeline of Flink CDC {1} ends: StarRocks refuses its ALTER TABLE ({0})",
                 .hint = "set 'default = drop' for these columns in a [type-rule.N], as a pipeline sends every column, "
                         "and remove 'nullable = true'; or stop the job before such a change, change StarRocks too, "
                         "and start the pipeline without a savepoint",
                 .why = "The pipeline changes the type in StarRocks with a MODIFY COLUMN that has no DEFAULT, and "
                        "StarRocks never changes a default ('Can not change default value'). For a dropped or renamed "
                        "column that is NOT NULL, the pipeline sends the same statement, to make it NULL-able. With a "
                        "new type the pipeline also sends NOT NULL for a column that is NOT NULL in MySQL; StarRocks "
                        "never makes a column NOT NULL that may be NULL (nullable = true)."},
     .chinese = {.title = "StarRocks 拒绝的列变更",
                 .text = "如果 MySQL 修改这些列的类型，或者删除、重命名其中带 DEFAULT 的 NOT NULL 列，Flink CDC {1} "
                         "的管道会终止：StarRocks 拒绝它的 ALTER TABLE ({0})",
                 .hint = "在这些列的 [type-rule.N] 中设置 'default = drop'（管道会发送每一列），并删除 'nullable = true'；"
                         "或者在变更之前停止作业，同时修改 StarRocks，再不带 savepoint 启动管道",
                 .why = "管道用不带 DEFAULT 的 MODIFY COLUMN 修改 StarRocks 中的类型，而 StarRocks 从不修改默认值 "
                        "('Can not change default value')。对于被删除或重命名的 NOT NULL 列，管道也发送这样的语句，"
                        "使它可以为 NULL。修改类型时，对于在 MySQL 中为 NOT NULL 的列，管道也发送 NOT NULL；"
                        "StarRocks 从不把可以为 NULL 的列 (nullable = true) 改为 NOT NULL。"}},

    {.code = kPipelineComment, .id = "F044", .severity = kNote, .grade = kA,
     .cause = "[flink]\n"
              "loader = cdc-yaml\n"
              "cdc_version = 3.6.0\n"
              "# and name VARCHAR(100) COMMENT 'as in the passport'",
     .english = {.title = "comment that a schema change removes",
                 .text = "if MySQL changes the type of a column with a comment, the pipeline of Flink CDC {1} removes "
                         "the comment in StarRocks ({0})",
                 .hint = "after such a change, set the comment again: ALTER TABLE … MODIFY COLUMN … COMMENT '…'",
                 .why = "The pipeline changes the type in StarRocks with a MODIFY COLUMN that has no COMMENT, and "
                        "StarRocks replaces the whole definition."},
     .chinese = {.title = "表结构变更时丢失的注释",
                 .text = "如果 MySQL 修改带注释的列的类型，Flink CDC {1} 的管道会删除 StarRocks 中的注释 ({0})",
                 .hint = "变更之后请重新设置注释：ALTER TABLE … MODIFY COLUMN … COMMENT '…'",
                 .why = "管道用不带 COMMENT 的 MODIFY COLUMN 修改 StarRocks 中的类型，而 StarRocks "
                        "会替换整个列定义。"}},

    {.code = kPipelineChanges, .id = "F045", .severity = kNote, .grade = kB,
     .cause = "[flink]\n"
              "loader = cdc-yaml\n"
              "cdc_version = 3.6.0",
     .english = {.title = "one change of a type at a time",
                 .text = "the pipelines of Flink CDC {0} do not wait for a change of a type in StarRocks: an ALTER "
                         "TABLE in MySQL that changes the types of two columns may end a pipeline",
                 .hint = "change the type of one column in each ALTER TABLE, and wait until StarRocks has finished "
                         "(SHOW ALTER TABLE COLUMN)",
                 .why = "The pipeline sends a MODIFY COLUMN for each column. StarRocks runs one such change of a table "
                        "at a time and refuses the next one. It also refuses a type that holds less, and most changes "
                        "of key columns."},
     .chinese = {.title = "一次只修改一列的类型",
                 .text = "Flink CDC {0} 的管道不等待 StarRocks 完成类型的修改：如果 MySQL 的一条 ALTER TABLE "
                         "修改两列的类型，管道可能终止",
                 .hint = "每条 ALTER TABLE 只修改一列的类型，并等待 StarRocks 完成 (SHOW ALTER TABLE COLUMN)",
                 .why = "管道为每一列发送一条 MODIFY COLUMN。StarRocks 每次只对一张表执行一个这样的变更，"
                        "并拒绝下一个。它也拒绝范围更小的类型，以及对键列的大多数修改。"}},

    {.code = kFlinkBackfillSkipped, .id = "F050", .severity = kNote, .grade = kA,
     .cause = "CREATE TABLE codes (code VARCHAR(20) PRIMARY KEY);",
     .english = {.title = "snapshot without backfill",
                 .text = "Flink CDC compares values of {0} ({1}) in another order than MySQL: it skips the backfill of "
                         "the snapshot, so that no change is lost",
                 .why = "Flink CDC uses Java's order to find the chunk of a changed row. If MySQL's order differs, it "
                        "finds the wrong chunk or none. Without backfill, all changes come from the binlog: for a "
                        "moment a row may have an older value, and a row may arrive twice."},
     .chinese = {.title = "快照阶段不回填",
                 .text = "Flink CDC 比较 {0} ({1}) 的顺序与 MySQL 不同：跳过快照阶段的回填，以免丢失变更",
                 .why = "Flink CDC 按 Java 的顺序查找变更行所属的块，与 MySQL 的顺序不同时会找不到或找错。跳过回填后，"
                        "所有变更都来自 binlog：某一行可能短时间是旧值，也可能到达两次。"}},

    {.code = kFlinkChunkOrder, .id = "F051", .severity = kWarning, .grade = kC,
     .cause = "[flink]\n"
              "version = 1.18\n"
              "# and a table with PRIMARY KEY (code), a VARCHAR",
     .settle = "[table-rule.N]\n"
               "database = {database}\n"
               "table = {table}\n"
               "flink.cdc.scan.incremental.snapshot.chunk.size = {4}",
     .english = {.title = "changes lost during the snapshot",
                 .text = "Flink CDC {2} compares values of {0} ({1}) in another order than MySQL: changes made during "
                         "the snapshot phase may not reach StarRocks",
                 .hint = "use Flink CDC {3} or later, which can skip the backfill; or do not write to the table during "
                         "the snapshot phase; or read it in one chunk: flink.cdc.scan.incremental.snapshot.chunk.size "
                         "= {4}",
                 .why = "Flink CDC splits the snapshot into chunks in MySQL's order, but finds the chunk of a changed "
                        "row in Java's order. If the orders differ, it drops the change. A later change of the same "
                        "row arrives."},
     .chinese = {.title = "快照阶段的变更丢失",
                 .text = "Flink CDC {2} 比较 {0} ({1}) 的顺序与 MySQL 不同：快照阶段中的变更可能不会到达 StarRocks",
                 .hint = "使用 Flink CDC {3} 或更高版本，它可以跳过回填；或者在快照阶段不写这张表；或者作为一个块读取："
                         "flink.cdc.scan.incremental.snapshot.chunk.size = {4}",
                 .why = "Flink CDC 按 MySQL 的顺序把快照切分成块，却按 Java 的顺序查找变更行所属的块。两种顺序不同时，"
                        "它会丢弃该变更。同一行以后的变更会到达。"}},

    {.code = kFlinkOneChunk, .id = "F052", .severity = kWarning, .grade = kC,
     .cause = "CREATE TABLE marks (id BIGINT UNSIGNED PRIMARY KEY);  -- not AUTO_INCREMENT",
     .settle = "[table-rule.N]\n"
               "database = {database}\n"
               "table = {table}\n"
               "flink.cdc.scan.incremental.snapshot.chunk.size = {4}",
     .english = {.title = "snapshot in one chunk",
                 .text = "Flink CDC {1} reads no rows of a table that it splits at values of {0} (BIGINT UNSIGNED) "
                         "from 2^63 on: the table must be one chunk, and scan.incremental.snapshot.chunk.size is {3}",
                 .hint = "if no value reaches 2^63, set another flink.cdc.scan.incremental.snapshot.chunk.size and "
                         "accept this finding; Flink CDC {2} does not need a single chunk",
                 .why = "--probe asks MySQL for such values. Flink CDC sends the end of a chunk to MySQL as a signed "
                        "number, which is negative from 2^63 on. It asks for the same rows again and again, and the "
                        "job stays RUNNING. A single reader reads a chunk, and starts again if it fails. It reserves 4 "
                        "bytes of the TaskManager's memory for each row of the chunk size, and keeps the rows that it "
                        "has not passed on yet: all of them, unless the backfill is skipped."},
     .chinese = {.title = "快照作为一个块读取",
                 .text = "Flink CDC {1} 如果在 {0} (BIGINT UNSIGNED) 的 2^63 及以上的值处切分表，就读不到任何行："
                         "该表必须作为一个块读取，scan.incremental.snapshot.chunk.size 因此是 {3}",
                 .hint = "如果没有值达到 2^63，请另设 flink.cdc.scan.incremental.snapshot.chunk.size 并接受这一发现项；"
                         "Flink CDC {2} 不需要单个块",
                 .why = "--probe 会在 MySQL 中查询这样的值。Flink CDC 把块的边界作为有符号数发给 MySQL，从 2^63 "
                        "起它是负数，于是反复查询同样的行，作业一直是 RUNNING。一个块由单个读取器读取，失败后从头开始。"
                        "读取器按块的大小为每一行预留 TaskManager 的 4 字节内存，并保存尚未发送的行：如果不跳过回填，"
                        "就是所有的行。"}},

    {.code = kFlinkNullChunk, .id = "F053", .severity = kWarning, .grade = kB,
     .cause = "CREATE TABLE page_views (id INT, url VARCHAR(200));",
     .settle = "[table-rule.N]\n"
               "database = {database}\n"
               "table = {table}\n"
               "flink.cdc.scan.incremental.snapshot.chunk.key-column = NOT_NULL_COLUMN",
     .english = {.title = "snapshot of a NULL-able column in one chunk",
                 .text = "{0}, by which Flink CDC splits the snapshot, may be NULL: the snapshot is one chunk of up to "
                         "{1} rows, because no other chunk would contain the rows with NULL",
                 .hint = "make the column NOT NULL, or set flink.cdc.scan.incremental.snapshot.chunk.key-column; if "
                         "the table is too large for the memory of the TaskManager, "
                         "flink.cdc.scan.incremental.snapshot.backfill.skip = true needs less",
                 .why = "A chunk is a range of values, and NULL is in no range. A single reader reads the chunk, keeps "
                        "it in memory for the backfill, and starts again if it fails."},
     .chinese = {.title = "可为 NULL 的列使快照成为一个块",
                 .text = "Flink CDC 用来切分快照的 {0} 可以为 NULL：快照作为一个至多 {1} 行的块读取，"
                         "因为其他块都不包含 NULL 的行",
                 .hint = "把该列改为 NOT NULL，或者设置 flink.cdc.scan.incremental.snapshot.chunk.key-column；如果 "
                         "TaskManager 的内存容不下整张表，设置 flink.cdc.scan.incremental.snapshot.backfill.skip = "
                         "true 可以减少内存占用",
                 .why = "块是值的范围，NULL 不在任何范围内。该块由单个读取器读取，为回填保存在内存中，"
                        "失败后从头开始。"}},

    {.code = kFlinkChunkAggregate, .id = "F054", .severity = kWarning, .grade = kB,
     .cause = "CREATE TABLE log (at DATETIME NOT NULL, line TEXT, KEY (at));",
     .settle = "[table-rule.N]\n"
               "database = {database}\n"
               "table = {table}\n"
               "flink.cdc.scan.incremental.snapshot.backfill.skip = true",
     .english = {.title = "rows counted twice",
                 .text = "Flink CDC skips the backfill of the snapshot: a row that is added or changed during the "
                         "snapshot phase arrives twice, and this table counts it twice",
                 .hint = "do not write to the table during the snapshot phase; or read it in one chunk, which must fit "
                         "into the memory of the TaskManager: flink.cdc.scan.incremental.snapshot.chunk.size = {0}",
                 .why = "With backfill, changes would be lost instead. A table with a key overwrites a row that "
                        "arrives twice. A table without a key stores it twice, and an aggregation adds it up twice."},
     .chinese = {.title = "行被计算两次",
                 .text = "Flink CDC 跳过快照阶段的回填：在此期间新增或变更的行会到达两次，而这张表会把它计算两次",
                 .hint = "在快照阶段不写这张表；或者作为一个块读取，它必须放得进 TaskManager 的内存："
                         "flink.cdc.scan.incremental.snapshot.chunk.size = {0}",
                 .why = "如果回填，则会丢失变更。有键的表会覆盖重复到达的行；没有键的表会存储两次，"
                        "聚合则会累加两次。"}},

    {.code = kFlinkSpelling, .id = "F055", .severity = kWarning, .grade = kC,
     .cause = "[flink]\n"
              "version = 1.14\n"
              "[table-rule.1]\n"
              "where = status <> 'draft'\n"
              "# and a table with a JSON column",
     .settle = "[flink]\n"
               "connector_version = {2}",
     .english = {.title = "rows that Flink cannot find again",
                 .text = "Flink finds its copy of a row by all values, and the binlog writes {1} differently from the "
                         "snapshot: a DELETE or a key change of such a row may not reach StarRocks",
                 .hint = "use StarRocks connector {2} or later, which needs no copies",
                 .why = "The binlog has JSON without MySQL's spaces, 2.5 for 2.50, and more digits of a FLOAT. The "
                        "DELETE does not match the copy, and Flink drops it."},
     .chinese = {.title = "Flink 找不回的行",
                 .text = "Flink 用所有的值查找行的副本，而 {1} 在 binlog 中的写法与快照不同：这些行的 DELETE "
                         "或键变更可能不会到达 StarRocks",
                 .hint = "使用 StarRocks 连接器 {2} 或更高版本，它不需要副本",
                 .why = "binlog 中的 JSON 没有 MySQL 的空格，2.50 写作 2.5，FLOAT 的位数更多。DELETE 与副本不匹配，"
                        "Flink 会丢弃它。"}},

    {.code = kFlinkCsvText, .id = "F060", .severity = kWarning, .grade = kC,
     .cause = "[table-rule.1]\n"
              "sink_format = csv\n"
              "# and note VARCHAR(20)",
     .english = {.title = "text that CSV splits",
                 .text = "text with {0} or {1} splits its row when it is loaded as CSV, and \\N becomes NULL: {2}",
                 .hint = "set sink_format = json; or remove the characters with a [type-rule] of these columns with "
                         "select = REGEXP_REPLACE({{column}}, '[\\x01\\x02]|^\\\\N$', '')",
                 .why = "The connector writes CSV without quotes or escapes. A text that contains a separator shifts "
                        "the columns behind it: StarRocks refuses the whole load, or stores wrong values."},
     .chinese = {.title = "CSV 会拆开的文本",
                 .text = "以 CSV 导入时，含 {0} 或 {1} 的文本会拆开所在的行，\\N 变为 NULL：{2}",
                 .hint = "设置 sink_format = json；或者用这些列的 [type-rule] 去掉这些字符："
                         "select = REGEXP_REPLACE({{column}}, '[\\x01\\x02]|^\\\\N$', '')",
                 .why = "连接器写出的 CSV 没有引号和转义。含有分隔符的文本会使后面的列错位：StarRocks 会拒绝整次导入，"
                        "或者存入错误的值。"}},

    {.code = kFlinkMembers, .id = "F061", .severity = kWarning, .grade = kC,
     .cause = "mood ENUM('a,b', 'a\\\\,b')",
     .english = {.title = "members that the binlog does not distinguish",
                 .text = "Flink CDC reads these members from the binlog with the spelling that another member has in "
                         "the snapshot; they arrive with backslashes: {0}",
                 .hint = "rename one of the two members in MySQL",
                 .why = "When Flink CDC reads the binlog, it adds backslashes to members with a comma, a backslash or "
                        "a line break; in the snapshot it does not. The tool's expression removes them, except where "
                        "such a text is a member itself."},
     .chinese = {.title = "binlog 无法区分的成员",
                 .text = "Flink CDC 从 binlog 读到的这些成员与快照中的另一个成员写法相同，它们带着反斜杠到达：{0}",
                 .hint = "在 MySQL 中重命名两个成员之一",
                 .why = "Flink CDC 读取 binlog 时会在含逗号、反斜杠或换行的成员中添加反斜杠，读取快照时则不会。"
                        "工具的表达式会去掉它们，除非这样的文本本身就是一个成员。"}},

    {.code = kFlinkManyReaders, .id = "F070", .severity = kWarning, .grade = kC,
     .cause = "a run of more than 50 tables by Flink SQL",
     .settle = "[flink]\n"
               "loader = cdc-yaml",
     .english = {.title = "many binlog readers",
                 .text = "up to {0} binlog readers: MySQL sends the whole binlog to each, and each uses at least one "
                         "connection (max_connections is 151 by default)",
                 .hint = "with 'loader = cdc-yaml' in [flink], one job with one reader reads all tables of a pipeline; "
                         "'tables_per_job' makes fewer jobs, but not fewer readers; or raise max_connections in MySQL, "
                         "and start the jobs in groups",
                 .why = "In Flink SQL every table has a reader of its own, even within one job. The binlog traffic "
                        "grows with the number of readers. When MySQL has no connection left, jobs and applications "
                        "fail with 'Too many connections'."},
     .chinese = {.title = "binlog 读取器很多",
                 .text = "最多 {0} 个 binlog 读取器：MySQL 把整个 binlog 发送给每个读取器，"
                         "每个读取器至少占用一个连接（max_connections 默认为 151）",
                 .hint = "在 [flink] 中设置 'loader = cdc-yaml'，则由一个作业、一个读取器读取管道的全部表；"
                         "'tables_per_job' 减少作业，但不减少读取器；或者在 MySQL 中调大 max_connections，"
                         "并分批启动作业",
                 .why = "在 Flink SQL 中每张表都有自己的读取器，同一作业内也是如此。binlog 的流量随读取器数量增加。"
                        "MySQL 没有空闲连接时，作业和应用会以 'Too many connections' 失败。"}},

    {.code = kFlinkJobsStep, .id = "F071", .severity = kNote, .grade = kA,
     .cause = "[flink]\n"
              "tables_per_job = 20",
     .english = {.title = "next change of all Flink jobs",
                 .text = "the number of Flink jobs for {0} tables is {1}; above {2} tables it will be {3}, and every job will "
                         "load other tables",
                 .hint = "to keep the jobs then, raise 'tables_per_job' in [flink]",
                 .why = "The hash of a table's name decides its job, so a new table changes one job and leaves the "
                        "others alone. The number of jobs is a power of two. It doubles when the tables of a job become "
                        "more than 'tables_per_job' on average, and it halves when half as many jobs are enough. Then "
                        "all jobs of the file get new names and other tables: stop the old jobs, and start the new "
                        "ones with a new snapshot."},
     .chinese = {.title = "所有 Flink 作业下一次变化的时机",
                 .text = "{0} 张表由 {1} 个 Flink 作业导入；超过 {2} 张表时将有 {3} 个作业，每个作业导入的表都会变化",
                 .hint = "如需届时保持作业不变，请调大 [flink] 中的 'tables_per_job'",
                 .why = "表名的哈希值决定它属于哪个作业，因此新增一张表只改变一个作业，其他作业不变。"
                        "作业数是 2 的幂：当每个作业平均的表数超过 'tables_per_job' 时翻倍，一半的作业已足够时减半。"
                        "此时文件中的所有作业都会改名并导入其他表：请停止旧作业，并以新的全量快照启动新作业。"}},
};
// clang-format on

static_assert(are_exactly(kRows, 'F', kFlinkTimeZone, kOutputFailed), "codes.hpp has other names, or in another order");

}  // namespace

std::span<const CodeRow> rows_f() { return kRows; }

}  // namespace smt::diagnostic
