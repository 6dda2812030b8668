#include "init/source_url.hpp"

#include <gtest/gtest.h>

namespace smt::test {
namespace {

/// Returns "user:password@host:port/db socket ssl_mode" as parsed; a missing part is "-", and the last two are omitted
/// if missing.
std::string url(std::string_view text) {
  const auto parsed = parse_source_url(text);
  if (const auto* why = std::get_if<std::string>(&parsed)) return *why;
  const auto& read = std::get<SourceUrl>(parsed);
  return read.user.value_or("-") + ":" + read.password.value_or("-") + "@" + read.host + ":" +
         (read.port ? std::to_string(*read.port) : "-") + "/" + read.database.value_or("-") +
         (read.socket ? " socket " + *read.socket : "") + (read.ssl_mode ? " ssl_mode " + *read.ssl_mode : "");
}

TEST(SourceUrl, TellsItsParts) {
  EXPECT_EQ(url("mysql://h"), "-:-@h:-/-");
  EXPECT_EQ(url("mariadb://me@db.example.com:3307/shop"), "me:-@db.example.com:3307/shop");
  EXPECT_EQ(url("mysql://me:@h/"), "me:@h:-/-");
  EXPECT_EQ(url("mysql://a%40b:p%3A%2f%25@[::1]:3306/%E5%BA%93"), "a@b:p:/%@::1:3306/库");
  EXPECT_EQ(url("mysql://me:p@ss@h"), "me:p@ss@h:-/-");
  EXPECT_EQ(url("mysql://me:p%4@h"), "a % without two hexadecimal digits after it; write %25 for a %");
  EXPECT_EQ(url("mysql://me:12/p@h"), "an @ after a /; write %2F for a / in user or password");
  EXPECT_EQ(url("mysql://h:65536"), "a port that is not a number from 1 to 65535");
  EXPECT_EQ(url("mysql://[::1]3306"), "more text after the ]");
  EXPECT_EQ(url("mysql://u%20@h"), "a space at the end of a part");
}

TEST(SourceUrl, TakesASocketAndAMode) {
  EXPECT_EQ(url("mysql://me@h/shop?socket=/run/my%20sql%26.sock"), "me:-@h:-/shop socket /run/my sql&.sock");
  EXPECT_EQ(url("mysql://me@?socket=/s&ssl_mode=REQUIRED"), "me:-@:-/- socket /s ssl_mode required");
  EXPECT_EQ(url("mysql://h:25060?ssl-mode=verify_identity&"), "-:-@h:25060/- ssl_mode verify_identity");
  EXPECT_EQ(url("mysql://h/?"), "-:-@h:-/-");
  EXPECT_EQ(url("mysql://h/d?ssl_mode=disabled&ssl_mode=preferred"), "-:-@h:-/d ssl_mode preferred");
}

TEST(SourceUrl, NamesTheParametersAndModesThatItKnows) {
  for (const auto* unknown : {"ssl_ca=/x", "s3cret", "=x", "Socket=/x", "ssl_mode%00=x"}) {
    const auto why = url(std::string{"mysql://h?"} + unknown);
    EXPECT_TRUE(why == "an unknown parameter after the ?; known parameters are socket and ssl_mode" ||
                why == "a control character")
        << why;
  }
  EXPECT_EQ(url("mysql://h?ssl_mode=on"), "an ssl_mode other than disabled, preferred, required and verify_identity");
  EXPECT_EQ(url("mysql://h?ssl_mode"), "an ssl_mode other than disabled, preferred, required and verify_identity");
  EXPECT_EQ(url("mysql://h?ssl_mode=verify_ca"),
            "ssl_mode=verify_ca, which needs ssl_ca; use required, and set both in the conf");
  EXPECT_EQ(url("mysql://h?socket="), "socket without a path");
  EXPECT_EQ(url("mysql://h?socket=%2"), "a % without two hexadecimal digits after it; write %25 for a %");
  EXPECT_EQ(url("mysql://me:p?ss@h"), "an @ after a ?; write %3F for a ? in user or password, %40 for an @");
  EXPECT_EQ(url("mysql://me:p#ss@h"), "a #; write %23");
  EXPECT_EQ(url("mysql://me@/d"), "no host");
}

}  // namespace
}  // namespace smt::test
