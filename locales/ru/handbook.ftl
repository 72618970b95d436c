# en: Handbook for authors and translators
title = Руководство для авторов и переводчиков

# note: The reader is a translator or a press officer, not a programmer. Choose plain words.
# en: This handbook is for people who write, translate and publish documents with { $tool }. No knowledge of programming is needed. You should know how to edit a text file and how to type a command.
readers = Настоящее руководство предназначено для тех, кто пишет, переводит и публикует документы с помощью { $tool }. Уметь программировать не требуется. Нужно уметь править текстовый файл и вводить команды.

# en: The handbook is itself published with the tool, in every language of this publication.{ BR() }It is a specimen of the software and not an official document.
specimen = Само руководство издано с помощью этой программы на всех языках настоящей публикации.{ BR() }Оно служит образцом работы программы и не является официальным документом.

# en: What the tool is for
purpose = Для чего нужна программа

# en: An office publishes one text in several languages. Readers quote it by the numbers of its paragraphs. Lawyers compare the languages sentence by sentence. They must be able to rely on the numbers.
an-office-publishes-one = Учреждение публикует один и тот же текст на нескольких языках. Читатели ссылаются на него по номерам пунктов. Юристы сличают тексты на разных языках предложение за предложением. И те и другие должны иметь возможность полагаться на эти номера.

# en: Therefore { $tool } makes one promise:
promise = Поэтому { $tool } дает одно обещание:

# en: **Paragraph 12 is paragraph 12 in every language.** Every edition of a document has the same segments, in the same order, with the same numbers.
paragraph-12-is-paragraph = **Пункт 12 — это пункт 12 на любом языке.** Во всех изданиях документа одни и те же сегменты, в одном и том же порядке и с одними и теми же номерами.

# en: All editions of a document are replaced together, or none of them is.
all-editions-of-a = Издания документа либо заменяются все вместе, либо не заменяется ни одно из них.

# en: A *segment* is the smallest piece that is translated. A heading is a segment, and so is a paragraph, a cell of a table, a caption or a footnote. Every segment has a permanent name, its *id*.
what-a-segment-is = *Сегмент* — это наименьшая единица перевода. Сегментом является заголовок, а также абзац, ячейка таблицы, подпись или сноска. У каждого сегмента есть постоянное имя — его *идентификатор*.

# en: The ready documents lie in the folder `out/`, which you may put on a server as it is. There each document has an edition in each language, as a web page and as a PDF file. It also has a *parallel edition*, which sets all languages side by side.
the-ready-documents-lie = Готовые документы находятся в папке `out/`, которую можно как есть разместить на сервере. Там у каждого документа есть издание на каждом языке — в виде веб-страницы и в виде файла PDF. Есть у него и *параллельное издание*, в котором тексты на всех языках стоят рядом.

# en: Three printed pages stand side by side. Each shows the same page of a press release, the first in English, the second in Russian and the third in Tajik. The paragraphs stand in the same order on all three.
three-printed-pages-stand = Рядом стоят три печатные страницы. На каждой показана одна и та же страница пресс-релиза: первая на английском языке, вторая на русском, третья на таджикском. Абзацы на всех трех идут в одном и том же порядке.

# en: The same page of a press release in three languages
the-same-page-of = Одна и та же страница пресс-релиза на трех языках

# en: The work is shared between three kinds of people:
the-work-is-shared = Работа распределена между тремя категориями участников:

# en: **Authors** write the source. In this publication it is in English.
authors-write-the-source = **Авторы** пишут исходный текст. В настоящей публикации он составлен на английском языке.

# en: **Translators** write one file for each document and language.
translators-write-one-file = **Переводчики** готовят по одному файлу на каждый документ и язык.

# en: **Editors** have the last word.
editors-have-the-last = **Редакторам** принадлежит последнее слово.

# en: They check and review the translations.
they-check-and-review = Они проверяют и вычитывают переводы.

# en: They build the editions and publish them.
they-build-the-editions = Они собирают издания и публикуют их.

# en: One person may do all three. The tool itself does not translate. It never puts a guess in place of a translation.
one-person-may-do = Все три роли может исполнять один человек. Сама программа не переводит. Она никогда не подставляет догадку вместо перевода.

# en: Ten minutes to begin
begin = Десять минут, чтобы начать

# en: These are the steps from nothing to a published document. Later chapters explain each of them.
steps = Ниже перечислены шаги от нуля до опубликованного документа. Каждый из них разъясняется в последующих главах.

# en: Start a publication, and go to its folder.
start-a-publication-and = Создайте публикацию и перейдите в ее папку.

# en: Add a language. The name is a language tag, such as `ru` or `tg`.
add-a-language-the = Добавьте язык. Его имя — это языковой тег, например `ru` или `tg`.

# en: Start a document. Its name is a path without the ending `.md`.
start-a-document-its = Создайте документ. Его имя — это путь без расширения `.md`.

# en: Write the document with any text editor.
write-the-document-with = Напишите документ в любом текстовом редакторе.

# en: Let the tool prepare the files for the translators.
let-the-tool-prepare = Поручите программе подготовить файлы для переводчиков.

# en: Translate.
translate = Переведите.

# en: Check, and mend what is found.
check-and-mend-what = Выполните проверку и исправьте все, что она обнаружит.

# en: Build.
build = Соберите издания.

# en: In commands, with the writing and the translating left out:
in-commands-with-the = То же самое в виде команд, за вычетом написания и перевода:

# en: The command `sync` brings every translation file up to date with the sources. Use it after every change of a source. The command `build` writes the editions. The word `make-editions` alone does the same.
sync-and-build = Команда `sync` приводит каждый файл перевода в соответствие с исходными текстами. Пользуйтесь ею после каждого изменения исходного текста. Команда `build` собирает издания. Одно лишь слово `make-editions` делает то же самое.

# en: A document that is not fully translated is not published. To look at it all the same, type `make-editions build --draft`. The result lies under `private/draft/`. The source text stands in for what is missing, and every page says so.
first-draft = Документ, переведенный не полностью, не публикуется. Чтобы все же посмотреть на него, введите `make-editions build --draft`. Результат помещается в папку `private/draft/`. На месте недостающего перевода стоит исходный текст, и об этом сказано на каждой странице.

# en: A document of Word that exists already need not be typed again: `make-editions import FILE` makes a source of it, and says what could not be kept. For translators without the tool, `make-editions export LOCALE --to FILE.docx` writes a table that Word opens. `make-editions import --review FILE.docx` takes back what they have written into it.
from-word = Готовый документ Word не нужно набирать заново: команда `make-editions import FILE` делает из него исходный текст и сообщает, чего сохранить не удалось. Для переводчиков, у которых нет программы, команда `make-editions export LOCALE --to FILE.docx` записывает таблицу, которую открывает Word. Команда `make-editions import --review FILE.docx` берет обратно то, что они в ней написали.

# en: A translation that exists already is taken over: `make-editions import --locale ru FILE --into DOCUMENT`. What certainly belongs together enters the file of the language under the line `# imported`, and counts as missing until somebody has read it. What may belong together stands beside its message as `# was:`. Once you have read what was taken over, say `make-editions accept ru DOCUMENT --imported`.
take-over = Перевод, который уже есть, берется из файла командой `make-editions import --locale ru FILE --into DOCUMENT`. То, в чем нет сомнений, попадает в файл языка под строку `# imported` и считается недостающим, пока это не прочитано. То, что лишь может подойти, стоит рядом со своим сообщением в строке `# was:`. Прочитав взятое, введите `make-editions accept ru DOCUMENT --imported`.

# en: For translators' programs, the name of the file ends in `.xlf`: it is XLIFF then. Remarks and comments come back with either file. The desk shows them beside the translation, and they are never published.
for-agencies = Для программ переводчиков имя файла оканчивается на `.xlf`: тогда это XLIFF. Замечания и примечания возвращаются с любым из этих файлов. Рабочее место показывает их рядом с переводом; они никогда не публикуются.

# en: The tool speaks English, Russian and Tajik. It takes the language of your system. To choose another, add `--language tg`, or set the variable `MAKE_EDITIONS_LANGUAGE`.
language-of-the-tool = Программа говорит по-английски, по-русски и по-таджикски. Она берет язык вашей системы. Чтобы выбрать другой, добавьте `--language tg` или задайте переменную `MAKE_EDITIONS_LANGUAGE`.

# en: Every command explains itself with examples when you add `--help`. The newest text of this handbook is at [our own address][site], and general information is at [example.org][example-org].
every-command-explains-itself = Каждая команда дает пояснения с примерами, если добавить к ней `--help`. Новейший текст настоящего руководства находится по [нашему собственному адресу][site], а общие сведения — на сайте [example.org][example-org].

# en: How to write a source
writing = Как писать исходный текст

# en: A source is a text file under `sources/`. It is written in Markdown, which is plain text with a few marks. Save it as UTF-8.
a-source-is-a = Исходный текст — это текстовый файл в папке `sources/`. Он пишется в формате Markdown, то есть обычным текстом с небольшим числом знаков разметки. Сохраняйте его в кодировке UTF-8.

# en: Front matter
front-matter = Вводный блок

# en: A source begins with a few settings between two lines of `+++`. They must stand at the very start of the file.
a-source-begins-with = Исходный текст начинается с нескольких параметров между двумя строками `+++`. Эти строки должны стоять в самом начале файла.

# en: Setting
setting = Параметр

# en: Meaning
meaning = Значение

# en: One of `press-release`, `findings`, `report`, `announcement`
one-of-press-release = Одно из слов `press-release`, `findings`, `report`, `announcement`

# en: The date of the document
the-date-of-the = Дата документа

# en: The place where it is issued. It is translated
the-place-where-it = Место издания документа. Переводится

# en: The official symbol, if there is one. It is the same in all languages
the-official-symbol-if = Официальное условное обозначение, если оно есть. Оно одинаково на всех языках

# en: The lines of an official masthead. `original` is the tag of a language, the others are translated
the-lines-of-an = Строки официальной шапки документа. `original` — это обозначение языка, остальные строки переводятся

# en: Who wrote it, its summary, who signed it, and whom readers may turn to. All of it is translated
who-wrote-it-its = Кто написал документ, его резюме, кто его подписал и к кому могут обращаться читатели. Все это переводится

# en: The time before which the document must not appear
the-time-before-which = Время, до наступления которого документ не должен выходить

# en: The languages of this document, if they are not those of the publication
the-languages-of-this = Языки этого документа, если они не совпадают с языками публикации

# en: `false`, if the languages of this document are not to stand side by side as well
false-if-the-languages = `false`, если языки этого документа не нужно еще и ставить рядом

# en: `"un"`, if numbers and signs are to stand in the first line of their text, as in documents of the United Nations, and not beside it
un-if-numbers-and = `"un"`, если номера и буквы должны стоять в первой строке своего текста, как в документах Организации Объединенных Наций, а не сбоку от него

# en: `true`, if a page of the PDF is to hold the same text in every language
true-if-a-page = `true`, если на каждой странице PDF на всех языках должен быть один и тот же текст

# en: In `findings` and `report` the top-level paragraphs are numbered. The author writes no number. Paragraphs within lists of points, tables and quotations have none.
numbering = В документах `findings` и `report` пункты верхнего уровня нумеруются. Автор номеров не пишет. Абзацы в списках с маркерами, таблицах и цитатах номеров не имеют.

# en: A numbered list belongs to the numbered paragraph before it, and readers can cite its items: the second item below paragraph 12 is 12 (b). Write `1.` before every item. Each language prints its own signs, and Russian has a) where English has (a). The next level begins under the first letter of the text above it. Four levels are numbered.
sub-paragraphs = Нумерованный список принадлежит пункту, который стоит перед ним, и на его подпункты можно ссылаться: второй подпункт пункта 12 — это 12 b). Пишите `1.` перед каждым подпунктом. Каждый язык ставит свои знаки: там, где в английском (a), в русском a). Следующий уровень начинается под первой буквой текста над ним. Нумеруются четыре уровня.

# en: Words in braces at the end of a block say what else is meant: `{"{"}.unnumbered{"}"}` that a paragraph has no number, or goes on after its list; `{"{"}.bis{"}"}` that it is 12 bis, so that later numbers stay; `{"{"}.decimal{"}"}` that its list counts 140.1, 140.2; `{"{"}.annex{"}"}` and `{"{"}.article{"}"}`, at a heading, that it begins an annex or an article. The setting `numbering` counts by `document`, by `section`, or not at all (`none`). `{"{"} ANNEX("id") {"}"}` gives the number of an annex.
numbers-of-parts = Слова в фигурных скобках в конце блока говорят, что еще имеется в виду: `{"{"}.unnumbered{"}"}` — что у абзаца нет номера или что он продолжает пункт после списка; `{"{"}.bis{"}"}` — что это пункт 12-бис и номера после него остаются прежними; `{"{"}.decimal{"}"}` — что его список считается как 140.1, 140.2; `{"{"}.annex{"}"}` и `{"{"}.article{"}"}` у заголовка — что с него начинается приложение или статья. Настройка `numbering` ведет счет по всему документу (`document`), по разделам (`section`) или не ведет вовсе (`none`). `{"{"} ANNEX("id") {"}"}` дает номер приложения.

