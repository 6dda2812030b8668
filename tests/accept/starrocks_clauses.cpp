#include <optional>

#include "accept/token_stream.hpp"

namespace smt::test {
namespace {

void parse_model(TokenStream& in, CreateTable& table) {
  if (in.accept_word("PRIMARY")) {
    table.model = KeyModel::kPrimary;
  } else if (in.accept_word("UNIQUE")) {
    table.model = KeyModel::kUnique;
  } else if (in.accept_word("AGGREGATE")) {
    table.model = KeyModel::kAggregate;
  } else if (in.accept_word("DUPLICATE")) {
    table.model = KeyModel::kDuplicate;
  } else {
    return;
  }
  in.expect_word("KEY");
  table.key = in.names();
}

/// Bounds are quoted, also for integers; MAXVALUE has no quotes.
std::string bound(TokenStream& in) { return in.accept_word("MAXVALUE") ? "\x01" : in.string(); }

void bounds(TokenStream& in, RangeItem& item, char closing) {
  in.expect_symbol('(');
  do item.bounds.push_back(bound(in));
  while (in.accept_symbol(','));
  in.expect_symbol(closing);
}

RangeItem parse_named_range(TokenStream& in) {
  RangeItem item;
  item.line = in.line();
  item.name = in.name();
  in.expect_word("VALUES");
  if (in.accept_word("LESS")) {
    in.expect_word("THAN");
    if (in.accept_word("MAXVALUE")) {
      item.bounds.emplace_back("\x01");
    } else {
      bounds(in, item, ')');
    }
    return item;
  }
  item.kind = RangeItem::Kind::kInterval;
  in.expect_symbol('[');
  bounds(in, item, ')');
  in.expect_symbol(',');
  bounds(in, item, ')');
  in.expect_symbol(')');
  return item;
}

/// Parses START ("2024-01-01") END ("2026-01-01") EVERY (INTERVAL 1 MONTH).
RangeItem parse_batch(TokenStream& in) {
  RangeItem item;
  item.kind = RangeItem::Kind::kBatch;
  item.line = in.line();
  in.expect_word("START");
  bounds(in, item, ')');
  in.expect_word("END");
  bounds(in, item, ')');
  in.expect_word("EVERY");
  in.expect_symbol('(');
  const bool interval = in.accept_word("INTERVAL");
  item.every = in.number();
  if (interval) item.unit = upper_ascii(in.expect(TokenKind::kWord, "a unit"));
  in.expect_symbol(')');
  return item;
}

std::vector<RangeItem> parse_ranges(TokenStream& in) {
  std::vector<RangeItem> items;
  in.expect_symbol('(');
  if (in.accept_symbol(')')) return items;
  do {
    items.push_back(in.accept_word("PARTITION") ? parse_named_range(in) : parse_batch(in));
  } while (in.accept_symbol(','));
  in.expect_symbol(')');
  return items;
}

/// Parses date_trunc('day', c) or time_slice(c, INTERVAL 7 DAY).
void parse_function(TokenStream& in, PartitionClause& clause) {
  clause.kind = PartitionClause::Kind::kFunction;
  clause.function = upper_ascii(in.take().text);
  in.expect_symbol('(');
  if (clause.function == "DATE_TRUNC") {
    clause.argument = in.string();
    in.expect_symbol(',');
    clause.columns.push_back(in.name());
  } else {
    clause.columns.push_back(in.name());
    clause.argument = in.skip_to(')', ')');
  }
  in.expect_symbol(')');
}

PartitionClause parse_partition(TokenStream& in) {
  using Kind = PartitionClause::Kind;
  PartitionClause clause;
  clause.line = in.line();
  if (in.is_word("DATE_TRUNC") || in.is_word("TIME_SLICE")) {
    parse_function(in, clause);
  } else if (in.accept_word("RANGE")) {
    clause.kind = Kind::kRange;
    clause.columns = in.names();
    clause.ranges = parse_ranges(in);
  } else if (in.accept_word("LIST")) {
    clause.kind = Kind::kList;
    clause.columns = in.names();
    in.expect_symbol('(');
    in.skip_to(')', ')');
    in.expect_symbol(')');
  } else if (in.is_symbol('(')) {
    clause.columns = in.names();
  } else {
    do clause.columns.push_back(in.name());
    while (in.accept_symbol(','));
  }
  return clause;
}

DistributionClause parse_distribution(TokenStream& in) {
  DistributionClause clause;
  clause.line = in.line();
  in.expect_word("BY");
  if (in.accept_word("RANDOM")) {
    clause.random = true;
  } else {
    in.expect_word("HASH");
    clause.columns = in.names();
  }
  if (in.accept_word("BUCKETS")) clause.buckets = in.number();
  return clause;
}

}  // namespace

std::vector<Property> parse_properties(TokenStream& in) {
  std::vector<Property> properties;
  in.expect_symbol('(');
  do {
    Property property{in.line(), in.string(), ""};
    in.expect_symbol('=');
    property.value = in.string();
    properties.push_back(std::move(property));
  } while (in.accept_symbol(','));
  in.expect_symbol(')');
  return properties;
}

void parse_table_clauses(TokenStream& in, CreateTable& table) {
  if (in.accept_word("ENGINE")) {
    in.expect_symbol('=');
    table.engine = in.expect(TokenKind::kWord, "an engine");
  }
  if (in.accept_word("DEFAULT") || in.is_word("CHARSET")) {
    in.expect_word("CHARSET");
    in.accept_symbol('=');
    table.charset = in.take().text;
  }
  parse_model(in, table);
  if (in.accept_word("COMMENT")) table.comment = in.string();
  if (in.accept_word("PARTITION")) {
    in.expect_word("BY");
    table.partition = parse_partition(in);
  }
  if (in.accept_word("DISTRIBUTED")) table.distribution = parse_distribution(in);
  if (in.accept_word("ORDER")) {
    in.expect_word("BY");
    table.order_by = in.names();
  }
  if (in.accept_word("PROPERTIES")) table.properties = parse_properties(in);
}

}  // namespace smt::test
