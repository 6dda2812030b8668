# The libraries, as Debian 12 ships them. For a missing or old one, one clear message names the package.
find_package(PkgConfig REQUIRED)

add_library(smt_packages INTERFACE)

# smt_package(NAME pkg-config-module MINIMUM debian-package)
function(smt_package name module minimum debian)
  pkg_check_modules(${name} IMPORTED_TARGET GLOBAL ${module})
  if(NOT ${name}_FOUND)
    message(FATAL_ERROR "${module} was not found. On Debian and Ubuntu: apt install ${debian}")
  endif()
  if(minimum AND ${name}_VERSION VERSION_LESS minimum)
    message(FATAL_ERROR "${module} ${${name}_VERSION} is too old, ${minimum} or later is needed. On Debian and Ubuntu: apt install ${debian}")
  endif()
  target_link_libraries(smt_packages INTERFACE PkgConfig::${name})
endfunction()

# Debian 12: libmariadb under the name mysqlclient; Oracle's libmysqlclient has the same module name.
pkg_check_modules(MYSQLCLIENT IMPORTED_TARGET GLOBAL mysqlclient)
if(NOT MYSQLCLIENT_FOUND)
  pkg_check_modules(MYSQLCLIENT IMPORTED_TARGET GLOBAL libmariadb)
endif()
if(NOT MYSQLCLIENT_FOUND)
  message(FATAL_ERROR "no MySQL client library was found. On Debian and Ubuntu: apt install default-libmysqlclient-dev")
endif()
target_link_libraries(smt_packages INTERFACE PkgConfig::MYSQLCLIENT)

smt_package(INIH inih 53 libinih-dev)
smt_package(RE2 re2 "" libre2-dev)       # its .pc has no version
smt_package(FMT fmt 9.0 libfmt-dev)
smt_package(SPDLOG spdlog 1.10 libspdlog-dev)
smt_package(CLI11 CLI11 2.1 libcli11-dev)
smt_package(YAMLCPP yaml-cpp 0.7 libyaml-cpp-dev)
smt_package(JSON nlohmann_json 3.9 nlohmann-json3-dev)
smt_package(ZLIB zlib "" zlib1g-dev)
smt_package(CURL libcurl 7.85 libcurl4-openssl-dev)
smt_package(CRYPTO libcrypto 3.0 libssl-dev)
