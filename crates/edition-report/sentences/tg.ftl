### Он чи дар бораи эродҳо гуфта мешавад, ба забони тоҷикӣ: барои ҳар қоида як гурӯҳ, бо ҳамон тартибе, ки дар забони англисист.

## Of several rules

did-you-mean = шояд { $name } дар назар буд?
source-text = матни аслӣ
first-of-two = якумаш
variant-named = дар варианти [{ $key }]: { $said }
variant-default = дар варианти бо * нишондодашуда: { $said }

file-not-utf8 = Ин матн бо рамзгузории UTF-8 нест: аз ин ҷо сар карда дар файл байтҳое ҳастанд, ки ҳарф нестанд.
file-not-utf8-help = Онро дар ҳамон муҳаррире, ки дар он навишта шудааст, кушоед ва бо UTF-8 захира кунед ё аз нусхаи эҳтиётӣ барқарор намоед.

file-too-large = ин файл аз { $most } мегабайт калонтар аст, чунин матн намешавад
file-too-large-help = оё он воқеан қисми нашрия аст? Онро аз ин ҷо бардоред ё ба чанд файл тақсим кунед

merge-unfinished = git ду варианти ин файлро якҷо карда натавонист ва ҳар дуро дар ин ҷо гузошт
merge-unfinished-help = аз ду вариант он чиро, ки дуруст аст, нигоҳ доред ва сатрҳоеро, ки бо <<<<<<<, ======= ва >>>>>>> оғоз мешаванд, ҳазф кунед

language-tag-unfit = «{ $tag }» рамзи забон нест; масалан, en, ru, tg ё uz-Latn нависед
language-tag-taken = «{ $tag }» забон буда наметавонад: ҷузвдони худи барнома ҳамин ном дорад; рамзе нависед, масалан, en, ru, tg ё uz-Latn
name-of-segment-unfit = «{ $name }» номи порча буда наметавонад: ном бояд бо ҳарфи лотинӣ оғоз шавад ва танҳо аз ҳарфҳои лотинӣ, рақамҳо ва аломатҳои - ва _ иборат бошад
name-of-segment-reserved = «{ $name }» номи порча буда наметавонад: номҳои чунин шакл барои рақамҳое ҷудо шудаанд, ки хонандагон зикр мекунанд
# $reason is one of the four that follow.
name-of-document-unfit = «{ $name }» номи ҳуҷҷат буда наметавонад: { $reason }
name-taken-by-tool = ин ном аз они файли барнома аст
name-part-empty = як қисми роҳ холист
name-part-hidden = як қисми роҳ бо нуқта оғоз мешавад
name-character-unfit = дар суроғаи веб фосила, аломатҳои идоракунанда ва ноаён ва аломатҳои \ : * ? " < > | # % & ' ` шуда наметавонанд

html-unpublishable = нишонагузории HTML-ро интишор додан мумкин нест: { $html }
html-unpublishable-help = аз Markdown истифода баред ё, агар худи аломат лозим бошад, \< нависед
html-break-help = барои гузариш ба сатри нав {"{ BR() }"} нависед

