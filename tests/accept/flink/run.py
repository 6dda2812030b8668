#!/usr/bin/env python3
"""The tests of one Flink version: run.py VERSION TOOL [UNITTEST ARGUMENT…], e.g. run.py 1.20 build/dev/starrocks-migrate-tool -k values
SMT_TEST_FLINK_1_20 (1_14) names the folder that scripts/flink.sh fills, SMT_TEST_MYSQL_BINLOG_1_20 (1_14), SMT_TEST_USER
and SMT_TEST_PASSWORD a MySQL 8.0 with a binlog, SMT_TEST_MARIADB_BINLOG_1_20 a MariaDB with one, for invisible_test.py;
scripts/test.sh --flink sets them. Without them this is skipped (77) with the
reason, and fails if CI=true. Databases smt_* of these servers are dropped. SMT_KEEP=1 leaves the working folder."""
import os
import sys
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))

from flink_test import FlinkTest, Rig  # noqa: E402


def missing(*variables):
    """The reason why the tests cannot run, or ''."""
    for name in variables:
        if not os.environ.get(name):
            return f"{name} is not set: {os.environ.get(name + '_WHY_NOT', 'run scripts/test.sh --flink, which sets it')}"
    return ""


def main():
    version, tool, arguments = sys.argv[1], Path(sys.argv[2]).resolve(), sys.argv[3:]
    flink, mysql = (f"SMT_TEST_{what}_{version.replace('.', '_')}" for what in ("FLINK", "MYSQL_BINLOG"))
    if reason := missing(flink, mysql):
        print(reason)
        return 1 if os.environ.get("CI") == "true" else 77
    FlinkTest.rig = Rig(version, os.environ[flink], os.environ[mysql], tool)
    try:
        FlinkTest.rig.cluster.start()
        suite = ["discover", "-v", "-s", str(Path(__file__).parent), "-p", "*_test.py", *arguments]
        return not unittest.main(module=None, argv=["run.py", *suite], exit=False).result.wasSuccessful()
    finally:
        FlinkTest.rig.close()


if __name__ == "__main__":
    sys.exit(main())
