#include "unit/starrocks/mutations.hpp"

#include <algorithm>
#include <initializer_list>
#include <set>
#include <utility>

#include "starrocks/same_meaning.hpp"
#include "text/ascii.hpp"

namespace smt::test {
namespace {

using Tokens = std::vector<std::string>;

bool is_blank_character(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }
bool is_word_character(char c) { return is_alphanumeric(c) || c == '_' || c == '$' || !is_ascii(c); }

/// Returns where the token at `at` ends: a quoted text, a word or one character.
std::size_t end_of_token(std::string_view text, std::size_t at) {
  const char first = text[at++];
  if (first == '`' || first == '"') {
    while (at < text.size() && text[at] != first) at += first == '"' && text[at] == '\\' ? 2 : 1;
    return std::min(at + 1, text.size());
  }
  while (is_word_character(first) && at < text.size() && is_word_character(text[at])) ++at;
  return at;
}

std::string joined_tokens(const Tokens& tokens) {
  std::string out;
  for (const auto& token : tokens) out += token;
  return out;
}

Tokens lines_of(std::string_view text) {
  Tokens out;
  while (!text.empty()) {
    const auto size = std::min(text.find('\n'), text.size() - 1) + 1;
    out.emplace_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return out;
}

std::string with_changed_byte(std::string text, Dice& dice) {
  constexpr std::string_view kBytes = "`'\"()[]<>,.;=\\\n -/*0179AazNZ_\xe4\xff";
  const auto at = dice.below(text.size());
  const auto byte = kBytes[dice.below(kBytes.size())];
  const auto what = dice.below(3);
  if (what == 0) text.erase(at, 1);
  if (what == 1) text.insert(at, 1, byte);
  if (what == 2) text[at] = byte;
  return text;
}

/// Removes, repeats, exchanges or replaces one of the parts.
std::string with_changed_part(Tokens parts, const Tokens& others, Dice& dice) {
  const auto at = dice.below(parts.size());
  const auto place = parts.begin() + static_cast<std::ptrdiff_t>(at);
  switch (dice.below(5)) {
    case 0: parts.erase(place); break;
    case 1: parts.insert(place, std::string{parts[at]}); break;
    case 2: std::swap(parts[at], parts[(at + 1) % parts.size()]); break;
    case 3: parts[at] = parts[dice.below(parts.size())]; break;
    default: parts[at] = others[dice.below(others.size())]; break;
  }
  return joined_tokens(parts);
}

using Place = Tokens::iterator;

bool is_text(std::string_view token) { return token.starts_with('"'); }

/// Blanks, backticks, and the case of words say nothing.
std::string plain(std::string_view token) {
  const auto text = trimmed(token);
  if (text.starts_with('`') && text.ends_with('`') && text.size() > 2)
    return std::string{text.substr(1, text.size() - 2)};
  return is_text(text) || text.starts_with('`') ? std::string{text} : ascii_lower(text);
}

/// Returns the text with each number of it without leading zeros.
std::string without_zeros(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool begins = text[i] == '0' && (out.empty() || !is_digit(out.back()));
    const bool goes_on = i + 1 < text.size() && is_digit(text[i + 1]);
    if (!begins || !goes_on) out += text[i];
  }
  return out;
}

Place find_words(Tokens& tokens, std::initializer_list<const char*> words) {
  return std::search(tokens.begin(), tokens.end(), words.begin(), words.end());
}

/// Returns what stands behind a place up to the next `)`.
Tokens list_behind(Tokens& tokens, Place place) { return {place, std::find(place, tokens.end(), ")")}; }

/// The display width of an integer says nothing.
void remove_widths(Tokens& tokens) {
  const std::set<std::string> integers{"tinyint", "smallint", "int", "bigint", "largeint"};
  for (std::size_t i = 1; i + 2 < tokens.size(); ++i) {
    if (!integers.contains(tokens[i - 1]) || tokens[i] != "(" || tokens[i + 2] != ")") continue;
    tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(i), tokens.begin() + static_cast<std::ptrdiff_t>(i + 3));
  }
}

/// NULL says nothing, wherever it stands.
void remove_nulls(Tokens& tokens) {
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    if (tokens[i] == "null" && tokens[i - 1] != "not") tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(i--));
  }
}

void remove_engine(Tokens& tokens) {
  const auto engine = find_words(tokens, {"engine", "=", "olap"});
  if (engine != tokens.end()) tokens.erase(engine, engine + 3);
}

