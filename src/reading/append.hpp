#pragma once

#include <iterator>
#include <utility>
#include <vector>

namespace smt::reading {

/// Moves the elements of `from` to the end of `to`.
template <typename Element>
void append(std::vector<Element>& to, std::vector<Element> from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

}  // namespace smt::reading
