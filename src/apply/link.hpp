#pragma once

#include <memory>

#include "smt/apply.hpp"

namespace smt::apply {

/// Thrown when the run is interrupted.
struct Interrupted {};

/// The connection of a run, which is opened again after it was lost.
class Link {
 public:
  /// `world` must outlive this object.
  explicit Link(const ApplyWorld& world) : world_{world} {}

  /// Connects if there is no connection. Tries for about two minutes, with growing pauses, and reports each. Throws
  /// Error of the last attempt if none succeeds, and Interrupted.
  FeSession& session();
  /// Ends the connection that was lost, and reports it.
  void lost(const ConnectionLost& lost);
  /// Throws Interrupted if the user wants the run to end.
  void throw_if_interrupted() const;

 private:
  const ApplyWorld& world_;
  std::unique_ptr<FeSession> session_;
  bool was_lost_ = false;
};

}  // namespace smt::apply
