#pragma once
// What all JSON of the tool has in common.

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "smt/diagnostic.hpp"

namespace smt::diagnostic {

/// {"schema_version": 1}, to which a document adds its own keys.
nlohmann::ordered_json json_document();

/// The keys that a finding has wherever JSON holds one: code, severity, place, line (of conf lines alone), message, and
/// hint where there is one.
nlohmann::ordered_json json_of(const Diagnostic& finding);

/// The text without a line feed at its end; `indent` -1: one line. Bytes of strings that are not UTF-8 become \xNN.
std::string dumped(nlohmann::ordered_json document, int indent);

}  // namespace smt::diagnostic
