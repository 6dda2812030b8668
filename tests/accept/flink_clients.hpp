#pragma once
// How Flink's SQL clients cut a file into statements, and what of a file does not survive it.

#include <string>
#include <string_view>
#include <vector>

namespace smt::test {

enum class FlinkClient {
  kLines,   // 1.13 and 1.14: a statement ends with a line that ends in ';', quotes and -- are not understood
  kSets,    // 1.15 to 1.17: tokens decide, and a statement set is one statement
  kTokens,  // 1.18 on: tokens decide
};

/// What the client takes for statements, each with the ';' at its end, and what is left.
std::vector<std::string> cut(std::string_view file, FlinkClient client);

/// A line "rule: what" for each thing of a file that does not reach Flink as it was meant; empty for a good file.
std::string client_problems(std::string_view file, FlinkClient client);

}  // namespace smt::test
