"""Writes the generated tables of the folder above: places, regions, generated-*, folding.

    python3 -m venv ENV && ENV/bin/pip install --no-deps -r generate/requirements.txt
    ENV/bin/python generate [CLDR]      (CLDR: the folder of unicode-cldr-core 41, /usr/share/unicode/cldr unless said)

The tables written by hand are read, never written: a generated row whose folded key a hand row already claims is left
out, so that no fact stands twice.
"""
import csv, glob, importlib.util, os, sys

import areas, folding, names, places, regions
from tables import read


def taxonomy():
    """The rows of the OCHA Countries and Territories Taxonomy."""
    folder = list(importlib.util.find_spec("hdx").submodule_search_locations)[0]
    path = glob.glob(os.path.join(folder, "location", "*Taxonomy*.csv"))[0]
    return list(csv.DictReader(open(path, encoding="utf-8-sig")))


def simplified(texts):
    """The traditional Chinese signs in the texts, each with its simplified one."""
    folder = list(importlib.util.find_spec("opencc").submodule_search_locations)[0]
    table = {}
    for line in open(os.path.join(folder, "dictionary", "TSCharacters.txt"), encoding="utf8"):
        traditional, signs = line.rstrip("\n").split("\t")[:2]
        table[traditional] = signs.split(" ")[0]
    found = {c: table[c] for text in texts for c in text if c in table and table[c] != c}
    # The signs that the simplified ones in names are written with in Hong Kong and Taiwan.
    reverse = {}
    for traditional, sign in table.items():
        reverse.setdefault(sign, []).append(traditional)
    for text in texts:
        for c in text:
            found |= {t: c for t in reverse.get(c, []) if t != c and len(t) == 1 and ord(t) < 0x10000}
    return {t: s for t, s in found.items() if len(t) == 1 and ord(t) < 0x10000 and len(s) == 1}


def main():
    cldr = sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode/cldr"
    rows = taxonomy()
    alternatives = areas.alternatives(cldr)
    texts = [r["M49 Chinese"] + r["Chinese Short"] for r in rows] + [row[2] for row in read("names-han.tsv")]
    texts += [name for (locale, _), found in alternatives.items() if locale.startswith("zh") for name in found]
    texts.append("共和国人民民主联邦伊斯兰王公社会主义")
    names.SIMPLIFIED.update(simplified(texts))
    place_rows = places.places(rows)
    regions.regions(rows, place_rows)
    area_rows = areas.areas(cldr, names.folded)
    for name, language, code, claimed in names.names(rows, place_rows, area_rows, alternatives):
        print(f"{name} ({language}): {code} gives way to {claimed}")
    folding.folding(names.SIMPLIFIED)


main()
