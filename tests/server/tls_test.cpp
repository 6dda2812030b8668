// ssl_mode with servers whose CA belongs to the tests: scripts/tls.sh.
#include <fcntl.h>
#include <gmock/gmock.h>
#include <sys/file.h>
#include <unistd.h>

#include <cstdlib>

#include "server_fixture.hpp"
#include "tools/pretend_fe.hpp"

namespace smt::test {
namespace {

namespace fs = std::filesystem;
using ::testing::AnyOf;
using ::testing::HasSubstr;

const ServerKind kTls{"MariaDbTls", "SMT_TEST_MARIADB_TLS"};

class TlsServer : public ServerTest {
 protected:
  void SetUp() override {
    ServerTest::SetUp();
    if (IsSkipped() || HasFatalFailure()) return;
    create("CREATE TABLE orders (id BIGINT PRIMARY KEY);");
    const char* folder = std::getenv("SMT_TEST_TLS_FOLDER");
    certificates_ = folder == nullptr ? "" : folder;
  }

  std::string pem(const std::string& name) const { return (certificates_ / (name + ".pem")).string(); }
  std::string key(const std::string& name) const { return (certificates_ / (name + ".key")).string(); }

  /// Runs the tool with these lines in [db].
  Outcome connect(const std::string& lines) const {
    write_file(folder() / "a.conf",
               db_conf() + "[db]\n" + lines + "[table-rule.1]\ndatabase = ^" + database() + "$\ntable = .*\n");
    return tool();
  }

  /// Returns the result of a conf with these lines in [db]: "" for a connection, else its error.
  std::string outcome(const std::string& lines) const {
    const auto run = connect(lines);
    return run.exit_code == 0 ? "" : std::to_string(run.exit_code) + ": " + run.err;
  }

