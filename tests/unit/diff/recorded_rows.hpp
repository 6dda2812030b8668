#pragma once
// The rows of tests/starrocks/recordings/*.tsv; the README there has their columns.

#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace smt::test {

using Fields = std::vector<std::string>;

inline Fields split_tabs(const std::string& line) {
  Fields out;
  std::istringstream in{line};
  for (std::string field; std::getline(in, field, '\t');) out.push_back(std::move(field));
  if (line.ends_with('\t')) out.emplace_back();
  return out;
}

/// A file of recordings: the numbered texts by "error 7" and "create 7", and the rows.
struct RecordedFile {
  std::map<std::string, std::string> texts;
  std::vector<Fields> rows;
};

inline RecordedFile recorded_file(const std::string& name) {
  std::ifstream file{SMT_SOURCE_DIR "/tests/starrocks/recordings/" + name};
  RecordedFile out;
  for (std::string line; std::getline(file, line);) {
    auto fields = split_tabs(line);
    if (fields[0] == "row") {
      out.rows.push_back(std::move(fields));
    } else if (fields.size() == 3) {
      out.texts[fields[0] + " " + fields[1]] = fields[2];
    }
  }
  return out;
}

}  // namespace smt::test
