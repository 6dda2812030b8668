#pragma once
// A program that plays an FE of StarRocks (tests/tools/pretend_fe/main.py), on loopback ports of its own.

#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace smt::test {

class PretendFe {
 public:
  struct Options {
    std::string version = "4.1";  // or "3.3"
    std::string user = "smt", password = "it's \"quoted\" #; \\ %(x)s";
    std::filesystem::path certificate = {}, key = {};  // both: connections may be encrypted
    std::vector<std::string> arguments = {};           // more of the program's: {"--latency-ms", "5"}
  };
  PretendFe() : PretendFe{Options{}} {}
  /// Throws std::runtime_error if the program does not start.
  explicit PretendFe(Options options);
  ~PretendFe();
  PretendFe(const PretendFe&) = delete;
  PretendFe& operator=(const PretendFe&) = delete;

  std::uint16_t port() const { return mysql_; }      // of the MySQL protocol
  std::uint16_t http_port() const { return http_; }  // of loads
  const std::string& user() const { return options_.user; }
  const std::string& password() const { return options_.password; }

  /// Gives a command of tests/tools/pretend_fe/server/commands.py, as {{"do", "advance"}, {"seconds", 10}}, and returns
  /// its answer. Throws std::runtime_error if the program does not carry it out.
  nlohmann::json control(const nlohmann::json& command) const;
  /// Carries out a statement as the first user, without a connection, and returns the rows. Throws std::runtime_error
  /// with the FE's text if it is refused.
  std::vector<std::vector<std::string>> execute(std::string_view sql, std::string_view database = "") const;
  /// Returns the statements that came over the MySQL port, in their order.
  std::vector<std::string> statements() const;
  /// Forgets the statements and the faults to come.
  void forget() const { control({{"do", "forget"}}); }
  /// Moves the clock, by which jobs run: a step of a job takes 10 seconds.
  void advance(int seconds) const { control({{"do", "advance"}, {"seconds", seconds}}); }

 private:
  void start(std::vector<std::string> command);
  void read_ports();

  Options options_;
  pid_t pid_ = -1;
  int input_ = -1, output_ = -1;  // of the program, which ends when its input does
  std::uint16_t mysql_ = 0, control_ = 0, http_ = 0;
};

}  // namespace smt::test
