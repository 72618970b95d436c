### Что говорится о замечаниях — по-русски: по группе на каждое правило, в том же порядке, что и по-английски.

## Of several rules

did-you-mean = возможно, имелось в виду { $name }?
source-text = исходный текст
first-of-two = первый из двух
variant-named = в варианте [{ $key }]: { $said }
variant-default = в варианте, отмеченном знаком *: { $said }

file-not-utf8 = Это не текст в кодировке UTF-8: начиная с этого места в файле стоят байты, которые не являются буквами.
file-not-utf8-help = Откройте файл в том редакторе, в котором он был создан, и сохраните как UTF-8 или восстановите из копии.

file-too-large = этот файл больше { $most } мегабайт, таких текстов не бывает
file-too-large-help = действительно ли он часть публикации? Уберите его или разделите на несколько файлов

merge-unfinished = git не смог объединить две версии этого файла и оставил здесь обе
merge-unfinished-help = оставьте из двух версий то, что верно, и удалите строки, которые начинаются с <<<<<<<, ======= и >>>>>>>

language-tag-unfit = «{ $tag }» — не код языка; напишите, например, en, ru, tg или uz-Latn
language-tag-taken = «{ $tag }» не может быть языком: так называется собственная папка программы; напишите код, например en, ru, tg или uz-Latn
name-of-segment-unfit = «{ $name }» не может быть именем сегмента: оно начинается с латинской буквы и состоит только из латинских букв, цифр и знаков - и _
name-of-segment-reserved = «{ $name }» не может быть именем сегмента: имена такого вида отведены номерам, на которые ссылаются читатели
# $reason is one of the four that follow.
name-of-document-unfit = «{ $name }» не может быть именем документа: { $reason }
name-taken-by-tool = это имя занято файлом программы
name-part-empty = одна из частей пути пуста
name-part-hidden = одна из частей пути начинается с точки
name-character-unfit = в адресе веб-страницы не может быть пробелов, управляющих и невидимых символов и знаков \ : * ? " < > | # % & ' `

html-unpublishable = разметку HTML публиковать нельзя: { $html }
html-unpublishable-help = пользуйтесь разметкой Markdown, а если знак нужен сам по себе, пишите \<
html-break-help = чтобы разорвать строку, напишите {"{ BR() }"}

