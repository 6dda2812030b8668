// Records the rows of real schemas for golden tests:
//   smt_record_snapshot HOST PORT USER PASSWORD SCHEMA… > file
// Records all tables of the schemas with their sizes, and SHOW CREATE TABLE if only that shows which UNIQUE key comes
// first.

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "smt/source.hpp"

using namespace smt::test;

namespace {

/// Reads the rows of only these schemas, including the list of names.
Rows record(Source& source, const std::vector<std::string>& schemas) {
  Scope scope;
  for (const auto& schema : schemas) scope.schemas.push_back({schema, {}, 0});
  auto rows = take_snapshot(source, scope);
  std::erase_if(rows.tables, [&](const auto& table) {
    return std::find(schemas.begin(), schemas.end(), table.schema) == schemas.end();
  });
  return rows;
}

int print_snapshot(const std::vector<std::string>& arguments) {
  Db db;
  db.host = arguments[0];
  db.port = static_cast<std::uint16_t>(std::atoi(arguments[1].c_str()));
  db.user = arguments[2];
  db.password = Secret{arguments[3]};
  const Log log;
  const auto source = connect(db, log);
  const auto text = snapshot_text(record(*source, {arguments.begin() + 4, arguments.end()}));
  return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() ? 0 : 3;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 6) {
    std::fputs("usage: smt_record_snapshot HOST PORT USER PASSWORD SCHEMA... > file\n", stderr);
    return 2;
  }
  try {
    return print_snapshot({argv + 1, argv + argc});
  } catch (const Error& error) {
    std::fputs(render(error.diagnostic(), false).c_str(), stderr);
    return static_cast<int>(error.exit());
  }
}
