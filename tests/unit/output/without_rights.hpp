#pragma once

#include <unistd.h>

#include <cstdlib>

namespace smt::test {

/// root passes every check of rights, so the process temporarily becomes nobody.
class WithoutRights {
 public:
  WithoutRights() {
    if (::geteuid() == 0 && ::seteuid(65534) == 0) restore_ = true;
  }
  ~WithoutRights() {
    if (restore_ && ::seteuid(0) != 0) std::abort();
  }

 private:
  bool restore_ = false;
};

}  // namespace smt::test
