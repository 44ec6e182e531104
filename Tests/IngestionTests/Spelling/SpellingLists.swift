/// Spellings of places in Balochistan and Khyber Pakhtunkhwa, as the press, maps and gazetteers of all times have them.
enum SpellingLists {
  /// Names on one line are one name under the rules.
  static let same = """
    Naushki|Noshki|Nushki|Noushki
    Panjgur|Panjgoor|Punjgur|Panjgour
    Chaghi|Chagai|Chaghai|Chagi
    Mangocher|Manguchar|Mangochar|Mangochhar
    Zamran|Zamuran
    Killa Saifullah|Qila Saifullah|Qilla Saifullah|Kila Saifullah|Killa Saif Ullah
    Killa Abdullah|Qilla Abdullah|Qila Abdulla
    Dera Bugti|Derabugti|Dera Bugtti
    Dera Allah Yar|Dera Allahyar|Dera Allayar
    Nasirabad|Naseerabad|Nasir Abad
    Jaffarabad|Jafarabad|Jafferabad|Jaffar Abad
    Sohbatpur|Sohbat Pur|Sohbatpoor
    Usta Muhammad|Usta Mohammad|Usta Mohammed|Osta Mohammad|Usta Muhammed
    Gwadar|Gwader
    Turbat|Turbet
    Quetta|Qwetta|Kwetta
    Kalat|Qalat|Kallat
    Khuzdar|Khuzdaar|Khozdar
    Awaran|Avaran|Awaraan
    Lasbela|Las Bela|Lasbella|Lasbelah
    Washuk|Vashuk|Washok
    Kharan|Khaaran
    Mastung|Mastoong
    Pishin|Pisheen|Peshin
    Ziarat|Ziyarat|Zyarat
    Loralai|Loralay
    Musakhel|Musa Khel|Musakhail|Moosa Khel
    Barkhan|Barkhaan
    Kohlu|Kohloo|Kolu
    Sibi|Sibbi|Siby
    Sherani|Shirani|Sheerani
    Jhal Magsi|Jhalmagsi|Jal Magsi
    Gandawah|Gandawa|Gandava|Gandavah
    Kachhi|Kachi|Kacchi
    Mach|Machh|Machch
    Dhadar|Dadhar
    Surab|Soorab|Sorab
    Duki|Dukki|Dooki
    Harnai|Harnay
    Sanjawi|Sunjawi|Sanjavi
    Buleda|Bulaida|Bolida
    Tump|Tomp
    Mand|Mund
    Pasni|Passni
    Ormara|Ormarah
    Jiwani|Jiwanee|Jivani
    Hoshab|Hushab|Hoshaab
    Mashkay|Mashkai|Mashkey
    Mashkel|Mashkhel|Mashkail
    Dalbandin|Dal Bandin|Dalbandeen
    Taftan|Taaftan
    Nokkundi|Nok Kundi|Nokundi
    Chaman|Chamman
    Gulistan|Gulistaan
    Muslim Bagh|Muslimbagh
    Zhob|Zob
    Qamar Din Karez|Qamardin Karez|Kamardin Karez
    Wadh|Wad
    Nal|Naal
    Zehri|Zahri|Zehry
    Bolan|Bolaan
    Hub Chowki|Hub Chauki|Hubchowki
    Uthal|Othal
    Winder|Windar|Vinder
    Bela|Bella|Belah
    Kech|Keech
    Dasht|Dashtt
    Tamp|Taamp
    Shahrak|Shahrakh
    Gichk|Geechk
    Parom|Paroom|Parum
    Khudabadan|Khuda Badan
    Kolwa|Kolwah|Kulwa
    Nag|Nagg
    Rakhni|Rakni
    Mekhtar|Mekhter
    Sui|Sooi|Suee
    Spera Ragha|Speera Ragha
    Shahrag|Shahragh
    Degari|Deghari
    Hanna Urak|Hanna Orak
    Mian Ghundi|Mian Gundi
    Hazarganji|Hazar Ganji
    Saryab|Sariab
    Kuchlak|Kuchlaq|Kuchlakh
    Bostan|Bustan
    Yaru|Yaroo
    Gidar|Gider|Giddar
    Anjira|Anjeera
    Baghbana|Baghbanah
    Moola|Mula|Mulla
    Peshawar|Peshawer
    Nowshera|Naushera|Noshera
    Charsadda|Charsada
    Mardan|Mardaan
    Kohat|Kohaat
    Hangu|Hangoo
    Bannu|Bannoo
    Lakki Marwat|Laki Marwat
    Tank|Taank
    Waziristan|Wazeeristan
    Miranshah|Miran Shah|Meeranshah
    Mir Ali|Mirali|Meer Ali
    Razmak|Razmaq
    Parachinar|Para Chinar
    Bajaur|Bajor|Bajour
    Mohmand|Mohmandh
    Dir|Deer
    Chitral|Chitraal
    Swat|Swaat
    Mansehra|Mansehrah
    Abbottabad|Abbotabad|Abottabad
    Haripur|Hari Pur|Haripoor
    Kulachi|Kolachi
    Darra Adam Khel|Dara Adam Khel|Darra Adamkhel
    Jamrud|Jamrood
    Landi Kotal|Landikotal|Lundi Kotal
    Tirah|Teerah|Tira
    Makin|Makeen
    Ladha|Laddha
    Wana|Wanna
    Shakai|Shakkai
    Bara|Barra|Barah
    Hironk|Heronk
    Kolwah|Kolwa
    Shapuk|Shapok
    Sami|Saami
    Gomazi|Gomazai
    Gishkor|Gishkaur|Geshkore
    Teertej|Tirtej|Tertej
    Pirandar|Peerandar
    Bhag|Bagh
    Rarasham|Rara Sham
    Toisar|Toi Sar
    Sangsila|Sang Sila|Sangseela
    Pirkoh|Pir Koh|Peerkoh
    Uch|Och
    Bekar|Baiker|Beker
    Manjhoo Shori|Manjho Shori
    Tamboo|Tambu
    Chattar|Chatar|Chhattar
    Gandakha|Gandakah|Gandaka
    Faridabad|Fareedabad
    Jhat Pat|Jhatpat
    Bakhtiarabad|Bakhtiyarabad|Bakhtiar Abad
    Spinwam|Spin Wam
    Datta Khel|Dattakhel
    Orakzai|Aurakzai|Orakzi
    Kurram|Khurram
    Thall|Tall
    Timergara|Timargarah|Temergara
    Batkhela|Batkhaila
    Shabqadar|Shabkadar
    Akora Khattak|Akora Khatak
    Torghar|Tor Ghar
    Kohistan|Kohestan
    Mohmand|Momand|Mohmund
    Nowshera|Naushehra
    """

