// What the client library reads from an option file, without a server.
#include <gtest/gtest.h>

#include <fstream>

#include "../output/temporary_folder.hpp"
#include "smt/source.hpp"

namespace smt::test {
namespace {

class OptionFiles : public ::testing::Test {
 protected:
  /// Returns "user@host:port socket password?" for a file with this text; a missing part is "-".
  std::string reported(std::string_view text) const {
    const auto path = folder_ / "my.cnf";
    std::ofstream{path, std::ios::binary} << text;
    const auto file = read_option_file(path.string());
    return file.user.value_or("-") + "@" + file.host.value_or("-") + ":" +
           (file.port ? std::to_string(*file.port) : "-") + " " + file.socket.value_or("-") +
           (file.has_password ? " password" : "");
  }

  TemporaryFolder folder_;
};

TEST_F(OptionFiles, TellWhatTheyHave) {
  EXPECT_EQ(reported(""), "-@-:- -");
  EXPECT_EQ(reported("[client]\nuser = me\npassword = \"a#b\"\nhost = db1\nport = 3307\nsocket = /s\n"),
            "me@db1:3307 /s password");
  EXPECT_EQ(reported("[client]\nprotocol = tcp\nuser='me'\n"), "me@-:- -");
  EXPECT_EQ(reported("[mysqldump]\nuser = me\npassword = x\n"), "-@-:- -");
  EXPECT_EQ(reported("[client]\nnonsense = \xff\xfe\n"), "-@-:- -");
}

TEST_F(OptionFiles, ThatAreNotThereTellNothing) {
  const auto file = read_option_file((folder_ / "none").string());
  EXPECT_FALSE(file.user || file.host || file.socket || file.port || file.has_password);
}

}  // namespace
}  // namespace smt::test
