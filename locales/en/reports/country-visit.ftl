### Made by `make-editions sync` from sources/reports/country-visit.md: change that file, not this one.

report-on-the-visit = Report on the visit to Tajikistan

specimen = This text is a specimen of the software make-editions and not an official document.

about-this-report = This text describes the course of the { -country-visit }. It adds no finding to those that were made public in May 2012.

the-visit = The visit

visit-dates = The { -special-rapporteur } was in the Republic of Tajikistan for a { -country-visit }. The dates of the visit were { DATE($start, to: "$end") }.

# note: “Victims” are victims of torture and ill-treatment.
meetings = He met Government officials and members of { -civil-society }. He met representatives of { -united-nations } agencies and of international organizations. He was also able to speak with victims and their families.

he-visited-several-places = He visited several places of detention in and around { $places-visited } cities:

dushanbe = Dushanbe,

khujand = Khujand,

isfara = Isfara,

istaravshan = Istaravshan,

kurgan-tube = Kurgan-Tube.[^names]

findings = Findings

findings-released = At the end of the visit, in Dushanbe, the { -special-rapporteur } made his [{ -preliminary-findings }][findings-preliminary-findings] public. A [press release][press-releases-preliminary-findings] appeared on the same day.

# note: “Normative framework” means the laws and other binding rules.
encouraging-changes = He found encouraging changes in the normative framework for the prohibition of { -torture } and { -ill-treatment }. He also found that two concerns remained.

the-first-concern-is = The first concern is pressure on detainees.

the-second-concern-is = The second concern is the lack of safeguards against illegal renditions.

both-concerns = Both concerns are set out in the [{ -preliminary-findings }][findings-preliminary-findings].

read-together = This report should be read together with the { -preliminary-findings }, which alone state what the { -special-rapporteur } found.

course-of-events = Course of events

dates-in-table = The dates are in table { TABLE("dates") }.

dates = Dates of the visit and of what followed it

event = Event

date = Date

the-visit-2 = The visit

the-preliminary-findings-are = The preliminary findings are made public

the-report-is-published = The report is published

the-report-is-presented = The report is presented

presented = The { -special-rapporteur } presented his findings and { -recommendations } to the { -human-rights-council } on { DATE($report-presented) }.[^session]

second-visit = The dates in paragraph { PARA("visit-dates") } are those of the first visit. A second visit is the subject of an [announcement][announcements-follow-up-visit].

texts-on-the-visit = Texts on the visit

further-texts = Besides this report, the following texts of this publication deal with the visit of { DATE($start, to: "$end") } or with the one that followed it:

the-preliminary-findings = the [{ -preliminary-findings }][findings-preliminary-findings];

the-press-release-that = the [press release][press-releases-preliminary-findings] that appeared on the same day;

the-announcement-of-the = the [announcement][announcements-follow-up-visit] of the second visit.

in-three-languages = All of them can be read in English, Russian and Tajik.

the-names-are-those = The names are those in use at the time of the visit.

the-council-met-in = The Council met in its session number { NUMBER($session) }.
