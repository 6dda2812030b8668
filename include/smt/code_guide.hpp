#pragma once
// What each finding comes from, why it matters and which conf lines settle it; and the words of all that in Chinese.
// The rows are code_guides.inc and codes_zh.inc, as docs/diagnostics.md, help CODE and reports show them.

#include <string>
#include <string_view>

#include "smt/diagnostic.hpp"

namespace smt {

/// All three are empty for a code without a row, which a test reports.
struct Guide {
  std::string_view cause;   // the smallest conf lines, column, statement or setting that cause it
  std::string_view why;     // what is behind it, and what becomes of the data or the run if nothing is done
  std::string_view settle;  // template of the conf lines that settle it, see settling_lines; "" where none do
};

const Guide& guide_of(Code code);

enum class Language { kEnglish, kChinese };

/// `text` and `hint` are templates over the same arguments in each language.
struct Words {
  std::string_view title, text, hint, why;
};

/// A code without Chinese words, which a test reports, has the English ones.
const Words& words_of(Code code, Language language);

/// As message() and hint() of diagnostic.hpp, which are the English ones.
std::string message(const Diagnostic& diagnostic, Language language);
std::string hint(const Diagnostic& diagnostic, Language language);

/// The lines to add to the conf, without a newline at the end. They stand for themselves, but for N, a free number, and
/// words in capitals, which are the reader's choice. A new [table-rule.N] takes its table away from the rule that has
/// it, and needs that rule's other lines, where they do not stand in [table-rule].
///
/// "" where no line settles it, where an argument that it takes is empty or cannot stand in a conf, and where the place
/// is not the object whose name the line takes.
std::string settling_lines(const Diagnostic& diagnostic);

}  // namespace smt
