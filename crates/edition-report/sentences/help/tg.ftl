### Калимаҳои --help ба забони тоҷикӣ. Дар бораи номҳои паёмҳо ба crates/make-editions/src/help.rs нигаред.

help-command-make-editions = Нашрҳои мувофиқи ҳуҷҷатҳоро ба чанд забон месозад — PDF ва HTML
help-after-make-editions =
    Мисолҳо:
      make-editions init visits            дар ҷузвдони visits нашрияи нав сохтан
      make-editions sync                   файлҳои тарҷумононро нав кардан
      make-editions check --locale tg      дар тарҷумаҳои тоҷикӣ чӣ нодуруст аст
      make-editions                        ҳамаи нашрҳоро дар out/ сохтан

    Рамзи анҷом:
      0  ҳама чиз дуруст аст
      1  дар матнҳо хато ҳаст, дар бораи ҳар кадомаш гуфта шудааст
      2  барнома кори худро карда натавонист: фармон ё танзимот нодуруст аст, файл хонда ё навишта намешавад

## Параметрҳои ҳамаи фармонҳо

help-arg-project = Ҷузвдони нашрия [пешфарз: наздиктарин ҷузвдони болоӣ, ки editions.toml дорад]
help-arg-color = Кай бо ранг ҷудо кардан
help-arg-quiet = Танҳо дар бораи он чи нодуруст аст, хабар додан
help-arg-verbose = Дар бораи ҳар файли навишташуда хабар додан
help-arg-language = Забони барнома [пешфарз: аз MAKE_EDITIONS_LANGUAGE, LC_ALL, LC_MESSAGES ё LANG, вагарна англисӣ]
help-arg-jobs = Чанд ҷараёни кор истифода шавад [пешфарз: яктоӣ ба ҳар протсессор]
help-arg-help = Нишон додани ин маълумотнома
help-arg-version = Нишон додани версия
help-value-auto = дар терминал
help-value-always = ҳамеша
help-value-never = ҳеҷ гоҳ

help-name-dir = ҶУЗВДОН
help-name-when = КАЙ
help-name-n = N
help-name-language = ЗАБОН
help-name-locale = ЗАБОН
help-name-l = ЗАБОН
help-name-format = ФОРМАТ
help-name-document = ҲУҶҶАТ
help-name-documents = ҲУҶҶАТ
help-name-segment = ПОРЧА
help-name-segments = ПОРЧА
help-name-name = НОМ
help-name-rule = ҚОИДА
help-name-time = ВАҚТ
help-name-port = ПОРТ
help-name-what = ЧӢ
help-name-hex = ҲЕШ
help-name-id = НОМ
help-name-tag = РАМЗ
help-name-base = УМУМӢ
help-name-ours = АЗ-МО
help-name-theirs = ДИГАР
help-name-shell = ҚИШР
help-name-command = ФАРМОН

## help

help-command-help = Ин маълумотнома ё маълумотномаи фармонро нишон медиҳад

## build

help-command-build = Нашрҳоро дар out/ менависад
help-after-build =
    Мисолҳо:
      make-editions build
      make-editions build handbook --locale ru --format pdf
      make-editions build --draft          он чи ҳанӯз пурра нест, дар private/draft/
      make-editions build --as-of now      ва он чи дигар зери эмбарго нест
      make-editions build --locale en-XA   матни аслӣ, дарозтар ва бо аломатҳои болоӣ, ҳамчун
                                           лоиҳа: он чи тарҷума намешавад, намоён аст; ar-XB аз рост ба чап
      make-editions build --shard 2/4      чоряки дуюм, барои make-editions join
help-arg-documents = Ҳуҷҷатҳо; агар ном бурда нашаванд, ҳама
help-arg-locales = Танҳо ин забон; такрор кардан мумкин аст
help-arg-formats = Танҳо ин форматҳо
help-value-html = саҳифаи веб
help-value-docx = ҳуҷҷатҳои Word
help-value-pdf = саҳифаҳо барои чоп ва бойгонӣ
help-arg-partial = Иваз кардани нашрҳои забонҳое, ки пурраанд
help-arg-draft = Дар private/draft/ навиштани он чи интишор намешавад; ба ҷойи он чи намерасад, матни аслӣ меистад
help-arg-as-of = Вақте, ки эмбарго аз рӯйи он санҷида мешавад: масалан, 2012-05-18T14:00:00+05:00, ё now
help-arg-out = Ҷойи навиштани он чи интишор мешавад, ба ҷойи out/; боқимонда дар private/ мемонад
help-arg-no-cache = Ҳамаро аз нав сохтан
help-arg-no-wait = Агар make-editions-и дигар кор кунад, мунтазир нашуда, бо рамзи 2 анҷом додан
help-arg-all = Ҳамаи эродҳоро пурра гуфтан, ҳар қадар бошанд

