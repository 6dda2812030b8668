// docs/explain.schema.json against what `explain --format json` prints in the golden cases.

#include <gtest/gtest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tools/generated_docs.hpp"

namespace smt {
namespace {

using Json = nlohmann::json;

bool is_of_type(const Json& value, const std::string& type) {
  if (type == "string") return value.is_string();
  if (type == "integer") return value.is_number_integer();
  if (type == "boolean") return value.is_boolean();
  if (type == "array") return value.is_array();
  if (type == "object") return value.is_object();
  return type == "null" && value.is_null();
}

/// The little of JSON Schema that the file uses; a key of an object that it does not name is a problem, too.
class Validator {
 public:
  explicit Validator(const Json& schema) : definitions_{schema.at("$defs")} {}

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

  const Json& definitions_;
};

TEST(ExplainSchema, IsWhatExplainPrints) {
  const auto schema = Json::parse(read_source_file("docs/explain.schema.json"));
  const Validator validator{schema};
  const std::map<std::string, std::size_t> files{
      {"demo", 3}, {"shape/columns", 3}, {"shape/external", 6}, {"pipelines/json_as_text", 3}, {"shape/wrong", 9}};
  for (const auto& [name, targets] : files) {
    std::istringstream lines{read_source_file("tests/golden/" + name + "/explain.jsonl")};
    std::size_t count = 0;
    for (std::string line; std::getline(lines, line); ++count)
      EXPECT_EQ(validator.problem(Json::parse(line), schema, "target"), "") << line;
    EXPECT_EQ(count, targets) << name;
  }
}

TEST(ExplainSchema, HoldsForATargetThatEndedInAnError) {
  std::istringstream lines{read_source_file("tests/golden/shape/wrong/explain.jsonl")};
  std::string line;
  bool found = false;
  while (std::getline(lines, line)) {
    const auto target = Json::parse(line);
    if (target["target"]["table"] != "orders") continue;
    found = true;
    EXPECT_EQ(target["model"], nullptr);
    EXPECT_EQ(target["key"], Json::array());
    EXPECT_EQ(target["columns"], Json::array());
    EXPECT_EQ(target["findings"][0]["severity"], "error");
  }
  EXPECT_TRUE(found);
}

TEST(ExplainSchema, RefusesWhatIsOtherwise) {
  const auto schema = Json::parse(read_source_file("docs/explain.schema.json"));
  const Validator validator{schema};
  std::istringstream lines{read_source_file("tests/golden/demo/explain.jsonl")};
  std::string line;
  std::getline(lines, line);
  auto target = Json::parse(line);
  target["columns"][0]["key"] = "yes";
  EXPECT_EQ(validator.problem(target, schema, "target"), "target.columns[].key is no \"boolean\"");
  target = Json::parse(line);
  target.erase("model");
  EXPECT_EQ(validator.problem(target, schema, "target"), "target has no \"model\"");
  target = Json::parse(line);
  target["new"] = 1;
  EXPECT_EQ(validator.problem(target, schema, "target"), "target.new is not in the schema");
}

}  // namespace
}  // namespace smt