# en: `.annex original=es` says under the heading that the annex was written in Spanish first. Under a heading with `.summary` nothing is numbered.
annexes-and-summaries = `.annex original=es` сообщает под заголовком, что приложение сначала было написано по-испански. Под заголовком с `.summary` ничего не нумеруется.

# en: Text and marks
marks = Текст и знаки разметки

# en: Leave an empty line between two paragraphs. A line break within a paragraph means no more than a space.
leave-an-empty-line = Между двумя абзацами оставляйте пустую строку. Разрыв строки внутри абзаца значит не больше, чем пробел.

# en: Strong words look **like this**, emphasis *like this*, and both together ***like this***. Other markup from the web is not allowed. For a line break that must stay, use the function BR, which is described in [the chapter on functions][functions].
strong-words-look-like = Полужирный шрифт выглядит **так**, курсив — *так*, а то и другое вместе — ***так***. Иная веб-разметка не допускается. Если разрыв строки должен сохраниться, используйте функцию BR, описанную в [главе о функциях][functions].

# en: A quotation begins with `>` on each line. It may hold several paragraphs. This is a quotation of paragraph { PARA("readers") }:
a-quotation-begins-with = Каждая строка цитаты начинается со знака `>`. Цитата может состоять из нескольких абзацев. Вот цитата из пункта { PARA("readers") }:

# en: This handbook is for people who write, translate and publish documents with { $tool }.
this-handbook-is-for = Настоящее руководство предназначено для тех, кто пишет, переводит и публикует документы с помощью { $tool }.

# en: A block between two lines of three backticks is shown exactly as it is typed. It is not translated. Nothing in it is replaced.
code-blocks = Блок между двумя строками из трех обратных апострофов показывается в точности так, как он набран. Он не переводится. Ничто в нем не заменяется.

# en: Leave no spaces before a paragraph: a text with four spaces or a tab before it would be taken for code, and neither translated nor numbered.
no-spaces = Не оставляйте пробелов перед абзацем: текст, перед которым стоят четыре пробела или табуляция, был бы принят за код — его не перевели бы и не пронумеровали.

# en: Begin the items of a list as shown here. Bullets, numbers and letters that came along with a copied text make no list, and their lines would run together. The rule `typed-marks` tells of these and of all other marks that would be printed as they stand.
no-typed-marks = Начинайте пункты списка так, как показано здесь. Маркеры, номера и буквы, попавшие в текст при копировании, списка не образуют, и их строки слились бы. Об этих знаках и обо всех других, которые были бы напечатаны как есть, сообщает правило `typed-marks`.

# en: The words in the square brackets of a picture are for those who do not see it, and must not be left out. A picture that says nothing, such as a line between two parts, is written `![](line.png)` with `{"{"}.decorative{"}"}` right behind it.
words-for-pictures = Слова в квадратных скобках рисунка предназначены для тех, кто его не видит, и пропускать их нельзя. Рисунок, который ничего не сообщает, например черта между двумя частями, записывается как `![](line.png)`, и сразу за этим, без пробела, ставится `{"{"}.decorative{"}"}`.

# en: Ids
ids = Идентификаторы

# en: The tool makes the id of a segment from its first four words. You can choose a better one. Write it in braces with a number sign at the end of the block:
the-tool-makes-the = Программа составляет идентификатор сегмента из его первых четырех слов. Вы можете выбрать более удачный. Напишите его в фигурных скобках со знаком решетки в конце блока:

# en: This is called *pinning*. Pin every segment that other texts refer to. If you pin a segment that has been translated, its translations keep their place under the new id.
pinning = Это называется *закреплением*. Закрепляйте каждый сегмент, на который ссылаются другие тексты. Если закрепить сегмент, который уже переведен, его переводы сохранят свое место под новым идентификатором.

# en: An id is never used again for another segment. It is also the address of the segment on the web page and in the PDF file.[^address] The words `terms`, `interface` and `index` cannot name a document. An id of a segment cannot begin with `para-`.
an-id-is-never = Идентификатор никогда не используется повторно для другого сегмента. Он же служит адресом сегмента на веб-странице и в файле PDF.[^address] Слова `terms`, `interface` и `index` не могут быть именами документов. Идентификатор сегмента не может начинаться с `para-`.

# en: Notes to translators
notes = Примечания для переводчиков

# en: A note helps a translator whom you never meet. It stands alone on its line, before the block it speaks of.
a-note-helps-a = Примечание помогает переводчику, с которым вы никогда не встретитесь. Оно стоит отдельной строкой перед блоком, к которому относится.

# en: The translator sees the note above the segment. The reader never sees it. Write a note where a word has two meanings, or where the text is vague on purpose.
the-translator-sees-the = Переводчик видит примечание над сегментом. Читатель не видит его никогда. Пишите примечание там, где слово имеет два значения или где текст намеренно оставлен неопределенным.

# en: Facts
facts = Факты

# en: A date or a number is written differently in each language. So write it once, in the front matter under `[facts]`. In the text, give its name in braces after a dollar sign.
a-date-or-a = Даты и числа пишутся на каждом языке по-своему. Поэтому пишите их один раз — во вводном блоке, в разделе `[facts]`. В тексте укажите имя факта в фигурных скобках после знака доллара.

# en: A fact is a text, a number or a date. If a date changes, you change it in one place, and every language follows. Translations in which it stands then count as stale, so that a translator looks at the words beside the new date. In prose, an opening brace always begins such a *placeable*. If you want to show the brace itself, write a backslash before it, as in the source of these words: {"{"} and {"}"}.
literal-brace-in-source = Факт — это текст, число или дата. Если дата меняется, вы меняете ее в одном месте, а все языки следуют за ней. Переводы, в которых она стоит, после этого считаются устаревшими, чтобы переводчик взглянул на слова рядом с новой датой. В обычном тексте открывающая фигурная скобка всегда начинает такую *подстановку*. Если вы хотите показать саму скобку, поставьте перед ней обратную косую черту, как в исходном тексте этих слов: {"{"} и {"}"}.

# en: A text with letters has its words for each language, as in `minister = {"{"} text = "…", ru = "…", tg = "…" {"}"}`, or says that it needs none, as in `ship = {"{"} text = "…", same = true {"}"}`.
text-facts = Для текста с буквами даются слова на каждом языке, как в `minister = {"{"} text = "…", ru = "…", tg = "…" {"}"}`, или указывается, что они не нужны, как в `ship = {"{"} text = "…", same = true {"}"}`.

# en: Terms
source-terms = Термины

# en: A term is an expression that must always be translated in the same way. Terms stand in one file for each language, those of the source in `locales/en/terms.ftl`. In the source text a term is written in braces, with a hyphen before its name.
a-term-is-an = Термин — это выражение, которое всегда должно переводиться одинаково. Термины каждого языка собраны в одном файле, термины исходного языка — в файле `locales/en/terms.ftl`. В исходном тексте термин пишется в фигурных скобках с дефисом перед его именем.

# en: These are some terms of this publication:
these-are-some-terms = Вот некоторые термины настоящей публикации:

# en: Name
name = Имя

# en: In this language
in-this-language = На этом языке

# en: { -special-rapporteur }
special-rapporteur = { -special-rapporteur }

# en: { -united-nations }
united-nations = { -united-nations }

# en: { -human-rights-council }
human-rights-council = { -human-rights-council }

# en: { -torture }
torture = { -torture }

# en: { -ill-treatment }
ill-treatment = { -ill-treatment }

# en: { -cruel-treatment }
cruel-treatment = { -cruel-treatment }

# en: { -places-of-deprivation-of-liberty }
places-of-deprivation-of = { -places-of-deprivation-of-liberty }

# en: { -civil-society }
civil-society = { -civil-society }

# en: { -coalition }
coalition = { -coalition }

# en: { -impunity }
impunity = { -impunity }

# en: { -country-visit }
country-visit = { -country-visit }

# en: { -preliminary-findings }
preliminary-findings = { -preliminary-findings }

# en: { -recommendations }
recommendations = { -recommendations }

# en: { -follow-up }
follow-up = { -follow-up }

# en: { -anti-torture-initiative }
anti-torture-initiative = { -anti-torture-initiative }

# en: { -paragraph }
paragraph = { -paragraph }

# en: { -article }
article = { -article }

# en: Links
links = Ссылки

# en: A link has its words in square brackets and its target in round ones. There are five kinds.
five-kinds = Слова ссылки стоят в квадратных скобках, а ее цель — в круглых. Ссылки бывают пяти видов.

# en: A web address, such as [example.org][example-org].
a-web-address-such = Веб-адрес, например [example.org][example-org].

# en: A label from the front matter, such as [our own address][site]. Each language may have another address there.
a-label-from-the = Метка из вводного блока, например [наш собственный адрес][site]. У каждого языка адрес там может быть свой.

# en: Another document, such as the [announcement][announcements-follow-up-visit] or the [press release][press-releases-preliminary-findings] of this publication.
another-document-such-as = Другой документ, например [объявление][announcements-follow-up-visit] или [пресс-релиз][press-releases-preliminary-findings] из настоящей публикации.

# en: A segment of the same document, such as [the glossary][glossary].
a-segment-of-the = Сегмент того же документа, например [глоссарий][glossary].

# en: No target at all, but a language. It marks words in another language, such as [на русском][lang:ru] or [ба тоҷикӣ][lang:tg].
no-target-at-all = Вместо цели — язык. Так помечаются слова на другом языке, например [на русском][lang:ru] или [ба тоҷикӣ][lang:tg].

# en: Mark words in another language always. Then a machine reads them aloud correctly, and their letters cause no warning.
mark-words-in-another = Всегда помечайте слова на другом языке. Тогда машина правильно читает их вслух, а их буквы не вызывают предупреждений.

# en: Footnotes, tables and figures
footnotes = Сноски, таблицы и рисунки

# en: The mark of a footnote is a name in square brackets after a circumflex. The text of the note stands further down, with the same mark and a colon. Footnotes are numbered in the order of the source, in every language alike.[^order]
the-mark-of-a = Знак сноски — это квадратные скобки, в которых после циркумфлекса стоит имя. Текст сноски помещается ниже, с тем же знаком и двоеточием. Сноски нумеруются в порядке исходного текста, одинаково на всех языках.[^order]

# en: In a table, the second line sets the alignment. A colon on the left sets the text to the left. A colon on the right sets it to the right. Colons on both sides set it in the middle. A cell that holds only a number in digits is not translated.
in-a-table-the = В таблице выравнивание задает вторая строка. Двоеточие слева выравнивает текст по левому краю. Двоеточие справа выравнивает его по правому краю. Двоеточия с обеих сторон выравнивают его по центру. Ячейка, содержащая только число, записанное цифрами, не переводится.

# en: A text that begins with `Table:` right before a table is its caption, and gives it a number. With `.row-heads` the first column says what its rows are about. A table without a caption has no number. A figure has one if it has a caption.
captions = Текст, который начинается со слова `Table:` и стоит прямо перед таблицей, — это ее заголовок; он дает таблице номер. При `.row-heads` первый столбец говорит, о чем каждая строка. У таблицы без заголовка номера нет. У рисунка номер есть, если у него есть подпись.

# en: A table that is too wide for its page is printed on pages that are turned. One that has no room there either is printed as a list of its rows, and a warning says so.
wide-tables = Таблица, слишком широкая для страницы, печатается на альбомных страницах. Та, что не умещается и там, печатается как список своих строк, и об этом предупреждается.

# en: The words in the square brackets of a figure are for people who cannot see it. They say what it shows. The words in quotation marks are the caption. Both are translated.
alt-text = Слова в квадратных скобках у рисунка предназначены для тех, кто не может его видеть. В них говорится, что на нем изображено. Слова в кавычках — это подпись. Переводится и то и другое.

# en: Definitions, boxes and quotations
definitions = Определения, врезки и цитаты

# en: A word that is explained stands on a line of its own. What it means stands on the line below, after a colon and a space. Leave an empty line before the next word. Under a heading with `.abbreviations` each language sorts the words by its own alphabet, and nothing is numbered.
definition-lists = Слово, которое объясняется, стоит на отдельной строке, а его значение — на строке под ним, после двоеточия и пробела. Перед следующим словом оставьте пустую строку. Под заголовком с `.abbreviations` слова стоят в каждом языке по его собственному алфавиту, и там ничего не нумеруется.

