#include "mapping/default/json_text.hpp"

#include <nlohmann/json.hpp>

namespace smt::mapping {

bool is_json(std::string_view text) {
  using Json = nlohmann::json;
  constexpr int kDeepest = 100;
  bool too_deep = false;
  const auto keep = [&](int depth, Json::parse_event_t event, const Json&) {
    const bool begins = event == Json::parse_event_t::array_start || event == Json::parse_event_t::object_start;
    too_deep = too_deep || (begins && depth >= kDeepest);  // the outermost value is at depth 0
    return !too_deep;
  };
  return !Json::parse(text, keep, false).is_discarded() && !too_deep;
}

}  // namespace smt::mapping
