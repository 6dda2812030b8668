#pragma once
// Common parts of all JSON documents.

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "smt/diagnostic.hpp"

namespace smt::diagnostic {

/// Returns {"schema_version": 1}, to which a document adds its own keys.
nlohmann::ordered_json json_document();

/// Returns the keys that every finding in JSON has: code, severity, place, line (only for conf lines), message, and
/// hint if there is one.
nlohmann::ordered_json json_of(const Diagnostic& finding);

/// Returns the text without a line feed at its end; on one line if `indent` is -1. Bytes of strings that are not UTF-8
/// become \xNN.
std::string dumped(nlohmann::ordered_json document, int indent);

}  // namespace smt::diagnostic
