"""Names in six languages: United Nations, CLDR, and names made by rule."""
import re

import folding
import forms
from tables import key, read, write

LANGUAGES = {"en": ("English", "en"), "fr": ("French", "fr"), "es": ("Spanish", "es"), "ar": ("Arabic", "ar"),
             "ru": ("Russian", "ru"), "zh": ("Chinese", "zh_Hans")}
FILES = {"en": "generated-names.tsv", "fr": "generated-names.tsv", "es": "generated-names.tsv",
         "ar": "generated-names-arabic.tsv", "ru": "generated-names-cyrillic.tsv", "zh": "generated-names-han.tsv"}
# Columns of the taxonomy that are no names: cut short, jumbled, or in another case than the nominative.
BROKEN = {("ar", "UMI"), ("ar", "ATF"), ("ar", "IOT"), ("ar", "NLD"), ("ru", "ALA"), ("ru", "ATA"), ("ru", "CCK"),
          ("ru", "CYM"), ("ru", "ATF"), ("es", "BLM")}
# Names that are words or names of persons as well: never in prose.
NOT_IN_PROSE = {("fr", "Maurice"), ("es", "Mauricio"), ("es", "Granada"), ("es", "Guadalupe"), ("es", "Santa Elena"),
                ("fr", "Dominique"), ("es", "San Martín"), ("fr", "Réunion"),
                ("es", "Reunión"), ("fr", "Grenade"), ("zh", "中非")}
GROUPS = {"001": "world", "002": "africa", "003": "north-america", "005": "south-america", "009": "oceania",
          "011": "western-africa", "013": "central-america", "014": "eastern-africa", "015": "northern-africa",
          "017": "middle-africa", "018": "southern-africa", "019": "americas", "021": "northern-america",
          "029": "caribbean", "030": "eastern-asia", "034": "southern-asia", "035": "south-eastern-asia",
          "039": "southern-europe", "053": "australia-and-new-zealand", "054": "melanesia", "061": "polynesia",
          "142": "asia", "143": "central-asia", "145": "western-asia", "150": "europe", "151": "eastern-europe",
          "154": "northern-europe", "155": "western-europe", "202": "sub-saharan-africa", "419": "latin-america",
          "EU": "eu", "EZ": "euro-area", "UN": "united-nations"}
HAND = ["names.tsv", "names-arabic.tsv", "names-cyrillic.tsv", "names-han.tsv", "demonyms.tsv"]


def folded(char):
    scalar = ord(char)
    return char.lower() if scalar < 0x80 else SIMPLIFIED.get(char) or folding.fold(scalar)


SIMPLIFIED = {}


class Claims:
    """Which place a folded name stands for, and the rows that are written."""

    def __init__(self, place_rows, area_rows):
        self.keys = {key(row[0], folded): "?" for row in read("ambiguous.tsv")}
        self.keys |= {re.sub(r"\bsaint\b", "st", name): "?" for name in self.keys}
        self.rows, self.refused = [], []
        for row in [(r[0], r[-1]) for r in place_rows] + [(r[0], r[2]) for r in read("areas.tsv") + area_rows] \
                + [(r[0], r[3]) for r in read("groups.tsv")]:
            self.keys.setdefault(key(row[1], folded), row[0])
        for table in HAND:
            for row in read(table):
                if row[3] != "demonym":
                    self.keys.setdefault(key(row[2], folded), row[0])

    def add(self, code, language, name, kind, use="both"):
        name = re.sub(r"\s+", " ", name.replace("’", "'") if language in ("en", "fr", "es") else name).strip()
        if language == "zh":
            name = name.replace("（", "(").replace("）", ")")
        # "É.-U.": a stop and a hyphen together are no part of a name that is looked for.
        claimed = self.keys.get(key(name, folded)) if name and ".-" not in name else code
        if claimed is None:
            self.keys[key(name, folded)] = code
            self.rows.append((code, language, name, kind, "list" if (language, name) in NOT_IN_PROSE else use))
        elif claimed not in (code, "?"):
            self.refused.append((name, language, code, claimed))


def inverted(formal, short):
    """"Republic of Korea" -> "Korea, Republic of", where the short name ends the formal one."""
    match = re.fullmatch(r"(.* of)( the)? (.+)", formal)
    return f"{match[3]}, {match[1]}{match[2] or ''}" if match and match[3] in short else None


