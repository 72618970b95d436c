### Слова ключа --help по-русски. Имена сообщений см. в crates/make-editions/src/help.rs.

help-command-make-editions = Собирает согласованные издания документов на нескольких языках — PDF и HTML
help-after-make-editions =
    Примеры:
      make-editions init visits            начать публикацию в папке visits
      make-editions sync                   обновить файлы переводчиков
      make-editions check --locale tg      что не так в таджикских переводах
      make-editions                        собрать все издания в out/

    Код завершения:
      0  все в порядке
      1  в текстах есть ошибки, о каждой сказано
      2  программа не смогла сделать свою работу: неверная команда или настройки, файл не читается или не записывается

## Ключи всех команд

help-arg-project = Папка публикации [по умолчанию: ближайшая вверх папка с editions.toml]
help-arg-color = Когда выделять цветом
help-arg-quiet = Сообщать только о том, что не так
help-arg-verbose = Сообщать о каждом записанном файле
help-arg-language = Язык программы [по умолчанию: из MAKE_EDITIONS_LANGUAGE, LC_ALL, LC_MESSAGES или LANG, иначе английский]
help-arg-jobs = Сколько потоков использовать [по умолчанию: по одному на процессор]
help-arg-help = Показать эту справку
help-arg-version = Показать версию
help-value-auto = на терминале
help-value-always = всегда
help-value-never = никогда

help-name-dir = ПАПКА
help-name-when = КОГДА
help-name-n = N
help-name-language = ЯЗЫК
help-name-locale = ЯЗЫК
help-name-l = ЯЗЫК
help-name-format = ФОРМАТ
help-name-document = ДОКУМЕНТ
help-name-documents = ДОКУМЕНТ
help-name-segment = СЕГМЕНТ
help-name-segments = СЕГМЕНТ
help-name-name = ИМЯ
help-name-rule = ПРАВИЛО
help-name-time = ВРЕМЯ
help-name-port = ПОРТ
help-name-what = ЧТО
help-name-hex = ХЕШ
help-name-id = ИМЯ
help-name-tag = КОД
help-name-base = ОБЩИЙ
help-name-ours = НАШ
help-name-theirs = ДРУГОЙ
help-name-shell = ОБОЛОЧКА
help-name-command = КОМАНДА

## help

help-command-help = Показывает эту справку или справку по команде

## build

help-command-build = Записывает издания в out/
help-after-build =
    Примеры:
      make-editions build
      make-editions build handbook --locale ru --format pdf
      make-editions build --draft          то, что еще не готово, — в private/draft/
      make-editions build --as-of now      и то, у чего кончилось эмбарго
      make-editions build --locale en-XA   исходный текст, длиннее и со знаками над буквами, как
                                           проект: видно, что нельзя перевести; ar-XB — справа налево
      make-editions build --shard 2/4      вторая четверть, для команды make-editions join
help-arg-documents = Документы; если не названы — все
help-arg-locales = Только этот язык; ключ можно повторить
help-arg-formats = Только эти форматы
help-value-html = веб-страница
help-value-docx = документы Word
help-value-pdf = страницы для печати и архива
help-arg-partial = Заменить издания на тех языках, которые готовы полностью
help-arg-draft = Записать в private/draft/ то, что не публикуется; вместо недостающего стоит исходный текст
help-arg-as-of = Время, по которому проверяется эмбарго: например, 2012-05-18T14:00:00+05:00, или now
help-arg-out = Куда записать то, что публикуется, вместо out/; все остальное остается в private/
help-arg-no-cache = Собрать все заново
help-arg-no-wait = Если make-editions уже работает в другом месте, не ждать, а закончить с кодом 2
help-arg-all = Рассказать обо всех замечаниях полностью, сколько бы их ни было

help-arg-shard = Только издания документов, которые относятся к части I из N; в private/shard/, для команды join

## join

