"""ADD INDEX and DROP INDEX: each needs a job."""
from dataclasses import replace

from alter.draft import same
from alter.type_changes import NESTED, TEXTS
from tables.model import FeError
from tables.refusals import analyzer, handler, is_old

KEYED = "only used in columns of DUP_KEYS/{} table or key columns of UNIQUE_KEYS/AGG_KEYS table. invalid column: {}"
NGRAM_DEFAULTS = {"bloom_filter_fpp": "0.05", "case_sensitive": "true"}


def add_index(draft, clause, text):
    index = clause.index
    for known in draft.indexes:
        if same(known.name, index.name):
            raise handler(draft.version, f"index `{index.name}` already exist.")
    check_added(draft, index)
    draft.indexes = [*draft.indexes, finished(draft, index)]
    draft.fast = False


def check_added(draft, index):
    """In 3.3 the handler checks the column, not the analyzer."""
    check_count(draft, index)
    try:
        check_index(draft, index)
    except FeError as refused:
        raise handler(draft.version, refused.text) if is_old(draft.version) else refused from None


def check_index(draft, index):
    check_count(draft, index)
    check_column(draft, index)


def check_count(draft, index):
    if len(index.columns) != 1:
        name = "bitmap" if is_old(draft.version) else index.name
        raise analyzer(draft.version, f"{name} index can only apply to a single column.")


def check_column(draft, index):
    column = next((c for c in draft.after() if same(c.name, index.columns[0])), None)
    if column is None:
        raise analyzer(draft.version, f"BITMAP column does not exist in table. invalid column: {index.columns[0]}")
    CHECKS[index.kind or "BITMAP"](draft, index, column)


def check_bitmap(draft, index, column):
    if draft.table.model in ("UNIQUE", "AGGREGATE") and not column.key:
        raise analyzer(draft.version, "BITMAP index " + KEYED.format("PRIMARY_KEYS", column.name))


def check_ngram(draft, index, column):
    if draft.table.model in ("UNIQUE", "AGGREGATE") and not column.key:
        raise analyzer(draft.version, "Ngram Bloom filter index " + KEYED.format("PRIMARY", column.name))


def check_inverted(draft, index, column):
    """3.3 has no switch that disables these indexes. Which types are allowed was read in the FE's source."""
    old = is_old(draft.version)
    kinds = "DUPLICATE" if old else "DUPLICATE/PRIMARY_KEYS"
    if draft.table.model != "DUPLICATE" and (old or draft.table.model != "PRIMARY"):
        raise analyzer(draft.version, f"The inverted index can only be build on {kinds} table.")
    if not old and column.type.kind not in TEXTS or column.type.kind in NESTED:
        types = "scalar" if old else "CHAR/STRING/VARCHAR"
        raise analyzer(draft.version, f"The inverted index can only be build on column with type of {types} type.")
    if not old:
        raise analyzer(draft.version, "The inverted index is disabled, enable it by setting FE config `enable_experimental_gin` to true")
    if index.properties:
        raise FeError("the stand-in does not know: properties of an INDEX USING GIN")


def check_vector(draft, index, column):
    raise FeError("the stand-in does not know: INDEX USING VECTOR")


CHECKS = {"BITMAP": check_bitmap, "NGRAMBF": check_ngram, "GIN": check_inverted, "VECTOR": check_vector}


def finished(draft, index):
    """The index as the FE stores it: column names in the table's case, and all properties."""
    names = tuple(next(c.name for c in draft.after() if same(c.name, name)) for name in index.columns)
    properties = {**NGRAM_DEFAULTS, **index.properties} if index.kind == "NGRAMBF" else index.properties
    return replace(index, columns=names, properties=dict(sorted(properties.items())))


def drop_index(draft, clause, text):
    kept = [index for index in draft.indexes if not same(index.name, clause.name)]
    if len(kept) == len(draft.indexes):
        raise handler(draft.version, f"index {clause.name} does not exist")
    draft.indexes = kept
    draft.fast = False
