// Which files a dump has, and how the tool reads them.
#include <gtest/gtest.h>
#include <zlib.h>

#include <fstream>
#include <functional>

#include "../output/temporary_folder.hpp"
#include "smt/diagnostic.hpp"
#include "source/dump/dump_file.hpp"
#include "source/dump/dump_parts.hpp"

namespace smt::test {
namespace {

using namespace std::string_literals;

class DumpFiles : public ::testing::Test {
 protected:
  std::string write(const std::string& name, const std::string& text) const {
    std::filesystem::create_directories((folder_.path() / name).parent_path());
    std::ofstream{folder_.path() / name, std::ios::binary} << text;
    return (folder_.path() / name).string();
  }
  std::string write_gz(const std::string& name, const std::string& text) const {
    const auto path = (folder_.path() / name).string();
    const auto file = gzopen(path.c_str(), "wb");
    gzwrite(file, text.data(), static_cast<unsigned>(text.size()));
    gzclose(file);
    return path;
  }
  std::string folder() const { return folder_.path().string(); }
  /// Returns the names without the folder, each with its database.
  std::vector<std::string> parts() const {
    std::vector<std::string> out;
    for (const auto& part : dump_parts(folder()))
      out.push_back(part.path.substr(folder().size() + 1) + ": " + part.database);
    return out;
  }

