#include <array>

#include "smt/code_guide.hpp"

namespace smt {
namespace {

constexpr std::size_t kCodeCount = 0
#define SMT_CODE(name, id, severity, grade, title, text, hint) +1
#include "smt/diagnostic_codes.inc"
#undef SMT_CODE
    ;

template <typename Row>
using ByCode = std::array<Row, kCodeCount>;

template <typename Row>
constexpr Row& at(ByCode<Row>& rows, Code code) {
  return rows[static_cast<std::size_t>(code)];
}

constexpr ByCode<Guide> all_guides() {
  ByCode<Guide> guides{};
#define SMT_GUIDE(name, cause, why, settle) at(guides, Code::name) = Guide{cause, why, settle};
#include "smt/code_guides.inc"
#undef SMT_GUIDE
  return guides;
}

constexpr ByCode<Words> english_words() {
  ByCode<Words> words{};
#define SMT_CODE(name, id, severity, grade, title, text, hint) at(words, Code::name) = Words{title, text, hint, {}};
#include "smt/diagnostic_codes.inc"
#undef SMT_CODE
#define SMT_GUIDE(name, cause, reason, settle) at(words, Code::name).why = reason;
#include "smt/code_guides.inc"
#undef SMT_GUIDE
  return words;
}

constexpr ByCode<Words> chinese_words() {
  auto words = english_words();
#define SMT_CODE_ZH(name, title, text, hint, why) at(words, Code::name) = Words{title, text, hint, why};
#include "smt/codes_zh.inc"
#undef SMT_CODE_ZH
  return words;
}

constexpr ByCode<Guide> kGuides = all_guides();
constexpr ByCode<Words> kEnglishWords = english_words();
constexpr ByCode<Words> kChineseWords = chinese_words();

}  // namespace

const Guide& guide_of(Code code) { return kGuides[static_cast<std::size_t>(code)]; }

const Words& words_of(Code code, Language language) {
  const auto& words = language == Language::kChinese ? kChineseWords : kEnglishWords;
  return words[static_cast<std::size_t>(code)];
}

}  // namespace smt
