#pragma once
// The files that golden cases expect. The file of one rule mostly repeats the file of all rules, so a case stores it as
// an excerpt of that file: NAME.excerpt, from which NAME is restored byte for byte.

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace smt::test {

using Texts = std::map<std::string, std::string>;  // by file name

/// Returns `text` as lines of `whole` and lines of its own: "=3-7" means the lines 3 to 7 of `whole`, "=3-" all lines
/// from 3 on, and "+" begins a line of its own.
std::string excerpt_of(std::string_view text, std::string_view whole);

/// Restores the text from the excerpt. Throws std::runtime_error for other lines, and for line numbers that `whole`
/// does not have.
std::string restored(std::string_view excerpt, std::string_view whole);

/// Returns what a case stores for these files: excerpts for the files of one rule if there is a file of all rules.
Texts as_stored(Texts files);

/// Returns the files that a case stores in this way.
Texts as_made(Texts stored);

/// Returns the files of all golden cases whose names begin with `prefix`, by path.
std::map<std::filesystem::path, std::string> golden_files(const std::filesystem::path& folder, std::string_view prefix);

}  // namespace smt::test