link-label-unknown = ссылки с меткой «{ $label }» нет
link-label-unknown-help = если нужна сама скобка, напишите \[
segment-unknown = в документе нет сегмента «{ $id }»

## syntax-error

file-has-nul = в этом файле есть нулевой байт, значит, это не текстовый файл
file-has-nul-help = сохраните файл как текст в кодировке UTF-8

# $reason is one of the four that follow.
text-breaks-off = текст «{ $id }» обрывается перед этой строкой: { $reason }
text-breaks-off-here = текст, который обрывается
line-begins-with-mark = строка-продолжение не может начинаться со знака «{ $mark }»
line-begins-with-tab = строка-продолжение должна начинаться с пробелов, а эта начинается с табуляции
line-unindented = строка-продолжение должна начинаться с отступа, а эта начинается от края
line-is-attribute = строка, которая начинается с «.{ $attribute } =», читается как атрибут, а его не показывает ни одно издание
line-is-comment = строка, начинающаяся с «#», — это комментарий, которого нет ни в одном издании
comment-below = эта строка — комментарий, она не входит в текст «{ $id }», стоящий над ней
comment-below-help = если она принадлежит тексту, присоедините ее к строке выше; если это ваша пометка, поставьте ее над сообщением или оставьте перед ней пустую строку
text-above = текст над ней
line-begins-with-mark-help = присоедините эту строку к предыдущей или напишите вместо «{ $mark }» {"{"}"{ $mark }"{"}"}
line-begins-with-brace-help = удалите скобку или, если нужен сам знак, напишите {"{\"}\"}"}
line-unindented-help = начните строку с пробела или присоедините ее к предыдущей
line-is-attribute-help = присоедините эту строку к предыдущей или начните ее с {"{ \".\" }"} вместо точки

line-without-equals = эта строка — не сообщение: после первого слова нет знака «=»
line-without-equals-help = напишите «идентификатор = текст»; если это продолжение текста выше, начните строку с пробела
line-after-nothing = эта строка начинается с отступа, но сообщения, которое она могла бы продолжать, выше нет
line-after-nothing-help = удалите пустую строку над ней или начните ее с идентификатора и знака «=»
line-unreadable = эта строка — не сообщение, не термин и не комментарий
line-unreadable-help = сообщение пишется так: «идентификатор = текст»; комментарий начинается с «# », строка-продолжение — с пробела
id-not-latin = идентификатор пишется латинскими буквами, а эта строка начинается с «{ $letter }»
id-not-latin-help = скопируйте идентификатор таким, каким он был; если строка продолжает текст выше, начните ее с пробела
text-missing = у «{ $id }» нет текста после знака «=»
text-missing-help = напишите текст в этой же строке; если он должен быть пустым, напишите {"{ \"\" }"}
comment-without-space = в комментарии после знака # нужен пробел
comment-without-space-help = напишите «# », а затем комментарий

tab-misplaced = здесь стоит табуляция, а допускаются только пробелы
tab-help = замените табуляцию пробелами
token-missing = здесь не хватает знака «{ $token }»
token-missing-help = сравните строку с исходным текстом в комментарии над ней
digits-missing = здесь не хватает цифр
digits-missing-help = напишите число цифрами, дробную часть отделите точкой: 1.5
digits-too-many = в числе в фигурных скобках больше { $most } цифр
digits-too-many-help = напишите его как текст, в кавычках
name-missing = здесь не хватает имени латинскими буквами
name-not-latin = «{ $name }» написано не латинскими буквами, как все имена в фигурных скобках
name-copy-help = скопируйте имя из исходного текста в комментарии выше

brace-unclosed = эта скобка {"{"} не закрыта, или в скобках стоит больше одного имени
brace-unclosed-help = в фигурных скобках стоит одно имя, например {"{ $start }"} или {"{ -torture }"}; если нужен сам знак, напишите {"{\"{\"}"}
brace-unopened = перед этой скобкой {"}"} нет скобки {"{"}
brace-unopened-help = удалите ее или, если нужен сам знак, напишите {"{\"}\"}"}
braces-too-deep = слишком много скобок вложено здесь одна в другую
braces-too-deep-help = закройте каждую скобку {"{"} скобкой {"}"} в том же сообщении; больше { $most } уровней прочитать нельзя
braces-unreadable = в этих фигурных скобках стоит не факт, не термин и не функция
brace-alone = за этой скобкой {"{"} нет ничего, что можно было бы подставить
braces-of-term-help = другой термин подставляется как {"{ -name }"}, значение, которое дают тексты, — как {"{ $name }"}; если нужен сам знак, напишите {"{\"{\"}"}
braces-unreadable-help = скопируйте то, что стоит в исходном тексте в комментарии выше: имена там латинскими буквами; если нужен сам знак, напишите {"{\"{\"}"}

quotation-unclosed = кавычка в фигурных скобках не закрыта в той же строке
quotation-unclosed-help = поставьте закрывающую " перед закрывающей скобкой
escape-unknown = за обратной косой чертой в кавычках стоит знак, перед которым она невозможна
escape-unknown-help = пишите \\ вместо обратной косой черты, \" вместо кавычки, \u0000 вместо кода символа
escape-too-short = в коде символа после \u не хватает цифр
escape-too-short-help = напишите \u и четыре или \U и шесть цифр от 0 до 9 или букв от a до f — или сам символ

choice-on-same-line = после -> должна начинаться новая строка: каждый вариант занимает отдельную строку
choice-on-same-line-help = напишите каждый [вариант] в отдельной строке с отступом пробелами, и закрывающую скобку {"}"} тоже
choice-without-default = ни один из вариантов не отмечен знаком * для всех остальных случаев
choice-without-default-help = напишите *[other] у последнего варианта
forms-too-many = у этого текста больше { $most } форм
forms-too-many-help = оставьте те формы, которые нужны языку
choice-with-two-defaults = знаком * отмечены два варианта
choice-with-two-defaults-help = оставьте * у одного из них
choice-empty = у варианта нет текста
choice-empty-help = напишите текст после скобки; если он должен быть пустым, напишите {"{ \"\" }"}
choice-by-no-value = перед -> должно стоять значение, например $count
choice-by-no-value-help = напишите {"{ $name ->"} с именем факта из документа

function-in-small-letters = имена функций пишутся прописными буквами
function-in-small-letters-help = напишите перед скобкой DATE, NUMBER, CAPITAL, PARA или BR
attribute-misplaced = атрибут термина может стоять только перед ->
attribute-misplaced-help = напишите сам термин, например {"{ -torture }"}
argument-out-of-order = то, что названо по имени с двоеточием, стоит в скобках последним
argument-out-of-order-help = сначала напишите значение, затем остальное, например {"{ DATE($start, style: \"long\") }"}
argument-twice = одно имя стоит в скобках дважды
argument-twice-help = удалите одно из двух
argument-no-literal = после двоеточия в скобках должен стоять текст в кавычках или число
argument-no-literal-help = напишите, например, {"{ -torture(case: \"genitive\") }"}

# $reason is what the reader of TOML says, in English.
state-unreadable = прочитать то, что запомнила команда sync, нельзя: { $reason }
state-senseless = запись команды sync о «{ $id }» лишена смысла
state-help = этот файл пишет только команда make-editions sync: восстановите его последнюю версию из git; до тех пор sync не трогает этот документ
allowed-list-unreadable = прочитать список того, что разрешили редакторы, нельзя: { $reason }
allowed-list-senseless = запись «{ $name }» в списке того, что разрешили редакторы, не такая, какой ее сделала программа
allowed-list-help = этот файл пишет только make-editions: восстановите его последнюю версию из git; до тех пор ничто из него не считается разрешенным, и sync его не трогает

# $reason is one of the three that follow, or what the reader of TOML says.
release-unreadable = прочитать запись о том, что было выпущено из этого документа, нельзя: { $reason }
release-of-nothing = в ней нет ни одного выпуска
release-without-time = «{ $time }» — не время
release-no-text = это не текст в кодировке UTF-8
release-unreadable-help = этот файл пишет только команда make-editions release: восстановите его последнюю версию из git; до тех пор издания этого документа остаются такими, какие есть

## duplicate-message

message-twice =
    { $kind ->
        [term] два термина
       *[message] два сообщения
    } с идентификатором «{ $id }»
message-often =
    { $kind ->
        [term] терминов
       *[message] сообщений
    } с идентификатором «{ $id }» в файле { $count }
message-twice-help = удалите одно из двух; используется первое
message-first = первое из двух
message-often-help = оставьте одно, остальные удалите; используется первое

## missing-message

segment-untranslated = сегмент «{ $id }» еще не переведен
segment-untranslated-help = напишите перевод после знака «=» и удалите строку «# untranslated»
segment-without-translation = у сегмента «{ $id }» нет перевода
segment-without-translation-help = выполните make-editions sync и переведите то, что эта команда здесь запишет
segment-unwritten-help = впишите его в этот файл сами или на платформе, которая его ведет: при prefill = "none" команда sync не пишет сообщений, которых никто не перевел
segment-still-source = в сегменте «{ $id }» все еще стоит исходный текст
still-source-help = переведите его; то, что остается на другом языке, помечается, например, [слова][lang:en], или над сообщением ставится # allow: untranslated-copy — с причиной после тире
form-empty = форма [{ $key }] у «{ $id }» пуста
form-empty-help = напишите слова этой формы после ее ключа или удалите ее строку
form-silent = форма [{ $key }] у «{ $id }» ничего не говорит: в ней нет ни одной буквы или цифры
translation-silent = перевод «{ $id }» ничего не говорит: в нем нет ни одной буквы или цифры
translation-empty = перевод «{ $id }» пуст
translation-empty-help = напишите перевод после знака «=»
words-empty = у { $name } нет слов
words-form-empty = у { $name } нет слов в форме [{ $key }]
words-silent = { $name } ничего не говорит: там нет ни одной буквы или цифры
words-form-silent = { $name } в форме [{ $key }] ничего не говорит: там нет ни одной буквы или цифры
words-still-source = у { $name } все еще слова исходного текста
words-of-source = слова исходного текста
term-untranslated = термин -{ $id } еще не переведен
term-without-translation = у термина -{ $id } нет перевода
term-without-translation-help = напишите его в terms.ftl: -{ $id } = …
term-of-source = термин исходного языка
interface-untranslated = сообщение интерфейса «{ $id }» еще не переведено
interface-without-words = у сообщения интерфейса «{ $id }» нет слов
interface-misnamed-help = там стоит «{ $other }», а его не запрашивает ни одна страница: напишите { $id } перед знаком «=»
interface-without-words-help = напишите его в interface.ftl: { $id } = …
interface-of-source = слова исходного языка
untranslated-help = переведите и удалите строку # untranslated

## stale-message

# $change is the text of today, with what is gone in [-…-] and what is new in {+…+}.
source-changed = исходный текст «{ $id }» изменился: { $change }
source-changed-help = исправьте перевод и удалите строку «# stale:»; если он верен как есть, удалите эту строку или выполните make-editions accept
source-changed-unsynced-help = выполните make-editions sync: над переводом появится строка «# stale:»; затем исправьте перевод и удалите эту строку; если он верен как есть, выполните make-editions accept
words-changed-help = исправьте слова и удалите строку «# stale:»; если они верны как есть, удалите эту строку или выполните make-editions accept
words-changed-unsynced-help = выполните make-editions sync: над этими словами появится строка «# stale:»; затем исправьте их и удалите эту строку; если они верны как есть, выполните make-editions accept
source-text-now = исходный текст сейчас

## unknown-reference

fact-unknown = в документе нет факта ${ $name }
fact-unknown-help = факты перечислены в разделе [facts] в начале документа
term-unknown = термина -{ $id } нет
term-unknown-help = термины определяются в файле terms.ftl каждого языка
term-attribute-unknown = у термина -{ $id } нет атрибута .{ $attribute }
term-attribute-unknown-help = его атрибуты стоят в terms.ftl этого языка
term-circular = термин -{ $id } приводит к самому себе
term-too-large = термин -{ $id } составлен из слишком многих других терминов
term-circular-help = выпишите его слова в одном из терминов, из которых он составлен
term-date = термин не может подставить дату: факты документа ему не видны
term-date-help = напишите дату там, где термин используется
term-value-unknown = в термине -{ $id } стоит ${ $parameter }, но значение для ${ $parameter } нигде не задано
term-value-unknown-help = впишите слова в термин: факты документа ему не видны; или укажите значение везде, где термин используется: {"{"} -{ $id }({ $parameter }: "…") {"}"}
term-value-lacking = термину -{ $id } нужно здесь значение ${ $parameter }
term-value-lacking-help = напишите {"{"} -{ $id }({ $parameter }: "…") {"}"}
term-counts-fact = термин -{ $id } выбирает форму по ${ $fact }, а факты документа ему не видны
term-counts-fact-help = выбирайте форму по ${ $fact } не в термине, а в тексте, который его использует
term-used-here = текст, который его использует
message-unknown = в этом файле нет сообщения «{ $id }»
message-unknown-help = факт пишется со знаком доллара: {"{ $start }"}, термин — с дефисом: {"{ -torture }"}
message-in-brackets = сообщение «{ $id }» не может стоять в скобках
message-in-brackets-help = факты пишутся со знаком доллара, термины — с дефисом
footnote-unknown = сноски [^{ $label }] нет
footnote-unknown-help = напишите ее текст в конце файла: [^{ $label }]: …
placeable-unspeakable = { $placeable } нельзя выразить словами
placeable-unspeakable-help = подстановка приводит к самой себе, или того, что она называет, нет
choice-in-brackets = выбор ( -> ) не может стоять в скобках функции
choice-in-brackets-help = поставьте функцию в каждый вариант выбора

function-unknown = функции { $name } нет
function-unknown-help = есть функции: { LIST($functions) }
function-in-function = { $function } может стоять в фигурных скобках только отдельно
function-in-function-help = вынесите функцию из скобок
function-takes-fact = { $function } принимает { kind-of-fact } из числа фактов
function-takes-fact-help = назовите в скобках факт, например $start
function-takes-other-fact = { $function } принимает { kind-of-fact }, а ${ $fact } — другого рода
function-takes-other-fact-help = посмотрите раздел [facts] в начале документа
kind-of-fact =
    { $wanted ->
        [day] дату
       *[number] число
    }
function-option-unknown = у { $function } нет параметра «{ $option }:»
function-option-unknown-help = удалите его или скопируйте подстановку из исходного текста
capital-takes-one = CAPITAL принимает только одно значение
capital-takes-one-help = напишите, например, {"{ CAPITAL($place) }"}; термин в начале предложения — это {"{ -torture(capital: \"yes\") }"}
date-takes-days = DATE принимает одну дату, а для промежутка — две
date-takes-days-help = напишите, например, {"{ DATE($start) }"} или {"{ DATE($start, to: $end) }"}
date-style-unknown = у DATE нет стиля «{ $style }»
date-style-unknown-help = есть стили "long", "medium", "short" и "iso"
date-range-backwards = этот промежуток кончается раньше, чем начинается: ${ $first } — это { $start }, а ${ $last } — { $end }
date-range-backwards-help = назовите раннюю дату первой или исправьте даты в разделе [facts] в начале документа
number-takes-one = NUMBER принимает одно число
number-takes-one-help = напишите, например, {"{ NUMBER($places-visited) }"}
break-takes-nothing = в скобках у BR ничего не стоит
break-takes-nothing-help = напишите {"{ BR() }"}
paragraph-takes-id = PARA принимает идентификатор сегмента в кавычках
paragraph-part-unknown = PARA дает номер или его часть
paragraph-part-unknown-help = напишите {"{ PARA(\"why-we-came\", part: \"paragraph\") }"}, если нужен один пункт, или part: "sub", если нужно то, что под ним
paragraph-without-sub = под пунктом «{ $id }» ничего нет: PARA с параметром part: "sub" ничего не дает
paragraph-without-sub-help = уберите part: "sub" или назовите элемент списка под пронумерованным пунктом
paragraph-takes-id-help = напишите, например, {"{ PARA(\"why-we-came\") }"}
annex-takes-id = ANNEX принимает идентификатор заголовка приложения в кавычках
annex-takes-id-help = напишите, например, {"{ ANNEX(\"list-of-meetings\") }"}
annex-unknown = сегмент «{ $id }» — не приложение
annex-unknown-help = назовите заголовок, который кончается на {"{.annex}"}
annex-without-number = приложение одно, и номера у него нет
annex-without-number-help = напишите «приложение» без ANNEX; номера появятся вместе со вторым
object-takes-id = { $function } принимает один текст в кавычках
object-takes-id-help = напишите, например, { $function }("name")
object-unknown = { $function } не находит здесь ничего с именем «{ $id }»
object-unknown-help = TABLE и FIGURE принимают идентификатор заголовка таблицы или подписи к рисунку, например Table: Поездки { "{" }#visits{ "}" }; NOTE принимает метку сноски
paragraph-unnumbered = сегмент «{ $id }» — не пронумерованный пункт
paragraph-unnumbered-help = номера есть у пунктов верхнего уровня в findings и report и у элементов списков под ними, если их не снимают numbering = "none" или {"{.unnumbered}"}
paragraph-unknown-help = назовите пункт, который закреплен знаком {"{#id}"}
cited-document-unknown = нет документа «{ $document }», из которого берется номер
cited-document-unknown-help = перед # стоит путь исходного файла внутри sources/ без .md, например {"{ PARA(\"report#why-we-came\") }"}
cited-no-edition = здесь дан номер из документа «{ $document }», у которого нет издания на языке { $language }
cited-no-edition-help = добавьте этот язык в targets документа «{ $document }» или уберите его из targets этого документа
cited-embargoed = здесь дан номер из документа «{ $document }», который под эмбарго: его еще никто не может прочесть
cited-embargoed-help = публикуйте оба документа одновременно: задайте этому то же эмбарго, что у «{ $document }», или пока обойдитесь без номера
cited-refused = здесь дан номер из документа «{ $document }», который сейчас нельзя опубликовать
cited-refused-in = здесь дан номер из документа «{ $document }», который сейчас нельзя опубликовать на языке { $language }
cited-refused-help = сначала исправьте «{ $document }»: оба документа публикуются вместе, чтобы номер был верен в обоих
citing-outdated = опубликованный документ «{ $document }» приводит номера из этого документа, которые изменились, а собрать его заново сейчас нельзя
citing-outdated-help = сначала исправьте «{ $document }»: оба документа публикуются вместе, чтобы никому не попался прежний номер

## unknown-variant

capital-unfit = прописная буква термина -{ $id } запрошена неверно
capital-unfit-help = напишите capital: "yes" или ничего
term-without-forms = у термина -{ $id } нет форм по признаку { $parameter }
term-without-forms-help = напишите {"{"} -{ $id } {"}"} или добавьте ему такие формы в terms.ftl
term-argument-unnamed = у того, что стоит в скобках после -{ $id }, нет имени: «{ $value }»
term-argument-unnamed-help = напишите {"{"} -{ $id }({ $parameter }: "{ $value }") {"}"}
term-form-unknown = у термина -{ $id } нет формы { $parameter } «{ $form }»
term-form-unknown-help = есть: { LIST($forms) }

## placeable-mismatch

placeable-lost = не хватает подстановки из исходного текста: { LIST($placeables) }
placeable-lost-help = скопируйте { LIST($placeables, between: " и ") } из исходного текста вместе с фигурными скобками: значение подставит программа
placeable-added = в исходном тексте нет подстановки { LIST($placeables) }
placeable-added-help = пишите в фигурных скобках только то, что в них стоит в исходном тексте
placeable-in-fact-help = фигурные скобки среди слов факта были бы напечатаны: напишите одни слова
paragraph-alone-lost = в исходном тексте { $placeable } дает номер целиком, а в переводе — только ту его часть, что стоит под пунктом
sub-paragraph-lost = в исходном тексте { $placeable } дает номер целиком, а в переводе — только номер пункта
paragraph-half-help = напишите {"{ PARA(\""}{ $id }{"\") }"} или обе части: {"{ PARA(\""}{ $id }{"\", part: \"paragraph\") }"} и {"{ PARA(\""}{ $id }{"\", part: \"sub\") }"}
placeable-exchanged = вместо { LIST($lost) } стоит { LIST($added) }

## link-mismatch

link-lost = не хватает ссылки { LIST($labels, before: "[", after: "]") }
link-added = в исходном тексте здесь нет ссылки { LIST($labels, before: "[", after: "]") }
link-exchanged = вместо ссылки { LIST($lost, before: "[", after: "]") } стоит { LIST($added, before: "[", after: "]") }
link-help = напишите [слова][метка] с метками исходного текста, каждую по одному разу
link-without-words = у ссылки [{ $label }] нет своих слов, и читатель увидел бы ее метку
link-without-words-help = напишите [слова][метка], между скобками ничего не должно стоять
address-added = в исходном тексте нет адреса { $address }
address-added-help = удалите адрес или сделайте слова ссылкой: [слова][метка]; адреса выбирает автор
address-written = в перевод вписан адрес { $address }
address-written-help = напишите [слова][метка] с меткой из исходного текста: адреса выбирает автор
address-labelled-help = напишите [слова][{ $label }]: адреса выбирает автор

## markup-mismatch

# Several differences of one text.
markup-differences = { $first }; { $further }
footnote-mark-lost = не хватает знака сноски [^{ $label }]
footnote-mark-added = знака сноски [^{ $label }] в исходном тексте нет
image-lost = не хватает рисунка [{ $label }]
image-added = рисунка [{ $label }] в исходном тексте нет
code-lost = не хватает кода `{ $code }`
code-added = кода `{ $code }` в исходном тексте нет
line-breaks-differ =
    в исходном тексте { $source ->
        [one] { $source } принудительный разрыв строки
        [few] { $source } принудительных разрыва строки
       *[many] { $source } принудительных разрывов строки
    } (BR), в переводе { $translation }
strong-lost = в исходном тексте слова выделены полужирным (**), в переводе — нет
strong-added = в переводе слова выделены полужирным (**), в исходном тексте — нет
emphasis-lost = в исходном тексте слова выделены курсивом (*), в переводе — нет
emphasis-added = в переводе слова выделены курсивом (*), в исходном тексте — нет
markup-help = скопируйте знаки из исходного текста: [^1] — сноска, **слова** — полужирный, *слова* — курсив, `код`, {"{ BR() }"} — разрыв строки
block-mark = знак { $mark } в начале был бы напечатан как есть
block-mark-help = удалите его: что считать заголовком, списком или цитатой, решает исходный текст
image-by-file = рисунок «{ $target }» назван по имени файла
image-by-file-help = рисунки выбирает автор: напишите ![слова][метка], как в исходном тексте
footnote-of-nothing = в исходном тексте нет сноски [^{ $label }]
footnote-of-nothing-help = напишите знак сноски так, как он стоит в исходном тексте; если нужна сама скобка, напишите \[
words-marked = знаки Markdown в { $name } были бы напечатаны: это простой текст
words-marked-help = напишите одни слова; знаки ставятся вокруг термина там, где он используется

## number-mismatch

number-lost = не хватает числа из исходного текста: { LIST($numbers) }
number-lost-help = напишите число исходного текста так, как принято в вашем языке
number-added = в исходном тексте нет числа { LIST($numbers) }
number-added-help = удалите его или назовите то же число, что и в исходном тексте
number-exchanged = вместо { LIST($lost) } стоит { LIST($added) }
number-misread = со знаками исходного текста { LIST($numbers) } — в этом языке другое число
number-misread-help = пишите тысячи и дробную часть так, как принято в вашем языке
figures-misread = { LIST($numbers) } стоит так во всех языках, а на языке { $language } это другое число
figures-misread-help = пишите цифры без знаков тысяч, например 1200; или внесите число в [facts] и напишите здесь {"{"} NUMBER($name) {"}"}: тогда каждый язык запишет его по-своему
number-in-source-alone = число есть только в исходном тексте: { LIST($numbers) }
number-in-translation-alone = число есть только в переводе: { LIST($numbers) }
number-alone-help = убедитесь, что другой текст говорит то же самое — словами или в другом месте

## date-mismatch

exchanged = в исходном тексте «{ $source }» ({ $expected }), в переводе «{ $translation }» ({ $meaning })
exchanged-plainly = в исходном тексте «{ $source }», в переводе «{ $translation }»
percent-lost = в исходном тексте рядом с { $figure } стоит «{ $word }», а в переводе этого нет нигде
percent-added = в переводе рядом с { $figure } стоит «{ $word }», а в исходном тексте этого нет нигде
exchanged-help = скажите то, что сказано в исходном тексте; если все верно как есть, напишите над сообщением «# allow: { $rule } — причина»

## amount-mismatch

## wording

wording-impossible = в сообщении интерфейса «{ $id }» не может быть { $what }
wording-variables-help = в нем может быть: { LIST($variables) }
wording-words-help = оно состоит из одних слов: выпишите их
wording-message-help = сообщение из interface.ftl называется без знака: {"{ month-long }"}
wording-choice = сообщение интерфейса «{ $id }» не может выбирать по ${ $name }: там всегда стоял бы только вариант по умолчанию
wording-choice-help = напишите одну форму для всех чисел
wording-part-lost = в сообщении интерфейса «{ $id }» нет {"{"} ${ $part } {"}"}
wording-part-lost-help = встроенное сообщение такое: { $pattern }
wording-month-unknown = в «{ $id }» нет месяца [{ $key }]
wording-month-another = форма [{ $key }] в «{ $id }» называет другой месяц: «{ $name }»
wording-month-another-help = напишите название того месяца, номер которого стоит в скобках
wording-range-backwards = в «{ $id }» последний день стоит раньше первого
wording-range-backwards-help = поставьте { "{ $from }" } перед { "{ $until }" }
wording-order = в «{ $id }» переменная ${ $second } стоит раньше, чем ${ $first }, и читатели примут одно за другое
wording-order-help = поменяйте их местами
wording-months-lost = в «{ $id }» нет формы для: { LIST($months, before: "[", after: "]") }; там стоял бы последний месяц
wording-months-lost-help = добавьте по строке на каждый месяц
wording-circular = сообщение интерфейса «{ $id }» приводит к самому себе
wording-too-large = сообщение интерфейса «{ $id }» составлено из слишком многих других сообщений
wording-circular-help = выпишите его слова в одном из сообщений, из которых оно составлено
wording-sign = ни один ряд знаков не начинается с { $sign }, а это стоит в «{ $id }»
wording-sign-help = напишите первый знак так, как он должен выглядеть, с одной буквой или цифрой: а), i), 1. или (1)