  /// Names on one line are one place, which the rules of spelling do not see: they would make other names one too.
  static let further = """
    Bajaur|Bajawur
    Besima|Baseema
    Buner|Bunair
    Buner|Buneer
    Degari|Dagari
    Dera Ismail Khan|Dera Ismael Khan
    Dera Murad Jamali|Deramurad Jamali
    Gichk|Gichak
    Gwadar|Gawadar
    Karkh|Karakh
    Kuchlak|Kuchlagh
    Mansehra|Manshera
    Margat|Murgat
    Rakhni|Rakhani
    Sanjawi|Sinjawi
    Shahrag|Shaharag
    Shangla|Shangalah
    Sonmiani|Sonmeani
    Swabi|Sawabi
    """

  /// Names on one line are of different places and must stay so.
  static let different = """
    Kalat|Kohlu
    Dalbandin|Dera
    Mach|Much
    Kech|Kachhi
    Kech|Karkh
    Quetta|Kot
    Sibi|Sui
    Sibi|Subi
    Hub|Hab
    Mand|Mond
    Mastung|Mashkay
    Awaran|Kharan
    Bela|Bolan
    Nal|Nali
    Nag|Nok
    Zhob|Zehri
    Zehri|Zahir
    Harnai|Haran
    Duki|Dhak
    Tump|Tamp
    Turbat|Tarbela
    Bannu|Buner
    Dir|Dera
    Swat|Swabi
    Hangu|Hunza
    Tank|Tangi
    Khuzdar|Khuzestan
    Gwadar|Godar
    Pishin|Peshawar
    Chaman|Chamba
    Surab|Sorap
    Wadh|Washuk
    Lehri|Lahore
    Musakhel|Isa Khel
    Jaffarabad|Jacobabad
    Nasirabad|Muzaffarabad
    Killa Saifullah|Killa Abdullah
    Dera Bugti|Dera Ghazi Khan
    Dera Murad Jamali|Dera Allah Yar
    Jhal Magsi|Jhao
    Uthal|Thal
    Rakhni|Rajanpur
    Mardan|Multan
    Kohat|Kot
    Kohat|Kahuta
    Chitral|Chatra
    Bajaur|Bijar
    Kulachi|Karachi
    Shahrag|Shorkot
    Dasht|Dashti
    Panjgur|Panjab
    Panjgur|Mangocher
    Margat|Murgha
    Goth Ali|Goth Alam
    Chak 12|Chak 13
    """

  static func lines(_ list: String) -> [[String]] {
    list.split(separator: "\n").map { $0.split(separator: "|").map(String.init) }
  }
}
