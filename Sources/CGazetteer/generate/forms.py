"""Names made by rule from the short names: formal names in five languages, and Russian cases."""
import re

# The kinds of formal names, by the English pattern; "%" stands for the short name.
KINDS = [("the Republic of ", "republic"), ("the Kingdom of ", "kingdom"), ("the State of ", "state"),
         ("the Principality of ", "principality"), ("the Federal Republic of ", "federal"),
         ("the Islamic Republic of ", "islamic"), ("the People's Republic of ", "people"),
         ("the Democratic Republic of ", "democratic"), ("the Sultanate of ", "sultanate"),
         ("the Commonwealth of ", "commonwealth"), ("the Independent State of ", "independent")]
PATTERNS = {
    "es": {"republic": "República de %", "kingdom": "Reino de %", "state": "Estado de %",
           "principality": "Principado de %", "federal": "República Federal de %",
           "islamic": "República Islámica de %", "people": "República Popular de %",
           "democratic": "República Democrática de %", "sultanate": "Sultanía de %",
           "commonwealth": "Mancomunidad de %", "independent": "Estado Independiente de %"},
    "fr": {"republic": "République #", "kingdom": "Royaume #", "state": "État #", "principality": "Principauté #",
           "federal": "République fédérale #", "islamic": "République islamique #",
           "people": "République populaire #", "democratic": "République démocratique #", "sultanate": "Sultanat #",
           "commonwealth": "Commonwealth #", "independent": "État indépendant #"},
    "ru": {"republic": "Республика %", "kingdom": "Королевство %", "state": "Государство %",
           "principality": "Княжество %", "federal": "Федеративная Республика %",
           "islamic": "Исламская Республика %", "people": "Народная Республика %",
           "democratic": "Демократическая Республика %", "sultanate": "Султанат %",
           "commonwealth": "Содружество %", "independent": "Независимое Государство %"},
    "zh": {"republic": "%共和国", "kingdom": "%王国", "state": "%国", "principality": "%公国", "federal": "%联邦共和国",
           "islamic": "%伊斯兰共和国", "people": "%人民共和国", "democratic": "%民主共和国", "sultanate": "%苏丹国",
           "commonwealth": "%国", "independent": "%独立国"},
    "ar": {"republic": "جمهورية %", "kingdom": "مملكة %", "state": "دولة %", "principality": "إمارة %",
           "federal": "جمهورية % الاتحادية", "islamic": "جمهورية % الإسلامية", "people": "جمهورية % الشعبية",
           "democratic": "جمهورية % الديمقراطية", "sultanate": "سلطنة %", "commonwealth": "كمنولث %",
           "independent": "دولة % المستقلة"},
}
# The states whose French name is masculine, and those whose Spanish name takes the article in formal names.
FRENCH_MASCULINE = set(
    "BGD BEN BTN BWA BRA BDI KHM CMR CAN CHL COG CRI DNK GHA GTM GUY HND JPN KAZ KEN KGZ KWT LSO LBN LBR LIE LUX MWI "
    "MLI MAR MEX MOZ MMR NPL NIC NER NGA PAK PAN PRY PER PRT QAT RWA SEN SSD SDN SUR TJK TCD TGO TKM VUT VNM YEM ZWE "
    "BLZ".split())
FRENCH_PLURAL = set("PHL SYC FJI MHL MDV COM SLB BHS NLD".split())
SPANISH_ARTICLE = {"COG": "del", "NER": "del", "SDN": "del", "PRY": "del", "PER": "del", "ECU": "del", "TCD": "del",
                   "PHL": "de las", "MDV": "de las", "MHL": "de las", "SYC": "de", "LBN": "del", "YEM": "del"}
# Chinese short names that stand shorter in the formal name, or that are formal already.
CHINESE_STEM = {"DEU": "德意志", "MCO": "摩纳哥", "BHS": "巴哈马", "DMA": "多米尼克"}


def french(pattern, code, short):
    """The formal names with every preposition that can be right."""
    if short[0] in "AEIOUÉÎYaeiou" and short[:2] != "Ye":
        return [pattern.replace("#", "d'" + short), pattern.replace("#", "de l'" + short)]
    if code in FRENCH_PLURAL:
        return [pattern.replace("#", "des " + short)]
    if code in FRENCH_MASCULINE:
        return [pattern.replace("#", "du " + short)]
    return [pattern.replace("#", "de " + short), pattern.replace("#", "de la " + short)]


def formal(code, english, language, short):
    """The formal names of a state in a language; empty where its English one follows no pattern."""
    kind = next((kind for start, kind in KINDS if english.startswith(start)), None)
    if kind is None or not short or "(" in short or "（" in short or language not in PATTERNS:
        return []
    pattern = PATTERNS[language][kind]
    if language == "zh":
        stem = CHINESE_STEM.get(code, short)
        return [] if stem.endswith(("国", "共和国", "联邦")) else [pattern.replace("%", stem)]
    if re.match(r"(République|República|Республика|جمهورية|État|Estado|Государство|دولة)\b", short):
        return []
    if language == "fr":
        return french(pattern, code, short)
    if language == "es":
        article = SPANISH_ARTICLE.get(code, "de")
        return sorted({pattern.replace("de %", "de " + short), pattern.replace("de %", article + " " + short)})
    return [pattern.replace("%", short)]


# ---------------------------------------------------------------- Russian cases

