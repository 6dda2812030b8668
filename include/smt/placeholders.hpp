#pragma once
// [other] secrets = placeholder: the files contain ${NAME} instead of secrets.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "smt/config.hpp"
#include "smt/stages.hpp"

namespace smt::config {

/// The values that the files contain as ${NAME}, by rule: options whose names mark them as secret, and values that are
/// a ${NAME} in the conf, which keep that name. Other names are derived from the option, MYSQL_PASSWORD,
/// STARROCKS_PASSWORD, FLINK_…, and are numbered if rules have different values.
class Placeholders {
 public:
  /// Makes an object without placeholders.
  Placeholders() = default;
  /// Finds the placeholders of a conf; there are none with `secrets = inline`. `config.db` must contain the values of
  /// the open connection.
  explicit Placeholders(const Config& config);

  /// Returns the text that the files contain for an option of a rule, such as "flink.cdc.password": "${NAME}", or
  /// `value` if it is not a secret or no longer the conf's own value. The SET lines of [flink], "set.x", belong to the
  /// rule "".
  std::string text(std::string_view rule_id, std::string_view option, const std::string& value) const;
  /// Returns [flink] with its SET lines as the files contain them.
  Flink written(Flink flink) const;
  /// Returns the names in the Flink file of a rule.
  std::vector<std::string> names(std::string_view rule_id) const;
  /// Returns the names in the file of its external tables.
  std::vector<std::string> external_names(std::string_view rule_id) const;

 private:
  template <typename Fits>
  std::vector<std::string> names_if(std::string_view rule_id, Fits&& fits) const;

  struct Named {
    std::string name, value;
  };
  using ByOption = std::map<std::string, Named, std::less<>>;
  std::map<std::string, ByOption, std::less<>> by_rule_;
};

}  // namespace smt::config
