#pragma once
// Random parts of targets that StarRocks mostly accepts.

#include <string>
#include <vector>

#include "accept/dice.hpp"
#include "smt/mapping.hpp"

namespace smt::test {

TargetTable random_table(Dice& dice, const std::string& name);

TargetColumn random_value_column(Dice& dice, const std::string& name, Model model);
TargetColumn random_key_column(Dice& dice, const std::string& name, Model model);
StarRocksType random_value_type(Dice& dice);
std::optional<TargetDefault> random_default(Dice& dice, StarRocksKind kind);
std::string random_comment(Dice& dice);
std::vector<std::string> random_sort_key(Dice& dice, const TargetTable& target);
Distribution random_distribution(Dice& dice, const TargetTable& target);
std::optional<Partition> random_partition(Dice& dice, const TargetTable& target);
/// Returns a property and its value.
Option random_property(Dice& dice, const TargetTable& target);
/// Sets the property, or removes it if the value is empty.
void set_property(TargetTable& target, const Option& property);
/// Makes what depends on other parts fit them: aggregate functions, NULL in keys, buckets of RANDOM.
void settle(Dice& dice, TargetTable& target);

}  // namespace smt::test
