// Decides which of two connections reads which tables.

#include <zlib.h>

#include <cstdlib>

#include "smt/source.hpp"

namespace smt::source {
namespace {

/// One share of the schema's tables.
Scope::Schema share(const Scope::Schema& schema, unsigned number) {
  Scope::Schema part{schema.name, {}, schema.tables_in_schema, number};
  for (const auto& table : schema.tables) {
    if (share_of(table) == number) part.tables.push_back(table);
  }
  return part;
}

}  // namespace

unsigned share_of(std::string_view table) {
  const auto sum = ::crc32_z(0, reinterpret_cast<const unsigned char*>(table.data()), table.size());
  return static_cast<unsigned>(sum % 2);
}

std::pair<Scope, Scope> halves(const Scope& scope) {
  std::size_t left = 0;
  for (const auto& schema : scope.schemas) left += schema.tables.size();
  Scope first, second;
  std::ptrdiff_t ahead = 0;  // the first connection's tables minus the second's
  const auto put = [&](Scope::Schema part, Scope& into, int sign) {
    ahead += sign * static_cast<std::ptrdiff_t>(part.tables.size());
    if (!part.tables.empty()) into.schemas.push_back(std::move(part));
  };
  for (const auto& schema : scope.schemas) {
    left -= schema.tables.size();
    if (schema.tables.size() > left + static_cast<std::size_t>(std::abs(ahead))) {  // the others can't outweigh it
      put(share(schema, 0), first, 1);
      put(share(schema, 1), second, -1);
    } else if (ahead <= 0) {
      put(schema, first, 1);
    } else {
      put(schema, second, -1);
    }
  }
  return {std::move(first), std::move(second)};
}

}  // namespace smt::source
