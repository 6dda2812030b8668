#include "run/hide.hpp"

namespace smt::run {

void hide_filled(const std::vector<FilledValue>& filled, TargetTable& target) {
  if (target.flink) {
    hide_filled(filled, target.flink->where);
    for (auto* job : {&target.flink->jobs.of_rule, &target.flink->jobs.of_all}) hide_filled(filled, job->name);
    for (auto& expression : target.flink->group_by) hide_filled(filled, expression);
  }
  if (target.partition) hide_filled(filled, target.partition->clause);
  for (auto& property : target.properties) hide_filled(filled, property.value);
  for (auto& column : target.columns) {
    hide_filled(filled, column.mapping.select);
    if (column.default_value) hide_filled(filled, column.default_value->text);
  }
}

}  // namespace smt::run
