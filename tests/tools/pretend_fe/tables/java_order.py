"""The order in which Java's HashMap and HashSet list their entries, which some answers of an FE show."""


def hash_of(text):
    """String.hashCode(), over UTF-16 units."""
    value = 0
    data = text.encode("utf-16-be", "surrogatepass")
    for at in range(0, len(data), 2):
        value = (value * 31 + data[at] * 256 + data[at + 1]) & 0xFFFFFFFF
    return value


def java_order(texts):
    capacity = 16
    while len(texts) > capacity * 3 // 4:
        capacity *= 2
    return sorted(texts, key=lambda text: (hash_of(text) ^ hash_of(text) >> 16) & capacity - 1)
