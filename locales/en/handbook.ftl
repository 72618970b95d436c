### Made by `make-editions sync` from sources/handbook.md: change that file, not this one.

title = Handbook for authors and translators

# note: The reader is a translator or a press officer, not a programmer. Choose plain words.
readers = This handbook is for people who write, translate and publish documents with { $tool }. No knowledge of programming is needed. You should know how to edit a text file and how to type a command.

specimen = The handbook is itself published with the tool, in every language of this publication.{ BR() }It is a specimen of the software and not an official document.

purpose = What the tool is for

an-office-publishes-one = An office publishes one text in several languages. Readers quote it by the numbers of its paragraphs. Lawyers compare the languages sentence by sentence. They must be able to rely on the numbers.

promise = Therefore { $tool } makes one promise:

paragraph-12-is-paragraph = **Paragraph 12 is paragraph 12 in every language.** Every edition of a document has the same segments, in the same order, with the same numbers.

all-editions-of-a = All editions of a document are replaced together, or none of them is.

what-a-segment-is = A *segment* is the smallest piece that is translated. A heading is a segment, and so is a paragraph, a cell of a table, a caption or a footnote. Every segment has a permanent name, its *id*.

the-ready-documents-lie = The ready documents lie in the folder `out/`, which you may put on a server as it is. There each document has an edition in each language, as a web page and as a PDF file. It also has a *parallel edition*, which sets all languages side by side.

three-printed-pages-stand = Three printed pages stand side by side. Each shows the same page of a press release, the first in English, the second in Russian and the third in Tajik. The paragraphs stand in the same order on all three.

the-same-page-of = The same page of a press release in three languages

the-work-is-shared = The work is shared between three kinds of people:

authors-write-the-source = **Authors** write the source. In this publication it is in English.

translators-write-one-file = **Translators** write one file for each document and language.

editors-have-the-last = **Editors** have the last word.

they-check-and-review = They check and review the translations.

they-build-the-editions = They build the editions and publish them.

one-person-may-do = One person may do all three. The tool itself does not translate. It never puts a guess in place of a translation.

begin = Ten minutes to begin

steps = These are the steps from nothing to a published document. Later chapters explain each of them.

start-a-publication-and = Start a publication, and go to its folder.

add-a-language-the = Add a language. The name is a language tag, such as `ru` or `tg`.

start-a-document-its = Start a document. Its name is a path without the ending `.md`.

write-the-document-with = Write the document with any text editor.

let-the-tool-prepare = Let the tool prepare the files for the translators.

translate = Translate.

check-and-mend-what = Check, and mend what is found.

build = Build.

in-commands-with-the = In commands, with the writing and the translating left out:

sync-and-build = The command `sync` brings every translation file up to date with the sources. Use it after every change of a source. The command `build` writes the editions. The word `make-editions` alone does the same.

first-draft = A document that is not fully translated is not published. To look at it all the same, type `make-editions build --draft`. The result lies under `private/draft/`. The source text stands in for what is missing, and every page says so.

from-word = A document of Word that exists already need not be typed again: `make-editions import FILE` makes a source of it, and says what could not be kept. For translators without the tool, `make-editions export LOCALE --to FILE.docx` writes a table that Word opens. `make-editions import --review FILE.docx` takes back what they have written into it.

take-over = A translation that exists already is taken over: `make-editions import --locale ru FILE --into DOCUMENT`. What certainly belongs together enters the file of the language under the line `# imported`, and counts as missing until somebody has read it. What may belong together stands beside its message as `# was:`. Once you have read what was taken over, say `make-editions accept ru DOCUMENT --imported`.

for-agencies = For translators' programs, the name of the file ends in `.xlf`: it is XLIFF then. Remarks and comments come back with either file. The desk shows them beside the translation, and they are never published.

language-of-the-tool = The tool speaks English, Russian and Tajik. It takes the language of your system. To choose another, add `--language tg`, or set the variable `MAKE_EDITIONS_LANGUAGE`.

every-command-explains-itself = Every command explains itself with examples when you add `--help`. The newest text of this handbook is at [our own address][site], and general information is at [example.org][example-org].

writing = How to write a source

a-source-is-a = A source is a text file under `sources/`. It is written in Markdown, which is plain text with a few marks. Save it as UTF-8.

front-matter = Front matter

a-source-begins-with = A source begins with a few settings between two lines of `+++`. They must stand at the very start of the file.

setting = Setting

meaning = Meaning

one-of-press-release = One of `press-release`, `findings`, `report`, `announcement`

the-date-of-the = The date of the document

the-place-where-it = The place where it is issued. It is translated

the-official-symbol-if = The official symbol, if there is one. It is the same in all languages

the-lines-of-an = The lines of an official masthead. `original` is the tag of a language, the others are translated

who-wrote-it-its = Who wrote it, its summary, who signed it, and whom readers may turn to. All of it is translated

the-time-before-which = The time before which the document must not appear

the-languages-of-this = The languages of this document, if they are not those of the publication

false-if-the-languages = `false`, if the languages of this document are not to stand side by side as well

un-if-numbers-and = `"un"`, if numbers and signs are to stand in the first line of their text, as in documents of the United Nations, and not beside it

true-if-a-page = `true`, if a page of the PDF is to hold the same text in every language

numbering = In `findings` and `report` the top-level paragraphs are numbered. The author writes no number. Paragraphs within lists of points, tables and quotations have none.

sub-paragraphs = A numbered list belongs to the numbered paragraph before it, and readers can cite its items: the second item below paragraph 12 is 12 (b). Write `1.` before every item. Each language prints its own signs, and Russian has a) where English has (a). The next level begins under the first letter of the text above it. Four levels are numbered.

