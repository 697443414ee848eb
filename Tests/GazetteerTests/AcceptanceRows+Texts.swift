extension AcceptanceRows {
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
        Trinidad and Tobago and Saint Lucia	TTO LCA
        Antigua and Barbuda, Saint Kitts and Nevis, and Saint Vincent and the Grenadines	ATG KNA VCT
        St. Kitts & Nevis, St. Lucia and St. Vincent & the Grenadines	KNA LCA VCT
        Korea, Republic of, Lao PDR, Malaysia	KOR LAO MYS
        Bolivia, Plurinational State of, Brazil, Venezuela, Bolivarian Republic of	BOL BRA VEN
        Congo, Dem. Rep.; Congo, Rep.; Gambia, The; Yemen, Rep.	COD COG GMB YEM
        Tanzania, United Republic of; The former Yugoslav Republic of Macedonia; Viet Nam	TZA MKD VNM
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
        Trinité-et-Tobago et Sainte-Lucie	TTO LCA
        Perú, México y Trinidad y Tabago	PER MEX TTO
        República Dominicana, El Salvador e Indonesia	DOM SLV IDN
        الأردن، لبنان، اليمن	JOR LBN YEM
        中国、印度和泰国	CHN IND THA
        约旦、老挝人民民主共和国、越南	JOR LAO VNM
        China, Republic of Korea	CHN KOR
        Congo, Republic of Korea	COG KOR
        Congo, Democratic Republic of the Congo, Gabon	COG COD GAB
        """#

    /// A sentence, its countries as `start-end:code`, half-open in Unicode scalars, ranges that count neither way, and traps
    /// that no country may touch, parted by tabs.
    static let mentions = #"""
        Partnership strengthened and built with UN agencies in the context of: MDG Accelerated Framework on food security in Niger and high-level National Forum on Social Protection in Niger (2013); on maternal health in Ghana; on the rationalization of social protection expenditure in Ghana and Zambia with World Bank (2013).	117-122:NER 177-182:NER 213-218:GHA 279-284:GHA 289-295:ZMB		301-306
        On design and implementation of Social Protection Floors in Cambodia, India, Jordan, Lao PDR, Mozambique, Occupied Palestinian Territory, Thailand; and in Benin, Burkina Faso Togo with UNDP Special Unit for South-South Cooperation and partners Brazil, China, India, Thailand.	60-68:KHM 70-75:IND 77-83:JOR 85-92:LAO 94-104:MOZ 106-136:PSE 138-146:THA 155-160:BEN 162-174:BFA 175-179:TGO 244-250:BRA 252-257:CHN 259-264:IND 266-274:THA		
        It also extends coverage to certain groups of Jordanians so far excluded (i.e., Taxi drivers and housewives).		46-56	
        The ILO, with support of the ILO/Japan project, conducted the 18-month review.	33-38:JPN		
        Facilitated consultation among Viet Nam General Confederation of Labour (VGCL) and the Viet Nam Chamber of Commerce and Industry (VCCI).		31-39 87-95	
        Programme related to the Promotion of jobs and access to a basic income for every Burkinabé.		82-91	
        Academic courses delivered at the University of Lausanne (Switzerland), the Maastricht Graduate School of Governance, Netherlands, and the University of Mauritius (UoM).	58-69:CHE 118-129:NLD	153-162	
        Advisory services in the context of the euro-zone crisis provided to Cyprus as required by the memorandum between the Government of Cyprus and the EC/ECB/IMF troika.	69-75:CYP 132-138:CYP		40-49
        Tripartite meeting held in Lima (August 2013) on The role of Social Protection Floors in Latin America and the Caribbean.		89-120	
        The study on pension reform in Central and Eastern Europe was published in English and in Serbian, Croatian and Romanian.		31-57 90-97 99-107 112-120	
        A delegation from the Georgia Institute of Technology in Atlanta visited Tbilisi, Georgia.	82-89:GEO		22-53
        The New Mexico office and the Mexico office merged; Mexico City hosts both.	30-36:MEX		4-14 52-63
        The Niger River crosses Niger and Nigeria; Nigerian farmers and Nigerien herders share it.	24-29:NER 34-41:NGA	43-51 64-72	4-15
        South Africa’s unemployment fund differs from that of the rest of Southern Africa.	0-12:ZAF	66-81	
        Swaziland became Eswatini in 2018 and Cape Verde asked to be called Cabo Verde.	0-9:SWZ 17-25:SWZ 38-48:CPV 68-78:CPV		
        Trinidad and Tobago and Saint Lucia ratified the Convention, as did Saint Kitts and Nevis.	0-19:TTO 24-35:LCA 68-89:KNA		
        The Office supported Côte d’Ivoire, Sao Tomé and Príncipe and Guinea-Bissau.	21-34:CIV 36-57:STP 62-75:GNB		
        Three Kurdistan Region offices reported to Iraq’s Ministry of Labour.	43-47:IRQ	6-22	
        The CARICOM secretariat in Guyana and the SADC secretariat in Botswana exchanged data.	27-33:GUY 62-70:BWA	4-11 42-46	
        UAE, Saudi Arabia and Yemen* took part; so did Lao PDR1 and PNG.	0-3:ARE 5-17:SAU 22-27:YEM 47-54:LAO 60-63:PNG		
        The peruke makers, the Perugia school and the Indiana model were not relevant to Peru or India.	81-85:PER 89-94:IND		4-10 23-30 46-53
        It can be done, and can be seen, in the usual way in the US, the UK and Germany.	57-59:USA 65-67:GBR 72-79:DEU		16-19 40-45
        The Zanzibar Social Security Fund advised Tanzania, and Crimea was excluded from Ukraine’s survey.	42-50:TZA 81-88:UKR	4-12 56-62	
        Sudan, South Sudan and French Sudan (the colonial name of Mali) must not be confused.	0-5:SDN 7-18:SSD 23-35:MLI 58-62:MLI		
        В Армении и Казахстане приняты новые законы.	2-9:ARM 12-22:KAZ		
        شارك في الورشة الأردن ولبنان والعراق.	15-21:JOR 23-28:LBN 30-36:IRQ		
        """#
}
