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
