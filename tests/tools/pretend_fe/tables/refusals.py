"""How each version words an error. The oldest FE puts "Unexpected exception: " before the texts of its handlers, and has one
error number only."""
from tables.model import FeError

BUSY = {
    "3.3": 'A schema change operation is in progress on the table "{}". Please wait until the current operation completes.\n'
           "To check the status of the operation, see https://docs.starrocks.io/en-us/latest/sql-reference/sql-statements/"
           "data-manipulation/SHOW%20ALTER",
    "4.1": "A schema change operation is in progress on the table {}. Please wait until the current operation completes. To check "
           "the status of the operation, see https://docs.starrocks.io/docs/sql-reference/sql-statements/table_bucket_part_index/"
           "SHOW_ALTER",
}


def is_old(version):
    return version == "3.3"


def handler(version, text, number=1064):
    """The error of the code that carries out a statement."""
    return FeError(f"Unexpected exception: {text}") if is_old(version) else FeError(text, number)


def analyzer(version, text, number=1064, where=""):
    """The error of the code that checks a statement first. where: as tokens.place() gives it."""
    at = f" {where}" if where else ""
    return FeError(f"Getting analyzing error{at}. Detail message: {text}.", 1064 if is_old(version) else number)


def common(version, text):
    """ERR_COMMON_ERROR, which is 5064 in versions with such numbers."""
    return analyzer(version, text, 5064)


def busy(version, table):
    """The error of every change of a table while a job runs on it."""
    if table.job.kind == "OPTIMIZE" and not is_old(version):
        return handler(version, f"The table {table.name} is currently in state OPTIMIZE")
    return handler(version, BUSY[version].format(table.name))
