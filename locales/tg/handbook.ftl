# en: Handbook for authors and translators
title = Дастур барои муаллифон ва тарҷумонон

# note: The reader is a translator or a press officer, not a programmer. Choose plain words.
# en: This handbook is for people who write, translate and publish documents with { $tool }. No knowledge of programming is needed. You should know how to edit a text file and how to type a command.
readers = Ин дастур барои онҳоест, ки бо ёрии { $tool } ҳуҷҷатҳо менависанд, тарҷума мекунанд ва интишор медиҳанд. Дониши барномасозӣ лозим нест. Шумо бояд тарзи таҳрири файли матнӣ ва навиштани фармонро донед.

# en: The handbook is itself published with the tool, in every language of this publication.{ BR() }It is a specimen of the software and not an official document.
specimen = Худи ин дастур низ бо ҳамин барнома ба ҳамаи забонҳои ин нашрия интишор шудааст.{ BR() }Он намунаи кори барнома буда, ҳуҷҷати расмӣ нест.

# en: What the tool is for
purpose = Барнома барои чист

# en: An office publishes one text in several languages. Readers quote it by the numbers of its paragraphs. Lawyers compare the languages sentence by sentence. They must be able to rely on the numbers.
an-office-publishes-one = Идора як матнро ба чанд забон интишор медиҳад. Хонандагон аз он бо зикри рақами бандҳо иқтибос меоранд. Ҳуқуқшиносон матни забонҳоро ҷумла ба ҷумла муқоиса мекунанд. Онҳо бояд ба рақамҳо эътимод карда тавонанд.

# en: Therefore { $tool } makes one promise:
promise = Бинобар ин { $tool } як ваъда медиҳад:

# en: **Paragraph 12 is paragraph 12 in every language.** Every edition of a document has the same segments, in the same order, with the same numbers.
paragraph-12-is-paragraph = **Банди 12 дар ҳар забон банди 12 аст.** Дар ҳамаи нашрҳои як ҳуҷҷат порчаҳо, тартиби онҳо ва рақамҳояшон яксонанд.

# en: All editions of a document are replaced together, or none of them is.
all-editions-of-a = Ҳамаи нашрҳои ҳуҷҷат якҷо иваз карда мешаванд ё ҳеҷ кадоми онҳо иваз карда намешавад.

# en: A *segment* is the smallest piece that is translated. A heading is a segment, and so is a paragraph, a cell of a table, a caption or a footnote. Every segment has a permanent name, its *id*.
what-a-segment-is = *Порча* хурдтарин қисмест, ки тарҷума мешавад. Сарлавҳа порча аст; банд, хонаи ҷадвал, зернависи тасвир ва поварақ низ порчаанд. Ҳар порча номи доимӣ, яъне *шиноса* дорад.

# en: The ready documents lie in the folder `out/`, which you may put on a server as it is. There each document has an edition in each language, as a web page and as a PDF file. It also has a *parallel edition*, which sets all languages side by side.
the-ready-documents-lie = Ҳуҷҷатҳои тайёр дар ҷузвдони `out/` ҷойгиранд, ки онро, чунон ки ҳаст, дар сервер гузоштан мумкин аст. Дар он ҷо ҳар ҳуҷҷат ба ҳар забон нашре дорад, ки ҳам саҳифаи веб ва ҳам файли PDF аст. Он ҳамчунин *нашри мувозӣ* дорад, ки дар он ҳамаи забонҳо паҳлу ба паҳлу ҷойгиранд.

# en: Three printed pages stand side by side. Each shows the same page of a press release, the first in English, the second in Russian and the third in Tajik. The paragraphs stand in the same order on all three.
three-printed-pages-stand = Се саҳифаи чопӣ паҳлу ба паҳлу гузошта шудаанд. Ҳар кадоми онҳо ҳамон як саҳифаи хабарномаи матбуотиро нишон медиҳад: якум ба забони англисӣ, дуюм ба забони русӣ ва сеюм ба забони тоҷикӣ. Бандҳо дар ҳар се саҳифа бо як тартиб омадаанд.

# en: The same page of a press release in three languages
the-same-page-of = Як саҳифаи хабарномаи матбуотӣ ба се забон

# en: The work is shared between three kinds of people:
the-work-is-shared = Кор дар байни се гурӯҳи одамон тақсим мешавад:

# en: **Authors** write the source. In this publication it is in English.
authors-write-the-source = **Муаллифон** матни аслиро менависанд. Дар ин нашрия он ба забони англисӣ аст.

# en: **Translators** write one file for each document and language.
translators-write-one-file = **Тарҷумонон** барои ҳар ҳуҷҷат ва ҳар забон як файл менависанд.

# en: **Editors** have the last word.
editors-have-the-last = **Муҳаррирон** сухани охиринро мегӯянд.

# en: They check and review the translations.
they-check-and-review = Онҳо тарҷумаҳоро месанҷанд ва баррасӣ мекунанд.

# en: They build the editions and publish them.
they-build-the-editions = Онҳо нашрҳоро месозанд ва интишор медиҳанд.

# en: One person may do all three. The tool itself does not translate. It never puts a guess in place of a translation.
one-person-may-do = Ҳар се корро як нафар ҳам карда метавонад. Худи барнома тарҷума намекунад. Он ҳеҷ гоҳ ба ҷойи тарҷума тахмин намегузорад.

# en: Ten minutes to begin
begin = Даҳ дақиқа барои оғоз

# en: These are the steps from nothing to a published document. Later chapters explain each of them.
steps = Инҳо қадамҳое мебошанд, ки аз ҳеҷ то ҳуҷҷати интишорёфта мебаранд. Бобҳои баъдӣ ҳар яки онҳоро шарҳ медиҳанд.

# en: Start a publication, and go to its folder.
start-a-publication-and = Нашрияеро оғоз кунед ва ба ҷузвдони он гузаред.

# en: Add a language. The name is a language tag, such as `ru` or `tg`.
add-a-language-the = Забонеро илова кунед. Номи он рамзи забон аст, масалан, `ru` ё `tg`.

# en: Start a document. Its name is a path without the ending `.md`.
start-a-document-its = Ҳуҷҷатеро оғоз кунед. Номи он роҳи файл бе пасванди `.md` аст.

# en: Write the document with any text editor.
write-the-document-with = Ҳуҷҷатро дар дилхоҳ муҳаррири матнӣ нависед.

# en: Let the tool prepare the files for the translators.
let-the-tool-prepare = Файлҳоро барои тарҷумонон бо ёрии барнома омода кунед.

# en: Translate.
translate = Тарҷума кунед.

# en: Check, and mend what is found.
check-and-mend-what = Санҷед ва нуқсонҳои ёфтшударо ислоҳ кунед.

# en: Build.
build = Нашрҳоро созед.

# en: In commands, with the writing and the translating left out:
in-commands-with-the = Дар шакли фармонҳо, бе навиштан ва тарҷума кардан:

# en: The command `sync` brings every translation file up to date with the sources. Use it after every change of a source. The command `build` writes the editions. The word `make-editions` alone does the same.
sync-and-build = Фармони `sync` ҳар файли тарҷумаро бо матнҳои аслӣ мувофиқ мекунад. Онро пас аз ҳар тағйири матни аслӣ истифода баред. Фармони `build` нашрҳоро менависад. Калимаи `make-editions` худ ба танҳоӣ низ ҳамин корро мекунад.

# en: A document that is not fully translated is not published. To look at it all the same, type `make-editions build --draft`. The result lies under `private/draft/`. The source text stands in for what is missing, and every page says so.
first-draft = Ҳуҷҷате, ки пурра тарҷума нашудааст, интишор намешавад. Агар бо вуҷуди ин онро дидан хоҳед, `make-editions build --draft` нависед. Натиҷа дар `private/draft/` ҷойгир мешавад. Ба ҷойи он чи намерасад, матни аслӣ меистад ва ҳар саҳифа дар ин бора хабар медиҳад.

# en: A document of Word that exists already need not be typed again: `make-editions import FILE` makes a source of it, and says what could not be kept. For translators without the tool, `make-editions export LOCALE --to FILE.docx` writes a table that Word opens. `make-editions import --review FILE.docx` takes back what they have written into it.
from-word = Ҳуҷҷати тайёри Word-ро аз нав навиштан лозим нест: фармони `make-editions import FILE` аз он матни аслӣ месозад ва мегӯяд, ки чиро нигоҳ дошта натавонист. Барои тарҷумононе, ки барнома надоранд, фармони `make-editions export LOCALE --to FILE.docx` ҷадвале менависад, ки онро Word мекушояд. Фармони `make-editions import --review FILE.docx` он чиро, ки онҳо дар он навиштаанд, бозпас мегирад.

# en: A translation that exists already is taken over: `make-editions import --locale ru FILE --into DOCUMENT`. What certainly belongs together enters the file of the language under the line `# imported`, and counts as missing until somebody has read it. What may belong together stands beside its message as `# was:`. Once you have read what was taken over, say `make-editions accept ru DOCUMENT --imported`.
take-over = Тарҷумаи тайёрро фармони `make-editions import --locale ru FILE --into DOCUMENT` аз файл мегирад. Он чи бешубҳа мувофиқ аст, ба файли забон дар зери сатри `# imported` медарояд ва то касе онро нахонад, тарҷуманашуда ба шумор меравад. Он чи эҳтимол мувофиқ аст, дар паҳлуи паёми худ, дар сатри `# was:` меистад. Пас аз хондани он чи гирифта шуд, `make-editions accept ru DOCUMENT --imported` нависед.

# en: For translators' programs, the name of the file ends in `.xlf`: it is XLIFF then. Remarks and comments come back with either file. The desk shows them beside the translation, and they are never published.
for-agencies = Барои барномаҳои тарҷумонон номи файл бо `.xlf` ба охир мерасад: он гоҳ ин XLIFF аст. Эродҳо ва шарҳҳо бо ҳар кадоме аз ин файлҳо бармегарданд. Мизи кории тарҷумон онҳоро дар паҳлуи тарҷума нишон медиҳад; онҳо ҳеҷ гоҳ нашр намешаванд.

# en: The tool speaks English, Russian and Tajik. It takes the language of your system. To choose another, add `--language tg`, or set the variable `MAKE_EDITIONS_LANGUAGE`.
language-of-the-tool = Барнома ба забонҳои англисӣ, русӣ ва тоҷикӣ сухан мегӯяд. Он забони системаи шуморо мегирад. Барои интихоби забони дигар `--language tg` илова кунед ё тағйирёбандаи `MAKE_EDITIONS_LANGUAGE`-ро муайян намоед.

# en: Every command explains itself with examples when you add `--help`. The newest text of this handbook is at [our own address][site], and general information is at [example.org][example-org].
every-command-explains-itself = Агар `--help` илова кунед, ҳар фармон худро бо мисолҳо шарҳ медиҳад. Навтарин матни ин дастур дар [суроғаи худи мо][site] ва маълумоти умумӣ дар [example.org][example-org] аст.

# en: How to write a source
writing = Матни аслиро чӣ тавр бояд навишт

# en: A source is a text file under `sources/`. It is written in Markdown, which is plain text with a few marks. Save it as UTF-8.
a-source-is-a = Матни аслӣ файлест, ки дар `sources/` ҷойгир аст. Он бо Markdown навишта мешавад, ки матни оддӣ бо чанд аломат аст. Онро бо рамзгузории UTF-8 захира кунед.

# en: Front matter
front-matter = Сарматн

# en: A source begins with a few settings between two lines of `+++`. They must stand at the very start of the file.
a-source-begins-with = Матни аслӣ бо чанд танзим дар байни ду сатри `+++` оғоз мешавад. Онҳо бояд дар худи аввали файл ҷойгир бошанд.

# en: Setting
setting = Танзим

# en: Meaning
meaning = Маъно

# en: One of `press-release`, `findings`, `report`, `announcement`
one-of-press-release = Яке аз инҳо: `press-release`, `findings`, `report`, `announcement`

# en: The date of the document
the-date-of-the = Санаи ҳуҷҷат

# en: The place where it is issued. It is translated
the-place-where-it = Ҷойи баровардани ҳуҷҷат. Он тарҷума мешавад

# en: The official symbol, if there is one. It is the same in all languages
the-official-symbol-if = Рамзи расмӣ, агар бошад. Он дар ҳамаи забонҳо як хел аст

# en: The lines of an official masthead. `original` is the tag of a language, the others are translated
the-lines-of-an = Сатрҳои сарлавҳаи расмии ҳуҷҷат. `original` нишонаи забон аст, сатрҳои дигар тарҷума мешаванд

# en: Who wrote it, its summary, who signed it, and whom readers may turn to. All of it is translated
who-wrote-it-its = Кӣ ҳуҷҷатро навиштааст, мухтасари он, кӣ онро имзо кардааст ва хонандагон ба кӣ муроҷиат карда метавонанд. Ҳамаи ин тарҷума мешавад

# en: The time before which the document must not appear
the-time-before-which = Вақте, ки ҳуҷҷат набояд пеш аз он интишор шавад

# en: The languages of this document, if they are not those of the publication
the-languages-of-this = Забонҳои ҳамин ҳуҷҷат, агар онҳо аз забонҳои нашрия фарқ кунанд

# en: `false`, if the languages of this document are not to stand side by side as well
false-if-the-languages = `false`, агар лозим набошад, ки забонҳои ин ҳуҷҷат боз паҳлуи якдигар ҳам гузошта шаванд

# en: `"un"`, if numbers and signs are to stand in the first line of their text, as in documents of the United Nations, and not beside it
un-if-numbers-and = `"un"`, агар рақамҳо ва ҳарфҳо на дар канори матн, балки дар сатри аввали он истанд, чунон ки дар ҳуҷҷатҳои Созмони Милали Муттаҳид аст

# en: `true`, if a page of the PDF is to hold the same text in every language
true-if-a-page = `true`, агар саҳифаи PDF бояд дар ҳамаи забонҳо ҳамон як матнро дошта бошад

# en: In `findings` and `report` the top-level paragraphs are numbered. The author writes no number. Paragraphs within lists of points, tables and quotations have none.
numbering = Дар `findings` ва `report` бандҳои сатҳи боло рақамгузорӣ мешаванд. Муаллиф рақам наменависад. Сархатҳои дохили рӯйхатҳои нуқтадор, ҷадвалҳо ва иқтибосҳо рақам надоранд.

# en: A numbered list belongs to the numbered paragraph before it, and readers can cite its items: the second item below paragraph 12 is 12 (b). Write `1.` before every item. Each language prints its own signs, and Russian has a) where English has (a). The next level begins under the first letter of the text above it. Four levels are numbered.
sub-paragraphs = Рӯйхати рақамдор ба банди рақамдори пеш аз он тааллуқ дорад ва ба зербандҳои он истинод кардан мумкин аст: зербанди дуюми банди 12 ин 12 b) мебошад. Пеш аз ҳар зербанд `1.` нависед. Ҳар забон аломатҳои худро мегузорад: он ҷо ки дар англисӣ (a) аст, дар русӣ a) меояд. Сатҳи навбатӣ аз зери ҳарфи якуми матни болои он сар мешавад. Чор сатҳ рақамгузорӣ мешавад.

# en: Words in braces at the end of a block say what else is meant: `{"{"}.unnumbered{"}"}` that a paragraph has no number, or goes on after its list; `{"{"}.bis{"}"}` that it is 12 bis, so that later numbers stay; `{"{"}.decimal{"}"}` that its list counts 140.1, 140.2; `{"{"}.annex{"}"}` and `{"{"}.article{"}"}`, at a heading, that it begins an annex or an article. The setting `numbering` counts by `document`, by `section`, or not at all (`none`). `{"{"} ANNEX("id") {"}"}` gives the number of an annex.
numbers-of-parts = Калимаҳо дар қавсҳои шаклдор дар охири блок мегӯянд, ки боз чӣ дар назар аст: `{"{"}.unnumbered{"}"}` — сархат рақам надорад ё пас аз рӯйхат идомаи ҳамон банд аст; `{"{"}.bis{"}"}` — ин банди 12-бис аст, ва рақамҳои баъдӣ ба ҷояшон мемонанд; `{"{"}.decimal{"}"}` — рӯйхати он чун 140.1, 140.2 шумурда мешавад; `{"{"}.annex{"}"}` ва `{"{"}.article{"}"}` дар сарлавҳа — аз он замима ё модда оғоз меёбад. Танзими `numbering` рақамҳоро дар тамоми ҳуҷҷат (`document`), дар ҳар фасл (`section`) мешуморад ё намешуморад (`none`). `{"{"} ANNEX("id") {"}"}` рақами замимаро медиҳад.

