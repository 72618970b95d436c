### Калимаҳои ношир бо забони тоҷикӣ. Лоиҳа метавонад дар locales/tg/interface.ftl калимаҳои худро нависад;
### дар ҷое ки онҳо нестанд, инҳо меистанд.

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
also-available = Ҳамчунин ба забонҳои дигар:
symbol = Рамзи ҳуҷҷат:
all-documents = Ҳамаи ҳуҷҷатҳо
as-pdf = PDF
parallel = Ҳамаи забонҳо дар паҳлуи якдигар
folio = Саҳифаи { $first } аз { $second }
end-mark = — анҷом —

## Лоиҳаҳо ва ҳуҷҷатҳое ки вақти нашрашон нарасидааст

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
