#pragma once
// Splits a file into statements as Flink's SQL clients do, and reports the parts of a file that do not reach Flink
// unchanged.

#include <string>
#include <string_view>
#include <vector>

namespace smt::test {

enum class FlinkClient {
  kLines,   // 1.13 and 1.14: a line that ends in ';' ends a statement, even in quotes and after --
  kSets,    // 1.15 to 1.17: tokens decide, and a statement set is one statement
  kTokens,  // 1.18 on: tokens decide
};

/// Returns the statements that the client reads, each with the ';' at its end, and the remaining text.
std::vector<std::string> cut(std::string_view file, FlinkClient client);

/// Returns a line "rule: what" for each part of a file that does not reach Flink as intended; "" for a good file.
std::string client_problems(std::string_view file, FlinkClient client);

}  // namespace smt::test
