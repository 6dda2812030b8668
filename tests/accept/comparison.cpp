#include "accept/comparison.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "accept/unicode.hpp"

namespace smt::test {
namespace {

class Comparison {
 public:
  explicit Comparison(const Told& reported) : reported_{reported}, place_{place_of(reported.table)} {}

  std::vector<std::string> run() {
    if (reported_.emitted == nullptr) {
      if (!reported_.findings.has_error_below(place_)) lose("the table is not written, and no error says so");
      return std::move(lost_);
    }
    if (reported_.emitted->comment.value_or("") != reported_.table.comment) lose("table comment: " + reported_.table.comment);
    const auto key = compare_key();
    compare_columns(key);
    return std::move(lost_);
  }

 private:
  void lose(std::string what) { lost_.push_back(std::move(what)); }

  std::string target_name(const std::string& column) const {
    return reported_.findings.renamed(place_ + "." + column, "N003", column);
  }

  /// Returns the source columns of the emitted key, in its order.
  std::vector<std::string> emitted_key() const {
    std::vector<std::string> names;
    for (const auto& name : reported_.emitted->key) {
      const auto& columns = reported_.table.columns;
      const auto column = std::find_if(columns.begin(), columns.end(),
                                       [&](const ColumnFact& c) { return target_name(c.name) == name.text; });
      names.push_back(column == columns.end() ? "(unknown) " + name.text : column->name);
    }
    return names;
  }

  /// Expects PRIMARY unchanged; else one of the UNIQUE keys without NULL; else no key and a warning.
  std::vector<std::string> compare_key() {
    const auto key = emitted_key();
    std::vector<const KeyFact*> candidates;
    for (const auto& k : reported_.table.keys) {
      if (k.unique && k.whole && !k.nullable) candidates.push_back(&k);
      if (k.name != "PRIMARY") continue;
      candidates = {&k};
      break;
    }
    if (reported_.emitted->model != KeyModel::kPrimary) {
      if (!reported_.findings.has(place_, candidates.empty() ? "K002" : "K003")) lose("a key is lost without a finding");
      return key;
    }
    const bool known =
        std::any_of(candidates.begin(), candidates.end(), [&](const auto* c) { return c->columns == key; });
    if (!known) lose("the key is no key of the table, or in another order");
    if (!candidates.empty() && candidates[0]->name != "PRIMARY" && reported_.findings.find(place_, "K001") == nullptr)
      lose("a UNIQUE key was taken without a note");
    return key;
  }

  void compare_columns(const std::vector<std::string>& key) {
    std::vector<const ColumnFact*> order;
    for (const auto& name : key) {
      for (const auto& column : reported_.table.columns) {
        if (column.name == name) order.push_back(&column);
      }
    }
    for (const auto& column : reported_.table.columns) {
      if (std::find(key.begin(), key.end(), column.name) == key.end()) order.push_back(&column);
    }
    const auto& emitted = reported_.emitted->columns;
    if (emitted.size() != order.size()) return lose("another number of columns");
    for (std::size_t i = 0; i < order.size(); ++i) {
      if (emitted[i].name.text != target_name(order[i]->name)) {
        lose("column " + std::to_string(i + 1) + " should be " + order[i]->name);
        continue;
      }
      const bool in_key = reported_.emitted->model == KeyModel::kPrimary && i < key.size();
      compare_column(*order[i], emitted[i], in_key);
    }
  }

  void compare_column(const ColumnFact& column, const ColumnDefinition& emitted, bool in_key) {
    const auto name = "column " + column.name + ": ";
    if (emitted.nullable != (column.nullable && !in_key)) lose(name + "NOT NULL");
    if (emitted.comment.value_or("") != column.comment) lose(name + "comment " + column.comment);
    const auto* origin = find_origin(column.name);
    if (auto why = narrowed(column, emitted, reported_, origin); !why.empty()) lose(name + why);
    if (auto why = lost_default(column, emitted, origin); !why.empty()) lose(name + why);
  }

  const RandomColumn* find_origin(const std::string& name) const {
    if (reported_.origin == nullptr) return nullptr;
    const auto& columns = reported_.origin->columns;
    const auto found = std::find_if(columns.begin(), columns.end(), [&](const auto& c) { return c.name == name; });
    return found == columns.end() ? nullptr : &*found;
  }

  std::string lost_default(const ColumnFact& column, const ColumnDefinition& emitted,
                           const RandomColumn* origin) const {
    const auto place = place_of(reported_.table, column);
    const bool generated = upper_ascii(column.extra).find("GENERATED") != std::string::npos &&
                           upper_ascii(column.extra).find("DEFAULT_GENERATED") == std::string::npos;
    const bool has_default = column.default_text && !(reported_.mariadb && *column.default_text == "NULL") && !generated;
    if (!emitted.default_value) {
      const bool reported = !has_default || is_reported_dropped(place);
      return reported ? "" : "DEFAULT " + *column.default_text + " is gone";
    }
    if (!has_default) return "a DEFAULT from nowhere";
    const auto& value = *emitted.default_value;
    if (value.kind == DefaultValue::Kind::kCurrentTimestamp)
      return is_now(column, upper_ascii(*column.default_text)) ? "" : "CURRENT_TIMESTAMP from nowhere";
    if (value.kind == DefaultValue::Kind::kFunction)
      return *column.default_text == "uuid()" ? "" : "a function from nowhere";
    if (origin == nullptr || !origin->default_value || reported_.findings.find(place, "D008") != nullptr) return "";
    return same_value(column, *origin->default_value, value.text)
               ? ""
               : "DEFAULT became '" + value.text + "', not '" + *origin->default_value + "'";
  }

  bool is_reported_dropped(const std::string& place) const {
    for (const auto* code : {"D001", "D002", "D003", "D004", "D009", "D030"}) {
      if (reported_.findings.find(place, code) != nullptr) return true;
    }
    return false;
  }

  /// Returns true for CURRENT_TIMESTAMP, CURRENT_TIMESTAMP(3) or now(), for a DATE also curdate(), with nothing after
  /// it.
  static bool is_now(const ColumnFact& column, const std::string& upper) {
    const auto word = upper.substr(0, upper.find('('));
    const bool today = column.data_type == "date" && (word == "CURDATE" || word == "CURRENT_DATE");
    const auto rest = upper.substr(word.size());
    return (word == "CURRENT_TIMESTAMP" || word == "NOW" || today) &&
           rest.find_first_not_of("()0123456") == std::string::npos;
  }

  static bool same_value(const ColumnFact& column, const std::string& expected, const std::string& emitted) {
    if (expected == emitted) return true;
    const bool numeric = column.precision > 0 || column.data_type == "year" || column.data_type == "bit";
    if (!numeric) return false;
    if (column.data_type == "float" || column.data_type == "double")
      return std::abs(std::stod(expected) - std::stod(emitted)) <= 1e-5 * std::abs(std::stod(expected));
    return plain_number(expected) == plain_number(emitted);
  }

  /// Removes leading zeros, and zeros at the end of a fraction.
  static std::string plain_number(const std::string& text) {
    const bool negative = text.starts_with('-');
    auto digits = text.substr(negative ? 1 : 0);
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
    if (digits.find('.') != std::string::npos) {
      while (digits.ends_with('0')) digits.pop_back();
      if (digits.ends_with('.')) digits.pop_back();
    }
    return (negative && !digits.empty() ? "-" : "") + digits;
  }

  const Told& reported_;
  std::string place_;
  std::vector<std::string> lost_;
};

}  // namespace

std::vector<std::string> lost_facts(const Told& reported) { return Comparison{reported}.run(); }

}  // namespace smt::test