help-arg-shard = Танҳо нашрҳои ҳуҷҷатҳое, ки ба қисми I аз N дохил мешаванд; дар private/shard/, барои join

## join

help-command-join = Аз он чи якчанд компютер бо build --shard сохтаанд, як нашрия месозад
help-after-join =
    Мисолҳо:
      make-editions build --shard 1/2      дар як компютер
      make-editions build --shard 2/2      дар компютери дигар
      make-editions join ../other .        ҷузвдонҳои ҳар ду нашрия
      make-editions join shards            ҷузвдони файлҳои private/shard/

    Матнҳои аслӣ, тарҷумаҳо, танзимот ва барнома бояд дар ҳамаи компютерҳо якхела бошанд. Он чи бояд дар қисми
    ғоиб мебуд, дар ин ҷо сохта мешавад. Бе параметрҳо ҳамон чизе сохта мешавад, ки аз қисмҳо талаб шуда буд.
help-arg-shards = Қисмҳо дар куҷоянд: ҷузвдонҳои нашрияҳо, ҷузвдонҳои файлҳои онҳо ё худи ин файлҳо

## sync

help-command-sync = Ҳамаи файлҳои .ftl-ро бо матнҳои аслӣ мувофиқ мекунад
help-after-sync =
    Мисолҳо:
      make-editions sync
      make-editions sync --check           рамзи анҷом 1, агар чизе тағйир меёфт
      make-editions sync --prune           ва тоза кардани паёмҳои нолозим
help-arg-sync-check = Чизеро тағйир надода, бо рамзи 1 анҷом додан, агар чизе тағйир меёфт
help-arg-sync-prune = Аз файлҳои .ftl тоза кардани паёмҳои нолозим; матнҳои онҳо дар ёд мемонанд

## release

help-command-release = Бароварда шудани ҳуҷҷатҳои out/-ро сабт мекунад: минбаъд онҳо, новобаста аз эмбарго, интишор мешаванд
help-after-release =
    Мисолҳо:
      make-editions release                ҳамаи он чи дар out/ аст
      make-editions release press-releases/first-visit

    Сабт дар locales/.state/releases/ аст ва бояд ба git дохил карда шавад. make-editions verify ФАЙЛ дар бораи
    ҳар файл мегӯяд, ки оё он бароварда шудааст, кай ва аз кадом матн.
help-arg-release-documents = Ҳуҷҷатҳо; агар ном бурда нашаванд, ҳамаи онҳое, ки дар out/ мебошанд

## check

help-command-check = Мегӯяд, ки дар матнҳои аслӣ ва тарҷумаҳо чӣ нодуруст аст
help-after-check =
    Мисолҳо:
      make-editions check
      make-editions check --locale tg
      make-editions check --format json > findings.json
      make-editions check --deny warnings  барои санҷиш дар сервер: огоҳӣ низ нокомист
      make-editions check --fix            ислоҳи фосилаҳои дукарата, ҳарфҳои алифбои дигар …
      make-editions check --format github  дар ҷараёни кори GitHub
help-arg-check-format = Тарзи нишон додани эродҳо
help-value-human = барои одамон
help-value-json = барои барномаҳо, ба баромади стандартӣ
help-value-sarif = барои анборҳои код ва муҳаррирҳо
help-value-junit = барои серверҳое, ки натиҷаи санҷишро нишон медиҳанд
help-value-github = барои GitHub, ки ҳар эродро дар сатри он нишон медиҳад
help-arg-check-fix = Ислоҳ кардани он чи танҳо як ислоҳи дуруст дорад ва нишон додани фарқ
help-arg-check-deny = Ҳангоми огоҳӣ низ бо рамзи 1 анҷом додан
help-value-warnings = огоҳиҳо

