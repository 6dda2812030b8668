#pragma once
// The stages. Each is a namespace that sees the names of the stages that it may include
// (CONTRIBUTING.md#where-things-are). tests/check_includes.py compares this file with its map.

namespace smt {

// clang-format off
namespace text {}
namespace diagnostic { using namespace text; }
namespace file_kinds { using namespace text; }
namespace sql_text { using namespace text; }
namespace pattern { using namespace text; }
namespace shared { using namespace text; }

namespace catalog { using namespace diagnostic; using namespace file_kinds; using namespace sql_text; using namespace pattern; using namespace shared; }
namespace types { using namespace catalog; }
namespace config { using namespace types; }
namespace plan { using namespace config; }
namespace mapping { using namespace plan; }
namespace run { using namespace mapping; }

namespace emit { using namespace run; }
namespace explain { using namespace run; }
namespace assess { using namespace run; }

namespace facts { using namespace catalog; }
namespace output { using namespace catalog; }
namespace log { using namespace output; }
namespace source { using namespace config; using namespace facts; using namespace log; }
namespace starrocks { using namespace source; }
namespace flink { using namespace source; }
namespace diff { using namespace mapping; using namespace starrocks; using namespace flink; }
namespace check { using namespace run; using namespace diff; }
namespace apply { using namespace diff; }
namespace probe { using namespace run; using namespace source; }

namespace terminal { using namespace emit; using namespace explain; using namespace assess; using namespace check; using namespace probe; using namespace apply; }
namespace cli { using namespace terminal; }
namespace reporting { using namespace cli; }
namespace reading { using namespace reporting; }
namespace init { using namespace reading; }
namespace commands { using namespace init; }

namespace test { using namespace commands; }
// clang-format on

}  // namespace smt
