#pragma once

#include <sys/resource.h>

namespace smt::test {

/// Lowers a limit of this process while it exists.
template <int kResource>
class Limit {
 public:
  explicit Limit(rlim_t value) {
    ::getrlimit(kResource, &before_);
    const rlimit lower{value, before_.rlim_max};
    ::setrlimit(kResource, &lower);
  }
  Limit(const Limit&) = delete;
  Limit& operator=(const Limit&) = delete;
  ~Limit() { ::setrlimit(kResource, &before_); }

 private:
  rlimit before_{};
};

}  // namespace smt::test