# en: `.annex original=es` says under the heading that the annex was written in Spanish first. Under a heading with `.summary` nothing is numbered.
annexes-and-summaries = `.annex original=es` зери сарлавҳа мегӯяд, ки замима аввал ба забони испанӣ навишта шудааст. Зери сарлавҳае, ки `.summary` дорад, ҳеҷ чиз рақам намегирад.

# en: Text and marks
marks = Матн ва аломатҳо

# en: Leave an empty line between two paragraphs. A line break within a paragraph means no more than a space.
leave-an-empty-line = Дар байни ду банд сатри холӣ гузоред. Гузариш ба сатри нав дар дохили банд танҳо маънои фосиларо дорад.

# en: Strong words look **like this**, emphasis *like this*, and both together ***like this***. Other markup from the web is not allowed. For a line break that must stay, use the function BR, which is described in [the chapter on functions][functions].
strong-words-look-like = Калимаҳои барҷаста **чунин**, таъкид *чунин* ва ҳар ду якҷо ***чунин*** менамоянд. Ба нишонагузориҳои дигари веб иҷозат дода намешавад. Агар гузариш ба сатри нав бояд боқӣ монад, аз функсияи BR истифода баред, ки дар [боби функсияҳо][functions] тавсиф шудааст.

# en: A quotation begins with `>` on each line. It may hold several paragraphs. This is a quotation of paragraph { PARA("readers") }:
a-quotation-begins-with = Ҳар сатри иқтибос бо `>` оғоз мешавад. Дар иқтибос метавонад чанд банд бошад. Ин иқтибос аз банди { PARA("readers") } аст:

# en: This handbook is for people who write, translate and publish documents with { $tool }.
this-handbook-is-for = Ин дастур барои онҳоест, ки бо ёрии { $tool } ҳуҷҷатҳо менависанд, тарҷума мекунанд ва интишор медиҳанд.

# en: A block between two lines of three backticks is shown exactly as it is typed. It is not translated. Nothing in it is replaced.
code-blocks = Блоке, ки дар байни ду сатри иборат аз се апострофи чаппа ҷойгир аст, айнан чунон ки навишта шудааст, нишон дода мешавад. Он тарҷума намешавад. Дар он ҳеҷ чиз иваз карда намешавад.

# en: Leave no spaces before a paragraph: a text with four spaces or a tab before it would be taken for code, and neither translated nor numbered.
no-spaces = Пеш аз банд фосила нагузоред: матне, ки пеш аз он чор фосила ё табулятсия меистад, код дониста мешуд ва на тарҷума мегардид, на рақам мегирифт.

# en: Begin the items of a list as shown here. Bullets, numbers and letters that came along with a copied text make no list, and their lines would run together. The rule `typed-marks` tells of these and of all other marks that would be printed as they stand.
no-typed-marks = Бандҳои рӯйхатро чунон сар кунед, ки дар ин ҷо нишон дода шудааст. Нишонаҳо, рақамҳо ва ҳарфҳое, ки бо матни нусхабардошта омадаанд, рӯйхат намесозанд ва сатрҳои онҳо якҷоя мешуданд. Дар бораи ин аломатҳо ва ҳамаи аломатҳои дигаре, ки чунон ки ҳастанд, чоп мешуданд, қоидаи `typed-marks` хабар медиҳад.

# en: The words in the square brackets of a picture are for those who do not see it, and must not be left out. A picture that says nothing, such as a line between two parts, is written `![](line.png)` with `{"{"}.decorative{"}"}` right behind it.
words-for-pictures = Калимаҳои дохили қавсҳои чоркунҷаи расм барои касоне мебошанд, ки онро намебинанд, ва набояд партофта шаванд. Расме, ки чизе намегӯяд, масалан хати байни ду қисм, чун `![](line.png)` навишта мешавад ва фавран пас аз он, бе фосила, `{"{"}.decorative{"}"}` меояд.

# en: Ids
ids = Шиносаҳо

# en: The tool makes the id of a segment from its first four words. You can choose a better one. Write it in braces with a number sign at the end of the block:
the-tool-makes-the = Барнома шиносаи порчаро аз чор калимаи аввали он месозад. Шумо метавонед шиносаи беҳтаре интихоб кунед. Онро дар охири блок, дар қавсҳои шаклдор ва бо аломати # нависед:

# en: This is called *pinning*. Pin every segment that other texts refer to. If you pin a segment that has been translated, its translations keep their place under the new id.
pinning = Ин амал *маҳкам кардан* ном дорад. Ҳар порчаеро, ки матнҳои дигар ба он ишора мекунанд, маҳкам кунед. Агар порчаи аллакай тарҷумашударо маҳкам кунед, тарҷумаҳои он бо шиносаи нав дар ҷойи худ мемонанд.

# en: An id is never used again for another segment. It is also the address of the segment on the web page and in the PDF file.[^address] The words `terms`, `interface` and `index` cannot name a document. An id of a segment cannot begin with `para-`.
an-id-is-never = Шиноса ҳеҷ гоҳ барои порчаи дигар аз нав истифода намешавад. Он ҳамчунин суроғаи порча дар саҳифаи веб ва дар файли PDF мебошад.[^address] Калимаҳои `terms`, `interface` ва `index` номи ҳуҷҷат буда наметавонанд. Шиносаи порча бо `para-` оғоз шуда наметавонад.

# en: Notes to translators
notes = Эзоҳҳо барои тарҷумонон

# en: A note helps a translator whom you never meet. It stands alone on its line, before the block it speaks of.
a-note-helps-a = Эзоҳ ба тарҷумоне ёрӣ мерасонад, ки шумо ҳеҷ гоҳ бо ӯ вонамехӯред. Он дар сатри алоҳида, пеш аз блоке меистад, ки ба он дахл дорад.

# en: The translator sees the note above the segment. The reader never sees it. Write a note where a word has two meanings, or where the text is vague on purpose.
the-translator-sees-the = Тарҷумон эзоҳро дар болои порча мебинад. Хонанда онро ҳеҷ гоҳ намебинад. Эзоҳро дар ҷойе нависед, ки калима ду маъно дорад ё матн қасдан норавшан аст.

# en: Facts
facts = Маълумот

# en: A date or a number is written differently in each language. So write it once, in the front matter under `[facts]`. In the text, give its name in braces after a dollar sign.
a-date-or-a = Сана ё адад дар ҳар забон ба тарзи дигар навишта мешавад. Бинобар ин онро як бор, дар сарматн, зери `[facts]` нависед. Дар матн номи онро пас аз аломати доллар дар қавсҳои шаклдор биёред.

# en: A fact is a text, a number or a date. If a date changes, you change it in one place, and every language follows. Translations in which it stands then count as stale, so that a translator looks at the words beside the new date. In prose, an opening brace always begins such a *placeable*. If you want to show the brace itself, write a backslash before it, as in the source of these words: {"{"} and {"}"}.
literal-brace-in-source = Маълумот матн, адад ё сана аст. Агар сана тағйир ёбад, шумо онро дар як ҷо иваз мекунед ва он дар ҳамаи забонҳо иваз мешавад. Пас аз ин тарҷумаҳое, ки он сана дар онҳо меояд, куҳнашуда ба шумор мераванд, то ки тарҷумон калимаҳои паҳлуи санаи навро аз назар гузаронад. Дар матни муқаррарӣ қавси шаклдори кушоянда ҳамеша чунин *ҷойгузинро* оғоз мекунад. Агар худи қавсро нишон додан хоҳед, пеш аз он каҷхати чаппа гузоред, чунон ки дар матни аслии ин калимаҳо шудааст: {"{"} ва {"}"}.

# en: A text with letters has its words for each language, as in `minister = {"{"} text = "…", ru = "…", tg = "…" {"}"}`, or says that it needs none, as in `ship = {"{"} text = "…", same = true {"}"}`.
text-facts = Матни дорои ҳарфҳо барои ҳар як забон калимаҳои худро дорад, чун дар `minister = {"{"} text = "…", ru = "…", tg = "…" {"}"}`, ё мегӯяд, ки онҳо лозим нестанд, чун дар `ship = {"{"} text = "…", same = true {"}"}`.

# en: Terms
source-terms = Истилоҳҳо

# en: A term is an expression that must always be translated in the same way. Terms stand in one file for each language, those of the source in `locales/en/terms.ftl`. In the source text a term is written in braces, with a hyphen before its name.
a-term-is-an = Истилоҳ ифодаест, ки бояд ҳамеша як хел тарҷума шавад. Истилоҳҳо барои ҳар забон дар як файл ҷойгиранд, истилоҳҳои забони аслӣ дар `locales/en/terms.ftl`. Дар матни аслӣ истилоҳ дар қавсҳои шаклдор навишта мешавад ва пеш аз номи он нимтире меистад.

# en: These are some terms of this publication:
these-are-some-terms = Инҳо баъзе истилоҳҳои ин нашрия мебошанд:

# en: Name
name = Ном

# en: In this language
in-this-language = Дар ин забон

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
links = Пайвандҳо

# en: A link has its words in square brackets and its target in round ones. There are five kinds.
five-kinds = Калимаҳои пайванд дар қавсҳои чоркунҷа ва ҳадафи он дар қавсҳои гирд навишта мешаванд. Пайвандҳо панҷ хел мешаванд.

# en: A web address, such as [example.org][example-org].
a-web-address-such = Суроғаи веб, масалан, [example.org][example-org].

# en: A label from the front matter, such as [our own address][site]. Each language may have another address there.
a-label-from-the = Тамғае аз сарматн, масалан, [суроғаи худи мо][site]. Дар он ҷо ҳар забон метавонад суроғаи дигар дошта бошад.

# en: Another document, such as the [announcement][announcements-follow-up-visit] or the [press release][press-releases-preliminary-findings] of this publication.
another-document-such-as = Ҳуҷҷати дигар, масалан, [эълон][announcements-follow-up-visit] ё [хабарномаи матбуотӣ][press-releases-preliminary-findings] аз ҳамин нашрия.

# en: A segment of the same document, such as [the glossary][glossary].
a-segment-of-the = Порчаи ҳамин ҳуҷҷат, масалан, [луғатнома][glossary].

# en: No target at all, but a language. It marks words in another language, such as [на русском][lang:ru] or [ба тоҷикӣ][lang:tg].
no-target-at-all = На ҳадаф, балки танҳо забон. Чунин пайванд калимаҳои забони дигарро нишон медиҳад, масалан, [на русском][lang:ru] ё ба тоҷикӣ.

# en: Mark words in another language always. Then a machine reads them aloud correctly, and their letters cause no warning.
mark-words-in-another = Калимаҳои забони дигарро ҳамеша нишон кунед. Он гоҳ компютер онҳоро бо овоз дуруст мехонад ва ҳарфҳои онҳо боиси огоҳӣ намешаванд.

# en: Footnotes, tables and figures
footnotes = Поварақҳо, ҷадвалҳо ва тасвирҳо

# en: The mark of a footnote is a name in square brackets after a circumflex. The text of the note stands further down, with the same mark and a colon. Footnotes are numbered in the order of the source, in every language alike.[^order]
the-mark-of-a = Аломати поварақ номест, ки дар қавсҳои чоркунҷа пас аз аломати ^ навишта мешавад. Матни поварақ поёнтар, бо ҳамон аломат ва ду нуқта меояд. Поварақҳо дар ҳамаи забонҳо як хел, аз рӯйи тартиби матни аслӣ рақамгузорӣ мешаванд.[^order]

# en: In a table, the second line sets the alignment. A colon on the left sets the text to the left. A colon on the right sets it to the right. Colons on both sides set it in the middle. A cell that holds only a number in digits is not translated.
in-a-table-the = Дар ҷадвал сатри дуюм мавқеи матнро муайян мекунад. Ду нуқта аз тарафи чап матнро ба чап мегузорад. Ду нуқта аз тарафи рост матнро ба рост мегузорад. Ду нуқта аз ҳар ду тараф матнро дар миёна мегузорад. Хонае, ки дар он танҳо адад бо рақамҳо ҳаст, тарҷума намешавад.

# en: A text that begins with `Table:` right before a table is its caption, and gives it a number. With `.row-heads` the first column says what its rows are about. A table without a caption has no number. A figure has one if it has a caption.
captions = Матне, ки бо `Table:` сар мешавад ва бевосита пеш аз ҷадвал меистад, унвони он аст ва ба ҷадвал рақам медиҳад. Бо `.row-heads` сутуни якум мегӯяд, ки ҳар сатр дар бораи чист. Ҷадвали беунвон рақам надорад. Тасвир рақам дорад, агар зернавис дошта бошад.

# en: A table that is too wide for its page is printed on pages that are turned. One that has no room there either is printed as a list of its rows, and a warning says so.
wide-tables = Ҷадвале, ки барои саҳифа аз ҳад зиёд васеъ аст, дар саҳифаҳои ба паҳлу гардонидашуда чоп мешавад. Ҷадвале, ки дар он ҷо ҳам намеғунҷад, чун рӯйхати сатрҳояш чоп мешавад, ва дар ин бора огоҳӣ дода мешавад.

# en: The words in the square brackets of a figure are for people who cannot see it. They say what it shows. The words in quotation marks are the caption. Both are translated.
alt-text = Калимаҳое, ки дар қавсҳои чоркунҷаи тасвир навишта мешаванд, барои онҳоест, ки тасвирро дида наметавонанд. Онҳо мегӯянд, ки тасвир чиро нишон медиҳад. Калимаҳои дохили нохунак зернавис мебошанд. Ҳар ду тарҷума мешаванд.

# en: Definitions, boxes and quotations
definitions = Таърифҳо, чорчӯбаҳо ва иқтибосҳо

# en: A word that is explained stands on a line of its own. What it means stands on the line below, after a colon and a space. Leave an empty line before the next word. Under a heading with `.abbreviations` each language sorts the words by its own alphabet, and nothing is numbered.
definition-lists = Калимае, ки шарҳ дода мешавад, дар сатри алоҳида меистад. Маънои он дар сатри зерин, пас аз дунуқта ва фосила, навишта мешавад. Пеш аз калимаи дигар сатри холӣ гузоред. Зери сарлавҳае, ки `.abbreviations` дорад, калимаҳо дар ҳар забон ба тартиби алифбои худи он меистанд ва ҳеҷ чиз рақам намегирад.

# en: The second form is a box. Its label is in the language of the reader. There are also `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]` and `[!CAUTION]`.
boxes = Шакли дуюм чорчӯба аст. Номи он ба забони хонанда навишта мешавад. Инчунин `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]` ва `[!CAUTION]` ҳастанд.

# en: The third form is official wording. In each language it is taken from the official text, and never translated anew. The rule `unreviewed-quotation` tells of it until somebody has compared the two and reviewed the segment.
official-wording = Шакли сеюм матни расмӣ аст. Онро дар ҳар забон аз матни расмӣ мегиранд ва ҳеҷ гоҳ аз нав тарҷума намекунанд. Қоидаи `unreviewed-quotation` то он даме ёдрас мекунад, ки касе ин ду матнро муқоиса кунад ва порчаро баррасӣ намояд.

# en: How to translate
translating = Чӣ тавр бояд тарҷума кард

# en: For every document and language there is one file. For the document `reports/country-visit` in Tajik it is `locales/tg/reports/country-visit.ftl`. Open it in any text editor, or in a translation platform.
one-file = Барои ҳар ҳуҷҷат ва ҳар забон як файл ҳаст. Барои ҳуҷҷати `reports/country-visit` ба забони тоҷикӣ он `locales/tg/reports/country-visit.ftl` мебошад. Онро дар дилхоҳ муҳаррири матнӣ ё дар платформаи тарҷума кушоед.

# en: One message a segment
messages = Барои ҳар порча як паём

