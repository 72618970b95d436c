# en: Report on the visit to Tajikistan
report-on-the-visit = Гузориш дар бораи сафар ба Тоҷикистон

# en: This text is a specimen of the software make-editions and not an official do﻿# en: x
a 6 б
|||||||||||||||||||||||||||||||||||||||||||cument.
specimen = Ин матн намунаи кори бар�||||||||||||||||||||||||||||||||||||||||||||||||||||||||  в

##� ca = { $start
d = { $n �омаи m->a