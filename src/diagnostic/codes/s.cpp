// S: the server

#include "diagnostic/codes/rows.hpp"

namespace smt::diagnostic {
namespace {

using enum Code;
using enum Severity;
using enum Grade;

// clang-format off
constexpr CodeRow kRows[] = {
    {.code = kServerFailed, .id = "S001", .severity = kError, .grade = kD,
     .cause = "KILL 42;  -- the connection of the tool",
     .sample = {"mysql.internal:3306", "reading the columns of shop", "Lost connection to server during query"},
     .english = {.title = "server failed",
                 .text = "{0}: {1} failed: {2}",
                 .why = "The server ended the connection or refused a query, or the network failed. Files of the "
                        "previous run stay unchanged."},
     .chinese = {.title = "服务器出错",
                 .text = "{0}：{1} 失败：{2}",
                 .why = "服务器断开了连接或拒绝了查询，或者网络中断。上一次运行的文件保持不变。"}},

    {.code = kServerConnect, .id = "S002", .severity = kError, .grade = kD,
     .cause = "[db]\n"
              "user = flink\n"
              "password = wrong",
     .sample = {"mysql.internal:3306",
                "flink",
                "Access denied for user 'flink'@'10.0.0.7' (using password: YES)",
                "check 'user' (a.conf:4) and 'password' (a.conf:5); a user may be limited to some hosts, in MySQL: "
                "SELECT user, host FROM mysql.user"},
     .english = {.title = "cannot connect",
                 .text = "cannot connect to {0} as '{1}': {2}",
                 .hint = "{3}",
                 .why = "The server refused the connection, or none answered; the line is that of the value which is "
                        "most likely wrong. Nothing was read, and files of the previous run stay unchanged."},
     .chinese = {.title = "无法连接",
                 .text = "无法以 '{1}' 连接 {0}：{2}",
                 .hint = "{3}",
                 .why = "服务器拒绝了连接，或者没有应答；行号指向最可能有误的值。"
                        "没有读取任何内容，上一次运行的文件保持不变。"}},

    {.code = kServerNothingVisible, .id = "S003", .severity = kError, .grade = kD,
     .cause = "CREATE USER flink@'%' IDENTIFIED BY 'secret';  -- and no GRANT",
     .english = {.title = "no table visible",
                 .text = "the server {0} shows no table to user '{1}'",
                 .hint = "check the user in [db], and grant it SELECT on the databases to sync",
                 .why = "MySQL shows a user only tables on which it has a privilege. The tool cannot distinguish a "
                        "hidden table from one that does not exist."},
     .chinese = {.title = "看不到任何表",
                 .text = "服务器 {0} 没有向用户 '{1}' 显示任何表",
                 .hint = "检查 [db] 中的 user，并授予它所同步数据库的 SELECT 权限",
                 .why = "MySQL 只向用户显示它有权限的表。工具无法区分看不到的表与不存在的表。"}},

    {.code = kServerNothingMatches, .id = "S004", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "database = ^SHOP$\n"
              "table = .*",
     .sample = {"6",
                "shop (6 tables)",
                "[table-rule.1]: database = '^shop2$' matches no database; the nearest name is 'shop'"},
     .english = {.title = "no table matches",
                 .text = "no rule matches a table. {2}. The server shows {1}, in all {0}",
                 .hint = "a pattern may match anywhere in a name, and is case-sensitive: database = ^mydb$ selects one "
                         "database, table = .* all its tables",
                 .why = "Patterns are compared with the names on the server, case-sensitively. The tool writes "
                        "nothing, so that it does not replace files of an earlier run with empty ones."},
     .chinese = {.title = "没有匹配的表",
                 .text = "没有规则与任何表匹配。{2}。服务器显示了 {0} 张表：{1}",
                 .hint = "模式可以匹配名称的任何部分，并区分大小写：database = ^mydb$ 选择一个数据库，table = .* "
                         "选择其中所有的表",
                 .why = "模式与服务器上的名称比较时区分大小写。工具不写任何文件，以免用空文件替换之前的结果。"}},

    {.code = kServerOld, .id = "S005", .severity = kWarning, .grade = kC,
     .cause = "SELECT version();  -- 5.5.62-log",
     .english = {.title = "old server version",
                 .text = "server version {0} is older than the oldest version that this tool supports (MySQL 5.7, "
                         "MariaDB 10.2.7)",
                 .hint = "check the generated files carefully, or read from a newer replica",
                 .why = "Old servers print types and defaults differently, which the tests of this tool do not cover. "
                        "What the tool misreads, it also writes wrongly."},
     .chinese = {.title = "服务器版本过旧",
                 .text = "服务器版本 {0} 低于本工具支持的最低版本（MySQL 5.7、MariaDB 10.2.7）",
                 .hint = "请仔细检查生成的文件，或者从较新的从库读取",
                 .why = "旧服务器以其他方式显示类型和默认值，本工具没有测试过。读错的内容也会写错。"}},

    {.code = kServerSkipped, .id = "S006", .severity = kNote, .grade = kA,
     .cause = "CREATE VIEW order_totals AS SELECT …",
     .about = About::kTables,
     .english = {.title = "not a table",
                 .text = "a {0}, omitted: the tool syncs only tables",
                 .why = "The binlog records changes of tables, not of what is computed from them. You can create a "
                        "view again in StarRocks over the tables."},
     .chinese = {.title = "不是表",
                 .text = "{0}，已略过：工具只同步表",
                 .why = "binlog 记录的是表的变更，而不是由表计算出来的内容。视图可以在 StarRocks 中基于表重新创建。"}},

    {.code = kServerNoColumns, .id = "S007", .severity = kError, .grade = kD,
     .cause = "GRANT DELETE ON shop.hidden TO smt_reader@'%';",
     .settle = "[ignore.N]\n"
               "database = {database}\n"
               "table = {table}",
     .english = {.title = "table without visible columns",
                 .text = "the server lists the table but shows none of its columns to this user",
                 .hint = "grant SELECT on the whole table",
                 .why = "MySQL lists a table for a user with any privilege on it, but shows columns only to users that "
                        "may access them. Without columns there is nothing to create."},
     .chinese = {.title = "表没有可见的列",
                 .text = "服务器列出了这张表，但没有向该用户显示任何列",
                 .hint = "授予整张表的 SELECT 权限",
                 .why = "用户只要有表的任何权限，MySQL 就会列出这张表，但只有能访问列的用户才看得到列。"
                        "没有列就无法建表。"}},

    {.code = kSnapshotBad, .id = "S009", .severity = kError, .grade = kD,
     .cause = "starrocks-migrate-tool --from-snapshot cut_off.smt",
     .sample = {"unknown kind of line 'tabel'", "take the snapshot again"},
     .english = {.title = "bad snapshot",
                 .text = "cannot read the snapshot: {0}",
                 .hint = "{1}",
                 .why = "A snapshot that is truncated, edited by hand or made by a later version could yield tables "
                        "without some of their columns or keys."},
     .chinese = {.title = "快照无效",
                 .text = "无法读取快照：{0}",
                 .hint = "{1}",
                 .why = "被截断、手工修改或由更高版本写出的快照，会得到缺列或缺键的表。"}},

    {.code = kSnapshotScope, .id = "S010", .severity = kError, .grade = kD,
     .cause = "[table-rule.2]\n"
              "database = ^forum$\n"
              "table = .*\n"
              "# of a conf that grew since the snapshot was taken",
     .english = {.title = "not in the snapshot",
                 .text = "[table-rule.{0}] selects tables of the database '{1}', which the snapshot does not contain",
                 .hint = "take the snapshot again with this conf: starrocks-migrate-tool snapshot -c {2} -o FILE",
                 .why = "A snapshot contains the databases of the rules for which it was taken. It does not say "
                        "whether other databases exist."},
     .chinese = {.title = "不在快照中",
                 .text = "[table-rule.{0}] 选择了数据库 '{1}' 的表，但快照中没有该数据库",
                 .hint = "用这份配置重新保存快照：starrocks-migrate-tool snapshot -c {2} -o FILE",
                 .why = "快照只含有保存时各规则的数据库，不包含其他数据库是否存在的信息。"}},

    {.code = kServerSomeColumns, .id = "S011", .severity = kError, .grade = kD,
     .cause = "GRANT SELECT (note) ON shop.orders TO smt_reader@'%';",
     .settle = "[ignore.N]\n"
               "database = {database}\n"
               "table = {table}",
     .english = {.title = "table with hidden columns",
                 .text = "the server shows only {0} of the table's columns to this user, and perhaps not its key: the "
                         "tool omits the table",
                 .hint = "grant SELECT on the whole table; exclude unwanted columns with 'columns' or [ignore.N]",
                 .why = "information_schema shows a user only the columns that it may access, and MariaDB no key on "
                        "other columns. A table made from the rest would lack columns and have a different key."},
     .chinese = {.title = "表有不可见的列",
                 .text = "服务器只向该用户显示了这张表的 {0} 列，键也可能不可见：工具略过这张表",
                 .hint = "授予整张表的 SELECT 权限；不需要的列用 'columns' 或 [ignore.N] 排除",
                 .why = "information_schema 只向用户显示其可使用的列，MariaDB 也不显示其他列上的键。"
                        "用剩下的列建表会缺列，键也会不同。"}},

    {.code = kServerTls, .id = "S020", .severity = kError, .grade = kD,
     .cause = "[db]\n"
              "host = db.example.com\n"
              "ssl_mode = verify_identity\n"
              "ssl_ca = /etc/ssl/other-ca.pem",
     .english = {.title = "encrypted connection failed",
                 .text = "cannot connect to {0} with ssl_mode = {1}: {2}",
                 .hint = "check ssl_ca in [{3}], and the dates and names of the server's certificate",
                 .why = "The mode requires a verified certificate, so that no attacker can intercept the connection. "
                        "The run ends without sending the password."},
     .chinese = {.title = "无法建立加密连接",
                 .text = "无法以 ssl_mode = {1} 连接 {0}：{2}",
                 .hint = "检查 [{3}] 中的 ssl_ca，以及服务器证书的有效期和名称",
                 .why = "该模式要求证书通过校验，以防中间人。运行结束，不发送密码。"}},

    {.code = kServerNoTls, .id = "S021", .severity = kError, .grade = kD,
     .cause = "[db]\n"
              "ssl_mode = required\n"
              "# and a server with skip_ssl",
     .settle = "[{2}]\n"
               "ssl_mode = preferred",
     .english = {.title = "server without encryption",
                 .text = "cannot connect to {0} with ssl_mode = {1}: the server offers no encryption",
                 .hint = "set up TLS in the server; or, if no one else can read the network, set 'ssl_mode = "
                         "preferred' in [{2}]",
                 .why = "The mode requires encryption, and the server does not offer it. The run ends without reading "
                        "in plain text."},
     .chinese = {.title = "服务器不提供加密",
                 .text = "无法以 ssl_mode = {1} 连接 {0}：服务器不提供加密",
                 .hint = "在服务器上配置 TLS；如果网络上没有其他人能窃听，也可以在 [{2}] 中设置 'ssl_mode = preferred'",
                 .why = "该模式要求加密，而服务器不提供。运行结束，不以明文读取。"}},

    {.code = kServerVanished, .id = "S022", .severity = kNote, .grade = kA,
     .cause = "DROP TABLE shop.orders_new;  -- while the tool reads",
     .english = {.title = "table dropped during the run",
                 .text = "the table existed when the tool read the names, but no longer when it read the columns",
                 .hint = "if you want to sync that table, run the tool again when the server is quiet",
                 .why = "The tool reads names and columns with several queries, and others may drop or rename tables "
                        "in between, as tools for online schema changes do. The table is not in the files."},
     .chinese = {.title = "表在读取期间被删除",
                 .text = "工具读取表名时这张表还在，读取列时已不存在",
                 .hint = "如果要同步这张表，请在服务器空闲时再运行一次",
                 .why = "工具用多个查询读取表名和列，期间可能有人删除或重命名表，在线改表工具就会这样做。"
                        "生成的文件中没有这张表。"}},

    {.code = kDumpUnreadable, .id = "S040", .severity = kError, .grade = kD,
     .cause = "starrocks-migrate-tool --from-dump shop.sql.zst",
     .sample = {"it is compressed with zstd",
                "decompress it first: zstd -dc FILE >dump.sql"},
     .english = {.title = "dump not readable",
                 .text = "cannot read the dump: {0}",
                 .hint = "{1}",
                 .why = "The tool reads plain text and gzip with SQL that MySQL and MariaDB understand."},
     .chinese = {.title = "转储文件无法读取",
                 .text = "无法读取转储文件：{0}",
                 .hint = "{1}",
                 .why = "工具只读取纯文本或 gzip 文件，其中是 MySQL 和 MariaDB 能理解的 SQL。"}},

    {.code = kDumpNoServer, .id = "S041", .severity = kError, .grade = kD,
     .cause = "starrocks-migrate-tool --from-dump shop.sql  # on a machine without mariadbd and mysqld",
     .english = {.title = "no server program for a dump",
                 .text = "--from-dump needs a server program, which the tool starts only to read the dump: {0}",
                 .hint = "on Debian and Ubuntu: 'apt install {1}'; on other systems: add the folder of mariadbd or "
                         "mysqld to PATH",
                 .why = "Only a server fully understands the SQL of a dump. The tool loads the dump into a server that "
                        "runs just as long as the tool."},
     .chinese = {.title = "没有用于读取转储的服务器程序",
                 .text = "--from-dump 需要一个服务器程序，工具启动它只为读取转储：{0}",
                 .hint = "在 Debian 和 Ubuntu 上：'apt install {1}'；"
                         "在其他系统上：把 mariadbd 或 mysqld 所在的目录加入 PATH",
                 .why = "只有服务器才能完全理解转储中的 SQL。工具把转储装入一个只在本次运行期间存在的服务器。"}},

    {.code = kDumpServerFailed, .id = "S042", .severity = kError, .grade = kD,
     .cause = "TMPDIR=/full/disk starrocks-migrate-tool --from-dump shop.sql",
     .english = {.title = "private server failed",
                 .text = "cannot start a private server with {0}: {1}",
                 .hint = "put a server of another version first in PATH; its data goes into a folder of TMPDIR, or of "
                         "/tmp if TMPDIR is not set",
                 .why = "The text after the colon comes from the server. It creates its own data folder in TMPDIR, "
                        "where it needs space and write permission."},
     .chinese = {.title = "临时服务器启动失败",
                 .text = "无法用 {0} 启动临时服务器：{1}",
                 .hint = "可以把另一个版本的服务器放到 PATH 的最前面；它的数据放在 TMPDIR 下，没有设置 TMPDIR 时在 "
                         "/tmp 下",
                 .why = "冒号后面是服务器的原话。它在 TMPDIR 中创建自己的数据目录，那里必须有空间和写权限。"}},

    {.code = kDumpStatement, .id = "S043", .severity = kError, .grade = kD,
     .cause = "CREATE TABLE t (…, KEY k ((lower(name))));  -- MySQL 8's, read by MariaDB",
     .sample = {"MariaDB 10.11.19",
                "it has no index on an expression: You have an error in your SQL syntax; …",
                "a server of the same kind and version as the dump may accept it; see docs/dump.md"},
     .english = {.title = "statement of a dump refused",
                 .text = "the private server, {0}, refuses the statement: {1}",
                 .hint = "{2}",
                 .why = "MySQL and MariaDB each have types, functions and clauses that the other lacks. If the tool "
                        "skipped a statement, a table would be missing without notice."},
     .chinese = {.title = "转储中的语句被拒绝",
                 .text = "临时服务器 {0} 拒绝了该语句：{1}",
                 .hint = "{2}",
                 .why = "MySQL 和 MariaDB 各有对方没有的类型、函数和子句。略过一条语句，就会少一张表而没有任何提示。"}},

    {.code = kDumpNoDatabase, .id = "S044", .severity = kError, .grade = kD,
     .cause = "mysqldump --no-data --skip-comments shop > shop.sql",
     .english = {.title = "dump without a database",
                 .text = "the dump names no database for its tables",
                 .hint = "name it with --database, for example: --from-dump FILE --database shop",
                 .why = "Schema files of applications, and dumps without comments, do not name a database. Rules "
                        "select tables by the names of databases."},
     .chinese = {.title = "转储没有数据库名",
                 .text = "转储没有为其中的表指明数据库",
                 .hint = "用 --database 指明，例如：--from-dump FILE --database shop",
                 .why = "应用自带的建表脚本和不带注释的转储不写数据库名。规则是按数据库名匹配的。"}},

    {.code = kDumpEmpty, .id = "S045", .severity = kError, .grade = kD,
     .cause = "mysqldump --no-create-info --databases shop > shop.sql",
     .english = {.title = "dump without tables",
                 .text = "no statement of the dump creates a table",
                 .hint = "make the dump with 'mysqldump --no-data --databases shop'",
                 .why = "CREATE TABLE statements define the tables. A dump that contains only rows does not have "
                        "them."},
     .chinese = {.title = "转储中没有表",
                 .text = "转储中没有建表语句",
                 .hint = "用 'mysqldump --no-data --databases shop' 生成",
                 .why = "表结构由 CREATE TABLE 定义。只有数据行的转储不含表结构。"}},

    {.code = kDumpSizes, .id = "S046", .severity = kWarning, .grade = kB,
     .cause = "mysqldump --no-data --databases shop > shop.sql",
     .settle = "[table-rule]\n"
               "bucket_num = 8",
     .about = About::kTables,
     .english = {.title = "dump without sizes",
                 .text = "a dump does not contain the sizes of tables: BUCKETS are computed as for empty tables",
                 .hint = "set 'bucket_num' in the rules, or read from the server",
                 .why = "BUCKETS depend on the size of the data. If a large table has one bucket, a single BE loads "
                        "and reads it."},
     .chinese = {.title = "转储不含数据量",
                 .text = "转储不含表的数据量：BUCKETS 按空表计算",
                 .hint = "在规则中设置 'bucket_num'，或者从服务器读取",
                 .why = "分桶数取决于数据量。大表只有一个分桶时，只由一个 BE 导入和读取。"}},

    {.code = kDumpFlavour, .id = "S047", .severity = kWarning, .grade = kB,
     .cause = "-- MySQL dump 10.13  Distrib 8.0.36  (read by mariadbd)",
     .english = {.title = "dump of another kind of server",
                 .text = "the dump comes from {0}, but {1} read it: types and defaults are as {1} understands them",
                 .hint = "install a server of the same kind as the dump; see docs/dump.md",
                 .why = "MariaDB stores JSON as LONGTEXT and prints defaults in its own way; MySQL has types that "
                        "MariaDB lacks. The columns may differ from those of the real server."},
     .chinese = {.title = "转储来自另一种服务器",
                 .text = "转储来自 {0}，却由 {1} 读取：类型和默认值以 {1} 的理解为准",
                 .hint = "安装与转储同类的服务器，见 docs/dump.md",
                 .why = "MariaDB 把 JSON 存储为 LONGTEXT，默认值的显示方式也不同；MySQL 有 MariaDB 没有的类型。"
                        "得到的列可能与真正的服务器不同。"}},

    {.code = kDumpVersion, .id = "S048", .severity = kNote, .grade = kA,
     .cause = "-- MySQL dump 10.13  Distrib 5.7.44  (read by mysqld 8.0.40)",
     .english = {.title = "dump of another server version",
                 .text = "the dump comes from {0}, but {1} read it: findings about the server's version are about "
                         "{1}",
                 .why = "Some findings depend on the version of the server that was read, such as which Flink CDC "
                        "releases can read it."},
     .chinese = {.title = "转储来自另一个服务器版本",
                 .text = "转储来自 {0}，却由 {1} 读取：与服务器版本有关的发现项针对的是 {1}",
                 .why = "有些发现项取决于所读取服务器的版本，例如哪个 Flink CDC 能读取它。"}},

    {.code = kDumpTimeZone, .id = "S049", .severity = kError, .grade = kD,
     .cause = "mysqldump --no-data --databases shop > shop.sql",
     .settle = "[flink]\n"
               "server_time_zone = Asia/Shanghai",
     .about = About::kFlink,
     .english = {.title = "dump without a time zone",
                 .text = "a dump does not contain the time zone of its server: a table gets Flink SQL only if its rule "
                         "sets the time zone",
                 .hint = "add the line 'server_time_zone = Asia/Shanghai' (or your zone) to [flink]",
                 .why = "Flink CDC refuses to start if the time zone differs from the server's, and a wrong one shifts "
                        "every TIMESTAMP. So the tool does not guess it."},
     .chinese = {.title = "转储不含时区",
                 .text = "转储不含服务器的时区：只有规则设置了时区的表才会得到 Flink SQL",
                 .hint = "在 [flink] 中加一行 'server_time_zone = Asia/Shanghai'（或您的时区）",
                 .why = "时区与服务器不一致时，Flink CDC 会拒绝启动；错误的时区会使每个 TIMESTAMP 偏移。"
                        "因此工具不做猜测。"}},

    {.code = kServerUnprovenColumns, .id = "S050", .severity = kError, .grade = kD,
     .cause = "GRANT SELECT (id, state) ON shop.orders TO smt_reader@'%';",
     .settle = "[ignore.N]\n"
               "database = {database}\n"
               "table = {table}",
     .english = {.title = "table that may have hidden columns",
                 .text = "the server shows {0} of the table's columns to this user, and nothing proves that it has no "
                         "others: there is no grant on the whole table, and the server refuses SHOW CREATE TABLE. The "
                         "tool omits the table",
                 .hint = "grant SELECT on the whole table, which Flink also needs; exclude unwanted columns with "
                         "'columns' or [ignore.N]",
                 .why = "information_schema shows a user only the columns that it may access. With SELECT on only some "
                        "columns, those after the last of them leave no gap. A table made from the rest would lack "
                        "columns, and the server would refuse Flink's SELECT *."},
     .chinese = {.title = "可能有不可见列的表",
                 .text = "服务器向该用户显示了这张表的 {0} 列，但无法证明没有其他列：没有整张表的授权，服务器也拒绝 "
                         "SHOW CREATE TABLE。工具略过这张表",
                 .hint = "授予整张表的 SELECT 权限，Flink 也需要它；不需要的列用 'columns' 或 [ignore.N] 排除",
                 .why = "information_schema 只向用户显示其可使用的列。"
                        "只对部分列有 SELECT 权限时，排在它们之后的列不会留下空缺。"
                        "用剩下的列建表会缺列，Flink 的 SELECT * 也会被拒绝。"}},

    {.code = kDumpCollation, .id = "S051", .severity = kNote, .grade = kA,
     .cause = "CREATE TABLE t (…) COLLATE=utf8mb4_0900_ai_ci;  -- MySQL 8's, read by MariaDB 10.11",
     .english = {.title = "collations of a dump replaced",
                 .text = "{0} does not have these collations of the dump; it read another collation for each: {1}",
                 .why = "MySQL and MariaDB each have collations that the other lacks. The tool replaced each with one "
                        "of the same character set and case sensitivity. StarRocks compares bytes whatever the "
                        "collation, so the files stay the same."},
     .chinese = {.title = "转储中的排序规则已替换",
                 .text = "{0} 没有转储中的这些排序规则，已分别用另一个代替：{1}",
                 .why = "MySQL 和 MariaDB 各有对方没有的排序规则。工具把每一个都换成了同一字符集、"
                        "对大小写同样敏感的排序规则。StarRocks 总是按字节比较，与排序规则无关，因此生成的文件不变。"}},

    {.code = kStarRocksRefused, .id = "S052", .severity = kError, .grade = kD,
     .cause = "CREATE USER 'smt'@'%' IDENTIFIED BY 'secret';  -- in StarRocks, and no GRANT",
     .sample = {"fe1:9030", "SHOW CREATE TABLE `shop`.`orders`",
                "Access denied; you need (at least one of) the ANY privilege(s) on TABLE orders for this operation.",
                "GRANT SELECT ON TABLE `shop`.`orders` TO USER 'smt'@'%';"},
     .english = {.title = "StarRocks refuses to show its tables",
                 .text = "{0} refuses {1}: {2}",
                 .hint = "{3}",
                 .why = "The tool compares the tables that exist with the ones that the conf asks for, so it must see "
                        "them. StarRocks shows a table to a user that has any privilege on it; SELECT is enough."},
     .chinese = {.title = "StarRocks 拒绝显示其表",
                 .text = "{0} 拒绝执行 {1}：{2}",
                 .hint = "{3}",
                 .why = "工具要把已有的表与配置所要求的表相比较，因此必须能看到它们。用户只要有表的任何权限，StarRocks "
                        "就会显示该表；有 SELECT 即可。"}},

    {.code = kStarRocksNotNamed, .id = "S053", .severity = kError, .grade = kD,
     .cause = "starrocks-migrate-tool snapshot --starrocks -o starrocks.smt  # and a conf that names no FE",
     .settle = "[starrocks]\n"
               "host = fe1\n"
               "user = root",
     .english = {.title = "no StarRocks in the conf",
                 .text = "{0} names no StarRocks to ask",
                 .hint = "add 'host' to [starrocks], with the address of an FE",
                 .why = "The tool asks the FE of [starrocks], else those of flink.starrocks.jdbc-url in the rules. The conf "
                        "has neither."},
     .chinese = {.title = "配置中没有 StarRocks",
                 .text = "{0} 没有指明要查询的 StarRocks",
                 .hint = "在 [starrocks] 中加上 'host'，即 FE 的地址",
                 .why = "工具查询 [starrocks] 的 FE，如果没有，则查询各规则的 flink.starrocks.jdbc-url 的 FE。这份配置两者都没有。"}},

    {.code = kStarRocksSeveral, .id = "S054", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "flink.starrocks.jdbc-url = jdbc:mysql://fe1:9030\n"
              "[table-rule.2]\n"
              "flink.starrocks.jdbc-url = jdbc:mysql://fe2:9030\n"
              "# and starrocks-migrate-tool diff --format sql",
     .sample = {"2", "fe1:9030 as root; fe2:9030 as root", "--format sql"},
     .english = {.title = "several StarRocks clusters",
                 .text = "the rules load {0} StarRocks clusters ({1}), and {2} is for one",
                 .hint = "give the rules of each cluster a conf of their own; diff can also name the tables of one "
                         "cluster: diff DB.TABLE …",
                 .why = "The tool does not compare a table with another cluster than its own, and a client would send "
                        "the statements for all clusters to one."},
     .chinese = {.title = "多个 StarRocks 集群",
                 .text = "各规则导入 {0} 个 StarRocks 集群（{1}），而 {2} 只用于一个集群",
                 .hint = "为每个集群的规则单独写一份配置；diff 也可以只列出一个集群的表：diff DB.TABLE …",
                 .why = "工具不会把表与别的集群相比较；客户端也会把所有集群的语句都发往同一个集群。"}},

    {.code = kFlinkNoAnswer, .id = "S055", .severity = kError, .grade = kD,
     .cause = "[flink]\n"
              "rest = http://jobmanager:8081\n"
              "# and no JobManager there",
     .sample = {"http://jobmanager:8081/jobs/overview", "HTTP 401: it requires a login",
                "set 'rest_user' and 'rest_password', or 'rest_header'"},
     .english = {.title = "no answer from Flink",
                 .text = "the tool cannot read Flink's jobs at {0}: {1}",
                 .hint = "{2}",
                 .why = "Some statements need the job of their table to be stopped. Only the JobManager knows which jobs "
                        "run. It lists them at /jobs/overview, in all releases."},
     .chinese = {.title = "Flink 没有应答",
                 .text = "工具无法从 {0} 读取 Flink 的作业：{1}",
                 .hint = "{2}",
                 .why = "有些语句要求先停止该表的作业。只有 JobManager 知道哪些作业在运行。"
                        "所有版本的 JobManager 都在 /jobs/overview 列出作业。"}},

    {.code = kFlinkJobsUnknown, .id = "S056", .severity = kWarning, .grade = kB,
     .cause = "[flink]\n"
              "rest = http://jobmanager:8081\n"
              "# and diff, while no JobManager runs there",
     .sample = {"the tool cannot read Flink's jobs at http://jobmanager:8081/config: HTTP 503",
                "try again in a minute"},
     .english = {.title = "unknown whether Flink's jobs run",
                 .text = "`diff` does not show which jobs run: {0}",
                 .hint = "{1}",
                 .why = "`diff` compares the tables all the same, and prints what each job has to do. Before you run a "
                        "statement that needs its job stopped, look at Flink's web page yourself."},
     .chinese = {.title = "不知道 Flink 的作业是否在运行",
                 .text = "`diff` 不显示哪些作业在运行：{0}",
                 .hint = "{1}",
                 .why = "`diff` 仍会比较各表，并给出每个作业需要做什么。执行要求停止作业的语句之前，"
                        "请自己查看 Flink 的 Web 页面。"}},
};
// clang-format on

static_assert(are_exactly(kRows, 'S', kServerFailed, kShardsMerged), "codes.hpp has other names, or in another order");

}  // namespace

std::span<const CodeRow> rows_s() { return kRows; }

}  // namespace smt::diagnostic