## forbidden-character

character-forbidden = в тексте стоит { character-kind }, { $code }
character-forbidden-in-fact = в факте { $fact } стоит { character-kind }, { $code }
character-kind =
    { $kind ->
        [control] управляющий символ
        [direction] невидимый знак направления
        [joiner] соединитель, который этой письменности не нужен
        [line-end] невидимый конец строки
        [lost] знак на месте потерянного символа
        [private] символ для частного использования, который в другом шрифте выглядит иначе
       *[invisible] невидимый символ
    }
character-forbidden-help = удалите его; если там ничего не видно, удалите буквы вокруг и наберите их заново

## missing-glyph

glyph-missing = ни один шрифт не может показать символ { $character } ({ $code })
signs-missing = ни один шрифт не может показать { $text }
run-missing = ни один шрифт не может показать { $text } (письменность: { script-name })
font-missing = ни в одном шрифте нет букв языка { $language } (письменность: { script-name })
font-help = напишите { $key } = "fonts/{ $file }" в разделе [fonts] файла editions.toml; шрифт { $font } свободен, он есть в пакете { $package }
script-name =
    { $script ->
        [Arab] арабская
        [Armn] армянская
        [Beng] бенгальская
        [Deva] деванагари
        [Ethi] эфиопская
        [Geor] грузинская
        [Gujr] гуджарати
        [Guru] гурмукхи
        [Hani] китайская
        [Hebr] еврейская
        [Jpan] японская
        [Khmr] кхмерская
        [Knda] каннада
        [Kore] корейская
        [Laoo] лаосская
        [Mlym] малаялам
        [Mong] монгольская
        [Mymr] мьянманская
        [Orya] ория
        [Sinh] сингальская
        [Syrc] сирийская
        [Taml] тамильская
        [Telu] телугу
        [Thaa] тана
        [Thai] тайская
        [Tibt] тибетская
       *[other] { $script }
    }
font-broken = шрифт { $path } для { $key } использовать нельзя: { font-fault }
font-fault =
    { $fault ->
        [missing] такого файла нет
        [irregular] это не файл, а папка, канал или устройство
        [outside] это ссылка, которая ведет за пределы публикации
        [too-large] он больше 64 мегабайт
        [unreadable] система не дает его прочитать
        [unknown-face] в нем нет начертания с именем или номером, указанным после #
        [too-many] указано уже 200 других
       *[damaged] это не шрифт OpenType или TrueType, или он поврежден
    }
font-without-bold = в шрифтах для { $key } нет полужирного: выделенные слова и заголовки рисуются утолщенными буквами обычного
font-without-bold-help = укажите полужирный: { $key } = { "{" } regular = "{ $path }", bold = "fonts/…" { "}" }
font-without-regular = в шрифтах для { $key } нет обычного
font-broken-help = положите туда шрифт (файл .ttf, .otf или .ttc) или исправьте его имя; до тех пор документы на этом языке или в этой письменности не публикуются
glyph-missing-help = напишите иначе или назовите в разделе [fonts] файла editions.toml шрифт, в котором этот символ есть

## source-not-synced

sync-of-nothing = файла { $path } еще нет
sync-of-changed = «{ $id }» изменился после последней команды sync
sync-of-new = «{ $id }» появился после последней команды sync
sync-of-gone = «{ $id }» исчез из исходного текста после последней команды sync
sync-help = выполните make-editions sync, чтобы переводчики об этом узнали

## raw-html

comment-without-end = у этого комментария нет конца
comment-without-end-help = закройте его знаками -->
comment-no-note = этот комментарий — не примечание для переводчиков
comment-no-note-help = начните его словом note:, как в <!-- note: … -->, или уберите
note-before-text = за примечанием в той же строке идет текст, и он потерялся бы
note-before-text-help = оставьте примечание в строке одно, а текст начните со следующей

## bad-front-matter

front-matter-missing = не хватает вводного блока
front-matter-endless = у вводного блока нет конца
front-matter-help = исходный файл начинается со строки +++, затем идут настройки, например kind = "report", и еще одна строка +++
# $reason is what the reader of TOML says, in English.
front-matter-unreadable = прочитать вводный блок нельзя: { $reason }
front-matter-unreadable-help = каждая строка — это имя, знак = и значение; тексты стоят в кавычках
setting-unknown = настройки «{ $key }» нет

kind-missing = не указан вид документа
kind-missing-help = добавьте строку, например kind = "report"; виды документов: { LIST($kinds) }
kind-unknown = вида документа «{ $kind }» нет
kind-unknown-help = возможно, имелось в виду "{ $nearest }"? Виды документов: { LIST($kinds) }

numbering-unknown = так пункты нумеровать нельзя
numbering-unknown-help = напишите "document", "section" или "none"
numbering-unknown-nearest-help = возможно, имелось в виду "{ $nearest }"? Напишите "document", "section" или "none"
house-unknown = такого вида страницы нет
house-unknown-help = напишите "plain", если номера должны стоять сбоку от текста, или "un", если в первой строке, как в документах Организации Объединенных Наций

text-wanted = здесь нужен текст
text-wanted-help = поставьте его в кавычки
text-unquoted = текст должен стоять в кавычках
text-unquoted-help = напишите { $name } = "{ $text }"
text-in-other-quotes = это не те прямые кавычки, в которых должен стоять текст
text-in-other-quotes-help = поставьте прямые кавычки: { $name } = "{ $text }"
table-wanted = здесь нужен раздел
table-wanted-help = напишите его имя в квадратных скобках отдельной строкой, например [facts], а значения — под ней
yes-or-no-wanted = здесь нужно true или false
yes-or-no-wanted-help = напишите true или false, без кавычек
number-wanted-in-digits = число пишется цифрами от 0 до 9
number-wanted-in-digits-help = напишите, например, places-visited = 5
number-wanted-in-plain-digits = число пишется обычными цифрами
number-wanted-in-plain-digits-help = напишите, например, share = 1234.5
date-wanted = здесь нужна дата
date-impossible = такого дня нет
date-help = напишите, например, date = 2012-05-18, без кавычек
date-in-other-order = дата пишется так: год-месяц-день
date-in-other-order-help = напишите { $name } = { $date }, без кавычек
date-off-calendar-help = посмотрите в календарь: сначала идет год, затем месяц, затем день
moment-wanted = здесь нужны дата, время и разница с UTC
moment-impossible = такого момента нет
moment-help = напишите, например, embargo = 2012-05-18T14:00:00+05:00 — с указанием, насколько часы впереди UTC

fact-wanted = факт — это текст, число или дата
fact-wanted-help = напишите, например, start = 2012-05-10
fact-name-unfit = «{ $name }» не может быть именем факта
fact-name-unfit-help = начните с латинской буквы и продолжите латинскими буквами, цифрами и знаками - и _
targets-wanted = здесь нужен перечень языков
targets-help = напишите, например, targets = ["ru", "tg"]
target-twice = язык { $language } стоит здесь дважды
target-twice-help = уберите один из двух
original-help = напишите код языка, например original = "en"
signature-nameless = в этой подписи под документом нет имени
signature-nameless-help = напишите, например, { "{" } name = "Juan E. Méndez", title = "Special Rapporteur" { "}" }
contact-wanted = контакт — это отдельный раздел
contact-wanted-help = напишите отдельной строкой [[contacts]], а под ней name = "…", email = "…"
link-name-unfit = «{ $label }» не может быть меткой ссылки
link-name-unfit-help = пользуйтесь буквами, цифрами и дефисами
link-without-url = у ссылки «{ $label }» нет url
link-without-url-help = напишите { $label } = {"{ url = \"https://…\" }"}
link-key-unfit-help = кроме url здесь могут стоять только языки
value-of-no-locale = в «{ $name }» назван { $locale }, а такого языка в публикации нет
value-of-no-locale-help = напишите код одного из ее языков: { LIST($known) }

# $problem is what stops the tool.
document-without-editions = { $problem }

fact-without-text = у факта «{ $name }» нет текста
fact-without-text-help = напишите слова исходного языка после text =
fact-empty = этот текст ничего не говорит
fact-empty-help = напишите слова на этом языке или уберите строку
fact-same-help = напишите same = true, если текст на всех языках один и тот же
fact-key-unfit-help = у текста бывает text =, same = true или код языка, например ru =, со словами на этом языке
fact-silent = текст факта «{ $name }» на языке { $language } ничего не говорит: в нем нет ни одной буквы или цифры
fact-still-source = текст факта «{ $name }» на языке { $language } все еще тот же, что в исходном тексте
fact-still-source-help = переведите его; если на всех языках текст один и тот же, напишите same = true
fact-untranslated = текст факта «{ $name }» остался бы без перевода на языках: { LIST($languages) }
fact-untranslated-help = напишите { $name } = {"{"} text = "{ $text }", { LIST($words) } {"}"} или, если на всех языках он один и тот же, { $name } = {"{"} text = "{ $text }", same = true {"}"}

## bad-link

link-to-nothing = ссылка никуда не ведет
link-to-nothing-help = напишите адрес в круглых скобках
link-to-unpublished = ссылка на «{ $target }» ведет туда, где ничего не публикуется
link-to-unpublished-help = укажите полный адрес, который начинается с https://, другой исходный файл, например ../reports/visit.md, или сегмент, например #visit-dates
link-out-of-sources = ссылка на «{ $target }» ведет за пределы sources/
link-to-source-help = укажите другой исходный файл по пути от этого файла, например ../reports/visit.md
link-to-segment-help = после # стоит идентификатор сегмента, например #visit-dates
link-to-other-scheme = ссылка не может вести на «{ $scheme }:»
link-to-other-scheme-help = публиковать можно только адреса https:, http:, mailto: и tel:
link-empty = у ссылки нет слов
link-empty-help = напишите слова в квадратных скобках
link-label-unfit = метку «{ $label }» переводчики не смогут набрать
link-label-unfit-help = составляйте метки из букв, цифр и дефисов
link-label-taken = у метки «{ $label }» уже есть цель во вводном блоке
address-incomplete = «{ $address }» — не полный адрес
address-incomplete-help = напишите полный адрес, который начинается с https://
address-unfit = «{ $address }» — не адрес
address-unfit-help = напишите полный адрес, который начинается с https://, без пробелов
address-with-placeable = в адресе не может быть подстановки
address-with-placeable-help = выпишите адрес полностью или назовите его в разделе [links] вводного блока
address-masked = здесь ничего нельзя подставить: это часть адреса или метки
address-masked-help = поставьте подстановку среди слов или выпишите адрес полностью
language-of-words-help = слова на другом языке пишутся [на русском](lang:ru) в исходном тексте и [на русском][lang:ru] в переводе
document-unknown = документа «{ $document }» нет
document-unknown-help = напишите путь от этого файла к другому, с .md в конце
segment-unknown-help = закрепите нужный абзац знаком {"{#id}"} в его конце

image-elsewhere = рисунок «{ $target }» — не файл публикации
image-of-other-kind = рисунок «{ $target }» — не PNG и не JPEG
image-outside = рисунок «{ $target }» лежит за пределами публикации
image-help = рисунок — это файл PNG или JPEG из публикации, указанный по пути от этого исходного файла, например figures/map.png
picture-missing = рисунка { $path } нет
picture-missing-help = положите файл туда или исправьте его имя; он должен лежать в папке публикации
# $reason is one of those that follow; $cause is what the reader or writer of PNG says, in English.
picture-unshowable = показать рисунок { $path } нельзя: { $reason }
picture-unshowable-help = сохраните рисунок заново как PNG или JPEG
picture-no-file = это папка, канал или устройство
picture-too-large = он больше 64 мегабайт
picture-of-other-format = это не PNG и не JPEG
picture-uncompressed = сжать его не удалось
png-damaged = файл PNG поврежден
png-too-large = файл PNG слишком велик
jpeg-damaged = файл JPEG поврежден
jpeg-of-other-depth = в файле JPEG на каждый цвет приходится { $bits } бит; сохраните его с 8 битами на цвет
jpeg-in-printing-colours = в файле JPEG типографские цвета (CMYK); сохраните его как RGB

## duplicate-id

id-twice = идентификатор { $id } закреплен дважды
id-twice-help = дайте одному из двух другой идентификатор
names-alike = «{ $name }» и «{ $other }» различаются только прописными буквами
names-alike-help = переименуйте один из них: в Windows и macOS это имена одного и того же файла

## unsupported-markup

file-name-unfit = { $reason }.
file-name-unfit-help = Переименуйте файл: его имя становится адресом веб-страницы.

title-missing = у документа нет заголовка
title-missing-help = начните его строкой, например # Поездка в Таджикистан
title-twice = это второй заголовок документа
title-twice-help = одним знаком # начинается заголовок документа; главы начинайте с ##
heading-before-title = перед заголовком документа стоит другой заголовок
heading-before-title-help = начните документ с его заголовка
heading-empty = в заголовке нет слов
heading-empty-help = напишите их после # или уберите знак
heading-inside-block = заголовок стоит внутри списка, цитаты или сноски
heading-inside-block-help = поставьте его в начало строки или выделите слова: **полужирный**
heading-too-low = за заголовком уровня { $last } следует заголовок уровня { $level }
heading-too-low-help = напишите { $marks }: уровни нельзя пропускать

note-of-nothing = за этим примечанием нет текста
note-of-nothing-help = поставьте примечание перед тем блоком, о котором оно говорит
note-before-code = это примечание стоит перед кодом, а код не переводится
note-before-code-help = поставьте его перед текстом
note-code = код
text-indented = перед этим текстом четыре пробела или табуляция: его приняли бы за код, не перевели бы и не пронумеровали
fence-unclosed = здесь начинается блок кода, который не кончается там, где должен: все дальнейшее приняли бы за код и не перевели бы
fence-unclosed-help = завершите его строкой, где стоят одни знаки { $marks }, столько же, сколько в начале; если код не нужен, уберите эти знаки
fence-words = слова после { $marks } потерялись бы
fence-words-help = напишите их отдельной строкой; после этих знаков стоит только название языка, например { $marks }toml
text-indented-help = уберите пробелы; код ставится между двумя строками из трех обратных апострофов

