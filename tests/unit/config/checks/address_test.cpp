#include "config/checks/address.hpp"

#include <gtest/gtest.h>

#include "unit/config/conf_findings.hpp"

namespace smt::test {
namespace {

std::string with_urls(const std::string& jdbc, const std::string& load_url) {
  return rendered(load(kDb, kRule,
                       "flink.starrocks.jdbc-url = " + jdbc + "\nflink.starrocks.load-url = " + load_url +
                           "\nflink.starrocks.username = u\nflink.starrocks.password = p\n")
                      .findings);
}

std::string load_url(const std::string& url) { return with_urls("jdbc:mysql://fe:9030", url); }
std::string jdbc_url(const std::string& url) { return with_urls(url, "fe:8030"); }

std::string odd(int line, const std::string& key, const std::string& value, const std::string& problem) {
  return "c.conf:" + std::to_string(line) + ": warning: [table-rule.1] " + key + " = '" + value + "': " + problem +
         " [C083]\n";
}

std::string odd_load(const std::string& url, const std::string& problem) {
  return odd(11, "flink.starrocks.load-url", url, problem);
}

TEST(LoadUrls, ThatTheSinkWouldNotSplitAreErrors) {
  for (const std::string bad : {"10.0.0.1:8030,10.0.0.2:8030", "fe", "fe:", ":8030", "fe1:8030;fe2", "fe:0", "fe:65536",
                                "fe:http", "fe:8030;;", "ftp://fe:8030", "fe1:8030fe2:8030x"}) {
    EXPECT_EQ(load_url(bad).substr(0, 92), std::string{"c.conf:11: error: [table-rule.1] flink.starrocks.load-url = '" +
                                                       bad + "': expected FE_HOST:8030, or several"}
                                               .substr(0, 92))
        << load_url(bad);
  }
  EXPECT_EQ(load_url("10.0.0.1:8030,10.0.0.2:8030"),
            "c.conf:11: error: [table-rule.1] flink.starrocks.load-url = '10.0.0.1:8030,10.0.0.2:8030': expected "
            "FE_HOST:8030, or several with ';' between them [C010]\n");
}

TEST(LoadUrls, ThatTheSinkTakesAreFine) {
  for (const std::string good : {"fe1:8030;fe2:8030", "http://fe:8030", "[::1]:8030;", "10.0.0.1:80",
                                 "http://[fe80::1]:8030", "starrocks-fe.prod.svc.cluster.local:8030"}) {
    EXPECT_EQ(load_url(good), "");
  }
}

TEST(LoadUrls, WithASchemeNeedAConnectorThatKnowsIt) {
  const auto of_version = [](const std::string& version, const std::string& url) {
    return rendered(load(kDb, "[flink]\nversion=1.15\nconnector_version=" + version + "\n", kRule,
                         "flink.starrocks.jdbc-url=jdbc:mysql://fe:9030\nflink.starrocks.load-url=" + url +
                             "\nflink.starrocks.username=u\nflink.starrocks.password=p\n")
                        .findings);
  };
  EXPECT_EQ(of_version("1.2.3", "fe:8030"), "");
  EXPECT_EQ(of_version("1.2.3", "fe1:8030;http://fe2:8030"),
            "c.conf:14: error: [table-rule.1] flink.starrocks.load-url = 'fe1:8030;http://fe2:8030': expected "
            "FE_HOST:8030 without 'http://': StarRocks connector 1.2.3 puts 'http://' in front of it; 1.2.5 and later "
            "accept a scheme [C010]\n");
  EXPECT_EQ(of_version("1.2.10", "http://fe:8030"), "");
}

TEST(LoadUrls, ThatLookWrongAreWarnedOfByTheirPart) {
  EXPECT_EQ(load_url("FE_HOST:8030"),
            odd_load("FE_HOST:8030", "'FE_HOST' is a placeholder; write a host name or an IP address"));
  EXPECT_EQ(load_url("<fe_host>:8030"),
            odd_load("<fe_host>:8030", "'<fe_host>' is a placeholder; write a host name or an IP address"));
  EXPECT_EQ(load_url("xxx.xxx.xxx.xx:8030"),
            odd_load("xxx.xxx.xxx.xx:8030", "'xxx.xxx.xxx.xx' is a placeholder; write a host name or an IP address"));
  EXPECT_EQ(load_url("your-fe:8030"),
            odd_load("your-fe:8030", "'your-fe' is a placeholder; write a host name or an IP address"));
  EXPECT_EQ(load_url("fe:3306"),
            odd_load("fe:3306", "'3306' is MySQL's port; this line needs the FE's HTTP port, 8030"));
  EXPECT_EQ(load_url("fe:9030"),
            odd_load("fe:9030", "'9030' is the FE's query port; this line needs the FE's HTTP port, 8030"));
  EXPECT_EQ(load_url("https://fe:8030"),
            odd_load("https://fe:8030",
                     "'https://' needs a connector and an FE with TLS enabled; the usual form is 'FE_HOST:8030'"));
  EXPECT_EQ(load_url("fe:8030/api"),
            odd_load("fe:8030/api", "'/api' comes after the port; the connector adds the path itself"));
  EXPECT_EQ(load_url("http://fe"), odd_load("http://fe", "'fe' has no port"));
  EXPECT_EQ(load_url("fe1:8030;fe_host2:8030"),
            odd_load("fe1:8030;fe_host2:8030", "'fe_host2' is a placeholder; write a host name or an IP address"));
}

TEST(JdbcUrls, ThatTheDriverWouldNotSplitAreErrors) {
  EXPECT_EQ(jdbc_url("jdbc:mysql://fe1:9030;fe2:9030"),
            "c.conf:10: error: [table-rule.1] flink.starrocks.jdbc-url = 'jdbc:mysql://fe1:9030;fe2:9030': expected "
            "jdbc:mysql://FE_HOST:9030, or several hosts with ',' between them [C010]\n");
  for (const std::string bad : {"fe:9030", "jdbc:mysql://fe:99999", "jdbc:mysql://:9030", "jdbc:mysql://fe1:9030,"}) {
    EXPECT_EQ(jdbc_url(bad), "c.conf:10: error: [table-rule.1] flink.starrocks.jdbc-url = '" + bad +
                                 "': expected jdbc:mysql://FE_HOST:9030 [C010]\n");
  }
}

TEST(JdbcUrls, ThatLookWrongAreWarnedOf) {
  for (const std::string good :
       {"jdbc:mysql://fe1:9030,fe2:9030", "jdbc:mysql://fe:9030/db?useSSL=false",
        "jdbc:mysql:loadbalance://fe1:9030,fe2:9030", "jdbc:mysql://[::1]:9030", "jdbc:mysql://(host=fe,port=9030)"}) {
    EXPECT_EQ(jdbc_url(good), "");
  }
  const auto odd_jdbc = [](const std::string& url, const std::string& problem) {
    return odd(10, "flink.starrocks.jdbc-url", url, problem);
  };
  EXPECT_EQ(jdbc_url("jdbc:mysql://fe_ip:9030"),
            odd_jdbc("jdbc:mysql://fe_ip:9030", "'fe_ip' is a placeholder; write a host name or an IP address"));
  EXPECT_EQ(
      jdbc_url("jdbc:mysql://fe:8030"),
      odd_jdbc("jdbc:mysql://fe:8030", "'8030' is the FE's HTTP port; this line needs the FE's query port, 9030"));
  EXPECT_EQ(jdbc_url("jdbc:mysql://fe"),
            odd_jdbc("jdbc:mysql://fe", "'fe' has no port, and the driver uses MySQL's port 3306"));
}

TEST(Hosts, AreOneEachWhereverTheyStand) {
  const auto db = [](const std::string& lines) {
    return rendered(load("[db]\nuser=u\npassword=p\n" + lines + "[other]\nbe_num=3\n", kRule, kSink).findings);
  };
  EXPECT_EQ(db("host=db_host\n"),
            "c.conf:4: warning: [db] host = 'db_host': 'db_host' is a placeholder; write a host name or an IP address "
            "[C083]\n");
  EXPECT_EQ(db("host=h:3306\n"),
            "c.conf:4: error: [db] host = 'h:3306': expected a host without a port; 'port' sets the port "
            "[C010]\n");
  EXPECT_EQ(db("host=mysql://h\n"),
            "c.conf:4: error: [db] host = 'mysql://h': expected a host name or address without 'mysql://' [C010]\n");
  for (const std::string bad : {"a,b", "a;b", "h/db"}) {
    EXPECT_EQ(db("host=" + bad + "\n"), "c.conf:4: error: [db] host = '" + bad +
                                            "': expected one host name or address, and nothing else [C010]\n");
  }
  EXPECT_EQ(db("host=h\nport=9030\n"),
            "c.conf:5: warning: [db] port = '9030': '9030' is the FE's query port; this line "
            "needs MySQL's port, 3306 [C083]\n");
  EXPECT_EQ(db("host=::1\n"), "");
  EXPECT_EQ(
      db("host=h\n[starrocks]\nhost=xx.xx.xx.xx\nport=8030\n"),
      "c.conf:6: warning: [starrocks] host = 'xx.xx.xx.xx': 'xx.xx.xx.xx' is a placeholder; write a host name or an IP "
      "address [C083]\n"
      "c.conf:7: warning: [starrocks] port = '8030': '8030' is the FE's HTTP port; this line needs the FE's query "
      "port, 9030 [C083]\n");
}

TEST(Hosts, OfARuleAreLookedAtToo) {
  const auto reported = [](std::string_view lines) { return rendered(load(kDb, kRule, kSink, lines).findings); };
  EXPECT_EQ(reported("flink.cdc.hostname = <mysql_host>\n"),
            odd(14, "flink.cdc.hostname", "<mysql_host>",
                "'<mysql_host>' is a placeholder; write a host name or an IP address"));
  EXPECT_EQ(
      reported("flink.cdc.hostname = a,b\n"),
      "c.conf:14: error: [table-rule.1] flink.cdc.hostname = 'a,b': expected one host name or address, and nothing "
      "else [C010]\n");
  EXPECT_EQ(reported("flink.cdc.port = 9030\n"),
            odd(14, "flink.cdc.port", "9030", "'9030' is the FE's query port; this line needs MySQL's port, 3306"));
  EXPECT_EQ(reported("external_tables = mysql\nexternal.properties.host = your_host\n"),
            odd(15, "external.properties.host", "your_host",
                "'your_host' is a placeholder; write a host name or an IP address"));
  EXPECT_EQ(
      reported("external_tables = mysql\nexternal.properties.port = 8030\n"),
      odd(15, "external.properties.port", "8030", "'8030' is the FE's HTTP port; this line needs MySQL's port, 3306"));
}

TEST(Addresses, AreShownWithoutTheirUser) {
  EXPECT_EQ(jdbc_url("jdbc:mysql://root:s3cret@fe_host:9030"),
            odd(10, "flink.starrocks.jdbc-url", "jdbc:mysql://***@fe_host:9030",
                "'fe_host' is a placeholder; write a host name or an IP address"));
  EXPECT_EQ(load_url("root:s3cret@fe"),
            "c.conf:11: error: [table-rule.1] flink.starrocks.load-url = '***@fe': expected "
            "FE_HOST:8030, or several with ';' between them [C010]\n");
}

TEST(Hosts, OfAVariableAreNotShown) {
  Environment environment;
  environment.variable = [](const std::string&) { return std::optional<std::string>{"fe_host:8030"}; };
  const auto reported =
      rendered(parse_config("c.conf",
                            std::string{kDb} + std::string{kRule} +
                                "flink.starrocks.jdbc-url = jdbc:mysql://fe:9030\nflink.starrocks.load-url = ${URL}\n"
                                "flink.starrocks.username = u\nflink.starrocks.password = p\n",
                            environment)
                   .findings);
  EXPECT_EQ(reported, odd_load("${URL}", "part of it is a placeholder; write a host name or an IP address"));
}

}  // namespace
}  // namespace smt::test