# en: A file holds one message for each segment, in the order of the document. First comes the id, then an equals sign, then the text. This is a piece of a Tajik file:
a-file-holds-one = Файл барои ҳар порча як паём дорад ва паёмҳо бо тартиби ҳуҷҷат меоянд. Аввал шиноса, баъд аломати баробарӣ ва баъд матн меояд. Ин як қисми файли тоҷикӣ аст:

# en: To translate, replace the text after the equals sign. Then delete the line `# untranslated`. As long as it stands there, the message counts as missing, whatever it says. A message that still says what the source says is missing too. Where that is right, mark the words with their language, or put a line `# allow: untranslated-copy` with a reason above the message.
delete-untranslated = Барои тарҷума кардан матни пас аз аломати баробариро иваз кунед. Сипас сатреро, ки дар он `# untranslated` навишта шудааст, ҳазф кунед. То вақте ки ин сатр дар он ҷо ҳаст, паём, новобаста аз мазмунаш, тарҷуманашуда ба шумор меравад. Паёме, ки дар он ҳанӯз матни аслӣ истодааст, низ тарҷуманашуда ба шумор меравад. Агар ҳамин тавр дуруст бошад, забони калимаҳоро нишон диҳед ё дар болои паём сатри `# allow: untranslated-copy`-ро бо сабабаш гузоред.

# en: Keep each message on one line, however long it is. Most editors can wrap long lines on the screen. The only exceptions are messages with several forms, described in [the chapter on plurals][plurals].
keep-each-message-on = Ҳар паёмро, ҳар қадар дароз ҳам бошад, дар як сатр нигоҳ доред. Аксари муҳаррирҳои матнӣ сатрҳои дарозро дар экран шикаста нишон дода метавонанд. Истисно танҳо паёмҳои дорои чанд шакл мебошанд, ки дар [боби шумораи ҷамъ][plurals] тавсиф шудаанд.

# en: The comments of the tool
comments = Шарҳҳои барнома

# en: Lines that begin with a number sign are comments. Some of them belong to the tool:
lines-that-begin-with = Сатрҳое, ки бо аломати # оғоз мешаванд, шарҳ мебошанд. Баъзе аз онҳо аз они барнома ҳастанд:

# en: Comment
comment = Шарҳ

# en: What it says
what-it-says = Чӣ мегӯяд

# en: What you do
what-you-do = Шумо чӣ кор мекунед

# en: A note from the author
a-note-from-the = Эзоҳи муаллиф

# en: Read it
read-it = Онро хонед

# en: The source text of today
the-source-text-of = Матни аслии имрӯза

# en: Translate it
translate-it = Онро тарҷума кунед

# en: This message counts as missing
this-message-counts-as = Ин паём тарҷуманашуда ба шумор меравад

# en: Delete the line when you have translated
delete-the-line-when = Пас аз тарҷума кардан сатрро ҳазф кунед

# en: This translation was taken over from a file, and counts as missing
this-translation-was-taken = Ин тарҷума аз файл гирифта шудааст ва тарҷуманашуда ба шумор меравад

# en: Read it; delete the line if it is right
read-it-delete-the = Онро хонед; агар дуруст бошад, сатрро ҳазф кунед

# en: The document that this segment came from
the-document-that-this = Ҳуҷҷате, ки ин порча аз он гузаштааст

# en: Delete it when you have seen it
delete-it-when-you = Пас аз дидан сатрро ҳазф кунед

# en: The source text that the translation was made from
the-source-text-that = Матни аслие, ки тарҷума аз он карда шудааст

# en: Bring the translation up to date, then delete the line
bring-the-translation-up = Тарҷумаро бо матни имрӯза мувофиқ кунед, сипас сатрро ҳазф кунед

# en: The old translation of a segment that was split or joined
the-old-translation-of = Тарҷумаи пештараи порчае, ки тақсим ё якҷо карда шудааст

# en: Take from it what you need
take-from-it-what = Он чиро, ки лозим аст, аз он гиред

# en: All other comments are yours. The tool keeps them, and your empty lines, exactly as they are.
your-comments = Ҳамаи шарҳҳои дигар аз они шумо ҳастанд. Барнома онҳо ва сатрҳои холии шуморо айнан, чунон ки ҳастанд, нигоҳ медорад.

# en: What not to touch
do-not-touch = Ба чӣ набояд даст расонд

# en: Some parts of a text must come through unchanged:
some-parts-of-a = Баъзе қисмҳои матн бояд бетағйир боқӣ монанд:

# en: the id before the equals sign,
the-id-before-the = шиносаи пеш аз аломати баробарӣ,

# en: the names in braces, though the forms of a term or a plural are yours,
everything-in-braces-except = номҳои дохили қавсҳои шаклдор (аммо шаклҳои истилоҳ ва шумораи ҷамъро худи шумо интихоб мекунед),

# en: labels of links,
labels-of-links = тамғаҳои пайвандҳо,

# en: marks of footnotes,
marks-of-footnotes = аломатҳои поварақҳо,

# en: text between backticks.
text-between-backticks = матни байни апострофҳои чаппа.

# en: Apart from the id, you may move these parts within the text if your language needs it. A link keeps its label and gets new words:
you-may-change-the = Агар забони шумо талаб кунад, ба ҷуз шиноса ҷойи ин қисмҳоро дар дохили матн иваз кардан мумкин аст. Пайванд тамғаи худро нигоҳ медорад ва калимаҳои нав мегирад:

# en: Web addresses are never in a translator’s hands. Where the source has a link, the translation file shows only its label. Strong words and emphasis must appear in the translation if they appear in the source. How many times is up to your language.
labels-only = Суроғаҳои веб ҳеҷ гоҳ дар дасти тарҷумон нестанд. Дар ҷойе ки матни аслӣ пайванд дорад, файли тарҷума танҳо тамғаи онро нишон медиҳад. Калимаҳои барҷаста ва таъкид, агар дар матни аслӣ бошанд, бояд дар тарҷума низ бошанд. Чанд маротиба буданашон ба забони шумо вобаста аст.

# en: Braces and the start of a line
braces = Қавсҳои шаклдор ва аввали сатр

# en: A brace in a translation file always begins or ends a placeable. A brace that the reader should see is written as a small placeable of its own. The comment with the source text shows you how, and you can copy it from there:
a-brace-in-a = Дар файли тарҷума қавси шаклдор ҳамеша ҷойгузинро оғоз ё тамом мекунад. Қавсе, ки хонанда бояд онро бубинад, ҳамчун ҷойгузини хурди алоҳида навишта мешавад. Шарҳе, ки матни аслиро дорад, тарзи навишти онро нишон медиҳад ва шумо метавонед онро аз он ҷо нусхабардорӣ кунед:

# en: If you divide a message over several lines, each further line must begin with spaces, not with a tab. Be careful with the first character after them:
if-you-divide-a = Агар паёмро ба чанд сатр тақсим кунед, ҳар сатри баъдӣ бояд бо фосилаҳо оғоз шавад, на бо табулятсия. Нисбат ба аломати якуми пас аз онҳо эҳтиёткор бошед:

# en: A line that begins with `[` or `*` cuts the message short.
a-line-that-begins = Сатре, ки бо `[` ё `*` оғоз мешавад, паёмро дар ҳамон ҷо мебурад.

# en: A line that begins with `.` becomes something else, which is called an attribute.
a-line-that-begins-2 = Сатре, ки бо `.` оғоз мешавад, ба чизи дигар табдил меёбад, ки атрибут ном дорад.

# en: So begin the line with a word, or keep the message on one line.
so-begin-the-line = Пас сатрро бо калима оғоз кунед ё паёмро дар як сатр нигоҳ доред.

# en: The tool notices each of these faults and names the line. See `syntax-error` in [the list of rules][rules].
the-tool-notices-each = Барнома ҳар яки ин нуқсонҳоро дармеёбад ва сатрро ном мебарад. Ба `syntax-error` дар [рӯйхати қоидаҳо][rules] нигаред.

# en: Words in another language
foreign-words = Калимаҳои забони дигар

# en: Words in another language have a label that begins with `lang:`. In a translation file the label is in square brackets:
words-in-another-language = Калимаҳои забони дигар тамғае доранд, ки бо `lang:` оғоз мешавад. Дар файли тарҷума ин тамға дар қавсҳои чоркунҷа меистад:

# en: Names and quotations in Russian often need letters that Tajik does not have. Inside such a label they cause no warning.
names-and-quotations-in = Номҳо ва иқтибосҳои русӣ бисёр вақт ҳарфҳоеро талаб мекунанд, ки дар забони тоҷикӣ нестанд. Дар дохили чунин тамға онҳо боиси огоҳӣ намешаванд.

# en: Terms and their forms
terms = Истилоҳҳо ва шаклҳои онҳо

# en: The terms of a language stand in `locales/<locale>/terms.ftl`. A Russian term changes its ending with its place in the sentence. So it may have several variants, and each message asks for the one it needs.
terms-file = Истилоҳҳои ҳар забон дар `locales/<locale>/terms.ftl` ҷойгиранд. Истилоҳи русӣ вобаста ба ҷояш дар ҷумла бандаки худро иваз мекунад. Бинобар ин он метавонад чанд вариант дошта бошад ва ҳар паём варианти барои худ лозимиро дархост мекунад.

# en: The star marks the default variant. It is used where a message asks for no case. Exactly one variant has the star, and each variant has a line of its own. A message asks like this:
the-star-marks-the = Ситорача варианти пешфарзро нишон медиҳад. Он дар ҷойе истифода мешавад, ки паём ҳеҷ падежро дархост намекунад. Танҳо як вариант, на бештар ва на камтар, ситорача дорад ва ҳар вариант дар сатри алоҳида меистад. Паём чунин дархост мекунад:

# en: Tajik nouns have no cases of this kind, but they take the izafet before a word that belongs to them. A Tajik term can have a variant for it:
tajik-nouns-have-no = Исмҳои тоҷикӣ чунин падежҳо надоранд, вале пеш аз калимае, ки онҳоро муайян мекунад, бандаки изофӣ мегиранд. Истилоҳи тоҷикӣ барои он метавонад вариант дошта бошад:

# en: The names of the variants are your own choice. If a message asks for a variant that does not exist, the rule `unknown-variant` finds it.
the-names-of-the = Номи вариантҳоро худи шумо интихоб мекунед. Агар паём вариантеро дархост кунад, ки вуҷуд надорад, қоидаи `unknown-variant` онро меёбад.

# en: A term that opens a sentence needs a capital letter. It is asked for by the words `capital: "yes"`. The next sentence begins so. { -torture(capital: "yes") } is one of the terms of this publication.
capital-example = Истилоҳе, ки ҷумларо оғоз мекунад, ҳарфи калон талаб мекунад. Онро бо калимаҳои `capital: "yes"` мехоҳанд. Ҷумлаи навбатӣ чунин оғоз мешавад. { -torture(capital: "yes") } яке аз истилоҳҳои ин нашрия аст.

# en: Plurals
plurals = Шумораи ҷамъ

# en: Some messages need different words for different numbers. They use a *selector*. Each of its variants stands on a line of its own, under the name of a category.
selector = Баъзе паёмҳо барои ададҳои гуногун калимаҳои гуногун талаб мекунанд. Онҳо аз *интихобгар* истифода мебаранд. Ҳар варианти он дар сатри алоҳида, таҳти номи категория меистад.

# en: Only translations have selectors. The source is a plain sentence. For whole numbers, Russian needs `one`, `few` and `many`. The default `*[other]` is always required, and it serves numbers with a fraction. Tajik may have `one`, and must have the default `*[other]`.
categories = Интихобгар танҳо дар тарҷумаҳо мешавад. Матни аслӣ ҷумлаи оддӣ аст. Барои ададҳои бутун ба забони русӣ `one`, `few` ва `many` лозим аст. Варианти пешфарзи `*[other]` ҳамеша ҳатмист ва ба ададҳои касрӣ хизмат мекунад. Забони тоҷикӣ метавонад `one` дошта бошад ва бояд варианти пешфарзи `*[other]` дошта бошад.

# en: Number
number = Адад

# en: Category in Russian
category-in-russian = Категория дар забони русӣ

# en: Category in Tajik
category-in-tajik = Категория дар забони тоҷикӣ

# en: After a number the Tajik noun stays in the singular. So a Tajik message often needs no selector at all.[^singular]
after-a-number-the = Пас аз адад исми тоҷикӣ дар шумораи танҳо мемонад. Бинобар ин паёми тоҷикӣ бисёр вақт умуман ба интихобгар эҳтиёҷ надорад.[^singular]

# en: Functions
functions = Функсияҳо

# en: A function is written in capital letters inside a placeable. It writes a value in the way of the language.
five-functions = Функсия дар дохили ҷойгузин бо ҳарфҳои калон навишта мешавад. Он қиматро мувофиқи расми забон менависад.

# en: Function
function = Функсия

# en: What it gives
what-it-gives = Чӣ медиҳад

# en: A date, or a range of dates
a-date-or-a-2 = Сана ё давра аз як сана то санаи дигар

# en: A number
a-number = Адад

# en: The number of a paragraph of the same document, as a link to it
the-number-of-a = Рақами банди ҳамин ҳуҷҷат ҳамчун пайванд ба он

# en: The number of a table or a figure by the id of its caption, or of a footnote by its mark, as a link to it
the-number-of-a-3 = Рақами ҷадвал ё тасвир аз рӯи id-и унвони он ё рақами поварақ аз рӯи нишонаи он, бо пайванд ба онҳо

# en: A term that opens a sentence, with a capital letter
a-term-that-opens = Истилоҳе, ки ҷумларо оғоз мекунад, бо ҳарфи калон

# en: A line break that stays
a-line-break-that = Гузариш ба сатри нав, ки боқӣ мемонад

# en: These are the ways to write them:
these-are-the-ways = Тарзи навишти онҳо чунин аст:

# en: A date has four styles. The following table shows the same date in each of them, in the language of this edition.
a-date-has-four = Сана чор услуби навишт дорад. Ҷадвали зерин як санаро бо ҳар кадоми онҳо, ба забони ҳамин нашр, нишон медиҳад.

# en: Style
style = Услуб

# en: Result
result = Натиҷа

# en: A range joins two dates. Here is one: { DATE($start, to: "$end") }. In a translation file the name of the second date stands in quotation marks, as `sync` has written it there. A large number is grouped as the language does it. Here is one: { NUMBER($large) }. A small one needs no grouping: { $places-visited }.
range-example = Давра ду санаро мепайвандад. Ин як мисол: { DATE($start, to: "$end") }. Дар файли тарҷума номи санаи дуюм дар нохунак меистад, чунон ки `sync` онро навиштааст. Адади калон мувофиқи расми забон гурӯҳбандӣ мешавад. Ин як мисол: { NUMBER($large) }. Адади хурд гурӯҳбандиро талаб намекунад: { $places-visited }.

# en: A reference to a paragraph never goes out of date. The promise of this handbook is in paragraph { PARA("promise") }. The section on reports begins with paragraph { PARA("one-fault") }. If a paragraph is added before them, these numbers change in every language at once.
paragraph-reference = Ишора ба банд ҳеҷ гоҳ куҳна намешавад. Ваъдаи ин дастур дар банди { PARA("promise") } аст. Бахши ҳисоботҳо аз банди { PARA("one-fault") } оғоз мешавад. Агар пеш аз онҳо банде илова шавад, ин рақамҳо якбора дар ҳамаи забонҳо тағйир меёбанд.

# en: Of an item such as 12 (b), `part: "paragraph"` gives 12 alone and `part: "sub"` gives (b), for languages that put a word between the two.
parts-of-a-number = Аз рақами зербанд, масалан 12 b), `part: "paragraph"` танҳо 12 ва `part: "sub"` танҳо b)-ро медиҳад: барои забонҳое, ки дар байни онҳо калимае меояд.

# en: The number of another document is written with the name of that document before it, as in `PARA("reports/visit#met-the-ministers")`. A document that gives such a number is published only together with the other one, so that the number is right in both.
number-elsewhere = Рақами ҳуҷҷати дигар бо номи он ҳуҷҷат дар пеш навишта мешавад, масалан `PARA("reports/visit#met-the-ministers")`. Ҳуҷҷате, ки чунин рақам дорад, танҳо якҷоя бо он ҳуҷҷати дигар интишор мешавад, то рақам дар ҳар ду дуруст бошад.

