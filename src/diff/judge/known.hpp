#pragma once
// What is known of a statement in the releases: the answers of two recorded FEs, and the documents.

#include <string_view>

#include "smt/starrocks_target.hpp"
#include "types/starrocks_versions.hpp"

namespace smt::diff {

/// `in_3_3` and `in_4_1`: whether the recorded FE accepted it (docs/facts/starrocks-alter.md).
struct Known {
  bool in_3_3 = true, in_4_1 = true;
  Version documented = kNever;  // the first release in which the document has it; kNever if none does
  std::string_view source;
};

enum class Evidence { kRecorded, kNotSeen, kRefused };

constexpr bool same_release(const Version& a, int major, int minor) { return a.major == major && a.minor == minor; }

/// Returns true for a release whose answers nobody recorded.
constexpr bool is_unrecorded(const Version& version) {
  return !same_release(version, 3, 3) && !same_release(version, 4, 1);
}

/// Returns how sure it is that a release accepts the statement.
/// - 3.3 and 4.1 do what the recorded FE did. The recorded 3.3 is older than any released 3.3: what a document has only
///   from a later release on is kNotSeen.
/// - Between them, 4.1 must have accepted it, and either 3.3 too or a document has it for this release.
/// - Before 3.3 and after 4.1, the nearer of the two must have accepted it, and a document has it for this release.
constexpr Evidence evidence(const Known& known, const Version& version) {
  const bool documented = known.documented <= version;
  if (same_release(version, 4, 1)) return known.in_4_1 ? Evidence::kRecorded : Evidence::kRefused;
  if (same_release(version, 3, 3)) {  // the recorded build is older than any released 3.3
    if (!known.in_3_3) return Evidence::kRefused;
    return documented || known.documented == kNever ? Evidence::kRecorded : Evidence::kNotSeen;
  }
  const bool seen_before = version < Version{3, 3, 0} ? known.in_3_3 : known.in_4_1;
  const bool between = version > Version{3, 3, 0} && version < Version{4, 1, 0};
  return seen_before && (documented || (between && known.in_3_3)) ? Evidence::kNotSeen : Evidence::kRefused;
}

/// Returns true if the nearest recorded FE accepted the statement, or each of the two nearest.
constexpr bool seen_nearby(const Known& known, const Version& version) {
  return (known.in_3_3 || version > Version{4, 1, 0}) && (known.in_4_1 || version < Version{3, 3, 0});
}

}  // namespace smt::diff
