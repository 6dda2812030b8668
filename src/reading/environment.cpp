#include "reading/environment.hpp"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <memory>

namespace smt::reading {
namespace {

constexpr std::size_t kMaxBytes = 4U << 20U;  // far more than any bundle of certificates; stops reading /dev/zero

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

std::optional<std::string> variable(const std::string& name) {
  const char* value = std::getenv(name.c_str());
  return value == nullptr ? std::nullopt : std::optional<std::string>{value};
}

FileText file_text(const std::string& path) {
  const std::unique_ptr<std::FILE, CloseFile> file{std::fopen(path.c_str(), "rb")};
  if (!file) return {std::nullopt, std::strerror(errno)};
  std::string text(kMaxBytes + 1, '\0');
  text.resize(std::fread(text.data(), 1, text.size(), file.get()));
  if (std::ferror(file.get()) != 0) return {std::nullopt, std::strerror(errno)};
  if (text.size() > kMaxBytes) return {std::nullopt, "it is larger than 4 MiB"};
  return {std::move(text), ""};
}

}  // namespace

Environment process_environment() { return {variable, file_text, nullptr}; }

Environment process_environment(Console& console) {
  return {variable, file_text, [&console](const std::string& question) { return console.ask(question); }};
}

}  // namespace smt::reading
