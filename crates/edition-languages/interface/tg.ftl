### Калимаҳои ношир ба забони тоҷикӣ. Лоиҳа метавонад дар locales/tg/interface.ftl калимаҳои худро нависад;
### дар ҷойе ки онҳо нестанд, инҳо меистанд.

## Ношир

publisher = { "" }
contacts = { "" }

## Навъҳои ҳуҷҷат, болои сарлавҳа

kind-press-release = Хабарномаи матбуотӣ
kind-findings = Хулосаҳо
kind-report = Гузориш
kind-announcement = Эълон

## Дар атрофи матн

skip-to-text = Гузариш ба матн
contents = Мундариҷа
footnotes = Поварақҳо
footnote = Поварақи { $first }
back-to-text = Бозгашт ба матн
paragraph = банди { $first }
annex = Замимаи { $first }
annex-alone = Замима
article = Моддаи { $first }
in-annex = замимаи { $first }, { $second }
in-annex-alone = замима, { $second }
in-article = моддаи { $first }, { $second }
in-section = фасли { $first }, { $second }
also-available = Ҳамчунин ба забонҳои дигар:
symbol = Рамзи ҳуҷҷат:
all-documents = Ҳамаи ҳуҷҷатҳо
as-pdf = PDF
parallel = Ҳамаи забонҳо дар паҳлуи якдигар
columns = Забонҳо дар ин саҳифа
column-earlier = Як ҷой пештар
column-later = Як ҷой баъдтар
cite-this = Тарзи истинод
cite-copy = Нусха бардоштан
cite-copied = Нусха бардошта шуд
this-language = Танҳо ба ин забон
on-the-web = Дар интернет:
folio = Саҳифаи { $first } аз { $second }
end-mark = — анҷом —

## Лоиҳаҳо ва ҳуҷҷатҳое, ки вақти нашрашон нарасидааст

draft = Лоиҳа. Барои нашр нест
untranslated = Ҳанӯз тарҷума нашудааст
stale = Матни аслӣ пас аз тарҷума тағйир ёфтааст
previous-translation = Тарҷумаи пешина:
embargo = Эмбарго: то { $date }, соати { $hour }:{ $minute } ({ $offset }), нашр карда нашавад

## Рӯйхатҳои ҳуҷҷатҳо

documents = Ҳуҷҷатҳо
press-releases = Хабарномаҳои матбуотӣ
findings = Хулосаҳо
reports = Гузоришҳо
announcements = Эълонҳо
no-documents = Дар ин ҷо ҳанӯз ҳуҷҷате нест.
all-languages = Ҳамаи забонҳо
search-link = Ҷустуҷӯ
search-all = Ҷустуҷӯ дар ҳамаи ҳуҷҷатҳо
search-none = Чизе ёфт нашуд
search-count = Шумораи порчаҳои ёфтшуда: { $first }
search-most = Шумораи порчаҳои ёфтшуда: { $second }. { $first } порчаи аввал нишон дода шудааст

## Мизи кории тарҷумон, ки онро make-editions serve нишон медиҳад

