"""The regions of every scheme, and the World Bank's income groups."""
from tables import write


def words(text):
    return set(text.split())


ANTARCTIC = words("ATA ATF BVT HMD SGS")
ILO_NONE = words("ATA ATF BVT HMD")
ILO_ARAB = words("ARE BHR IRQ JOR KWT LBN OMN PSE QAT SAU SYR YEM")
ILO_NORTH = words("DZA EGY ESH LBY MAR SDN TUN")
ILO_WEST = words("ARM AZE CYP GEO ISR TUR")
ILO_NAMES = {"Middle Africa": "Central Africa", "South-eastern Asia": "South-Eastern Asia"}
ILO_PACIFIC = words("CCK CXR")
ILO_EASTERN_EUROPE = words("BGR BLR CZE HUN MDA POL ROU RUS SVK UKR")

# World Bank, fiscal year 2026 (1 July 2025 to 30 June 2026): 218 economies.
BANK_MIDDLE_EAST = words("AFG ARE BHR DJI DZA EGY IRN IRQ ISR JOR KWT LBN LBY MAR MLT OMN PAK PSE QAT SAU SYR TUN YEM")
BANK_SOUTH = words("BGD BTN IND LKA MDV NPL")
BANK_NORTH_AMERICA = words("BMU CAN USA")
BANK_TERRITORIES = words("ABW ASM BMU CUW CYM FRO GGY GIB GRL GUM HKG IMN JEY MAC MAF MNP NCL PRI PSE PYF SXM TCA "
                         "TWN VGB VIR XKX")
BANK_NOT = words("COK NIU VAT")
LOW = words("AFG BDI BFA CAF COD ERI GMB GNB LBR MDG MLI MOZ MWI NER PRK RWA SDN SLE SOM SSD SYR TCD TGO UGA YEM")
LOWER_MIDDLE = words("AGO BEN BGD BOL BTN CIV CMR COG COM DJI EGY FSM GHA GIN HND HTI IND JOR KEN KGZ KHM KIR LAO LBN "
                     "LKA LSO MAR MMR MRT NAM NGA NIC NPL PAK PHL PNG PSE SEN SLB STP SWZ TJK TLS TUN TZA UZB VNM "
                     "VUT ZMB ZWE")
UPPER_MIDDLE = words("ALB ARG ARM AZE BIH BLR BLZ BRA BWA CHN COL CPV CUB DMA DOM DZA ECU FJI GAB GEO GNQ GRD GTM IDN "
                     "IRN IRQ JAM KAZ LBY LCA MDA MDV MEX MHL MKD MNE MNG MUS MYS PER PRY SLV SRB SUR THA TKM TON "
                     "TUR TUV UKR VCT WSM XKX ZAF")
NO_INCOME = words("ETH VEN")
assert (len(LOW), len(LOWER_MIDDLE), len(UPPER_MIDDLE)) == (25, 50, 54)


def ilo(code, m49, sub, middle):
    if code in ILO_NONE:
        return "", ""
    if code in ILO_ARAB:
        return "Arab States", "Arab States"
    if m49 == "Africa":
        return "Africa", "Northern Africa" if code in ILO_NORTH else "Sub-Saharan Africa"
    if m49 == "Americas":
        return "Americas", "Northern America" if sub == "Northern America" else "Latin America and the Caribbean"
    if sub == "Central Asia" or code in ILO_WEST:
        return "Europe and Central Asia", "Central and Western Asia"
    if m49 == "Europe":
        eastern = code in ILO_EASTERN_EUROPE
        return "Europe and Central Asia", "Eastern Europe" if eastern else "Northern, Southern and Western Europe"
    if sub == "Eastern Asia":
        return "Asia and the Pacific", "Eastern Asia"
    if sub == "Southern Asia":
        return "Asia and the Pacific", "Southern Asia"
    return "Asia and the Pacific", "South-Eastern Asia and the Pacific"


def ilo_detailed(code, area, m49, finest):
    """The ILO's subregions in detail: those of M49, with two names and one region of its own."""
    if area in ("", "Arab States"):
        return area
    if m49 == "Oceania" or code in ILO_PACIFIC:
        return "Pacific Islands"
    return ILO_NAMES.get(finest, finest)


def bank(code, kind, m49, sub):
    if (kind == "territory" and code not in BANK_TERRITORIES) or code in BANK_NOT:
        return ""
    if code in BANK_MIDDLE_EAST:
        return "Middle East, North Africa, Afghanistan and Pakistan"
    if code in BANK_NORTH_AMERICA:
        return "North America"
    if code in BANK_SOUTH:
        return "South Asia"
    if m49 == "Africa":
        return "Sub-Saharan Africa"
    if m49 == "Europe" or sub in ("Central Asia", "Western Asia") or code == "GRL":
        return "Europe and Central Asia"
    return "Latin America and the Caribbean" if m49 == "Americas" else "East Asia and Pacific"


def income(code):
    for group, name in ((LOW, "Low income"), (LOWER_MIDDLE, "Lower middle income"), (UPPER_MIDDLE, "Upper middle income"),
                        (NO_INCOME, "")):
        if code in group:
            return name
    return "High income"


def continent(code, m49, sub, middle):
    if code in ANTARCTIC:
        return "Antarctica"
    if m49 == "Americas":
        return "South America" if middle == "South America" else "North America"
    return m49


def regions(taxonomy, place_rows):
    kinds = {row[0]: row[1] for row in place_rows}
    rows, banked = [], 0
    for r in taxonomy:
        code = r["ISO 3166-1 Alpha 3-Codes"] or r["x Alpha3 codes"]
        if code not in kinds or kinds[code] == "former":
            continue
        m49, sub, middle = r["Region Name"], r["Sub-region Name"], r["Intermediate Region Name"]
        if middle == "Channel Islands":   # two islands are no subregion
            middle = ""
        if code == "XKX":
            m49, sub = "Europe", "Southern Europe"
        if code == "TWN":
            m49, sub = "Asia", "Eastern Asia"
        area, subarea = ilo(code, m49, sub, middle)
        of_bank = bank(code, kinds[code], m49, sub)
        banked += bool(of_bank)
        in_m49 = code != "XKX"
        facts = [("ilo", area), ("ilo-sub", subarea), ("ilo-detailed", ilo_detailed(code, area, m49, middle or sub)),
                 ("m49", m49 if in_m49 else ""), ("m49-sub", sub if in_m49 else ""),
                 ("m49-intermediate", (middle or sub) if in_m49 else ""), ("worldbank", of_bank),
                 ("worldbank-income", income(code) if of_bank else ""), ("continent", continent(code, m49, sub, middle))]
        if code == "ATA":
            facts = [("continent", "Antarctica")]
        rows += [(code, scheme, region) for scheme, region in facts if region]
    assert banked == 219, banked   # 218 economies; the Channel Islands are two places here
    rows.sort(key=lambda row: row[0])
    write("regions.tsv", [
        "The region of every place in every scheme, and its World Bank income group.",
        "source: UN M49 (2024); ILO regions as M49 with the ILO's exceptions; World Bank classification, fiscal year 2026",
        "licence: facts",
        "m49-intermediate is the subregion where M49 has no intermediate region",
    ], ["place", "scheme", "region"], rows)
