// R: readiness of servers, what check finds. R001 MySQL, R050 StarRocks, R080 Flink. Server variables
// are written without spaces round `=`.

#include "diagnostic/codes/rows.hpp"

namespace smt {
namespace {

using enum Code;
using enum Severity;
using enum Grade;

// clang-format off
constexpr CodeRow kRows[] = {
    {.code = kReadyConnect, .id = "R001", .severity = kError, .grade = kD,
     .cause = "[table-rule]\n"
              "flink.cdc.username = flink\n"
              "flink.cdc.password = wrong",
     .english = {.title = "Flink cannot connect",
                 .text = "{0}",
                 .hint = "check flink.cdc.hostname, flink.cdc.port, flink.cdc.username and flink.cdc.password of the "
                         "rule, or what [db] has in their place; "
                         "where only Flink's machines reach the server, run check on one of them",
                 .why = "The files give Flink an address and a user that need not be those of [db]. "
                        "Without an answer nothing else of this server is checked, and a job that gets none either "
                        "ends at its start."},
     .chinese = {.title = "Flink 无法连接",
                 .text = "{0}",
                 .hint = "检查规则的 flink.cdc.hostname、flink.cdc.port、flink.cdc.username 和 flink.cdc.password，"
                         "或者 [db] 中代替它们的配置项；"
                         "如果只有 Flink 的机器能连接该服务器，请在其中一台上运行 check",
                 .why = "生成的文件交给 Flink 的地址和用户不一定与 [db] 相同。"
                        "得不到应答，该服务器的其他各项就不检查；作业如果同样得不到应答，会在启动时结束。"}},

    {.code = kReadyVersion, .id = "R002", .severity = kError, .grade = kD,
     .cause = "[flink]\n"
              "cdc_version = 3.5.0\n"
              "# and a server of MySQL 8.4",
     .settle = "[flink]\n"
               "cdc_version = {3}",
     .english = {.title = "server that Flink CDC cannot read",
                 .text = "Flink CDC {1} cannot read {0}: {2}",
                 .hint = "set 'cdc_version = {3}' in [flink] and run that, or a later one",
                 .why = "MySQL 8.4 dropped the statement by which older Flink CDC asks for its place in the binlog, "
                        "and servers before 5.6 are refused by its own check. "
                        "Either way the job ends before the first row."},
     .chinese = {.title = "Flink CDC 不能读取的服务器",
                 .text = "Flink CDC {1} 不能读取 {0}：{2}",
                 .hint = "在 [flink] 中设置 'cdc_version = {3}'，并使用该版本或更高版本",
                 .why = "MySQL 8.4 移除了旧版 Flink CDC 用来查询 binlog 位点的语句；"
                        "低于 5.6 的服务器则被 Flink CDC 自己的检查拒绝。"
                        "两种情况下，作业都在读到第一行之前结束。"}},

    {.code = kReadyLogBin, .id = "R003", .severity = kError, .grade = kD,
     .cause = "[mysqld]\n"
              "skip_log_bin",
     .english = {.title = "no binlog",
                 .text = "the server writes no binlog: Flink CDC sees no change",
                 .hint = "put log_bin=binlog and server_id=1 into the server's option file and restart it; "
                         "on hosted servers turn on automatic backups",
                 .why = "MySQL 5.7 and MariaDB write a binlog only where they are told to, MySQL 8.0 and later "
                        "unless they are told not to. "
                        "A job asks for its place in the binlog before it reads the first row, and ends there."},
     .chinese = {.title = "没有 binlog",
                 .text = "服务器不写 binlog：Flink CDC 看不到任何变更",
                 .hint = "在服务器的选项文件中写 log_bin=binlog 和 server_id=1，并重启服务器；云数据库请打开自动备份",
                 .why = "MySQL 5.7 和 MariaDB 只有在要求时才写 binlog，MySQL 8.0 及更高版本则除非要求不写。"
                        "作业在读取第一行之前要查询 binlog 位点，会在那里结束。"}},

    {.code = kReadyBinlogFormat, .id = "R004", .severity = kError, .grade = kD,
     .cause = "SET GLOBAL binlog_format='STATEMENT';",
     .english = {.title = "binlog without rows",
                 .text = "the binlog holds statements; Flink CDC reads rows, and ends the job",
                 .hint = "SET GLOBAL binlog_format='ROW'; -- and binlog_format=ROW in the server's option file; "
                         "sessions that are open keep theirs",
                 .why = "A statement tells what was run, not which rows came of it. "
                        "Flink CDC looks at the setting when a job starts; "
                        "a session that writes statements later can still end the job."},
     .chinese = {.title = "binlog 中没有行",
                 .text = "binlog 中是语句；Flink CDC 读取的是行，会结束作业",
                 .hint = "SET GLOBAL binlog_format='ROW'; -- 并在服务器的选项文件中写 binlog_format=ROW；"
                         "已打开的会话仍保持原值",
                 .why = "语句只说明执行了什么，没有说明得到哪些行。"
                        "Flink CDC 在作业启动时检查这一设置；之后仍以语句写入的会话，还是可能使作业结束。"}},

    {.code = kReadyRowImage, .id = "R005", .severity = kError, .grade = kD,
     .cause = "SET GLOBAL binlog_row_image='MINIMAL';",
     .english = {.title = "rows that are not whole",
                 .text = "rows in the binlog do not hold all columns; Flink CDC needs them, and ends the job",
                 .hint = "SET GLOBAL binlog_row_image='FULL'; "
                         "-- and binlog_row_image=FULL in the server's option file; sessions that are open keep theirs",
                 .why = "MINIMAL leaves out of the binlog the columns that a change does not touch, NOBLOB those of "
                        "them that are BLOB or TEXT. "
                        "What is left makes no row of StarRocks, so that Flink CDC looks at the setting when a job "
                        "starts."},
     .chinese = {.title = "行不完整",
                 .text = "binlog 中的行不含所有的列；Flink CDC 需要它们，会结束作业",
                 .hint = "SET GLOBAL binlog_row_image='FULL'; -- 并在服务器的选项文件中写 binlog_row_image=FULL；"
                         "已打开的会话仍保持原值",
                 .why = "MINIMAL 使 binlog 略去变更没有涉及的列，NOBLOB 则略去其中的 BLOB 和 TEXT 列。"
                        "剩下的内容拼不成 StarRocks 的一行，因此 Flink CDC 在作业启动时检查这一设置。"}},

    {.code = kReadyRowValues, .id = "R006", .severity = kError, .grade = kD,
     .cause = "SET GLOBAL binlog_row_value_options='PARTIAL_JSON';",
     .english = {.title = "JSON changes in parts",
                 .text = "the binlog holds changed parts of JSON values: Flink CDC {0}",
                 .hint = "SET GLOBAL binlog_row_value_options=''; -- and take the line out of the server's option file",
                 .why = "MySQL then writes an UPDATE by JSON_SET, JSON_REPLACE or JSON_REMOVE as an event of its own "
                        "kind. "
                        "Flink CDC before 3.1 does not look at the setting: "
                        "no error is seen, and the row in StarRocks keeps its old values."},
     .chinese = {.title = "JSON 只记录部分变更",
                 .text = "binlog 只记录 JSON 值中变更的部分：Flink CDC {0}",
                 .hint = "SET GLOBAL binlog_row_value_options=''; -- 并从服务器的选项文件中删去该行",
                 .why = "此时 MySQL 把使用 JSON_SET、JSON_REPLACE 或 JSON_REMOVE 的 UPDATE 写成一种单独的事件。"
                        "低于 3.1 的 Flink CDC 不检查这一设置：没有任何报错，StarRocks 中的行却保持旧值。"}},

    {.code = kReadyCompressed, .id = "R007", .severity = kError, .grade = kD,
     .cause = "SET GLOBAL binlog_transaction_compression=ON;  -- MariaDB: log_bin_compress",
     .english = {.title = "compressed binlog",
                 .text = "{0} is ON: Flink CDC does not unpack compressed events, and changes are lost",
                 .hint = "SET GLOBAL {0}=OFF; -- and take the line out of the server's option file",
                 .why = "MySQL packs the rows of a transaction into one event, MariaDB each long event by itself, "
                        "and the reader of Flink CDC knows neither kind. "
                        "The snapshot is whole; after it tables in StarRocks fall behind without an error."},
     .chinese = {.title = "压缩的 binlog",
                 .text = "{0} 为 ON：Flink CDC 不会解压压缩的事件，变更会丢失",
                 .hint = "SET GLOBAL {0}=OFF; -- 并从服务器的选项文件中删去该行",
                 .why = "MySQL 把一个事务的行压缩成一个事件，MariaDB 则逐个压缩较长的事件，而 Flink CDC "
                        "的读取者两种都不认识。"
                        "全量数据是完整的，此后 StarRocks 中的表逐渐落后，没有任何报错。"}},

    {.code = kReadyServerId, .id = "R008", .severity = kError, .grade = kD,
     .cause = "[mysqld]\n"
              "server_id=0",
     .english = {.title = "server without an id",
                 .text = "server_id is 0: the server lets nobody read its binlog",
                 .hint = "SET GLOBAL server_id=1; -- and server_id=1 in the server's option file; "
                         "another number than those of its replicas",
                 .why = "A server with the id 0 writes its binlog, but turns away all that want to read it, replicas "
                        "as well. "
                        "The job ends as soon as it turns to the binlog."},
     .chinese = {.title = "服务器没有 id",
                 .text = "server_id 为 0：服务器不让任何人读取它的 binlog",
                 .hint = "SET GLOBAL server_id=1; -- 并在服务器的选项文件中写 server_id=1；不能与它的从库相同",
                 .why = "id 为 0 的服务器照常写 binlog，但拒绝所有要读取它的连接，从库也一样。"
                        "作业一转到 binlog 就会结束。"}},

    {.code = kReadyServerIdPlanned, .id = "R009", .severity = kError, .grade = kD,
     .cause = "[flink]\n"
              "server_id_base = 10000\n"
              "# and a replica with server_id=10012",
     .settle = "[flink]\n"
               "server_id_base = {3}",
     .english = {.title = "server id used twice",
                 .text = "{0} has the server id {1}, which a reader of the files has, too ({2})",
                 .hint = "set 'server_id_base = {3}' in [flink], or another flink.cdc.server-id where the rule has "
                         "one, and generate the files anew",
                 .why = "Ids must differ among all that replicate, the server itself included. "
                        "Of two readers with one id the server disconnects the elder when the other comes: "
                        "replica and job throw each other off again and again."},
     .chinese = {.title = "server id 重复使用",
                 .text = "{0} 的 server id 是 {1}，而生成的文件中也有读取者使用它（{2}）",
                 .hint = "在 [flink] 中设置 'server_id_base = {3}'，如果规则有 flink.cdc.server-id 则改为别的值，"
                         "然后重新生成文件",
                 .why = "参与复制的各方，包括服务器自身，id 都必须不同。"
                        "两个读取者 id 相同时，后来者一到，服务器就断开较早的那个：从库和作业会反复互相挤掉。"}},

    {.code = kReadyExpiry, .id = "R010", .severity = kWarning, .grade = kC,
     .cause = "SET GLOBAL binlog_expire_logs_seconds=43200;",
     .english = {.title = "binlog kept too short",
                 .text = "binlog files are kept for {0}: "
                         "a job that stands still longer, or a snapshot that takes longer, cannot go on",
                 .hint = "{1}",
                 .why = "A job goes on from the place in the binlog that its last checkpoint holds, and after a "
                        "snapshot it reads all changes since that began. "
                        "Once the file with this place is deleted, only a new snapshot helps."},
     .chinese = {.title = "binlog 保留时间过短",
                 .text = "binlog 文件保留 {0}：停止时间更长的作业，或者耗时更长的全量读取，都无法继续",
                 .hint = "{1}",
                 .why = "作业从上一个 checkpoint 所记的 binlog 位点继续；"
                        "全量读取之后，则要读取从其开始以来的所有变更。"
                        "该位点所在的文件一旦删除，就只能重新读取全量数据。"}},

    {.code = kReadyGtid, .id = "R011", .severity = kWarning, .grade = kC,
     .cause = "SELECT @@gtid_mode;  -- OFF",
     .english = {.title = "no GTIDs",
                 .text = "gtid_mode is {0}: after a fail-over to a replica jobs must be started anew with a snapshot",
                 .hint = "{1}",
                 .why = "A file and a position in the binlog are those of one server, while a GTID means the same "
                        "transaction on all of them. "
                        "With GTIDs a job can go on at the replica that takes over."},
     .chinese = {.title = "没有 GTID",
                 .text = "gtid_mode 为 {0}：切换到从库之后，作业必须从全量开始重新启动",
                 .hint = "{1}",
                 .why = "binlog 的文件和位点只属于某一台服务器，而 GTID 在所有服务器上都指同一个事务。"
                        "有了 GTID，作业可以在接替的从库上继续。"}},

    {.code = kReadyFilters, .id = "R012", .severity = kError, .grade = kD,
     .cause = "[mysqld]\n"
              "binlog-ignore-db=shop",
     .english = {.title = "tables kept out of the binlog",
                 .text = "{0} keeps the changes of {1} out of the binlog",
                 .hint = "take {0} for it out of the server's option file and restart it",
                 .why = "The snapshot reads the tables themselves, so that all looks well at first. "
                        "No later change comes to StarRocks, and no error tells of it."},
     .chinese = {.title = "不写入 binlog 的表",
                 .text = "{0} 使 {1} 的变更不写入 binlog",
                 .hint = "从服务器的选项文件中删去与它有关的 {0}，并重启服务器",
                 .why = "全量阶段直接读取表，所以起初一切正常。此后的变更都不会到达 StarRocks，也没有任何报错。"}},

    {.code = kReadyTimeZone, .id = "R013", .severity = kError, .grade = kD,
     .cause = "[flink]\n"
              "server_time_zone = Asia/Shanghai\n"
              "# and a server with time_zone='+00:00'",
     .english = {.title = "another time zone",
                 .text = "the server's clock is {0} from UTC, but the files say 'server-time-zone' = '{1}' ({2}): "
                         "Flink CDC {3}",
                 .hint = "take flink.cdc.server-time-zone out of the rule and 'server_time_zone' out of [flink], so "
                         "that the server's own is taken",
                 .why = "The binlog holds TIMESTAMP in UTC, and Flink CDC turns it into the zone that it is told. "
                        "From 2.3 on it first compares that zone with the server's clock, and lets half an hour "
                        "pass; "
                        "before, one value has different times in snapshot and binlog."},
     .chinese = {.title = "时区不一致",
                 .text = "服务器的时钟与 UTC 相差 {0}，而生成的文件写的是 'server-time-zone' = '{1}'（{2}）：Flink "
                         "CDC {3}",
                 .hint = "从规则中去掉 flink.cdc.server-time-zone，从 [flink] 中去掉 'server_time_zone'，"
                         "以采用服务器自己的时区",
                 .why = "binlog 中的 TIMESTAMP 是 UTC 时间，Flink CDC 把它换算到所指定的时区。"
                        "从 2.3 起，它先把该时区与服务器的时钟比较，相差半小时以内可以通过；"
                        "更旧的版本中，同一个值在全量阶段与 binlog 中的时间会不同。"}},

    {.code = kReadyTimeout, .id = "R014", .severity = kWarning, .grade = kC,
     .cause = "SET GLOBAL wait_timeout=60;",
     .english = {.title = "short session timeout",
                 .text = "the server ends sessions that are silent for {0} s, as Flink CDC's are while a large "
                         "snapshot is taken",
                 .hint = "SET GLOBAL wait_timeout=28800; SET GLOBAL interactive_timeout=28800;",
                 .why = "While a large table is read, connections stay open on which nothing is said. "
                        "One that the server has closed breaks the job when it is used again, and after a restart "
                        "the same may happen once more."},
     .chinese = {.title = "会话超时过短",
                 .text = "会话静默 {0} 秒，服务器就会结束它；而在读取大量全量数据期间，Flink CDC 的会话正是如此",
                 .hint = "SET GLOBAL wait_timeout=28800; SET GLOBAL interactive_timeout=28800;",
                 .why = "读取大表期间，有些连接保持打开而没有任何往来。"
                        "被服务器关闭的连接再次使用时，作业就会出错，重启之后还可能再次发生。"}},

    {.code = kReadyConnections, .id = "R015", .severity = kError, .grade = kD,
     .cause = "SET GLOBAL max_connections=100;\n"
              "-- and 80 tables to load",
     .english = {.title = "too few connections",
                 .text = "the files need up to {0} connections ({1} sources, parallelism {2}); "
                         "{3} of {4} are taken already",
                 .hint = "SET GLOBAL max_connections={5}; -- and in the server's option file; "
                         "or load the tables one part after the other",
                 .why = "A source holds a connection to the binlog, and one for each reader of its snapshot; "
                        "in Flink SQL each table, or set of shards, is a source. "
                        "At the limit the server turns away whoever comes next, applications as well as jobs."},
     .chinese = {.title = "连接数不足",
                 .text = "生成的文件最多需要 {0} 个连接（{1} 个源，并行度 {2}）；{4} 个中已占用 {3} 个",
                 .hint = "SET GLOBAL max_connections={5}; -- 并写入服务器的选项文件；或者把表分批导入",
                 .why = "一个源占用一个 binlog 连接，全量阶段的每个读取者再占用一个；"
                        "在 Flink SQL 中，每张表或每组分表是一个源。"
                        "达到上限后，服务器拒绝后来的任何连接，包括应用和作业。"}},

    {.code = kReadyUserConnections, .id = "R016", .severity = kError, .grade = kD,
     .cause = "ALTER USER 'smt'@'%' WITH MAX_USER_CONNECTIONS 5;\n"
              "-- and 10 tables to load",
     .english = {.title = "too few connections for the user",
                 .text = "the files need up to {0} connections ({1} sources, parallelism {2}); the user may have {3}",
                 .hint = "ALTER USER {4} WITH MAX_USER_CONNECTIONS {5}; -- or, where it is the server's limit: "
                         "SET GLOBAL max_user_connections={5};",
                 .why = "All sources log in as one user and share its limit. "
                        "Those that come when it is reached are turned away, and the jobs of their tables fail."},
     .chinese = {.title = "该用户的连接数不足",
                 .text = "生成的文件最多需要 {0} 个连接（{1} 个源，并行度 {2}）；该用户最多可有 {3} 个",
                 .hint = "ALTER USER {4} WITH MAX_USER_CONNECTIONS {5}; "
                         "-- 如果是服务器的限制，则为：SET GLOBAL max_user_connections={5};",
                 .why = "所有的源以同一个用户登录，共用它的上限。达到上限后到来的会被拒绝，相应表的作业就会失败。"}},

    {.code = kReadyReplication, .id = "R017", .severity = kError, .grade = kD,
     .cause = "CREATE USER 'smt'@'%' IDENTIFIED BY 'secret';\n"
              "GRANT SELECT ON shop.* TO 'smt'@'%';",
     .english = {.title = "user may not read the binlog",
                 .text = "{0} lacks {1}",
                 .hint = "{2}",
                 .why = "REPLICATION CLIENT, in MariaDB BINLOG MONITOR, lets a job ask for its place in the binlog, "
                        "and REPLICATION SLAVE lets it read from there. "
                        "Without the first it ends before the first row, without the second as soon as it turns to "
                        "the binlog."},
     .chinese = {.title = "用户无权读取 binlog",
                 .text = "{0} 缺少 {1}",
                 .hint = "{2}",
                 .why = "REPLICATION CLIENT（MariaDB 中为 BINLOG MONITOR）允许作业查询 binlog 位点，REPLICATION "
                        "SLAVE 允许从那里开始读取。"
                        "缺少前者，作业在读到第一行之前结束；缺少后者，一转到 binlog 就会结束。"}},

    {.code = kReadySelect, .id = "R018", .severity = kError, .grade = kD,
     .cause = "GRANT SELECT (id) ON shop.orders TO 'smt'@'%';",
     .english = {.title = "user may not read tables",
                 .text = "{0} lacks SELECT on {1}",
                 .hint = "{2}",
                 .why = "The snapshot is read as whole rows by Flink's user, which need not be that of [db]; "
                        "a privilege on single columns is not enough. "
                        "The job of such a table ends before the first row."},
     .chinese = {.title = "用户无权读取表",
                 .text = "{0} 缺少 {1} 上的 SELECT",
                 .hint = "{2}",
                 .why = "全量数据由 Flink 的用户按整行读取，该用户不一定是 [db] 的用户；只有个别列的权限是不够的。"
                        "这样的表，其作业在读到第一行之前就会结束。"}},

    {.code = kReadyShowDatabases, .id = "R019", .severity = kWarning, .grade = kC,
     .cause = "[mysqld]\n"
              "skip_show_database",
     .english = {.title = "user may not list databases",
                 .text = "{0} lacks SHOW DATABASES, which Flink CDC's documents ask for",
                 .hint = "{1}",
                 .why = "With skip_show_database the server refuses SHOW DATABASES to users without this privilege; "
                        "otherwise it shows them the databases on which they have one. "
                        "Flink CDC looks for its tables by this statement, and may end the job where it is refused."},
     .chinese = {.title = "用户无权列出数据库",
                 .text = "{0} 缺少 SHOW DATABASES，而 Flink CDC 的文档要求有它",
                 .hint = "{1}",
                 .why = "设置了 skip_show_database 的服务器对没有该权限的用户拒绝 SHOW DATABASES；"
                        "否则会显示用户有权限的数据库。"
                        "Flink CDC 用这个语句寻找它的表，被拒绝时可能结束作业。"}},

    {.code = kReadyLocks, .id = "R020", .severity = kError, .grade = kD,
     .cause = "[table-rule]\n"
              "flink.cdc.scan.incremental.snapshot.enabled = false",
     .english = {.title = "user may not lock",
                 .text = "{0} lacks {1}: some snapshot is taken by one reader, which locks the tables meanwhile",
                 .hint = "{2}",
                 .why = "A snapshot that is not split must be of one moment, for which the reader locks the tables "
                        "and notes its place in the binlog. "
                        "Without the privileges the job ends before the first row."},
     .chinese = {.title = "用户无权加锁",
                 .text = "{0} 缺少 {1}：有的全量数据由一个读取者读取，其间锁表",
                 .hint = "{2}",
                 .why = "不切分的全量数据必须属于同一时刻，为此读取者要锁表并记下 binlog 位点。"
                        "没有这些权限，作业在读到第一行之前就会结束。"}},

    {.code = kReadyPlugin, .id = "R021", .severity = kError, .grade = kD,
     .cause = "CREATE USER 'smt'@'%' IDENTIFIED WITH sha256_password BY 'secret';",
     .english = {.title = "login that Flink CDC does not know",
                 .text = "{0} logs in by {1}, which Flink CDC's binlog reader does not know",
                 .hint = "ALTER USER {0} IDENTIFIED {2} 'password';",
                 .why = "Flink CDC reads the snapshot by a JDBC driver, and the binlog by a client that knows "
                        "mysql_native_password and caching_sha2_password only. "
                        "The job may read rows of the snapshot, and ends as soon as it turns to the binlog."},
     .chinese = {.title = "Flink CDC 不认识的登录方式",
                 .text = "{0} 以 {1} 登录，而 Flink CDC 的 binlog 读取者不认识它",
                 .hint = "ALTER USER {0} IDENTIFIED {2} 'password';",
                 .why = "Flink CDC 用 JDBC 驱动读取全量数据，用另一个客户端读取 binlog，后者只认识 "
                        "mysql_native_password 和 caching_sha2_password。"
                        "作业可能读到一些全量数据，但一转到 binlog 就会结束。"}},

    {.code = kReadyPublicKey, .id = "R022", .severity = kWarning, .grade = kC,
     .cause = "CREATE USER 'smt'@'%' IDENTIFIED WITH caching_sha2_password BY 'secret';\n"
              "-- and no ssl_mode in [db]",
     .settle = "[table-rule]\n"
               "flink.cdc.jdbc.properties.allowPublicKeyRetrieval = true",
     .english = {.title = "login that needs the server's key",
                 .text = "{0} logs in by {1}. "
                         "Without encryption that works only while the server remembers the password; "
                         "after its restart: Public Key Retrieval is not allowed",
                 .hint = "add the line 'flink.cdc.jdbc.properties.allowPublicKeyRetrieval = true' to [table-rule], or "
                         "'ssl_mode = required' to [db]",
                 .why = "On a plain connection the password is sent under the server's public key, which the driver "
                        "fetches only where it is allowed to: "
                        "somebody in between could hand out his own. "
                        "Jobs that ran for weeks then fail at their next login."},
     .chinese = {.title = "需要服务器公钥的登录方式",
                 .text = "{0} 以 {1} 登录。"
                         "不加密时，只有在服务器还记得密码期间才能登录；"
                         "服务器重启之后会报错：Public Key Retrieval is not allowed",
                 .hint = "在 [table-rule] 中加一行 'flink.cdc.jdbc.properties.allowPublicKeyRetrieval = true'，或者在 "
                         "[db] 中加一行 'ssl_mode = required'",
                 .why = "在不加密的连接上，密码用服务器的公钥加密后发送；"
                        "驱动只有在允许时才会去取公钥，因为中间人可能给出他自己的公钥。"
                        "运行了几周的作业，会在下一次登录时失败。"}},

    {.code = kReadyTls, .id = "R023", .severity = kError, .grade = kD,
     .cause = "ALTER USER 'smt'@'%' REQUIRE SSL;  -- or require_secure_transport=ON",
     .settle = "[db]\n"
               "ssl_mode = required",
     .english = {.title = "server that demands encryption",
                 .text = "{0} demands encryption, and the files do not ask for it",
                 .hint = "add the line 'ssl_mode = required' to [db], and generate the files anew",
                 .why = "Flink CDC reads the binlog by a client of its own, which encrypts only where the files tell "
                        "it to. "
                        "Its login is refused, and the job ends."},
     .chinese = {.title = "要求加密的服务器",
                 .text = "{0} 要求加密，而生成的文件没有要求加密",
                 .hint = "在 [db] 中加一行 'ssl_mode = required'，并重新生成文件",
                 .why = "Flink CDC 用另一个客户端读取 binlog，只有文件中写明时它才加密。"
                        "它的登录会被拒绝，作业就此结束。"}},

    {.code = kReadyHiddenKey, .id = "R024", .severity = kError, .grade = kD,
     .cause = "SET sql_generate_invisible_primary_key=ON;\n"
              "CREATE TABLE shop.log (line VARCHAR(200));",
     .english = {.title = "hidden or invisible column",
                 .text = "{0}: Flink CDC cannot read what the server hides there: the job ends, or rows or values are "
                         "lost",
                 .hint = "{1}",
                 .why = "Flink CDC's snapshot reads no invisible columns, see F031 to F033; tables with such a finding "
                        "are in no file for Flink. "
                        "MySQL from 8.0.30 on, and RDS and PolarDB of Aliyun, can also give a table a key and leave "
                        "it out of what they tell of its columns. "
                        "Rows in the binlog then have one value more than Flink CDC knows columns."},
     .chinese = {.title = "隐藏或不可见的列",
                 .text = "{0}：Flink CDC 无法读取服务器在这里隐藏的内容：作业会结束，或者丢失行或值",
                 .hint = "{1}",
                 .why = "Flink CDC 的全量阶段不读取不可见列，见 F031 至 F033；有这种问题的表不在 Flink 的文件中。"
                        "从 8.0.30 起的 MySQL，以及阿里云的 RDS 和 PolarDB，还可以给表加上键，"
                        "而在返回的列信息中不显示它。"
                        "于是 binlog 中的行比 Flink CDC 所知的列多一个值。"}},

    {.code = kReadyReplica, .id = "R025", .severity = kError, .grade = kD,
     .cause = "[mysqld]\n"
              "log_replica_updates=OFF\n"
              "# on a replica",
     .english = {.title = "replica that passes nothing on",
                 .text = "the server is a replica, and {0} is OFF: "
                         "what it gets from its source is not in its own binlog",
                 .hint = "put {0}=ON into the server's option file and restart it; or read from its source",
                 .why = "The snapshot is whole, for the replica has all rows. "
                        "After it no change comes to StarRocks but those that were made on the replica itself, and "
                        "no error tells of it."},
     .chinese = {.title = "不向下传递的从库",
                 .text = "该服务器是从库，而 {0} 为 OFF：从它的源库得到的变更不在它自己的 binlog 中",
                 .hint = "在服务器的选项文件中写 {0}=ON，并重启服务器；或者从它的源库读取",
                 .why = "从库有所有的行，所以全量数据是完整的。"
                        "此后除了直接在从库上所做的变更，没有任何变更到达 StarRocks，也没有任何报错。"}},

    {.code = kReadyEncrypted, .id = "R026", .severity = kWarning, .grade = kC,
     .cause = "[mariadb]\n"
              "encrypt_binlog=ON",
     .english = {.title = "encrypted binlog of MariaDB",
                 .text = "encrypt_binlog is ON: no released Flink CDC is known to read it",
                 .hint = "try it on a copy, or take encrypt_binlog out of the server's option file and restart it",
                 .why = "MariaDB encrypts its binlog in a way of its own, and the reader of Flink CDC is made for "
                        "MySQL's. "
                        "No test here has seen it work; "
                        "where it does not, the job ends as soon as it turns to the binlog, or changes are missing."},
     .chinese = {.title = "MariaDB 的加密 binlog",
                 .text = "encrypt_binlog 为 ON：没有已发布的 Flink CDC 版本确知能读取它",
                 .hint = "请先在副本上试验，或者从服务器的选项文件中删去 encrypt_binlog 并重启服务器",
                 .why = "MariaDB 以自己的方式加密 binlog，而 Flink CDC 的读取者是为 MySQL 编写的。"
                        "本工具的测试没有见过它成功；如果读不了，作业一转到 binlog 就会结束，或者缺少变更。"}},

    {.code = kReadyFeConnect, .id = "R050", .severity = kError, .grade = kD,
     .cause = "[starrocks]\n"
              "host = fe\n"
              "port = 8030",
     .english = {.title = "no StarRocks",
                 .text = "{0}",
                 .hint = "check {1}; where only Flink's machines reach StarRocks, run check on one of them",
                 .why = "Tables are created over the FE's MySQL port (query_port, 9030), and Flink's sink asks there "
                        "for the columns of its table. "
                        "Where no FE answers, version, nodes, tables and grants are not checked, and a job that gets "
                        "no answer either ends at its start."},
     .chinese = {.title = "无法连接 StarRocks",
                 .text = "{0}",
                 .hint = "检查 {1}；如果只有 Flink 的机器能连接 StarRocks，请在其中一台上运行 check",
                 .why = "建表通过 FE 的 MySQL 端口（query_port，9030）进行，Flink 的 sink 也在那里查询表的列。"
                        "没有 FE 应答时，版本、节点、表和权限都不检查；作业如果同样得不到应答，会在启动时结束。"}},

    {.code = kReadyFeVersion, .id = "R051", .severity = kError, .grade = kD,
     .cause = "[starrocks]\n"
              "version = 3.3\n"
              "# and an FE of 3.1",
     .settle = "[starrocks]\n"
               "version = {2}",
     .english = {.title = "StarRocks too old for the files",
                 .text = "StarRocks is {0}; the files are written for {1} and later",
                 .hint = "set 'version = {2}' in [starrocks] and generate the files anew",
                 .why = "This version decides which clauses, types and properties the tool may use. "
                        "An older FE refuses a CREATE TABLE with one that came later, and the table is missing."},
     .chinese = {.title = "StarRocks 版本过低",
                 .text = "StarRocks 是 {0}；生成的文件适用于 {1} 及更高版本",
                 .hint = "在 [starrocks] 中设置 'version = {2}'，并重新生成文件",
                 .why = "该版本决定工具可以使用哪些子句、类型和属性。"
                        "CREATE TABLE 中如有更高版本才有的内容，较旧的 FE 会拒绝，该表就没有建成。"}},

    {.code = kReadyBackends, .id = "R052", .severity = kWarning, .grade = kC,
     .cause = "[other]\n"
              "be_num = 5\n"
              "# and a cluster of three BE nodes",
     .settle = "[other]\n"
               "be_num = {0}",
     .english = {.title = "fewer BE nodes than be_num",
                 .text = "{0} BE nodes are alive, but be_num = {1}: BUCKETS are more than these nodes need",
                 .hint = "set 'be_num = {0}' in [other] and generate the files anew; or start the others: {2}",
                 .why = "BUCKETS spread the data over the nodes. "
                        "With too many of them tablets are small, and each costs memory and some time of every "
                        "query; "
                        "no row is lost by it."},
     .chinese = {.title = "BE 节点少于 be_num",
                 .text = "有 {0} 个 BE 节点存活，而 be_num = {1}：BUCKETS 多于这些节点所需",
                 .hint = "在 [other] 中设置 'be_num = {0}' 并重新生成文件；或者启动其他节点：{2}",
                 .why = "BUCKETS 把数据分布到各个节点上。"
                        "分桶过多时 tablet 很小，每一个都要占用内存，也使每次查询多花一些时间；但不会因此丢失行。"}},

    {.code = kReadyReplicas, .id = "R053", .severity = kError, .grade = kD,
     .cause = "[table-rule]\n"
              "properties.replication_num = 3\n"
              "# and a cluster of one BE node",
     .settle = "[table-rule]\n"
               "properties.replication_num = {0}",
     .english = {.title = "too few BE nodes",
                 .text = "{0} BE nodes are alive, but replication_num = {1} for {2}: CREATE TABLE is refused",
                 .hint = "set 'properties.replication_num = {0}' in [table-rule], or start more BE nodes",
                 .why = "Each replica of a tablet lies on a node of its own. "
                        "Without the table Flink's sink has nothing to load into; "
                        "with a single replica the table is made, but its data goes with the node on which it lies."},
     .chinese = {.title = "BE 节点过少",
                 .text = "有 {0} 个 BE 节点存活，而 {2} 的 replication_num = {1}：CREATE TABLE 会被拒绝",
                 .hint = "在 [table-rule] 中设置 'properties.replication_num = {0}'，或者启动更多 BE 节点",
                 .why = "一个 tablet 的各个副本位于不同的节点上。"
                        "表没有建成，Flink 的 sink 就无处导入；"
                        "只有一个副本时可以建成，但数据会随所在的节点一起丢失。"}},

    {.code = kReadyTableDiffers, .id = "R054", .severity = kError, .grade = kD,
     .cause = "CREATE TABLE shop.orders (id INT, note VARCHAR(10)) DUPLICATE KEY (id) …;  -- in StarRocks, of an "
              "earlier try",
     .english = {.title = "table that is there differs",
                 .text = "{0} is there already, but {1}; CREATE TABLE IF NOT EXISTS leaves it as it is",
                 .hint = "{2}",
                 .why = "The table may be of an earlier run, or somebody else's. "
                        "Rows that do not fit its columns are refused, and one of the duplicate model keeps every "
                        "version of a row and drops no deleted one."},
     .chinese = {.title = "已有的表不一致",
                 .text = "{0} 已经存在，但是 {1}；CREATE TABLE IF NOT EXISTS 不会改变它",
                 .hint = "{2}",
                 .why = "该表可能来自上一次运行，也可能是别人的。"
                        "不符合其列的行会被拒绝；明细模型的表则会保留行的每个版本，也不会删去已删除的行。"}},

    {.code = kReadyCreate, .id = "R055", .severity = kWarning, .grade = kC,
     .cause = "CREATE USER 'smt'@'%' IDENTIFIED BY 'secret';  -- in StarRocks, and no GRANT",
     .english = {.title = "user may not create",
                 .text = "{0} lacks {1}: the files of StarRocks are to be run by another user",
                 .hint = "{2}",
                 .why = "Only who runs starrocks-create.*.sql needs these privileges; loading does without. "
                        "Statements that lack them are refused, and their tables are missing when the jobs start."},
     .chinese = {.title = "用户无权建表",
                 .text = "{0} 缺少 {1}：StarRocks 的文件要由另一个用户运行",
                 .hint = "{2}",
                 .why = "只有运行 starrocks-create.*.sql 的用户需要这些权限，导入并不需要。"
                        "缺少权限的语句会被拒绝，作业启动时就没有相应的表。"}},

    {.code = kReadyLoad, .id = "R056", .severity = kError, .grade = kD,
     .cause = "GRANT INSERT ON TABLE shop.orders TO USER 'smt'@'%';  -- in StarRocks, and no SELECT",
     .english = {.title = "user may not load",
                 .text = "{0} lacks {1}",
                 .hint = "{2}",
                 .why = "Flink's sink loads with INSERT, and reads the columns of its table first, for which its "
                        "documents ask for SELECT. "
                        "A job that lacks one of them ends at its start or at its first load."},
     .chinese = {.title = "用户无权导入",
                 .text = "{0} 缺少 {1}",
                 .hint = "{2}",
                 .why = "Flink 的 sink 以 INSERT 权限导入，并且要先读取表的列，为此其文档要求有 SELECT 权限。"
                        "缺少其中之一，作业会在启动时或第一次导入时结束。"}},

    {.code = kReadyLoadUrl, .id = "R057", .severity = kError, .grade = kD,
     .cause = "[table-rule]\n"
              "flink.starrocks.load-url = fe:9030",
     .english = {.title = "load-url does not answer as StarRocks",
                 .text = "load-url {0}: {1}",
                 .hint = "set 'flink.starrocks.load-url = {2}' in [table-rule]: "
                         "host and HTTP port of an FE (http_port, 8030) or a BE (8040), several with ;",
                 .why = "Rows are loaded by HTTP, which has another port than SQL: 9030 belongs into jdbc-url. "
                        "The files may be planned without an error, and the jobs fail at their first load."},
     .chinese = {.title = "load-url 的应答不像 StarRocks",
                 .text = "load-url {0}：{1}",
                 .hint = "在 [table-rule] 中设置 'flink.starrocks.load-url = {2}'：FE（http_port，8030）或 BE（8040）"
                         "的主机和 HTTP 端口，多个之间用 ; "
                         "分隔",
                 .why = "行通过 HTTP 导入，它的端口与 SQL 的不同：9030 应写在 jdbc-url 中。"
                        "文件可能通过检查而没有报错，但作业会在第一次导入时失败。"}},

    {.code = kReadyVersions, .id = "R080", .severity = kError, .grade = kD,
     .cause = "[flink]\n"
              "version = 1.20\n"
              "cdc_version = 2.2.1",
     .settle = "[flink]\n"
               "{3} = {4}",
     .english = {.title = "versions that do not fit",
                 .text = "{0} {1} is not made for Flink {2}",
                 .hint = "set '{3} = {4}' in [flink] and run that",
                 .why = "A connector is built against the classes of some releases of Flink. "
                        "With another a job ends where a class or a method is missing: "
                        "mostly at its start, sometimes only when it is first used."},
     .chinese = {.title = "版本不匹配",
                 .text = "{0} {1} 不适用于 Flink {2}",
                 .hint = "在 [flink] 中设置 '{3} = {4}'，并使用该版本",
                 .why = "connector 是针对某些 Flink 版本的类编译的。"
                        "在其他版本上，缺少某个类或方法时作业就会结束：多半在启动时，有时要到第一次用到它时。"}},

    {.code = kReadyCheckpoints, .id = "R081", .severity = kError, .grade = kD,
     .cause = "[flink]\n"
              "set.execution.checkpointing.interval = 0",
     .settle = "[flink]\n"
               "set.execution.checkpointing.interval = 10s",
     .english = {.title = "no checkpoints",
                 .text = "execution.checkpointing.interval is {0}: "
                         "without checkpoints a snapshot with several readers never goes over to the binlog, and "
                         "nothing is kept for a restart",
                 .hint = "take 'set.execution.checkpointing.interval' out of [flink] (it is 10s then), or give it a "
                         "time such as 30s",
                 .why = "A checkpoint must have kept that all parts of a snapshot are read before several readers go "
                        "on to the binlog. "
                        "Without one each restart begins with a new snapshot, and an exactly-once sink never shows "
                        "what it has loaded."},
     .chinese = {.title = "没有 checkpoint",
                 .text = "execution.checkpointing.interval 为 {0}：没有 checkpoint，"
                         "由多个读取者读取的全量永远不会转到 binlog，也没有为重启保存任何内容",
                 .hint = "从 [flink] 中去掉 'set.execution.checkpointing.interval'（此时为 10s），或者给出时间，例如 "
                         "30s",
                 .why = "有多个读取者时，必须先有 checkpoint 记下全量数据的各块都已读完，才会转到 binlog。"
                        "没有 checkpoint，每次重启都要重新读取全量数据，exactly-once 的 sink "
                        "也永远不会让已导入的数据可见。"}},

    {.code = kReadyCheckpointTime, .id = "R082", .severity = kWarning, .grade = kC,
     .cause = "[flink]\n"
              "set.execution.checkpointing.interval = 10ms",
     .settle = "[flink]\n"
               "set.execution.checkpointing.interval = 10s",
     .english = {.title = "unusual checkpoint interval",
                 .text = "execution.checkpointing.interval is {0}: {1}",
                 .hint = "set 'set.execution.checkpointing.interval = 10s' in [flink], or another time between 1s and "
                         "10min",
                 .why = "At each checkpoint the sink sends what it holds, and Flink keeps how far it has read. "
                        "Too many make loads so small that StarRocks is busy with merging them; "
                        "too few make restarts long."},
     .chinese = {.title = "不寻常的 checkpoint 间隔",
                 .text = "execution.checkpointing.interval 为 {0}：{1}",
                 .hint = "在 [flink] 中设置 'set.execution.checkpointing.interval = 10s'，或者 1s 到 10min "
                         "之间的其他时间",
                 .why = "每次 checkpoint 时，sink 发送手中的数据，Flink 则记下读到了哪里。"
                        "过于频繁时，每次导入很小，StarRocks 忙于合并它们；间隔过长时，重启要花很久。"}},

    {.code = kReadyParallelism, .id = "R083", .severity = kError, .grade = kD,
     .cause = "[flink]\n"
              "parallelism = 4\n"
              "[table-rule.1]\n"
              "flink.cdc.server-id = 5400",
     .settle = "[flink]\n"
               "parallelism = 1",
     .english = {.title = "fewer server ids than readers",
                 .text = "{0} has the server ids {1}, but parallelism = {2}",
                 .hint = "add the line 'flink.cdc.server-id = {3}' to the rule, or lower 'parallelism' in [flink]",
                 .why = "Each reader of a source takes an id of its own from the range. "
                        "One that comes to the end of it ends the job, or takes an id that may belong to another "
                        "reader."},
     .chinese = {.title = "server id 少于读取者",
                 .text = "{0} 的 server id 为 {1}，而 parallelism = {2}",
                 .hint = "在规则中加一行 'flink.cdc.server-id = {3}'，或者减小 [flink] 中的 'parallelism'",
                 .why = "源的每个读取者从该范围中各取一个 id。"
                        "超出范围的读取者会使作业结束，或者取到可能属于另一个读取者的 id。"}},
};
// clang-format on

static_assert(are_exactly(kRows, 'R', kReadyConnect, kEnd), "codes.hpp has other names, or in another order");

}  // namespace

std::span<const CodeRow> rows_r() { return kRows; }

}  // namespace smt
