#include <algorithm>
#include <tuple>

#include "config/sections/sections.hpp"
#include "text/ascii.hpp"

namespace smt::config {
namespace {

bool is_number(std::string_view id) { return all_digits(id); }

/// 007 and 7 are equal. Compares text, as numbers may have any length.
std::string_view without_zeros(std::string_view id) {
  return is_number(id) ? id.substr(std::min(id.find_first_not_of('0'), id.size() - 1)) : id;
}

}  // namespace

std::string_view rule_id(const Section& section) {
  const std::string_view name{section.name};
  return name.substr(name.find('.') + 1);
}

bool rule_id_less(std::string_view a, std::string_view b) {
  const auto key = [](std::string_view id) {
    const auto digits = without_zeros(id);
    return std::tuple{!is_number(id), is_number(id) ? digits.size() : 0, digits};
  };
  return key(a) < key(b);
}

}  // namespace smt::config