/// Behind the columns, the case of their names says nothing.
void lower_names_of_clauses(Tokens& tokens) {
  for (auto token = find_words(tokens, {"key", "("}); token != tokens.end(); ++token) {
    if (!is_text(*token)) *token = ascii_lower(*token);
  }
}

/// An ORDER BY that equals the key says nothing.
void remove_order_by_of_key(Tokens& tokens) {
  const auto order = find_words(tokens, {"order", "by", "("}), key = find_words(tokens, {"key", "("});
  if (order == tokens.end() || key == tokens.end()) return;
  const auto list = list_behind(tokens, order + 3);
  if (list == list_behind(tokens, key + 2)) tokens.erase(order, order + static_cast<std::ptrdiff_t>(list.size()) + 4);
}

/// The order of partitions and zeros before their numbers say nothing. StarRocks makes and drops those of a dynamic
/// table.
void settle_partitions(Tokens& tokens, bool is_dynamic) {
  const auto begin = find_words(tokens, {"partition", "by"});
  const auto end = std::find(begin, tokens.end(), "distributed");
  std::vector<std::string> partitions;
  std::string head;
  for (auto token = begin; token != end; ++token) {
    const bool is_new = *token == "partition" && token != begin;
    if (is_new) partitions.emplace_back();
    (partitions.empty() ? head : partitions.back()) += without_zeros(*token) + (*token == "," ? "" : " ");
  }
  for (auto& partition : partitions) std::erase_if(partition, [](char c) { return c == ',' || c == ' '; });
  if (!partitions.empty()) partitions.back().pop_back();  // the end of the list
  std::sort(partitions.begin(), partitions.end());
  Tokens settled{head};
  if (!is_dynamic) settled.insert(settled.end(), partitions.begin(), partitions.end());
  const auto at = tokens.erase(begin, end);
  tokens.insert(at, settled.begin(), settled.end());
}

/// A property with its implicit value says nothing. 3.3 shows `false` by omitting a line, and the cluster chooses a
/// time zone.
bool says_nothing(const std::string& name, const std::string& value) {
  if (name == "\"dynamic_partition.time_zone\"") return true;
  if (name == "\"fast_schema_evolution\"" && value == "\"false\"") return true;
  return std::any_of(kImplicitProperties.begin(), kImplicitProperties.end(), [&](const ImplicitProperty& row) {
    return name == "\"" + std::string{row.name} + "\"" &&
           equal_ignoring_case(value, "\"" + std::string{row.value} + "\"");
  });
}

/// The order of the properties says nothing.
std::vector<std::string> take_properties(Tokens& tokens) {
  const auto found = std::find(tokens.rbegin(), tokens.rend(), "properties");
  if (found == tokens.rend()) return {};
  std::vector<std::string> out;
  for (auto name = found.base() + 1; tokens.end() - name > 2;
       name += std::min<std::ptrdiff_t>(4, tokens.end() - name)) {
    if (!says_nothing(name[0], name[2])) out.push_back(name[0] + name[1] + name[2]);
  }
  tokens.erase(found.base(), tokens.end());
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

std::vector<std::string> tokens_of(std::string_view statement) {
  Tokens out;
  for (std::size_t begin = 0; begin < statement.size();) {
    auto at = begin;
    while (at < statement.size() && is_blank_character(statement[at])) ++at;
    const auto end = at == statement.size() ? at : end_of_token(statement, at);
    out.emplace_back(statement.substr(begin, end - begin));
    begin = end;
  }
  return out;
}

std::string mutated(std::string_view text, std::string_view other, Dice& dice) {
  switch (dice.below(3)) {
    case 0: return with_changed_byte(std::string{text}, dice);
    case 1: return with_changed_part(tokens_of(text), tokens_of(other), dice);
    default: return with_changed_part(lines_of(text), lines_of(other), dice);
  }
}

std::string without_neutral_parts(std::string_view statement) {
  Tokens tokens;
  for (const auto& token : tokens_of(statement)) {
    tokens.push_back(plain(token));
    if (all_digits(tokens.back())) tokens.back() = without_zeros(tokens.back());
  }
  std::erase(tokens, "");
  remove_widths(tokens);
  remove_nulls(tokens);
  remove_engine(tokens);
  lower_names_of_clauses(tokens);
  const auto properties = take_properties(tokens);
  const std::string dynamic = "\"dynamic_partition.enable\"=\"true\"";
  settle_partitions(tokens, std::find(properties.begin(), properties.end(), dynamic) != properties.end());
  remove_order_by_of_key(tokens);
  std::string out;
  for (const auto& token : tokens) out += token + " ";
  for (const auto& property : properties) out += "\n" + property;
  return out;
}

}  // namespace smt::test
