### Слова издателя на русском языке. Проект может поставить свои в locales/ru/interface.ftl, сообщение за
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
also-available = Также на других языках:
symbol = Условное обозначение:
all-documents = Все документы
as-pdf = PDF
parallel = Все языки рядом
folio = Стр. { $first } из { $second }
end-mark = — конец —

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
