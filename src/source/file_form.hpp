#pragma once

#include <optional>
#include <string_view>

#include "smt/stages.hpp"

namespace smt::source {

/// How many bytes of a file `form_of` looks at.
inline constexpr std::size_t kFormBytes = 1024;

/// What a file is that is neither SQL nor a snapshot.
struct FileForm {
  std::string_view what;         // "it is compressed with zstd"
  std::string_view unpack = "";  // the command that writes the contents of the file after it to stdout; "" if none does
  std::string_view hint = "";    // what to do; "" if only another file helps
};

/// Recognises a form by the first bytes of a file, after gzip has been undone. Returns nullopt for text that may be
/// SQL, for a snapshot and for an empty file.
std::optional<FileForm> form_of(std::string_view begin);

}  // namespace smt::source
