import com.alibaba.druid.sql.ast.DistributedByType;
import com.alibaba.druid.sql.ast.SQLDataType;
import com.alibaba.druid.sql.ast.SQLExpr;
import com.alibaba.druid.sql.ast.SQLPartition;
import com.alibaba.druid.sql.ast.SQLPartitionBy;
import com.alibaba.druid.sql.ast.SQLStatement;
import com.alibaba.druid.sql.ast.expr.SQLCharExpr;
import com.alibaba.druid.sql.ast.expr.SQLIdentifierExpr;
import com.alibaba.druid.sql.ast.expr.SQLMethodInvokeExpr;
import com.alibaba.druid.sql.ast.statement.SQLAssignItem;
import com.alibaba.druid.sql.ast.statement.SQLColumnDefinition;
import com.alibaba.druid.sql.ast.statement.SQLCreateDatabaseStatement;
import com.alibaba.druid.sql.ast.statement.SQLPrimaryKey;
import com.alibaba.druid.sql.ast.statement.SQLSelectOrderByItem;
import com.alibaba.druid.sql.ast.statement.SQLUnique;
import com.alibaba.druid.sql.dialect.starrocks.ast.StarRocksDuplicateKey;
import com.alibaba.druid.sql.dialect.starrocks.ast.statement.StarRocksCreateTableStatement;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What Druid understood, written as the tool lays it out: from Druid's values only, never from our text. */
final class Layout {
  private Layout() {}

  static String of(SQLStatement statement) {
    if (statement instanceof SQLCreateDatabaseStatement) return database((SQLCreateDatabaseStatement) statement);
    if (statement instanceof StarRocksCreateTableStatement) return table((StarRocksCreateTableStatement) statement);
    return "a statement of another kind: " + statement.getClass().getSimpleName();
  }

  private static String database(SQLCreateDatabaseStatement statement) {
    return "CREATE DATABASE " + (statement.isIfNotExists() ? "IF NOT EXISTS " : "") + statement.getName() + ";";
  }

  private static String table(StarRocksCreateTableStatement table) {
    return "CREATE TABLE " + (table.isIfNotExists() ? "IF NOT EXISTS " : "") + table.getTableSource().getExpr() + " (\n"
        + lines(table.getTableElementList(), element -> column((SQLColumnDefinition) element))
        + ") ENGINE=" + table.getEngine() + "\n"
        + key(table.getUnique())
        + (table.getComment() == null ? "" : "COMMENT " + string(table.getComment()) + "\n")
        + partition(table.getPartitioning())
        + distribution(table)
        + "PROPERTIES (\n" + lines(table.getTableOptions(), Layout::property) + ");";
  }

  private static String column(SQLColumnDefinition column) {
    return column.getName() + " " + type(column.getDataType())
        + column.getConstraints().stream().map(constraint -> " " + constraint).collect(Collectors.joining())
        + (column.getDefaultExpr() == null ? "" : " DEFAULT " + value(column.getDefaultExpr()))
        + (column.getComment() == null ? "" : " COMMENT " + string(column.getComment()));
  }

  private static String type(SQLDataType type) {
    return type.getName() + (type.getArguments().isEmpty() ? "" : "(" + list(type.getArguments()) + ")");
  }

  private static String value(SQLExpr value) {
    if (value instanceof SQLMethodInvokeExpr) return "(" + value + ")";
    return value.toString().equals("CURRENT_TIMESTAMP") ? value.toString() : string(value);
  }

  private static String key(SQLUnique key) {
    if (key == null) return "";
    final String model = key instanceof SQLPrimaryKey ? "PRIMARY"
        : key instanceof StarRocksDuplicateKey ? "DUPLICATE" : key.getClass().getSimpleName();
    return model + " KEY(" + names(key.getColumns()) + ")\n";
  }

  private static String partition(SQLPartitionBy partition) {
    if (partition == null) return "";
    return "PARTITION BY RANGE(" + list(partition.getColumns()) + ") (\n"
        + lines(partition.getPartitions(), SQLPartition::toString) + ")\n";
  }

  private static String distribution(StarRocksCreateTableStatement table) {
    if (table.getDistributedByType() == null) return "";
    final boolean random = table.getDistributedByType() == DistributedByType.Random;
    return "DISTRIBUTED BY " + (random ? "RANDOM" : "HASH(" + names(table.getDistributedBy()) + ")")
        + (table.getBuckets() == 0 ? "" : " BUCKETS " + table.getBuckets()) + "\n";
  }

  private static String property(SQLAssignItem item) {
    return string(item.getTarget()) + " = " + string(item.getValue());
  }

  /** Druid keeps \\ and \" in a string as they are written, and decodes the other escapes. */
  private static String string(SQLExpr literal) {
    return escape(literal instanceof SQLCharExpr ? '"' + ((SQLCharExpr) literal).getText() + '"' : identifier(literal));
  }

  /** Where only a string is allowed, Druid's dialect calls a text in double quotes an identifier. */
  private static String identifier(SQLExpr expression) {
    return expression instanceof SQLIdentifierExpr ? ((SQLIdentifierExpr) expression).getName()
        : expression.getClass().getSimpleName() + " " + expression;
  }

  private static String escape(String text) {
    return text.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t");
  }

  private static String names(List<SQLSelectOrderByItem> items) {
    return items.stream().map(item -> identifier(item.getExpr())).collect(Collectors.joining(", "));
  }

  private static String list(List<SQLExpr> expressions) {
    return expressions.stream().map(SQLExpr::toString).collect(Collectors.joining(", "));
  }

  private static <T> String lines(List<T> items, Function<T, String> line) {
    return items.stream().map(item -> "  " + line.apply(item)).collect(Collectors.joining(",\n")) + "\n";
  }
}
