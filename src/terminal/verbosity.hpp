#pragma once

namespace smt::terminal {

/// How much of a run its messages show: errors only, or also warnings and notes by code, or each of them.
enum class Verbosity { kQuiet, kNormal, kVerbose };
/// Whether messages have ANSI colours. kAuto: on a terminal, unless NO_COLOR is set.
enum class ColorMode { kAuto, kAlways, kNever };

}  // namespace smt::terminal
