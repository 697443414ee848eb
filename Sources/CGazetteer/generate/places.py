"""The places of ISO 3166-1 and 3166-3, and their membership of the UN and the ILO."""
from tables import write

FIRST_NAMES = {
    "BOL": "Bolivia", "COK": "Cook Islands", "FLK": "Falkland Islands", "FSM": "Federated States of Micronesia",
    "GBR": "United Kingdom", "HKG": "Hong Kong, China", "IRN": "Iran", "MAC": "Macao, China", "MDA": "Moldova",
    "NLD": "Netherlands", "NRU": "Nauru", "STP": "Sao Tome and Principe", "SJM": "Svalbard and Jan Mayen",
    "TWN": "Taiwan, China", "TZA": "Tanzania", "USA": "United States", "VEN": "Venezuela",
    "WLF": "Wallis and Futuna", "MAF": "Saint Martin (French part)", "CIV": "Côte d'Ivoire",
    "CCK": "Cocos Islands", "SXM": "Sint Maarten",
}
# UN members of the M49 table are the entries with a formal name, less these four (UN: Member States, observers).
NOT_UN = {"COK", "NIU", "PSE", "VAT"}
# ILO: member States. UN members that are not, and the one that is without being a UN member.
NOT_ILO = {"AND", "BTN", "FSM", "LIE", "MCO", "NRU", "PRK"}
ALSO_ILO = {"COK"}
# ISO 3166-3, withdrawn without one successor that carries the name on: code, M49, first and last year, successors, name.
# The years are those of the state, not of the code.
FORMER = [
    ("ANT", "530", "1954", "2010", "BES CUW SXM", "Netherlands Antilles"),
    ("CSK", "200", "1918", "1992", "CZE SVK", "Czechoslovakia"),
    ("DDR", "278", "1949", "1990", "DEU", "German Democratic Republic"),
    ("GEL", "", "1916", "1976", "KIR TUV", "Gilbert and Ellice Islands"),
    ("NTZ", "536", "1922", "1991", "IRQ SAU", "Neutral Zone"),
    ("PCI", "582", "1947", "1994", "FSM MHL MNP PLW", "Trust Territory of the Pacific Islands"),
    ("SCG", "891", "2003", "2006", "MNE SRB", "Serbia and Montenegro"),
    ("SUN", "810", "1922", "1991", "ARM AZE BLR EST GEO KAZ KGZ LTU LVA MDA RUS TJK TKM UKR UZB",
     "Union of Soviet Socialist Republics"),
    ("VDR", "", "1945", "1976", "VNM", "Democratic Republic of Viet Nam"),
    ("YMD", "720", "1967", "1990", "YEM", "Democratic Yemen"),
    ("YUG", "890", "1918", "2003", "BIH HRV MKD MNE SRB SVN", "Yugoslavia"),
]


def places(taxonomy):
    """Writes places.tsv and returns its rows."""
    rows = []
    for r in taxonomy:
        code = r["ISO 3166-1 Alpha 3-Codes"]
        if not code:
            continue
        sovereign = bool(r["English Formal"])
        un = sovereign and code not in NOT_UN
        ilo = (un and code not in NOT_ILO) or code in ALSO_ILO
        members = " ".join(name for name, member in (("un", un), ("ilo", ilo)) if member)
        first = FIRST_NAMES.get(code, r["M49 English"] or r["English Short"]).replace("’", "'")
        rows.append((code, "country" if sovereign else "territory", r["ISO 3166-1 Alpha 2-Codes"], code,
                     r["m49 numerical code"].zfill(3), members, "", "", "", first))
    rows.append(("XKX", "territory", "", "", "", "", "", "", "", "Kosovo"))
    rows += [(code, "former", "", "", m49, "", start, end, successors, name)
             for code, m49, start, end, successors, name in FORMER]
    rows.sort()
    assert sum(bool(row[3]) for row in rows) == 249
    assert sum("un" in row[5].split() for row in rows) == 193
    assert sum("ilo" in row[5].split() for row in rows) == 187
    write("places.tsv", [
        "Places: ISO 3166-1, Kosovo (XKX), and former states of ISO 3166-3 without one successor in force.",
        "source: ISO 3166-1 and 3166-3 codes, UN M49 numeric codes, membership of the UN and the ILO (facts)",
        "licence: facts; the first names are UN short names without brackets and inversion",
    ], ["code", "kind", "iso2", "iso3", "m49", "membership (un, ilo)", "valid_from", "valid_to", "successors", "name"],
        rows)
    return rows
