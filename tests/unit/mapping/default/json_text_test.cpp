#include "mapping/default/json_text.hpp"
#include "smt/stages.hpp"

#include <gtest/gtest.h>

#include <string>

namespace smt::test {
namespace {

std::string nested(std::size_t levels) { return std::string(levels, '[') + std::string(levels, ']'); }

TEST(IsJson, TakesEveryKindOfValue) {
  for (const char* text :
       {"{}", "[]", " [ ] ", "{ }", "null", "true", "false", "0", "-0.5e+10", "12E3", "\"\"",
        "\"a\\\"b\\\\\\u00e4\\n\"", "{\"a\":1,\"b\":[true,{\"c\":\"默认\"}]}", "\t{\n\"a\" : [ 1 , 2 ]\r}"}) {
    EXPECT_TRUE(is_json(text)) << text;
  }
}

TEST(IsJson, RefusesWhatIsNone) {
  for (const char* text : {"",        " ",        "abc",   "True",       "nul", "01",   "+1",      "1.",
                           ".5",      "1e",       "--1",   "{",          "[",   "[1,]", "[,1]",    "[1 2]",
                           "{\"a\"}", "{\"a\":}", "{a:1}", "{\"a\":1,}", "'a'", "\"a",  "\"\\x\"", "\"\\u12g4\"",
                           "\"\\",    "\"a\nb\"", "1 2",   "{}}",        "NaN", "// x", "[1]x"}) {
    EXPECT_FALSE(is_json(text)) << text;
  }
  EXPECT_FALSE(is_json(std::string_view{"\"a\0b\"", 5}));
  EXPECT_FALSE(is_json("\"\xFF\""));  // not UTF-8
  EXPECT_FALSE(is_json("1e999"));     // too large for a double
}

TEST(IsJson, GoesAsDeepAsMysql) {
  EXPECT_TRUE(is_json(nested(100)));
  EXPECT_FALSE(is_json(nested(101)));
  EXPECT_FALSE(is_json(std::string(1000000, '[')));
}

}  // namespace
}  // namespace smt::test