# en: The second form is a box. Its label is in the language of the reader. There are also `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]` and `[!CAUTION]`.
boxes = Вторая форма — врезка. Ее название написано на языке читателя. Есть также `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]` и `[!CAUTION]`.

# en: The third form is official wording. In each language it is taken from the official text, and never translated anew. The rule `unreviewed-quotation` tells of it until somebody has compared the two and reviewed the segment.
official-wording = Третья форма — официальная формулировка. На каждом языке ее берут из официального текста и никогда не переводят заново. Правило `unreviewed-quotation` напоминает о ней, пока кто-нибудь не сверит их и не отметит сегмент как вычитанный.

# en: How to translate
translating = Как переводить

# en: For every document and language there is one file. For the document `reports/country-visit` in Tajik it is `locales/tg/reports/country-visit.ftl`. Open it in any text editor, or in a translation platform.
one-file = На каждый документ и язык приходится один файл. Для документа `reports/country-visit` на таджикском языке это `locales/tg/reports/country-visit.ftl`. Откройте его в любом текстовом редакторе или на платформе для перевода.

# en: One message a segment
messages = Одно сообщение на сегмент

# en: A file holds one message for each segment, in the order of the document. First comes the id, then an equals sign, then the text. This is a piece of a Tajik file:
a-file-holds-one = Файл содержит по одному сообщению на каждый сегмент, в том же порядке, что и в документе. Сначала идет идентификатор, затем знак равенства, затем текст. Вот отрывок из таджикского файла:

# en: To translate, replace the text after the equals sign. Then delete the line `# untranslated`. As long as it stands there, the message counts as missing, whatever it says. A message that still says what the source says is missing too. Where that is right, mark the words with their language, or put a line `# allow: untranslated-copy` with a reason above the message.
delete-untranslated = Чтобы перевести сообщение, замените текст после знака равенства. Затем удалите строку `# untranslated`. Пока она там стоит, сообщение считается недостающим, что бы в нем ни говорилось. Сообщение, в котором по-прежнему стоит исходный текст, тоже считается недостающим. Если так и должно быть, пометьте слова их языком или поставьте над сообщением строку `# allow: untranslated-copy` с указанием причины.

# en: Keep each message on one line, however long it is. Most editors can wrap long lines on the screen. The only exceptions are messages with several forms, described in [the chapter on plurals][plurals].
keep-each-message-on = Пишите каждое сообщение в одну строку, какой бы длинной она ни была. Большинство текстовых редакторов умеет переносить длинные строки на экране. Исключение составляют только сообщения с несколькими формами, описанные в [главе о множественном числе][plurals].

# en: The comments of the tool
comments = Комментарии программы

# en: Lines that begin with a number sign are comments. Some of them belong to the tool:
lines-that-begin-with = Строки, начинающиеся со знака решетки, — это комментарии. Некоторые из них принадлежат программе:

# en: Comment
comment = Комментарий

# en: What it says
what-it-says = О чем он сообщает

# en: What you do
what-you-do = Что делать вам

# en: A note from the author
a-note-from-the = Примечание автора

# en: Read it
read-it = Прочтите его

# en: The source text of today
the-source-text-of = Нынешний исходный текст

# en: Translate it
translate-it = Переведите его

# en: This message counts as missing
this-message-counts-as = Это сообщение считается недостающим

# en: Delete the line when you have translated
delete-the-line-when = Удалите эту строку, когда переведете

# en: This translation was taken over from a file, and counts as missing
this-translation-was-taken = Этот перевод взят из файла и считается недостающим

# en: Read it; delete the line if it is right
read-it-delete-the = Прочитайте его; если он верен, удалите строку

# en: The document that this segment came from
the-document-that-this = Документ, из которого перешел этот сегмент

# en: Delete it when you have seen it
delete-it-when-you = Удалите строку, когда примете к сведению

# en: The source text that the translation was made from
the-source-text-that = Исходный текст, с которого был сделан перевод

# en: Bring the translation up to date, then delete the line
bring-the-translation-up = Обновите перевод, затем удалите эту строку

# en: The old translation of a segment that was split or joined
the-old-translation-of = Прежний перевод сегмента, который был разделен или объединен с другим

# en: Take from it what you need
take-from-it-what = Возьмите из него то, что вам нужно

# en: All other comments are yours. The tool keeps them, and your empty lines, exactly as they are.
your-comments = Все остальные комментарии — ваши. Программа сохраняет их и ваши пустые строки в неизменном виде.

# en: What not to touch
do-not-touch = Чего не следует трогать

# en: Some parts of a text must come through unchanged:
some-parts-of-a = Некоторые части текста должны остаться без изменений:

# en: the id before the equals sign,
the-id-before-the = идентификатор перед знаком равенства,

# en: the names in braces, though the forms of a term or a plural are yours,
everything-in-braces-except = имена, стоящие в фигурных скобках (но формы термина и множественного числа выбираете вы),

# en: labels of links,
labels-of-links = метки ссылок,

# en: marks of footnotes,
marks-of-footnotes = знаки сносок,

# en: text between backticks.
text-between-backticks = текст между обратными апострофами.

# en: Apart from the id, you may move these parts within the text if your language needs it. A link keeps its label and gets new words:
you-may-change-the = Кроме идентификатора, эти части можно переставлять внутри текста, если этого требует ваш язык. Ссылка сохраняет свою метку и получает новые слова:

# en: Web addresses are never in a translator’s hands. Where the source has a link, the translation file shows only its label. Strong words and emphasis must appear in the translation if they appear in the source. How many times is up to your language.
labels-only = Веб-адреса никогда не попадают в руки переводчика. Там, где в исходном тексте стоит ссылка, в файле перевода показана только ее метка. Полужирный шрифт и курсив должны быть в переводе, если они есть в исходном тексте. Сколько раз, зависит от вашего языка.

# en: Braces and the start of a line
braces = Фигурные скобки и начало строки

# en: A brace in a translation file always begins or ends a placeable. A brace that the reader should see is written as a small placeable of its own. The comment with the source text shows you how, and you can copy it from there:
a-brace-in-a = Фигурная скобка в файле перевода всегда начинает или завершает подстановку. Скобка, которую должен увидеть читатель, записывается как отдельная маленькая подстановка. Как это делается, показывает комментарий с исходным текстом, и вы можете скопировать ее оттуда:

# en: If you divide a message over several lines, each further line must begin with spaces, not with a tab. Be careful with the first character after them:
if-you-divide-a = Если вы делите сообщение на несколько строк, каждая следующая строка должна начинаться с пробелов, а не с табуляции. Будьте внимательны к первому символу после них:

# en: A line that begins with `[` or `*` cuts the message short.
a-line-that-begins = Строка, начинающаяся с `[` или `*`, обрывает сообщение.

# en: A line that begins with `.` becomes something else, which is called an attribute.
a-line-that-begins-2 = Строка, начинающаяся с `.`, превращается в нечто иное, называемое атрибутом.

# en: So begin the line with a word, or keep the message on one line.
so-begin-the-line = Поэтому начинайте строку со слова или оставляйте сообщение в одной строке.

# en: The tool notices each of these faults and names the line. See `syntax-error` in [the list of rules][rules].
the-tool-notices-each = Программа замечает каждый из этих недочетов и называет строку. См. `syntax-error` в [перечне правил][rules].

# en: Words in another language
foreign-words = Слова на другом языке

# en: Words in another language have a label that begins with `lang:`. In a translation file the label is in square brackets:
words-in-another-language = У слов на другом языке есть метка, начинающаяся с `lang:`. В файле перевода эта метка стоит в квадратных скобках:

# en: Names and quotations in Russian often need letters that Tajik does not have. Inside such a label they cause no warning.
names-and-quotations-in = Для имен и цитат на русском языке часто нужны буквы, которых нет в таджикском. При такой метке они не вызывают предупреждений.

# en: Terms and their forms
terms = Термины и их формы

# en: The terms of a language stand in `locales/<locale>/terms.ftl`. A Russian term changes its ending with its place in the sentence. So it may have several variants, and each message asks for the one it needs.
terms-file = Термины каждого языка находятся в файле `locales/<locale>/terms.ftl`. Русский термин меняет окончание в зависимости от своего места в предложении. Поэтому у него может быть несколько вариантов, и каждое сообщение запрашивает тот, который ему нужен.

# en: The star marks the default variant. It is used where a message asks for no case. Exactly one variant has the star, and each variant has a line of its own. A message asks like this:
the-star-marks-the = Звездочка отмечает вариант по умолчанию. Он используется там, где сообщение не запрашивает падежа. Звездочка стоит ровно у одного варианта, и каждый вариант занимает отдельную строку. Сообщение запрашивает вариант так:

# en: Tajik nouns have no cases of this kind, but they take the izafet before a word that belongs to them. A Tajik term can have a variant for it:
tajik-nouns-have-no = У таджикских существительных нет таких падежей, но перед словом, которое к ним относится, они принимают изафет. Для него у таджикского термина может быть свой вариант:

# en: The names of the variants are your own choice. If a message asks for a variant that does not exist, the rule `unknown-variant` finds it.
the-names-of-the = Имена вариантов вы выбираете сами. Если сообщение запрашивает вариант, которого не существует, это обнаруживает правило `unknown-variant`.

# en: A term that opens a sentence needs a capital letter. It is asked for by the words `capital: "yes"`. The next sentence begins so. { -torture(capital: "yes") } is one of the terms of this publication.
capital-example = Термин в начале предложения нужно писать с прописной буквы. На это указывают слова `capital: "yes"`. Так начинается следующее предложение. { -torture(capital: "yes") } — один из терминов настоящей публикации.

# en: Plurals
plurals = Множественное число

# en: Some messages need different words for different numbers. They use a *selector*. Each of its variants stands on a line of its own, under the name of a category.
selector = Некоторым сообщениям для разных чисел нужны разные слова. В них используется *селектор*. Каждый из его вариантов стоит в отдельной строке под именем категории.

# en: Only translations have selectors. The source is a plain sentence. For whole numbers, Russian needs `one`, `few` and `many`. The default `*[other]` is always required, and it serves numbers with a fraction. Tajik may have `one`, and must have the default `*[other]`.
categories = Селекторы бывают только в переводах. Исходный текст — это обычное предложение. Для целых чисел русскому языку нужны `one`, `few` и `many`. Вариант по умолчанию `*[other]` требуется всегда, и он служит для дробных чисел. В таджикском может быть `one`, а вариант по умолчанию `*[other]` обязателен.

# en: Number
number = Число

# en: Category in Russian
category-in-russian = Категория в русском языке

# en: Category in Tajik
category-in-tajik = Категория в таджикском языке

# en: After a number the Tajik noun stays in the singular. So a Tajik message often needs no selector at all.[^singular]
after-a-number-the = После числительного таджикское существительное остается в единственном числе. Поэтому таджикскому сообщению селектор часто вообще не нужен.[^singular]

# en: Functions
functions = Функции

# en: A function is written in capital letters inside a placeable. It writes a value in the way of the language.
five-functions = Функция пишется прописными буквами внутри подстановки. Она записывает значение так, как принято в данном языке.

# en: Function
function = Функция

# en: What it gives
what-it-gives = Что она дает

# en: A date, or a range of dates
a-date-or-a-2 = Дата или диапазон дат

# en: A number
a-number = Число

# en: The number of a paragraph of the same document, as a link to it
the-number-of-a = Номер пункта того же документа в виде ссылки на этот пункт

# en: The number of a table or a figure by the id of its caption, or of a footnote by its mark, as a link to it
the-number-of-a-3 = Номер таблицы или рисунка по id заголовка или подписи либо номер сноски по ее метке, со ссылкой на них

# en: A term that opens a sentence, with a capital letter
a-term-that-opens = Термин в начале предложения, с прописной буквы

# en: A line break that stays
a-line-break-that = Разрыв строки, который сохраняется

# en: These are the ways to write them:
these-are-the-ways = Записывать их можно так:

# en: A date has four styles. The following table shows the same date in each of them, in the language of this edition.
a-date-has-four = У даты четыре стиля. В следующей таблице одна и та же дата показана в каждом из них на языке настоящего издания.

# en: Style
style = Стиль

# en: Result
result = Результат

# en: A range joins two dates. Here is one: { DATE($start, to: "$end") }. In a translation file the name of the second date stands in quotation marks, as `sync` has written it there. A large number is grouped as the language does it. Here is one: { NUMBER($large) }. A small one needs no grouping: { $places-visited }.
range-example = Диапазон соединяет две даты. Вот пример: { DATE($start, to: "$end") }. В файле перевода имя второй даты стоит в кавычках — так его записала команда `sync`. Большое число разбивается на группы цифр так, как это принято в языке. Вот пример: { NUMBER($large) }. Небольшому числу такая разбивка не нужна: { $places-visited }.