# en: The patterns for dates belong to the publisher, and so do words such as “page”. They can be changed in `locales/<locale>/interface.ftl`. The messages `publisher` and `contacts` there give the name and the address that stand on every edition.
the-patterns-for-dates = Қолибҳои сана ва калимаҳое монанди «саҳифа» аз они ношир мебошанд. Онҳоро дар `locales/<locale>/interface.ftl` иваз кардан мумкин аст. Паёмҳои `publisher` ва `contacts` дар он ном ва суроғаи ноширро медиҳанд, ки дар ҳар нашр меоянд.

# en: For a language whose words the tool does not know, make this file with nothing in it. The command `sync` then writes into it all words that it needs, to be translated. Without the file, the words of your own language stand in for them.
words-of-another-language = Барои забоне, ки барнома калимаҳояшро намедонад, ин файлро холӣ созед. Фармони `sync` ба он ҳамаи калимаҳои лозимиро барои тарҷума менависад. То файл нест, ба ҷои онҳо калимаҳои забони худи шумо меистанд.

# en: Checking
checking = Санҷиш

# en: The command `check` applies all rules to all sources and translations. It changes nothing unless you add `--fix`.
check = Фармони `check` ҳамаи қоидаҳоро ба ҳамаи матнҳои аслӣ ва тарҷумаҳо татбиқ мекунад. Агар `--fix` илова накунед, он ҳеҷ чизро тағйир намедиҳад.

# en: How to read a report
reports = Ҳисоботро чӣ тавр бояд хонд

# en: One fault gives one finding. What merely follows from it is not reported again.
one-fault = Як нуқсон як эрод медиҳад. Дар бораи он чи танҳо аз ҳамин нуқсон бармеояд, дубора хабар дода намешавад.

# en: A finding names the rule and how severe it is. It names the file, the line and the column. Lines and columns are counted from 1. It then shows the line of the source and the line of the translation. It says what is wrong, and how to mend it.
a-finding-names-the = Эрод қоида ва дараҷаи ҷиддияти онро ном мебарад. Он файл, сатр ва сутунро ном мебарад. Сатрҳо ва сутунҳо аз 1 ҳисоб карда мешаванд. Сипас он сатри матни аслӣ ва сатри тарҷумаро нишон медиҳад. Он мегӯяд, ки чӣ нодуруст аст ва онро чӣ гуна бояд ислоҳ кард.

# en: There are two severities:
there-are-two-severities = Ду дараҷаи ҷиддият ҳаст:

# en: An **error** must be mended. A document with errors in any of its languages is not published.
an-error-must-be = **Хато** бояд ислоҳ карда шавад. Ҳуҷҷате, ки дар яке аз забонҳояш хато дорад, интишор намешавад.

# en: A **warning** asks you to look. The text may be right.
a-warning-asks-you = **Огоҳӣ** аз шумо хоҳиш мекунад, ки ба матн назар кунед. Матн метавонад дуруст бошад.

# en: The settings file can make a rule stricter, milder or silent. But no setting allows an incomplete document to be published. A part of such settings:
the-settings-file-can = Файли танзимот метавонад қоидаро сахттар, нармтар ё хомӯш кунад. Аммо ҳеҷ танзим ба интишори ҳуҷҷати нопурра иҷозат намедиҳад. Қисме аз чунин танзимот:

# en: If a finding is wrong in one place, silence it there. Write a comment above the message, and give a reason:
if-a-finding-is = Агар эрод дар ягон ҷо нодуруст бошад, онро дар ҳамон ҷо хомӯш кунед. Дар болои паём шарҳ нависед ва сабаб нишон диҳед:

# en: The command `sync` remembers what you have allowed. Wherever the same source text has the same translation, in another document or among the terms of this language, that rule is silent too. The command `allowed` shows the list. To take an entry back, delete its comment and run `sync`, or use `--revoke`. At the desk, open “It is right as it is” beside the finding and give the reason there.
allowed = Фармони `sync` он чиро, ки шумо иҷозат додаед, дар хотир нигоҳ медорад. Дар ҳар ҷое, ки ҳамон матни аслӣ ҳамон тарҷумаро дорад, дар ҳуҷҷати дигар ё дар байни истилоҳҳои ҳамин забон, ин қоида низ хомӯш мемонад. Рӯйхатро фармони `allowed` нишон медиҳад. Барои бекор кардани сабт шарҳи онро ҳазф карда, `sync`-ро иҷро кунед ё `--revoke`-ро истифода баред. Дар мизи кории тарҷумон дар паҳлуи эрод сатри «Ҳамин тавр дуруст аст»-ро кушоед ва сабабро дар ҳамон ҷо нависед.

# en: The list of rules
rules = Рӯйхати қоидаҳо

# en: Here every rule says what it finds, why, and how that may look. The command `explain` says more.
rules-explained = Дар ин ҷо дар бораи ҳар қоида гуфта мешавад, ки он чиро меёбад, чаро ин муҳим аст ва дар амал чӣ гуна метавонад бошад. Фармони `explain` маълумоти муфассалтар медиҳад.

# en: The findings of these rules are errors:
rules-errors = Эродҳои ин қоидаҳо хато мебошанд:

# en: **`syntax-error`.** A piece of a translation file that cannot be read, or that is read as something else. Such text is left out without a word, and readers would miss it. For example, a brace is not closed.
rule-syntax-error = **`syntax-error`.** Қисме аз файли тарҷума, ки онро хондан намешавад ё на он тавре хонда мешавад, ки дар назар буд. Чунин матн бе ягон огоҳӣ меафтад ва ба хонанда намерасад. Масалан, қавси шаклдор баста нашудааст.

# en: **`duplicate-message`.** One id that occurs twice in a file. Only the first text is used, so a correction in the second would never appear. For example, a message was copied and its id was left as it was.
rule-duplicate-message = **`duplicate-message`.** Шиносае, ки дар як файл ду бор омадааст. Танҳо матни якум истифода мешавад, бинобар ин ислоҳи матни дуюм ҳеҷ гоҳ ба нашр намерасид. Масалан, паём нусхабардорӣ шуда, шиносааш бетағйир мондааст.

# en: **`missing-message`.** A segment, term or interface word without translation. Readers of one language would get a text with holes. For example, the line `# untranslated` still stands there.
rule-missing-message = **`missing-message`.** Порча, истилоҳ ё калимаи интерфейс бе тарҷума. Дар ин сурат ба хонандагони яке аз забонҳо матни ноқис мерасид. Масалан, сатри `# untranslated` ҳанӯз дар он ҷо ҳаст.

# en: **`stale-message`.** A source that changed after the translation was made. What was right says something else than the source now. For example, the minister became several ministers.
rule-stale-message = **`stale-message`.** Матни аслие, ки пас аз тарҷума тағйир ёфтааст. Тарҷумае, ки пештар дуруст буд, акнун на он чизеро мегӯяд, ки дар матни аслӣ аст. Масалан, ба ҷойи як вазир чанд вазир омадааст.

# en: **`unknown-reference`.** A fact, term, function or link label that does not exist. Where a name leads nowhere, there is nothing to put in its place. For example, the translation asks for `$strat` and the fact is `$start`.
rule-unknown-reference = **`unknown-reference`.** Маълумот, истилоҳ, функсия ё тамғаи пайванд, ки вуҷуд надорад. Агар ном ба ҳеҷ чиз ишора накунад, ба ҷойи он чизе гузошта намешавад. Масалан, дар тарҷума `$strat` дархост шудааст, вале номи маълумот `$start` аст.

# en: **`unknown-variant`.** A form that a term does not have. The form of the dictionary would stand there, in the wrong case. For example, a message asks for the case `gen` and the term has `genitive`.
rule-unknown-variant = **`unknown-variant`.** Шакле, ки истилоҳ надорад. Ба ҷойи он шакли луғавӣ меомад, ки дар он ҷо нодуруст аст. Масалан, дар паём падежи `gen` дархост шудааст, вале истилоҳ `genitive` дорад.

# en: **`placeable-mismatch`.** A fact or a reference that is only in the source or only in the translation. Readers of one language would not get a date or a number. For example, the date was left out of the translation.
rule-placeable-mismatch = **`placeable-mismatch`.** Маълумот ё ишорае, ки танҳо дар матни аслӣ ё танҳо дар тарҷума ҳаст. Дар ин сурат ба хонандагони яке аз забонҳо сана ё адад намерасид. Масалан, дар тарҷума сана аз қалам мондааст.

# en: **`link-mismatch`.** A link that was lost, added or given another label, or a web address that the source does not have. The author chooses the address, and the translator the words. For example, the link to a report was lost.
rule-link-mismatch = **`link-mismatch`.** Пайванде, ки гум шудааст, илова шудааст ё тамғаи дигар гирифтааст, ё суроғаи веб, ки дар матни аслӣ нест. Суроғаро муаллиф интихоб мекунад ва калимаҳоро тарҷумон. Масалан, пайванд ба гузориш гум шудааст.

# en: **`markup-mismatch`.** Footnote marks, images, code or line breaks that differ, or strong words on one side only. A footnote without a mark cannot be found, and what the author stresses is stressed in every language. For example, the mark of a footnote was lost.
rule-markup-mismatch = **`markup-mismatch`.** Аломатҳои поварақ, тасвирҳо, код ё гузаришҳо ба сатри нав, ки фарқ мекунанд, ё калимаҳои барҷаста танҳо дар як тараф. Поварақи беаломатро ёфтан мумкин нест ва он чи муаллиф таъкид кардааст, дар ҳар забон таъкид карда мешавад. Масалан, аломати поварақ гум шудааст.

# en: **`number-mismatch`.** Numbers that disagree, in figures, dates or the symbols of documents. A wrong digit is the fault that no reader can see. For example, the source says 53 and the translation says 35.
rule-number-mismatch = **`number-mismatch`.** Ададҳое, ки дар рақамҳо, санаҳо ё рамзҳои ҳуҷҷатҳо ба ҳам мувофиқ нестанд. Рақами нодуруст хатоест, ки онро ҳеҷ хонанда пайхас намекунад. Масалан, дар матни аслӣ 53 аст, вале дар тарҷума 35.

# en: **`date-mismatch`.** Another month or weekday than the source names. Nobody comes on the right day. For example, the source says May and the translation says June.
rule-date-mismatch = **`date-mismatch`.** Моҳ ё рӯзи ҳафтае, ки на он аст, ки дар матни аслӣ омадааст. Ҳеҷ кас дар рӯзи лозимӣ намеояд. Масалан, дар матни аслӣ май аст, вале дар тарҷума июн.

# en: **`amount-mismatch`.** Per cent, per mille, a currency or a magnitude exchanged for another, or another unit beside the same number. The figure is right, and all the same the amount is wrong. For example, the source says dollars and the translation says roubles.
rule-amount-mismatch = **`amount-mismatch`.** Фоиз, промилле, асъор ё дараҷаи адад, ки бо дигараш иваз шудааст, ё воҳиди дигар дар паҳлуи ҳамон адад. Рақам дуруст аст, вале миқдор ба ҳар ҳол нодуруст. Масалан, дар матни аслӣ доллар аст, вале дар тарҷума рубл.

# en: **`wording`.** A pattern of `interface.ftl` without a part that it must have, or with one that it cannot have. Every document would show the wrong date or no page number. For example, a date has lost its day.
rule-wording = **`wording`.** Қолаб дар файли `interface.ftl`, ки қисми зарурӣ надорад ё қисме дорад, ки дар он буда наметавонад. Дар ҳар ҳуҷҷат санаи нодуруст мебуд ё рақами саҳифа намебуд. Масалан, аз сана рӯз гум шудааст.

# en: **`forbidden-character`.** A character that nobody can see or that can mislead. Search does not find a word that holds one, and a mark of direction can turn a text round. For example, a control character came along with a copied text.
rule-forbidden-character = **`forbidden-character`.** Аломате, ки онро ҳеҷ кас дида наметавонад, ё аломате, ки метавонад гумроҳ кунад. Ҷустуҷӯ калимаеро, ки чунин аломат дорад, намеёбад ва аломати самт метавонад матнро чаппа кунад. Масалан, бо матни нусхабардоришуда аломати идоракунанда омадааст.

# en: **`missing-glyph`.** A character that no embedded font can show. On paper it would be an empty box. For example, a rare sign was copied from a web page.
rule-missing-glyph = **`missing-glyph`.** Аломате, ки онро ҳеҷ шрифти дарунсохт нишон дода наметавонад. Дар коғаз ба ҷойи он чоркунҷаи холӣ пайдо мешуд. Масалан, аз саҳифаи веб аломати камёб нусхабардорӣ шудааст.

# en: **`source-not-synced`.** A source that changed without `sync`. Translators have not been told of it. For example, a new paragraph has no message yet.
rule-source-not-synced = **`source-not-synced`.** Матни аслие, ки бе `sync` тағйир ёфтааст. Ба тарҷумонон аз ин хабар дода нашудааст. Масалан, банди нав ҳанӯз паём надорад.

# en: **`raw-html`.** Web markup in a source. A page on paper has none, and Markdown has marks for all that an edition can show. For example, a tag was used for strong words.
rule-raw-html = **`raw-html`.** Нишонагузории веб дар матни аслӣ. Дар саҳифаи коғазӣ он нест ва барои ҳар чизе, ки нашр нишон дода метавонад, аломатҳои Markdown ҳаст. Масалан, барои калимаҳои барҷаста тег истифода шудааст.

# en: **`bad-front-matter`.** A fault in the front matter. From there the tool knows what kind of document this is and which facts its translations share. For example, a kind is misspelled and a day does not exist.
rule-bad-front-matter = **`bad-front-matter`.** Нуқсон дар сарматн. Барнома аз он мефаҳмад, ки ҳуҷҷат аз кадом навъ аст ва тарҷумаҳояш кадом маълумоти муштарак доранд. Масалан, навъи ҳуҷҷат бо хатои имлоӣ навишта шудааст ва рӯзи нишондодашуда вуҷуд надорад.

# en: **`bad-link`.** A link in a source that leads nowhere. Readers of every language would be led astray. For example, a document was renamed.
rule-bad-link = **`bad-link`.** Пайванде дар матни аслӣ, ки ба ҳеҷ ҷо намебарад. Он хонандагони ҳамаи забонҳоро гумроҳ мекард. Масалан, номи ҳуҷҷат иваз шудааст.

# en: **`duplicate-id`.** Two segments of a source with one id. Translations and links find a segment by its id, so no two can share one. For example, a pinned paragraph was copied.
rule-duplicate-id = **`duplicate-id`.** Ду порчаи матни аслӣ бо як шиноса. Тарҷумаҳо ва пайвандҳо порчаро аз рӯйи шиносааш меёбанд, бинобар ин ду порча як шиноса дошта наметавонанд. Масалан, банди маҳкамшуда нусхабардорӣ шудааст.

# en: **`unsupported-markup`.** Markdown that the tool does not support. Everything must come out the same on a web page and on paper, and be open to translation. For example, a table stands inside a list.
rule-unsupported-markup = **`unsupported-markup`.** Аломатҳои Markdown, ки барнома онҳоро дастгирӣ намекунад. Ҳама чиз бояд дар саҳифаи веб ва дар коғаз якхела барояд ва онро тарҷума кардан мумкин бошад. Масалан, дар дохили рӯйхат ҷадвал ҳаст.

# en: **`missing-alt`.** A picture without words for those who do not see it. Whoever listens to an edition, or reads it with the fingers, would not know that there is anything. For example, the square brackets are empty.
rule-missing-alt = **`missing-alt`.** Тасвир бе калимаҳо барои касоне, ки онро намебинанд. Касе, ки нашрро мешунавад ё бо хати Брайл мехонад, намедонад, ки он ҷо чизе ҳаст. Масалан, қавсҳои чоркунҷа холӣ мебошанд.

