#include "smt/placeholders.hpp"

#include <gtest/gtest.h>

#include "unit/config/conf_findings.hpp"

namespace smt::test {
namespace {

using Names = std::vector<std::string>;

Config config(const std::string& text) {
  const Environment world{[](const std::string& name) -> std::optional<std::string> { return "of " + name; }, {}, {}};
  const auto loaded = parse_config("c.conf", text, world);
  EXPECT_FALSE(has_error(loaded.findings)) << rendered(loaded.findings);
  return loaded.config;
}

constexpr std::string_view kStart = "[other]\nbe_num=3\nsecrets=placeholder\n[db]\nhost=h\nuser=u\n";

std::string rule(const std::string& id, const std::string& password, const std::string& more = "") {
  return "[table-rule." + id +
         "]\ndatabase=.\ntable=.\nflink.starrocks.jdbc-url=jdbc:mysql://fe:9030\nflink.starrocks.load-url=fe:8030\n" +
         "flink.starrocks.username=root\nflink.starrocks.password=" + password + "\n" + more;
}

TEST(Placeholders, StandForPasswordsOfSourceAndSink) {
  const Placeholders names{config(std::string{kStart} + "password=p\n" + rule("1", "s"))};
  EXPECT_EQ(names.names("1"), (Names{"MYSQL_PASSWORD", "STARROCKS_PASSWORD"}));
  EXPECT_EQ(names.text("1", "flink.cdc.password", "p"), "${MYSQL_PASSWORD}");
  EXPECT_EQ(names.text("1", "flink.starrocks.password", "s"), "${STARROCKS_PASSWORD}");
  EXPECT_EQ(names.text("1", "flink.cdc.username", "u"), "u");
  EXPECT_EQ(names.text("2", "flink.cdc.password", "p"), "p");
}

TEST(Placeholders, AreNoneInline) {
  auto inline_config = config(std::string{kStart} + "password=${PW}\n" + rule("1", "s"));
  inline_config.secrets_in_files = true;
  const Placeholders names{inline_config};
  EXPECT_EQ(names.names("1"), Names{});
  EXPECT_EQ(names.text("1", "flink.cdc.password", "of PW"), "of PW");
  EXPECT_EQ(Placeholders{}.text("1", "flink.cdc.password", "p"), "p");
}

TEST(Placeholders, AreNumberedWhereRulesDiffer) {
  const Placeholders names{config(std::string{kStart} + "password=p\n" + rule("1", "s") + rule("2", "") +
                                  rule("3", "s", "flink.cdc.password=q\n"))};
  EXPECT_EQ(names.names("1"), (Names{"MYSQL_PASSWORD", "STARROCKS_PASSWORD"}));
  EXPECT_EQ(names.names("2"), (Names{"MYSQL_PASSWORD", "STARROCKS_PASSWORD_2"}));
  EXPECT_EQ(names.names("3"), (Names{"MYSQL_PASSWORD_2", "STARROCKS_PASSWORD"}));
  EXPECT_EQ(names.text("2", "flink.starrocks.password", ""), "${STARROCKS_PASSWORD_2}");
}

TEST(Placeholders, KeepTheNamesOfTheConf) {
  const Placeholders names{config(std::string{kStart} + "password=${DB_PW}\n" +
                                  rule("1", "${STARROCKS_PASSWORD}", "flink.starrocks.sink.label-prefix=${LABEL}\n") +
                                  rule("2", "x") + rule("3", "a${DB_PW}"))};
  EXPECT_EQ(names.names("1"), (Names{"DB_PW", "LABEL", "STARROCKS_PASSWORD"}));
  EXPECT_EQ(names.text("1", "flink.cdc.password", "of DB_PW"), "${DB_PW}");
  EXPECT_EQ(names.names("2"), (Names{"DB_PW", "STARROCKS_PASSWORD_2"}));  // the plain name means another value
  EXPECT_EQ(names.names("3"), (Names{"DB_PW", "STARROCKS_PASSWORD_3"}));
}

TEST(Placeholders, AValueThatTheToolMadeIsNotTheConfs) {
  const Placeholders names{
      config(std::string{kStart} + "password=p\n" + rule("1", "s", "flink.starrocks.sink.label-prefix=${LABEL}\n"))};
  EXPECT_EQ(names.text("1", "flink.starrocks.sink.label-prefix", "of LABEL"), "${LABEL}");
  EXPECT_EQ(names.text("1", "flink.starrocks.sink.label-prefix", "of LABEL_db_t"), "of LABEL_db_t");
}

TEST(Placeholders, StandForWhateverIsCalledASecret) {
  const Placeholders names{
      config(std::string{kStart} + "password=p\n" +
             rule("1", "s",
                  "flink.cdc.jdbc.properties.trustCertificateKeyStorePassword=t\nflink.cdc.debezium.x.TOKEN=o\n"
                  "flink.starrocks.sink.properties.h=http://a?PASSWORD=u\n") +
             "[flink]\nset.s3.secret-key=k\nset.s3.endpoint=e\n")};
  EXPECT_EQ(names.text("1", "flink.cdc.jdbc.properties.trustCertificateKeyStorePassword", "t"),
            "${MYSQL_JDBC_PROPERTIES_TRUSTCERTIFICATEKEYSTOREPASSWORD}");
  EXPECT_EQ(names.text("1", "flink.cdc.debezium.x.TOKEN", "o"), "${MYSQL_DEBEZIUM_X_TOKEN}");
  EXPECT_EQ(names.text("1", "flink.starrocks.sink.properties.h", "http://a?PASSWORD=u"),
            "${STARROCKS_SINK_PROPERTIES_H}");
  // The tool gives the binlog reader the same keystore.
  EXPECT_EQ(names.text("1", "flink.cdc.debezium.database.ssl.truststore.password", "t"),
            "${MYSQL_JDBC_PROPERTIES_TRUSTCERTIFICATEKEYSTOREPASSWORD}");
  EXPECT_EQ(names.names("none of the rules"), (Names{"FLINK_S3_SECRET_KEY"}));
}

TEST(Placeholders, StandInSetLines) {
  const auto conf = config(std::string{kStart} + "password=p\n" + rule("1", "s") +
                           "[flink]\nset.s3.secret-key=k\nset.a=${A}\nset.b=b\n");
  const auto settings = Placeholders{conf}.written(conf.flink).settings;
  EXPECT_EQ(settings.at("s3.secret-key").value, "${FLINK_S3_SECRET_KEY}");
  EXPECT_EQ(settings.at("a").value, "${A}");
  EXPECT_EQ(settings.at("b").value, "b");
}

TEST(Placeholders, RulesWithoutASinkHaveNone) {
  EXPECT_EQ(Placeholders{config(std::string{kStart} + "password=p\n" + std::string{kRule})}.names("1"), Names{});
  EXPECT_EQ(
      Placeholders{config(std::string{kStart} + "password=p\n" + rule("1", "s") + "[flink]\nloader=none\n")}.names("1"),
      Names{});
}

}  // namespace
}  // namespace smt::test
