#include "cli/argument_scan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string_view>

#include "cli/commands.hpp"

namespace smt::cli {
namespace {

/// Characters that text processors write instead of "-", as UTF-8.
constexpr std::array<std::string_view, 8> kDashes{"\u2010", "\u2011", "\u2012", "\u2013",
                                                  "\u2014", "\u2015", "\u2212", "\uFF0D"};

/// Returns "--conf" for "-c,--conf".
std::string_view long_name(const CommandOption& option) { return option.names.substr(option.names.find(',') + 1); }

bool has_name(const CommandOption& option, std::string_view name) {
  return name == long_name(option) || name == option.names.substr(0, option.names.find(','));
}

bool accepts_hyphen(const CommandOption& option) { return option.value.ends_with("|-"); }

std::string needs_value(const CommandOption& option) {
  return fmt::format("{} needs a value: {}", long_name(option), value_name(option));
}

/// Returns the dash with which a word begins; "" if it begins with another character.
std::string_view dash_of(std::string_view word) {
  const auto* dash =
      std::find_if(kDashes.begin(), kDashes.end(), [&](std::string_view one) { return word.starts_with(one); });
  return dash == kDashes.end() ? "" : *dash;
}

/// Goes through the arguments as the parser does.
class ArgumentScan {
 public:
  explicit ArgumentScan(const std::vector<std::string>& arguments) : arguments_{arguments} {}

  std::string wrong() {
    while (next_ < arguments_.size()) {
      const std::string_view word = arguments_[next_++];
      if (word == "--") break;
      auto wrong = word.starts_with("--")                     ? long_option(word)
                   : word.starts_with('-') && word.size() > 1 ? short_options(word)
                                                              : plain_word(word);
      if (!wrong.empty()) return wrong;
    }
    return "";
  }

 private:
  /// Returns nullptr for an unknown option, which the parser reports.
  const CommandOption* find(std::string_view name) const {
    for (const auto* row : {command_, &all_commands().front()}) {
      if (row == nullptr) continue;
      const auto option = std::find_if(row->options.begin(), row->options.end(),
                                       [&](const CommandOption& one) { return has_name(one, name); });
      if (option != row->options.end()) return &*option;
    }
    return nullptr;
  }

  std::string long_option(std::string_view word) {
    const auto equals = word.find('=');
    const auto* option = find(word.substr(0, equals));
    if (option == nullptr) return "";
    if (!option->refused.empty()) return std::string{option->refused};
    return equals == std::string_view::npos ? use(*option) : use_attached(*option, word.substr(equals + 1));
  }

  /// Checks -c, -cFILE, and flags together such as -vh.
  std::string short_options(std::string_view word) {
    const auto as_long = fmt::format("-{}", word.substr(0, word.find('=')));
    if (as_long.size() > 3 && find(as_long) != nullptr)
      return fmt::format("unknown argument '{}'; did you mean '{}'?", as_long.substr(1), as_long);
    for (std::size_t at = 1; at < word.size(); ++at) {
      const auto* option = find(fmt::format("-{}", word[at]));
      if (option == nullptr) return "";
      if (option->is_flag()) continue;
      return at + 1 == word.size() ? use(*option) : use_attached(*option, word.substr(at + 1));
    }
    return "";
  }

  std::string plain_word(std::string_view word) {
    if (const auto dash = dash_of(word); !dash.empty()) return about_dash(word, dash);
    const auto rows = all_commands().subspan(1);
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const CommandRow& one) { return one.name == word; });
    if (row == rows.end()) return "";
    if (command_ == nullptr) {
      command_ = &*row;
      return "";
    }
    const bool takes_words = std::any_of(command_->options.begin(), command_->options.end(),
                                         [](const CommandOption& one) { return !one.names.starts_with('-'); });
    return takes_words ? "" : fmt::format("a run has one command, not both '{}' and '{}'", command_->name, word);
  }

  std::string about_dash(std::string_view word, std::string_view dash) const {
    auto name = word.substr(0, word.find('='));
    while (name.starts_with('-') || !dash_of(name).empty())
      name.remove_prefix(name.starts_with('-') ? 1 : dash_of(name).size());
    const auto right = fmt::format("{}{}", name.size() == 1 ? "-" : "--", name);
    return fmt::format("an option begins with '-', not with the dash '{}'{}", dash,
                       find(right) == nullptr ? "" : "; write " + right);
  }

  std::string use(const CommandOption& option) {
    if (option.is_flag()) return "";
    if (next_ == arguments_.size()) return needs_value(option);
    const auto& value = arguments_[next_++];
    if (value == "-" && !accepts_hyphen(option)) return about_hyphen(option);
    return value.starts_with('-') && value != "-" ? needs_value(option) : use_once(option);
  }

  std::string use_attached(const CommandOption& option, std::string_view value) {
    if (option.is_flag()) return fmt::format("{} takes no value", long_name(option));
    if (value.empty()) return needs_value(option);  // the parser would take the next argument
    return use_once(option);
  }

  std::string about_hyphen(const CommandOption& option) const {
    if (option.names == "--against" || option.names == "--from-snapshot")
      return fmt::format("{} reads a file, not stdin: save the snapshot in a file first", long_name(option));
    const bool is_init = command_ != nullptr && command_->command == Command::kInit;
    return needs_value(option) +
           (is_init && option.names == "-c,--conf" ? "; use --print to print the conf to stdout" : "");
  }

  std::string use_once(const CommandOption& option) {
    if (option.repeated || used_.insert(&option).second) return "";
    return fmt::format("{} was given twice; give it once", long_name(option));
  }

  const std::vector<std::string>& arguments_;
  std::size_t next_ = 0;
  const CommandRow* command_ = nullptr;
  std::set<const CommandOption*> used_;
};

}  // namespace

std::string wrong_order(const std::vector<std::string>& arguments) { return ArgumentScan{arguments}.wrong(); }

}  // namespace smt::cli