help-command-join = Соединяет в одну публикацию то, что собрали несколько компьютеров командой build --shard
help-after-join =
    Примеры:
      make-editions build --shard 1/2      на одном компьютере
      make-editions build --shard 2/2      на другом
      make-editions join ../other .        папки обеих публикаций
      make-editions join shards            папка с файлами из private/shard/

    Исходные тексты, переводы, настройки и программа должны быть на всех компьютерах одни и те же. То, чему место в
    недостающей части, собирается здесь. Без ключей собирается то, что было задано для частей.
help-arg-shards = Где лежат части: папки публикаций, папки с файлами частей или сами эти файлы

## sync

help-command-sync = Обновляет все файлы .ftl по исходным текстам
help-after-sync =
    Примеры:
      make-editions sync
      make-editions sync --check           код завершения 1, если что-то изменилось бы
      make-editions sync --prune           и убрать ненужные сообщения
help-arg-sync-check = Ничего не менять; закончить с кодом 1, если что-то изменилось бы
help-arg-sync-prune = Убрать из файлов .ftl ненужные сообщения; их тексты запоминаются

## release

help-command-release = Записывает, что документы в out/ выпущены: с этого времени они публикуются, какое бы эмбарго в них ни стояло
help-after-release =
    Примеры:
      make-editions release                все, что лежит в out/
      make-editions release press-releases/first-visit

    Запись лежит в locales/.state/releases/, ее нужно внести в git. Команда make-editions verify ФАЙЛ говорит
    о любом файле, был ли он выпущен, когда и из какого текста.
help-arg-release-documents = Документы; если не названы — все, что лежат в out/

## check

help-command-check = Сообщает, что не так в исходных текстах и переводах
help-after-check =
    Примеры:
      make-editions check
      make-editions check --locale tg
      make-editions check --format json > findings.json
      make-editions check --deny warnings  для проверки на сервере: предупреждение — тоже неудача
      make-editions check --fix            исправить двойные пробелы, буквы другого алфавита …
      make-editions check --format github  в рабочем процессе GitHub
help-arg-check-format = Как показать замечания
help-value-human = для людей
help-value-json = для программ, в стандартный вывод
help-value-sarif = для хранилищ кода и редакторов
help-value-junit = для серверов, которые показывают результаты проверок
help-value-github = для GitHub, который показывает каждое замечание в его строке
help-arg-check-fix = Исправить то, что можно исправить только одним способом, и показать разницу
help-arg-check-deny = Закончить с кодом 1 и при предупреждениях
help-value-warnings = предупреждения

## status

help-command-status = Показывает, сколько переведено в каждом документе
help-after-status =
    Примеры:
      make-editions status
      make-editions status --format json
      make-editions status --embargo       что ждет и что помешало бы это опубликовать, если бы эмбарго кончилось сейчас
help-arg-status-embargo = Каждое эмбарго и то, что помешало бы опубликовать документ, если бы оно кончилось сейчас
help-arg-format = Как это показать

## accept

help-command-accept = Объявляет устаревшие переводы верными как есть
help-after-accept =
    Примеры:
      make-editions accept tg handbook readers
      make-editions accept tg handbook           показывает, что устарело, и ничего не принимает
      make-editions accept tg handbook --all
      make-editions accept '*' handbook --all    все языки — например, когда в исходном тексте исправлена запятая
      make-editions accept tg handbook --imported    то, что взято из файла и прочитано
      make-editions accept tg terms special-rapporteur    термин; interface — это слова интерфейса
help-arg-locale = Язык, или '*', если нужны все
help-arg-document = Документ
help-arg-segments = Сегменты
help-arg-accept-all = Все, что устарели
help-arg-accept-imported = Принять не устаревшие переводы, а взятые из файла командой import

## review

help-command-review = Отмечает переводы как проверенные — пока не изменится исходный текст или перевод
help-after-review =
    Примеры:
      make-editions review tg handbook
      make-editions review tg handbook readers promise --by "А. Читатель"
help-arg-review-by = Кто проверил; подойдет любое имя, можно и без имени

## allowed

