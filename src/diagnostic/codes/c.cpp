// C: the conf file

#include "diagnostic/codes/rows.hpp"

namespace smt {
namespace {

using enum Code;
using enum Severity;
using enum Grade;

// clang-format off
constexpr CodeRow kRows[] = {
    {.code = kConfUnreadable, .id = "C001", .severity = kError, .grade = kD,
     .cause = "starrocks-migrate-tool -c conf/no_such.conf",
     .english = {.title = "conf not readable",
                 .text = "cannot read the conf file '{0}': {1}",
                 .hint = "{2}",
                 .why = "The conf says where to read and what to write, so nothing begins without it. "
                        "Without -c the tool looks for conf/config_prod.conf in the current folder, then beside the "
                        "executable."},
     .chinese = {.title = "配置文件无法读取",
                 .text = "无法读取配置文件 '{0}'：{1}",
                 .hint = "{2}",
                 .why = "读哪里、写什么都由配置文件说明，没有它什么也不能开始。"
                        "不带 -c 时，先找当前目录下的 conf/config_prod.conf，再找可执行文件旁边的。"}},

    {.code = kConfNotText, .id = "C002", .severity = kError, .grade = kD,
     .cause = "# a comment saved in GBK or UTF-16",
     .english = {.title = "conf is not UTF-8 text",
                 .text = "the conf file holds {0}",
                 .hint = "save it as UTF-8",
                 .why = "Names of tables are compared as UTF-8, as MySQL sends them. "
                        "Bytes of another encoding would match nothing, or the wrong table."},
     .chinese = {.title = "配置文件不是 UTF-8 文本",
                 .text = "配置文件中有 {0}",
                 .hint = "请存为 UTF-8",
                 .why = "表名按 UTF-8 比较，MySQL 也以 UTF-8 返回。"
                        "其他编码的字节会一张表也匹配不到，或者匹配到错误的表。"}},

    {.code = kConfBadLine, .id = "C003", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "table",
     .english = {.title = "conf line not understood",
                 .text = "expected [section], key = value or a comment; found {0}",
                 .why = "A line that is guessed at could take the wrong tables. "
                        "The run ends before the server is asked, and nothing is written."},
     .chinese = {.title = "无法理解的配置行",
                 .text = "应为 [section]、key = value 或注释；实际为 {0}",
                 .why = "如果猜测这一行的意思，可能会取到错误的表。因此在连接服务器之前就结束，不写任何文件。"}},

    {.code = kConfNoSection, .id = "C004", .severity = kError, .grade = kD,
     .cause = "host = 127.0.0.1\n"
              "[db]",
     .english = {.title = "key before any section",
                 .text = "'{0}' stands before the first [section]",
                 .hint = "put [db] above it",
                 .why = "A key has a meaning only in its section: host of [db] is another thing than host elsewhere. "
                        "The run ends before the server is asked."},
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
                 .why = "Confs of the official tool may hold sections that this one has no use for, so that they do "
                        "not end the run. "
                        "If it is a slip, all its keys are at their defaults."},
     .chinese = {.title = "未知的 section",
                 .text = "未知的 section [{0}]，其中的配置项被忽略",
                 .hint = "是否想写 [{1}]？",
                 .why = "官方工具的配置可能含有本工具用不到的 section，所以不会因此结束运行。"
                        "如果是笔误，其中的配置项都取缺省值。"}},

    {.code = kConfUnknownKey, .id = "C006", .severity = kWarning, .grade = kB,
     .cause = "[table-rule.1]\n"
              "partition_keys = day",
     .english = {.title = "unknown key",
                 .text = "[{0}] unknown key '{1}'; it is ignored",
                 .hint = "did you mean '{2}'?",
                 .why = "Confs of the official tool and of later versions may hold keys that this one does not know, "
                        "so that they do not end the run. "
                        "If it is a slip, what the line was meant to do is not done."},
     .chinese = {.title = "未知的配置项",
                 .text = "[{0}] 未知的配置项 '{1}'，已忽略",
                 .hint = "是否想写 '{2}'？",
                 .why = "官方工具或更高版本的配置可能含有本工具不认识的配置项，所以不会因此结束运行。"
                        "如果是笔误，这一行想做的事就没有做。"}},

    {.code = kConfRepeatedKey, .id = "C007", .severity = kWarning, .grade = kB,
     .cause = "[db]\n"
              "port = 3306\n"
              "port = 3307",
     .english = {.title = "repeated key",
                 .text = "[{0}] '{1}' was already set at line {2}; this value counts",
                 .why = "Only one value can count, and it is the last. "
                        "Whoever wrote both rarely meant that the first has no effect."},
     .chinese = {.title = "重复的配置项",
                 .text = "[{0}] '{1}' 在第 {2} 行已经设置过，以此处的值为准",
                 .why = "只有一个值能生效，即最后一个。写了两行的人多半并不希望前一行无效。"}},

    {.code = kConfMissingKey, .id = "C008", .severity = kError, .grade = kD,
     .cause = "[db]\n"
              "host = 127.0.0.1\n"
              "user = root",
     .settle = "[{0}]\n"
               "{1} = {2}",
     .english = {.title = "missing key",
                 .text = "[{0}] has no '{1}'",
                 .hint = "add the line '{1} = {2}' to [{0}]",
                 .why = "There is no default for it that could be right. "
                        "Even an empty password must be a line, so that none is forgotten."},
     .chinese = {.title = "缺少配置项",
                 .text = "[{0}] 没有 '{1}'",
                 .hint = "在 [{0}] 中加一行 '{1} = {2}'",
                 .why = "它没有合理的缺省值。即使密码为空也要写出这一行，以免遗漏。"}},

    {.code = kConfMissingSection, .id = "C009", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "database = ^shop$\n"
              "table = .*",
     .english = {.title = "missing section",
                 .text = "the conf has no [{0}]",
                 .hint = "see conf/config_prod.conf for a sample",
                 .why = "Without [db] the tool does not know which server to read. "
                        "The run ends, and nothing is written."},
     .chinese = {.title = "缺少 section",
                 .text = "配置文件没有 [{0}]",
                 .hint = "可参考 conf/config_prod.conf",
                 .why = "没有 [db]，工具不知道读哪个服务器。运行结束，不写任何文件。"}},

    {.code = kConfBadValue, .id = "C010", .severity = kError, .grade = kD,
     .cause = "[db]\n"
              "port = 33060000",
     .english = {.title = "bad value",
                 .text = "[{0}] {1} = '{2}': expected {3}",
                 .why = "The value is none that the key can have, and a default in its place would be a surprise. "
                        "The run ends before the server is asked."},
     .chinese = {.title = "无效的值",
                 .text = "[{0}] {1} = '{2}'：应为 {3}",
                 .why = "这个配置项不能取这个值，改用缺省值又会出人意料。因此在连接服务器之前就结束。"}},