numbers-of-parts = Words in braces at the end of a block say what else is meant: `{"{"}.unnumbered{"}"}` that a paragraph has no number, or goes on after its list; `{"{"}.bis{"}"}` that it is 12 bis, so that later numbers stay; `{"{"}.decimal{"}"}` that its list counts 140.1, 140.2; `{"{"}.annex{"}"}` and `{"{"}.article{"}"}`, at a heading, that it begins an annex or an article. The setting `numbering` counts by `document`, by `section`, or not at all (`none`). `{"{"} ANNEX("id") {"}"}` gives the number of an annex.

annexes-and-summaries = `.annex original=es` says under the heading that the annex was written in Spanish first. Under a heading with `.summary` nothing is numbered.

marks = Text and marks

leave-an-empty-line = Leave an empty line between two paragraphs. A line break within a paragraph means no more than a space.

strong-words-look-like = Strong words look **like this**, emphasis *like this*, and both together ***like this***. Other markup from the web is not allowed. For a line break that must stay, use the function BR, which is described in [the chapter on functions][functions].

a-quotation-begins-with = A quotation begins with `>` on each line. It may hold several paragraphs. This is a quotation of paragraph { PARA("readers") }:

this-handbook-is-for = This handbook is for people who write, translate and publish documents with { $tool }.

code-blocks = A block between two lines of three backticks is shown exactly as it is typed. It is not translated. Nothing in it is replaced.

no-spaces = Leave no spaces before a paragraph: a text with four spaces or a tab before it would be taken for code, and neither translated nor numbered.

no-typed-marks = Begin the items of a list as shown here. Bullets, numbers and letters that came along with a copied text make no list, and their lines would run together. The rule `typed-marks` tells of these and of all other marks that would be printed as they stand.

words-for-pictures = The words in the square brackets of a picture are for those who do not see it, and must not be left out. A picture that says nothing, such as a line between two parts, is written `![](line.png)` with `{"{"}.decorative{"}"}` right behind it.

ids = Ids

the-tool-makes-the = The tool makes the id of a segment from its first four words. You can choose a better one. Write it in braces with a number sign at the end of the block:

pinning = This is called *pinning*. Pin every segment that other texts refer to. If you pin a segment that has been translated, its translations keep their place under the new id.

an-id-is-never = An id is never used again for another segment. It is also the address of the segment on the web page and in the PDF file.[^address] The words `terms`, `interface` and `index` cannot name a document. An id of a segment cannot begin with `para-`.

notes = Notes to translators

a-note-helps-a = A note helps a translator whom you never meet. It stands alone on its line, before the block it speaks of.

the-translator-sees-the = The translator sees the note above the segment. The reader never sees it. Write a note where a word has two meanings, or where the text is vague on purpose.

facts = Facts

a-date-or-a = A date or a number is written differently in each language. So write it once, in the front matter under `[facts]`. In the text, give its name in braces after a dollar sign.

literal-brace-in-source = A fact is a text, a number or a date. If a date changes, you change it in one place, and every language follows. Translations in which it stands then count as stale, so that a translator looks at the words beside the new date. In prose, an opening brace always begins such a *placeable*. If you want to show the brace itself, write a backslash before it, as in the source of these words: {"{"} and {"}"}.

text-facts = A text with letters has its words for each language, as in `minister = {"{"} text = "…", ru = "…", tg = "…" {"}"}`, or says that it needs none, as in `ship = {"{"} text = "…", same = true {"}"}`.

source-terms = Terms

a-term-is-an = A term is an expression that must always be translated in the same way. Terms stand in one file for each language, those of the source in `locales/en/terms.ftl`. In the source text a term is written in braces, with a hyphen before its name.

these-are-some-terms = These are some terms of this publication:

name = Name

in-this-language = In this language

special-rapporteur = { -special-rapporteur }

united-nations = { -united-nations }

human-rights-council = { -human-rights-council }

torture = { -torture }

ill-treatment = { -ill-treatment }

cruel-treatment = { -cruel-treatment }

places-of-deprivation-of = { -places-of-deprivation-of-liberty }

civil-society = { -civil-society }

coalition = { -coalition }

impunity = { -impunity }

country-visit = { -country-visit }

preliminary-findings = { -preliminary-findings }

recommendations = { -recommendations }

follow-up = { -follow-up }

anti-torture-initiative = { -anti-torture-initiative }

paragraph = { -paragraph }

article = { -article }

links = Links

five-kinds = A link has its words in square brackets and its target in round ones. There are five kinds.

a-web-address-such = A web address, such as [example.org][example-org].

a-label-from-the = A label from the front matter, such as [our own address][site]. Each language may have another address there.

another-document-such-as = Another document, such as the [announcement][announcements-follow-up-visit] or the [press release][press-releases-preliminary-findings] of this publication.

a-segment-of-the = A segment of the same document, such as [the glossary][glossary].

no-target-at-all = No target at all, but a language. It marks words in another language, such as [на русском][lang:ru] or [ба тоҷикӣ][lang:tg].

mark-words-in-another = Mark words in another language always. Then a machine reads them aloud correctly, and their letters cause no warning.

footnotes = Footnotes, tables and figures

the-mark-of-a = The mark of a footnote is a name in square brackets after a circumflex. The text of the note stands further down, with the same mark and a colon. Footnotes are numbered in the order of the source, in every language alike.[^order]

in-a-table-the = In a table, the second line sets the alignment. A colon on the left sets the text to the left. A colon on the right sets it to the right. Colons on both sides set it in the middle. A cell that holds only a number in digits is not translated.

captions = A text that begins with `Table:` right before a table is its caption, and gives it a number. With `.row-heads` the first column says what its rows are about. A table without a caption has no number. A figure has one if it has a caption.

wide-tables = A table that is too wide for its page is printed on pages that are turned. One that has no room there either is printed as a list of its rows, and a warning says so.

alt-text = The words in the square brackets of a figure are for people who cannot see it. They say what it shows. The words in quotation marks are the caption. Both are translated.

definitions = Definitions, boxes and quotations