## status

help-command-status = Нишон медиҳад, ки аз ҳар ҳуҷҷат чӣ қадар тарҷума шудааст
help-after-status =
    Мисолҳо:
      make-editions status
      make-editions status --format json
      make-editions status --embargo       чӣ мунтазир аст ва, агар эмбарго ҳоло ба охир мерасид, чӣ монеъ мешуд
help-arg-status-embargo = Ҳар эмбарго ва он чи, агар он ҳоло ба охир мерасид, ба интишори ҳуҷҷат монеъ мешуд
help-arg-format = Тарзи нишон додани он

## accept

help-command-accept = Тарҷумаҳои куҳнашударо, чунон ки ҳастанд, дуруст эълон мекунад
help-after-accept =
    Мисолҳо:
      make-editions accept tg handbook readers
      make-editions accept tg handbook           он чиро, ки куҳна шудааст, нишон медиҳад ва чизеро қабул намекунад
      make-editions accept tg handbook --all
      make-editions accept '*' handbook --all    ҳамаи забонҳо — масалан, пас аз ислоҳи вергул дар матни аслӣ
      make-editions accept tg handbook --imported    он чи аз файл гирифта ва хонда шудааст
      make-editions accept tg terms special-rapporteur    истилоҳ; interface калимаҳои интерфейс аст
help-arg-locale = Забон, ё '*' барои ҳама
help-arg-document = Ҳуҷҷат
help-arg-segments = Порчаҳо
help-arg-accept-all = Ҳамаи онҳое, ки куҳна шудаанд
help-arg-accept-imported = Онҳое, ки фармони import аз файл гирифтааст, ба ҷойи куҳнашудаҳо

## review

help-command-review = Тарҷумаҳоро баррасишуда нишон медиҳад, то вақте ки матни аслӣ ё тарҷума тағйир ёбад
help-after-review =
    Мисолҳо:
      make-editions review tg handbook
      make-editions review tg handbook readers promise --by "А. Хонанда"
help-arg-review-by = Кӣ баррасӣ кард; ҳар ном мешавад, бе ном ҳам мумкин аст

## allowed

help-command-allowed = Нишон медиҳад, ки муҳаррирон қоидаро барои кадом калимаҳо хомӯш кардаанд, ва онро бекор мекунад
help-after-allowed =
    Он чиро, ки шарҳи `# allow: ҚОИДА — сабаб` дар болои паём хомӯш мекунад, sync дар ёд медорад. Он дар ҳар ҷойе
    амал мекунад, ки ҳамон матни аслӣ ҳамон тарҷумаро дорад.

    Мисолҳо:
      make-editions allowed                ҳамаи забонҳо
      make-editions allowed tg --format json
      make-editions allowed tg --revoke punctuation handbook readers
                                           онро бо шарҳаш бекор мекунад
help-arg-allowed-locale = Танҳо ин забон
help-arg-allowed-revoke = Бекор кардани он чи ба қоида дар порча иҷозат дода шуда буд; истилоҳи terms.ftl чунин навишта мешавад: terms -rapporteur

## suggest

help-command-suggest = Матнҳои монандеро нишон медиҳад, ки аллакай тарҷума шудаанд
help-after-suggest =
    Мисолҳо:
      make-editions suggest tg             барои ҳамаи он чи тарҷума нашудааст ё куҳна аст
      make-editions suggest tg handbook
      make-editions suggest tg handbook readers
help-arg-suggest-locale = Забон
help-arg-suggest-document = Ҳуҷҷат; агар ном бурда нашавад, ҳама
help-arg-suggest-segment = Порча; агар ном бурда нашавад, ҳамаи онҳое, ки тарҷума нашудаанд ё куҳнаанд

## import

