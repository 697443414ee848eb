"""Parts of states from CLDR's subdivisions."""
import xml.etree.ElementTree as xml

from tables import key, read, write

# The states whose subdivisions reports mention by name, and whose English names CLDR has in full.
STATES = {"AU": "AUS", "BR": "BRA", "CA": "CAN", "CN": "CHN", "ET": "ETH", "ID": "IDN", "IN": "IND", "IQ": "IRQ",
          "KE": "KEN", "MX": "MEX", "MY": "MYS", "NG": "NGA", "PK": "PAK", "US": "USA", "ZA": "ZAF", "ES": "ESP",
          "DE": "DEU", "IT": "ITA"}
# Of these the first parts only: autonomous communities and regions, not provinces.
SPAIN = set("an ar as cb cl cm cn ct ex ga ib md mc nc pv ri vc".split())
# Subdivisions that ISO 3166-1 has as places of their own, that are no more, or whose bare name is a place's.
LEFT_OUT = {"usas", "usgu", "usmp", "uspr", "usum", "usvi", "uswa", "usga", "usdc", "cntw", "cnhk", "cnmo", "cn71",
            "cn91", "cn92", "indd", "indn", "ngni", "ngfc", "mxcmx", "mxdif", "mxmex"}
# Names that are words or persons first of all.
WORDS = set("Delta Plateau Rivers Marche Maine Acre Somali Saladin Kurdistan Babylon".split()) | {
    "Federal District", "North West", "Cross River", "Free State", "Papua Islands"}


def areas(cldr, fold):
    """Writes generated-areas.tsv and returns its rows: slug, state, name."""
    taken = {key(row[2], fold) for row in read("areas.tsv")} | {key(row[0], fold) for row in read("ambiguous.tsv")}
    taken |= {key(row[2], fold) for row in read("names.tsv")}
    taken |= {key(row[9], fold) for row in read("places.tsv")} | {key(row[3], fold) for row in read("groups.tsv")}
    names = {}
    for element in xml.parse(f"{cldr}/common/subdivisions/en.xml").iter("subdivision"):
        code = element.get("type")
        if code[:2] == "es" and code[2:] not in SPAIN or code[:2] == "it" and not code[2:].isdigit():
            continue
        if code[:2].upper() in STATES and code not in LEFT_OUT and element.get("alt") is None:
            names[code] = element.text.replace("’", "'")
    counts = {}
    for name in names.values():
        counts[key(name, fold)] = counts.get(key(name, fold), 0) + 1
    rows = []
    for code, name in sorted(names.items()):
        # A name that two subdivisions bear, or a place, names neither.
        if counts[key(name, fold)] > 1 or key(name, fold) in taken or len(name) < 4 or name in WORDS:
            continue
        rows.append((code[:2] + "-" + code[2:], STATES[code[:2].upper()], name))
    write("generated-areas.tsv", [
        "States, provinces and other first parts of larger states, in English.",
        "source: CLDR 41 through Debian's unicode-cldr-core", "licence: Unicode-DFS-2016",
        "A slug is the ISO 3166-2 code in small letters.",
    ], ["code", "state", "name"], rows)
    return rows


def alternatives(cldr):
    """The second names of territories ("UK", "Congo (DRC)"), by locale and alpha-2 code."""
    found = {}
    for locale in ("en", "fr", "es", "ar", "ru", "zh_Hans", "zh_Hant", "zh_Hant_HK"):
        file = "zh" if locale == "zh_Hans" else locale
        for element in xml.parse(f"{cldr}/common/main/{file}.xml").iter("territory"):
            if element.text and "↑" not in element.text:
                found.setdefault((locale, element.get("type")), []).append(element.text)
    return found
