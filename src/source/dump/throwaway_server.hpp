#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "smt/config.hpp"
#include "source/dump/server_program.hpp"
#include "source/dump/undertaker.hpp"

namespace smt::source {

/// A private, empty server. Its data is in a temporary folder that only this user can enter. It listens on a socket in
/// that folder and on no network, and uses no option files and no plugins. It ends with this object or this process.
class ThrowawayServer {
 public:
  /// `progress` gets a text for each step that takes time. Throws Error(kWorld) with the server's message if the server
  /// does not start.
  ThrowawayServer(ServerProgram program, const std::function<void(std::string_view)>& progress);
  ThrowawayServer(const ThrowawayServer&) = delete;
  ThrowawayServer& operator=(const ThrowawayServer&) = delete;
  ~ThrowawayServer();

  /// Returns how to connect, as an account that may do everything.
  Db db() const;
  const ServerProgram& program() const { return program_; }
  /// A folder for files that are removed with the server.
  const std::string& folder() const { return undertaker_.folder(); }
  /// Starts the server's client program. The client reads its input and obeys only SQL and DELIMITER.
  std::unique_ptr<ChildProcess> start_client(const std::vector<std::string>& options, int in, int err);

 private:
  void make_data();
  void start();
  void wait_until_it_answers();
  [[noreturn]] void fail() const;

  ServerProgram program_;
  Undertaker undertaker_;
  std::unique_ptr<ChildProcess> server_;
};

/// Returns the line of a server's log that says why it ended: the last error, else the last line.
std::string reason_in(std::string_view log);

}  // namespace smt::source
