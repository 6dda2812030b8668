"""Tables and databases: types, names, keys, partitions, properties, and what CREATE and DROP do."""
