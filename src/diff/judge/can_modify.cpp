#include <algorithm>

#include "diff/judge/behaviours.hpp"
#include "diff/judge/type_changes.hpp"
#include "smt/diff.hpp"

namespace smt::diff {
namespace {

/// A MODIFY COLUMN that changes only the type.
struct Modification {
  const PresentType& from;
  const PresentType& to;
  const ColumnRole& role;
  Model model;
  const Version& version;

  bool is_varchar() const {
    return from.scalar && to.scalar && from.scalar->kind == StarRocksKind::kVarchar &&
           to.scalar->kind == StarRocksKind::kVarchar;
  }
};

/// The behaviours of types do not depend on the kind of cluster.
bool has_behaviour(Behaviour behaviour, const Version& version) {
  return has(behaviour, {version, RunMode::kSharedNothing});
}

ModifyAnswer refused(Why why, std::vector<std::string> arguments = {}, std::string_view source = {}) {
  return {Cost::kRebuild, Safety::kRefused, {why, std::move(arguments)}, source};
}

bool fits_key(const PresentType& type, const Version& version) {
  if (!type.scalar) return false;
  const auto kind = type.scalar->kind;
  return fits_sort_key(kind) ||
         (kind == StarRocksKind::kVarbinary && has_behaviour(Behaviour::kVarbinaryInKey, version));
}

const TypeChange* find_change(const PresentType& from, const PresentType& to) {
  if (!from.scalar || !to.scalar) return nullptr;
  const auto* const found = std::find_if(kTypeChanges.begin(), kTypeChanges.end(), [&](const TypeChange& row) {
    return row.from == from.scalar->kind && row.to == to.scalar->kind;
  });
  return found == kTypeChanges.end() ? nullptr : found;
}

/// Returns why the numbers of the types do not fit; kNone if they do.
Why misfit(Fits fits, const StarRocksType& from, const StarRocksType& to) {
  const std::uint32_t json_length = 1024;
  const auto text_length = static_cast<std::uint32_t>(from.precision + from.scale + 3);
  switch (fits) {
    case Fits::kAlways: return Why::kNone;
    case Fits::kLonger: return to.length >= from.length ? Why::kNone : Why::kShorter;
    case Fits::kAllDigits: {
      const bool all = to.scale >= from.scale && to.precision - to.scale >= from.precision - from.scale;
      return all ? Why::kNone : Why::kNoSuchChange;
    }
    case Fits::kAsText: return to.length >= text_length ? Why::kNone : Why::kNoSuchChange;
    case Fits::kJsonText: return to.length >= json_length ? Why::kNone : Why::kJsonNeedsLength;
  }
  return Why::kNoSuchChange;
}

/// Returns true if each number of the type has at most so many characters that `length` bytes hold it.
bool holds_numbers(StarRocksKind kind, std::uint32_t length) {
  switch (kind) {
    case StarRocksKind::kTinyint: return length >= 4;
    case StarRocksKind::kSmallint: return length >= 6;
    case StarRocksKind::kInt: return length >= 11;
    case StarRocksKind::kBigint: return length >= 20;
    case StarRocksKind::kLargeint: return length >= 40;
    case StarRocksKind::kFloat:
    case StarRocksKind::kDouble: return length >= 32;
    default: return false;
  }
}

Why loss(const TypeChange& change, const PresentType& from, const PresentType& to) {
  const bool fits = change.loses == Why::kMayNotFit && holds_numbers(from.scalar->kind, to.scalar->length);
  return fits ? Why::kNone : change.loses;
}

const RestrictedRole* find_restriction(const Modification& m, bool same_type_too) {
  const auto* const found = std::find_if(
      kRestrictedRoles.begin(), kRestrictedRoles.end(),
      [&](const RestrictedRole& row) { return row.same_type_too == same_type_too && row.applies(m.role, m.model); });
  return found == kRestrictedRoles.end() ? nullptr : found;
}

/// Returns nullopt if the role lets the change through.
std::optional<ModifyAnswer> restriction(const Modification& m, const RestrictedRole* row) {
  if (row == nullptr) return std::nullopt;
  const bool longer = m.is_varchar() && m.to.scalar->length > m.from.scalar->length;
  if (longer && evidence(row->longer_varchar, m.version) != Evidence::kRefused) return std::nullopt;
  return refused(row->why, {}, row->longer_varchar.source);
}

std::optional<ModifyAnswer> refused_by_types(const Modification& m, const TypeChange* change) {
  const auto why = change == nullptr ? Why::kNoSuchChange : misfit(change->fits, *m.from.scalar, *m.to.scalar);
  if (why == Why::kNone) return std::nullopt;
  return refused(why, {m.from.text, m.to.text}, kRecordedOnly.source);
}

ModifyAnswer answer_for(const Modification& m, const TypeChange& change) {
  const auto seen = evidence(change.known, m.version);
  if (seen == Evidence::kRefused) {
    return refused(Why::kNotSeen, {std::to_string(m.version.major) + "." + std::to_string(m.version.minor)});
  }
  ModifyAnswer out{Cost::kJob, Safety::kSafe, {}, change.known.source};
  if (m.is_varchar() && has_behaviour(Behaviour::kInstantLongerVarchar, m.version)) out.cost = Cost::kInstant;
  if (seen == Evidence::kNotSeen) out.safety = Safety::kMayBeRefused;
  const auto lost = loss(change, m.from, m.to);
  if (lost == Why::kNone) return out;
  out.safety = Safety::kLosesData;
  out.reason = {lost, {m.from.text, m.to.text}};
  return out;
}

ModifyAnswer same_type(const Modification& m) {
  const std::string_view source = "matrix-3.3 and matrix-4.1, equal types";
  if (!has_behaviour(Behaviour::kModifyOfNothing, m.version)) return refused(Why::kNothingChanged, {}, source);
  return {Cost::kInstant, Safety::kSafe, {}, source};
}

}  // namespace

// The order of the questions is that of the FE, so that the reason is the one that it gives.
ModifyAnswer can_modify(const PresentType& from, const PresentType& to, const ColumnRole& role, Model model,
                        const Version& version) {
  const Modification m{from, to, role, model, version};
  if (role.key && !fits_key(to, version)) return refused(Why::kNoKeyType, {to.text}, "matrix-3.3 and matrix-4.1, key");
  if (auto answer = restriction(m, find_restriction(m, true))) return *answer;
  if (from == to) return same_type(m);
  const auto* const change = find_change(from, to);
  if (auto answer = refused_by_types(m, change)) return *answer;
  if (auto answer = restriction(m, find_restriction(m, false))) return *answer;
  if (role.sort && !fits_key(to, version)) return refused(Why::kNoSortType, {to.text}, "matrix-4.1, sort_value");
  return answer_for(m, *change);
}

}  // namespace smt::diff
