"""What scalars outside ASCII are read as when names are compared."""
import unicodedata

from tables import write

SPECIAL = {"ß": "ss", "ẞ": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l",
           "đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "þ": "th", "Þ": "th", "ı": "i", "ħ": "h", "Ħ": "h", "ŋ": "n", "Ŋ": "n",
           "ŧ": "t", "Ŧ": "t", "ə": "e", "Ə": "e", "ĸ": "k", "ƒ": "f"}
PUNCTUATION = [  # ranges, last one wins; the sign is the ASCII sign they are read as
    (0x80, 0xBF, ";"), (0xD7, 0xD7, "*"), (0xF7, 0xF7, "*"), (0x2B0, 0x2FF, "*"), (0x2000, 0x206F, "*"),
    (0x2070, 0x209F, "*"), (0x20A0, 0x20CF, "*"), (0x2100, 0x214F, "*"), (0x2190, 0x2BFF, ";"), (0x3000, 0x303F, ";"),
    (0xE000, 0xF8FF, ";"), (0xFE10, 0xFE1F, ","), (0xFE30, 0xFE6F, ","), (0xFF00, 0xFF0F, ","), (0xFFFC, 0xFFFD, "*"),
]
SIGNS = {" ": "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000",
         "\n": "\u0085\u2028\u2029", "-": "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d",
         "'": "\u2018\u2019\u201b\u02bc\u02b9\u02bb\u00b4\u02b4\u2032\u055a\ua78b\ua78c\uff07",
         "\"": "\u00ab\u00bb\u201a\u201c\u201d\u201e\u201f\u2039\u203a\u2033\u300a\u300b\u300c\u300d\u201b"[:-1],
         "*": "\u00aa\u00ba\u00b9\u00b2\u00b3\u2020\u2021\u00a7\u00b6\u00ae\u00a9\u00b0\u00a3\u00a5\u00a4\u00a2",
         ",": "\uff0c\u3001\u060c", ";": "\u061b\uff1b\u2022\u00b7\u2023\u2043\u25aa\u25cf\u25e6", ".": "\u3002\u06d4\uff0e",
         "(": "\uff08\u3010\uff3b", ")": "\uff09\u3011\uff3d", "/": "\u2044\u2215\uff0f", "&": "\uff06\ufe60", ":": "\uff1a"}
NOTHING = [(0xAD, 0xAD), (0x34F, 0x34F), (0x61C, 0x61C), (0x640, 0x640), (0x200B, 0x200F), (0x202A, 0x202E),
           (0x2060, 0x2064), (0x2066, 0x206F), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF)]
NAMES = {" ": "space", "\n": "line", "": "nothing"}


# Arabic letters that are written one for another, and Persian forms of two.
ARABIC = {"ى": "ي", "ة": "ه", "ک": "ك", "ی": "ي", "ھ": "ه", "ہ": "ه", "ٱ": "ا"}


def fold(scalar):
    """What a scalar is read as."""
    char = chr(scalar)
    if char in ARABIC:
        return ARABIC[char]
    if char in SPECIAL:
        return SPECIAL[char]
    if 0xFB00 <= scalar <= 0xFB06 or 0xFB50 <= scalar <= 0xFDFF or 0xFE70 <= scalar <= 0xFEFE or 0xFF10 <= scalar <= 0xFF5E:
        char = unicodedata.normalize("NFKC", char)
    base = "".join(c for c in unicodedata.normalize("NFD", char) if not unicodedata.category(c).startswith("M"))
    return "".join(SPECIAL.get(c, ARABIC.get(c, c)) for c in base.lower())


def folding(simplified):
    """Writes folding.tsv.

    `simplified` maps the traditional Chinese signs that stand in names to the simplified ones."""
    table = {}
    for first, last, sign in PUNCTUATION:
        table |= {s: sign for s in range(first, last + 1)}
    for scalar in list(range(0xC0, 0x2000)) + list(range(0x2C00, 0x2E00)) + list(range(0xA640, 0xA800)) + \
            list(range(0xFB00, 0xFB07)) + list(range(0xFB50, 0xFE00)) + list(range(0xFE20, 0xFE30)) + \
            list(range(0xFE70, 0xFEFF)) + list(range(0xFF10, 0xFF5F)) + list(range(0x20D0, 0x2100)):
        if scalar in table or not unicodedata.name(chr(scalar), ""):
            continue
        category = unicodedata.category(chr(scalar))
        if category[0] in "PSZ":
            table[scalar] = " " if category[0] == "Z" else "*"
        elif category.startswith("M") or category[0] in "LN":
            folded = fold(scalar)
            if folded != chr(scalar) and len(folded) <= 3 and (folded.isascii() or len(folded) <= 1):
                table[scalar] = folded
    table |= {ord(traditional): char for traditional, char in simplified.items()}
    for sign, scalars in SIGNS.items():
        table |= {ord(c): sign for c in scalars}
    for first, last in NOTHING:
        table |= {s: "" for s in range(first, last + 1)}
    rows, scalars = [], sorted(table)
    while scalars:
        first = last = scalars.pop(0)
        while scalars and scalars[0] == last + 1 and table[scalars[0]] == table[first]:
            last = scalars.pop(0)
        rows.append((f"{first:04X}", f"{last:04X}", NAMES.get(table[first], table[first])))
    write("folding.tsv", [
        "What a scalar outside ASCII is read as when names are compared: base letters in lower case, an ASCII sign,",
        "or nothing. A scalar that is not listed is a letter of its own.",
        f"source: Unicode {unicodedata.unidata_version} through Python's unicodedata, and the signs in generate/folding.py; traditional Chinese signs",
        "that stand in names through opencc-python-reimplemented 0.1.7",
        "licence: Unicode-3.0; Apache-2.0",
    ], ["first scalar", "last scalar", "folded (or space, line, nothing)"], rows)
