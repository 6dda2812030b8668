// C: the conf file

#include "diagnostic/codes/rows.hpp"

namespace smt::diagnostic {
namespace {

using enum Code;
using enum Severity;
using enum Grade;

// clang-format off
constexpr CodeRow kRows[] = {
    {.code = kConfUnreadable, .id = "C001", .severity = kError, .grade = kD,
     .cause = "starrocks-migrate-tool -c conf/no_such.conf",
     .sample = {"conf/config_prod.conf",
                "No such file or directory",
                "name the conf with -c FILE, or write one: starrocks-migrate-tool init --from mysql://user@host:3306"},
     .english = {.title = "conf not readable",
                 .text = "cannot read the conf file '{0}': {1}",
                 .hint = "{2}",
                 .why = "The conf says what to read and what to write, so the tool cannot start without it. Without "
                        "-c, the tool looks for conf/config_prod.conf in the current folder, then beside the "
                        "executable."},
     .chinese = {.title = "配置文件无法读取",
                 .text = "无法读取配置文件 '{0}'：{1}",
                 .hint = "{2}",
                 .why = "读取什么、写出什么都由配置文件说明，没有它工具无法开始。不带 -c 时，先查找当前目录下的 "
                        "conf/config_prod.conf，再查找可执行文件所在目录下的。"}},

    {.code = kConfNotText, .id = "C002", .severity = kError, .grade = kD,
     .cause = "# a comment saved in GBK or UTF-16",
     .sample = {"bytes that are not UTF-8"},
     .english = {.title = "conf is not UTF-8 text",
                 .text = "the conf file contains {0}",
                 .hint = "save it as UTF-8",
                 .why = "The tool compares table names as UTF-8, as MySQL sends them. Bytes of another encoding would "
                        "match no table, or the wrong one."},
     .chinese = {.title = "配置文件不是 UTF-8 文本",
                 .text = "配置文件中含有 {0}",
                 .hint = "请存为 UTF-8",
                 .why = "工具按 UTF-8 比较表名，MySQL 也以 UTF-8 返回。其他编码的字节会匹配不到任何表，"
                        "或者匹配到错误的表。"}},

    {.code = kConfBadLine, .id = "C003", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "table",
     .english = {.title = "conf line not understood",
                 .text = "expected [section], key = value or a comment; found {0}",
                 .why = "If the tool guessed what a line means, it might process the wrong tables. The run ends before "
                        "the tool connects to the server, and writes nothing."},
     .chinese = {.title = "无法理解的配置行",
                 .text = "应为 [section]、key = value 或注释；实际为 {0}",
                 .why = "如果猜测这一行的含义，可能会处理错误的表。因此在连接服务器之前就结束，不写任何文件。"}},

    {.code = kConfNoSection, .id = "C004", .severity = kError, .grade = kD,
     .cause = "host = 127.0.0.1\n"
              "[db]",
     .english = {.title = "key before any section",
                 .text = "'{0}' is before the first [section]",
                 .hint = "add the line [db] above it",
                 .why = "A key has a meaning only in its section, such as host in [db]. The run ends before the tool "
                        "connects to the server."},
     .chinese = {.title = "配置项在所有 section 之前",
                 .text = "'{0}' 出现在第一个 [section] 之前",
                 .hint = "在它上面加一行 [db]",
                 .why = "配置项只有在所属的 section 中才有意义，例如 [db] 的 host。因此在连接服务器之前就结束。"}},

    {.code = kConfUnknownSection, .id = "C005", .severity = kWarning, .grade = kB,
     .cause = "[others]\n"
              "be_num = 5",
     .english = {.title = "unknown section",
                 .text = "unknown section [{0}]; its keys are ignored",
                 .hint = "did you mean [{1}]?",
                 .why = "A conf of the official tool may have sections that this tool does not use, so they do not end "
                        "the run. If the name is a typo, all keys of the section keep their defaults."},
     .chinese = {.title = "未知的 section",
                 .text = "未知的 section [{0}]，其中的配置项被忽略",
                 .hint = "是否想写 [{1}]？",
                 .why = "官方工具的配置可能含有本工具用不到的 section，所以不会因此结束运行。如果是笔误，"
                        "其中的配置项都取默认值。"}},

    {.code = kConfUnknownKey, .id = "C006", .severity = kWarning, .grade = kB,
     .cause = "[table-rule.1]\n"
              "partition_keys = day",
     .sample = {"table-rule.8", "flink.starrock.load-url", "flink.starrocks.load-url"},
     .english = {.title = "unknown key",
                 .text = "[{0}] unknown key '{1}' is ignored",
                 .hint = "did you mean '{2}'?",
                 .why = "A conf of the official tool or of a later version may have keys that this version does not "
                        "know, so they do not end the run. If the name is a typo, the line has no effect."},
     .chinese = {.title = "未知的配置项",
                 .text = "[{0}] 未知的配置项 '{1}' 被忽略",
                 .hint = "是否想写 '{2}'？",
                 .why = "官方工具或更高版本的配置可能含有本版本不认识的配置项，所以不会因此结束运行。如果是笔误，"
                        "这一行不起作用。"}},

    {.code = kConfRepeatedKey, .id = "C007", .severity = kWarning, .grade = kB,
     .cause = "[db]\n"
              "port = 3306\n"
              "port = 3307",
     .english = {.title = "repeated key",
                 .text = "[{0}] '{1}' is already set at line {2}; this later value is used",
                 .why = "A key has one value, and the last line sets it. The earlier line has no effect, which is "
                        "rarely intended."},
     .chinese = {.title = "重复的配置项",
                 .text = "[{0}] '{1}' 在第 {2} 行已经设置过，以此处后面的值为准",
                 .why = "一个配置项只有一个值，由最后一行设置。前面的一行不起作用，这通常不是本意。"}},

    {.code = kConfMissingKey, .id = "C008", .severity = kError, .grade = kD,
     .cause = "[db]\n"
              "host = 127.0.0.1\n"
              "user = root",
     .settle = "[{0}]\n"
               "{1} = {2}",
     .sample = {"db", "password", "secret"},
     .english = {.title = "missing key",
                 .text = "[{0}] has no '{1}'",
                 .hint = "add the line '{1} = {2}' to [{0}]",
                 .why = "No default could be right for this key. Even an empty password needs a line, so that you do "
                        "not forget it."},
     .chinese = {.title = "缺少配置项",
                 .text = "[{0}] 没有 '{1}'",
                 .hint = "在 [{0}] 中加一行 '{1} = {2}'",
                 .why = "这个配置项没有合理的默认值。即使密码为空也要写出这一行，以免遗漏。"}},

    {.code = kConfMissingSection, .id = "C009", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "database = ^shop$\n"
              "table = .*",
     .sample = {"db"},
     .english = {.title = "missing section",
                 .text = "the conf has no [{0}]",
                 .hint = "see the sample conf/config_prod.conf",
                 .why = "Without [db] the tool does not know which server to read. The run ends and writes nothing."},
     .chinese = {.title = "缺少 section",
                 .text = "配置文件没有 [{0}]",
                 .hint = "可参考 conf/config_prod.conf",
                 .why = "没有 [db]，工具不知道读哪个服务器。运行结束，不写任何文件。"}},

    {.code = kConfBadValue, .id = "C010", .severity = kError, .grade = kD,
     .cause = "[db]\n"
              "port = 33060000",
     .sample = {"table-rule.1", "shard_merge", "widst", "auto, always, never or widest", "did you mean 'widest'?"},
     .english = {.title = "bad value",
                 .text = "[{0}] {1} = '{2}': expected {3}",
                 .hint = "{4}",
                 .why = "The key does not accept this value, and you would not expect a default instead. The run ends "
                        "before the tool connects to the server."},
     .chinese = {.title = "无效的值",
                 .text = "[{0}] {1} = '{2}'：应为 {3}",
                 .hint = "{4}",
                 .why = "这个配置项不接受该值，改用默认值又不是您所期望的。因此在连接服务器之前就结束。"}},

    {.code = kConfBadPattern, .id = "C011", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "table = (?!old_).*",
     .settle = "[ignore.N]\n"
               "table = ^old_",
     .sample = {"table-rule.1",
                "table",
                "(?!old_).*",
                "'(?!' is not supported",
                "patterns are RE2 regular expressions (no look-ahead, no back-references)"},
     .english = {.title = "bad regular expression",
                 .text = "[{0}] {1} = '{2}': {3}",
                 .hint = "{4}",
                 .why = "RE2 reads the patterns. It takes linear time for every pattern and therefore has no "
                        "look-around. To select all tables except some, select them all and exclude the others with an "
                        "[ignore.N]."},
     .chinese = {.title = "无效的正则表达式",
                 .text = "[{0}] {1} = '{2}'：{3}",
                 .hint = "{4}",
                 .why = "模式由 RE2 处理，它对任何模式都只需线性时间，因此不支持环视。要选择除某些表以外的所有表，"
                        "可以先选择全部，再用 [ignore.N] 排除。"}},

    {.code = kConfDbType, .id = "C012", .severity = kError, .grade = kD,
     .cause = "[db]\n"
              "type = postgresql",
     .settle = "[db]\n"
               "type = mysql",
     .english = {.title = "database type not supported",
                 .text = "[db] type = '{0}' is not supported",
                 .hint = "supported types: mysql (MySQL 5.7 to 9.x) and mariadb (MariaDB 10.x to 11.x)",
                 .why = "This tool reads only MySQL and MariaDB; the official tool also reads other databases. The "
                        "tool would misread the types, defaults and keys of another database."},
     .chinese = {.title = "不支持的数据库类型",
                 .text = "[db] type = '{0}' 不受支持",
                 .hint = "支持的类型：mysql（MySQL 5.7 至 9.x）和 mariadb（MariaDB 10.x 至 11.x）",
                 .why = "本工具只读取 MySQL 和 MariaDB，官方工具还支持其他数据库。本工具会误读其他数据库的类型、"
                        "默认值和键。"}},

    {.code = kConfNoRules, .id = "C013", .severity = kError, .grade = kD,
     .cause = "[db]\n"
              "host = 127.0.0.1\n"
              "user = root\n"
              "password =",
     .settle = "[table-rule.N]\n"
               "database = ^mydb$\n"
               "table = .*",
     .english = {.title = "no rules",
                 .text = "the conf has no [table-rule.N], so the tool would write nothing",
                 .hint = "add [table-rule.1] with the lines 'database = ^mydb$' and 'table = .*'",
                 .why = "The tool processes only tables that a rule selects, so that it syncs none by accident. "
                        "Without a rule there is nothing to do."},
     .chinese = {.title = "没有规则",
                 .text = "配置文件没有 [table-rule.N]，不会生成任何内容",
                 .hint = "加上 [table-rule.1]，其中写 'database = ^mydb$' 和 'table = .*' 两行",
                 .why = "工具只处理规则所选的表，以免误同步。没有规则就无事可做。"}},

    {.code = kConfRepeatedRule, .id = "C014", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "…\n"
              "[table-rule.1]",
     .sample = {"table-rule.1", "lines.conf:18"},
     .english = {.title = "two rules with one number",
                 .text = "[{0}] is already defined at {1}",
                 .hint = "give each rule its own number",
                 .why = "The number is part of the file names of a rule, and decides which rule wins. Two rules with "
                        "one number would write to the same file."},
     .chinese = {.title = "两条规则编号相同",
                 .text = "[{0}] 已在 {1} 处定义",
                 .hint = "给每条规则一个自己的编号",
                 .why = "编号决定规则的文件名以及哪条规则优先。编号相同的两条规则会写入同一个文件。"}},

    {.code = kConfRuleId, .id = "C015", .severity = kError, .grade = kD,
     .cause = "[table-rule.a/b]",
     .english = {.title = "bad rule number",
                 .text = "[{0}]: '{1}' cannot be the number of a rule",
                 .hint = "use a number, as in [{2}1]",
                 .why = "The number is part of file names, such as starrocks-create.1.sql. It can contain letters, "
                        "digits, '_', '.' and '-'. It cannot be 'all', which is used for the files of all rules."},
     .chinese = {.title = "无效的规则编号",
                 .text = "[{0}]：'{1}' 不能作为规则的编号",
                 .hint = "请用数字，例如 [{2}1]",
                 .why = "编号是文件名的一部分，例如 starrocks-create.1.sql。它可以由字母、数字、'_'、'.' 和 '-' 组成，"
                        "但不能是 'all'，它用于包含所有规则的文件。"}},

    {.code = kConfGeneratedKey, .id = "C016", .severity = kWarning, .grade = kB,
     .cause = "[table-rule.1]\n"
              "flink.cdc.table-name = orders",
     .about = About::kFlink,
     .english = {.title = "key that is generated",
                 .text = "[{0}] the tool generates '{1}' itself; this line is ignored",
                 .why = "The value depends on the tables of the rule, or decides what the declared types mean. With "
                        "another value the job would read the wrong rows or wrong values."},
     .chinese = {.title = "由工具生成的配置项",
                 .text = "[{0}] '{1}' 由工具自动生成，此行被忽略",
                 .why = "它的值取决于规则匹配的表，或者决定所声明类型的含义。"
                        "换成别的值，作业会读到错误的行或错误的值。"}},

    {.code = kConfNoSink, .id = "C017", .severity = kNote, .grade = kA,
     .cause = "[table-rule.1]\n"
              "database = ^shop$\n"
              "table = .*",
     .settle = "[table-rule]\n"
               "flink.starrocks.jdbc-url = jdbc:mysql://FE_HOST:9030\n"
               "flink.starrocks.load-url = FE_HOST:8030\n"
               "flink.starrocks.username = USER\n"
               "flink.starrocks.password = ${{STARROCKS_PASSWORD:-}}",
     .about = About::kFlink,
     .english = {.title = "rule without a sink",
                 .text = "{0} has no flink.starrocks.* keys: the tool writes only StarRocks SQL for it",
                 .hint = "for Flink SQL, set flink.starrocks.jdbc-url, flink.starrocks.load-url, "
                         "flink.starrocks.username and flink.starrocks.password; in [table-rule] they apply to all "
                         "rules",
                 .why = "Flink must know the address of StarRocks and a user that may load. Without them you can "
                        "create the tables, but the tool writes no job that fills them."},
     .chinese = {.title = "规则没有目标端",
                 .text = "{0} 没有 flink.starrocks.* 配置项：只为它生成 StarRocks SQL",
                 .hint = "如果要 Flink SQL，请设置 flink.starrocks.jdbc-url、flink.starrocks.load-url、"
                         "flink.starrocks.username 和 flink.starrocks.password；"
                         "写在 [table-rule] 中则对所有规则有效",
                 .why = "Flink 必须知道 StarRocks 的地址以及用哪个用户导入。没有这些，可以创建表，"
                        "但工具不会生成导入数据的作业。"}},

    {.code = kConfSinkKeyMissing, .id = "C018", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "flink.starrocks.jdbc-url = jdbc:mysql://fe:9030",
     .settle = "[{0}]\n"
               "{1} = {2}",
     .about = About::kFlink,
     .english = {.title = "sink option missing",
                 .text = "[{0}] has flink.starrocks.* keys, but '{1}' is missing",
                 .hint = "add the line '{1} = {2}' to [{0}]",
                 .why = "The StarRocks connector refuses a table without this option: the job would fail when you "
                        "submit it."},
     .chinese = {.title = "缺少目标端选项",
                 .text = "[{0}] 有 flink.starrocks.* 配置项，但缺少 '{1}'",
                 .hint = "在 [{0}] 中加一行 '{1} = {2}'",
                 .why = "StarRocks 连接器会拒绝缺少这个选项的表：作业在提交时失败。"}},

    {.code = kConfBeNumDefault, .id = "C019", .severity = kNote, .grade = kA,
     .cause = "[other]\n"
              "output_dir = ./result",
     .settle = "[other]\n"
               "be_num = 3",
     .about = About::kTables,
     .english = {.title = "be_num not set",
                 .text = "[other] be_num is not set; the tool assumes 3 BE nodes for BUCKETS and replication_num",
                 .hint = "add the line 'be_num = N' to [other]",
                 .why = "The tool spreads the buckets over the BE nodes, and StarRocks refuses more replicas than "
                        "nodes. With fewer than three nodes, the CREATE TABLE statements fail."},
     .chinese = {.title = "没有设置 be_num",
                 .text = "[other] 没有设置 be_num；工具按 3 个 BE 节点计算 BUCKETS 和 replication_num",
                 .hint = "在 [other] 中加一行 'be_num = N'",
                 .why = "工具把分桶分布在各个 BE 节点上，而 StarRocks 不接受多于节点数的副本。少于三个节点时，CREATE "
                        "TABLE 语句会失败。"}},

    {.code = kConfDecimalV3, .id = "C020", .severity = kNote, .grade = kA,
     .cause = "[other]\n"
              "use_decimal_v3 = false",
     .about = About::kTables,
     .english = {.title = "use_decimal_v3 has no effect",
                 .text = "[other] use_decimal_v3 = {0} has no effect: "
                         "every supported StarRocks stores DECIMAL up to 38 digits exactly",
                 .why = "Old StarRocks releases had a DECIMAL of 27 digits; every release that this tool supports has "
                        "the exact DECIMAL. The tool accepts the line because confs of the official tool have it."},
     .chinese = {.title = "use_decimal_v3 不起作用",
                 .text = "[other] use_decimal_v3 = {0} 不起作用：所支持的 StarRocks 都能精确存储不超过 38 位的 DECIMAL",
                 .why = "很旧的 StarRocks 的 DECIMAL 只有 27 位；本工具支持的版本都能精确存储。"
                        "官方工具的配置含有这一行，所以工具接受它。"}},

    {.code = kConfJdbcSpace, .id = "C021", .severity = kWarning, .grade = kB,
     .cause = "[table-rule.1]\n"
              "flink.starrocks.jdbc-url = jdbc:mysql://fe1:9030, fe2:9030",
     .about = About::kFlink,
     .english = {.title = "space in a URL",
                 .text = "[{0}] {1} has a space inside the URL; the tool removes it",
                 .why = "An address contains no spaces, but one easily slips in when you list several addresses. The "
                        "connector could not connect with it."},
     .chinese = {.title = "URL 中有空格",
                 .text = "[{0}] {1} 的 URL 中有空格；工具会去掉它",
                 .why = "地址中不会有空格，但列出多个地址时很容易误加。带有空格时，连接器无法连接。"}},

    {.code = kConfSectionInValue, .id = "C022", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "flink.cdc.server-id = 5400[table-rule.2]",
     .english = {.title = "section inside a value",
                 .text = "[{0}] {1} ends in '{2}': a line break is missing before it",
                 .hint = "write {2} on a line of its own",
                 .why = "A sample in the documentation of the official tool lacks a line break there, and confs were "
                        "copied from it. Without the line break the second rule does not exist, and its tables are not "
                        "synced."},
     .chinese = {.title = "值中混入了 section",
                 .text = "[{0}] {1} 以 '{2}' 结尾：它前面缺少换行",
                 .hint = "把 {2} 单独写成一行",
                 .why = "官方工具文档中的一个示例在这里缺少换行，许多配置由它复制而来。没有换行，第二条规则就不存在，"
                        "它的表也不会同步。"}},

    {.code = kConfCsvSeparator, .id = "C023", .severity = kWarning, .grade = kC,
     .cause = "[table-rule.1]\n"
              "flink.starrocks.sink.properties.format = csv",
     .settle = "[{0}]\n"
               "flink.starrocks.sink.properties.format = json",
     .about = About::kFlink,
     .english = {.title = "CSV separator that text can contain",
                 .text = "[{0}] sink format csv with {1} {2}: a value that contains it shifts or splits rows",
                 .hint = "use sink.properties.format = json, or separators such as \\x01 and \\x02",
                 .why = "The connector writes separators between values and does not escape those within values. If a "
                        "text contains a tab, a line break or a comma, the values behind it move to other columns, or "
                        "StarRocks refuses the load."},
     .chinese = {.title = "文本中可能出现的 CSV 分隔符",
                 .text = "[{0}] 导入格式为 csv，{1} 为 {2}：含有它的值会使列错位或把一行拆成多行",
                 .hint = "请用 sink.properties.format = json，或者 \\x01 和 \\x02 这样的分隔符",
                 .why = "连接器在值之间写入分隔符，但不转义值中的分隔符。如果文本含有制表符、换行或逗号，"
                        "后面的值就会错位到其他列，或者 StarRocks 拒绝导入。"}},

    {.code = kConfRuleUnused, .id = "C024", .severity = kWarning, .grade = kB,
     .cause = "[table-rule.2]\n"
              "database = ^shpo$\n"
              "table = .*",
     .english = {.title = "rule owns no table",
                 .text = "[table-rule.{0}] owns no table: {1}",
                 .why = "Either a name is misspelled, or later rules own all its tables. The settings of this rule "
                        "apply to no table."},
     .chinese = {.title = "规则没有任何表",
                 .text = "[table-rule.{0}] 没有任何表：{1}",
                 .why = "可能是名称写错了，也可能是它的所有表都归后面的规则。该规则的设置没有用于任何表。"}},

    {.code = kConfReplication, .id = "C025", .severity = kWarning, .grade = kC,
     .cause = "[other]\n"
              "be_num = 1\n"
              "[table-rule.1]\n"
              "properties.replication_num = 3",
     .settle = "[table-rule]\n"
               "properties.replication_num = {1}",
     .about = About::kTables,
     .english = {.title = "replication_num above be_num",
                 .text = "replication_num = {0}, but be_num is {1}: StarRocks refuses more replicas than BE nodes",
                 .hint = "set properties.replication_num to {1} or less, or correct be_num",
                 .why = "StarRocks stores each replica of a tablet on another BE. It answers the CREATE TABLE with an "
                        "error and does not create the table."},
     .chinese = {.title = "replication_num 大于 be_num",
                 .text = "replication_num = {0}，但 be_num 为 {1}：StarRocks 不接受多于 BE 节点数的副本",
                 .hint = "把 properties.replication_num 设为不大于 {1} 的值，或者更正 be_num",
                 .why = "StarRocks 把一个 tablet 的各个副本存储在不同的 BE 上。它会对 CREATE TABLE 报错，"
                        "不会创建该表。"}},

    {.code = kConfOnlyUnknown, .id = "C026", .severity = kError, .grade = kD,
     .cause = "starrocks-migrate-tool --only shop.oders",
     .sample = {"shop.oders", "did you mean 'shop.orders'?", "the database shop shows no table with this name"},
     .english = {.title = "no such table",
                 .text = "{0}: {2}",
                 .hint = "{1}",
                 .why = "--only and the tables of explain are names of single tables that a rule owns. Without such a "
                        "table there is nothing to write or to explain, so the tool writes nothing."},
     .chinese = {.title = "没有这张表",
                 .text = "{0}：{2}",
                 .hint = "{1}",
                 .why = "--only 和 explain 的参数是某条规则所拥有的单张表的名称。没有这样的表，就没有可生成或可解释的"
                        "内容，所以工具什么也不写。"}},

    {.code = kConfServerIds, .id = "C027", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "flink.cdc.server-id = 5400-5402\n"
              "# and four tables",
     .settle = "[{0}]\n"
               "flink.cdc.server-id = 5400-6423",
     .about = About::kFlink,
     .english = {.title = "server-id range too small",
                 .text = "[{0}] flink.cdc.server-id = '{1}' has {2} ids for {3} sources",
                 .hint = "each source needs at least one id of its own; use a wider range",
                 .why = "Every binlog reader registers with MySQL like a replica, under an id of its own. If two "
                        "readers have the same id, MySQL disconnects the older one. Each table needs at least one "
                        "reader."},
     .chinese = {.title = "server-id 范围太小",
                 .text = "[{0}] flink.cdc.server-id = '{1}' 有 {2} 个 id，却有 {3} 个源表",
                 .hint = "每个源表至少需要一个自己的 id；请扩大范围",
                 .why = "每个 binlog 读取器都像从库一样以自己的 id 在 MySQL 注册；两者 id 相同时，MySQL "
                        "会断开较早的那个。每张表至少需要一个读取器。"}},

    {.code = kConfUnknownOption, .id = "C028", .severity = kWarning, .grade = kB,
     .cause = "[table-rule.1]\n"
              "flink.cdc.scan.startup.moed = initial",
     .about = About::kFlink,
     .english = {.title = "unknown connector option",
                 .text = "[{0}] '{1}' is not a known option of the {2}; the tool passes it on unchanged",
                 .hint = "did you mean '{3}'?",
                 .why = "New connector releases have new options, so the tool passes on an option that it does not "
                        "know. If the name is a typo, Flink refuses the statement when you submit the job."},
     .chinese = {.title = "未知的连接器选项",
                 .text = "[{0}] '{1}' 不是 {2} 的已知选项；工具按原样传递",
                 .hint = "是否想写 '{3}'？",
                 .why = "新版本的连接器会增加选项，所以工具按原样传递未知的选项。如果是笔误，提交作业时 Flink "
                        "会拒绝该语句。"}},

    {.code = kConfExternalIgnored, .id = "C029", .severity = kWarning, .grade = kB,
     .cause = "[table-rule.1]\n"
              "external.properties.host = 10.0.0.7",
     .settle = "[{0}]\n"
               "{3}",
     .about = About::kTables,
     .sample = {"table-rule.1", "external.properties.host", "external_tables is off", "external_tables = mysql"},
     .english = {.title = "property without an external table",
                 .text = "[{0}] '{1}' is ignored: {2}",
                 .hint = "to get external tables, add the line '{3}'",
                 .why = "Properties of external tables have no effect if the tool writes no external tables. The "
                        "official tool always writes them; this tool writes them when the conf asks for them."},
     .chinese = {.title = "没有外部表却设置了属性",
                 .text = "[{0}] '{1}' 被忽略：{2}",
                 .hint = "如果需要外部表，请加一行 '{3}'",
                 .why = "不生成外部表时，外部表的属性不起作用。官方工具总是生成外部表，本工具只在配置要求时才生成。"}},

    {.code = kConfIdleSeparator, .id = "C030", .severity = kNote, .grade = kA,
     .cause = "[table-rule.1]\n"
              "flink.starrocks.sink.properties.column_separator = \\x01",
     .about = About::kFlink,
     .sample = {"flink.starrocks.sink.properties.column_separator",
                "the sink's format is json",
                "flink.starrocks.sink.properties.format = csv"},
     .english = {.title = "option has no effect",
                 .text = "'{0}' has no effect: {1}",
                 .hint = "add the line '{2}' to use it",
                 .why = "The option depends on another option, which the conf does not set. If the conf names no "
                        "format, rows are loaded as JSON, which needs no separators. If it names no start position, a "
                        "job starts with all rows. Nothing is lost."},
     .chinese = {.title = "选项不起作用",
                 .text = "'{0}' 不起作用：{1}",
                 .hint = "要使用它，请加一行 '{2}'",
                 .why = "该选项依赖于另一个选项，而配置没有设置后者。没有指定格式时以 JSON 导入，JSON 不需要分隔符；"
                        "没有指定起始位置时，作业先读取全部数据。不会丢失任何内容。"}},

    {.code = kConfServerIdsShared, .id = "C031", .severity = kWarning, .grade = kB,
     .cause = "[table-rule.1]\n"
              "flink.cdc.server-id = 5400\n"
              "[table-rule.2]\n"
              "flink.cdc.server-id = 5400-5463",
     .about = About::kFlink,
     .english = {.title = "overlapping server ids",
                 .text = "[{0}] flink.cdc.server-id = '{1}' overlaps with '{2}' of {3}: two readers with the same id "
                         "disconnect each other from the server",
                 .hint = "give each rule ids of its own, or write one range in [table-rule] for all",
                 .why = "When a reader connects with an id that is in use, MySQL ends the binlog connection of the "
                        "older reader. Both jobs then restart by turns and fall behind."},
     .chinese = {.title = "server id 重叠",
                 .text = "[{0}] flink.cdc.server-id = '{1}' 与 {3} 的 '{2}' 重叠：id "
                         "相同的两个读取器会互相断开对方与服务器的连接",
                 .hint = "给每条规则各自的 id，或者在 [table-rule] 中为所有规则写一个范围",
                 .why = "新的读取器以已在使用的 id 连接时，MySQL 会结束较早读取器的 binlog 连接。于是两个作业轮流重启，"
                        "延迟越来越大。"}},

    {.code = kConfPropertyUnknown, .id = "C032", .severity = kWarning, .grade = kC,
     .cause = "[table-rule.1]\n"
              "properties.replicaton_num = 1",
     .about = About::kTables,
     .english = {.title = "unknown table property",
                 .text = "properties.{0} is not a table property of StarRocks {1}, which refuses a CREATE TABLE with "
                         "it; the tool passes it on unchanged",
                 .hint = "did you mean 'properties.{2}'?",
                 .why = "StarRocks answers 'Unknown properties' and does not create the table."},
     .chinese = {.title = "未知的表属性",
                 .text = "properties.{0} 不是 StarRocks {1} 的表属性，带有它的 CREATE TABLE 会被拒绝；工具按原样传递",
                 .hint = "是否想写 'properties.{2}'？",
                 .why = "StarRocks 会报错 'Unknown properties'，不会创建该表。"}},

    {.code = kConfPropertyNewer, .id = "C033", .severity = kWarning, .grade = kB,
     .cause = "[starrocks]\n"
              "version = 2.5\n"
              "[table-rule.1]\n"
              "properties.fast_schema_evolution = true",
     .settle = "[starrocks]\n"
               "version = {1}",
     .about = About::kTables,
     .english = {.title = "table property of a later StarRocks",
                 .text = "StarRocks {1} introduced properties.{0}; StarRocks {2} refuses a CREATE TABLE with it",
                 .hint = "remove the line; or, if your StarRocks is {1} or later, set 'version = {1}' in [starrocks]",
                 .why = "An older StarRocks answers 'Unknown properties' and does not create the table."},
     .chinese = {.title = "更高版本 StarRocks 的表属性",
                 .text = "StarRocks 从 {1} 开始支持 properties.{0}；StarRocks {2} 会拒绝带有它的 CREATE TABLE",
                 .hint = "删除这一行；如果您的 StarRocks 是 {1} 或更高版本，请在 [starrocks] 中设置 'version = {1}'",
                 .why = "较旧的 StarRocks 会报错 'Unknown properties'，不会创建该表。"}},

    {.code = kConfVersion, .id = "C034", .severity = kError, .grade = kD,
     .cause = "[starrocks]\n"
              "version = 2.5\n"
              "[table-rule.1]\n"
              "bucket_num = auto",
     .settle = "[starrocks]\n"
               "version = {1}",
     .about = About::kTables,
     .sample = {"order_by in AGGREGATE KEY tables", "3.3", "3.1", "remove the line"},
     .english = {.title = "StarRocks too old for a line",
                 .text = "{0} needs StarRocks {1} or later; [starrocks] version is {2}",
                 .hint = "{3}; or, if your StarRocks is {1} or later, set 'version = {1}' in [starrocks]",
                 .why = "An older StarRocks does not support what this line requires. It refuses every table of the "
                        "rule; or, for an option of the loads, it ignores the option."},
     .chinese = {.title = "StarRocks 版本过低",
                 .text = "{0} 需要 StarRocks {1} 或更高版本；[starrocks] version 是 {2}",
                 .hint = "{3}；如果您的 StarRocks 是 {1} 或更高版本，请在 [starrocks] 中设置 'version = {1}'",
                 .why = "较旧的 StarRocks 不支持这一行所需的功能，会拒绝该规则的每一张表；如果是导入的选项，则会忽略它。"}},

    {.code = kConfTypeRuleUnused, .id = "C035", .severity = kWarning, .grade = kB,
     .cause = "[type-rule.1]\n"
              "column = ^no_such$\n"
              "starrocks = BIGINT",
     .about = About::kTables,
     .english = {.title = "type rule without a column",
                 .text = "{0} matches no column of the converted tables{1}",
                 .hint = "a pattern may match anywhere in a name or type, and is case-sensitive",
                 .why = "Either a name is misspelled, or a type is not written as MySQL prints it, such as int(10) "
                        "unsigned. The columns that you meant keep the default type."},
     .chinese = {.title = "类型规则没有匹配的列",
                 .text = "{0} 在已转换的表中没有匹配到任何列{1}",
                 .hint = "模式可以匹配名称或类型的任何部分，并区分大小写",
                 .why = "可能是名称写错了，也可能是类型的写法与 MySQL 显示的不同，例如 int(10) unsigned。"
                        "您要改的列仍然是默认的类型。"}},

    {.code = kConfTypeRuleIdle, .id = "C036", .severity = kError, .grade = kD,
     .cause = "[type-rule.1]\n"
              "column = _cents$",
     .english = {.title = "type rule that does nothing",
                 .text = "[{0}] has conditions, but no setting",
                 .hint = "add a line such as 'starrocks = BIGINT' or 'default = drop'",
                 .why = "Conditions alone change nothing, so a line is probably missing."},
     .chinese = {.title = "类型规则什么也没做",
                 .text = "[{0}] 有条件，但没有任何设置",
                 .hint = "加一行，例如 'starrocks = BIGINT' 或 'default = drop'",
                 .why = "只有条件不会产生任何效果，可能漏写了一行。"}},

    {.code = kConfExpression, .id = "C037", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "select.price = ROUND(price, 2",
     .about = About::kTables,
     .sample = {"table-rule.1", "add.d", "(1", "a ( without its )"},
     .english = {.title = "bad expression",
                 .text = "[{0}] {1} = {2}: {3}",
                 .hint = "write one Flink expression; see docs/config.md",
                 .why = "The expression becomes part of the INSERT. An open quote or parenthesis, or a ';', would "
                        "break the statement or end it too early."},
     .chinese = {.title = "无效的表达式",
                 .text = "[{0}] {1} = {2}：{3}",
                 .hint = "请写一个 Flink 表达式，见 docs/config.md",
                 .why = "表达式会成为 INSERT 的一部分。引号或括号没有闭合，或者含有 ';'，都会破坏或提前结束语句。"}},

    {.code = kConfPropertyRefused, .id = "C038", .severity = kWarning, .grade = kC,
     .cause = "[starrocks]\n"
              "version = 4.0\n"
              "[table-rule.1]\n"
              "properties.enable_persistent_index = false",
     .about = About::kTables,
     .english = {.title = "refused table property",
                 .text = "StarRocks {2} refuses properties.{0} = {1} for PRIMARY KEY tables; the tool omits it",
                 .hint = "remove the line",
                 .why = "From 4.0 on, the index of a primary key table is always persistent, and StarRocks refuses a "
                        "statement that says otherwise."},
     .chinese = {.title = "被拒绝的表属性",
                 .text = "StarRocks {2} 的 PRIMARY KEY 表不接受 properties.{0} = {1}；工具已省略它",
                 .hint = "删除这一行",
                 .why = "从 4.0 起，主键模型的表的索引总是持久化的，StarRocks 会拒绝与此相反的语句。"}},

    {.code = kConfOptionNewer, .id = "C039", .severity = kError, .grade = kD,
     .cause = "[flink]\n"
              "version = 1.14\n"
              "[table-rule.1]\n"
              "flink.starrocks.sink.version = V2",
     .settle = "[flink]\n"
               "{4} = {2}",
     .about = About::kFlink,
     .english = {.title = "option of a later connector",
                 .text = "{1} {2} introduced {0}; [flink] selects {1} {3}, which refuses it",
                 .hint = "remove the line; or, if you run {2} or later, set '{4} = {2}' in [flink]",
                 .why = "A connector refuses options that it does not know: the job would fail when you submit it."},
     .chinese = {.title = "更高版本连接器的选项",
                 .text = "{0} 从 {1} {2} 开始才有；[flink] 选定的 {1} {3} 会拒绝它",
                 .hint = "删除这一行；如果使用 {2} 或更高版本，请在 [flink] 中设置 '{4} = {2}'",
                 .why = "连接器拒绝不认识的选项：作业在提交时失败。"}},

    {.code = kConfFlinkPair, .id = "C040", .severity = kWarning, .grade = kC,
     .cause = "[flink]\n"
              "version = 1.20\n"
              "cdc_version = 2.4.2",
     .about = About::kFlink,
     .english = {.title = "connector for another Flink",
                 .text = "{0} {1} is not built for Flink {2}",
                 .hint = "remove the line to use {3}, or change 'version' in [flink]",
                 .why = "A connector is compiled against one Flink release. With another release the job may fail to "
                        "start, or fail later, when it first calls an interface that has changed."},
     .chinese = {.title = "连接器与 Flink 版本不匹配",
                 .text = "{0} {1} 不是为 Flink {2} 构建的",
                 .hint = "删除这一行以使用 {3}，或者修改 [flink] 中的 'version'",
                 .why = "连接器是针对某一个 Flink 版本编译的。在其他版本上，作业可能无法启动，"
                        "也可能运行到调用已变化的接口时才失败。"}},

    {.code = kConfFlink2, .id = "C041", .severity = kError, .grade = kD,
     .cause = "[flink]\n"
              "version = 2.1",
     .settle = "[flink]\n"
               "version = 1.20",
     .about = About::kFlink,
     .english = {.title = "no SQL connector for Flink 2",
                 .text = "Flink SQL cannot load StarRocks from Flink {0}: there is no StarRocks connector for it",
                 .hint = "set 'loader = cdc-yaml' in [flink] for pipelines of Flink CDC, which has a build for Flink "
                         "2.2; or 'version = 1.20'; or 'loader = none' for StarRocks SQL only",
                 .why = "Flink 2 removed the interface that the sink uses, and no released connector has another one. "
                        "The sink of a Flink CDC pipeline does not use it: Flink CDC 3.6 supports Flink 1.20 and 2.2. "
                        "Tables that a pipeline cannot load need a Flink 1."},
     .chinese = {.title = "Flink 2 没有 SQL 连接器",
                 .text = "Flink SQL 无法从 Flink {0} 导入 StarRocks：没有适用的 StarRocks 连接器",
                 .hint = "在 [flink] 中设置 'loader = cdc-yaml'，使用 Flink CDC 的管道，它有适用于 Flink 2.2 的版本；"
                         "或者设置 'version = 1.20'；只要 StarRocks SQL 时设置 'loader = none'",
                 .why = "Flink 2 移除了 sink 所依赖的接口，已发布的连接器都没有改用其他接口。Flink CDC 管道的 sink "
                        "不使用该接口：Flink CDC 3.6 支持 Flink 1.20 和 2.2。管道不能导入的表需要 Flink 1。"}},

    {.code = kConfParallelism, .id = "C042", .severity = kError, .grade = kD,
     .cause = "[flink]\n"
              "parallelism = 100",
     .settle = "[flink]\n"
               "parallelism = {2}",
     .about = About::kFlink,
     .english = {.title = "too few server ids for the readers",
                 .text = "[flink] parallelism = {0}, but {1} gives each source only {2} server ids, and every reader "
                         "needs its own",
                 .hint = "set 'parallelism = {2}' or less in [flink], or give flink.cdc.server-id a wider range",
                 .why = "Each reader of a source registers with MySQL under an id of its own. If the range is smaller "
                        "than the parallelism, the job fails when it starts."},
     .chinese = {.title = "server id 少于读取器",
                 .text = "[flink] parallelism = {0}，但 {1} 只给每个源表 {2} 个 server id，而每个读取器都需要自己的 "
                         "id",
                 .hint = "在 [flink] 中设置 'parallelism = {2}' 或更小，或者扩大 flink.cdc.server-id 的范围",
                 .why = "源表的每个读取器都以自己的 id 在 MySQL 注册。如果范围小于并行度，作业启动时就会失败。"}},

    {.code = kConfInclude, .id = "C043", .severity = kError, .grade = kD,
     .cause = "include = rules/no_such.conf",
     .sample = {"circle.part",
                "parts/circle.part would include itself",
                "parts/circle.part:2, which is included at include_wrong.conf:5"},
     .english = {.title = "file cannot be included",
                 .text = "include = {0}: {1}",
                 .hint = "the file with this line is included at {2}",
                 .why = "The lines of the other file are part of this conf. Without them, rules would be missing and "
                        "nothing would report it. The run ends before the tool connects to the server."},
     .chinese = {.title = "文件未能引入",
                 .text = "include = {0}：{1}",
                 .hint = "含有这一行的文件是在 {2} 处引入的",
                 .why = "另一个文件的内容是本配置的一部分。缺少它，规则会丢失而没有任何提示。"
                        "因此在连接服务器之前就结束。"}},

    {.code = kConfUnset, .id = "C044", .severity = kWarning, .grade = kB,
     .cause = "[table-rule.1]\n"
              "unset = partition_key",
     .english = {.title = "unset without effect",
                 .text = "[{0}] unset = {1}: [table-rule] does not set it",
                 .why = "unset removes a setting that [table-rule] makes for all rules. If [table-rule] has no such "
                        "setting, the line has no effect; it may be a typo."},
     .chinese = {.title = "unset 不起作用",
                 .text = "[{0}] unset = {1}：[table-rule] 没有设置它",
                 .why = "unset 用来取消 [table-rule] 对所有规则的设置。如果那里没有该设置，这一行不起作用，"
                        "可能是笔误。"}},

    {.code = kConfIgnoreAll, .id = "C045", .severity = kError, .grade = kD,
     .cause = "[ignore.1]",
     .settle = "[{0}]\n"
               "table = _bak$",
     .english = {.title = "ignores everything",
                 .text = "[{0}] has no pattern: it would exclude every table",
                 .hint = "add a line 'database = …', 'table = …' or 'column = …'",
                 .why = "A section without a pattern matches every table, which is rarely intended."},
     .chinese = {.title = "忽略一切",
                 .text = "[{0}] 没有任何模式：它会排除所有表",
                 .hint = "加一行 'database = …'、'table = …' 或 'column = …'",
                 .why = "没有模式的 section 会匹配所有的表，这通常不是本意。"}},

    {.code = kConfIgnoreUnused, .id = "C046", .severity = kWarning, .grade = kB,
     .cause = "[ignore.1]\n"
              "table = ^no_such$",
     .english = {.title = "ignores nothing",
                 .text = "[ignore.{0}] excludes nothing: its patterns match nothing that a rule selects{1}",
                 .hint = "a pattern may match anywhere in a name, and is case-sensitive",
                 .why = "Either a name is misspelled, or a table no longer exists. What you meant to exclude may be "
                        "synced."},
     .chinese = {.title = "没有忽略任何内容",
                 .text = "[ignore.{0}] 没有排除任何内容：它的模式与规则所选的内容都不匹配{1}",
                 .hint = "模式可以匹配名称的任何部分，并区分大小写",
                 .why = "可能是名称写错了，也可能是表已经不存在。您要排除的内容可能会被同步。"}},

    {.code = kConfNotFilled, .id = "C060", .severity = kError, .grade = kD,
     .cause = "[db]\n"
              "password = ${NO_SUCH}",
     .sample = {"db", "password", "${NO_SUCH}", "the environment variable is not set",
                "export NO_SUCH before you run the tool", "$${"},
     .english = {.title = "placeholder without a value",
                 .text = "[{0}] {1}: {2}: {3}",
                 .hint = "{4}; if a dollar sign and a brace belong to the value itself, write {5}",
                 .why = "Without a value, the placeholder itself would go to the server or into the files. The run "
                        "ends before the tool connects to the server."},
     .chinese = {.title = "占位符没有值",
                 .text = "[{0}] {1}：{2}：{3}",
                 .hint = "{4}；如果美元符号和花括号是值本身的一部分，请写成 {5}",
                 .why = "没有值的占位符会原样发给服务器或写入文件。因此在连接服务器之前就结束。"}},

    {.code = kConfStrayDollar, .id = "C061", .severity = kNote, .grade = kA,
     .cause = "[db]\n"
              "password = pa${ss",
     .english = {.title = "${ without a placeholder",
                 .text = "[{0}] {1}: a '{2}' that does not begin a {3} is used unchanged",
                 .why = "A password may contain any characters, so the tool keeps text that looks like a placeholder "
                        "but is none. If you meant a placeholder, the login will fail."},
     .chinese = {.title = "不是占位符的 ${",
                 .text = "[{0}] {1}：'{2}' 不是 {3} 的开头，按原样使用",
                 .why = "密码可以含有任何字符，因此工具保留看似占位符的内容。如果本意是占位符，登录会失败。"}},

    {.code = kConfSocketFlink, .id = "C062", .severity = kError, .grade = kD,
     .cause = "[db]\n"
              "socket = /run/mysqld/mysqld.sock\n"
              "[table-rule.1]\n"
              "flink.starrocks.jdbc-url = jdbc:mysql://fe:9030\n"
              "…",
     .about = About::kFlink,
     .sample = {"[table-rule.1]", "'flink.cdc.hostname', 'flink.cdc.port'", "/run/mysqld/mysqld.sock",
                "'flink.cdc.hostname = mysql.internal', 'flink.cdc.port = 3306'", "table-rule.1"},
     .english = {.title = "Flink cannot use a socket",
                 .text = "{0}: the flink.starrocks.* keys need {1}, because [db] connects through the socket {2}, "
                         "which Flink cannot use",
                 .hint = "add to [{4}]: {3}",
                 .why = "Flink usually runs on other machines, and its MySQL driver connects only by TCP. It needs an "
                        "address."},
     .chinese = {.title = "Flink 不能使用 socket",
                 .text = "{0}：flink.starrocks.* 配置项需要 {1}，因为 [db] 通过 socket {2} 连接，而 Flink 不能使用它",
                 .hint = "在 [{4}] 中添加：{3}",
                 .why = "Flink 通常运行在其他机器上，它的 MySQL 驱动只通过 TCP 连接，因此需要地址。"}},

    {.code = kConfFileUnreadable, .id = "C063", .severity = kError, .grade = kD,
     .cause = "[db]\n"
              "ssl_ca = /no/such/ca.pem",
     .sample = {"db", "ssl_ca", "/etc/ssl/db-ca.pem", "No such file or directory"},
     .english = {.title = "file of the conf not readable",
                 .text = "[{0}] {1} = '{2}': cannot read the file: {3}",
                 .why = "The client library would report a missing file much later, or not at all. The tool therefore "
                        "checks it first."},
     .chinese = {.title = "配置所指的文件无法读取",
                 .text = "[{0}] {1} = '{2}'：无法读取该文件：{3}",
                 .why = "客户端库要到很晚才会报告文件不存在，或者根本不报告。因此工具先检查。"}},

    {.code = kConfOptionFiles, .id = "C064", .severity = kNote, .grade = kA,
     .cause = "[db]\n"
              "host = 127.0.0.1",
     .english = {.title = "user from option files",
                 .text = "[db] has no user and no password: they come from [client] of {0}",
                 .why = "MySQL's own clients read the same files. The tool also writes the user and password from "
                        "there into Flink's files."},
     .chinese = {.title = "用户来自选项文件",
                 .text = "[db] 没有 user 和 password：取自 {0} 的 [client]",
                 .why = "MySQL 自己的客户端也读取这些文件。工具也会把从中读到的用户和密码写入 Flink 的文件。"}},

    {.code = kConfTlsIdle, .id = "C065", .severity = kWarning, .grade = kB,
     .cause = "[db]\n"
              "ssl_mode = preferred\n"
              "ssl_ca = /etc/ssl/db-ca.pem",
     .settle = "[{2}]\n"
               "ssl_mode = verify_ca",
     .sample = {"ssl_ca", "preferred", "db"},
     .english = {.title = "certificate that is not checked",
                 .text = "[{2}] {0} has no effect with ssl_mode = {1}",
                 .hint = "set 'ssl_mode = verify_ca' or 'ssl_mode = verify_identity' in [{2}]",
                 .why = "The modes disabled and preferred check no certificate. An attacker in between could present "
                        "any certificate and read the password."},
     .chinese = {.title = "证书不会被校验",
                 .text = "[{2}] ssl_mode = {1} 时 {0} 不起作用",
                 .hint = "在 [{2}] 中设置 'ssl_mode = verify_ca' 或 'ssl_mode = verify_identity'",
                 .why = "disabled 和 preferred 都不校验证书。中间人可以出示任意证书并读到密码。"}},

    {.code = kConfTlsFlink, .id = "C066", .severity = kWarning, .grade = kB,
     .cause = "[db]\n"
              "ssl_mode = verify_ca\n"
              "ssl_ca = /etc/ssl/db-ca.pem",
     .settle = "[table-rule]\n"
               "{1} = file:/PATH\n"
               "{3} = PASSWORD",
     .about = About::kFlink,
     .english = {.title = "Flink reads no PEM files",
                 .text = "[db] {0}: Flink reads certificates only from Java keystores; no '{1}' names one",
                 .hint = "create one with '{2}' on every Flink machine, and add the lines '{1} = file:/PATH' and '{3} "
                         "= …' to [table-rule]",
                 .why = "Java reads certificates from keystores. Without one the job cannot verify the server, and "
                        "fails to connect."},
     .chinese = {.title = "Flink 不读取 PEM 文件",
                 .text = "[db] {0}：Flink 只从 Java keystore 读取证书；没有 '{1}' 指定 keystore",
                 .hint = "在每台 Flink 机器上用 '{2}' 生成一个，并在 [table-rule] 中加上 '{1} = file:/PATH' 和 '{3} = "
                         "…' 两行",
                 .why = "Java 从 keystore 中查找证书。没有它，作业无法校验服务器，连接失败。"}},

    {.code = kConfDriver, .id = "C067", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "external_tables = catalog",
     .settle = "[{0}]\n"
               "external.properties.driver_url = file:///opt/mysql-connector-j.jar",
     .about = About::kTables,
     .english = {.title = "catalog without a driver",
                 .text = "[{0}] external_tables = catalog needs a JDBC driver for StarRocks to load",
                 .hint = "add the line 'external.properties.driver_url = file:///path/mysql-connector-j.jar', or an "
                         "http address of the jar",
                 .why = "StarRocks does not include a MySQL driver. Every FE and BE loads the jar that the catalog "
                        "names."},
     .chinese = {.title = "catalog 没有驱动",
                 .text = "[{0}] external_tables = catalog 需要一个供 StarRocks 加载的 JDBC 驱动",
                 .hint = "加一行 'external.properties.driver_url = file:///path/mysql-connector-j.jar'，或者写它的 http "
                         "地址",
                 .why = "StarRocks 不自带 MySQL 驱动。每个 FE 和 BE 都会加载 catalog 所指定的 jar。"}},

    {.code = kConfExternalHost, .id = "C068", .severity = kError, .grade = kD,
     .cause = "[db]\n"
              "socket = /run/mysqld/mysqld.sock\n"
              "[table-rule.1]\n"
              "external_tables = mysql",
     .settle = "[{0}]\n"
               "external.properties.host = HOST",
     .about = About::kTables,
     .english = {.title = "no address for external tables",
                 .text = "[{0}] has external_tables, but [db] connects through the socket {1}, which StarRocks cannot "
                         "use",
                 .hint = "add the line 'external.properties.host = HOST'",
                 .why = "StarRocks reads MySQL from its own machines by TCP. It needs an address."},
     .chinese = {.title = "外部表没有地址",
                 .text = "[{0}] 设置了 external_tables，但 [db] 通过 socket {1} 连接，StarRocks 不能使用它",
                 .hint = "加一行 'external.properties.host = HOST'",
                 .why = "StarRocks 从自己的机器通过 TCP 读取 MySQL，因此需要地址。"}},

    {.code = kConfCatalogs, .id = "C069", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "external_tables = catalog\n"
              "external.properties.driver_url = file:///a.jar\n"
              "[table-rule.2]\n"
              "external_tables = catalog\n"
              "external.properties.driver_url = file:///b.jar",
     .about = About::kTables,
     .english = {.title = "one catalog with two definitions",
                 .text = "[table-rule.{0}] and [table-rule.{1}] set different external.properties.* for the one "
                         "catalog of the server",
                 .hint = "set them once, in [table-rule]",
                 .why = "One catalog stands for the whole MySQL server and has one set of properties. Which set "
                        "applies would depend on the order in which you run the files."},
     .chinese = {.title = "同一个 catalog 有两种定义",
                 .text = "[table-rule.{0}] 和 [table-rule.{1}] 为该服务器的同一个 catalog 设置了不同的 "
                         "external.properties.*",
                 .hint = "在 [table-rule] 中只设置一次",
                 .why = "一个 catalog 代表整个 MySQL 服务器，只有一组属性。两者哪个生效会取决于执行文件的先后。"}},

    {.code = kConfSecretInExpression, .id = "C070", .severity = kWarning, .grade = kB,
     .cause = "[other]\n"
              "secrets = placeholder\n"
              "[table-rule.1]\n"
              "where = region = '${REGION}'",
     .about = About::kTables,
     .english = {.title = "value filled into an expression",
                 .text = "[{0}] {1}: 'secrets = placeholder' does not replace secrets in an expression; the value that "
                         "this line inserts will be in the files",
                 .hint = "put no secret there; the tool replaces only passwords and tokens in options",
                 .why = "The tool parses and rewrites expressions, so an inserted value becomes part of them. Files "
                        "that should contain no secrets would contain it."},
     .chinese = {.title = "值被填入表达式",
                 .text = "[{0}] {1}：'secrets = placeholder' 不会把表达式中的敏感信息换成占位符；"
                         "这一行填入的内容会出现在文件中",
                 .hint = "不要在这里写敏感信息；工具只替换选项中的密码和令牌",
                 .why = "工具会解析并改写表达式，填入的内容成为它的一部分。原本不应含有敏感信息的文件就会含有它。"}},

    {.code = kAcceptsNothing, .id = "C071", .severity = kNote, .grade = kA,
     .cause = "[accept]\n"
              "codes = T002  # in a schema without long text",
     .about = About::kTables,
     .english = {.title = "accepted code without a finding",
                 .text = "[{0}] accepts {1}, which no finding of this run has",
                 .hint = "remove it from the line",
                 .why = "An accepted finding is not reviewed again. If the line stays after its finding is gone, it "
                        "would hide the next finding of that kind."},
     .chinese = {.title = "没有可接受的发现项",
                 .text = "[{0}] 接受 {1}，但本次运行没有这样的发现项",
                 .hint = "请从该行中删去",
                 .why = "已接受的发现项不会再被查看。如果发现项消失后这一行仍保留，就会掩盖下一个同类的发现项。"}},

    {.code = kConfNoServer, .id = "C080", .severity = kError, .grade = kD,
     .cause = "[db]\n"
              "user = flink\n"
              "password = secret\n"
              "# and: starrocks-migrate-tool --from-snapshot FILE",
     .settle = "[db]\n"
               "{3} = {4}",
     .english = {.title = "address missing without a server",
                 .text = "[{0}] has {1}, but [db] has no '{3}', and the tool does not connect to a server",
                 .hint = "add the line '{3} = {4}' to [db], or '{2} = {4}' to [{0}]",
                 .why = "If the tool does not connect, the conf need not say how. But Flink or StarRocks will connect "
                        "and need this line."},
     .chinese = {.title = "没有服务器时缺少的信息",
                 .text = "[{0}] 有 {1}，但 [db] 没有 '{3}'，而且工具不会连接服务器",
                 .hint = "在 [db] 中加一行 '{3} = {4}'，或者在 [{0}] 中加一行 '{2} = {4}'",
                 .why = "工具不连接服务器时，配置不必写明如何连接。但 Flink 或 StarRocks 会连接，需要这一行。"}},

    {.code = kConfOptionLoses, .id = "C081", .severity = kWarning, .grade = kC,
     .cause = "[table-rule.1]\n"
              "flink.cdc.debezium.skipped.operations = d",
     .about = About::kFlink,
     .sample = {"flink",
                "set.table.exec.sink.not-null-enforcer",
                "drop",
                "the sink drops rows with a NULL that it does not accept"},
     .english = {.title = "option that loses data",
                 .text = "[{0}] {1} = '{2}' is passed on: {3}",
                 .hint = "remove the line, unless that is what you want",
                 .why = "You may set this option. With this value the data in StarRocks differs from MySQL, and the "
                        "job reports no error."},
     .chinese = {.title = "会丢失数据的选项",
                 .text = "[{0}] {1} = '{2}' 按原样传递：{3}",
                 .hint = "删除这一行，除非您正需要如此",
                 .why = "您可以设置该选项。但取这个值时，StarRocks 中的数据与 MySQL 不同，而作业不会报错。"}},

    {.code = kConfOptionAlone, .id = "C082", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "flink.cdc.scan.startup.mode = timestamp",
     .about = About::kFlink,
     .sample = {"table-rule.1",
                "flink.cdc.scan.startup.mode",
                "timestamp",
                "'flink.cdc.scan.startup.timestamp-millis'",
                "flink.cdc.scan.startup.timestamp-millis = 1700000000000"},
     .english = {.title = "option without its companion",
                 .text = "[{0}] {1} = '{2}' also needs {3}",
                 .hint = "add a line such as '{4}'",
                 .why = "The connector does not accept one option without the other: Flink refuses the INSERT, and no "
                        "job starts."},
     .chinese = {.title = "缺少配套选项",
                 .text = "[{0}] {1} = '{2}' 还需要 {3}",
                 .hint = "请加一行，例如 '{4}'",
                 .why = "连接器不接受单独使用该选项：Flink 会拒绝 INSERT 语句，作业不会启动。"}},

    {.code = kConfAddressOdd, .id = "C083", .severity = kWarning, .grade = kC,
     .cause = "[table-rule.1]\n"
              "flink.starrocks.load-url = FE_HOST:8030",
     .about = About::kFlink,
     .sample = {"starrocks", "host", "fe_host", "'fe_host' is a placeholder; write a host name or an IP address"},
     .english = {.title = "suspicious address",
                 .text = "[{0}] {1} = '{2}': {3}",
                 .why = "The tool writes the address unchanged. If it is wrong, the job starts and loads nothing, or "
                        "Flink fails when it checks the server."},
     .chinese = {.title = "可疑的地址",
                 .text = "[{0}] {1} = '{2}'：{3}",
                 .why = "地址按原样写入。如果地址有误，作业能启动却导入不了数据，或者检查服务器时失败。"}},

    {.code = kConfPropertyUnfit, .id = "C084", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "properties.dynamic_partition.enable = true",
     .about = About::kTables, .object = 3,
     .sample = {"partitions",
                "ends at 2024-01-01, which is not after 2026-01-01",
                "exchange START and END",
                "shop.monthly"},
     .english = {.title = "table property that does not fit",
                 .text = "{0} {1}: StarRocks refuses the CREATE TABLE of {3}",
                 .hint = "{2}",
                 .why = "StarRocks checks properties and partitions against the columns and key of the table. The tool "
                        "omits the table from the files, because its statement would fail."},
     .chinese = {.title = "不适合该表的表属性",
                 .text = "{0} {1}：StarRocks 会拒绝 {3} 的 CREATE TABLE",
                 .hint = "{2}",
                 .why = "StarRocks 会对照表的列和键检查属性和分区。工具不把该表写入文件，因为它的语句会失败。"}},

    {.code = kConfPropertyColumns, .id = "C085", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "properties.bloom_filter_columns = no_such_column",
     .about = About::kTables, .object = 3,
     .english = {.title = "table property with a wrong column",
                 .text = "properties.{0} names '{1}', {2}: StarRocks refuses the CREATE TABLE of {3}",
                 .hint = "remove the column, or write a separate rule for these tables without it",
                 .why = "The property applies to every table of the rule. StarRocks refuses a statement whose property "
                        "names a column that the table does not have, or a column of an unsupported type. The tool "
                        "omits these tables from the files."},
     .chinese = {.title = "表属性中的列有误",
                 .text = "properties.{0} 中的 '{1}' {2}：StarRocks 会拒绝 {3} 的 CREATE TABLE",
                 .hint = "去掉该列，或者为这些表另写一条不含该列的规则",
                 .why = "该属性用于规则的每张表；属性中的列不存在或类型不支持时，StarRocks 会拒绝建表语句。"
                        "工具不把这些表写入文件。"}},

    {.code = kConfLoadColumns, .id = "C086", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "flink.starrocks.sink.properties.columns = id, name",
     .about = About::kFlink, .object = 3,
     .sample = {"flink.starrocks.sink.properties.columns",
                "is another list than the columns that the sink sends",
                "remove the line; 'columns = …' of the rule says which columns are loaded",
                "shop.chosen"},
     .english = {.title = "load columns that differ from the sink",
                 .text = "{0} {1}: loads of {3} fail or lose columns",
                 .hint = "{2}",
                 .why = "The sink sends the columns in the order of the file, and for a PRIMARY KEY table __op after "
                        "them. Stream Load assigns the values by the list in the conf. The tool omits these tables "
                        "from the files."},
     .chinese = {.title = "导入列与 sink 的列不同",
                 .text = "{0} {1}：{3} 的导入会失败或丢失列",
                 .hint = "{2}",
                 .why = "sink 按文件中的顺序发送各列，主键模型的表还在最后发送 __op。Stream Load "
                        "按配置中的列表分配这些值。工具不把这些表写入文件。"}},

    {.code = kConfPatternOdd, .id = "C087", .severity = kWarning, .grade = kB,
     .cause = "[db]\n"
              "host = \"mysql.internal\"",
     .sample = {"db", "user", "smt # ours", "a comment needs a line of its own; here it is part of the value"},
     .english = {.title = "suspicious value",
                 .text = "[{0}] {1} = '{2}': {3}",
                 .why = "A value is everything up to the end of its line: the conf has no quotes, and no comments "
                        "after a value. Invisible characters usually come from copying out of a document or a chat."},
     .chinese = {.title = "可疑的值",
                 .text = "[{0}] {1} = '{2}'：{3}",
                 .why = "值是直到行尾的全部内容：配置不识别引号，也不识别值后面的注释。"
                        "看不见的字符通常来自从文档或聊天中复制。"}},

    {.code = kConfPipelineName, .id = "C088", .severity = kError, .grade = kD,
     .cause = "[flink]\n"
              "set.pipeline.name = shop",
     .settle = "[flink]\n"
               "tables_per_job = all",
     .english = {.title = "one name for several Flink jobs",
                 .text = "set.pipeline.name = {0} gives {1} Flink jobs the same name: no Flink SQL is written",
                 .hint = "remove the line, so that each job has a name of its own; or set 'tables_per_job = all'",
                 .why = "The file would set the name once, above all jobs. On Flink's web page, in its REST API and in "
                        "metrics you could not tell the jobs apart. The tool names a job after its table, or after its "
                        "number where tables share jobs."},
     .chinese = {.title = "多个 Flink 作业同名",
                 .text = "set.pipeline.name = {0} 使 {1} 个 Flink 作业同名：不写 Flink SQL",
                 .hint = "删除该行，让每个作业有自己的名称；或者设置 'tables_per_job = all'",
                 .why = "文件只在所有作业之前设置一次名称，因此在 Flink 的网页、REST API 和指标中无法区分这些作业。"
                        "工具按表名命名作业；多张表共用作业时，按作业编号命名。"}},

    {.code = kConfKeyElsewhere, .id = "C089", .severity = kWarning, .grade = kB,
     .cause = "[flink]\n"
              "secrets = placeholder",
     .sample = {"flink", "secrets", "[other]"},
     .english = {.title = "key in the wrong section",
                 .text = "[{0}] has no key '{1}', so the tool ignores the line",
                 .hint = "move the line to {2}",
                 .why = "A key has an effect only in its own section. In another section the line changes nothing: "
                        "'secrets = placeholder' in [flink], for example, leaves the passwords in the files."},
     .chinese = {.title = "配置项写错了 section",
                 .text = "[{0}] 没有配置项 '{1}'，这一行被忽略",
                 .hint = "请把这一行移到 {2}",
                 .why = "配置项只在自己的 section 中起作用，写在别处的行没有任何效果：例如写在 [flink] 中的 "
                        "'secrets = placeholder' 会让密码留在文件里。"}},

    {.code = kConfRunMode, .id = "C090", .severity = kError, .grade = kD,
     .cause = "[starrocks]\n"
              "version = 4.1\n"
              "[table-rule.1]\n"
              "distribution = range",
     .settle = "[starrocks]\n"
               "run_mode = {2}",
     .about = About::kTables,
     .sample = {"distribution = range", "shared_nothing", "shared_data"},
     .english = {.title = "line for the other kind of cluster",
                 .text = "{0}: StarRocks does not support it with run_mode = {1}",
                 .hint = "remove the line; or, if the cluster runs with it, set 'run_mode = {2}' in [starrocks]",
                 .why = "A StarRocks cluster keeps its data either on its BE nodes (shared_nothing) or in object "
                        "storage (shared_data), and some features exist only in one of them. In the other it would "
                        "refuse the tables of the rule or their loads."},
     .chinese = {.title = "用于另一种集群的配置行",
                 .text = "{0}：StarRocks 在 run_mode = {1} 时不支持它",
                 .hint = "删除这一行；如果集群确实以该模式运行，请在 [starrocks] 中设置 'run_mode = {2}'",
                 .why = "StarRocks 集群的数据要么在 BE 节点上（存算一体，shared_nothing），要么在对象存储中"
                        "（存算分离，shared_data），有些功能只有其中一种支持。另一种会拒绝该规则的表或其导入。"}},

    {.code = kConfPropertyMode, .id = "C091", .severity = kWarning, .grade = kC,
     .cause = "[table-rule.1]\n"
              "properties.datacache.enable = true",
     .settle = "[starrocks]\n"
               "run_mode = {2}",
     .about = About::kTables,
     .sample = {"datacache.enable", "shared_nothing", "shared_data"},
     .english = {.title = "table property of the other kind of cluster",
                 .text = "StarRocks with run_mode = {1} refuses a CREATE TABLE with properties.{0}",
                 .hint = "remove the line; or, if the cluster runs with it, set 'run_mode = {2}' in [starrocks]",
                 .why = "StarRocks reads this property only for tables in object storage. For other tables it answers "
                        "'Unknown properties' and does not create the table."},
     .chinese = {.title = "另一种集群的表属性",
                 .text = "run_mode = {1} 的 StarRocks 会拒绝带有 properties.{0} 的 CREATE TABLE",
                 .hint = "删除这一行；如果集群确实以该模式运行，请在 [starrocks] 中设置 'run_mode = {2}'",
                 .why = "StarRocks 只为对象存储中的表读取该属性；对其他表会报错 'Unknown properties'，不会创建该表。"}},

    {.code = kConfPropertyIdle, .id = "C092", .severity = kNote, .grade = kA,
     .cause = "[starrocks]\n"
              "run_mode = shared_data\n"
              "[table-rule.1]\n"
              "properties.storage_medium = SSD",
     .about = About::kTables,
     .sample = {"storage_medium", "shared_data", "shared_nothing"},
     .english = {.title = "table property without effect",
                 .text = "properties.{0} has no effect in a cluster with run_mode = {1}",
                 .hint = "remove the line; or, if the cluster runs with it, set 'run_mode = {2}' in [starrocks]",
                 .why = "A cluster on object storage stores each tablet once and has no media to choose from; one on "
                        "BE nodes has no storage volumes. StarRocks accepts the property and ignores it. It still "
                        "compares replication_num with the number of nodes that are alive."},
     .chinese = {.title = "不起作用的表属性",
                 .text = "properties.{0} 在 run_mode = {1} 的集群中不起作用",
                 .hint = "删除这一行；如果集群确实以该模式运行，请在 [starrocks] 中设置 'run_mode = {2}'",
                 .why = "存算分离集群中每个 tablet 只存一份，也没有可选的存储介质；存算一体集群没有存储卷。"
                        "StarRocks 接受该属性但忽略它；不过仍会把 replication_num 与存活的节点数比较。"}},

    {.code = kConfDistribution, .id = "C093", .severity = kError, .grade = kD,
     .cause = "[starrocks]\n"
              "version = 4.1\n"
              "run_mode = shared_data\n"
              "[table-rule.1]\n"
              "distribution = range\n"
              "bucket_num = 8",
     .about = About::kTables,
     .sample = {"bucket_num", "distribution = range", "conf/config_prod.conf:16"},
     .english = {.title = "lines that contradict each other",
                 .text = "{0} contradicts '{1}' ({2})",
                 .hint = "remove one of the two lines; a rule drops a line of [table-rule] with 'unset = {0}' or 'unset "
                         "= distribution'",
                 .why = "Bucket columns, a number of buckets and a colocation group belong to tables with DISTRIBUTED "
                        "BY HASH. Range distribution has none of them. Random distribution has a number of buckets, but no "
                        "columns, and StarRocks accepts no colocation group for it."},
     .chinese = {.title = "互相矛盾的配置行",
                 .text = "{0} 与 '{1}'（{2}）矛盾",
                 .hint = "删除其中一行；规则可以用 'unset = {0}' 或 'unset = distribution' 去掉 [table-rule] 中的行",
                 .why = "分桶列、分桶数和 colocation group 属于带有 DISTRIBUTED BY HASH 的表。Range 分布没有这些；"
                        "随机分桶有分桶数，但没有分桶列，StarRocks 也不接受它的 colocation group。"}},

    {.code = kConfRangeNotChosen, .id = "C094", .severity = kNote, .grade = kA,
     .cause = "[starrocks]\n"
              "version = 4.1\n"
              "run_mode = shared_data",
     .settle = "[table-rule]\n"
               "distribution = range",
     .about = About::kTables,
     .english = {.title = "tables without range distribution",
                 .text = "tables get DISTRIBUTED BY, so StarRocks will never split their tablets itself",
                 .hint = "set 'distribution = range' in [table-rule] before you create the tables, because a table "
                         "cannot get it later; or choose 'distribution = hash', or 'bucket_num'",
                 .why = "From 4.1 on a shared-data cluster gives a table without DISTRIBUTED BY range distribution: it "
                        "splits large tablets and merges small ones by itself. A table keeps the distribution that it "
                        "was created with."},
     .chinese = {.title = "没有采用 Range 分布的表",
                 .text = "这些表带有 DISTRIBUTED BY，因此 StarRocks 永远不会自动分裂它们的 tablet",
                 .hint = "在建表之前于 [table-rule] 中设置 'distribution = range'，因为建好的表无法改为 Range 分布；"
                         "或者设置 'distribution = hash' 或 'bucket_num'",
                 .why = "从 4.1 起，存算分离集群对没有 DISTRIBUTED BY 的表采用 Range 分布：自动分裂大的 tablet，"
                        "合并小的 tablet。表的分布方式在创建之后不能改变。"}},

    {.code = kConfMergeOrder, .id = "C095", .severity = kWarning, .grade = kC,
     .cause = "[table-rule.1]\n"
              "flink.starrocks.sink.properties.enable_merge_commit = true\n"
              "flink.starrocks.sink.properties.merge_commit_interval_ms = 1000",
     .about = About::kFlink,
     .english = {.title = "merge commit without order",
                 .text = "{0} = {1} lets the sink send several loads of a table at once: in a primary key table an "
                         "older change of a row may overwrite a newer one",
                 .hint = "set 'flink.starrocks.sink.merge-commit.max-concurrent-requests = 0'; or name a column that "
                         "only grows in 'flink.starrocks.sink.properties.merge_condition'",
                 .why = "With merge commit the sink does not wait for a load before it sends the next one, unless the "
                        "limit is 0. StarRocks applies the loads in the order in which they arrive, and nothing "
                        "reports an error. In tables without a key the order does not matter."},
     .chinese = {.title = "合并提交不保证顺序",
                 .text = "{0} = {1} 使 sink 同时发送一张表的多个导入：在主键模型的表中，"
                         "一行较旧的变更可能覆盖较新的变更",
                 .hint = "设置 'flink.starrocks.sink.merge-commit.max-concurrent-requests = 0'；或者在 "
                         "'flink.starrocks.sink.properties.merge_condition' 中指定一个只增不减的列",
                 .why = "使用合并提交时，除非上限为 0，sink 不等一个导入完成就发送下一个。StarRocks "
                        "按导入到达的顺序应用它们，不会报错。对没有键的表，顺序无关紧要。"}},

    {.code = kConfRenamedUnused, .id = "C096", .severity = kWarning, .grade = kB,
     .cause = "[table-rule.1]\n"
              "renamed.user_idd = uid",
     .about = About::kTables,
     .english = {.title = "renamed line without a column",
                 .text = "renamed.{0} = {1} has no effect: no table of the rule has a column '{0}' in StarRocks",
                 .hint = "write the new name before the '=' and the old one after it, both as StarRocks names them",
                 .why = "The line says which name a column had before, so that diff renames the column in StarRocks. "
                        "Without the column, diff adds a new one and the values remain in the old one."},
     .chinese = {.title = "renamed 配置行没有对应的列",
                 .text = "renamed.{0} = {1} 不起作用：该规则的表在 StarRocks 中都没有列 '{0}'",
                 .hint = "'=' 前写新列名，'=' 后写旧列名，都用 StarRocks 中的名称",
                 .why = "这一行说明列以前的名称，diff 据此在 StarRocks 中重命名该列。"
                        "找不到该列时，diff 会新增一列，而数据留在旧列中。"}},
};
// clang-format on

static_assert(are_exactly(kRows, 'C', kConfUnreadable, kServerFailed),
              "codes.hpp has other names, or in another order");

}  // namespace

std::span<const CodeRow> rows_c() { return kRows; }

}  // namespace smt::diagnostic
