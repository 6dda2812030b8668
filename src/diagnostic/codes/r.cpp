// R: readiness of servers, from `check`. R001 MySQL, R050 StarRocks, R080 Flink. Server variables are written without
// spaces around `=`.

#include "diagnostic/codes/rows.hpp"

namespace smt::diagnostic {
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
     .sample = {"cannot connect to 192.168.1.1:3306 as 'smt': nothing listens there",
                "check that the server is running, and 'port' (a.conf:3) and 'host' (a.conf:2)"},
     .english = {.title = "Flink cannot connect",
                 .text = "{0}",
                 .hint = "{1}; if only the Flink machines reach the server, run check on one of them",
                 .why = "The files give Flink an address and a user, which may differ from those of [db]. If there is "
                        "no answer, the tool checks nothing else of this server, and a job that gets none either fails "
                        "when it starts."},
     .chinese = {.title = "Flink 无法连接",
                 .text = "{0}",
                 .hint = "{1}；如果只有 Flink 的机器能连接该服务器，请在其中一台上运行 check",
                 .why = "生成的文件交给 Flink 的地址和用户可能与 [db] 不同。没有应答时，工具不检查该服务器的其他各项；"
                        "作业如果同样得不到应答，启动时就会失败。"}},

    {.code = kReadyVersion, .id = "R002", .severity = kError, .grade = kD,
     .cause = "[flink]\n"
              "cdc_version = 3.5.0\n"
              "# and a server of MySQL 8.4",
     .settle = "[flink]\n"
               "cdc_version = {3}",
     .sample = {"MySQL 8.4.2", "3.5.0", "the server has no SHOW MASTER STATUS", "3.6.0"},
     .english = {.title = "server that Flink CDC cannot read",
                 .text = "Flink CDC {1} cannot read {0}: {2}",
                 .hint = "set 'cdc_version = {3}' in [flink] and run that release or a later one",
                 .why = "MySQL 8.4 removed the statement with which older Flink CDC releases ask for the binlog "
                        "position, and Flink CDC itself refuses servers before 5.6. In both cases the job fails before "
                        "the first row."},
     .chinese = {.title = "Flink CDC 不能读取的服务器",
                 .text = "Flink CDC {1} 不能读取 {0}：{2}",
                 .hint = "在 [flink] 中设置 'cdc_version = {3}'，并使用该版本或更高版本",
                 .why = "MySQL 8.4 移除了旧版 Flink CDC 用来查询 binlog 位点的语句；低于 5.6 的服务器则被 Flink CDC "
                        "自己的检查拒绝。两种情况下，作业都在读到第一行之前失败。"}},

    {.code = kReadyLogBin, .id = "R003", .severity = kError, .grade = kD,
     .cause = "[mysqld]\n"
              "skip_log_bin",
     .english = {.title = "no binlog",
                 .text = "the server writes no binlog: Flink CDC receives no changes",
                 .hint = "put log_bin=binlog and server_id=1 into the server's option file and restart it; "
                         "on hosted servers turn on automatic backups",
                 .why = "MySQL 5.7 and MariaDB write a binlog only if you turn it on; MySQL 8.0 and later write one "
                        "unless you turn it off. A job asks for the binlog position before it reads the first row, and "
                        "fails there."},
     .chinese = {.title = "没有 binlog",
                 .text = "服务器不写 binlog：Flink CDC 收不到任何变更",
                 .hint = "在服务器的选项文件中写 log_bin=binlog 和 server_id=1，并重启服务器；云数据库请打开自动备份",
                 .why = "MySQL 5.7 和 MariaDB 只有在启用后才写 binlog，MySQL 8.0 及更高版本则默认写 binlog，"
                        "除非将其关闭。作业在读取第一行之前要查询 binlog 位点，会在此失败。"}},

    {.code = kReadyBinlogFormat, .id = "R004", .severity = kError, .grade = kD,
     .cause = "SET GLOBAL binlog_format='STATEMENT';",
     .english = {.title = "statements in the binlog",
                 .text = "the binlog contains statements; Flink CDC needs rows, and the job fails",
                 .hint = "SET GLOBAL binlog_format='ROW'; -- and binlog_format=ROW in the server's option file; open "
                         "sessions keep their format",
                 .why = "A statement says what was run, not which rows resulted. Flink CDC checks the setting when a "
                        "job starts; a session that writes statements later can still make the job fail."},
     .chinese = {.title = "binlog 中是语句",
                 .text = "binlog 中是语句；Flink CDC 需要行，作业会失败",
                 .hint = "SET GLOBAL binlog_format='ROW'; -- 并在服务器的选项文件中写 binlog_format=ROW；"
                         "已打开的会话仍保持原值",
                 .why = "语句只说明执行了什么，没有说明得到哪些行。Flink CDC 在作业启动时检查这一设置；"
                        "之后仍以语句写入的会话，还是可能使作业失败。"}},

    {.code = kReadyRowImage, .id = "R005", .severity = kError, .grade = kD,
     .cause = "SET GLOBAL binlog_row_image='MINIMAL';",
     .english = {.title = "incomplete rows in the binlog",
                 .text = "rows in the binlog do not have all columns; Flink CDC needs them, and the job fails",
                 .hint = "SET GLOBAL binlog_row_image='FULL'; -- and binlog_row_image=FULL in the server's option "
                         "file; open sessions keep their setting",
                 .why = "With MINIMAL, the binlog omits the columns that a change does not touch; with NOBLOB, it "
                        "omits those of them that are BLOB or TEXT. The rest is not a complete row for StarRocks, so "
                        "Flink CDC checks the setting when a job starts."},
     .chinese = {.title = "binlog 中的行不完整",
                 .text = "binlog 中的行不含所有的列；Flink CDC 需要它们，作业会失败",
                 .hint = "SET GLOBAL binlog_row_image='FULL'; -- 并在服务器的选项文件中写 binlog_row_image=FULL；"
                         "已打开的会话仍保持原值",
                 .why = "MINIMAL 使 binlog 省略变更没有涉及的列，NOBLOB 则省略其中的 BLOB 和 TEXT 列。"
                        "剩下的内容不足以构成 StarRocks 的一行，因此 Flink CDC 在作业启动时检查这一设置。"}},

    {.code = kReadyRowValues, .id = "R006", .severity = kError, .grade = kD,
     .cause = "SET GLOBAL binlog_row_value_options='PARTIAL_JSON';",
     .english = {.title = "partial JSON updates",
                 .text = "the binlog contains only the changed parts of JSON values: Flink CDC {0}",
                 .hint = "SET GLOBAL binlog_row_value_options=''; -- and remove the line from the server's option "
                         "file",
                 .why = "With this setting, MySQL writes an UPDATE with JSON_SET, JSON_REPLACE or JSON_REMOVE as a "
                        "separate kind of event. Flink CDC before 3.1 does not check the setting: nothing reports an "
                        "error, and the row in StarRocks keeps its old values."},
     .chinese = {.title = "JSON 只记录部分变更",
                 .text = "binlog 只记录 JSON 值中变更的部分：Flink CDC {0}",
                 .hint = "SET GLOBAL binlog_row_value_options=''; -- 并从服务器的选项文件中删去该行",
                 .why = "启用该设置时，MySQL 把使用 JSON_SET、JSON_REPLACE 或 JSON_REMOVE 的 UPDATE "
                        "写成一种单独的事件。低于 3.1 的 Flink CDC 不检查这一设置：没有任何报错，StarRocks "
                        "中的行却保持旧值。"}},

    {.code = kReadyCompressed, .id = "R007", .severity = kError, .grade = kD,
     .cause = "SET GLOBAL binlog_transaction_compression=ON;  -- MariaDB: log_bin_compress",
     .english = {.title = "compressed binlog",
                 .text = "{0} is ON: Flink CDC does not decompress events, and changes are lost",
                 .hint = "SET GLOBAL {0}=OFF; -- and remove the line from the server's option file",
                 .why = "MySQL compresses the rows of a transaction into one event; MariaDB compresses each long "
                        "event. The reader of Flink CDC supports neither. The snapshot is complete; after it, tables "
                        "in StarRocks fall behind, and nothing reports an error."},
     .chinese = {.title = "压缩的 binlog",
                 .text = "{0} 为 ON：Flink CDC 不会解压事件，变更会丢失",
                 .hint = "SET GLOBAL {0}=OFF; -- 并从服务器的选项文件中删去该行",
                 .why = "MySQL 把一个事务的行压缩成一个事件，MariaDB 则逐个压缩较长的事件，而 Flink CDC "
                        "的读取器两种都不支持。快照是完整的，此后 StarRocks 中的表逐渐落后，没有任何报错。"}},

    {.code = kReadyServerId, .id = "R008", .severity = kError, .grade = kD,
     .cause = "[mysqld]\n"
              "server_id=0",
     .english = {.title = "server without an id",
                 .text = "server_id is 0: the server does not allow anyone to read its binlog",
                 .hint = "SET GLOBAL server_id=1; -- and server_id=1 in the server's option file; choose a number that "
                         "no replica of the server has",
                 .why = "A server with the id 0 writes its binlog, but refuses all connections that want to read it, "
                        "including replicas. The job fails as soon as it starts to read the binlog."},
     .chinese = {.title = "服务器没有 id",
                 .text = "server_id 为 0：服务器不允许任何客户端读取它的 binlog",
                 .hint = "SET GLOBAL server_id=1; -- 并在服务器的选项文件中写 server_id=1；不能与它的从库相同",
                 .why = "id 为 0 的服务器照常写 binlog，但拒绝所有要读取它的连接，包括从库。作业一开始读取 binlog "
                        "就会失败。"}},

    {.code = kReadyServerIdPlanned, .id = "R009", .severity = kError, .grade = kD,
     .cause = "[flink]\n"
              "server_id_base = 10000\n"
              "# and a replica with server_id=10012",
     .settle = "[flink]\n"
               "server_id_base = {3}",
     .english = {.title = "duplicate server id",
                 .text = "{0} has the server id {1}, which a reader in the files also has ({2})",
                 .hint = "set 'server_id_base = {3}' in [flink], or another flink.cdc.server-id if the rule has one, "
                         "and generate the files again",
                 .why = "All participants in replication need different ids, including the server itself. When a "
                        "reader connects with an id that is in use, the server disconnects the older reader: replica "
                        "and job disconnect each other again and again."},
     .chinese = {.title = "server id 重复使用",
                 .text = "{0} 的 server id 是 {1}，而生成的文件中也有读取器使用它（{2}）",
                 .hint = "在 [flink] 中设置 'server_id_base = {3}'，如果规则有 flink.cdc.server-id 则改为别的值，"
                         "然后重新生成文件",
                 .why = "参与复制的各方，包括服务器自身，id 都必须不同。新的读取器以已在使用的 id 连接时，"
                        "服务器会断开较早的那个：从库和作业会反复互相断开。"}},

    {.code = kReadyExpiry, .id = "R010", .severity = kWarning, .grade = kC,
     .cause = "SET GLOBAL binlog_expire_logs_seconds=43200;",
     .sample = {"12 h", "SET GLOBAL binlog_expire_logs_seconds=604800;"},
     .english = {.title = "binlog kept for too short a time",
                 .text = "binlog files are kept for {0}: a job that is stopped for longer, or a snapshot that takes "
                         "longer, cannot continue",
                 .hint = "{1}",
                 .why = "A job continues from the binlog position in its last checkpoint, and after a snapshot it "
                        "reads all changes since the snapshot began. When the file with this position is deleted, only "
                        "a new snapshot helps."},
     .chinese = {.title = "binlog 保留时间过短",
                 .text = "binlog 文件保留 {0}：停止时间更长的作业，或者耗时更长的快照，都无法继续",
                 .hint = "{1}",
                 .why = "作业从上一个检查点所记的 binlog 位点继续；快照完成之后，则要读取从快照开始以来的所有变更。"
                        "该位点所在的文件一旦删除，就只能重新读取快照。"}},

    {.code = kReadyGtid, .id = "R011", .severity = kWarning, .grade = kC,
     .cause = "SELECT @@gtid_mode;  -- OFF",
     .sample = {"OFF", "SET GLOBAL enforce_gtid_consistency=ON; SET GLOBAL gtid_mode=OFF_PERMISSIVE; "
                "SET GLOBAL gtid_mode=ON_PERMISSIVE; SET GLOBAL gtid_mode=ON;"},
     .english = {.title = "no GTIDs",
                 .text = "gtid_mode is {0}: after a failover to a replica you must restart the jobs with a new "
                         "snapshot",
                 .hint = "{1}",
                 .why = "A binlog file and position belong to one server, while a GTID identifies the same transaction "
                        "on all servers. With GTIDs, a job can continue on the replica that takes over."},
     .chinese = {.title = "没有 GTID",
                 .text = "gtid_mode 为 {0}：切换到从库之后，必须重新启动作业并重新读取快照",
                 .hint = "{1}",
                 .why = "binlog 的文件和位点只属于某一台服务器，而 GTID 在所有服务器上都指同一个事务。"
                        "有了 GTID，作业可以在接替的从库上继续。"}},

    {.code = kReadyFilters, .id = "R012", .severity = kError, .grade = kD,
     .cause = "[mysqld]\n"
              "binlog-ignore-db=shop",
     .english = {.title = "tables excluded from the binlog",
                 .text = "{0} excludes the changes of {1} from the binlog",
                 .hint = "remove {0} for it from the server's option file and restart the server",
                 .why = "The snapshot reads the tables themselves, so everything looks right at first. Later changes "
                        "do not reach StarRocks, and nothing reports an error."},
     .chinese = {.title = "不写入 binlog 的表",
                 .text = "{0} 使 {1} 的变更不写入 binlog",
                 .hint = "从服务器的选项文件中删去与它有关的 {0}，并重启服务器",
                 .why = "快照阶段直接读取表，所以起初一切正常。此后的变更都不会到达 StarRocks，也没有任何报错。"}},

    {.code = kReadyTimeZone, .id = "R013", .severity = kError, .grade = kD,
     .cause = "[flink]\n"
              "server_time_zone = Asia/Shanghai\n"
              "# and a server with time_zone='+00:00'",
     .english = {.title = "different time zone",
                 .text = "the server's clock is {0} from UTC, but the files say 'server-time-zone' = '{1}' ({2}): "
                         "Flink CDC {3}",
                 .hint = "remove flink.cdc.server-time-zone from the rule and 'server_time_zone' from [flink], so that "
                         "the tool uses the server's own",
                 .why = "The binlog has TIMESTAMP values in UTC, and Flink CDC converts them to the configured zone. "
                        "From 2.3 on, it first compares that zone with the server's clock and tolerates half an hour. "
                        "In earlier releases, a value has one time in the snapshot and another in the binlog."},
     .chinese = {.title = "时区不一致",
                 .text = "服务器的时钟与 UTC 相差 {0}，而生成的文件写的是 'server-time-zone' = '{1}'（{2}）：Flink "
                         "CDC {3}",
                 .hint = "从规则中去掉 flink.cdc.server-time-zone，从 [flink] 中去掉 'server_time_zone'，"
                         "以采用服务器自己的时区",
                 .why = "binlog 中的 TIMESTAMP 是 UTC 时间，Flink CDC 把它换算到所配置的时区。从 2.3 起，"
                        "它先把该时区与服务器的时钟比较，允许相差半小时。更旧的版本中，同一个值在快照与 binlog "
                        "中的时间会不同。"}},

    {.code = kReadyTimeout, .id = "R014", .severity = kWarning, .grade = kC,
     .cause = "SET GLOBAL wait_timeout=60;",
     .english = {.title = "short session timeout",
                 .text = "the server closes sessions that are idle for {0} s; sessions of Flink CDC are idle during a "
                         "large snapshot",
                 .hint = "SET GLOBAL wait_timeout=28800; SET GLOBAL interactive_timeout=28800;",
                 .why = "While Flink CDC reads a large table, some of its connections stay open and idle. If the "
                        "server has closed one, the job fails when it uses the connection again, and a restart may "
                        "fail in the same way."},
     .chinese = {.title = "会话超时过短",
                 .text = "会话空闲 {0} 秒，服务器就会关闭它；而在读取大的快照期间，Flink CDC 的会话会空闲",
                 .hint = "SET GLOBAL wait_timeout=28800; SET GLOBAL interactive_timeout=28800;",
                 .why = "Flink CDC 读取大表期间，有些连接保持打开但空闲。如果服务器已关闭其中一个，"
                        "再次使用时作业就会失败，重启之后还可能再次失败。"}},

    {.code = kReadyConnections, .id = "R015", .severity = kError, .grade = kD,
     .cause = "SET GLOBAL max_connections=100;\n"
              "-- and 80 tables to load",
     .english = {.title = "too few connections",
                 .text = "the files need up to {0} connections ({1} sources, parallelism {2}); {3} of {4} are already "
                         "in use",
                 .hint = "SET GLOBAL max_connections={5}; -- and in the server's option file; or load the tables in "
                         "groups, one after the other",
                 .why = "A source uses one connection for the binlog, and one for each reader of its snapshot. In "
                        "Flink SQL each table, or set of shards, is a source. At the limit the server refuses further "
                        "connections, from applications as well as jobs."},
     .chinese = {.title = "连接数不足",
                 .text = "生成的文件最多需要 {0} 个连接（{1} 个源，并行度 {2}）；{4} 个中已占用 {3} 个",
                 .hint = "SET GLOBAL max_connections={5}; -- 并写入服务器的选项文件；或者把表分批导入",
                 .why = "一个源占用一个 binlog 连接，快照阶段的每个读取器再占用一个；在 Flink SQL 中，"
                        "每张表或每组分表是一个源。达到上限后，服务器拒绝后来的任何连接，包括应用和作业。"}},

    {.code = kReadyUserConnections, .id = "R016", .severity = kError, .grade = kD,
     .cause = "ALTER USER 'smt'@'%' WITH MAX_USER_CONNECTIONS 5;\n"
              "-- and 10 tables to load",
     .sample = {"12", "10", "2", "5", "'smt'@'%'", "20"},
     .english = {.title = "too few connections for the user",
                 .text = "the files need up to {0} connections ({1} sources, parallelism {2}); the user is limited to "
                         "{3}",
                 .hint = "ALTER USER {4} WITH MAX_USER_CONNECTIONS {5}; -- or, if it is the server's limit: SET GLOBAL "
                         "max_user_connections={5};",
                 .why = "All sources log in as one user and share its limit. At the limit the server refuses further "
                        "connections, and the jobs of those tables fail."},
     .chinese = {.title = "该用户的连接数不足",
                 .text = "生成的文件最多需要 {0} 个连接（{1} 个源，并行度 {2}）；该用户最多可有 {3} 个连接",
                 .hint = "ALTER USER {4} WITH MAX_USER_CONNECTIONS {5}; "
                         "-- 如果是服务器的限制，则为：SET GLOBAL max_user_connections={5};",
                 .why = "所有的源以同一个用户登录，共用它的上限。达到上限后，服务器拒绝后来的连接，"
                        "相应表的作业就会失败。"}},

    {.code = kReadyReplication, .id = "R017", .severity = kError, .grade = kD,
     .cause = "CREATE USER 'smt'@'%' IDENTIFIED BY 'secret';\n"
              "GRANT SELECT ON shop.* TO 'smt'@'%';",
     .sample = {"'smt'@'10.0.0.%'",
                "REPLICATION SLAVE, REPLICATION CLIENT",
                "GRANT REPLICATION SLAVE, REPLICATION CLIENT ON *.* TO 'smt'@'10.0.0.%';"},
     .english = {.title = "user cannot read the binlog",
                 .text = "{0} lacks {1}",
                 .hint = "{2}",
                 .why = "REPLICATION CLIENT (BINLOG MONITOR in MariaDB) lets a job ask for the binlog position, and "
                        "REPLICATION SLAVE lets it read from there. Without the first, the job fails before the first "
                        "row; without the second, as soon as it starts to read the binlog."},
     .chinese = {.title = "用户无权读取 binlog",
                 .text = "{0} 缺少 {1}",
                 .hint = "{2}",
                 .why = "REPLICATION CLIENT（MariaDB 中为 BINLOG MONITOR）允许作业查询 binlog 位点，REPLICATION SLAVE "
                        "允许从那里开始读取。缺少前者，作业在读到第一行之前失败；缺少后者，一开始读取 binlog "
                        "就会失败。"}},

    {.code = kReadySelect, .id = "R018", .severity = kError, .grade = kD,
     .cause = "GRANT SELECT (id) ON shop.orders TO 'smt'@'%';",
     .sample = {"'smt'@'10.0.0.%'", "`shop`.*", "GRANT SELECT ON `shop`.* TO 'smt'@'10.0.0.%';"},
     .english = {.title = "user cannot read tables",
                 .text = "{0} lacks SELECT on {1}",
                 .hint = "{2}",
                 .why = "The Flink user, which may differ from that of [db], reads the snapshot as whole rows; "
                        "privileges on single columns are not enough. The job of such a table fails before the first "
                        "row."},
     .chinese = {.title = "用户无权读取表",
                 .text = "{0} 缺少 {1} 上的 SELECT",
                 .hint = "{2}",
                 .why = "Flink 的用户按整行读取快照，该用户可能与 [db] 的用户不同；只有个别列的权限是不够的。这样的表，"
                        "其作业在读到第一行之前就会失败。"}},

    {.code = kReadyShowDatabases, .id = "R019", .severity = kWarning, .grade = kC,
     .cause = "[mysqld]\n"
              "skip_show_database",
     .sample = {"'smt'@'%'", "GRANT SHOW DATABASES ON *.* TO 'smt'@'%';"},
     .english = {.title = "user cannot list databases",
                 .text = "{0} lacks SHOW DATABASES, which the documentation of Flink CDC requires",
                 .hint = "{1}",
                 .why = "With skip_show_database, the server refuses SHOW DATABASES to users without this privilege; "
                        "otherwise it shows them the databases on which they have a privilege. Flink CDC uses this "
                        "statement to find its tables, and the job may fail if it is refused."},
     .chinese = {.title = "用户无权列出数据库",
                 .text = "{0} 缺少 SHOW DATABASES，而 Flink CDC 的文档要求有它",
                 .hint = "{1}",
                 .why = "设置了 skip_show_database 的服务器对没有该权限的用户拒绝 SHOW DATABASES；"
                        "否则会显示用户有权限的数据库。Flink CDC 用这个语句查找它的表，被拒绝时作业可能失败。"}},

    {.code = kReadyLocks, .id = "R020", .severity = kError, .grade = kD,
     .cause = "[table-rule]\n"
              "flink.cdc.scan.incremental.snapshot.enabled = false",
     .sample = {"'smt'@'%'", "LOCK TABLES", "GRANT LOCK TABLES ON *.* TO 'smt'@'%';"},
     .english = {.title = "user cannot lock tables",
                 .text = "{0} lacks {1}: at least one snapshot is read by a single reader, which locks the tables "
                         "meanwhile",
                 .hint = "{2}",
                 .why = "A snapshot that is not split must show one moment. For that the reader locks the tables and "
                        "records the binlog position. Without the privileges the job fails before the first row."},
     .chinese = {.title = "用户无权加锁",
                 .text = "{0} 缺少 {1}：至少有一个快照由单个读取器读取，期间锁表",
                 .hint = "{2}",
                 .why = "不切分的快照必须属于同一时刻，为此读取器要锁表并记录 binlog 位点。没有这些权限，"
                        "作业在读到第一行之前就会失败。"}},

    {.code = kReadyPlugin, .id = "R021", .severity = kError, .grade = kD,
     .cause = "CREATE USER 'smt'@'%' IDENTIFIED WITH sha256_password BY 'secret';",
     .sample = {"'smt'@'%'", "sha256_password", "WITH caching_sha2_password BY"},
     .english = {.title = "authentication that Flink CDC does not support",
                 .text = "{0} authenticates with {1}, which the binlog reader of Flink CDC does not support",
                 .hint = "ALTER USER {0} IDENTIFIED {2} 'password';",
                 .why = "Flink CDC reads the snapshot through a JDBC driver, and the binlog through a client that "
                        "supports only mysql_native_password and caching_sha2_password. The job may read rows of the "
                        "snapshot, and fails as soon as it starts to read the binlog."},
     .chinese = {.title = "Flink CDC 不支持的认证方式",
                 .text = "{0} 使用 {1} 认证，而 Flink CDC 的 binlog 读取器不支持它",
                 .hint = "ALTER USER {0} IDENTIFIED {2} 'password';",
                 .why = "Flink CDC 用 JDBC 驱动读取快照，用另一个客户端读取 binlog，后者只支持 mysql_native_password "
                        "和 caching_sha2_password。作业可能读到一些快照数据，但一开始读取 binlog 就会失败。"}},

    {.code = kReadyPublicKey, .id = "R022", .severity = kWarning, .grade = kC,
     .cause = "CREATE USER 'smt'@'%' IDENTIFIED WITH caching_sha2_password BY 'secret';\n"
              "-- and no ssl_mode in [db]",
     .settle = "[table-rule]\n"
               "flink.cdc.jdbc.properties.allowPublicKeyRetrieval = true",
     .english = {.title = "authentication that needs the server's key",
                 .text = "{0} authenticates with {1}. Without encryption this works only while the server has the "
                         "password in its cache; after a restart of the server: Public Key Retrieval is not allowed",
                 .hint = "add the line 'flink.cdc.jdbc.properties.allowPublicKeyRetrieval = true' to [table-rule], or "
                         "'ssl_mode = required' to [db]",
                 .why = "On an unencrypted connection, the driver encrypts the password with the server's public key. "
                        "It fetches that key only if you allow it, because an attacker in between could supply a "
                        "different one. Jobs that have run for weeks then fail at their next login."},
     .chinese = {.title = "需要服务器公钥的认证方式",
                 .text = "{0} 使用 {1} 认证。不加密时，只有在服务器缓存着密码期间才能登录；服务器重启之后会报错："
                         "Public Key Retrieval is not allowed",
                 .hint = "在 [table-rule] 中加一行 'flink.cdc.jdbc.properties.allowPublicKeyRetrieval = true'，或者在 "
                         "[db] 中加一行 'ssl_mode = required'",
                 .why = "在不加密的连接上，驱动用服务器的公钥加密密码后发送。驱动只有在允许时才会获取公钥，"
                        "因为中间人可能提供另一个公钥。运行了几周的作业，会在下一次登录时失败。"}},

    {.code = kReadyTls, .id = "R023", .severity = kError, .grade = kD,
     .cause = "ALTER USER 'smt'@'%' REQUIRE SSL;  -- or require_secure_transport=ON",
     .settle = "[db]\n"
               "ssl_mode = required",
     .english = {.title = "server that requires encryption",
                 .text = "{0} requires encryption, but the files do not enable it",
                 .hint = "add the line 'ssl_mode = required' to [db], and generate the files again",
                 .why = "Flink CDC reads the binlog through a separate client, which encrypts only if the files say "
                        "so. The server refuses its login, and the job fails."},
     .chinese = {.title = "要求加密的服务器",
                 .text = "{0} 要求加密，而生成的文件没有启用加密",
                 .hint = "在 [db] 中加一行 'ssl_mode = required'，并重新生成文件",
                 .why = "Flink CDC 用另一个客户端读取 binlog，只有文件中写明时它才加密。服务器会拒绝它的登录，"
                        "作业失败。"}},

    {.code = kReadyHiddenKey, .id = "R024", .severity = kError, .grade = kD,
     .cause = "SET sql_generate_invisible_primary_key=ON;\n"
              "CREATE TABLE shop.log (line VARCHAR(200));",
     .sample = {"shop.log", "ALTER TABLE `shop`.`log` ALTER COLUMN `my_row_id` SET VISIBLE;"},
     .english = {.title = "hidden or invisible column",
                 .text = "{0}: Flink CDC cannot read what the server hides there: the job fails, or rows or values are "
                         "lost",
                 .hint = "{1}",
                 .why = "Flink CDC reads no invisible columns in the snapshot (see F031 to F033); tables with such a "
                        "finding are in no file for Flink. MySQL from 8.0.30 on, and RDS and PolarDB of Alibaba Cloud, "
                        "can also add a key to a table and hide it from the list of columns. A row in the binlog then "
                        "has one value more than the columns that Flink CDC knows."},
     .chinese = {.title = "隐藏或不可见的列",
                 .text = "{0}：Flink CDC 无法读取服务器在这里隐藏的内容：作业会失败，或者丢失行或值",
                 .hint = "{1}",
                 .why = "Flink CDC 在快照阶段不读取不可见列，见 F031 至 F033；有这种问题的表不在 Flink 的文件中。从 "
                        "8.0.30 起的 MySQL，以及阿里云的 RDS 和 PolarDB，还可以给表加上键，而在返回的列信息中不显示它。"
                        "于是 binlog 中的行比 Flink CDC 所知的列多一个值。"}},

    {.code = kReadyReplica, .id = "R025", .severity = kError, .grade = kD,
     .cause = "[mysqld]\n"
              "log_replica_updates=OFF\n"
              "# on a replica",
     .english = {.title = "replica that does not log its changes",
                 .text = "the server is a replica, and {0} is OFF: changes from its source are not in its own binlog",
                 .hint = "put {0}=ON into the server's option file and restart it; or read from its source",
                 .why = "The snapshot is complete, because the replica has all rows. After that, only changes made on "
                        "the replica itself reach StarRocks, and nothing reports an error."},
     .chinese = {.title = "不记录变更的从库",
                 .text = "该服务器是从库，而 {0} 为 OFF：来自源库的变更不在它自己的 binlog 中",
                 .hint = "在服务器的选项文件中写 {0}=ON，并重启服务器；或者从它的源库读取",
                 .why = "从库有所有的行，所以快照是完整的。此后只有直接在从库上所做的变更才会到达 StarRocks，"
                        "也没有任何报错。"}},

    {.code = kReadyEncrypted, .id = "R026", .severity = kWarning, .grade = kC,
     .cause = "[mariadb]\n"
              "encrypt_binlog=ON",
     .english = {.title = "encrypted binlog of MariaDB",
                 .text = "encrypt_binlog is ON: no released Flink CDC is known to read it",
                 .hint = "try it on a copy, or remove encrypt_binlog from the server's option file and restart the "
                         "server",
                 .why = "MariaDB encrypts its binlog in its own way, and the reader of Flink CDC is made for MySQL's. "
                        "The tests of this tool have not seen it work. If it does not, the job fails as soon as it "
                        "starts to read the binlog, or changes are missing."},
     .chinese = {.title = "MariaDB 的加密 binlog",
                 .text = "encrypt_binlog 为 ON：没有已知能读取它的 Flink CDC 发布版本",
                 .hint = "请先在副本上试验，或者从服务器的选项文件中删去 encrypt_binlog 并重启服务器",
                 .why = "MariaDB 以自己的方式加密 binlog，而 Flink CDC 的读取器是为 MySQL 编写的。"
                        "本工具的测试没有见过成功的情况。如果不能读取，作业一开始读取 binlog 就会失败，"
                        "或者缺少变更。"}},

    {.code = kReadyFeConnect, .id = "R050", .severity = kError, .grade = kD,
     .cause = "[starrocks]\n"
              "host = fe\n"
              "port = 8030",
     .sample = {"cannot connect to 192.168.1.2:8030 as 'root': what listens there does not use the MySQL protocol",
                "check 'port' (a.conf:9)"},
     .english = {.title = "no connection to StarRocks",
                 .text = "{0}",
                 .hint = "{1}; if only the Flink machines reach StarRocks, run check on one of them",
                 .why = "Tables are created through the FE's MySQL port (query_port, 9030), and Flink's sink asks "
                        "there for the columns of its table. If no FE answers, the tool does not check version, nodes, "
                        "tables and grants, and a job that gets no answer either fails when it starts."},
     .chinese = {.title = "无法连接 StarRocks",
                 .text = "{0}",
                 .hint = "{1}；如果只有 Flink 的机器能连接 StarRocks，请在其中一台上运行 check",
                 .why = "建表通过 FE 的 MySQL 端口（query_port，9030）进行，Flink 的 sink 也在那里查询表的列。没有 FE "
                        "应答时，工具不检查版本、节点、表和权限；作业如果同样得不到应答，启动时就会失败。"}},

    {.code = kReadyFeVersion, .id = "R051", .severity = kError, .grade = kD,
     .cause = "[starrocks]\n"
              "version = 3.3\n"
              "# and an FE of 3.1",
     .settle = "[starrocks]\n"
               "version = {2}",
     .english = {.title = "StarRocks too old for the files",
                 .text = "StarRocks is {0}; the files are written for {1} and later",
                 .hint = "set 'version = {2}' in [starrocks] and generate the files again",
                 .why = "The version decides which clauses, types and properties the tool uses. An older FE refuses a "
                        "CREATE TABLE that uses a later feature, and the table is missing."},
     .chinese = {.title = "StarRocks 版本过低",
                 .text = "StarRocks 是 {0}；生成的文件适用于 {1} 及更高版本",
                 .hint = "在 [starrocks] 中设置 'version = {2}'，并重新生成文件",
                 .why = "该版本决定工具使用哪些子句、类型和属性。较旧的 FE 会拒绝使用了更高版本功能的 CREATE TABLE，"
                        "该表不会创建。"}},

    {.code = kReadyBackends, .id = "R052", .severity = kWarning, .grade = kC,
     .cause = "[other]\n"
              "be_num = 5\n"
              "# and a cluster of three BE nodes",
     .settle = "[other]\n"
               "be_num = {0}",
     .english = {.title = "fewer BE nodes than be_num",
                 .text = "{0} BE nodes are alive, but be_num = {1}: there are more BUCKETS than these nodes need",
                 .hint = "set 'be_num = {0}' in [other] and generate the files again; or start the other nodes: {2}",
                 .why = "BUCKETS spread the data over the nodes. With too many buckets the tablets are small, and each "
                        "one costs memory and some time in every query; no row is lost."},
     .chinese = {.title = "BE 节点少于 be_num",
                 .text = "有 {0} 个 BE 节点存活，而 be_num = {1}：BUCKETS 多于这些节点所需",
                 .hint = "在 [other] 中设置 'be_num = {0}' 并重新生成文件；或者启动其他节点：{2}",
                 .why = "BUCKETS 把数据分布到各个节点上。分桶过多时 tablet 很小，每一个都要占用内存，"
                        "也使每次查询多花一些时间；不会丢失行。"}},

    {.code = kReadyReplicas, .id = "R053", .severity = kError, .grade = kD,
     .cause = "[table-rule]\n"
              "properties.replication_num = 3\n"
              "# and a cluster of one BE node",
     .settle = "[table-rule]\n"
               "properties.replication_num = {0}",
     .english = {.title = "too few BE nodes",
                 .text = "{0} BE nodes are alive, but replication_num = {1} for {2}: StarRocks refuses CREATE TABLE",
                 .hint = "set 'properties.replication_num = {0}' in [table-rule], or start more BE nodes",
                 .why = "StarRocks stores each replica of a tablet on a separate node. Without the table, Flink's sink "
                        "has nothing to load into. With a single replica StarRocks creates the table, but its data is "
                        "lost with the node that stores it."},
     .chinese = {.title = "BE 节点过少",
                 .text = "有 {0} 个 BE 节点存活，而 {2} 的 replication_num = {1}：StarRocks 会拒绝 CREATE TABLE",
                 .hint = "在 [table-rule] 中设置 'properties.replication_num = {0}'，或者启动更多 BE 节点",
                 .why = "StarRocks 把一个 tablet 的各个副本存储在不同的节点上。没有表，Flink 的 sink 就无处导入；"
                        "只有一个副本时可以建表，但数据会随所在的节点一起丢失。"}},

    {.code = kReadyTableDiffers, .id = "R054", .severity = kError, .grade = kD,
     .cause = "CREATE TABLE shop.orders (id INT NOT NULL) PRIMARY KEY (id) …;  -- in StarRocks, of an earlier try",
     .sample = {"shop.orders",
                "it has no column note",
                "ALTER TABLE `shop`.`orders` ADD COLUMN `note` VARCHAR(40) NULL;"},
     .english = {.title = "existing table differs",
                 .text = "{0} already exists, but {1}; CREATE TABLE IF NOT EXISTS does not change it",
                 .hint = "{2}",
                 .why = "The table may come from an earlier run or from someone else. StarRocks refuses rows that do "
                        "not fit its columns, and a duplicate key table keeps every version of a row and every deleted "
                        "row."},
     .chinese = {.title = "已有的表不一致",
                 .text = "{0} 已存在，但是 {1}；CREATE TABLE IF NOT EXISTS 不会改变它",
                 .hint = "{2}",
                 .why = "该表可能来自之前的运行，也可能由他人创建。StarRocks 会拒绝不符合其列的行；"
                        "明细模型的表则会保留行的每个版本，也保留已删除的行。"}},

    {.code = kReadyCreate, .id = "R055", .severity = kWarning, .grade = kC,
     .cause = "CREATE USER 'smt'@'%' IDENTIFIED BY 'secret';  -- in StarRocks, and no GRANT",
     .sample = {"'smt'@'%'",
                "CREATE DATABASE",
                "GRANT CREATE DATABASE ON CATALOG default_catalog TO USER 'smt'@'%';"},
     .english = {.title = "user cannot create tables",
                 .text = "{0} lacks {1}: another user must run the StarRocks files",
                 .hint = "{2}",
                 .why = "Only the user that runs starrocks-create.*.sql needs these privileges; loading does not. "
                        "StarRocks refuses statements without them, and the tables are missing when the jobs start."},
     .chinese = {.title = "用户无权建表",
                 .text = "{0} 缺少 {1}：必须由另一个用户执行 StarRocks 的文件",
                 .hint = "{2}",
                 .why = "只有执行 starrocks-create.*.sql 的用户需要这些权限，导入并不需要。缺少权限的语句会被拒绝，"
                        "作业启动时就没有相应的表。"}},

    {.code = kReadyLoad, .id = "R056", .severity = kError, .grade = kD,
     .cause = "GRANT INSERT ON TABLE shop.orders TO USER 'smt'@'%';  -- in StarRocks, and no SELECT",
     .sample = {"'smt'@'%'", "INSERT on `shop`.`orders`", "GRANT INSERT ON TABLE `shop`.`orders` TO USER 'smt'@'%';"},
     .english = {.title = "user cannot load",
                 .text = "{0} lacks {1}",
                 .hint = "{2}",
                 .why = "Flink's sink loads with INSERT and first reads the columns of its table, for which its "
                        "documentation requires SELECT. A job without one of them fails when it starts or at its first "
                        "load."},
     .chinese = {.title = "用户无权导入",
                 .text = "{0} 缺少 {1}",
                 .hint = "{2}",
                 .why = "Flink 的 sink 以 INSERT 权限导入，并且要先读取表的列，为此其文档要求有 SELECT 权限。"
                        "缺少其中之一，作业会在启动时或第一次导入时失败。"}},

    {.code = kReadyLoadUrl, .id = "R057", .severity = kError, .grade = kD,
     .cause = "[table-rule]\n"
              "flink.starrocks.load-url = fe:9030",
     .sample = {"fe:9030", "no HTTP answer: Received HTTP/0.9 when not allowed",
                "write 'fe:8030' in its place (a.conf:14)"},
     .english = {.title = "load-url that does not answer like StarRocks",
                 .text = "load-url {0}: {1}",
                 .hint = "{2}: load-url names host and HTTP port of an FE (http_port, 8030) or a BE (8040), several "
                         "with ; between them",
                 .why = "Rows are loaded by HTTP, whose port differs from that of SQL: 9030 belongs in jdbc-url. Flink "
                        "may accept the files without an error, and the jobs fail at their first load."},
     .chinese = {.title = "load-url 的应答不像 StarRocks",
                 .text = "load-url {0}：{1}",
                 .hint = "{2}：load-url 是 FE（http_port，8030）或 BE（8040）的主机和 HTTP 端口，多个之间用 ; 分隔",
                 .why = "行通过 HTTP 导入，其端口与 SQL 的端口不同：9030 应写在 jdbc-url 中。Flink "
                        "可能接受文件而不报错，但作业会在第一次导入时失败。"}},

    {.code = kReadyVersions, .id = "R080", .severity = kError, .grade = kD,
     .cause = "[flink]\n"
              "version = 1.20\n"
              "cdc_version = 2.2.1",
     .settle = "[flink]\n"
               "{3} = {4}",
     .english = {.title = "versions that do not fit together",
                 .text = "{0} {1} is not built for Flink {2}",
                 .hint = "set '{3} = {4}' in [flink] and run that release",
                 .why = "A connector is built against the classes of some Flink releases. With another release a job "
                        "fails when a class or a method is missing: usually when it starts, sometimes only at its "
                        "first use."},
     .chinese = {.title = "版本不匹配",
                 .text = "{0} {1} 不是为 Flink {2} 构建的",
                 .hint = "在 [flink] 中设置 '{3} = {4}'，并使用该版本",
                 .why = "连接器是针对某些 Flink 版本的类编译的。在其他版本上，缺少某个类或方法时作业就会失败："
                        "通常在启动时，有时要到第一次用到它时。"}},

    {.code = kReadyCheckpoints, .id = "R081", .severity = kError, .grade = kD,
     .cause = "[flink]\n"
              "set.execution.checkpointing.interval = 0",
     .settle = "[flink]\n"
               "set.execution.checkpointing.interval = 10s",
     .english = {.title = "no checkpoints",
                 .text = "execution.checkpointing.interval is {0}: without checkpoints, a snapshot with several "
                         "readers never moves on to the binlog, and nothing is stored for a restart",
                 .hint = "remove 'set.execution.checkpointing.interval' from [flink] (it is then 10s), or set it to a "
                         "time such as 30s",
                 .why = "With several readers, a checkpoint must record that all chunks of a snapshot are read before "
                        "the binlog phase begins. Without checkpoints, each restart begins with a new snapshot, and an "
                        "exactly-once sink never makes its loads visible."},
     .chinese = {.title = "没有检查点",
                 .text = "execution.checkpointing.interval 为 {0}：没有检查点，由多个读取器读取的快照永远不会进入 "
                         "binlog 阶段，也没有为重启保存任何内容",
                 .hint = "从 [flink] 中去掉 'set.execution.checkpointing.interval'（此时为 10s），或者设为一个时间，"
                         "例如 30s",
                 .why = "有多个读取器时，必须先有检查点记录快照的各块都已读完，才会进入 binlog 阶段。没有检查点，"
                        "每次重启都要重新读取快照，exactly-once 的 sink 也永远不会让已导入的数据可见。"}},

    {.code = kReadyCheckpointTime, .id = "R082", .severity = kWarning, .grade = kC,
     .cause = "[flink]\n"
              "set.execution.checkpointing.interval = 10ms",
     .settle = "[flink]\n"
               "set.execution.checkpointing.interval = 10s",
     .sample = {"10ms", "StarRocks gets a separate load for each checkpoint"},
     .english = {.title = "unusual checkpoint interval",
                 .text = "execution.checkpointing.interval is {0}: {1}",
                 .hint = "set 'set.execution.checkpointing.interval = 10s' in [flink], or another time between 1s and "
                         "10min",
                 .why = "At each checkpoint the sink sends its buffered rows, and Flink stores how far it has read. If "
                        "checkpoints are too frequent, loads are so small that StarRocks is busy merging them; if they "
                        "are too rare, restarts take long."},
     .chinese = {.title = "不寻常的检查点间隔",
                 .text = "execution.checkpointing.interval 为 {0}：{1}",
                 .hint = "在 [flink] 中设置 'set.execution.checkpointing.interval = 10s'，或者 1s 到 10min "
                         "之间的其他时间",
                 .why = "每次检查点时，sink 发送缓冲的数据，Flink 则记录读到了哪里。过于频繁时，每次导入很小，"
                        "StarRocks 忙于合并它们；间隔过长时，重启要花很长时间。"}},

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
                 .why = "Each reader of a source uses an id of its own from the range. A reader beyond the end of the "
                        "range makes the job fail, or uses an id that may belong to another reader."},
     .chinese = {.title = "server id 少于读取器",
                 .text = "{0} 的 server id 为 {1}，而 parallelism = {2}",
                 .hint = "在规则中加一行 'flink.cdc.server-id = {3}'，或者减小 [flink] 中的 'parallelism'",
                 .why = "源的每个读取器从该范围中各用一个 id。超出范围的读取器会使作业失败，"
                        "或者使用可能属于另一个读取器的 id。"}},

    {.code = kReadyRunMode, .id = "R084", .severity = kError, .grade = kD,
     .cause = "[starrocks]\n"
              "run_mode = shared_nothing\n"
              "# and a shared-data cluster",
     .settle = "[starrocks]\n"
               "run_mode = {0}",
     .sample = {"shared_data", "shared_nothing"},
     .english = {.title = "other run mode than the conf says",
                 .text = "StarRocks runs as {0}, but the files are written for run_mode = {1}",
                 .hint = "set 'run_mode = {0}' in [starrocks] and generate the files again",
                 .why = "Some properties and clauses exist only in one kind of cluster. A shared-data cluster of 4.1 or "
                        "later also offers range distribution, which a table can get only when it is created."},
     .chinese = {.title = "运行模式与配置不符",
                 .text = "StarRocks 以 {0} 模式运行，而生成的文件适用于 run_mode = {1}",
                 .hint = "在 [starrocks] 中设置 'run_mode = {0}'，并重新生成文件",
                 .why = "有些属性和子句只存在于其中一种集群。4.1 起的存算分离集群还提供 Range 分布，"
                        "表只有在创建时才能采用它。"}},

    {.code = kReadyTableKept, .id = "R085", .severity = kWarning, .grade = kB,
     .cause = "[table-rule.1]\n"
              "order_by = created_at\n"
              "# added after the table was created",
     .sample = {"shop.orders", "it has no sort key, but created_at is wanted"},
     .english = {.title = "existing table with other details",
                 .text = "{0} already exists, but {1}; CREATE TABLE IF NOT EXISTS does not change it",
                 .hint = "change the table with ALTER TABLE; or drop it if you can lose its rows, and the files create it "
                         "again",
                 .why = "These differences do not stop a load. But somebody changed the "
                        "conf or the table since StarRocks created it, and running the files again changes nothing in a "
                        "table that exists."},
     .chinese = {.title = "已有的表细节不同",
                 .text = "{0} 已存在，但是 {1}；CREATE TABLE IF NOT EXISTS 不会改变它",
                 .hint = "用 ALTER TABLE 修改该表；如果可以丢弃其中的行，也可以删除它，由生成的文件重新创建",
                 .why = "这些不同不会妨碍导入。但是建表以后有人修改了配置或该表，"
                        "而再次执行这些文件不会改变已有的表。"}},

    {.code = kReadyTableUnclear, .id = "R086", .severity = kError, .grade = kD,
     .cause = "CREATE VIEW shop.orders AS SELECT …;  -- in StarRocks",
     .sample = {"shop.orders", "it is a view and not a table"},
     .english = {.title = "existing table that cannot be compared",
                 .text = "{0} exists in StarRocks, but the tool cannot compare it: {1}",
                 .hint = "look at it with SHOW CREATE TABLE; to use another table instead, name it with 'target_table'",
                 .why = "The tool compares only what it understands as a whole, and does not guess: a view under the name "
                        "of a table, a clause of a later StarRocks, or a default that StarRocks itself cannot show. diff leaves "
                        "such a table alone."},
     .chinese = {.title = "无法比较的已有表",
                 .text = "StarRocks 中已有 {0}，但是工具无法比较它：{1}",
                 .hint = "用 SHOW CREATE TABLE 查看它；如果要改用另一张表，请用 'target_table' 为其命名",
                 .why = "工具只比较能完整理解的内容，不作猜测：例如与表同名的视图、更高版本 StarRocks 的子句，或者 StarRocks "
                        "自己也无法显示的默认值。diff 不处理这样的表。"}},

    {.code = kReadyRenameDone, .id = "R087", .severity = kNote, .grade = kA,
     .cause = "[table-rule.1]\n"
              "renamed.user_id = uid\n"
              "# and StarRocks has user_id and no uid",
     .sample = {"user_id", "uid"},
     .english = {.title = "rename that is done",
                 .text = "renamed.{0} = {1} is done: StarRocks has the column under its new name",
                 .hint = "remove the line",
                 .why = "The line has no effect any more. It would be a mistake when a later column gets the old name."},
     .chinese = {.title = "重命名已完成",
                 .text = "renamed.{0} = {1} 已完成：StarRocks 中的列已是新名称",
                 .hint = "删除这一行",
                 .why = "这一行不再起作用。如果以后有列使用旧名称，它反而会造成错误。"}},

    {.code = kReadyRenameUnknown, .id = "R088", .severity = kWarning, .grade = kC,
     .cause = "[table-rule.1]\n"
              "renamed.user_id = uidd\n"
              "# and StarRocks has uid",
     .object = 2,
     .sample = {"user_id", "uidd", "shop.orders"},
     .english = {.title = "old name that StarRocks does not have",
                 .text = "renamed.{0} = {1}: in StarRocks, {2} has neither the old nor the new column, so diff adds a new one",
                 .hint = "correct the old name before you run the statements, or remove the line",
                 .why = "The new column would be empty, and the values would remain in the column whose name is meant. "
                        "StarRocks cannot rename that column any more once the new one exists."},
     .chinese = {.title = "StarRocks 中没有旧列名",
                 .text = "renamed.{0} = {1}：StarRocks 中的 {2} 既没有旧列也没有新列，所以 diff 会新增一列",
                 .hint = "在执行语句之前改正旧列名，或者删除这一行",
                 .why = "新列是空的，数据会留在原来的列中。新列存在之后，StarRocks 就不能再把原来的列改成这个名称。"}},

    {.code = kReadyRenameBoth, .id = "R089", .severity = kWarning, .grade = kC,
     .cause = "[table-rule.1]\n"
              "renamed.user_id = uid\n"
              "# and StarRocks has user_id and uid",
     .object = 2,
     .sample = {"user_id", "uid", "shop.orders"},
     .english = {.title = "new name that StarRocks already has",
                 .text = "renamed.{0} = {1}: in StarRocks, {2} has both columns, so diff renames nothing",
                 .hint = "if '{0}' has no values that you need, drop it with ALTER TABLE … DROP COLUMN and run diff again; "
                         "otherwise remove the line",
                 .why = "Somebody added the new column before the old one was renamed. Two columns cannot have one name, "
                        "and diff does not know which of them has the values."},
     .chinese = {.title = "StarRocks 中已有新列名",
                 .text = "renamed.{0} = {1}：StarRocks 中的 {2} 同时有这两列，所以 diff 不做重命名",
                 .hint = "如果不需要 '{0}' 中的数据，请用 ALTER TABLE … DROP COLUMN 删除它，再运行 diff；否则删除这一行",
                 .why = "在重命名旧列之前，有人新增了新列。两列不能同名，而 diff 不知道哪一列有数据。"}},

    {.code = kReadyNamesExchanged, .id = "R090", .severity = kWarning, .grade = kC,
     .cause = "[table-rule.1]\n"
              "rename.a = b\n"
              "rename.b = a",
     .object = 1,
     .sample = {"a and b", "shop.orders"},
     .english = {.title = "columns that exchange their names",
                 .text = "{0} exchange their names in {1}: StarRocks looks the same before and after, so diff renames none "
                         "of them",
                 .hint = "if StarRocks still has the old assignment, rename the columns by hand through a third name; "
                         "otherwise accept this finding",
                 .why = "diff compares names. After such an exchange it would find the same columns, and exchange them "
                        "again in each run."},
     .chinese = {.title = "互换名称的列",
                 .text = "{1} 的列互换名称（{0}）：StarRocks 在互换前后看起来相同，所以 diff 不重命名它们",
                 .hint = "如果 StarRocks 中仍是旧的对应关系，请手动借助第三个名称重命名这些列；否则接受该发现项即可",
                 .why = "diff 比较的是名称。互换之后看到的还是同样的列，每次运行都会再次互换。"}},
};
// clang-format on

static_assert(are_exactly(kRows, 'R', kReadyConnect, kEnd), "codes.hpp has other names, or in another order");

}  // namespace

std::span<const CodeRow> rows_r() { return kRows; }

}  // namespace smt::diagnostic
