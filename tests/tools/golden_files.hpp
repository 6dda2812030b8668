#pragma once
// The files that golden cases expect. The file of one rule mostly repeats what the file of all rules has, so a case
// stores it as an excerpt of that file: NAME.excerpt, which restores NAME byte for byte.

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace smt::test {

using Texts = std::map<std::string, std::string>;  // by file name

/// `text` as lines of `whole` and lines of its own: "=3-7" stands for the lines 3 to 7 of `whole`, "=3-" for all from 3
/// on, and "+" begins a line of its own.
std::string excerpt_of(std::string_view text, std::string_view whole);

/// The text that the excerpt stands for. Throws std::runtime_error for lines that are neither of the above, and for
/// numbers of lines that `whole` does not have.
std::string restored(std::string_view excerpt, std::string_view whole);

/// What a case stores of these files: excerpts of those of one rule if there is a file of all rules.
Texts as_stored(Texts files);

/// The files that a case stores so.
Texts as_made(Texts stored);

/// The files of all golden cases whose names begin with `prefix`, by path.
std::map<std::filesystem::path, std::string> golden_files(const std::filesystem::path& folder, std::string_view prefix);

}  // namespace smt::test
