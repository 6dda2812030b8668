#include <zlib.h>

#include <new>

#include "smt/source.hpp"

namespace smt::source {

std::string gzip(std::string_view text) {
  constexpr int kGzip = 16 + MAX_WBITS;  // a gzip header, without name and time
  constexpr int kUsualMemory = 8;
  z_stream stream{};
  if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, kGzip, kUsualMemory, Z_DEFAULT_STRATEGY) != Z_OK) {
    throw std::bad_alloc{};
  }
  std::string out;
  std::string part(1 << 16, '\0');
  int state = Z_OK;
  do {
    constexpr std::size_t kMost = 1U << 30;  // for one call
    const auto taken = text.substr(0, stream.avail_in == 0 ? kMost : 0);
    if (!taken.empty()) {
      stream.next_in = reinterpret_cast<unsigned char*>(const_cast<char*>(taken.data()));
      stream.avail_in = static_cast<unsigned>(taken.size());
      text.remove_prefix(taken.size());
    }
    stream.next_out = reinterpret_cast<unsigned char*>(part.data());
    stream.avail_out = static_cast<unsigned>(part.size());
    state = deflate(&stream, text.empty() ? Z_FINISH : Z_NO_FLUSH);
    out.append(part, 0, part.size() - stream.avail_out);
  } while (state != Z_STREAM_END);
  deflateEnd(&stream);
  return out;
}

}  // namespace smt::source