# en: **`numbering`.** A number that cannot be told. Nobody could cite what stands there. For example, a list is five levels deep, or it has twenty-six items and the publication counts in Russian letters, of which there are twenty-five.
rule-numbering = **`numbering`.** Рақаме, ки онро номидан мумкин нест. Ба он чи дар он ҷост, касе истинод карда наметавонад. Масалан, рӯйхат панҷ сатҳ дорад ё дар он бисту шаш зербанд ҳаст, вале нашр бо ҳарфҳои русӣ мешуморад, ки бисту панҷтоанд.

# en: The findings of these rules are warnings:
rules-warnings = Эродҳои ин қоидаҳо огоҳӣ мебошанд:

# en: **`typed-marks`.** Marks that were typed by hand, where Markdown or Fluent does not take them as they were meant: it prints them, swallows them, or lets the lines that they begin run together. Nobody sees that before the edition is read. For example, a list was pasted from Word, and a measure lost its stars.
rule-typed-marks = **`typed-marks`.** Аломатҳои бо даст навишташуда, ки Markdown ё Fluent онҳоро на он тавре мефаҳмад, ки мақсад буд: онҳоро чоп мекунад, фурӯ мебарад ё сатрҳоеро, ки бо онҳо сар мешаванд, якҷоя мекунад. Инро то хондани нашр касе намебинад. Масалан, рӯйхат аз Word гузошта шуд, ва андоза ситорачаҳояшро гум кард.

# en: **`typed-reference`.** The number of a paragraph of the same document, typed by hand. It is wrong as soon as a paragraph is added before it, and in the languages that have other signs it is wrong at once. For example, an author refers to a sub-paragraph.
rule-typed-reference = **`typed-reference`.** Рақами банди ҳамин ҳуҷҷат, ки бо даст навишта шудааст. Ҳамин ки пеш аз он банд банди дигаре илова шавад, рақам нодуруст мешавад, ва дар забонҳое, ки аломатҳои дигар доранд, аз аввал нодуруст аст. Масалан, муаллиф ба зербанде ҳавола мекунад.

# en: **`renumbered`.** An address that a release has shown leads to another text now. Whoever cited "paragraph 12" meant another paragraph than readers find there. For example, a paragraph was added after the report had been released.
rule-renumbered = **`renumbered`.** Суроғае, ки дар ҳуҷҷати баровардашуда нишон дода шудааст, акнун ба матни дигар мебарад. Касе, ки ба «банди 12» ҳавола карда буд, на он бандеро дар назар дошт, ки хонанда дар он ҷо меёбад. Масалан, пас аз баровардани гузориш банди наве илова шудааст.

# en: **`unreviewed-quotation`.** Official wording that nobody has confirmed in this language. A treaty or resolution has one wording in each language, and a translation of one's own, however good, is a false quotation. For example, the source quotes a resolution.
rule-unreviewed-quotation = **`unreviewed-quotation`.** Матни расмие, ки онро ба ин забон ҳеҷ кас тасдиқ накардааст. Шартнома ё қатънома дар ҳар забон як матн дорад, ва тарҷумаи худӣ, ҳарчанд хуб бошад, иқтибоси нодуруст аст. Масалан, дар матни аслӣ қатъномае иқтибос шудааст.

# en: **`wrong-alphabet`.** A letter from another alphabet than that of its word or of the language. It may look right, but search does not find the word and a voice cannot read it. For example, a Latin letter stands in a Cyrillic word.
rule-wrong-alphabet = **`wrong-alphabet`.** Ҳарфе, ки аз алифбои калима ё забон нест. Он метавонад дуруст намояд, аммо ҷустуҷӯ чунин калимаро намеёбад ва барномаи овозхон онро хонда наметавонад. Масалан, дар калимаи кириллӣ ҳарфи лотинӣ ҳаст.

# en: **`plural-categories`.** A selector without a category that the language needs. Another form stands in for it, which may be wrong as soon as the number changes. For example, a Russian selector has no `few`.
rule-plural-categories = **`plural-categories`.** Интихобгар бе категорияе, ки ба забон лозим аст. Ба ҷойи он шакли дигар меистад, ки баробари тағйир ёфтани адад метавонад нодуруст бошад. Масалан, интихобгари русӣ `few` надорад.

# en: **`untranslated-copy`.** Source text that stands in a translation, six and more of its words in a row, or three ordinary ones where the languages have other letters. The work was begun and not finished. For example, the end of a sentence was left in English.
rule-untranslated-copy = **`untranslated-copy`.** Матни аслӣ, ки дар тарҷума истодааст: шаш ва зиёда калимаи пайиҳами он, ва дар ҷойе, ки забонҳо ҳарфҳои гуногун доранд, се калимаи оддӣ. Кор сар шудаву ба охир нарасидааст. Масалан, охири ҷумла ба забони англисӣ мондааст.

# en: **`terminology`.** A term whose translation is nowhere in the message. One thing has one name in a publication, or readers take it for two. For example, another word is used for the title of an office.
rule-terminology = **`terminology`.** Истилоҳе, ки тарҷумааш дар ҳеҷ ҷойи паём нест. Дар нашрия як чиз як ном дорад, вагарна хонандагон онро ду чиз мепиндоранд. Масалан, барои номи вазифа калимаи дигар истифода шудааст.

# en: **`inconsistent-translation`.** One source text with two translations. Readers who find two names take them for two things. For example, two equal headings differ.
rule-inconsistent-translation = **`inconsistent-translation`.** Як матни аслӣ бо ду тарҷума. Хонандае, ки ду номро мебинад, гумон мекунад, ки сухан дар бораи ду чиз аст. Масалан, ду сарлавҳаи якхела аз ҳам фарқ мекунанд.

# en: **`punctuation`.** End marks that differ, foreign or unclosed quotation marks, doubled spaces or words. These are slips of the hand that every reader sees. For example, a question ends in a full stop and a word stands twice.
rule-punctuation = **`punctuation`.** Аломатҳои гуногуни охири ҷумла, нохунаки забони дигар ё пӯшиданашуда, фосилаҳо ё калимаҳои такроршуда. Чунин саҳвҳоро ҳар хонанда мебинад. Масалан, савол бо нуқта тамом мешавад ва як калима ду бор омадааст.

# en: **`word-mismatch`.** A number word, an ordinal, a country, a direction, men or women beside a number, a half or a third, left or right, noon or midnight, least or most, at least or at most beside a number, before or after, all, some or none exchanged for another. A word of a few is easily taken for its neighbour. For example, the source says north and the translation says south.
rule-word-mismatch = **`word-mismatch`.** Калимае, ки бо калимаи дигари ҳамон қатор иваз шудааст: шумора, шумораи тартибӣ, кишвар, самт, мардон ё занон дар паҳлуи адад, нисф ё сеяк, чап ё рост, нимрӯз ё нимашаб, камтарин ё бештарин, на камтар ё на бештар дар паҳлуи адад, пеш ё баъд, ҳама, баъзе ё ҳеҷ кас. Калимаи қатори кӯтоҳро ба ҷойи ҳамсояаш гирифтан осон аст. Масалан, дар матни аслӣ шимол омадааст, вале дар тарҷума ҷануб.

# en: **`name-mismatch`.** Another known person or place in place of the one that the source names, or a name that is spelled otherwise than in the rest of the publication. One name is easily pasted for another. For example, the source speaks of Karimov and the translation of Rahimov, who is named elsewhere.
rule-name-mismatch = **`name-mismatch`.** Шахс ё ҷойи маълуми дигар ба ҷойи он ки дар матни аслӣ ном бурда шудааст, ё номе, ки бо имлои дигар аз қисмҳои дигари нашрия навишта шудааст. Ба осонӣ як номро ба ҷойи номи дигар гузоштан мумкин аст. Масалан, дар матни аслӣ сухан дар бораи Каримов меравад, дар тарҷума бошад — дар бораи Раҳимов, ки дар ҷойи дигар зикр шудааст.

# en: **`negation-mismatch`.** A negation lost or added. The sentence says the opposite. For example, "He did not sign" becomes "He signed".
rule-negation-mismatch = **`negation-mismatch`.** Инкоре, ки гум ё илова шудааст. Ҷумла муқобили матни аслиро мегӯяд. Масалан, ба ҷойи «Ӯ имзо накард» «Ӯ имзо кард» омадааст.

# en: **`omission`.** A part of the source that nothing in the translation answers to, or the reverse. Often a sentence was forgotten, or pasted from the next paragraph. For example, the second half of a sentence was left out.
rule-omission = **`omission`.** Қисме аз матни аслӣ, ки дар тарҷума ба он чизе мувофиқ нест, ё баръакс. Бисёр вақт ҷумлае фаромӯш шудааст ё аз банди дигар гузошта шудааст. Масалан, нимаи дуюми ҷумла аз қалам мондааст.

# en: **`not-normalized`.** A letter composed in an unusual way. It looks as it should, but search does not find its word. For example, a letter and the bar above it are two characters.
rule-not-normalized = **`not-normalized`.** Ҳарфе, ки ба тарзи ғайриоддӣ таркиб ёфтааст. Он чунон ки бояд, менамояд, аммо ҷустуҷӯ калимаи онро намеёбад. Масалан, ҳарф ва хатчаи болои он ду аломати алоҳида мебошанд.

# en: **`obsolete-message`.** A message that no segment uses, or a file that belongs to no document. It wastes the time of the translators who read it. For example, its paragraph was deleted.
rule-obsolete-message = **`obsolete-message`.** Паёме, ки ҳеҷ порча онро истифода намебарад, ё файле, ки ба ҳеҷ ҳуҷҷат тааллуқ надорад. Он вақти тарҷумононро беҳуда мегирад. Масалан, банди он ҳазф шудааст.

# en: **`unused-allow`.** A comment that silences nothing, or gives no reason. It would hide the next real fault. For example, the fault was mended later.
rule-unused-allow = **`unused-allow`.** Шарҳе, ки ҳеҷ чизро хомӯш намекунад ё сабабро нишон намедиҳад. Он нуқсони навбатии ҳақиқиро пинҳон мекард. Масалан, нуқсон баъдтар ислоҳ шудааст.

# en: **`missing-interface`.** A language without words of its own for the interface. Those of the source language stand in, and readers may not understand them. For example, Uzbek has no word for “Contents” yet.
rule-missing-interface = **`missing-interface`.** Забоне, ки барои интерфейс калимаҳои худро надорад. Ба ҷойи онҳо калимаҳои забони аслӣ меистанд ва хонандагон метавонанд онҳоро нафаҳманд. Масалан, забони узбекӣ ҳанӯз барои «Мундариҷа» калима надорад.

# en: The rule for numbers knows that one number can be written in many ways. It accepts 1,234 and 1 234, 2 p.m. and 14:00, and also digits with the endings that a language adds to them.[^spelled]
equal-numbers = Қоидаи ададҳо медонад, ки як ададро ба тарзҳои гуногун навиштан мумкин аст. Он ҳам [1,234][lang:en] ва 1 234, ҳам [2 p.m.][lang:en] ва 14:00 ва ҳам рақамҳоро бо пасвандҳое, ки забон ба онҳо илова мекунад, қабул мекунад.[^spelled]

# en: When the source changes
stale = Вақте ки матни аслӣ тағйир меёбад

# en: After a change in a source, `sync` marks the translation as stale. The old translation stays in its place. Above it you see the source of today and the source of then:
after-a-change-in = Пас аз тағйири матни аслӣ `sync` тарҷумаро ҳамчун куҳнашуда қайд мекунад. Тарҷумаи пештара дар ҷойи худ мемонад. Дар болои он матни аслии имрӯза ва матни аслии пештараро мебинед:

# en: Compare the two source texts. The command `check` shows the difference word by word.
compare-the-two-source = Ду матни аслиро муқоиса кунед. Фармони `check` фарқро калима ба калима нишон медиҳад.

# en: Change the translation where it needs a change.
change-the-translation-where = Тарҷумаро дар ҷойе, ки лозим аст, тағйир диҳед.

# en: Delete the line that begins `# stale:`. Or use the command `accept`.
delete-the-line-that = Сатреро, ки бо `# stale:` оғоз мешавад, ҳазф кунед. Ё аз фармони `accept` истифода баред.

# en: Both ways mean that the translation is right as it stands now. Changes that do not touch the meaning make nothing stale. Such changes are new line breaks, another kind of quotation marks, or a new place for a paragraph.
accept = Ҳар ду роҳ маънои онро доранд, ки тарҷума дар шакли ҳозирааш дуруст аст. Тағйироте, ки ба маъно дахл надоранд, ҳеҷ чизро куҳна намекунанд. Чунин тағйирот гузаришҳои нав аз сатр ба сатр, навъи дигари нохунак ё банди кӯчонидашуда мебошанд.

# en: The second of these commands is for authors. The star means all languages. Use it after a change that no language needs to follow, such as a comma.
the-second-of-these = Фармони дуюм аз инҳо барои муаллифон аст. Ситорача маънои ҳамаи забонҳоро дорад. Онро пас аз тағйире истифода баред, ки дар ҳеҷ забон ислоҳро талаб намекунад, масалан, пас аз гузоштани вергул.

# en: A term whose source has changed is stale as well. It is accepted together with the translations that use it, and the command shows it beside them: read both.
stale-terms = Истилоҳе, ки матни аслиаш тағйир ёфтааст, низ куҳнашуда ба шумор меравад. Он якҷоя бо тарҷумаҳое қабул мешавад, ки дар онҳо омадааст, ва фармон онро дар паҳлуи онҳо нишон медиҳад: ҳар дуро хонед.

# en: When a paragraph is split
split = Вақте ки банд тақсим мешавад

# en: An author divides a paragraph into two. The part that is more like the old paragraph keeps its id. The old translation is shown above both parts, and neither counts as translated. The same happens where paragraphs are joined.
split-paragraphs = Муаллиф бандро ба ду қисм ҷудо мекунад. Қисме, ки ба банди пештара бештар монанд аст, шиносаи онро нигоҳ медорад. Тарҷумаи пештара дар болои ҳар ду қисм нишон дода мешавад ва ҳеҷ яки онҳо тарҷумашуда ба шумор намеравад. Ҳангоми якҷо кардани бандҳо низ чунин мешавад.

# en: Copy each half to its place, and delete the line `# untranslated` in both. Nothing that a translator wrote is ever deleted by the tool. The translation of a deleted paragraph is kept, and it comes back if the paragraph comes back.
copy-each-half-to = Ҳар нисфро ба ҷойи худ нусхабардорӣ кунед ва дар ҳар ду қисм сатреро, ки дар он `# untranslated` навишта шудааст, ҳазф кунед. Барнома ҳеҷ гоҳ чизеро, ки тарҷумон навиштааст, ҳазф намекунад. Тарҷумаи банди ҳазфшуда нигоҳ дошта мешавад ва агар банд баргардад, он низ бармегардад.

# en: A paragraph that is split, joined or moved and then put back as it was gets its translation back, with its review. A paragraph that moves to another document takes its translation along. Where the tool cannot tell to which of several paragraphs an old translation belongs, it shows it above the new one and guesses nothing.
taken-back = Агар банд тақсим ё якҷо карда ё ба ҷои дигар гузошта шуда, баъд ба ҳолати пештара баргардонда шавад, тарҷумаи он ҳамроҳи санҷишаш бармегардад. Банде, ки ба ҳуҷҷати дигар мегузарад, тарҷумаи худро бо худ мебарад. Агар барнома муайян карда натавонад, ки тарҷумаи пештара ба кадоме аз чанд банд тааллуқ дорад, онро дар болои банди нав нишон медиҳад ва ҳеҷ чизро тахмин намекунад.

# en: For similar sentences that are already translated, ask `suggest`. It shows both texts and how alike they are. It fills in nothing by itself.
for-similar-sentences-that = Барои ёфтани ҷумлаҳои монанде, ки аллакай тарҷума шудаанд, аз `suggest` истифода баред. Он ҳар ду матн ва дараҷаи монандии онҳоро нишон медиҳад. Он худ ба худ ҳеҷ чизро пур намекунад.

# en: The translators’ desk
desk = Мизи кории тарҷумон

