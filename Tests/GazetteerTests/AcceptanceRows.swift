/// Acceptance rows of names, lists and sentences, written by hand for this project; debatable ones are left out.
enum AcceptanceRows {
    /// A name with backslash escapes, the verdict, its codes, other answers that are not wrong, and the kind of trouble,
    /// parted by tabs.
    static let names = #"""
        Afghanistan	country	AFG		plain
        Algeria	country	DZA		plain
        Armenia	country	ARM		plain
        Viet Nam	country	VNM		plain
        Vietnam	country	VNM		plain
        Cabo Verde	country	CPV		plain
        Czechia	country	CZE		plain
        Czech Republic	country	CZE		plain
        Turkey	country	TUR		plain
        Brunei	country	BRN		plain
        Iran	country	IRN		plain
        United Kingdom	country	GBR		plain
        Great Britain	country	GBR		plain
        Philippines	country	PHL		plain
        Holy See	country	VAT		plain
        Vatican City	country	VAT		plain
        Tanzania	country	TZA		plain
        Cook Islands	country	COK		plain
        United Arab Emirates	country	ARE		plain
        Palestine	country	PSE		plain
        Occupied Palestinian Territory	country	PSE		plain
        Hashemite Kingdom of Jordan	country	JOR		formal
        Democratic People's Republic of Korea	country	PRK		formal
        Republic of Korea	country	KOR		formal
        People's Democratic Republic of Algeria	country	DZA		formal
        Plurinational State of Bolivia	country	BOL		formal
        Bolivarian Republic of Venezuela	country	VEN		formal
        United Republic of Tanzania	country	TZA		formal
        Co-operative Republic of Guyana	country	GUY		formal
        Independent State of Samoa	country	WSM		formal
        Swiss Confederation	country	CHE		formal
        People's Republic of China	country	CHN		formal
        Democratic Republic of the Congo	country	COD		formal
        Central African Republic	country	CAF		formal
        State of Palestine	country	PSE		formal
        Republic of Ireland	country	IRL		formal
        Republic of the Union of Myanmar	country	MMR		formal
        Federal Republic of Germany	country	DEU		formal
        Republic of Moldova	country	MDA		formal
        Korea, Republic of	country	KOR		inverted
        Korea, Democratic People's Republic of	country	PRK		inverted
        Korea (Republic of)	country	KOR		inverted
        Congo, Democratic Republic of the	country	COD		inverted
        Congo, Rep.	country	COG		inverted
        Congo, The Democratic Republic of the	country	COD		inverted
        Tanzania, United Republic of	country	TZA		inverted
        Venezuela, RB	country	VEN		inverted
        Bolivia (Plurinational State of)	country	BOL		inverted
        Iran, Islamic Rep. of	country	IRN		inverted
        Iran (Islamic Republic of)	country	IRN		inverted
        Micronesia, Fed. Sts.	country	FSM		inverted
        Moldova, Republic of	country	MDA		inverted
        Macedonia, FYR	country	MKD		inverted
        Gambia, The	country	GMB		inverted
        Egypt, Arab Rep.	country	EGY		inverted
        Virgin Islands (U.S.)	country	VIR		inverted
        Bonaire, Sint Eustatius and Saba	country	BES		inverted
        Sudan, South	country	SSD		inverted
        Trinidad & Tobago	country	TTO		x-and-y
        St. Kitts & Nevis	country	KNA		x-and-y
        St Kitts-Nevis	country	KNA		x-and-y
        Saint Vincent and the Grenadines	country	VCT		x-and-y
        St Vincent and Grenadines	country	VCT		x-and-y
        Bosnia and Herzegovina	country	BIH		x-and-y
        Bosnia-Herzegovina	country	BIH		x-and-y
        Bosnia & Herzegovina	country	BIH		x-and-y
        Bosnia	country	BIH		x-and-y
        São Tomé & Príncipe	country	STP		x-and-y
        Turks and Caicos Islands	country	TCA		x-and-y
        Saint Pierre and Miquelon	country	SPM		x-and-y
        Serbia, Montenegro	list	SRB,MNE		x-and-y
        Swaziland	country	SWZ		historical-rename
        Cape Verde	country	CPV		historical-rename
        Burma	country	MMR		historical-rename
        Zaire, Republic of	country	COD		historical-rename
        Zaïre	country	COD		historical-rename
        Dahomey	country	BEN		historical-rename
        Ceylon	country	LKA		historical-rename
        Northern Rhodesia	country	ZMB		historical-rename
        Western Samoa	country	WSM		historical-rename
        East Timor	country	TLS		historical-rename
        Byelorussian SSR	country	BLR		historical-rename
        British Honduras	country	BLZ		historical-rename
        Bechuanaland	country	BWA		historical-rename
        Ellice Islands	country	TUV		historical-rename
        Persia	country	IRN		historical-rename
        Siam	country	THA		historical-rename
        South West Africa	country	NAM		historical-rename
        French Somaliland	country	DJI		historical-rename
        French Sudan	country	MLI		historical-rename
        West Germany	country	DEU		historical-rename
        USSR	historical	SUN	none	historical-dissolved
        Soviet Union	historical	SUN	none	historical-dissolved
        Czechoslovakia	historical	CSK	none	historical-dissolved
        Socialist Federal Republic of Yugoslavia	historical	YUG	none	historical-dissolved
        Netherlands Antilles	historical	ANT	none	historical-dissolved
        Democratic Yemen	historical	YMD	none,YEM	historical-dissolved
        Trust Territory of the Pacific Islands	historical	PCI	none	historical-dissolved
        North Vietnam	historical	VDR	none,VNM	historical-dissolved
        Channel Islands	ambiguous	GGY,JEY	none	ambiguous
        Kashmir	ambiguous	IND,PAK	none	ambiguous
        Austrlia	ambiguous	AUS,AUT	AUS,none	ambiguous
        Malai	ambiguous	MLI,MWI	none	ambiguous
        Columbia	ambiguous	COL	COL,none	ambiguous
        DR Congo	country	COD		near-miss
        Dem. Rep. of the Congo	country	COD		near-miss
        Equatorial Guinea	country	GNQ		near-miss
        Papua New Guinea	country	PNG		near-miss
        French Guiana	country	GUF		near-miss
        Guyana	country	GUY		near-miss
        South Korea	country	KOR		near-miss
        S. Korea	country	KOR		near-miss
        Niger	country	NER		near-miss
        Dominica	country	DMA		near-miss
        Dominican Republic	country	DOM		near-miss
        Republic of Georgia	country	GEO		near-miss
        Jordan	country	JOR		near-miss
        Mauritius	country	MUS		near-miss
        Mauritania	country	MRT		near-miss
        Slovenia	country	SVN		near-miss
        Romania	country	ROU		near-miss
        British Indian Ocean Territory	country	IOT		near-miss
        Sint Maarten	country	SXM		near-miss
        Martinique	country	MTQ		near-miss
        Mainland China	country	CHN		china
        China (mainland)	country	CHN		china
        China, Hong Kong SAR	country	HKG		china
        Taiwan, China	country	TWN		china
        Côte d’Ivoire	country	CIV		diacritics
        Côte d'Ivoire	country	CIV		diacritics
        Cote d'Ivoire	country	CIV		diacritics
        Côte d´Ivoire	country	CIV		diacritics
        Côte d`Ivoire	country	CIV		diacritics
        Côte dʼIvoire	country	CIV		diacritics
        Cote dIvoire	country	CIV		diacritics
        Co\u0302te d\u2019Ivoire	country	CIV		diacritics
        CÔTE D’IVOIRE	country	CIV		diacritics
        Sao Tomé and Príncipe	country	STP		diacritics
        Reunion	country	REU		diacritics
        Turkiye	country	TUR		diacritics
        Viet\u2011Nam	country	VNM		diacritics
        Timor\u2010Leste	country	TLS		diacritics
        DEMOCRATIC PEOPLE’S REPUBLIC OF KOREA	country	PRK		diacritics
        Việt Nam	country	VNM		diacritics
        Kazakh-\nstan	country	KAZ		ocr
        Burkina\nFaso	country	BFA		ocr
        Burklna Faso	country	BFA		ocr
        Arrnenia	country	ARM		ocr
        Rornania	country	ROU		ocr
        Carneroon	country	CMR		ocr
        Mozarnbique	country	MOZ		ocr
        Colornbia	country	COL		ocr
        lndonesia	country	IDN		ocr
        Tanzan1a	country	TZA		ocr
        Phil- ippines	country	PHL		ocr
        Cambod ia	country	KHM		ocr
        C?te d'Ivoire	country	CIV		ocr
        CÃ´te d'Ivoire	country	CIV		ocr
        SÃ£o TomÃ© and PrÃ\u00adncipe	country	STP		ocr
        Afganistan	country	AFG		ocr
        Phillipines	country	PHL		ocr
        Kyrgystan	country	KGZ		ocr
        Khazakhstan	country	KAZ		ocr
        Guatamala	country	GTM		ocr
        Madagasgar	country	MDG		ocr
        Azerbaidjan	country	AZE		ocr
        Uraguay	country	URY		ocr
        VietNam	country	VNM		ocr
        Yemen*	country	YEM		footnote
        Jordan1	country	JOR		footnote
        China2,3	country	CHN		footnote
        Tanzania**	country	TZA		footnote
        Viet Nam<sup>3</sup>	country	VNM		footnote
        *Haiti	country	HTI		footnote
        Nepal(a)	country	NPL		footnote
        Ghana‡	country	GHA		footnote
        UAE	country	ARE		abbreviation
        U.A.E.	country	ARE		abbreviation
        OPT	country	PSE		abbreviation
        FYROM	country	MKD		abbreviation
        Lao PDR	country	LAO		abbreviation
        Lao P.D.R.	country	LAO		abbreviation
        PNG	country	PNG		abbreviation
        USA	country	USA		abbreviation
        U.S.A.	country	USA		abbreviation
        US	country	USA		abbreviation
        UK	country	GBR		abbreviation
        U.K.	country	GBR		abbreviation
        DPRK	country	PRK		abbreviation
        D.P.R.K.	country	PRK		abbreviation
        ROK	country	KOR		abbreviation
        PRC	country	CHN		abbreviation
        KSA	country	SAU		abbreviation
        RSA	country	ZAF		abbreviation
        BiH	country	BIH		abbreviation
        St. Lucia	country	LCA		abbreviation
        Central African Rep.	country	CAF		abbreviation
        C. African Rep.	country	CAF		abbreviation
        Dominican Rep.	country	DOM		abbreviation
        Bosnia & Herz.	country	BIH		abbreviation
        Rep. of Moldova	country	MDA		abbreviation
        Syrian A.R.	country	SYR		abbreviation
        N. Macedonia	country	MKD		abbreviation
        W. Sahara	country	ESH		abbreviation
        Allemagne	country	DEU		lang-fr
        Cameroun	country	CMR		lang-fr
        Tchad	country	TCD		lang-fr
        Maroc	country	MAR		lang-fr
        République démocratique du Congo	country	COD		lang-fr
        Guinée	country	GIN		lang-fr
        Guinée équatoriale	country	GNQ		lang-fr
        Guinée-Bissau	country	GNB		lang-fr
        République centrafricaine	country	CAF		lang-fr
        Cap-Vert	country	CPV		lang-fr
        ex-République yougoslave de Macédoine	country	MKD		lang-fr
        Alemania	country	DEU		lang-es
        Camerún	country	CMR		lang-es
        Argelia	country	DZA		lang-es
        Santo Tomé y Príncipe	country	STP		lang-es
        República de Corea	country	KOR		lang-es
        Territorio Palestino Ocupado	country	PSE		lang-es
        Líbano	country	LBN		lang-es
        Bosnia y Herzegovina	country	BIH		lang-es
        Kazajstán	country	KAZ		lang-es
        Tayikistán	country	TJK		lang-es
        العراق	country	IRQ		lang-ar
        اليمن	country	YEM		lang-ar
        الأرض الفلسطينية المحتلة	country	PSE		lang-ar
        جمهورية كوريا	country	KOR		lang-ar
        الإمارات العربية المتحدة	country	ARE		lang-ar
        المغرب	country	MAR		lang-ar
        جمهورية الكونغو الديمقراطية	country	COD		lang-ar
        الكونغو	country	COG		lang-ar
        كوت ديفوار	country	CIV		lang-ar
        السودان	country	SDN		lang-ar
        جنوب السودان	country	SSD		lang-ar
        المملكة العربية السعودية	country	SAU		lang-ar
        فييت نام	country	VNM		lang-ar
        Казахстан	country	KAZ		lang-ru
        Вьетнам	country	VNM		lang-ru
        КНДР	country	PRK		lang-ru
        Демократическая Республика Конго	country	COD		lang-ru
        Конго	country	COG		lang-ru
        Кот-д'Ивуар	country	CIV		lang-ru
        США	country	USA		lang-ru
        Республика Молдова	country	MDA		lang-ru
        Нигер	country	NER		lang-ru
        Нигерия	country	NGA		lang-ru
        Киргизия	country	KGZ		lang-ru
        Оккупированная палестинская территория	country	PSE		lang-ru
        越南	country	VNM		lang-zh
        哈萨克斯坦	country	KAZ		lang-zh
        朝鲜民主主义人民共和国	country	PRK		lang-zh
        刚果民主共和国	country	COD		lang-zh
        尼日尔	country	NER		lang-zh
        尼日利亚	country	NGA		lang-zh
        老挝人民民主共和国	country	LAO		lang-zh
        美国	country	USA		lang-zh
        Kosovo	area	XKX	none	area
        Zanzibar	area	TZA	none	area
        England	area	GBR	none	area
        Puerto Rico	country	PRI		area
        Gaza Strip	area	PSE	none	area
        West Bank and Gaza	country	PSE		area
        Somaliland	area	SOM	none	area
        Transnistria	area	MDA	none	area
        Northern Cyprus	area	CYP	none	area
        Kurdistan Region of Iraq	area	IRQ	none	area
        Azores	area	PRT	none	area
        Canary Islands	area	ESP	none	area
        Hawaii	area	USA	none	area
        Falkland Islands (Malvinas)	country	FLK		area
        New Caledonia	country	NCL		area
        Inner Mongolia	area	CHN	none	area
        Tibet	area	CHN	none	area
        Rodrigues	area	MUS	none	area
        CARICOM	group	caricom		group
        ASEAN	group	asean		group
        ECOWAS	group	ecowas		group
        European Union	group	eu		group
        EU	group	eu		group
        G20	group	g20		group
        Latin America	group	m49:419		group
        Latin America and the Caribbean	group	m49:419		group
        North Africa	group	m49:015		group
        Middle East	group	region		group
        Arab States	group	ilo:arab-states		group
        Americas	group	ilo:americas		group
        Asia	group	m49:142		group
        Asia and the Pacific	group	ilo:asia-pacific		group
        Central America	group	m49:013		group
        Oceania	group	m49:009		group
        CIS	group	cis		group
        Global	group	world		group
        Inter-regional	group	interregional		group
        Western Balkans	group	region		group
        French-speaking Africa	group	region		group
        Country	none			none
        N/A	none			none
        Target	none			none
        ILO	none			none
        4	none			none
        Yes	none			none
        Islands	none			none
        New Mexico	none		USA	none
        New England	none		USA	none
        Lyngby	none		DNK	none
        Indiana	none		USA	none
        Chad Smith	none			none
        Turkey breast	none			none
        Lebanon, Ohio	none		USA	none
        Omani rial	none		OMN	none
        Cubans and Chadians	none		CUB,TCD	none
        Jordanian	demonym	JOR		demonym
        Nigerian	demonym	NGA		demonym
        Nigerien	demonym	NER		demonym
        Ivorian	demonym	CIV		demonym
        Congolese	demonym	COG,COD		demonym
        Dutch	demonym	NLD		demonym
        Filipino	demonym	PHL		demonym
        FR	country	FRA		code
        XK	area	XKX	none	code
        ROM	country	ROU	none	code
        ZAR	country	COD	none,ZAR	code
        SCG	historical	SCG	none	code
        EUR	none			code
        WLD	group	world		code
        JORDAN	country	JOR		markup-case
        <i>Jordan</i>	country	JOR		markup-case
        \u0020\u0020Viet\u0020\u0020Nam	country	VNM		markup-case
        the Gambia	country	GMB		markup-case
        The Philippines	country	PHL		markup-case
        Jordan:	country	JOR		markup-case
        • Jordan	country	JOR		markup-case
        (Jordan)	country	JOR		markup-case
        Uganda,	country	UGA		markup-case
        Kenya (Nairobi)	country	KEN		markup-case
        Ecuador 2012–13	country	ECU		markup-case
        occupied Palestinian territory	country	PSE		markup-case
        burkina faso	country	BFA		markup-case
        """#
}
