#include "catalog/charsets.hpp"

#include <algorithm>
#include <array>

namespace smt::catalog {
namespace {

// Source: the code charts of the sets (MySQL 9 manual, "Supported Character Sets and Collations") and the lengths of
// UTF-8: up to U+007F one byte, U+07FF two, U+FFFF three. Most 8-bit sets contain a character such as '€', '“' or a
// box-drawing one, which has three bytes. In double-byte sets, two bytes become three; if a single byte may be a
// half-width katakana (sjis, cp932), one byte becomes three.
// clang-format off
constexpr std::array kCharsets{
    Charset{"utf8mb4", 4, 1, 1},  Charset{"utf8mb3", 3, 1, 1}, Charset{"utf8", 3, 1, 1},     Charset{"ascii", 1, 1, 1},
    Charset{"binary", 1, 1, 1},   Charset{"latin1", 3, 3, 1},  Charset{"latin2", 2, 2, 1},   Charset{"latin5", 2, 2, 1},
    Charset{"latin7", 3, 3, 1},   Charset{"cp1250", 3, 3, 1},  Charset{"cp1251", 3, 3, 1},   Charset{"cp1256", 3, 3, 1},
    Charset{"cp1257", 3, 3, 1},   Charset{"cp850", 3, 3, 1},   Charset{"cp852", 3, 3, 1},    Charset{"cp866", 3, 3, 1},
    Charset{"koi8r", 3, 3, 1},    Charset{"koi8u", 3, 3, 1},   Charset{"greek", 3, 3, 1},    Charset{"hebrew", 3, 3, 1},
    Charset{"macce", 3, 3, 1},    Charset{"macroman", 3, 3, 1}, Charset{"tis620", 3, 3, 1},  Charset{"armscii8", 3, 3, 1},
    Charset{"geostd8", 3, 3, 1},  Charset{"keybcs2", 3, 3, 1}, Charset{"dec8", 2, 2, 1},     Charset{"hp8", 3, 3, 1},
    Charset{"swe7", 2, 2, 1},     Charset{"gbk", 3, 3, 2},     Charset{"gb2312", 3, 3, 2},   Charset{"gb18030", 4, 3, 2},
    Charset{"big5", 3, 3, 2},     Charset{"euckr", 3, 3, 2},   Charset{"sjis", 3, 3, 1},     Charset{"cp932", 3, 3, 1},
    Charset{"ujis", 3, 3, 2},     Charset{"eucjpms", 3, 3, 2}, Charset{"ucs2", 3, 3, 2},     Charset{"utf16", 4, 3, 2},
    Charset{"utf16le", 4, 3, 2},  Charset{"utf32", 4, 1, 1},
};
// clang-format on

}  // namespace

const Charset* find_charset(std::string_view name) {
  const auto* row = std::find_if(kCharsets.begin(), kCharsets.end(), [&](const Charset& c) { return c.name == name; });
  return row == kCharsets.end() ? nullptr : row;
}

}  // namespace smt::catalog