# en: The command `serve` shows the publication in a web browser on your own computer. It prints the address to open. The first page lists the documents and shows how far each of them is translated. A document stands there paragraph by paragraph, with the source beside the translation.
desk-serve = Фармони `serve` нашрияро дар браузери веби компютери худи шумо нишон медиҳад. Он суроғаеро, ки бояд кушоед, чоп мекунад. Дар саҳифаи аввал рӯйхати ҳуҷҷатҳо ҳаст ва нишон дода мешавад, ки ҳар яки онҳо то чӣ андоза тарҷума шудааст. Ҳуҷҷат банд ба банд нишон дода мешавад ва тарҷума дар паҳлуи матни аслӣ меистад.

# en: Press “Translate” or “Change”, or click the text.
press-translate-or-change = Тугмаи «Тарҷума кардан» ё «Тағйир додан»-ро пахш кунед ё ба худи матн пахш кунед.

# en: Write. Remarks appear while you type. Below them stand similar paragraphs that are already translated.
write-remarks-appear-while = Нависед. Эродҳо дар рафти навиштан пайдо мешаванд. Дар зери онҳо бандҳои монанде меистанд, ки аллакай тарҷума шудаанд.

# en: Tick “The translation is finished” when it is.
tick-the-translation-is = Вақте ки тарҷума тайёр шуд, «Тарҷума тайёр аст»-ро қайд кунед.

# en: Press “Save”.
press-save = Тугмаи «Нигоҳ доштан»-ро пахш кунед.

# en: What the tool fills in stands in the text as words on a tinted ground. You can move and delete them, and typing cannot break them. Press the slash key to put in a term, a fact or a link. Press Alt and the arrow down beside a term to choose another form of it. “Raw text” shows what is saved.
desk-words = Он чи барнома мегузорад, дар матн бо калимаҳо дар заминаи ранга меистад. Онҳоро кӯчонидан ва нест кардан мумкин аст, вале ҳангоми навиштан вайрон намешаванд. Барои гузоштани истилоҳ, маълумот ё пайванд тугмаи хати каҷро пахш кунед. Барои интихоби шакли дигари истилоҳ дар назди он Alt-ро бо тирчаи поён пахш кунед. Тугмаи «Мисли файл» нишон медиҳад, ки чӣ нигоҳ дошта мешавад.

# en: The question mark lists the keys. “Finished: save and go to the next” goes through a document without the mouse. The field at the top searches all texts.
desk-keys = Тугмаи аломати савол рӯйхати тугмаҳоро нишон медиҳад. Тугмаи «Тайёр: нигоҳ доштан ва гузаштан ба навбатӣ» шуморо бе муш аз аввал то охири ҳуҷҷат мебарад. Майдони болоӣ дар ҳамаи матнҳо ҷустуҷӯ мекунад.

# en: “Terms” above each language shows the terms of the publication, each form with a sentence that has it. Press “Change” and write the words. A term whose source has changed counts as right again once you have saved it.
desk-terms = Пайванди «Истилоҳҳо» дар болои ҳар забон ба истилоҳҳои нашрия мебарад: ҳар шакл дар он ҷо бо ҷумлае меистад, ки дар он омадааст. «Тағйир додан»-ро пахш кунед ва калимаҳоро нависед. Истилоҳе, ки матни аслиаш тағйир ёфтааст, баъди нигоҳ доштан боз дуруст ҳисоб мешавад.

# en: To propose a term, select its words in the source or in the translation and press “New term” or the key T. Write what the other language calls it, in as many of its cases as you know. Saving adds the term to the `terms.ftl` of both languages. Other languages show it on their page of terms as one that they do not have yet.
desk-new-term = Барои пешниҳоди истилоҳ калимаҳояшро дар матни аслӣ ё дар тарҷума интихоб кунед ва тугмаи «Истилоҳи нав» ё тугмаи T-ро пахш кунед. Нависед, ки он дар забони дигар чӣ ном дорад, дар ҳамон шаклҳое, ки медонед. Ҳангоми нигоҳ доштан истилоҳ ба `terms.ftl`-и ҳар ду забон илова мешавад. Дар саҳифаи истилоҳҳои забонҳои дигар он ҳамчун истилоҳе нишон дода мешавад, ки ҳанӯз надоранд.

# en: The desk writes this one message into its file and touches nothing else there. If somebody changed the same message in the file in the meantime, nothing is saved, and both texts are shown. You may also save the file in an editor of your own. The page follows at once.
desk-save = Барнома дар файл танҳо ҳамин паёмро менависад ва ба чизи дигари файл даст намерасонад. Агар дар ин миён касе ҳамон паёмро дар файл тағйир дода бошад, ҳеҷ чиз нигоҳ дошта намешавад ва ҳар ду матн нишон дода мешаванд. Шумо инчунин метавонед файлро дар муҳаррири матнии худ сабт кунед. Саҳифа дарҳол нав мешавад.

# en: Drop a file on any page of the desk, or press “Take in a file” on the first one. A file that `export` has made comes back as by `import --review`. Any other file becomes a new document as by `import`. The report is the same as that of these commands. No picture that lies beside a web page comes with it; import such a page with the command.
desk-bring = Файлро ба ягон саҳифаи мизи корӣ кашида гузоред ё дар саҳифаи аввал «Қабули файл»-ро пахш кунед. Файле, ки фармони `export` сохтааст, мисли `import --review` қабул мешавад. Ҳар файли дигар мисли `import` ҳуҷҷати нав мегардад. Ҳисобот ҳамон ҳисоботи ин фармонҳост. Тасвирҳое, ки дар паҳлуи саҳифаи веб ҳастанд, бо он намеоянд; чунин саҳифаро бо фармон қабул кунед.

# en: The desk answers only your own computer, and there nobody but you. The address that `serve` prints holds a key, a new one at each start, so do not pass it on. Pages that are still open when the desk has ended keep what you have typed, but do not go on at the next start: copy it from them and close them. The command `watch` has no pages. It builds whatever changes into `out/` and reports as `check` does. To end either command, press the keys Ctrl and C together.
desk-watch = Саҳифаҳо танҳо дар компютери худи шумо кушода мешаванд ва дар он ҷо ҳам танҳо барои шумо. Суроғае, ки `serve` чоп мекунад, калид дорад ва ин калид ҳар бор нав аст, бинобар ин суроғаро ба касе надиҳед. Саҳифаҳое, ки пас аз анҷоми кор кушода мондаанд, навиштаи шуморо нигоҳ медоранд, вале дар оғози навбатӣ дигар кор намекунанд: навиштаро аз онҳо нусхабардорӣ кунед ва онҳоро пӯшед. Фармони `watch` саҳифа надорад. Он ҳар чиро, ки тағйир меёбад, дар `out/` месозад ва мисли `check` ҳисобот медиҳад. Барои қатъ кардани ҳар яке аз ин ду фармон тугмаҳои Ctrl ва C-ро якҷоя пахш кунед.

# en: On Windows you can put `make-editions.exe` into the folder of the publication. A double click on it opens the desk.
desk-windows = Дар Windows `make-editions.exe`-ро ба ҷузвдони нашрия гузоштан мумкин аст. Агар онро ду бор пахш кунед, мизи корӣ кушода мешавад.

# en: Reviewing
reviewing = Баррасӣ

# en: A second person should read every text before it is published. When you have read a translation and found it good, say so:
second-reader = Ҳар матнро пеш аз интишор бояд нафари дуюм хонад. Вақте ки тарҷумаро хондед ва ба хубии он боварӣ ҳосил кардед, инро қайд кунед:

# en: At the desk, press “Read and good”. It asks for a name once; a pseudonym will do. Where something has changed since a review, the desk shows what, word by word. A remark that you leave there is seen by the others until one of them presses “Settled”.
review-at-the-desk = Дар мизи корӣ «Хондам, дуруст аст»-ро пахш кунед. Ном як бор пурсида мешавад; тахаллус ҳам мешавад. Агар пас аз баррасӣ чизе тағйир ёфта бошад, он калима ба калима нишон дода мешавад. Эродеро, ки он ҷо мегузоред, дигарон мебинанд, то яке аз онҳо «Ҳал шуд»-ро пахш кунад.

# en: A review is void as soon as the source or the translation changes. So a reviewed text is always the text that was read. The command `status` shows how many segments of each document are translated, stale, missing and reviewed.
review-void = Ҳамин ки матни аслӣ ё тарҷума тағйир ёфт, баррасӣ беэътибор мешавад. Пас матни баррасишуда ҳамеша ҳамон матнест, ки хонда шудааст. Фармони `status` нишон медиҳад, ки чанд порчаи ҳар ҳуҷҷат тарҷумашуда, куҳнашуда, тарҷуманашуда ва баррасишуда аст.

# en: By default a segment must be translated before it is published. If it must be reviewed as well, write `require = "reviewed"` in the settings file.
by-default-a-segment = Ба таври пешфарз порча бояд пеш аз интишор тарҷума шуда бошад. Агар он ҳамчунин бояд баррасӣ шуда бошад, дар файли танзимот `require = "reviewed"` нависед.

# en: From Word and back
word = Аз Word ва ба Word

# en: Most documents begin in Word, and many readers ask for Word again. This chapter follows one report through the working day of an office that publishes in three languages.
word-about = Бештари ҳуҷҷатҳо дар Word оғоз мешаванд ва бисёр хонандагон дар охир боз Word мехоҳанд. Ин боб роҳи як гузоришро дар давоми рӯзи кории идорае нишон медиҳад, ки ба се забон нашр мекунад.

# en: Morning: the report comes in
word-in = Пагоҳӣ: гузориш мерасад

# en: The author sends `visit.docx`. A file of LibreOffice (`.odt`), a web page (`.html`, also as Word saves it), plain text or Markdown will do as well.
word-kinds = Муаллиф `visit.docx` мефиристад. Файли LibreOffice (`.odt`), саҳифаи веб (`.html`, аз ҷумла он ки Word захира кардааст), матни оддӣ ё Markdown низ мешавад.

# en: The tool makes a source of it, with headings, numbered paragraphs, lists, tables, footnotes, pictures and links. It then says what could not be kept, each with its place and its words. No word is lost without being named there. At the end it says for which kind of document the file was taken; the line `kind` at the top of the source can be changed.
word-kept = Барнома аз он матни аслӣ месозад, бо сарлавҳаҳо, бандҳои рақамдор, рӯйхатҳо, ҷадвалҳо, поварақҳо, тасвирҳо ва пайвандҳо. Баъд мегӯяд, ки чиро нигоҳ дошта натавонист, ва ҳар бор ҷой ва калимаҳоро ном мебарад. Ягон калима бе он ки дар он ҷо ном бурда шавад, гум намешавад. Дар охир барнома мегӯяд, ки файл ҳуҷҷати кадом навъ дониста шуд; сатри `kind`-ро дар аввали матни аслӣ дигар кардан мумкин аст.

# en: Read this list first. A merged cell, a bold line that may be a heading, a number that would be another here: these are questions for the author.
read-this-list-first = Аввал ин рӯйхатро хонед. Ячейкаи якҷошуда, сатри ғафс, ки шояд сарлавҳа бошад, рақаме, ки дар ин ҷо дигар мешуд, — инҳо саволҳо ба муаллифанд.

# en: Hidden text, comments and the names of those who wrote them never come along.
hidden-text-comments-and = Матни пинҳон, шарҳҳо ва номи онҳое, ки шарҳ навиштаанд, ҳеҷ гоҳ гирифта намешаванд.

# en: Tracked changes stop the import. Ask the author, then add `--changes accept` or `--changes reject`.
tracked-changes-stop-the = Ислоҳҳои сабтшуда воридкуниро бозмедоранд. Аз муаллиф пурсед ва баъд `--changes accept` ё `--changes reject`-ро илова кунед.

# en: In Markdown from another tool, braces are printed as they stand. Tags of HTML become marks of Markdown or are taken off, and the list names their lines.
in-markdown-from-another = Дар Markdown-и барномаи дигар қавсҳо, чунон ки ҳастанд, чоп мешаванд. Тегҳои HTML ба аломатҳои Markdown табдил меёбанд ё гирифта мешаванд, ва рӯйхат сатрҳои онҳоро номбар мекунад.

# en: Run `make-editions sync` and `make-editions check`, and mend the source in an editor.
run-make-editions-sync = `make-editions sync` ва `make-editions check`-ро иҷро кунед ва матни аслиро дар муҳаррир ислоҳ намоед.

# en: Before noon: translations that exist already
word-existing = Пеш аз нисфирӯзӣ: тарҷумаҳое, ки аллакай ҳастанд

# en: Often there is a Russian version already, perhaps of an earlier draft. Take it over before you translate anything:
word-earlier = Бисёр вақт матни русӣ аллакай ҳаст, шояд аз лоиҳаи пештара. Пеш аз он ки чизеро тарҷума кунед, онро гиред:

# en: The first command takes what certainly is the translation of a segment, and says why it is certain. Read these translations before you give the second command, for it says that you have read them. What is only likely waits beside its message as `# was:`.
word-certain = Фармони аввал он чиро мегирад, ки бешубҳа тарҷумаи порча аст, ва сабаби онро мегӯяд. Пеш аз фармони дуюм ин тарҷумаҳоро хонед, зеро он маънои онро дорад, ки шумо онҳоро хондаед. Он чи танҳо эҳтимол дорад, дар паҳлуи паёми худ дар сатри `# was:` интизор мешавад.

# en: A source and its translations can come at once: `make-editions import en=visit.docx ru=visit-ru.docx`. All files are read before anything is written. If the work breaks off, the next command finishes it or takes back what had been written, and says so.
word-at-once = Матни аслӣ ва тарҷумаҳоро якбора гирифтан мумкин аст: `make-editions import en=visit.docx ru=visit-ru.docx`. Барнома пеш аз он ки чизе нависад, ҳамаи файлҳоро мехонад. Агар кор нотамом монад, фармони навбатӣ онро ба анҷом мерасонад ё он чиро, ки навишта шуда буд, мегирад ва дар ин бора хабар медиҳад.

# en: Perhaps you only want to know where three versions disagree. With `--report` nothing is written, and you need no publication:
word-report = Шояд шумо танҳо донистан мехоҳед, ки се матн дар чӣ фарқ мекунанд. Бо `--report` ҳеҷ чиз навишта намешавад ва барои ин нашрия лозим нест:

# en: Noon: a file for the translator
word-out = Нисфирӯзӣ: файл барои тарҷумон

# en: The translator into Tajik works in Word and has no other program. The tool writes a table for her, with a row for each segment:
word-table = Тарҷумоне, ки ба тоҷикӣ тарҷума мекунад, дар Word кор мекунад ва барномаи дигар надорад. Барои ӯ ҷадвале навишта мешавад, ки дар он ҳар порча сатри худро дорад:

# en: The columns hold the number, the source, the translation, the state and remarks. The file explains itself in the language of the translator. Three things matter most:
word-columns = Дар сутунҳо рақам, матни аслӣ, тарҷума, ҳолат ва эзоҳҳо меистанд. Файл худро бо забони тарҷумон мефаҳмонад. Аз ҳама муҳимаш се чиз аст:

# en: Words in numbered brackets come from the tool. They may move within their row, but none may be lost or doubled.
words-in-numbered-brackets = Калимаҳои дохили қавсҳои рақамдорро барнома мегузорад. Онҳоро дар дохили сатр ҷойгардон кардан мумкин аст, вале на гум кардану на такрор кардан.

# en: The small grey names under the numbers tell the rows apart. They stay as they are.
the-small-grey-names = Номҳои майдаи хокистаранг дар зери рақамҳо сатрҳоро аз ҳамдигар фарқ мекунонанд. Онҳо ҳамон тавр мемонанд.

# en: Whoever finds a translation good writes “approved” in the column for the state.
whoever-finds-a-translation = Касе, ки тарҷумаро хуб мешуморад, дар сутуни ҳолат «тасдиқ шуд» менависад.

# en: Afternoon: the file comes back
word-back = Пас аз нисфирӯзӣ: файл бармегардад

# en: Each row is compared with what was sent and with what stands in the publication today. Changed cells become translations, comments become remarks, and “approved” becomes a review under the name that you gave.
word-three-ways = Ҳар сатр бо он чи фиристода шуда буд ва бо он чи имрӯз дар нашрия меистад, муқоиса мешавад. Ячейкаҳои тағйирёфта тарҷума мешаванд, шарҳҳо — эзоҳ, ва калимаи «тасдиқ шуд» — баррасӣ бо номе, ки шумо додаед.

