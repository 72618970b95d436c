# en: Special Rapporteur to return to Tajikistan
special-rapporteur-to-return = Специальный докладчик вновь посетит Таджикистан

# note: “Return” because he visited the country in May 2012.
# en: The { -special-rapporteur } will visit the Republic of Tajikistan again, together with the team of the { -anti-torture-initiative }. The dates of the visit are { DATE($start, to: "$end") }.
visit-dates = { -special-rapporteur } вновь посетит Республику Таджикистан вместе с группой { -anti-torture-initiative(case: "genitive") }. Поездка состоится { DATE($start, to: "$end") }.

# en: Purpose of the visit
purpose-of-the-visit = Цель поездки

# en: The visit is part of the { -follow-up } to his visit of 2012. He and the team will assess how far the { -recommendations } made after that visit have been put into effect.[^first]
the-visit-is-part = Поездка проводится в рамках { -follow-up(case: "genitive") } по итогам его поездки 2012 года. Вместе с группой он оценит, в какой мере выполнены { -recommendations }, вынесенные после той поездки.[^first]

# en: They will meet with:
they-will-meet-with = Они проведут встречи:

# en: senior officials of the Government,
senior-officials-of-the = с высокопоставленными должностными лицами правительства,

# en: local partners from { -civil-society },
local-partners-from-civil = с местными партнерами из числа представителей { -civil-society(case: "genitive") },

# en: representatives of { -united-nations } agencies and other international organizations.
representatives-of-united-nations = с представителями учреждений { -united-nations(case: "genitive") } и других международных организаций.

# en: Round table
round-table-2 = «Круглый стол»

# note: “Action Plan” is the Government’s own plan for the recommendations. Keep the capitals only if your language uses them.
# en: A round table will take place on { DATE($round-table) } and will last a full day. Its subject is the Government’s Action Plan for putting the { -recommendations } into effect. The participants will be able to agree on concrete steps.
round-table = «Круглый стол» состоится { DATE($round-table) } и продлится целый день. Его тема — план действий правительства по выполнению { -recommendations(case: "genitive") }. Участники смогут договориться о конкретных шагах.

# en: The round table is organized by the { -anti-torture-initiative(form: "short") }, the UN OHCHR and APT. Its co-sponsors are the Foreign and Commonwealth Office, the Open Society Foundations, OSCE and the Tajik Coalition against Torture.
the-round-table-is = Организаторы «круглого стола» — { -anti-torture-initiative(form: "short") }, УВКПЧ ООН и АПП. Его коспонсоры — Министерство иностранных дел и по делам Содружества Великобритании, фонды «Открытое общество», ОБСЕ и Таджикская коалиция против пыток.

# en: The results of the first visit are in the [country visit report][reports-country-visit].
the-results-of-the = Результаты первой поездки изложены в [докладе о посещении страны][reports-country-visit].

# en: This text is a specimen of the software make-editions and not an official document.
specimen = Настоящий текст служит образцом работы программы make-editions и не является официальным документом.

# en: See the [{ -preliminary-findings }][findings-preliminary-findings] of that visit.
see-the-preliminary-findings = См. [{ -preliminary-findings(case: "accusative") }][findings-preliminary-findings] по итогам той поездки.
