// K: key, model, distribution, partitions of one target

#include "diagnostic/codes/rows.hpp"

namespace smt::diagnostic {
namespace {

using enum Code;
using enum Severity;
using enum Grade;

// clang-format off
constexpr CodeRow kRows[] = {
    {.code = kKeyUnique, .id = "K001", .severity = kNote, .grade = kA,
     .cause = "CREATE TABLE coupons (code VARCHAR(20) NOT NULL, UNIQUE KEY uk_code (code));",
     .english = {.title = "UNIQUE key as primary key",
                 .text = "no PRIMARY KEY in MySQL; the key is UNIQUE {0} ({1}), the first UNIQUE key whose columns are "
                         "all NOT NULL",
                 .why = "The values of such a key identify a row as a primary key does, so updates and deletes can be "
                        "followed. Flink CDC uses the same key."},
     .chinese = {.title = "以唯一键为主键",
                 .text = "MySQL 中没有 PRIMARY KEY；以 UNIQUE {0} ({1}) 为键，它是第一个所有列都为 NOT NULL 的唯一键",
                 .why = "这样的键与主键一样能唯一标识一行，因此可以同步更新和删除。Flink CDC 也使用同一个键。"}},

    {.code = kKeyless, .id = "K002", .severity = kWarning, .grade = kC,
     .cause = "CREATE TABLE page_views (url VARCHAR(200), seen_at DATETIME);",
     .settle = "[table-rule.N]\n"
               "database = {database}\n"
               "table = {table}\n"
               "primary_key = COLUMN_1, COLUMN_2",
     .english = {.title = "no key",
                 .text = "no PRIMARY KEY and no UNIQUE key of NOT NULL columns: it becomes a DUPLICATE KEY table, in "
                         "which an UPDATE adds a row and a DELETE is ignored",
                 .hint = "add a primary key in MySQL",
                 .why = "A primary key table finds a changed row by its key. Without a key, StarRocks can only append "
                        "changes: counts grow with every UPDATE in MySQL."},
     .chinese = {.title = "没有键",
                 .text = "没有 PRIMARY KEY，也没有所有列都为 NOT NULL 的 UNIQUE 键：成为明细模型（DUPLICATE KEY）的表，"
                         "UPDATE 会新增一行，DELETE 被忽略",
                 .hint = "在 MySQL 中增加主键",
                 .why = "主键模型的表通过键找到发生变更的行。没有键，变更只能追加：MySQL 中每次 UPDATE 都会使 "
                        "StarRocks 中的行数增加。"}},

    {.code = kKeyType, .id = "K003", .severity = kWarning, .grade = kC,
     .cause = "CREATE TABLE rates (ratio DOUBLE PRIMARY KEY, name VARCHAR(20));",
     .settle = "[type-rule.N]\n"
               "database = {database}\n"
               "table = {table}\n"
               "key = true\n"
               "type = ^(float|double)\n"
               "starrocks = VARCHAR",
     .english = {.title = "key of a type that StarRocks refuses",
                 .text = "key {0} contains {1} {2}, which StarRocks does not accept in a primary key: it becomes a "
                         "DUPLICATE KEY table, in which an UPDATE adds a row and a DELETE is ignored",
                 .hint = "map the column to text with a [type-rule.N], or use an integer, text or date column as the "
                         "key in MySQL",
                 .why = "StarRocks accepts BOOLEAN, integers, VARCHAR, DATE and DATETIME in a primary key. Without a "
                        "primary key, counts in StarRocks grow with every UPDATE in MySQL."},
     .chinese = {.title = "键的类型不被 StarRocks 接受",
                 .text = "键 {0} 含有 {1} {2}，StarRocks 的主键不接受该类型：成为明细模型（DUPLICATE KEY）的表，UPDATE "
                         "会新增一行，DELETE 被忽略",
                 .hint = "用 [type-rule.N] 把该列映射为文本，或者在 MySQL 中用整数、文本或日期列作为键",
                 .why = "StarRocks 的主键接受 BOOLEAN、整数、VARCHAR、DATE 和 DATETIME。"
                        "没有主键，MySQL 中每次 UPDATE 都会使 StarRocks 中的行数增加。"}},

    {.code = kKeyDebezium, .id = "K004", .severity = kWarning, .grade = kC,
     .cause = "CREATE TABLE vouchers (legacy INT, code INT, UNIQUE KEY uk_legacy (legacy), UNIQUE KEY uk_code "
              "(code));\n"
              "ALTER TABLE vouchers MODIFY code INT NOT NULL;  -- on MariaDB",
     .about = About::kFlink,
     .english = {.title = "Flink CDC uses another key",
                 .text = "Flink CDC uses UNIQUE {0} as the key, the first that SHOW CREATE TABLE prints; the target's "
                         "key is {1}. A change of ({2}) is sent as an update; sink.ignore.update-before = false "
                         "removes the old row",
                 .hint = "add a primary key in MySQL",
                 .why = "Flink CDC uses the first UNIQUE key even if its columns may be NULL, so a change of the "
                        "target's key looks like a change of any other column. The option makes the sink delete the "
                        "old row before it writes the new one; connectors before 1.2.8 do not have it."},
     .chinese = {.title = "Flink CDC 使用另一个键",
                 .text = "Flink CDC 以 UNIQUE {0} 为键，即 SHOW CREATE TABLE 显示的第一个；目标表的键是 {1}。"
                         "({2}) 的变更会作为更新发送；sink.ignore.update-before = false 会删除旧行",
                 .hint = "在 MySQL 中增加主键",
                 .why = "即使第一个 UNIQUE 键的列可以为 NULL，Flink CDC 也会使用它，"
                        "于是目标表键列的变更看起来与普通列的变更一样。该选项使 sink 在写入新行之前删除旧行；1.2.8 "
                        "以前的连接器没有这个选项。"}},

    {.code = kKeyLong, .id = "K005", .severity = kWarning, .grade = kC,
     .cause = "CREATE TABLE pages (url VARCHAR(255) CHARACTER SET utf8mb4 PRIMARY KEY);",
     .settle = "[table-rule.N]\n"
               "database = {database}\n"
               "table = {table}\n"
               "primary_key = SHORTER_COLUMN",
     .english = {.title = "key that can exceed 128 bytes",
                 .text = "the key ({0}) can be {1} bytes long, and {2} in ASCII; "
                         "StarRocks refuses rows whose encoded key is longer than 128 bytes",
                 .hint = "raise primary_key_limit_size in be.conf, or shorten the columns in MySQL",
                 .why = "StarRocks keeps the keys of a primary key table in an index in memory or on disk, and limits "
                        "their length. StarRocks creates the table, but a load with a longer key fails, and the job "
                        "with it. --probe measures the existing keys."},
     .chinese = {.title = "可能超过 128 字节的键",
                 .text = "键 ({0}) 最长可达 {1} 字节，只含 ASCII 时可达 {2} 字节；"
                         "StarRocks 拒绝编码后的键超过 128 字节的行",
                 .hint = "在 be.conf 中调大 primary_key_limit_size，或者在 MySQL 中缩短这些列",
                 .why = "StarRocks 把主键模型的表的键放在内存或磁盘上的索引中，并限制其长度。表可以创建，"
                        "但遇到更长的键时导入失败，作业也随之失败。--probe 会测量现有的键。"}},

    {.code = kKeyNoColumn, .id = "K006", .severity = kWarning, .grade = kC,
     .cause = "CREATE TABLE readings (a DOUBLE, b JSON);",
     .settle = "[type-rule.N]\n"
               "database = {database}\n"
               "table = {table}\n"
               "column = ^{0}$\n"
               "starrocks = VARCHAR",
     .english = {.title = "sort key with another type",
                 .text = "no column has a type that a StarRocks DUPLICATE KEY accepts (all are FLOAT, DOUBLE or JSON): "
                         "{0} becomes text and is the sort key",
                 .hint = "choose the column and its type with a [type-rule.N], or add a primary key in MySQL",
                 .why = "A duplicate key table is sorted by at least one column, and StarRocks cannot sort by "
                        "floating-point numbers or JSON. As text the column keeps its value, but compares as text."},
     .chinese = {.title = "排序键改为其他类型",
                 .text = "没有一列的类型可以作为 StarRocks 的 DUPLICATE KEY（都是 FLOAT、DOUBLE 或 JSON）：{0} "
                         "变为文本，并用作排序键",
                 .hint = "用 [type-rule.N] 选择该列及其类型，或者在 MySQL 中增加主键",
                 .why = "明细模型的表至少按一列排序，而 StarRocks 不能按浮点数和 JSON 排序。作为文本，该列的值不变，"
                        "但按文本比较。"}},

    {.code = kKeyChunk, .id = "K007", .severity = kWarning, .grade = kC,
     .cause = "CREATE TABLE page_views (id INT, url VARCHAR(200));",
     .settle = "[table-rule.N]\n"
               "database = {database}\n"
               "table = {table}\n"
               "flink.cdc.scan.incremental.snapshot.chunk.key-column = NOT_NULL_COLUMN",
     .about = About::kFlink,
     .english = {.title = "snapshot split by a nullable column",
                 .text = "Flink CDC splits the snapshot of this keyless table by {0}, which may be NULL: it does not "
                         "read rows with NULL there",
                 .hint = "make the column NOT NULL, or set flink.cdc.scan.incremental.snapshot.chunk.key-column",
                 .why = "Flink CDC reads the snapshot in ranges of the column's values, and NULL is in none of them. "
                        "Such rows are missing in StarRocks, and nothing reports an error."},
     .chinese = {.title = "按可为 NULL 的列切分快照",
                 .text = "Flink CDC 按 {0} 切分这张无键表的快照，而该列可以为 NULL：该列为 NULL 的行不会读取",
                 .hint = "把该列改为 NOT NULL，或者设置 flink.cdc.scan.incremental.snapshot.chunk.key-column",
                 .why = "Flink CDC 按该列的取值范围分块读取快照，NULL 不在任何范围内。StarRocks 中会缺少这些行，"
                        "而且没有任何报错。"}},

    {.code = kKeyHashed, .id = "K008", .severity = kNote, .grade = kA,
     .cause = "[starrocks]\n"
              "version = 2.5\n"
              "# and a table without a key",
     .settle = "[starrocks]\n"
               "version = {2}",
     .english = {.title = "HASH instead of RANDOM",
                 .text = "StarRocks {0} has no RANDOM distribution: it distributes the rows by HASH({1})",
                 .hint = "choose other columns with 'distributed_by = COLUMN, COLUMN'; StarRocks {2} introduced "
                         "RANDOM",
                 .why = "Older StarRocks releases distribute every table by the values of columns. If a few values are "
                        "frequent, a few buckets contain most of the rows."},
     .chinese = {.title = "用 HASH 代替 RANDOM",
                 .text = "StarRocks {0} 没有 RANDOM（随机）分桶：数据按 HASH({1}) 分布",
                 .hint = "用 'distributed_by = COLUMN, COLUMN' 选择其他列；StarRocks 从 {2} 开始支持 RANDOM",
                 .why = "较旧的 StarRocks 总是按列的值分布数据。少数值出现频繁时，大部分行会集中在少数分桶中。"}},

    {.code = kConfColumnUnknown, .id = "K010", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "distributed_by = idd",
     .object = 2,
     .english = {.title = "unknown column in the conf",
                 .text = "{0} names the column '{1}', which {2} does not have",
                 .hint = "did you mean '{3}'?",
                 .why = "The statement would name a column that does not exist, and StarRocks or Flink would refuse "
                        "it. The tool omits this table and writes the others."},
     .chinese = {.title = "配置中的列不存在",
                 .text = "{0} 指定了列 '{1}'，而 {2} 没有这一列",
                 .hint = "是否想写 '{3}'？",
                 .why = "语句会引用不存在的列，被 StarRocks 或 Flink 拒绝。工具略过该表，其他表照常生成。"}},

    {.code = kConfColumnType, .id = "K011", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "partition_key = name",
     .object = 2,
     .english = {.title = "column of an unsuitable type",
                 .text = "{0}: the column '{1}' of {2} is {3} in StarRocks, which cannot be used here",
                 .why = "StarRocks partitions by dates and integers, and cannot sort or distribute by floating-point "
                        "numbers or JSON. It would refuse the statement."},
     .chinese = {.title = "列的类型不适用",
                 .text = "{0}：{2} 的列 '{1}' 在 StarRocks 中是 {3}，不能用在这里",
                 .why = "StarRocks 按日期和整数分区，不能按浮点数或 JSON 排序或分桶。它会拒绝该语句。"}},

    {.code = kConfNotInKey, .id = "K012", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "partition_key = created_at\n"
              "# and a table with PRIMARY KEY (id)",
     .object = 2,
     .english = {.title = "column outside the key",
                 .text = "{0}: the column '{1}' of {2} is not in its primary key ({3})",
                 .hint = "StarRocks accepts only key columns here: add the column to the key in MySQL, or remove it "
                         "from the conf",
                 .why = "In a primary key table the key determines where a row is stored, so only key columns can "
                        "define partitions and buckets. StarRocks would refuse the statement."},
     .chinese = {.title = "列不在键中",
                 .text = "{0}：{2} 的列 '{1}' 不在它的主键 ({3}) 中",
                 .hint = "StarRocks 在这里只接受键列：在 MySQL 中把该列加入键，或者从配置中去掉它",
                 .why = "主键模型的表由键确定行的位置，所以分区和分桶只能用键列。StarRocks 会拒绝该语句。"}},

    {.code = kConfDuplicateKeysIgnored, .id = "K013", .severity = kNote, .grade = kA,
     .cause = "[table-rule.1]\n"
              "duplicate_keys = ts, host\n"
              "# and a table with a primary key",
     .object = 0,
     .english = {.title = "duplicate_keys has no effect",
                 .text = "duplicate_keys has no effect on {0}: it has a key",
                 .why = "The line sets the sort key of tables without a key; StarRocks sorts the others by their key. "
                        "A rule for many tables may apply to both kinds."},
     .chinese = {.title = "duplicate_keys 不起作用",
                 .text = "duplicate_keys 对 {0} 不起作用：它有键",
                 .why = "这一行指定无键表的排序键；有键的表按键排序。一条规则可能同时适用于这两种表。"}},

    {.code = kConfPartitionText, .id = "K014", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "partition_key = day\n"
              "partitions = START (\"2024-01-01\"",
     .sample = {"START (\"2024-01-01\") END (\"2025-01-01\"); DROP TABLE x", "a ; outside of quotes"},
     .english = {.title = "bad partitions",
                 .text = "partitions = {0}: {1}",
                 .hint = "write a StarRocks range list, e.g. "
                         "START (\"2024-01-01\") END (\"2026-01-01\") EVERY (INTERVAL 1 MONTH)",
                 .why = "The text goes into the CREATE TABLE unchanged. An open quote or parenthesis, or a ';', would "
                        "break the statement or end it too early."},
     .chinese = {.title = "无效的分区",
                 .text = "partitions = {0}：{1}",
                 .hint = "请写 StarRocks 的范围列表，例如 START (\"2024-01-01\") END (\"2026-01-01\") EVERY (INTERVAL "
                         "1 MONTH)",
                 .why = "这段文字会原样写入 CREATE TABLE。引号或括号没有闭合，或者含有 ';'，都会破坏或提前结束语句。"}},

    {.code = kConfPartitionNoColumn, .id = "K015", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "partitions = START (\"2024-01-01\") END (\"2026-01-01\") EVERY (INTERVAL 1 MONTH)",
     .object = 0,
     .english = {.title = "no column to partition by",
                 .text = "partitions without partition_key: {0} has no DATE or DATETIME column to partition by; "
                         "in a primary key table it must be a key column",
                 .hint = "add the line 'partition_key = COLUMN', or remove the line 'partitions = …'",
                 .why = "Partitions are ranges of a date, and in a primary key table of a date in the key. This table "
                        "has no such column."},
     .chinese = {.title = "没有可用于分区的列",
                 .text = "有 partitions 而没有 partition_key：{0} 没有可用于分区的 DATE 或 DATETIME 列；"
                         "在主键模型的表中它必须是键列",
                 .hint = "加一行 'partition_key = COLUMN'，或者删除 'partitions = …' 这一行",
                 .why = "分区是日期的范围，在主键模型的表中是键中日期的范围。这张表没有这样的列。"}},

    {.code = kConfPartitionKeyChosen, .id = "K016", .severity = kNote, .grade = kA,
     .cause = "[table-rule.1]\n"
              "partitions = START (\"2024-01-01\") END (\"2026-01-01\") EVERY (INTERVAL 1 MONTH)",
     .object = 0,
     .english = {.title = "partition column chosen",
                 .text = "partitions without partition_key: "
                         "{0} is partitioned by '{1}', its first DATE or DATETIME column",
                 .why = "The ranges must belong to a column, and a date column is the likely one. StarRocks refuses "
                        "rows with a date outside the ranges when they are loaded."},
     .chinese = {.title = "已选定分区列",
                 .text = "有 partitions 而没有 partition_key：{0} 按 '{1}' 分区，它是第一个 DATE 或 DATETIME 列",
                 .why = "范围必须属于某一列，日期列最有可能。日期在范围之外的行在导入时会被拒绝。"}},

    {.code = kPartitionsOffered, .id = "K020", .severity = kNote, .grade = kA,
     .cause = "CREATE TABLE sales (day DATE NOT NULL) PARTITION BY RANGE (TO_DAYS(day)) (…);",
     .settle = "[table-rule.N]\n"
               "database = {database}\n"
               "table = {table}\n"
               "partition_key = {3}",
     .sample = {"day", "'partition_key = day', which creates a partition for each day", "RANGE partitions by this column"},
     .english = {.title = "could be partitioned by date",
                 .text = "the table is not partitioned by {0} in StarRocks; it has {2} in MySQL",
                 .hint = "to partition it, add to the rule: {1}",
                 .why = "With partitions, queries skip data that they do not need, and you can drop old data at once. "
                        "You must choose how fine the partitions are; the partitions in MySQL do not settle that for "
                        "StarRocks. The tool suggests them for tables that MySQL partitions by RANGE of a date, and "
                        "for tables of 10 GiB or more with a suitable date column."},
     .chinese = {.title = "可以按日期分区",
                 .text = "StarRocks 不会按 {0} 对这张表分区；该表在 MySQL 中有 {2}",
                 .hint = "要按它分区，请在规则中加上：{1}",
                 .why = "有了分区，查询可以跳过无关的数据，也可以一次删除旧数据。分区的粒度由您决定，不能直接沿用 "
                        "MySQL 的分区。对 MySQL 中按日期 RANGE 分区的表，以及有可用日期列且达到 10 GiB 的表，"
                        "工具会给出建议。"}},

    {.code = kPartitionMonths, .id = "K021", .severity = kWarning, .grade = kC,
     .cause = "[starrocks]\n"
              "version = 2.5\n"
              "[table-rule.1]\n"
              "partition_key = day",
     .settle = "[table-rule.N]\n"
               "database = {database}\n"
               "table = {table}\n"
               "partition_key = {1}\n"
               "partitions = START (\"2024-01-01\") END (\"2026-01-01\") EVERY (INTERVAL 1 MONTH)",
     .english = {.title = "months as partitions",
                 .text = "StarRocks {0} does not create partitions by itself: {1} gets the months from 2010 to 2039; "
                         "StarRocks refuses rows outside them when they are loaded",
                 .hint = "list the months that you need with 'partitions = START (\"2024-01-01\") END (\"2026-01-01\") "
                         "EVERY (INTERVAL 1 MONTH)'",
                 .why = "From 3.0 on, StarRocks creates a partition when its first row arrives. Earlier releases need "
                        "all partitions beforehand, and 360 empty ones use memory of the FE."},
     .chinese = {.title = "按月分区",
                 .text = "StarRocks {0} 不会自动创建分区：{1} 得到 2010 年至 2039 年的各月；"
                         "超出范围的行在导入时被拒绝",
                 .hint = "用 'partitions = START (\"2024-01-01\") END (\"2026-01-01\") EVERY (INTERVAL 1 MONTH)' "
                         "写出需要的月份",
                 .why = "从 3.0 起，StarRocks 在分区的第一行到来时创建分区。之前的版本必须预先创建，而 360 "
                        "个空分区会占用 FE 的内存。"}},

    {.code = kModelNoKey, .id = "K030", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "model = primary\n"
              "# and a table without a key",
     .object = 0,
     .english = {.title = "no key for the model",
                 .text = "model = {1}: {0} has no key of NOT NULL columns in MySQL",
                 .hint = "add the line 'primary_key = COLUMN, COLUMN' with columns that identify a row",
                 .why = "These models keep one row for each value of the key. They need columns that identify a row."},
     .chinese = {.title = "模型缺少键",
                 .text = "model = {1}：{0} 在 MySQL 中没有由 NOT NULL 列组成的键",
                 .hint = "加一行 'primary_key = COLUMN, COLUMN'，写出能唯一标识一行的列",
                 .why = "这些模型对每个键值只保留一行，因此需要能唯一标识一行的列。"}},

    {.code = kModelNoDeletes, .id = "K031", .severity = kWarning, .grade = kB,
     .cause = "[table-rule.1]\n"
              "model = unique",
     .settle = "[table-rule.N]\n"
               "database = {database}\n"
               "table = {table}\n"
               "model = primary",
     .english = {.title = "deletes are not synced",
                 .text = "model = {0}: StarRocks does not follow a DELETE in MySQL; after a change of a key's value, "
                         "the old row stays",
                 .hint = "use the primary model if rows are deleted",
                 .why = "Only the primary model accepts deletes from the connector. Rows that no longer exist in MySQL "
                        "stay in StarRocks, and queries count them."},
     .chinese = {.title = "不同步删除",
                 .text = "model = {0}：MySQL 中的 DELETE 不会同步；键值变更后，旧行会保留",
                 .hint = "如果会删除行，请使用主键模型",
                 .why = "只有主键模型接受连接器的删除。MySQL 中已不存在的行会留在 StarRocks 中，并计入查询结果。"}},

    {.code = kModelAppends, .id = "K032", .severity = kWarning, .grade = kB,
     .cause = "[table-rule.1]\n"
              "model = duplicate",
     .settle = "[table-rule.N]\n"
               "database = {database}\n"
               "table = {table}\n"
               "model = primary",
     .english = {.title = "only inserts are synced",
                 .text = "model = {0}: an UPDATE in MySQL adds a row, and StarRocks does not follow a DELETE",
                 .hint = "use the primary model if rows change",
                 .why = "A duplicate key table keeps every row that was ever loaded. That suits logs; rows that change "
                        "appear several times."},
     .chinese = {.title = "只同步插入",
                 .text = "model = {0}：MySQL 中的 UPDATE 会新增一行，DELETE 不会同步",
                 .hint = "如果行会变更，请使用主键模型",
                 .why = "明细模型的表保留导入过的每一行。它适合日志；会变更的行则会重复出现。"}},

    {.code = kKeyNullable, .id = "K033", .severity = kWarning, .grade = kC,
     .cause = "CREATE TABLE lines_ (order_id INT NOT NULL, line_no INT);\n"
              "[table-rule.1]\n"
              "primary_key = order_id, line_no",
     .settle = "[table-rule.N]\n"
               "database = {database}\n"
               "table = {table}\n"
               "where = {1} IS NOT NULL",
     .english = {.title = "key column with NULL in MySQL",
                 .text = "{0} is NOT NULL in StarRocks, as a column of the primary key, but may be NULL in MySQL: the "
                         "first row with NULL makes the job fail",
                 .hint = "exclude such rows with 'where = {1} IS NOT NULL'",
                 .why = "No column of a primary key may be NULL in StarRocks. The sink refuses such a row; the job "
                        "fails, and fails again after each restart."},
     .chinese = {.title = "键列在 MySQL 中可为 NULL",
                 .text = "{0} 是主键的列，在 StarRocks 中为 NOT NULL，但在 MySQL 中可以为 NULL：第一条含 NULL "
                         "的行会使作业失败",
                 .hint = "用 'where = {1} IS NOT NULL' 排除这些行",
                 .why = "StarRocks 主键的列都不能为 NULL。sink 拒绝这样的行，作业失败，而且每次重启后再次失败。"}},

    {.code = kKeyNotUnique, .id = "K034", .severity = kWarning, .grade = kC,
     .cause = "[table-rule.1]\n"
              "primary_key = customer_id\n"
              "# and a table of orders",
     .settle = "[table-rule.N]\n"
               "database = {database}\n"
               "table = {table}\n"
               "primary_key = COLUMN_1, COLUMN_2",
     .english = {.title = "key that may repeat",
                 .text = "nothing guarantees that ({0}) is unique: rows with the same values overwrite each other in "
                         "StarRocks",
                 .why = "A primary key table keeps the last row of each key. With a customer as the key, only one of "
                        "the customer's orders would remain, and a DELETE of any of them would remove it."},
     .chinese = {.title = "键可能重复",
                 .text = "无法保证 ({0}) 唯一：值相同的行在 StarRocks 中会互相覆盖",
                 .why = "主键模型的表对每个键只保留最后一行。例如以客户为键时，一个客户的订单只剩一条，"
                        "删除其中任何一条都会把它删掉。"}},

    {.code = kKeyAggregated, .id = "K035", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "model = aggregate\n"
              "primary_key = page\n"
              "aggregate.page = MAX",
     .object = 1,
     .english = {.title = "aggregated key column",
                 .text = "the column '{0}' of {1} is part of the key and cannot be aggregated",
                 .hint = "remove the line 'aggregate.{0}', or remove the column from primary_key",
                 .why = "In an aggregate table, the rows with one key become one row, and they all have the same value "
                        "in a key column. StarRocks refuses the statement."},
     .chinese = {.title = "对键列做聚合",
                 .text = "{1} 的列 '{0}' 属于键，不能聚合",
                 .hint = "删除 'aggregate.{0}' 这一行，或者把该列从 primary_key 中去掉",
                 .why = "在聚合模型的表中，键相同的行合为一行，它们在键列上的值都相同。StarRocks 会拒绝该语句。"}},

    {.code = kNotAggregated, .id = "K036", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "model = aggregate\n"
              "primary_key = page\n"
              "aggregate.seconds = SUM\n"
              "# and more columns",
     .object = 0,
     .english = {.title = "column without an aggregate function",
                 .text = "{0} has columns that are neither in primary_key nor aggregated: {1}",
                 .hint = "add lines such as 'aggregate.{2} = REPLACE', or select other columns with 'columns'",
                 .why = "When rows with one key become one row, StarRocks must know how to combine the values of each "
                        "other column."},
     .chinese = {.title = "列没有聚合函数",
                 .text = "{0} 有既不在 primary_key 中也没有聚合的列：{1}",
                 .hint = "加上 'aggregate.{2} = REPLACE' 这样的行，或者用 'columns' 排除这些列",
                 .why = "键相同的行合为一行时，StarRocks 必须知道如何合并其他各列的值。"}},

    {.code = kAggregateType, .id = "K037", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "model = aggregate\n"
              "aggregate.agent = SUM\n"
              "# and agent VARCHAR(200)",
     .english = {.title = "function that does not fit the type",
                 .text = "aggregate.{0} = {1}: StarRocks does not accept this function for {2}",
                 .hint = "SUM is for numbers; MAX and MIN are for numbers, dates and text; BITMAP_UNION is for "
                         "integers up to BIGINT; none accepts JSON",
                 .why = "StarRocks refuses a CREATE TABLE with a function that the type does not support."},
     .chinese = {.title = "类型不支持该聚合",
                 .text = "aggregate.{0} = {1}：StarRocks 不支持对 {2} 使用该函数",
                 .hint = "SUM 用于数值，MAX 和 MIN 用于数值、日期和文本，BITMAP_UNION 用于不超过 BIGINT 的整数；"
                         "都不接受 JSON",
                 .why = "类型不支持该函数时，StarRocks 会拒绝 CREATE TABLE。"}},

    {.code = kAggregateModel, .id = "K038", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "aggregate.price = SUM",
     .settle = "[{0}]\n"
               "model = aggregate",
     .english = {.title = "aggregate function without its model",
                 .text = "[{0}] aggregate.{1} needs the aggregate model",
                 .hint = "add the line 'model = aggregate'",
                 .why = "Other models keep rows unchanged. An aggregate function in their CREATE TABLE is an error."},
     .chinese = {.title = "聚合函数需要聚合模型",
                 .text = "[{0}] aggregate.{1} 需要聚合模型",
                 .hint = "加一行 'model = aggregate'",
                 .why = "其他模型按原样保留行。它们的 CREATE TABLE 中不能有聚合函数。"}},

    {.code = kColumnTaken, .id = "K039", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "add.email = VARCHAR(100) AS 'none'\n"
              "# and a table with a column email",
     .object = 1,
     .sample = {"email", "demo.customers"},
     .english = {.title = "added column already exists",
                 .text = "{1} already has a column '{0}'",
                 .hint = "choose another name",
                 .why = "StarRocks does not allow two columns with one name. To change the content of the existing "
                        "column, write 'select.email = …'."},
     .chinese = {.title = "新增的列已存在",
                 .text = "{1} 已有列 '{0}'",
                 .hint = "换一个名称",
                 .why = "StarRocks 不允许两列同名。要改变现有列的内容，请写 'select.email = …' 这样的行。"}},

    {.code = kRenameRefused, .id = "K040", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "rename.name = a`b",
     .english = {.title = "column name that StarRocks refuses",
                 .text = "rename.{0} = '{1}': StarRocks does not accept this name",
                 .hint = "StarRocks accepts '{2}'",
                 .why = "StarRocks does not accept '=', '<', '>', '!' and '*' in a column name, drops backticks, and "
                        "reserves some names, such as __op."},
     .chinese = {.title = "StarRocks 不接受的列名",
                 .text = "rename.{0} = '{1}'：StarRocks 不接受这个名称",
                 .hint = "可以用 '{2}'",
                 .why = "StarRocks 的列名不能含有 '='、'<'、'>'、'!' 和 '*'，反引号会被去掉，还有一些名称是保留的，"
                        "例如 __op。"}},

    {.code = kRenameTaken, .id = "K041", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "rename.qty = id\n"
              "# and a table with a column id",
     .object = 2,
     .english = {.title = "two columns with one name",
                 .text = "rename.{0} = '{1}': another column has this name in StarRocks, which compares names "
                         "case-insensitively ({2})",
                 .hint = "choose another name",
                 .why = "StarRocks ignores case when it looks for duplicate names, and refuses the statement."},
     .chinese = {.title = "两列同名",
                 .text = "rename.{0} = '{1}'：另一列在 StarRocks 中已使用这个名称，而 StarRocks 的列名不区分大小写 "
                         "({2})",
                 .hint = "换一个名称",
                 .why = "StarRocks 不区分大小写地检查重名，并拒绝该语句。"}},

    {.code = kConfExpressionColumn, .id = "K042", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "where = `Qty` > 0\n"
              "# and a column qty",
     .object = 1,
     .english = {.title = "unknown column in an expression",
                 .text = "{1} has no column `{0}`; Flink compares names case-sensitively",
                 .hint = "did you mean `{2}`?",
                 .why = "MySQL ignores case in column names, Flink does not. Flink would refuse the job when you "
                        "submit it."},
     .chinese = {.title = "表达式中的列不存在",
                 .text = "{1} 没有列 `{0}`；Flink 的列名区分大小写",
                 .hint = "是否想写 `{2}`？",
                 .why = "MySQL 的列名不区分大小写，Flink 区分。提交作业时，Flink 会拒绝它。"}},

    {.code = kNotGrouped, .id = "K043", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "group_by = product_id\n"
              "add.sales = BIGINT AS COUNT(*)",
     .object = 0,
     .english = {.title = "column outside group_by",
                 .text = "{0} has columns that are not in group_by: {1}",
                 .hint = "add them to group_by, select other columns with 'columns', or aggregate them with lines such "
                         "as 'select.{2} = MAX(`{2}`)'",
                 .why = "A row of the result stands for many rows of the table, which may have different values in "
                        "such a column. Flink refuses the INSERT."},
     .chinese = {.title = "列不在 group_by 中",
                 .text = "{0} 有不在 group_by 中的列：{1}",
                 .hint = "把它们加入 group_by，用 'columns' 排除，或者用 'select.{2} = MAX(`{2}`)' 这样的行聚合",
                 .why = "结果的一行对应表的多行，它们在这样的列上可能有不同的值。Flink 会拒绝该 INSERT。"}},

    {.code = kPartitionTwice, .id = "K044", .severity = kError, .grade = kD,
     .cause = "[table-rule]\n"
              "partition_key = day\n"
              "[table-rule.1]\n"
              "partition_by = date_trunc('month', day)",
     .english = {.title = "partitioned twice",
                 .text = "both partition_by and {0} define the partitions",
                 .hint = "remove one of the lines, or write 'unset = {0}' if it comes from [table-rule]",
                 .why = "A table has one partitioning, and the tool cannot know which line you meant."},
     .chinese = {.title = "重复指定分区",
                 .text = "partition_by 和 {0} 都定义了分区",
                 .hint = "删除其中一行；如果它来自 [table-rule]，可写 'unset = {0}'",
                 .why = "一张表只有一种分区方式，工具无法判断应采用哪一行。"}},

    {.code = kPartitionBy, .id = "K045", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "partition_by = date_trunc('fortnight', day)",
     .english = {.title = "bad partition_by",
                 .text = "partition_by = {0} is none of the forms that the tool knows{1}",
                 .hint = "write date_trunc('day', c), time_slice(c, INTERVAL 7 day), RANGE(c) (…), LIST(c) (…), or "
                         "column names",
                 .why = "The text determines which columns must be in the key, so the tool parses it instead of "
                        "passing it on. StarRocks might refuse text that the tool does not understand."},
     .chinese = {.title = "无效的 partition_by",
                 .text = "partition_by = {0} 不是工具支持的形式{1}",
                 .hint = "可写 date_trunc('day', c)、time_slice(c, INTERVAL 7 day)、RANGE(c) (…)、LIST(c) (…) 或列名",
                 .why = "它决定哪些列必须在键中，因此工具要解析它，而不是直接传递。工具不认识的内容可能被 StarRocks "
                        "拒绝。"}},

    {.code = kSortKeyOther, .id = "K046", .severity = kError, .grade = kD,
     .cause = "[starrocks]\n"
              "version = 3.3\n"
              "[table-rule.1]\n"
              "model = unique\n"
              "order_by = created_at\n"
              "# and a key of order_id",
     .object = 0,
     .english = {.title = "sort key with other columns",
                 .text = "order_by: StarRocks sorts {0}, whose model is {1} KEY, by the columns of its key ({2}), in "
                         "any order",
                 .hint = "list exactly these columns",
                 .why = "These models sort rows so that rows with one key are adjacent. Only a primary key table can "
                        "be sorted by other columns."},
     .chinese = {.title = "排序键的列不符",
                 .text = "order_by：{0} 是 {1} KEY 表，按键列 ({2}) 排序，顺序不限",
                 .hint = "请恰好写这些列",
                 .why = "这些模型通过排序使键相同的行相邻。只有主键模型的表可以按其他列排序。"}},

    {.code = kPrimaryKeyIgnored, .id = "K047", .severity = kWarning, .grade = kC,
     .cause = "[table-rule.1]\n"
              "model = duplicate\n"
              "primary_key = id",
     .object = 0,
     .english = {.title = "primary_key has no effect",
                 .text = "primary_key has no effect on {0}: model = duplicate",
                 .hint = "choose the sort key with 'duplicate_keys = COLUMN, COLUMN'",
                 .why = "A duplicate key table has no key that identifies a row, only sort columns. Rows with one id "
                        "do not overwrite each other."},
     .chinese = {.title = "primary_key 不起作用",
                 .text = "primary_key 对 {0} 不起作用：model = duplicate",
                 .hint = "用 'duplicate_keys = COLUMN, COLUMN' 选择排序键",
                 .why = "明细模型的表没有唯一标识一行的键，只有排序列。id 相同的行不会互相覆盖。"}},

    {.code = kExternalColumn, .id = "K048", .severity = kWarning, .grade = kB,
     .cause = "CREATE TABLE orders (`a=b` INT);\n"
              "[table-rule.1]\n"
              "external_tables = mysql",
     .english = {.title = "column without its external column",
                 .text = "{0} is not in the external table: StarRocks does not accept this column name, and reads "
                         "MySQL's columns by their names",
                 .why = "An external table reads MySQL's columns by their own names, so they cannot have other names "
                        "in StarRocks. The column of the synced table is not affected."},
     .chinese = {.title = "列没有对应的外部列",
                 .text = "{0} 不在外部表中：StarRocks 不接受这个列名，而外部表按列名读取 MySQL",
                 .why = "外部表按 MySQL 的列名读取，在 StarRocks 中不能改名。已同步的表中的这一列不受影响。"}},

    {.code = kConfKeyword, .id = "K049", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "where = day > DATE '2024-01-01'\n"
              "# and a column day",
     .object = 1,
     .english = {.title = "reserved word as a column",
                 .text = "'{0}' is a reserved word of Flink SQL and also a column of {1}",
                 .hint = "write the column as `{0}`, in backticks; write the reserved word itself in upper case",
                 .why = "Flink's parser reads the name as its reserved word, and refuses the statement or misreads "
                        "it."},
     .chinese = {.title = "列名是保留字",
                 .text = "'{0}' 是 Flink SQL 的保留字，也是 {1} 的列",
                 .hint = "用反引号把列写成 `{0}`；保留字本身请用大写",
                 .why = "Flink 的解析器会把它当作保留字，拒绝该语句或作出错误的解释。"}},

    {.code = kColocation, .id = "K050", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "colocate_with = by_user\n"
              "bucket_num = 4\n"
              "[table-rule.2]\n"
              "colocate_with = by_user\n"
              "bucket_num = 8",
     .english = {.title = "table that does not fit its colocation group",
                 .text = "colocate_with = {0}: the table differs from {1}, the first of the group, in {2}; "
                         "StarRocks would refuse it",
                 .hint = "give all tables of the group the same 'bucket_num', 'distributed_by' columns of equal types "
                         "and the same replication_num; or remove the table from the group",
                 .why = "StarRocks stores tables of one group bucket by bucket on the same nodes. It refuses a CREATE "
                        "TABLE whose number of buckets, types of bucket columns or number of replicas differ from the "
                        "group. Without bucket_num, the number of buckets depends on the size of each table."},
     .chinese = {.title = "不符合其 Colocation Group",
                 .text = "colocate_with = {0}：该表与组内第一张表 {1} 的{2}不同；StarRocks 会拒绝它",
                 .hint = "让组内所有表有相同的 'bucket_num'、类型相同的 'distributed_by' 列和相同的 replication_num；"
                         "或把它移出该组",
                 .why = "StarRocks 把同一组的表按分桶逐一存储在相同的节点上。如果分桶数、分桶列的类型或副本数与组不同，"
                        "StarRocks 会拒绝 CREATE TABLE。没有 bucket_num 时，分桶数取决于各表的大小。"}},

    {.code = kColocationUnfit, .id = "K060", .severity = kWarning, .grade = kC,
     .cause = "[table-rule.1]\n"
              "colocate_with = by_user\n"
              "bucket_num = auto\n"
              "# and two tables",
     .english = {.title = "automatic buckets in a colocation group",
                 .text = "colocate_with = {0}: StarRocks chooses the number of buckets of this table and of {1} "
                         "separately, and refuses this table if the numbers differ",
                 .hint = "set the same 'bucket_num' for all tables of the group",
                 .why = "When StarRocks creates a table, it computes an automatic number of buckets from its nodes "
                        "before it looks at the group. A table that you create after adding or removing a node gets "
                        "another number, and StarRocks refuses it."},
     .chinese = {.title = "Colocation Group 中的自动分桶",
                 .text = "colocate_with = {0}：StarRocks 分别为该表和 {1} 选择分桶数，数目不同时会拒绝该表",
                 .hint = "为组内所有表设置相同的 'bucket_num'",
                 .why = "StarRocks 在创建表时先按节点数计算自动分桶数，然后才检查所属的组。在增减节点之后创建的表，"
                        "分桶数不同，会被拒绝。"}},

    {.code = kNotShownAgain, .id = "K061", .severity = kNote, .grade = kB,
     .cause = "[starrocks]\n"
              "version = 3.3\n"
              "# and mark VARCHAR(9) DEFAULT 'a\"b'",
     .english = {.title = "SHOW CREATE TABLE that cannot be run",
                 .text = "StarRocks {0} stores this table correctly, but SHOW CREATE TABLE does not quote: {1}",
                 .hint = "to copy the table, use the statement of this file, not that of SHOW CREATE TABLE",
                 .why = "Backups, tools and users who copy a table run the output of SHOW CREATE TABLE. StarRocks "
                        "refuses that statement, or creates another default or comment."},
     .chinese = {.title = "SHOW CREATE TABLE 不能再次执行",
                 .text = "StarRocks {0} 正确地存储该表，但 SHOW CREATE TABLE 不为以下内容加引号或转义：{1}",
                 .hint = "要复制该表，请用本文件中的语句，而不是 SHOW CREATE TABLE 的输出",
                 .why = "备份、工具和复制表的用户会执行 SHOW CREATE TABLE 的输出。该语句会被拒绝，"
                        "或者得到不同的默认值或注释。"}},

    {.code = kKeyNullsFold, .id = "K070", .severity = kWarning, .grade = kC,
     .cause = "CREATE TABLE visits (day DATE, page INT, UNIQUE KEY (day, page));",
     .about = About::kFlink,
     .english = {.title = "NULL in a key of Flink CDC",
                 .text = "Flink CDC uses UNIQUE {0} as the key, whose {1} may be NULL: NULL arrives there as 0, '' or "
                         "1970-01-01{2}",
                 .hint = "add a primary key in MySQL, or make the columns of the UNIQUE key NOT NULL",
                 .why = "Flink CDC uses the first UNIQUE key of a table without a primary key, and does not support "
                        "NULL in a key: it uses the default of the type instead. No option changes that. --probe "
                        "counts the rows with NULL."},
     .chinese = {.title = "Flink CDC 的键中有 NULL",
                 .text = "Flink CDC 以 UNIQUE {0} 为键，其中 {1} 可以为 NULL：NULL 到达后是 0、'' 或 1970-01-01{2}",
                 .hint = "在 MySQL 中增加主键，或者把 UNIQUE 键的列改为 NOT NULL",
                 .why = "表没有主键时，Flink CDC 使用第一个 UNIQUE 键，但不支持键中的 NULL，而用该类型的默认值代替。"
                        "没有选项可以改变这一点。--probe 会统计含 NULL 的行。"}},

    {.code = kKeyMayBeLong, .id = "K071", .severity = kWarning, .grade = kC,
     .cause = "CREATE TABLE users (email VARCHAR(64) CHARACTER SET utf8mb4 PRIMARY KEY);",
     .english = {.title = "key that can exceed 128 bytes outside ASCII",
                 .text = "the key ({0}) fits if it is ASCII ({2} bytes), but may be {1} bytes long with other "
                         "characters; StarRocks refuses rows whose encoded key is longer than 128 bytes",
                 .hint = "accept the finding if the key is ASCII; otherwise raise primary_key_limit_size in be.conf, "
                         "or shorten the columns in MySQL",
                 .why = "An ASCII character takes one byte, a Chinese character three and an emoji four. StarRocks "
                        "creates the table, but a load with a longer key fails, and the job with it. --probe measures "
                        "the existing keys."},
     .chinese = {.title = "含非 ASCII 字符时可能超过 128 字节的键",
                 .text = "键 ({0}) 只含 ASCII 时不超过 {2} 字节，可以放下；含其他字符时最长可达 {1} 字节；"
                         "StarRocks 拒绝编码后的键超过 128 字节的行",
                 .hint = "如果键只含 ASCII，接受该发现项即可；否则在 be.conf 中调大 primary_key_limit_size，"
                         "或者在 MySQL 中缩短这些列",
                 .why = "ASCII 字符占一个字节，汉字占三个，emoji 占四个。表可以创建，但遇到更长的键时导入失败，"
                        "作业也随之失败。--probe 会测量现有的键。"}},

    {.code = kBucketsOne, .id = "K072", .severity = kNote, .grade = kA,
     .cause = "a run over an empty or staging copy of the databases, in which no table holds more than 16 MiB",
     .english = {.title = "BUCKETS 1 from a copy without data",
                 .text = "{0} tables get BUCKETS 1, because none of them is larger than {1} on this server",
                 .hint = "if this is an empty or staging copy, run the tool against the server with the data, or a "
                         "snapshot of it, or set 'bucket_num'",
                 .why = "The tool computes the buckets of a table from the size that MySQL reports. One bucket is "
                        "right up to 1 GiB. A single node loads and reads a much larger table with one bucket."},
     .chinese = {.title = "没有数据的副本得到 BUCKETS 1",
                 .text = "{0} 张表得到 BUCKETS 1，因为在该服务器上没有一张超过 {1}",
                 .hint = "如果这是空的副本或测试副本，请连接有数据的服务器，或者使用它的快照，或者设置 'bucket_num'",
                 .why = "工具按 MySQL 报告的大小计算一张表的分桶数。1 GiB 以下一个分桶是合适的。"
                        "如果表大得多而只有一个分桶，就只由一个节点导入和读取。"}},

    {.code = kRangeSortKey, .id = "K073", .severity = kError, .grade = kD,
     .cause = "[starrocks]\n"
              "version = 4.1\n"
              "run_mode = shared_data\n"
              "[table-rule.1]\n"
              "distribution = range\n"
              "order_by = created_at\n"
              "# and a primary key of order_id",
     .settle = "[starrocks]\n"
               "version = {2}",
     .object = 0,
     .sample = {"shop.orders", "order_id", "4.2"},
     .english = {.title = "sort key that range distribution refuses",
                 .text = "order_by: with range distribution StarRocks before {2} sorts the PRIMARY KEY table {0} only "
                         "by its key ({1})",
                 .hint = "remove order_by, or write 'distribution = hash'; or, if your StarRocks is {2} or later, set "
                         "'version = {2}' in [starrocks]",
                 .why = "The ranges of the tablets are ranges of the sort key. StarRocks answers that the sort columns "
                        "must be those of the primary key, in its order, and does not create the table."},
     .chinese = {.title = "Range 分布不接受的排序键",
                 .text = "order_by：{2} 之前的 StarRocks 在 Range 分布下只能按键 ({1}) 对 PRIMARY KEY 表 {0} 排序",
                 .hint = "删除 order_by，或者写 'distribution = hash'；如果您的 StarRocks 是 {2} 或更高版本，"
                         "请在 [starrocks] 中设置 'version = {2}'",
                 .why = "tablet 的范围就是排序键的范围。StarRocks 会报错，要求排序列与主键的列和顺序一致，"
                        "不会创建该表。"}},

    {.code = kRandomKey, .id = "K074", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "distribution = random\n"
              "# and a table with a primary key",
     .object = 0,
     .english = {.title = "random distribution of a table with a key",
                 .text = "distribution = random: StarRocks distributes {0}, whose model is {1} KEY, only by a hash or "
                         "by ranges of its key",
                 .hint = "write 'distribution = hash', or a separate rule for the tables without a key",
                 .why = "Rows with one key must meet in one tablet, so that the later one replaces the earlier one. "
                        "StarRocks supports RANDOM only for DUPLICATE KEY tables."},
     .chinese = {.title = "有键的表不能随机分桶",
                 .text = "distribution = random：{0} 是 {1} KEY 表，StarRocks 只能按键的哈希或范围分布它",
                 .hint = "写 'distribution = hash'，或者为没有键的表另写一条规则",
                 .why = "键相同的行必须在同一个 tablet 中，后来的行才能替换先前的行。"
                        "StarRocks 只为 DUPLICATE KEY 表支持 RANDOM。"}},

    {.code = kColocateRandom, .id = "K075", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "colocate_with = by_user\n"
              "# and a table without a key",
     .object = 0,
     .english = {.title = "colocation group for a table without a key",
                 .text = "colocate_with: {0} has no key, so its rows are distributed at random, and StarRocks accepts no "
                         "such table in a colocation group",
                 .hint = "write a separate rule for these tables, with 'distributed_by = COLUMN' or without the group",
                 .why = "A colocation group stores equal values of the bucket columns of all its tables on one node. "
                        "Random distribution has no bucket columns. StarRocks answers that it does not support "
                        "'colocate_with', and does not create the table."},
     .chinese = {.title = "没有键的表不能加入 Colocation Group",
                 .text = "colocate_with：{0} 没有键，数据随机分桶，而 StarRocks 不允许这样的表加入 Colocation Group",
                 .hint = "为这些表另写一条规则，设置 'distributed_by = COLUMN'，或者不加入该组",
                 .why = "Colocation Group 把组内所有表的分桶列中相等的值存储在同一个节点上，而随机分桶没有分桶列。"
                        "StarRocks 会报错说它不支持 'colocate_with'，不会创建该表。"}},

    {.code = kRenamedStillThere, .id = "K076", .severity = kWarning, .grade = kC,
     .cause = "[table-rule.1]\n"
              "renamed.user_id = uid\n"
              "# and a table with both columns",
     .object = 2,
     .english = {.title = "old name that is still in use",
                 .text = "renamed.{0} = {1} has no effect: {2} still has a column '{1}'",
                 .hint = "remove the line; or, if MySQL has a new column of the old name, give it another name in "
                         "StarRocks with 'rename.{1} = NAME'",
                 .why = "A column that exists did not become another one. StarRocks never gives the old name of a "
                        "renamed column to a new column, so diff renames nothing and treats both as separate columns."},
     .chinese = {.title = "旧列名仍在使用",
                 .text = "renamed.{0} = {1} 不起作用：{2} 仍有列 '{1}'",
                 .hint = "删除这一行；如果 MySQL 中又新建了与旧列同名的列，请用 'rename.{1} = NAME' "
                         "在 StarRocks 中给它另一个名称",
                 .why = "仍然存在的列没有变成另一列。StarRocks 也不会把已重命名列的旧名称用于新列，"
                        "所以 diff 不做重命名，把两者当作不同的列。"}},

    {.code = kRenamedTwice, .id = "K077", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "renamed.user_id = uid\n"
              "renamed.owner_id = uid\n"
              "# and a table with user_id and owner_id",
     .object = 2,
     .english = {.title = "one old name of two columns",
                 .text = "renamed.{0} = {1}: {2} also has the column '{3}', whose line renamed.{3} names the same old "
                         "column",
                 .hint = "keep the line of the column that has the values, and remove the other",
                 .why = "A column has one new name. diff does not guess which column gets the values. The tool omits "
                        "this table and writes the others."},
     .chinese = {.title = "两列使用同一个旧列名",
                 .text = "renamed.{0} = {1}：{2} 还有列 '{3}'，renamed.{3} 指定了同一个旧列",
                 .hint = "保留拥有这些数据的列的那一行，删除另一行",
                 .why = "一列只有一个新名称。diff 不猜测哪一列得到这些数据。工具略过该表，其他表照常生成。"}},
};
// clang-format on

static_assert(are_exactly(kRows, 'K', kKeyUnique, kTypeUnknown), "codes.hpp has other names, or in another order");

}  // namespace

std::span<const CodeRow> rows_k() { return kRows; }

}  // namespace smt::diagnostic
