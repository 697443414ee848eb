/// Acceptance rows of the first stage: English, undamaged. Written by hand for this project.
enum AcceptanceRows {
    /// A name, its places' codes ("?" ambiguous, empty none), and the kind of trouble, parted by tabs.
    static let names = #"""
        Afghanistan	AFG	plain
        Algeria	DZA	plain
        Armenia	ARM	plain
        Viet Nam	VNM	plain
        Vietnam	VNM	plain
        Cabo Verde	CPV	plain
        Czechia	CZE	plain
        Czech Republic	CZE	plain
        Turkey	TUR	plain
        Brunei	BRN	plain
        Iran	IRN	plain
        United Kingdom	GBR	plain
        Great Britain	GBR	plain
        Philippines	PHL	plain
        Holy See	VAT	plain
        Vatican City	VAT	plain
        Tanzania	TZA	plain
        Cook Islands	COK	plain
        United Arab Emirates	ARE	plain
        Palestine	PSE	plain
        Occupied Palestinian Territory	PSE	plain
        Hashemite Kingdom of Jordan	JOR	formal
        Democratic People's Republic of Korea	PRK	formal
        Republic of Korea	KOR	formal
        People's Democratic Republic of Algeria	DZA	formal
        Plurinational State of Bolivia	BOL	formal
        Bolivarian Republic of Venezuela	VEN	formal
        United Republic of Tanzania	TZA	formal
        Co-operative Republic of Guyana	GUY	formal
        Independent State of Samoa	WSM	formal
        Swiss Confederation	CHE	formal
        People's Republic of China	CHN	formal
        Democratic Republic of the Congo	COD	formal
        Central African Republic	CAF	formal
        State of Palestine	PSE	formal
        Republic of Ireland	IRL	formal
        Republic of the Union of Myanmar	MMR	formal
        Federal Republic of Germany	DEU	formal
        Republic of Moldova	MDA	formal
        Korea, Republic of	KOR	inverted
        Korea, Democratic People's Republic of	PRK	inverted
        Korea (Republic of)	KOR	inverted
        Congo, Democratic Republic of the	COD	inverted
        Congo, Rep.	COG	inverted
        Congo, The Democratic Republic of the	COD	inverted
        Tanzania, United Republic of	TZA	inverted
        Venezuela, RB	VEN	inverted
        Bolivia (Plurinational State of)	BOL	inverted
        Iran, Islamic Rep. of	IRN	inverted
        Iran (Islamic Republic of)	IRN	inverted
        Micronesia, Fed. Sts.	FSM	inverted
        Moldova, Republic of	MDA	inverted
        Macedonia, FYR	MKD	inverted
        Gambia, The	GMB	inverted
        Egypt, Arab Rep.	EGY	inverted
        Virgin Islands (U.S.)	VIR	inverted
        Bonaire, Sint Eustatius and Saba	BES	inverted
        Sudan, South	SSD	inverted
        Trinidad & Tobago	TTO	x-and-y
        St. Kitts & Nevis	KNA	x-and-y
        St Kitts-Nevis	KNA	x-and-y
        Saint Vincent and the Grenadines	VCT	x-and-y
        St Vincent and Grenadines	VCT	x-and-y
        Bosnia and Herzegovina	BIH	x-and-y
        Bosnia-Herzegovina	BIH	x-and-y
        Bosnia & Herzegovina	BIH	x-and-y
        Bosnia	BIH	x-and-y
        São Tomé & Príncipe	STP	x-and-y
        Turks and Caicos Islands	TCA	x-and-y
        Saint Pierre and Miquelon	SPM	x-and-y
        Serbia, Montenegro	SRB MNE	x-and-y
        Swaziland	SWZ	historical-rename
        Cape Verde	CPV	historical-rename
        Burma	MMR	historical-rename
        Zaire, Republic of	COD	historical-rename
        Zaïre	COD	historical-rename
        Dahomey	BEN	historical-rename
        Ceylon	LKA	historical-rename
        Northern Rhodesia	ZMB	historical-rename
        Western Samoa	WSM	historical-rename
        East Timor	TLS	historical-rename
        Byelorussian SSR	BLR	historical-rename
        British Honduras	BLZ	historical-rename
        Bechuanaland	BWA	historical-rename
        Ellice Islands	TUV	historical-rename
        Persia	IRN	historical-rename
        Siam	THA	historical-rename
        South West Africa	NAM	historical-rename
        French Somaliland	DJI	historical-rename
        French Sudan	MLI	historical-rename
        West Germany	DEU	historical-rename
        USSR	SUN	historical-dissolved
        Soviet Union	SUN	historical-dissolved
        Czechoslovakia	CSK	historical-dissolved
        Socialist Federal Republic of Yugoslavia	YUG	historical-dissolved
        Netherlands Antilles	ANT	historical-dissolved
        Democratic Yemen	YMD	historical-dissolved
        Trust Territory of the Pacific Islands	PCI	historical-dissolved
        North Vietnam	VDR	historical-dissolved
        Channel Islands	?	ambiguous
        Kashmir	?	ambiguous
        DR Congo	COD	near-miss
        Dem. Rep. of the Congo	COD	near-miss
        Equatorial Guinea	GNQ	near-miss
        Papua New Guinea	PNG	near-miss
        French Guiana	GUF	near-miss
        Guyana	GUY	near-miss
        South Korea	KOR	near-miss
        S. Korea	KOR	near-miss
        Niger	NER	near-miss
        Dominica	DMA	near-miss
        Dominican Republic	DOM	near-miss
        Republic of Georgia	GEO	near-miss
        Jordan	JOR	near-miss
        Mauritius	MUS	near-miss
        Mauritania	MRT	near-miss
        Slovenia	SVN	near-miss
        Romania	ROU	near-miss
        British Indian Ocean Territory	IOT	near-miss
        Sint Maarten	SXM	near-miss
        Martinique	MTQ	near-miss
        Mainland China	CHN	china
        China (mainland)	CHN	china
        China, Hong Kong SAR	HKG	china
        Taiwan, China	TWN	china
        Côte d’Ivoire	CIV	diacritics
        Côte d'Ivoire	CIV	diacritics
        Cote d'Ivoire	CIV	diacritics
        Côte d´Ivoire	CIV	diacritics
        Côte d`Ivoire	CIV	diacritics
        Côte dʼIvoire	CIV	diacritics
        Cote dIvoire	CIV	diacritics
        Co\u0302te d\u2019Ivoire	CIV	diacritics
        CÔTE D’IVOIRE	CIV	diacritics
        Sao Tomé and Príncipe	STP	diacritics
        Reunion	REU	diacritics
        Turkiye	TUR	diacritics
        Viet\u2011Nam	VNM	diacritics
        Timor\u2010Leste	TLS	diacritics
        DEMOCRATIC PEOPLE’S REPUBLIC OF KOREA	PRK	diacritics
        Việt Nam	VNM	diacritics
        Yemen*	YEM	footnote
        Jordan1	JOR	footnote
        China2,3	CHN	footnote
        Tanzania**	TZA	footnote
        Viet Nam<sup>3</sup>	VNM	footnote
        *Haiti	HTI	footnote
        Nepal(a)	NPL	footnote
        Ghana‡	GHA	footnote
        UAE	ARE	abbreviation
        U.A.E.	ARE	abbreviation
        OPT	PSE	abbreviation
        FYROM	MKD	abbreviation
        Lao PDR	LAO	abbreviation
        Lao P.D.R.	LAO	abbreviation
        PNG	PNG	abbreviation
        USA	USA	abbreviation
        U.S.A.	USA	abbreviation
        US	USA	abbreviation
        UK	GBR	abbreviation
        U.K.	GBR	abbreviation
        DPRK	PRK	abbreviation
        D.P.R.K.	PRK	abbreviation
        ROK	KOR	abbreviation
        PRC	CHN	abbreviation
        KSA	SAU	abbreviation
        RSA	ZAF	abbreviation
        BiH	BIH	abbreviation
        St. Lucia	LCA	abbreviation
        Central African Rep.	CAF	abbreviation
        C. African Rep.	CAF	abbreviation
        Dominican Rep.	DOM	abbreviation
        Bosnia & Herz.	BIH	abbreviation
        Rep. of Moldova	MDA	abbreviation
        Syrian A.R.	SYR	abbreviation
        N. Macedonia	MKD	abbreviation
        W. Sahara	ESH	abbreviation
        Kosovo	XKX	area
        Zanzibar		area
        England		area
        Puerto Rico	PRI	area
        Gaza Strip		area
        West Bank and Gaza	PSE	area
        Somaliland		area
        Transnistria		area
        Northern Cyprus		area
        Kurdistan Region of Iraq		area
        Azores		area
        Canary Islands		area
        Hawaii		area
        Falkland Islands (Malvinas)	FLK	area
        New Caledonia	NCL	area
        Inner Mongolia		area
        Tibet		area
        Rodrigues		area
        CARICOM		group
        ASEAN		group
        ECOWAS		group
        European Union		group
        EU		group
        G20		group
        Latin America		group
        Latin America and the Caribbean		group
        North Africa		group
        Middle East		group
        Arab States		group
        Americas		group
        Asia		group
        Asia and the Pacific		group
        Central America		group
        Oceania		group
        CIS		group
        Global		group
        Inter-regional		group
        Western Balkans		group
        French-speaking Africa		group
        Country		none
        N/A		none
        Target		none
        ILO		none
        4		none
        Yes		none
        Islands		none
        New Mexico		none
        New England		none
        Lyngby		none
        Indiana		none
        Chad Smith		none
        Turkey breast		none
        Lebanon, Ohio		none
        Omani rial		none
        Cubans and Chadians		none
        Jordanian		demonym
        Nigerian		demonym
        Nigerien		demonym
        Ivorian		demonym
        Congolese		demonym
        Dutch		demonym
        Filipino		demonym
        FR	FRA	code
        SCG	SCG	code
        EUR		code
        WLD		code
        JORDAN	JOR	markup-case
        <i>Jordan</i>	JOR	markup-case
        \u0020\u0020Viet\u0020\u0020Nam	VNM	markup-case
        the Gambia	GMB	markup-case
        The Philippines	PHL	markup-case
        Jordan:	JOR	markup-case
        • Jordan	JOR	markup-case
        (Jordan)	JOR	markup-case
        Uganda,	UGA	markup-case
        Kenya (Nairobi)	KEN	markup-case
        Ecuador 2012–13	ECU	markup-case
        occupied Palestinian territory	PSE	markup-case
        burkina faso	BFA	markup-case
        """#

    /// A cell, and its places' codes, parted by a tab.
    static let lists = #"""
        Algeria, Angola, Kenya, Morocco, Rwanda, Sao Tomé and Príncipe, Uganda,  Yemen,  Honduras, Paraguay, Saint Lucia, Trinidad and Tobago,  Singapore, Timor-Leste,  Armenia, Bulgaria, Kazakhstan, Tajikistan	DZA AGO KEN MAR RWA STP UGA YEM HND PRY LCA TTO SGP TLS ARM BGR KAZ TJK
        Burkina Faso, Cameroon, Lesotho,  Iraq, Jordan, Occupied Palestinian Territory,  Lao PDR, Mongolia, Viet Nam	BFA CMR LSO IRQ JOR PSE LAO MNG VNM
        Lesotho,  Iraq, Jordan, Lao PDR, Viet Nam, India,  Moldova	LSO IRQ JOR LAO VNM IND MDA
        Burkina Faso, Cameroon,  Jordan, Occupied Palestinian Territory,  India, Lao PDR, Mongolia, Viet Nam,  Moldova	BFA CMR JOR PSE IND LAO MNG VNM MDA
        Cape Verde, Lebanon, Cambodia, Thailand, Honduras	CPV LBN KHM THA HND
        Botswana, Congo, Mozambique, Swaziland,  Jordan, Lebanon, Indonesia,  Peru	BWA COG MOZ SWZ JOR LBN IDN PER
        Lebanon, Togo, Swaziland, Tanzania,  Poland	LBN TGO SWZ TZA POL
        Algeria, Botswana, Cape Verde, Congo, Mozambique, South Africa, Tanzania,  Jordan,  Cambodia, China, Indonesia, Thailand,  Colombia, Honduras, Peru, Uruguay	DZA BWA CPV COG MOZ ZAF TZA JOR KHM CHN IDN THA COL HND PER URY
        Cambodia, India, Jordan, Lao PDR, Mozambique, Occupied Palestinian Territory, Thailand; and in Benin, Burkina Faso Togo	KHM IND JOR LAO MOZ PSE THA BEN BFA TGO
        Benin, Burkina Faso Togo	BEN BFA TGO
        Central African Republic Chad Niger Nigeria	CAF TCD NER NGA
        Sudan South Sudan South Africa	SDN SSD ZAF
        India Indonesia Iran Iraq Ireland Italy	IND IDN IRN IRQ IRL ITA
        Congo Democratic Republic of the Congo	COG COD
        Trinidad and Tobago and Saint Lucia	TTO LCA
        Antigua and Barbuda, Saint Kitts and Nevis, and Saint Vincent and the Grenadines	ATG KNA VCT
        Croatia, Serbia and Montenegro	HRV SRB MNE
        St. Kitts & Nevis, St. Lucia and St. Vincent & the Grenadines	KNA LCA VCT
        Korea, Republic of, Lao PDR, Malaysia	KOR LAO MYS
        Bolivia, Plurinational State of, Brazil, Venezuela, Bolivarian Republic of	BOL BRA VEN
        Congo, Dem. Rep.; Congo, Rep.; Gambia, The; Yemen, Rep.	COD COG GMB YEM
        Tanzania, United Republic of; The former Yugoslav Republic of Macedonia; Viet Nam	TZA MKD VNM
        China, Hong Kong SAR, China, Macao SAR, Mongolia	HKG MAC MNG
        China, India, Thailand	CHN IND THA
        Brazil; China; India	BRA CHN IND
        Brazil / China / India	BRA CHN IND
        Brazil<br/>China<br>India	BRA CHN IND
        <ul><li>Brazil</li><li>China</li></ul>	BRA CHN
        Brazil, China,, India,	BRA CHN IND
        Brazil,China,India	BRA CHN IND
        Brazil. China. India.	BRA CHN IND
        Brazil and China, as well as India	BRA CHN IND
        16 member States, of which 6 in Africa, 3 in the Americas, 3 in Arab States, 2 in Asia, 2 in Europe	
        Cameroon1, Jordan2, Viet Nam1,3	CMR JOR VNM
        Burkina\nFaso, Kazakh-\nstan, Sao Tome and\nPrincipe	BFA KAZ STP
        n/a	
        –	
        Yemen, Egypt; Georgia, Armenia	YEM EGY GEO ARM
        China, Republic of Korea	CHN KOR
        Congo, Republic of Korea	COG KOR
        Congo, Democratic Republic of the Congo, Gabon	COG COD GAB
        """#

    /// A sentence, and its countries as `start-end:code`, half-open in Unicode scalars, parted by a tab.
    static let mentions = #"""
        Partnership strengthened and built with UN agencies in the context of: MDG Accelerated Framework on food security in Niger and high-level National Forum on Social Protection in Niger (2013); on maternal health in Ghana; on the rationalization of social protection expenditure in Ghana and Zambia with World Bank (2013).	117-122:NER 177-182:NER 213-218:GHA 279-284:GHA 289-295:ZMB
        On design and implementation of Social Protection Floors in Cambodia, India, Jordan, Lao PDR, Mozambique, Occupied Palestinian Territory, Thailand; and in Benin, Burkina Faso Togo with UNDP Special Unit for South-South Cooperation and partners Brazil, China, India, Thailand.	60-68:KHM 70-75:IND 77-83:JOR 85-92:LAO 94-104:MOZ 106-136:PSE 138-146:THA 155-160:BEN 162-174:BFA 175-179:TGO 244-250:BRA 252-257:CHN 259-264:IND 266-274:THA
        It also extends coverage to certain groups of Jordanians so far excluded (i.e., Taxi drivers and housewives).	
        The ILO, with support of the ILO/Japan project, conducted the 18-month review.	33-38:JPN
        Facilitated consultation among Viet Nam General Confederation of Labour (VGCL) and the Viet Nam Chamber of Commerce and Industry (VCCI).	31-39:VNM 87-95:VNM
        Programme related to the Promotion of jobs and access to a basic income for every Burkinabé.	
        Academic courses delivered at the University of Lausanne (Switzerland), the Maastricht Graduate School of Governance, Netherlands, and the University of Mauritius (UoM).	58-69:CHE 118-129:NLD 153-162:MUS
        Advisory services in the context of the euro-zone crisis provided to Cyprus as required by the memorandum between the Government of Cyprus and the EC/ECB/IMF troika.	69-75:CYP 132-138:CYP
        Tripartite meeting held in Lima (August 2013) on The role of Social Protection Floors in Latin America and the Caribbean.	
        The study on pension reform in Central and Eastern Europe was published in English and in Serbian, Croatian and Romanian.	
        A delegation from the Georgia Institute of Technology in Atlanta visited Tbilisi, Georgia.	82-89:GEO
        The New Mexico office and the Mexico office merged; Mexico City hosts both.	30-36:MEX
        The Niger River crosses Niger and Nigeria; Nigerian farmers and Nigerien herders share it.	24-29:NER 34-41:NGA
        South Africa’s unemployment fund differs from that of the rest of Southern Africa.	0-12:ZAF
        Swaziland became Eswatini in 2018 and Cape Verde asked to be called Cabo Verde.	0-9:SWZ 17-25:SWZ 38-48:CPV 68-78:CPV
        Trinidad and Tobago and Saint Lucia ratified the Convention, as did Saint Kitts and Nevis.	0-19:TTO 24-35:LCA 68-89:KNA
        The Office supported Côte d’Ivoire, Sao Tomé and Príncipe and Guinea-Bissau.	21-34:CIV 36-57:STP 62-75:GNB
        Three Kurdistan Region offices reported to Iraq’s Ministry of Labour.	43-47:IRQ
        The CARICOM secretariat in Guyana and the SADC secretariat in Botswana exchanged data.	27-33:GUY 62-70:BWA
        UAE, Saudi Arabia and Yemen* took part; so did Lao PDR1 and PNG.	0-3:ARE 5-17:SAU 22-27:YEM 47-54:LAO 60-63:PNG
        The peruke makers, the Perugia school and the Indiana model were not relevant to Peru or India.	81-85:PER 89-94:IND
        It can be done, and can be seen, in the usual way in the US, the UK and Germany.	57-59:USA 65-67:GBR 72-79:DEU
        The Zanzibar Social Security Fund advised Tanzania, and Crimea was excluded from Ukraine’s survey.	42-50:TZA 81-88:UKR
        Sudan, South Sudan and French Sudan (the colonial name of Mali) must not be confused.	0-5:SDN 7-18:SSD 23-35:MLI 58-62:MLI
        """#
}
