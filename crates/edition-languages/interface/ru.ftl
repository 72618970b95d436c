### Слова издателя на русском языке. Публикация может поставить свои в locales/ru/interface.ftl, сообщение за
### сообщением; где своих нет, стоят эти.

## Издатель

publisher = { "" }
contacts = { "" }

## Виды документов, над заголовком

kind-press-release = Пресс-релиз
kind-findings = Выводы
kind-report = Доклад
kind-announcement = Объявление

## Вокруг текста

skip-to-text = Перейти к тексту
contents = Содержание
footnotes = Сноски
footnote = Сноска { $first }
back-to-text = Вернуться к тексту
paragraph = пункт { $first }
table = Таблица { $first }
figure = Рисунок { $first }
box-note = Примечание
box-tip = Совет
box-important = Важно
box-warning = Внимание
box-caution = Осторожно
annex = Приложение { $first }
annex-alone = Приложение
article = Статья { $first }
in-annex = приложение { $first }, { $second }
in-annex-alone = приложение, { $second }
in-article = статья { $first }, { $second }
in-section = раздел { $first }, { $second }
also-available = Также на других языках:
symbol = Условное обозначение:
all-documents = Все документы
as-pdf = PDF
as-docx = DOCX
parallel = Все языки рядом
columns = Языки на этой странице
column-earlier = На одно место раньше
column-later = На одно место дальше
cite-this = Как сослаться
cite-copy = Скопировать
cite-copied = Скопировано
this-language = Только на этом языке
on-the-web = В интернете:
folio = Стр. { $first } из { $second }
end-mark = — конец —

## Шапка документа, резюме, подписи и контакты

# Эти строки, как и названия языков, Организация Объединённых Наций в русских документах оставляет по-английски.
distribution = Distr.:
original = Original: { $first }
agenda-item = Пункт { $first } повестки дня
summary = Резюме
signed = (Подпись)
contact-persons = Контактная информация
phone = Тел.:
mobile = Моб.:
email = Эл. почта:
web = Сайт:

original-ar = Arabic
original-de = German
original-en = English
original-es = Spanish
original-fa = Persian
original-fr = French
original-kk = Kazakh
original-ky = Kyrgyz
original-ru = Russian
original-tg = Tajik
original-tk = Turkmen
original-uk = Ukrainian
original-uz = Uzbek
original-zh = Chinese

## Проекты документов и документы, ожидающие выхода

draft = Проект. Не для публикации
untranslated = Перевода пока нет
stale = Исходный текст изменился после перевода
previous-translation = Прежний перевод:
embargo = Эмбарго: не публиковать до { $date }, { $hour }:{ $minute } ({ $offset })

## Списки документов

documents = Документы
press-releases = Пресс-релизы
findings = Выводы
reports = Доклады
announcements = Объявления
no-documents = Документов пока нет.
all-languages = Все языки
search-link = Поиск
search-all = Поиск по всем документам
search-none = Ничего не найдено
search-count = Найдено фрагментов: { $first }
search-most = Найдено фрагментов: { $second }. Показаны первые { $first }

## Рабочее место переводчика, которое показывает make-editions serve