# Nominative ending -> genitive, dative, accusative, instrumental, prepositional; the longest ending first.
ADJECTIVES = [("ская", "ской ской скую ской ской"), ("ная", "ной ной ную ной ной"), ("ая", "ой ой ую ой ой"),
              ("яя", "ей ей юю ей ей"), ("ский", "ского скому ский ским ском"), ("ные", "ных ным ные ными ных"),
              ("овы", "овых овым овы овыми овых"), ("кие", "ких ким кие кими ких"), ("ые", "ых ым ые ыми ых"),
              ("ий", "его ему ий им ем"), ("ый", "ого ому ый ым ом"), ("ой", "ого ому ой ым ом"),
              ("ое", "ого ому ое ым ом")]
NOUNS = [("ия", "ии ии ию ией ии"), ("острова", "островов островам острова островами островах"),
         ("Острова", "Островов Островам Острова Островами Островах"), ("штаты", "штатов штатам штаты штатами штатах"),
         ("Штаты", "Штатов Штатам Штаты Штатами Штатах"), ("Эмираты", "Эмиратов Эмиратам Эмираты Эмиратами Эмиратах"),
         ("Филиппины", "Филиппин Филиппинам Филиппины Филиппинами Филиппинах"),
         ("Нидерланды", "Нидерландов Нидерландам Нидерланды Нидерландами Нидерландах"),
         ("Мальдивы", "Мальдив Мальдивам Мальдивы Мальдивами Мальдивах"),
         ("Сейшелы", "Сейшел Сейшелам Сейшелы Сейшелами Сейшелах"),
         ("Гренадины", "Гренадин Гренадинам Гренадины Гренадинами Гренадинах"),
         ("Коморы", "Комор Коморам Коморы Коморами Коморах"), ("Багамы", "Багам Багамам Багамы Багамами Багамах"),
         ("территории", "территорий территориям территории территориями территориях"),
         ("Беларусь", "Беларуси Беларуси Беларусь Беларусью Беларуси"),
         ("ка", "ки ке ку кой ке"), ("га", "ги ге гу гой ге"), ("ша", "ши ше шу шей ше"), ("а", "ы е у ой е"),
         ("ея", "еи ее ею еей ее"), ("я", "и е ю ей е"), ("ай", "ая аю ай аем ае"), ("ей", "ея ею ей еем ее"),
         ("ль", "ля лю ль лем ле"), ("во", "ва ву во вом ве"), ("ство", "ства ству ство ством стве"),
         ("Лаос", "Лаоса Лаосу Лаос Лаосом Лаосе")]
CONSONANTS = "бвгджзклмнпрстфхцчшщ"
FIXED_WORDS = {"и", "Конго", "Того", "Чили", "Перу", "Марокко", "Монако", "Зимбабве", "Гаити", "Мали", "Малави",
               "Шри-Ланка-", "Бурунди", "Джибути", "Фиджи", "Кирибати", "Вануату", "Тувалу", "Науру", "Палау", "Тонга-",
               "Сомали", "Лесото", "Тринидад-", "Кабо-Верде", "Сан-Марино", "Коста-Рика-", "Буркина-Фасо", "Кука",
               "Уоллис-", "Сьерра-Леоне", "Тимор-Лешти", "Гвинея-Бисау-", "Пуэрто-Рико", "Кюрасао", "Ниуэ", "Токелау",
               "Никарагуа", "Томе", "Принсипи", "Китс-", "Барбуда-", "Герцеговина-", "Самоа", "Антигуа", "Аруба-", "Мэн",
               "Кот-д’Ивуар-", "Сан-Томе", "Тобаго", "Норфолк-", "Буве", "Кайкос", "Теркс", "США", "КНДР", "ОАЭ", "ЮАР",
               "ЦАР", "ДРК", "КНР", "Эсватини", "Папуа", "Бруней-Даруссалам-", "Косово", "Киргизстан-", "Южная-"}


def declined(word, position):
    """A word in all five cases; the word itself where it has none."""
    if word in FIXED_WORDS or not word.isalpha() and "-" not in word and "’" not in word and "'" not in word:
        return [word] * 5
    for ending, forms in (ADJECTIVES if position == "adjective" else NOUNS):
        if word.endswith(ending):
            return [word[:-len(ending)] + form for form in forms.split()]
    if position == "noun" and word[-1] in CONSONANTS:
        soft = {"ц": "ем", "ш": "ем", "ж": "ем", "ч": "ем"}.get(word[-1], "ом")
        return [word + "а", word + "у", word, word + soft, word + "е"]
    return [word] * 5


def cases(name):
    """The genitive, dative, accusative, instrumental and prepositional of a Russian name, without repeats."""
    if re.search(r"[(),—]| - ", name):
        return []
    words = name.split(" ")
    head = next((n for n, w in enumerate(words) if not re.search(r"(ая|яя|ий|ый|ой|ое|ые|ие)$", w)), len(words) - 1)
    if words[0].endswith("ия") or len(words) == 1:
        head = 0
    forms = []
    for n, word in enumerate(words):
        if n < head:
            forms.append(declined(word, "adjective"))
        elif n == head or words[n - 1] == "и":
            forms.append(declined(word, "noun"))
        else:
            forms.append([word] * 5)   # behind the head stands a genitive, or a name that is not declined
    out = []
    for form in (" ".join(parts) for parts in zip(*forms)):
        if form != name and form not in out:
            out.append(form)
    return out