help-command-import = Аз ҳуҷҷати тайёри Word матни аслӣ месозад ё тарҷумаи тайёри онро мегирад ва мегӯяд, ки чӣ ва дар куҷо нигоҳ дошта нашуд
help-after-import =
    Мисолҳо:
      make-editions import "Final report.docx"
      make-editions import visit.docx --as reports/country-visit
      make-editions import visit.docx --changes accept    бо ислоҳҳое, ки ҳанӯз касе қабул накардааст
      make-editions import --locale ru visite.docx --into reports/country-visit    тарҷумае, ки аллакай ҳаст
      make-editions import en=a.docx ru=b.docx tg=c.docx --as reports/country-visit    матни аслӣ якбора бо тарҷумаҳояш
      make-editions import en=a.docx ru=b.docx --report    танҳо он чи дар он фарқ мекунанд
      make-editions import --review tajik.docx --by "A. Reader"    он чи export сохтааст ва хонанда ислоҳ кардааст
help-arg-import-files = Файл ё матни аслӣ якбора бо тарҷумаҳояш, ҳар яке ҳамчун ЗАБОН=ФАЙЛ
help-arg-import-locale = Забони файл, яъне тарҷумае, ки аллакай ҳаст
help-arg-import-into = Ҳуҷҷате, ки файл тарҷумаи он аст
help-arg-import-report = Чизе нанавишта, танҳо нишон додани он ки нусхаҳо дар чӣ фарқ мекунанд
help-name-file = ФАЙЛ
help-arg-import-document = Номи ҳуҷҷат [пешфарз: аз рӯйи номи файл]
help-arg-import-changes = Бо ислоҳоти сабтшуда чӣ бояд кард: accept ё reject; бо --review — accept ё list
help-value-accept = иловашуда мемонад, хатзада меравад
help-value-reject = баръакс

## export

help-command-export = Барои касоне, ки барнома надоранд, файли дузабона менависад: ҷадвали Word бо матни аслӣ, тарҷума ва эродҳо ё XLIFF
help-after-export =
    Мисолҳо:
      make-editions export tg --to tajik.docx                 ҳамаи ҳуҷҷатҳо
      make-editions export ru handbook --to handbook.docx
      make-editions export ru --to agency.xlf --xliff 2.1    барои барномаҳои тарҷумонон

    Вақте ки файл бармегардад, онро make-editions import --review ФАЙЛ қабул мекунад
help-arg-export-locale = Забон
help-arg-export-documents = Ҳуҷҷатҳо; агар ном бурда нашаванд, ҳама
help-arg-export-to = Файле, ки навишта мешавад: .docx — ҷадвали Word, .xlf — XLIFF барои барномаҳои тарҷумонон
help-arg-export-xliff = Нашри XLIFF [агар нишон дода нашавад, 1.2]
help-arg-import-review = Қабул кардани файле, ки export навиштааст: хонаҳои таҳриршуда тарҷума мешаванд
help-arg-import-by = Кӣ он чиро, ки чунин нишон шудааст, тасдиқ кард; ҳар ном мешавад, бе ном ҳам мумкин аст
help-value-list = чизе навишта намешавад; нишон дода мешавад, ки чӣ навишта мешуд

## init

help-command-init = Дар ҷузвдон нашрияи нав месозад
help-after-init =
    Мисолҳо:
      make-editions init visits
      make-editions init "Visits of 2024"    номи фосиладор дар нохунак навишта мешавад
help-arg-dir = Ҷузвдон; агар набошад, сохта мешавад

## new

help-command-new = Ҳуҷҷати нав месозад ё забон илова мекунад
help-after-new =
    Мисолҳо:
      make-editions new document press-releases/first-visit
      make-editions new locale tg
help-command-new-document = Дар sources/ ҳуҷҷати нав месозад
help-after-new-document =
    Мисолҳо:
      make-editions new document press-releases/first-visit
      make-editions new document handbook
help-arg-new-document-id = Номи он: роҳ бе .md, масалан, press-releases/first-visit
help-command-new-locale = Ба нашрия забони тарҷума илова мекунад
help-after-new-locale =
    Мисолҳо:
      make-editions new locale tg
      make-editions new locale uz-Latn     бо хаташ, агар забон якчанд хат дошта бошад
help-arg-new-locale-tag = Рамзи он, масалан, ru, tg ё uz-Latn

## watch

help-command-watch = Месозад ва он чиро, ки тағйир меёбад, аз нав месозад, то Ctrl-C пахш шавад
help-after-watch =
    Мисолҳо:
      make-editions watch
      make-editions watch --project visits    нашрия дар ҷузвдони дигар

