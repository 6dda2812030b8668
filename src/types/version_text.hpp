#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "smt/catalog.hpp"

namespace smt::types {

enum class MinorIsEnough { kNo, kYes };

/// Reads "3.1.4", or, if that is enough, "3.1" with the patch number 0. Numbers have one to three digits and no leading
/// zeros. Returns nullopt for other text.
std::optional<Version> parse_version(std::string_view text, MinorIsEnough minor_is_enough);

/// Returns "3.1" for 3.1.0, or "2.5.7".
std::string version_text(const Version& version);

}  // namespace smt::types