# en: A reference to a paragraph never goes out of date. The promise of this handbook is in paragraph { PARA("promise") }. The section on reports begins with paragraph { PARA("one-fault") }. If a paragraph is added before them, these numbers change in every language at once.
paragraph-reference = Отсылка к пункту никогда не устаревает. Обещание настоящего руководства дано в пункте { PARA("promise") }. Раздел об отчетах начинается с пункта { PARA("one-fault") }. Если перед ними добавить пункт, эти номера изменятся сразу на всех языках.

# en: Of an item such as 12 (b), `part: "paragraph"` gives 12 alone and `part: "sub"` gives (b), for languages that put a word between the two.
parts-of-a-number = От номера подпункта, например 12 b), `part: "paragraph"` дает только 12, а `part: "sub"` — только b): для языков, в которых между ними стоит слово.

# en: The number of another document is written with the name of that document before it, as in `PARA("reports/visit#met-the-ministers")`. A document that gives such a number is published only together with the other one, so that the number is right in both.
number-elsewhere = Номер из другого документа пишется с именем этого документа впереди, например `PARA("reports/visit#met-the-ministers")`. Документ, в котором есть такой номер, публикуется только вместе с тем, другим, чтобы номер был верен в обоих.

# en: The patterns for dates belong to the publisher, and so do words such as “page”. They can be changed in `locales/<locale>/interface.ftl`. The messages `publisher` and `contacts` there give the name and the address that stand on every edition.
the-patterns-for-dates = Шаблоны дат определяет издатель, как и слова вроде «страница». Их можно изменить в файле `locales/<locale>/interface.ftl`. Сообщения `publisher` и `contacts` в нем задают название и адрес издателя, которые стоят в каждом издании.

# en: For a language whose words the tool does not know, make this file with nothing in it. The command `sync` then writes into it all words that it needs, to be translated. Without the file, the words of your own language stand in for them.
words-of-another-language = Для языка, слов которого программа не знает, создайте этот файл пустым. Команда `sync` впишет в него все нужные слова, и останется их перевести. Пока файла нет, вместо них стоят слова вашего языка.

# en: Checking
checking = Проверка

# en: The command `check` applies all rules to all sources and translations. It changes nothing unless you add `--fix`.
check = Команда `check` применяет все правила ко всем исходным текстам и переводам. Она ничего не меняет, если не добавить `--fix`.

# en: How to read a report
reports = Как читать отчет

# en: One fault gives one finding. What merely follows from it is not reported again.
one-fault = На один недочет приходится одно замечание. О том, что лишь вытекает из него, повторно не сообщается.

# en: A finding names the rule and how severe it is. It names the file, the line and the column. Lines and columns are counted from 1. It then shows the line of the source and the line of the translation. It says what is wrong, and how to mend it.
a-finding-names-the = В замечании названы правило и степень его серьезности. В нем названы файл, строка и столбец. Строки и столбцы отсчитываются от 1. Затем показаны строка исходного текста и строка перевода. Говорится, что неправильно и как это исправить.

# en: There are two severities:
there-are-two-severities = Степеней серьезности две:

# en: An **error** must be mended. A document with errors in any of its languages is not published.
an-error-must-be = **Ошибку** необходимо исправить. Документ, содержащий ошибки хотя бы на одном из своих языков, не публикуется.

# en: A **warning** asks you to look. The text may be right.
a-warning-asks-you = **Предупреждение** просит вас взглянуть на текст. Возможно, он верен.

# en: The settings file can make a rule stricter, milder or silent. But no setting allows an incomplete document to be published. A part of such settings:
the-settings-file-can = В файле параметров можно сделать правило строже или мягче либо отключить его. Однако ни один параметр не позволяет опубликовать неполный документ. Вот часть таких параметров:

# en: If a finding is wrong in one place, silence it there. Write a comment above the message, and give a reason:
if-a-finding-is = Если в каком-то одном месте замечание неверно, отключите его там. Напишите над сообщением комментарий и укажите причину:

# en: The command `sync` remembers what you have allowed. Wherever the same source text has the same translation, in another document or among the terms of this language, that rule is silent too. The command `allowed` shows the list. To take an entry back, delete its comment and run `sync`, or use `--revoke`. At the desk, open “It is right as it is” beside the finding and give the reason there.
allowed = Команда `sync` запоминает, что вы разрешили. Везде, где у того же исходного текста тот же перевод, в другом документе или среди терминов этого языка, это правило тоже молчит. Список показывает команда `allowed`. Чтобы отменить запись, удалите ее комментарий и выполните `sync` или воспользуйтесь ключом `--revoke`. На рабочем месте переводчика раскройте рядом с замечанием строку «Так и должно быть» и укажите там причину.

# en: The list of rules
rules = Перечень правил

# en: Here every rule says what it finds, why, and how that may look. The command `explain` says more.
rules-explained = Здесь о каждом правиле сказано, что оно находит, почему это важно и как это может выглядеть. Подробнее о правиле рассказывает команда `explain`.

# en: The findings of these rules are errors:
rules-errors = Замечания этих правил — ошибки:

# en: **`syntax-error`.** A piece of a translation file that cannot be read, or that is read as something else. Such text is left out without a word, and readers would miss it. For example, a brace is not closed.
rule-syntax-error = **`syntax-error`.** Часть файла перевода, которую невозможно прочитать или которая читается не так, как было задумано. Такой текст выпадает без всякого предупреждения, и читатели его не увидят. Например, не закрыта фигурная скобка.

# en: **`duplicate-message`.** One id that occurs twice in a file. Only the first text is used, so a correction in the second would never appear. For example, a message was copied and its id was left as it was.
rule-duplicate-message = **`duplicate-message`.** Идентификатор, который встречается в файле дважды. Используется только первый текст, поэтому исправление во втором никогда не появилось бы в издании. Например, сообщение скопировано, а его идентификатор остался прежним.

# en: **`missing-message`.** A segment, term or interface word without translation. Readers of one language would get a text with holes. For example, the line `# untranslated` still stands there.
rule-missing-message = **`missing-message`.** Сегмент, термин или слово интерфейса без перевода. Читатели на одном из языков получили бы текст с пропусками. Например, все еще стоит строка `# untranslated`.

# en: **`stale-message`.** A source that changed after the translation was made. What was right says something else than the source now. For example, the minister became several ministers.
rule-stale-message = **`stale-message`.** Исходный текст, изменившийся после того, как был сделан перевод. Верный прежде перевод теперь говорит не то, что исходный текст. Например, вместо одного министра теперь говорится о нескольких.

# en: **`unknown-reference`.** A fact, term, function or link label that does not exist. Where a name leads nowhere, there is nothing to put in its place. For example, the translation asks for `$strat` and the fact is `$start`.
rule-unknown-reference = **`unknown-reference`.** Факт, термин, функция или метка ссылки, которых не существует. Если имя никуда не ведет, подставить на его место нечего. Например, перевод запрашивает `$strat`, а факт называется `$start`.

# en: **`unknown-variant`.** A form that a term does not have. The form of the dictionary would stand there, in the wrong case. For example, a message asks for the case `gen` and the term has `genitive`.
rule-unknown-variant = **`unknown-variant`.** Форма, которой нет у термина. Вместо нее стояла бы словарная форма — в неверном падеже. Например, сообщение запрашивает падеж `gen`, а у термина есть `genitive`.

# en: **`placeable-mismatch`.** A fact or a reference that is only in the source or only in the translation. Readers of one language would not get a date or a number. For example, the date was left out of the translation.
rule-placeable-mismatch = **`placeable-mismatch`.** Факт или отсылка, имеющиеся только в исходном тексте или только в переводе. Читатели на одном из языков не узнали бы дату или число. Например, в переводе пропущена дата.

# en: **`link-mismatch`.** A link that was lost, added or given another label, or a web address that the source does not have. The author chooses the address, and the translator the words. For example, the link to a report was lost.
rule-link-mismatch = **`link-mismatch`.** Ссылка, которая потеряна, добавлена или получила другую метку, либо веб-адрес, которого нет в исходном тексте. Адрес выбирает автор, а слова — переводчик. Например, потеряна ссылка на доклад.

# en: **`markup-mismatch`.** Footnote marks, images, code or line breaks that differ, or strong words on one side only. A footnote without a mark cannot be found, and what the author stresses is stressed in every language. For example, the mark of a footnote was lost.
rule-markup-mismatch = **`markup-mismatch`.** Различия в знаках сносок, рисунках, коде или разрывах строк либо полужирный шрифт только с одной стороны. Сноску без знака не найти, а то, что выделено автором, выделяется на каждом языке. Например, потерян знак сноски.

# en: **`number-mismatch`.** Numbers that disagree, in figures, dates or the symbols of documents. A wrong digit is the fault that no reader can see. For example, the source says 53 and the translation says 35.
rule-number-mismatch = **`number-mismatch`.** Числа, которые не совпадают, — в цифрах, датах или условных обозначениях документов. Неверная цифра — это ошибка, которую читатель заметить не может. Например, в исходном тексте стоит 53, а в переводе — 35.

# en: **`date-mismatch`.** Another month or weekday than the source names. Nobody comes on the right day. For example, the source says May and the translation says June.
rule-date-mismatch = **`date-mismatch`.** Не тот месяц или день недели, который назван в исходном тексте. Никто не придет в нужный день. Например, в исходном тексте стоит май, а в переводе — июнь.

# en: **`amount-mismatch`.** Per cent, per mille, a currency or a magnitude exchanged for another, or another unit beside the same number. The figure is right, and all the same the amount is wrong. For example, the source says dollars and the translation says roubles.
rule-amount-mismatch = **`amount-mismatch`.** Проценты, промилле, валюта или разряд числа, подмененные другими, либо другая единица измерения рядом с тем же числом. Цифра верна, а величина все равно неверна. Например, в исходном тексте стоят доллары, а в переводе — рубли.

# en: **`wording`.** A pattern of `interface.ftl` without a part that it must have, or with one that it cannot have. Every document would show the wrong date or no page number. For example, a date has lost its day.
rule-wording = **`wording`.** Шаблон в файле `interface.ftl`, в котором нет обязательной части или есть такая, которой в нем быть не может. В каждом документе стояла бы неверная дата или не было бы номера страницы. Например, из даты пропал день.

# en: **`forbidden-character`.** A character that nobody can see or that can mislead. Search does not find a word that holds one, and a mark of direction can turn a text round. For example, a control character came along with a copied text.
rule-forbidden-character = **`forbidden-character`.** Символ, который никто не может увидеть или который может ввести в заблуждение. Поиск не находит слово с таким символом, а знак направления способен перевернуть текст. Например, вместе со скопированным текстом вставлен управляющий символ.

# en: **`missing-glyph`.** A character that no embedded font can show. On paper it would be an empty box. For example, a rare sign was copied from a web page.
rule-missing-glyph = **`missing-glyph`.** Символ, который не может показать ни один из встроенных шрифтов. На бумаге вместо него был бы пустой квадратик. Например, с веб-страницы скопирован редкий знак.

# en: **`source-not-synced`.** A source that changed without `sync`. Translators have not been told of it. For example, a new paragraph has no message yet.
rule-source-not-synced = **`source-not-synced`.** Исходный текст, измененный без команды `sync`. Переводчикам об этом не сообщено. Например, для нового абзаца еще нет сообщения.

# en: **`raw-html`.** Web markup in a source. A page on paper has none, and Markdown has marks for all that an edition can show. For example, a tag was used for strong words.
rule-raw-html = **`raw-html`.** Веб-разметка в исходном тексте. На бумажной странице ее нет, а для всего, что может показать издание, есть знаки Markdown. Например, полужирные слова обозначены тегом.

# en: **`bad-front-matter`.** A fault in the front matter. From there the tool knows what kind of document this is and which facts its translations share. For example, a kind is misspelled and a day does not exist.
rule-bad-front-matter = **`bad-front-matter`.** Недочет во вводном блоке. Из него программа узнает, какого вида этот документ и какие факты общие у его переводов. Например, вид документа написан неправильно, а указанного дня не существует.

# en: **`bad-link`.** A link in a source that leads nowhere. Readers of every language would be led astray. For example, a document was renamed.
rule-bad-link = **`bad-link`.** Ссылка в исходном тексте, которая никуда не ведет. Она ввела бы в заблуждение читателей на всех языках. Например, документ был переименован.

# en: **`duplicate-id`.** Two segments of a source with one id. Translations and links find a segment by its id, so no two can share one. For example, a pinned paragraph was copied.
rule-duplicate-id = **`duplicate-id`.** Два сегмента исходного текста с одним идентификатором. Переводы и ссылки находят сегмент по идентификатору, поэтому он не может быть общим. Например, был скопирован закрепленный абзац.

