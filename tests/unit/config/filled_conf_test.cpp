#include <gtest/gtest.h>

#include "unit/config/conf_findings.hpp"

namespace smt::test {
namespace {

const Environment kWorld{[](const std::string& name) -> std::optional<std::string> {
                           if (name == "SECRET") return "s3cr#t [table-rule.9]";
                           if (name == "N") return "7";
                           if (name == "COLUMN") return "day_of_it";
                           return std::nullopt;
                         },
                         {},
                         {}};

LoadedConfig load_filled(const std::string& text) { return parse_config("c.conf", text, kWorld); }

TEST(FilledConf, ValuesOfEverySectionAreFilled) {
  const auto loaded = load_filled(
      "[db]\nhost=${H:-db1}\nport=33${N}\nuser=u\npassword=${SECRET}\n[other]\nbe_num=${N}\n"
      "[flink]\nset.a.b=x${N}\n[table-rule.1]\ndatabase=^d${N}$\ntable=^t$\nproperties.replication_num=${NO:-1}\n");
  EXPECT_EQ(
      rendered(loaded.findings),
      "c.conf:10: note: the conf has no flink.starrocks.* keys: the tool writes only StarRocks SQL for it [C017]\n"
      "  hint: for Flink SQL, set flink.starrocks.jdbc-url, flink.starrocks.load-url, flink.starrocks.username and "
      "flink.starrocks.password; in [table-rule] they apply to all rules\n");
  const auto& config = loaded.config;
  EXPECT_EQ(config.db.host, "db1");
  EXPECT_EQ(config.db.port, 337);
  EXPECT_EQ(config.db.password.reveal(), "s3cr#t [table-rule.9]");
  EXPECT_EQ(config.be_num, 7U);
  EXPECT_EQ(config.flink.settings.at("a.b").value, "x7");
  EXPECT_EQ(config.rules.at(0).database.value, "^d7$");
  EXPECT_EQ(config.rules.at(0).properties.at("replication_num").value, "1");
}

TEST(FilledConf, PasswordsOfTodayStayAsTheyAre) {
  for (const std::string password : {"pa${ss", "$1%{x}#;'\"", "a$$b", "${}", "%(x)s"}) {
    const auto loaded = load_filled("[db]\nhost=h\nuser=u\npassword=" + password + "\n");
    EXPECT_EQ(loaded.config.db.password.reveal(), password);
  }
}

TEST(FilledConf, WhatCannotBeFilledIsOneErrorAtItsLine) {
  const auto loaded =
      load_filled("[db]\nhost=h\nuser=u\npassword=hunter2${NONE}\n[other]\nbe_num=${NONE}\n" + std::string{kRule});
  EXPECT_EQ(rendered(loaded.findings),
            "c.conf:4: error: [db] password: ${NONE}: the environment variable is not set [C060]\n"
            "  hint: export NONE before you run the tool; with 'secrets = placeholder' in [other], the files need no "
            "password; if a dollar sign and a brace belong to the value itself, write $${\n"
            "c.conf:6: error: [other] be_num: ${NONE}: the environment variable is not set [C060]\n"
            "  hint: export NONE before you run the tool; if a dollar sign and a brace belong to the value itself, "
            "write $${\n"
            "c.conf:7: note: the conf has no flink.starrocks.* keys: the tool writes only StarRocks SQL for it [C017]\n"
            "  hint: for Flink SQL, set flink.starrocks.jdbc-url, flink.starrocks.load-url, flink.starrocks.username "
            "and flink.starrocks.password; in [table-rule] they apply to all rules\n");
}

TEST(FilledConf, TheWayOutIsThatOfThePlaceholder) {
  const auto hint_of = [](const std::string& value) {
    auto findings = load_filled("[db]\nhost=h\nuser=" + value + "\npassword=p\n" + std::string{kRule}).findings;
    std::erase_if(findings, [](const Diagnostic& one) { return one.code != Code::kConfNotFilled; });
    return findings.empty() ? "" : findings.front().arguments[3] + " | " + findings.front().arguments[4];
  };
  EXPECT_EQ(hint_of("${prompt}"),
            "there is no terminal to ask at, or nothing was entered | run the tool at a terminal, or write ${NAME} or "
            "${file:PATH} instead");
  EXPECT_EQ(
      hint_of("${file:/no/such}"),
      "the file cannot be read: ${file:…} is not available here | correct its path, or make it readable for your user");
}

TEST(FilledConf, ABraceThatBeginsNothingIsANote) {
  const auto loaded = load_filled("[db]\nhost=h\nuser=u\npassword=pa${ss\n[other]\nbe_num=3\n" + std::string{kRule});
  EXPECT_EQ(render(loaded.findings.at(0), false),
            "c.conf:4: note: [db] password: a '${' that does not begin a ${NAME}, ${NAME:-default}, ${file:PATH} or "
            "${prompt} is used unchanged [C061]\n");
}

TEST(FilledConf, FindingsShowTheLineAndNeverWhatWasPutIn) {
  const std::string keys[] = {"[db]\ntype=",
                              "[db]\nport=",
                              "[other]\nbe_num=",
                              "[other]\nuse_decimal_v3=",
                              "[starrocks]\nversion=",
                              "[types]\ntime=",
                              "[flink]\nversion=",
                              "[flink]\nserver_time_zone=",
                              "[flink]\nloader=",
                              "[flink]\ntables_per_job=",
                              "[table-rule.1]\nbucket_num=",
                              "[table-rule.1]\nproperties.replication_num=",
                              "[table-rule.1]\nflink.cdc.server-id=",
                              "[table-rule.1]\nflink.cdc.port=",
                              "[table-rule.1]\nflink.starrocks.sink.semantic=",
                              "[type-rule.1]\nstarrocks=",
                              "[type-rule.1]\nflink=",
                              "[type-rule.1]\nkey="};
  for (const auto& key : keys) {
    const auto loaded = load_filled(key + "${SECRET}\n");
    const auto reported = rendered(loaded.findings);
    EXPECT_NE(reported.find("${SECRET}"), std::string::npos) << key << "\n" << reported;
    EXPECT_EQ(reported.find("s3cr#t"), std::string::npos) << reported;
  }
}

TEST(FilledConf, LaterFindingsAreGivenTheLine) {
  const auto loaded = load_filled("[table-rule.1]\npartition_key=${COLUMN}\nbucket_num=${N}\n");
  Findings findings{{Code::kConfColumnUnknown, {}, {"partition_key", "day_of_it", "d.table7", "the day_of_it"}},
                    {Code::kConfColumnUnknown, {}, {"7", "", "17", ""}}};
  hide_filled(loaded.config.filled, findings);
  EXPECT_EQ(findings[0].arguments,
            (std::vector<std::string>{"partition_key", "${COLUMN}", "d.table7", "the ${COLUMN}"}));
  EXPECT_EQ(findings[1].arguments, (std::vector<std::string>{"${N}", "", "17", ""}));
}

TEST(FilledConf, WhatALineHasIsNotFilledAgain) {
  const std::vector<FilledValue> filled{{"a <> 'hush-hush'", "a <> '${A:-hush-hush}'"},
                                        {"hush-hush", "${B:-hush-hush}"}};
  std::string whole = "a <> 'hush-hush'", part = "not hush-hush, (a <> 'hush-hush')";
  hide_filled(filled, whole);
  hide_filled(filled, part);
  EXPECT_EQ(whole, "a <> '${A:-hush-hush}'");
  EXPECT_EQ(part, "not ${B:-hush-hush}, (a <> '${A:-hush-hush}')");
}

TEST(FilledConf, NothingIsAskedForKeysThatAreUnknown) {
  int asked = 0;
  Environment world;
  world.prompt = [&](const std::string& question) -> std::optional<std::string> {
    ++asked;
    return question;
  };
  const auto loaded = parse_config("c.conf", "[db]\npasswort=${prompt}\npassword=${prompt}\n", world);
  EXPECT_EQ(asked, 1);
  EXPECT_EQ(loaded.config.db.password.reveal(), "[db] password");
}

}  // namespace
}  // namespace smt::test