# en: A row is left alone, and you are told, where the source has changed since or a bracket is missing. Where a row is missing, nothing is deleted. So the file may come back in pieces, from several people, and in any order.
word-left = Агар аз он вақт матни аслӣ тағйир ёфта бошад ё қавсе гум шуда бошад, ба сатр даст намерасад ва инро ба шумо мегӯянд. Агар сатре набошад, ҳеҷ чиз нест карда намешавад. Бинобар ин файл метавонад қисм-қисм, аз чанд нафар ва бо ҳар тартибе баргардад.

# en: Evening: editions for those who ask for Word
word-editions = Шом: нашрҳо барои онҳое, ки Word мехоҳанд

# en: With `formats = ["html", "pdf", "docx"]` in the settings file, `build` writes documents of Word beside the other editions. They have the same numbers, notes and pictures. The numbers are typed and not counted by Word, so paragraph 12 stays paragraph 12 even where somebody inserts a paragraph before it.
word-formats = Агар дар файли танзимот `formats = ["html", "pdf", "docx"]` бошад, фармони `build` дар паҳлуи нашрҳои дигар ҳуҷҷатҳои Word низ менависад. Дар онҳо ҳамон рақамҳо, поварақҳо ва тасвирҳоянд. Рақамҳо чоп шудаанд, онҳоро Word намешуморад, бинобар ин банди 12 банди 12 мемонад, ҳатто агар касе пеш аз он банди дигар гузорад.

# en: These editions are for reading and for passing on. What somebody changes in one of them does not come back by itself. Changes belong in the source, and translations come back through the table.
word-no-way-back = Ин нашрҳо барои хондан ва ба дигарон додан мебошанд. Он чи дар онҳо касе тағйир медиҳад, худ аз худ барнамегардад. Ислоҳҳо ба матни аслӣ дароварда мешаванд ва тарҷумаҳо ба воситаи ҷадвал бармегарданд.

# en: Publishing
publishing = Интишор

# en: The command `build` writes the editions of all documents. If one language of a document has missing or stale segments, or errors, the document is refused. Its last complete editions stay as they are. All other documents are written.
refused = Фармони `build` нашрҳои ҳамаи ҳуҷҷатҳоро менависад. Агар яке аз забонҳои ҳуҷҷат порчаи тарҷуманашуда ё куҳнашуда ё хато дошта бошад, ҳуҷҷат рад карда мешавад. Нашрҳои охирини пурраи он чунон ки буданд, мемонанд. Ҳамаи ҳуҷҷатҳои дигар навишта мешаванд.

# en: What `build` writes is a whole site. It reads the same from a folder, a USB stick or a server, and asks nothing of other hosts. Changing the language keeps the paragraph in view. The sign ¶ beside a numbered paragraph shows how to cite it, the address that lasts, and the same paragraph in the other languages.
site = Он чи `build` менависад, сайти пурра аст. Онро аз ҷузвдон, аз флешка ва аз сервер якхела хондан мумкин аст ва он ба ҳеҷ сервери дигар муроҷиат намекунад. Ҳангоми иваз кардани забон хонанда дар ҳамон банд мемонад. Аломати ¶ дар паҳлуи банди рақамдор нишон медиҳад, ки аз он чӣ тавр бояд иқтибос овард, ва суроғаи доимии онро ва ҳамон бандро ба забонҳои дигар медиҳад.

# en: On the page with all languages side by side, the boxes on top choose the columns, and the arrows order them. On a phone one language is shown at a time. Printing takes the columns that are chosen.
side-by-side = Дар саҳифае, ки ҳамаи забонҳо паҳлу ба паҳлу меистанд, хонаҳои қайд дар боло сутунҳоро интихоб мекунанд ва тирчаҳо тартиби онҳоро иваз мекунанд. Дар телефон як забон нишон дода мешавад. Ҳангоми чоп сутунҳои интихобшуда чоп мешаванд.

# en: With `--partial`, the languages that are complete are published, and the other editions of that document are taken down. Lists and language links name only what is there, so that languages never disagree. Use it when one language must not wait for another, and decide it with the editor.
partial = Бо `--partial` нашрҳо ба забонҳое, ки тарҷумаашон пурра аст, интишор меёбанд ва нашрҳои боқимондаи ҳамон ҳуҷҷат бардошта мешаванд. Рӯйхатҳо ва пайвандҳои забонҳо танҳо он чиро ном мебаранд, ки мавҷуд аст, то ки забонҳо ҳеҷ гоҳ аз якдигар фарқ накунанд. Аз ин имкон вақте истифода баред, ки як забон набояд забони дигарро интизор шавад, ва инро якҷо бо муҳаррир ҳал кунед.

# en: With `--locale` or `--format`, only those editions are made. If the other editions of the document would then say something else, what was made is a draft, and the report says so.
one-language = Бо `--locale` ё `--format` танҳо ҳамон нашрҳо сохта мешаванд. Агар нашрҳои боқимондаи ҳуҷҷат он гоҳ чизи дигар гӯянд, он чи сохта шуд, лоиҳа мемонад, ва ҳисобот инро мегӯяд.

# en: With `--draft`, refused documents are written under `private/draft/`. The source text stands in for what is missing. Where a translation is stale, the source and the old translation are shown together. Every page is marked as a draft.
draft = Бо `--draft` ҳуҷҷатҳои радшуда дар `private/draft/` навишта мешаванд. Ба ҷойи он чи намерасад, матни аслӣ меистад. Дар ҷойе ки тарҷума куҳна шудааст, матни аслӣ ва тарҷумаи пештара якҷо нишон дода мешаванд. Ҳар саҳифа ҳамчун лоиҳа қайд мешавад.

# en: Pseudo locales
pseudo-locales = Локалҳои сохта

# en: Before anything is translated, two *pseudo locales* show what a translation will meet. In `en-XA` the source has accents on its letters and is about a third longer. In `ar-XB` it runs from right to left. Words without accents on such a page cannot be translated. A page that breaks there would break in a real language too. These pages lie under `private/draft/` and are in no list. The next build clears them away.
pseudo = Пеш аз оғози тарҷума ду *локали сохта* нишон медиҳанд, ки тарҷума ба чӣ дучор мешавад. Дар `en-XA` ҳарфҳои матни аслӣ аломатҳои болоӣ доранд ва худи матн тақрибан сеяк дарозтар аст. Дар `ar-XB` он аз рост ба чап меравад. Калимаҳоеро, ки дар чунин саҳифа бе аломат мондаанд, тарҷума кардан мумкин нест. Саҳифае, ки дар локали сохта вайрон мешавад, дар забони ҳақиқӣ низ вайрон мешуд. Ин саҳифаҳо дар `private/draft/` ҷойгир мешаванд ва дар ҳеҷ рӯйхат нестанд. Сохтани навбатии нашрҳо онҳоро нест мекунад.

# en: The settings
settings = Танзимот

# en: The file `editions.toml` holds what is true of the whole publication.
settings-file = Дар файли `editions.toml` он чи навишта мешавад, ки ба тамоми нашрия дахл дорад.

# en: Setting
setting-2 = Танзим

# en: Meaning
meaning-3 = Маъно

# en: The language of the sources
the-language-of-the = Забони матнҳои аслӣ

# en: The languages that they are translated into
the-languages-that-they = Забонҳое, ки матнҳои аслӣ ба онҳо тарҷума мешаванд

# en: `false`, if no languages are to stand side by side
false-if-no-languages = `false`, агар лозим набошад, ки забонҳо паҳлуи якдигар гузошта шаванд

# en: `"letter"`, for American paper
letter-for-american-paper = `"letter"` барои қоғази андозаи амрикоӣ

# en: `"un"`, for numbers and signs in the first line, as in documents of the United Nations; a document may say otherwise
un-for-numbers-and = `"un"`, то ки рақамҳо ва ҳарфҳо, чун дар ҳуҷҷатҳои Созмони Милали Муттаҳид, дар сатри аввал истанд; дар худи ҳуҷҷат дигар навъ таъин кардан мумкин аст

# en: `["html", "pdf", "docx"]`, for documents of Word as well
html-pdf-docx-for = `["html", "pdf", "docx"]`, агар ҳуҷҷатҳои Word низ лозим бошанд

# en: The web address under which `out/` will be found
the-web-address-under = Суроғаи веб, ки `out/` дар он ҷойгир хоҳад буд

# en: `"reviewed"`, if nothing may be published before a review
reviewed-if-nothing-may = `"reviewed"`, агар пеш аз баррасӣ ҳеҷ чиз набояд интишор шавад

# en: How many persons must have reviewed it
how-many-persons-must = Чанд нафар бояд онро баррасӣ карда бошанд

# en: On which side of full stops and commas the marks of footnotes stand in a language
on-which-side-of = Аломатҳои поварақ дар ин ё он забон аз кадом тарафи нуқта ва вергул меистанд

# en: `"none"`, for translation platforms
none-for-translation-platforms = `"none"` барои платформаҳои тарҷума

# en: The calendar of dates in a language, if it is to be another than is usual there
the-calendar-of-dates = Тақвиме, ки санаҳо дар забон аз рӯи он навишта мешаванд, агар на тақвими маъмулии он лозим бошад

# en: How severe each rule is
how-severe-each-rule = Дараҷаи ҷиддияти ҳар қоида

# en: The share from which on missing and stale translations are only warnings in `check`
the-share-from-which = Ҳиссае, ки аз он сар карда тарҷумаҳои намерасида ва куҳнашуда дар `check` танҳо огоҳӣ медиҳанд

# en: Font files for other scripts
font-files-for-other = Файлҳои шрифт барои хатҳои дигар

# en: The built-in fonts have Latin, Greek and Cyrillic letters, and common signs. Another script needs a font file of its own. It is named after the script or the language. The file may end in `.ttf`, `.otf` or `.ttc`. A `.ttc` file holds several fonts. The name of one may follow a `#`.
further-fonts = Шрифтҳои дарунсохт ҳарфҳои лотинӣ, юнонӣ ва кириллӣ ва аломатҳои маъмулиро доранд. Барои хати дигар файли шрифти алоҳида лозим аст. Дар танзимот он бо номи хат ё забон нишон дода мешавад. Номи файл метавонад бо `.ttf`, `.otf` ё `.ttc` анҷом ёбад. Файли `.ttc` чанд шрифт дорад. Номи яке аз онҳоро пас аз аломати `#` навиштан мумкин аст.

# en: With a `base-url`, the first page of a PDF bears the address of that edition, in words and as a QR code. Drafts and documents under embargo bear none. The parallel edition has the addresses of all languages at its end. The site also gets a `sitemap.xml` and a feed for each language, such as `ru/feed.xml`, with what is published and nothing else.
qr-code = Агар `base-url` бошад, дар саҳифаи якуми PDF суроғаи ҳамин нашр бо калимаҳо ва дар шакли рамзи QR меояд. Дар лоиҳаҳо ва ҳуҷҷатҳои зери эмбарго он нест. Дар нашри мувозӣ суроғаҳои ҳамаи забонҳо дар охир меистанд. Ҳамчунин дар сайт файли `sitemap.xml` ва барои ҳар забон лентаи хабарҳо, масалан `ru/feed.xml`, пайдо мешавад; дар онҳо танҳо он чи интишор шудааст, меояд.

# en: Social networks and messengers then show a picture beside a link to a page. It names the publisher, the kind of document and the language.
cards = Он гоҳ шабакаҳои иҷтимоӣ ва мессенҷерҳо дар паҳлуи пайванд ба саҳифа тасвир нишон медиҳанд. Дар он ношир, навъи ҳуҷҷат ва забон навишта шудаанд.

# en: What a document recommends, in paragraphs or items that end in `{"{"}.recommendation to=-government{"}"}`, stands in `data/<document>.json` as well, for other programs: addresses and words in every language.
data-file = Он чиро, ки ҳуҷҷат дар бандҳо ё зербандҳое, ки бо `{"{"}.recommendation to=-government{"}"}` тамом мешаванд, тавсия медиҳад, барои барномаҳои дигар дар `data/<document>.json` низ навишта мешавад: суроғаҳо ва суханон ба ҳамаи забонҳо.

# en: Pages that agree
aligned-pages = Саҳифаҳои мувофиқ

# en: People quote paragraphs, but courts often quote pages. With `align-pages = true` in the front matter, page 3 of the PDF holds the same paragraphs in every language. The longest language decides where a page ends. The pages of the other languages may then be shorter.
align-pages = Одатан аз бандҳо иқтибос меоранд, аммо судҳо бисёр вақт ба саҳифаҳо ишора мекунанд. Агар дар сарматн `align-pages = true` навишта шавад, саҳифаи 3-юми PDF дар ҳамаи забонҳо айнан ҳамон бандҳоро дорад. Ҷойи анҷоми саҳифаро дарозтарин матн муайян мекунад. Саҳифаҳои забонҳои дигар дар ин ҳолат метавонанд кӯтоҳтар бошанд.

# en: Embargo
embargo = Эмбарго

# en: A document with an embargo goes to `private/embargoed/`. It bears a line that names the time. Nothing in `out/` tells of it. The command `status --embargo` says what would refuse it if the time came now. When the time has come, build with `--as-of now`. With a time that has not come yet, as in `--as-of 2030-01-31T14:00:00+05:00`, the build is a rehearsal and publishes nothing. The tool looks at no clock unless it is asked to, so nothing is published by accident.
embargo-rule = Ҳуҷҷати дорои эмбарго ба `private/embargoed/` меравад. Дар он сатре ҳаст, ки вақтро ном мебарад. Дар `out/` ҳеҷ чиз аз он хабар намедиҳад. Фармони `status --embargo` мегӯяд, ки агар он вақт ҳозир фаро мерасид, чӣ ба нашр монеъ мешуд. Вақте ки он фаро расид, нашрҳоро бо `--as-of now` созед. Агар вақте нишон дода шавад, ки ҳанӯз фаро нарасидааст, масалан `--as-of 2030-01-31T14:00:00+05:00`, ин танҳо санҷиши пешакӣ мешавад ва ҳеҷ чиз нашр намегардад. Барнома то аз он нахоҳанд, ба соат нигоҳ намекунад, бинобар ин ҳеҷ чиз тасодуфан интишор намешавад.

# en: If an earlier build had published such a document, a build without a time takes it back. Other documents are then built without links to it. A document that is refused would keep its last editions; if these lead to what is taken back, they are taken down as well.
embargo-taken-back = Агар сохтани пештара чунин ҳуҷҷатро аллакай интишор дода бошад, сохтани бе вақт онро бозпас мегирад. Он гоҳ ҳуҷҷатҳои дигар бе пайвандҳо ба он сохта мешаванд. Ҳуҷҷати радшуда нашрҳои охирини худро нигоҳ медошт; агар онҳо ба он чи бозпас гирифта шудааст, баранд, онҳо низ гирифта мешаванд.

# en: Then record with `release` what stands in `out/`, and put the folder `locales/.state/releases/` into git. From then on every build publishes the document, on every computer, whatever its embargo says. The command `verify` with the name of a file, such as a PDF that came by mail, says whether it was released, when, and from which text.
release = Сипас он чиро, ки дар `out/` ҳаст, бо фармони `release` сабт кунед ва ҷузвдони `locales/.state/releases/`-ро ба git дохил кунед. Аз он пас ҳуҷҷат дар ҳар компютер ва бо ҳар сохтан нашр мешавад, новобаста аз эмбаргое, ки дар он навишта шудааст. Фармони `verify` бо номи файл, масалан PDF-е, ки бо почта омадааст, мегӯяд, ки оё он интишор шуда буд, кай ва аз рӯи кадом матн.

# en: How a command ends
exit-status = Фармон чӣ гуна анҷом меёбад

# en: Every command ends with a number, its *exit status*. Other programs can ask for it.
every-command-ends-with = Ҳар фармон бо адад, яъне бо *ҳолати анҷом*, тамом мешавад. Барномаҳои дигар метавонанд онро пурсанд.

# en: Number
number-2 = Адад

# en: Meaning
meaning-2 = Маъно

# en: All is well
all-is-well = Ҳама чиз дуруст аст