# en: **`unsupported-markup`.** Markdown that the tool does not support. Everything must come out the same on a web page and on paper, and be open to translation. For example, a table stands inside a list.
rule-unsupported-markup = **`unsupported-markup`.** Разметка Markdown, которую программа не поддерживает. Все должно выглядеть одинаково на веб-странице и на бумаге и поддаваться переводу. Например, внутри списка стоит таблица.

# en: **`missing-alt`.** A picture without words for those who do not see it. Whoever listens to an edition, or reads it with the fingers, would not know that there is anything. For example, the square brackets are empty.
rule-missing-alt = **`missing-alt`.** Рисунок без слов для тех, кто его не видит. Кто слушает издание или читает его по Брайлю, не узнает, что там что-то есть. Например, квадратные скобки пусты.

# en: **`numbering`.** A number that cannot be told. Nobody could cite what stands there. For example, a list is five levels deep, or it has twenty-six items and the publication counts in Russian letters, of which there are twenty-five.
rule-numbering = **`numbering`.** Номер, который нельзя назвать. На то, что там стоит, никто не сможет сослаться. Например, список уходит на пять уровней вглубь или в нем двадцать шесть подпунктов, а издание считает русскими буквами, которых двадцать пять.

# en: The findings of these rules are warnings:
rules-warnings = Замечания этих правил — предупреждения:

# en: **`typed-marks`.** Marks that were typed by hand, where Markdown or Fluent does not take them as they were meant: it prints them, swallows them, or lets the lines that they begin run together. Nobody sees that before the edition is read. For example, a list was pasted from Word, and a measure lost its stars.
rule-typed-marks = **`typed-marks`.** Знаки, набранные вручную, которые Markdown или Fluent понимает не так, как они задуманы: печатает их, проглатывает или сливает вместе строки, которые они начинают. Никто не видит этого, пока издание не прочитано. Например, список вставлен из Word, а у размера пропали звездочки.

# en: **`typed-reference`.** The number of a paragraph of the same document, typed by hand. It is wrong as soon as a paragraph is added before it, and in the languages that have other signs it is wrong at once. For example, an author refers to a sub-paragraph.
rule-typed-reference = **`typed-reference`.** Номер пункта того же документа, набранный вручную. Он неверен, как только перед этим пунктом появится еще один, а на языках с другими знаками он неверен сразу. Например, автор ссылается на подпункт.

# en: **`renumbered`.** An address that a release has shown leads to another text now. Whoever cited "paragraph 12" meant another paragraph than readers find there. For example, a paragraph was added after the report had been released.
rule-renumbered = **`renumbered`.** Адрес, показанный в выпущенном документе, ведет теперь к другому тексту. Кто ссылался на «пункт 12», имел в виду не тот пункт, который читатель там найдет. Например, пункт добавлен после того, как доклад был выпущен.

# en: **`unreviewed-quotation`.** Official wording that nobody has confirmed in this language. A treaty or resolution has one wording in each language, and a translation of one's own, however good, is a false quotation. For example, the source quotes a resolution.
rule-unreviewed-quotation = **`unreviewed-quotation`.** Официальная формулировка, которую на этом языке никто не подтвердил. У договора или резолюции на каждом языке одна формулировка, и собственный перевод, даже хороший, — это неверная цитата. Например, в тексте цитируется резолюция.

# en: **`wrong-alphabet`.** A letter from another alphabet than that of its word or of the language. It may look right, but search does not find the word and a voice cannot read it. For example, a Latin letter stands in a Cyrillic word.
rule-wrong-alphabet = **`wrong-alphabet`.** Буква не из того алфавита, которым пишется слово или весь текст. На вид все может быть верно, но поиск такого слова не находит, а программа чтения вслух не может его прочитать. Например, в слове, написанном кириллицей, стоит латинская буква.

# en: **`plural-categories`.** A selector without a category that the language needs. Another form stands in for it, which may be wrong as soon as the number changes. For example, a Russian selector has no `few`.
rule-plural-categories = **`plural-categories`.** Селектор без категории, которая нужна языку. Вместо нее берется другая форма, которая может оказаться неверной, как только изменится число. Например, в русском селекторе нет `few`.

# en: **`untranslated-copy`.** Source text that stands in a translation, six and more of its words in a row, or three ordinary ones where the languages have other letters. The work was begun and not finished. For example, the end of a sentence was left in English.
rule-untranslated-copy = **`untranslated-copy`.** Исходный текст, стоящий в переводе, — шесть и более его слов подряд, а там, где у языков разные буквы, — три обычных. Работа начата и не закончена. Например, конец предложения остался на английском языке.

# en: **`terminology`.** A term whose translation is nowhere in the message. One thing has one name in a publication, or readers take it for two. For example, another word is used for the title of an office.
rule-terminology = **`terminology`.** Термин, перевода которого нет нигде в сообщении. У одного предмета в публикации одно название, иначе читатели примут его за два разных. Например, для названия должности использовано другое слово.

# en: **`inconsistent-translation`.** One source text with two translations. Readers who find two names take them for two things. For example, two equal headings differ.
rule-inconsistent-translation = **`inconsistent-translation`.** Один исходный текст с двумя переводами. Встретив два названия, читатели решают, что речь идет о двух предметах. Например, два одинаковых заголовка переведены по-разному.

# en: **`punctuation`.** End marks that differ, foreign or unclosed quotation marks, doubled spaces or words. These are slips of the hand that every reader sees. For example, a question ends in a full stop and a word stands twice.
rule-punctuation = **`punctuation`.** Различия в конечных знаках, чужие или незакрытые кавычки, удвоенные пробелы или слова. Такие описки видит каждый читатель. Например, вопрос заканчивается точкой, а одно из слов стоит дважды.

# en: **`word-mismatch`.** A number word, an ordinal, a country, a direction, men or women beside a number, a half or a third, left or right, noon or midnight, least or most, at least or at most beside a number, before or after, all, some or none exchanged for another. A word of a few is easily taken for its neighbour. For example, the source says north and the translation says south.
rule-word-mismatch = **`word-mismatch`.** Подмена одного слова другим из того же ряда: числительное, порядковое числительное, страна, сторона света, мужчины или женщины рядом с числом, половина или треть, левый или правый, полдень или полночь, наименьший или наибольший, не менее или не более рядом с числом, до или после, все, некоторые или никто. Слово из короткого ряда легко принять за соседнее. Например, в исходном тексте назван север, а в переводе — юг.

# en: **`name-mismatch`.** Another known person or place in place of the one that the source names, or a name that is spelled otherwise than in the rest of the publication. One name is easily pasted for another. For example, the source speaks of Karimov and the translation of Rahimov, who is named elsewhere.
rule-name-mismatch = **`name-mismatch`.** Другое известное лицо или место вместо названного в исходном тексте либо имя, написанное иначе, чем в остальной публикации. Одно имя легко вставить вместо другого. Например, в исходном тексте говорится о Каримове, а в переводе — о Рахимове, который упоминается в другом месте.

# en: **`negation-mismatch`.** A negation lost or added. The sentence says the opposite. For example, "He did not sign" becomes "He signed".
rule-negation-mismatch = **`negation-mismatch`.** Потерянное или лишнее отрицание. Предложение говорит противоположное. Например, вместо «Он не подписал» стоит «Он подписал».

# en: **`omission`.** A part of the source that nothing in the translation answers to, or the reverse. Often a sentence was forgotten, or pasted from the next paragraph. For example, the second half of a sentence was left out.
rule-omission = **`omission`.** Часть исходного текста, которой ничто в переводе не соответствует, или наоборот. Часто предложение забыто или вставлено из следующего абзаца. Например, пропущена вторая половина предложения.

# en: **`not-normalized`.** A letter composed in an unusual way. It looks as it should, but search does not find its word. For example, a letter and the bar above it are two characters.
rule-not-normalized = **`not-normalized`.** Буква, составленная необычным образом. Выглядит она как положено, но поиск не находит слово с ней. Например, буква и черточка над ней записаны двумя символами.

# en: **`obsolete-message`.** A message that no segment uses, or a file that belongs to no document. It wastes the time of the translators who read it. For example, its paragraph was deleted.
rule-obsolete-message = **`obsolete-message`.** Сообщение, которое не использует ни один сегмент, или файл, который не относится ни к одному документу. На его чтение переводчики напрасно тратят время. Например, его абзац был удален.

# en: **`unused-allow`.** A comment that silences nothing, or gives no reason. It would hide the next real fault. For example, the fault was mended later.
rule-unused-allow = **`unused-allow`.** Комментарий, который ничего не отключает или не указывает причину. Он скрыл бы следующий настоящий недочет. Например, недочет был исправлен позже.

# en: **`missing-interface`.** A language without words of its own for the interface. Those of the source language stand in, and readers may not understand them. For example, Uzbek has no word for “Contents” yet.
rule-missing-interface = **`missing-interface`.** Язык без собственных слов интерфейса. Вместо них стоят слова исходного языка, которых читатели могут не понять. Например, для узбекского языка еще нет слова «Содержание».

# en: The rule for numbers knows that one number can be written in many ways. It accepts 1,234 and 1 234, 2 p.m. and 14:00, and also digits with the endings that a language adds to them.[^spelled]
equal-numbers = Правило для чисел учитывает, что одно и то же число можно записать по-разному. Оно признает равными [1,234][lang:en] и 1 234, [2 p.m.][lang:en] и 14:00, а также цифры с окончаниями, которые добавляет к ним тот или иной язык.[^spelled]

# en: When the source changes
stale = Когда исходный текст меняется

# en: After a change in a source, `sync` marks the translation as stale. The old translation stays in its place. Above it you see the source of today and the source of then:
after-a-change-in = После изменения исходного текста команда `sync` помечает перевод как устаревший. Прежний перевод остается на своем месте. Над ним вы видите нынешний исходный текст и прежний:

# en: Compare the two source texts. The command `check` shows the difference word by word.
compare-the-two-source = Сравните оба исходных текста. Команда `check` показывает различия пословно.

# en: Change the translation where it needs a change.
change-the-translation-where = Измените перевод там, где это необходимо.

# en: Delete the line that begins `# stale:`. Or use the command `accept`.
delete-the-line-that = Удалите строку, начинающуюся с `# stale:`. Или воспользуйтесь командой `accept`.

# en: Both ways mean that the translation is right as it stands now. Changes that do not touch the meaning make nothing stale. Such changes are new line breaks, another kind of quotation marks, or a new place for a paragraph.
accept = Оба способа означают, что перевод в его нынешнем виде верен. Изменения, не затрагивающие смысла, ничего устаревшим не делают. К таким изменениям относятся новые разрывы строк, кавычки другого вида и перемещение абзаца.

# en: The second of these commands is for authors. The star means all languages. Use it after a change that no language needs to follow, such as a comma.
the-second-of-these = Вторая из этих команд предназначена для авторов. Звездочка означает все языки. Пользуйтесь этой командой после изменения, которое не нужно учитывать ни в одном из языков, — например, если исправлена запятая.

# en: A term whose source has changed is stale as well. It is accepted together with the translations that use it, and the command shows it beside them: read both.
stale-terms = Термин, исходный текст которого изменился, тоже считается устаревшим. Он принимается вместе с переводами, в которых стоит, и команда показывает его рядом с ними: прочитайте и то и другое.

# en: When a paragraph is split
split = Когда абзац разделен

# en: An author divides a paragraph into two. The part that is more like the old paragraph keeps its id. The old translation is shown above both parts, and neither counts as translated. The same happens where paragraphs are joined.
split-paragraphs = Автор делит абзац на две части. Та из них, которая больше похожа на прежний абзац, сохраняет его идентификатор. Прежний перевод показан над обеими частями, и ни одна из них не считается переведенной. То же происходит при объединении абзацев.

# en: Copy each half to its place, and delete the line `# untranslated` in both. Nothing that a translator wrote is ever deleted by the tool. The translation of a deleted paragraph is kept, and it comes back if the paragraph comes back.
copy-each-half-to = Скопируйте каждую половину на ее место и удалите строку `# untranslated` в обоих местах. Программа никогда не удаляет ничего из того, что написал переводчик. Перевод удаленного абзаца сохраняется и возвращается, если возвращается абзац.

# en: A paragraph that is split, joined or moved and then put back as it was gets its translation back, with its review. A paragraph that moves to another document takes its translation along. Where the tool cannot tell to which of several paragraphs an old translation belongs, it shows it above the new one and guesses nothing.
taken-back = Если абзац разделили, объединили с другим или переместили, а потом вернули как было, его перевод возвращается, а с ним и проверка. Абзац, перемещенный в другой документ, берет свой перевод с собой. Если программа не может определить, к какому из нескольких абзацев относится прежний перевод, она показывает его над новым абзацем и ничего не угадывает.

