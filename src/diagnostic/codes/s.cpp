// S: the server

#include "diagnostic/codes/rows.hpp"

namespace smt {
namespace {

using enum Code;
using enum Severity;
using enum Grade;

// clang-format off
constexpr CodeRow kRows[] = {
    {.code = kServerFailed, .id = "S001", .severity = kError, .grade = kD,
     .cause = "KILL 42;  -- the connection of the tool",
     .english = {.title = "server failed",
                 .text = "{0}: {1} failed: {2}",
                 .why = "The server ended the connection or refused a query, or the network broke. "
                        "Files of the run before stay as they are."},
     .chinese = {.title = "服务器出错",
                 .text = "{0}：{1} 失败：{2}",
                 .why = "服务器断开了连接或拒绝了查询，或者网络中断。上一次运行的文件保持不变。"}},

    {.code = kServerConnect, .id = "S002", .severity = kError, .grade = kD,
     .cause = "[db]\n"
              "user = flink\n"
              "password = wrong",
     .english = {.title = "no connection",
                 .text = "cannot connect to {0} as '{1}': {2}",
                 .hint = "{3}",
                 .why = "The words behind the colon are the server's or the system's own. "
                        "Nothing was read, and files of the run before stay as they are."},
     .chinese = {.title = "无法连接",
                 .text = "无法以 '{1}' 连接 {0}：{2}",
                 .hint = "{3}",
                 .why = "冒号后面是服务器或操作系统的原话。没有读取任何内容，上一次运行的文件保持不变。"}},

    {.code = kServerNothingVisible, .id = "S003", .severity = kError, .grade = kD,
     .cause = "CREATE USER flink@'%' IDENTIFIED BY 'secret';  -- and no GRANT",
     .english = {.title = "no table visible",
                 .text = "the server {0} shows no table to user '{1}'",
                 .hint = "check the user in [db], and grant it SELECT on the databases to sync",
                 .why = "MySQL shows a user only tables on which it has a privilege. "
                        "A table that is not shown cannot be told from one that is not there."},
     .chinese = {.title = "看不到任何表",
                 .text = "服务器 {0} 没有向用户 '{1}' 显示任何表",
                 .hint = "检查 [db] 中的 user，并授予它所同步数据库的 SELECT 权限",
                 .why = "MySQL 只向用户显示它有权限的表。看不到的表与不存在的表无法区分。"}},

    {.code = kServerNothingMatches, .id = "S004", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "database = ^SHOP$\n"
              "table = .*",
     .english = {.title = "no table matches",
                 .text = "no rule matches any of the {0} tables that the server shows, in: {1}. {2}",
                 .hint = "a pattern may be found anywhere in a name, and case counts: "
                         "database = ^mydb$ takes one database, table = .* all its tables",
                 .why = "Patterns are compared with names as the server has them, by case. "
                        "Nothing is written, so that files of an earlier run are not replaced by empty ones."},
     .chinese = {.title = "没有匹配的表",
                 .text = "服务器显示的 {0} 张表没有一张与规则匹配，分布在：{1}。{2}",
                 .hint = "模式可以出现在名称的任何位置，并区分大小写：database = ^mydb$ 取一个数据库，table = .* "
                         "取其中所有的表",
                 .why = "模式与服务器上的名称按大小写比较。不写任何文件，以免用空文件替换上一次的结果。"}},

    {.code = kServerOld, .id = "S005", .severity = kWarning, .grade = kC,
     .cause = "SELECT version();  -- 5.5.62-log",
     .english = {.title = "old server version",
                 .text = "server version {0} is older than the oldest that this tool supports (MySQL 5.7, MariaDB "
                         "10.2.7)",
                 .hint = "check the produced files with care, or read from a newer replica",
                 .why = "Old servers print types and defaults in other ways, which no test here has seen. "
                        "What is read wrongly is written wrongly."},
     .chinese = {.title = "服务器版本过旧",
                 .text = "服务器版本 {0} 低于本工具支持的最低版本（MySQL 5.7、MariaDB 10.2.7）",
                 .hint = "请仔细检查生成的文件，或者从较新的从库读取",
                 .why = "旧服务器以其他方式显示类型和默认值，这里没有测试过。读错的内容也会写错。"}},

    {.code = kServerSkipped, .id = "S006", .severity = kNote, .grade = kA,
     .cause = "CREATE VIEW order_totals AS SELECT …",
     .about = About::kTables,
     .english = {.title = "not a table",
                 .text = "a {0}, left out: only tables are synced",
                 .why = "The binlog holds changes of tables, not of what is computed from them. "
                        "A view can be made anew in StarRocks over the tables."},
     .chinese = {.title = "不是表",
                 .text = "{0}，已略过：只同步表",
                 .why = "binlog 记录的是表的变更，而不是由表计算出来的内容。视图可以在 StarRocks 中基于表重新创建。"}},

    {.code = kServerNoColumns, .id = "S007", .severity = kError, .grade = kD,
     .cause = "GRANT DELETE ON shop.hidden TO smt_reader@'%';",
     .settle = "[ignore.N]\n"
               "database = {database}\n"
               "table = {table}",
     .english = {.title = "table without visible columns",
                 .text = "the server lists the table but shows none of its columns to this user",
                 .hint = "grant SELECT on the whole table",
                 .why = "MySQL lists a table to a user with any privilege on it, and its columns only to one who may "
                        "use them. "
                        "Without columns there is nothing to create."},
     .chinese = {.title = "表没有可见的列",
                 .text = "服务器列出了这张表，但没有向该用户显示任何列",
                 .hint = "授予整张表的 SELECT 权限",
                 .why = "用户只要有表的任何权限，MySQL 就会列出这张表，但只有能使用列的用户才看得到列。"
                        "没有列就无从建表。"}},

    {.code = kSnapshotBad, .id = "S009", .severity = kError, .grade = kD,
     .cause = "starrocks-migrate-tool --from-snapshot cut_off.smt",
     .english = {.title = "bad snapshot",
                 .text = "cannot read the snapshot: {0}",
                 .why = "A snapshot that was cut off, changed by hand or made by a later version would give tables "
                        "without some of their columns or keys."},
     .chinese = {.title = "快照无效",
                 .text = "无法读取快照：{0}",
                 .why = "被截断、手工修改或由更高版本写出的快照，会得到缺列或缺键的表。"}},

    {.code = kSnapshotScope, .id = "S010", .severity = kError, .grade = kD,
     .cause = "[table-rule.2]\n"
              "database = ^forum$\n"
              "table = .*\n"
              "# of a conf that grew since the snapshot was taken",
     .english = {.title = "not in the snapshot",
                 .text = "[table-rule.{0}] takes tables of the database '{1}', which the snapshot does not hold",
                 .hint = "take it anew with this conf: starrocks-migrate-tool snapshot -c {2} -o FILE",
                 .why = "A snapshot holds the databases of the rules it was taken for. "
                        "Of the others it does not even tell whether they exist."},
     .chinese = {.title = "不在快照中",
                 .text = "[table-rule.{0}] 要取数据库 '{1}' 的表，但快照中没有该数据库",
                 .hint = "用这份配置重新保存快照：starrocks-migrate-tool snapshot -c {2} -o FILE",
                 .why = "快照只含有保存时各规则的数据库。对其他数据库，它连是否存在都不知道。"}},

    {.code = kServerSomeColumns, .id = "S011", .severity = kError, .grade = kD,
     .cause = "GRANT SELECT (note) ON shop.orders TO smt_reader@'%';",
     .settle = "[ignore.N]\n"
               "database = {database}\n"
               "table = {table}",
     .english = {.title = "table with hidden columns",
                 .text = "the server shows only {0} of the table's columns to this user, and perhaps not its key: "
                         "the table is left out",
                 .hint = "grant SELECT on the whole table; "
                         "columns that are not wanted are left out by 'columns' or [ignore.N]",
                 .why = "information_schema shows a user the columns that it may use, and MariaDB no key of the "
                        "others. "
                        "A table made of the rest would lack columns, and take another key."},
     .chinese = {.title = "表有不可见的列",
                 .text = "服务器只向该用户显示了这张表的 {0} 列，键也可能不可见：这张表未写入文件",
                 .hint = "授予整张表的 SELECT 权限；不需要的列用 'columns' 或 [ignore.N] 去掉",
                 .why = "information_schema 只向用户显示其可使用的列，MariaDB 也不显示其他列上的键。"
                        "用剩下的列建表会缺列，键也会不同。"}},

    {.code = kServerTls, .id = "S020", .severity = kError, .grade = kD,
     .cause = "[db]\n"
              "host = db.example.com\n"
              "ssl_mode = verify_identity\n"
              "ssl_ca = /etc/ssl/other-ca.pem",
     .english = {.title = "no encrypted connection",
                 .text = "cannot connect to {0} with ssl_mode = {1}: {2}",
                 .hint = "check ssl_ca in [db], and the dates and names of the server's certificate",
                 .why = "The mode demands a certificate that can be checked, so that nobody stands between. "
                        "The run ends rather than send the password."},
     .chinese = {.title = "无法建立加密连接",
                 .text = "无法以 ssl_mode = {1} 连接 {0}：{2}",
                 .hint = "检查 [db] 中的 ssl_ca，以及服务器证书的有效期和名称",
                 .why = "该模式要求可以校验的证书，以防中间人。宁可结束运行也不发送密码。"}},

    {.code = kServerNoTls, .id = "S021", .severity = kError, .grade = kD,
     .cause = "[db]\n"
              "ssl_mode = required\n"
              "# and a server with skip_ssl",
     .settle = "[db]\n"
               "ssl_mode = preferred",
     .english = {.title = "server without encryption",
                 .text = "cannot connect to {0} with ssl_mode = {1}: the server offers no encryption",
                 .hint = "set up TLS in the server; "
                         "or, where nobody else can read the network, 'ssl_mode = preferred' in [db]",
                 .why = "The mode demands encryption, and the server has none to offer. "
                        "The run ends rather than read in plain text."},
     .chinese = {.title = "服务器不提供加密",
                 .text = "无法以 ssl_mode = {1} 连接 {0}：服务器不提供加密",
                 .hint = "在服务器上配置 TLS；如果网络上没有其他人能窃听，也可以在 [db] 中设置 'ssl_mode = preferred'",
                 .why = "该模式要求加密，而服务器没有。宁可结束运行也不以明文读取。"}},

    {.code = kServerVanished, .id = "S022", .severity = kNote, .grade = kA,
     .cause = "DROP TABLE shop.orders_new;  -- while the tool reads",
     .english = {.title = "table dropped meanwhile",
                 .text = "the table was there when names were read, and gone when its columns were",
                 .hint = "run the tool again when the server is quiet, if that table is to be synced",
                 .why = "Names and columns are read by several queries, between which others may drop or rename "
                        "tables; "
                        "tools for online schema changes do. "
                        "The table is not in the files."},
     .chinese = {.title = "表在读取期间被删除",
                 .text = "读取表名时这张表还在，读取列时已经不在",
                 .hint = "如果要同步这张表，请在服务器空闲时再运行一次",
                 .why = "表名和列由多个查询读取，其间可能有人删除或重命名表，在线改表工具就会这样做。"
                        "生成的文件中没有这张表。"}},

    {.code = kDumpUnreadable, .id = "S040", .severity = kError, .grade = kD,
     .cause = "starrocks-migrate-tool --from-dump shop.sql.zst",
     .english = {.title = "dump not readable",
                 .text = "cannot read the dump: {0}",
                 .hint = "{1}",
                 .why = "Only plain text and gzip are read, of SQL that MySQL and MariaDB understand."},
     .chinese = {.title = "转储文件无法读取",
                 .text = "无法读取转储文件：{0}",
                 .hint = "{1}",
                 .why = "只读取 MySQL 和 MariaDB 能理解的 SQL，纯文本或 gzip 文件。"}},

    {.code = kDumpNoServer, .id = "S041", .severity = kError, .grade = kD,
     .cause = "starrocks-migrate-tool --from-dump shop.sql  # on a machine without mariadbd and mysqld",
     .english = {.title = "no server program for a dump",
                 .text = "--from-dump needs a server program, which is started for the dump alone: {0}",
                 .hint = "on Debian and Ubuntu: 'apt install {1}'; other systems: "
                         "put the folder of mariadbd or mysqld into PATH",
                 .why = "A dump is SQL of MySQL's own kind, which only a server understands in full: "
                        "it is loaded into one that lives as long as the run."},
     .chinese = {.title = "没有用于读取转储的服务器程序",
                 .text = "--from-dump 需要一个服务器程序，只为这份转储启动：{0}",
                 .hint = "在 Debian 和 Ubuntu 上：'apt install {1}'；"
                         "在其他系统上：把 mariadbd 或 mysqld 所在的目录加入 PATH",
                 .why = "转储是 MySQL 自己的 SQL，只有服务器才能完全理解：它被装入一个只在本次运行期间存在的服务器。"}},

    {.code = kDumpServerFailed, .id = "S042", .severity = kError, .grade = kD,
     .cause = "TMPDIR=/full/disk starrocks-migrate-tool --from-dump shop.sql",
     .english = {.title = "private server failed",
                 .text = "cannot start a private server with {0}: {1}",
                 .hint = "a server of another version may be put first into PATH; "
                         "its data goes into a folder of TMPDIR, else /tmp",
                 .why = "The words behind the colon are the server's own. "
                        "It makes a data folder of its own in TMPDIR, where it must find room and the right to write."},
     .chinese = {.title = "临时服务器启动失败",
                 .text = "无法用 {0} 启动临时服务器：{1}",
                 .hint = "可以把另一个版本的服务器放到 PATH 的最前面；它的数据放在 TMPDIR 下，否则在 /tmp 下",
                 .why = "冒号后面是服务器的原话。它在 TMPDIR 中建立自己的数据目录，那里必须有空间和写权限。"}},

    {.code = kDumpStatement, .id = "S043", .severity = kError, .grade = kD,
     .cause = "CREATE TABLE t (…, KEY k ((lower(name))));  -- MySQL 8's, read by MariaDB",
     .english = {.title = "statement of a dump refused",
                 .text = "the private server, {0}, refuses the statement: {1}",
                 .hint = "a server of the dump's own kind and version may take it, see docs/dump.md",
                 .why = "MySQL and MariaDB have types, functions and clauses that the other lacks. "
                        "A statement that is left out would be a table that is missing in silence."},
     .chinese = {.title = "转储中的语句被拒绝",
                 .text = "临时服务器 {0} 拒绝了该语句：{1}",
                 .hint = "与转储同类、同版本的服务器也许能接受，见 docs/dump.md",
                 .why = "MySQL 和 MariaDB 各有对方没有的类型、函数和子句。略过一条语句，就会无声无息地少一张表。"}},

    {.code = kDumpNoDatabase, .id = "S044", .severity = kError, .grade = kD,
     .cause = "mysqldump --no-data --skip-comments shop > shop.sql",
     .english = {.title = "dump without a database",
                 .text = "the dump names no database for its tables",
                 .hint = "name it with --database, such as: --from-dump FILE --database shop",
                 .why = "Schema files of applications, and dumps without comments, name none. "
                        "Rules go by the names of databases."},
     .chinese = {.title = "转储没有数据库名",
                 .text = "转储没有为其中的表指明数据库",
                 .hint = "用 --database 指明，例如：--from-dump FILE --database shop",
                 .why = "应用自带的建表脚本和不带注释的转储不写数据库名。规则是按数据库名匹配的。"}},

    {.code = kDumpEmpty, .id = "S045", .severity = kError, .grade = kD,
     .cause = "mysqldump --no-create-info --databases shop > shop.sql",
     .english = {.title = "dump without tables",
                 .text = "no statement of the dump creates a table",
                 .hint = "make it with 'mysqldump --no-data --databases shop'",
                 .why = "What a table is stands in its CREATE TABLE. A dump of rows alone does not tell it."},
     .chinese = {.title = "转储中没有表",
                 .text = "转储中没有建表语句",
                 .hint = "用 'mysqldump --no-data --databases shop' 生成",
                 .why = "表结构写在 CREATE TABLE 中。只有数据行的转储不含表结构。"}},

    {.code = kDumpSizes, .id = "S046", .severity = kWarning, .grade = kB,
     .cause = "mysqldump --no-data --databases shop > shop.sql",
     .settle = "[table-rule]\n"
               "bucket_num = 8",
     .about = About::kTables,
     .english = {.title = "sizes not told by a dump",
                 .text = "a dump tells no sizes: BUCKETS are those of empty tables",
                 .hint = "set 'bucket_num' in the rules, or read from the server",
                 .why = "BUCKETS follow from the size of the data. "
                        "A large table in one bucket is loaded and read by one BE."},
     .chinese = {.title = "转储不含数据量",
                 .text = "转储不含数据量：BUCKETS 按空表计算",
                 .hint = "在规则中设置 'bucket_num'，或者从服务器读取",
                 .why = "分桶数取决于数据量。只有一个分桶的大表，只由一个 BE 导入和读取。"}},

    {.code = kDumpFlavour, .id = "S047", .severity = kWarning, .grade = kB,
     .cause = "-- MySQL dump 10.13  Distrib 8.0.36  (read by mariadbd)",
     .english = {.title = "dump of another kind of server",
                 .text = "the dump is of {0}, but was read by {1}: types and defaults are as that understands them",
                 .hint = "install the server of the dump's kind, see docs/dump.md",
                 .why = "MariaDB has JSON as LONGTEXT and prints defaults in its own way; "
                        "MySQL has types that MariaDB lacks. "
                        "Columns may become others than with the real server."},
     .chinese = {.title = "转储来自另一种服务器",
                 .text = "转储来自 {0}，却由 {1} 读取：类型和默认值以后者的理解为准",
                 .hint = "安装与转储同类的服务器，见 docs/dump.md",
                 .why = "MariaDB 的 JSON 是 LONGTEXT，默认值的显示方式也不同；MySQL 有 MariaDB 没有的类型。"
                        "得到的列可能与真正的服务器不同。"}},

    {.code = kDumpVersion, .id = "S048", .severity = kNote, .grade = kA,
     .cause = "-- MySQL dump 10.13  Distrib 5.7.44  (read by mysqld 8.0.40)",
     .english = {.title = "version not told by a dump",
                 .text = "the dump is of {0}, and was read by {1}: "
                         "what depends on the server's version is said of the latter",
                 .why = "Some findings, such as which Flink CDC can read the server, go by the version of the server "
                        "that was asked."},
     .chinese = {.title = "转储不含版本",
                 .text = "转储来自 {0}，由 {1} 读取：取决于服务器版本的提示以后者为准",
                 .why = "有些提示取决于所连服务器的版本，例如哪个 Flink CDC 能读取它。"}},

    {.code = kDumpTimeZone, .id = "S049", .severity = kWarning, .grade = kB,
     .cause = "mysqldump --no-data --databases shop > shop.sql",
     .settle = "[flink]\n"
               "server_time_zone = Asia/Shanghai",
     .about = About::kFlink,
     .english = {.title = "time zone not told by a dump",
                 .text = "a dump does not tell the time zone of its server: "
                         "tables whose rule does not tell it either get no Flink SQL",
                 .hint = "set 'server_time_zone' in [flink]",
                 .why = "Flink CDC refuses to start with a time zone that is not the server's, and a wrong one moves "
                        "every TIMESTAMP. "
                        "So none is guessed."},
     .chinese = {.title = "转储不含时区",
                 .text = "转储不含服务器的时区：规则也没有指明时区的表不会得到 Flink SQL",
                 .hint = "在 [flink] 中设置 'server_time_zone'",
                 .why = "时区与服务器不一致时，Flink CDC 会拒绝启动；错误的时区会使每个 TIMESTAMP 偏移。"
                        "因此不做猜测。"}},

    {.code = kServerUnprovenColumns, .id = "S050", .severity = kError, .grade = kD,
     .cause = "GRANT SELECT (id, state) ON shop.orders TO smt_reader@'%';",
     .settle = "[ignore.N]\n"
               "database = {database}\n"
               "table = {table}",
     .english = {.title = "table that may have hidden columns",
                 .text = "the server shows {0} of the table's columns to this user, and nothing proves that it has no "
                         "others: no grant of the whole table, and SHOW CREATE TABLE is refused. "
                         "The table is left out",
                 .hint = "grant SELECT on the whole table, which Flink needs, too; "
                         "columns that are not wanted are left out by 'columns' or [ignore.N]",
                 .why = "information_schema shows a user the columns that it may use. "
                        "With SELECT on some columns only, those behind the last of them leave no gap. "
                        "A table made of the rest would lack columns, and Flink's SELECT * would be refused."},
     .chinese = {.title = "可能有不可见列的表",
                 .text = "服务器向该用户显示了这张表的 {0} 列，但无法证明没有其他列："
                         "没有整张表的授权，SHOW CREATE TABLE 也被拒绝。这张表未写入文件",
                 .hint = "授予整张表的 SELECT 权限，Flink 也需要它；不需要的列用 'columns' 或 [ignore.N] 去掉",
                 .why = "information_schema 只向用户显示其可使用的列。"
                        "只对部分列有 SELECT 权限时，排在它们之后的列不会留下空缺。"
                        "用剩下的列建表会缺列，Flink 的 SELECT * 也会被拒绝。"}},

    {.code = kDumpCollation, .id = "S051", .severity = kNote, .grade = kA,
     .cause = "CREATE TABLE t (…) COLLATE=utf8mb4_0900_ai_ci;  -- MySQL 8's, read by MariaDB 10.11",
     .english = {.title = "other collations for those of a dump",
                 .text = "{0} does not have these collations of the dump; another was read for each: {1}",
                 .why = "MySQL and MariaDB have collations that the other lacks. "
                        "Each was read as one of the same character set that is as sensitive to case. "
                        "StarRocks compares bytes whatever the collation, so the files stay the same."},
     .chinese = {.title = "用其他排序规则代替转储中的排序规则",
                 .text = "{0} 没有转储中的这些排序规则，已分别用另一个代替：{1}",
                 .why = "MySQL 和 MariaDB 各有对方没有的排序规则。"
                        "每一个都换成了同一字符集、对大小写同样敏感的排序规则。"
                        "StarRocks 总是按字节比较，与排序规则无关，因此生成的文件不变。"}},
};
// clang-format on

static_assert(are_exactly(kRows, 'S', kServerFailed, kShardsMerged), "codes.hpp has other names, or in another order");

}  // namespace

std::span<const CodeRow> rows_s() { return kRows; }

}  // namespace smt
