#pragma once

#include <unistd.h>

#include <utility>

namespace smt::text {

/// Owns an open file or folder.
class Descriptor {
 public:
  explicit Descriptor(int number = -1) noexcept : number_{number} {}
  Descriptor(Descriptor&& other) noexcept : number_{std::exchange(other.number_, -1)} {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~Descriptor() { close(); }

  int number() const noexcept { return number_; }
  /// Releases ownership of the descriptor.
  int release() noexcept { return std::exchange(number_, -1); }
  bool is_open() const noexcept { return number_ >= 0; }
  /// Closes the file. Returns false with errno if the system reports a failed write only now (NFS, quotas).
  bool close() noexcept { return number_ < 0 || ::close(std::exchange(number_, -1)) == 0; }

 private:
  int number_;
};

}  // namespace smt::text
