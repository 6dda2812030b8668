#pragma once

namespace smt::terminal {

/// How much a run's messages show: only errors, or also warnings and notes grouped by code, or each of them.
enum class Verbosity { kQuiet, kNormal, kVerbose };
/// Whether messages have ANSI colours. kAuto: if the output is a terminal and NO_COLOR is not set.
enum class ColorMode { kAuto, kAlways, kNever };

}  // namespace smt::terminal