  fs::path certificates_;
};

/// The tests change the server's certificate: only one runs at a time, whatever else ctest runs.
class Tls : public TlsServer {
 protected:
  void SetUp() override {
    TlsServer::SetUp();
    if (certificates_.empty()) return;
    lock_ = ::open((certificates_ / "lock").c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
    ASSERT_EQ(::flock(lock_, LOCK_EX), 0);
  }
  void TearDown() override {
    if (!certificates_.empty()) show("right");
    ::close(lock_);
    TlsServer::TearDown();
  }
  /// Makes the server use this certificate.
  void show(const std::string& name) const {
    for (const auto* part : {".pem", ".key"}) {
      fs::copy_file(certificates_ / (name + part), certificates_ / ("server" + std::string{part}),
                    fs::copy_options::overwrite_existing);
    }
    sql("FLUSH SSL;");
  }

 private:
  int lock_ = -1;
};
INSTANTIATE_TEST_SUITE_P(On, Tls, ::testing::Values(kTls), [](const auto& server) { return server.param.name; });

/// One test: the server has one certificate at a time.
TEST_P(Tls, TheMatrix) {
  const std::string ca = "ssl_ca = " + pem("ca") + "\n", other = "ssl_ca = " + pem("other") + "\n";
  const std::string verify_ca = "ssl_mode = verify_ca\n", identity = "ssl_mode = verify_identity\n";
  const auto unchecked = [&] {
    for (const auto* mode : {"", "ssl_mode = disabled\n", "ssl_mode = preferred\n", "ssl_mode = required\n"})
      EXPECT_EQ(outcome(mode), "") << mode;
  };
  const auto refused = [&](const std::string& lines, const std::string& mode, const std::string& reason) {
    EXPECT_THAT(outcome(lines), HasSubstr("with ssl_mode = " + mode + ": " + reason)) << lines;
  };

  show("right");
  unchecked();
  EXPECT_EQ(outcome(ca), "");
  EXPECT_EQ(outcome(ca + verify_ca), "");
  EXPECT_EQ(outcome(ca + identity), "");
  EXPECT_EQ(outcome(ca + "ssl_mode = preferred\n"), "");
  refused(other, "verify_ca", "TLS/SSL error: self-signed certificate in certificate chain [S020]");
  refused(other + "ssl_mode = required\n", "verify_ca", "TLS/SSL error: self-signed certificate in certificate chain");
  refused(other + identity, "verify_identity", "TLS/SSL error: self-signed certificate in certificate chain");
  refused(identity, "verify_identity", "TLS/SSL error: self-signed certificate in certificate chain");
  EXPECT_EQ(outcome(ca + identity + "host = localhost\n"), "");

  show("wrong_name");
  unchecked();
  EXPECT_EQ(outcome(ca + verify_ca), "");
  refused(ca + identity, "verify_identity", "TLS/SSL error: Validation of SSL server certificate failed [S020]");

  show("expired");
  unchecked();
  refused(ca + verify_ca, "verify_ca", "TLS/SSL error: certificate has expired [S020]");
  refused(ca + identity, "verify_identity", "TLS/SSL error: certificate has expired [S020]");
}

TEST_P(Tls, OfStarRocks) {
  PretendFe::Options options;
  options.certificate = pem("right"), options.key = key("server");
  const PretendFe fe{options}, plain;
  const auto saved = [&](const PretendFe& of, const std::string& lines) {
    write_file(folder() / "a.conf", db_conf() + "[db]\nssl_mode = required\n[starrocks]\nhost = 127.0.0.1\nport = " +
                                        std::to_string(of.port()) + "\nuser = " + of.user() +
                                        "\npassword = " + of.password() + "\n" + lines +
                                        "[table-rule.1]\ndatabase = ^" + database() + "$\ntable = .*\n");
    const auto run = tool({"snapshot", "--starrocks", "-o", "fe.smt", "-q"});
    return std::to_string(run.exit_code) + " " + run.err;
  };
  const auto ca = "ssl_ca = " + pem("ca") + "\n", other = "ssl_ca = " + pem("other") + "\n";
  EXPECT_EQ(saved(fe, ""), "0 ");
  EXPECT_EQ(saved(fe, "ssl_mode = required\n"), "0 ");
  EXPECT_EQ(saved(fe, ca), "0 ");
  EXPECT_EQ(saved(fe, ca + "ssl_mode = verify_identity\n"), "0 ");
  EXPECT_THAT(saved(fe, other), HasSubstr("with ssl_mode = verify_ca: TLS/SSL error: unable to get local issuer "
                                          "certificate [S020]\n  hint: check ssl_ca in [starrocks], and"));
  EXPECT_EQ(saved(plain, ""), "0 ");
  EXPECT_EQ(saved(plain, "ssl_mode = preferred\n"), "0 ");
  for (const auto& lines : {std::string{"ssl_mode = required\n"}, ca + "ssl_mode = verify_identity\n"})
    EXPECT_THAT(saved(plain, lines), HasSubstr("the server offers no encryption [S021]")) << lines;
}

TEST_P(Tls, VersionsAndOurOwnCertificate) {
  const std::string ca = "ssl_ca = " + pem("ca") + "\n";
  for (const auto* version : {"TLSv1.2", "TLSv1.3", "TLSv1.3, TLSv1.2"})
    EXPECT_EQ(outcome(ca + "tls_version = " + version + "\n"), "");
  EXPECT_THAT(outcome("tls_version = TLSv1.1\n"), HasSubstr("2: a.conf:10: error: [db] tls_version = 'TLSv1.1'"));
  const auto user = "'" + database() + "'@'127.0.0.1'";
  sql("ALTER USER " + user + " REQUIRE X509;");
  EXPECT_THAT(outcome(ca), HasSubstr("[S002]"));
  EXPECT_EQ(outcome(ca + "ssl_cert = " + pem("client") + "\nssl_key = " + key("client") + "\n"), "");
}

class NoTls : public TlsServer {};
INSTANTIATE_TEST_SUITE_P(On, NoTls, ::testing::Values(ServerKind{"MariaDb", "SMT_TEST_MARIADB"}),
                         [](const auto& server) { return server.param.name; });

TEST_P(NoTls, ServesWhoDoesNotInsist) {
  for (const auto* mode : {"", "ssl_mode = disabled\n", "ssl_mode = preferred\n"}) EXPECT_EQ(outcome(mode), "") << mode;
  EXPECT_THAT(outcome("ssl_mode = required\n"),
              HasSubstr("with ssl_mode = required: the server offers no encryption [S021]"));
  if (certificates_.empty()) return;  // as on a machine without openssl
  const auto ca = "ssl_ca = " + pem("ca") + "\n";
  EXPECT_THAT(outcome(ca), HasSubstr("with ssl_mode = verify_ca: the server offers no encryption [S021]"));
  EXPECT_THAT(outcome(ca + "ssl_mode = verify_identity\n"),
              HasSubstr("with ssl_mode = verify_identity: the server offers no encryption [S021]"));
}

/// MySQL creates a CA and a certificate when it is set up; the name in it is not a host's.
class MysqlTls : public TlsServer {};
INSTANTIATE_TEST_SUITE_P(On, MysqlTls,
                         ::testing::Values(ServerKind{"Mysql9", "SMT_TEST_MYSQL9"},
                                           ServerKind{"Mysql80", "SMT_TEST_MYSQL80"}),
                         [](const auto& server) { return server.param.name; });

TEST_P(MysqlTls, IsCheckedLikeMariaDb) {
  for (const auto* mode : {"", "ssl_mode = disabled\n", "ssl_mode = preferred\n", "ssl_mode = required\n"})
    EXPECT_EQ(outcome(mode), "") << mode;
  auto ca = client("SELECT CONCAT(@@datadir, @@ssl_ca);", {"-N", "-B"}).out;
  if (!ca.empty()) ca.pop_back();
  if (fs::exists(ca)) {
    EXPECT_EQ(outcome("ssl_ca = " + ca + "\n"), "");
    EXPECT_THAT(outcome("ssl_mode = verify_identity\nssl_ca = " + ca + "\n"), HasSubstr("[S020]"));
  }
  if (certificates_.empty()) return;
  EXPECT_THAT(outcome("ssl_ca = " + pem("other") + "\n"), HasSubstr("[S020]"));
}

}  // namespace
}  // namespace smt::test
