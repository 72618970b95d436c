### Made by `make-editions sync` from sources/findings/preliminary-findings.md: change that file, not this one.

place = Dushanbe

preliminary-findings-on-the = Preliminary findings on the visit to Tajikistan

specimen = This text is a specimen of the software make-editions and not an official document.

the-visit = The visit

visit-dates = The { -special-rapporteur } carried out a { -country-visit } to the Republic of Tajikistan. The dates of the visit were { DATE($start, to: "$end") }.

he-held-meetings-with = He held meetings with the following:

officials-of-the-government = officials of the Government,

members-of-civil-society = members of { -civil-society },

representatives-of-united-nations = representatives of { -united-nations } agencies and of international organizations,

victims-and-their-families = victims and their families.

# note: “Several” is all that the source says. Do not give a number of places of detention.
places-of-detention = He visited several places of detention. They are in and around { $places-visited } cities: Dushanbe, Khujand, Isfara, Istaravshan and Kurgan-Tube.[^names]

findings = Findings

# note: “Normative framework” means the laws and other binding rules.
encouraging-changes = Tajikistan has introduced some encouraging changes in its normative framework. They concern the prohibition of { -torture } and { -ill-treatment }.

pressure = The changes named in paragraph { PARA("encouraging-changes") } do not remove all concerns. **Pressure on detainees** continues to give cause for concern.

# note: “Safeguards” here means legal ones. A rendition is the handing over of a person to another State.
renditions = A further concern is the **lack of safeguards against illegal renditions**.

what-follows-2 = What follows

what-follows = These findings are preliminary. The [report on the visit][reports-country-visit] follows them.

they-are-released-together = They are released together with a [press release][press-releases-preliminary-findings]. The findings can be read in English, Russian and Tajik.[^languages]

the-names-are-those = The names are those in use at the time of the visit.

for-readers-of-these = For readers of these languages: [на русском][lang:ru], [ба тоҷикӣ][lang:tg].
