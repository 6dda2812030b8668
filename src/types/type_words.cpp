#include "types/type_words.hpp"

#include "catalog/scanner.hpp"
#include "text/ascii.hpp"

namespace smt::types {
namespace {

std::optional<std::uint32_t> small_number(Scanner& scanner) {
  scanner.skip_spaces();
  const auto number = scanner.number();
  scanner.skip_spaces();
  if (!number || *number > UINT32_MAX) return std::nullopt;
  return static_cast<std::uint32_t>(*number);
}

}  // namespace

std::optional<TypeWords> parse_type_words(std::string_view text) {
  Scanner scanner{text};
  scanner.skip_spaces();
  TypeWords words{ascii_lower(scanner.word()), {}};
  scanner.skip_spaces();
  if (words.name.empty()) return std::nullopt;
  if (scanner.accept('(')) {
    do {
      const auto number = small_number(scanner);
      if (!number) return std::nullopt;
      words.numbers.push_back(*number);
    } while (scanner.accept(','));
    if (!scanner.accept(')')) return std::nullopt;
  }
  scanner.skip_spaces();
  return scanner.at_end() ? std::optional{words} : std::nullopt;
}

}  // namespace smt::types