definition-lists = A word that is explained stands on a line of its own. What it means stands on the line below, after a colon and a space. Leave an empty line before the next word. Under a heading with `.abbreviations` each language sorts the words by its own alphabet, and nothing is numbered.

boxes = The second form is a box. Its label is in the language of the reader. There are also `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]` and `[!CAUTION]`.

official-wording = The third form is official wording. In each language it is taken from the official text, and never translated anew. The rule `unreviewed-quotation` tells of it until somebody has compared the two and reviewed the segment.

translating = How to translate

one-file = For every document and language there is one file. For the document `reports/country-visit` in Tajik it is `locales/tg/reports/country-visit.ftl`. Open it in any text editor, or in a translation platform.

messages = One message a segment

a-file-holds-one = A file holds one message for each segment, in the order of the document. First comes the id, then an equals sign, then the text. This is a piece of a Tajik file:

delete-untranslated = To translate, replace the text after the equals sign. Then delete the line `# untranslated`. As long as it stands there, the message counts as missing, whatever it says. A message that still says what the source says is missing too. Where that is right, mark the words with their language, or put a line `# allow: untranslated-copy` with a reason above the message.

keep-each-message-on = Keep each message on one line, however long it is. Most editors can wrap long lines on the screen. The only exceptions are messages with several forms, described in [the chapter on plurals][plurals].

comments = The comments of the tool

lines-that-begin-with = Lines that begin with a number sign are comments. Some of them belong to the tool:

comment = Comment

what-it-says = What it says

what-you-do = What you do

a-note-from-the = A note from the author

read-it = Read it

the-source-text-of = The source text of today

translate-it = Translate it

this-message-counts-as = This message counts as missing

delete-the-line-when = Delete the line when you have translated

this-translation-was-taken = This translation was taken over from a file, and counts as missing

read-it-delete-the = Read it; delete the line if it is right

the-document-that-this = The document that this segment came from

delete-it-when-you = Delete it when you have seen it

the-source-text-that = The source text that the translation was made from

bring-the-translation-up = Bring the translation up to date, then delete the line

the-old-translation-of = The old translation of a segment that was split or joined

take-from-it-what = Take from it what you need

your-comments = All other comments are yours. The tool keeps them, and your empty lines, exactly as they are.

do-not-touch = What not to touch

some-parts-of-a = Some parts of a text must come through unchanged:

the-id-before-the = the id before the equals sign,

everything-in-braces-except = the names in braces, though the forms of a term or a plural are yours,

labels-of-links = labels of links,

marks-of-footnotes = marks of footnotes,

text-between-backticks = text between backticks.

you-may-change-the = Apart from the id, you may move these parts within the text if your language needs it. A link keeps its label and gets new words:

labels-only = Web addresses are never in a translator’s hands. Where the source has a link, the translation file shows only its label. Strong words and emphasis must appear in the translation if they appear in the source. How many times is up to your language.

braces = Braces and the start of a line

a-brace-in-a = A brace in a translation file always begins or ends a placeable. A brace that the reader should see is written as a small placeable of its own. The comment with the source text shows you how, and you can copy it from there:

if-you-divide-a = If you divide a message over several lines, each further line must begin with spaces, not with a tab. Be careful with the first character after them:

a-line-that-begins = A line that begins with `[` or `*` cuts the message short.

a-line-that-begins-2 = A line that begins with `.` becomes something else, which is called an attribute.

so-begin-the-line = So begin the line with a word, or keep the message on one line.

the-tool-notices-each = The tool notices each of these faults and names the line. See `syntax-error` in [the list of rules][rules].

foreign-words = Words in another language

words-in-another-language = Words in another language have a label that begins with `lang:`. In a translation file the label is in square brackets:

names-and-quotations-in = Names and quotations in Russian often need letters that Tajik does not have. Inside such a label they cause no warning.

terms = Terms and their forms

terms-file = The terms of a language stand in `locales/<locale>/terms.ftl`. A Russian term changes its ending with its place in the sentence. So it may have several variants, and each message asks for the one it needs.

the-star-marks-the = The star marks the default variant. It is used where a message asks for no case. Exactly one variant has the star, and each variant has a line of its own. A message asks like this:

tajik-nouns-have-no = Tajik nouns have no cases of this kind, but they take the izafet before a word that belongs to them. A Tajik term can have a variant for it:

the-names-of-the = The names of the variants are your own choice. If a message asks for a variant that does not exist, the rule `unknown-variant` finds it.

capital-example = A term that opens a sentence needs a capital letter. It is asked for by the words `capital: "yes"`. The next sentence begins so. { -torture(capital: "yes") } is one of the terms of this publication.

plurals = Plurals

selector = Some messages need different words for different numbers. They use a *selector*. Each of its variants stands on a line of its own, under the name of a category.

categories = Only translations have selectors. The source is a plain sentence. For whole numbers, Russian needs `one`, `few` and `many`. The default `*[other]` is always required, and it serves numbers with a fraction. Tajik may have `one`, and must have the default `*[other]`.

number = Number

category-in-russian = Category in Russian

category-in-tajik = Category in Tajik

after-a-number-the = After a number the Tajik noun stays in the singular. So a Tajik message often needs no selector at all.[^singular]

functions = Functions

five-functions = A function is written in capital letters inside a placeable. It writes a value in the way of the language.

function = Function

what-it-gives = What it gives

a-date-or-a-2 = A date, or a range of dates

a-number = A number

the-number-of-a = The number of a paragraph of the same document, as a link to it

the-number-of-a-3 = The number of a table or a figure by the id of its caption, or of a footnote by its mark, as a link to it

a-term-that-opens = A term that opens a sentence, with a capital letter

a-line-break-that = A line break that stays

these-are-the-ways = These are the ways to write them:

a-date-has-four = A date has four styles. The following table shows the same date in each of them, in the language of this edition.

style = Style

result = Result

