// O: output and command line

#include "diagnostic/codes/rows.hpp"

namespace smt::diagnostic {
namespace {

using enum Code;
using enum Severity;
using enum Grade;

// clang-format off
constexpr CodeRow kRows[] = {
    {.code = kOutputFailed, .id = "O001", .severity = kError, .grade = kD,
     .cause = "[other]\n"
              "output_dir = /full/disk",
     .sample = {"write result/flink-create.1.sql",
                "No space left on device",
                "free space on that disk; or choose another path"},
     .english = {.title = "output failed",
                 .text = "cannot {0}: {1}",
                 .hint = "{2}",
                 .why = "The tool writes a file beside its final place and moves it there when it is complete. So each "
                        "file is either the old or the new one, never half of it."},
     .chinese = {.title = "输出失败",
                 .text = "无法完成（{0}）：{1}",
                 .hint = "{2}",
                 .why = "工具先在目标旁边写文件，完整之后再移到目标位置。因此每个文件要么是旧的，要么是新的，"
                        "不会只有一半。"}},

    {.code = kOutputForeign, .id = "O002", .severity = kError, .grade = kD,
     .cause = "echo '-- by hand' > result/starrocks-create.all.sql",
     .settle = "[other]\n"
               "output_dir = ./result-new",
     .sample = {"its first line is not the tool's marker"},
     .english = {.title = "file of another origin",
                 .text = "this tool did not write the file ({0}); it stays unchanged",
                 .hint = "move it away, or set another output_dir",
                 .why = "The tool replaces and deletes only files that it wrote itself, which it recognizes by their "
                        "first line. Other files could not be restored."},
     .chinese = {.title = "不是本工具的文件",
                 .text = "该文件不是本工具写的（{0}），保持不变",
                 .hint = "把它移走，或者设置另一个 output_dir",
                 .why = "工具只替换和删除自己写的文件，并以第一行识别。其他文件一旦被替换就无法恢复。"}},

    {.code = kUsage, .id = "O003", .severity = kError, .grade = kD,
     .cause = "starrocks-migrate-tool --dryrun",
     .sample = {"unknown argument '--dryrun'; did you mean '--dry-run'?"},
     .english = {.title = "wrong command line",
                 .text = "{0}",
                 .hint = "run starrocks-migrate-tool --help",
                 .why = "If the tool guessed an option, it might write files where you meant --dry-run. Nothing was "
                        "read or written."},
     .chinese = {.title = "命令行有误",
                 .text = "{0}",
                 .hint = "请运行 starrocks-migrate-tool --help",
                 .why = "如果工具猜测选项，可能会在您想用 --dry-run 时写入文件。没有读取也没有写入任何内容。"}},

    {.code = kBug, .id = "O004", .severity = kError, .grade = kD,
     .cause = "a conf or a schema that nobody thought of",
     .sample = {"text without the marker line: 'starrocks-create.1.sql'"},
     .english = {.title = "bug in the tool",
                 .text = "internal error: {0}",
                 .hint = "please report it with the conf (without passwords) and a schema that reproduces it",
                 .why = "The tool reached a state that it considers impossible, and might write a wrong file if it "
                        "continued. Files of the previous run stay unchanged."},
     .chinese = {.title = "工具的缺陷",
                 .text = "内部错误：{0}",
                 .hint = "请附上配置（不含密码）和能重现问题的表结构进行反馈",
                 .why = "工具进入了它认为不可能的状态，继续下去可能写出错误的文件。上一次运行的文件保持不变。"}},

    {.code = kInterrupted, .id = "O005", .severity = kError, .grade = kD,
     .cause = "Ctrl-C, or kill",
     .english = {.title = "interrupted",
                 .text = "interrupted; nothing was changed",
                 .why = "The run ended before it moved its files into place."},
     .chinese = {.title = "运行中断",
                 .text = "运行中断；没有改变任何内容",
                 .why = "运行在把文件移到目标位置之前结束。"}},

    {.code = kConfExists, .id = "O006", .severity = kError, .grade = kD,
     .cause = "starrocks-migrate-tool init -c conf/mine.conf  # for the second time",
     .english = {.title = "conf already exists",
                 .text = "the file already exists; init does not change it",
                 .hint = "name another file with -c FILE, or replace it with --force",
                 .why = "A conf that you have edited is worth more than a new one."},
     .chinese = {.title = "配置文件已存在",
                 .text = "该文件已存在；init 不会改动它",
                 .hint = "用 -c FILE 指定另一个文件，或者用 --force 替换它",
                 .why = "您编辑过的配置比新生成的更有价值。"}},

    {.code = kBadUrl, .id = "O007", .severity = kError, .grade = kD,
     .cause = "starrocks-migrate-tool init --from 10.0.0.7:3306",
     .sample = {"it does not begin with mysql://"},
     .english = {.title = "bad --from",
                 .text = "--from: {0}",
                 .hint = "write mysql://user@host:3306/database; write other characters as %XX",
                 .why = "The URL contains user, host, port and database. A character such as '@' in a password would "
                        "end that part too early; write it as %40."},
     .chinese = {.title = "--from 无效",
                 .text = "--from：{0}",
                 .hint = "请写 mysql://user@host:3306/database；其他字符写成 %XX",
                 .why = "URL 包含用户、主机、端口和数据库。密码中的 '@' 等字符会使该部分提前结束，应写成 %40。"}},

    {.code = kNoSuchDatabase, .id = "O008", .severity = kError, .grade = kD,
     .cause = "starrocks-migrate-tool init --from mysql://root@127.0.0.1/Shop",
     .english = {.title = "no such database",
                 .text = "the server {0} shows no table in a database '{1}'",
                 .hint = "names are case-sensitive; omit the database to see all",
                 .why = "A rule for a database that does not exist would own no table. MySQL also hides databases on "
                        "which the user has no privilege."},
     .chinese = {.title = "没有这个数据库",
                 .text = "服务器 {0} 没有显示数据库 '{1}' 的任何表",
                 .hint = "名称区分大小写；不写数据库则可看到全部",
                 .why = "为不存在的数据库写的规则不会拥有任何表。MySQL 也不会显示用户没有权限的数据库。"}},

    {.code = kPasswordInUrl, .id = "O009", .severity = kWarning, .grade = kB,
     .cause = "starrocks-migrate-tool init --from mysql://root:secret@127.0.0.1",
     .english = {.title = "password on the command line",
                 .text = "--from contains a password: ps shows it to other users of this machine, and the shell keeps "
                         "it in its history",
                 .hint = "omit it: init reads the password from the environment variable MYSQL_PASSWORD or from "
                         "~/.my.cnf, or asks for it; the conf then has ${{MYSQL_PASSWORD}}, no password line or "
                         "${{prompt}}",
                 .why = "Other users of a machine can see the arguments of a process. The tool uses the password for "
                        "this run, and does not write it into the conf."},
     .chinese = {.title = "密码在命令行上",
                 .text = "--from 含有密码：本机的其他用户可以用 ps 看到它，shell 也会把它留在历史记录中",
                 .hint = "请省略它：init 会从环境变量 MYSQL_PASSWORD 或 ~/.my.cnf 读取密码，否则会询问；配置中则写 "
                         "${{MYSQL_PASSWORD}}、不写 password 行或写 ${{prompt}}",
                 .why = "同一台机器上的其他用户可以看到进程的参数。本次运行会使用该密码，但不会把它写入配置。"}},

    {.code = kOutputOtherConf, .id = "O010", .severity = kError, .grade = kD,
     .cause = "starrocks-migrate-tool -c a.conf; starrocks-migrate-tool -c b.conf  # both with output_dir = ./result",
     .settle = "[other]\n"
               "output_dir = ./result-b",
     .english = {.title = "file of another conf",
                 .text = "{0} wrote this file; a run of {1} would replace it. Nothing was written",
                 .hint = "change {2}, so that this run has a folder of its own; if you only renamed the conf, run once "
                         "with --force, which takes the file over",
                 .why = "Two confs that write to one folder overwrite each other's .all.sql files, so running those "
                        "files creates the tables of one conf only."},
     .chinese = {.title = "另一个配置的文件",
                 .text = "该文件由 {0} 写出；使用 {1} 运行会替换它。没有写入任何内容",
                 .hint = "更改 {2}，使本次运行使用单独的文件夹；如果只是重命名了配置，用 --force 运行一次即可接管该文件",
                 .why = "两个配置写入同一个文件夹时，会互相覆盖 .all.sql 文件，"
                        "执行这些文件只会创建其中一个配置的表。"}},

    {.code = kReportForeign, .id = "O011", .severity = kError, .grade = kD,
     .cause = "starrocks-migrate-tool assess -o conf/config_prod.conf",
     .sample = {"a report of this tool"},
     .english = {.title = "file already exists",
                 .text = "the file exists and is not {0}; it stays unchanged",
                 .hint = "name another file with -o, or overwrite this one with --force",
                 .why = "With a typo in -o, the tool could replace a file that you cannot restore."},
     .chinese = {.title = "文件已存在",
                 .text = "该文件已存在，但不是该命令的文件（{0}）；保持不变",
                 .hint = "用 -o 指定另一个文件，或者加上 --force 覆盖它",
                 .why = "-o 输入有误时，工具可能替换一个无法恢复的文件。"}},

    {.code = kOutputAllKept, .id = "O012", .severity = kError, .grade = kD,
     .cause = "starrocks-migrate-tool; starrocks-migrate-tool --only shop.orders  # both into ./result",
     .english = {.title = "file with other tables",
                 .text = "the file was not written for just these tables; this run writes only {0}. Nothing was written",
                 .hint = "name another folder with --output-dir, print the SQL with --stdout, "
                         "or add --force to replace the file",
                 .why = "Files are replaced as a whole. A run with --only would leave one table in files that held "
                        "all, and you would miss the others when you run them. "
                        "Files of a run with --only name its tables in their third line, and the same run replaces "
                        "them."},
     .chinese = {.title = "含有其他表的文件",
                 .text = "该文件不是只为这些表写出的；本次运行只写 {0}。没有写入任何内容",
                 .hint = "用 --output-dir 指定另一个文件夹，用 --stdout 打印 SQL，或者加上 --force 替换该文件",
                 .why = "文件总是整个替换。带 --only 的运行会使原本含有所有表的文件只剩一张表，执行它的人会缺少其他表。"
                        "带 --only 的运行写出的文件在第三行写明它的表，同样的运行可以替换这些文件。"}},

    {.code = kApplyInterrupted, .id = "O013", .severity = kError, .grade = kD,
     .cause = "Ctrl-C, or kill, while apply works",
     .english = {.title = "apply interrupted",
                 .text = "interrupted; what was done stays, and jobs go on in StarRocks",
                 .hint = "run apply again: it waits for jobs that run, and does what is left",
                 .why = "The run ended after the statement that StarRocks was working on. StarRocks finishes the jobs "
                        "that it has begun."},
     .chinese = {.title = "apply 被中断",
                 .text = "运行中断；已完成的更改保留，StarRocks 中的作业继续运行",
                 .hint = "再次运行 apply：它会等待正在运行的作业，并完成剩余的更改",
                 .why = "StarRocks 正在执行的那条语句完成之后，运行才结束。已经开始的作业由 StarRocks 继续完成。"}},
};
// clang-format on

static_assert(are_exactly(kRows, 'O', kOutputFailed, kProbeBoolean), "codes.hpp has other names, or in another order");

}  // namespace

std::span<const CodeRow> rows_o() { return kRows; }

}  // namespace smt::diagnostic
