### Made by `make-editions sync` from sources/announcements/follow-up-visit.md: change that file, not this one.

special-rapporteur-to-return = Special Rapporteur to return to Tajikistan

# note: “Return” because he visited the country in May 2012.
visit-dates = The { -special-rapporteur } will visit the Republic of Tajikistan again, together with the team of the { -anti-torture-initiative }. The dates of the visit are { DATE($start, to: "$end") }.

purpose-of-the-visit = Purpose of the visit

the-visit-is-part = The visit is part of the { -follow-up } to his visit of 2012. He and the team will assess how far the { -recommendations } made after that visit have been put into effect.[^first]

they-will-meet-with = They will meet with:

senior-officials-of-the = senior officials of the Government,

local-partners-from-civil = local partners from { -civil-society },

representatives-of-united-nations = representatives of { -united-nations } agencies and other international organizations.

round-table-2 = Round table

# note: “Action Plan” is the Government’s own plan for the recommendations. Keep the capitals only if your language uses them.
round-table = A round table will take place on { DATE($round-table) } and will last a full day. Its subject is the Government’s Action Plan for putting the { -recommendations } into effect. The participants will be able to agree on concrete steps.

the-round-table-is = The round table is organized by the { -anti-torture-initiative(form: "short") }, the UN OHCHR and APT. Its co-sponsors are the Foreign and Commonwealth Office, the Open Society Foundations, OSCE and the Tajik Coalition against Torture.

the-results-of-the = The results of the first visit are in the [country visit report][reports-country-visit].

specimen = This text is a specimen of the software make-editions and not an official document.

see-the-preliminary-findings = See the [{ -preliminary-findings }][findings-preliminary-findings] of that visit.
