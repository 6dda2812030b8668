// K: key, model, distribution, partitions of one target

#include "diagnostic/codes/rows.hpp"

namespace smt {
namespace {

using enum Code;
using enum Severity;
using enum Grade;

// clang-format off
constexpr CodeRow kRows[] = {
    {.code = kKeyUnique, .id = "K001", .severity = kNote, .grade = kA,
     .cause = "CREATE TABLE coupons (code VARCHAR(20) NOT NULL, UNIQUE KEY uk_code (code));",
     .english = {.title = "UNIQUE key as primary key",
                 .text = "no PRIMARY KEY in MySQL; "
                         "the key is UNIQUE {0} ({1}), the first whose columns are all NOT NULL",
                 .why = "Values of such a key identify a row as a primary key does, so that updates and deletes can "
                        "be followed. "
                        "Flink CDC takes the same key."},
     .chinese = {.title = "以唯一键为主键",
                 .text = "MySQL 中没有 PRIMARY KEY；以 UNIQUE {0} ({1}) 为键，它是第一个所有列都为 NOT NULL 的唯一键",
                 .why = "这样的键与主键一样能唯一确定一行，因此可以同步更新和删除。Flink CDC 也取同一个键。"}},

    {.code = kKeyless, .id = "K002", .severity = kWarning, .grade = kC,
     .cause = "CREATE TABLE page_views (url VARCHAR(200), seen_at DATETIME);",
     .settle = "[table-rule.N]\n"
               "database = {database}\n"
               "table = {table}\n"
               "primary_key = COLUMN_1, COLUMN_2",
     .english = {.title = "no key",
                 .text = "no PRIMARY KEY and no UNIQUE key of NOT NULL columns: "
                         "a DUPLICATE KEY table, in which UPDATE adds a row and DELETE is ignored",
                 .hint = "add a primary key in MySQL",
                 .why = "A primary key table finds the row that changed by its key. "
                        "Without one, changes can only be appended: "
                        "counts in StarRocks grow with every UPDATE in MySQL."},
     .chinese = {.title = "没有键",
                 .text = "没有 PRIMARY KEY，也没有所有列都为 NOT NULL 的 UNIQUE 键：成为明细模型（DUPLICATE KEY）表，"
                         "UPDATE 会新增一行，DELETE 被忽略",
                 .hint = "在 MySQL 中增加主键",
                 .why = "主键表通过键找到发生变更的行。"
                        "没有键，变更只能追加：MySQL 中每次 UPDATE 都会使 StarRocks 中的行数增加。"}},

    {.code = kKeyType, .id = "K003", .severity = kWarning, .grade = kC,
     .cause = "CREATE TABLE rates (ratio DOUBLE PRIMARY KEY, name VARCHAR(20));",
     .settle = "[type-rule.N]\n"
               "database = {database}\n"
               "table = {table}\n"
               "key = true\n"
               "type = ^(float|double)\n"
               "starrocks = VARCHAR",
     .english = {.title = "key of a type StarRocks refuses",
                 .text = "key {0} holds {1} {2}, which no StarRocks primary key takes: "
                         "a DUPLICATE KEY table, in which UPDATE adds a row and DELETE is ignored",
                 .hint = "map the column to text with a [type-rule.N], or use integers, text or dates for the key in "
                         "MySQL",
                 .why = "StarRocks takes BOOLEAN, integers, VARCHAR, DATE and DATETIME for a primary key. "
                        "Without one, counts in StarRocks grow with every UPDATE in MySQL."},
     .chinese = {.title = "键的类型不被 StarRocks 接受",
                 .text = "键 {0} 含有 {1} {2}，StarRocks 的主键不接受该类型：成为明细模型（DUPLICATE KEY）表，UPDATE "
                         "会新增一行，DELETE 被忽略",
                 .hint = "用 [type-rule.N] 把该列映射为文本，或者在 MySQL 中用整数、文本或日期作为键",
                 .why = "StarRocks 的主键接受 BOOLEAN、整数、VARCHAR、DATE 和 DATETIME。"
                        "没有主键，MySQL 中每次 UPDATE 都会使 StarRocks 中的行数增加。"}},

    {.code = kKeyDebezium, .id = "K004", .severity = kWarning, .grade = kC,
     .cause = "CREATE TABLE vouchers (legacy INT, code INT, UNIQUE KEY uk_legacy (legacy), UNIQUE KEY uk_code "
              "(code));\n"
              "ALTER TABLE vouchers MODIFY code INT NOT NULL;  -- on MariaDB",
     .about = About::kFlink,
     .english = {.title = "Flink CDC takes another key",
                 .text = "Flink CDC takes UNIQUE {0} for the key, the first that SHOW CREATE TABLE prints; "
                         "the target's key is {1}. "
                         "A change of ({2}) is sent as an update; "
                         "sink.ignore.update-before = false removes the old row",
                 .hint = "add a primary key in MySQL",
                 .why = "Flink CDC takes the first UNIQUE key even if its columns may be NULL, so that a change of "
                        "our key looks like a change of any other column. "
                        "The option makes the sink delete the old row before it writes the new one; "
                        "connectors before 1.2.8 lack it."},
     .chinese = {.title = "Flink CDC 取的是另一个键",
                 .text = "Flink CDC 以 UNIQUE {0} 为键，即 SHOW CREATE TABLE 显示的第一个；目标表的键是 {1}。"
                         "({2}) 的变更会作为更新发送；sink.ignore.update-before = false 会删除旧行",
                 .hint = "在 MySQL 中增加主键",
                 .why = "Flink CDC 取第一个 UNIQUE 键，即使它的列可以为 NULL，"
                        "于是键列的变更看起来与普通列的变更一样。"
                        "该选项使 sink 在写入新行之前删除旧行；1.2.8 以前的 connector 没有这个选项。"}},

    {.code = kKeyLong, .id = "K005", .severity = kWarning, .grade = kC,
     .cause = "CREATE TABLE pages (url VARCHAR(255) CHARACTER SET utf8mb4 PRIMARY KEY);",
     .settle = "[table-rule.N]\n"
               "database = {database}\n"
               "table = {table}\n"
               "primary_key = SHORTER_COLUMN",
     .english = {.title = "key passes 128 bytes when it is full",
                 .text = "the key ({0}) can be {1} bytes long, and {2} in ASCII; "
                         "StarRocks refuses rows whose encoded key is longer than 128 bytes",
                 .hint = "raise primary_key_limit_size in be.conf, or shorten the columns in MySQL",
                 .why = "StarRocks keeps the keys of a primary key table in an index in memory or on disk, and "
                        "limits their length. "
                        "The table is created; a load with a longer key fails, and the job with it. "
                        "--probe measures the keys that there are."},
     .chinese = {.title = "填满时超过 128 字节的键",
                 .text = "键 ({0}) 最长可达 {1} 字节，只含 ASCII 时可达 {2} 字节；"
                         "StarRocks 拒绝编码后的键超过 128 字节的行",
                 .hint = "在 be.conf 中调大 primary_key_limit_size，或者在 MySQL 中缩短这些列",
                 .why = "StarRocks 把主键表的键放在内存或磁盘上的索引中，并限制其长度。"
                        "表可以建成；遇到更长的键时导入失败，作业也随之失败。--probe 会测量现有的键。"}},

    {.code = kKeyNoColumn, .id = "K006", .severity = kWarning, .grade = kC,
     .cause = "CREATE TABLE readings (a DOUBLE, b JSON);",
     .settle = "[type-rule.N]\n"
               "database = {database}\n"
               "table = {table}\n"
               "column = ^{0}$\n"
               "starrocks = VARCHAR",
     .english = {.title = "sort key of another type",
                 .text = "no column is of a type that a StarRocks DUPLICATE KEY takes (all are FLOAT, DOUBLE or "
                         "JSON): "
                         "{0} is text there, as the sort key",
                 .hint = "choose the column and its type with a [type-rule.N], or add a primary key in MySQL",
                 .why = "A duplicate key table is sorted by at least one column, and floating-point numbers and JSON "
                        "cannot be sorted by. "
                        "As text the column holds the same value, but compares as text."},
     .chinese = {.title = "排序键改为其他类型",
                 .text = "没有一列的类型可以作为 StarRocks 的 DUPLICATE KEY（都是 FLOAT、DOUBLE 或 JSON）：{0} "
                         "在那里作为文本，用作排序键",
                 .hint = "用 [type-rule.N] 选择该列及其类型，或者在 MySQL 中增加主键",
                 .why = "明细模型表至少按一列排序，而浮点数和 JSON 不能用来排序。作为文本，值不变，但按文本比较。"}},

    {.code = kKeyChunk, .id = "K007", .severity = kWarning, .grade = kC,
     .cause = "CREATE TABLE page_views (id INT, url VARCHAR(200));",
     .settle = "[table-rule.N]\n"
               "database = {database}\n"
               "table = {table}\n"
               "flink.cdc.scan.incremental.snapshot.chunk.key-column = NOT_NULL_COLUMN",
     .about = About::kFlink,
     .english = {.title = "snapshot split by a nullable column",
                 .text = "Flink CDC splits the snapshot of this keyless table by {0}, which may be NULL: "
                         "rows with NULL there are not read",
                 .hint = "make the column NOT NULL, or set flink.cdc.scan.incremental.snapshot.chunk.key-column",
                 .why = "Flink CDC reads the snapshot in ranges of the column's values, and NULL is in none of them. "
                        "Such rows are missing in StarRocks without a word."},
     .chinese = {.title = "按可为 NULL 的列切分全量数据",
                 .text = "Flink CDC 按 {0} 切分这张无键表的全量数据，而该列可以为 NULL：为 NULL 的行不会读取",
                 .hint = "把该列改为 NOT NULL，或者设置 flink.cdc.scan.incremental.snapshot.chunk.key-column",
                 .why = "Flink CDC 按该列的取值范围分块读取全量数据，NULL 不在任何范围内。"
                        "这些行在 StarRocks 中会无声无息地缺失。"}},

    {.code = kKeyHashed, .id = "K008", .severity = kNote, .grade = kA,
     .cause = "[starrocks]\n"
              "version = 2.5\n"
              "# and a table without a key",
     .settle = "[starrocks]\n"
               "version = {2}",
     .english = {.title = "HASH for want of RANDOM",
                 .text = "StarRocks {0} has no RANDOM distribution: the rows are spread by HASH({1})",
                 .hint = "choose other columns with 'distributed_by = COLUMN, COLUMN'; RANDOM came with StarRocks {2}",
                 .why = "Every table of an older StarRocks is spread by the values of columns. "
                        "Where few values are frequent, few buckets hold most of the rows."},
     .chinese = {.title = "没有 RANDOM，改用 HASH",
                 .text = "StarRocks {0} 没有 RANDOM 分桶：数据按 HASH({1}) 分布",
                 .hint = "用 'distributed_by = COLUMN, COLUMN' 选择其他列；RANDOM 从 StarRocks {2} 开始才有",
                 .why = "较旧的 StarRocks 总是按列的值分布数据。少数值出现频繁时，大部分行会集中在少数分桶中。"}},

    {.code = kConfColumnUnknown, .id = "K010", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "distributed_by = idd",
     .object = 2,
     .english = {.title = "unknown column in the conf",
                 .text = "{0} names the column '{1}', which {2} does not have",
                 .hint = "did you mean '{3}'?",
                 .why = "The statement would name a column that is not there, and StarRocks or Flink would refuse "
                        "it. "
                        "The table is left out, and the others are written."},
     .chinese = {.title = "配置中的列不存在",
                 .text = "{0} 指定了列 '{1}'，而 {2} 没有这一列",
                 .hint = "是否想写 '{3}'？",
                 .why = "语句会引用不存在的列，被 StarRocks 或 Flink 拒绝。该表被略过，其他表照常写出。"}},

    {.code = kConfColumnType, .id = "K011", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "partition_key = name",
     .object = 2,
     .english = {.title = "column of an unfit type",
                 .text = "{0}: the column '{1}' of {2} is {3} in StarRocks, which cannot be used here",
                 .why = "StarRocks partitions by dates and integers, and neither sorts nor distributes by "
                        "floating-point numbers or JSON. "
                        "It would refuse the statement."},
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
                 .hint = "StarRocks takes only key columns here: "
                         "add the column to the key in MySQL, or take it out of the conf",
                 .why = "In a primary key table the key must tell where a row is, so partitions and buckets go by "
                        "key columns only. "
                        "StarRocks would refuse the statement."},
     .chinese = {.title = "列不在键中",
                 .text = "{0}：{2} 的列 '{1}' 不在它的主键 ({3}) 中",
                 .hint = "StarRocks 在这里只接受键列：在 MySQL 中把该列加入键，或者从配置中去掉它",
                 .why = "主键表必须由键确定行的位置，所以分区和分桶只能用键列。StarRocks 会拒绝该语句。"}},