# en: The content has problems, and each of them is reported
the-content-has-problems = Дар муҳтаво мушкилиҳо ҳаст ва дар бораи ҳар яки онҳо хабар дода мешавад

# en: The tool could not do its work, for example because a file cannot be read
the-tool-could-not = Барнома кори худро карда натавонист, масалан, ба сабаби он ки файлро хондан намешавад

# en: The same sources and translations give the same files on every computer and at every time. The file `out/manifest.json` lists them with their checksums. The command `verify` compares the folder with this list.
same-bytes = Ҳамон матнҳои аслӣ ва тарҷумаҳо дар ҳар компютер ва дар ҳар вақт ҳамон файлҳоро медиҳанд. Файли `out/manifest.json` онҳоро бо суммаҳои назоратии онҳо номбар мекунад. Фармони `verify` ҷузвдонро бо ин рӯйхат муқоиса мекунад.

# en: What has not changed since the last build is not built again. The folder `private/cache/` remembers what that was. You may delete it at any time. With `--no-cache`, `build` makes everything anew.
cache = Он чи аз сохтани охирин тағйир наёфтааст, аз нав сохта намешавад. Ҷузвдони `private/cache/` инро дар хотир нигоҳ медорад. Онро ҳар вақт ҳазф кардан мумкин аст. Бо `--no-cache` фармони `build` ҳама чизро аз нав месозад.

# en: Working together
together = Кори якҷоя

# en: Publications are usually kept in git. The sources, the translations and the folder `locales/.state/` belong in it. In that folder the tool remembers from which source text each translation was made. Never edit it by hand. The folders `out/` and `private/` do not belong in git, since they can be made again at any time.
git = Нашрияҳо одатан дар git нигоҳ дошта мешаванд. Матнҳои аслӣ, тарҷумаҳо ва ҷузвдони `locales/.state/` бояд дар он бошанд. Дар ҳамин ҷузвдон барнома дар хотир нигоҳ медорад, ки ҳар тарҷума аз кадом матни аслӣ карда шудааст. Онро ҳеҷ гоҳ дастӣ таҳрир накунед. Ҷузвдонҳои `out/` ва `private/` набояд дар git бошанд, зеро онҳоро ҳар вақт аз нав сохтан мумкин аст.

# en: If two people have worked on the same file, git must join their work. The tool helps with its command `merge-driver`, which joins translation files message by message. To have git use it, each person says once in their copy:
if-two-people-have = Агар ду кас дар як файл кор карда бошанд, git бояд кори онҳоро якҷо кунад. Барнома бо фармони худ `merge-driver` ёрӣ мерасонад, ки файлҳои тарҷумаро паём ба паём якҷо мекунад. Барои он ки git аз он истифода барад, ҳар кас дар нусхаи худ як бор чунин менависад:

# en: The repository says once for all, in its file `.gitattributes`:
gitattributes = Дар анбори git ин барои ҳама як бор, дар файли `.gitattributes` навишта мешавад:

# en: Without this, git joins line by line, and may leave both versions between lines that begin with `<<<<<<<` and `>>>>>>>`. Then run `make-editions sync`, which joins them message by message. Only where both people have translated the same message differently must somebody choose. The command `check` shows the place.
git-marks = Бе ин git файлҳоро сатр ба сатр якҷо мекунад ва метавонад ҳар ду вариантро дар байни сатрҳое монад, ки бо `<<<<<<<` ва `>>>>>>>` оғоз мешаванд. Он гоҳ `make-editions sync`-ро иҷро кунед: он онҳоро паём ба паём якҷо мекунад. Танҳо дар ҷойе ки ҳар ду кас як паёмро ба таври гуногун тарҷума кардаанд, касе бояд интихоб кунад. Он ҷойро фармони `check` нишон медиҳад.

# en: Save whenever you like, in whatever editor, even while the tool is at work. What you have saved stays. If the tool cannot join it with its own changes, it leaves your file as it is and says so. Two commands that write translation files wait for each other.
saving = Файлҳоро ҳар вақт ва дар ҳар муҳаррир нигоҳ доред, ҳатто вақте ки барнома кор мекунад. Он чи нигоҳ доштаед, боқӣ мемонад. Агар барнома онро бо тағйироти худ якҷо карда натавонад, файли шуморо чунон ки ҳаст, мегузорад ва инро мегӯяд. Ду фармоне, ки файлҳои тарҷумаро менависанд, якдигарро интизор мешаванд.

# en: To be sure that nobody forgot `sync`, let your server run these two commands:
to-be-sure-that = Барои боварӣ ба он ки `sync` аз ёди ҳеҷ кас нарафтааст, ба сервери худ супоред, ки ин ду фармонро иҷро кунад:

# en: Pontoon and Weblate are platforms for translating on the web. Both can work with these files. Keep the following in mind:
platforms = Pontoon ва Weblate платформаҳои тарҷума дар веб мебошанд. Ҳар ду бо ин файлҳо кор карда метавонанд. Инҳоро дар хотир доред:

# en: Set `prefill = "none"` in the settings file. Then `sync` writes no message for what is untranslated, and the platform sees that it is missing.
set-prefill-none-in = Дар файли танзимот `prefill = "none"` нависед. Он гоҳ `sync` барои он чи тарҷума нашудааст, паём наменависад ва платформа мебинад, ки он намерасад.

# en: The reference file of a document is `locales/en/` with its name and the ending `.ftl`. It is written by `sync` and has the notes.
the-file-for-reference = Файли истинодии ҳуҷҷат дар `locales/en/` бо номи ҳуҷҷат ва пасванди `.ftl` ҷойгир аст. Онро `sync` менависад ва он эзоҳҳоро дорад.

# en: A platform may lose comments or move them. The tool restores them from what it remembers.
a-platform-may-lose = Платформа метавонад шарҳҳоро гум кунад ё ҷойи онҳоро иваз кунад. Барнома онҳоро аз рӯйи он чи дар хотир дорад, барқарор мекунад.

# en: A lost comment is never taken for finished work.
a-lost-comment-is = Шарҳи гумшуда ҳеҷ гоҳ кори анҷомёфта ба шумор намеравад.

# en: A message that lost its comment is finished when its translation has changed since.
a-message-that-lost = Паёме, ки шарҳи худро гум кардааст, ҳамон вақт анҷомёфта аст, ки тарҷумааш пас аз он тағйир ёфта бошад.

# en: Tajik letters
tajik = Ҳарфҳои тоҷикӣ

# en: The Tajik alphabet has 35 letters.[^decree] Six of them are not in the Russian one. Old fonts drew them in the places of other letters. A text typed with such a font looks wrong everywhere else. Search does not find its words, and a machine cannot read it aloud.
six-letters = Алифбои тоҷикӣ 35 ҳарф дорад.[^decree] Шаштои онҳо дар алифбои русӣ нестанд. Шрифтҳои куҳна онҳоро ба ҷойи ҳарфҳои дигар мекашиданд. Матне, ки бо чунин шрифт навишта шудааст, дар ҳар ҷойи дигар нодуруст менамояд. Ҷустуҷӯ калимаҳои онро намеёбад ва компютер онро бо овоз хонда наметавонад.

# en: Right letter
right-letter = Ҳарфи дуруст

# en: Its code
its-code = Рамзи он

# en: Found instead
found-instead = Ба ҷойи он меояд

# en: [Ғ ғ][lang:tg]
g-g = Ғ ғ

# en: U+0493
u-0493 = U+0493

# en: [Ӣ ӣ][lang:tg]
i-i = Ӣ ӣ

# en: U+04E3
u-04e3 = U+04E3

# en: [Қ қ][lang:tg]
k-k = Қ қ

# en: U+049B
u-049b = U+049B

# en: [Ӯ ӯ][lang:tg]
u-u = Ӯ ӯ

# en: U+04EF
u-04ef = U+04EF

# en: [Ҳ ҳ][lang:tg]
kh-kh = Ҳ ҳ

# en: U+04B3
u-04b3 = U+04B3

# en: [Ҷ ҷ][lang:tg]
ch-ch = Ҷ ҷ

# en: U+04B7
u-04b7 = U+04B7

# en: The codes in the table are those of the small letters. The rule `wrong-alphabet` finds the letters of the last column and names the right ones. It also finds four letters of the Russian alphabet that Tajik does not have: `ц`, `щ`, `ы` and `ь`. They may stand in Russian names and quotations that are marked as Russian.
four-letters = Рамзҳои ҷадвал рамзҳои ҳарфҳои хурд мебошанд. Қоидаи `wrong-alphabet` ҳарфҳои сутуни охирро меёбад ва ҳарфҳои дурустро ном мебарад. Он ҳамчунин чор ҳарфи алифбои русиро меёбад, ки дар забони тоҷикӣ нестанд: `ц`, `щ`, `ы` ва `ь`. Онҳо метавонанд дар номҳо ва иқтибосҳои русие биёянд, ки ҳамчун русӣ нишон карда шудаанд.

# en: Another old habit is to type a plain letter where Tajik has its own. Then the text has [озодихои][lang:tg] for [озодиҳои][lang:tg]. Both are made of Tajik letters, so the alphabet alone does not show the fault. Read such words with care.
plain-letters = Одати куҳнаи дигар он аст, ки дар ҷойи ҳарфи хоси тоҷикӣ ҳарфи оддӣ навишта мешавад. Он гоҳ дар матн ба ҷойи «озодиҳои» калимаи «озодихои» меояд. Ҳар ду аз ҳарфҳои тоҷикӣ иборатанд, бинобар ин алифбо ба танҳоӣ нуқсонро нишон намедиҳад. Чунин калимаҳоро бодиққат хонед.

# en: Some customs of Tajik print are easy to forget:
some-customs-of-tajik = Баъзе одатҳои чопи тоҷикӣ ба осонӣ аз ёд мераванд:

# en: An ordinal number in digits takes a hyphen and an ending, as in [5-ум][lang:tg] and [30-юм][lang:tg]. A Roman numeral takes none.
an-ordinal-number-in = Шумораи тартибӣ, ки бо рақамҳо навишта мешавад, нимтире ва пасванд мегирад, масалан, 5-ум ва 30-юм. Рақами римӣ инҳоро намегирад.

# en: A date has the word for “year”, as in [18 майи соли 2012][lang:tg]. A range is written [аз 10 то 18 майи соли 2012][lang:tg]. The function `DATE` can do this for you.
a-date-has-the = Дар сана калимаи «сол» меояд, масалан, 18 майи соли 2012. Давра чунин навишта мешавад: аз 10 то 18 майи соли 2012. Функсияи `DATE` инро ба ҷойи шумо карда метавонад.

# en: Large numbers are grouped with spaces, and a fraction follows a comma.
large-numbers-are-grouped = Ададҳои калон бо фосилаҳо гурӯҳбандӣ мешаванд ва каср пас аз вергул меояд.

# en: The quotation marks are double angle marks.
the-quotation-marks-are = Нохунакҳо аломатҳои кунҷии дукарата мебошанд.

# en: At the end of a line, a word is divided between syllables, as in [ба-ро-дар][lang:tg]. A single letter is neither left behind nor carried over. The hard sign stays with the vowel before it, as in [аъ-ло][lang:tg].
dividing = Дар охири сатр калима аз рӯйи ҳиҷоҳо тақсим мешавад, масалан, ба-ро-дар. Як ҳарфи танҳоро на дар охири сатр мемонанд ва на ба сатри дигар мегузаронанд. Аломати сакта бо садоноки пеш аз худ мемонад, масалан, аъ-ло.

# en: Glossary
glossary = Луғатнома

# en: **Catalogue.** All translation files of one language.
catalogue-all-translation-files = **Каталог.** Ҳамаи файлҳои тарҷумаи як забон.

# en: **Document.** One source file under `sources/`, with all its editions.
document-one-source-file = **Ҳуҷҷат.** Як файли матни аслӣ дар `sources/` бо ҳамаи нашрҳояш.

# en: **Edition.** One document in one language.
edition-one-document-in = **Нашр.** Як ҳуҷҷат ба як забон.

# en: **Fact.** A text, a number or a date that is set in the front matter and used by its name.
fact-a-text-a = **Маълумот.** Матн, адад ё санае, ки дар сарматн муқаррар карда шудааст ва бо номаш истифода мешавад.

# en: **Finding.** One report of one fault.
finding-one-report-of = **Эрод.** Як хабар дар бораи як нуқсон.

# en: **Front matter.** The settings at the start of a source.
front-matter-the-settings = **Сарматн.** Танзимоти аввали матни аслӣ.

# en: **Id.** The permanent name of a segment. See paragraph { PARA("pinning") }.
id-the-permanent-name = **Шиноса.** Номи доимии порча. Ба банди { PARA("pinning") } нигаред.

# en: **Locale.** A language, written as a tag. Examples are `en`, `ru` and `tg`.
locale-a-language-written = **Локал.** Забон, ки бо рамз навишта мешавад. Мисолҳо: `en`, `ru` ва `tg`.

# en: **Message.** The text of one segment in a translation file.
message-the-text-of = **Паём.** Матни як порча дар файли тарҷума.

# en: **Parallel edition.** One document with all its languages side by side.
parallel-edition-one-document = **Нашри мувозӣ.** Як ҳуҷҷат, ки ҳамаи забонҳояш паҳлу ба паҳлу ҷойгиранд.

# en: **Placeable.** Something in braces, for which the tool puts in a value.
placeable-something-in-braces = **Ҷойгузин.** Чизе дар қавсҳои шаклдор, ки барнома ба ҷойи он қимат мегузорад.

# en: **Segment.** The smallest piece that is translated. See paragraph { PARA("what-a-segment-is") }.
segment-the-smallest-piece = **Порча.** Хурдтарин қисме, ки тарҷума мешавад. Ба банди { PARA("what-a-segment-is") } нигаред.

# en: **Selector.** A placeable with several variants, of which the tool chooses one.
selector-a-placeable-with = **Интихобгар.** Ҷойгузини дорои чанд вариант, ки барнома яке аз онҳоро интихоб мекунад.

# en: **Source.** The text that the author writes, and from which everything else is translated.
source-the-text-that = **Матни аслӣ.** Матне, ки муаллиф менависад ва ҳама чизи дигар аз он тарҷума мешавад.

# en: **Stale.** Made from a source text that has changed since. See paragraph { PARA("accept") }.
stale-made-from-a = **Куҳнашуда.** Тарҷумае, ки матни аслиаш пас аз он тағйир ёфтааст. Ба банди { PARA("accept") } нигаред.

# en: **Term.** An expression with one fixed translation in each language.
term-an-expression-with = **Истилоҳ.** Ифодае, ки дар ҳар забон як тарҷумаи муқарраршуда дорад.

# en: **Variant.** One form of a term, or one branch of a selector.
variant-one-form-of = **Вариант.** Яке аз шаклҳои истилоҳ ё яке аз шохаҳои интихобгар.

# en: The number of a paragraph has an address too. For paragraph 12 it is `para-12`.
the-number-of-a-2 = Рақами банд низ суроға дорад. Барои банди 12 он `para-12` аст.

# en: So footnote 3 is footnote 3 in every language, although a translator may move the mark within the sentence.
so-footnote-3-is = Пас поварақи 3 дар ҳар забон поварақи 3 аст, ҳарчанд тарҷумон метавонад аломатро дар дохили ҷумла ҷобаҷо кунад.

# en: With a selector, the variants of such a message would be the same. One plain sentence is easier to check.
with-a-selector-the = Бо интихобгар вариантҳои чунин паём якхела мебуданд. Санҷидани як ҷумлаи оддӣ осонтар аст.

# en: A number on one side only that may be spelled out on the other is a warning, not an error.
a-number-on-one = Агар адад танҳо дар як тараф бошад ва дар тарафи дигар эҳтимол бо калима навишта шуда бошад, ин огоҳӣ аст, на хато.

# en: The orthography was approved by the Government of Tajikistan with decree 268 of 30 June 2021. Before it, decree 458 of 4 October 2011 was in force.
the-orthography-was-approved = Қоидаҳои имло бо қарори Ҳукумати Тоҷикистон аз 30 июни соли 2021 таҳти рақами 268 тасдиқ шудаанд. Пеш аз он қарори аз 4 октябри соли 2011 таҳти рақами 458 амал мекард.
