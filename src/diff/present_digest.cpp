#include "diff/present_digest.hpp"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <array>
#include <new>

#include "smt/sql_text.hpp"

namespace smt::diff {
namespace {

std::string sha256_of(const std::string& text) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
  unsigned int size = 0;
  if (EVP_Digest(text.data(), text.size(), bytes.data(), &size, EVP_sha256(), nullptr) != 1) throw std::bad_alloc{};
  return fmt::format("{:02x}", fmt::join(bytes.begin(), bytes.begin() + size, ""));
}

}  // namespace

std::string present_digest(const StarRocksState& state, const std::set<TableName>& tables) {
  std::string text;
  for (const auto& [database, table] : tables) {
    const auto found = state.tables.find({database, table});
    text += quote_identifier(database) + "." + quote_identifier(table) + '\0';
    if (found != state.tables.end()) text += found->second.create.value_or("");
    text += '\0';
  }
  return sha256_of(text);
}

}  // namespace smt::diff