footnote-inside-block = сноска определена внутри другого блока
footnote-inside-block-help = определите ее в начале строки, лучше всего в конце файла
footnote-empty = сноска [^{ $label }] ничего не говорит
footnote-empty-help = напишите ее текст после двоеточия
footnote-twice = сносок [^{ $label }] две
footnote-twice-help = дайте одной из них другую метку
footnote-unmarked = на сноску [^{ $label }] не указывает ни один текст
footnote-unmarked-help = поставьте [^{ $label }] в текст или уберите сноску
footnote-mark-in-picture = в словах к рисунку стоит знак сноски
footnote-mark-in-picture-help = поставьте знак в текст или в подпись

blocks-too-deep = больше { $most } блоков вложено здесь один в другой
blocks-too-deep-help = разделите некоторые списки или цитаты
marks-too-deep = больше { $most } знаков вложено здесь один в другой
marks-too-deep-help = уберите некоторые из них
columns-too-many = в таблице больше { $most } столбцов
columns-too-many-help = разделите ее на несколько таблиц
segments-too-many = в документе больше { $most } текстов; это первый лишний
segments-too-many-help = разделите его на несколько документов
source-too-long = файл больше { $most } мегабайт
source-too-long-help = разделите его на несколько документов
segment-too-long = в этом тексте больше { $most } знаков
segment-too-long-help = новый абзац начинается после пустой строки; тому, что не является текстом, например рисунку, записанному буквами, здесь не место
row-too-long = в этой строке больше ячеек, чем столбцов в таблице ({ $columns })
row-too-short = в этой строке меньше ячеек, чем столбцов в таблице ({ $columns }): { $cells }; последние остались бы пустыми
row-too-short-help = пишите | для каждой ячейки, в том числе для пустой
row-too-long-help = добавьте столбец в шапку и в строку под ней; если нужна сама черта, напишите \|
caption-missing = у рисунка среди другого текста нет подписи
caption-missing-help = поставьте рисунок отдельным абзацем или уберите слова в кавычках
link-title = название ссылки нигде не показывается
link-title-help = уберите слова в кавычках после адреса
brackets-idle = эти скобки похожи на ссылку, но ссылки здесь нет
brackets-idle-help = в адресе нет пробелов, а в словах ссылки — знаков сноски; если нужна сама скобка, напишите \]

stars-unclosed = у этого знака { $stars } нет второго { $stars }, и он был бы напечатан как есть
stars-unclosed-help = поставьте { $stars } перед первым и после последнего из слов; если нужна сама звездочка, напишите \*
stars-idle = знак { $stars } здесь ничего не выделяет и был бы напечатан как есть
stars-spaced-help = между { $stars } и выделенными словами не может быть пробела; если нужна сама звездочка, напишите \*
stars-end-jammed-help = знак не может закрываться между знаком препинания и буквой: включите буквы в выделение, например { $stars }«…»ро{ $stars }, или поставьте {"{\"\"}"} перед закрывающим знаком, например { $stars }«…»{"{\"\"}"}{ $stars }ро; если нужна сама звездочка, напишите \*
stars-start-jammed-help = знак не может открываться между буквой и знаком препинания: включите буквы в выделение, например { $stars }не«…»{ $stars }, или поставьте {"{\"\"}"} после открывающего знака, например не{ $stars }{"{\"\"}"}«…»{ $stars }; если нужна сама звездочка, напишите \*

attributes-in-the-middle = { $braces } стоит посреди текста
attributes-in-the-middle-help = эти скобки стоят в самом конце блока; если нужна сама скобка, напишите \{"{"}
attributes-of-nothing = здесь нет текста, к которому могло бы относиться { $braces }
attributes-of-nothing-help = напишите это в конце заголовка, абзаца, элемента списка, ячейки или рисунка
attribute-unknown = { $name } здесь ничего не значит
attribute-unknown-help = здесь может стоять { LIST($names) }
attribute-unreadable = «{ $text }» в этих скобках не может быть идентификатором, классом или значением
attribute-unreadable-help = напишите, например, {"{#id .class key=value key=\"two words\"}"}
attribute-twice = { $name } сказано об этом тексте дважды
attribute-twice-help = уберите одно из двух
attribute-two-ids = за этим текстом закреплен второй идентификатор, { $id }
attribute-two-ids-help = он уже называется { $id }: уберите один из двух
attribute-elsewhere = { $name } здесь ничего не говорит
attribute-without-class = { $name } дополняет { $class }, а его здесь нет
attribute-without-class-help = напишите перед ним { $class }
unnumbered-elsewhere-help = .unnumbered относится к абзацу или заголовку; текст без номера внутри списка — это отдельный абзац под его элементом
annexes-too-many-help = выберите в interface.ftl номера, которых хватит, например annex-sign = 1
decimal-elsewhere-help = .decimal относится к пронумерованному пункту, список которого нумеруется 140.1, 140.2
bis-elsewhere-help = .bis относится к пункту, у которого был бы номер: он получает номер предыдущего пункта и слово "bis"
part-elsewhere-help = .annex и .article относятся к заголовкам под заголовком документа
recommendation-elsewhere-help = .recommendation относится к пункту или к элементу списка
recommendation-to-words = «{ $words }» — не термин и осталось бы на одном языке
recommendation-to-words-help = назовите термин из terms.ftl, например to=-government
repeat-of-nothing = выше нет пункта, после которого мог бы идти "bis"
repeat-of-nothing-help = уберите .bis: это первый пункт здесь
repeat-too-often = один номер можно дать не больше пяти раз: 12, 12 bis, ter, quater, quinquies
repeat-too-often-help = уберите .bis, и следующие номера сдвинутся на один
pin-unfit-help = закрепите идентификатор, например {"{#visit-dates}"}

