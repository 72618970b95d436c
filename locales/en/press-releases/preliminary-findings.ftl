### Made by `make-editions sync` from sources/press-releases/preliminary-findings.md: change that file, not this one.

place = Dushanbe

tajikistan-encouraging-changes-in = Tajikistan: encouraging changes in the law, but concerns remain

# note: “Law” stands for what the statement calls the normative framework.
visit-dates = The { -special-rapporteur } today made public the { -preliminary-findings } of his visit to Tajikistan. The dates of the visit were { DATE($start, to: "$end") }.

encouraging-changes = Tajikistan has made some encouraging changes to the legal rules that prohibit { -torture } and { -ill-treatment }.

two-concerns-remain = Two concerns remain:

pressure-is-exerted-on = Pressure is exerted on detainees.

safeguards-against-illegal-renditions = Safeguards against illegal renditions are lacking.

# note: “Safeguards” here means legal ones. A rendition is the handing over of a person to another State.
both-concerns-are-set = Both concerns are set out in the [statement of { -preliminary-findings }][findings-preliminary-findings].

during-the-visit-the = During the visit the { -special-rapporteur } spoke with Government officials, members of { -civil-society }, and representatives of { -united-nations } agencies and of international organizations. He also met victims and their families.

places-of-detention = He went to several places of detention in and around { NUMBER($places-visited) } cities.[^cities]

specimen = This text is a specimen of the software make-editions and not an official document.

# note: Use the names that the cities had in 2012.
the-cities-are-dushanbe = The cities are Dushanbe, Khujand, Isfara, Istaravshan and Kurgan-Tube.