    {.code = kConfDuplicateKeysIgnored, .id = "K013", .severity = kNote, .grade = kA,
     .cause = "[table-rule.1]\n"
              "duplicate_keys = ts, host\n"
              "# and a table with a primary key",
     .object = 0,
     .english = {.title = "duplicate_keys has no effect",
                 .text = "duplicate_keys has no effect on {0}: it has a key",
                 .why = "The line gives the sort key of tables that have no key; those with one are sorted by it. "
                        "A rule for many tables may hold for both kinds."},
     .chinese = {.title = "duplicate_keys 不起作用",
                 .text = "duplicate_keys 对 {0} 不起作用：它有键",
                 .why = "这一行指定无键表的排序键；有键的表按键排序。一条规则可能同时适用于这两种表。"}},

    {.code = kConfPartitionText, .id = "K014", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "partition_key = day\n"
              "partitions = START (\"2024-01-01\"",
     .english = {.title = "bad partitions",
                 .text = "partitions = {0}: {1}",
                 .hint = "write a StarRocks range list, e.g. "
                         "START (\"2024-01-01\") END (\"2026-01-01\") EVERY (INTERVAL 1 MONTH)",
                 .why = "The text goes into the CREATE TABLE as it is. "
                        "With an open quote or parenthesis, or a ';', it would swallow or end the statement."},
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
                 .why = "Partitions are ranges of a date, and in a primary key table of a date in the key. "
                        "This table has none."},
     .chinese = {.title = "没有可用于分区的列",
                 .text = "有 partitions 而没有 partition_key：{0} 没有可用于分区的 DATE 或 DATETIME 列；"
                         "在主键表中它必须是键列",
                 .hint = "加一行 'partition_key = COLUMN'，或者删除 'partitions = …' 这一行",
                 .why = "分区是日期的范围，在主键表中是键中日期的范围。这张表没有这样的列。"}},

