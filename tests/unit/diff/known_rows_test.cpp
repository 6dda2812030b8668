// The rows of what releases accept.

#include <gtest/gtest.h>

#include <string_view>

#include "diff/judge/actions.hpp"
#include "diff/judge/behaviours.hpp"
#include "diff/judge/type_changes.hpp"

namespace smt::test {
namespace {

using diff::Behaviour;
using diff::Evidence;
using diff::Known;

/// A row has a first documented release exactly if it names the document.
void expect_document(const Known& known, std::string_view what) {
  EXPECT_EQ(known.documented != types::kNever, known.source.find("docs ") != std::string_view::npos)
      << what << ": " << known.source;
}

TEST(KnownRows, NameTheirDocument) {
  for (const auto& row : diff::kActions) expect_document(row.known, row.known.source);
  for (const auto& row : diff::kPropertyChanges) expect_document(row.known, row.name);
  for (const auto& row : diff::kTypeChanges) expect_document(row.known, row.known.source);
}

Evidence evidence_of(std::string_view property, const Version& version) {
  return diff::evidence(diff::find_property_change(property)->known, version);
}

TEST(KnownRows, APropertyWithoutADocumentIsNotExecutedWhereNothingWasRecorded) {
  EXPECT_EQ(evidence_of("partition_ttl", {4, 1, 0}), Evidence::kRecorded);
  EXPECT_EQ(evidence_of("partition_ttl", {4, 2, 0}), Evidence::kRefused);
  EXPECT_EQ(evidence_of("flat_json.enable", {4, 0, 0}), Evidence::kNotSeen);
  EXPECT_EQ(evidence_of("flat_json.enable", {3, 5, 0}), Evidence::kRefused);
  EXPECT_EQ(evidence_of("base_compaction_forbidden_time_ranges", {3, 5, 0}), Evidence::kNotSeen);
  EXPECT_EQ(evidence_of("base_compaction_forbidden_time_ranges", {3, 3, 0}), Evidence::kRefused);
  EXPECT_EQ(evidence_of("write_quorum", {3, 5, 0}), Evidence::kNotSeen);
  EXPECT_EQ(evidence_of("write_quorum", {4, 2, 0}), Evidence::kRefused);
  EXPECT_EQ(evidence_of("replication_num", {4, 2, 0}), Evidence::kNotSeen);
}

TEST(Behaviours, DependOnReleaseAndCluster) {
  const auto has_it = [](Behaviour behaviour, const Version& version, RunMode mode = RunMode::kSharedNothing) {
    return diff::has(behaviour, {version, mode});
  };
  EXPECT_FALSE(has_it(Behaviour::kFastSchemaEvolution, {3, 1, 9}));
  EXPECT_TRUE(has_it(Behaviour::kFastSchemaEvolution, {3, 2, 0}));
  EXPECT_FALSE(has_it(Behaviour::kFastSchemaEvolution, {4, 0, 0}, RunMode::kSharedData));
  EXPECT_TRUE(has_it(Behaviour::kFastSchemaEvolution, {4, 1, 0}, RunMode::kSharedData));
  EXPECT_FALSE(has_it(Behaviour::kDropListPartition, {4, 0, 0}));
  EXPECT_TRUE(has_it(Behaviour::kDropListPartition, {4, 1, 0}, RunMode::kSharedData));
}

}  // namespace
}  // namespace smt::test