range-example = A range joins two dates. Here is one: { DATE($start, to: "$end") }. In a translation file the name of the second date stands in quotation marks, as `sync` has written it there. A large number is grouped as the language does it. Here is one: { NUMBER($large) }. A small one needs no grouping: { $places-visited }.

paragraph-reference = A reference to a paragraph never goes out of date. The promise of this handbook is in paragraph { PARA("promise") }. The section on reports begins with paragraph { PARA("one-fault") }. If a paragraph is added before them, these numbers change in every language at once.

parts-of-a-number = Of an item such as 12 (b), `part: "paragraph"` gives 12 alone and `part: "sub"` gives (b), for languages that put a word between the two.

number-elsewhere = The number of another document is written with the name of that document before it, as in `PARA("reports/visit#met-the-ministers")`. A document that gives such a number is published only together with the other one, so that the number is right in both.

the-patterns-for-dates = The patterns for dates belong to the publisher, and so do words such as “page”. They can be changed in `locales/<locale>/interface.ftl`. The messages `publisher` and `contacts` there give the name and the address that stand on every edition.

words-of-another-language = For a language whose words the tool does not know, make this file with nothing in it. The command `sync` then writes into it all words that it needs, to be translated. Without the file, the words of your own language stand in for them.

checking = Checking

check = The command `check` applies all rules to all sources and translations. It changes nothing unless you add `--fix`.

reports = How to read a report

one-fault = One fault gives one finding. What merely follows from it is not reported again.

a-finding-names-the = A finding names the rule and how severe it is. It names the file, the line and the column. Lines and columns are counted from 1. It then shows the line of the source and the line of the translation. It says what is wrong, and how to mend it.

there-are-two-severities = There are two severities:

an-error-must-be = An **error** must be mended. A document with errors in any of its languages is not published.

a-warning-asks-you = A **warning** asks you to look. The text may be right.

the-settings-file-can = The settings file can make a rule stricter, milder or silent. But no setting allows an incomplete document to be published. A part of such settings:

if-a-finding-is = If a finding is wrong in one place, silence it there. Write a comment above the message, and give a reason:

allowed = The command `sync` remembers what you have allowed. Wherever the same source text has the same translation, in another document or among the terms of this language, that rule is silent too. The command `allowed` shows the list. To take an entry back, delete its comment and run `sync`, or use `--revoke`. At the desk, open “It is right as it is” beside the finding and give the reason there.

rules = The list of rules

rules-explained = Here every rule says what it finds, why, and how that may look. The command `explain` says more.

rules-errors = The findings of these rules are errors:

rule-syntax-error = **`syntax-error`.** A piece of a translation file that cannot be read, or that is read as something else. Such text is left out without a word, and readers would miss it. For example, a brace is not closed.

rule-duplicate-message = **`duplicate-message`.** One id that occurs twice in a file. Only the first text is used, so a correction in the second would never appear. For example, a message was copied and its id was left as it was.

rule-missing-message = **`missing-message`.** A segment, term or interface word without translation. Readers of one language would get a text with holes. For example, the line `# untranslated` still stands there.

rule-stale-message = **`stale-message`.** A source that changed after the translation was made. What was right says something else than the source now. For example, the minister became several ministers.

rule-unknown-reference = **`unknown-reference`.** A fact, term, function or link label that does not exist. Where a name leads nowhere, there is nothing to put in its place. For example, the translation asks for `$strat` and the fact is `$start`.

rule-unknown-variant = **`unknown-variant`.** A form that a term does not have. The form of the dictionary would stand there, in the wrong case. For example, a message asks for the case `gen` and the term has `genitive`.

rule-placeable-mismatch = **`placeable-mismatch`.** A fact or a reference that is only in the source or only in the translation. Readers of one language would not get a date or a number. For example, the date was left out of the translation.

rule-link-mismatch = **`link-mismatch`.** A link that was lost, added or given another label, or a web address that the source does not have. The author chooses the address, and the translator the words. For example, the link to a report was lost.

rule-markup-mismatch = **`markup-mismatch`.** Footnote marks, images, code or line breaks that differ, or strong words on one side only. A footnote without a mark cannot be found, and what the author stresses is stressed in every language. For example, the mark of a footnote was lost.

rule-number-mismatch = **`number-mismatch`.** Numbers that disagree, in figures, dates or the symbols of documents. A wrong digit is the fault that no reader can see. For example, the source says 53 and the translation says 35.

rule-date-mismatch = **`date-mismatch`.** Another month or weekday than the source names. Nobody comes on the right day. For example, the source says May and the translation says June.

rule-amount-mismatch = **`amount-mismatch`.** Per cent, per mille, a currency or a magnitude exchanged for another, or another unit beside the same number. The figure is right, and all the same the amount is wrong. For example, the source says dollars and the translation says roubles.

rule-wording = **`wording`.** A pattern of `interface.ftl` without a part that it must have, or with one that it cannot have. Every document would show the wrong date or no page number. For example, a date has lost its day.

rule-forbidden-character = **`forbidden-character`.** A character that nobody can see or that can mislead. Search does not find a word that holds one, and a mark of direction can turn a text round. For example, a control character came along with a copied text.

rule-missing-glyph = **`missing-glyph`.** A character that no embedded font can show. On paper it would be an empty box. For example, a rare sign was copied from a web page.

rule-source-not-synced = **`source-not-synced`.** A source that changed without `sync`. Translators have not been told of it. For example, a new paragraph has no message yet.

rule-raw-html = **`raw-html`.** Web markup in a source. A page on paper has none, and Markdown has marks for all that an edition can show. For example, a tag was used for strong words.

rule-bad-front-matter = **`bad-front-matter`.** A fault in the front matter. From there the tool knows what kind of document this is and which facts its translations share. For example, a kind is misspelled and a day does not exist.

rule-bad-link = **`bad-link`.** A link in a source that leads nowhere. Readers of every language would be led astray. For example, a document was renamed.

