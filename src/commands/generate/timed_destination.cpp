#include "commands/generate/timed_destination.hpp"

namespace smt::commands {
namespace {

class TimedDestination : public Destination {
 public:
  TimedDestination(std::unique_ptr<Destination> inner, std::string_view stage_between, Timings& timings)
      : Destination{inner->ownership()}, inner_{std::move(inner)}, stage_between_{stage_between}, timings_{timings} {}

  void append(const std::string& file_name, std::string_view text, bool secret) override {
    timings_.end(stage_between_);
    inner_->append(file_name, text, secret);
    timings_.end("write");
  }

  std::vector<FileChange> finish() override {
    timings_.end(stage_between_);
    auto changes = inner_->finish();
    timings_.end("compare, sync, rename");
    return changes;
  }

 private:
  std::unique_ptr<Destination> inner_;
  std::string stage_between_;
  Timings& timings_;
};

}  // namespace

std::unique_ptr<Destination> timed(std::unique_ptr<Destination> destination, std::string_view stage_between,
                                   Timings& timings) {
  return std::make_unique<TimedDestination>(std::move(destination), stage_between, timings);
}

}  // namespace smt::commands
