#include "flink/failure.hpp"

#include <fmt/format.h>

#include "text/ascii.hpp"

namespace smt::flink {
namespace {

struct Problem {
  std::string why, way_out;
};

constexpr std::string_view kAddress =
    "check 'rest': it needs the address of the JobManager's web page (rest.port of Flink, 8081 by default), with the "
    "path if a proxy adds one";
constexpr std::string_view kReach =
    "check that the JobManager runs, that this machine may connect to it, and that 'rest' has the address of its web "
    "page (rest.port of Flink, 8081 by default)";

bool has_login(const FlinkRest& rest) { return !rest.user.empty() || !rest.header.empty(); }

std::string about_certificate(const FlinkRest& rest) {
  if (rest.ca.empty()) return "set 'rest_ca' to a PEM file with the CA that signed the JobManager's certificate";
  return "check 'rest_ca', and the dates and names of the JobManager's certificate";
}

std::string about_login(const FlinkRest& rest) {
  if (has_login(rest)) return "check 'rest_user' and 'rest_password', or 'rest_header'";
  return "set 'rest_user' and 'rest_password', or 'rest_header'";
}

/// Returns the address without what follows `?`, which may be a secret.
std::string_view without_query(std::string_view url) { return url.substr(0, url.find('?')); }

bool is_page(std::string_view body) {
  const auto begin = body.find_first_not_of(" \t\r\n");
  return begin != std::string_view::npos && body[begin] == '<';
}

Problem problem_of_status(const FlinkRest& rest, const HttpAnswer& answer) {
  const auto http = fmt::format("HTTP {}", answer.status);
  if (answer.status == 401 || answer.status == 403)
    return {fmt::format("{}: {}", http, has_login(rest) ? "it refuses the login" : "it requires a login"),
            about_login(rest)};
  if (!answer.location.empty())
    return {fmt::format("{}: it redirects to {}", http, without_query(answer.location)),
            "write the address behind it into 'rest'; the tool follows no redirect, because it would send the password "
            "there"};
  if (answer.status == 503)
    return {http + ": the JobManager is starting, or none is the leader", "try again in a minute"};
  if (answer.status != 200) return {http, std::string{kAddress}};
  return {is_page(answer.body) ? "the answer is a web page" : "the answer is not Flink's", std::string{kAddress}};
}

Problem problem_of(const FlinkRest& rest, const HttpAnswer& answer) {
  using enum HttpAnswer::Failure;
  switch (answer.failure) {
    case kCertificate: return {answer.why_not, about_certificate(rest)};
    case kTls:
      return {answer.why_not,
              "write 'http://' if the JobManager does not use TLS (security.ssl.rest.enabled); the tool has no "
              "certificate of its own to show (security.ssl.rest.authentication-enabled)"};
    case kTooLong: return {"the answer is too long", std::string{kAddress}};
    case kNoAnswer: return {answer.why_not, std::string{kReach}};
    case kNone: break;
  }
  return problem_of_status(rest, answer);
}

}  // namespace

Diagnostic flink_failure(const FlinkRest& rest, const std::string& path, const HttpAnswer& answer) {
  auto [why, way_out] = problem_of(rest, answer);
  return {Code::kFlinkNoAnswer, rest.place, {rest.url + path, std::move(why), std::move(way_out)}};
}

}  // namespace smt::flink