link-label-unknown = пайванде бо тамғаи «{ $label }» нест
link-label-unknown-help = агар худи қавс лозим бошад, \[ нависед
segment-unknown = дар ҳуҷҷат порчаи «{ $id }» нест

## syntax-error

file-has-nul = дар ин файл байти сифрӣ ҳаст, пас он файли матнӣ нест
file-has-nul-help = онро ҳамчун матни UTF-8 захира кунед

# $reason is one of the four that follow.
text-breaks-off = матни «{ $id }» пеш аз ин сатр канда мешавад: { $reason }
text-breaks-off-here = матне, ки канда мешавад
line-begins-with-mark = сатри давомдор бо «{ $mark }» оғоз шуда наметавонад
line-begins-with-tab = сатри давомдор бояд бо фосилаҳо оғоз шавад, ин бошад, бо табулятсия оғоз мешавад
line-unindented = сатри давомдор бояд каме дарунтар оғоз шавад, ин бошад, аз канор оғоз мешавад
line-is-attribute = сатре, ки бо «.{ $attribute } =» оғоз мешавад, ҳамчун атрибут хонда мешавад ва онро ягон нашр нишон намедиҳад
line-is-comment = сатре, ки бо «#» сар мешавад, шарҳ аст ва дар ягон нашр нишон дода намешавад
comment-below = ин сатр шарҳ аст ва ба матни «{ $id }», ки дар болои он меистад, дохил намешавад
comment-below-help = агар он ба матн тааллуқ дошта бошад, онро ба сатри боло пайвандед; агар ишораи худатон бошад, онро дар болои паём гузоред ё пеш аз он сатри холӣ монед
text-above = матни болои он
line-begins-with-mark-help = ин сатрро ба сатри пештара пайваст кунед ё ба ҷойи «{ $mark }» {"{"}"{ $mark }"{"}"} нависед
line-begins-with-brace-help = қавсро ҳазф кунед ё, агар худи он лозим бошад, {"{\"}\"}"} нависед
line-unindented-help = сатрро бо фосила оғоз кунед ё ба сатри пештара пайваст намоед
line-is-attribute-help = ин сатрро ба сатри пештара пайваст кунед ё ба ҷойи нуқта онро бо {"{ \".\" }"} оғоз намоед

line-without-equals = ин сатр паём нест: пас аз калимаи якум аломати «=» нест
line-without-equals-help = чунин нависед: «шиноса = матн»; агар он давоми матни боло бошад, сатрро бо фосила оғоз кунед
line-after-nothing = ин сатр дарунтар оғоз мешавад, аммо дар боло паёме нест, ки он давомаш бошад
line-after-nothing-help = сатри холии болои онро ҳазф кунед ё онро бо шиноса ва «=» оғоз намоед
line-unreadable = ин сатр на паём, на истилоҳ ва на шарҳ аст
line-unreadable-help = паём чунин навишта мешавад: «шиноса = матн»; шарҳ бо «# » ва сатри давомдор бо фосила оғоз мешавад
id-not-latin = шиноса бо ҳарфҳои лотинӣ навишта мешавад, ин сатр бошад, бо «{ $letter }» оғоз мешавад
id-not-latin-help = шиносаро, чунон ки буд, нусхабардорӣ кунед; агар сатр давоми матни боло бошад, онро бо фосила оғоз кунед
text-missing = «{ $id }» пас аз «=» матн надорад
text-missing-help = матнро дар ҳамин сатр нависед; агар матн бояд холӣ бошад, {"{ \"\" }"} нависед
comment-without-space = дар шарҳ пас аз # фосила лозим аст
comment-without-space-help = «# » ва пас аз он шарҳро нависед

tab-misplaced = дар ин ҷо, ки танҳо фосила мумкин аст, табулятсия гузошта шудааст
tab-help = ба ҷойи табулятсия фосила гузоред
token-missing = дар ин ҷо «{ $token }» намерасад
token-missing-help = сатрро бо матни аслӣ дар шарҳи болои он муқоиса кунед
digits-missing = дар ин ҷо рақам намерасад
digits-missing-help = ададро бо рақамҳо нависед ва қисми касриро бо нуқта ҷудо кунед, масалан, 1.5
digits-too-many = адади дохили қавсҳои шаклдор аз { $most } рақам зиёд дорад
digits-too-many-help = онро ҳамчун матн, дар нохунак нависед
name-missing = дар ин ҷо номе бо ҳарфҳои лотинӣ намерасад
name-not-latin = «{ $name }» бо ҳарфҳои лотинӣ навишта нашудааст, ҳол он ки ҳамаи номҳои дохили қавсҳои шаклдор лотинианд
name-copy-help = номро аз матни аслӣ дар шарҳи боло нусхабардорӣ кунед

brace-unclosed = ин {"{"} баста нашудааст ё дар дохили он зиёда аз як чиз ҳаст
brace-unclosed-help = дар қавсҳои шаклдор як ном нависед, масалан, {"{ $start }"} ё {"{ -torture }"}; агар худи қавс лозим бошад, {"{\"{\"}"} нависед
brace-unopened = пеш аз ин {"}"} ягон {"{"} нест
brace-unopened-help = онро ҳазф кунед ё, агар худи қавс лозим бошад, {"{\"}\"}"} нависед
braces-too-deep = дар ин ҷо қавсҳо аз ҳад зиёд дар дохили якдигаранд
braces-too-deep-help = ҳар {"{"}-ро дар ҳамон паём бо {"}"} бандед; зиёда аз { $most } сатҳро хондан мумкин нест
braces-unreadable = он чи дар ин қавсҳои шаклдор аст, на маълумот, на истилоҳ ва на функсия мебошад
brace-alone = пас аз ин {"{"} чизе нест, ки дар ин ҷо гузошта шавад
braces-of-term-help = истилоҳи дигар чун {"{ -name }"} ва қимате, ки матнҳо медиҳанд, чун {"{ $name }"} гузошта мешавад; агар худи қавс лозим бошад, {"{\"{\"}"} нависед
braces-unreadable-help = онро аз матни аслӣ дар шарҳи боло нусхабардорӣ кунед: номҳои он бо ҳарфҳои лотинианд; агар худи қавс лозим бошад, {"{\"{\"}"} нависед

quotation-unclosed = нохунаки дохили қавсҳои шаклдор дар ҳамон сатр баста нашудааст
quotation-unclosed-help = пеш аз бастани қавс онро бо " бандед
escape-unknown = дар дохили нохунак пас аз хати каҷи чаппа аломате меистад, ки пеш аз он чунин хат шуда наметавонад
escape-unknown-help = барои хати каҷи чаппа \\, барои нохунак \" ва барои рамзи аломат \u0000 нависед
escape-too-short = рамзи аломат пас аз \u рақамҳои кам дорад
escape-too-short-help = \u ва чор ё \U ва шаш рақами 0-9 ё ҳарфи a-f нависед ё худи аломатро гузоред

choice-on-same-line = пас аз -> бояд сатри нав оғоз шавад: ҳар вариант дар сатри алоҳида меистад
choice-on-same-line-help = ҳар [вариант]-ро дар сатри алоҳида бо фосилаҳо дар аввал нависед, қавси пӯшандаи {"}"}-ро низ
choice-without-default = ягон вариант бо * барои ҳамаи ҳолатҳои дигар нишон дода нашудааст
choice-without-default-help = барои варианти охирин *[other] нависед
forms-too-many = ин матн зиёда аз { $most } шакл дорад
forms-too-many-help = шаклҳоеро нигоҳ доред, ки ба забон лозиманд
choice-with-two-defaults = ду вариант бо * нишон дода шудааст
choice-with-two-defaults-help = аломати * бояд танҳо дар яке аз онҳо монад
choice-empty = вариант матн надорад
choice-empty-help = матнро пас аз қавс нависед; агар матн бояд холӣ бошад, {"{ \"\" }"} нависед
choice-by-no-value = пеш аз -> бояд қимате истад, масалан, $count
choice-by-no-value-help = {"{ $name ->"} нависед, ки дар он номи маълумоте аз ҳуҷҷат бошад

function-in-small-letters = номи функсияҳо бо ҳарфҳои калон навишта мешавад
function-in-small-letters-help = пеш аз қавс DATE, NUMBER, CAPITAL, PARA ё BR нависед
attribute-misplaced = атрибути истилоҳ танҳо пеш аз -> истода метавонад
attribute-misplaced-help = худи истилоҳро нависед, масалан, {"{ -torture }"}
argument-out-of-order = он чи бо ном ва ду нуқта дода мешавад, дар қавсҳо бояд дар охир истад
argument-out-of-order-help = аввал қимат ва баъд боқимондаро нависед, масалан, {"{ DATE($start, style: \"long\") }"}
argument-twice = як ном дар қавсҳо ду бор меистад
argument-twice-help = яке аз онҳоро ҳазф кунед
argument-no-literal = дар қавсҳо пас аз ду нуқта бояд матн дар нохунак ё адад ояд
argument-no-literal-help = масалан, {"{ -torture(case: \"genitive\") }"} нависед

# $reason is what the reader of TOML says, in English.
state-unreadable = он чиро, ки фармони sync дар ёд дорад, хондан мумкин нест: { $reason }
state-senseless = он чи фармони sync дар бораи «{ $id }» дар ёд дорад, маъно надорад
state-help = ин файлро танҳо make-editions sync менависад: варианти охирини онро аз git баргардонед; то он вақт sync ба ин ҳуҷҷат даст намерасонад
allowed-list-unreadable = рӯйхати он чиро, ки муҳаррирон иҷозат додаанд, хондан мумкин нест: { $reason }
allowed-list-senseless = сабти «{ $name }» дар рӯйхати он чи муҳаррирон иҷозат додаанд, чунон нест, ки барнома навишта буд
allowed-list-help = ин файлро танҳо make-editions менависад: варианти охирини онро аз git баргардонед; то он вақт чизе аз он иҷозатдода шумурда намешавад ва sync ба он даст намерасонад

# $reason is one of the three that follow, or what the reader of TOML says.
release-unreadable = сабти он чиро, ки аз ин ҳуҷҷат бароварда шудааст, хондан мумкин нест: { $reason }
release-of-nothing = дар он ягон баровардан зикр нашудааст
release-without-time = «{ $time }» вақт нест
release-no-text = он матн бо UTF-8 нест
release-unreadable-help = ин файлро танҳо make-editions release менависад: варианти охирини онро аз git баргардонед; то он вақт нашрҳои ин ҳуҷҷат, чунон ки ҳастанд, мемонанд

## duplicate-message

message-twice =
    ду { $kind ->
        [term] истилоҳ
       *[message] паём
    } шиносаи «{ $id }» дорад
message-often =
    { $count } { $kind ->
        [term] истилоҳ
       *[message] паём
    } шиносаи «{ $id }» дорад
message-twice-help = яке аз онҳоро ҳазф кунед; якумаш истифода мешавад
message-first = якуми ин ду
message-often-help = яктояшро нигоҳ доред ва дигаронро ҳазф кунед; якумаш истифода мешавад

## missing-message

segment-untranslated = порчаи «{ $id }» ҳанӯз тарҷума нашудааст
segment-untranslated-help = тарҷумаро пас аз «=» нависед ва сатри «# untranslated»-ро ҳазф кунед
segment-without-translation = порчаи «{ $id }» тарҷума надорад
segment-without-translation-help = make-editions sync-ро иҷро кунед ва он чиро, ки дар ин ҷо менависад, тарҷума намоед
segment-unwritten-help = онро худатон ба ин файл ё дар платформае, ки онро пеш мебарад, нависед: бо prefill = "none" фармони sync паёмеро, ки ҳеҷ кас тарҷума накардааст, наменависад
segment-still-source = дар порчаи «{ $id }» ҳанӯз матни аслӣ меистад
still-source-help = онро тарҷума кунед; он чи ба забони дигар мемонад, нишон карда мешавад, масалан, [калимаҳо][lang:en], ё дар болои паём # allow: untranslated-copy — бо сабаб пас аз тире меистад
form-empty = шакли [{ $key }] дар «{ $id }» холист
form-empty-help = калимаҳои ин шаклро пас аз калиди он нависед ё сатри онро ҳазф кунед
form-silent = шакли [{ $key }] дар «{ $id }» чизе намегӯяд: дар он на ҳарф ҳасту на рақам
translation-silent = тарҷумаи «{ $id }» чизе намегӯяд: дар он на ҳарф ҳасту на рақам
translation-empty = тарҷумаи «{ $id }» холист
translation-empty-help = тарҷумаро пас аз «=» нависед
words-empty = { $name } калима надорад
words-form-empty = { $name } дар шакли [{ $key }] калима надорад
words-silent = { $name } чизе намегӯяд: дар он на ҳарф ҳасту на рақам
words-form-silent = { $name } дар шакли [{ $key }] чизе намегӯяд: дар он на ҳарф ҳасту на рақам
words-still-source = { $name } ҳанӯз калимаҳои матни аслиро дорад
words-of-source = калимаҳои матни аслӣ
term-untranslated = истилоҳи -{ $id } ҳанӯз тарҷума нашудааст
term-without-translation = истилоҳи -{ $id } тарҷума надорад
term-without-translation-help = онро дар terms.ftl нависед: -{ $id } = …
term-of-source = истилоҳи забони аслӣ
interface-untranslated = паёми интерфейс «{ $id }» ҳанӯз тарҷума нашудааст
interface-without-words = паёми интерфейс «{ $id }» калима надорад
interface-misnamed-help = дар он ҷо «{ $other }» меистад, ки ягон саҳифа онро намепурсад: пеш аз «=» { $id } нависед
interface-without-words-help = онро дар interface.ftl нависед: { $id } = …
interface-of-source = калимаҳои забони аслӣ
untranslated-help = онро тарҷума кунед ва сатри # untranslated-ро ҳазф намоед

## stale-message

# $change is the text of today, with what is gone in [-…-] and what is new in {+…+}.
source-changed = матни аслии «{ $id }» тағйир ёфт: { $change }
source-changed-help = тарҷумаро ислоҳ кунед ва сатри «# stale:»-ро ҳазф намоед; агар он ҳамин тавр дуруст бошад, ин сатрро ҳазф кунед ё make-editions accept-ро иҷро кунед
source-changed-unsynced-help = make-editions sync-ро иҷро кунед, ки дар болои тарҷума сатри «# stale:» мегузорад; сипас тарҷумаро ислоҳ кунед ва он сатрро ҳазф намоед; агар он ҳамин тавр дуруст бошад, make-editions accept-ро иҷро кунед
words-changed-help = онҳоро ислоҳ кунед ва сатри «# stale:»-ро ҳазф намоед; агар онҳо ҳамин тавр дуруст бошанд, ин сатрро ҳазф кунед ё make-editions accept-ро иҷро кунед
words-changed-unsynced-help = make-editions sync-ро иҷро кунед, ки дар болои ин калимаҳо сатри «# stale:» мегузорад; сипас онҳоро ислоҳ кунед ва он сатрро ҳазф намоед; агар онҳо ҳамин тавр дуруст бошанд, make-editions accept-ро иҷро кунед
source-text-now = матни аслии имрӯза

## unknown-reference

fact-unknown = дар ҳуҷҷат маълумоти ${ $name } нест
fact-unknown-help = маълумот дар аввали ҳуҷҷат, зери [facts] номбар мешавад
term-unknown = истилоҳи -{ $id } нест
term-unknown-help = истилоҳҳо дар файли terms.ftl-и ҳар забон муайян мешаванд
term-attribute-unknown = истилоҳи -{ $id } атрибути .{ $attribute } надорад
term-attribute-unknown-help = атрибутҳои он дар terms.ftl-и ҳамин забонанд
term-circular = истилоҳи -{ $id } ба худаш бармегардад
term-too-large = истилоҳи -{ $id } аз истилоҳҳои аз ҳад зиёди дигар сохта шудааст
term-circular-help = дар яке аз истилоҳҳое, ки он аз онҳо сохта шудааст, калимаҳояшро пурра нависед
term-date = истилоҳ сана гузошта наметавонад: маълумоти ҳуҷҷат ба он намоён нест
term-date-help = санаро дар ҷойе нависед, ки истилоҳ истифода мешавад
term-value-unknown = истилоҳи -{ $id } ${ $parameter }-ро мегузорад, вале ба он касе қимат намедиҳад
term-value-unknown-help = калимаҳоро дар худи истилоҳ нависед: маълумоти ҳуҷҷат ба он намоён нест; ё дар ҳар ҷойе, ки истилоҳ истифода мешавад, қимат диҳед, масалан, {"{"} -{ $id }({ $parameter }: "…") {"}"}
term-value-lacking = ба истилоҳи -{ $id } дар ин ҷо қимати ${ $parameter } лозим аст
term-value-lacking-help = {"{"} -{ $id }({ $parameter }: "…") {"}"} нависед
term-counts-fact = истилоҳи -{ $id } аз рӯйи ${ $fact } интихоб мекунад, вале маълумоти ҳуҷҷат ба он намоён нест
term-counts-fact-help = аз рӯйи ${ $fact } на дар истилоҳ, балки дар матне интихоб кунед, ки онро истифода мебарад
term-used-here = матне, ки онро истифода мебарад
message-unknown = дар ин файл паёми «{ $id }» нест
message-unknown-help = маълумот бо аломати доллар навишта мешавад, масалан, {"{ $start }"}, истилоҳ бошад, бо дефис, масалан, {"{ -torture }"}
message-in-brackets = паёми «{ $id }» дар қавсҳо истода наметавонад
message-in-brackets-help = маълумот бо аломати доллар ва истилоҳ бо дефис навишта мешавад
footnote-unknown = поварақи [^{ $label }] нест
footnote-unknown-help = матни онро дар охири файл нависед: [^{ $label }]: …
placeable-unspeakable = { $placeable }-ро бо калимаҳо ифода кардан мумкин нест
placeable-unspeakable-help = он ба худаш бармегардад ё он чи ном мебарад, вуҷуд надорад
choice-in-brackets = интихоб ( -> ) дар қавсҳои функсия истода наметавонад
choice-in-brackets-help = функсияро дар ҳар варианти интихоб гузоред

function-unknown = функсияи { $name } нест
function-unknown-help = функсияҳо инҳоянд: { LIST($functions) }
function-in-function = { $function } дар қавсҳои шаклдор танҳо алоҳида истода метавонад
function-in-function-help = онро аз қавсҳо бароред
function-takes-fact = { $function } аз байни маълумот { kind-of-fact }-ро мегирад
function-takes-fact-help = дар қавсҳо маълумотеро ном баред, масалан, $start
function-takes-other-fact = { $function } { kind-of-fact }-ро мегирад, ${ $fact } бошад, чунин нест
function-takes-other-fact-help = ба [facts] дар аввали ҳуҷҷат нигаред
kind-of-fact =
    { $wanted ->
        [day] сана
       *[number] адад
    }
function-option-unknown = { $function } параметри «{ $option }:» надорад
function-option-unknown-help = онро ҳазф кунед ё ҷойгузинро аз матни аслӣ нусхабардорӣ кунед
capital-takes-one = CAPITAL танҳо як чизро мегирад
capital-takes-one-help = масалан, {"{ CAPITAL($place) }"} нависед; истилоҳ дар аввали ҷумла {"{ -torture(capital: \"yes\") }"} мебошад
date-takes-days = DATE як санаро мегирад ва барои фосилаи вақт — ду санаро
date-takes-days-help = масалан, {"{ DATE($start) }"} ё {"{ DATE($start, to: $end) }"} нависед
date-style-unknown = DATE услуби «{ $style }» надорад
date-style-unknown-help = услубҳо инҳоянд: "long", "medium", "short" ва "iso"
date-range-backwards = ин фосилаи вақт пеш аз оғозаш ба охир мерасад: ${ $first } { $start } аст ва ${ $last } — { $end }
date-range-backwards-help = санаи пештарро якум нависед ё санаҳоро дар аввали ҳуҷҷат, зери [facts] ислоҳ кунед
number-takes-one = NUMBER як ададро мегирад
number-takes-one-help = масалан, {"{ NUMBER($places-visited) }"} нависед
break-takes-nothing = дар қавсҳои BR чизе намеистад
break-takes-nothing-help = {"{ BR() }"} нависед
paragraph-takes-id = PARA шиносаи порчаро дар нохунак мегирад
paragraph-part-unknown = PARA рақам ё қисми онро медиҳад
paragraph-part-unknown-help = агар танҳо банд лозим бошад, {"{ PARA(\"why-we-came\", part: \"paragraph\") }"} ва, агар он чи зери он аст, лозим бошад, part: "sub" нависед
paragraph-without-sub = дар зери банди «{ $id }» чизе нест: PARA бо part: "sub" чизе намедиҳад
paragraph-without-sub-help = part: "sub"-ро ҳазф кунед ё банди рӯйхатеро ном баред, ки зери банди рақамдор аст
paragraph-takes-id-help = масалан, {"{ PARA(\"why-we-came\") }"} нависед
annex-takes-id = ANNEX шиносаи сарлавҳаи замимаро дар нохунак мегирад
annex-takes-id-help = масалан, {"{ ANNEX(\"list-of-meetings\") }"} нависед
annex-unknown = порчаи «{ $id }» замима нест
annex-unknown-help = сарлавҳаеро ном баред, ки бо {"{.annex}"} тамом мешавад
annex-without-number = замима якто аст ва рақам надорад
annex-without-number-help = бе ANNEX «замима» нависед; рақамҳо бо замимаи дуюм пайдо мешаванд
object-takes-id = { $function } як матнро дар нохунак мегирад
object-takes-id-help = масалан, { $function }("name") нависед
object-unknown = { $function } дар ин ҷо чизеро бо номи «{ $id }» намеёбад
object-unknown-help = TABLE ва FIGURE шиносаи унвони ҷадвал ё зернависи тасвирро мегиранд, масалан, Table: Сафарҳо { "{" }#visits{ "}" }; NOTE тамғаи поварақро мегирад
paragraph-unnumbered = порчаи «{ $id }» банди рақамдор нест
paragraph-unnumbered-help = бандҳои сатҳи болоии findings ва report ва бандҳои рӯйхатҳои зери онҳо рақам доранд, агар numbering = "none" ё {"{.unnumbered}"} онро нагирифта бошад
paragraph-unknown-help = бандеро ном баред, ки бо {"{#id}"} маҳкам карда шудааст
cited-document-unknown = ҳуҷҷати «{ $document }», ки аз он рақам гирифта мешавад, нест
cited-document-unknown-help = пеш аз # роҳи матни аслӣ дар дохили sources/ бе .md меистад, масалан, {"{ PARA(\"report#why-we-came\") }"}
cited-no-edition = ин ҷо рақаме аз ҳуҷҷати «{ $document }» оварда шудааст, ки ба забони { $language } нашр надорад
cited-no-edition-help = ин забонро ба targets-и ҳуҷҷати «{ $document }» илова кунед ё онро аз targets-и ҳамин ҳуҷҷат бардоред
cited-embargoed = ин ҷо рақаме аз ҳуҷҷати «{ $document }» оварда шудааст, ки зери эмбарго аст ва онро ҳанӯз касе хонда наметавонад
cited-embargoed-help = ҳар ду ҳуҷҷатро якбора нашр кунед: ба ин ҳуҷҷат ҳамон эмбаргои «{ $document }»-ро диҳед ё то он вақт рақамро наоред
cited-refused = ин ҷо рақаме аз ҳуҷҷати «{ $document }» оварда шудааст, ки ҳоло нашр кардан мумкин нест
cited-refused-in = ин ҷо рақаме аз ҳуҷҷати «{ $document }» оварда шудааст, ки ҳоло ба забони { $language } нашр кардан мумкин нест
cited-refused-help = аввал «{ $document }»-ро ислоҳ кунед: ҳар ду ҳуҷҷат якҷоя нашр мешаванд, то рақам дар ҳар ду дуруст бошад
citing-outdated = ҳуҷҷати нашршудаи «{ $document }» рақамҳои ин ҳуҷҷатро меоварад, ки тағйир ёфтаанд, вале ҳоло онро аз нав сохтан мумкин нест
citing-outdated-help = аввал «{ $document }»-ро ислоҳ кунед: ҳар ду ҳуҷҷат якҷоя нашр мешаванд, то хонанда рақами пешинаро наёбад

## unknown-variant

capital-unfit = аз истилоҳи -{ $id } ҳарфи калон нодуруст талаб шудааст
capital-unfit-help = capital: "yes" нависед ё чизе нанависед
term-without-forms = истилоҳи -{ $id } аз рӯйи { $parameter } шакл надорад
term-without-forms-help = {"{"} -{ $id } {"}"} нависед ё дар terms.ftl ба он чунин шаклҳо диҳед
term-argument-unnamed = он чи пас аз -{ $id } дар қавсҳо меистад, ном надорад: «{ $value }»
term-argument-unnamed-help = {"{"} -{ $id }({ $parameter }: "{ $value }") {"}"} нависед
term-form-unknown = истилоҳи -{ $id } шакли { $parameter } «{ $form }» надорад
term-form-unknown-help = он инҳоро дорад: { LIST($forms) }

## placeable-mismatch

placeable-lost = ҷойгузини матни аслӣ намерасад: { LIST($placeables) }
placeable-lost-help = { LIST($placeables, between: " ва ") }-ро аз матни аслӣ бо қавсҳои шаклдораш нусхабардорӣ кунед: қиматро барнома мегузорад
placeable-added = дар матни аслӣ ҷойгузини { LIST($placeables) } нест
placeable-added-help = дар қавсҳои шаклдор танҳо он чиро нависед, ки дар матни аслӣ дар чунин қавсҳост
placeable-in-fact-help = қавсҳои шаклдор дар калимаҳои маълумот, чунон ки ҳастанд, чоп мешуданд: танҳо калимаҳоро нависед
paragraph-alone-lost = дар матни аслӣ { $placeable } рақамро пурра медиҳад, дар тарҷума бошад, танҳо он қисме ҳаст, ки зери банд меистад
sub-paragraph-lost = дар матни аслӣ { $placeable } рақамро пурра медиҳад, дар тарҷума бошад, танҳо рақами банд ҳаст
paragraph-half-help = {"{ PARA(\""}{ $id }{"\") }"} ё ҳар ду қисмро нависед: {"{ PARA(\""}{ $id }{"\", part: \"paragraph\") }"} ва {"{ PARA(\""}{ $id }{"\", part: \"sub\") }"}
placeable-exchanged = { LIST($added) } ба ҷойи { LIST($lost) } омадааст

## link-mismatch

link-lost = пайванди { LIST($labels, before: "[", after: "]") } намерасад
link-added = дар матни аслӣ дар ин ҷо пайванди { LIST($labels, before: "[", after: "]") } нест
link-exchanged = пайванди { LIST($added, before: "[", after: "]") } ба ҷойи { LIST($lost, before: "[", after: "]") } омадааст
link-help = [калимаҳо][тамға] бо тамғаҳои матни аслӣ нависед, ҳар кадомашро як бор
link-without-words = пайванди [{ $label }] калимаҳои худро надорад ва хонанда тамғаи онро медид
link-without-words-help = [калимаҳо][тамға] нависед, дар байни қавсҳо чизе набошад
address-added = дар матни аслӣ суроғаи { $address } нест
address-added-help = суроғаро ҳазф кунед ё калимаҳоро пайванд созед: [калимаҳо][тамға]; суроғаҳоро муаллиф интихоб мекунад
address-written = дар тарҷума суроғаи { $address } навишта шудааст
address-written-help = [калимаҳо][тамға] бо тамғаи матни аслӣ нависед: суроғаҳоро муаллиф интихоб мекунад
address-labelled-help = [калимаҳо][{ $label }] нависед: суроғаҳоро муаллиф интихоб мекунад

## markup-mismatch

# Several differences of one text.
markup-differences = { $first }; { $further }
footnote-mark-lost = аломати поварақи [^{ $label }] намерасад
footnote-mark-added = аломати поварақи [^{ $label }] дар матни аслӣ нест
image-lost = тасвири [{ $label }] намерасад
image-added = тасвири [{ $label }] дар матни аслӣ нест
code-lost = коди `{ $code }` намерасад
code-added = коди `{ $code }` дар матни аслӣ нест
line-breaks-differ =
    матни аслӣ { $source } гузариши ҳатмӣ ба сатри нав (BR) дорад, тарҷума — { $translation }
strong-lost = дар матни аслӣ калимаҳои барҷаста (**) ҳастанд, дар тарҷума не
strong-added = дар тарҷума калимаҳои барҷаста (**) ҳастанд, дар матни аслӣ не
emphasis-lost = дар матни аслӣ таъкид (*) ҳаст, дар тарҷума не
emphasis-added = дар тарҷума таъкид (*) ҳаст, дар матни аслӣ не
markup-help = аломатҳоро аз матни аслӣ нусхабардорӣ кунед: [^1] — поварақ, **калимаҳо** — барҷаста, *калимаҳо* — таъкид, `код`, {"{ BR() }"} — гузариш ба сатри нав
block-mark = аломати { $mark } дар аввал, чунон ки ҳаст, чоп мешуд
block-mark-help = онро ҳазф кунед: сарлавҳа, рӯйхат ё иқтибос будани матнро матни аслӣ муайян мекунад
image-by-file = тасвири «{ $target }» бо номи файл навишта шудааст
image-by-file-help = тасвирҳоро муаллиф интихоб мекунад: ![калимаҳо][тамға] нависед, чунон ки дар матни аслист
footnote-of-nothing = дар матни аслӣ поварақи [^{ $label }] нест
footnote-of-nothing-help = аломатро чунон нависед, ки дар матни аслист; агар худи қавс лозим бошад, \[ нависед
words-marked = аломатҳои Markdown дар { $name } чоп мешуданд: ин матни оддист
words-marked-help = танҳо калимаҳоро нависед; аломатҳо дар гирди истилоҳ, дар ҷойи истифодаи он гузошта мешаванд

## number-mismatch

number-lost = адади матни аслӣ намерасад: { LIST($numbers) }
number-lost-help = адади матни аслиро чунон нависед, ки дар забони шумо расм аст
number-added = дар матни аслӣ адади { LIST($numbers) } нест
number-added-help = онро ҳазф кунед ё ҳамон ададеро нависед, ки дар матни аслӣ аст
number-exchanged = { LIST($added) } ба ҷойи { LIST($lost) } омадааст
number-misread = бо аломатҳои матни аслӣ { LIST($numbers) } дар ин забон адади дигар аст
number-misread-help = ҳазорҳо ва қисми касриро чунон нависед, ки дар забони шумо расм аст
figures-misread = { LIST($numbers) } дар ҳамаи забонҳо ҳамин тавр меистад, вале ба забони { $language } адади дигар аст
figures-misread-help = рақамҳоро бе аломати ҳазорҳо нависед, масалан, 1200; ё ададро ба [facts] дароред ва дар ин ҷо {"{"} NUMBER($name) {"}"} нависед: он гоҳ ҳар забон онро ба тарзи худ менависад
number-in-source-alone = адад танҳо дар матни аслист: { LIST($numbers) }
number-in-translation-alone = адад танҳо дар тарҷумаст: { LIST($numbers) }
number-alone-help = боварӣ ҳосил кунед, ки матни дигар низ ҳаминро мегӯяд — бо калимаҳо ё дар ҷойи дигар

## date-mismatch

exchanged = дар матни аслӣ «{ $source }» ({ $expected }), дар тарҷума «{ $translation }» ({ $meaning }) аст
exchanged-plainly = дар матни аслӣ «{ $source }», дар тарҷума «{ $translation }» аст
percent-lost = дар матни аслӣ дар паҳлуи { $figure } «{ $word }» аст, дар тарҷума бошад, дар ҳеҷ ҷо нест
percent-added = дар тарҷума дар паҳлуи { $figure } «{ $word }» аст, дар матни аслӣ бошад, дар ҳеҷ ҷо нест
exchanged-help = он чиро нависед, ки дар матни аслӣ омадааст, ё, агар он ҳамин тавр дуруст бошад, дар болои паём «# allow: { $rule } — сабаб» нависед

## amount-mismatch

## wording

wording-impossible = дар паёми интерфейс «{ $id }» { $what } шуда наметавонад
wording-variables-help = дар он инҳо шуда метавонанд: { LIST($variables) }
wording-words-help = он танҳо аз калимаҳо иборат аст: онҳоро пурра нависед
wording-message-help = паёми interface.ftl бе аломат ном бурда мешавад, масалан, {"{ month-long }"}
wording-choice = паёми интерфейс «{ $id }» аз рӯйи ${ $name } интихоб карда наметавонад: дар он ҷо ҳамеша танҳо варианти ситорачадор меистод
wording-choice-help = барои ҳамаи ададҳо як шакл нависед
wording-part-lost = дар паёми интерфейс «{ $id }» {"{"} ${ $part } {"}"} нест
wording-part-lost-help = паёми дарунсохт чунин аст: { $pattern }
wording-month-unknown = дар «{ $id }» моҳи [{ $key }] нест
wording-month-another = шакли [{ $key }] дар «{ $id }» номи моҳи дигар аст: «{ $name }»
wording-month-another-help = номи ҳамон моҳеро нависед, ки рақамаш дар қавс аст
wording-range-backwards = дар «{ $id }» рӯзи охирин пеш аз рӯзи аввал омадааст
wording-range-backwards-help = { "{ $from }" }-ро пеш аз { "{ $until }" } гузоред
wording-order = дар «{ $id }» ${ $second } пеш аз ${ $first } меистад, ва хонандагони ин забон якеро ба ҷойи дигаре мегиранд
wording-order-help = ҷойҳояшонро иваз кунед
wording-months-lost = дар «{ $id }» барои { LIST($months, before: "[", after: "]") } шакл нест; дар он ҷо моҳи охирин меистод
wording-months-lost-help = барои ҳар моҳ сатре илова кунед
wording-circular = паёми интерфейс «{ $id }» ба худаш бармегардад
wording-too-large = паёми интерфейс «{ $id }» аз паёмҳои аз ҳад зиёди дигар сохта шудааст
wording-circular-help = дар яке аз паёмҳое, ки он аз онҳо сохта шудааст, калимаҳояшро пурра нависед
wording-sign = ягон силсилаи аломатҳо аз { $sign } сар намешавад, ин бошад, дар «{ $id }» навишта шудааст
wording-sign-help = аломати якумро ҳамон тавре, ки бояд бошад, бо як ҳарф ё рақам нависед: а), i), 1. ё (1)