# en: For similar sentences that are already translated, ask `suggest`. It shows both texts and how alike they are. It fills in nothing by itself.
for-similar-sentences-that = Чтобы найти похожие предложения, которые уже переведены, обратитесь к команде `suggest`. Она показывает оба текста и степень их сходства. Сама она ничего не подставляет.

# en: The translators’ desk
desk = Рабочее место переводчика

# en: The command `serve` shows the publication in a web browser on your own computer. It prints the address to open. The first page lists the documents and shows how far each of them is translated. A document stands there paragraph by paragraph, with the source beside the translation.
desk-serve = Команда `serve` показывает публикацию в веб-браузере на вашем собственном компьютере. Она выводит адрес, который нужно открыть. На первой странице перечислены документы и показано, насколько переведен каждый из них. Документ показан абзац за абзацем: рядом с исходным текстом стоит перевод.

# en: Press “Translate” or “Change”, or click the text.
press-translate-or-change = Нажмите «Перевести» или «Изменить» либо щелкните по тексту.

# en: Write. Remarks appear while you type. Below them stand similar paragraphs that are already translated.
write-remarks-appear-while = Пишите. Замечания появляются по мере ввода. Под ними стоят похожие абзацы, которые уже переведены.

# en: Tick “The translation is finished” when it is.
tick-the-translation-is = Поставьте отметку «Перевод готов», когда перевод будет готов.

# en: Press “Save”.
press-save = Нажмите «Сохранить».

# en: What the tool fills in stands in the text as words on a tinted ground. You can move and delete them, and typing cannot break them. Press the slash key to put in a term, a fact or a link. Press Alt and the arrow down beside a term to choose another form of it. “Raw text” shows what is saved.
desk-words = То, что подставляет программа, стоит в тексте словами на цветном фоне. Их можно переставлять и удалять, а испортить при наборе нельзя. Чтобы вставить термин, данные или ссылку, нажмите косую черту. Чтобы выбрать другую форму термина, нажмите рядом с ним Alt и стрелку вниз. Кнопка «Как в файле» показывает то, что сохраняется.

# en: The question mark lists the keys. “Finished: save and go to the next” goes through a document without the mouse. The field at the top searches all texts.
desk-keys = Клавиша с вопросительным знаком показывает список клавиш. Кнопка «Готово: сохранить и перейти к следующему» ведет через документ без мыши. Поле вверху ищет по всем текстам.

# en: “Terms” above each language shows the terms of the publication, each form with a sentence that has it. Press “Change” and write the words. A term whose source has changed counts as right again once you have saved it.
desk-terms = Ссылка «Термины» над каждым языком ведет к терминам публикации: каждая форма стоит там вместе с предложением, в котором она употреблена. Нажмите «Изменить» и напишите слова. Термин, исходный текст которого изменился, после сохранения снова считается верным.

# en: To propose a term, select its words in the source or in the translation and press “New term” or the key T. Write what the other language calls it, in as many of its cases as you know. Saving adds the term to the `terms.ftl` of both languages. Other languages show it on their page of terms as one that they do not have yet.
desk-new-term = Чтобы предложить термин, выделите его слова в исходном тексте или в переводе и нажмите кнопку «Новый термин» или клавишу T. Напишите, как он называется на другом языке, в тех падежах, которые вам известны. При сохранении термин добавляется в `terms.ftl` обоих языков. На странице терминов остальных языков он показан как термин, которого у них еще нет.

# en: The desk writes this one message into its file and touches nothing else there. If somebody changed the same message in the file in the meantime, nothing is saved, and both texts are shown. You may also save the file in an editor of your own. The page follows at once.
desk-save = Программа записывает в файл только это сообщение и ничего другого в нем не трогает. Если тем временем кто-то изменил в файле то же самое сообщение, ничего не сохраняется и показываются оба текста. Вы можете сохранять файл и в собственном редакторе. Страница сразу же обновляется.

# en: Drop a file on any page of the desk, or press “Take in a file” on the first one. A file that `export` has made comes back as by `import --review`. Any other file becomes a new document as by `import`. The report is the same as that of these commands. No picture that lies beside a web page comes with it; import such a page with the command.
desk-bring = Перетащите файл на любую страницу рабочего места или нажмите «Принять файл» на первой из них. Файл, созданный командой `export`, принимается так же, как командой `import --review`. Любой другой файл становится новым документом, как при `import`. Отчет тот же, что у этих команд. Рисунки, которые лежат рядом с веб-страницей, вместе с ней не передаются; такую страницу принимайте командой.

# en: The desk answers only your own computer, and there nobody but you. The address that `serve` prints holds a key, a new one at each start, so do not pass it on. Pages that are still open when the desk has ended keep what you have typed, but do not go on at the next start: copy it from them and close them. The command `watch` has no pages. It builds whatever changes into `out/` and reports as `check` does. To end either command, press the keys Ctrl and C together.
desk-watch = Страницы доступны только на вашем компьютере, и там — только вам. Адрес, который выводит `serve`, содержит ключ, при каждом запуске новый, поэтому никому его не передавайте. Страницы, которые остались открытыми после завершения работы, хранят то, что вы набрали, но после нового запуска уже не действуют: скопируйте с них набранное и закройте их. У команды `watch` страниц нет. Она собирает в папке `out/` все, что меняется, и сообщает о замечаниях так же, как `check`. Чтобы завершить любую из этих двух команд, нажмите одновременно клавиши Ctrl и C.

# en: On Windows you can put `make-editions.exe` into the folder of the publication. A double click on it opens the desk.
desk-windows = В Windows можно положить `make-editions.exe` в папку публикации. Двойной щелчок по файлу открывает рабочее место.

# en: Reviewing
reviewing = Вычитка

# en: A second person should read every text before it is published. When you have read a translation and found it good, say so:
second-reader = Каждый текст перед публикацией должен прочитать второй человек. Прочитав перевод и убедившись, что он хорош, отметьте это:

# en: At the desk, press “Read and good”. It asks for a name once; a pseudonym will do. Where something has changed since a review, the desk shows what, word by word. A remark that you leave there is seen by the others until one of them presses “Settled”.
review-at-the-desk = На рабочем месте нажмите «Прочитано, верно». Имя спрашивают один раз; подойдет и псевдоним. Если после проверки что-нибудь изменилось, там слово в слово показано, что именно. Оставленное замечание видят остальные, пока кто-нибудь из них не нажмет «Решено».

# en: A review is void as soon as the source or the translation changes. So a reviewed text is always the text that was read. The command `status` shows how many segments of each document are translated, stale, missing and reviewed.
review-void = Отметка о вычитке теряет силу, как только меняется исходный текст или перевод. Поэтому вычитанный текст — это всегда тот самый текст, который был прочитан. Команда `status` показывает, сколько в каждом документе переведенных, устаревших, недостающих и вычитанных сегментов.

# en: By default a segment must be translated before it is published. If it must be reviewed as well, write `require = "reviewed"` in the settings file.
by-default-a-segment = По умолчанию сегмент должен быть переведен, прежде чем он будет опубликован. Если он должен быть еще и вычитан, напишите в файле параметров `require = "reviewed"`.

# en: From Word and back
word = Из Word и обратно

# en: Most documents begin in Word, and many readers ask for Word again. This chapter follows one report through the working day of an office that publishes in three languages.
word-about = Большинство документов начинается в Word, и многие читатели потом снова просят Word. Эта глава прослеживает путь одного доклада за рабочий день учреждения, которое публикует на трех языках.

# en: Morning: the report comes in
word-in = Утро: доклад поступил

# en: The author sends `visit.docx`. A file of LibreOffice (`.odt`), a web page (`.html`, also as Word saves it), plain text or Markdown will do as well.
word-kinds = Автор присылает `visit.docx`. Подойдет и файл LibreOffice (`.odt`), и веб-страница (`.html`, в том числе сохраненная из Word), и простой текст, и Markdown.

# en: The tool makes a source of it, with headings, numbered paragraphs, lists, tables, footnotes, pictures and links. It then says what could not be kept, each with its place and its words. No word is lost without being named there. At the end it says for which kind of document the file was taken; the line `kind` at the top of the source can be changed.
word-kept = Программа делает из него исходный текст с заголовками, пронумерованными пунктами, списками, таблицами, сносками, рисунками и ссылками. Затем она сообщает, чего сохранить не удалось, и каждый раз называет место и слова. Ни одно слово не пропадает, не будучи там названо. В конце она сообщает, какого вида документ из файла сделан; строку `kind` в начале исходного текста можно изменить.

# en: Read this list first. A merged cell, a bold line that may be a heading, a number that would be another here: these are questions for the author.
read-this-list-first = Сначала прочтите этот перечень. Объединенная ячейка, строка жирным шрифтом, которая, возможно, служит заголовком, номер, который здесь стал бы другим, — это вопросы к автору.

# en: Hidden text, comments and the names of those who wrote them never come along.
hidden-text-comments-and = Скрытый текст, примечания и имена тех, кто их написал, никогда не переносятся.

# en: Tracked changes stop the import. Ask the author, then add `--changes accept` or `--changes reject`.
tracked-changes-stop-the = Записанные исправления останавливают импорт. Спросите автора, а затем добавьте `--changes accept` или `--changes reject`.

# en: In Markdown from another tool, braces are printed as they stand. Tags of HTML become marks of Markdown or are taken off, and the list names their lines.
in-markdown-from-another = В Markdown из другой программы скобки печатаются как есть. Теги HTML становятся знаками Markdown или убираются, и в списке названы их строки.

# en: Run `make-editions sync` and `make-editions check`, and mend the source in an editor.
run-make-editions-sync = Выполните `make-editions sync` и `make-editions check` и поправьте исходный текст в редакторе.

# en: Before noon: translations that exist already
word-existing = До полудня: переводы, которые уже есть

# en: Often there is a Russian version already, perhaps of an earlier draft. Take it over before you translate anything:
word-earlier = Часто русский текст уже есть, хотя бы более раннего варианта. Возьмите его, прежде чем что-либо переводить:

# en: The first command takes what certainly is the translation of a segment, and says why it is certain. Read these translations before you give the second command, for it says that you have read them. What is only likely waits beside its message as `# was:`.
word-certain = Первая команда берет то, что несомненно служит переводом сегмента, и говорит, откуда такая уверенность. Прочтите эти переводы, прежде чем вводить вторую команду: она означает, что вы их прочли. То, что лишь вероятно, ждет рядом со своим сообщением в строке `# was:`.

# en: A source and its translations can come at once: `make-editions import en=visit.docx ru=visit-ru.docx`. All files are read before anything is written. If the work breaks off, the next command finishes it or takes back what had been written, and says so.
word-at-once = Исходный текст и переводы можно взять сразу: `make-editions import en=visit.docx ru=visit-ru.docx`. Прежде чем что-либо записать, программа читает все файлы. Если работа прервется, следующая команда завершит ее или уберет уже записанное и скажет об этом.

# en: Perhaps you only want to know where three versions disagree. With `--report` nothing is written, and you need no publication:
word-report = Может быть, вы хотите лишь узнать, в чем расходятся три текста. С параметром `--report` ничего не записывается, и публикация для этого не нужна:

# en: Noon: a file for the translator
word-out = Полдень: файл для переводчика

# en: The translator into Tajik works in Word and has no other program. The tool writes a table for her, with a row for each segment:
word-table = Переводчица на таджикский работает в Word, и другой программы у нее нет. Для нее записывается таблица, где у каждого сегмента своя строка:

# en: The columns hold the number, the source, the translation, the state and remarks. The file explains itself in the language of the translator. Three things matter most:
word-columns = В столбцах стоят номер, исходный текст, перевод, состояние и замечания. Файл сам объясняет себя на языке переводчика. Важнее всего три вещи:

# en: Words in numbered brackets come from the tool. They may move within their row, but none may be lost or doubled.
words-in-numbered-brackets = Слова в скобках с номером вставляет программа. Их можно переставлять внутри строки, но нельзя ни терять, ни повторять.

# en: The small grey names under the numbers tell the rows apart. They stay as they are.
the-small-grey-names = Мелкие серые имена под номерами отличают строки друг от друга. Они остаются как есть.

# en: Whoever finds a translation good writes “approved” in the column for the state.
whoever-finds-a-translation = Кто находит перевод хорошим, пишет «утверждено» в столбце состояния.

# en: Afternoon: the file comes back
word-back = После полудня: файл возвращается

# en: Each row is compared with what was sent and with what stands in the publication today. Changed cells become translations, comments become remarks, and “approved” becomes a review under the name that you gave.
word-three-ways = Каждая строка сравнивается с тем, что было отправлено, и с тем, что стоит в публикации сегодня. Измененные ячейки становятся переводами, примечания — замечаниями, а слово «утверждено» — отметкой о вычитке под указанным вами именем.

