#pragma once
// Which types MODIFY COLUMN can change into which: a row for each pair that a recorded FE accepted, and a row for each
// role that restricts them (docs/facts/starrocks-alter.md#modify-a-column).

#include <array>
#include <string_view>

#include "diff/judge/known.hpp"
#include "smt/diff.hpp"
#include "smt/type_rules.hpp"

namespace smt::diff {

/// What the numbers of the types must fulfil.
enum class Fits {
  kAlways,
  kLonger,     // a text of the same or a greater length
  kAllDigits,  // a DECIMAL with as many digits before and after the point
  kAsText,     // a VARCHAR that holds all digits, sign and point
  kJsonText,   // a VARCHAR of 1,024 bytes or more
};

struct TypeChange {
  StarRocksKind from, to;
  Fits fits;
  Why loses;  // kNone if each value stays
  const Known& known;
};

inline constexpr Known kRecordedOnly{true, true, kNever, "matrix-3.3 and matrix-4.1, value columns"};
inline constexpr Known kDocumented{
    true, true, {2, 5, 0}, "matrix-3.3 and matrix-4.1, value columns; docs ALTER_TABLE, conversions"};

// clang-format off
inline constexpr std::array kTypeChanges = std::to_array<TypeChange>({
    {StarRocksKind::kTinyint,  StarRocksKind::kSmallint, Fits::kAlways,    Why::kNone,        kDocumented},
    {StarRocksKind::kTinyint,  StarRocksKind::kInt,      Fits::kAlways,    Why::kNone,        kDocumented},
    {StarRocksKind::kTinyint,  StarRocksKind::kBigint,   Fits::kAlways,    Why::kNone,        kDocumented},
    {StarRocksKind::kTinyint,  StarRocksKind::kLargeint, Fits::kAlways,    Why::kNone,        kRecordedOnly},
    {StarRocksKind::kTinyint,  StarRocksKind::kDouble,   Fits::kAlways,    Why::kNone,        kDocumented},
    {StarRocksKind::kTinyint,  StarRocksKind::kVarchar,  Fits::kAlways,    Why::kMayNotFit,   kDocumented},
    {StarRocksKind::kSmallint, StarRocksKind::kInt,      Fits::kAlways,    Why::kNone,        kDocumented},
    {StarRocksKind::kSmallint, StarRocksKind::kBigint,   Fits::kAlways,    Why::kNone,        kDocumented},
    {StarRocksKind::kSmallint, StarRocksKind::kLargeint, Fits::kAlways,    Why::kNone,        kRecordedOnly},
    {StarRocksKind::kSmallint, StarRocksKind::kDouble,   Fits::kAlways,    Why::kNone,        kDocumented},
    {StarRocksKind::kSmallint, StarRocksKind::kVarchar,  Fits::kAlways,    Why::kMayNotFit,   kDocumented},
    {StarRocksKind::kInt,      StarRocksKind::kBigint,   Fits::kAlways,    Why::kNone,        kDocumented},
    {StarRocksKind::kInt,      StarRocksKind::kLargeint, Fits::kAlways,    Why::kNone,        kRecordedOnly},
    {StarRocksKind::kInt,      StarRocksKind::kDouble,   Fits::kAlways,    Why::kNone,        kDocumented},
    {StarRocksKind::kInt,      StarRocksKind::kDate,     Fits::kAlways,    Why::kMayNotParse, kDocumented},
    {StarRocksKind::kInt,      StarRocksKind::kVarchar,  Fits::kAlways,    Why::kMayNotFit,   kDocumented},
    {StarRocksKind::kBigint,   StarRocksKind::kLargeint, Fits::kAlways,    Why::kNone,        kRecordedOnly},
    {StarRocksKind::kBigint,   StarRocksKind::kDouble,   Fits::kAlways,    Why::kLosesDigits, kDocumented},
    {StarRocksKind::kBigint,   StarRocksKind::kVarchar,  Fits::kAlways,    Why::kMayNotFit,   kDocumented},
    {StarRocksKind::kLargeint, StarRocksKind::kVarchar,  Fits::kAlways,    Why::kMayNotFit,   kDocumented},
    {StarRocksKind::kFloat,    StarRocksKind::kDouble,   Fits::kAlways,    Why::kNone,        kDocumented},
    {StarRocksKind::kFloat,    StarRocksKind::kVarchar,  Fits::kAlways,    Why::kMayNotFit,   kDocumented},
    {StarRocksKind::kDouble,   StarRocksKind::kVarchar,  Fits::kAlways,    Why::kMayNotFit,   kDocumented},
    {StarRocksKind::kDecimal,  StarRocksKind::kDecimal,  Fits::kAllDigits, Why::kNone,        kRecordedOnly},
    {StarRocksKind::kDecimal,  StarRocksKind::kVarchar,  Fits::kAsText,    Why::kNone,        kDocumented},
    {StarRocksKind::kDate,     StarRocksKind::kDatetime, Fits::kAlways,    Why::kNone,        kDocumented},
    {StarRocksKind::kDatetime, StarRocksKind::kDate,     Fits::kAlways,    Why::kLosesTime,   kDocumented},
    {StarRocksKind::kChar,     StarRocksKind::kChar,     Fits::kLonger,    Why::kNone,        kRecordedOnly},
    {StarRocksKind::kChar,     StarRocksKind::kVarchar,  Fits::kLonger,    Why::kNone,        kRecordedOnly},
    {StarRocksKind::kVarchar,  StarRocksKind::kVarchar,  Fits::kLonger,    Why::kNone,        kDocumented},
    {StarRocksKind::kVarchar,  StarRocksKind::kTinyint,  Fits::kAlways,    Why::kMayNotParse, kDocumented},
    {StarRocksKind::kVarchar,  StarRocksKind::kSmallint, Fits::kAlways,    Why::kMayNotParse, kDocumented},
    {StarRocksKind::kVarchar,  StarRocksKind::kInt,      Fits::kAlways,    Why::kMayNotParse, kDocumented},
    {StarRocksKind::kVarchar,  StarRocksKind::kBigint,   Fits::kAlways,    Why::kMayNotParse, kDocumented},
    {StarRocksKind::kVarchar,  StarRocksKind::kLargeint, Fits::kAlways,    Why::kMayNotParse, kDocumented},
    {StarRocksKind::kVarchar,  StarRocksKind::kFloat,    Fits::kAlways,    Why::kMayNotParse, kDocumented},
    {StarRocksKind::kVarchar,  StarRocksKind::kDouble,   Fits::kAlways,    Why::kMayNotParse, kDocumented},
    {StarRocksKind::kVarchar,  StarRocksKind::kDecimal,  Fits::kAlways,    Why::kMayNotParse, kRecordedOnly},
    {StarRocksKind::kVarchar,  StarRocksKind::kDate,     Fits::kAlways,    Why::kMayNotParse, kDocumented},
    {StarRocksKind::kVarchar,  StarRocksKind::kJson,     Fits::kAlways,    Why::kMayNotParse, kRecordedOnly},
    {StarRocksKind::kJson,     StarRocksKind::kVarchar,  Fits::kJsonText,  Why::kMayNotFit,   kRecordedOnly},
});
// clang-format on

/// A role that restricts MODIFY COLUMN to VARCHARs that become longer, where it accepts anything.
struct RestrictedRole {
  Why why;
  bool (*applies)(const ColumnRole&, Model);
  bool same_type_too;  // it refuses also the same type
  Known longer_varchar;
};

// 3.3 accepts changes of LIST columns and spoils the partitions, so the row says that it does not.
inline constexpr std::array kRestrictedRoles = std::to_array<RestrictedRole>({
    {Why::kKeyOfPrimary,
     [](const ColumnRole& role, Model model) { return model == Model::kPrimary && role.key; },
     true,
     {false, true, {4, 1, 0}, "matrix-4.1, key of PRIMARY; PR 70747"}},
    {Why::kSortOfPrimary,
     [](const ColumnRole& role, Model model) { return model == Model::kPrimary && role.sort; },
     true,
     {false, true, {4, 1, 0}, "matrix-4.1, sort_value of PRIMARY; PR 70747"}},
    {Why::kPartitionColumn,
     [](const ColumnRole& role, Model) { return role.partition == ColumnRole::Partition::kRange; },
     false,
     {false, false, kNever, "matrix-3.3 and matrix-4.1, partition_range and partition_expr"}},
    {Why::kPartitionColumn,
     [](const ColumnRole& role, Model) { return role.partition == ColumnRole::Partition::kList; },
     false,
     {false, true, kNever, "matrix-4.1, partition_list; docs ALTER_TABLE: no partition column"}},
    {Why::kDistributionColumn,
     [](const ColumnRole& role, Model) { return role.distribution; },
     false,
     {false, true, {4, 1, 0}, "matrix-4.1, distribution; PR 70747"}},
});

}  // namespace smt::diff