## forbidden-character

character-forbidden = дар матн { character-kind } ҳаст, { $code }
character-forbidden-in-fact = дар маълумоти { $fact } { character-kind } ҳаст, { $code }
character-kind =
    { $kind ->
        [control] аломати идоракунанда
        [direction] аломати ноаёни самт
        [joiner] пайвандгаре, ки ба ин хат лозим нест,
        [line-end] охири ноаёни сатр
        [lost] нишонаи аломати гумшуда
        [private] аломати истифодаи хусусӣ, ки шрифтҳои дигар онро дигар хел нишон медиҳанд,
       *[invisible] аломати ноаён
    }
character-forbidden-help = онро ҳазф кунед; агар дар он ҷо чизе намоён набошад, ҳарфҳои гирди онро ҳазф кунед ва аз нав нависед

## missing-glyph

glyph-missing = ягон шрифт аломати { $character }-ро ({ $code }) нишон дода наметавонад
signs-missing = ягон шрифт { $text }-ро нишон дода наметавонад
run-missing = ягон шрифт { $text }-ро нишон дода наметавонад (хат: { script-name })
font-missing = ягон шрифт ҳарфҳои забони { $language }-ро надорад (хат: { script-name })
font-help = дар editions.toml, зери [fonts], { $key } = "fonts/{ $file }" нависед; шрифти { $font } озод аст ва дар бастаи { $package } ҳаст
script-name =
    { $script ->
        [Arab] арабӣ
        [Armn] арманӣ
        [Beng] банголӣ
        [Deva] деванагарӣ
        [Ethi] ҳабашӣ
        [Geor] гурҷӣ
        [Gujr] гуҷаротӣ
        [Guru] гурмукҳӣ
        [Hani] чинӣ
        [Hebr] ибрӣ
        [Jpan] ҷопонӣ
        [Khmr] кхмерӣ
        [Knda] каннада
        [Kore] кореягӣ
        [Laoo] лаосӣ
        [Mlym] малаялам
        [Mong] муғулӣ
        [Mymr] мянмарӣ
        [Orya] ория
        [Sinh] сингалӣ
        [Syrc] сурёнӣ
        [Taml] тамилӣ
        [Telu] телугу
        [Thaa] тана
        [Thai] тайӣ
        [Tibt] тибетӣ
       *[other] { $script }
    }
font-broken = шрифти { $path }-ро барои { $key } истифода бурдан мумкин нест: { font-fault }
font-fault =
    { $fault ->
        [missing] чунин файл нест
        [irregular] ин файл нест, балки ҷузвдон, лӯла ё дастгоҳ аст
        [outside] ин пайвандест, ки аз нашрия берун мебарад
        [too-large] он аз 64 мегабайт калонтар аст
        [unreadable] система хондани онро иҷозат намедиҳад
        [unknown-face] дар он шрифте бо ном ё рақами пас аз # нест
        [too-many] аллакай 200 шрифти дигар ҳаст
       *[damaged] ин шрифти OpenType ё TrueType нест ё вайрон аст
    }
font-without-bold = шрифтҳои { $key } шрифти барҷаста надоранд: калимаҳои барҷаста ва сарлавҳаҳо бо ҳарфҳои ғафсшудаи шрифти оддӣ кашида мешаванд
font-without-bold-help = шрифти барҷастаро ном баред: { $key } = { "{" } regular = "{ $path }", bold = "fonts/…" { "}" }
font-without-regular = шрифтҳои { $key } шрифти оддӣ надоранд
font-broken-help = дар он ҷо шрифтеро (файли .ttf, .otf ё .ttc) гузоред ё номашро ислоҳ кунед; то он вақт ҳуҷҷатҳои ин забон ё хат интишор намешаванд
glyph-missing-help = онро дигар хел нависед ё дар editions.toml, зери [fonts], шрифтеро ном баред, ки ин аломатро дорад

## source-not-synced

sync-of-nothing = { $path } ҳанӯз нест
sync-of-changed = «{ $id }» пас аз фармони охирини sync тағйир ёфт
sync-of-new = «{ $id }» пас аз фармони охирини sync пайдо шуд
sync-of-gone = «{ $id }» пас аз фармони охирини sync аз матни аслӣ рафт
sync-help = make-editions sync-ро иҷро кунед, то ки тарҷумонон аз ин огоҳ шаванд

## raw-html

comment-without-end = ин шарҳ охир надорад
comment-without-end-help = онро бо --> бандед
comment-no-note = ин шарҳ эзоҳ барои тарҷумонон нест
comment-no-note-help = онро бо note: оғоз кунед, чун дар <!-- note: … -->, ё ҳазф кунед
note-before-text = дар ҳамон сатр пас аз эзоҳ матн меояд ва он гум мешуд
note-before-text-help = эзоҳро дар сатр танҳо гузоред ва матнро аз сатри нав оғоз кунед

## bad-front-matter

front-matter-missing = сарматн намерасад
front-matter-endless = сарматн охир надорад
front-matter-help = матни аслӣ бо сатри +++ оғоз мешавад, баъд танзимҳо меоянд, масалан, kind = "report", ва баъд боз як сатри +++
# $reason is what the reader of TOML says, in English.
front-matter-unreadable = сарматнро хондан мумкин нест: { $reason }
front-matter-unreadable-help = ҳар сатр аз ном, аломати = ва қимат иборат аст; матнҳо дар нохунак меистанд
setting-unknown = танзими «{ $key }» нест

kind-missing = навъи ҳуҷҷат нишон дода нашудааст
kind-missing-help = сатре илова кунед, масалан, kind = "report"; навъҳо инҳоянд: { LIST($kinds) }
kind-unknown = навъи «{ $kind }» нест
kind-unknown-help = шояд "{ $nearest }" дар назар буд? Навъҳо инҳоянд: { LIST($kinds) }

numbering-unknown = бандҳоро ин тавр рақамгузорӣ кардан мумкин нест
numbering-unknown-help = "document", "section" ё "none" нависед
numbering-unknown-nearest-help = шояд "{ $nearest }" дар назар буд? "document", "section" ё "none" нависед
house-unknown = чунин шакли саҳифа вуҷуд надорад
house-unknown-help = агар рақамҳо дар канори матн истанд, "plain" нависед; агар дар сатри аввал, чун дар ҳуҷҷатҳои Созмони Милали Муттаҳид, "un" нависед

text-wanted = дар ин ҷо матн лозим аст
text-wanted-help = онро дар нохунак гузоред
text-unquoted = матн бояд дар нохунак истад
text-unquoted-help = { $name } = "{ $text }" нависед
text-in-other-quotes = инҳо он нохунакҳои рост нестанд, ки матн бояд дар онҳо истад
text-in-other-quotes-help = нохунакҳои рост нависед: { $name } = "{ $text }"
table-wanted = дар ин ҷо бахш лозим аст
table-wanted-help = номи онро дар қавсҳои чоркунҷа дар сатри алоҳида нависед, масалан, [facts], ва қиматҳоро зери он
yes-or-no-wanted = дар ин ҷо true ё false лозим аст
yes-or-no-wanted-help = true ё false нависед, бе нохунак
number-wanted-in-digits = адад бо рақамҳои аз 0 то 9 навишта мешавад
number-wanted-in-digits-help = масалан, places-visited = 5 нависед
number-wanted-in-plain-digits = адад бо рақамҳои оддӣ навишта мешавад
number-wanted-in-plain-digits-help = масалан, share = 1234.5 нависед
date-wanted = дар ин ҷо сана лозим аст
date-impossible = чунин рӯз нест
date-help = масалан, date = 2012-05-18 нависед, бе нохунак
date-in-other-order = сана чунин навишта мешавад: сол-моҳ-рӯз
date-in-other-order-help = { $name } = { $date } нависед, бе нохунак
date-off-calendar-help = ба тақвим нигаред: аввал сол, баъд моҳ ва баъд рӯз меояд
moment-wanted = дар ин ҷо сана, вақт ва фарқи он аз UTC лозим аст
moment-impossible = чунин лаҳза нест
moment-help = масалан, embargo = 2012-05-18T14:00:00+05:00 нависед, ки дар он пеш будани соат аз UTC нишон дода мешавад

fact-wanted = маълумот матн, адад ё сана мебошад
fact-wanted-help = масалан, start = 2012-05-10 нависед
fact-name-unfit = «{ $name }» номи маълумот буда наметавонад
fact-name-unfit-help = бо ҳарфи лотинӣ оғоз кунед ва бо ҳарфҳои лотинӣ, рақамҳо ва аломатҳои - ва _ давом диҳед
targets-wanted = дар ин ҷо рӯйхати забонҳо лозим аст
targets-help = масалан, targets = ["ru", "tg"] нависед
target-twice = забони { $language } дар ин ҷо ду бор меистад
target-twice-help = яке аз онҳоро ҳазф кунед
original-help = рамзи забонро нависед, масалан, original = "en"
signature-nameless = ин имзо ном надорад
signature-nameless-help = масалан, { "{" } name = "Juan E. Méndez", title = "Special Rapporteur" { "}" } нависед
contact-wanted = нишонии тамос бахши алоҳида аст
contact-wanted-help = дар сатри алоҳида [[contacts]] ва зери он name = "…", email = "…" нависед
link-name-unfit = «{ $label }» тамғаи пайванд буда наметавонад
link-name-unfit-help = аз ҳарфҳо, рақамҳо ва дефис истифода баред
link-without-url = пайванди «{ $label }» url надорад
link-without-url-help = { $label } = {"{ url = \"https://…\" }"} нависед
link-key-unfit-help = дар ин ҷо ғайр аз url танҳо забонҳо истода метавонанд
value-of-no-locale = дар «{ $name }» { $locale } омадааст, ки дар байни забонҳои нашр нест
value-of-no-locale-help = рамзи яке аз забонҳои онро нависед: { LIST($known) }

# $problem is what stops the tool.
document-without-editions = { $problem }

fact-without-text = маълумоти «{ $name }» матн надорад
fact-without-text-help = калимаҳои забони аслиро пас аз text = нависед
fact-empty = ин матн чизе намегӯяд
fact-empty-help = калимаҳои ҳамон забонро нависед ё сатрро ҳазф кунед
fact-same-help = агар матн дар ҳамаи забонҳо як хел бошад, same = true нависед
fact-key-unfit-help = матн text =, same = true ё рамзи забон, масалан, ru =, бо калимаҳои ҳамон забон дорад
fact-silent = матни маълумоти «{ $name }» ба забони { $language } чизе намегӯяд: дар он на ҳарф ҳасту на рақам
fact-still-source = матни маълумоти «{ $name }» ба забони { $language } ҳанӯз ҳамон матни аслист
fact-still-source-help = онро тарҷума кунед; агар матн дар ҳамаи забонҳо як хел бошад, same = true нависед
fact-untranslated = матни маълумоти «{ $name }» дар ин забонҳо бе тарҷума мемонд: { LIST($languages) }
fact-untranslated-help = { $name } = {"{"} text = "{ $text }", { LIST($words) } {"}"} нависед ё, агар он дар ҳамаи забонҳо як хел бошад, { $name } = {"{"} text = "{ $text }", same = true {"}"}

## bad-link

link-to-nothing = пайванд ба ҳеҷ ҷо намебарад
link-to-nothing-help = суроғаро дар қавсҳои гирд нависед
link-to-unpublished = пайванд ба «{ $target }» ба чизе мебарад, ки интишор намешавад
link-to-unpublished-help = суроғаи пурраеро нависед, ки бо https:// оғоз мешавад, ё матни аслии дигарро, масалан, ../reports/visit.md, ё порчаро, масалан, #visit-dates
link-out-of-sources = пайванд ба «{ $target }» аз sources/ берун мебарад
link-to-source-help = матни аслии дигарро бо роҳ аз ҳамин файл нависед, масалан, ../reports/visit.md
link-to-segment-help = пас аз # шиносаи порча меистад, масалан, #visit-dates
link-to-other-scheme = пайванд ба «{ $scheme }:» бурда наметавонад
link-to-other-scheme-help = танҳо суроғаҳои https:, http:, mailto: ва tel: интишор мешаванд
link-empty = пайванд калима надорад
link-empty-help = калимаҳоро дар қавсҳои чоркунҷа нависед
link-label-unfit = тарҷумонон тамғаи «{ $label }»-ро навишта наметавонанд
link-label-unfit-help = тамғаҳоро аз ҳарфҳо, рақамҳо ва дефис созед
link-label-taken = тамғаи «{ $label }» дар сарматн аллакай ҳадаф дорад
address-incomplete = «{ $address }» суроғаи пурра нест
address-incomplete-help = суроғаи пурраеро нависед, ки бо https:// оғоз мешавад
address-unfit = «{ $address }» суроға нест
address-unfit-help = суроғаи пурраеро нависед, ки бо https:// оғоз мешавад ва фосила надорад
address-with-placeable = дар суроға ҷойгузин шуда наметавонад
address-with-placeable-help = суроғаро пурра нависед ё дар сарматн, зери [links], ном баред
address-masked = дар ин ҷо чизе гузошта намешавад: ин қисми суроға ё тамға аст
address-masked-help = ҷойгузинро дар калимаҳо гузоред ё суроғаро пурра нависед
language-of-words-help = калимаҳои забони дигар дар матни аслӣ [на русском](lang:ru) ва дар тарҷума [на русском][lang:ru] навишта мешаванд
document-unknown = ҳуҷҷати «{ $document }» нест
document-unknown-help = роҳро аз ин файл то файли дигар нависед, бо .md дар охираш
segment-unknown-help = банди лозимро дар охираш бо {"{#id}"} маҳкам кунед

image-elsewhere = тасвири «{ $target }» файли нашрия нест
image-of-other-kind = тасвири «{ $target }» на PNG ва на JPEG аст
image-outside = тасвири «{ $target }» берун аз нашрия ҷойгир аст
image-help = тасвир файли PNG ё JPEG-и нашрия аст ва бо роҳ аз ҳамин матни аслӣ навишта мешавад, масалан, figures/map.png
picture-missing = тасвири { $path } дар он ҷо нест
picture-missing-help = файлро дар он ҷо гузоред ё номашро ислоҳ кунед; он бояд дар ҷузвдони нашрия бошад
# $reason is one of those that follow; $cause is what the reader or writer of PNG says, in English.
picture-unshowable = тасвири { $path }-ро нишон додан мумкин нест: { $reason }
picture-unshowable-help = тасвирро аз нав чун PNG ё JPEG захира кунед
picture-no-file = ин ҷузвдон, лӯла ё дастгоҳ аст
picture-too-large = он аз 64 мегабайт калонтар аст
picture-of-other-format = он на PNG ва на JPEG аст
picture-uncompressed = онро фишурдан мумкин нашуд
png-damaged = файли PNG вайрон аст
png-too-large = файли PNG аз ҳад калон аст
jpeg-damaged = файли JPEG вайрон аст
jpeg-of-other-depth = файли JPEG барои ҳар ранг { $bits } бит дорад; онро бо 8 бит захира кунед
jpeg-in-printing-colours = файли JPEG рангҳои матбаавӣ (CMYK) дорад; онро чун RGB захира кунед

## duplicate-id

id-twice = шиносаи { $id } ду бор маҳкам карда шудааст
id-twice-help = ба яке аз онҳо шиносаи дигар диҳед
names-alike = «{ $name }» ва «{ $other }» танҳо бо ҳарфҳои калон фарқ мекунанд
names-alike-help = номи яке аз онҳоро иваз кунед: дар Windows ва macOS ин ду ном ҳамон як файл аст

## unsupported-markup

file-name-unfit = { $reason }.
file-name-unfit-help = Номи файлро иваз кунед: он суроғаи веб мешавад.

title-missing = ҳуҷҷат унвон надорад
title-missing-help = онро бо сатре оғоз кунед, масалан, # Сафар ба Тоҷикистон
title-twice = ин унвони дуюм аст
title-twice-help = бо як # унвони ҳуҷҷат навишта мешавад; бобҳоро бо ## оғоз кунед
heading-before-title = пеш аз унвон сарлавҳа меистад
heading-before-title-help = ҳуҷҷатро бо унвони он оғоз кунед
heading-empty = сарлавҳа калима надорад
heading-empty-help = онро пас аз # нависед ё аломатро ҳазф кунед
heading-inside-block = сарлавҳа дар дохили рӯйхат, иқтибос ё поварақ меистад
heading-inside-block-help = онро дар аввали сатр гузоред ё калимаҳоро барҷаста кунед: **калимаҳо**
heading-too-low = пас аз сарлавҳаи сатҳи { $last } сарлавҳаи сатҳи { $level } меояд
heading-too-low-help = { $marks } нависед: сатҳҳоро партофта гузаштан мумкин нест