desk-title = Мизи кории тарҷумон
desk-language = Забони мизи корӣ:
desk-document = Ҳуҷҷат
desk-count = { $first } аз { $second }
desk-translated = Тарҷума шудааст
desk-missing = Тарҷума нашудааст
desk-stale = Матни аслӣ тағйир ёфтааст
desk-findings = Бо эзоҳҳо
desk-errors = Хатоҳо: { $first }
desk-warnings = Огоҳиҳо: { $first }
desk-error = Хато
desk-warning = Огоҳӣ
desk-show = Нишон додан
desk-all = Ҳама
desk-empty = Дар ин гурӯҳ сатре боқӣ намондааст.
desk-edit = Тарҷума кардан
desk-change = Тағйир додан
desk-save = Сабт кардан
desk-cancel = Бекор кардан
desk-done = Тарҷума тайёр аст
desk-keys = Ctrl + Enter сабт мекунад, Esc бекор мекунад.
desk-changes = Тағйирот дар матни аслӣ:
desk-previous = Тарҷумаи пешина:
desk-note = Аз муаллиф:
desk-suggestions = Сатрҳои монанд, ки аллакай тарҷума шудаанд
desk-use = Гирифтани ин матн
desk-read = Кушодани саҳифа
desk-line = сатри { $first }
desk-last-good = Дар файл хато ҳаст. Ин матни охирин аст, ки хонда шуд.
desk-saved = Сабт шуд.
desk-conflict = Ҳангоми навиштани шумо ин тарҷума дар файл тағйир ёфт. Ҳеҷ чиз сабт нашуд, матни шумо дар ҳамин ҷо мондааст. Матни файл:
desk-source-changed = Ҳангоми навиштани шумо муаллиф ин сатрро тағйир дод. Ҳеҷ чиз сабт нашуд, матни шумо дар ҳамин ҷо мондааст. Бихонед, ки чӣ тағйир ёфт, ва агар матни шумо низ ҳаминро гӯяд, бори дигар сабт кунед:
desk-moved = Ин сатр дигар дар матни аслӣ нест: ҳангоми навиштани шумо муаллиф онро тағйир дод. Ҳеҷ чиз сабт нашуд, матни шумо дар ҳамин ҷо мондааст. Дар поён сатре, ки аз ҳама бештар ба он монанд аст, ва фарқи он нишон дода шудааст. Барои он ки матни шумо ба он ҷо гузошта шавад, бори дигар сабт кунед.
desk-moved-show = Нишон додани он сатр
desk-moved-now = Тарҷумаи кунунии он, ки матни шумо ҷойи онро мегирад:
desk-gone = Ин сатр дигар дар матни аслӣ нест ва сатри ба он монанд ҳам нест. Ҳеҷ чиз сабт нашуд, матни шумо дар ҳамин ҷо мондааст: агар он ба шумо лозим бошад, пеш аз тарк кардани ин саҳифа онро нусхабардорӣ кунед. Матни аслӣ чунин буд:
desk-no-language = Ин ҳуҷҷат дигар ба ин забон тарҷума намешавад. Ҳеҷ чиз сабт нашуд, матни шумо дар ҳамин ҷо мондааст: агар он ба шумо лозим бошад, пеш аз тарк кардани ин саҳифа онро нусхабардорӣ кунед. Матни аслӣ чунин буд:
desk-source-broken = Дар матни аслӣ хато ҳаст ва онро хондан мумкин нест. Ҳеҷ чиз сабт нашуд, матни шумо дар ҳамин ҷо мондааст. Вақте ки хато ислоҳ шавад, бори дигар сабт кунед. Матни аслӣ чунин буд:
desk-untouched = Шумо чизеро тағйир надодед. Оё матн ҳамин тавр дуруст аст? Пас бори дигар сабт кунед.
desk-allow = Ҳамин тавр дуруст аст
desk-allow-reason = Чаро ин дуруст аст? (на бештар аз 500 аломат)
desk-allow-save = Ҳамин тавр гузоштан
desk-allow-changed = Дар ин миён ин сатр тағйир ёфт. Ҳеҷ чиз сабт нашуд, онро бори дигар аз назар гузаронед.
desk-offline = Мизи корӣ ҷавоб намедиҳад. Оё make-editions serve ҳанӯз кор мекунад? Навиштаи шумо дар ин саҳифа мемонад.
desk-not-found = Дар ин ҷо чунин саҳифа нест.
desk-locked = Мизи корӣ баста аст
desk-locked-help = Он танҳо бо суроғаи пурра кушода мешавад, ки make-editions serve ҳангоми оғози кор нишон дод; ҳар бор суроға нав аст. Ҳамон суроғаро дар ҳамин браузер кушоед. Он чи дар саҳифаҳои дигар навиштаед, дар ҷои худ мемонад ва сипас онро сабт кардан мумкин аст.
desk-locked-again = Бори дигар кӯшиш кардан

## Санаҳо

# Номи моҳ бо изофа, чунон ки пеш аз «соли» меояд.
month-izafet = { $month ->
    [1] январи
    [2] феврали
    [3] марти
    [4] апрели
    [5] майи
    [6] июни
    [7] июли
    [8] августи
    [9] сентябри
    [10] октябри
    [11] ноябри
   *[12] декабри
}
date-long = { $day } { month-izafet } соли { $year }
date-medium = { $day } { month-izafet } { $year }
date-short = { $day2 }.{ $month2 }.{ $year }

# Фосилаҳо. Рӯзи якум — $day, $month, $year; $until — рӯзи охирин пурра.
date-range-in-month-long = аз { $day } то { $until }
date-range-in-year-long = аз { $day } { month-izafet } то { $until }
date-range-long = аз { $from } то { $until }
date-range-in-month-medium = аз { $day } то { $until }
date-range-in-year-medium = аз { $day } { month-izafet } то { $until }
date-range-medium = аз { $from } то { $until }
date-range-short = { $from }–{ $until }