help-command-allowed = Показывает, для каких слов редакторы отключили правило, и отменяет это
help-after-allowed =
    То, что отключает комментарий `# allow: ПРАВИЛО — причина` над сообщением, запоминает команда sync. Это действует
    везде, где у того же исходного текста тот же перевод.

    Примеры:
      make-editions allowed                все языки
      make-editions allowed tg --format json
      make-editions allowed tg --revoke punctuation handbook readers
                                           отменяет это вместе с комментарием
help-arg-allowed-locale = Только этот язык
help-arg-allowed-revoke = Отменить то, что правилу было разрешено в сегменте; термин из terms.ftl указывается так: terms -rapporteur

## suggest

help-command-suggest = Показывает похожие тексты, которые уже переведены
help-after-suggest =
    Примеры:
      make-editions suggest tg             для всего, что не переведено или устарело
      make-editions suggest tg handbook
      make-editions suggest tg handbook readers
help-arg-suggest-locale = Язык
help-arg-suggest-document = Документ; если не назван — все
help-arg-suggest-segment = Сегмент; если не назван — все, что не переведены или устарели

## import

help-command-import = Делает исходный текст из готового документа Word или берет его готовый перевод и говорит, что и где не удалось сохранить
help-after-import =
    Примеры:
      make-editions import "Final report.docx"
      make-editions import visit.docx --as reports/country-visit
      make-editions import visit.docx --changes accept    с исправлениями, которых еще никто не принял
      make-editions import --locale ru visite.docx --into reports/country-visit    перевод, который уже есть
      make-editions import en=a.docx ru=b.docx tg=c.docx --as reports/country-visit    исходный текст сразу с переводами
      make-editions import en=a.docx ru=b.docx --report    только то, в чем они расходятся
      make-editions import --review tajik.docx --by "A. Reader"    то, что сделала команда export и поправил читатель
help-arg-import-files = Файл или исходный текст сразу с переводами, каждый как ЯЗЫК=ФАЙЛ
help-arg-import-locale = Язык файла, то есть перевода, который уже есть
help-arg-import-into = Документ, переводом которого он является
help-arg-import-report = Ничего не записывать, а сказать, в чем версии расходятся
help-name-file = ФАЙЛ
help-arg-import-document = Имя документа [по умолчанию: по имени файла]
help-arg-import-changes = Что делать с исправлениями: accept или reject; при --review — accept или list
help-value-accept = вставленное остается, вычеркнутое уходит
help-value-reject = наоборот

## export

help-command-export = Записывает двуязычный файл для тех, у кого нет программы: таблицу Word с исходным текстом, переводом и замечаниями или XLIFF
help-after-export =
    Примеры:
      make-editions export tg --to tajik.docx                 все документы
      make-editions export ru handbook --to handbook.docx
      make-editions export ru --to agency.xlf --xliff 2.1    для программ переводчиков

    Когда файл вернется, его принимает make-editions import --review ФАЙЛ
help-arg-export-locale = Язык
help-arg-export-documents = Документы; если не названы, все
help-arg-export-to = Файл, который будет записан: .docx — таблица Word, .xlf — XLIFF для программ переводчиков
help-arg-export-xliff = Версия XLIFF [по умолчанию: 1.2]
help-arg-import-review = Принять файл, записанный командой export: исправленные ячейки становятся переводами
help-arg-import-by = Кто одобрил то, что так отмечено; подойдет любое имя, можно и без имени
help-value-list = ничего не записывается; показывается, что было бы записано

## init

help-command-init = Начинает публикацию в папке
help-after-init =
    Примеры:
      make-editions init visits
      make-editions init "Visits of 2024"    имя с пробелами берут в кавычки
help-arg-dir = Папка; если ее нет, она создается

## new

help-command-new = Создает документ или добавляет язык
help-after-new =
    Примеры:
      make-editions new document press-releases/first-visit
      make-editions new locale tg
help-command-new-document = Создает документ в sources/
help-after-new-document =
    Примеры:
      make-editions new document press-releases/first-visit
      make-editions new document handbook