placeable-unclosed = у этой скобки {"{"} нет парной {"}"}
placeable-quotation-unclosed = у текста в кавычках после этой скобки {"{"} нет конца
placeable-too-deep = больше { $most } фигурных скобок вложено здесь одна в другую
placeable-unclosed-help = закройте ее скобкой {"}"}; если нужна сама скобка, напишите \{"{"}
placeable-is-choice = в исходном тексте стоит селектор ( -> ), а между вариантами выбирают только переводы
placeable-not-latin = «{ $name }» в { $placeable } написано не латинскими буквами, как все имена в фигурных скобках
placeable-unknown = { $placeable } — не факт, не термин и не функция
placeable-help = напишите, например, {"{ DATE($start) }"} или {"{ -term }"}; если нужна сама скобка, напишите \{"{"}
code-uncertain = фигурные скобки и обратные апострофы стоят здесь так, что нельзя понять, где код
code-uncertain-help = если нужен сам обратный апостроф, напишите \`, если сама такая скобка — \{"{"}
placeable-in-code = { $placeable } стоит в коде, где ничего не подставляется
placeable-in-code-help = вынесите подстановку из кода; если нужна сама скобка, напишите {"{\"{\"}"}

## missing-alt

decorative-with-words = сказано, что этот рисунок ничего не говорит, но слова у него есть
decorative-with-words-help = уберите слова или {"{.decorative}"}
decorative-misspelt = { $mark } здесь ничего не значит
decorative-misspelt-help = напишите {"{.decorative}"} строчными буквами
decorative-of-nothing = {"{.decorative}"} стоит не сразу после рисунка
decorative-of-nothing-help = напишите его сразу после рисунка без пробела: ![](line.png){"{.decorative}"}
alt-lost = у рисунка [{ $label }] нет здесь слов для тех, кто его не видит
alt-lost-help = переведите слова в квадратных скобках перед [{ $label }]
alt-added = рисунок [{ $label }] в исходном тексте ничего не говорит, а здесь слова у него есть
alt-added-help = напишите ![][{ $label }], как в исходном тексте
alt-missing = у этого рисунка нет слов для тех, кто его не видит
alt-silent-help = факт или термин в квадратных скобках ничего не говорит; напишите там, что изображено на рисунке
alt-missing-help = напишите в квадратных скобках, что на нем изображено; если он ничего не говорит, напишите сразу после него {"{.decorative}"}

## numbering

series-too-short = знаков языка { $language } для этого списка не хватает
series-too-short-help = разделите список или выберите в interface.ftl знаки, которых хватит, например list-sign-1 = 1)
list-too-deep = на список так глубоко под пронумерованным пунктом нельзя сослаться
list-too-deep-help = поставьте здесь маркеры: больше { $most } уровней под пунктом не нумеруется

## typed-marks

list-from-elsewhere = этот список начинается с { $number }, а по своему месту его первый элемент — номер { $counted }
list-from-elsewhere-help = если элемента не хватает, добавьте его; иначе пишите 1. перед каждым элементом: считает программа
typed-item-elsewhere = номер этого элемента — { $number }, а по своему месту он { $counted }
typed-paragraph = номер { $number } этого абзаца набран вручную, и он стал бы элементом предыдущего пункта
typed-paragraph-help = уберите его: пункты считает программа, и make-editions check --fix делает это там, где сомнений нет; с 1. начинается только элемент списка
typed-paragraphs-apart = список, который здесь начинается, ниже, после другого текста, продолжается с { $number }: эти номера набраны вручную, и в счет пунктов список не входит
typed-paragraphs-apart-help = если это номера пунктов, уберите их: считает программа, и make-editions check --fix делает это там, где сомнений нет; если все это — один список, поставьте по три пробела перед каждым текстом между его элементами
typed-number-below-help = поставьте перед ним пустую строку, а номер уберите: пункты считает программа
typed-own-number = { $mark } набрано вручную и было бы напечатано рядом с номером, который ставит программа
typed-own-number-help = если это номер, уберите его: пункты и элементы считает программа; заголовок начинается с ##
typed-number-beside = { $mark } набрано вручную после обратной косой черты и было бы напечатано рядом с { $counted } — номером, который ставит программа
typed-number-behind = { $mark } стоит после обратной косой черты: это не элемент списка и не номер пункта, и знак был бы напечатан как есть
typed-number-behind-help = если это элемент списка выше, уберите обратную косую черту, иначе уберите номер: считает программа, и о номере, который не сходится, она скажет
typed-annex-help = уберите это: если в конце заголовка стоит {"{.annex}"}, слово и номер пишет программа
typed-caption-help = уберите это: слово и номер перед заголовком таблицы или подписью к рисунку пишет программа
typed-caption-above-help = заголовок таблицы начинается с Table: и стоит прямо над ней; номер пишет программа
typed-caption-below-help = подпись к рисунку пишется в кавычках после имени файла: ![…](map.png "Карта"); слово и номер пишет программа
typed-empty-item = { $mark } начинает элемент списка без слов, и все же он получил бы номер или маркер
typed-empty-item-help = напишите элемент или уберите эту строку
typed-script-help = верхних и нижних индексов в издании нет: напишите сам знак, как в м² или H₂O
typed-unclosed-help = уберите { $mark } или напишите \{ $mark }, если нужен сам знак; слова выделяются с обеих сторон: { $mark }так{ $mark }
typed-link-help = уберите пробел между ] и (: ссылка пишется так: [слова](адрес)
typed-label-help = уберите пробел: знак сноски пишется так: [^1]
typed-picture-help = напишите после слов имя файла: рисунок — это ![слова](map.png); иначе уберите знак ! и скобки
typed-wiki-help = ссылка пишется [слова](адрес) в исходном тексте и [слова][метка] в переводе; иначе уберите скобки
typed-swallowed = { $mark } в начале этой строки исчезло бы: с него начинается список или цитата
typed-swallowed-help = присоедините строку к предыдущей или, если нужен сам знак, напишите { $mark }; если это список или цитата, оставьте перед ними пустую строку
typed-underline = { $mark } делает текст выше заголовком и исчезло бы
typed-underline-help = уберите его или поставьте перед ним пустую строку; заголовок начинается с ##
typed-sublist = эта строка должна стоять под элементом выше, но отступ у нее слишком мал: она считалась бы наравне с ним
typed-sublist-help = сдвиньте ее под первую букву текста выше: три пробела после 1., два после -
typed-letter-alike = эта буква не латинская, хотя с виду такая же
list-or-paragraph-help = если это пункт, уберите { $number }: по своему месту он { $paragraph }; если элемент списка, напишите перед ним 1.; если какого-то текста не хватает, добавьте его
typed-two-numbers = перед одним текстом стоят два номера, { $first } и { $second }
typed-two-numbers-help = уберите оба: считает программа; если они различаются, потому что пункта не хватает, добавьте его
typed-bullet = знак { $mark } не начинает здесь элемент списка: он был бы напечатан как есть
typed-bullet-private = маркер из Word не начинает здесь элемент списка, и ни один другой шрифт не может его показать
typed-bullet-help = начинайте каждый элемент с новой строки знаком - и пробелом
typed-task-help = флажков в изданиях не бывает: уберите скобки или напишите ☐
typed-heading = { $mark } не делает здесь заголовка: знак был бы напечатан как есть
typed-heading-help = поставьте пробел после { $mark }
typed-number = { $mark } набрано вручную: это не часть списка, и знак был бы напечатан как есть
typed-number-help = начинайте каждый элемент с новой строки, с 1. и пробела или с - и пробела, а набранное вручную уберите
typed-series = { $mark } не начинает здесь элемент списка: эта строка и строки под ней слились бы
typed-table = это похоже на таблицу: ее столбцы и строки слились бы
typed-table-help = поставьте | между ячейками, а под первой строкой — такую: | --- | --- |
typed-definition = эта строка задумана как определение или заголовок таблицы, а печатается с двоеточием
typed-definition-help = поставьте термин на строке сразу над ней; заголовок таблицы стоит над таблицей, например Table: Поездки
typed-lines = эти строки слились бы
typed-lines-help = начинайте каждую строку знаком - и пробелом или завершайте ее {"{ BR() }"}
typed-in-translation-help = уберите { $mark }: то, что стоит перед текстом, ставит программа
typed-cell-item-help = в ячейке не бывает списка: уберите знак, а несколько элементов разделите {"{ BR() }"}
typed-heading-item-help = уберите знак; если имелся в виду элемент списка, уберите # и начните строку знаком - и пробелом
typed-row = эта строка стала строкой таблицы над ней
row-heads-elsewhere-help = напишите это после заголовка таблицы, например Table: Поездки { "{" }.row-heads{ "}" }
caption-empty = этот заголовок таблицы ничего не говорит
caption-empty-help = напишите после Table:, что показано в таблице, или удалите строку
caption-glued = этот заголовок относится к абзацу над ним, и ни одна таблица его не получает
caption-glued-help = поставьте перед Table: пустую строку
caption-without-table = за этим заголовком нет таблицы
caption-without-table-help = поставьте таблицу под ним, через пустую строку; если это не заголовок таблицы, начните текст иначе
table-too-wide = столбцы этой таблицы не умещаются на странице, даже альбомной: в PDF ({ LIST($locales) }) строки таблицы набраны списками
table-too-wide-help = разделите таблицу на более узкие, уберите часть столбцов или сократите самые длинные слова в них
typed-row-caption-help = заголовок стоит над таблицей: напишите там Table: и слова, а перед таблицей — пустую строку
typed-row-help = оставьте перед ней пустую строку; если имелась в виду строка таблицы, поставьте | между ее ячейками
typed-alert-help = врезки — это > [!NOTE], > [!TIP], > [!IMPORTANT], > [!WARNING] и > [!CAUTION], одни на строке; слова начинаются на следующей, после >
typed-contents-help = уберите это: издание составляет оглавление само
typed-stress-help = в изданиях так ничего не выделяется: напишите **…** или уберите знаки
typed-note-help = напишите здесь [^1], а текст сноски — в конце файла: [^1]: …
typed-frame-help = рамок в изданиях не бывает: уберите знаки; врезка — это > [!NOTE] и строки, которые начинаются с >
typed-sign = { $mark } здесь ничего не значит, и знак был бы напечатан как есть
decimal-of-nothing = .decimal говорит, что список ниже нумеруется 140.1, 140.2, а списка нет
decimal-of-nothing-help = поставьте список сразу под этим текстом, например 1. и 2., или уберите .decimal
typed-decimal-help = напишите эти тексты списком, 1. и 2. под предыдущим пунктом, а в конце того пункта поставьте .decimal в фигурных скобках: номера 140.1, 140.2 программа ставит сама
annex-original-help = напишите код языка, например .annex original=es
summary-elsewhere-help = .summary относится к заголовку под заголовком документа; абзацы под ним не нумеруются
definition-doubtful = слова над этой строкой стали термином, а строка — его определением
definition-doubtful-help = термин стоит на отдельной строке, не длиннее 60 букв и без точки, а : — сразу под ним; если здесь ничего не определяется, начните строку с \:
definition-of-lines = строки выше слились в один термин, а эта строка стала его определением
definition-of-lines-help = оставьте перед термином пустую строку, чтобы он стоял на строке один; если здесь ничего не определяется, начните эту строку с \:
definition-glued = эта строка относится к определению над ней, а у следующего определения нет своего термина
definition-glued-help = оставляйте пустую строку перед каждым термином
definition-jammed = это двоеточие делает строку определением
definition-jammed-help = поставьте после него пробел; если здесь ничего не определяется, напишите вместо него \:
abbreviations-elsewhere-help = .abbreviations относится к заголовку под заголовком документа; определения под ним стоят по алфавиту каждого языка
abbreviations-of-nothing = .abbreviations ставит по алфавиту определения, а под этим заголовком их нет
abbreviations-of-nothing-help = напишите каждый термин на отдельной строке, а под ним : и что он значит
number-by-alphabet = порядок номеров был бы в каждом языке свой: эти определения стоят по алфавиту
number-by-alphabet-help = уберите из этого списка сноску или подпись либо уберите .abbreviations у заголовка
box-empty = эта врезка ничего не говорит
box-empty-help = напишите ее слова на строках ниже и начните каждую с >
official-elsewhere-help = .official относится к концу цитаты, строки которой начинаются с >
unreviewed-quotation = никто не подтвердил, что это официальная формулировка
unreviewed-quotation-from = никто не подтвердил, что это официальная формулировка из { $source }
unreviewed-quotation-help = вставьте слова официального текста, а не собственный перевод; затем: make-editions review { $language } { $document } { $id }
typed-strike-help = зачеркнутых слов в изданиях не бывает: уберите слова или знаки
typed-escape-help = уберите это; разрыв строки — {"{ BR() }"}
remark-left = «{ $words }» похоже на пометку переводчика и попало бы в печать
remark-left-help = закончите текст, а пометки пишите комментарием над сообщением: # …
stars-swallowed = звездочки в { $text } исчезли бы: Markdown принимает их за курсив
stars-swallowed-help = если нужна сама звездочка, напишите \*, а между числами — ×

## typed-reference

typed-reference = номер { $number } набран вручную и не изменится, когда номера сдвинутся
typed-reference-help = напишите вместо номера {"{"} PARA("{ $id }") {"}"}
typed-reference-part-help = напишите вместо номера {"{"} { $function }("id") {"}"} с идентификатором того, что имеется в виду
typed-reference-unknown-help = напишите вместо номера {"{ PARA(\"id\") }"} с идентификатором того пункта, который имеется в виду

## renumbered

renumbered =
    { $address } ведет теперь не к тому тексту, что в выпуске от { $date }: там стояло «{ $former }»{ $others ->
        [0] {""}
        [one] ; то же еще с { $others } адресом
       *[many] ; то же еще с { $others } адресами
    }
renumbered-help = завершите новое знаком {"{.bis}"}, и номера после него останутся прежними; если новые номера и нужны, выпустите документ еще раз

## wrong-alphabet

letters-mixed =
    в слове «{ $word }» { $count ->
        [one] буква
       *[other] буквы
    } { LIST($letters, before: "«", after: "»") } — из { alphabet }
letters-mixed-help = наберите { LIST($letters, before: "«", after: "»") } буквами { alphabet }: они выглядят так же
word-mixed-help = наберите слово одними буквами { alphabet }
alphabet =
    { $alphabet ->
        [latin] латинского алфавита
       *[cyrillic] кириллицы
    }
letter-latin = «{ $letter }» — буква латинского алфавита
letter-latin-help = наберите «{ $letter }» кириллицей: буква выглядит так же
letter-foreign = { LIST($letters, before: "«", after: "»") }: { foreign-to-alphabet }
letters-foreign = { LIST($letters, before: "«", after: "»") } в «{ $word }»: { foreign-to-alphabet }
foreign-to-alphabet =
    { $count ->
        [one] такой буквы
       *[other] таких букв
    } { alphabet-of-language } нет
alphabet-of-language =
    { $language ->
        [ru] в русском алфавите
        [tg] в таджикском алфавите
       *[other] в алфавите языка { $language }
    }
letters-foreign-help = наберите { LIST($right, before: "«", after: "»") } вместо { LIST($wrong, before: "«", after: "»") }
word-foreign-help = напишите слово буквами, которые есть { alphabet-of-language }, или пометьте иностранное имя: [{ $word }][lang:{ $other }]
symbol-cyrillic = «{ $letters }» в условном обозначении «{ $symbol }» — кириллица
symbol-cyrillic-help = наберите обозначение латинскими буквами

## plural-categories

plural-form-unknown = [{ $form }] — не форма числа ни в одном языке
plural-form-unknown-help = удалите строку: ее не выберет ни одно число
form-other-number = в форме [{ $key }] стоит «{ $word }»
form-other-number-help = назовите число из ключа: для других чисел эта форма не выбирается
plural-form-meant-help = при выборе нужны и { LIST($forms, before: "[", after: "]") }: имелась в виду одна из этих форм
form-doubled = [{ $form }] стоит дважды: вторая форма никогда не выбирается
form-doubled-help = удалите одну из двух или исправьте ее ключ
form-never = [{ $form }] никогда не будет выбрана: ${ $fact } — это { $kind ->
    [date] дата
   *[text] текст
}
form-never-help = напишите одну форму для всех значений или дайте исходному тексту число, по которому можно выбирать
form-never-number-help = число стоит среди фактов без кавычек: { $fact } = { $value }
plural-forms-missing = в выборе по { $selector } нет { LIST($forms, before: "[", after: "]") }
plural-forms-missing-help = добавьте по строке на каждую форму, со словом в той форме, которая нужна при таком числе

## untranslated-copy

copy-whole = перевод совпадает с исходным текстом
copy-part = «{ $words }» скопировано из исходного текста
copy-of-other-language = этот текст не на языке файла, а на другом ({ $language })
copy-help = переведите или верните строку «# untranslated»; то, что остается на другом языке, пометьте, например [слова][lang:en]

## terminology

term-unused = в исходном тексте стоит термин «{ $term }», а в переводе нет «{ $expected }»
term-unused-help = напишите {"{"} -{ $id } {"}"} или его слова; если термином стало другое слово, измените terms.ftl

## inconsistent-translation

translation-differs = в другом месте тот же исходный текст переведен как «{ $usual }»
translation-differs-help = переведите его так же, если только два текста не значат разное
translation-elsewhere = другой перевод

## punctuation

question-lost = исходный текст кончается вопросительным знаком, перевод — нет
question-added = перевод кончается вопросительным знаком, исходный текст — нет
exclamation-lost = исходный текст кончается восклицательным знаком, перевод — нет
exclamation-added = перевод кончается восклицательным знаком, исходный текст — нет
ending-help = завершите текст так же, как исходный, или задайте вопрос иначе
quote-wrong = { $mark } здесь — не кавычка этого языка
quote-outer-help = пишите { $open } и { $close }, а внутри них — { $inner-open } и { $inner-close }
quote-inner-help = напишите { $close }, а внутри { $open } { $close } — { $inner-close }
quote-open-help = напишите { $open }
quote-either-help = напишите { $open } или { $close }
quote-unclosed = { $mark } здесь открывается и нигде не закрывается
quote-unclosed-help = поставьте { $close } там, где кончается цитата
quote-unopened = { $mark } здесь ничего не закрывает
quote-unopened-help = поставьте { $open } там, где начинается цитата
word-doubled = «{ $word }» стоит два раза подряд
note-mark-after = знак сноски стоит после знака препинания; по настройкам он стоит перед ним (note-mark)
note-mark-after-help = поставьте знак сноски перед запятой или точкой: «слово[^1].»
note-mark-before = знак сноски стоит перед знаком препинания; по настройкам он стоит после него (note-mark)
note-mark-before-help = поставьте знак сноски после запятой или точки: «слово.[^1]»
spaces-doubled = здесь два пробела подряд
doubled-help = удалите один из двух

## word-mismatch

## name-mismatch

name-exchanged = в исходном тексте стоит имя «{ $name }», а в переводе — «{ $other }»: в других местах так передано { $theirs }
name-spelled = «{ $word }» написано иначе, чем в остальной публикации: «{ $usual }…» ({ $count })
name-help = сравните имена; если все верно как есть, напишите над сообщением «# allow: name-mismatch — причина»

## negation-mismatch

negation-lost = в исходном тексте стоит «{ $word }», а в переводе нет никакого отрицания
negation-alone = в исходном тексте стоит «{ $word }», но «{ $alone }» без глагола с отрицанием ничего не отрицает
negation-added = в переводе стоит «{ $word }», а в исходном тексте нет никакого отрицания
negation-help = прочтите оба текста еще раз; если они говорят одно и то же, напишите над сообщением «# allow: negation-mismatch — причина»

## omission

words-omitted = здесь ничто не соответствует { $words }
words-added = в исходном тексте ничто не соответствует { $words }
word-missed = «{ $word }» (в других местах { $elsewhere }, в { $answered } из { $places })
word-missed-too = { $said }, «{ $word }» ({ $elsewhere }, { $answered } из { $places })
sentences-differ =
    в этом переводе { $translation ->
        [one] { $translation } предложение
        [few] { $translation } предложения
       *[many] { $translation } предложений
    }, в исходном тексте — { $source }
translation-far-shorter =
    этот перевод намного короче обычного: { $translation ->
        [one] { $translation } знак
        [few] { $translation } знака
       *[many] { $translation } знаков
    } при { $source } в исходном тексте
translation-far-longer =
    этот перевод намного длиннее обычного: { $translation ->
        [one] { $translation } знак
        [few] { $translation } знака
       *[many] { $translation } знаков
    } при { $source } в исходном тексте
omission-help = сравните его с исходным текстом предложение за предложением: возможно, чего-то не хватает или что-то лишнее; если все верно как есть, напишите над сообщением «# allow: omission — причина»

## not-normalized

letter-decomposed = одна буква записана здесь двумя символами, которые составляют одно целое
letter-decomposed-help = наберите букву заново или выполните check --fix

## obsolete-message

message-obsolete = сегмента «{ $id }» в документе больше нет
term-in-document = термин -{ $id } стоит в файле документа
term-in-document-help = термины читаются только из terms.ftl языка: перенесите его туда
term-obsolete = в исходном языке нет термина -{ $id }
term-obsolete-help = удалите его, если только он не нужен какому-нибудь тексту этого языка; его слова нигде не запоминаются
document-obsolete = документа «{ $document }» больше нет
words-unknown = ни на одной странице нет слов сообщения интерфейса «{ $id }»
words-unknown-help = удалите его или напишите имя того сообщения, которое имелось в виду
obsolete-help = выполните make-editions sync --prune, чтобы его убрать; его слова запоминаются

## unused-allow

allow-of-nothing = в этом комментарии не названо правило
allow-of-unknown = правила «{ $name }» нет
allow-without-reason = в этом комментарии нет причины, поэтому он ничего не отключает
allow-unused = { $rule } в этом сообщении ничего не находит
allow-help = напишите «# allow: ПРАВИЛО — причина» с правилом, которое здесь что-то находит, или удалите комментарий
allow-unused-help = удалите комментарий

## missing-interface

interface-missing = слов интерфейса на языке { $language } нет: вместо них стоят слова исходного языка
interface-missing-help = создайте этот файл пустым: make-editions sync впишет в него слова для перевода

## Of no rule

# What the findings add up to.
findings-counted =
    Всего: { $errors ->
        [one] { $errors } ошибка
        [few] { $errors } ошибки
       *[many] { $errors } ошибок
    } и { $warnings ->
        [one] { $warnings } предупреждение
        [few] { $warnings } предупреждения
       *[many] { $warnings } предупреждений
    }.

# Where there are too many to be told one by one.
findings-untold =
    { $number ->
        [one] Еще { $number } замечание здесь не показано
        [few] Еще { $number } замечания здесь не показаны
       *[many] Еще { $number } замечаний здесь не показано
    }; все показывает ключ --all. По правилам и документам:
findings-of-rule =
    {"  "}{ $rule }: { $number } в { $documents }{ $more ->
        [0] {""}
       *[other] {" "}и еще в { $more }
    }
# Of findings with one cause, the first is told.
findings-of-cause =
    то же еще в { $number ->
        [one] { $number } месте
       *[many] { $number } местах
    }: { $places }{ $more ->
        [0] {""}
       *[other] {" "}и еще в { $more }
    }
# Of words of the interface that a language lacks, the first are told.
findings-of-words =
    то же относится еще к { $number ->
        [one] { $number } сообщению
       *[many] { $number } сообщениям
    }: { $ids }

## Of what commands report

# The words of a report before its sentence.
level-error = ошибка
level-warning = предупреждение
level-note = примечание
level-help = совет
tool-stopped = ошибка: { $said }
nothing-to-mend = Исправлять нечего.
files-mended =
    { $files ->
        [one] Исправлен { $files } файл
        [few] Исправлены { $files } файла
       *[many] Исправлено { $files } файлов
    }, как показано выше.
writing-awaited = В папку { $folder } пишет команда make-editions, запущенная раньше; ждем, пока она закончит.
work-awaited = здесь ({ $folder }) уже работает make-editions; ждем
build-finished = Сборка была прервана здесь, когда расставляла файлы по местам; теперь это доведено до конца.
file-damaged = Файл { $path } был поврежден, когда сборка внезапно прервалась. Он убран и будет создан заново, как только его документ будет готов полностью.
put-in-order =
    Папка out/ осталась от прежней версии: из нее убраны память программы и { $files ->
        [one] { $files } файл
        [few] { $files } файла
       *[many] { $files } файлов
    } (проекты и то, что под эмбарго). Теперь все это лежит в private/, а out/ — для всех; проект создается заново с ключом --draft.
shard-built =
    В части { $shard } { $documents ->
        [one] { $documents } документ
        [few] { $documents } документа
       *[many] { $documents } документов
    }. Файл { $path } нужен команде make-editions join; она и сообщит, что не так.
shards-missing = Среди частей нет { $shards }; то, что к ним относится, собирается здесь.
shard-changed = пока собиралась часть, файлы публикации изменились, поэтому она не сохранена; выполните команду еще раз
shard-none = в { $path } нет ни одной части; укажите папку публикации, в которой работала команда build --shard, папку с ее файлами .shard или такой файл
shard-broken = { $path } — не часть публикации или поврежденная часть; перенесите файл сюда заново целиком или соберите часть еще раз
shard-of-other-version = { $path } создан другой программой: make-editions { $theirs }, а здесь { $own }. Пользуйтесь на всех компьютерах одним и тем же файлом программы и соберите часть еще раз
shard-of-other-inputs = { $path } создан из других исходных текстов, переводов или настроек, чем те, что лежат здесь; соберите часть { $shard } заново из этих
shard-of-other-round = { $path } и { $other } не подходят друг к другу: публикация была разделена на разное число частей, или ключи были разными; соедините части одной сборки
progress-of-documents = Документы: { $done } из { $all }
last-editions-stay = Последние издания остаются такими, какие есть.
watching-stopped = Слежение окончено.

desk-address = Рабочее место переводчика: { $address }
desk-address-secret = Рабочее место открывается только по этому адресу и только до завершения работы: никому не сообщайте адрес. Ctrl-C завершает работу.
desk-closed = Рабочее место закрыто.
request-of-another-machine = Это рабочее место — только для того компьютера, на котором оно открыто.
request-of-another-page = Это рабочее место отвечает только своим страницам.
request-of-an-old-page = Записывать может только страница этого рабочего места; загрузите ее заново.
request-of-no-page = Здесь нет такой страницы.
desk-request-unknown = Это не запрос рабочего места.
browser-missing = Запустить браузер не удалось; откройте этот адрес сами.
press-enter = Нажмите Enter, чтобы закрыть это окно.

# build
# $reasons and $advice are sentences and parts of sentences that follow; $standing is one.
document-refused = Документ { $document } не опубликован: { LIST($reasons) }. { $standing }; { $advice }.
document-unpublishable = Документ { $document } пока не может быть опубликован: { LIST($reasons) }.
stands-in-part = Опубликовано только на языках: { LIST($locales) }
stands-in-part-now = Опубликовано только на языках: { LIST($locales) }; больше не опубликовано на языках: { LIST($gone) }
stands-complete = Последние полные издания остаются такими, какие есть
stands-no-longer = Последние полные издания сняты: они вели к документу, который снова под эмбарго
stands-nowhere = Изданий этого документа здесь нет
draft-apart = что стало с запрошенной частью, сказано ниже
draft-impossible = проект появится только после исправления
draft-written = проект записан
draft-possible = что уже готово, показывает ключ --draft
document-apart = { $document }: записано как проект, потому что другие издания документа говорили бы не то же самое, а читатель не должен найти два расходящихся издания. Чтобы опубликовать документ, соберите его на всех языках и во всех форматах.
document-apart-in-part = { $document }: то, что готово полностью, записано как проект, потому что другие издания документа говорили бы не то же самое, а читатель не должен найти два расходящихся издания. Чтобы опубликовать документ, соберите его на всех языках и во всех форматах с ключом --partial.
document-embargoed = Документ { $document } под эмбарго: его издания лежат в { $folder }. Чтобы его опубликовать, укажите при сборке время, например --as-of now; когда команда make-editions release запишет выпуск, документ будет публиковать каждая сборка.
document-embargoed-again = Документ { $document } под эмбарго: его издания лежат в { $folder }. То, что опубликовала прежняя сборка, убрано. Чтобы его опубликовать, укажите при сборке время, например --as-of now; когда команда make-editions release запишет выпуск, документ будет публиковать каждая сборка.
# $news is made of those that follow.
document-released-since = Документ { $document } выпущен { $time }{ $news }.
since-edited = ; с тех пор его тексты изменились: когда исправление будет опубликовано, выпустите документ еще раз
since-embargo-moved = ; теперь в нем указано другое эмбарго, которое его уже не задерживает
document-still-embargoed = Документ { $document } был бы еще под эмбарго.
build-rehearsed =
    Это репетиция: указанное время еще не наступило. { $documents ->
        [one] Был бы опубликован { $documents } документ
        [few] Были бы опубликованы { $documents } документа
       *[many] Было бы опубликовано { $documents } документов
    }, { $files ->
        [one] записан { $files } файл
        [few] записаны { $files } файла
       *[many] записано { $files } файлов
    }. Ничего не записано.
documents-published =
    { $documents ->
        [one] Опубликован { $documents } документ
        [few] Опубликованы { $documents } документа
       *[many] Опубликовано { $documents } документов
    }, { $files ->
        [one] записан { $files } файл
        [few] записаны { $files } файла
       *[many] записано { $files } файлов
    } в { $out }{ $private ->
        [0] {""}
       *[other] {" "}и { $private } — в private/
    }; откройте { $index }
refused-for-errors =
    { $number ->
        [one] { $number } ошибка
        [few] { $number } ошибки
       *[many] { $number } ошибок
    } в { $place } ({ $rule })
refused-as-incomplete = в { $locale } не хватает сегментов или они устарели
refused-as-unreviewed =
    в { $locale } { $number ->
        [one] не проверен { $number } сегмент
        [few] не проверены { $number } сегмента
       *[many] не проверено { $number } сегментов
    }{ $reviewers ->
        [1] {""}
        [one] {" "}(нужен { $reviewers } человек)
        [few] {" "}(нужны { $reviewers } человека)
       *[many] {" "}(нужно { $reviewers } человек)
    } (см. make-editions review --help)
refused-as-unreadable = исходный текст прочитать нельзя

# status
coverage-stale = устарело { $number }
coverage-missing = нет { $number }
coverage-unreadable = не читается
coverage-reviewed = проверено { $number }
embargo-none = Под эмбарго документов нет.
embargo-released = { $document }: выпущен { $time }{ $news }
embargo-until = { $document }: под эмбарго до { $until }
embargo-unknown = { $document }: неизвестно, наложено ли на документ эмбарго
embargo-unrefused = {"  "}сейчас ничто не помешало бы его опубликовать
embargo-refused = {"  "}не был бы опубликован: { $reason }

# sync
allowed-no-longer = Больше не разрешено, потому что комментарий удален:
sync-would-change =
    { $files ->
        [one] Изменился бы { $files } файл
        [few] Изменились бы { $files } файла
       *[many] Изменилось бы { $files } файлов
    }; выполните make-editions sync.
sync-changed =
    { $files ->
        [one] Обновлен { $files } файл
        [few] Обновлены { $files } файла
       *[many] Обновлено { $files } файлов
    }.
sync-renamed-segment = { $document }: сегмент { $old } теперь называется { $new }, его переводы вместе с ним: идентификаторы такого вида отведены номерам, на которые ссылаются читатели.
sync-idle = Все уже обновлено.
sync-idle-else = Больше делать было нечего; исправьте то, о чем сказано выше, и выполните sync еще раз.
sync-next = Что дальше: переводите в locales/, затем выполните make-editions check; что осталось сделать, показывает make-editions status

# allowed
allowed-nothing =
    Ничего не разрешено. Разрешает комментарий над сообщением, например
    {"    "}# allow: punctuation — причина
    и make-editions sync его запоминает.
allowed-not-here = { $locale }: правило { $rule } не отключено для { $message } в { $document }; что разрешено, показывает make-editions allowed { $locale }.
allowed-not-here-unknown = { $locale }: правило { $rule } не отключено для { $message } в { $document }, да и правила с таким именем нет; что разрешено, показывает make-editions allowed { $locale }.
allowed-revoked =
    Больше { $number ->
        [one] не разрешена { $number } пара текстов
        [few] не разрешены { $number } пары текстов
       *[many] не разрешено { $number } пар текстов
    }:

# accept and review
nothing-changed-at-all = Ничего не изменено.
declared-refused = { $locale }: { $said }.
accepted-nothing = Ничего не принято. Назовите сегменты, перевод которых верен как есть, или примите все эти с ключом --all.
accepted-no-words = Ничего не принято. Назовите то, что верно как есть, или примите все это с ключом --all.
words-not-stale = { $locale }: в { $name } ничего не устарело.
words-to-accept = { $locale }: можно принять в { $name }: { $number }.
words-accepted = { $locale }: принято в { $name }: { $number }.
# $names is empty, or names-of-segments.
translations-accepted =
    { $locale }: { $number ->
        [one] принят { $number } перевод
        [few] приняты { $number } перевода
       *[many] принято { $number } переводов
    } в { $document }{ $names }.
translations-to-accept =
    { $locale }: можно принять { $number ->
        [one] { $number } перевод
        [few] { $number } перевода
       *[many] { $number } переводов
    } в { $document }{ $names }.
translations-reviewed =
    { $locale }: { $number ->
        [one] отмечен как проверенный { $number } перевод
        [few] отмечены как проверенные { $number } перевода
       *[many] отмечено как проверенные { $number } переводов
    } в { $document }{ $names }.
names-of-segments = : { LIST($names) }
segment-untranslated-yet = { $locale }: у { $segment } еще нет перевода.
segment-not-stale = { $locale }: { $segment } не устарел, принимать его не нужно.
segment-stale = { $locale }: { $segment } устарел; сначала исправьте перевод или примите его.
segment-unreviewable = { $locale }: { $segment } нельзя отметить как проверенный.
none-stale = { $locale }: в { $document } нет устаревших переводов.
none-reviewable = { $locale }: в { $document } нет переводов, которые можно было бы проверить.
accepted-pair =
    {"  "}{ $segment }
    {"    "}{ $source }, тогда: { $then }
    {"    "}{ $source }, сейчас: { $now }
    {"    "}изменилось: { $changed }
    {"    "}{ $locale }: { $translation }

# import of translations
import-one-locale = укажите один язык ключом --locale
import-one-file = укажите один файл или исходный текст и его переводы, каждый со своим языком: make-editions import en=a.docx ru=b.docx
import-language-twice = для языка { $locale } указано два файла; укажите для каждого языка один
import-without-source = ни один из файлов не на языке исходных текстов ({ $locale }); укажите его так: { $locale }=FILE
import-no-target = эта публикация не переводится на { $locale }; язык добавляет команда make-editions new locale { $locale }
import-refused = ничего не взято: { $said }
import-other-language = похоже, что файл не на языке { $locale }: в его словах другие буквы; проверьте, тот ли это файл
import-item-number = пункт { $number } исходного текста имеет в файле номер { $own }
import-sign-left = номер { $number } исходного текста начинается в файле с «{ $sign }»
tables-in-number = таблиц в исходном тексте: { $source }, в файле: { $translation }; числа в них не сверялись
tables-in-shape = таблица { $table }: строк и столбцов в исходном тексте { $rows } и { $columns }, в файле { $own-rows } и { $own-columns }; числа в ней не сверялись
tables-in-cell = таблица { $table }, строка { $row }, столбец { $column }: в исходном тексте «{ $source }», в файле «{ $translation }»
import-unplaced = для { $what } из исходного текста нет однозначного места во взятом переводе; поставьте это туда сами
import-taken-because = { $segment }: взято, потому что совпадает: { $because }
import-taken-between = { $segment }: взято, потому что стоит между другими, в которых нет сомнений
import-to-be-seen-to = { $segment }: { $what }.
import-offered-one = { $segment }: возможный перевод стоит рядом, в строке «# was:»
import-unanswered = { $segment }: перевода в файле нет: «{ $words }»
import-left-over = абзацу { $number } из файла места не нашлось: «{ $words }»
import-taken-over = { $locale }: { $document }: взято { $taken }, предложено { $offered }, без перевода { $unanswered }, лишних абзацев { $left }, оставлено как было { $kept }.
import-taken-next = Взятое считается отсутствующим, пока его никто не прочитал: удалите строку «# imported» над каждым верным переводом или примите все сразу: { $command }

# import --report
compare-missing = нет перевода для «{ $words }»
compare-pieces = «{ $words }» разделено или соединено иначе либо неотличимо от соседних абзацев
compare-added = абзацу { $number } ничего не соответствует в исходном тексте: «{ $words }»
compare-own = { $locale }: { $what }
compare-own-number = номера абзацев в файле идут не по порядку, а в исходном тексте — по порядку: { $numbers }
compare-source-number = номера абзацев в исходном тексте идут не по порядку, а в файле — по порядку: { $numbers }
compare-heading = в одном из двух текстов это заголовок, в другом — нет или заголовок другого уровня
compare-pair = «{ $words }»: { $what }
compare-done = Расхождений: { $number }; сверено с исходным текстом абзацев: { $held }.

# imported
segments-imported =
    { $number ->
        [one] { $number } перевод взят из файла, и его еще никто не прочитал
        [few] { $number } перевода взяты из файла, и их еще никто не прочитал
       *[many] { $number } переводов взято из файла, и их еще никто не прочитал
    }
segments-imported-help = прочитайте их рядом с исходным текстом и удалите строку «# imported» над каждым верным или примите все сразу: { $command }
coverage-imported = из них импортировано { $number }
segment-not-imported = { $locale }: у { $segment } нет импортированного перевода, который ждал бы прочтения.
none-imported = { $locale }: в { $document } нет импортированных переводов, которые ждали бы прочтения.
accepted-imported =
    {"  "}{ $segment }
    {"    "}{ $source }: { $now }
    {"    "}{ $locale }: { $translation }

# suggest
suggest-idle = { $locale }: все переведено, и ничто не устарело.
suggest-none =
    { $locale }: { $number ->
        [one] для { $number } сегмента
       *[many] для { $number } сегментов
    } похожих переводов нет.
state-missing = не переведен
state-stale = устарел
state-translated = переведен

# release
release-recorded =
    Документ { $document } выпущен: { $files ->
        [one] записан { $files } файл
        [few] записаны { $files } файла
       *[many] записано { $files } файлов
    }.
release-known = Документ { $document } в этом виде выпущен { $time }.
# $reason is one of those that follow.
release-refused = Документ { $document } не выпущен: { $reason }.
release-absent = его нет в out/; сначала соберите его (когда эмбарго кончится — с ключом --as-of now)
release-incomplete = его тексты сейчас неполны или содержат ошибки, поэтому то, что лежит в out/, старше их
release-outdated = то, что лежит в out/, — не то, что говорят его тексты сейчас; сначала соберите его и посмотрите
release-damaged = один из файлов в out/ не такой, каким был собран; make-editions verify скажет, какой, а make-editions build --no-cache создаст его заново
release-unrecorded = запись о его прежних выпусках прочитать нельзя; восстановите ее из git
release-nothing = В out/ нет ни одного документа; make-editions build кладет туда то, что готово полностью.
release-commit = Внесите locales/.state/releases/ в git.

# verify
verify-well =
    { $files ->
        [one] { $files } файл в папке { $folder } соответствует манифесту
       *[many] Соответствуют манифесту файлов в папке { $folder }: { $files }
    }.
verify-well-published =
    { $files ->
        [one] { $files } файл в папке { $folder } соответствует манифесту
       *[many] Соответствуют манифесту файлов в папке { $folder }: { $files }
    } (собственный хеш манифеста SHA-256: { $hash }).
verify-faulty =
    { $files ->
        [one] { $files } файл в папке { $folder } не соответствует манифесту
       *[many] Не соответствуют манифесту файлов в папке { $folder }: { $files }
    }.
verify-never-released = Судя по locales/.state/releases/, файл { $name } никогда не выпускался.
verify-released =
    Файл { $name } выпущен { $time } как { $path }, издание документа { $document }.
    Его исходный текст — sources/{ $document }.md с хешем SHA-256 { $source }.
verify-replaced = Он заменен: { $time } на его месте выпущено другое издание.
built-changed = { $path } изменился после сборки
built-missing = { $path } отсутствует
built-added = { $path } добавлен: в манифесте его нет
built-link = { $path } — символическая ссылка, а сборка таких не создает
built-no-file = { $path } — не файл
built-outside = { $path } ведет за пределы папки, проверить его нельзя
built-doubled = { $path } указан в манифесте больше одного раза
# $field is a key of the manifest.
built-field = { $path }: в манифесте указано не то значение { $field }, которое следует из пути
built-form = { $path } записан не так, как записывает сборка: его кто-то изменил
built-other-manifest = { $path }: хеш SHA-256 не тот, что указан в --manifest-sha256

# init and new
publication-started =
    Публикация начата в папке { $folder }.
    Что дальше: cd { $folder } && make-editions new document announcements/first
document-started =
    Начат файл { $path }.
    Что дальше: напишите в нем текст, затем выполните make-editions sync
locale-started =
    Язык { $locale } добавлен. В файле { $terms } — копия терминов исходного языка: переведите ее.
    Что дальше: make-editions sync

# merge-driver
merge-conflicts =
    { $number ->
        [one] { $number } сообщение переведено
        [few] { $number } сообщения переведены
       *[many] { $number } сообщений переведено
    } с обеих сторон: { LIST($messages) }. Выберите между знаками, затем выполните make-editions sync.

# explain
severity =
    { $severity ->
        [error] ошибка
       *[warning] предупреждение
    }
severity-here = В этой публикации: { severity }.
severity-off-here = В этой публикации: отключено.
explain-allow = Если текст верен как есть, напишите над его сообщением:
explain-allow-reason = причина
explain-remembered = Команда sync запомнит это для тех же слов, где бы они ни стояли: make-editions allowed

# trace: the names of its parts have at most eight letters.
trace-note = заметка
trace-tree = дерево
trace-pattern = образец
trace-id = имя
trace-number = номер
trace-state = статус
trace-form = форма
trace-draft = проект
trace-text = текст
trace-address = адрес
trace-pages = страницы
trace-id-pinned = { $id }, закреплено автором в строке { $line }
trace-id-remembered = { $id }, как запомнила команда sync
trace-id-like = { $id }, как запомнила команда sync, по сходству с текстом: { $text }
trace-id-new = { $id }, составлено из первых слов; команда sync его еще не знает
trace-reviewed = переведен, проверен
trace-reviewed-by = переведен, проверил: { $by }
trace-translated = переведен
trace-stale = устарел, перевод текста: { $source }
trace-missing = не переведен
trace-choice = { $selector } — это { $key }
trace-otherwise = иначе
trace-stands-in = вместо перевода стоит текст на языке { $locale }
trace-code = код "{ $text }"
trace-strong = полужирный
trace-emphasis = курсив
trace-link = ссылка [{ $label }] на { $target }
trace-foreign = слова на языке { $locale }
trace-mark = знак [^{ $label }] сноски { $number }
trace-picture = рисунок [{ $label }] { $path }
trace-break = разрыв строки
trace-paragraph = номер { $text } сегмента { $segment }
trace-placeable = подстановка { $text }
trace-segment = сегмент { $segment }
trace-document = документ { $document }
trace-segment-elsewhere = сегмент { $segment } документа { $document }
trace-page = страница { $page } из { $pages }
trace-no-line = ни одной строки ни на одной странице
trace-faces = шрифты: { LIST($faces) }

## Of the command line

usage-template =
    { $about }
    Использование: { $usage }

    { $arguments }{ $after }
usage-commands = Команды
usage-command = КОМАНДА
usage-arguments = Аргументы
usage-options = Ключи
usage-options-given = КЛЮЧИ
usage-default = {" "}[по умолчанию: { $value }]
usage-values = {" "}[возможные значения: { LIST($values) }]
usage-values-told =
    { $help }

    Возможные значения:
    { $values }
# The headings of a page of the manual.
manual-name = ИМЯ
manual-synopsis = СИНТАКСИС
manual-description = ОПИСАНИЕ
manual-options = КЛЮЧИ
manual-commands = КОМАНДЫ
manual-more = ПРИМЕРЫ
manual-version = ВЕРСИЯ
usage = Использование: { $usage }
usage-more = Подробнее: --help.
usage-argument-unknown = ключа или аргумента { $argument } здесь нет
usage-command-unknown = команды { $command } нет
usage-command-missing = не хватает команды
usage-value-missing = для { $argument } нужно значение
usage-value-unknown = «{ $value }» не подходит для { $argument }; подходит одно из этих: { $values }
usage-value-unfit = «{ $value }» не подходит для { $argument }
usage-number-unfit = «{ $value }» не подходит для { $argument }; подходит число от { $least } до { $most }
usage-shard-unfit = «{ $value }» не подходит для { $argument }: нужны номер части и число частей, например 2/4; частей может быть не больше { $most }
usage-value-too-much = «{ $value }» — лишнее значение для { $argument }
usage-values-miscounted = у { $argument } слишком мало или слишком много значений
usage-arguments-conflict = { $argument } нельзя указать вместе с { $other }
usage-argument-twice = { $argument } указано дважды
usage-argument-missing = не хватает: { $arguments }
usage-no-text = один из аргументов — не в кодировке UTF-8
usage-unfit = командную строку разобрать нельзя

## Of a text that the desk cannot save

# $problem is what stops the tool.
typing-unread = { $problem }.
typing-unsaved = { $problem }. Ничего не сохранено.
typing-into-busy = Этот файл все время записывает кто-то другой. Ничего не сохранено; попробуйте еще раз.
typing-empty = Сохранять нечего: текста нет.
typing-of-nothing = Этого абзаца в документе больше нет.
typing-into-unreadable = Прочитать файл в таком виде нельзя: сначала исправьте его в текстовом редакторе.
typing-misread = Этот текст был бы прочитан иначе: одна из строк начинается со знака, который в таких файлах что-то значит, или не закрыта фигурная скобка.
term-is-there = Термин с таким именем уже есть: выберите другое имя или используйте этот термин.
term-has-words = Эти слова уже есть у термина { $term }.
term-name-refused = Имя термина состоит из латинских букв, цифр и дефисов и начинается с буквы.

## Of what stops the tool

# What another program says, in its words.
quoted = { $text }

publication-missing = ни в { $folder }, ни в папках выше нет файла editions.toml; начните публикацию командой make-editions init ПАПКА или укажите ее папку: --project ПАПКА
publication-there = { $folder } — уже публикация: там есть editions.toml
publication-locked = здесь ({ $folder }) уже работает make-editions; повторите команду, когда та закончит

file-unreadable = прочитать { $path } нельзя: { $cause }
file-unwritable = записать { $path } нельзя: { $cause }
# $cause is what the system says, or one of the five that follow.
file-not-there = такого файла или папки нет
file-not-allowed = система этого не разрешает
disk-full = на диске нет места; освободите его и повторите команду
disk-quota = ваша доля диска заполнена; освободите место и повторите команду
file-size-limit = файлы такого размера здесь недопустимы
result-unwritten = записать результат нельзя: { $cause }
file-larger = { $path } больше { $most } мегабайт; действительно ли этот файл часть публикации?
file-no-text = { $path } — не текст в кодировке UTF-8; файл оставлен без изменений
path-no-file = { $path } — не файл
path-no-folder = { $path } — не папка
path-outside = { $path } ведет за пределы публикации; за ее пределами ничего не читается и не записывается
folder-in-itself = { $path } ведет в папку, в которой лежит сама, или слишком глубоко; она пропущена
name-no-text = имя { $path } — не в кодировке UTF-8; переименуйте файл
saved-meanwhile = { $path } в тот же момент сохранил кто-то другой; файл оставлен таким, каким его сохранили: повторите команду
disk-failed = перенести файлы на диск не удалось
out-and-private = { $folder } не может быть папкой для того, что публикуется: в ней лежала бы private/ или она лежала бы в private/
private-of-another = папка { $folder } принадлежит другому пользователю и открыта для других, а они могли бы читать в ней проекты и то, что под эмбарго; удалите ее или станьте ее владельцем (chown), и она будет закрыта для всех остальных
out-among-texts = { $folder } не может быть папкой для того, что публикуется: в { $texts } лежат тексты, которые пишут люди
nothing-changed = { $problem }; ничего не изменено

# $hint is one of the two that follow, or did-you-mean.
document-not-there = в этой публикации нет документа { $name }; { $hint }
locale-not-there = в этой публикации нет языка { $name }; { $hint }
names-none = пока там ничего нет
names-known = есть { LIST($names) }
document-there = { $path } уже существует; файл оставлен без изменений
document-alike = { $path } и { $other } различались бы только прописными буквами, а на многих компьютерах это один файл; выберите другое имя
document-too-deep = { $path } лежит глубже { $most } папок, а ниже программа не заглядывает
import-unreadable = исходный текст, который получился бы из { $path }, нельзя было бы прочесть: { $said }
document-not-understood = разобрать sources/{ $document }.md нельзя; make-editions check скажет, что в нем не так
document-untranslated = { $document } не переводится ни на один язык
document-not-translated-into = { $document } не переводится на { $name }; есть { LIST($locales) }, или '*', если нужны все
segment-not-there = в { $document } нет сегмента { $name }
segment-renamed = в { $document } больше нет сегмента { $name }; теперь он называется { $now }.
segment-misnamed = в { $document } нет сегмента { $name }; возможно, имелся в виду { $near }?
segment-of-no-name = в { $document } нет сегмента { $name }; имена сегментов стоят перед знаками = в locales/{ $source }/{ $document }.ftl

locale-there = { $locale } уже есть среди языков этой публикации
locale-of-document = { $locale } — язык, на котором написан { $document }, а не перевод
entry-not-there = в этой публикации нет записи { $name }; { $hint }
locale-of-sources = { $locale } — язык исходных текстов, а не перевод
language-unforeseen = в sources/{ $document }.md назван язык { $language }, которого там не было, когда публикация открывалась; повторите команду
tag-of-country = { $country } — код страны; код ее языка — { $language }
tag-too-long = { $tag } — не код языка; он начинается с двух или трех букв, например tg для таджикского
time-unreadable = --as-of { $time } — не время; напишите, например, 2012-05-18T14:00:00+05:00 или now

list-unreadable = прочитать { $path } нельзя; make-editions check скажет, почему
catalog-unreadable = один из файлов переводчиков на этом языке прочитать нельзя, сначала его нужно исправить; make-editions check скажет, где
declared-without-catalog = файла { $path } еще нет; его создаст make-editions sync
declared-of-unreadable = часть { $path } прочитать нельзя, сначала ее нужно исправить; make-editions check скажет, где
declared-without-state = разобрать { $path } нельзя; файл оставлен без изменений; восстановите его из git
merge-of-unreadable = одну из версий того, что запомнила команда sync, прочитать нельзя; { $path } оставлен без изменений
release-untold = прочитать { $path } нельзя, поэтому неизвестно, выпускался ли файл; восстановите запись из git
manifest-missing = в { $folder } нет manifest.json: там ничего не собрано
# $reason is one of the two that follow, or what the reader of JSON says.
manifest-unreadable = { $path } — не манифест make-editions: { $reason }
manifest-no-text = он не в кодировке UTF-8
manifest-too-large = он больше { $most } мегабайт
manifest-without-files = в нем нет списка файлов
manifest-would-be-too-large = { $path } был бы больше { $most } мегабайт, а манифест таким быть не может; разделите публикацию

edition-unrendered = { $document } на языке { $locale }: { $reason }
side-by-side-unrendered = { $document }, параллельное издание: { $reason }
word-unwritten = документ Word записать не удалось: { $reason }
document-said = { $document }: { $said }
editions-misaligned = { $first } и { $second } расходятся на месте { $place }: в { $first } стоит { $first-has }, в { $second } — { $second-has }
picture-lost = рисунка { $path } нет
# $reason is one of the two that follow, or font-unsubset.
font-unembeddable = встроить шрифт { $name } нельзя: { $reason }
font-uncomposed = один из его глифов нельзя нарисовать, или их слишком много
font-tables-unreadable = его таблицы прочитать нельзя
font-unsubset = { $cause }
pdf-unwritten = записать PDF не удалось: { $cause }

port-in-use = порт { $port } занят, возможно, другим рабочим местом; завершите его или возьмите другой порт: make-editions serve --port { $other }
port-reserved = порт { $port } занят системой; возьмите другой: make-editions serve --port 3700
port-unservable = открыть рабочее место на порту { $port } нельзя: { $cause }
serving-failed = открыть рабочее место нельзя: { $cause }
secret-missing = система не дает секретного кода: { $cause }
threads-missing = запустить поток нельзя: { $cause }
interrupt-unheard = ждать нажатия Ctrl-C нельзя: { $cause }

## Of what is imported

import-password = { $path } защищен паролем или записан старой версией Word; откройте его в Word или LibreOffice, снимите пароль и сохраните как .docx или .odt
import-no-word = { $path } — не документ Word или LibreOffice, или он поврежден; откройте его там и сохраните заново как .docx или .odt
import-too-large = { $path } в распакованном виде больше любого документа; он не тронут
import-part-missing = в { $path } нет текста; откройте его в Word или LibreOffice и сохраните заново как .docx или .odt
import-broken = { $path } поврежден внутри; откройте его в Word или LibreOffice и сохраните заново как .docx или .odt
import-document-type = в { $path } объявлен тип документа, чего текстовые редакторы не делают и что может вести к другим файлам; он не тронут
import-other-file = в { $path } вложен другой файл, слов которого нет в его собственном тексте; откройте его в Word, сохраните заново как .docx и импортируйте то, что получится
import-charset = в { $path } не указано, в какой кодировке записаны буквы, или указано неверно; сохраните его в кодировке UTF-8 (в Word — «Параметры веб-документа»)
import-changes =
    в { $path } { $count ->
        [one] { $count } исправление, которое никто не принял
        [few] { $count } исправления, которых никто не принял
       *[many] { $count } исправлений, которых никто не принял
    }; примите или отклоните их в Word либо укажите --changes accept или --changes reject
import-unnamed = из { $path } нельзя составить имя документа; укажите его ключом --as, например --as reports/visit
import-unknown-format = { $path } — не из тех файлов, которые можно импортировать: .docx, .odt, .html, .md, .txt
import-no-text = { $path } — не текст в кодировке UTF-8; откройте его в редакторе и сохраните как UTF-8

# $place is one of the four that follow, $what one of the sentences after them.
import-remark = { $place }: { $what }: «{ $words }»
import-remark-bare = { $place }: { $what }
import-at-paragraph = абзац { $number }
import-at-note = сноска { $number }
import-at-margins = верх и низ страниц
import-at-file = файл
import-at-line = строка { $number }
import-not-understood = эти слова не поняты; в исходный текст они не вошли
import-of-file = сведения о самом файле, которые показывает поле (автор, путь, даты), пропущены
import-hidden = скрытые слова пропущены
import-changed-away = то, что удалено исправлениями, пропущено
import-contents = оглавление пропущено; издания составляют его сами
import-margins = слова вверху и внизу страниц пропущены
import-instruction = указание поля пропущено
import-ruby = знаки над буквами, которые говорят, как их читать, пропущены
import-prompt = место для заполнения пропущено
import-note-unmarked = сноска, на которую не указывает ни один текст, пропущена
import-text-box = надпись стоит теперь после своего абзаца
import-formula = формула записана в одну строку; посмотрите, верна ли она еще
import-merged-cells = объединенные ячейки разделены; их слова стоят в первой из них
import-inner-table = таблица внутри ячейки стоит в ней как текст
import-long-cell = несколько абзацев ячейки стоят теперь одним
import-picture-lost = рисунок сохранить нельзя; сохраните его как PNG или JPEG и добавьте вручную
import-picture-wordless = у рисунка нет слов для тех, кто его не видит; напишите, что на нем изображено
import-own-mark = у сноски с собственным знаком теперь номер
import-bold-line = эта полужирная строка, возможно, заголовок; если так, напишите перед ней ## и уберите звездочки
import-struck = эти слова в файле зачеркнуты, а в исходном тексте стоят как есть; уберите их, если они не нужны
import-symbol = знак особого шрифта пропущен
import-link-dropped = ссылка ведет не на веб-страницу; ее слова сохранены
import-inner-link = ссылка внутри документа стала простыми словами
import-letters-left = буквы перед абзацами оставлены как набраны: это могут быть инициалы; если это знаки списка, напишите вместо них 1. или -
import-number-left = номер, набранный вручную, оставлен: абзацы до и после него не продолжают этот счет; уберите его или, если это элемент списка, напишите вместо него 1.
import-typed-numbers = знаки, набранные вручную, убраны; программа считает сама
import-two-numbers = рядом с автоматическим номером стоит набранный вручную; один из них нужно убрать
import-number-differs = номер был бы здесь другим
import-signs-differ = знаки списка выглядят здесь иначе; он начинался с
import-deep-list = список глубже четырех уровней; это стоит на четвертом
import-emphasis-dropped = часть слова нельзя выделить полужирным или курсивом
import-tabs = в этой строке стоят табуляции; если это таблица, сделайте ее таблицей
import-title-moved = заголовок стоял после других слов; теперь он первый
import-title-made = заголовок не найден; вместо него стоит имя файла
import-title-joined = к заголовку присоединена еще одна его строка
import-caption-alone = рядом с этой подписью нет таблицы или рисунка, и она стала обычным абзацем; если она к ним относится, уберите номер и впишите ее туда: Table: или ![…](… "…")
import-caption-number = номер подписи убран; программа считает сама
import-annex-name = название приложения убрано; программа пишет его сама и нумерует абзацы приложения с 1
import-front-matter = настройки, которые пишут вверху файла другие программы, пропущены
import-braces = перед скобкой поставлена обратная косая черта, чтобы она печаталась как есть
import-tags = теги HTML убраны; их слова сохранены
import-unseen = то, чего страница не показывает, пропущено
import-comments = комментарии людей пропущены
import-macros = макросы пропущены, их не открывали
import-made = Записан { $path }.
import-made-with-pictures =
    Записан { $path } и рядом { $number ->
        [one] { $number } рисунок
        [few] { $number } рисунка
       *[many] { $number } рисунков
    }.
import-kind = Вид документа определен так: kind = "{ $kind }". Если это не так, исправьте эту строку в начале исходного файла.
import-kind-numbered = Абзацы пронумерованы, поэтому вид документа определен так: kind = "{ $kind }". Если это не так, исправьте эту строку в начале исходного файла.
import-next = Что дальше: прочтите его, затем выполните make-editions sync и make-editions check
import-carried-on = Прерванный импорт { $document } теперь завершен.
import-undone = Прерванный импорт { $document } отменен; импортируйте файл заново.

export-unknown-format = { $path } — не имя файла, который можно записать; оно должно кончаться на .docx или .xlf (--xliff — только для .xlf)
review-without-rows = В файле { $path } нет таблицы, сделанной командой make-editions export
review-row = { $document }, { $segment }: { $what }
review-taken = теперь перевод такой: { $text }
review-would-be-taken = перевод стал бы таким: { $text }
review-remark = замечание: { $text }
review-remarks-unkept = замечания к документу сохранить не удалось: { $problem }
review-names = имена в первом столбце изменены или стоят дважды; строка не взята
review-no-document = такого документа больше нет; строка не взята
review-no-locale = документ больше не переводится на этот язык; строка не взята
review-no-segment = такого текста в документе больше нет; строка не взята
review-source-edited = кто-то писал в столбце исходного текста; замечание для автора: { $text }
review-brackets = скобки с номерами ⟦1 …⟧ должны стоять в переводе каждая один раз, как в исходном тексте; строка не взята
review-form = то, что стоит в скобках с номерами, подставляет программа, и этих слов она бы там не поставила: { $words }; строка не взята
review-changes =
    в { $path } { $count ->
        [one] { $count } исправление, которое никто не принял
        [few] { $count } исправления, которых никто не принял
       *[many] { $count } исправлений, которых никто не принял
    }; примите или отклоните их в Word либо укажите --changes accept, чтобы взять их все, или --changes list, чтобы увидеть, что было бы взято
review-no-reject = --changes reject годится только для исходного текста, который импортируют; для файла рецензента есть --changes accept, чтобы взять все исправления, и --changes list, чтобы только показать их; ненужные исправления отклоните в Word
review-nameless = строка без имен в первом столбце не взята: { $text }
review-struck = слова зачеркнуты: { $words }; строка не взята; удалите эти слова или снимите зачеркивание
review-state = в столбце состояния стоит «{ $text }»; проверенным перевод отмечает только слово «{ $word }»
review-approved-source = перевод утвержден, но исходный текст уже не тот, что стоял в файле; проверенным не отмечен
review-approved-unseen = перевод утвержден, но он уже не тот, что стоял в файле; проверенным не отмечен. Сейчас он такой: { $today }
review-approved-untranslated = строка утверждена, но перевода нет: там исходный текст или ничего; проверенной не отмечена
review-approved-stale = перевод утвержден, но сделан с прежнего исходного текста; сначала исправьте или подтвердите его
review-several-forms = у этого перевода несколько форм, его меняют на рабочем месте или в его файле; строка не взята
review-source-changed = исходный текст изменился после того, как был сделан файл; строка не взята. В файле стояло: { $text }
review-conflict = перевод изменился после того, как был сделан файл, и оставлен как есть: { $today }. В файле стояло: { $text }
review-emptied = перевод убран; ничего не удалено
export-made =
    Записан файл { $path }; строк: { $rows }, документов: { $documents }.
    Что дальше, когда он вернется: make-editions import --review { $path }
review-count = Переводов взято: { $taken }, без изменений: { $unchanged }, требуют внимания: { $left }.
review-would-count = Переводов было бы взято: { $taken }, без изменений: { $unchanged }, требуют внимания: { $left }.

## Of the settings

# $said is one of those that follow.
settings-unfollowable = editions.toml:{ $line }:{ $column }: { $said }
settings-no-text = editions.toml — не текст в кодировке UTF-8; сохраните его как UTF-8
settings-not-toml = editions.toml — не TOML
# $reason is what the reader of TOML says, in English.
setting-not-toml = это не TOML: { $reason }
toml-fault =
    { $kind ->
        [twice] одно и то же имя стоит дважды
        [two-equals] в строке лишний знак равенства
        [no-equals] между именем и значением нет знака равенства
        [no-value] после знака равенства нет значения
        [open-bracket] скобка открыта, но не закрыта
        [open-quote] кавычка открыта, но не закрыта, или между кавычками есть то, чего там быть не может
        [backslash] обратная косая черта стоит там, где ей не место; если нужна она сама, ее пишут дважды
        [unquoted] значения нет или текст стоит без кавычек
        [comma] не хватает запятой
        [second-comma] есть лишняя запятая
        [number] число записано так, что прочитать его нельзя
        [date] дата или время записаны так, что прочитать их нельзя
        [name] имени нет или в нем есть что-то, кроме латинских букв, цифр, - и _
        [lacking] не хватает обязательной части
        [unknown] есть имя, которого здесь не знают
        [value] значение не того вида, какой нужен
       *[other] строка записана не по правилам TOML
    }
key-misnamed = в { $of } нет настройки { $key }; возможно, имелась в виду { $near }?
key-unknown = в { $of } нет настройки { $key }; есть { LIST($known) }
value-no-text = { $key } — это текст в кавычках
value-no-table = { $key } — это раздел, например [{ $key }]
value-no-yes-or-no = { $key } — это true или false
reviewers-no-number = reviewers — целое число от 1 до 100, например reviewers = 2
value-of-two = { $key } — это "{ $first }" или "{ $second }"
value-said = { $key }: { $said }
source-missing = не хватает настройки source — языка, на котором написаны sources/, например source = "en"
targets-no-list = targets — это перечень языков, например targets = ["ru", "tg"]
formats-no-list = formats — это перечень форматов, в которых выходят издания, например formats = ["html", "pdf"]; известны { $known }
format-unknown = формата с таким названием нет; известны { $known }
target-is-source = в targets назван { $locale }, а это сам исходный язык
target-named-twice = в targets дважды назван { $locale }
base-url-unfit = base-url — это адрес в сети, например "https://example.org/e/"
rule-misnamed = правила { $name } нет; возможно, имелось в виду { $near }?
rule-not-there = правила { $name } нет; их перечень показывает make-editions explain
rule-unknown = правила { $name } нет
severity-unknown = { $rule } может быть "error", "warning" или "off"
coverage-of-no-target = в coverage назван { $name }, а его нет среди targets
calendar-unknown = calendar — это одно из { LIST($known) }, например fa = "gregory"
calendar-without-effect = calendar для { $locale } ничего не меняет: даты там пишутся по образцам интерфейса, с днями, месяцами и годами григорианского календаря; уберите эту строку
setting-of-no-locale = в { $key } назван { $name }, а такого языка в публикации нет ({ LIST($known) })
coverage-no-share = coverage — это доля от 0 до 1, например tg = 0.9
