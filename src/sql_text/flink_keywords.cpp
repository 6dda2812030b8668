#include <algorithm>
#include <array>
#include <string>

#include "smt/sql_text.hpp"
#include "text/ascii.hpp"

namespace smt::sql_text {
namespace {

// Reserved keywords from Flink's and Calcite's documentation, except those that Flink accepts as column names. Sorted.
// clang-format off
constexpr auto kKeywords = std::to_array<std::string_view>({
    "ABS", "ALL", "ALLOCATE", "ALLOW", "ALTER", "AND", "ANY", "ARE", "ARRAY", "AS", "ASENSITIVE", "ASYMMETRIC", "AT",
    "ATOMIC", "AUTHORIZATION", "AVG", "BEGIN", "BETWEEN", "BIGINT", "BINARY", "BIT", "BLOB", "BOOLEAN", "BOTH", "BY",
    "BYTES", "CALL", "CALLED", "CARDINALITY", "CASCADED", "CASE", "CAST", "CEIL", "CHAR", "CHARACTER", "CHECK",
    "CLASSIFIER", "CLOB", "CLOSE", "COALESCE", "COLLATE", "COLLECT", "COLUMN", "COMMIT", "CONDITION", "CONNECT",
    "CONSTRAINT", "CONTAINS", "CONVERT", "COUNT", "CREATE", "CROSS", "CUBE", "CURRENT", "CURSOR", "CYCLE", "DATE",
    "DAY", "DEALLOCATE", "DEC", "DECIMAL", "DECLARE", "DEFAULT", "DEFINE", "DELETE", "DEREF", "DESCRIBE",
    "DETERMINISTIC", "DISALLOW", "DISCONNECT", "DISTINCT", "DOUBLE", "DROP", "DYNAMIC", "EACH", "ELEMENT", "ELSE",
    "EMPTY", "END", "EQUALS", "ESCAPE", "EVERY", "EXCEPT", "EXEC", "EXECUTE", "EXISTS", "EXP", "EXPLAIN", "EXTEND",
    "EXTERNAL", "EXTRACT", "FALSE", "FETCH", "FILTER", "FLOAT", "FLOOR", "FOR", "FOREIGN", "FREE", "FROM", "FULL",
    "FUNCTION", "FUSION", "GET", "GLOBAL", "GRANT", "GROUP", "GROUPING", "GROUPS", "HAVING", "HOLD", "HOUR",
    "IDENTITY", "IMPORT", "IN", "INDICATOR", "INITIAL", "INNER", "INOUT", "INSENSITIVE", "INSERT", "INT", "INTEGER",
    "INTERSECT", "INTERSECTION", "INTERVAL", "INTO", "IS", "JOIN", "LANGUAGE", "LARGE", "LATERAL", "LEADING", "LEFT",
    "LIKE", "LIMIT", "LN", "LOCAL", "LOWER", "MATCH", "MATCHES", "MAX", "MEASURES", "MEMBER", "MERGE", "METHOD",
    "MIN", "MINUS", "MINUTE", "MOD", "MODIFIES", "MODULE", "MONTH", "MULTISET", "NATIONAL", "NATURAL", "NCHAR", "NEW",
    "NEXT", "NO", "NONE", "NORMALIZE", "NOT", "NULL", "NUMERIC", "OF", "OFFSET", "OLD", "OMIT", "ON", "ONE", "ONLY",
    "OPEN", "OR", "ORDER", "OUT", "OUTER", "OVER", "OVERLAPS", "OVERLAY", "PARAMETER", "PARTITION", "PATTERN", "PER",
    "PERCENT", "PERIOD", "PERMUTE", "PORTION", "POSITION", "POWER", "PRECEDES", "PRECISION", "PREPARE", "PREV",
    "PRIMARY", "PROCEDURE", "RANGE", "RANK", "READS", "REAL", "RECURSIVE", "REF", "REFERENCES", "REFERENCING",
    "RELEASE", "RESET", "RESULT", "RETURN", "RETURNS", "REVOKE", "RIGHT", "ROLLBACK", "ROLLUP", "ROW", "ROWS",
    "RUNNING", "SAVEPOINT", "SCOPE", "SCROLL", "SEARCH", "SECOND", "SEEK", "SELECT", "SENSITIVE", "SET", "SHOW",
    "SIMILAR", "SKIP", "SMALLINT", "SOME", "SPECIFIC", "SQL", "SQLEXCEPTION", "SQLSTATE", "SQLWARNING", "SQRT",
    "START", "STATIC", "STRING", "SUBMULTISET", "SUBSET", "SUBSTRING", "SUCCEEDS", "SUM", "SYMMETRIC", "SYSTEM",
    "TABLE", "TABLESAMPLE", "THEN", "TIME", "TIMESTAMP", "TINYINT", "TO", "TRAILING", "TRANSLATE", "TRANSLATION",
    "TREAT", "TRIGGER", "TRIM", "TRUE", "TRUNCATE", "UESCAPE", "UNION", "UNIQUE", "UNKNOWN", "UNNEST", "UPDATE",
    "UPPER", "UPSERT", "USER", "USING", "VALUE", "VALUES", "VARBINARY", "VARCHAR", "VARYING", "VERSIONING", "VIEWS",
    "WHEN", "WHENEVER", "WHERE", "WINDOW", "WITH", "WITHIN", "WITHOUT", "YEAR",
});
// clang-format on
static_assert(std::is_sorted(kKeywords.begin(), kKeywords.end()));

}  // namespace

bool is_flink_keyword(std::string_view word) {
  return std::binary_search(kKeywords.begin(), kKeywords.end(), std::string_view{ascii_upper(word)});
}

}  // namespace smt::sql_text