 private:
  TemporaryFolder folder_;
};

std::string all_of(const std::string& path) {
  DumpFile file{path};
  std::string text;
  for (std::string line; file.next(line);) text += line;
  return text;
}

/// Returns the error about the dump.
std::string wrong(const std::function<void()>& read) {
  try {
    read();
  } catch (const Error& error) {
    return error.diagnostic().arguments.front();
  }
  return "nothing";
}

TEST_F(DumpFiles, AreReadByteForByteButForCarriageReturnsAndTheMark) {
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += "line " + std::to_string(i) + (i % 3 == 0 ? "\n\n" : "\n");
  text += "a\0b\n"s + std::string(300'000, 'x') + "\nlast";
  EXPECT_EQ(all_of(write("a.sql", text)), text);
  EXPECT_EQ(all_of(write_gz("a.sql.gz", text)), text);
  EXPECT_EQ(all_of(write("b.sql",
                         "\xef\xbb\xbf"
                         "a\r\nb\rc\r\n\r\n")),
            "a\nb\rc\n\n");
  EXPECT_EQ(all_of(write("empty.sql", "")), "");
}

TEST_F(DumpFiles, OtherPackingsAreToldByName) {
  EXPECT_EQ(wrong([&] { all_of(write("a", "\x28\xb5\x2f\xfd...")); }), "it is compressed with zstd");
  EXPECT_EQ(wrong([&] {
              all_of(write("a",
                           "\xfd"
                           "7zXZ\0..."s));
            }),
            "it is compressed with xz");
  EXPECT_EQ(wrong([&] {
              all_of(write("a",
                           "\xff\xfe"
                           "C\0"s));
            }),
            "it is UTF-16, which PowerShell's > writes");
}

TEST_F(DumpFiles, DamageIsToldAndNotTakenForTheEnd) {
  std::string noise;
  for (unsigned i = 0, x = 1; i < 50'000; ++i)
    noise += static_cast<char>('a' + (x = x * 1103515245U + 12345U) % 97 % 26);
  const auto path = write_gz("a.gz", noise);
  std::filesystem::resize_file(path, std::filesystem::file_size(path) / 2);
  EXPECT_EQ(wrong([&] { all_of(path); }), "it is damaged or truncated (unexpected end of file)");
  EXPECT_EQ(wrong([&] { all_of(folder() + "/none"); }), "No such file or directory");
}

TEST_F(DumpFiles, OfMydumperAreDatabasesThenTables) {
  write("metadata", "");
  write("shop-schema-create.sql", "CREATE DATABASE `shop`;\n");
  write("mydumper_0-schema-create.sql", "CREATE DATABASE `a``b`;\n");
  write("we-ird.db-schema-create.sql", "CREATE DATABASE `we-ird.db`;\n");
  write_gz("shop.orders-schema.sql.gz", "");
  write("shop.orders.00000.sql", "INSERT");
  write("shop.orders-schema-triggers.sql", "");
  write("shop.v-schema.sql", "a stand-in");
  write("shop.v-schema-view.sql", "");
  write("mydumper_0.t-schema.sql", "");
  write("we-ird.db.a.b-schema.sql", "");
  write("other.t-schema.sql.zst", "");
  write("mysql-schema-create.sql", "");
  write("mysql.user-schema.sql", "");
  EXPECT_EQ(parts(), (std::vector<std::string>{"mydumper_0-schema-create.sql: ", "shop-schema-create.sql: ",
                                               "we-ird.db-schema-create.sql: ", "mydumper_0.t-schema.sql: a`b",
                                               "other.t-schema.sql.zst: other", "shop.orders-schema.sql.gz: shop",
                                               "we-ird.db.a.b-schema.sql: we-ird.db"}));
}

TEST_F(DumpFiles, OfMydumperNeedNoMetadata) {
  write("shop.a-schema.sql", "");
  write("shop.a-schema-triggers.sql", "");
  write("shop.a.00000.sql", "");
  EXPECT_EQ(parts(), std::vector<std::string>{"shop.a-schema.sql: shop"});
}

TEST_F(DumpFiles, OfOtherFoldersAreInNaturalOrder) {
  write("10.sql", "");
  write("2.sql", "");
  write_gz("b.sql.gz", "");
  write("a/9.sql", "");
  write("a/10.sql", "");
  write("a.sql", "");
  write("README.md", "");
  write(".git/x.sql", "");
  write("000001_init.down.sql", "");
  EXPECT_EQ(parts(),
            (std::vector<std::string>{"2.sql: ", "10.sql: ", "a/9.sql: ", "a/10.sql: ", "a.sql: ", "b.sql.gz: "}));
}

TEST_F(DumpFiles, OfFlywayGoByTheirVersions) {
  for (const auto* name : {"R__views.sql", "V10__x.sql", "V2_1__x.sql", "V2__shop-schema.sql", "V1.1__a.b-schema.sql",
                           "V1__x.sql", "U10__x.sql", "b/V3__x.sql", "init.sql"})
    write(name, "");
  EXPECT_EQ(parts(),
            (std::vector<std::string>{"init.sql: ", "V1__x.sql: ", "V1.1__a.b-schema.sql: ", "V2__shop-schema.sql: ",
                                      "V2_1__x.sql: ", "b/V3__x.sql: ", "V10__x.sql: ", "R__views.sql: "}));
}

TEST_F(DumpFiles, OfSkeemaHaveTheDatabaseOfTheirFolder) {
  write(".skeema", "generator=skeema\n");
  write("shop/.skeema", "default-character-set=utf8mb4\nschema = shop_prod\n[development]\nschema=dev\n");
  write("shop/goods.sql", "");
  write("many/.skeema", "schema=a,b\n");
  write("many/goods.sql", "");
  EXPECT_EQ(parts(), (std::vector<std::string>{"many/goods.sql: ", "shop/goods.sql: shop_prod"}));
}

TEST_F(DumpFiles, AFolderWithoutSqlIsAnError) {
  write("shop.txt", "");
  EXPECT_EQ(wrong([&] { parts(); }), "the folder has no .sql files");
  write("metadata", "");
  EXPECT_EQ(wrong([&] { parts(); }), "the folder has no tables of mydumper");
}

TEST_F(DumpFiles, OfOtherProductsAreToldByName) {
  EXPECT_EQ(wrong([&] { all_of(write("a", "--\n-- PostgreSQL database dump\n--\n")); }), "it is a dump of PostgreSQL");
  EXPECT_EQ(wrong([&] { all_of(write("a", "PGDMP\1\2")); }), "it is a dump of PostgreSQL");
  EXPECT_EQ(wrong([&] { all_of(write("a", "SQLite format 3\0"s)); }), "it is a database of SQLite");
  EXPECT_EQ(wrong([&] { all_of(write("a", "\xff\xfeU\0S\0E\0 \0[\0s\0]\0\n\0"s)); }), "it is a dump of SQL Server");
  EXPECT_EQ(wrong([&] { all_of(write("a", "<?xml version=\"1.0\"?>\n")); }), "it is XML");
}

}  // namespace
}  // namespace smt::test
