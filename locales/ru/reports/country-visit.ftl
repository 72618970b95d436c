# en: Report on the visit to Tajikistan
report-on-the-visit = Доклад о поездке в Таджикистан

# en: This text is a specimen of the software make-editions and not an official document.
specimen = Настоящий текст служит образцом работы программы make-editions и не является официальным документом.

# en: This text describes the course of the { -country-visit }. It adds no finding to those that were made public in May 2012.
about-this-report = В настоящем тексте описан ход { -country-visit(form: "short", case: "genitive") }. К выводам, обнародованным в мае 2012 года, новых он не добавляет.

# en: The visit
the-visit = Поездка

# en: The { -special-rapporteur } was in the Republic of Tajikistan for a { -country-visit }. The dates of the visit were { DATE($start, to: "$end") }.
visit-dates = { -special-rapporteur } находился с { -country-visit(form: "short", case: "instrumental") } в Республике Таджикистан. Поездка состоялась { DATE($start, to: "$end") }.

# note: “Victims” are victims of torture and ill-treatment.
# en: He met Government officials and members of { -civil-society }. He met representatives of { -united-nations } agencies and of international organizations. He was also able to speak with victims and their families.
meetings = Он встретился с должностными лицами правительства и представителями { -civil-society(case: "genitive") }. Он провел встречи с представителями учреждений { -united-nations(case: "genitive") } и международных организаций. Он смог также побеседовать с жертвами и их семьями.

# en: He visited several places of detention in and around { $places-visited } cities:
he-visited-several-places = Он посетил несколько мест содержания под стражей в { $places-visited ->
    [one] { $places-visited } городе и его окрестностях
    [few] { $places-visited } городах и их окрестностях
    [many] { $places-visited } городах и их окрестностях
   *[other] { $places-visited } города и их окрестностях
}:

# en: Dushanbe,
dushanbe = Душанбе,

# en: Khujand,
khujand = Худжанде,

# en: Isfara,
isfara = Исфаре,

# en: Istaravshan,
istaravshan = Истаравшане,

# en: Kurgan-Tube.[^names]
kurgan-tube = Курган-Тюбе.[^names]

# en: Findings
findings = Выводы

# en: At the end of the visit, in Dushanbe, the { -special-rapporteur } made his [{ -preliminary-findings }][findings-preliminary-findings] public. A [press release][press-releases-preliminary-findings] appeared on the same day.
findings-released = По завершении поездки { -special-rapporteur } обнародовал в Душанбе свои [{ -preliminary-findings(case: "accusative") }][findings-preliminary-findings]. В тот же день вышел [пресс-релиз][press-releases-preliminary-findings].

# note: “Normative framework” means the laws and other binding rules.
# en: He found encouraging changes in the normative framework for the prohibition of { -torture } and { -ill-treatment }. He also found that two concerns remained.
encouraging-changes = Он констатировал обнадеживающие изменения в нормативной базе, касающейся запрещения { -torture(case: "genitive") } и { -ill-treatment(case: "genitive") }. Он установил также, что два вопроса по-прежнему вызывают обеспокоенность.

# en: The first concern is pressure on detainees.
the-first-concern-is = Первый вопрос — давление на лиц, содержащихся под стражей.

# en: The second concern is the lack of safeguards against illegal renditions.
the-second-concern-is = Второй вопрос — отсутствие гарантий против незаконной передачи лиц.

# en: Both concerns are set out in the [{ -preliminary-findings }][findings-preliminary-findings].
both-concerns = Оба вопроса изложены в [{ -preliminary-findings(case: "prepositional") }][findings-preliminary-findings].

# en: This report should be read together with the { -preliminary-findings }, which alone state what the { -special-rapporteur } found.
read-together = Настоящий доклад следует читать вместе с { -preliminary-findings(case: "instrumental") }: только в них сказано, что установил { -special-rapporteur }.

# en: Course of events
course-of-events = Хронология событий

# en: The dates are in table { TABLE("dates") }.
dates-in-table = Даты приведены в таблице { TABLE("dates") }.

# en: Dates of the visit and of what followed it
dates = Даты поездки и последовавших за ней событий

# en: Event
event = Событие

# en: Date
date = Дата

# en: The visit
the-visit-2 = Поездка

# en: The preliminary findings are made public
the-preliminary-findings-are = Обнародование предварительных выводов

# en: The report is published
the-report-is-published = Опубликование доклада

# en: The report is presented
the-report-is-presented = Представление доклада

# en: The { -special-rapporteur } presented his findings and { -recommendations } to the { -human-rights-council } on { DATE($report-presented) }.[^session]
presented = { DATE($report-presented) } { -special-rapporteur } представил { -human-rights-council(case: "dative") } свои выводы и { -recommendations(case: "accusative") }.[^session]

# en: The dates in paragraph { PARA("visit-dates") } are those of the first visit. A second visit is the subject of an [announcement][announcements-follow-up-visit].
second-visit = Даты, указанные в пункте { PARA("visit-dates") }, относятся к первой поездке. Второй поездке посвящено [объявление][announcements-follow-up-visit].

# en: Texts on the visit
texts-on-the-visit = Тексты о поездке

# en: Besides this report, the following texts of this publication deal with the visit of { DATE($start, to: "$end") } or with the one that followed it:
further-texts = Помимо настоящего доклада, поездке, которая проходила { DATE($start, to: "$end") }, и последовавшей за ней посвящены следующие тексты этого издания:

# en: the [{ -preliminary-findings }][findings-preliminary-findings];
the-preliminary-findings = [{ -preliminary-findings }][findings-preliminary-findings];

# en: the [press release][press-releases-preliminary-findings] that appeared on the same day;
the-press-release-that = [пресс-релиз][press-releases-preliminary-findings], который появился в тот же день;

# en: the [announcement][announcements-follow-up-visit] of the second visit.
the-announcement-of-the = [объявление][announcements-follow-up-visit] о второй поездке.

# en: All of them can be read in English, Russian and Tajik.
in-three-languages = Со всеми этими текстами можно ознакомиться на английском, русском и таджикском языках.

# en: The names are those in use at the time of the visit.
the-names-are-those = Названия приведены в том виде, в каком они использовались во время поездки.

# en: The Council met in its session number { NUMBER($session) }.
the-council-met-in = Это была { NUMBER($session) }-я сессия Совета.