    {.code = kConfBadPattern, .id = "C011", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "table = (?!old_).*",
     .settle = "[ignore.N]\n"
               "table = ^old_",
     .english = {.title = "bad regular expression",
                 .text = "[{0}] {1} = '{2}': {3}",
                 .hint = "{4}",
                 .why = "Patterns are read by RE2, which takes linear time for every pattern and so has no "
                        "look-around. "
                        "To take all tables but some, take them all and leave out the others by an [ignore.N]."},
     .chinese = {.title = "无效的正则表达式",
                 .text = "[{0}] {1} = '{2}'：{3}",
                 .hint = "{4}",
                 .why = "模式由 RE2 处理，它对任何模式都只需线性时间，因此不支持环视。"
                        "要取除某些表以外的所有表，可以先全部取，再用 [ignore.N] 排除。"}},

    {.code = kConfDbType, .id = "C012", .severity = kError, .grade = kD,
     .cause = "[db]\n"
              "type = postgresql",
     .settle = "[db]\n"
               "type = mysql",
     .english = {.title = "database type not supported",
                 .text = "[db] type = '{0}' is not supported",
                 .hint = "supported: mysql (MySQL 5.7 to 9.x) and mariadb (MariaDB 10.x to 11.x)",
                 .why = "Only MySQL and MariaDB are read; the official tool knows other databases, too. "
                        "Types, defaults and keys of another one would be taken amiss."},
     .chinese = {.title = "不支持的数据库类型",
                 .text = "[db] type = '{0}' 不受支持",
                 .hint = "支持：mysql（MySQL 5.7 至 9.x）和 mariadb（MariaDB 10.x 至 11.x）",
                 .why = "本工具只读取 MySQL 和 MariaDB，官方工具还支持其他数据库。"
                        "其他数据库的类型、默认值和键会被误解。"}},

    {.code = kConfNoRules, .id = "C013", .severity = kError, .grade = kD,
     .cause = "[db]\n"
              "host = 127.0.0.1\n"
              "user = root\n"
              "password =",
     .settle = "[table-rule.N]\n"
               "database = ^mydb$\n"
               "table = .*",
     .english = {.title = "no rules",
                 .text = "the conf has no [table-rule.N]: nothing would be written",
                 .hint = "add [table-rule.1] with the lines 'database = ^mydb$' and 'table = .*'",
                 .why = "Tables are taken by rules only, so that none is synced by accident. "
                        "Without a rule there is nothing to do."},
     .chinese = {.title = "没有规则",
                 .text = "配置文件没有 [table-rule.N]：不会写出任何内容",
                 .hint = "加上 [table-rule.1]，其中写 'database = ^mydb$' 和 'table = .*' 两行",
                 .why = "只有规则匹配的表才会同步，以免误同步。没有规则就无事可做。"}},

    {.code = kConfRepeatedRule, .id = "C014", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "…\n"
              "[table-rule.1]",
     .english = {.title = "two rules with one number",
                 .text = "[{0}] was already opened at {1}",
                 .hint = "give each rule its own number",
                 .why = "The number names the files of a rule and says which rule wins. "
                        "Two rules with one number would write to one file."},
     .chinese = {.title = "两条规则编号相同",
                 .text = "[{0}] 已在 {1} 处出现过",
                 .hint = "给每条规则一个自己的编号",
                 .why = "编号决定规则的文件名以及哪条规则优先。编号相同的两条规则会写入同一个文件。"}},

    {.code = kConfRuleId, .id = "C015", .severity = kError, .grade = kD,
     .cause = "[table-rule.a/b]",
     .english = {.title = "bad rule number",
                 .text = "[{0}]: '{1}' cannot be the id of a rule",
                 .hint = "use a number, as in [{2}1]",
                 .why = "The id becomes a part of file names, such as starrocks-create.1.sql. "
                        "So it is of letters, digits, '_', '.' and '-', and not 'all', which names the files of all "
                        "rules."},
     .chinese = {.title = "无效的规则编号",
                 .text = "[{0}]：'{1}' 不能作为规则的编号",
                 .hint = "请用数字，例如 [{2}1]",
                 .why = "编号是文件名的一部分，例如 starrocks-create.1.sql。"
                        "因此只能由字母、数字、'_'、'.' 和 '-' 组成，也不能是 'all'，它用于所有规则的汇总文件。"}},

    {.code = kConfGeneratedKey, .id = "C016", .severity = kWarning, .grade = kB,
     .cause = "[table-rule.1]\n"
              "flink.cdc.table-name = orders",
     .about = About::kFlink,
     .english = {.title = "key that is generated",
                 .text = "[{0}] '{1}' is generated by the tool; this line is ignored",
                 .why = "The value follows from the tables that the rule takes, or decides what the declared types "
                        "mean. "
                        "With another one the job would read the wrong rows or wrong values."},
     .chinese = {.title = "由工具生成的配置项",
                 .text = "[{0}] '{1}' 由工具生成，此行被忽略",
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
                 .text = "{0} has no flink.starrocks.* keys: only StarRocks SQL is written for it",
                 .hint = "for Flink SQL, give it flink.starrocks.jdbc-url, flink.starrocks.load-url, "
                         "flink.starrocks.username and flink.starrocks.password; "
                         "in [table-rule] they hold for all rules",
                 .why = "Flink must know where StarRocks is and who may load. "
                        "Without that the tables can be created, but no job is written that fills them."},
     .chinese = {.title = "规则没有目标端",
                 .text = "{0} 没有 flink.starrocks.* 配置项：只为它生成 StarRocks SQL",
                 .hint = "如果要 Flink SQL，请设置 flink.starrocks.jdbc-url、flink.starrocks.load-url、"
                         "flink.starrocks.username 和 flink.starrocks.password；"
                         "写在 [table-rule] 中则对所有规则有效",
                 .why = "Flink 必须知道 StarRocks 的地址以及用哪个用户导入。"
                        "没有这些，可以建表，但不会生成导入数据的作业。"}},

    {.code = kConfSinkKeyMissing, .id = "C018", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "flink.starrocks.jdbc-url = jdbc:mysql://fe:9030",
     .settle = "[{0}]\n"
               "{1} = {2}",
     .about = About::kFlink,
     .english = {.title = "sink option missing",
                 .text = "[{0}] has flink.starrocks.* keys, but '{1}' is missing",
                 .hint = "add the line '{1} = {2}' to [{0}]",
                 .why = "The StarRocks connector refuses a table without it: the job would fail when it is submitted."},
     .chinese = {.title = "缺少目标端选项",
                 .text = "[{0}] 有 flink.starrocks.* 配置项，但缺少 '{1}'",
                 .hint = "在 [{0}] 中加一行 '{1} = {2}'",
                 .why = "没有这个选项，StarRocks connector 会拒绝该表：作业在提交时失败。"}},