help-arg-new-document-id = Его имя: путь без .md, например press-releases/first-visit
help-command-new-locale = Добавляет в публикацию язык перевода
help-after-new-locale =
    Примеры:
      make-editions new locale tg
      make-editions new locale uz-Latn     с письменностью, если у языка их несколько
help-arg-new-locale-tag = Его код, например ru, tg или uz-Latn

## watch

help-command-watch = Собирает, затем собирает заново то, что меняется, пока не нажато Ctrl-C
help-after-watch =
    Примеры:
      make-editions watch
      make-editions watch --project visits    публикация в другой папке

## serve

help-command-serve = Показывает рабочее место переводчика в браузере на этом компьютере: тексты рядом, с изменениями на ходу
help-after-serve =
    Примеры:
      make-editions serve                  затем откройте показанный адрес
      make-editions serve --port 8080
      make-editions serve --open           и сразу открыть его в браузере
help-arg-serve-port = Порт на 127.0.0.1; 0 — любой свободный
help-arg-serve-open = Открыть рабочее место в браузере

## explain

help-command-explain = Объясняет правило: что оно находит, почему это важно, пример
help-after-explain =
    Примеры:
      make-editions explain missing-message
      make-editions explain                все правила подряд
      make-editions explain omission --language tg
help-arg-explain-rule = Правило, как оно названо в замечаниях; если не названо — все

## trace

help-command-trace = Показывает, что происходит с одним сегментом на каждом этапе
help-after-trace =
    Примеры:
      make-editions trace announcements/follow-up-visit visit-dates
      make-editions trace handbook readers --locale tg
help-arg-trace-segment = Сегмент

## merge-driver

help-command-merge-driver = Объединяет для git файлы переводчиков и то, что о них помнит команда sync, сообщение за сообщением
help-after-merge-driver =
    Чтобы git этим пользовался, выполните один раз в каждой копии хранилища:
      git config merge.make-editions.driver "make-editions merge-driver %O %A %B --marker-size %L"
    и один раз для всех запишите в файл .gitattributes:
      locales/**/*.ftl merge=make-editions
      locales/.state/**/*.toml merge=make-editions

    Примеры:
      make-editions merge-driver base.ftl ours.ftl theirs.ftl    объединенный файл займет место ours.ftl
      make-editions merge-driver base.toml ours.toml theirs.toml    то, что помнит sync
help-arg-merge-driver-base = Файл, с которого начали обе стороны
help-arg-merge-driver-ours = Наш файл; сюда записывается результат
help-arg-merge-driver-theirs = Файл другой стороны
help-arg-merge-driver-marker-size = Длина знаков вокруг конфликта

## verify

help-command-verify = Сверяет собранные файлы с их манифестом или говорит, был ли выпущен отдельный файл
help-after-verify =
    Примеры:
      make-editions verify
      make-editions verify /media/stick/out
      make-editions verify --manifest-sha256 e3b0c442…    и сам манифест — тот, что был у вас тогда
      make-editions verify mailed.pdf      был ли выпущен этот файл, когда и из какого текста
help-arg-verify-dir = Папка с собранными файлами [по умолчанию: out публикации, а также проекты и издания под эмбарго в private/] или отдельный файл
help-arg-verify-manifest-sha256 = Хеш SHA-256 манифеста, который хранится в другом месте: кто может изменить файлы, может изменить и манифест в той же папке

## completions и man

help-command-completions = Выводит файл автодополнения команд для оболочки
help-after-completions =
    Примеры:
      make-editions completions bash > ~/.local/share/bash-completion/completions/make-editions
      make-editions completions fish > ~/.config/fish/completions/make-editions.fish
      make-editions completions zsh > ~/.zfunc/_make-editions
help-arg-completions-shell = Оболочка
help-command-man = Выводит страницу руководства
help-after-man =
    Примеры:
      make-editions man | man -l -
      make-editions man build > make-editions-build.1
help-arg-man-page = Команда; если не названа — сама программа
