#include "apply/link.hpp"

#include <array>

namespace smt::apply {
namespace {

using std::chrono::seconds;

/// The pauses before the second attempt and later ones: an FE that restarts takes about a minute.
constexpr std::array kReconnectPauses{seconds{1},  seconds{2},  seconds{4},  seconds{8},
                                      seconds{15}, seconds{30}, seconds{30}, seconds{30}};

}  // namespace

FeSession& Link::session() {
  for (std::size_t attempt = 0; !session_; ++attempt) {
    throw_if_interrupted();
    try {
      session_ = world_.connect(Patience::kStatement);
    } catch (const Error& error) {
      if (attempt == kReconnectPauses.size()) throw;
      world_.report({.kind = EventKind::kConnectionWaits,
                     .words = message(error.diagnostic()),
                     .took = kReconnectPauses.at(attempt)});
      world_.pause(kReconnectPauses.at(attempt));
    }
  }
  if (was_lost_) world_.report({.kind = EventKind::kConnectionIsBack});
  was_lost_ = false;
  return *session_;
}

void Link::lost(const ConnectionLost& lost) {
  session_.reset();
  was_lost_ = true;
  world_.report({.kind = EventKind::kConnectionLost, .words = message(lost.why)});
}

void Link::throw_if_interrupted() const {
  if (world_.interrupted()) throw Interrupted{};
}

}  // namespace smt::apply
