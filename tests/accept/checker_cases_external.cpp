#include "accept/checker_cases.hpp"

namespace smt::test {

using enum Release;

const std::vector<Case>& externals() {
  static const std::vector<Case> cases{
      {"external-property", {external("`a` INT", "\"host\" = \"h\", ")}, {external("`a` INT", kAddress)}},
      {"external-property",
       {external("`a` INT", "\"host\" = \"h\", \"port\" = \"x\", ")},
       {external("`a` INT", kAddress)}},
      {"external-property",
       {external("`a` INT", kAddress + "\"charset\" = \"utf8\", ")},
       {external("`a` INT", kAddress)}},
      {"external-property", {catalog("`c`", "")}, {catalog("`c`", kDriver)}},
      {"external-type", {external("`a` JSON", kAddress)}, {external("`a` VARCHAR(9)", kAddress)}},
      {"external-name", {catalog("`1c`", kDriver)}, {catalog("`c_1`", kDriver)}},
      {"external-release", {catalog("`c`", kDriver), k2_5}, {catalog("`c`", kDriver), k3_0}},
      {"external-release",
       {catalog("IF NOT EXISTS `c`", kDriver), k3_3},
       {catalog("IF NOT EXISTS `c`", kDriver), k4_0}},
      {"syntax",
       {kDatabase + "CREATE EXTERNAL TABLE `d`.`x` (`a` INT) ENGINE=mysql DUPLICATE KEY(`a`) PROPERTIES (" + kAddress +
        ");\n"},
       {external("`a` INT", kAddress)}},
      {"syntax",
       {kDatabase + "CREATE VIEW `d`.`v` AS SELECT * FROM `d`.`a` UNION SELECT * FROM `d`.`b`;\n"},
       {kDatabase + "CREATE VIEW `d`.`v` AS SELECT * FROM `d`.`a` UNION ALL SELECT * FROM `c`.`d`.`b`;\n"}},
      {"syntax",
       {kDatabase + "CREATE VIEW `d`.`v` AS SELECT `x` FROM `d`.`a` UNION ALL SELECT `x`, `y` FROM `d`.`b`;\n"},
       {kDatabase +
        "CREATE VIEW `d`.`v` AS SELECT `x`, NULL AS `y` FROM `d`.`a` UNION ALL SELECT `x`, `y` FROM `d`.`b`;\n"}},
  };
  return cases;
}

}  // namespace smt::test
