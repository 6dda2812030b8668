#pragma once
// Compares the tool's JSON with the schemas below docs/.

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>

namespace smt::test {

using Json = nlohmann::json;

inline bool is_of_type(const Json& value, const std::string& type) {
  if (type == "string") return value.is_string();
  if (type == "integer") return value.is_number_integer();
  if (type == "number") return value.is_number();
  if (type == "boolean") return value.is_boolean();
  if (type == "array") return value.is_array();
  if (type == "object") return value.is_object();
  return type == "null" && value.is_null();
}

/// Validates with the few keywords of JSON Schema that these files use. A key of an object that the schema does not
/// name is a problem, too.
class SchemaValidator {
 public:
  explicit SchemaValidator(const Json& schema) : definitions_{schema.at("$defs")} {}

  std::string problem(const Json& value, const Json& schema, const std::string& path) const {
    if (schema.contains("$ref")) {
      const auto name = schema["$ref"].get<std::string>();
      return problem(value, definitions_.at(name.substr(std::string{"#/$defs/"}.size())), path);
    }
    const auto types = schema["type"].is_array() ? schema["type"] : Json::array({schema["type"]});
    const bool fits =
        std::any_of(types.begin(), types.end(), [&](const Json& type) { return is_of_type(value, type); });
    if (!fits) return path + " is no " + schema["type"].dump();
    if (value.is_array() && schema.contains("items")) return items_problem(value, schema["items"], path);
    return value.is_object() && schema.contains("properties") ? object_problem(value, schema, path) : "";
  }

 private:
  std::string items_problem(const Json& values, const Json& schema, const std::string& path) const {
    for (const auto& value : values) {
      if (auto found = problem(value, schema, path + "[]"); !found.empty()) return found;
    }
    return "";
  }

  std::string object_problem(const Json& value, const Json& schema, const std::string& path) const {
    for (const auto& key : schema.value("required", Json::array())) {
      if (!value.contains(key.get<std::string>())) return path + " has no " + key.dump();
    }
    for (const auto& [key, inner] : value.items()) {
      if (!schema["properties"].contains(key)) return path + "." + key + " is not in the schema";
      if (auto found = problem(inner, schema["properties"][key], path + "." + key); !found.empty()) return found;
    }
    return "";
  }

  const Json& definitions_;  // from the schema, which must outlive this object
};

}  // namespace smt::test
