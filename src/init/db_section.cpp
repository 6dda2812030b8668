#include "init/db_section.hpp"

#include <fmt/format.h>

namespace smt::init {
namespace {

/// A value cannot contain `${` as such; the conf writes `$${`.
std::string conf_value(std::string text) {
  for (auto at = text.find("${"); at != std::string::npos; at = text.find("${", at + 3)) text.insert(at, "$");
  return text;
}

std::string server_lines(const SourceUrl& url) {
  auto out = url.socket ? fmt::format("socket = {}\n", conf_value(*url.socket))
                        : fmt::format("host = {}\nport = {}\n", conf_value(url.host), url.port.value_or(3306));
  if (url.ssl_mode) out += fmt::format("ssl_mode = {}\n", *url.ssl_mode);
  return out;
}

std::string password_lines(PasswordFrom password) {
  switch (password) {
    case PasswordFrom::kVariable: return fmt::format("password = ${{{}}}\n", kPasswordVariable);
    case PasswordFrom::kClientVariable: return fmt::format("password = ${{{}}}\n", kClientVariable);
    case PasswordFrom::kPrompt:
      return "# the tool asks for it at the terminal; in scripts use the variable ${MYSQL_PASSWORD}\npassword = "
             "${prompt}\n";
    case PasswordFrom::kHomeFile:
      return fmt::format("# the password comes from [client] in this file\ndefaults_file = {}\n", kHomeFile);
    default: return "password =\n";
  }
}

constexpr std::string_view kOptionFilesWords = "~/.my.cnf and the other option files";

std::string password_words(const SourceUrl& url, PasswordFrom password) {
  switch (password) {
    case PasswordFrom::kVariable:
      return url.password ? "the password of --from" : fmt::format("the environment variable {}", kPasswordVariable);
    case PasswordFrom::kClientVariable: return fmt::format("the environment variable {}", kClientVariable);
    case PasswordFrom::kPrompt: return "the password that you entered";
    case PasswordFrom::kHomeFile: return "the password of ~/.my.cnf";
    case PasswordFrom::kEmpty: return "the empty password of --from";
    case PasswordFrom::kOptionFiles: break;
  }
  return fmt::format("the password of {}", kOptionFilesWords);
}

}  // namespace

GivenValues given_to_init(const SourceUrl& url, bool from_url, PasswordFrom password) {
  const auto source = from_url ? std::string_view{"--from"} : kOptionFilesWords;
  const auto of = [&](std::string_view key) { return Given{{}, fmt::format("the {} of {}", key, source)}; };
  return {{"host", of("host")},
          {"port", url.port ? of("port") : Given{{}, "the port (not set: 3306, the default)"}},
          {"user", url.user ? of("user") : Given{{}, fmt::format("the user of {}", kOptionFilesWords)}},
          {"password", {{}, password_words(url, password)}},
          {"socket", of("socket")}};
}

SourceUrl url_from(const OptionFile& usual) {
  SourceUrl url;
  url.host = usual.host.value_or("127.0.0.1");
  url.port = usual.port;
  url.user = usual.has_password ? std::nullopt : usual.user;
  const bool local = !usual.host || *usual.host == "localhost";
  if (local) url.socket = usual.socket;
  return url;
}

PasswordFrom password_from(const SourceUrl& url, const OptionFile& usual, const OptionFile& home,
                           const Environment& environment) {
  if (!url.user) return PasswordFrom::kOptionFiles;
  if (url.password) return url.password->empty() ? PasswordFrom::kEmpty : PasswordFrom::kVariable;
  if (environment.variable(kPasswordVariable)) return PasswordFrom::kVariable;
  if (usual.has_password && usual.user == url.user) return PasswordFrom::kOptionFiles;
  if (home.has_password && !usual.user) return PasswordFrom::kHomeFile;
  return environment.variable(kClientVariable) ? PasswordFrom::kClientVariable : PasswordFrom::kPrompt;
}

std::string db_section(const SourceUrl& url, PasswordFrom password) {
  const auto out = "[db]\ntype = mysql\n" + server_lines(url);
  if (password == PasswordFrom::kOptionFiles)
    return out + "# user and password come from [client] in ~/.my.cnf, which MySQL's clients read too\n";
  return out + fmt::format("user = {}\n", conf_value(url.user.value_or("root"))) + password_lines(password);
}

}  // namespace smt::init
