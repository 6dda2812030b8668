#include "target/json_text.hpp"

#include <algorithm>
#include <cstddef>
#include "text/ascii.hpp"

namespace smt {
namespace {

/// Recursive descent; each function takes its part off the front and says whether it was there.
class JsonScanner {
 public:
  explicit JsonScanner(std::string_view text) : rest_{text} {}

  bool whole() { return value(0) && rest_.empty(); }

 private:
  static constexpr int kDeepest = 100;

  void skip_space() { rest_.remove_prefix(std::min(rest_.find_first_not_of(" \t\n\r"), rest_.size())); }

  bool accept(std::string_view token) {
    if (!rest_.starts_with(token)) return false;
    rest_.remove_prefix(token.size());
    return true;
  }

  /// A value and the white space round it.
  bool value(int depth) {
    skip_space();
    const bool found = rest_.starts_with('{')   ? members(depth + 1)
                       : rest_.starts_with('[') ? elements(depth + 1)
                       : rest_.starts_with('"') ? string()
                                                : accept("true") || accept("false") || accept("null") || number();
    skip_space();
    return found;
  }

  bool elements(int depth) {
    if (depth > kDeepest || !accept("[")) return false;
    skip_space();
    if (accept("]")) return true;
    do {
      if (!value(depth)) return false;
    } while (accept(","));
    return accept("]");
  }

  bool members(int depth) {
    if (depth > kDeepest || !accept("{")) return false;
    skip_space();
    if (accept("}")) return true;
    do {
      skip_space();
      if (!string()) return false;
      skip_space();
      if (!accept(":") || !value(depth)) return false;
    } while (accept(","));
    return accept("}");
  }

  bool string() {
    if (!accept("\"")) return false;
    while (!rest_.empty() && !rest_.starts_with('"')) {
      if (static_cast<unsigned char>(rest_.front()) < 0x20) return false;
      if (rest_.front() == '\\' ? !escape() : !accept(rest_.substr(0, 1))) return false;
    }
    return accept("\"");
  }

  bool escape() {
    accept("\\");
    if (!accept("u")) return take_any_of("\"\\/bfnrt");
    for (int i = 0; i < 4; ++i) {
      if (!take_any_of("0123456789abcdefABCDEF")) return false;
    }
    return true;
  }

  bool take_any_of(std::string_view characters) {
    if (rest_.empty() || characters.find(rest_.front()) == std::string_view::npos) return false;
    rest_.remove_prefix(1);
    return true;
  }

  bool digits() {
    const auto count = static_cast<std::size_t>(std::find_if_not(rest_.begin(), rest_.end(), is_digit) - rest_.begin());
    rest_.remove_prefix(count);
    return count > 0;
  }

  bool number() {
    accept("-");
    if (!accept("0") && !digits()) return false;
    if (accept(".") && !digits()) return false;
    if (!take_any_of("eE")) return true;
    take_any_of("+-");
    return digits();
  }

  std::string_view rest_;
};

}  // namespace

bool is_json(std::string_view text) { return JsonScanner{text}.whole(); }

}  // namespace smt
