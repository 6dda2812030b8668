#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "assess/grade.hpp"
#include "diagnostic/json.hpp"
#include "smt/assess.hpp"

namespace smt::assess {

extern const std::string_view kReportPage, kReportWordsEn, kReportWordsZh;  // report.html, words/*.json

namespace {

using Json = nlohmann::ordered_json;

using MemberIndexes = std::map<TableName, int>;  // the tables of a target

MemberIndexes indexes_of(const AssessedTarget& target) {
  MemberIndexes indexes;
  for (std::size_t i = 0; i < target.members.size(); ++i) indexes.emplace(target.members[i].name, static_cast<int>(i));
  return indexes;
}

/// Returns the index of the target's table that contains the place, or -1 if there is none.
int member_at(const Place& place, const MemberIndexes& members) {
  const auto* object = place.object();
  const auto found = object == nullptr ? members.end() : members.find({object->database, object->table});
  return found == members.end() ? -1 : found->second;
}

/// Returns a finding in the form that report.html reads: code, arguments, place, the table of the target that contains
/// the place (-1 if none; otherwise the place is a column, or empty), 0 or the reason why it is accepted, and the conf
/// lines that settle it.
Json row_of_page(const AssessedFinding& assessed, const MemberIndexes& members) {
  const auto& place = assessed.finding.place;
  const int member = member_at(place, members);
  const auto rest = member < 0 ? place_text(place) : place.object()->column;
  Json accepted = 0;
  if (assessed.accepted != nullptr) accepted = assessed.accepted->reason;
  return Json::array({row_of(assessed.finding.code).id, assessed.finding.arguments, rest, member, accepted,
                      settling_lines(assessed.finding)});
}

Json rows_of_page(const std::vector<AssessedFinding>& findings, const MemberIndexes& members) {
  auto out = Json::array();
  for (const auto& assessed : findings) out.push_back(row_of_page(assessed, members));
  return out;
}

Json row_of_page(const AssessedTarget& target) {
  auto members = Json::array();
  for (const auto& member : target.members)
    members.push_back(Json::array({member.name.database, member.name.table, member.data_length}));
  return Json::array({target.name.database, target.name.table, grade_text(target.grade), target.rule_id, target.columns,
                      target.tablets.count(), target.key_bytes, target.readers, members,
                      rows_of_page(target.findings, indexes_of(target))});
}

Json totals_of_page(const Totals& totals) {
  auto grades = Json::object();
  for (const auto grade : {Grade::kA, Grade::kB, Grade::kC, Grade::kD})
    grades[grade_text(grade)] = totals.grades[static_cast<std::size_t>(grade)];
  return {{"tables", totals.tables},   {"columns", totals.columns}, {"bytes", totals.bytes},
          {"merged", totals.merged},   {"keyless", totals.keyless}, {"wideKeys", totals.wide_keys},
          {"cut", totals.cut_columns}, {"grades", grades},          {"maybeWideKeys", totals.maybe_wide_keys}};
}

Json schemas_of(const Assessment& a) {
  auto out = Json::array();
  for (const auto& [schema, totals] : a.schemas) {
    out.push_back(totals_of_page(totals));
    out.back()["schema"] = schema;
  }
  return out;
}

Json counts_of(const Assessment& a) {
  auto out = Json::array();
  for (const auto& count : a.codes) {
    out.push_back({{"code", row_of(count.code).id},
                   {"findings", count.findings},
                   {"accepted", count.accepted},
                   {"targets", count.targets}});
  }
  return out;
}

/// Returns the texts of the codes that occur. The page fills in their arguments.
Json codes_of(const Assessment& a, Language language) {
  auto out = Json::object();
  for (const auto& count : a.codes) {
    const auto& row = row_of(count.code);
    const auto& words = words_of(count.code, language);
    out[std::string{row.id}] = {{"severity", word(row.severity)},
                                {"grade", grade_text(row.grade)},
                                {"title", words.title},
                                {"text", words.text},
                                {"hint", words.hint},
                                {"why", words.why}};
  }
  return out;
}

Json targets_of(const Assessment& a) {
  auto out = Json::array();
  for (const auto& target : a.targets) out.push_back(row_of_page(target));
  return out;
}

/// Returns what --probe would ask about the data: code and number, the highest number first.
Json left_to_data_of(const Assessment& a) {
  auto out = Json::array();
  if (a.probed) return out;
  for (const auto& count : a.left_to_data) out.push_back(Json::array({row_of(count.code).id, count.findings}));
  return out;
}

Json data_of(const Assessment& a, Language language, std::string_view date) {
  return {{"words", Json::parse(language == Language::kChinese ? kReportWordsZh : kReportWordsEn)},
          {"conf", a.conf},
          {"date", date},
          {"server", a.server},
          {"starrocks", a.starrocks},
          {"flink", a.flink},
          {"cdc", a.cdc},
          {"beNum", a.be_num},
          {"tablets", a.tablets},
          {"partitionsGrow", a.partitions_grow},
          {"groups", a.groups},
          {"jobs", a.jobs},
          {"readers", a.readers},
          {"serverIds", a.server_ids},
          {"totals", totals_of_page(a.all)},
          {"schemas", schemas_of(a)},
          {"codes", codes_of(a, language)},
          {"counts", counts_of(a)},
          {"leftToData", left_to_data_of(a)},
          {"run", rows_of_page(a.run, {})},
          {"targets", targets_of(a)}};
}

/// Replaces '<' by another form that JSON allows: "</script>" and "<!--" in a name would end or change the element.
std::string in_script(const std::string& json) {
  std::string out;
  out.reserve(json.size());
  for (const char c : json) {
    if (c == '<') {
      out += "\\u003c";
    } else {
      out += c;
    }
  }
  return out;
}

void replace_once(std::string& text, std::string_view mark, std::string_view with) {
  text.replace(text.find(mark), mark.size(), with);
}

}  // namespace

std::string html(const Assessment& assessment, Language language, std::string_view date) {
  std::string page{kReportPage};
  const auto data = dumped(data_of(assessment, language, date), -1);
  replace_once(page, "@LANG@", language == Language::kChinese ? "zh-CN" : "en");
  replace_once(page, "@DATA@", in_script(data));
  return page;
}

}  // namespace smt::assess