note-of-nothing = пас аз ин эзоҳ матне нест
note-of-nothing-help = эзоҳро пеш аз блоке гузоред, ки ба он дахл дорад
note-before-code = ин эзоҳ пеш аз код меистад, ки тарҷума намешавад
note-before-code-help = онро пеш аз матн гузоред
note-code = код
text-indented = пеш аз ин матн чор фосила ё табулятсия меистад: он код дониста мешуд ва на тарҷума мегардид, на рақам мегирифт
fence-unclosed = дар ин ҷо блоки код оғоз мешавад, ки дар ҷойи лозим тамом намешавад: он чи пас аз он меояд, код дониста мешуд ва тарҷума намегардид
fence-unclosed-help = онро бо сатре тамом кунед, ки дар он танҳо { $marks } аст, ба ҳамон шумора, ки дар аввал; агар код лозим набошад, ин аломатҳоро ҳазф кунед
fence-words = калимаҳои пас аз { $marks } гум мешуданд
fence-words-help = онҳоро дар сатри алоҳида нависед; пас аз ин аломатҳо танҳо номи забони код меистад, масалан, { $marks }toml
text-indented-help = фосилаҳоро ҳазф кунед; код дар байни ду сатр аз се апострофи чаппа гузошта мешавад

footnote-inside-block = поварақ дар дохили блоки дигар муайян шудааст
footnote-inside-block-help = онро дар аввали сатр муайян кунед, беҳтараш дар охири файл
footnote-empty = поварақи [^{ $label }] чизе намегӯяд
footnote-empty-help = матни онро пас аз ду нуқта нависед
footnote-twice = поварақи [^{ $label }] дутост
footnote-twice-help = ба яке аз онҳо тамғаи дигар диҳед
footnote-unmarked = ягон матн ба поварақи [^{ $label }] ишора намекунад
footnote-unmarked-help = [^{ $label }]-ро дар матн гузоред ё поварақро ҳазф кунед
footnote-mark-in-picture = дар калимаҳои тасвир аломати поварақ ҳаст
footnote-mark-in-picture-help = аломатро дар матн ё дар зернавис гузоред

blocks-too-deep = дар ин ҷо зиёда аз { $most } блок дар дохили якдигаранд
blocks-too-deep-help = баъзе аз рӯйхатҳо ё иқтибосҳоро ҷудо кунед
marks-too-deep = дар ин ҷо зиёда аз { $most } аломат дар дохили якдигаранд
marks-too-deep-help = баъзе аз онҳоро ҳазф кунед
columns-too-many = ҷадвал зиёда аз { $most } сутун дорад
columns-too-many-help = онро ба чанд ҷадвал тақсим кунед
segments-too-many = ҳуҷҷат зиёда аз { $most } матн дорад; ин якуми зиёдатист
segments-too-many-help = онро ба чанд ҳуҷҷат тақсим кунед
source-too-long = файл аз { $most } мегабайт калонтар аст
source-too-long-help = онро ба чанд ҳуҷҷат тақсим кунед
segment-too-long = дар ин матн зиёда аз { $most } аломат ҳаст
segment-too-long-help = сархати нав пас аз сатри холӣ оғоз мешавад; он чи матн нест, масалан, тасвири бо ҳарфҳо навишташуда, дар ин ҷо ҷой надорад
row-too-long = хонаҳои ин сатр аз { $columns } сутуни ҷадвал зиёданд
row-too-short = дар ин сатр хонаҳо аз сутунҳои ҷадвал ({ $columns }) камтаранд: { $cells }; хонаҳои охирин холӣ мемонданд
row-too-short-help = барои ҳар як хона, аз ҷумла барои хонаи холӣ, | нависед
row-too-long-help = ба сарлавҳаи ҷадвал ва сатри зери он сутун илова кунед; агар худи хат лозим бошад, \| нависед
caption-missing = тасвири дохили матни дигар зернавис надорад
caption-missing-help = тасвирро дар банди алоҳида гузоред ё калимаҳои дохили нохунакро ҳазф кунед
link-title = номи пайванд дар ҳеҷ ҷо нишон дода намешавад
link-title-help = калимаҳои дохили нохунаки пас аз суроғаро ҳазф кунед
brackets-idle = ин қавсҳо ба пайванд монанданд, вале пайванд нестанд
brackets-idle-help = суроға фосила надорад ва калимаҳои пайванд аломати поварақ надоранд; агар худи қавс лозим бошад, \] нависед

stars-unclosed = ин { $stars } ҷуфти худ { $stars }-ро надорад ва, чунон ки ҳаст, чоп мешуд
stars-unclosed-help = { $stars }-ро пеш аз калимаи якум ва пас аз калимаи охирин гузоред; агар худи ситорача лозим бошад, \* нависед
stars-idle = { $stars } дар ин ҷо чизеро ҷудо намекунад ва, чунон ки ҳаст, чоп мешуд
stars-spaced-help = дар байни { $stars } ва калимаҳои ҷудошуда фосила шуда наметавонад; агар худи ситорача лозим бошад, \* нависед
stars-end-jammed-help = аломат дар байни аломати китобат ва ҳарф баста шуда наметавонад: ҳарфҳоро ба дохили он гиред, масалан, { $stars }«…»ро{ $stars }, ё пеш аз аломати пӯшанда {"{\"\"}"} гузоред, масалан, { $stars }«…»{"{\"\"}"}{ $stars }ро; агар худи ситорача лозим бошад, \* нависед
stars-start-jammed-help = аломат дар байни ҳарф ва аломати китобат кушода шуда наметавонад: ҳарфҳоро ба дохили он гиред, масалан, { $stars }не«…»{ $stars }, ё пас аз аломати кушоянда {"{\"\"}"} гузоред, масалан, не{ $stars }{"{\"\"}"}«…»{ $stars }; агар худи ситорача лозим бошад, \* нависед

attributes-in-the-middle = { $braces } дар миёнаи матн меистад
attributes-in-the-middle-help = ин қавсҳо дар худи охири блок меистанд; агар худи қавс лозим бошад, \{"{"} нависед
attributes-of-nothing = дар ин ҷо матне нест, ки { $braces } ба он тааллуқ дошта бошад
attributes-of-nothing-help = онро дар охири сарлавҳа, банд, банди рӯйхат, хона ё тасвир нависед
attribute-unknown = { $name } дар ин ҷо маъно надорад
attribute-unknown-help = дар ин ҷо инҳо истода метавонанд: { LIST($names) }
attribute-unreadable = «{ $text }» дар ин қавсҳо на шиноса, на синф ва на қимат буда метавонад
attribute-unreadable-help = масалан, {"{#id .class key=value key=\"two words\"}"} нависед
attribute-twice = { $name } дар бораи ин матн ду бор гуфта шудааст
attribute-twice-help = яке аз онҳоро ҳазф кунед
attribute-two-ids = ба ин матн шиносаи дуюм, { $id }, маҳкам карда шудааст
attribute-two-ids-help = он аллакай { $id } ном дорад: яке аз онҳоро ҳазф кунед
attribute-elsewhere = { $name } дар ин ҷо чизе намегӯяд
attribute-without-class = { $name } иловаи { $class } аст, ки дар ин ҷо нест
attribute-without-class-help = пеш аз он { $class } нависед
unnumbered-elsewhere-help = .unnumbered ба банд ё сарлавҳа тааллуқ дорад; матни берақам дар рӯйхат банди алоҳида зери банди рӯйхат аст
annexes-too-many-help = дар interface.ftl рақамҳоеро интихоб кунед, ки барои ҳама мерасанд, масалан, annex-sign = 1
decimal-elsewhere-help = .decimal ба банди рақамдоре тааллуқ дорад, ки рӯйхаташ 140.1, 140.2 шуморида мешавад
bis-elsewhere-help = .bis ба банде тааллуқ дорад, ки рақам мегирифт: он рақами банди пештараро бо "bis" дорад
part-elsewhere-help = .annex ва .article ба сарлавҳаҳои зери унвон тааллуқ доранд
recommendation-elsewhere-help = .recommendation ба банд ё ба банди рӯйхат тааллуқ дорад
recommendation-to-words = «{ $words }» истилоҳ нест ва танҳо ба як забон мемонд
recommendation-to-words-help = истилоҳеро аз terms.ftl ном баред, масалан, to=-government
repeat-of-nothing = пеш аз ин банде нест, ки "bis" дошта бошад
repeat-of-nothing-help = .bis-ро ҳазф кунед: ин дар ин ҷо банди якум аст
repeat-too-often = як рақамро на бештар аз панҷ бор додан мумкин аст: 12, 12 bis, ter, quater, quinquies
repeat-too-often-help = .bis-ро ҳазф кунед, он гоҳ рақамҳои пас аз он яктоӣ мегузаранд
pin-unfit-help = шиносаеро маҳкам кунед, масалан, {"{#visit-dates}"}

