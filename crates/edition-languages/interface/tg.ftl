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
table = Ҷадвали { $first }
figure = Расми { $first }
box-note = Эзоҳ
box-tip = Маслиҳат
box-important = Муҳим
box-warning = Огоҳӣ
box-caution = Эҳтиёт шавед
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
as-docx = DOCX
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

## Сарлавҳаи расмӣ, мухтасар, имзоҳо ва тамос

distribution = Тақсимот:
original = Забони аслӣ: { $first }
agenda-item = Рӯзнома, банди { $first }
summary = Мухтасар
signed = (Имзо)
contact-persons = Барои тамос
phone = Тел.:
mobile = Мобилӣ:
email = Почтаи электронӣ:
web = Сомона:

original-ar = арабӣ
original-de = олмонӣ
original-en = англисӣ
original-es = испанӣ
original-fa = форсӣ
original-fr = фаронсавӣ
original-kk = қазоқӣ
original-ky = қирғизӣ
original-ru = русӣ
original-tg = тоҷикӣ
original-tk = туркманӣ
original-uk = украинӣ
original-uz = ӯзбекӣ
original-zh = чинӣ

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
desk-imported = Воридшуда, бояд хонда шавад
desk-take-imported = Қабули ҳамаи тарҷумаҳои воридшудаи нишондода
desk-stale = Матни аслӣ тағйир ёфтааст
desk-findings = Бо эродҳо
desk-errors = Хатоҳо: { $first }
desk-warnings = Огоҳиҳо: { $first }
desk-error = Хато
desk-warning = Огоҳӣ
desk-show = Нишон додан
desk-all = Ҳама
desk-empty = Дар ин гурӯҳ банде боқӣ намондааст.
desk-edit = Тарҷума кардан
desk-change = Тағйир додан
desk-save = Нигоҳ доштан
desk-cancel = Бекор кардан
desk-done = Тарҷума тайёр аст
desk-keys = Ctrl + Enter нигоҳ медорад, Ctrl + Shift + Enter тарҷумаро тайёр мешуморад ва ба навбатӣ мегузарад, / истилоҳ мегузорад, Esc мебарояд.
desk-changes = Тағйирот дар матни аслӣ:
desk-previous = Тарҷумаи пешина:
desk-note = Аз муаллиф:
desk-suggestions = Бандҳои монанд, ки аллакай тарҷума шудаанд
desk-use = Гирифтани ин матн
desk-read = Кушодани саҳифа
desk-line = сатри { $first }
desk-last-good = Дар файл хато ҳаст. Ин матни охирин аст, ки хонда шуд.
desk-saved = Нигоҳ дошта шуд.
desk-conflict = Ҳангоми навиштани шумо ин тарҷума дар файл тағйир ёфт. Ҳеҷ чиз нигоҳ дошта нашуд, матни шумо дар ҳамин ҷо мондааст. Матни файл:
desk-source-changed = Ҳангоми навиштани шумо муаллиф ин бандро тағйир дод. Ҳеҷ чиз нигоҳ дошта нашуд, матни шумо дар ҳамин ҷо мондааст. Бихонед, ки чӣ тағйир ёфт, ва агар матни шумо низ ҳаминро гӯяд, бори дигар нигоҳ доред:
desk-moved = Ин банд дигар дар матни аслӣ нест: ҳангоми навиштани шумо муаллиф онро тағйир дод. Ҳеҷ чиз нигоҳ дошта нашуд, матни шумо дар ҳамин ҷо мондааст. Дар поён банде, ки аз ҳама бештар ба он монанд аст, ва фарқи он нишон дода шудааст. Барои он ки матни шумо ба он ҷо гузошта шавад, бори дигар нигоҳ доред.
desk-moved-show = Нишон додани он банд
desk-moved-now = Тарҷумаи кунунии он, ки матни шумо ҷойи онро мегирад:
desk-gone = Ин банд дигар дар матни аслӣ нест ва банди ба он монанд ҳам нест. Ҳеҷ чиз нигоҳ дошта нашуд, матни шумо дар ҳамин ҷо мондааст: агар он ба шумо лозим бошад, пеш аз тарк кардани ин саҳифа онро нусхабардорӣ кунед. Матни аслӣ чунин буд:
desk-no-language = Ин ҳуҷҷат дигар ба ин забон тарҷума намешавад. Ҳеҷ чиз нигоҳ дошта нашуд, матни шумо дар ҳамин ҷо мондааст: агар он ба шумо лозим бошад, пеш аз тарк кардани ин саҳифа онро нусхабардорӣ кунед. Матни аслӣ чунин буд:
desk-source-broken = Дар матни аслӣ хато ҳаст ва онро хондан мумкин нест. Ҳеҷ чиз нигоҳ дошта нашуд, матни шумо дар ҳамин ҷо мондааст. Вақте ки хато ислоҳ шавад, бори дигар нигоҳ доред. Матни аслӣ чунин буд:
desk-untouched = Шумо чизеро тағйир надодед. Оё матн ҳамин тавр дуруст аст? Пас бори дигар нигоҳ доред.
desk-allow = Ҳамин тавр дуруст аст
desk-allow-reason = Чаро ин дуруст аст? (на бештар аз 500 аломат)
desk-allow-save = Ҳамин тавр гузоштан
desk-allow-changed = Дар ин миён ин банд тағйир ёфт. Ҳеҷ чиз нигоҳ дошта нашуд, онро бори дигар аз назар гузаронед.
desk-unread = Баррасӣ нашудааст
desk-reviewed = Баррасӣ шудааст
desk-good = Хондам, дуруст аст
desk-name = Ном ё тахаллуси шумо
desk-since = Пас аз баррасии охирин тағйир ёфт:
desk-since-source = Дар матни аслӣ:
desk-since-translation = Дар тарҷума:
desk-because = Ба ин ҷо тааллуқ дорад, зеро мувофиқ меояд:
desk-because-place = Аз рӯйи ҷойи худ дар байни бандҳое, ки шубҳае надоранд, ба ин ҷо тааллуқ дорад.
desk-remark = Эрод
desk-remark-text = Чӣ эрод доред? Дигарон онро дар ин ҷо мебинанд; он ҳеҷ гоҳ нашр намешавад.
desk-remark-save = Гузоштани эрод
desk-settled = Ҳал шуд
desk-allowed = Дар ин ҷо иҷозат дода шудааст:
desk-revoke = Дигар иҷозат надодан
desk-in-pdf = Дар PDF
desk-ready = Тайёр: нигоҳ доштан ва гузаштан ба навбатӣ
desk-raw = Мисли файл
desk-in-words = Бо калимаҳо
desk-insert = Гузоштан…
desk-offers = Он чи гузоштан мумкин аст
desk-offer-term = истилоҳ
desk-offer-fact = маълумот
desk-offer-number = рақам
desk-offer-note = поварақ
desk-offer-break = гузариш ба сатри нав
desk-offer-link = пайванд
desk-offer-other = аз ҷониби барнома пур карда мешавад
desk-form-nominative = шакли луғавӣ
desk-form-genitive = падежи генитив
desk-form-dative = падежи датив
desk-form-accusative = падежи аккузатив
desk-form-instrumental = падежи инструментал
desk-form-prepositional = падежи препозитсионал
desk-form-izafet = бо бандаки изофӣ
desk-form-object = пуркунандаи бевосита, бо -ро
desk-form-singular = шумораи танҳо
desk-form-plural = шумораи ҷамъ
desk-form-full = пурра
desk-form-short = кӯтоҳ
desk-form-capital = бо ҳарфи калон
desk-search = Ҷустуҷӯ дар ҳамаи матнҳо
desk-terms = Истилоҳҳо
desk-no-terms = Дар ин нашрия истилоҳ нест.
desk-term-missing = Дар ин забон ин истилоҳ ҳанӯз нест.
desk-coin = Истилоҳи нав
desk-coin-source = Дар матни аслӣ чӣ ном дорад
desk-coin-name = Номи он дар файлҳо: ҳарфҳои лотинӣ, рақамҳо ва дефис
desk-coin-note = Эзоҳ барои ҳамаи тарҷумонон, агар лозим бошад
desk-coin-help = Танҳо шакли якум ҳатмист. Шаклҳои холӣ партофта мешаванд; баъдтар онҳоро дар terms.ftl илова кардан мумкин аст.
desk-bring = Қабули файл
desk-bring-help = Файлҳоро ба ҳар ҷойи саҳифа кашида гузоред ё дар ин ҷо интихоб кунед.
desk-bring-file = Файл
desk-bring-review = Файли тарҷумаҳо, ки ба шумо баргардонда шуд (.docx, .xlf)
desk-bring-source = Ҳуҷҷати нав (.docx, .odt, .html, .md, .txt)
desk-bring-id = Номи ҳуҷҷат дар нашрия, масалан reports/visit, агар он набояд номи файл бошад
desk-bring-changes = Ислоҳҳои сабтшуда
desk-bring-refuse = Файли дорои чунин ислоҳҳоро қабул накардан
desk-bring-accept = Ҳамаро қабул кардан
desk-bring-reject = Ҳамаро рад кардан
desk-bring-large = Мизи корӣ файли чунин калонро қабул намекунад; аз фармони make-editions import истифода баред.
desk-help = Тугмаҳо
desk-help-resting = Ҳангоми хондан
desk-help-writing = Ҳангоми навиштан
desk-help-close = Пӯшидан
desk-single-keys = Тугмаҳои танҳо кор мекунанд. Онҳо новобаста аз забони клавиатура аз рӯйи ҷойи худ амал мекунанд.
desk-key-next = банди навбатӣ, ки бояд тарҷума шавад
desk-key-finding = банди навбатӣ бо эродҳо
desk-key-unread = банди навбатӣ, ки бояд баррасӣ шавад
desk-key-down = як банд ба поён
desk-key-up = як банд ба боло
desk-key-edit = навиштан
desk-key-good = хонда шуд ва дуруст аст, ба навбатӣ
desk-key-remark = гузоштани эрод
desk-key-term = калимаҳои интихобшударо ҳамчун истилоҳи нав пешниҳод кардан
desk-key-page = саҳифаи ин банд дар PDF
desk-key-search = ҷустуҷӯ дар ҳамаи матнҳо
desk-key-help = ҳамин рӯйхат
desk-key-save = нигоҳ доштан
desk-key-ready = тайёр: нигоҳ доштан ва навиштани навбатӣ
desk-key-insert = гузоштани истилоҳ, маълумот ё пайванд
desk-key-form = шаклҳои дигари калимаи назди курсор
desk-key-cancel = баромадан; навиштаатон мемонад
desk-none-left = Дар ин ҳуҷҷат дигар чунин банд нест. Барои гузаштан ба ҳуҷҷати навбатӣ, ки чунин банд дорад, тугмаро бори дигар пахш кунед.
desk-empty-documents = Чунин ҳуҷҷат нест.
desk-offline = Мизи корӣ ҷавоб намедиҳад. Оё make-editions serve ҳанӯз кор мекунад? Навиштаи шумо дар ин саҳифа мемонад.
desk-ended = Ин мизи корӣ баста шуд. Навиштаи шумо дар ин саҳифа мемонад: онро ба мизи корие нусхабардорӣ кунед, ки make-editions serve бори дигар мекушояд, ва баъд ин саҳифаро пӯшед.
desk-not-found = Дар ин ҷо чунин саҳифа нест.
desk-locked = Мизи корӣ баста аст
desk-locked-help = Он танҳо бо суроғаи пурра кушода мешавад, ки make-editions serve ҳангоми оғози кор нишон дод; ҳар бор суроға нав аст. Ҳамон суроғаро дар ҳамин браузер кушоед. Он чи дар саҳифаҳои оғози пешина навиштаед, дар онҳо мемонад; онро аз он ҷо нусхабардорӣ кунед.
desk-locked-again = Бори дигар кӯшиш кардан
desk-sheet-title = Тарҷумаҳо барои хондан ва навиштан
desk-sheet-write = Танҳо дар сутуни сеюм нависед: он чи дар он ҷо менависед, тарҷума мешавад. Файлро бо ҳар барнома кушодан ва нигоҳ доштан мумкин аст.
desk-sheet-brackets = Он чи дар қавсҳои рақамдор меистад, масалан ⟦1 …⟧, аз ҷониби барнома пур карда мешавад ё пайванд ё аломати поварақ аст. Ҳар якеро як бор, дар ҷойи муносиби ҷумлаи худ нигоҳ доред; калимаҳои дохили пайвандро тағйир додан мумкин аст.
desk-sheet-approved = Агар тарҷумаро хонда, бо он розӣ бошед, дар сутуни чорум «тасдиқ шуд» нависед. Эродҳоро дар сутуни панҷум нависед.
desk-sheet-names = Номҳои хурди хокистарранг дар сутуни якум нишон медиҳанд, ки сатр ба чӣ тааллуқ дорад. Онҳоро тағйир надиҳед; тартиби сатрҳо аҳамият надорад.
desk-sheet-state = Ҳолат
desk-sheet-remarks = Эродҳо
desk-sheet-word = тасдиқ шуд
desk-sheet-forms = Чанд шакл дорад: дар ин ҷо тағйир дода намешавад

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