    {.code = kConfPartitionKeyChosen, .id = "K016", .severity = kNote, .grade = kA,
     .cause = "[table-rule.1]\n"
              "partitions = START (\"2024-01-01\") END (\"2026-01-01\") EVERY (INTERVAL 1 MONTH)",
     .object = 0,
     .english = {.title = "partition column chosen",
                 .text = "partitions without partition_key: "
                         "{0} is partitioned by '{1}', its first DATE or DATETIME column",
                 .why = "The ranges must be those of some column, and a date is the likely one. "
                        "Rows with a date outside of the ranges are refused when they are loaded."},
     .chinese = {.title = "已选定分区列",
                 .text = "有 partitions 而没有 partition_key：{0} 按 '{1}' 分区，它是第一个 DATE 或 DATETIME 列",
                 .why = "范围必须属于某一列，日期列最有可能。日期在范围之外的行在导入时会被拒绝。"}},

    {.code = kPartitionsOffered, .id = "K020", .severity = kNote, .grade = kA,
     .cause = "CREATE TABLE sales (day DATE NOT NULL) PARTITION BY RANGE (TO_DAYS(day)) (…);",
     .settle = "[table-rule.N]\n"
               "database = {database}\n"
               "table = {table}\n"
               "partition_key = {3}",
     .english = {.title = "could be partitioned by date",
                 .text = "not partitioned by {0} in StarRocks; the table has {2} in MySQL",
                 .hint = "to partition it, add to the rule {1}",
                 .why = "Partitions let queries skip what they do not ask for, and old data be dropped at once. "
                        "How fine they are to be is a choice that MySQL's do not make for StarRocks. "
                        "The tool offers them for tables that MySQL partitions by RANGE of a date, and for tables of "
                        "10 GiB or more with a date that may partition them."},
     .chinese = {.title = "可以按日期分区",
                 .text = "在 StarRocks 中没有按 {0} 分区；该表在 MySQL 中有 {2}",
                 .hint = "要按它分区，请在规则中加上 {1}",
                 .why = "分区使查询跳过无关的数据，也可以一次删除旧数据。"
                        "分区的粗细需要选择，MySQL 的分区不能替 StarRocks 决定。"
                        "对 MySQL 中按日期 RANGE 分区的表，以及有可用日期列且达到 10 GiB 的表，工具会给出建议。"}},

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
                 .text = "StarRocks {0} makes no partitions by itself: {1} gets the months from 2010 to 2039; "
                         "rows outside are refused when they are loaded",
                 .hint = "write the months that you need with 'partitions = START (\"2024-01-01\") END "
                         "(\"2026-01-01\") EVERY (INTERVAL 1 MONTH)'",
                 .why = "From 3.0 on StarRocks makes a partition when the first row for it comes. "
                        "Before, all must be there, and 360 empty ones cost memory of the FE."},
     .chinese = {.title = "按月分区",
                 .text = "StarRocks {0} 不会自动创建分区：{1} 得到 2010 年至 2039 年的各月；之外的行在导入时被拒绝",
                 .hint = "用 'partitions = START (\"2024-01-01\") END (\"2026-01-01\") EVERY (INTERVAL 1 MONTH)' "
                         "写出需要的月份",
                 .why = "从 3.0 起，StarRocks 在第一行到来时创建分区。"
                        "之前的版本必须预先创建，而 360 个空分区会占用 FE 的内存。"}},

    {.code = kModelNoKey, .id = "K030", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "model = primary\n"
              "# and a table without a key",
     .object = 0,
     .english = {.title = "no key for the model",
                 .text = "model = {1}: {0} has no key in MySQL of NOT NULL columns",
                 .hint = "add the line 'primary_key = COLUMN, COLUMN' with columns that identify a row",
                 .why = "These models keep one row for each value of the key. "
                        "Without columns that identify a row there is nothing to keep one of."},
     .chinese = {.title = "模型缺少键",
                 .text = "model = {1}：{0} 在 MySQL 中没有由 NOT NULL 列组成的键",
                 .hint = "加一行 'primary_key = COLUMN, COLUMN'，写出能唯一确定一行的列",
                 .why = "这些模型对每个键值只保留一行。没有能确定一行的列，就无从保留。"}},

    {.code = kModelNoDeletes, .id = "K031", .severity = kWarning, .grade = kB,
     .cause = "[table-rule.1]\n"
              "model = unique",
     .settle = "[table-rule.N]\n"
               "database = {database}\n"
               "table = {table}\n"
               "model = primary",
     .english = {.title = "deletes do not follow",
                 .text = "model = {0}: "
                         "a DELETE in MySQL is not followed, nor is a change of a key's value, which leaves the old "
                         "row behind",
                 .hint = "use the primary model where rows are deleted",
                 .why = "Only the primary model takes deletes from the connector. "
                        "Rows that are gone in MySQL stay, and are counted."},
     .chinese = {.title = "不同步删除",
                 .text = "model = {0}：MySQL 中的 DELETE 不会同步，键值的变更也不会，旧行会留下",
                 .hint = "有行被删除时请使用主键模型",
                 .why = "只有主键模型接受 connector 的删除。MySQL 中已经不存在的行会留下，并计入结果。"}},

    {.code = kModelAppends, .id = "K032", .severity = kWarning, .grade = kB,
     .cause = "[table-rule.1]\n"
              "model = duplicate",
     .settle = "[table-rule.N]\n"
               "database = {database}\n"
               "table = {table}\n"
               "model = primary",
     .english = {.title = "only inserts follow",
                 .text = "model = {0}: an UPDATE in MySQL adds a row, and a DELETE is not followed",
                 .hint = "use the primary model where rows change",
                 .why = "A duplicate key table keeps every row that was ever loaded. "
                        "That suits logs, and doubles rows of anything that changes."},
     .chinese = {.title = "只同步插入",
                 .text = "model = {0}：MySQL 中的 UPDATE 会新增一行，DELETE 不会同步",
                 .hint = "有行发生变更时请使用主键模型",
                 .why = "明细模型表保留导入过的每一行。它适合日志；对会变更的数据，行会重复。"}},

    {.code = kKeyNullable, .id = "K033", .severity = kWarning, .grade = kC,
     .cause = "CREATE TABLE lines_ (order_id INT NOT NULL, line_no INT);\n"
              "[table-rule.1]\n"
              "primary_key = order_id, line_no",
     .settle = "[table-rule.N]\n"
               "database = {database}\n"
               "table = {table}\n"
               "where = {1} IS NOT NULL",
     .english = {.title = "key column with NULL in MySQL",
                 .text = "{0} is NOT NULL in StarRocks, as a column of the primary key, but may be NULL in MySQL: "
                         "the first such row ends the job",
                 .hint = "keep such rows out with 'where = {1} IS NOT NULL'",
                 .why = "No column of a primary key may be NULL in StarRocks. "
                        "The sink refuses such a row, the job fails, and fails again after each restart."},
     .chinese = {.title = "键列在 MySQL 中可为 NULL",
                 .text = "{0} 是主键的列，在 StarRocks 中为 NOT NULL，但在 MySQL 中可以为 NULL："
                         "第一条这样的行会使作业结束",
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
                 .text = "nothing makes ({0}) unique: rows with the same values replace each other in StarRocks",
                 .why = "A primary key table keeps the last row with a key. "
                        "Of a customer's orders one would be left, and a DELETE of one would take it away."},
     .chinese = {.title = "键可能重复",
                 .text = "没有什么保证 ({0}) 唯一：值相同的行在 StarRocks 中会互相替换",
                 .why = "主键表对每个键只保留最后一行。"
                        "例如以客户为键时，一个客户的订单只剩一条，删除其中一条就会把它删掉。"}},

    {.code = kKeyAggregated, .id = "K035", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "model = aggregate\n"
              "primary_key = page\n"
              "aggregate.page = MAX",
     .object = 1,
     .english = {.title = "aggregated key column",
                 .text = "the column '{0}' of {1} is in the key, so there is nothing to aggregate",
                 .hint = "remove the line 'aggregate.{0}', or take the column out of primary_key",
                 .why = "In an aggregate table the rows with one key become one row, and all of them have the same "
                        "value there. "
                        "StarRocks refuses the statement."},
     .chinese = {.title = "对键列做聚合",
                 .text = "{1} 的列 '{0}' 在键中，没有可聚合的内容",
                 .hint = "删除 'aggregate.{0}' 这一行，或者把该列从 primary_key 中去掉",
                 .why = "在聚合表中，键相同的行合为一行，它们在键列上的值都相同。StarRocks 会拒绝该语句。"}},

    {.code = kNotAggregated, .id = "K036", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "model = aggregate\n"
              "primary_key = page\n"
              "aggregate.seconds = SUM\n"
              "# and more columns",
     .object = 0,
     .english = {.title = "column without an aggregate function",
                 .text = "{0} has columns that are neither in primary_key nor aggregated: {1}",
                 .hint = "add lines such as 'aggregate.{2} = REPLACE', or leave columns out with 'columns'",
                 .why = "When rows with one key become one, StarRocks must know what to do with each other column."},
     .chinese = {.title = "列没有聚合函数",
                 .text = "{0} 有既不在 primary_key 中也没有聚合的列：{1}",
                 .hint = "加上 'aggregate.{2} = REPLACE' 这样的行，或者用 'columns' 排除这些列",
                 .why = "键相同的行合为一行时，StarRocks 必须知道如何处理其他各列。"}},

    {.code = kAggregateType, .id = "K037", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "model = aggregate\n"
              "aggregate.agent = SUM\n"
              "# and agent VARCHAR(200)",
     .english = {.title = "type that is not aggregated so",
                 .text = "aggregate.{0} = {1}: StarRocks does not take it for {2}",
                 .hint = "SUM is for numbers, MAX and MIN for numbers, dates and text, BITMAP_UNION for integers up "
                         "to BIGINT; "
                         "none takes JSON",
                 .why = "StarRocks refuses a CREATE TABLE with a function that its type does not have."},
     .chinese = {.title = "类型不支持该聚合",
                 .text = "aggregate.{0} = {1}：StarRocks 不接受将它用于 {2}",
                 .hint = "SUM 用于数值，MAX 和 MIN 用于数值、日期和文本，BITMAP_UNION 用于不超过 BIGINT 的整数；"
                         "都不接受 JSON",
                 .why = "函数与类型不符时，StarRocks 会拒绝 CREATE TABLE。"}},

    {.code = kAggregateModel, .id = "K038", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "aggregate.price = SUM",
     .settle = "[{0}]\n"
               "model = aggregate",
     .english = {.title = "aggregate function without its model",
                 .text = "[{0}] aggregate.{1} needs the aggregate model",
                 .hint = "add the line 'model = aggregate'",
                 .why = "Other models keep rows as they are. An aggregate function in their CREATE TABLE is an error."},
     .chinese = {.title = "聚合函数需要聚合模型",
                 .text = "[{0}] aggregate.{1} 需要聚合模型",
                 .hint = "加一行 'model = aggregate'",
                 .why = "其他模型按原样保留行。它们的 CREATE TABLE 中不能有聚合函数。"}},

    {.code = kColumnTaken, .id = "K039", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "add.email = VARCHAR(100) AS 'none'\n"
              "# and a table with a column email",
     .object = 1,
     .english = {.title = "added column exists",
                 .text = "{1} has a column '{0}' already",
                 .hint = "choose another name",
                 .why = "Two columns of one name are an error in StarRocks. "
                        "To change what goes into the column that is there, write 'select.email = …'."},
     .chinese = {.title = "新增的列已存在",
                 .text = "{1} 已有列 '{0}'",
                 .hint = "换一个名称",
                 .why = "StarRocks 不允许两列同名。要改变已有列的内容，请写 'select.email = …' 这样的行。"}},

    {.code = kRenameRefused, .id = "K040", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "rename.name = a`b",
     .english = {.title = "column name that StarRocks refuses",
                 .text = "rename.{0} = '{1}': StarRocks does not take this name",
                 .hint = "'{2}' would do",
                 .why = "StarRocks takes no '=', '<', '>', '!' and '*' in the name of a column, drops backticks, and "
                        "keeps some names for itself, such as __op."},
     .chinese = {.title = "StarRocks 不接受的列名",
                 .text = "rename.{0} = '{1}'：StarRocks 不接受这个名称",
                 .hint = "可以用 '{2}'",
                 .why = "StarRocks 的列名不能含有 '='、'<'、'>'、'!' 和 '*'，反引号会被去掉，还有一些名称由它保留，"
                        "例如 __op。"}},

    {.code = kRenameTaken, .id = "K041", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "rename.qty = id\n"
              "# and a table with a column id",
     .object = 2,
     .english = {.title = "two columns with one name",
                 .text = "rename.{0} = '{1}': "
                         "another column has this name in StarRocks, which compares names without case ({2})",
                 .hint = "choose another name",
                 .why = "StarRocks finds duplicates without regard to case, and refuses the statement."},
     .chinese = {.title = "两列同名",
                 .text = "rename.{0} = '{1}'：另一列在 StarRocks 中已用这个名称，而列名不区分大小写 ({2})",
                 .hint = "换一个名称",
                 .why = "StarRocks 不区分大小写地检查重名，并拒绝该语句。"}},

    {.code = kConfExpressionColumn, .id = "K042", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "where = `Qty` > 0\n"
              "# and a column qty",
     .object = 1,
     .english = {.title = "unknown column in an expression",
                 .text = "`{0}` is no column of {1}; Flink compares names with case",
                 .hint = "did you mean `{2}`?",
                 .why = "MySQL compares names of columns without case, Flink with it. "
                        "The job would be refused when it is submitted."},
     .chinese = {.title = "表达式中的列不存在",
                 .text = "`{0}` 不是 {1} 的列；Flink 的列名区分大小写",
                 .hint = "是否想写 `{2}`？",
                 .why = "MySQL 的列名不区分大小写，Flink 区分。作业在提交时会被拒绝。"}},

    {.code = kNotGrouped, .id = "K043", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "group_by = product_id\n"
              "add.sales = BIGINT AS COUNT(*)",
     .object = 0,
     .english = {.title = "column outside group_by",
                 .text = "{0} has columns that are not in group_by: {1}",
                 .hint = "add them there, leave them out with 'columns', or aggregate them with lines such as "
                         "'select.{2} = MAX(`{2}`)'",
                 .why = "A row of the result stands for many rows of the table, which have many values in such a "
                        "column. "
                        "Flink refuses the INSERT."},
     .chinese = {.title = "列不在 group_by 中",
                 .text = "{0} 有不在 group_by 中的列：{1}",
                 .hint = "把它们加入，用 'columns' 排除，或者用 'select.{2} = MAX(`{2}`)' 这样的行聚合",
                 .why = "结果的一行对应表的多行，这样的列有多个值。Flink 会拒绝该 INSERT。"}},

    {.code = kPartitionTwice, .id = "K044", .severity = kError, .grade = kD,
     .cause = "[table-rule]\n"
              "partition_key = day\n"
              "[table-rule.1]\n"
              "partition_by = date_trunc('month', day)",
     .english = {.title = "partitioned twice",
                 .text = "partition_by and {0} both say how to partition",
                 .hint = "remove one of the lines, or say 'unset = {0}' where it comes from [table-rule]",
                 .why = "A table is partitioned in one way, and it is not plain which line was meant."},
     .chinese = {.title = "重复指定分区",
                 .text = "partition_by 和 {0} 都指定了如何分区",
                 .hint = "删除其中一行；如果它来自 [table-rule]，可写 'unset = {0}'",
                 .why = "一张表只有一种分区方式，看不出想用哪一行。"}},

    {.code = kPartitionBy, .id = "K045", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "partition_by = date_trunc('fortnight', day)",
     .english = {.title = "bad partition_by",
                 .text = "partition_by = {0} is none of the forms that are known here",
                 .hint = "write date_trunc('day', c), time_slice(c, INTERVAL 7 day), RANGE(c) (…), LIST(c) (…), or "
                         "columns",
                 .why = "The text decides which columns must be in the key, so it is read, not passed on. "
                        "What is not understood could be refused by StarRocks."},
     .chinese = {.title = "无效的 partition_by",
                 .text = "partition_by = {0} 不是这里认识的形式",
                 .hint = "可写 date_trunc('day', c)、time_slice(c, INTERVAL 7 day)、RANGE(c) (…)、LIST(c) (…) 或列名",
                 .why = "它决定哪些列必须在键中，因此要先理解而不是直接传递。不认识的内容可能被 StarRocks 拒绝。"}},

    {.code = kSortKeyOther, .id = "K046", .severity = kError, .grade = kD,
     .cause = "[starrocks]\n"
              "version = 3.3\n"
              "[table-rule.1]\n"
              "model = unique\n"
              "order_by = created_at\n"
              "# and a key of order_id",
     .object = 0,
     .english = {.title = "sort key of other columns",
                 .text = "order_by: "
                         "{0} is a {1} KEY table, which is sorted by the columns of its key ({2}), in whatever order",
                 .hint = "name exactly these",
                 .why = "In these models rows with one key are found beside each other by sorting. "
                        "Only a primary key table may be sorted by other columns."},
     .chinese = {.title = "排序键的列不符",
                 .text = "order_by：{0} 是 {1} KEY 表，按键列 ({2}) 排序，次序不限",
                 .hint = "请正好写这些列",
                 .why = "这些模型通过排序使键相同的行相邻。只有主键表可以按其他列排序。"}},

    {.code = kPrimaryKeyIgnored, .id = "K047", .severity = kWarning, .grade = kC,
     .cause = "[table-rule.1]\n"
              "model = duplicate\n"
              "primary_key = id",
     .object = 0,
     .english = {.title = "primary_key has no effect",
                 .text = "primary_key has no effect on {0}: model = duplicate",
                 .hint = "choose the sort key with 'duplicate_keys = COLUMN, COLUMN'",
                 .why = "A duplicate key table has no key that identifies a row, only columns that it is sorted by. "
                        "Rows with one id do not replace each other."},
     .chinese = {.title = "primary_key 不起作用",
                 .text = "primary_key 对 {0} 不起作用：model = duplicate",
                 .hint = "用 'duplicate_keys = COLUMN, COLUMN' 选择排序键",
                 .why = "明细模型表没有确定一行的键，只有排序用的列。id 相同的行不会互相替换。"}},

    {.code = kExternalColumn, .id = "K048", .severity = kWarning, .grade = kB,
     .cause = "CREATE TABLE orders (`a=b` INT);\n"
              "[table-rule.1]\n"
              "external_tables = mysql",
     .english = {.title = "column without its external column",
                 .text = "{0} is not in the external table: "
                         "StarRocks takes no column of this name, and reads MySQL's by their names",
                 .why = "An external table reads MySQL's columns by their own names, so that they cannot have others "
                        "in StarRocks. "
                        "The column of the synced table is not touched by this."},
     .chinese = {.title = "列没有对应的外部列",
                 .text = "{0} 不在外部表中：StarRocks 不接受这样的列名，而外部表按列名读取 MySQL",
                 .why = "外部表按 MySQL 的列名读取，在 StarRocks 中不能改名。同步的表中的这一列不受影响。"}},

    {.code = kConfKeyword, .id = "K049", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "where = day > DATE '2024-01-01'\n"
              "# and a column day",
     .object = 1,
     .english = {.title = "reserved word as a column",
                 .text = "'{0}' is a reserved word of Flink SQL, and a column of {1}",
                 .hint = "write the column as `{0}`, in backticks; the word itself in upper case",
                 .why = "Flink's parser takes the word for its own, and refuses the statement or reads something "
                        "else."},
     .chinese = {.title = "列名是保留字",
                 .text = "'{0}' 是 Flink SQL 的保留字，也是 {1} 的列",
                 .hint = "把列写成 `{0}`，带反引号；要表示保留字本身则用大写",
                 .why = "Flink 的解析器会把它当作保留字，拒绝该语句或作出别的理解。"}},

    {.code = kColocation, .id = "K050", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "colocate_with = by_user\n"
              "bucket_num = 4\n"
              "[table-rule.2]\n"
              "colocate_with = by_user\n"
              "bucket_num = 8",
     .english = {.title = "unfit for its colocation group",
                 .text = "colocate_with = {0}: the table differs from {1}, the first of the group, in {2}; "
                         "StarRocks would refuse it",
                 .hint = "give all tables of the group the same 'bucket_num', 'distributed_by' columns of equal types "
                         "and the same replication_num; "
                         "or take it out of the group",
                 .why = "Tables of one group lie bucket by bucket on the same nodes. "
                        "StarRocks refuses a CREATE TABLE whose buckets, bucket columns by type, or replicas are not "
                        "those of the group. "
                        "Without bucket_num they follow the size of each table."},
     .chinese = {.title = "不符合其 Colocation Group",
                 .text = "colocate_with = {0}：该表与组内第一张表 {1} 的{2}不同；StarRocks 会拒绝它",
                 .hint = "让组内所有表有相同的 'bucket_num'、类型相同的 'distributed_by' 列和相同的 replication_num；"
                         "或把它移出该组",
                 .why = "同一组的表按分桶逐一放在相同的节点上。"
                        "如果分桶数、分桶列的类型或副本数与组不同，StarRocks 会拒绝 CREATE TABLE。"
                        "没有 bucket_num 时，它们取决于各表的大小。"}},

    {.code = kColocationUnfit, .id = "K060", .severity = kWarning, .grade = kC,
     .cause = "[table-rule.1]\n"
              "colocate_with = by_user\n"
              "bucket_num = auto\n"
              "# and two tables",
     .english = {.title = "automatic buckets in a colocation group",
                 .text = "colocate_with = {0}: StarRocks chooses the number of buckets of this table and of {1} "
                         "one by one, and refuses this one where the numbers differ",
                 .hint = "give all tables of the group one number as 'bucket_num'",
                 .why = "StarRocks computes an automatic number of buckets from its nodes when it creates a table, "
                        "before it looks at the group. "
                        "A table that is created after a node came or went gets another number and is refused."},
     .chinese = {.title = "Colocation Group 中的自动分桶",
                 .text = "colocate_with = {0}：StarRocks 分别为该表和 {1} 选择分桶数，数目不同时会拒绝该表",
                 .hint = "给组内所有表同一个数作为 'bucket_num'",
                 .why = "StarRocks 在创建表时先按节点数计算自动分桶数，然后才查看所属的组。"
                        "在增减节点之后创建的表得到别的数目，会被拒绝。"}},

    {.code = kNotShownAgain, .id = "K061", .severity = kNote, .grade = kB,
     .cause = "[starrocks]\n"
              "version = 3.3\n"
              "# and mark VARCHAR(9) DEFAULT 'a\"b'",
     .english = {.title = "SHOW CREATE TABLE that cannot be run again",
                 .text = "StarRocks {0} stores this table rightly, but prints in SHOW CREATE TABLE without quoting: {1}",
                 .hint = "to copy the table, take the statement of this file, not that of SHOW CREATE TABLE",
                 .why = "Backups, tools and people who copy a table run what SHOW CREATE TABLE prints. "
                        "That statement is refused, or gives another default or comment."},
     .chinese = {.title = "SHOW CREATE TABLE 不能再次执行",
                 .text = "StarRocks {0} 正确地存储该表，但 SHOW CREATE TABLE 显示以下内容时不加引号或转义：{1}",
                 .hint = "要复制该表，请用本文件中的语句，而不是 SHOW CREATE TABLE 的输出",
                 .why = "备份、工具和复制表的人会执行 SHOW CREATE TABLE 的输出。"
                        "该语句会被拒绝，或者得到别的默认值或注释。"}},

    {.code = kKeyNullsFold, .id = "K070", .severity = kWarning, .grade = kC,
     .cause = "CREATE TABLE visits (day DATE, page INT, UNIQUE KEY (day, page));",
     .about = About::kFlink,
     .english = {.title = "NULL in a key of Flink CDC",
                 .text = "Flink CDC takes UNIQUE {0} for the key, whose {1} may be NULL: NULL arrives there as 0, '' or "
                         "1970-01-01{2}",
                 .hint = "add a primary key in MySQL, or make the columns of the UNIQUE key NOT NULL",
                 .why = "Flink CDC takes the first UNIQUE key where a table has no primary key, and knows no NULL in a "
                        "key: it takes the default of the type instead. No option of it changes that. "
                        "--probe counts the rows with NULL."},
     .chinese = {.title = "Flink CDC 的键中有 NULL",
                 .text = "Flink CDC 以 UNIQUE {0} 为键，其中 {1} 可以为 NULL：NULL 到达后是 0、'' 或 1970-01-01{2}",
                 .hint = "在 MySQL 中增加主键，或者把 UNIQUE 键的列改为 NOT NULL",
                 .why = "表没有主键时，Flink CDC 取第一个 UNIQUE 键，而它的键中没有 NULL：用该类型的默认值代替。"
                        "没有选项可以改变这一点。--probe 会统计含 NULL 的行。"}},

    {.code = kKeyMayBeLong, .id = "K071", .severity = kWarning, .grade = kC,
     .cause = "CREATE TABLE users (email VARCHAR(64) CHARACTER SET utf8mb4 PRIMARY KEY);",
     .english = {.title = "key may pass 128 bytes outside ASCII",
                 .text = "the key ({0}) fits in ASCII, in {2} bytes, but may be {1} bytes long with other characters; "
                         "StarRocks refuses rows whose encoded key is longer than 128 bytes",
                 .hint = "accept the finding if the key is ASCII; else raise primary_key_limit_size in be.conf, or "
                         "shorten the columns in MySQL",
                 .why = "A character takes one byte in ASCII, three in Chinese and four as an emoji. "
                        "The table is created; a load with a longer key fails, and the job with it. "
                        "--probe measures the keys that there are."},
     .chinese = {.title = "含非 ASCII 字符时可能超过 128 字节的键",
                 .text = "键 ({0}) 只含 ASCII 时不超过 {2} 字节，可以放下；含其他字符时最长可达 {1} 字节；"
                         "StarRocks 拒绝编码后的键超过 128 字节的行",
                 .hint = "如果键只含 ASCII，接受该发现项即可；否则在 be.conf 中调大 primary_key_limit_size，"
                         "或者在 MySQL 中缩短这些列",
                 .why = "一个字符在 ASCII 中占一个字节，汉字占三个，emoji 占四个。"
                        "表可以建成；遇到更长的键时导入失败，作业也随之失败。--probe 会测量现有的键。"}},

    {.code = kBucketsOne, .id = "K072", .severity = kNote, .grade = kA,
     .cause = "a run over an empty or staging copy of the databases, in which no table holds more than 16 MiB",
     .english = {.title = "BUCKETS 1 from a copy without data",
                 .text = "{0} tables get BUCKETS 1, as none of them holds more than {1} on this server",
                 .hint = "if this is an empty or staging copy, run against the server with the data, or a snapshot of "
                         "it, or set 'bucket_num'",
                 .why = "The tool computes the buckets of a table from the size that MySQL tells. One bucket is right "
                        "up to 1 GiB. A much larger table with one bucket is loaded and read by one node alone."},
     .chinese = {.title = "没有数据的副本得到 BUCKETS 1",
                 .text = "{0} 张表得到 BUCKETS 1，因为在该服务器上没有一张超过 {1}",
                 .hint = "如果这是空的副本或测试副本，请连接有数据的服务器，或者使用它的快照，或者设置 'bucket_num'",
                 .why = "工具按 MySQL 给出的大小计算一张表的分桶数。1 GiB 以下一个分桶是合适的。"
                        "以后大得多的表由一个节点、一个线程导入和读取，而且并非每个版本都能更改分桶数。"}},
};
// clang-format on

static_assert(are_exactly(kRows, 'K', kKeyUnique, kTypeUnknown), "codes.hpp has other names, or in another order");

}  // namespace

std::span<const CodeRow> rows_k() { return kRows; }

}  // namespace smt
