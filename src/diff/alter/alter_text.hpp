#pragma once
// The SQL of changes. All names and texts are quoted here.

#include <string>
#include <string_view>
#include <vector>

#include "smt/starrocks.hpp"

namespace smt::diff {

/// Returns "`db`.`t`", or "`t`" without a database.
std::string full_name(std::string_view database, std::string_view table);
/// Returns "ALTER TABLE `db`.`t` CLAUSE".
std::string alter(const PresentTable& table, std::string_view clause);

/// Returns "`a` INT KEY NOT NULL"; `key` writes KEY.
std::string definition_text(const PresentColumn& column, bool key);
/// Returns "(`a`, `b`)".
std::string column_list(const std::vector<std::string>& columns);
/// Returns "DISTRIBUTED BY HASH(`k`) BUCKETS 4"; an empty text for range distribution, which has no clause.
std::string distribution_text(const PresentDistribution& distribution);
/// Returns "PARTITION p VALUES [("1"), ("2"))" or "PARTITION p VALUES IN ("a")", with its properties.
std::string partition_text(const PresentPartition& partition);
/// Returns ""a" = "1", "b" = "2"".
std::string property_list(const PresentProperties& properties);
/// Returns the CREATE TABLE of `table` under the name `name`.
std::string create_text(const PresentTable& table, std::string_view name);

}  // namespace smt::diff
