# en: Dushanbe
place = Душанбе

# en: Preliminary findings on the visit to Tajikistan
preliminary-findings-on-the = Хулосаҳои пешакӣ дар бораи сафар ба Тоҷикистон

# en: This text is a specimen of the software make-editions and not an official document.
specimen = Ин матн намунаи кори барномаи make-editions буда, ҳуҷҷати расмӣ нест.

# en: The visit
the-visit = Сафар

# en: The { -special-rapporteur } carried out a { -country-visit } to the Republic of Tajikistan. The dates of the visit were { DATE($start, to: "$end") }.
visit-dates = { -special-rapporteur } ба Ҷумҳурии Тоҷикистон { -country-visit(form: "short") } анҷом дод. Сафар { DATE($start, to: "$end") } сурат гирифт.

# en: He held meetings with the following:
he-held-meetings-with = Ӯ бо шахсони зерин вохӯриҳо гузаронд:

# en: officials of the Government,
officials-of-the-government = шахсони мансабдори Ҳукумат,

# en: members of { -civil-society },
members-of-civil-society = намояндагони { -civil-society },

# en: representatives of { -united-nations } agencies and of international organizations,
representatives-of-united-nations = намояндагони муассисаҳои { -united-nations } ва созмонҳои байналмилалӣ,

# en: victims and their families.
victims-and-their-families = қурбониён ва оилаҳои онҳо.

# note: “Several” is all that the source says. Do not give a number of places of detention.
# en: He visited several places of detention. They are in and around { $places-visited } cities: Dushanbe, Khujand, Isfara, Istaravshan and Kurgan-Tube.[^names]
places-of-detention = Ӯ аз чанд ҷойи боздошт дидан кард. Ин ҷойҳо дар { $places-visited } шаҳр ва атрофи онҳо воқеанд: Душанбе, Хуҷанд, Исфара, Истаравшан ва Қӯрғонтеппа.[^names]

# en: Findings
findings = Хулосаҳо

# note: “Normative framework” means the laws and other binding rules.
# en: Tajikistan has introduced some encouraging changes in its normative framework. They concern the prohibition of { -torture } and { -ill-treatment }.
encouraging-changes = Тоҷикистон ба заминаи меъёрии ҳуқуқии худ баъзе тағйироти умедбахш ворид кардааст. Онҳо ба манъи { -torture } ва { -ill-treatment } дахл доранд.

# en: The changes named in paragraph { PARA("encouraging-changes") } do not remove all concerns. **Pressure on detainees** continues to give cause for concern.
pressure = Тағйироте, ки дар банди { PARA("encouraging-changes") } зикр шудаанд, ҳамаи нигарониҳоро бартараф намекунанд. **Фишор ба боздоштшудагон** ҳамчунон боиси нигаронӣ мебошад.

# note: “Safeguards” here means legal ones. A rendition is the handing over of a person to another State.
# en: A further concern is the **lack of safeguards against illegal renditions**.
renditions = Боиси дигари нигаронӣ **набудани кафолатҳо бар зидди супоридани ғайриқонунии шахсон** мебошад.

# en: What follows
what-follows-2 = Он чи баъд меояд

# en: These findings are preliminary. The [report on the visit][reports-country-visit] follows them.
what-follows = Ин хулосаҳо пешакӣ мебошанд. Аз пайи онҳо [гузориш дар бораи сафар][reports-country-visit] меояд.

# en: They are released together with a [press release][press-releases-preliminary-findings]. The findings can be read in English, Russian and Tajik.[^languages]
they-are-released-together = Онҳо якҷо бо [хабарномаи матбуотӣ][press-releases-preliminary-findings] интишор мешаванд. Хулосаҳоро ба забонҳои англисӣ, русӣ ва тоҷикӣ хондан мумкин аст.[^languages]

# en: The names are those in use at the time of the visit.
the-names-are-those = Номҳое оварда шудаанд, ки дар вақти сафар истифода мешуданд.

# en: For readers of these languages: [на русском][lang:ru], [ба тоҷикӣ][lang:tg].
for-readers-of-these = Барои хонандагони ин забонҳо: [на русском][lang:ru], ба тоҷикӣ.