rule-duplicate-id = **`duplicate-id`.** Two segments of a source with one id. Translations and links find a segment by its id, so no two can share one. For example, a pinned paragraph was copied.

rule-unsupported-markup = **`unsupported-markup`.** Markdown that the tool does not support. Everything must come out the same on a web page and on paper, and be open to translation. For example, a table stands inside a list.

rule-missing-alt = **`missing-alt`.** A picture without words for those who do not see it. Whoever listens to an edition, or reads it with the fingers, would not know that there is anything. For example, the square brackets are empty.

rule-numbering = **`numbering`.** A number that cannot be told. Nobody could cite what stands there. For example, a list is five levels deep, or it has twenty-six items and the publication counts in Russian letters, of which there are twenty-five.

rules-warnings = The findings of these rules are warnings:

rule-typed-marks = **`typed-marks`.** Marks that were typed by hand, where Markdown or Fluent does not take them as they were meant: it prints them, swallows them, or lets the lines that they begin run together. Nobody sees that before the edition is read. For example, a list was pasted from Word, and a measure lost its stars.

rule-typed-reference = **`typed-reference`.** The number of a paragraph of the same document, typed by hand. It is wrong as soon as a paragraph is added before it, and in the languages that have other signs it is wrong at once. For example, an author refers to a sub-paragraph.

rule-renumbered = **`renumbered`.** An address that a release has shown leads to another text now. Whoever cited "paragraph 12" meant another paragraph than readers find there. For example, a paragraph was added after the report had been released.

rule-unreviewed-quotation = **`unreviewed-quotation`.** Official wording that nobody has confirmed in this language. A treaty or resolution has one wording in each language, and a translation of one's own, however good, is a false quotation. For example, the source quotes a resolution.

rule-wrong-alphabet = **`wrong-alphabet`.** A letter from another alphabet than that of its word or of the language. It may look right, but search does not find the word and a voice cannot read it. For example, a Latin letter stands in a Cyrillic word.

rule-plural-categories = **`plural-categories`.** A selector without a category that the language needs. Another form stands in for it, which may be wrong as soon as the number changes. For example, a Russian selector has no `few`.

rule-untranslated-copy = **`untranslated-copy`.** Source text that stands in a translation, six and more of its words in a row, or three ordinary ones where the languages have other letters. The work was begun and not finished. For example, the end of a sentence was left in English.

rule-terminology = **`terminology`.** A term whose translation is nowhere in the message. One thing has one name in a publication, or readers take it for two. For example, another word is used for the title of an office.

rule-inconsistent-translation = **`inconsistent-translation`.** One source text with two translations. Readers who find two names take them for two things. For example, two equal headings differ.

rule-punctuation = **`punctuation`.** End marks that differ, foreign or unclosed quotation marks, doubled spaces or words. These are slips of the hand that every reader sees. For example, a question ends in a full stop and a word stands twice.

rule-word-mismatch = **`word-mismatch`.** A number word, an ordinal, a country, a direction, men or women beside a number, a half or a third, left or right, noon or midnight, least or most, at least or at most beside a number, before or after, all, some or none exchanged for another. A word of a few is easily taken for its neighbour. For example, the source says north and the translation says south.

rule-name-mismatch = **`name-mismatch`.** Another known person or place in place of the one that the source names, or a name that is spelled otherwise than in the rest of the publication. One name is easily pasted for another. For example, the source speaks of Karimov and the translation of Rahimov, who is named elsewhere.

rule-negation-mismatch = **`negation-mismatch`.** A negation lost or added. The sentence says the opposite. For example, "He did not sign" becomes "He signed".

rule-omission = **`omission`.** A part of the source that nothing in the translation answers to, or the reverse. Often a sentence was forgotten, or pasted from the next paragraph. For example, the second half of a sentence was left out.

rule-not-normalized = **`not-normalized`.** A letter composed in an unusual way. It looks as it should, but search does not find its word. For example, a letter and the bar above it are two characters.

rule-obsolete-message = **`obsolete-message`.** A message that no segment uses, or a file that belongs to no document. It wastes the time of the translators who read it. For example, its paragraph was deleted.

rule-unused-allow = **`unused-allow`.** A comment that silences nothing, or gives no reason. It would hide the next real fault. For example, the fault was mended later.

rule-missing-interface = **`missing-interface`.** A language without words of its own for the interface. Those of the source language stand in, and readers may not understand them. For example, Uzbek has no word for “Contents” yet.

equal-numbers = The rule for numbers knows that one number can be written in many ways. It accepts 1,234 and 1 234, 2 p.m. and 14:00, and also digits with the endings that a language adds to them.[^spelled]

stale = When the source changes

after-a-change-in = After a change in a source, `sync` marks the translation as stale. The old translation stays in its place. Above it you see the source of today and the source of then:

compare-the-two-source = Compare the two source texts. The command `check` shows the difference word by word.

change-the-translation-where = Change the translation where it needs a change.

delete-the-line-that = Delete the line that begins `# stale:`. Or use the command `accept`.

accept = Both ways mean that the translation is right as it stands now. Changes that do not touch the meaning make nothing stale. Such changes are new line breaks, another kind of quotation marks, or a new place for a paragraph.

the-second-of-these = The second of these commands is for authors. The star means all languages. Use it after a change that no language needs to follow, such as a comma.

stale-terms = A term whose source has changed is stale as well. It is accepted together with the translations that use it, and the command shows it beside them: read both.

split = When a paragraph is split

split-paragraphs = An author divides a paragraph into two. The part that is more like the old paragraph keeps its id. The old translation is shown above both parts, and neither counts as translated. The same happens where paragraphs are joined.

copy-each-half-to = Copy each half to its place, and delete the line `# untranslated` in both. Nothing that a translator wrote is ever deleted by the tool. The translation of a deleted paragraph is kept, and it comes back if the paragraph comes back.