placeable-unclosed = ин {"{"} ҷуфти худ {"}"}-ро надорад
placeable-quotation-unclosed = матни дохили нохунак пас аз ин {"{"} охир надорад
placeable-too-deep = дар ин ҷо зиёда аз { $most } қавси шаклдор дар дохили якдигаранд
placeable-unclosed-help = онро бо {"}"} бандед; агар худи қавс лозим бошад, \{"{"} нависед
placeable-is-choice = дар матни аслӣ интихобгар ( -> ) меистад; вариантҳоро танҳо тарҷумаҳо интихоб мекунанд
placeable-not-latin = «{ $name }» дар { $placeable } бо ҳарфҳои лотинӣ навишта нашудааст, ҳол он ки ҳамаи номҳои дохили қавсҳои шаклдор лотинианд
placeable-unknown = { $placeable } на маълумот, на истилоҳ ва на функсия аст
placeable-help = масалан, {"{ DATE($start) }"} ё {"{ -term }"} нависед; агар худи қавс лозим бошад, \{"{"}
code-uncertain = дар ин ҷо қавсҳои шаклдор ва апострофҳои чаппа чунон меистанд, ки код будани матнро фаҳмидан мумкин нест
code-uncertain-help = агар худи апострофи чаппа лозим бошад, \` ва, агар худи чунин қавс лозим бошад, \{"{"} нависед
placeable-in-code = { $placeable } дар код меистад, ки дар он чизе гузошта намешавад
placeable-in-code-help = онро аз код бароред; агар худи қавс лозим бошад, {"{\"{\"}"} нависед

## missing-alt

decorative-with-words = гуфта шудааст, ки ин тасвир чизе намегӯяд, вале калима дорад
decorative-with-words-help = калимаҳоро ё {"{.decorative}"}-ро ҳазф кунед
decorative-misspelt = { $mark } дар ин ҷо маъно надорад
decorative-misspelt-help = {"{.decorative}"} нависед, бо ҳарфҳои хурд
decorative-of-nothing = {"{.decorative}"} бевосита пас аз тасвир намеистад
decorative-of-nothing-help = онро пас аз тасвир бе фосила нависед, чун дар ![](line.png){"{.decorative}"}
alt-lost = тасвири [{ $label }] дар ин ҷо барои касоне, ки онро намебинанд, калима надорад
alt-lost-help = калимаҳои дохили қавсҳои чоркунҷаи пеш аз [{ $label }]-ро тарҷума кунед
alt-added = тасвири [{ $label }] дар матни аслӣ чизе намегӯяд, дар ин ҷо бошад, калима дорад
alt-added-help = ![][{ $label }] нависед, чунон ки дар матни аслист
alt-missing = ин тасвир барои касоне, ки онро намебинанд, калима надорад
alt-silent-help = маълумот ё истилоҳи дохили қавсҳои чоркунҷа чизе намегӯяд; дар он ҷо нависед, ки тасвир чиро нишон медиҳад
alt-missing-help = дар қавсҳои чоркунҷа нависед, ки он чиро нишон медиҳад; агар он чизе нагӯяд, бевосита пас аз он {"{.decorative}"} нависед

## numbering

series-too-short = аломатҳои забони { $language } барои ин рӯйхат намерасанд
series-too-short-help = рӯйхатро тақсим кунед ё дар interface.ftl аломатҳоеро интихоб кунед, ки барои ҳама мерасанд, масалан, list-sign-1 = 1)
list-too-deep = ба рӯйхате, ки зери банди рақамдор чунин дур ҷойгир аст, истинод кардан мумкин нест
list-too-deep-help = дар ин ҷо нишона гузоред: зери банд { $most } сатҳ рақамгузорӣ мешавад

## typed-marks

list-from-elsewhere = ин рӯйхат бо { $number } оғоз мешавад, аз рӯйи ҷояш бошад, банди якуми он рақами { $counted } аст
list-from-elsewhere-help = агар банде намерасида бошад, онро илова кунед; вагарна пеш аз ҳар банд 1. нависед: барнома мешуморад
typed-item-elsewhere = рақами ин банд { $number } аст, аз рӯйи ҷояш бошад, { $counted }
typed-paragraph = рақами { $number }-и ин сархат бо даст навишта шудааст ва он банди рӯйхати банди пештара мешуд
typed-paragraph-help = онро ҳазф кунед: бандҳоро барнома мешуморад, ва make-editions check --fix инро дар ҷойе мекунад, ки шубҳа нест; бо 1. танҳо банди рӯйхат оғоз мешавад
typed-paragraphs-apart = рӯйхате, ки ин ҷо оғоз мешавад, поёнтар, пас аз матни дигар, бо { $number } идома меёбад: ин рақамҳо бо даст навишта шудаанд ва рӯйхат ба ҳисоби бандҳо намедарояд
typed-paragraphs-apart-help = агар ин рақамҳои бандҳо бошанд, онҳоро ҳазф кунед: барнома мешуморад, ва make-editions check --fix инро дар ҷойе мекунад, ки шубҳа нест; агар ҳама як рӯйхат бошад, пеш аз ҳар матни байни бандҳои он се фосила гузоред
typed-number-below-help = пеш аз он сатри холӣ гузоред ва рақамро ҳазф кунед: бандҳоро барнома мешуморад
typed-own-number = { $mark } бо даст навишта шудааст ва дар паҳлуи рақаме чоп мешуд, ки барнома мегузорад
typed-own-number-help = агар ин рақам бошад, онро ҳазф кунед: бандҳоро барнома мешуморад; сарлавҳа бо ## оғоз мешавад
typed-number-beside = { $mark } пас аз хати каҷи чаппа бо даст навишта шудааст ва дар паҳлуи { $counted } — рақаме, ки барнома мегузорад, — чоп мешуд
typed-number-behind = { $mark } пас аз хати каҷи чаппа меистад: он на банди рӯйхат аст ва на рақами банд, ва, чунон ки ҳаст, чоп мешуд
typed-number-behind-help = агар он банди рӯйхати боло бошад, хати каҷи чаппаро ҳазф кунед, вагарна худи рақамро ҳазф кунед: барнома мешуморад ва аз рақаме, ки мувофиқ намеояд, хабар медиҳад
typed-annex-help = онро ҳазф кунед: агар дар охири сарлавҳа {"{.annex}"} истад, калима ва рақамро барнома менависад
typed-caption-help = онро ҳазф кунед: калима ва рақами пеш аз унвонро барнома менависад
typed-caption-above-help = унвони ҷадвал бо Table: оғоз мешавад ва рост дар болои он меистад; рақамро барнома менависад
typed-caption-below-help = зернависи тасвирро дар нохунак пас аз номи файл нависед: ![…](map.png "Харита"); калима ва рақамро барнома менависад
typed-empty-item = { $mark } банди рӯйхатро бе калима оғоз мекунад, вале он рақам ё нишона мегирифт
typed-empty-item-help = бандро нависед ё ин сатрро ҳазф кунед
typed-script-help = дар нашр ҳарфҳои болоиву поёнӣ нестанд: худи аломатро нависед, чунон ки дар м² ё H₂O
typed-unclosed-help = { $mark }-ро ҳазф кунед ё, агар худи аломат лозим бошад, \{ $mark } нависед; калимаҳо аз ду тараф ҷудо карда мешаванд: { $mark }чунин{ $mark }
typed-link-help = фосилаи байни ] ва ( -ро ҳазф кунед: пайванд чунин навишта мешавад: [калимаҳо](суроға)
typed-label-help = фосиларо ҳазф кунед: аломати поварақ чунин аст: [^1]
typed-picture-help = пас аз калимаҳо номи файлро нависед: тасвир ![калимаҳо](map.png) аст; вагарна аломати ! ва қавсҳоро ҳазф кунед
typed-wiki-help = пайванд дар матни аслӣ [калимаҳо](суроға) ва дар тарҷума [калимаҳо][тамға] навишта мешавад; вагарна қавсҳоро ҳазф кунед
typed-swallowed = { $mark } дар аввали ин сатр нопадид мешуд: рӯйхат ё иқтибос бо он оғоз мешавад
typed-swallowed-help = сатрро ба сатри боло пайваст кунед ё, агар худи аломат лозим бошад, { $mark } нависед; агар рӯйхат ё иқтибос бошад, пеш аз он сатри холӣ гузоред
typed-underline = { $mark } матни болоро сарлавҳа месозад ва худаш нопадид мешуд
typed-underline-help = онро ҳазф кунед ё пеш аз он сатри холӣ гузоред; сарлавҳа бо ## оғоз мешавад
typed-sublist = ин сатр бояд зери банди боло истад, вале фосилаи пеши он кам аст: он дар қатори ҳамон банд шумурда мешуд
typed-sublist-help = онро зери ҳарфи якуми матни боло гузоред: пас аз 1. се фосила, пас аз - ду фосила
typed-letter-alike = ин ҳарф лотинӣ нест, гарчанде ба он монанд аст
list-or-paragraph-help = агар ин банд бошад, { $number }-ро ҳазф кунед: аз рӯйи ҷояш он { $paragraph } аст; агар банди рӯйхат бошад, пеш аз он 1. нависед; агар матне намерасад, онро илова кунед
typed-two-numbers = пеш аз як матн ду рақам меистад, { $first } ва { $second }
typed-two-numbers-help = ҳар дуро ҳазф кунед: барнома мешуморад; агар фарқи онҳо аз он бошад, ки банде намерасад, онро илова кунед
typed-bullet = { $mark } дар ин ҷо банди рӯйхатро оғоз намекунад: он, чунон ки ҳаст, чоп мешуд
typed-bullet-private = нишонае аз Word дар ин ҷо банди рӯйхатро оғоз намекунад ва шрифти дигар онро нишон дода наметавонад
typed-bullet-help = ҳар бандро аз сатри нав бо - ва фосила оғоз кунед
typed-task-help = дар нашр хонаҳои қайдгузорӣ намешаванд: қавсҳоро ҳазф кунед ё ☐ нависед
typed-heading = { $mark } дар ин ҷо сарлавҳа намесозад: он, чунон ки ҳаст, чоп мешуд
typed-heading-help = пас аз { $mark } фосила гузоред
typed-number = { $mark } бо даст навишта шудааст: он ба рӯйхат тааллуқ надорад ва, чунон ки ҳаст, чоп мешуд
typed-number-help = ҳар бандро аз сатри нав бо 1. ва фосила ё бо - ва фосила оғоз кунед ва он чиро, ки бо даст навишта шудааст, ҳазф кунед
typed-series = { $mark } дар ин ҷо банди рӯйхатро оғоз намекунад: ин сатр ва сатрҳои зери он якҷоя мешуданд
typed-table = ин ба ҷадвал монанд аст: сутунҳо ва сатрҳои он якҷоя мешуданд
typed-table-help = дар байни хонаҳо | ва зери сатри якум чунин сатр гузоред: | --- | --- |
typed-definition = ин сатр чун таъриф ё унвон навишта шудааст, вале бо дунуқтааш чоп мешавад
typed-definition-help = истилоҳро дар сатри бевосита болои он нависед; унвони ҷадвал дар болои ҷадвал меистад, масалан, Table: Сафарҳо
typed-lines = ин сатрҳо якҷоя мешуданд
typed-lines-help = ҳар сатрро бо - ва фосила оғоз кунед ё бо {"{ BR() }"} тамом кунед
typed-in-translation-help = { $mark }-ро ҳазф кунед: он чи пеш аз матн меистад, кори барнома аст
typed-cell-item-help = дар хонаи ҷадвал рӯйхат намешавад: аломатро ҳазф кунед ва чанд бандро бо {"{ BR() }"} ҷудо кунед
typed-heading-item-help = аломатро ҳазф кунед; агар банди рӯйхат дар назар буд, #-ро ҳазф кунед ва сатрро бо - ва фосила оғоз кунед
typed-row = ин сатр сатри ҷадвали болоӣ шудааст
row-heads-elsewhere-help = онро пас аз унвони ҷадвал нависед, масалан, Table: Сафарҳо { "{" }.row-heads{ "}" }
caption-empty = ин унвони ҷадвал чизе намегӯяд
caption-empty-help = пас аз Table: нависед, ки ҷадвал чиро нишон медиҳад, ё сатрро ҳазф кунед
caption-glued = ин унвон ба сархати болои он тааллуқ дорад ва ягон ҷадвал онро намегирад
caption-glued-help = пеш аз Table: сатри холӣ гузоред
caption-without-table = пас аз ин унвон ҷадвал нест
caption-without-table-help = ҷадвалро зери он, пас аз сатри холӣ, гузоред; агар ин унвон набошад, матнро дигар хел оғоз кунед
table-too-wide = сутунҳои ин ҷадвал дар саҳифа, ҳатто дар саҳифаи ба паҳлу гардонидашуда, намеғунҷанд: дар PDF ({ LIST($locales) }) сатрҳои он чун рӯйхат чида мешаванд
table-too-wide-help = онро ба ҷадвалҳои тангтар тақсим кунед, баъзе сутунҳоро ҳазф кунед ё дарозтарин калимаҳои онҳоро кӯтоҳ кунед
typed-row-caption-help = унвон дар болои ҷадвал меистад: дар он ҷо Table: ва калимаҳоро ва пеш аз ҷадвал сатри холӣ нависед
typed-row-help = пеш аз он сатри холӣ гузоред; агар сатри ҷадвал дар назар буд, дар байни хонаҳои он | гузоред
typed-alert-help = чорчӯбаҳо > [!NOTE], > [!TIP], > [!IMPORTANT], > [!WARNING] ва > [!CAUTION] мебошанд, ки дар сатр танҳо меистанд; матн аз сатри дигар, пас аз >, оғоз мешавад
typed-contents-help = онро ҳазф кунед: нашр мундариҷаро худаш месозад
typed-stress-help = дар нашр чизе чунин ҷудо карда намешавад: **…** нависед ё аломатҳоро ҳазф кунед
typed-note-help = дар ин ҷо [^1] ва матни онро дар охири файл нависед: [^1]: …
typed-frame-help = дар нашр чунин чорчӯба намешавад: аломатҳоро ҳазф кунед; чорчӯба — > [!NOTE] ва сатрҳое, ки бо > оғоз мешаванд
typed-sign = { $mark } дар ин ҷо маъно надорад ва, чунон ки ҳаст, чоп мешуд
decimal-of-nothing = .decimal мегӯяд, ки рӯйхати зерин 140.1, 140.2 шуморида мешавад, вале рӯйхат нест
decimal-of-nothing-help = рӯйхатро бевосита зери ин матн гузоред, масалан, 1. ва 2., ё .decimal-ро ҳазф кунед
typed-decimal-help = ин матнҳоро чун рӯйхат нависед, 1. ва 2. зери банди пештара, ва дар охири он банд .decimal-ро дар қавси шаклдор гузоред: рақамҳои 140.1, 140.2-ро барнома худаш мешуморад
annex-original-help = рамзи забонро нависед, масалан, .annex original=es
summary-elsewhere-help = .summary ба сарлавҳаи зери унвон тааллуқ дорад; сархатҳои зери он рақам намегиранд
definition-doubtful = калимаҳои болои ин сатр истилоҳ шудаанд ва ин сатр таърифи он
definition-doubtful-help = истилоҳ дар сатри алоҳида меистад, на дарозтар аз 60 ҳарф ва бе нуқта, ва : бевосита дар зери он; агар дар ин ҷо чизе таъриф намешавад, сатрро бо \: оғоз кунед
definition-of-lines = сатрҳои боло ба як истилоҳ пайваст шудаанд ва ин сатр таърифи он шудааст
definition-of-lines-help = пеш аз истилоҳ сатри холӣ гузоред, то дар сатр танҳо бошад; агар дар ин ҷо чизе таъриф намешавад, ин сатрро бо \: оғоз кунед
definition-glued = ин сатр ба таърифи болои он тааллуқ дорад ва таърифи зерин истилоҳи худро надорад
definition-glued-help = пеш аз ҳар истилоҳ сатри холӣ гузоред
definition-jammed = ин дунуқта сатрро таъриф мекунад
definition-jammed-help = пас аз он фосила гузоред; агар дар ин ҷо чизе таъриф намешавад, ба ҷойи он \: нависед
abbreviations-elsewhere-help = .abbreviations ба сарлавҳаи зери унвон тааллуқ дорад; таърифҳои зери он ба тартиби алифбои ҳар забон меистанд
abbreviations-of-nothing = .abbreviations таърифҳоро ба тартиби алифбо мегузорад, вале зери ин сарлавҳа таъриф нест
abbreviations-of-nothing-help = ҳар истилоҳро дар сатри алоҳида ва дар зери он : ва маънои онро нависед
number-by-alphabet = рақамҳо дар ҳар забон тартиби дигар медоштанд: ин таърифҳо ба тартиби алифбо меистанд
number-by-alphabet-help = поварақ ё унвонро аз ин рӯйхат берун кунед ё .abbreviations-ро аз сарлавҳа ҳазф кунед
box-empty = ин чорчӯба чизе намегӯяд
box-empty-help = матни онро дар сатрҳои зерин нависед ва ҳар сатрро бо > оғоз кунед
official-elsewhere-help = .official ба охири иқтибос тааллуқ дорад, ки сатрҳояш бо > оғоз мешаванд
unreviewed-quotation = ҳеҷ кас тасдиқ накардааст, ки ин матни расмӣ аст
unreviewed-quotation-from = ҳеҷ кас тасдиқ накардааст, ки ин матни расмии { $source } аст
unreviewed-quotation-help = калимаҳои матни расмиро гузоред, на тарҷумаи худро; баъд: make-editions review { $language } { $document } { $id }
typed-strike-help = дар нашр калимаҳои хатзада намешаванд: онҳоро ё аломатҳоро ҳазф кунед
typed-escape-help = онро ҳазф кунед; гузариш ба сатри нав {"{ BR() }"} аст
remark-left = «{ $words }» ба ишораи тарҷумон монанд аст ва ба чоп мерафт
remark-left-help = матнро ба охир расонед ва ишораҳоро чун шарҳ дар болои паём нависед: # …
stars-swallowed = ситорачаҳои { $text } гум мешуданд: Markdown онҳоро таъкид мешуморад
stars-swallowed-help = агар худи ситорача лозим бошад, \* ва дар байни ададҳо × нависед

## typed-reference

typed-reference = { $number } бо даст навишта шудааст ва, вақте ки рақамҳо мегузаранд, ҳамон тавр мемонад
typed-reference-help = ба ҷойи рақам {"{"} PARA("{ $id }") {"}"} нависед
typed-reference-part-help = ба ҷойи рақам {"{"} { $function }("id") {"}"} бо шиносаи он чизе нависед, ки дар назар аст
typed-reference-unknown-help = ба ҷойи рақам {"{ PARA(\"id\") }"} бо шиносаи банде нависед, ки дар назар аст

## renumbered

renumbered =
    { $address } акнун ба матни дигар мебарад, на он ки дар баровардани { $date } буд: дар он ҷо «{ $former }» меистод{ $others ->
        [0] {""}
       *[other] ; боз { $others } суроғаи дигар низ
    }
renumbered-help = он чиро, ки нав аст, бо {"{.bis}"} тамом кунед, он гоҳ рақамҳои пас аз он мемонанд; агар рақамҳои нав лозим бошанд, ҳуҷҷатро бори дигар бароред

## wrong-alphabet

letters-mixed =
    { LIST($letters, before: "«", after: "»") } дар калимаи «{ $word }» { $count ->
        [one] ҳарфи
       *[other] ҳарфҳои
    } алифбои { alphabet } аст
letters-mixed-help = { LIST($letters, before: "«", after: "»") }-ро бо ҳарфҳои { alphabet } нависед: онҳо ба ҳам монанданд
word-mixed-help = калимаро танҳо бо ҳарфҳои { alphabet } нависед
alphabet =
    { $alphabet ->
        [latin] лотинӣ
       *[cyrillic] кириллӣ
    }
letter-latin = «{ $letter }» ҳарфи алифбои лотинӣ аст
letter-latin-help = «{ $letter }»-ро бо ҳарфҳои кириллӣ нависед: онҳо ба ҳам монанданд
letter-foreign = { LIST($letters, before: "«", after: "»") }: { foreign-to-alphabet }
letters-foreign = { LIST($letters, before: "«", after: "»") } дар «{ $word }»: { foreign-to-alphabet }
foreign-to-alphabet =
    { $count ->
        [one] чунин ҳарф
       *[other] чунин ҳарфҳо
    } дар алифбои { alphabet-of-language } нест
alphabet-of-language =
    { $language ->
        [ru] русӣ
        [tg] тоҷикӣ
       *[other] забони { $language }
    }
letters-foreign-help = { LIST($right, before: "«", after: "»") }-ро ба ҷойи { LIST($wrong, before: "«", after: "»") } нависед
word-foreign-help = онро бо ҳарфҳои алифбои { alphabet-of-language } нависед ё номи хориҷиро нишон кунед, масалан, [{ $word }][lang:{ $other }]
symbol-cyrillic = «{ $letters }» дар рамзи «{ $symbol }» кириллӣ аст
symbol-cyrillic-help = рамзро бо ҳарфҳои лотинӣ нависед

## plural-categories

plural-form-unknown = [{ $form }] дар ягон забон шакли шумора нест
plural-form-unknown-help = сатрро ҳазф кунед: онро ягон адад интихоб намекунад
form-other-number = дар шакли [{ $key }] «{ $word }» навишта шудааст
form-other-number-help = ҳамон ададеро нависед, ки дар калид аст: барои ададҳои дигар ин шакл интихоб намешавад
plural-form-meant-help = ба интихоб { LIST($forms, before: "[", after: "]") } низ лозим аст: яке аз онҳо дар назар буд
form-doubled = [{ $form }] ду бор меистад: дуюмаш ҳеҷ гоҳ интихоб намешавад
form-doubled-help = яке аз онҳоро ҳазф кунед ё калидашро ислоҳ кунед
form-never = [{ $form }] ҳеҷ гоҳ интихоб намешавад: ${ $fact } { $kind ->
    [date] сана
   *[text] матн
} аст
form-never-help = барои ҳамаи қиматҳо як шакл нависед ё ба матни аслӣ ададе диҳед, ки аз рӯйи он интихоб кардан мумкин бошад
form-never-number-help = адад дар байни маълумот бе нохунак меистад: { $fact } = { $value }
plural-forms-missing = дар интихоб аз рӯйи { $selector } { LIST($forms, before: "[", after: "]") } нест
plural-forms-missing-help = барои ҳар кадомашон сатре илова кунед, ки калима дар он шакли мувофиқ ба чунин ададро дошта бошад

## untranslated-copy

copy-whole = тарҷума бо матни аслӣ як аст
copy-part = «{ $words }» аз матни аслӣ нусхабардорӣ шудааст
copy-of-other-language = ин матн на ба забони файл, балки ба забони дигар ({ $language }) аст
copy-help = онро тарҷума кунед ё сатри «# untranslated»-ро баргардонед; он чиро, ки ба забони дигар мемонад, нишон кунед, масалан, [калимаҳо][lang:en]

## terminology

term-unused = дар матни аслӣ истилоҳи «{ $term }» ҳаст, дар тарҷума «{ $expected }» нест
term-unused-help = {"{"} -{ $id } {"}"} ё калимаҳои онро нависед; агар калимаи дигар истилоҳ шуда бошад, terms.ftl-ро тағйир диҳед

## inconsistent-translation

translation-differs = ҳамин матни аслӣ дар ҷойи дигар чун «{ $usual }» тарҷума шудааст
translation-differs-help = онро низ ҳамон тавр тарҷума кунед, магар он ки ин ду маънои гуногун дошта бошанд
translation-elsewhere = тарҷумаи дигар

## punctuation

question-lost = матни аслӣ бо аломати савол тамом мешавад, тарҷума не
question-added = тарҷума бо аломати савол тамом мешавад, матни аслӣ не
exclamation-lost = матни аслӣ бо аломати хитоб тамом мешавад, тарҷума не
exclamation-added = тарҷума бо аломати хитоб тамом мешавад, матни аслӣ не
ending-help = матнро чунон тамом кунед, ки матни аслӣ тамом мешавад, ё саволро дигар хел гӯед
quote-wrong = { $mark } дар ин ҷо нохунаки ин забон нест
quote-outer-help = { $open } ва { $close }, дар дохили онҳо бошад, { $inner-open } ва { $inner-close } нависед
quote-inner-help = { $close }, дар дохили { $open } { $close } бошад, { $inner-close } нависед
quote-open-help = { $open } нависед
quote-either-help = { $open } ё { $close } нависед
quote-unclosed = { $mark } дар ин ҷо кушода, вале дар ҳеҷ ҷо пӯшида нашудааст
quote-unclosed-help = дар охири иқтибос { $close } гузоред
quote-unopened = { $mark } дар ин ҷо чизеро намепӯшад
quote-unopened-help = дар аввали иқтибос { $open } гузоред
word-doubled = «{ $word }» ду бор паси ҳам меистад
note-mark-after = аломати поварақ пас аз аломати китобат меистад; мувофиқи танзимот он пеш аз он меистад (note-mark)
note-mark-after-help = аломати поварақро пеш аз вергул ё нуқта гузоред: «калима[^1].»
note-mark-before = аломати поварақ пеш аз аломати китобат меистад; мувофиқи танзимот он пас аз он меистад (note-mark)
note-mark-before-help = аломати поварақро пас аз вергул ё нуқта гузоред: «калима.[^1]»
spaces-doubled = дар ин ҷо ду фосила паси ҳам аст
doubled-help = яке аз онҳоро ҳазф кунед

## word-mismatch

## name-mismatch

name-exchanged = дар матни аслӣ «{ $name }» омадааст, дар тарҷума бошад, «{ $other }», ки дар ҷойҳои дигар { $theirs } аст
name-spelled = «{ $word }» на чунон навишта шудааст, ки дар қисмҳои дигари нашрия: «{ $usual }…» дар { $count } ҷо
name-help = номҳоро муқоиса кунед; агар он ҳамин тавр дуруст бошад, дар болои паём «# allow: name-mismatch — сабаб» нависед

## negation-mismatch

negation-lost = дар матни аслӣ «{ $word }» омадааст, дар тарҷума бошад, калимаи инкорӣ нест
negation-alone = дар матни аслӣ «{ $word }» омадааст, вале «{ $alone }» бе феъли инкорӣ чизеро инкор намекунад
negation-added = дар тарҷума «{ $word }» омадааст, дар матни аслӣ бошад, калимаи инкорӣ нест
negation-help = ҳар дуро бори дигар хонед; агар онҳо як чизро гӯянд, дар болои паём «# allow: negation-mismatch — сабаб» нависед

## omission

words-omitted = дар ин ҷо чизе ба { $words } мувофиқ нест
words-added = дар матни аслӣ чизе ба { $words } мувофиқ нест
word-missed = «{ $word }» (дар ҷойҳои дигар { $elsewhere }, дар { $answered } аз { $places } ҷой)
word-missed-too = { $said }, «{ $word }» ({ $elsewhere }, { $answered } аз { $places })
sentences-differ = ин тарҷума { $translation } ҷумла дорад, матни аслӣ — { $source }
translation-far-shorter = ин тарҷума аз маъмулӣ хеле кӯтоҳтар аст: { $translation } аломат дар муқобили { $source } аломати матни аслӣ
translation-far-longer = ин тарҷума аз маъмулӣ хеле дарозтар аст: { $translation } аломат дар муқобили { $source } аломати матни аслӣ
omission-help = онро ҷумла ба ҷумла бо матни аслӣ муқоиса кунед: шояд чизе намерасад ё зиёдатист; агар он ҳамин тавр дуруст бошад, дар болои паём «# allow: omission — сабаб» нависед

## not-normalized

letter-decomposed = дар ин ҷо як ҳарф бо ду аломат навишта шудааст, ки ба ҳам тааллуқ доранд
letter-decomposed-help = ҳарфро аз нав нависед ё check --fix-ро иҷро кунед

## obsolete-message

message-obsolete = дар ҳуҷҷат дигар порчаи «{ $id }» нест
term-in-document = истилоҳи -{ $id } дар файли ҳуҷҷат меистад
term-in-document-help = истилоҳҳо танҳо аз terms.ftl-и забон хонда мешаванд: онро ба он ҷо гузаронед
term-obsolete = забони аслӣ истилоҳи -{ $id } надорад
term-obsolete-help = онро ҳазф кунед, магар он ки ба ягон матни ин забон лозим бошад; калимаҳои он дар ҳеҷ ҷо дар ёд намемонанд
document-obsolete = ҳуҷҷати «{ $document }» дигар нест
words-unknown = ягон саҳифа барои паёми интерфейс «{ $id }» ҷой надорад
words-unknown-help = онро ҳазф кунед ё номи паёмеро нависед, ки дар назар буд
obsolete-help = барои тоза кардан make-editions sync --prune-ро иҷро кунед; калимаҳои он дар ёд мемонанд

## unused-allow

allow-of-nothing = дар ин шарҳ қоида ном бурда нашудааст
allow-of-unknown = қоидаи «{ $name }» нест
allow-without-reason = дар ин шарҳ сабаб нест, бинобар ин он чизеро хомӯш намекунад
allow-unused = { $rule } дар ин паём чизе намеёбад
allow-help = барои қоидае, ки дар ин ҷо чизе меёбад, «# allow: ҚОИДА — сабаб» нависед ё шарҳро ҳазф кунед
allow-unused-help = шарҳро ҳазф кунед

## missing-interface

interface-missing = калимаҳои интерфейс ба забони { $language } нестанд: ба ҷойи онҳо калимаҳои забони аслӣ меистанд
interface-missing-help = ин файлро холӣ созед: make-editions sync калимаҳоро барои тарҷума ба он менависад

## Of no rule

# What the findings add up to.
findings-counted =
    Ҳамагӣ { $errors } хато ва { $warnings } огоҳӣ.

# Where there are too many to be told one by one.
findings-untold = Боз { $number } эроди дигар дар ин ҷо нишон дода нашуд; --all ҳамаро нишон медиҳад. Аз рӯйи қоида ва ҳуҷҷат:
findings-of-rule =
    {"  "}{ $rule }: { $number } дар { $documents }{ $more ->
        [0] {""}
       *[other] {" "}ва боз дар { $more } ҷойи дигар
    }
# Of findings with one cause, the first is told.
findings-of-cause =
    ҳамин боз дар { $number } ҷойи дигар: { $places }{ $more ->
        [0] {""}
       *[other] {" "}ва боз дар { $more } ҷо
    }
# Of words of the interface that a language lacks, the first are told.
findings-of-words = ҳамин ба боз { $number } паёми дигар дахл дорад: { $ids }

## Of what commands report

# The words of a report before its sentence.
level-error = хато
level-warning = огоҳӣ
level-note = эзоҳ
level-help = маслиҳат
tool-stopped = хато: { $said }
nothing-to-mend = Чизе барои ислоҳ нест.
files-mended = { $files } файл, чунон ки дар боло нишон дода шуд, ислоҳ гардид.
writing-awaited = Дар { $folder } make-editions-и дигар менависад; то анҷоми он мунтазир мешавем.
work-awaited = дар ин ҷо ({ $folder }) make-editions-и дигар кор мекунад; мунтазир мешавем
build-finished = Кори build дар ин ҷо ҳангоми ба ҷойи худ гузоштани файлҳо қатъ шуда буд; аввал ҳамон ба охир расонда шуд.
file-damaged = Файли { $path } вақте ки кори build ногаҳон қатъ шуд, вайрон шуда буд. Он нест карда шуд ва, вақте ки ҳуҷҷаташ пурра мешавад, аз нав сохта мешавад.
put-in-order = out/ аз версияи пештара монда буд: хотираи он ва { $files } файл (лоиҳаҳо ва он чи зери эмбаргост) аз он бароварда шуд. Минбаъд инҳо дар private/ мебошанд ва out/ барои ҳама аст; лоиҳа бо --draft аз нав сохта мешавад.
shard-built = Дар қисми { $shard } { $documents } ҳуҷҷат ҳаст. Файли { $path } барои фармони make-editions join лозим аст; нуқсонҳоро низ ҳамон мегӯяд.
shards-missing = Дар байни қисмҳо инҳо нестанд: { $shards }. Он чи ба онҳо дахл дорад, дар ин ҷо сохта мешавад.
shard-changed = ҳангоми сохтани қисм файлҳои нашрия тағйир ёфтанд, бинобар ин он нигоҳ дошта нашуд; фармонро бори дигар иҷро кунед
shard-none = дар { $path } ягон қисм нест; ҷузвдони нашрияеро, ки дар он build --shard кор кардааст, ҷузвдони файлҳои .shard-и онро ё худи чунин файлро нишон диҳед
shard-broken = { $path } қисми нашрия нест ё вайрон шудааст; онро пурра аз нав ба ин ҷо оред ё қисмро аз нав созед
shard-of-other-version = { $path }-ро барномаи дигар сохтааст: make-editions { $theirs }, дар ин ҷо бошад, { $own }. Дар ҳамаи компютерҳо як файли барномаро истифода баред ва қисмро аз нав созед
shard-of-other-inputs = { $path } аз матнҳои аслӣ, тарҷумаҳо ё танзимоти дигар сохта шудааст, на аз онҳое, ки дар ин ҷо ҳастанд; қисми { $shard }-ро аз инҳо аз нав созед
shard-of-other-round = { $path } ва { $other } ба ҳам мувофиқ нестанд: нашрия ба шумораи гуногуни қисмҳо тақсим шуда буд ё параметрҳо гуногун буданд; қисмҳоеро, ки якҷоя сохта шудаанд, пайваст кунед
progress-of-documents = Ҳуҷҷатҳо: { $done } аз { $all }
last-editions-stay = Нашрҳои охирин, чунон ки ҳастанд, мемонанд.
watching-stopped = Назорат қатъ шуд.

desk-address = Мизи кории тарҷумон: { $address }
desk-address-secret = Мизи корӣ танҳо бо ҳамин суроға ва танҳо то анҷоми кор кушода мешавад: суроғаро ба касе нагӯед. Ctrl-C корро анҷом медиҳад.
desk-closed = Мизи корӣ баста шуд.
request-of-another-machine = Ин мизи корӣ танҳо барои компютерест, ки дар он кор мекунад.
request-of-another-page = Ин мизи корӣ танҳо ба саҳифаҳои худ ҷавоб медиҳад.
request-of-an-old-page = Танҳо саҳифаи ҳамин мизи корӣ навишта метавонад; саҳифаро аз нав бор кунед.
request-of-no-page = Дар ин ҷо чунин саҳифа нест.
desk-request-unknown = Ин дархости мизи корӣ нест.
browser-missing = Ягон браузерро оғоз кардан мумкин нашуд; ин суроғаро худатон кушоед.
press-enter = Барои пӯшидани ин равзана Enter-ро пахш кунед.

# build
# $reasons and $advice are sentences and parts of sentences that follow; $standing is one.
document-refused = Ҳуҷҷати { $document } интишор нашуд: { LIST($reasons) }. { $standing }; { $advice }.
document-unpublishable = Ҳуҷҷати { $document } ҳанӯз интишор шуда наметавонад: { LIST($reasons) }.
stands-in-part = Он танҳо ба ин забонҳо интишор шудааст: { LIST($locales) }
stands-in-part-now = Он танҳо ба ин забонҳо интишор шудааст: { LIST($locales) }; дигар ба ин забонҳо нест: { LIST($gone) }
stands-complete = Нашрҳои пурраи охирини он, чунон ки ҳастанд, мемонанд
stands-no-longer = Нашрҳои охирини он бозпас гирифта шуданд: онҳо ба ҳуҷҷате мебурданд, ки боз зери эмбарго аст
stands-nowhere = Нашрҳои он дар ин ҷо нестанд
draft-apart = он чи бо қисми дархостшуда шуд, дар поён гуфта мешавад
draft-impossible = то ислоҳ шудани ин лоиҳа шуда наметавонад
draft-written = лоиҳаи он навишта шуд
draft-possible = то куҷо омода будани онро --draft нишон медиҳад
document-apart = { $document }: он чун лоиҳа навишта шуд: нашрҳои дигари он чизи дигар мегуфтанд, хонанда бошад, набояд ду нашри ба ҳам мухолифро ёбад. Барои интишори он ҳамаи забонҳо ва ҳамаи форматҳои онро созед.
document-apart-in-part = { $document }: он чи аз он пурра аст, чун лоиҳа навишта шуд: нашрҳои дигари он чизи дигар мегуфтанд, хонанда бошад, набояд ду нашри ба ҳам мухолифро ёбад. Барои интишори он ҳамаи забонҳо ва ҳамаи форматҳои онро бо --partial созед.
document-embargoed = Ҳуҷҷати { $document } зери эмбарго аст: нашрҳои он дар { $folder } мебошанд. Барои интишори он ҳангоми сохтан вақтро гӯед, масалан, --as-of now; вақте ки make-editions release онро сабт кард, онро ҳар фармони build интишор медиҳад.
document-embargoed-again = Ҳуҷҷати { $document } зери эмбарго аст: нашрҳои он дар { $folder } мебошанд. Он чи фармони build пештар интишор дода буд, бозпас гирифта шуд. Барои интишори он ҳангоми сохтан вақтро гӯед, масалан, --as-of now; вақте ки make-editions release онро сабт кард, онро ҳар фармони build интишор медиҳад.
# $news is made of those that follow.
document-released-since = Ҳуҷҷати { $document } { $time } бароварда шуд{ $news }.
since-edited = ; аз он вақт матнҳои он таҳрир шудаанд: вақте ки ислоҳ интишор шуд, онро бори дигар бароред
since-embargo-moved = ; ҳоло дар он эмбаргои дигар навишта шудааст, ки онро дигар нигоҳ намедорад
document-still-embargoed = Ҳуҷҷати { $document } ҳанӯз зери эмбарго мебуд.
build-rehearsed = Ин машқ аст, зеро он вақт нарасидааст: { $documents } ҳуҷҷат интишор ва { $files } файл навишта мешуд. Чизе навишта нашуд.
documents-published =
    { $documents } ҳуҷҷат интишор шуд, { $files } файл ба { $out } навишта шуд{ $private ->
        [0] {""}
       *[other] {" "}ва { $private } файл ба private/
    }; { $index }-ро кушоед
refused-for-errors = { $number } хато дар { $place } ({ $rule })
refused-as-incomplete = дар { $locale } порчаҳо намерасанд ё куҳнаанд
refused-as-unreviewed = дар { $locale } { $number } порчаро { $reviewers ->
        [1] касе
       *[other] { $reviewers } нафар
    } баррасӣ накардааст (нигаред ба make-editions review --help)
refused-as-unreadable = матни аслии онро хондан мумкин нест

# status
coverage-stale = { $number } куҳна
coverage-missing = { $number } намерасад
coverage-unreadable = хонда намешавад
coverage-reviewed = { $number } баррасишуда
embargo-none = Ҳуҷҷате зери эмбарго нест.
embargo-released = { $document }: { $time } бароварда шуд{ $news }
embargo-until = { $document }: то { $until } зери эмбарго
embargo-unknown = { $document }: оё ҳуҷҷат зери эмбарго аст, маълум карда нашуд
embargo-unrefused = {"  "}ҳоло чизе ба интишори он монеъ намешуд
embargo-refused = {"  "}интишор намешуд: { $reason }

# sync
allowed-no-longer = Дигар иҷозат нест, зеро шарҳи он ҳазф шудааст:
sync-would-change = { $files } файл тағйир меёфт; make-editions sync-ро иҷро кунед.
sync-changed = { $files } файл нав карда шуд.
sync-renamed-segment = { $document }: порчаи { $old } акнун { $new } ном дорад, тарҷумаҳояш низ бо он: шиносаҳои чунин шакл барои рақамҳое ҷудо шудаанд, ки хонандагон зикр мекунанд.
sync-idle = Ҳамаи файлҳо аллакай нав карда шудаанд.
sync-idle-else = Кори дигаре набуд; он чиро, ки дар боло гуфта шудааст, ислоҳ кунед ва sync-ро бори дигар иҷро намоед.
sync-next = Минбаъд: дар locales/ тарҷума кунед, баъд make-editions check; он чи боқӣ мондааст: make-editions status

# allowed
allowed-nothing =
    Чизе иҷозат дода нашудааст. Шарҳи болои паём иҷозат медиҳад, масалан
    {"    "}# allow: punctuation — сабаб
    ва make-editions sync онро дар ёд медорад.
allowed-not-here = { $locale }: қоидаи { $rule } барои { $message } дар { $document } хомӯш карда нашудааст; иҷозатҳоро make-editions allowed { $locale } нишон медиҳад.
allowed-not-here-unknown = { $locale }: қоидаи { $rule } барои { $message } дар { $document } хомӯш карда нашудааст ва қоидае бо ин ном нест; иҷозатҳоро make-editions allowed { $locale } нишон медиҳад.
allowed-revoked = Ба { $number } ҷуфти матн дигар иҷозат нест:

# accept and review
nothing-changed-at-all = Чизе тағйир дода нашуд.
declared-refused = { $locale }: { $said }.
accepted-nothing = Чизе қабул нашуд. Порчаҳоеро, ки тарҷумаашон ҳамин тавр дуруст аст, ном баред ё ҳамаи инҳоро бо --all қабул кунед.
accepted-no-words = Чизе қабул нашуд. Он чиро, ки ҳамин тавр дуруст аст, ном баред ё ҳамаи инҳоро бо --all қабул кунед.
words-not-stale = { $locale }: дар { $name } чизе куҳна нашудааст.
words-to-accept = { $locale }: дар { $name } инро қабул кардан мумкин аст: { $number }.
words-accepted = { $locale }: дар { $name } қабул шуд: { $number }.
# $names is empty, or names-of-segments.
translations-accepted = { $locale }: { $number } тарҷумаи { $document } қабул шуд{ $names }.
translations-to-accept = { $locale }: { $number } тарҷумаи { $document }-ро қабул кардан мумкин аст{ $names }.
translations-reviewed = { $locale }: { $number } тарҷумаи { $document } баррасишуда нишон дода шуд{ $names }.
names-of-segments = : { LIST($names) }
segment-untranslated-yet = { $locale }: { $segment } ҳанӯз тарҷума надорад.
segment-not-stale = { $locale }: { $segment } куҳна нест ва қабул кардани он лозим нест.
segment-stale = { $locale }: { $segment } куҳна шудааст; аввал тарҷумаро ислоҳ кунед ё қабул намоед.
segment-unreviewable = { $locale }: { $segment }-ро баррасӣ кардан мумкин нест.
none-stale = { $locale }: { $document } тарҷумаи куҳна надорад.
none-reviewable = { $locale }: { $document } тарҷумае надорад, ки баррасӣ шавад.
accepted-pair =
    {"  "}{ $segment }
    {"    "}{ $source }, он вақт: { $then }
    {"    "}{ $source }, ҳоло: { $now }
    {"    "}тағйирот: { $changed }
    {"    "}{ $locale }: { $translation }

# import of translations
import-one-locale = як забонро бо --locale нишон диҳед
import-one-file = як файлро нишон диҳед ё матни аслӣ ва тарҷумаҳояшро, ҳар якеро бо забонаш: make-editions import en=a.docx ru=b.docx
import-language-twice = барои забони { $locale } ду файл нишон дода шудааст; барои ҳар забон як файл нишон диҳед
import-without-source = ҳеҷ яке аз файлҳо ба забони матнҳои аслӣ ({ $locale }) нест; онро чунин нишон диҳед: { $locale }=FILE
import-no-target = ин нашрия ба { $locale } тарҷума намешавад; забонро make-editions new locale { $locale } илова мекунад
import-refused = чизе гирифта нашуд: { $said }
import-other-language = чунин менамояд, ки файл ба забони { $locale } нест: калимаҳояш ҳарфҳои дигар доранд; бинед, ки оё ин ҳамон файл аст
import-item-number = рақами { $number }-и матни аслӣ дар файл рақами { $own } дорад
import-sign-left = рақами { $number }-и матни аслӣ дар файл бо «{ $sign }» оғоз мешавад
tables-in-number = шумораи ҷадвалҳо дар матни аслӣ: { $source }, дар файл: { $translation }; ададҳои онҳо муқоиса нашуданд
tables-in-shape = ҷадвали { $table }: сатру сутунҳо дар матни аслӣ { $rows } ва { $columns }, дар файл { $own-rows } ва { $own-columns }; ададҳои он муқоиса нашуданд
tables-in-cell = ҷадвали { $table }, сатри { $row }, сутуни { $column }: дар матни аслӣ «{ $source }», дар файл «{ $translation }»
import-unplaced = дар матни гирифташуда барои { $what } аз матни аслӣ ҷойи аниқ нест; онро худатон гузоред
import-taken-because = { $segment }: гирифта шуд, зеро ин мувофиқ меояд: { $because }
import-taken-between = { $segment }: гирифта шуд, зеро дар байни порчаҳои бешубҳа меистад
import-to-be-seen-to = { $segment }: { $what }.
import-offered-one = { $segment }: тарҷумаи эҳтимолӣ дар паҳлуяш, дар сатри «# was:» меистад
import-unanswered = { $segment }: тарҷумааш дар файл нест: «{ $words }»
import-left-over = сархати { $number }-и файл ба ҳеҷ ҷо мувофиқ наомад: «{ $words }»
import-taken-over = { $locale }: { $document }: { $taken } гирифта шуд, { $offered } пешниҳод шуд, { $unanswered } бе тарҷума монд, { $left } сархат зиёдатист, { $kept } чунон ки буд, монд.
import-taken-next = Он чи гирифта шуд, то касе нахонад, тарҷума ба ҳисоб намеравад: болои ҳар тарҷумаи дуруст сатри «# imported»-ро ҳазф кунед ё ҳамаро якбора қабул кунед: { $command }

# import --report
compare-missing = барои «{ $words }» тарҷума нест
compare-pieces = «{ $words }» дигар хел тақсим ё пайваст шудааст ё аз ҳамсояҳояш фарқ карда намешавад
compare-added = ба сархати { $number } дар матни аслӣ чизе мувофиқ нест: «{ $words }»
compare-own = { $locale }: { $what }
compare-own-number = рақамҳои бандҳо дар файл пайдарпай нестанд, дар матни аслӣ бошад, пайдарпай ҳастанд: { $numbers }
compare-source-number = рақамҳои бандҳо дар матни аслӣ пайдарпай нестанд, дар файл бошад, пайдарпай ҳастанд: { $numbers }
compare-heading = дар яке аз ду матн ин сарлавҳа аст, дар дигаре не ё сарлавҳаи дараҷаи дигар
compare-pair = «{ $words }»: { $what }
compare-done = Ихтилофҳо: { $number }; сархатҳои бо матни аслӣ муқоисашуда: { $held }.

# imported
segments-imported = { $number } тарҷума аз файл гирифта шудааст ва онро ҳанӯз касе нахондааст
segments-imported-help = онҳоро дар паҳлуи матни аслӣ хонед ва болои ҳар тарҷумаи дуруст сатри «# imported»-ро ҳазф кунед ё ҳамаро якбора қабул кунед: { $command }
coverage-imported = аз онҳо { $number } воридшуда
segment-not-imported = { $locale }: { $segment } тарҷумаи воридшудае надорад, ки интизори хондан бошад.
none-imported = { $locale }: { $document } тарҷумаи воридшудае надорад, ки интизори хондан бошад.
accepted-imported =
    {"  "}{ $segment }
    {"    "}{ $source }: { $now }
    {"    "}{ $locale }: { $translation }

# suggest
suggest-idle = { $locale }: ҳама тарҷума шудааст ва чизе куҳна нест.
suggest-none = { $locale }: барои { $number } порча тарҷумаи монанд нест.
state-missing = тарҷума нашудааст
state-stale = куҳна
state-translated = тарҷума шудааст

# release
release-recorded = Ҳуҷҷати { $document } бароварда шуд: { $files } файл сабт гардид.
release-known = Ҳуҷҷати { $document } дар ҳамин шакл { $time } бароварда шудааст.
# $reason is one of those that follow.
release-refused = Ҳуҷҷати { $document } бароварда нашуд: { $reason }.
release-absent = он дар out/ нест; аввал онро созед (пас аз анҷоми эмбарго бо --as-of now)
release-incomplete = матнҳои он ҳоло нопурраанд ё хато доранд, бинобар ин он чи дар out/ аст, аз онҳо куҳнатар мебошад
release-outdated = он чи дар out/ аст, он нест, ки матнҳояш ҳоло мегӯянд; аввал онро созед ва аз назар гузаронед
release-damaged = файле дар out/ чунон нест, ки сохта шуда буд; make-editions verify мегӯяд, ки кадомаш, ва make-editions build --no-cache онро аз нав месозад
release-unrecorded = сабти баровардани пештараи онро хондан мумкин нест; онро аз git баргардонед
release-nothing = Дар out/ ҳуҷҷате нест; make-editions build он чиро, ки пурра аст, дар он ҷо мегузорад.
release-commit = locales/.state/releases/-ро ба git дохил кунед.

# verify
verify-well = { $files } файл чунон аст, ки феҳрасти { $folder } мегӯяд.
verify-well-published = { $files } файл чунон аст, ки феҳрасти { $folder } мегӯяд (SHA-256-и худи он: { $hash }).
verify-faulty = { $files } файл чунон нест, ки феҳрасти { $folder } мегӯяд.
verify-never-released = Аз рӯйи locales/.state/releases/ файли { $name } ҳеҷ гоҳ бароварда нашудааст.
verify-released =
    Файли { $name } { $time } чун { $path }, нашри { $document }, бароварда шудааст.
    Матни аслии он sources/{ $document }.md бо SHA-256 { $source } буд.
verify-replaced = Он иваз карда шуд: { $time } ба ҷойи он нашри дигар бароварда шудааст.
built-changed = { $path } пас аз сохтан тағйир ёфтааст
built-missing = { $path } намерасад
built-added = { $path } илова шудааст: дар феҳраст нест
built-link = { $path } пайванди файлист, фармони build чунин пайванд намесозад
built-no-file = { $path } файл нест
built-outside = { $path } аз ҷузвдон берун мебарад ва онро санҷидан мумкин нест
built-doubled = { $path } дар феҳраст зиёда аз як бор омадааст
# $field is a key of the manifest.
built-field = { $path } дар феҳраст бо { $field }-и дигар аз он аст, ки роҳаш нишон медиҳад
built-form = { $path } чунон навишта нашудааст, ки фармони build менависад: онро касе тағйир додааст
built-other-manifest = { $path } SHA-256-и дигар дорад, на он ки --manifest-sha256 мегӯяд

# init and new
publication-started =
    Нашрия дар { $folder } оғоз шуд.
    Минбаъд: cd { $folder } && make-editions new document announcements/first
document-started =
    { $path } оғоз шуд.
    Минбаъд: дар он нависед, баъд make-editions sync
locale-started =
    Забони { $locale } илова шуд. Дар { $terms } нусхаи истилоҳҳои забони аслист: онро тарҷума кунед.
    Минбаъд: make-editions sync

# merge-driver
merge-conflicts = { $number } паём дар ҳар ду тараф тарҷума шудааст: { LIST($messages) }. Дар байни аломатҳо якеро интихоб кунед, баъд make-editions sync-ро иҷро кунед.

# explain
severity =
    { $severity ->
        [error] хато
       *[warning] огоҳӣ
    }
severity-here = Дар ин нашрия: { severity }.
severity-off-here = Дар ин нашрия: хомӯш.
explain-allow = Агар матн ҳамин тавр дуруст бошад, дар болои паёми он нависед:
explain-allow-reason = сабаб
explain-remembered = sync онро барои ҳамин калимаҳо, дар ҳар ҷое ки бошанд, дар ёд медорад: make-editions allowed

# trace: the names of its parts have at most eight letters.
trace-note = эзоҳ
trace-tree = дарахт
trace-pattern = қолаб
trace-id = шиноса
trace-number = рақам
trace-state = ҳолат
trace-form = шакл
trace-draft = лоиҳа
trace-text = матн
trace-address = суроға
trace-pages = саҳифаҳо
trace-id-pinned = { $id }, муаллиф дар сатри { $line } маҳкам кардааст
trace-id-remembered = { $id }, чунон ки sync дар ёд дорад
trace-id-like = { $id }, чунон ки sync дар ёд дорад, аз рӯйи монандӣ ба: { $text }
trace-id-new = { $id }, аз калимаҳои аввал сохта шудааст; sync онро ҳанӯз намедонад
trace-reviewed = тарҷума ва баррасӣ шудааст
trace-reviewed-by = тарҷума шудааст, баррасӣ кард: { $by }
trace-translated = тарҷума шудааст
trace-stale = куҳна, тарҷумаи матни: { $source }
trace-missing = тарҷума нашудааст
trace-choice = { $selector } { $key } аст
trace-otherwise = вагарна
trace-stands-in = ба ҷойи он матни { $locale } меистад
trace-code = код "{ $text }"
trace-strong = барҷаста
trace-emphasis = таъкид
trace-link = пайванди [{ $label }] ба { $target }
trace-foreign = калимаҳо ба забони { $locale }
trace-mark = аломати [^{ $label }]-и поварақи { $number }
trace-picture = тасвири [{ $label }] { $path }
trace-break = гузариш ба сатри нав
trace-paragraph = рақами { $text } аз { $segment }
trace-placeable = ҷойгузини { $text }
trace-segment = порчаи { $segment }
trace-document = ҳуҷҷати { $document }
trace-segment-elsewhere = порчаи { $segment } аз ҳуҷҷати { $document }
trace-page = саҳифаи { $page } аз { $pages }
trace-no-line = дар ягон саҳифа сатре нест
trace-faces = шрифтҳо: { LIST($faces) }

## Of the command line

usage-template =
    { $about }
    Истифода: { $usage }

    { $arguments }{ $after }
usage-commands = Фармонҳо
usage-command = ФАРМОН
usage-arguments = Аргументҳо
usage-options = Параметрҳо
usage-options-given = ПАРАМЕТРҲО
usage-default = {" "}[пешфарз: { $value }]
usage-values = {" "}[қиматҳои имконпазир: { LIST($values) }]
usage-values-told =
    { $help }

    Қиматҳои имконпазир:
    { $values }
# The headings of a page of the manual.
manual-name = НОМ
manual-synopsis = СИНТАКСИС
manual-description = ТАВСИФ
manual-options = ПАРАМЕТРҲО
manual-commands = ФАРМОНҲО
manual-more = МИСОЛҲО
manual-version = ВЕРСИЯ
usage = Истифода: { $usage }
usage-more = Муфассалтар: --help.
usage-argument-unknown = дар ин ҷо параметр ё аргументи { $argument } нест
usage-command-unknown = фармони { $command } нест
usage-command-missing = фармон намерасад
usage-value-missing = ба { $argument } қимат лозим аст
usage-value-unknown = «{ $value }» ба { $argument } мувофиқ нест; яке аз инҳо мувофиқ аст: { $values }
usage-value-unfit = «{ $value }» ба { $argument } мувофиқ нест
usage-number-unfit = «{ $value }» ба { $argument } мувофиқ нест; адади аз { $least } то { $most } мувофиқ аст
usage-shard-unfit = «{ $value }» ба { $argument } мувофиқ нест: рақами қисм ва шумораи қисмҳо лозим аст, масалан, 2/4; қисмҳо аз { $most } зиёд буда наметавонанд
usage-value-too-much = «{ $value }» барои { $argument } қимати зиёдатист
usage-values-miscounted = { $argument } қиматҳои аз ҳад кам ё аз ҳад зиёд дорад
usage-arguments-conflict = { $argument }-ро бо { $other } якҷо истифода бурдан мумкин нест
usage-argument-twice = { $argument } ду бор навишта шудааст
usage-argument-missing = намерасад: { $arguments }
usage-no-text = яке аз аргументҳо бо UTF-8 нест
usage-unfit = сатри фармонро фаҳмидан мумкин нест

## Of a text that the desk cannot save

# $problem is what stops the tool.
typing-unread = { $problem }.
typing-unsaved = { $problem }. Чизе нигоҳ дошта нашуд.
typing-into-busy = Ин файлро каси дигар пай дар пай менависад. Чизе нигоҳ дошта нашуд; бори дигар кӯшиш кунед.
typing-empty = Матне барои нигоҳ доштан нест.
typing-of-nothing = Дар ҳуҷҷат дигар чунин банд нест.
typing-into-unreadable = Файлро дар ин ҳолат хондан мумкин нест: аввал онро дар муҳаррири матнӣ ислоҳ кунед.
typing-misread = Ин матн дигар хел хонда мешуд: сатре аз он бо аломате оғоз мешавад, ки дар ин файлҳо маъно дорад, ё қавси шаклдор баста нашудааст.
term-is-there = Истилоҳе бо ин ном аллакай ҳаст: номи дигар интихоб кунед ё ҳамон истилоҳро истифода баред.
term-has-words = Ин калимаҳо аллакай дар истилоҳи { $term } ҳастанд.
term-name-refused = Номи истилоҳ аз ҳарфҳои лотинӣ, рақамҳо ва дефис иборат буда, бо ҳарф оғоз мешавад.

## Of what stops the tool

# What another program says, in its words.
quoted = { $text }

publication-missing = на дар { $folder } ва на дар ҷузвдонҳои болоии он editions.toml нест; нашрияро бо make-editions init ҶУЗВДОН оғоз кунед ё ҷузвдони онро бо --project ҶУЗВДОН ном баред
publication-there = { $folder } аллакай нашрия аст: он editions.toml дорад
publication-locked = дар ин ҷо ({ $folder }) make-editions-и дигар кор мекунад; вақте ки он анҷом меёбад, фармонро бори дигар иҷро кунед

file-unreadable = { $path }-ро хондан мумкин нест: { $cause }
file-unwritable = { $path }-ро навиштан мумкин нест: { $cause }
# $cause is what the system says, or one of the five that follow.
file-not-there = чунин файл ё ҷузвдон нест
file-not-allowed = система инро иҷозат намедиҳад
disk-full = дар диск ҷой нест; ҷой холӣ кунед ва фармонро бори дигар иҷро намоед
disk-quota = саҳми шумо дар диск пур шудааст; ҷой холӣ кунед ва фармонро бори дигар иҷро намоед
file-size-limit = дар ин ҷо файл чунин калон шуда наметавонад
result-unwritten = натиҷаро навиштан мумкин нест: { $cause }
file-larger = { $path } аз { $most } мегабайт калонтар аст; оё он воқеан қисми нашрия аст?
file-no-text = { $path } матн бо UTF-8 нест; он, чунон ки ҳаст, гузошта шуд
path-no-file = { $path } файл нест
path-no-folder = { $path } ҷузвдон нест
path-outside = { $path } аз нашрия берун мебарад; берун аз он чизе хонда ё навишта намешавад
folder-in-itself = { $path } ба ҷузвдоне бармегардад, ки худ дар он аст, ё аз ҳад дур мебарад; он ба ҳисоб гирифта нашуд
name-no-text = номи { $path } бо UTF-8 нест; номи файлро иваз кунед
saved-meanwhile = { $path }-ро дар ҳамон лаҳза каси дигар захира кард; он, чунон ки захира карда шуд, монд: фармонро бори дигар иҷро кунед
disk-failed = файлҳоро ба диск расондан мумкин нашуд
out-and-private = { $folder } ҷузвдони он чи интишор мешавад, буда наметавонад: private/ дар дохили он ё он дар дохили private/ мебуд
private-of-another = ҷузвдони { $folder } ба корбари дигар тааллуқ дорад ва барои дигарон баста нест: онҳо лоиҳаҳо ва он чиро, ки зери эмбаргост, хонда метавонанд; онро нест кунед ё соҳиби он шавед (chown), он гоҳ барои ҳамаи дигарон баста мешавад
out-among-texts = { $folder } ҷузвдони он чи интишор мешавад, буда наметавонад: дар { $texts } матнҳое мебошанд, ки одамон менависанд
nothing-changed = { $problem }; чизе тағйир дода нашуд

# $hint is one of the two that follow, or did-you-mean.
document-not-there = дар ин нашрия ҳуҷҷати { $name } нест; { $hint }
locale-not-there = дар ин нашрия забони { $name } нест; { $hint }
names-none = ҳанӯз чизе нест
names-known = инҳо ҳастанд: { LIST($names) }
document-there = { $path } аллакай ҳаст; он, чунон ки буд, монд
document-alike = { $path } ва { $other } танҳо бо ҳарфҳои калон фарқ мекарданд, ки дар бисёр компютерҳо як файланд; номи дигар интихоб кунед
document-too-deep = { $path } аз { $most } ҷузвдон чуқуртар меистад; аз он поёнтар барнома нигоҳ намекунад
import-unreadable = матни аслиеро, ки аз { $path } ба даст меомад, хондан мумкин набуд: { $said }
document-not-understood = sources/{ $document }.md-ро фаҳмидан мумкин нест; make-editions check мегӯяд, ки дар он чӣ нодуруст аст
document-untranslated = { $document } ба ягон забон тарҷума намешавад
document-not-translated-into = { $document } ба { $name } тарҷума намешавад; инҳо ҳастанд: { LIST($locales) }, ё '*' барои ҳама
segment-not-there = дар { $document } порчаи { $name } нест
segment-renamed = дар { $document } дигар порчаи { $name } нест; номи он ҳоло { $now } аст.
segment-misnamed = дар { $document } порчаи { $name } нест; шояд { $near } дар назар буд?
segment-of-no-name = дар { $document } порчаи { $name } нест; номҳои порчаҳо дар locales/{ $source }/{ $document }.ftl пеш аз аломатҳои = меистанд

locale-there = { $locale } аллакай аз забонҳои ин нашрия аст
locale-of-document = { $locale } забонест, ки { $document } ба он навишта шудааст, на тарҷума
entry-not-there = дар ин нашрия сабти { $name } нест; { $hint }
locale-of-sources = { $locale } забони матнҳои аслист, на тарҷума
language-unforeseen = дар sources/{ $document }.md забони { $language } омадааст, ки ҳангоми кушодани нашрия набуд; фармонро бори дигар иҷро кунед
tag-of-country = { $country } рамзи кишвар аст; рамзи забони он { $language } мебошад
tag-too-long = { $tag } рамзи забон нест; рамз бо ду ё се ҳарф оғоз мешавад, масалан, tg барои тоҷикӣ
time-unreadable = --as-of { $time } вақт нест; масалан, 2012-05-18T14:00:00+05:00 ё now нависед

list-unreadable = { $path }-ро хондан мумкин нест; make-editions check мегӯяд, ки чаро
catalog-unreadable = як файли тарҷумонони ин забонро хондан мумкин нест, аввал бояд онро ислоҳ кард; make-editions check мегӯяд, ки дар куҷо
declared-without-catalog = { $path } ҳанӯз нест; онро make-editions sync месозад
declared-of-unreadable = як қисми { $path }-ро хондан мумкин нест, аввал бояд онро ислоҳ кард; make-editions check мегӯяд, ки дар куҷо
declared-without-state = { $path }-ро фаҳмидан мумкин нест, он, чунон ки ҳаст, монд; онро аз git баргардонед
merge-of-unreadable = як варианти он чиро, ки sync дар ёд дорад, хондан мумкин нест; { $path }, чунон ки ҳаст, монд
release-untold = { $path }-ро хондан мумкин нест, бинобар ин бароварда шудани файлро касе гуфта наметавонад; онро аз git баргардонед
manifest-missing = дар { $folder } manifest.json нест: дар он ҷо чизе сохта нашудааст
# $reason is one of the two that follow, or what the reader of JSON says.
manifest-unreadable = { $path } феҳрасти make-editions нест: { $reason }
manifest-no-text = он бо UTF-8 нест
manifest-too-large = он аз { $most } мегабайт калонтар аст
manifest-without-files = он рӯйхати файлҳо надорад
manifest-would-be-too-large = { $path } аз { $most } мегабайт калонтар мешуд, феҳраст бошад, чунин шуда наметавонад; нашрияро тақсим кунед

edition-unrendered = { $document } ба забони { $locale }: { $reason }
side-by-side-unrendered = { $document }, нашри мувозӣ: { $reason }
word-unwritten = ҳуҷҷати Word-ро навиштан мумкин нашуд: { $reason }
document-said = { $document }: { $said }
editions-misaligned = { $first } ва { $second } дар ҷойи { $place } аз ҳам ҷудо мешаванд: { $first } { $first-has } дорад, { $second } { $second-has } дорад
picture-lost = тасвири { $path } нест
# $reason is one of the two that follow, or font-unsubset.
font-unembeddable = шрифти { $name }-ро дарунсохт кардан мумкин нест: { $reason }
font-uncomposed = яке аз глифҳои онро кашидан мумкин нест ё глифҳояш аз ҳад зиёданд
font-tables-unreadable = ҷадвалҳои онро хондан мумкин нест
font-unsubset = { $cause }
pdf-unwritten = PDF-ро навиштан мумкин нашуд: { $cause }

port-in-use = порти { $port } банд аст, шояд бо мизи кории дигар; онро анҷом диҳед ё порти дигар гиред: make-editions serve --port { $other }
port-reserved = порти { $port }-ро система банд кардааст; порти дигар гиред: make-editions serve --port 3700
port-unservable = дар порти { $port } мизи кориро кушодан мумкин нест: { $cause }
serving-failed = мизи кориро кушодан мумкин нест: { $cause }
secret-missing = система рамзи махфӣ намедиҳад: { $cause }
threads-missing = ҷараёни корро оғоз кардан мумкин нест: { $cause }
interrupt-unheard = Ctrl-C-ро мунтазир шудан мумкин нест: { $cause }

## Of what is imported

import-password = { $path } парол дорад ё файли Word-и куҳна аст; онро дар Word ё LibreOffice кушоед, паролро бардоред ва чун .docx ё .odt захира кунед
import-no-word = { $path } ҳуҷҷати Word ё LibreOffice нест ё вайрон аст; онро дар он барнома кушоед ва аз нав чун .docx ё .odt захира кунед
import-too-large = { $path } дар ҳолати кушодашуда аз ҳар ҳуҷҷат калонтар аст; ба он даст расонда нашуд
import-part-missing = дар { $path } матн нест; онро дар Word ё LibreOffice кушоед ва аз нав чун .docx ё .odt захира кунед
import-broken = { $path } аз дарун вайрон аст; онро дар Word ё LibreOffice кушоед ва аз нав чун .docx ё .odt захира кунед
import-document-type = дар { $path } навъи ҳуҷҷат эълон шудааст, ки муҳаррирони матн ҳеҷ гоҳ намекунанд ва метавонад ба файлҳои дигар барад; ба он даст расонда нашуд
import-other-file = дар { $path } файли дигаре ҳаст, ки калимаҳояш дар матни худи он нестанд; онро дар Word кушоед, аз нав чун .docx захира кунед ва ҳамонро ворид кунед
import-charset = дар { $path } гуфта нашудааст, ки ҳарфҳо бо кадом рамзгузорӣ навишта шудаанд, ё нодуруст гуфта шудааст; онро бо UTF-8 захира кунед
import-changes = дар { $path } { $count } ислоҳ ҳаст, ки касе қабул накардааст; онҳоро дар Word қабул ё рад кунед ё --changes accept ё --changes reject нависед
import-unnamed = аз { $path } номи ҳуҷҷат сохтан мумкин нест; онро бо --as нависед, масалан, --as reports/visit
import-unknown-format = { $path } аз он файлҳое нест, ки ворид кардан мумкин аст: .docx, .odt, .html, .md, .txt
import-no-text = { $path } матн бо UTF-8 нест; онро дар муҳаррир кушоед ва бо UTF-8 захира кунед

# $place is one of the four that follow, $what one of the sentences after them.
import-remark = { $place }: { $what }: «{ $words }»
import-remark-bare = { $place }: { $what }
import-at-paragraph = сархати { $number }
import-at-note = поварақи { $number }
import-at-margins = боло ва поёни саҳифаҳо
import-at-file = файл
import-at-line = сатри { $number }
import-not-understood = ин калимаҳо фаҳмида нашуданд; онҳо ба матни аслӣ надаромаданд
import-of-file = маълумоте, ки майдон дар бораи худи файл нишон медиҳад (муаллиф, роҳ, санаҳо), гирифта нашуд
import-hidden = калимаҳои пинҳон гирифта нашуданд
import-changed-away = он чи бо ислоҳҳо ҳазф шудааст, гирифта нашуд
import-contents = мундариҷа гирифта нашуд; нашрҳо онро худашон месозанд
import-margins = калимаҳои боло ва поёни саҳифаҳо гирифта нашуданд
import-instruction = дастури майдон гирифта нашуд
import-ruby = аломатҳои болои ҳарфҳо, ки тарзи хонданро мегӯянд, гирифта нашуданд
import-prompt = ҷойи пуркарданӣ гирифта нашуд
import-note-unmarked = поварақе, ки ягон матн ба он ишора намекунад, гирифта нашуд
import-text-box = чорчӯбаи матн акнун пас аз сархати худ меистад
import-formula = формула дар як сатр навишта шудааст; нигаред, ки оё он ҳанӯз дуруст аст
import-merged-cells = хонаҳои якҷояшуда ҷудо карда шуданд; калимаҳояшон дар якуми онҳо меистанд
import-inner-table = ҷадвали дохили хона дар он чун матн меистад
import-long-cell = чанд сархати хона акнун дар якто меистанд
import-picture-lost = тасвирро нигоҳ доштан мумкин нест; онро чун PNG ё JPEG захира кунед ва бо даст илова намоед
import-picture-wordless = тасвир барои касоне, ки онро намебинанд, калима надорад; нависед, ки он чиро нишон медиҳад
import-own-mark = поварақе, ки аломати худро дошт, акнун рақам дорад
import-bold-line = ин сатри барҷаста шояд сарлавҳа бошад; агар чунин бошад, пеш аз он ## нависед ва ситорачаҳоро ҳазф кунед
import-struck = ин калимаҳо дар файл хат зада шудаанд ва дар матни аслӣ, чунон ки ҳастанд, меистанд; агар лозим набошанд, онҳоро ҳазф кунед
import-symbol = аломати шрифти махсус гирифта нашуд
import-link-dropped = пайванд ба саҳифаи веб намебарад; калимаҳояш монданд
import-inner-link = пайванди дохили ҳуҷҷат акнун калимаҳои оддист
import-letters-left = ҳарфҳои пеш аз сархатҳо, чунон ки навишта шудаанд, монданд: шояд ҳарфҳои аввали номҳо бошанд; агар аломати рӯйхат бошанд, ба ҷояшон 1. ё - нависед
import-number-left = рақами бо даст навишташуда монд, зеро сархатҳои пеш ва пас аз он шуморишро бо он давом намедиҳанд; онро ҳазф кунед ё, агар банди рӯйхат бошад, ба ҷояш 1. нависед
import-typed-numbers = аломатҳои бо даст навишташуда ҳазф шуданд; барнома худаш мешуморад
import-two-numbers = дар паҳлуи рақами худкор рақами бо даст навишташуда меистад; яке аз онҳо бояд равад
import-number-differs = рақам дар ин ҷо дигар мебуд
import-signs-differ = аломатҳои рӯйхат дар ин ҷо дигар хел менамоянд; он бо ин оғоз мешуд
import-deep-list = рӯйхат аз чор сатҳ чуқуртар аст; ин дар сатҳи чорум меистад
import-emphasis-dropped = қисми калимаро барҷаста ё таъкидшуда кардан мумкин нест
import-tabs = дар ин сатр табулятсия ҳаст; агар ин ҷадвал бошад, онро ҷадвал созед
import-title-moved = унвон пас аз калимаҳои дигар меистод; акнун он якум аст
import-title-made = унвон ёфт нашуд; ба ҷойи он номи файл меистад
import-title-joined = ба унвон боз як сатри он пайваст карда шуд
import-caption-alone = дар назди ин зернавис ҷадвал ё тасвир нест ва он сархати оддӣ шуд; агар он ба яке аз онҳо тааллуқ дошта бошад, рақамашро ҳазф кунед ва онро ба ҷояш нависед: Table: ё ![…](… "…")
import-caption-number = рақами зернавис ҳазф шуд; барнома худаш мешуморад
import-annex-name = номи замима ҳазф шуд; барнома онро худаш менависад ва бандҳои замимаро аз 1 мешуморад
import-front-matter = танзимҳое, ки барномаҳои дигар дар болои файл менависанд, гирифта нашуданд
import-braces = пеш аз қавс хати каҷи чаппа гузошта шуд, то он, чунон ки ҳаст, чоп шавад
import-tags = тегҳои HTML ҳазф шуданд; калимаҳояшон монданд
import-unseen = он чи саҳифа нишон намедиҳад, гирифта нашуд
import-comments = эзоҳҳои одамон гирифта нашуданд
import-macros = макросҳо гирифта нашуданд ва кушода ҳам нашуданд
import-made = { $path } навишта шуд.
import-made-with-pictures = { $path } ва дар паҳлуяш { $number } тасвир навишта шуд.
import-kind = Навъи ҳуҷҷат чунин муайян шуд: kind = "{ $kind }". Агар ин дуруст набошад, ҳамин сатрро дар аввали матни аслӣ ислоҳ кунед.
import-kind-numbered = Бандҳо рақам доранд, аз ин рӯ навъи ҳуҷҷат чунин муайян шуд: kind = "{ $kind }". Агар ин дуруст набошад, ҳамин сатрро дар аввали матни аслӣ ислоҳ кунед.
import-next = Минбаъд: онро хонед, баъд make-editions sync ва make-editions check
import-carried-on = Гирифтани { $document }, ки нотамом монда буд, акнун ба анҷом расид.
import-undone = Гирифтани { $document }, ки нотамом монда буд, бекор карда шуд; онро аз нав оғоз кунед.

export-unknown-format = { $path } номи файле нест, ки навиштан мумкин аст; бигзор он бо .docx ё .xlf ба охир расад (--xliff танҳо барои .xlf аст)
review-without-rows = Дар { $path } ҷадвале нест, ки make-editions export сохтааст
review-row = { $document }, { $segment }: { $what }
review-taken = акнун тарҷума чунин аст: { $text }
review-would-be-taken = тарҷума чунин мешуд: { $text }
review-remark = эрод: { $text }
review-remarks-unkept = эродҳо ба ҳуҷҷат нигоҳ дошта нашуданд: { $problem }
review-names = номҳои сутуни якум тағйир ёфтаанд ё ду бор омадаанд; сатр гирифта нашуд
review-no-document = чунин ҳуҷҷат дигар нест; сатр гирифта нашуд
review-no-locale = ҳуҷҷат дигар ба ин забон тарҷума намешавад; сатр гирифта нашуд
review-no-segment = чунин матн дар ҳуҷҷат дигар нест; сатр гирифта нашуд
review-source-edited = касе дар сутуни матни аслӣ навиштааст; эрод ба муаллиф: { $text }
review-brackets = қавсҳои рақамдори ⟦1 …⟧ бояд дар тарҷума, чун дар матни аслӣ, ҳар кадом як бор оянд; сатр гирифта нашуд
review-form = он чи дар қавсҳои рақамдор меистад, аз ҷониби барнома пур карда мешавад ва барнома ин калимаҳоро намегузошт: { $words }; сатр гирифта нашуд
review-changes = дар { $path } { $count } ислоҳ ҳаст, ки касе қабул накардааст; онҳоро дар Word қабул ё рад кунед ё --changes accept нависед, то ҳама гирифта шаванд, ё --changes list, то дида шавад, ки чӣ гирифта мешуд
review-no-reject = --changes reject танҳо барои матни аслиест, ки ворид карда мешавад; барои файли баррасӣ --changes accept ҳаст, ки ҳамаи ислоҳҳоро мегирад, ва --changes list, ки онҳоро танҳо нишон медиҳад; ислоҳҳои нодаркорро дар Word рад кунед
review-nameless = сатри бе номҳои сутуни якум гирифта нашуд: { $text }
review-struck = рӯйи калимаҳо хат кашида шудааст: { $words }; сатр гирифта нашуд; ин калимаҳоро нест кунед ё хатро ҳазф кунед
review-state = дар сутуни ҳолат «{ $text }» навишта шудааст; тарҷумаро танҳо калимаи «{ $word }» баррасишуда мекунад
review-approved-source = тасдиқ шудааст, вале матни аслӣ дигар он нест, ки дар файл буд; баррасишуда нишон дода нашуд
review-approved-unseen = тасдиқ шудааст, вале тарҷума дигар он нест, ки дар файл буд; баррасишуда нишон дода нашуд. Ҳоло чунин аст: { $today }
review-approved-untranslated = тасдиқ шудааст, вале тарҷума нест: дар он ҷо матни аслӣ меистад ё ҳеҷ чиз; баррасишуда нишон дода нашуд
review-approved-stale = тасдиқ шудааст, вале аз рӯйи матни аслии пештара тарҷума шудааст; аввал тарҷумаро ислоҳ ё қабул кунед
review-several-forms = ин тарҷума чанд шакл дорад ва онро дар мизи корӣ ё дар файлаш тағйир медиҳанд; сатр гирифта нашуд
review-source-changed = матни аслӣ пас аз сохта шудани файл тағйир ёфтааст; сатр гирифта нашуд. Дар файл чунин буд: { $text }
review-conflict = тарҷума пас аз сохта шудани файл тағйир ёфтааст ва, чунон ки ҳаст, монд: { $today }. Дар файл чунин буд: { $text }
review-emptied = тарҷума аз сутун ҳазф шудааст; дар нашрия чизе нест карда нашуд
export-made =
    { $path } навишта шуд; сатрҳо: { $rows }, ҳуҷҷатҳо: { $documents }.
    Баъд, вақте ки он бармегардад: make-editions import --review { $path }
review-count = Тарҷумаҳои гирифташуда: { $taken }, бетағйир: { $unchanged }, диққатталаб: { $left }.
review-would-count = Тарҷумаҳое, ки гирифта мешуданд: { $taken }, бетағйир: { $unchanged }, диққатталаб: { $left }.

## Of the settings

# $said is one of those that follow.
settings-unfollowable = editions.toml:{ $line }:{ $column }: { $said }
settings-no-text = editions.toml матн бо UTF-8 нест; онро бо UTF-8 захира кунед
settings-not-toml = editions.toml TOML нест
# $reason is what the reader of TOML says, in English.
setting-not-toml = ин TOML нест: { $reason }
toml-fault =
    { $kind ->
        [twice] як ном ду бор омадааст
        [two-equals] дар сатр аломати баробарии зиёдатӣ ҳаст
        [no-equals] дар байни ном ва қимат аломати баробарӣ нест
        [no-value] пас аз аломати баробарӣ қимат нест
        [open-bracket] қавс кушода шуда, баста нашудааст
        [open-quote] нохунак кушода шуда, баста нашудааст ё дар байни нохунакҳо чизе ҳаст, ки он ҷо буда наметавонад
        [backslash] хати каҷи чаппа дар ҷое меистад, ки буда наметавонад; агар худи он лозим бошад, ду бор навишта мешавад
        [unquoted] қимат нест ё матн бе нохунак навишта шудааст
        [comma] вергул намерасад
        [second-comma] вергули зиёдатӣ ҳаст
        [number] адад тавре навишта шудааст, ки хондан мумкин нест
        [date] сана ё вақт тавре навишта шудааст, ки хондан мумкин нест
        [name] ном нест ё дар он ғайр аз ҳарфҳои лотинӣ, рақамҳо, - ва _ чизи дигар ҳаст
        [lacking] он чи бояд ҳатман бошад, намерасад
        [unknown] номе ҳаст, ки дар ин ҷо маълум нест
        [value] қимат аз навъи дигар аст, на аз оне, ки лозим аст
       *[other] сатр мувофиқи қоидаҳои TOML навишта нашудааст
    }
key-misnamed = { $of } танзими { $key } надорад; шояд { $near } дар назар буд?
key-unknown = { $of } танзими { $key } надорад; инҳо ҳастанд: { LIST($known) }
value-no-text = { $key } бояд матн дар нохунак бошад
value-no-table = { $key } бояд бахш бошад, масалан, [{ $key }]
value-no-yes-or-no = { $key } бояд true ё false бошад
reviewers-no-number = reviewers бояд адади бутун аз 1 то 100 бошад, масалан, reviewers = 2
value-of-two = { $key } бояд "{ $first }" ё "{ $second }" бошад
value-said = { $key }: { $said }
source-missing = танзими source намерасад: забоне, ки sources/ ба он навишта шудааст, масалан, source = "en"
targets-no-list = targets бояд рӯйхати забонҳо бошад, масалан, targets = ["ru", "tg"]
formats-no-list = formats бояд рӯйхати форматҳое бошад, ки нашрҳо дар онҳо мебароянд, масалан, formats = ["html", "pdf"]; маълум: { $known }
format-unknown = формате бо чунин ном нест; маълум: { $known }
target-is-source = дар targets { $locale } омадааст, ки худи забони аслист
target-named-twice = дар targets { $locale } ду бор омадааст
base-url-unfit = base-url бояд суроғаи веб бошад, масалан, "https://example.org/e/"
rule-misnamed = қоидаи { $name } нест; шояд { $near } дар назар буд?
rule-not-there = қоидаи { $name } нест; рӯйхаташонро make-editions explain нишон медиҳад
rule-unknown = қоидаи { $name } нест
severity-unknown = { $rule } бояд "error", "warning" ё "off" бошад
coverage-of-no-target = дар coverage { $name } омадааст, ки дар байни targets нест
calendar-unknown = calendar бояд яке аз { LIST($known) } бошад, масалан, fa = "gregory"
calendar-without-effect = calendar дар { $locale } чизеро тағйир намедиҳад: санаҳо дар он аз рӯйи қолабҳои интерфейс, бо рӯз, моҳ ва соли тақвими григорианӣ навишта мешаванд; ин сатрро ҳазф кунед
setting-of-no-locale = дар { $key } { $name } омадааст, ки дар байни забонҳои нашр нест ({ LIST($known) })
coverage-no-share = coverage бояд ҳиссае аз 0 то 1 бошад, масалан, tg = 0.9
