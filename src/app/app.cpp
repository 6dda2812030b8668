#include "smt/app.hpp"

namespace smt {
int run(const std::vector<std::string>&) { return 70; }
}  // namespace smt