taken-back = A paragraph that is split, joined or moved and then put back as it was gets its translation back, with its review. A paragraph that moves to another document takes its translation along. Where the tool cannot tell to which of several paragraphs an old translation belongs, it shows it above the new one and guesses nothing.

for-similar-sentences-that = For similar sentences that are already translated, ask `suggest`. It shows both texts and how alike they are. It fills in nothing by itself.

desk = The translators’ desk

desk-serve = The command `serve` shows the publication in a web browser on your own computer. It prints the address to open. The first page lists the documents and shows how far each of them is translated. A document stands there paragraph by paragraph, with the source beside the translation.

press-translate-or-change = Press “Translate” or “Change”, or click the text.

write-remarks-appear-while = Write. Remarks appear while you type. Below them stand similar paragraphs that are already translated.

tick-the-translation-is = Tick “The translation is finished” when it is.

press-save = Press “Save”.

desk-words = What the tool fills in stands in the text as words on a tinted ground. You can move and delete them, and typing cannot break them. Press the slash key to put in a term, a fact or a link. Press Alt and the arrow down beside a term to choose another form of it. “Raw text” shows what is saved.

desk-keys = The question mark lists the keys. “Finished: save and go to the next” goes through a document without the mouse. The field at the top searches all texts.

desk-terms = “Terms” above each language shows the terms of the publication, each form with a sentence that has it. Press “Change” and write the words. A term whose source has changed counts as right again once you have saved it.

desk-new-term = To propose a term, select its words in the source or in the translation and press “New term” or the key T. Write what the other language calls it, in as many of its cases as you know. Saving adds the term to the `terms.ftl` of both languages. Other languages show it on their page of terms as one that they do not have yet.

desk-save = The desk writes this one message into its file and touches nothing else there. If somebody changed the same message in the file in the meantime, nothing is saved, and both texts are shown. You may also save the file in an editor of your own. The page follows at once.

desk-bring = Drop a file on any page of the desk, or press “Take in a file” on the first one. A file that `export` has made comes back as by `import --review`. Any other file becomes a new document as by `import`. The report is the same as that of these commands. No picture that lies beside a web page comes with it; import such a page with the command.

desk-watch = The desk answers only your own computer, and there nobody but you. The address that `serve` prints holds a key, a new one at each start, so do not pass it on. Pages that are still open when the desk has ended keep what you have typed, but do not go on at the next start: copy it from them and close them. The command `watch` has no pages. It builds whatever changes into `out/` and reports as `check` does. To end either command, press the keys Ctrl and C together.

desk-windows = On Windows you can put `make-editions.exe` into the folder of the publication. A double click on it opens the desk.

reviewing = Reviewing

second-reader = A second person should read every text before it is published. When you have read a translation and found it good, say so:

review-at-the-desk = At the desk, press “Read and good”. It asks for a name once; a pseudonym will do. Where something has changed since a review, the desk shows what, word by word. A remark that you leave there is seen by the others until one of them presses “Settled”.

review-void = A review is void as soon as the source or the translation changes. So a reviewed text is always the text that was read. The command `status` shows how many segments of each document are translated, stale, missing and reviewed.

by-default-a-segment = By default a segment must be translated before it is published. If it must be reviewed as well, write `require = "reviewed"` in the settings file.

word = From Word and back

word-about = Most documents begin in Word, and many readers ask for Word again. This chapter follows one report through the working day of an office that publishes in three languages.

word-in = Morning: the report comes in

word-kinds = The author sends `visit.docx`. A file of LibreOffice (`.odt`), a web page (`.html`, also as Word saves it), plain text or Markdown will do as well.

word-kept = The tool makes a source of it, with headings, numbered paragraphs, lists, tables, footnotes, pictures and links. It then says what could not be kept, each with its place and its words. No word is lost without being named there. At the end it says for which kind of document the file was taken; the line `kind` at the top of the source can be changed.

read-this-list-first = Read this list first. A merged cell, a bold line that may be a heading, a number that would be another here: these are questions for the author.

hidden-text-comments-and = Hidden text, comments and the names of those who wrote them never come along.

tracked-changes-stop-the = Tracked changes stop the import. Ask the author, then add `--changes accept` or `--changes reject`.

in-markdown-from-another = In Markdown from another tool, braces are printed as they stand. Tags of HTML become marks of Markdown or are taken off, and the list names their lines.

run-make-editions-sync = Run `make-editions sync` and `make-editions check`, and mend the source in an editor.

word-existing = Before noon: translations that exist already

word-earlier = Often there is a Russian version already, perhaps of an earlier draft. Take it over before you translate anything:

word-certain = The first command takes what certainly is the translation of a segment, and says why it is certain. Read these translations before you give the second command, for it says that you have read them. What is only likely waits beside its message as `# was:`.

word-at-once = A source and its translations can come at once: `make-editions import en=visit.docx ru=visit-ru.docx`. All files are read before anything is written. If the work breaks off, the next command finishes it or takes back what had been written, and says so.

word-report = Perhaps you only want to know where three versions disagree. With `--report` nothing is written, and you need no publication:

word-out = Noon: a file for the translator

word-table = The translator into Tajik works in Word and has no other program. The tool writes a table for her, with a row for each segment:

word-columns = The columns hold the number, the source, the translation, the state and remarks. The file explains itself in the language of the translator. Three things matter most:

words-in-numbered-brackets = Words in numbered brackets come from the tool. They may move within their row, but none may be lost or doubled.

the-small-grey-names = The small grey names under the numbers tell the rows apart. They stay as they are.

whoever-finds-a-translation = Whoever finds a translation good writes “approved” in the column for the state.

word-back = Afternoon: the file comes back

word-three-ways = Each row is compared with what was sent and with what stands in the publication today. Changed cells become translations, comments become remarks, and “approved” becomes a review under the name that you gave.