desk-title = Рабочее место переводчика
desk-language = Язык рабочего места:
desk-document = Документ
desk-count = { $first } из { $second }
desk-translated = Переведено
desk-missing = Не переведено
desk-imported = Импортировано и не прочитано
desk-take-imported = Принять все показанные импортированные переводы
desk-stale = Исходный текст изменился
desk-findings = С замечаниями
desk-errors = Ошибки: { $first }
desk-warnings = Предупреждения: { $first }
desk-error = Ошибка
desk-warning = Предупреждение
desk-show = Показать
desk-all = Все
desk-empty = В этой группе не осталось абзацев.
desk-edit = Перевести
desk-change = Изменить
desk-save = Сохранить
desk-cancel = Отмена
desk-done = Перевод готов
desk-keys = Ctrl + Enter — сохранить, Ctrl + Shift + Enter — готово и дальше, / — вставить термин, Esc — выйти.
desk-changes = Что изменилось в исходном тексте:
desk-previous = Прежний перевод:
desk-note = От автора:
desk-suggestions = Похожие абзацы, уже переведенные
desk-use = Взять этот текст
desk-read = Открыть страницу
desk-line = строка { $first }
desk-last-good = В файле ошибка. Это последний текст, который удалось прочитать.
desk-saved = Сохранено.
desk-conflict = Пока вы писали, этот перевод изменился в файле. Ничего не сохранено, ваш текст остался здесь. Текст в файле:
desk-source-changed = Пока вы писали, автор изменил этот абзац. Ничего не сохранено, ваш текст остался здесь. Прочтите, что изменилось, и сохраните еще раз, если ваш текст говорит то же:
desk-moved = Этого абзаца в исходном тексте больше нет: пока вы писали, автор его изменил. Ничего не сохранено, ваш текст остался здесь. Ниже — самый похожий абзац и то, чем он отличается. Сохраните еще раз, чтобы поместить ваш текст туда.
desk-moved-show = Показать этот абзац
desk-moved-now = Его нынешний перевод, который будет заменен вашим текстом:
desk-gone = Этого абзаца в исходном тексте больше нет, и похожего на него тоже. Ничего не сохранено, ваш текст остался здесь: если он вам нужен, скопируйте его, прежде чем уйти с этой страницы. Исходный текст был таким:
desk-no-language = Этот документ больше не переводится на этот язык. Ничего не сохранено, ваш текст остался здесь: если он вам нужен, скопируйте его, прежде чем уйти с этой страницы. Исходный текст был таким:
desk-source-broken = В исходном тексте ошибка, и прочитать его нельзя. Ничего не сохранено, ваш текст остался здесь. Когда ошибку исправят, сохраните еще раз. Исходный текст был таким:
desk-untouched = Вы ничего не изменили. Текст верен как есть? Тогда сохраните еще раз.
desk-allow = Так и должно быть
desk-allow-reason = Почему это верно? (не более 500 знаков)
desk-allow-save = Оставить так
desk-allow-changed = Тем временем этот абзац изменился. Ничего не сохранено, посмотрите на него еще раз.
desk-unread = Не проверено
desk-reviewed = Проверено
desk-good = Прочитано, верно
desk-name = Ваше имя или псевдоним
desk-since = Изменилось после последней проверки:
desk-since-source = В исходном тексте:
desk-since-translation = В переводе:
desk-because = Относится сюда, потому что совпадает:
desk-because-place = Относится сюда по месту между абзацами, в которых нет сомнения.
desk-remark = Замечание
desk-remark-text = Что вы хотите заметить? Другие увидят это здесь; опубликовано это не будет.
desk-remark-save = Оставить замечание
desk-settled = Решено
desk-allowed = Здесь разрешено:
desk-revoke = Больше не разрешать
desk-in-pdf = В PDF
desk-ready = Готово: сохранить и перейти к следующему
desk-raw = Как в файле
desk-in-words = Словами
desk-insert = Вставить…
desk-offers = Что можно вставить
desk-offer-term = термин
desk-offer-fact = факт
desk-offer-number = номер
desk-offer-note = сноска
desk-offer-break = перенос строки
desk-offer-link = ссылка
desk-offer-other = подставляет программа
desk-form-nominative = именительный падеж
desk-form-genitive = родительный падеж
desk-form-dative = дательный падеж
desk-form-accusative = винительный падеж
desk-form-instrumental = творительный падеж
desk-form-prepositional = предложный падеж
desk-form-izafet = изафет
desk-form-object = прямое дополнение
desk-form-singular = единственное число
desk-form-plural = множественное число
desk-form-full = полностью
desk-form-short = сокращенно
desk-form-capital = с прописной буквы
desk-search = Поиск по всем текстам
desk-terms = Термины
desk-no-terms = В этой публикации нет терминов.
desk-term-missing = В этом языке термина еще нет.
desk-coin = Новый термин
desk-coin-source = Как он называется в исходном тексте
desk-coin-name = Его имя в файлах: латинские буквы, цифры и дефисы
desk-coin-note = Примечание для всех переводчиков, если оно нужно
desk-coin-help = Обязательна только первая форма. Пустые формы пропускаются; позже их можно добавить в terms.ftl.
desk-bring = Принять файл
desk-bring-help = Перетащите файлы в любое место страницы или выберите их здесь.
desk-bring-file = Файл
desk-bring-review = Файл с переводами, который вам вернули (.docx, .xlf)
desk-bring-source = Новый документ (.docx, .odt, .html, .md, .txt)
desk-bring-id = Имя документа в публикации, например reports/visit, если оно не должно быть именем файла
desk-bring-changes = Записанные исправления
desk-bring-refuse = Не принимать файл, если они есть
desk-bring-accept = Принять все
desk-bring-reject = Отклонить все
desk-bring-large = Такие большие файлы рабочее место не принимает; воспользуйтесь командой make-editions import.
desk-help = Клавиши
desk-help-resting = Во время чтения
desk-help-writing = Во время набора
desk-help-close = Закрыть
desk-single-keys = Одиночные клавиши включены. Они действуют по их месту на клавиатуре, при любой раскладке.
desk-key-next = следующий абзац, который надо перевести
desk-key-finding = следующий абзац с замечаниями
desk-key-unread = следующий абзац, который надо проверить
desk-key-down = на абзац вниз
desk-key-up = на абзац вверх
desk-key-edit = писать
desk-key-good = прочитано и верно, дальше
desk-key-remark = оставить замечание
desk-key-term = предложить выделенные слова как новый термин
desk-key-page = страница этого абзаца в PDF
desk-key-search = поиск по всем текстам
desk-key-help = этот список
desk-key-save = сохранить
desk-key-ready = готово: сохранить и писать следующий
desk-key-insert = вставить термин, факт или ссылку
desk-key-form = другие формы слова рядом с курсором
desk-key-cancel = выйти; набранное остается
desk-none-left = В этом документе больше нет таких абзацев. Нажмите клавишу еще раз, чтобы перейти к следующему документу, где они есть.
desk-empty-documents = Таких документов нет.
desk-offline = Рабочее место не отвечает. Работает ли еще make-editions serve? То, что вы набрали, остается на этой странице.
desk-ended = Это рабочее место закрыто. То, что вы набрали, остается на этой странице: скопируйте его на рабочее место, которое откроет следующая команда make-editions serve, а затем закройте эту страницу.
desk-not-found = Здесь нет такой страницы.
desk-locked = Рабочее место закрыто
desk-locked-help = Оно открывается только по полному адресу, который команда make-editions serve показала при запуске; при каждом запуске он новый. Откройте этот адрес в этом же браузере. Все, что вы набрали на страницах прежнего запуска, остается на них; скопируйте это оттуда.
desk-locked-again = Попробовать еще раз
desk-sheet-title = Переводы для чтения и правки
desk-sheet-write = Пишите только в третьем столбце: то, что вы там напишете, станет переводом. Файл можно открывать и сохранять в любой программе.
desk-sheet-brackets = То, что стоит в скобках с номером, например ⟦1 …⟧, подставляет программа, или это ссылка либо знак сноски. Сохраните каждую такую скобку ровно один раз, на том месте, которого требует ваше предложение; слова внутри ссылки можно менять.
desk-sheet-approved = Если вы прочли перевод и согласны с ним, напишите в четвертом столбце «утверждено». Замечания пишите в пятом.
desk-sheet-names = Мелкие серые имена в первом столбце указывают, к чему относится строка. Не меняйте их; порядок строк не важен.
desk-sheet-state = Состояние
desk-sheet-remarks = Замечания
desk-sheet-word = утверждено
desk-sheet-forms = Несколько форм: здесь не изменяется

## Даты

month-genitive = { $month ->
    [1] января
    [2] февраля
    [3] марта
    [4] апреля
    [5] мая
    [6] июня
    [7] июля
    [8] августа
    [9] сентября
    [10] октября
    [11] ноября
   *[12] декабря
}
date-long = { $day } { month-genitive } { $year } года
date-medium = { $day } { month-genitive } { $year } г.
date-short = { $day2 }.{ $month2 }.{ $year }

# Промежутки. Первый день — $day, $month, $year; $until — последний день целиком.
date-range-in-month-long = { $day }–{ $until }
date-range-in-year-long = { $day } { month-genitive } — { $until }
date-range-long = { $from } — { $until }
date-range-in-month-medium = { $day }–{ $until }
date-range-in-year-medium = { $day } { month-genitive } — { $until }
date-range-medium = { $from } — { $until }
date-range-short = { $from }–{ $until }
