#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "smt/catalog.hpp"

namespace smt::types {

enum class MinorIsEnough { kNo, kYes };

/// "3.1.4", or "3.1" (then with the patch number 0) where that is enough: numbers of one to three digits without
/// leading zeros. Returns nullopt for other text.
std::optional<Version> parse_version(std::string_view text, MinorIsEnough minor_is_enough);

/// "3.1" for 3.1.0, "2.5.7".
std::string version_text(const Version& version);

}  // namespace smt::types