word-left = A row is left alone, and you are told, where the source has changed since or a bracket is missing. Where a row is missing, nothing is deleted. So the file may come back in pieces, from several people, and in any order.

word-editions = Evening: editions for those who ask for Word

word-formats = With `formats = ["html", "pdf", "docx"]` in the settings file, `build` writes documents of Word beside the other editions. They have the same numbers, notes and pictures. The numbers are typed and not counted by Word, so paragraph 12 stays paragraph 12 even where somebody inserts a paragraph before it.

word-no-way-back = These editions are for reading and for passing on. What somebody changes in one of them does not come back by itself. Changes belong in the source, and translations come back through the table.

publishing = Publishing

refused = The command `build` writes the editions of all documents. If one language of a document has missing or stale segments, or errors, the document is refused. Its last complete editions stay as they are. All other documents are written.

site = What `build` writes is a whole site. It reads the same from a folder, a USB stick or a server, and asks nothing of other hosts. Changing the language keeps the paragraph in view. The sign ¶ beside a numbered paragraph shows how to cite it, the address that lasts, and the same paragraph in the other languages.

side-by-side = On the page with all languages side by side, the boxes on top choose the columns, and the arrows order them. On a phone one language is shown at a time. Printing takes the columns that are chosen.

partial = With `--partial`, the languages that are complete are published, and the other editions of that document are taken down. Lists and language links name only what is there, so that languages never disagree. Use it when one language must not wait for another, and decide it with the editor.

one-language = With `--locale` or `--format`, only those editions are made. If the other editions of the document would then say something else, what was made is a draft, and the report says so.

draft = With `--draft`, refused documents are written under `private/draft/`. The source text stands in for what is missing. Where a translation is stale, the source and the old translation are shown together. Every page is marked as a draft.

pseudo-locales = Pseudo locales

pseudo = Before anything is translated, two *pseudo locales* show what a translation will meet. In `en-XA` the source has accents on its letters and is about a third longer. In `ar-XB` it runs from right to left. Words without accents on such a page cannot be translated. A page that breaks there would break in a real language too. These pages lie under `private/draft/` and are in no list. The next build clears them away.

settings = The settings

settings-file = The file `editions.toml` holds what is true of the whole publication.

setting-2 = Setting

meaning-3 = Meaning

the-language-of-the = The language of the sources

the-languages-that-they = The languages that they are translated into

false-if-no-languages = `false`, if no languages are to stand side by side

letter-for-american-paper = `"letter"`, for American paper

un-for-numbers-and = `"un"`, for numbers and signs in the first line, as in documents of the United Nations; a document may say otherwise

html-pdf-docx-for = `["html", "pdf", "docx"]`, for documents of Word as well

the-web-address-under = The web address under which `out/` will be found

reviewed-if-nothing-may = `"reviewed"`, if nothing may be published before a review

how-many-persons-must = How many persons must have reviewed it

on-which-side-of = On which side of full stops and commas the marks of footnotes stand in a language

none-for-translation-platforms = `"none"`, for translation platforms

the-calendar-of-dates = The calendar of dates in a language, if it is to be another than is usual there

how-severe-each-rule = How severe each rule is

the-share-from-which = The share from which on missing and stale translations are only warnings in `check`

font-files-for-other = Font files for other scripts

further-fonts = The built-in fonts have Latin, Greek and Cyrillic letters, and common signs. Another script needs a font file of its own. It is named after the script or the language. The file may end in `.ttf`, `.otf` or `.ttc`. A `.ttc` file holds several fonts. The name of one may follow a `#`.

qr-code = With a `base-url`, the first page of a PDF bears the address of that edition, in words and as a QR code. Drafts and documents under embargo bear none. The parallel edition has the addresses of all languages at its end. The site also gets a `sitemap.xml` and a feed for each language, such as `ru/feed.xml`, with what is published and nothing else.

cards = Social networks and messengers then show a picture beside a link to a page. It names the publisher, the kind of document and the language.

data-file = What a document recommends, in paragraphs or items that end in `{"{"}.recommendation to=-government{"}"}`, stands in `data/<document>.json` as well, for other programs: addresses and words in every language.

aligned-pages = Pages that agree

align-pages = People quote paragraphs, but courts often quote pages. With `align-pages = true` in the front matter, page 3 of the PDF holds the same paragraphs in every language. The longest language decides where a page ends. The pages of the other languages may then be shorter.

embargo = Embargo

embargo-rule = A document with an embargo goes to `private/embargoed/`. It bears a line that names the time. Nothing in `out/` tells of it. The command `status --embargo` says what would refuse it if the time came now. When the time has come, build with `--as-of now`. With a time that has not come yet, as in `--as-of 2030-01-31T14:00:00+05:00`, the build is a rehearsal and publishes nothing. The tool looks at no clock unless it is asked to, so nothing is published by accident.

embargo-taken-back = If an earlier build had published such a document, a build without a time takes it back. Other documents are then built without links to it. A document that is refused would keep its last editions; if these lead to what is taken back, they are taken down as well.

release = Then record with `release` what stands in `out/`, and put the folder `locales/.state/releases/` into git. From then on every build publishes the document, on every computer, whatever its embargo says. The command `verify` with the name of a file, such as a PDF that came by mail, says whether it was released, when, and from which text.

exit-status = How a command ends

every-command-ends-with = Every command ends with a number, its *exit status*. Other programs can ask for it.

number-2 = Number

meaning-2 = Meaning

all-is-well = All is well

the-content-has-problems = The content has problems, and each of them is reported

the-tool-could-not = The tool could not do its work, for example because a file cannot be read

same-bytes = The same sources and translations give the same files on every computer and at every time. The file `out/manifest.json` lists them with their checksums. The command `verify` compares the folder with this list.

cache = What has not changed since the last build is not built again. The folder `private/cache/` remembers what that was. You may delete it at any time. With `--no-cache`, `build` makes everything anew.

