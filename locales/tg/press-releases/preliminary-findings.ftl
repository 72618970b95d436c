# en: Dushanbe
place = Душанбе

# en: Tajikistan: encouraging changes in the law, but concerns remain
tajikistan-encouraging-changes-in = Тоҷикистон: тағйироти умедбахш дар қонунгузорӣ, вале нигарониҳо боқӣ мемонанд

# note: “Law” stands for what the statement calls the normative framework.
# en: The { -special-rapporteur } today made public the { -preliminary-findings } of his visit to Tajikistan. The dates of the visit were { DATE($start, to: "$end") }.
visit-dates = { -special-rapporteur } имрӯз { -preliminary-findings(case: "izafet") } худро дар бораи сафар ба Тоҷикистон эълон кард. Сафар { DATE($start, to: "$end") } сурат гирифт.

# en: Tajikistan has made some encouraging changes to the legal rules that prohibit { -torture } and { -ill-treatment }.
encouraging-changes = Тоҷикистон ба меъёрҳои ҳуқуқие, ки { -torture } ва { -ill-treatment(case: "object") } манъ мекунанд, баъзе тағйироти умедбахш ворид кардааст.

# en: Two concerns remain:
two-concerns-remain = Ду нигаронӣ боқӣ мемонад:

# en: Pressure is exerted on detainees.
pressure-is-exerted-on = Ба боздоштшудагон фишор оварда мешавад.

# en: Safeguards against illegal renditions are lacking.
safeguards-against-illegal-renditions = Кафолатҳо бар зидди супоридани ғайриқонунии шахсон мавҷуд нестанд.

# note: “Safeguards” here means legal ones. A rendition is the handing over of a person to another State.
# en: Both concerns are set out in the [statement of { -preliminary-findings }][findings-preliminary-findings].
both-concerns-are-set = Ҳар ду нигаронӣ дар [изҳорот дар бораи { -preliminary-findings }][findings-preliminary-findings] баён шудааст.

# en: During the visit the { -special-rapporteur } spoke with Government officials, members of { -civil-society }, and representatives of { -united-nations } agencies and of international organizations. He also met victims and their families.
during-the-visit-the = Дар рафти сафар { -special-rapporteur } бо шахсони мансабдори Ҳукумат, намояндагони { -civil-society }, инчунин намояндагони муассисаҳои { -united-nations } ва созмонҳои байналмилалӣ суҳбат кард. Ӯ ҳамчунин бо қурбониён ва оилаҳои онҳо вохӯрд.

# en: He went to several places of detention in and around { NUMBER($places-visited) } cities.[^cities]
places-of-detention = Ӯ аз чанд ҷойи боздошт дар { NUMBER($places-visited) } шаҳр ва атрофи онҳо дидан кард.[^cities]

# en: This text is a specimen of the software make-editions and not an official document.
specimen = Ин матн намунаи кори барномаи make-editions буда, ҳуҷҷати расмӣ нест.

# note: Use the names that the cities had in 2012.
# en: The cities are Dushanbe, Khujand, Isfara, Istaravshan and Kurgan-Tube.
the-cities-are-dushanbe = Ин шаҳрҳо Душанбе, Хуҷанд, Исфара, Истаравшан ва Қӯрғонтеппа мебошанд.