def united_nations(claims, taxonomy, first):
    for r in taxonomy:
        code = r["ISO 3166-1 Alpha 3-Codes"]
        if not code:
            continue
        english = re.sub(r"^the ", "", r["English Formal"]).replace("’", "'")
        for language, (column, _) in LANGUAGES.items():
            if (language, code) in BROKEN:
                continue
            for name in (r[column + " Short"], r["M49 " + column]):
                claims.add(code, language, name, "inverted" if re.search("[(（]", name) else "short")
                # "Bolivia (Estado Plurinacional de)": the bracket turned round is the formal name.
                match = re.fullmatch(r"(.+) \((.+?)\)", name)
                if match and language in ("fr", "es") and re.search(r"( d'| de| du| del| des)$|['’]$", match[2]):
                    space = "" if match[2][-1] in "'’" else " "
                    claims.add(code, language, match[2] + space + match[1], "formal")
        claims.add(code, "en", english, "formal")
        if english:
            claims.add(code, "en", inverted(english, (first[code], r["English Short"])) or "", "inverted", "list")
        for language, (column, _) in LANGUAGES.items():
            shorts = [r[column + " Short"]] + [row[2] for row in read(hand_file(language))
                                               if row[0] == code and row[1] == language and row[3] == "short"]
            for name in [n for short in shorts for n in forms.formal(code, r["English Formal"], language, short)]:
                claims.add(code, language, name, "formal")


def hand_file(language):
    return {"ar": "names-arabic.tsv", "ru": "names-cyrillic.tsv", "zh": "names-han.tsv"}.get(language, "names.tsv")


def cldr(claims, place_rows, alternatives):
    from babel import Locale
    codes = {row[2] for row in place_rows if row[2]}
    for language, (_, locale) in LANGUAGES.items():
        for tag in [locale] + (["zh_Hant", "zh_Hant_HK"] if language == "zh" else []):
            territories = Locale.parse(tag).territories
            for row in place_rows:
                names = [territories.get(row[2], "")] if row[2] else []
                names += alternatives.get((tag, row[2]), []) if row[2] else []
                if row[0] == "XKX":
                    names = [territories.get("XK", "")]
                for name in names:
                    match = re.fullmatch(r"(.+?) ?[(（](.+)[)）]", name)
                    # A bracket in CLDR is a second name, or what the name is; the name before it stands alone as well.
                    if match and language != "zh":
                        claims.add(row[0], language, match[1], "alias")
                    # "RU" in Spanish: the code of another place is no name of this one.
                    if name != row[2] and name in codes:
                        continue
                    short = len(name) < 5 and name.isupper() and language in ("en", "fr", "es")
                    claims.add(row[0], language, name, "abbreviation" if short else "alias")
            for territory, group in GROUPS.items():
                claims.add(group, language, territories.get(territory, ""), "alias")


def russian_cases(claims):
    rows = [(r[0], r[2], r[4]) for r in claims.rows if r[1] == "ru" and r[3] in ("short", "alias", "formal")]
    rows += [(r[0], r[2], r[4]) for r in read("names-cyrillic.tsv") if r[3] in ("short", "alias", "formal", "former")]
    for code, name, use in rows:
        if name.upper() == name or re.search(r"[(]", name):
            continue
        for form in forms.cases(name):
            claims.add(code, "ru", form, "inflected", use)


HEADERS = {
    "generated-names.tsv": "English, French and Spanish names",
    "generated-names-arabic.tsv": "Arabic names",
    "generated-names-cyrillic.tsv": "Russian names, with their cases",
    "generated-names-han.tsv": "Chinese names; a traditional sign is read as the simplified one (folding.tsv)",
}


def names(taxonomy, place_rows, area_rows, alternatives):
    """Writes the generated tables of names; returns the names that another place has claimed already."""
    claims = Claims(place_rows, area_rows)
    united_nations(claims, taxonomy, {row[0]: row[-1] for row in place_rows})
    cldr(claims, place_rows, alternatives)
    russian_cases(claims)
    for file, header in HEADERS.items():
        rows = sorted(row for row in claims.rows if FILES[row[1]] == file)
        write(file, [
            header + ", those that no table by hand holds.",
            "source: short and M49 names of the United Nations through the OCHA Countries and Territories Taxonomy",
            "(hdx-python-country 4.2.5); CLDR through babel 2.18.0 and unicode-cldr-core 41; formal names and cases by",
            "rule (generate/forms.py)",
            "licence: Creative Commons Attribution IGO (taxonomy), MIT (package), Unicode-3.0 (CLDR)",
        ], ["place", "language", "name", "type", "use"], rows)
    return claims.refused