together = Working together

git = Publications are usually kept in git. The sources, the translations and the folder `locales/.state/` belong in it. In that folder the tool remembers from which source text each translation was made. Never edit it by hand. The folders `out/` and `private/` do not belong in git, since they can be made again at any time.

if-two-people-have = If two people have worked on the same file, git must join their work. The tool helps with its command `merge-driver`, which joins translation files message by message. To have git use it, each person says once in their copy:

gitattributes = The repository says once for all, in its file `.gitattributes`:

git-marks = Without this, git joins line by line, and may leave both versions between lines that begin with `<<<<<<<` and `>>>>>>>`. Then run `make-editions sync`, which joins them message by message. Only where both people have translated the same message differently must somebody choose. The command `check` shows the place.

saving = Save whenever you like, in whatever editor, even while the tool is at work. What you have saved stays. If the tool cannot join it with its own changes, it leaves your file as it is and says so. Two commands that write translation files wait for each other.

to-be-sure-that = To be sure that nobody forgot `sync`, let your server run these two commands:

platforms = Pontoon and Weblate are platforms for translating on the web. Both can work with these files. Keep the following in mind:

set-prefill-none-in = Set `prefill = "none"` in the settings file. Then `sync` writes no message for what is untranslated, and the platform sees that it is missing.

the-file-for-reference = The reference file of a document is `locales/en/` with its name and the ending `.ftl`. It is written by `sync` and has the notes.

a-platform-may-lose = A platform may lose comments or move them. The tool restores them from what it remembers.

a-lost-comment-is = A lost comment is never taken for finished work.

a-message-that-lost = A message that lost its comment is finished when its translation has changed since.

tajik = Tajik letters

six-letters = The Tajik alphabet has 35 letters.[^decree] Six of them are not in the Russian one. Old fonts drew them in the places of other letters. A text typed with such a font looks wrong everywhere else. Search does not find its words, and a machine cannot read it aloud.

right-letter = Right letter

its-code = Its code

found-instead = Found instead

g-g = [Ғ ғ][lang:tg]

u-0493 = U+0493

i-i = [Ӣ ӣ][lang:tg]

u-04e3 = U+04E3

k-k = [Қ қ][lang:tg]

u-049b = U+049B

u-u = [Ӯ ӯ][lang:tg]

u-04ef = U+04EF

kh-kh = [Ҳ ҳ][lang:tg]

u-04b3 = U+04B3

ch-ch = [Ҷ ҷ][lang:tg]

u-04b7 = U+04B7

four-letters = The codes in the table are those of the small letters. The rule `wrong-alphabet` finds the letters of the last column and names the right ones. It also finds four letters of the Russian alphabet that Tajik does not have: `ц`, `щ`, `ы` and `ь`. They may stand in Russian names and quotations that are marked as Russian.

plain-letters = Another old habit is to type a plain letter where Tajik has its own. Then the text has [озодихои][lang:tg] for [озодиҳои][lang:tg]. Both are made of Tajik letters, so the alphabet alone does not show the fault. Read such words with care.

some-customs-of-tajik = Some customs of Tajik print are easy to forget:

an-ordinal-number-in = An ordinal number in digits takes a hyphen and an ending, as in [5-ум][lang:tg] and [30-юм][lang:tg]. A Roman numeral takes none.

a-date-has-the = A date has the word for “year”, as in [18 майи соли 2012][lang:tg]. A range is written [аз 10 то 18 майи соли 2012][lang:tg]. The function `DATE` can do this for you.

large-numbers-are-grouped = Large numbers are grouped with spaces, and a fraction follows a comma.

the-quotation-marks-are = The quotation marks are double angle marks.

dividing = At the end of a line, a word is divided between syllables, as in [ба-ро-дар][lang:tg]. A single letter is neither left behind nor carried over. The hard sign stays with the vowel before it, as in [аъ-ло][lang:tg].

glossary = Glossary

catalogue-all-translation-files = **Catalogue.** All translation files of one language.

document-one-source-file = **Document.** One source file under `sources/`, with all its editions.

edition-one-document-in = **Edition.** One document in one language.

fact-a-text-a = **Fact.** A text, a number or a date that is set in the front matter and used by its name.

finding-one-report-of = **Finding.** One report of one fault.

front-matter-the-settings = **Front matter.** The settings at the start of a source.

id-the-permanent-name = **Id.** The permanent name of a segment. See paragraph { PARA("pinning") }.

locale-a-language-written = **Locale.** A language, written as a tag. Examples are `en`, `ru` and `tg`.

message-the-text-of = **Message.** The text of one segment in a translation file.

parallel-edition-one-document = **Parallel edition.** One document with all its languages side by side.

placeable-something-in-braces = **Placeable.** Something in braces, for which the tool puts in a value.

segment-the-smallest-piece = **Segment.** The smallest piece that is translated. See paragraph { PARA("what-a-segment-is") }.

selector-a-placeable-with = **Selector.** A placeable with several variants, of which the tool chooses one.

source-the-text-that = **Source.** The text that the author writes, and from which everything else is translated.

stale-made-from-a = **Stale.** Made from a source text that has changed since. See paragraph { PARA("accept") }.

term-an-expression-with = **Term.** An expression with one fixed translation in each language.

variant-one-form-of = **Variant.** One form of a term, or one branch of a selector.

the-number-of-a-2 = The number of a paragraph has an address too. For paragraph 12 it is `para-12`.

so-footnote-3-is = So footnote 3 is footnote 3 in every language, although a translator may move the mark within the sentence.

with-a-selector-the = With a selector, the variants of such a message would be the same. One plain sentence is easier to check.

a-number-on-one = A number on one side only that may be spelled out on the other is a warning, not an error.

the-orthography-was-approved = The orthography was approved by the Government of Tajikistan with decree 268 of 30 June 2021. Before it, decree 458 of 4 October 2011 was in force.
