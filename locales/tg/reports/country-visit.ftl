# en: Report on the visit to Tajikistan
report-on-the-visit = Гузориш дар бораи сафар ба Тоҷикистон

# en: This text is a specimen of the software make-editions and not an official document.
specimen = Ин матн намунаи кори барномаи make-editions буда, ҳуҷҷати расмӣ нест.

# en: This text describes the course of the { -country-visit }. It adds no finding to those that were made public in May 2012.
about-this-report = Дар ин матн ҷараёни { -country-visit } тавсиф шудааст. Он ба хулосаҳое, ки дар моҳи майи соли 2012 эълон шуда буданд, ҳеҷ хулосаи дигаре илова намекунад.

# en: The visit
the-visit = Сафар

# en: The { -special-rapporteur } was in the Republic of Tajikistan for a { -country-visit }. The dates of the visit were { DATE($start, to: "$end") }.
visit-dates = { -special-rapporteur } бо { -country-visit(form: "short") } дар Ҷумҳурии Тоҷикистон қарор дошт. Сафар { DATE($start, to: "$end") } сурат гирифт.

# note: “Victims” are victims of torture and ill-treatment.
# en: He met Government officials and members of { -civil-society }. He met representatives of { -united-nations } agencies and of international organizations. He was also able to speak with victims and their families.
meetings = Ӯ бо шахсони мансабдори Ҳукумат ва намояндагони { -civil-society } вохӯрд. Ӯ бо намояндагони муассисаҳои { -united-nations } ва созмонҳои байналмилалӣ вохӯрд. Ҳамчунин ба ӯ муяссар шуд, ки бо қурбониён ва оилаҳои онҳо суҳбат кунад.

# en: He visited several places of detention in and around { $places-visited } cities:
he-visited-several-places = Ӯ аз чанд ҷойи боздошт дар { $places-visited } шаҳр ва атрофи онҳо дидан кард:

# en: Dushanbe,
dushanbe = Душанбе,

# en: Khujand,
khujand = Хуҷанд,

# en: Isfara,
isfara = Исфара,

# en: Istaravshan,
istaravshan = Истаравшан,

# en: Kurgan-Tube.[^names]
kurgan-tube = Қӯрғонтеппа.[^names]

# en: Findings
findings = Хулосаҳо

# en: At the end of the visit, in Dushanbe, the { -special-rapporteur } made his [{ -preliminary-findings }][findings-preliminary-findings] public. A [press release][press-releases-preliminary-findings] appeared on the same day.
findings-released = Дар охири сафар, дар Душанбе, { -special-rapporteur } [{ -preliminary-findings(case: "izafet") } худро][findings-preliminary-findings] эълон кард. Худи ҳамон рӯз [хабарномаи матбуотӣ][press-releases-preliminary-findings] интишор шуд.

# note: “Normative framework” means the laws and other binding rules.
# en: He found encouraging changes in the normative framework for the prohibition of { -torture } and { -ill-treatment }. He also found that two concerns remained.
encouraging-changes = Ӯ дар заминаи меъёрии ҳуқуқии манъи { -torture } ва { -ill-treatment } тағйироти умедбахш мушоҳида кард. Ӯ ҳамчунин муайян кард, ки ду нигаронӣ боқӣ мондааст.

# en: The first concern is pressure on detainees.
the-first-concern-is = Нигаронии аввал фишор ба боздоштшудагон мебошад.

# en: The second concern is the lack of safeguards against illegal renditions.
the-second-concern-is = Нигаронии дуюм набудани кафолатҳо бар зидди супоридани ғайриқонунии шахсон мебошад.

# en: Both concerns are set out in the [{ -preliminary-findings }][findings-preliminary-findings].
both-concerns = Ҳар ду нигаронӣ дар [{ -preliminary-findings }][findings-preliminary-findings] баён шудааст.

# en: This report should be read together with the { -preliminary-findings }, which alone state what the { -special-rapporteur } found.
read-together = Ин гузоришро бояд якҷоя бо { -preliminary-findings } хонд: танҳо дар онҳо гуфта шудааст, ки { -special-rapporteur } чиро муайян кард.

# en: Course of events
course-of-events = Ҷараёни воқеаҳо

# en: The dates are in table { TABLE("dates") }.
dates-in-table = Санаҳо дар ҷадвали { TABLE("dates") } оварда шудаанд.

# en: Dates of the visit and of what followed it
dates = Санаҳои сафар ва воқеаҳои баъдӣ

# en: Event
event = Воқеа

# en: Date
date = Сана

# en: The visit
the-visit-2 = Сафар

# en: The preliminary findings are made public
the-preliminary-findings-are = Эълони хулосаҳои пешакӣ

# en: The report is published
the-report-is-published = Интишори гузориш

# en: The report is presented
the-report-is-presented = Пешниҳоди гузориш

# en: The { -special-rapporteur } presented his findings and { -recommendations } to the { -human-rights-council } on { DATE($report-presented) }.[^session]
presented = { -special-rapporteur } хулосаҳо ва { -recommendations(case: "izafet") } худро { DATE($report-presented) } ба { -human-rights-council } пешниҳод кард.[^session]

# en: The dates in paragraph { PARA("visit-dates") } are those of the first visit. A second visit is the subject of an [announcement][announcements-follow-up-visit].
second-visit = Санаҳое, ки дар банди { PARA("visit-dates") } оварда шудаанд, ба сафари аввал дахл доранд. Ба сафари дуюм [эълон][announcements-follow-up-visit] бахшида шудааст.

# en: Texts on the visit
texts-on-the-visit = Матнҳо дар бораи сафар

# en: Besides this report, the following texts of this publication deal with the visit of { DATE($start, to: "$end") } or with the one that followed it:
further-texts = Ба ғайр аз ин гузориш, ба сафаре, ки { DATE($start, to: "$end") } сурат гирифт, ва ба сафари баъдӣ матнҳои зерини ин нашрия бахшида шудаанд:

# en: the [{ -preliminary-findings }][findings-preliminary-findings];
the-preliminary-findings = [{ -preliminary-findings }][findings-preliminary-findings];

# en: the [press release][press-releases-preliminary-findings] that appeared on the same day;
the-press-release-that = [хабарномаи матбуотӣ][press-releases-preliminary-findings], ки ҳамон рӯз интишор шуд;

# en: the [announcement][announcements-follow-up-visit] of the second visit.
the-announcement-of-the = [эълон][announcements-follow-up-visit] дар бораи сафари дуюм.

# en: All of them can be read in English, Russian and Tajik.
in-three-languages = Ҳамаи онҳоро ба забонҳои англисӣ, русӣ ва тоҷикӣ хондан мумкин аст.

# en: The names are those in use at the time of the visit.
the-names-are-those = Номҳое оварда шудаанд, ки дар вақти сафар истифода мешуданд.

# en: The Council met in its session number { NUMBER($session) }.
the-council-met-in = Шуро дар иҷлосияи таҳти рақами { NUMBER($session) } ҷамъ омад.