# en: A row is left alone, and you are told, where the source has changed since or a bracket is missing. Where a row is missing, nothing is deleted. So the file may come back in pieces, from several people, and in any order.
word-left = Если с тех пор изменился исходный текст или потеряна скобка, строка остается нетронутой, и вам об этом говорят. Если строки нет, ничего не удаляется. Поэтому файл может вернуться по частям, от нескольких людей и в любом порядке.

# en: Evening: editions for those who ask for Word
word-editions = Вечер: издания для тех, кто просит Word

# en: With `formats = ["html", "pdf", "docx"]` in the settings file, `build` writes documents of Word beside the other editions. They have the same numbers, notes and pictures. The numbers are typed and not counted by Word, so paragraph 12 stays paragraph 12 even where somebody inserts a paragraph before it.
word-formats = Если в файле настроек стоит `formats = ["html", "pdf", "docx"]`, команда `build` записывает рядом с другими изданиями и документы Word. В них те же номера, сноски и рисунки. Номера напечатаны, а не посчитаны Word, поэтому пункт 12 остается пунктом 12, даже если кто-то вставит перед ним еще один.

# en: These editions are for reading and for passing on. What somebody changes in one of them does not come back by itself. Changes belong in the source, and translations come back through the table.
word-no-way-back = Эти издания нужны, чтобы их читать и передавать дальше. То, что в них кто-то изменит, само обратно не попадет. Правки вносятся в исходный текст, а переводы возвращаются через таблицу.

# en: Publishing
publishing = Публикация документов

# en: The command `build` writes the editions of all documents. If one language of a document has missing or stale segments, or errors, the document is refused. Its last complete editions stay as they are. All other documents are written.
refused = Команда `build` собирает издания всех документов. Если на каком-либо языке в документе есть недостающие или устаревшие сегменты либо ошибки, документ отклоняется. Его последние полные издания остаются без изменений. Издания всех остальных документов записываются.

# en: What `build` writes is a whole site. It reads the same from a folder, a USB stick or a server, and asks nothing of other hosts. Changing the language keeps the paragraph in view. The sign ¶ beside a numbered paragraph shows how to cite it, the address that lasts, and the same paragraph in the other languages.
site = Команда `build` создает целый сайт. Он одинаково читается из папки, с флеш-накопителя и с сервера и не обращается ни к каким другим узлам. При смене языка читатель остается на том же пункте. Знак ¶ рядом с нумерованным пунктом показывает, как на этот пункт сослаться, его постоянный адрес и тот же пункт на других языках.

# en: On the page with all languages side by side, the boxes on top choose the columns, and the arrows order them. On a phone one language is shown at a time. Printing takes the columns that are chosen.
side-by-side = На странице, где все языки стоят рядом, столбцы выбираются флажками вверху, а их порядок меняется стрелками. На телефоне показывается один язык. При печати выводятся выбранные столбцы.

# en: With `--partial`, the languages that are complete are published, and the other editions of that document are taken down. Lists and language links name only what is there, so that languages never disagree. Use it when one language must not wait for another, and decide it with the editor.
partial = С ключом `--partial` публикуются издания на тех языках, на которых документ готов полностью, а остальные издания этого документа снимаются. В списках и в ссылках на другие языки указано только то, что имеется, так что языки никогда не расходятся. Пользуйтесь этим ключом, когда один язык не должен ждать другого, и принимайте такое решение вместе с редактором.

# en: With `--locale` or `--format`, only those editions are made. If the other editions of the document would then say something else, what was made is a draft, and the report says so.
one-language = С ключами `--locale` и `--format` изготавливаются только указанные издания. Если остальные издания документа говорили бы тогда иное, изготовленное остается проектом, и отчет об этом сообщает.

# en: With `--draft`, refused documents are written under `private/draft/`. The source text stands in for what is missing. Where a translation is stale, the source and the old translation are shown together. Every page is marked as a draft.
draft = С ключом `--draft` отклоненные документы записываются в папку `private/draft/`. На месте недостающего перевода стоит исходный текст. Там, где перевод устарел, исходный текст и прежний перевод показаны вместе. Каждая страница помечена как проект.

# en: Pseudo locales
pseudo-locales = Псевдолокали

# en: Before anything is translated, two *pseudo locales* show what a translation will meet. In `en-XA` the source has accents on its letters and is about a third longer. In `ar-XB` it runs from right to left. Words without accents on such a page cannot be translated. A page that breaks there would break in a real language too. These pages lie under `private/draft/` and are in no list. The next build clears them away.
pseudo = Еще до начала перевода две *псевдолокали* показывают, с чем столкнется перевод. В `en-XA` буквы исходного текста снабжены надстрочными знаками, а сам текст длиннее примерно на треть. В `ar-XB` он идет справа налево. Слова, которые остались на такой странице без надстрочных знаков, перевести невозможно. Страница, которая ломается в псевдолокали, сломалась бы и на настоящем языке. Эти страницы помещаются в папку `private/draft/` и не входят ни в один перечень. Следующая сборка удаляет их.

# en: The settings
settings = Параметры

# en: The file `editions.toml` holds what is true of the whole publication.
settings-file = В файле `editions.toml` записано то, что относится ко всей публикации.

# en: Setting
setting-2 = Параметр

# en: Meaning
meaning-3 = Значение

# en: The language of the sources
the-language-of-the = Язык исходных текстов

# en: The languages that they are translated into
the-languages-that-they = Языки, на которые они переводятся

# en: `false`, if no languages are to stand side by side
false-if-no-languages = `false`, если языки не нужно ставить рядом

# en: `"letter"`, for American paper
letter-for-american-paper = `"letter"` для американского формата бумаги

# en: `"un"`, for numbers and signs in the first line, as in documents of the United Nations; a document may say otherwise
un-for-numbers-and = `"un"`, чтобы номера и буквы стояли в первой строке, как в документах Организации Объединенных Наций; в документе можно указать иное

# en: `["html", "pdf", "docx"]`, for documents of Word as well
html-pdf-docx-for = `["html", "pdf", "docx"]`, если нужны и документы Word

# en: The web address under which `out/` will be found
the-web-address-under = Веб-адрес, по которому будет находиться папка `out/`

# en: `"reviewed"`, if nothing may be published before a review
reviewed-if-nothing-may = `"reviewed"`, если ничто не должно публиковаться до вычитки

# en: How many persons must have reviewed it
how-many-persons-must = Сколько человек должны его вычитать

# en: On which side of full stops and commas the marks of footnotes stand in a language
on-which-side-of = С какой стороны от точек и запятых стоят знаки сносок на том или ином языке

# en: `"none"`, for translation platforms
none-for-translation-platforms = `"none"` — для платформ перевода

# en: The calendar of dates in a language, if it is to be another than is usual there
the-calendar-of-dates = Календарь, по которому на языке пишутся даты, если нужен не тот, что для него обычен

# en: How severe each rule is
how-severe-each-rule = Степень серьезности каждого правила

# en: The share from which on missing and stale translations are only warnings in `check`
the-share-from-which = Доля, начиная с которой недостающие и устаревшие переводы вызывают в `check` лишь предупреждения

# en: Font files for other scripts
font-files-for-other = Файлы шрифтов для других письменностей

# en: The built-in fonts have Latin, Greek and Cyrillic letters, and common signs. Another script needs a font file of its own. It is named after the script or the language. The file may end in `.ttf`, `.otf` or `.ttc`. A `.ttc` file holds several fonts. The name of one may follow a `#`.
further-fonts = Во встроенных шрифтах есть латинские, греческие и кириллические буквы и обычные знаки. Для другой письменности нужен свой файл шрифта. В параметрах его указывают по письменности или по языку. Имя файла может кончаться на `.ttf`, `.otf` или `.ttc`. В файле `.ttc` несколько шрифтов. Имя одного из них можно указать после знака `#`.

# en: With a `base-url`, the first page of a PDF bears the address of that edition, in words and as a QR code. Drafts and documents under embargo bear none. The parallel edition has the addresses of all languages at its end. The site also gets a `sitemap.xml` and a feed for each language, such as `ru/feed.xml`, with what is published and nothing else.
qr-code = Если задан `base-url`, на первой странице PDF указан адрес этого издания — словами и в виде QR-кода. На проектах и документах под эмбарго его нет. В параллельном издании адреса на всех языках стоят в конце. Кроме того, на сайте появляются файл `sitemap.xml` и лента для каждого языка, например `ru/feed.xml`; в них есть только то, что опубликовано.

# en: Social networks and messengers then show a picture beside a link to a page. It names the publisher, the kind of document and the language.
cards = Социальные сети и мессенджеры показывают тогда рядом со ссылкой на страницу картинку. На ней указаны издатель, вид документа и язык.

# en: What a document recommends, in paragraphs or items that end in `{"{"}.recommendation to=-government{"}"}`, stands in `data/<document>.json` as well, for other programs: addresses and words in every language.
data-file = То, что документ рекомендует в абзацах или пунктах, которые кончаются на `{"{"}.recommendation to=-government{"}"}`, записано для других программ и в `data/<document>.json`: адреса и слова на всех языках.

# en: Pages that agree
aligned-pages = Согласованные страницы

# en: People quote paragraphs, but courts often quote pages. With `align-pages = true` in the front matter, page 3 of the PDF holds the same paragraphs in every language. The longest language decides where a page ends. The pages of the other languages may then be shorter.
align-pages = Обычно ссылаются на пункты, но суды нередко ссылаются на страницы. Если во вводном блоке указать `align-pages = true`, страница 3 файла PDF на любом языке будет содержать одни и те же пункты. Где закончится страница, определяет самый длинный из текстов. На других языках страницы могут оказаться короче.

# en: Embargo
embargo = Эмбарго

# en: A document with an embargo goes to `private/embargoed/`. It bears a line that names the time. Nothing in `out/` tells of it. The command `status --embargo` says what would refuse it if the time came now. When the time has come, build with `--as-of now`. With a time that has not come yet, as in `--as-of 2030-01-31T14:00:00+05:00`, the build is a rehearsal and publishes nothing. The tool looks at no clock unless it is asked to, so nothing is published by accident.
embargo-rule = Документ, на который распространяется эмбарго, помещается в папку `private/embargoed/`. На нем есть строка с указанием времени. В папке `out/` ничто не говорит о нем. Команда `status --embargo` сообщает, что помешало бы публикации, если бы это время наступило сейчас. Когда оно наступит, выполните сборку с ключом `--as-of now`. Если указать время, которое еще не наступило, например `--as-of 2030-01-31T14:00:00+05:00`, сборка будет репетицией и ничего не опубликует. Программа не смотрит на часы, если ее об этом не просят, поэтому ничто не публикуется случайно.

# en: If an earlier build had published such a document, a build without a time takes it back. Other documents are then built without links to it. A document that is refused would keep its last editions; if these lead to what is taken back, they are taken down as well.
embargo-taken-back = Если прежняя сборка уже опубликовала такой документ, сборка без указания времени убирает его. Другие документы собираются тогда без ссылок на него. Отклоненный документ сохранил бы последние издания; если они ведут к тому, что убрано, они убираются тоже.

# en: Then record with `release` what stands in `out/`, and put the folder `locales/.state/releases/` into git. From then on every build publishes the document, on every computer, whatever its embargo says. The command `verify` with the name of a file, such as a PDF that came by mail, says whether it was released, when, and from which text.
release = Затем запишите командой `release`, что лежит в папке `out/`, и добавьте папку `locales/.state/releases/` в git. С этого времени документ публикуется при каждой сборке на любом компьютере, какое бы эмбарго в нем ни значилось. Команда `verify` с именем файла, например PDF, полученного по почте, сообщает, был ли он выпущен, когда и по какому тексту.

# en: How a command ends
exit-status = Как завершается команда

# en: Every command ends with a number, its *exit status*. Other programs can ask for it.
every-command-ends-with = Каждая команда завершается числом — *кодом завершения*. Его могут запросить другие программы.

# en: Number
number-2 = Число

# en: Meaning
meaning-2 = Значение

# en: All is well
all-is-well = Все в порядке

# en: The content has problems, and each of them is reported
the-content-has-problems = В содержании есть проблемы, и о каждой из них сообщено

# en: The tool could not do its work, for example because a file cannot be read
the-tool-could-not = Программа не смогла выполнить свою работу, например потому, что невозможно прочитать файл

# en: The same sources and translations give the same files on every computer and at every time. The file `out/manifest.json` lists them with their checksums. The command `verify` compares the folder with this list.
same-bytes = Одни и те же исходные тексты и переводы дают одни и те же файлы на любом компьютере и в любое время. Файл `out/manifest.json` содержит их перечень с контрольными суммами. Команда `verify` сверяет папку с этим перечнем.