    {.code = kConfBeNumDefault, .id = "C019", .severity = kNote, .grade = kA,
     .cause = "[other]\n"
              "output_dir = ./result",
     .settle = "[other]\n"
               "be_num = 3",
     .about = About::kTables,
     .english = {.title = "be_num not set",
                 .text = "[other] be_num is not set; 3 BE nodes are assumed for BUCKETS and replication_num",
                 .hint = "add the line 'be_num = N' to [other]",
                 .why = "Buckets are spread over the BE nodes, and StarRocks refuses more replicas than there are "
                        "nodes. "
                        "With fewer than three nodes the CREATE TABLE statements fail."},
     .chinese = {.title = "没有设置 be_num",
                 .text = "[other] 没有设置 be_num；计算 BUCKETS 和 replication_num 时假定有 3 个 BE 节点",
                 .hint = "在 [other] 中加一行 'be_num = N'",
                 .why = "分桶分布在各个 BE 节点上，而且副本数不能多于节点数。"
                        "少于三个节点时，CREATE TABLE 语句会失败。"}},

    {.code = kConfDecimalV3, .id = "C020", .severity = kNote, .grade = kA,
     .cause = "[other]\n"
              "use_decimal_v3 = false",
     .about = About::kTables,
     .english = {.title = "use_decimal_v3 has no effect",
                 .text = "[other] use_decimal_v3 = {0} has no effect: "
                         "every supported StarRocks stores DECIMAL up to 38 digits exactly",
                 .why = "Old StarRocks had a DECIMAL of 27 digits; all that this tool writes for have the exact one. "
                        "The line is accepted, as confs of the official tool have it."},
     .chinese = {.title = "use_decimal_v3 不起作用",
                 .text = "[other] use_decimal_v3 = {0} 不起作用：所支持的 StarRocks 都能精确存储不超过 38 位的 DECIMAL",
                 .why = "很旧的 StarRocks 的 DECIMAL 只有 27 位；本工具支持的版本都是精确的。"
                        "官方工具的配置含有这一行，所以接受它。"}},

    {.code = kConfJdbcSpace, .id = "C021", .severity = kWarning, .grade = kB,
     .cause = "[table-rule.1]\n"
              "flink.starrocks.jdbc-url = jdbc:mysql://fe1:9030, fe2:9030",
     .about = About::kFlink,
     .english = {.title = "space in a URL",
                 .text = "[{0}] {1} has a space inside the URL; it is taken without it",
                 .why = "No address holds a space, and one is easily left behind when several are listed. "
                        "With it the connector could not connect."},
     .chinese = {.title = "URL 中有空格",
                 .text = "[{0}] {1} 的 URL 中有空格；使用时已去掉",
                 .why = "地址中不会有空格，列出多个地址时却很容易多写一个。带着空格，connector 无法连接。"}},

    {.code = kConfSectionInValue, .id = "C022", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "flink.cdc.server-id = 5400[table-rule.2]",
     .english = {.title = "section inside a value",
                 .text = "[{0}] {1} ends in '{2}': a line break is missing before it",
                 .hint = "put {2} on a line of its own",
                 .why = "A sample in the documents of the official tool has lost a line break there, and confs were "
                        "copied from it. "
                        "As it stands the second rule does not exist, and its tables would not be synced."},
     .chinese = {.title = "值中混入了 section",
                 .text = "[{0}] {1} 以 '{2}' 结尾：它前面缺少换行",
                 .hint = "把 {2} 单独写成一行",
                 .why = "官方工具文档中的一个示例在这里丢了换行，许多配置由它复制而来。"
                        "照现在这样，第二条规则并不存在，它的表也就不会同步。"}},

    {.code = kConfCsvSeparator, .id = "C023", .severity = kWarning, .grade = kC,
     .cause = "[table-rule.1]\n"
              "flink.starrocks.sink.properties.format = csv",
     .settle = "[{0}]\n"
               "flink.starrocks.sink.properties.format = json",
     .about = About::kFlink,
     .english = {.title = "csv separator that text can hold",
                 .text = "[{0}] sink format csv with {1} {2}: a value that holds it shifts or splits rows",
                 .hint = "use sink.properties.format = json, or separators such as \\x01 and \\x02",
                 .why = "The connector puts separators between values without escaping those inside of values. "
                        "A text with a tab, line break or comma moves the values behind it into other columns, or "
                        "the load is refused."},
     .chinese = {.title = "文本中可能出现的 CSV 分隔符",
                 .text = "[{0}] 导入格式为 csv，{1} 为 {2}：含有它的值会使列错位或把一行拆成多行",
                 .hint = "请用 sink.properties.format = json，或者 \\x01 和 \\x02 这样的分隔符",
                 .why = "connector 在值之间写入分隔符，但不会转义值里面的。"
                        "文本中一旦有制表符、换行或逗号，后面的值就会落到别的列，或者导入被拒绝。"}},

