# en: Dushanbe
place = Душанбе

# en: Tajikistan: encouraging changes in the law, but concerns remain
tajikistan-encouraging-changes-in = Таджикистан: обнадеживающие изменения в законодательстве, но обеспокоенность сохраняется

# note: “Law” stands for what the statement calls the normative framework.
# en: The { -special-rapporteur } today made public the { -preliminary-findings } of his visit to Tajikistan. The dates of the visit were { DATE($start, to: "$end") }.
visit-dates = { -special-rapporteur } сегодня обнародовал { -preliminary-findings(case: "accusative") } по итогам своей поездки в Таджикистан. Поездка состоялась { DATE($start, to: "$end") }.

# en: Tajikistan has made some encouraging changes to the legal rules that prohibit { -torture } and { -ill-treatment }.
encouraging-changes = Таджикистан внес некоторые обнадеживающие изменения в правовые нормы, запрещающие { -torture(case: "accusative") } и { -ill-treatment(case: "accusative") }.

# en: Two concerns remain:
two-concerns-remain = Два вопроса по-прежнему вызывают обеспокоенность:

# en: Pressure is exerted on detainees.
pressure-is-exerted-on = На лиц, содержащихся под стражей, оказывается давление.

# en: Safeguards against illegal renditions are lacking.
safeguards-against-illegal-renditions = Отсутствуют гарантии против незаконной передачи лиц.

# note: “Safeguards” here means legal ones. A rendition is the handing over of a person to another State.
# en: Both concerns are set out in the [statement of { -preliminary-findings }][findings-preliminary-findings].
both-concerns-are-set = Оба вопроса изложены в [заявлении о { -preliminary-findings(case: "prepositional") }][findings-preliminary-findings].

# en: During the visit the { -special-rapporteur } spoke with Government officials, members of { -civil-society }, and representatives of { -united-nations } agencies and of international organizations. He also met victims and their families.
during-the-visit-the = В ходе поездки { -special-rapporteur } беседовал с должностными лицами правительства, представителями { -civil-society(case: "genitive") }, а также представителями учреждений { -united-nations(case: "genitive") } и международных организаций. Он встретился также с жертвами и их семьями.

# en: He went to several places of detention in and around { NUMBER($places-visited) } cities.[^cities]
places-of-detention = Он побывал в нескольких местах содержания под стражей в { $places-visited ->
    [one] { NUMBER($places-visited) } городе и его окрестностях
    [few] { NUMBER($places-visited) } городах и их окрестностях
    [many] { NUMBER($places-visited) } городах и их окрестностях
   *[other] { NUMBER($places-visited) } города и их окрестностях
}.[^cities]

# en: This text is a specimen of the software make-editions and not an official document.
specimen = Настоящий текст служит образцом работы программы make-editions и не является официальным документом.

# note: Use the names that the cities had in 2012.
# en: The cities are Dushanbe, Khujand, Isfara, Istaravshan and Kurgan-Tube.
the-cities-are-dushanbe = Это города Душанбе, Худжанд, Исфара, Истаравшан и Курган-Тюбе.