# en: What has not changed since the last build is not built again. The folder `private/cache/` remembers what that was. You may delete it at any time. With `--no-cache`, `build` makes everything anew.
cache = То, что не изменилось со времени последней сборки, заново не собирается. Сведения об этом хранятся в папке `private/cache/`. Ее можно удалить в любое время. С ключом `--no-cache` команда `build` собирает все заново.

# en: Working together
together = Совместная работа

# en: Publications are usually kept in git. The sources, the translations and the folder `locales/.state/` belong in it. In that folder the tool remembers from which source text each translation was made. Never edit it by hand. The folders `out/` and `private/` do not belong in git, since they can be made again at any time.
git = Публикации обычно хранятся в git. Там следует хранить исходные тексты, переводы и папку `locales/.state/`. В этой папке программа запоминает, с какого исходного текста сделан каждый перевод. Никогда не правьте ее вручную. Папки `out/` и `private/` хранить в git не следует, поскольку их можно в любое время создать заново.

# en: If two people have worked on the same file, git must join their work. The tool helps with its command `merge-driver`, which joins translation files message by message. To have git use it, each person says once in their copy:
if-two-people-have = Если над одним и тем же файлом работали два человека, git должен объединить их работу. Программа помогает в этом командой `merge-driver`, которая объединяет файлы перевода сообщение за сообщением. Чтобы git ею пользовался, каждый один раз вводит в своей копии:

# en: The repository says once for all, in its file `.gitattributes`:
gitattributes = В хранилище это указывается один раз для всех, в файле `.gitattributes`:

# en: Without this, git joins line by line, and may leave both versions between lines that begin with `<<<<<<<` and `>>>>>>>`. Then run `make-editions sync`, which joins them message by message. Only where both people have translated the same message differently must somebody choose. The command `check` shows the place.
git-marks = Без этого git объединяет файлы построчно и может оставить оба варианта между строками, начинающимися с `<<<<<<<` и `>>>>>>>`. Тогда выполните команду `make-editions sync`: она объединит их сообщение за сообщением. Выбирать придется лишь там, где оба человека перевели одно и то же сообщение по-разному. Это место покажет команда `check`.

# en: Save whenever you like, in whatever editor, even while the tool is at work. What you have saved stays. If the tool cannot join it with its own changes, it leaves your file as it is and says so. Two commands that write translation files wait for each other.
saving = Сохраняйте файлы когда угодно и в любом редакторе, даже пока программа работает. Сохраненное останется. Если программа не может объединить его со своими изменениями, она оставляет ваш файл как есть и сообщает об этом. Две команды, которые пишут файлы перевода, ждут друг друга.

# en: To be sure that nobody forgot `sync`, let your server run these two commands:
to-be-sure-that = Чтобы быть уверенными, что никто не забыл о `sync`, поручите своему серверу выполнять следующие две команды:

# en: Pontoon and Weblate are platforms for translating on the web. Both can work with these files. Keep the following in mind:
platforms = Pontoon и Weblate — это онлайн-платформы для перевода. Обе могут работать с этими файлами. Учитывайте следующее:

# en: Set `prefill = "none"` in the settings file. Then `sync` writes no message for what is untranslated, and the platform sees that it is missing.
set-prefill-none-in = Задайте в файле параметров `prefill = "none"`. Тогда `sync` не записывает сообщений для того, что не переведено, и платформа видит, что перевода недостает.

# en: The reference file of a document is `locales/en/` with its name and the ending `.ftl`. It is written by `sync` and has the notes.
the-file-for-reference = Справочный файл документа находится в папке `locales/en/` и носит имя документа с расширением `.ftl`. Его записывает команда `sync`, и в нем есть примечания.

# en: A platform may lose comments or move them. The tool restores them from what it remembers.
a-platform-may-lose = Платформа может потерять комментарии или переместить их. Программа восстанавливает их по тому, что запомнила.

# en: A lost comment is never taken for finished work.
a-lost-comment-is = Потеря комментария никогда не принимается за завершение работы.

# en: A message that lost its comment is finished when its translation has changed since.
a-message-that-lost = Сообщение, потерявшее комментарий, считается законченным, если его перевод с тех пор изменился.

# en: Tajik letters
tajik = Таджикские буквы

# en: The Tajik alphabet has 35 letters.[^decree] Six of them are not in the Russian one. Old fonts drew them in the places of other letters. A text typed with such a font looks wrong everywhere else. Search does not find its words, and a machine cannot read it aloud.
six-letters = В таджикском алфавите 35 букв.[^decree] Шести из них нет в русском. В старых шрифтах они рисовались на месте других букв. Текст, набранный таким шрифтом, везде, где этого шрифта нет, выглядит неправильно. Поиск не находит его слов, а машина не может прочитать его вслух.

# en: Right letter
right-letter = Правильная буква

# en: Its code
its-code = Ее код

# en: Found instead
found-instead = Встречается вместо нее

# en: [Ғ ғ][lang:tg]
g-g = [Ғ ғ][lang:tg]

# en: U+0493
u-0493 = U+0493

# en: [Ӣ ӣ][lang:tg]
i-i = [Ӣ ӣ][lang:tg]

# en: U+04E3
u-04e3 = U+04E3

# en: [Қ қ][lang:tg]
k-k = [Қ қ][lang:tg]

# en: U+049B
u-049b = U+049B

# en: [Ӯ ӯ][lang:tg]
u-u = [Ӯ ӯ][lang:tg]

# en: U+04EF
u-04ef = U+04EF

# en: [Ҳ ҳ][lang:tg]
kh-kh = [Ҳ ҳ][lang:tg]

# en: U+04B3
u-04b3 = U+04B3

# en: [Ҷ ҷ][lang:tg]
ch-ch = [Ҷ ҷ][lang:tg]

# en: U+04B7
u-04b7 = U+04B7

# en: The codes in the table are those of the small letters. The rule `wrong-alphabet` finds the letters of the last column and names the right ones. It also finds four letters of the Russian alphabet that Tajik does not have: `ц`, `щ`, `ы` and `ь`. They may stand in Russian names and quotations that are marked as Russian.
four-letters = В таблице приведены коды строчных букв. Правило `wrong-alphabet` обнаруживает буквы из последнего столбца и называет правильные. Оно обнаруживает также четыре буквы русского алфавита, которых нет в таджикском: `ц`, `щ`, `ы` и `ь`. Они могут стоять в русских именах и цитатах, помеченных как русские.

# en: Another old habit is to type a plain letter where Tajik has its own. Then the text has [озодихои][lang:tg] for [озодиҳои][lang:tg]. Both are made of Tajik letters, so the alphabet alone does not show the fault. Read such words with care.
plain-letters = Еще одна старая привычка — набирать простую букву там, где в таджикском языке есть своя. Тогда в тексте стоит [озодихои][lang:tg] вместо [озодиҳои][lang:tg]. Оба слова состоят из таджикских букв, поэтому по одному лишь алфавиту недочет не виден. Читайте такие слова внимательно.

# en: Some customs of Tajik print are easy to forget:
some-customs-of-tajik = Некоторые обычаи таджикской печати легко забыть:

# en: An ordinal number in digits takes a hyphen and an ending, as in [5-ум][lang:tg] and [30-юм][lang:tg]. A Roman numeral takes none.
an-ordinal-number-in = К порядковому числительному, записанному цифрами, добавляются дефис и окончание, как в примерах [5-ум][lang:tg] и [30-юм][lang:tg]. К римским цифрам не добавляется ничего.

# en: A date has the word for “year”, as in [18 майи соли 2012][lang:tg]. A range is written [аз 10 то 18 майи соли 2012][lang:tg]. The function `DATE` can do this for you.
a-date-has-the = В дате есть слово «год», как в примере [18 майи соли 2012][lang:tg]. Диапазон записывается так: [аз 10 то 18 майи соли 2012][lang:tg]. Функция `DATE` может сделать это за вас.

# en: Large numbers are grouped with spaces, and a fraction follows a comma.
large-numbers-are-grouped = Группы цифр в больших числах отделяются пробелами, а дробная часть — запятой.

# en: The quotation marks are double angle marks.
the-quotation-marks-are = Кавычки — двойные угловые.

# en: At the end of a line, a word is divided between syllables, as in [ба-ро-дар][lang:tg]. A single letter is neither left behind nor carried over. The hard sign stays with the vowel before it, as in [аъ-ло][lang:tg].
dividing = В конце строки слово делится по слогам, как в примере [ба-ро-дар][lang:tg]. Одна буква не оставляется на строке и не переносится. Твердый знак остается с предшествующей гласной, как в примере [аъ-ло][lang:tg].

# en: Glossary
glossary = Глоссарий

# en: **Catalogue.** All translation files of one language.
catalogue-all-translation-files = **Каталог.** Все файлы перевода одного языка.

# en: **Document.** One source file under `sources/`, with all its editions.
document-one-source-file = **Документ.** Один исходный файл в папке `sources/` вместе со всеми его изданиями.

# en: **Edition.** One document in one language.
edition-one-document-in = **Издание.** Один документ на одном языке.

# en: **Fact.** A text, a number or a date that is set in the front matter and used by its name.
fact-a-text-a = **Факт.** Текст, число или дата, которые заданы во вводном блоке и используются по имени.

# en: **Finding.** One report of one fault.
finding-one-report-of = **Замечание.** Одна запись в отчете об одном недочете.

# en: **Front matter.** The settings at the start of a source.
front-matter-the-settings = **Вводный блок.** Параметры в начале исходного текста.

# en: **Id.** The permanent name of a segment. See paragraph { PARA("pinning") }.
id-the-permanent-name = **Идентификатор.** Постоянное имя сегмента. См. пункт { PARA("pinning") }.

# en: **Locale.** A language, written as a tag. Examples are `en`, `ru` and `tg`.
locale-a-language-written = **Локаль.** Язык, записанный в виде тега. Примеры: `en`, `ru` и `tg`.

# en: **Message.** The text of one segment in a translation file.
message-the-text-of = **Сообщение.** Текст одного сегмента в файле перевода.

# en: **Parallel edition.** One document with all its languages side by side.
parallel-edition-one-document = **Параллельное издание.** Один документ, в котором тексты на всех языках стоят рядом.

# en: **Placeable.** Something in braces, for which the tool puts in a value.
placeable-something-in-braces = **Подстановка.** То, что стоит в фигурных скобках и вместо чего программа подставляет значение.

# en: **Segment.** The smallest piece that is translated. See paragraph { PARA("what-a-segment-is") }.
segment-the-smallest-piece = **Сегмент.** Наименьшая единица перевода. См. пункт { PARA("what-a-segment-is") }.

# en: **Selector.** A placeable with several variants, of which the tool chooses one.
selector-a-placeable-with = **Селектор.** Подстановка с несколькими вариантами, из которых программа выбирает один.

# en: **Source.** The text that the author writes, and from which everything else is translated.
source-the-text-that = **Исходный текст.** Текст, который пишет автор и с которого переводится все остальное.

# en: **Stale.** Made from a source text that has changed since. See paragraph { PARA("accept") }.
stale-made-from-a = **Устаревший.** Переведенный с исходного текста, который с тех пор изменился. См. пункт { PARA("accept") }.

# en: **Term.** An expression with one fixed translation in each language.
term-an-expression-with = **Термин.** Выражение с одним установленным переводом на каждом языке.

# en: **Variant.** One form of a term, or one branch of a selector.
variant-one-form-of = **Вариант.** Одна из форм термина или одна из ветвей селектора.

# en: The number of a paragraph has an address too. For paragraph 12 it is `para-12`.
the-number-of-a-2 = У номера пункта тоже есть адрес. Для пункта 12 это `para-12`.

# en: So footnote 3 is footnote 3 in every language, although a translator may move the mark within the sentence.
so-footnote-3-is = Таким образом, сноска 3 — это сноска 3 на любом языке, хотя переводчик может переместить ее знак внутри предложения.

# en: With a selector, the variants of such a message would be the same. One plain sentence is easier to check.
with-a-selector-the = С селектором варианты такого сообщения были бы одинаковыми. Одно обычное предложение легче проверить.

# en: A number on one side only that may be spelled out on the other is a warning, not an error.
a-number-on-one = Число, которое есть только в одном из текстов, а в другом может быть записано словами, — это предупреждение, а не ошибка.

# en: The orthography was approved by the Government of Tajikistan with decree 268 of 30 June 2021. Before it, decree 458 of 4 October 2011 was in force.
the-orthography-was-approved = Правила орфографии утверждены постановлением Правительства Таджикистана № 268 от 30 июня 2021 года. До этого действовало постановление № 458 от 4 октября 2011 года.