## serve

help-command-serve = Мизи кории тарҷумонро дар браузери ҳамин компютер нишон медиҳад: матнҳо паҳлу ба паҳлу, бо тағйироташон
help-after-serve =
    Мисолҳо:
      make-editions serve                  ва суроғаи нишондодашударо кушоед
      make-editions serve --port 8080
      make-editions serve --open           ва онро дар браузер мекушояд
help-arg-serve-port = Порт дар 127.0.0.1; 0 барои дилхоҳ порти озод
help-arg-serve-open = Кушодани мизи корӣ дар браузер

## explain

help-command-explain = Қоидаро шарҳ медиҳад: чиро меёбад, чаро ва бо мисол
help-after-explain =
    Мисолҳо:
      make-editions explain missing-message
      make-editions explain                ҳамаи қоидаҳо паси ҳам
      make-editions explain omission --language tg
help-arg-explain-rule = Қоида, чунон ки дар эродҳо ном бурда мешавад; агар ном бурда нашавад, ҳама

## trace

help-command-trace = Нишон медиҳад, ки дар ҳар марҳила аз як порча чӣ месозанд
help-after-trace =
    Мисолҳо:
      make-editions trace announcements/follow-up-visit visit-dates
      make-editions trace handbook readers --locale tg
help-arg-trace-segment = Порча

## merge-driver

help-command-merge-driver = Файлҳои тарҷумонон ва он чиро, ки sync дар бораашон дар ёд дорад, барои git паём ба паём якҷо мекунад
help-after-merge-driver =
    Барои он ки git онро истифода барад, дар ҳар нусхаи анбор як бор иҷро кунед:
      git config merge.make-editions.driver "make-editions merge-driver %O %A %B --marker-size %L"
    ва як бор барои ҳама дар файли .gitattributes нависед:
      locales/**/*.ftl merge=make-editions
      locales/.state/**/*.toml merge=make-editions

    Мисолҳо:
      make-editions merge-driver base.ftl ours.ftl theirs.ftl    файли якҷояшуда ҷойи ours.ftl-ро мегирад
      make-editions merge-driver base.toml ours.toml theirs.toml    он чи sync дар ёд дорад
help-arg-merge-driver-base = Файле, ки ҳар ду тараф аз он оғоз карданд
help-arg-merge-driver-ours = Файли мо; натиҷа дар он навишта мешавад
help-arg-merge-driver-theirs = Файли тарафи дигар
help-arg-merge-driver-marker-size = Дарозии аломатҳои гирди ихтилоф

## verify

help-command-verify = Файлҳои сохташударо бо феҳрасташон муқоиса мекунад ё мегӯяд, ки оё файли алоҳида бароварда шудааст
help-after-verify =
    Мисолҳо:
      make-editions verify
      make-editions verify /media/stick/out
      make-editions verify --manifest-sha256 e3b0c442…    худи феҳраст низ ҳамон аст, ки он вақт доштед
      make-editions verify mailed.pdf      оё ин файл бароварда шудааст, кай ва аз кадом матн
help-arg-verify-dir = Ҷузвдони файлҳои сохташуда [пешфарз: out-и нашрия, инчунин лоиҳаҳо ва нашрҳои зери эмбарго дар private/] ё файли алоҳида
help-arg-verify-manifest-sha256 = SHA-256-и феҳраст, ки дар ҷойи дигар нигоҳ дошта мешавад: касе, ки файлҳоро тағйир дода метавонад, феҳрасти ҳамон ҷузвдонро ҳам тағйир дода метавонад

## completions ва man

help-command-completions = Он чиро менависад, ки қишр аз рӯйи он фармонҳоро пурра мекунад
help-after-completions =
    Мисолҳо:
      make-editions completions bash > ~/.local/share/bash-completion/completions/make-editions
      make-editions completions fish > ~/.config/fish/completions/make-editions.fish
      make-editions completions zsh > ~/.zfunc/_make-editions
help-arg-completions-shell = Қишр
help-command-man = Саҳифаи дастурро менависад
help-after-man =
    Мисолҳо:
      make-editions man | man -l -
      make-editions man build > make-editions-build.1
help-arg-man-page = Фармон; агар ном бурда нашавад, худи барнома
