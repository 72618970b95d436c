# en: Dushanbe
place = Душанбе

# en: Preliminary findings on the visit to Tajikistan
preliminary-findings-on-the = Предварительные выводы по итогам поездки в Таджикистан

# en: This text is a specimen of the software make-editions and not an official document.
specimen = Настоящий текст служит образцом работы программы make-editions и не является официальным документом.

# en: The visit
the-visit = Поездка

# en: The { -special-rapporteur } carried out a { -country-visit } to the Republic of Tajikistan. The dates of the visit were { DATE($start, to: "$end") }.
visit-dates = { -special-rapporteur } совершил { -country-visit(form: "short", case: "accusative") } в Республику Таджикистан. Поездка состоялась { DATE($start, to: "$end") }.

# en: He held meetings with the following:
he-held-meetings-with = Он провел встречи:

# en: officials of the Government,
officials-of-the-government = с должностными лицами правительства,

# en: members of { -civil-society },
members-of-civil-society = с представителями { -civil-society(case: "genitive") },

# en: representatives of { -united-nations } agencies and of international organizations,
representatives-of-united-nations = с представителями учреждений { -united-nations(case: "genitive") } и международных организаций,

# en: victims and their families.
victims-and-their-families = с жертвами и их семьями.

# note: “Several” is all that the source says. Do not give a number of places of detention.
# en: He visited several places of detention. They are in and around { $places-visited } cities: Dushanbe, Khujand, Isfara, Istaravshan and Kurgan-Tube.[^names]
places-of-detention = Он посетил несколько мест содержания под стражей. Они расположены в { $places-visited ->
    [one] { $places-visited } городе и его окрестностях
    [few] { $places-visited } городах и их окрестностях
    [many] { $places-visited } городах и их окрестностях
   *[other] { $places-visited } города и их окрестностях
}: Душанбе, Худжанде, Исфаре, Истаравшане и Курган-Тюбе.[^names]

# en: Findings
findings = Выводы

# note: “Normative framework” means the laws and other binding rules.
# en: Tajikistan has introduced some encouraging changes in its normative framework. They concern the prohibition of { -torture } and { -ill-treatment }.
encouraging-changes = Таджикистан внес в свою нормативную базу некоторые обнадеживающие изменения. Они касаются запрещения { -torture(case: "genitive") } и { -ill-treatment(case: "genitive") }.

# en: The changes named in paragraph { PARA("encouraging-changes") } do not remove all concerns. **Pressure on detainees** continues to give cause for concern.
pressure = Изменения, о которых говорится в пункте { PARA("encouraging-changes") }, устраняют не все причины для обеспокоенности. **Давление на лиц, содержащихся под стражей**, по-прежнему вызывает обеспокоенность.

# note: “Safeguards” here means legal ones. A rendition is the handing over of a person to another State.
# en: A further concern is the **lack of safeguards against illegal renditions**.
renditions = Обеспокоенность вызывает также **отсутствие гарантий против незаконной передачи лиц**.

# en: What follows
what-follows-2 = Дальнейшие шаги

# en: These findings are preliminary. The [report on the visit][reports-country-visit] follows them.
what-follows = Настоящие выводы являются предварительными. За ними последует [доклад о поездке][reports-country-visit].

# en: They are released together with a [press release][press-releases-preliminary-findings]. The findings can be read in English, Russian and Tajik.[^languages]
they-are-released-together = Они обнародуются одновременно с [пресс-релизом][press-releases-preliminary-findings]. С выводами можно ознакомиться на английском, русском и таджикском языках.[^languages]

# en: The names are those in use at the time of the visit.
the-names-are-those = Названия приведены в том виде, в каком они использовались во время поездки.

# en: For readers of these languages: [на русском][lang:ru], [ба тоҷикӣ][lang:tg].
for-readers-of-these = Для тех, кто читает на этих языках: [на русском][lang:ru], [ба тоҷикӣ][lang:tg].
