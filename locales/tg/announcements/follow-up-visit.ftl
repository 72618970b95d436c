# en: Special Rapporteur to return to Tajikistan
special-rapporteur-to-return = Гузоришгари махсус бори дигар ба Тоҷикистон меояд

# note: “Return” because he visited the country in May 2012.
# en: The { -special-rapporteur } will visit the Republic of Tajikistan again, together with the team of the { -anti-torture-initiative }. The dates of the visit are { DATE($start, to: "$end") }.
visit-dates = { -special-rapporteur } якҷо бо гурӯҳи { -anti-torture-initiative } бори дигар ба Ҷумҳурии Тоҷикистон сафар мекунад. Сафар { DATE($start, to: "$end") } сурат мегирад.

# en: Purpose of the visit
purpose-of-the-visit = Мақсади сафар

# en: The visit is part of the { -follow-up } to his visit of 2012. He and the team will assess how far the { -recommendations } made after that visit have been put into effect.[^first]
the-visit-is-part = Ин сафар қисми { -follow-up(case: "izafet") } сафари ӯ дар соли 2012 мебошад. Ӯ ва гурӯҳ баҳо медиҳанд, ки { -recommendations(case: "izafet") } пас аз он сафар додашуда то чӣ андоза амалӣ гардидаанд.[^first]

# en: They will meet with:
they-will-meet-with = Онҳо бо шахсони зерин вомехӯранд:

# en: senior officials of the Government,
senior-officials-of-the = шахсони мансабдори баландпояи Ҳукумат,

# en: local partners from { -civil-society },
local-partners-from-civil = шарикони маҳаллӣ аз { -civil-society },

# en: representatives of { -united-nations } agencies and other international organizations.
representatives-of-united-nations = намояндагони муассисаҳои { -united-nations } ва дигар созмонҳои байналмилалӣ.

# en: Round table
round-table-2 = Мизи мудаввар

# note: “Action Plan” is the Government’s own plan for the recommendations. Keep the capitals only if your language uses them.
# en: A round table will take place on { DATE($round-table) } and will last a full day. Its subject is the Government’s Action Plan for putting the { -recommendations } into effect. The participants will be able to agree on concrete steps.
round-table = Мизи мудаввар { DATE($round-table) } баргузор мегардад ва як рӯзи пурра давом мекунад. Мавзуи он Нақшаи амали Ҳукумат барои амалӣ намудани { -recommendations } мебошад. Иштирокчиён метавонанд дар бораи қадамҳои мушаххас ба мувофиқа расанд.

# en: The round table is organized by the { -anti-torture-initiative(form: "short") }, the UN OHCHR and APT. Its co-sponsors are the Foreign and Commonwealth Office, the Open Society Foundations, OSCE and the Tajik Coalition against Torture.
the-round-table-is = Мизи мудавварро { -anti-torture-initiative(form: "short") }, Идораи Комиссари Олии СММ оид ба ҳуқуқи инсон ва Ассотсиатсияи пешгирии шиканҷа ташкил мекунанд. Сарпарастони муштараки он Вазорати корҳои хориҷӣ ва Иттиҳоди Миллатҳо (Британияи Кабир), Бунёдҳои «Ҷомеаи кушода», САҲА ва Эътилофи зидди шиканҷа дар Тоҷикистон мебошанд.

# en: The results of the first visit are in the [country visit report][reports-country-visit].
the-results-of-the = Натиҷаҳои сафари аввал дар [гузориш дар бораи сафар ба кишвар][reports-country-visit] оварда шудаанд.

# en: This text is a specimen of the software make-editions and not an official document.
specimen = Ин матн намунаи кори барномаи make-editions буда, ҳуҷҷати расмӣ нест.

# en: See the [{ -preliminary-findings }][findings-preliminary-findings] of that visit.
see-the-preliminary-findings = Ба [{ -preliminary-findings(case: "izafet") } ҳамон сафар][findings-preliminary-findings] нигаред.