    {.code = kConfRuleUnused, .id = "C024", .severity = kWarning, .grade = kB,
     .cause = "[table-rule.2]\n"
              "database = ^shpo$\n"
              "table = .*",
     .english = {.title = "rule owns no table",
                 .text = "[table-rule.{0}] owns no table: {1}",
                 .why = "A name that is misspelled, or rules behind it that take all its tables. "
                        "What its lines say happens to no table."},
     .chinese = {.title = "规则没有任何表",
                 .text = "[table-rule.{0}] 没有任何表：{1}",
                 .why = "可能是名称写错了，也可能是后面的规则取走了它的所有表。它的各行设置没有用在任何表上。"}},

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
                 .why = "Each replica of a tablet is on another BE. "
                        "StarRocks answers the CREATE TABLE with an error, and the table is not there."},
     .chinese = {.title = "replication_num 大于 be_num",
                 .text = "replication_num = {0}，但 be_num 为 {1}：StarRocks 不接受多于 BE 节点数的副本",
                 .hint = "把 properties.replication_num 设为不大于 {1} 的值，或者更正 be_num",
                 .why = "一个 tablet 的各个副本位于不同的 BE 上。StarRocks 对 CREATE TABLE 报错，表不会建成。"}},

    {.code = kConfOnlyUnknown, .id = "C026", .severity = kError, .grade = kD,
     .cause = "starrocks-migrate-tool --only shop.oders",
     .english = {.title = "no such table",
                 .text = "{0}: {2}",
                 .hint = "did you mean '{1}'?",
                 .why = "--only writes files of just the named tables. "
                        "A name that no rule owns would make them empty, so nothing is written."},
     .chinese = {.title = "没有这张表",
                 .text = "{0}：{2}",
                 .hint = "是否想写 '{1}'？",
                 .why = "--only 只为指定的表写文件。没有规则拥有这个名称的表，写出的文件会是空的，所以什么也不写。"}},

    {.code = kConfServerIds, .id = "C027", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "flink.cdc.server-id = 5400-5402\n"
              "# and four tables",
     .settle = "[{0}]\n"
               "flink.cdc.server-id = 5400-6423",
     .about = About::kFlink,
     .english = {.title = "server-id range too small",
                 .text = "[{0}] flink.cdc.server-id = '{1}' has {2} ids for {3} sources",
                 .hint = "each source needs at least one id of its own; widen the range",
                 .why = "Every reader of a binlog registers at MySQL like a replica, by an id of its own; "
                        "MySQL throws out the older of two with one id. "
                        "Each table is read by at least one reader."},
     .chinese = {.title = "server-id 范围太小",
                 .text = "[{0}] flink.cdc.server-id = '{1}' 有 {2} 个 id，却有 {3} 个源表",
                 .hint = "每个源表至少需要一个自己的 id；请扩大范围",
                 .why = "每个 binlog 读取者都像从库一样以自己的 id 在 MySQL 登记；"
                        "两者 id 相同时，MySQL 会断开较早的那个。"
                        "每张表至少有一个读取者。"}},

    {.code = kConfUnknownOption, .id = "C028", .severity = kWarning, .grade = kB,
     .cause = "[table-rule.1]\n"
              "flink.cdc.scan.startup.moed = initial",
     .about = About::kFlink,
     .english = {.title = "unknown connector option",
                 .text = "[{0}] '{1}' is not a known option of the {2}; it is passed on as written",
                 .hint = "did you mean '{3}'?",
                 .why = "Connectors grow, so an unknown option is passed on. "
                        "If it is a slip, Flink refuses the statement when the job is submitted."},
     .chinese = {.title = "未知的 connector 选项",
                 .text = "[{0}] '{1}' 不是 {2} 的已知选项；按原样传递",
                 .hint = "是否想写 '{3}'？",
                 .why = "connector 会不断增加选项，所以未知的选项按原样传递。"
                        "如果是笔误，提交作业时 Flink 会拒绝该语句。"}},

    {.code = kConfExternalIgnored, .id = "C029", .severity = kWarning, .grade = kB,
     .cause = "[table-rule.1]\n"
              "external.properties.host = 10.0.0.7",
     .settle = "[{0}]\n"
               "{3}",
     .about = About::kTables,
     .english = {.title = "property without an external table",
                 .text = "[{0}] '{1}' is ignored: {2}",
                 .hint = "to have external tables, add the line '{3}'",
                 .why = "Properties of external tables mean nothing where none are written. "
                        "The official tool writes such tables always, this one when it is told to."},
     .chinese = {.title = "没有外部表却设置了属性",
                 .text = "[{0}] '{1}' 被忽略：{2}",
                 .hint = "如果需要外部表，请加一行 '{3}'",
                 .why = "不生成外部表时，外部表的属性没有意义。官方工具总是生成外部表，本工具只在配置要求时才生成。"}},

    {.code = kConfIdleSeparator, .id = "C030", .severity = kNote, .grade = kA,
     .cause = "[table-rule.1]\n"
              "flink.starrocks.sink.properties.column_separator = \\x01",
     .about = About::kFlink,
     .english = {.title = "option has no effect",
                 .text = "'{0}' has no effect: {1}",
                 .hint = "add the line '{2}' to use it",
                 .why = "The option belongs to another one, which the conf does not set. "
                        "Rows are loaded as JSON where the conf names no format, and JSON needs no separators; "
                        "a job starts with all rows where the conf names no other start. Nothing is lost."},
     .chinese = {.title = "选项不起作用",
                 .text = "'{0}' 不起作用：{1}",
                 .hint = "要使用它，请加一行 '{2}'",
                 .why = "该选项从属于另一个选项，而配置没有设置后者。配置没有指定格式时以 JSON 导入，JSON 不需要分隔符；"
                        "没有指定起始位置时，作业先读取全部数据。不会丢失任何内容。"}},

    {.code = kConfServerIdsShared, .id = "C031", .severity = kWarning, .grade = kB,
     .cause = "[table-rule.1]\n"
              "flink.cdc.server-id = 5400\n"
              "[table-rule.2]\n"
              "flink.cdc.server-id = 5400-5463",
     .about = About::kFlink,
     .english = {.title = "server ids given twice",
                 .text = "[{0}] flink.cdc.server-id = '{1}' overlaps with '{2}' of {3}: "
                         "two readers with one id throw each other off the server",
                 .hint = "give each rule ids of its own, or write one range in [table-rule] for all",
                 .why = "MySQL ends the binlog connection of the older reader when another comes with its id. "
                        "Both jobs then restart in turns and fall behind."},
     .chinese = {.title = "server id 重复分配",
                 .text = "[{0}] flink.cdc.server-id = '{1}' 与 {3} 的 '{2}' 重叠：id "
                         "相同的两个读取者会互相把对方从服务器上挤掉",
                 .hint = "给每条规则各自的 id，或者在 [table-rule] 中为所有规则写一个范围",
                 .why = "另一个读取者以相同的 id 到来时，MySQL 会结束较早读取者的 binlog 连接。"
                        "于是两个作业轮流重启，延迟越来越大。"}},

    {.code = kConfPropertyUnknown, .id = "C032", .severity = kWarning, .grade = kC,
     .cause = "[table-rule.1]\n"
              "properties.replicaton_num = 1",
     .about = About::kTables,
     .english = {.title = "unknown table property",
                 .text = "properties.{0} is no table property of StarRocks {1}, which refuses a CREATE TABLE with it; "
                         "it is passed on as written",
                 .hint = "did you mean 'properties.{2}'?",
                 .why = "StarRocks answers 'Unknown properties' and does not create the table."},
     .chinese = {.title = "未知的表属性",
                 .text = "properties.{0} 不是 StarRocks {1} 的表属性，带有它的 CREATE TABLE 会被拒绝；按原样传递",
                 .hint = "是否想写 'properties.{2}'？",
                 .why = "StarRocks 会回答 'Unknown properties'，表不会建成。"}},

    {.code = kConfPropertyNewer, .id = "C033", .severity = kWarning, .grade = kB,
     .cause = "[starrocks]\n"
              "version = 2.5\n"
              "[table-rule.1]\n"
              "properties.fast_schema_evolution = true",
     .settle = "[starrocks]\n"
               "version = {1}",
     .about = About::kTables,
     .english = {.title = "table property of a later StarRocks",
                 .text = "properties.{0} came with StarRocks {1}; StarRocks {2} refuses a CREATE TABLE with it",
                 .hint = "remove the line; or, if your StarRocks is {1} or later, set 'version = {1}' in [starrocks]",
                 .why = "An older StarRocks answers 'Unknown properties' and does not create the table."},
     .chinese = {.title = "更高版本 StarRocks 的表属性",
                 .text = "properties.{0} 从 StarRocks {1} 开始才有；StarRocks {2} 会拒绝带有它的 CREATE TABLE",
                 .hint = "删除这一行；如果您的 StarRocks 是 {1} 或更高版本，请在 [starrocks] 中设置 'version = {1}'",
                 .why = "较旧的 StarRocks 会回答 'Unknown properties'，表不会建成。"}},

    {.code = kConfVersion, .id = "C034", .severity = kError, .grade = kD,
     .cause = "[starrocks]\n"
              "version = 2.5\n"
              "[table-rule.1]\n"
              "bucket_num = auto",
     .settle = "[starrocks]\n"
               "version = {1}",
     .about = About::kTables,
     .english = {.title = "StarRocks too old for a line",
                 .text = "{0} needs StarRocks {1} or later; [starrocks] version is {2}",
                 .hint = "{3}; or, if your StarRocks is {1} or later, set 'version = {1}' in [starrocks]",
                 .why = "The older StarRocks does not understand the statement that the line asks for. "
                        "It would refuse every table of the rule."},
     .chinese = {.title = "StarRocks 版本过低",
                 .text = "{0} 需要 StarRocks {1} 或更高版本；[starrocks] version 是 {2}",
                 .hint = "{3}；如果您的 StarRocks 是 {1} 或更高版本，请在 [starrocks] 中设置 'version = {1}'",
                 .why = "较旧的 StarRocks 不认识这一行所要求的语句，会拒绝该规则的每一张表。"}},

    {.code = kConfTypeRuleUnused, .id = "C035", .severity = kWarning, .grade = kB,
     .cause = "[type-rule.1]\n"
              "column = ^no_such$\n"
              "starrocks = BIGINT",
     .about = About::kTables,
     .english = {.title = "type rule without a column",
                 .text = "{0} meets no column of the tables that were converted{1}",
                 .hint = "patterns may be found anywhere in a name or type, and case counts",
                 .why = "A name that is misspelled, or a type that is not written as MySQL prints it, such as "
                        "int(10) unsigned. "
                        "The columns that were meant have the usual type."},
     .chinese = {.title = "类型规则没有匹配的列",
                 .text = "{0} 在已转换的表中没有匹配到任何列{1}",
                 .hint = "模式可以出现在名称或类型的任何位置，并区分大小写",
                 .why = "可能是名称写错了，也可能是类型没有按 MySQL 的写法来写，例如 int(10) unsigned。"
                        "原本要改的列仍然是通常的类型。"}},

    {.code = kConfTypeRuleIdle, .id = "C036", .severity = kError, .grade = kD,
     .cause = "[type-rule.1]\n"
              "column = _cents$",
     .english = {.title = "type rule that does nothing",
                 .text = "[{0}] has conditions, but says nothing to do",
                 .hint = "add a line such as 'starrocks = BIGINT' or 'default = drop'",
                 .why = "Conditions alone change nothing, so a line must have been forgotten."},
     .chinese = {.title = "类型规则什么也没做",
                 .text = "[{0}] 有条件，但没有说明要做什么",
                 .hint = "加一行，例如 'starrocks = BIGINT' 或 'default = drop'",
                 .why = "只有条件什么也改变不了，想必是漏写了一行。"}},

    {.code = kConfExpression, .id = "C037", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "select.price = ROUND(price, 2",
     .about = About::kTables,
     .english = {.title = "bad expression",
                 .text = "[{0}] {1} = {2}: {3}",
                 .hint = "write one Flink expression, see docs/config.md",
                 .why = "The expression becomes a part of the INSERT. "
                        "With an open quote or parenthesis, or a ';', it would swallow or end the statement."},
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
     .english = {.title = "table property that is refused",
                 .text = "properties.{0} = {1} is refused by StarRocks {2} for PRIMARY KEY tables; it is left away",
                 .hint = "remove the line",
                 .why = "From 4.0 on the index of a primary key table is always persistent, and StarRocks refuses a "
                        "statement that says otherwise."},
     .chinese = {.title = "被拒绝的表属性",
                 .text = "properties.{0} = {1} 会被 StarRocks {2} 在 PRIMARY KEY 表上拒绝，已略去",
                 .hint = "删除这一行",
                 .why = "从 4.0 起，主键表的索引总是持久化的，StarRocks 会拒绝与此相反的语句。"}},

    {.code = kConfOptionNewer, .id = "C039", .severity = kError, .grade = kD,
     .cause = "[flink]\n"
              "version = 1.14\n"
              "[table-rule.1]\n"
              "flink.starrocks.sink.version = V2",
     .settle = "[flink]\n"
               "{4} = {2}",
     .about = About::kFlink,
     .english = {.title = "option of a later connector",
                 .text = "{0} came with {1} {2}; {1} {3}, which [flink] means, refuses it",
                 .hint = "remove the line; or, if you run {2} or later, set '{4} = {2}' in [flink]",
                 .why = "A connector refuses options that it does not know: the job would fail when it is submitted."},
     .chinese = {.title = "更高版本 connector 的选项",
                 .text = "{0} 从 {1} {2} 开始才有；[flink] 所指的 {1} {3} 会拒绝它",
                 .hint = "删除这一行；如果使用 {2} 或更高版本，请在 [flink] 中设置 '{4} = {2}'",
                 .why = "connector 拒绝不认识的选项：作业在提交时失败。"}},

    {.code = kConfFlinkPair, .id = "C040", .severity = kWarning, .grade = kC,
     .cause = "[flink]\n"
              "version = 1.20\n"
              "cdc_version = 2.4.2",
     .about = About::kFlink,
     .english = {.title = "connector for another Flink",
                 .text = "{0} {1} is not made for Flink {2}",
                 .hint = "remove the line, then it is {3}; or change 'version' in [flink]",
                 .why = "Connectors are compiled against one Flink. "
                        "On another the job may fail to start, or fail later, when it first calls what has changed."},
     .chinese = {.title = "connector 与 Flink 版本不匹配",
                 .text = "{0} {1} 不是为 Flink {2} 构建的",
                 .hint = "删除这一行，则使用 {3}；或者修改 [flink] 中的 'version'",
                 .why = "connector 是针对某一个 Flink 版本编译的。"
                        "在其他版本上，作业可能无法启动，也可能运行到调用已变化的接口时才失败。"}},

    {.code = kConfFlink2, .id = "C041", .severity = kError, .grade = kD,
     .cause = "[flink]\n"
              "version = 2.1",
     .settle = "[flink]\n"
               "version = 1.20",
     .about = About::kFlink,
     .english = {.title = "no connector for Flink 2",
                 .text = "there is no StarRocks connector for Flink {0}",
                 .hint = "set 'version = 1.20' in [flink], or 'loader = none' there for StarRocks SQL only",
                 .why = "Flink 2 took away the interface that the sink is built on. "
                        "No released connector loads StarRocks from it."},
     .chinese = {.title = "没有适用于 Flink 2 的 connector",
                 .text = "没有适用于 Flink {0} 的 StarRocks connector",
                 .hint = "在 [flink] 中设置 'version = 1.20'；只要 StarRocks SQL 时设置 'loader = none'",
                 .why = "Flink 2 移除了该 connector 所依赖的接口。"
                        "目前没有任何已发布的 connector 能在其上导入 StarRocks。"}},

    {.code = kConfParallelism, .id = "C042", .severity = kError, .grade = kD,
     .cause = "[flink]\n"
              "parallelism = 100",
     .settle = "[flink]\n"
               "parallelism = {2}",
     .about = About::kFlink,
     .english = {.title = "too few server ids for the readers",
                 .text = "[flink] parallelism = {0}, but {1} gives each source {2} server ids, and every reader needs "
                         "its own",
                 .hint = "set 'parallelism = {2}' or less in [flink], or give flink.cdc.server-id a wider range",
                 .why = "Each reader of a source registers at MySQL by an id of its own. "
                        "A range that is smaller than the parallelism ends the job at its start."},
     .chinese = {.title = "server id 少于读取者",
                 .text = "[flink] parallelism = {0}，但 {1} 只给每个源表 {2} 个 server id，而每个读取者都需要自己的 id",
                 .hint = "在 [flink] 中设置 'parallelism = {2}' 或更小，或者扩大 flink.cdc.server-id 的范围",
                 .why = "源表的每个读取者都以自己的 id 在 MySQL 登记。范围小于并行度时，作业在启动时就会失败。"}},

    {.code = kConfInclude, .id = "C043", .severity = kError, .grade = kD,
     .cause = "include = rules/no_such.conf",
     .english = {.title = "file not included",
                 .text = "include = {0}: {1}",
                 .hint = "the file with this line is included at {2}",
                 .why = "The lines of the other file are a part of this conf; "
                        "without them rules would be missing in silence. "
                        "The run ends before the server is asked."},
     .chinese = {.title = "文件未能引入",
                 .text = "include = {0}：{1}",
                 .hint = "含有这一行的文件是在 {2} 处引入的",
                 .why = "另一个文件的内容是本配置的一部分；缺少它，规则会无声无息地丢失。"
                        "因此在连接服务器之前就结束。"}},

    {.code = kConfUnset, .id = "C044", .severity = kWarning, .grade = kB,
     .cause = "[table-rule.1]\n"
              "unset = partition_key",
     .english = {.title = "unset without effect",
                 .text = "[{0}] unset = {1}: [table-rule] does not set it",
                 .why = "unset takes away what [table-rule] says for all rules. "
                        "Where it says nothing the line does nothing, perhaps for a slip."},
     .chinese = {.title = "unset 不起作用",
                 .text = "[{0}] unset = {1}：[table-rule] 没有设置它",
                 .why = "unset 用来取消 [table-rule] 对所有规则的设置。"
                        "那里没有设置时，这一行什么也不做，可能是笔误。"}},

    {.code = kConfIgnoreAll, .id = "C045", .severity = kError, .grade = kD,
     .cause = "[ignore.1]",
     .settle = "[{0}]\n"
               "table = _bak$",
     .english = {.title = "ignores everything",
                 .text = "[{0}] has no pattern: it would leave out every table",
                 .hint = "add a line 'database = …', 'table = …' or 'column = …'",
                 .why = "No pattern means every table, which nobody writes a conf for."},
     .chinese = {.title = "忽略一切",
                 .text = "[{0}] 没有任何模式：它会排除所有表",
                 .hint = "加一行 'database = …'、'table = …' 或 'column = …'",
                 .why = "没有模式意味着所有的表，没有人会为此写一份配置。"}},

    {.code = kConfIgnoreUnused, .id = "C046", .severity = kWarning, .grade = kB,
     .cause = "[ignore.1]\n"
              "table = ^no_such$",
     .english = {.title = "ignores nothing",
                 .text = "[ignore.{0}] leaves nothing out: its patterns match nothing that a rule takes{1}",
                 .hint = "patterns may be found anywhere in a name, and case counts",
                 .why = "A name that is misspelled, or a table that is gone. "
                        "What was meant to be left out may be synced."},
     .chinese = {.title = "没有忽略任何内容",
                 .text = "[ignore.{0}] 没有排除任何内容：它的模式与规则所取的表都不匹配{1}",
                 .hint = "模式可以出现在名称的任何位置，并区分大小写",
                 .why = "可能是名称写错了，也可能是表已经不存在。原本要排除的内容可能会被同步。"}},

    {.code = kConfNotFilled, .id = "C060", .severity = kError, .grade = kD,
     .cause = "[db]\n"
              "password = ${NO_SUCH}",
     .english = {.title = "value not filled",
                 .text = "[{0}] {1}: {2}: {3}",
                 .hint = "export the variable or make the file readable; "
                         "a dollar and a brace that belong to the value itself are written {4}",
                 .why = "A value that could not be filled in would go to the server or into the files as it stands. "
                        "The run ends before the server is asked."},
     .chinese = {.title = "值未能填充",
                 .text = "[{0}] {1}：{2}：{3}",
                 .hint = "请导出该变量，或使文件可读；如果美元符号和花括号是值本身的一部分，请写成 {4}",
                 .why = "未能填充的值会原样发给服务器或写入文件。因此在连接服务器之前就结束。"}},

    {.code = kConfStrayDollar, .id = "C061", .severity = kNote, .grade = kA,
     .cause = "[db]\n"
              "password = pa${ss",
     .english = {.title = "${ that begins nothing",
                 .text = "[{0}] {1}: a '{2}' that begins no {3} is taken as written",
                 .why = "A password may hold any signs, so what looks like a placeholder but is none stays as it is. "
                        "If it was meant to be one, the login will fail."},
     .chinese = {.title = "无意义的 ${",
                 .text = "[{0}] {1}：'{2}' 不是 {3} 的开头，按原样使用",
                 .why = "密码可以含有任何字符，因此看似占位符但并不是的内容保持原样。如果本意是占位符，登录会失败。"}},

    {.code = kConfSocketFlink, .id = "C062", .severity = kError, .grade = kD,
     .cause = "[db]\n"
              "socket = /run/mysqld/mysqld.sock\n"
              "[table-rule.1]\n"
              "flink.starrocks.jdbc-url = jdbc:mysql://fe:9030\n"
              "…",
     .settle = "[{0}]\n"
               "{1} = {3}",
     .about = About::kFlink,
     .english = {.title = "Flink cannot use a socket",
                 .text = "[{0}] has flink.starrocks.* keys, but no '{1}'; "
                         "[db] connects through the socket {2}, which Flink cannot use",
                 .hint = "add the line '{1} = {3}' to [{0}]",
                 .why = "Flink runs on other machines as a rule, and its MySQL driver connects by TCP only. "
                        "It must be told an address."},
     .chinese = {.title = "Flink 不能使用 socket",
                 .text = "[{0}] 有 flink.starrocks.* 配置项，但没有 '{1}'；[db] 通过 socket {2} 连接，Flink 不能使用它",
                 .hint = "在 [{0}] 中加一行 '{1} = {3}'",
                 .why = "Flink 通常运行在其他机器上，它的 MySQL 驱动只通过 TCP 连接，必须给出地址。"}},

    {.code = kConfFileUnreadable, .id = "C063", .severity = kError, .grade = kD,
     .cause = "[db]\n"
              "ssl_ca = /no/such/ca.pem",
     .english = {.title = "file of the conf not readable",
                 .text = "[{0}] {1} = '{2}': cannot read the file: {3}",
                 .why = "The client library would say much later, or not at all, that a file is missing. "
                        "So it is looked at first."},
     .chinese = {.title = "配置所指的文件无法读取",
                 .text = "[{0}] {1} = '{2}'：无法读取该文件：{3}",
                 .why = "客户端库要到很晚才会报告文件不存在，或者根本不报告。因此先检查。"}},

    {.code = kConfOptionFiles, .id = "C064", .severity = kNote, .grade = kA,
     .cause = "[db]\n"
              "host = 127.0.0.1",
     .english = {.title = "user from option files",
                 .text = "[db] has no user and no password: they come from [client] of {0}",
                 .why = "MySQL's own clients read the same files. "
                        "The user and password found there go into Flink's files, too."},
     .chinese = {.title = "用户来自选项文件",
                 .text = "[db] 没有 user 和 password：取自 {0} 的 [client]",
                 .why = "MySQL 自己的客户端也读取这些文件。从中得到的用户和密码也会写入 Flink 的文件。"}},

    {.code = kConfTlsIdle, .id = "C065", .severity = kWarning, .grade = kB,
     .cause = "[db]\n"
              "ssl_mode = preferred\n"
              "ssl_ca = /etc/ssl/db-ca.pem",
     .settle = "[db]\n"
               "ssl_mode = verify_ca",
     .english = {.title = "certificate that is not checked",
                 .text = "[db] {0} has no effect with ssl_mode = {1}",
                 .hint = "set 'ssl_mode = verify_ca' or 'ssl_mode = verify_identity' in [db]",
                 .why = "The modes disabled and preferred check no certificate. "
                        "Whoever stands between could show any, and read the password."},
     .chinese = {.title = "证书不会被校验",
                 .text = "[db] ssl_mode = {1} 时 {0} 不起作用",
                 .hint = "在 [db] 中设置 'ssl_mode = verify_ca' 或 'ssl_mode = verify_identity'",
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
                 .text = "[db] {0}: Flink reads certificates from Java keystores only; no '{1}' names one",
                 .hint = "make one with '{2}' on every machine of Flink, and add the lines '{1} = file:/PATH' and "
                         "'{3} = …' to [table-rule]",
                 .why = "Java finds certificates in keystores. "
                        "Without one the job cannot check the server, and fails to connect."},
     .chinese = {.title = "Flink 不读取 PEM 文件",
                 .text = "[db] {0}：Flink 只从 Java keystore 读取证书；没有 '{1}' 指定 keystore",
                 .hint = "在 Flink 的每台机器上用 '{2}' 生成一个，并在 [table-rule] 中加上 '{1} = file:/PATH' 和 '{3} "
                         "= …' 两行",
                 .why = "Java 从 keystore 中查找证书。没有它，作业无法校验服务器，连接失败。"}},

    {.code = kConfDriver, .id = "C067", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "external_tables = catalog",
     .settle = "[{0}]\n"
               "external.properties.driver_url = file:///opt/mysql-connector-j.jar",
     .about = About::kTables,
     .english = {.title = "catalog without a driver",
                 .text = "[{0}] external_tables = catalog needs the JDBC driver that StarRocks is to load",
                 .hint = "add the line 'external.properties.driver_url = file:///path/mysql-connector-j.jar' or an "
                         "http address of it",
                 .why = "StarRocks brings no MySQL driver. "
                        "It loads the jar that the catalog names, on every FE and BE."},
     .chinese = {.title = "catalog 没有驱动",
                 .text = "[{0}] external_tables = catalog 需要 StarRocks 加载的 JDBC 驱动",
                 .hint = "加一行 'external.properties.driver_url = file:///path/mysql-connector-j.jar'，或者写它的 "
                         "http 地址",
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
                 .why = "StarRocks reads MySQL from its own machines, by TCP. It must be told an address."},
     .chinese = {.title = "外部表没有地址",
                 .text = "[{0}] 设置了 external_tables，但 [db] 通过 socket {1} 连接，StarRocks 不能使用它",
                 .hint = "加一行 'external.properties.host = HOST'",
                 .why = "StarRocks 从自己的机器通过 TCP 读取 MySQL，必须给出地址。"}},

    {.code = kConfCatalogs, .id = "C069", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "external_tables = catalog\n"
              "external.properties.driver_url = file:///a.jar\n"
              "[table-rule.2]\n"
              "external_tables = catalog\n"
              "external.properties.driver_url = file:///b.jar",
     .about = About::kTables,
     .english = {.title = "one catalog said in two ways",
                 .text = "[table-rule.{0}] and [table-rule.{1}] have other external.properties.* for the one catalog "
                         "of the server",
                 .hint = "write them once, in [table-rule]",
                 .why = "One catalog stands for the whole MySQL server, and has one set of properties. "
                        "Which of the two counts would depend on the order of the files."},
     .chinese = {.title = "同一个 catalog 有两种写法",
                 .text = "[table-rule.{0}] 和 [table-rule.{1}] 为该服务器的同一个 catalog 设置了不同的 "
                         "external.properties.*",
                 .hint = "在 [table-rule] 中只写一次",
                 .why = "一个 catalog 代表整个 MySQL 服务器，只有一组属性。两者哪个生效会取决于执行文件的先后。"}},

    {.code = kConfSecretInExpression, .id = "C070", .severity = kWarning, .grade = kB,
     .cause = "[other]\n"
              "secrets = placeholder\n"
              "[table-rule.1]\n"
              "where = region = '${REGION}'",
     .about = About::kTables,
     .english = {.title = "value filled into an expression",
                 .text = "[{0}] {1}: 'secrets = placeholder' keeps no secret out of an expression; "
                         "what this line fills in will stand in the files",
                 .hint = "write no secret there; passwords and tokens of options are replaced by names",
                 .why = "Expressions are read and rewritten, so that what is filled in is a part of them. "
                        "Files that were meant to be free of secrets would hold it."},
     .chinese = {.title = "值被填入表达式",
                 .text = "[{0}] {1}：'secrets = placeholder' 不会把表达式中的敏感信息换成占位符；"
                         "这一行填入的内容会出现在文件中",
                 .hint = "不要在这里写敏感信息；选项中的密码和令牌会换成名称",
                 .why = "表达式会被解析并改写，填入的内容成为它的一部分。原本不应含有敏感信息的文件就会含有它。"}},

    {.code = kAcceptsNothing, .id = "C071", .severity = kNote, .grade = kA,
     .cause = "[accept]\n"
              "codes = T002  # in a schema without long text",
     .about = About::kTables,
     .english = {.title = "accepts nothing",
                 .text = "[{0}] accepts {1}, which no finding of this run has",
                 .hint = "take it out of the line",
                 .why = "What is accepted is not looked at again. "
                        "A line that outlives its finding would hide the next one of its kind."},
     .chinese = {.title = "没有可接受的发现项",
                 .text = "[{0}] 接受 {1}，但本次运行没有这样的发现项",
                 .hint = "请从该行中删去",
                 .why = "被接受的不会再被查看。若一行比它的发现项留得更久，就会掩盖下一个同类的发现项。"}},

    {.code = kConfNoServer, .id = "C080", .severity = kError, .grade = kD,
     .cause = "[db]\n"
              "user = flink\n"
              "password = secret\n"
              "# and: starrocks-migrate-tool --from-snapshot FILE",
     .settle = "[db]\n"
               "{3} = {4}",
     .english = {.title = "not told without a server",
                 .text = "[{0}] has {1}, but [db] has no '{3}', and no server is asked",
                 .hint = "add the line '{3} = {4}' to [db], or '{2} = {4}' to [{0}]",
                 .why = "Without a server to ask, the conf need not say how to connect. "
                        "But Flink or StarRocks will, and must be told."},
     .chinese = {.title = "没有服务器时缺少的信息",
                 .text = "[{0}] 有 {1}，但 [db] 没有 '{3}'，而且不会连接服务器",
                 .hint = "在 [db] 中加一行 '{3} = {4}'，或者在 [{0}] 中加一行 '{2} = {4}'",
                 .why = "不连接服务器时，配置不必写明如何连接。但 Flink 或 StarRocks 会去连接，必须告诉它们。"}},

    {.code = kConfOptionLoses, .id = "C081", .severity = kWarning, .grade = kC,
     .cause = "[table-rule.1]\n"
              "flink.cdc.debezium.skipped.operations = d",
     .about = About::kFlink,
     .english = {.title = "option that loses data",
                 .text = "[{0}] {1} = '{2}' is passed on: {3}",
                 .hint = "remove the line, unless you want that",
                 .why = "The option is yours to set. With this value StarRocks holds something else than MySQL, and no "
                        "error of the job tells so."},
     .chinese = {.title = "会丢失数据的选项",
                 .text = "[{0}] {1} = '{2}' 按原样传递：{3}",
                 .hint = "删除这一行，除非您正需要如此",
                 .why = "该选项由您决定。取这个值时，StarRocks 中的数据与 MySQL 不同，而作业不会报错。"}},

    {.code = kConfOptionAlone, .id = "C082", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "flink.cdc.scan.startup.mode = timestamp",
     .about = About::kFlink,
     .english = {.title = "option without its companion",
                 .text = "[{0}] {1} = '{2}' needs {3} beside it",
                 .hint = "add a line such as '{4}'",
                 .why = "The connector refuses the one without the other: Flink does not take the INSERT, and no job "
                        "starts."},
     .chinese = {.title = "缺少配套选项",
                 .text = "[{0}] {1} = '{2}' 还需要 {3}",
                 .hint = "请加一行，例如 '{4}'",
                 .why = "connector 拒绝单独使用该选项：Flink 不接受 INSERT 语句，作业不会启动。"}},

    {.code = kConfAddressOdd, .id = "C083", .severity = kWarning, .grade = kC,
     .cause = "[table-rule.1]\n"
              "flink.starrocks.load-url = FE_HOST:8030",
     .about = About::kFlink,
     .english = {.title = "odd address",
                 .text = "[{0}] {1} = '{2}': {3}",
                 .why = "The address is written as it stands. If it is wrong, the job starts and loads nothing, or the "
                        "check of the server fails."},
     .chinese = {.title = "可疑的地址",
                 .text = "[{0}] {1} = '{2}'：{3}",
                 .why = "地址按原样写入。如果地址有误，作业能启动却导入不了数据，或者检查服务器时失败。"}},

    {.code = kConfPropertyUnfit, .id = "C084", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "properties.dynamic_partition.enable = true",
     .about = About::kTables, .object = 3,
     .english = {.title = "table property that does not fit",
                 .text = "{0} {1}: StarRocks refuses the CREATE TABLE of {3}",
                 .hint = "{2}",
                 .why = "StarRocks checks properties and partitions against the shape of the table. The table is left "
                        "out of the files, as its statement would fail."},
     .chinese = {.title = "不适合该表的表属性",
                 .text = "{0} {1}：StarRocks 会拒绝 {3} 的 CREATE TABLE",
                 .hint = "{2}",
                 .why = "StarRocks 会对照表的结构检查属性和分区。该表不写入文件，因为它的语句会失败。"}},

    {.code = kConfPropertyColumns, .id = "C085", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "properties.bloom_filter_columns = no_such_column",
     .about = About::kTables, .object = 3,
     .english = {.title = "table property with a wrong column",
                 .text = "properties.{0} names '{1}', {2}: StarRocks refuses the CREATE TABLE of {3}",
                 .hint = "remove the column, or give these tables a rule of their own without it",
                 .why = "The property holds for every table of the rule, and StarRocks refuses a statement whose "
                        "property names a column that the table lacks or whose type it does not take. These tables are "
                        "left out of the files."},
     .chinese = {.title = "表属性中的列有误",
                 .text = "properties.{0} 中的 '{1}' {2}：StarRocks 会拒绝 {3} 的 CREATE TABLE",
                 .hint = "去掉该列，或者为这些表另写一条不含该列的规则",
                 .why = "该属性对规则的每张表生效；属性中的列不存在或类型不支持时，StarRocks 会拒绝建表语句。这些表不写入文件。"}},

    {.code = kConfLoadColumns, .id = "C086", .severity = kError, .grade = kD,
     .cause = "[table-rule.1]\n"
              "flink.starrocks.sink.properties.columns = id, name",
     .about = About::kFlink, .object = 3,
     .english = {.title = "load columns that are not the sink's",
                 .text = "{0} {1}: loads of {3} fail or lose columns",
                 .hint = "{2}",
                 .why = "The sink sends the columns of the file in their order, and __op behind them for a PRIMARY KEY "
                        "table. Stream Load assigns the values by the list in the conf. These tables are left out of "
                        "the files."},
     .chinese = {.title = "导入列与 sink 的列不同",
                 .text = "{0} {1}：{3} 的导入会失败或丢失列",
                 .hint = "{2}",
                 .why = "sink 按文件中的顺序发送各列，主键表还在最后发送 __op。Stream Load 按所给的列表取值。这些表不写入文件。"}},

    {.code = kConfPatternOdd, .id = "C087", .severity = kWarning, .grade = kB,
     .cause = "[db]\n"
              "host = \"mysql.internal\"",
     .english = {.title = "odd value",
                 .text = "[{0}] {1} = '{2}': {3}",
                 .why = "The conf takes a value as it stands, up to the end of its line: it knows no quotes and no comment "
                        "behind a value. Signs that cannot be seen come from copying out of a document or a chat."},
     .chinese = {.title = "可疑的值",
                 .text = "[{0}] {1} = '{2}'：{3}",
                 .why = "配置按原样读取直到行尾的值：不识别引号，也不识别值后面的注释。看不见的字符通常来自从文档或聊天中复制。"}},

    {.code = kConfPipelineName, .id = "C088", .severity = kNote, .grade = kA,
     .cause = "",
     .english = {.title = "reserved C088",
                 .text = "reserved C088",
                 .hint = "",
                 .why = ""},
     .chinese = {.title = "reserved C088",
                 .text = "reserved C088",
                 .hint = "",
                 .why = ""}},
};
// clang-format on

static_assert(are_exactly(kRows, 'C', kConfUnreadable, kServerFailed),
              "codes.hpp has other names, or in another order");

}  // namespace

std::span<const CodeRow> rows_c() { return kRows; }

}  // namespace smt
