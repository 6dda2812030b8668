"""Users, roles and their privileges: CREATE USER, DROP USER, CREATE ROLE, GRANT, REVOKE and SHOW GRANTS.

Each user's roles are active, as with the default roles of StarRocks.
"""
import re
from dataclasses import dataclass, field

from sql.reader import Reader
from tables.model import FeError

EVERY = None  # all databases, or all tables
BEGIN = re.compile(r"\s*(?:create|drop|grant|revoke|show)\b", re.I)
ALL = ("ALL", "ALL PRIVILEGES")


@dataclass(frozen=True)
class Grant:
    privileges: tuple  # ("SELECT", "CREATE TABLE"), or ("ALL",)
    kind: str  # TABLE, DATABASE, CATALOG, SYSTEM
    database: str | None = EVERY
    table: str | None = EVERY
    text: str = ""  # "SELECT ON TABLE d.t", for SHOW GRANTS

    def gives(self, privilege, kind, database, table):
        """privilege ANY: any privilege that the grant gives."""
        return (self.kind == kind and self.database in (EVERY, database) and self.table in (EVERY, table)
                and (privilege == "ANY" or privilege in self.privileges or self.privileges[0] in ALL))


@dataclass
class Account:
    name: str
    password: str = ""
    roles: list = field(default_factory=list)
    grants: list = field(default_factory=list)


class Accounts:
    def __init__(self, user, password, version):
        self.version = version
        self.users = {user: Account(user, password, ["root"])}
        self.roles = {"root": [], "public": []}

    def opens(self, user, matches):
        """Whether the user may log in; see handshake.shake_hands."""
        return user in self.users and matches(self.users[user].password)

    def may_load(self, user, password):
        return user in self.users and self.users[user].password == password

    def may_insert(self, user, database, table):
        return self.may(user, "INSERT", "TABLE", database, table)

    def may(self, user, privilege, kind, database=EVERY, table=EVERY):
        account = self.users[user]
        if "root" in account.roles:
            return True
        granted = account.grants + [g for role in account.roles for g in self.roles[role]]
        return any(grant.gives(privilege, kind, database, table) for grant in granted)

    # -- statements

    def execute(self, sql, session):
        """The answer to a statement about users and rights, or NotImplemented for any other statement."""
        if not BEGIN.match(sql):
            return NotImplemented
        reader = Reader(sql, self.version)
        for words, rule in RULES:
            if reader.take(*words):
                return rule(self, reader, session)
        return NotImplemented

    def create_user(self, reader, _):
        reader.take("IF", "NOT", "EXISTS")
        name, password = user_name(reader), ""
        if reader.take("IDENTIFIED"):
            reader.expect("BY")
            password = reader.string()
        reader.end()
        if name in self.users:
            raise FeError(f"Operation CREATE USER failed for '{name}'@'%' : user already exists")
        self.users[name] = Account(name, password)

    def drop_user(self, reader, _):
        self.users.pop(user_name(reader), None)

    def create_role(self, reader, _):
        self.roles.setdefault(role_name(reader), [])

    def grant(self, reader, _):
        for given, receiver in self.read_grants(reader, "TO"):
            if given not in receiver:
                receiver.append(given)

    def revoke(self, reader, _):
        for given, receiver in self.read_grants(reader, "FROM"):
            if given in receiver:
                receiver.remove(given)

    def read_grants(self, reader, word):
        """Pairs of a grant, or the name of a role, and the list it belongs to."""
        start = reader.at
        privileges = [] if reader.kinds[reader.at] == "string" else words_until(reader, "ON", word)
        if not reader.take("ON"):
            reader.at = start
            roles = some(reader, role_name)
            reader.expect(word)
            reader.take("USER")
            return [(role, self.account(user_name(reader)).roles) for role in roles]
        objects = read_objects(reader)
        begin, end = reader.starts[start], reader.starts[reader.at]
        reader.expect(word)
        receiver = self.receiver(reader)
        text = reader.text[begin:end].strip()
        return [(Grant(tuple(privileges), *what, text=text), receiver) for what in objects]

    def receiver(self, reader):
        if reader.take("ROLE"):
            return self.roles[self.role(role_name(reader))]
        reader.take("USER")
        return self.account(user_name(reader)).grants

    def role(self, name):
        if name not in self.roles:
            raise FeError(f"cannot find role {name}")
        return name

    def account(self, name):
        if name not in self.users:
            raise FeError(f"cannot find user '{name}'@'%'")
        return self.users[name]

    def show_grants(self, reader, session):
        columns = ["UserIdentity", "Catalog", "Grants"]
        if reader.take("FOR", "ROLE"):
            role = self.role(role_name(reader))
            return ["RoleName", *columns[1:]], [(role, None, f"GRANT {g.text} TO ROLE '{role}'") for g in self.roles[role]]
        who = f"'{session.user}'@'%'"
        account = self.users[session.user]
        rows = [(who, "default_catalog", f"GRANT {text} TO USER {who}") for text in dict.fromkeys(g.text for g in account.grants)]
        roles = ", ".join(f"'{role}'" for role in account.roles)
        return columns, ([(who, None, f"GRANT {roles} TO {who}")] if roles else []) + rows


RULES = ((("CREATE", "USER"), Accounts.create_user), (("DROP", "USER"), Accounts.drop_user), (("CREATE", "ROLE"), Accounts.create_role),
         (("GRANT",), Accounts.grant), (("REVOKE",), Accounts.revoke), (("SHOW", "GRANTS"), Accounts.show_grants))


def user_name(reader):
    """'name'@'host', 'name' or name. The host does not count."""
    name = role_name(reader)
    if reader.take("@"):
        role_name(reader)
    return name


def role_name(reader):
    return reader.string() if reader.kinds[reader.at] == "string" else reader.name()


def some(reader, item):
    found = [item(reader)]
    while reader.take(","):
        found.append(item(reader))
    return found


def words_until(reader, *ends):
    """The privileges before ON: "SELECT", "CREATE TABLE"."""
    items, item = [], []
    while not reader.ended() and not any(reader.sees(end) for end in ends):
        word = reader.upper[reader.at]
        reader.at += 1
        if word == ",":
            items, item = items + [" ".join(item)], []
        else:
            item.append(word)
    return items + [" ".join(item)]


def read_objects(reader):
    """The objects of a grant: tuples of kind, database and table."""
    if reader.take("SYSTEM"):
        return [("SYSTEM",)]
    if reader.take("CATALOG"):
        return [("CATALOG",) for _ in some(reader, role_name)]
    if reader.take("DATABASE"):
        return [("DATABASE", database) for database in some(reader, role_name)]
    if reader.take("ALL", "DATABASES"):
        return [("DATABASE",)]
    if reader.take("TABLE"):
        return [("TABLE", *name) for name in some(reader, table_name)]
    reader.expect("ALL", "TABLES", "IN")
    if reader.take("ALL", "DATABASES"):
        return [("TABLE",)]
    reader.expect("DATABASE")
    return [("TABLE", database) for database in some(reader, role_name)]


def table_name(reader):
    database = reader.name()
    reader.expect(".")
    return database, reader.name()
