### What is said of the findings, in English: a group for each rule, in the order of the handbook.
###
### A sentence that ends in "-help" says how to mend what another has found. Sentences begin with a small
### letter and end without a full stop: they stand after the name of a rule.
###
### LIST($texts) is "a, b, c"; it can put something before and after each, and something else between them.

## Of several rules

did-you-mean = did you mean { $name }?
source-text = the source text
first-of-two = the first one
variant-named = in the variant [{ $key }], { $said }
variant-default = in the variant marked with *, { $said }

file-not-utf8 = This file is not a text in UTF-8: from here on it holds bytes that are no letters.
file-not-utf8-help = Open it in the editor that wrote it and save it as UTF-8, or restore it from a copy.

file-too-large = this file is larger than { $most } megabytes, which no text is
file-too-large-help = is it really part of the publication? Take it away, or make several files of it

merge-unfinished = git could not join two versions of this file and left both here
merge-unfinished-help = keep what is right of the two versions and delete the lines that begin with <<<<<<<, ======= and >>>>>>>

language-tag-unfit = "{ $tag }" is no language tag; write one like en, ru, tg or uz-Latn
language-tag-taken = "{ $tag }" cannot be a language: the tool has a folder of its own with that name; write a tag like en, ru, tg or uz-Latn
name-of-segment-unfit = "{ $name }" cannot name a segment: it must begin with a Latin letter and hold only Latin letters, digits, - and _
name-of-segment-reserved = "{ $name }" cannot name a segment: names of this shape belong to the numbers that readers cite
# $reason is one of the four that follow.
name-of-document-unfit = "{ $name }" cannot name a document: { $reason }
name-taken-by-tool = that name is taken by a file of the tool
name-part-empty = a part of the path is empty
name-part-hidden = a part of the path begins with a dot
name-character-unfit = a web address cannot hold spaces, control characters, invisible ones or any of \ : * ? " < > | # % & ' `

html-unpublishable = HTML cannot be published: { $html }
html-unpublishable-help = use Markdown, or write \< for a sign that is meant as itself
html-break-help = write {"{ BR() }"} for a line break

link-label-unknown = there is no link with the label "{ $label }"
link-label-unknown-help = write \[ for a bracket that is meant as a bracket
segment-unknown = the document has no segment "{ $id }"

## syntax-error

file-has-nul = this file holds a NUL byte, so it is no text file
file-has-nul-help = save it as UTF-8 text

# $reason is one of the four that follow.
text-breaks-off = the text of "{ $id }" breaks off before this line: { $reason }
text-breaks-off-here = the text that breaks off
line-begins-with-mark = a continued line cannot begin with "{ $mark }"
line-begins-with-tab = a continued line must be indented by spaces, and this one begins with a tab
line-unindented = a continued line must be indented, and this one begins at the margin
line-is-attribute = a line that begins with ".{ $attribute } =" is read as an attribute, which no edition shows
line-is-comment = a line that begins with "#" is a comment, which no edition shows
comment-below = this line is a comment, and no part of the text of "{ $id }" above it
comment-below-help = if it belongs to the text, join it to the line above; if it is a remark of yours, put it above the message, or leave an empty line before it
text-above = the text above it
line-begins-with-mark-help = join this line to the one before it, or write {"{"}"{ $mark }"{"}"} for the "{ $mark }"
line-begins-with-brace-help = delete the brace, or write {"{\"}\"}"} where you mean the character
line-unindented-help = begin the line with a space, or join it to the one before
line-is-attribute-help = join this line to the one before it, or begin it with {"{ \".\" }"} for the dot

line-without-equals = this line is no message: it has no "=" after the first word
line-without-equals-help = write it as "id = text"; if it goes on with the text above, begin it with a space
line-after-nothing = this line is indented, but there is no message above that it could go on with
line-after-nothing-help = delete the empty line above it, or begin it with an id and "="
line-unreadable = this line is no message, no term and no comment
line-unreadable-help = a message is written "id = text", a comment begins with "# ", a continued line with a space
id-not-latin = an id is written in Latin letters, and this line begins with "{ $letter }"
id-not-latin-help = copy the id as it was; if the line goes on with the text above, begin it with a space
text-missing = "{ $id }" has no text after the "="
text-missing-help = write the text on this line; for a text that is to be empty write {"{ \"\" }"}
comment-without-space = a comment needs a space after #
comment-without-space-help = write "# " and then the comment

tab-misplaced = a tab stands here, where only spaces may stand
tab-help = put spaces in place of the tab
token-missing = "{ $token }" is missing here
token-missing-help = compare the line with the source text in the comment above it
digits-missing = digits are missing here
digits-missing-help = write the number in digits, with a point for the decimals, as in 1.5
digits-too-many = a number inside braces has more than { $most } digits
digits-too-many-help = write it as text, in quotation marks
name-missing = a name in Latin letters is missing here
name-not-latin = "{ $name }" is not written in Latin letters, as all names in braces are
name-copy-help = copy the name as it stands in the source text in the comment above

brace-unclosed = this {"{"} is not closed, or holds more than one thing
brace-unclosed-help = write one name in braces, as in {"{ $start }"} or {"{ -torture }"}; for a literal brace write {"{\"{\"}"}
brace-unopened = this {"}"} has no {"{"} before it
brace-unopened-help = delete it, or write {"{\"}\"}"} where you mean the character
braces-too-deep = braces or brackets are nested too deep here
braces-too-deep-help = close each {"{"} with a {"}"} in the same message; more than { $most } levels cannot be read
braces-unreadable = what stands in these braces is no fact, term or function
brace-alone = nothing stands behind this {"{"} that could be put in here
braces-of-term-help = put another term in as {"{ -name }"}, or a value that the texts give as {"{ $name }"}; for a literal brace write {"{\"{\"}"}
braces-unreadable-help = copy it as the source text in the comment above has it: its names are in Latin letters; for a literal brace write {"{\"{\"}"}

quotation-unclosed = a quotation mark in braces is not closed on its line
quotation-unclosed-help = close it with " before the brace is closed
escape-unknown = a backslash in quotation marks is not followed by a character that it can stand before
escape-unknown-help = write \\ for a backslash, \" for a quotation mark, \u0000 for a character's code
escape-too-short = a character code after \u has too few digits
escape-too-short-help = write \u with four or \U with six of the digits 0-9 and a-f, or the character itself

choice-on-same-line = after -> a new line must begin: every choice stands on a line of its own
choice-on-same-line-help = put each [choice] on its own line, indented by spaces, and the closing {"}"} too
choice-without-default = none of the choices is marked with * as the one for all other cases
choice-without-default-help = write *[other] for the last choice
forms-too-many = this text has more than { $most } forms
forms-too-many-help = leave the forms that the language needs
choice-with-two-defaults = two choices are marked with *
choice-with-two-defaults-help = leave the * at one of them
choice-empty = a choice has no text
choice-empty-help = write the text after the bracket; for an empty text write {"{ \"\" }"}
choice-by-no-value = what stands before -> must be a value such as $count
choice-by-no-value-help = write {"{ $name ->"} with the name of a fact of the document

function-in-small-letters = the names of functions are written in capitals
function-in-small-letters-help = write DATE, NUMBER, CAPITAL, PARA or BR before the bracket
attribute-misplaced = an attribute of a term can only stand before ->
attribute-misplaced-help = write the term itself, as in {"{ -torture }"}
argument-out-of-order = in brackets, what has a name with a colon must come last
argument-out-of-order-help = write the value first, then the rest, as in {"{ DATE($start, style: \"long\") }"}
argument-twice = one name stands twice in the brackets
argument-twice-help = delete one of the two
argument-no-literal = after a colon in brackets a text in quotation marks or a number must follow
argument-no-literal-help = write it as in {"{ -torture(case: \"genitive\") }"}

# $reason is what the reader of TOML says, in English.
state-unreadable = what sync remembers cannot be read: { $reason }
state-senseless = what sync remembers of "{ $id }" makes no sense
state-help = this file is written by make-editions sync alone: take it back from git as it was last; until then sync leaves this document as it is
allowed-list-unreadable = the list of what reviewers have allowed cannot be read: { $reason }
allowed-list-senseless = the entry "{ $name }" of the list of what reviewers have allowed is not as the tool wrote it
allowed-list-help = this file is written by make-editions alone: take it back from git as it was last; until then nothing in it is allowed, and sync leaves it as it is

# $reason is one of the three that follow, or what the reader of TOML says.
release-unreadable = the record of what was released of this document cannot be read: { $reason }
release-of-nothing = it names no release
release-without-time = "{ $time }" is no time
release-no-text = it is no text in UTF-8
release-unreadable-help = this file is written by make-editions release alone: take it back from git as it was last; until then the editions of this document stay as they are

## duplicate-message

message-twice =
    there are two { $kind ->
        [term] terms
       *[message] messages
    } with the id "{ $id }"
message-often =
    there are { $count } { $kind ->
        [term] terms
       *[message] messages
    } with the id "{ $id }"
message-twice-help = delete one of the two; the first is the one that is used
message-first = the first of the two
message-often-help = delete all but one; the first is the one that is used

## missing-message

segment-untranslated = the segment "{ $id }" is not translated yet
segment-untranslated-help = write the translation after the "=" and delete the line "# untranslated"
segment-without-translation = the segment "{ $id }" has no translation
segment-without-translation-help = run make-editions sync, and translate what it writes here
segment-unwritten-help = write it into that file yourself, or on the platform that keeps it: with prefill = "none" sync writes no message that nobody has translated
segment-still-source = the segment "{ $id }" still is the source text
still-source-help = translate it; what stays in another language is marked, as in [words][lang:en], or # allow: untranslated-copy — with the reason behind the dash stands above it
form-empty = the form [{ $key }] of "{ $id }" is empty
form-empty-help = write the words of this form behind its key, or delete its line
form-silent = the form [{ $key }] of "{ $id }" says nothing: it has no letter and no figure
translation-silent = the translation of "{ $id }" says nothing: it has no letter and no figure
translation-empty = the translation of "{ $id }" is empty
translation-empty-help = write the translation after the "="
words-empty = { $name } has no words
words-form-empty = { $name } has no words in the form [{ $key }]
words-silent = { $name } says nothing: it has no letter and no figure
words-form-silent = { $name } says nothing in the form [{ $key }]: it has no letter and no figure
words-still-source = { $name } still has the words of the source
words-of-source = the words of the source
term-untranslated = the term -{ $id } is not translated yet
term-without-translation = the term -{ $id } has no translation
term-without-translation-help = write it in terms.ftl, as in -{ $id } = …
term-of-source = the term of the source
interface-untranslated = the interface message "{ $id }" is not translated yet
interface-without-words = the interface message "{ $id }" has no words
interface-misnamed-help = "{ $other }" stands there, and no page asks for it: write { $id } before its "="
interface-without-words-help = write it in interface.ftl, as in { $id } = …
interface-of-source = the words of the source
untranslated-help = translate it, and delete the line # untranslated

## stale-message

# $change is the text of today, with what is gone in [-…-] and what is new in {+…+}.
source-changed = the source of "{ $id }" has changed: { $change }
source-changed-help = mend the translation and delete the line "# stale:"; if it is right as it stands, delete that line, or run make-editions accept
source-changed-unsynced-help = run make-editions sync, which puts a line "# stale:" above the translation; then mend the translation and delete that line; if it is right as it stands, run make-editions accept
words-changed-help = mend them and delete the line "# stale:"; if they are right as they stand, delete that line, or run make-editions accept
words-changed-unsynced-help = run make-editions sync, which puts a line "# stale:" above these words; then mend them and delete that line; if they are right as they stand, run make-editions accept
source-text-now = the source text as it is now

## unknown-reference

fact-unknown = the document has no fact ${ $name }
fact-unknown-help = facts are named under [facts] at the head of the document
term-unknown = there is no term -{ $id }
term-unknown-help = terms are defined in terms.ftl of each locale
term-attribute-unknown = the term -{ $id } has no attribute .{ $attribute }
term-attribute-unknown-help = its attributes are in terms.ftl of this locale
term-circular = the term -{ $id } leads back to itself
term-too-large = the term -{ $id } is made of too many other terms
term-circular-help = write its words out in one of the terms that it is made of
term-date = a term cannot put in a date: it does not see the facts of a document
term-date-help = write the date where the term is used
term-value-unknown = the term -{ $id } puts in ${ $parameter }, and nothing gives it a value
term-value-unknown-help = write the words into the term: it does not see the facts of a document; or give the value wherever the term is used, as in {"{"} -{ $id }({ $parameter }: "…") {"}"}
term-value-lacking = the term -{ $id } needs a value for ${ $parameter } here
term-value-lacking-help = write {"{"} -{ $id }({ $parameter }: "…") {"}"}
term-counts-fact = the term -{ $id } chooses by ${ $fact }, and does not see the facts of a document
term-counts-fact-help = choose by ${ $fact } in the text that uses the term, not in the term
term-used-here = a text that uses it
message-unknown = there is no message "{ $id }" in this file
message-unknown-help = a fact is written with a dollar sign, as in {"{ $start }"}, a term with a hyphen, as in {"{ -torture }"}
message-in-brackets = the message "{ $id }" cannot stand in brackets
message-in-brackets-help = facts are written with a dollar sign, terms with a hyphen
footnote-unknown = there is no footnote [^{ $label }]
footnote-unknown-help = write its text at the end of the file: [^{ $label }]: …
placeable-unspeakable = { $placeable } cannot be put into words
placeable-unspeakable-help = it leads back to itself, or what it names is not there
choice-in-brackets = a choice ( -> ) cannot stand inside the brackets of a function
choice-in-brackets-help = put the function into each variant of the choice

function-unknown = there is no function { $name }
function-unknown-help = the functions are { LIST($functions) }
function-in-function = { $function } can only stand by itself in braces
function-in-function-help = take it out of the brackets
function-takes-fact = { $function } takes { kind-of-fact } of the facts
function-takes-fact-help = name a fact in the brackets, as in $start
function-takes-other-fact = { $function } takes { kind-of-fact }, and ${ $fact } is none
function-takes-other-fact-help = look at [facts] at the head of the document
kind-of-fact =
    { $wanted ->
        [day] a day
       *[number] a number
    }
function-option-unknown = { $function } knows no "{ $option }:"
function-option-unknown-help = delete it, or copy the source's placeable
capital-takes-one = CAPITAL takes one thing
capital-takes-one-help = write it as in {"{ CAPITAL($place) }"}; a term that opens a sentence is {"{ -torture(capital: \"yes\") }"}
date-takes-days = DATE takes one day, or two for a range
date-takes-days-help = write it as in {"{ DATE($start) }"} or {"{ DATE($start, to: $end) }"}
date-style-unknown = DATE has no style "{ $style }"
date-style-unknown-help = the styles are "long", "medium", "short" and "iso"
date-range-backwards = this range ends before it begins: ${ $first } is { $start }, and ${ $last } is { $end }
date-range-backwards-help = name the earlier day first, or mend the days under [facts] at the head of the document
number-takes-one = NUMBER takes one number
number-takes-one-help = write it as in {"{ NUMBER($places-visited) }"}
break-takes-nothing = BR takes nothing in its brackets
break-takes-nothing-help = write {"{ BR() }"}
object-takes-id = { $function } takes one text in quotation marks
object-takes-id-help = write it as in { $function }("name")
object-unknown = { $function } finds nothing called "{ $id }" here
object-unknown-help = TABLE and FIGURE take the id of a caption, as in Table: Visits { "{" }#visits{ "}" }; NOTE takes the label of a note
paragraph-takes-id = PARA takes the id of a segment in quotation marks
paragraph-part-unknown = PARA gives a number or a part of it
paragraph-part-unknown-help = write {"{ PARA(\"why-we-came\", part: \"paragraph\") }"} for the paragraph alone, or part: "sub" for what stands below it
annex-takes-id = ANNEX takes the id of the heading of an annex in quotation marks
annex-takes-id-help = write for instance {"{ ANNEX(\"list-of-meetings\") }"}
annex-unknown = the segment "{ $id }" is no annex
annex-unknown-help = name the heading that ends in {"{.annex}"}
annex-without-number = there is one annex, which has no number
annex-without-number-help = write "the annex" without ANNEX; numbers come with the second
paragraph-without-sub = the paragraph "{ $id }" has nothing below it: PARA with part: "sub" gives nothing
paragraph-without-sub-help = take part: "sub" away, or name an item of a list below a numbered paragraph
paragraph-takes-id-help = write it as in {"{ PARA(\"why-we-came\") }"}
paragraph-unnumbered = the segment "{ $id }" is no numbered paragraph
paragraph-unnumbered-help = numbers have the paragraphs at the top level of findings and reports and the items of the lists below them, unless numbering = "none" or {"{.unnumbered}"} takes them away
paragraph-unknown-help = name a paragraph that is pinned with {"{#id}"}
cited-document-unknown = there is no document "{ $document }" to take a number from
cited-document-unknown-help = before # stands the path of a source below sources/, without .md, as in {"{ PARA(\"report#why-we-came\") }"}
cited-no-edition = this text gives a number of "{ $document }", which has no edition in { $language }
cited-no-edition-help = add the language to the targets of "{ $document }", or take it from those of this document
cited-embargoed = this text gives a number of "{ $document }", which is under an embargo and nobody can read yet
cited-embargoed-help = publish the two at one time: give this document the embargo of "{ $document }", or leave the number out until then
cited-refused = this text gives a number of "{ $document }", which cannot be published now
cited-refused-in = this text gives a number of "{ $document }", which cannot be published in { $language } now
cited-refused-help = mend "{ $document }" first: the two are published together, so that the number is right in both
citing-outdated = "{ $document }" stands published with numbers of this document that have moved, and cannot be built again now
citing-outdated-help = mend "{ $document }" first: the two are published together, so that no reader finds the old number

## unknown-variant

capital-unfit = the term -{ $id } is asked for a capital letter in a way that is none
capital-unfit-help = write capital: "yes", or leave it out
term-without-forms = the term -{ $id } has no forms by { $parameter }
term-without-forms-help = write {"{"} -{ $id } {"}"}, or give it such forms in terms.ftl
term-argument-unnamed = what stands in brackets behind -{ $id } has no name: "{ $value }"
term-argument-unnamed-help = write {"{"} -{ $id }({ $parameter }: "{ $value }") {"}"}
term-form-unknown = the term -{ $id } has no { $parameter } "{ $form }"
term-form-unknown-help = it has: { LIST($forms) }

## placeable-mismatch

placeable-lost = { LIST($placeables) } of the source is missing
placeable-lost-help = copy { LIST($placeables, between: " and ") } from the source text, braces included: the tool puts in the value
placeable-added = the source does not have { LIST($placeables) }
placeable-added-help = write in braces only what the source text has in braces
placeable-in-fact-help = braces among the words of a fact would be printed: write the words alone
paragraph-alone-lost = the source gives the whole number by { $placeable }, the translation only what stands below the paragraph
sub-paragraph-lost = the source gives the whole number by { $placeable }, the translation only the paragraph
paragraph-half-help = write {"{ PARA(\""}{ $id }{"\") }"}, or both parts: {"{ PARA(\""}{ $id }{"\", part: \"paragraph\") }"} and {"{ PARA(\""}{ $id }{"\", part: \"sub\") }"}
placeable-exchanged = { LIST($added) } stands in place of { LIST($lost) }

## link-mismatch

link-lost = the link { LIST($labels, before: "[", after: "]") } is missing
link-added = the source has no link { LIST($labels, before: "[", after: "]") } here
link-exchanged = the link { LIST($added, before: "[", after: "]") } stands in place of { LIST($lost, before: "[", after: "]") }
link-help = write [words][label] with the labels of the source text, each once
link-without-words = the link [{ $label }] has no words of its own, and would show its label
link-without-words-help = write [words][label], with nothing between the brackets
address-added = the source does not have the address { $address }
address-added-help = delete the address, or link the words as [words][label]: addresses are the author's
address-written = the address { $address } is written into a translation
address-written-help = write [words][label] with a label of the source: addresses are the author's
address-labelled-help = write [words][{ $label }]: addresses are the author's

## markup-mismatch

# Several differences of one text.
markup-differences = { $first }; { $further }
footnote-mark-lost = the footnote mark [^{ $label }] is missing
footnote-mark-added = the footnote mark [^{ $label }] is not in the source
image-lost = the image [{ $label }] is missing
image-added = the image [{ $label }] is not in the source
code-lost = the code `{ $code }` is missing
code-added = the code `{ $code }` is not in the source
line-breaks-differ =
    the source has { $source ->
        [one] { $source } hard line break
       *[other] { $source } hard line breaks
    } (BR), the translation { $translation }
strong-lost = the source has strong words (**), the translation has none
strong-added = the translation has strong words (**), the source has none
emphasis-lost = the source has emphasis (*), the translation has none
emphasis-added = the translation has emphasis (*), the source has none
markup-help = copy the marks from the source text: [^1] for a footnote, **words** for strong ones, *words* for emphasis, `code`, {"{ BR() }"} for a line break
block-mark = the { $mark } at the beginning would be printed as it stands
block-mark-help = delete it: what is a heading, a list or a quotation the source decides
image-by-file = the image "{ $target }" is named by its file
image-by-file-help = images are the author's: write ![words][label] as the source has it
footnote-of-nothing = the source has no footnote [^{ $label }]
footnote-of-nothing-help = write the mark as the source has it, or \[ for a bracket that is meant as a bracket
words-marked = marks of Markdown in { $name } would be printed: it is plain text
words-marked-help = write the words alone; marks belong around a term where it is used

## number-mismatch

number-lost = { LIST($numbers) } of the source is missing
number-lost-help = write the number of the source, in the way of your language
number-added = the source does not have { LIST($numbers) }
number-added-help = delete it, or say the number as the source does
number-exchanged = { LIST($added) } stands in place of { LIST($lost) }
number-misread = with the marks of the source, { LIST($numbers) } is another number in this language
number-misread-help = write thousands and decimals in the way of your language
figures-misread = { LIST($numbers) } stands so in every language, and in { $language } it is another number
figures-misread-help = write figures alone without marks of thousands, as 1200; or put the number under [facts] and write {"{"} NUMBER($name) {"}"} here: each language then writes it in its own way
number-in-source-alone = { LIST($numbers) } stands in the source alone
number-in-translation-alone = { LIST($numbers) } stands in the translation alone
number-alone-help = make sure that the other text says the same, in words or elsewhere

## date-mismatch

exchanged = the source says "{ $source }" ({ $expected }), the translation "{ $translation }" ({ $meaning })
exchanged-plainly = the source says "{ $source }", the translation "{ $translation }"
percent-lost = the source says "{ $word }" beside { $figure }, and the translation nowhere
percent-added = the translation says "{ $word }" beside { $figure }, and the source nowhere
exchanged-help = say what the source says, or, if it is right as it is, write "# allow: { $rule } — reason" above the message

## amount-mismatch

## wording

wording-impossible = the interface message "{ $id }" cannot have { $what }
wording-variables-help = it can have { LIST($variables) }
wording-words-help = it is made of words alone: write them out
wording-message-help = a message of interface.ftl is named without a mark, as in {"{ month-long }"}
wording-choice = the interface message "{ $id }" cannot choose by ${ $name }: nothing but the default would ever stand there
wording-choice-help = write one form for all numbers
wording-part-lost = the interface message "{ $id }" has no {"{"} ${ $part } {"}"}
wording-part-lost-help = the built-in one is: { $pattern }
wording-month-unknown = there is no month [{ $key }] in "{ $id }"
wording-month-another = the form [{ $key }] of "{ $id }" names another month: "{ $name }"
wording-month-another-help = write the name of the month that the number in brackets says
wording-range-backwards = "{ $id }" shows the last day before the first
wording-range-backwards-help = write the pattern with { "{ $from }" } before { "{ $until }" }
wording-order = "{ $id }" puts ${ $second } before ${ $first }, and readers of this language take what comes first for the other
wording-order-help = exchange the two
wording-months-lost = "{ $id }" has no form for: { LIST($months, before: "[", after: "]") }; the last month would stand there
wording-months-lost-help = add a line for each month
wording-circular = the interface message "{ $id }" leads back to itself
wording-too-large = the interface message "{ $id }" is made of too many other messages
wording-circular-help = write its words out in one of the messages that it is made of
wording-sign = no series of signs begins with { $sign }, which "{ $id }" has
wording-sign-help = write the first sign as it should look, with one letter or figure: (a), a), i), 1. or (1)

## forbidden-character

character-forbidden = the text holds { character-kind }, { $code }
character-forbidden-in-fact = the fact { $fact } holds { character-kind }, { $code }
character-kind =
    { $kind ->
        [control] a control character
        [direction] an invisible mark of direction
        [joiner] a joiner that this script does not need
        [line-end] an invisible line end
        [lost] a mark for a character that was lost
        [private] a character of private use, which other fonts show otherwise
       *[invisible] an invisible character
    }
character-forbidden-help = delete it; if nothing can be seen there, delete the letters around it and type them anew

## missing-glyph

glyph-missing = no font can show the character { $character } ({ $code })
signs-missing = no font can show { $text }
run-missing = no font can show { $text } ({ script-name })
font-missing = no font has the letters of { $language } ({ script-name })
font-help = write { $key } = "fonts/{ $file }" under [fonts] in editions.toml; { $font } is free, and the package { $package } has it
script-name =
    { $script ->
        [Arab] Arabic
        [Armn] Armenian
        [Beng] Bengali
        [Deva] Devanagari
        [Ethi] Ethiopic
        [Geor] Georgian
        [Gujr] Gujarati
        [Guru] Gurmukhi
        [Hani] Chinese
        [Hebr] Hebrew
        [Jpan] Japanese
        [Khmr] Khmer
        [Knda] Kannada
        [Kore] Korean
        [Laoo] Lao
        [Mlym] Malayalam
        [Mong] Mongolian
        [Mymr] Myanmar
        [Orya] Oriya
        [Sinh] Sinhala
        [Syrc] Syriac
        [Taml] Tamil
        [Telu] Telugu
        [Thaa] Thaana
        [Thai] Thai
        [Tibt] Tibetan
       *[other] { $script }
    }
font-broken = the font { $path } for { $key } cannot be used: { font-fault }
font-fault =
    { $fault ->
        [missing] there is no such file
        [irregular] it is no file, but a folder, a pipe or a device
        [outside] it is a link that leads out of the publication
        [too-large] it is larger than 64 megabytes
        [unreadable] the system does not let it be read
        [unknown-face] it has no face of the name or number after #
        [too-many] there are 200 others already
       *[damaged] it is no OpenType or TrueType font, or a damaged one
    }
font-broken-help = put a font there (a .ttf, .otf or .ttc file), or mend its name; until then the documents in that language or script are kept back
font-without-bold = the fonts for { $key } have no bold one: strong words and headings are drawn as heavier letters of the regular one
font-without-bold-help = name a bold one: { $key } = { "{" } regular = "{ $path }", bold = "fonts/…" { "}" }
font-without-regular = the fonts for { $key } have no regular one
glyph-missing-help = write it otherwise, or name a font that has it under [fonts] in editions.toml

## source-not-synced

sync-of-nothing = there is no { $path } yet
sync-of-changed = "{ $id }" has changed since the last sync
sync-of-new = "{ $id }" is new since the last sync
sync-of-gone = "{ $id }" has gone from the source since the last sync
sync-help = run make-editions sync, so that the translators are told

## raw-html

comment-without-end = this comment has no end
comment-without-end-help = close it with -->
comment-no-note = this comment is no note to translators
comment-no-note-help = begin it with note:, as in <!-- note: … -->, or take it away
note-before-text = text follows a note on its line and would be lost
note-before-text-help = leave the note alone on its line and begin the text on the next

## bad-front-matter

front-matter-missing = the front matter is missing
front-matter-endless = the front matter has no end
front-matter-help = a source begins with a line +++, settings such as kind = "report", and another line +++
# $reason is what the reader of TOML says, in English.
front-matter-unreadable = the front matter cannot be read: { $reason }
front-matter-unreadable-help = each line is a name, = and a value; texts stand in quotation marks
original-help = write the tag of a language, as in original = "en"
signature-nameless = this signature has no name
signature-nameless-help = write it as in { "{" } name = "Juan E. Méndez", title = "Special Rapporteur" { "}" }
contact-wanted = a contact is a table of its own
contact-wanted-help = write [[contacts]] on a line, and below it name = "…", email = "…"
setting-unknown = there is no setting "{ $key }"

kind-missing = the kind of the document is missing
kind-missing-help = add a line such as kind = "report"; the kinds are { LIST($kinds) }
kind-unknown = there is no kind "{ $kind }"
numbering-unknown = this is no way to number paragraphs
numbering-unknown-help = write "document", "section" or "none"
numbering-unknown-nearest-help = did you mean "{ $nearest }"? Write "document", "section" or "none"
house-unknown = there is no form of the page with that name
house-unknown-help = write "plain", for numbers that hang beside their text, or "un", for numbers in the first line, as in documents of the United Nations
kind-unknown-help = did you mean "{ $nearest }"? The kinds are { LIST($kinds) }

text-wanted = a text is wanted here
text-wanted-help = put it in quotation marks
text-unquoted = a text stands in quotation marks
text-unquoted-help = write { $name } = "{ $text }"
text-in-other-quotes = these are not the straight quotation marks that a text stands in
text-in-other-quotes-help = write straight quotation marks: { $name } = "{ $text }"
table-wanted = a table is wanted here
table-wanted-help = write its name in brackets on a line of its own, as in [facts], and its values under it
yes-or-no-wanted = true or false is wanted here
yes-or-no-wanted-help = write true or false, without quotation marks
number-wanted-in-digits = a number is wanted in digits from 0 to 9
number-wanted-in-digits-help = write it as in places-visited = 5
number-wanted-in-plain-digits = a number is wanted in plain digits
number-wanted-in-plain-digits-help = write it as in share = 1234.5
date-wanted = a date is wanted here
date-impossible = there is no such day
date-help = write it as in date = 2012-05-18, without quotation marks
date-in-other-order = a date is written year-month-day
date-in-other-order-help = write it as in { $name } = { $date }, without quotation marks
date-off-calendar-help = look at the calendar: the year comes first, then the month, then the day
moment-wanted = a date, a time and its distance from UTC are wanted here
moment-impossible = there is no such moment
moment-help = write it as in embargo = 2012-05-18T14:00:00+05:00, with how far the clock is ahead of UTC

fact-wanted = a fact is a text, a number or a date
fact-wanted-help = write it as in start = 2012-05-10
fact-name-unfit = "{ $name }" cannot name a fact
fact-name-unfit-help = begin with a Latin letter, and go on with Latin letters, digits, - and _
targets-wanted = a list of languages is wanted here
targets-help = write for instance targets = ["ru", "tg"]
target-twice = the language { $language } stands here twice
target-twice-help = take one of them away
link-name-unfit = "{ $label }" cannot be the label of a link
link-name-unfit-help = use letters, digits and hyphens
link-without-url = the link "{ $label }" has no url
link-without-url-help = write { $label } = {"{ url = \"https://…\" }"}
link-key-unfit-help = besides url there are only languages here
value-of-no-locale = "{ $name }" names { $locale }, which is no language of the publication
value-of-no-locale-help = write the tag of one of its languages: { LIST($known) }

# $problem is what stops the tool.
document-without-editions = { $problem }

fact-without-text = the fact "{ $name }" has no text
fact-without-text-help = write the words of the source after text =
fact-empty = this text says nothing
fact-empty-help = write the words of that language, or take the line away
fact-same-help = write same = true where the text is the same in all languages
fact-key-unfit-help = a text has text =, same = true, or a language tag such as ru = with the words of that language
fact-silent = the text of the fact "{ $name }" in { $language } says nothing: it has no letter and no figure
fact-still-source = the text of the fact "{ $name }" in { $language } still is that of the source
fact-still-source-help = translate it; where the text is the same in all languages, write same = true
fact-untranslated = the text of the fact "{ $name }" would stand untranslated in: { LIST($languages) }
fact-untranslated-help = write { $name } = {"{"} text = "{ $text }", { LIST($words) } {"}"}, or, where it is the same in all languages, { $name } = {"{"} text = "{ $text }", same = true {"}"}

## bad-link

link-to-nothing = a link leads nowhere
link-to-nothing-help = write an address between the parentheses
link-to-unpublished = the link to "{ $target }" leads to nothing that is published
link-to-unpublished-help = link to a full address that begins with https://, to another source as in ../reports/visit.md, or to a segment as in #visit-dates
link-out-of-sources = the link to "{ $target }" leads out of sources/
link-to-source-help = link to another source by its path from this file, as in ../reports/visit.md
link-to-segment-help = after # stands the id of a segment, as in #visit-dates
link-to-other-scheme = a link cannot lead to "{ $scheme }:"
link-to-other-scheme-help = only https:, http:, mailto: and tel: addresses can be published
link-empty = a link has no words
link-empty-help = write the words between the brackets
link-label-unfit = translators cannot type the label "{ $label }"
link-label-unfit-help = make labels of letters, digits and hyphens
link-label-taken = the label "{ $label }" has a target in the front matter already
address-incomplete = "{ $address }" is no full address
address-incomplete-help = write a full address that begins with https://
address-unfit = "{ $address }" is no address
address-unfit-help = write a full address that begins with https://, without spaces
address-with-placeable = an address cannot hold a placeable
address-with-placeable-help = write the address out, or name it in [links] of the front matter
address-masked = nothing can be filled in here: this is part of an address or a label
address-masked-help = put the placeable into the words, or write the address out
language-of-words-help = words in another language are written [на русском](lang:ru) in a source and [на русском][lang:ru] in a translation
document-unknown = there is no document "{ $document }"
document-unknown-help = write the path from this file to the other, with .md at its end
segment-unknown-help = pin the paragraph that is meant with {"{#id}"} at its end

image-elsewhere = the image "{ $target }" is not a file of the project
image-of-other-kind = the image "{ $target }" is neither PNG nor JPEG
image-outside = the image "{ $target }" lies outside the project
image-help = an image is a PNG or JPEG file of the project, named by its path from this source, as in figures/map.png
picture-missing = the picture { $path } is not there
picture-missing-help = put the file there, or mend its name; it must lie in the folder of the publication
# $reason is one of those that follow; $cause is what the reader or writer of PNG says, in English.
picture-unshowable = the picture { $path } cannot be shown: { $reason }
picture-unshowable-help = save the picture again as PNG or JPEG
picture-no-file = it is a folder, a pipe or a device
picture-too-large = it is larger than 64 megabytes
picture-of-other-format = it is neither PNG nor JPEG
picture-uncompressed = it could not be compressed
png-damaged = the PNG file is damaged
png-too-large = the PNG file is too large
jpeg-damaged = the JPEG file is damaged
jpeg-of-other-depth = the JPEG file has { $bits } bits a colour; save it with 8
jpeg-in-printing-colours = the JPEG file has printing colours (CMYK); save it as RGB

## duplicate-id

id-twice = the id { $id } is pinned twice
id-twice-help = give one of them another id
names-alike = "{ $name }" and "{ $other }" differ in capital letters alone
names-alike-help = rename one of them: on Windows and macOS these two names are the same file

## unsupported-markup

file-name-unfit = { $reason }.
file-name-unfit-help = Rename the file; its name becomes a web address.

title-missing = the document has no title
title-missing-help = begin it with a line such as # Visit to Tajikistan
title-twice = there is a second title
title-twice-help = one # stands for the title; begin chapters with ##
heading-before-title = a heading stands before the title
heading-before-title-help = begin the document with its title
heading-empty = a heading has no words
heading-empty-help = write them after the #, or take it away
heading-inside-block = a heading stands inside a list, a quotation or a footnote
heading-inside-block-help = put it at the start of a line, or use **strong** words instead
heading-too-low = a heading of level { $level } follows one of level { $last }
heading-too-low-help = write { $marks } instead: levels cannot be left out

note-of-nothing = no text follows this note
note-of-nothing-help = put the note before the block that it is about
note-before-code = this note stands before code, which is not translated
note-before-code-help = put it before a text
note-code = the code
text-indented = four spaces or a tab stand before this text: it would be taken for code, and neither translated nor numbered
fence-unclosed = this begins a block of code that does not end where it should: what follows would be taken for code, and not translated
fence-unclosed-help = end it with a line of { $marks } and nothing else, as many as at its start; if no code was meant, take the marks away
fence-words = the words behind { $marks } would be lost
fence-words-help = write them on a line of their own; nothing but the name of a language stands behind the marks, as in { $marks }toml
text-indented-help = take the spaces away; put code between two lines of three backticks

footnote-inside-block = a footnote is defined inside another block
footnote-inside-block-help = define it at the start of a line, best at the end of the file
footnote-empty = the footnote [^{ $label }] says nothing
footnote-empty-help = write its text after the colon
footnote-twice = there are two footnotes [^{ $label }]
footnote-twice-help = give one of them another label
footnote-unmarked = no text marks the footnote [^{ $label }]
footnote-unmarked-help = put [^{ $label }] into the text, or take the footnote away
footnote-mark-in-picture = the words for a picture hold the mark of a footnote
footnote-mark-in-picture-help = put the mark into the text or the caption

blocks-too-deep = blocks stand more than { $most } deep in one another here
blocks-too-deep-help = take some of the lists or quotations apart
marks-too-deep = marks stand more than { $most } deep in one another here
marks-too-deep-help = take some of them away
columns-too-many = a table has more than { $most } columns
columns-too-many-help = make several tables of it
segments-too-many = the document has more than { $most } texts; this is the first beyond
segments-too-many-help = make several documents of it
source-too-long = the file is longer than { $most } megabytes
source-too-long-help = make several documents of it
segment-too-long = this text has more than { $most } letters
segment-too-long-help = an empty line begins another paragraph; what is no text, as a picture in letters, has no place here
row-too-long = this row has more cells than the { $columns } columns of the table
row-too-short = this row has fewer cells than the { $columns } columns of the table: { $cells }; the last ones would be empty
row-too-short-help = write | for each cell, for an empty one too
row-too-long-help = add a column to the head and to the line under it, or write \| for a bar that is meant as a bar
caption-missing = a picture among other text has no caption
caption-missing-help = let the picture stand in a paragraph of its own, or take the words in quotation marks away
link-title = the title of a link is shown nowhere
link-title-help = take the words in quotation marks after the address away
brackets-idle = these brackets look like a link and are none
brackets-idle-help = an address has no spaces, and the words of a link have no mark of a footnote; write \] for a bracket that is meant as a bracket

stars-unclosed = this { $stars } has no second { $stars } and would be printed as it stands
stars-unclosed-help = write { $stars } before the first and after the last of the words; write \* for a star that is meant as a star
stars-idle = { $stars } marks nothing here and would be printed as it stands
stars-spaced-help = no space may stand between { $stars } and the words that it marks; write \* for a star that is meant as a star
stars-end-jammed-help = a mark cannot end between a sign and a letter: take the letters into it, as in { $stars }«…»ро{ $stars }, or put {"{\"\"}"} before its end, as in { $stars }«…»{"{\"\"}"}{ $stars }ро; write \* for a star that is meant as a star
stars-start-jammed-help = a mark cannot begin between a letter and a sign: take the letters into it, as in { $stars }не«…»{ $stars }, or put {"{\"\"}"} after it, as in не{ $stars }{"{\"\"}"}«…»{ $stars }; write \* for a star that is meant as a star

attributes-in-the-middle = { $braces } stands in the middle of a text
attributes-in-the-middle-help = these braces stand at the very end of a block; write \{"{"} for a brace that is meant as a brace
attributes-of-nothing = there is no text here that { $braces } could belong to
attributes-of-nothing-help = write it at the end of a heading, paragraph, list item, cell or picture
attribute-unknown = { $name } means nothing here
attribute-unknown-help = what may stand here is { LIST($names) }
attribute-unreadable = "{ $text }" in these braces can be no id, class or value
attribute-unreadable-help = write them as in {"{#id .class key=value key=\"two words\"}"}
attribute-twice = { $name } is said twice of this text
attribute-twice-help = take one of them away
attribute-two-ids = a second id, { $id }, is pinned to this text
attribute-two-ids-help = it is called { $id } already: take one of them away
attribute-elsewhere = { $name } says nothing here
attribute-without-class = { $name } says more of { $class }, which is not here
attribute-without-class-help = write { $class } before it
row-heads-elsewhere-help = write it after the caption of a table, as in Table: Visits { "{" }.row-heads{ "}" }
caption-empty = this caption of a table says nothing
caption-empty-help = write what the table shows after Table:, or delete the line
caption-glued = this caption belongs to the paragraph above it, and no table gets it
caption-glued-help = put an empty line before Table:
caption-without-table = no table follows this caption
caption-without-table-help = put the table below it, with an empty line between them; a text that is no caption begins otherwise
table-too-wide = no page has room for the columns of this table, even if it is turned: in { LIST($locales) }, PDFs show its rows as lists
table-too-wide-help = divide it into narrower tables, leave out columns, or shorten the longest words in them
unnumbered-elsewhere-help = .unnumbered belongs to a paragraph or a heading; a text without number in a list is a paragraph of its own below its item
pin-unfit-help = pin an id such as {"{#visit-dates}"}

placeable-unclosed = this {"{"} has no matching {"}"}
placeable-quotation-unclosed = a text in quotation marks after this {"{"} has no end
placeable-too-deep = braces stand more than { $most } deep in one another here
placeable-unclosed-help = close it with {"}"}, or write \{"{"} for a brace that is meant as a brace
placeable-is-choice = a selector ( -> ) stands in a source; only translations choose between variants
placeable-not-latin = "{ $name }" in { $placeable } is not written in Latin letters, as all names in braces are
placeable-unknown = { $placeable } is no fact, term or function
placeable-help = write for instance {"{ DATE($start) }"} or {"{ -term }"}, or \{"{"} for a brace that is meant as a brace
code-uncertain = braces and backticks stand here so that it cannot be told what is code
code-uncertain-help = write \` for a backtick that is meant as itself, or \{"{"} for such a brace
placeable-in-code = { $placeable } stands in code, where nothing is filled in
placeable-in-code-help = take it out of the code, or write {"{\"{\"}"} for a brace

## missing-alt

decorative-with-words = this picture is said to say nothing, and has words
decorative-with-words-help = take the words away, or {"{.decorative}"}
decorative-misspelt = { $mark } means nothing here
decorative-misspelt-help = write {"{.decorative}"}, in small letters
decorative-of-nothing = {"{.decorative}"} does not stand right after a picture
decorative-of-nothing-help = write it without a space behind the picture, as in ![](line.png){"{.decorative}"}
alt-lost = the picture [{ $label }] has no words here for those who do not see it
alt-lost-help = translate the words in the square brackets before [{ $label }]
alt-added = the picture [{ $label }] says nothing in the source, and has words here
alt-added-help = write ![][{ $label }], as the source does
alt-missing = this picture has no words for those who do not see it
alt-silent-help = the fact or the term in the square brackets says nothing; write there what the picture shows
alt-missing-help = write in the square brackets what it shows; if it says nothing, write {"{.decorative}"} right after it

## numbering

series-too-short = the signs of { $language } do not suffice for this list
series-too-short-help = part the list, or choose signs that go further in interface.ftl, as in list-sign-1 = 1)
annexes-too-many-help = choose numbers that go further in interface.ftl, as in annex-sign = 1
decimal-elsewhere-help = .decimal belongs to a numbered paragraph, whose list counts 140.1, 140.2
bis-elsewhere-help = .bis belongs to a paragraph that would have a number: it has that of the paragraph before, with "bis"
part-elsewhere-help = .annex and .article belong to headings below the title
recommendation-elsewhere-help = .recommendation belongs to a paragraph or an item of a list
recommendation-to-words = "{ $words }" is no term, and would stay in one language
recommendation-to-words-help = name a term of terms.ftl, as in to=-government
repeat-of-nothing = no paragraph stands before that could have a "bis"
repeat-of-nothing-help = take .bis away: this is the first paragraph here
repeat-too-often = a number can be given five times at most: 12, 12 bis, ter, quater, quinquies
repeat-too-often-help = take .bis away, and the numbers after it move by one
list-too-deep = a list this deep below a numbered paragraph cannot be cited
list-too-deep-help = write bullets here: { $most } levels below a paragraph are numbered

## typed-marks

list-from-elsewhere = this list begins with { $number }, and by its place its first item is number { $counted }
typed-item-elsewhere = this item is number { $number }, and by its place it is number { $counted }
typed-paragraph = the number { $number } of this paragraph is typed by hand, and it would become an item of the paragraph before
typed-paragraph-help = take it away: the tool counts paragraphs, and make-editions check --fix does that where it is certain; only an item begins with 1.
typed-paragraphs-apart = the list that begins here goes on below with { $number }, behind other texts: these numbers were typed by hand, and this list is no part of the count
typed-paragraphs-apart-help = if they number paragraphs, take them away: the tool counts, and make-editions check --fix does that where it is certain; if all is one list, put three spaces before each text between its items
typed-number-below-help = put an empty line before it, and take the number away: the tool counts paragraphs
typed-own-number = { $mark } is typed by hand, and would be printed beside the number that the tool gives
typed-own-number-help = take it away, if it is a number: the tool counts paragraphs and items; a heading begins with ##
typed-number-beside = { $mark } is typed by hand behind a backslash, and would be printed beside { $counted }, the number that the tool gives
typed-number-behind = { $mark } stands behind a backslash: it is no item of a list and no number of a paragraph, and would be printed as it stands
typed-number-behind-help = take the backslash away where it is an item of the list above it, else take the number away: the tool counts, and tells a number that does not agree
typed-annex-help = take it away: with {"{.annex}"} at the end of the heading the tool writes the word and the number
typed-caption-help = take it away: the tool writes the word and the number before a caption
typed-caption-above-help = the caption of a table begins with Table: and stands right above it; the tool writes the number
typed-caption-below-help = write the caption of a picture in quotation marks behind its file, as in ![…](map.png "Map"); the tool writes the word and the number
typed-empty-item = { $mark } begins an item without words, and yet it would be counted or get its bullet
typed-empty-item-help = write the item, or take this line away
typed-script-help = no letters are raised or lowered in an edition: write the sign itself, as in m² or H₂O
typed-unclosed-help = take { $mark } away, or write \{ $mark } for the sign itself; words are marked on both sides, as in { $mark }these{ $mark }
typed-link-help = take away the space between ] and (: a link is [words](address)
typed-label-help = take the space away: the mark of a footnote is [^1]
typed-picture-help = write the file behind the words: a picture is ![words](map.png); else take the sign ! and the brackets away
typed-wiki-help = a link is [words](address) in a source and [words][label] in a translation; else take the brackets away
typed-swallowed = { $mark } at the start of this line would vanish: it begins a list or a quotation
typed-swallowed-help = join the line to the one above, or write { $mark } for the sign itself; where a list or a quotation is meant, leave an empty line before it
typed-underline = { $mark } makes a heading of the text above it, and would vanish
typed-underline-help = take it away, or put an empty line before it; a heading begins with ##
typed-sublist = this was meant to stand below the item above, and is indented too little: it would be counted beside it
typed-sublist-help = put it under the first letter of the text above: three spaces after 1., two after -
typed-letter-alike = this letter is not Latin, though it looks so
list-or-paragraph-help = if it is a paragraph, take { $number } away: by its place it is paragraph { $paragraph }; if it is an item, write 1. before it; if a text is missing, add it
typed-two-numbers = two numbers stand before one text, { $first } and { $second }
typed-two-numbers-help = take away both: the tool counts; if they differ because a paragraph is missing, add it
list-from-elsewhere-help = if an item is missing, add it; else write 1. before each item: the tool counts
typed-bullet = { $mark } begins no item of a list here: it would be printed as it stands
typed-bullet-private = a bullet from Word begins no item of a list here, and no other font can show it
typed-bullet-help = begin each item on a line of its own, with - and a space
typed-task-help = there are no boxes to tick in an edition: take the brackets away, or write ☐
typed-heading = { $mark } makes no heading here: it would be printed as it stands
typed-heading-help = put a space after { $mark }
typed-number = { $mark } is typed by hand: it belongs to no list, and would be printed as it stands
typed-number-help = begin each item on a line of its own, with 1. and a space, or with - and a space, and leave out what was typed
typed-series = { $mark } begins no item of a list here: this line and those below it would run together
typed-table = this looks like a table: its columns and lines would run together
typed-table-help = put | between the cells, and below the first line one such as | --- | --- |
typed-definition = this line was meant as a definition or a caption, and is printed with its colon
typed-definition-help = put the term on a line right above it; the caption of a table stands above the table, as in Table: Visits
typed-lines = these lines would run together
typed-lines-help = begin each line with - and a space, or end it with {"{ BR() }"}
typed-in-translation-help = take { $mark } away: what stands before a text is the tool’s
typed-cell-item-help = a cell holds no list: take the mark away, and part several items with {"{ BR() }"}
typed-heading-item-help = take the mark away; where an item of a list was meant, take the # away and begin it with - and a space
typed-row = this line has become a row of the table above it
typed-row-caption-help = a caption stands above its table: write Table: and the words there, and an empty line before the table
typed-row-help = leave an empty line before it; if a row is meant, put | between its cells
typed-alert-help = boxes are > [!NOTE], > [!TIP], > [!IMPORTANT], > [!WARNING] and > [!CAUTION], alone on their line; the words begin on the next one, with > before them
typed-contents-help = take it away: an edition makes its own contents
typed-stress-help = nothing is marked so in an edition: write **…**, or take the marks away
typed-note-help = write [^1] here, and its text at the end of the file: [^1]: …
typed-frame-help = there are no frames in an edition: take the marks away; a box is > [!NOTE] and lines that begin with >
typed-sign = { $mark } means nothing here and would be printed as it stands
decimal-of-nothing = .decimal says that the list below counts 140.1, 140.2, and no list comes
decimal-of-nothing-help = put the list right below this text, as in 1. and 2., or take .decimal away
typed-decimal-help = write these texts as a list, 1. and 2. below the paragraph before it, and put .decimal in braces at the end of that paragraph: the tool counts 140.1, 140.2 itself
annex-original-help = write the tag of a language, as in .annex original=es
summary-elsewhere-help = .summary belongs to a heading below the title, the paragraphs under which have no numbers
definition-doubtful = the words above this line have become a term, and this line what it means
definition-doubtful-help = a term stands on a line of its own, at most 60 letters without a full stop, and : right below it; if nothing is defined here, write \: at the start of the line
definition-of-lines = the lines above have run together into one term, which this line defines
definition-of-lines-help = leave an empty line before the term, so that it is one line by itself; if nothing is defined here, write \: at the start of this line
definition-glued = this line belongs to the definition above it, and the one below has no term of its own
definition-glued-help = leave an empty line before each term
definition-jammed = this colon makes a definition of the line
definition-jammed-help = put a space behind it; if nothing is defined here, write \: in its place
abbreviations-elsewhere-help = .abbreviations belongs to a heading below the title; the definitions under it are sorted by the alphabet of each language
abbreviations-of-nothing = .abbreviations sorts definitions, and none stand under this heading
abbreviations-of-nothing-help = write each term on a line, : and what it means on the line below it
number-by-alphabet = a number would stand in another order in each language: these definitions go by the alphabet
number-by-alphabet-help = take the note or the caption out of this list, or .abbreviations away from its heading
box-empty = this box says nothing
box-empty-help = write its words on the lines below, each of which begins with >
official-elsewhere-help = .official belongs to the end of a quotation, whose lines begin with >
typed-strike-help = no words are struck out in an edition: take them away, or the marks
typed-escape-help = take it away; a line break is {"{ BR() }"}
remark-left = "{ $words }" reads as a remark of the translator’s, and would be printed
remark-left-help = finish the text, and write remarks as comments above the message: # …
stars-swallowed = the stars of { $text } would vanish: Markdown takes them for emphasis
stars-swallowed-help = write \* for a star that is meant as a star, or × between figures

## typed-reference

typed-reference = { $number } is typed by hand, and stays as it is when numbers move
typed-reference-help = write {"{"} PARA("{ $id }") {"}"} for the number
typed-reference-part-help = write {"{"} { $function }("id") {"}"} for the number, with the id of what is meant
typed-reference-unknown-help = write {"{ PARA(\"id\") }"} for the number, with the id of the paragraph that is meant

## renumbered

renumbered = { $others ->
    [0] { $address } leads to another text now than in the release of { $date }: there it was { $former }
    [one] { $address } leads to another text now than in the release of { $date }: there it was { $former }; so does one more address
   *[other] { $address } leads to another text now than in the release of { $date }: there it was { $former }; so do { $others } more addresses
}
renumbered-help = end what is new in {"{.bis}"}, and the numbers after it stay; if the new numbers are meant, release again

## unreviewed-quotation

unreviewed-quotation = nobody has confirmed that this is the official wording
unreviewed-quotation-from = nobody has confirmed that this is the official wording of { $source }
unreviewed-quotation-help = put in the words of the official text, never a translation of your own; then: make-editions review { $language } { $document } { $id }

## wrong-alphabet

letters-mixed =
    { LIST($letters, before: "\"", after: "\"") } in "{ $word }" { $count ->
        [one] is a letter
       *[other] are letters
    } of the { alphabet } alphabet
letters-mixed-help = type { LIST($letters, before: "\"", after: "\"") } in { alphabet } letters: they look the same
word-mixed-help = type the word in { alphabet } letters alone
alphabet =
    { $alphabet ->
        [latin] Latin
       *[cyrillic] Cyrillic
    }
letter-latin = "{ $letter }" is a letter of the Latin alphabet
letter-latin-help = type "{ $letter }" in Cyrillic letters: it looks the same
letter-foreign = { LIST($letters, before: "\"", after: "\"") } { foreign-to-alphabet }
letters-foreign = { LIST($letters, before: "\"", after: "\"") } in "{ $word }" { foreign-to-alphabet }
foreign-to-alphabet =
    { $count ->
        [one] is no letter
       *[other] are no letters
    } of the { alphabet-of-language } alphabet
alphabet-of-language =
    { $language ->
        [ru] Russian
        [tg] Tajik
       *[other] { $language }
    }
letters-foreign-help = type { LIST($right, before: "\"", after: "\"") } in place of { LIST($wrong, before: "\"", after: "\"") }
word-foreign-help = write it in { alphabet-of-language } letters, or mark a foreign name, as in [{ $word }][lang:{ $other }]
symbol-cyrillic = "{ $letters }" in "{ $symbol }" is Cyrillic
symbol-cyrillic-help = type the symbol in Latin letters

## plural-categories

plural-form-unknown = [{ $form }] is no form of number in any language
plural-form-unknown-help = delete the line: no number ever chooses it
form-other-number = the form [{ $key }] says "{ $word }"
form-other-number-help = say the number of the key: this form is chosen for no other
plural-form-meant-help = the choice needs { LIST($forms, before: "[", after: "]") } too: one of them is meant
form-doubled = [{ $form }] stands twice: the second is never chosen
form-doubled-help = delete one of the two, or mend its key
form-never = [{ $form }] can never be chosen: ${ $fact } is a { $kind ->
    [date] date
   *[text] text
}
form-never-help = write one form for all values, or give the source a number to choose by
form-never-number-help = a number stands among the facts without quotation marks: { $fact } = { $value }
plural-forms-missing = the choice by { $selector } has no { LIST($forms, before: "[", after: "]") }
plural-forms-missing-help = add a line for each, with the word in the form that goes with such a number

## untranslated-copy

copy-whole = the translation is the same as the source
copy-part = "{ $words }" is copied from the source
copy-of-other-language = this text is not in the language of this file, but in another ({ $language })
copy-help = translate it, or put the line "# untranslated" back; mark what stays in another language, as in [words][lang:en]

## terminology

term-unused = the source uses the term "{ $term }", the translation does not have "{ $expected }"
term-unused-help = write {"{"} -{ $id } {"}"} or its words; if another word has become the term, change terms.ftl

## inconsistent-translation

translation-differs = elsewhere the same source text is translated as "{ $usual }"
translation-differs-help = translate it as there, unless the two mean different things
translation-elsewhere = the other translation

## punctuation

question-lost = the source ends with a question mark, the translation does not
question-added = the translation ends with a question mark, the source does not
exclamation-lost = the source ends with an exclamation mark, the translation does not
exclamation-added = the translation ends with an exclamation mark, the source does not
ending-help = end the text as the source ends, or put the question otherwise
quote-wrong = { $mark } is no quotation mark of this language here
quote-outer-help = write { $open } and { $close }, and inside of these { $inner-open } and { $inner-close }
quote-inner-help = write { $close }, and inside of { $open } { $close } write { $inner-close }
quote-open-help = write { $open }
quote-either-help = write { $open } or { $close }
quote-unclosed = { $mark } is opened here and never closed
quote-unclosed-help = write { $close } where the quotation ends
quote-unopened = { $mark } closes nothing here
quote-unopened-help = write { $open } where the quotation begins
word-doubled = "{ $word }" stands twice in a row
note-mark-after = the mark of the note stands after the punctuation mark; the settings ask for it before (note-mark)
note-mark-after-help = write the mark before the comma or the full stop, as in "word[^1]."
note-mark-before = the mark of the note stands before the punctuation mark; the settings ask for it after (note-mark)
note-mark-before-help = write the mark after the comma or the full stop, as in "word.[^1]"
spaces-doubled = there are two spaces in a row
doubled-help = delete one of the two

## word-mismatch

## name-mismatch

name-exchanged = the source names "{ $name }", and the translation "{ $other }", which elsewhere is { $theirs }
name-spelled = "{ $word }" is spelled otherwise than in the rest of the publication: "{ $usual }…" in { $count } places
name-help = compare the names; if it is right as it is, write "# allow: name-mismatch — reason" above the message

## negation-mismatch

negation-lost = the source says "{ $word }", and nothing in the translation denies
negation-alone = the source says "{ $word }", but "{ $alone }" denies nothing without a verb that is negated
negation-added = the translation says "{ $word }", and nothing in the source denies
negation-help = read both once more; if they say the same, write "# allow: negation-mismatch — reason" above the message

## omission

words-omitted = nothing here stands for { $words }
words-added = nothing in the source stands for { $words }
word-missed = "{ $word }" (elsewhere { $elsewhere }, in { $answered } of { $places } places)
word-missed-too = { $said }, "{ $word }" ({ $elsewhere }, { $answered } of { $places })
sentences-differ = this translation has { $translation } sentences, the source { $source }
translation-far-shorter = this translation is far shorter than usual: { $translation } characters for { $source } of the source
translation-far-longer = this translation is far longer than usual: { $translation } characters for { $source } of the source
omission-help = compare it with the source sentence by sentence: something may be missing or too much; if it is right as it is, write "# allow: omission — reason" above the message

## not-normalized

letter-decomposed = a letter here is written as two characters that belong together
letter-decomposed-help = type the letter anew, or run check --fix

## obsolete-message

message-obsolete = the document has no segment "{ $id }" any more
term-in-document = the term -{ $id } stands in a document's file
term-in-document-help = terms are read from terms.ftl of the locale alone: move it there
term-obsolete = the source locale has no term -{ $id }
term-obsolete-help = delete it, unless a text of this language is to use it; nothing remembers what it says
document-obsolete = there is no document "{ $document }" any more
words-unknown = no page has words for the interface message "{ $id }"
words-unknown-help = delete it, or write the name of the message that is meant
obsolete-help = run make-editions sync --prune to clear it away; what it says is remembered

## unused-allow

allow-of-nothing = this comment names no rule
allow-of-unknown = there is no rule "{ $name }"
allow-without-reason = this comment gives no reason, so it silences nothing
allow-unused = { $rule } finds nothing in this message
allow-help = write "# allow: RULE — reason" for a rule that finds something here, or delete the comment
allow-unused-help = delete the comment

## missing-interface

interface-missing = there are no words of the interface in { $language }: those of the source language stand in
interface-missing-help = make this file with nothing in it: make-editions sync writes the words into it, to be translated

## Of no rule

# What the findings add up to.
findings-counted =
    { $errors ->
        [one] { $errors } error
       *[other] { $errors } errors
    } and { $warnings ->
        [one] { $warnings } warning
       *[other] { $warnings } warnings
    } found.

# Where there are too many to be told one by one.
findings-untold =
    { $number ->
        [one] { $number } more is not shown here; --all shows it.
       *[other] { $number } more are not shown here; --all shows them.
    } By rule and document:
findings-of-rule =
    {"  "}{ $rule }: { $number } in { $documents }{ $more ->
        [0] {""}
        [one] {" "}and { $more } other
       *[other] {" "}and { $more } others
    }
# Of findings with one cause, the first is told.
findings-of-cause =
    the same in { $number ->
        [one] { $number } more place
       *[other] { $number } more places
    }: { $places }{ $more ->
        [0] {""}
        [one] {" "}and { $more } other
       *[other] {" "}and { $more } others
    }
# Of words of the interface that a language lacks, the first are told.
findings-of-words =
    the same of { $number ->
        [one] { $number } more message
       *[other] { $number } more messages
    }: { $ids }

## Of what commands report

# The words of a report before its sentence.
level-error = error
level-warning = warning
level-note = note
level-help = help
tool-stopped = error: { $said }
nothing-to-mend = Nothing to mend.
files-mended =
    { $files ->
        [one] { $files } file
       *[other] { $files } files
    } mended as shown above.
writing-awaited = Another make-editions is writing in { $folder }; waiting until it is done.
work-awaited = another make-editions is at work here ({ $folder }); waiting
build-finished = A build was interrupted here while it put files into their places; that was finished first.
file-damaged = { $path } was damaged when a build came to a sudden end. It was taken away; it is made again once its document is complete.
put-in-order =
    out/ was left by an earlier version: its memory and { $files ->
        [one] { $files } file
       *[other] { $files } files
    } (drafts, and what is under embargo) were taken out of it. From now on these are in private/, and out/ is for everybody; a draft is made again with --draft.
shard-built =
    Shard { $shard } has { $documents ->
        [one] { $documents } document
       *[other] { $documents } documents
    }: { $path } is for make-editions join, which will also tell what is wrong.
shards-missing = Not among the shards: { $shards }. What falls there is built here.
shard-changed = files of the publication changed while the shard was built, so it was not kept; run the command again
shard-none = there is no shard in { $path }; name the folder of a project in which build --shard has worked, a folder with its .shard files, or such a file
shard-broken = { $path } is no shard or a damaged one; bring it here again whole, or build it again
shard-of-other-version = { $path } was made by another program: make-editions { $theirs }; here it is { $own }. Use the same file of the program on all machines, and build the shard again
shard-of-other-inputs = { $path } was made from other sources, translations or settings than those that stand here; build the shard { $shard } again from these
shard-of-other-round = { $path } and { $other } do not belong together: they are parts of a different number, or were built with different options; join the shards of one run
progress-of-documents = { $done } of { $all } documents
last-editions-stay = The last editions stay as they are.
watching-stopped = Stopped watching.

desk-address = The desk is at { $address }
desk-address-secret = Only this address opens it, at this start alone: keep it to yourself. Ctrl-C ends the desk.
desk-closed = The desk is closed.
request-of-another-machine = This desk is for the machine that it runs on.
request-of-another-page = This desk answers its own pages alone.
request-of-an-old-page = Only a page of this desk may write; load the page again.
request-of-no-page = There is no such page here.
desk-request-unknown = This is no request of the desk.
browser-missing = No browser could be started; open that address yourself.
press-enter = Press Enter to close this window.

# build
# $reasons and $advice are sentences and parts of sentences that follow; $standing is one.
document-refused = { $document } was refused: { LIST($reasons) }. { $standing }; { $advice }.
document-unpublishable = { $document } cannot be published yet: { LIST($reasons) }.
stands-in-part = It is published in { LIST($locales) } alone
stands-in-part-now = It is published in { LIST($locales) } alone, and no longer in { LIST($gone) }
stands-complete = Its last complete editions stay as they are
stands-no-longer = Its last editions were taken down: they led to a document that is under embargo again
stands-nowhere = There are no editions of it here
draft-apart = what became of the part that was asked for stands below
draft-impossible = there can be no draft before this is mended
draft-written = its draft was written
draft-possible = see how far it is with --draft
document-apart = { $document }: it was written as a draft: its other editions would say something else, and no reader may find two that disagree. Build all languages and formats of it to publish it.
document-apart-in-part = { $document }: what is complete of it was written as a draft: its other editions would say something else, and no reader may find two that disagree. Build all languages and formats of it with --partial to publish it.
document-embargoed = { $document } is under embargo: its editions are in { $folder }. A build that is to publish it says the time, as with --as-of now; once make-editions release has recorded it, every build publishes it.
document-embargoed-again = { $document } is under embargo: its editions are in { $folder }. What an earlier build had published of it was taken back. A build that is to publish it says the time, as with --as-of now; once make-editions release has recorded it, every build publishes it.
# $news is made of those that follow.
document-released-since = { $document } was released on { $time }{ $news }.
since-edited = ; its texts have been edited since: once the correction is published, release it again
since-embargo-moved = ; it names another embargo now, which no longer keeps it back
document-still-embargoed = { $document } would still be under embargo.
build-rehearsed =
    A rehearsal, since that time has not come: { $documents ->
        [one] { $documents } document
       *[other] { $documents } documents
    } would be published, { $files ->
        [one] { $files } file
       *[other] { $files } files
    } written. Nothing was.
documents-published =
    { $documents ->
        [one] { $documents } document
       *[other] { $documents } documents
    } published, { $files ->
        [one] { $files } file
       *[other] { $files } files
    } written to { $out }{ $private ->
        [0] {""}
       *[other] {" "}and { $private } to private/
    }; open { $index }
refused-for-errors =
    { $number ->
        [one] { $number } error
       *[other] { $number } errors
    } in { $place } ({ $rule })
refused-as-incomplete = segments are missing or stale in { $locale }
refused-as-unreviewed =
    { $number ->
        [one] { $number } segment is
       *[other] { $number } segments are
    } not reviewed { $reviewers ->
        [1] {""}
       *[other] by { $reviewers } persons {""}
    }in { $locale } (see make-editions review --help)
refused-as-unreadable = its source cannot be read

# status
coverage-stale = { $number } stale
coverage-missing = { $number } missing
coverage-unreadable = cannot be read
coverage-reviewed = { $number } reviewed
embargo-none = No document is under embargo.
embargo-released = { $document }: released on { $time }{ $news }
embargo-until = { $document }: under embargo until { $until }
embargo-unknown = { $document }: whether it is under embargo cannot be told
embargo-unrefused = {"  "}nothing would refuse it now
embargo-refused = {"  "}would be refused: { $reason }

# sync
allowed-no-longer = No longer allowed, since its comment was deleted:
sync-would-change =
    { $files ->
        [one] { $files } file
       *[other] { $files } files
    } would change; run make-editions sync.
sync-changed =
    { $files ->
        [one] { $files } file
       *[other] { $files } files
    } brought up to date.
sync-renamed-segment = { $document }: the segment { $old } is called { $new } now, its translations with it: ids of this shape belong to the numbers that readers cite.
sync-idle = Everything is up to date.
sync-idle-else = Nothing else was to be done; mend what is said above, then run sync again.
sync-next = Next: translate in locales/, then make-editions check; what is left to do: make-editions status

# allowed
allowed-nothing =
    Nothing is allowed. A comment above a message allows it, as in
    {"    "}# allow: punctuation — the reason
    and make-editions sync remembers it.
allowed-not-here = { $locale }: { $rule } is not allowed for { $message } of { $document }; make-editions allowed { $locale } shows what is.
allowed-not-here-unknown = { $locale }: { $rule } is not allowed for { $message } of { $document }, and there is no rule of that name; make-editions allowed { $locale } shows what is.
allowed-revoked =
    { $number ->
        [one] { $number } pair of words is
       *[other] { $number } pairs of words are
    } no longer allowed:

# accept and review
nothing-changed-at-all = Nothing has been changed.
declared-refused = { $locale }: { $said }.
accepted-nothing = Nothing has been accepted. Name the segments whose translations are right as they stand, or accept all of these with --all.
accepted-no-words = Nothing has been accepted. Name what is right as it stands, or accept all of these with --all.
words-not-stale = { $locale }: { $name } has nothing that is stale.
words-to-accept = { $locale }: { $number } of { $name } to be accepted.
words-accepted = { $locale }: { $number } of { $name } accepted.
# $names is empty, or names-of-segments.
translations-accepted =
    { $locale }: { $number ->
        [one] { $number } translation
       *[other] { $number } translations
    } of { $document } accepted{ $names }.
translations-to-accept =
    { $locale }: { $number ->
        [one] { $number } translation
       *[other] { $number } translations
    } of { $document } to be accepted{ $names }.
translations-reviewed =
    { $locale }: { $number ->
        [one] { $number } translation
       *[other] { $number } translations
    } of { $document } marked as reviewed{ $names }.
names-of-segments = : { LIST($names) }
segment-untranslated-yet = { $locale }: { $segment } has no translation yet.
segment-not-stale = { $locale }: { $segment } is not stale, and needs no accepting.
segment-stale = { $locale }: { $segment } is stale; mend the translation or accept it first.
segment-unreviewable = { $locale }: { $segment } cannot be reviewed.
none-stale = { $locale }: { $document } has no stale translations.
none-reviewable = { $locale }: { $document } has no translations that could be reviewed.
accepted-pair =
    {"  "}{ $segment }
    {"    "}{ $source }, then: { $then }
    {"    "}{ $source }, now: { $now }
    {"    "}changed: { $changed }
    {"    "}{ $locale }: { $translation }

# import of translations
import-one-locale = name one language with --locale
import-one-file = name one file; or a source and its translations, each with its language: make-editions import en=a.docx ru=b.docx
import-language-twice = two files are named for { $locale }; name one file for each language
import-without-source = none of the files is in { $locale }, the language of the sources; name it as { $locale }=FILE
import-no-target = this publication is not translated into { $locale }; make-editions new locale { $locale } adds the language
import-refused = nothing was taken over: { $said }
import-other-language = the file does not seem to be in { $locale }: its words have other letters; look whether it is the right one
import-item-number = number { $number } of the source is number { $own } in the file
import-sign-left = number { $number } of the source begins with “{ $sign }” in the file
tables-in-number = tables in the source: { $source }; in the file: { $translation }; their figures were not compared
tables-in-shape = table { $table } has { $rows } rows and { $columns } columns in the source, { $own-rows } and { $own-columns } in the file; its figures were not compared
tables-in-cell = table { $table }, row { $row }, column { $column }: “{ $source }” in the source, “{ $translation }” in the file
import-unplaced = { $what } of the source has no place of its own in the text that was taken over; put it there
import-taken-because = { $segment }: taken over, because of { $because }
import-taken-between = { $segment }: taken over, for it stands between others that are certain
import-to-be-seen-to = { $segment }: { $what }.
import-offered-one = { $segment }: what may be its translation stands beside it as "# was:"
import-unanswered = { $segment }: nothing in the file is its translation: “{ $words }”
import-left-over = paragraph { $number } of the file is left over: “{ $words }”
# $kept is the number of those that had a translation already.
import-taken-over = { $locale }: { $document }: { $taken } taken over, { $offered } offered, { $unanswered } without an answer, { $left } left over, { $kept } left as they were.
import-taken-next = What was taken over counts as missing until somebody has read it: delete the line "# imported" above each that is right, or take all of them: { $command }

# import --report
compare-missing = nothing answers to “{ $words }”
compare-pieces = “{ $words }” is divided or joined otherwise, or cannot be told from its neighbours
compare-added = paragraph { $number } has no counterpart in the source: “{ $words }”
compare-own = { $locale }: { $what }
compare-own-number = the numbers of paragraphs in the file do not follow each other, and those of the source do: { $numbers }
compare-source-number = the numbers of paragraphs in the source do not follow each other, and those in the file do: { $numbers }
compare-heading = it is a heading in one of the two texts and none in the other, or one of another level
compare-pair = “{ $words }”: { $what }
compare-done =
    { $number ->
        [one] { $number } disagreement
       *[other] { $number } disagreements
    } in { $held } paragraphs that were held against the source.

# imported
segments-imported =
    { $number ->
        [one] { $number } translation was taken over from a file, and nobody has read it yet
       *[other] { $number } translations were taken over from a file, and nobody has read them yet
    }
segments-imported-help = read them beside the source and delete the line "# imported" above each that is right, or take all of them: { $command }
coverage-imported = { $number } of these imported
segment-not-imported = { $locale }: { $segment } has nothing imported that waits to be read.
none-imported = { $locale }: { $document } has nothing imported that waits to be read.
accepted-imported =
    {"  "}{ $segment }
    {"    "}{ $source }: { $now }
    {"    "}{ $locale }: { $translation }

# suggest
suggest-idle = { $locale }: nothing is missing or stale.
suggest-none =
    { $locale }: nothing similar has been translated for { $number ->
        [one] { $number } segment
       *[other] { $number } segments
    }.
state-missing = missing
state-stale = stale
state-translated = translated

# release
release-recorded =
    { $document } is released: { $files ->
        [one] { $files } file
       *[other] { $files } files
    } recorded.
release-known = { $document } was released as it stands on { $time }.
# $reason is one of those that follow.
release-refused = { $document } was not released: { $reason }.
release-absent = it does not stand in out/; build it first (with --as-of now, once its embargo is over)
release-incomplete = its texts are incomplete or have errors now, so that what stands in out/ is older than they are
release-outdated = what stands in out/ is not what its texts say now; build it first, and look at it
release-damaged = a file in out/ is not as it was built; make-editions verify says which, and make-editions build --no-cache makes it again
release-unrecorded = the record of its earlier releases cannot be read; take it back from git
release-nothing = No document stands in out/; make-editions build puts there what is complete.
release-commit = Commit locales/.state/releases/.

# verify
verify-well =
    { $files ->
        [one] { $files } file is as the manifest in { $folder } lists it.
       *[other] { $files } files are as the manifest in { $folder } lists them.
    }
verify-well-published =
    { $files ->
        [one] { $files } file is as the manifest in { $folder } lists it (its own SHA-256: { $hash }).
       *[other] { $files } files are as the manifest in { $folder } lists them (its own SHA-256: { $hash }).
    }
verify-faulty =
    { $files ->
        [one] { $files } file is not as the manifest in { $folder } lists it.
       *[other] { $files } files are not as the manifest in { $folder } lists them.
    }
verify-never-released = { $name } was never released, as far as locales/.state/releases/ tells.
verify-released =
    { $name } was released on { $time } as { $path }, an edition of { $document }.
    Its source was sources/{ $document }.md with the SHA-256 { $source }.
verify-replaced = It has been replaced: another edition was released in its place on { $time }.
built-changed = { $path } has changed since it was built
built-missing = { $path } is missing
built-added = { $path } was added: the manifest does not list it
built-link = { $path } is a link; a build writes none
built-no-file = { $path } is not a file
built-outside = { $path } leads out of the folder, and cannot be checked
built-doubled = { $path } is listed more than once
# $field is a key of the manifest.
built-field = { $path } is listed with another { $field } than its path tells
built-form = { $path } is not written as a build writes it: somebody has changed it
built-other-manifest = { $path } has another SHA-256 than --manifest-sha256 says

# init and new
publication-started =
    Started a publication in { $folder }.
    Next: cd { $folder } && make-editions new document announcements/first
document-started =
    Started { $path }.
    Next: write in it, then make-editions sync
locale-started =
    Added { $locale } to the targets. { $terms } holds a copy of the source terms: translate it.
    Next: make-editions sync

# merge-driver
merge-conflicts =
    { $number ->
        [one] { $number } message was
       *[other] { $number } messages were
    } translated on both sides: { LIST($messages) }. Choose between the marks, then run make-editions sync.

# explain
severity =
    { $severity ->
        [error] error
       *[warning] warning
    }
severity-here = In this publication: { severity }.
severity-off-here = In this publication: off.
explain-allow = Where the text is right as it is, write above its message:
explain-allow-reason = the reason
explain-remembered = sync remembers it, for the same words wherever they stand: make-editions allowed

# trace: the names of its parts have at most eight letters.
trace-note = note
trace-tree = tree
trace-pattern = pattern
trace-id = id
trace-number = number
trace-state = state
trace-form = form
trace-draft = draft
trace-text = text
trace-address = address
trace-pages = pages
trace-id-pinned = { $id }, pinned by the author in line { $line }
trace-id-remembered = { $id }, as sync remembers it
trace-id-like = { $id }, as sync remembers it, by likeness to: { $text }
trace-id-new = { $id }, made from the first words; sync does not know it yet
trace-reviewed = translated, reviewed
trace-reviewed-by = translated, reviewed by { $by }
trace-translated = translated
trace-stale = stale, a translation of: { $source }
trace-missing = missing
trace-choice = { $selector } is { $key }
trace-otherwise = otherwise
trace-stands-in = the text in { $locale } stands in
trace-code = code "{ $text }"
trace-strong = strong
trace-emphasis = emphasis
trace-link = link [{ $label }] to { $target }
trace-foreign = words in { $locale }
trace-mark = mark [^{ $label }] of footnote { $number }
trace-picture = picture [{ $label }] { $path }
trace-break = line break
trace-paragraph = number { $text } of { $segment }
trace-placeable = placeable { $text }
trace-segment = the segment { $segment }
trace-document = the document { $document }
trace-segment-elsewhere = the segment { $segment } of the document { $document }
trace-page = page { $page } of { $pages }
trace-no-line = no line on any page
trace-faces = in { LIST($faces) }

## Of the command line

usage-template =
    { $about }
    Usage: { $usage }

    { $arguments }{ $after }
usage-commands = Commands
usage-command = COMMAND
usage-arguments = Arguments
usage-options = Options
usage-options-given = OPTIONS
usage-default = {" "}[default: { $value }]
usage-values = {" "}[possible values: { LIST($values) }]
usage-values-told =
    { $help }

    Possible values:
    { $values }
# The headings of a page of the manual.
manual-name = NAME
manual-synopsis = SYNOPSIS
manual-description = DESCRIPTION
manual-options = OPTIONS
manual-commands = COMMANDS
manual-more = EXAMPLES
manual-version = VERSION
usage = Usage: { $usage }
usage-more = For more information, try --help.
usage-argument-unknown = there is no option or argument { $argument } here
usage-command-unknown = there is no command { $command }
usage-command-missing = a command is missing
usage-value-missing = { $argument } needs a value
usage-value-unknown = "{ $value }" does not suit { $argument }; one of these does: { $values }
usage-value-unfit = "{ $value }" does not suit { $argument }
usage-number-unfit = "{ $value }" does not suit { $argument }; a number from { $least } to { $most } does
usage-shard-unfit = "{ $value }" does not suit { $argument }: a shard is its number and how many there are, as in 2/4, of at most { $most }
usage-value-too-much = "{ $value }" is one value too many for { $argument }
usage-values-miscounted = { $argument } has too few values or too many
usage-arguments-conflict = { $argument } cannot be used together with { $other }
usage-argument-twice = { $argument } stands there twice
usage-argument-missing = what is missing: { $arguments }
usage-no-text = an argument is not in UTF-8
usage-unfit = the command line cannot be understood

## Of a text that the desk cannot save

# $problem is what stops the tool.
typing-unread = { $problem }.
typing-unsaved = { $problem }. Nothing was saved.
typing-into-busy = Something else keeps writing this file. Nothing was saved; try again.
typing-empty = There is no text to save.
typing-of-nothing = The document has no such paragraph any more.
typing-into-unreadable = The file cannot be read as it is: mend it first, in an editor.
typing-misread = This text would be read as something else: a line of it begins with a mark that has a meaning in these files, or a brace is not closed.
term-is-there = There is a term of this name already: choose another name, or use that term.
term-has-words = The term { $term } has these words already.
term-name-refused = The name of a term has Latin letters, digits and hyphens, and begins with a letter.

## Of what stops the tool

# What another program says, in its words.
quoted = { $text }

publication-missing = there is no editions.toml in { $folder } or in any folder above it; start a publication with make-editions init DIR, or name its folder with --project DIR
publication-there = { $folder } is a publication already: it has an editions.toml
publication-locked = another make-editions is at work here ({ $folder }); run the command again once it is done

file-unreadable = { $path } cannot be read: { $cause }
file-unwritable = { $path } cannot be written: { $cause }
# $cause is what the system says, or one of the five that follow.
file-not-there = there is no such file or folder
file-not-allowed = the system does not allow it
disk-full = the disk is full; make room and run the command again
disk-quota = your share of the disk is full; make room and run the command again
file-size-limit = no file may be so large here
result-unwritten = the result cannot be written: { $cause }
file-larger = { $path } is larger than { $most } megabytes; is it really part of the publication?
file-no-text = { $path } is not a text in UTF-8; it is left as it is
path-no-file = { $path } is not a file
path-no-folder = { $path } is not a folder
path-outside = { $path } leads out of the project; nothing outside of it is read or written
folder-in-itself = { $path } leads back to a folder that it lies in, or too deep; it was left out
name-no-text = the name of { $path } is not in UTF-8; rename the file
saved-meanwhile = { $path } was saved by somebody else at the same moment; it is left as they saved it: run the command again
disk-failed = bringing files to the disk failed
out-and-private = { $folder } cannot be the folder for what is published: private/ would lie in it, or it in private/
private-of-another = the folder { $folder } belongs to another user and is not closed to others, who could read the drafts in it and what is under embargo; remove it, or become its owner (chown), and it will be closed to all others
out-among-texts = { $folder } cannot be the folder for what is published: { $texts } holds the texts that people write
nothing-changed = { $problem }; nothing has been changed

# $hint is one of the two that follow, or did-you-mean.
document-not-there = this publication has no document { $name }; { $hint }
locale-not-there = this publication has no locale { $name }; { $hint }
names-none = it has none yet
names-known = it has { LIST($names) }
document-there = { $path } exists already; it was left as it is
document-alike = { $path } and { $other } would differ in capital letters alone, and are one file on many computers; choose another name
document-too-deep = { $path } lies more than { $most } folders deep; no folder below that is looked into
import-unreadable = the source that { $path } would make could not be read: { $said }
document-not-understood = sources/{ $document }.md cannot be understood; make-editions check says what is wrong with it
document-untranslated = { $document } is not translated into any language
document-not-translated-into = { $document } is not translated into { $name }; it has { LIST($locales) }, or '*' for all of them
segment-not-there = { $document } has no segment { $name }
segment-renamed = { $document } has no segment { $name } any more; it is called { $now } now.
segment-misnamed = { $document } has no segment { $name }; did you mean { $near }?
segment-of-no-name = { $document } has no segment { $name }; the names of its segments stand before the = signs in locales/{ $source }/{ $document }.ftl

locale-there = { $locale } is a locale of this publication already
locale-of-document = { $locale } is the language that { $document } is written in, and no translation
entry-not-there = this publication has no such entry { $name }; { $hint }
locale-of-sources = { $locale } is the language of the sources, and no translation
language-unforeseen = sources/{ $document }.md names the language { $language }, which it did not when the publication was opened; run the command again
tag-of-country = { $country } is the code of a country; the tag of its language is { $language }
tag-too-long = { $tag } is no language tag; a tag begins with two or three letters, as in tg for Tajik
time-unreadable = --as-of { $time } is no time; write it as 2012-05-18T14:00:00+05:00, or now

list-unreadable = { $path } cannot be read; make-editions check says why
catalog-unreadable = a translators' file of this language cannot be read, and must be mended first; make-editions check says where
declared-without-catalog = there is no { $path } yet; make-editions sync makes it
declared-of-unreadable = a part of { $path } cannot be read, and must be mended first; make-editions check says where
declared-without-state = { $path } cannot be understood and is left as it is; restore it from git
merge-of-unreadable = one version of what sync remembers cannot be read; { $path } is left as it is
release-untold = { $path } cannot be read, so that nobody can tell whether the file was released; take it back from git
manifest-missing = there is no manifest.json in { $folder }: nothing was built there
# $reason is one of the two that follow, or what the reader of JSON says.
manifest-unreadable = { $path } is no manifest of make-editions: { $reason }
manifest-no-text = it is not in UTF-8
manifest-too-large = it is larger than { $most } megabytes
manifest-without-files = it has no list of files
manifest-would-be-too-large = { $path } would be larger than { $most } megabytes, which no manifest may be; divide the publication

edition-unrendered = { $document } in { $locale }: { $reason }
side-by-side-unrendered = { $document } side by side: { $reason }
word-unwritten = the document of Word cannot be written: { $reason }
document-said = { $document }: { $said }
editions-misaligned = { $first } and { $second } part ways at place { $place }: { $first } has { $first-has }, { $second } has { $second-has }
picture-lost = the picture { $path } is missing
# $reason is one of the two that follow, or font-unsubset.
font-unembeddable = the font { $name } cannot be embedded: { $reason }
font-uncomposed = a glyph of it cannot be drawn, or it has too many
font-tables-unreadable = its tables cannot be read
font-unsubset = { $cause }
pdf-unwritten = the PDF could not be written: { $cause }

port-in-use = port { $port } is in use, perhaps by another desk; end that one, or take another port: make-editions serve --port { $other }
port-reserved = port { $port } is reserved by the system; take another one: make-editions serve --port 3700
port-unservable = nothing can be served on port { $port }: { $cause }
serving-failed = nothing can be served: { $cause }
secret-missing = the system gives no secret: { $cause }
threads-missing = no thread can be started: { $cause }
interrupt-unheard = Ctrl-C cannot be listened for: { $cause }

## Of what is imported

import-made = Made { $path }.
import-made-with-pictures = Made { $path } and { $number ->
    [one] { $number } picture
   *[other] { $number } pictures
 } beside it.
import-kind = The document was taken for kind = "{ $kind }"; if it is something else, change the kind at the top of the source.
import-kind-numbered = The paragraphs have numbers, so the document was taken for kind = "{ $kind }"; if it is something else, change the kind at the top of the source.
import-next = Next: read it through, then make-editions sync and make-editions check
import-carried-on = The import of { $document }, which had broken off, is finished now.
import-undone = The import of { $document } had broken off, and is undone; import it again.

import-password = { $path } has a password or is a file of an old Word; open it in Word or LibreOffice, take the password away, and save it as .docx or .odt
import-no-word = { $path } is no document of Word or LibreOffice, or it is damaged; open it there and save it anew as .docx or .odt
import-too-large = { $path } unpacks to more than any document holds; it is left alone
import-part-missing = { $path } has no text in it; open it in Word or LibreOffice and save it anew as .docx or .odt
import-broken = { $path } is damaged within; open it in Word or LibreOffice and save it anew as .docx or .odt
import-document-type = { $path } declares a document type, which no word processor does and which may lead to other files; it is left alone
import-other-file = { $path } holds another file whose words are not in its own text; open it in Word, save it anew as .docx, and import that
import-charset = { $path } does not say how its letters are written, or it is not true; save it as UTF-8, in Word under Web Options
import-changes = { $path } has { $count ->
    [one] one tracked change
   *[other] { $count } tracked changes
} that nobody has accepted; accept or reject them in Word, or pass --changes accept or --changes reject
import-unnamed = a name for the document cannot be made of { $path }; give one with --as, as in --as reports/visit
import-unknown-format = { $path } is none of the files that can be imported: .docx, .odt, .html, .md, .txt
import-no-text = { $path } is not a text in UTF-8; open it in an editor and save it as UTF-8

# $place is one of the four that follow, $what one of the sentences after them.
import-remark = { $place }: { $what }: { $words }
import-remark-bare = { $place }: { $what }
import-at-paragraph = paragraph { $number }
import-at-note = note { $number }
import-at-margins = top and bottom of the pages
import-at-file = the file
import-at-line = line { $number }
import-not-understood = these words were not understood; they are in no part of the source
import-of-file = what a field shows of the file itself, such as its author, its path or its dates, is left out
import-hidden = hidden words are left out
import-changed-away = what the tracked changes take away is left out
import-contents = a table of contents is left out; editions make their own
import-margins = the words at the top and bottom of pages are left out
import-instruction = the instruction of a field is left out
import-ruby = signs above the letters that say how they are read are left out
import-prompt = a place to be filled in is left out
import-note-unmarked = a note that no text marks is left out
import-text-box = a text box stands after its paragraph now
import-formula = a formula is written in one line; look whether it is still right
import-merged-cells = merged cells were taken apart; their words stand in the first of them
import-inner-table = a table within a cell stands as text in the cell
import-long-cell = several paragraphs of a cell stand in one now
import-picture-lost = a picture cannot be kept; save it as PNG or JPEG, and add it by hand
import-picture-wordless = a picture has no words for those who do not see it; write what it shows
import-own-mark = a note with a mark of its own has a number now
import-bold-line = this bold line may be a heading; if it is one, write ## before it and take the stars away
import-struck = these words are struck through in the file and stand in the source as they are; take them out if they are not meant
import-symbol = a sign of a special font is left out
import-link-dropped = a link leads to no web page; its words are kept
import-inner-link = a link within the document is plain words now
import-letters-left = letters before paragraphs stay as they were typed, for they may be initials of names; where they are the signs of a list, write 1. or - in their place
import-number-left = a number typed by hand stays, for the paragraphs before and after it do not count with it; take it away, or write 1. in its place where it is an item of a list
import-typed-numbers = signs typed by hand were taken off; the tool counts itself
import-two-numbers = a typed number stands beside a counted one; one of them must go
import-number-differs = the number would be another here
import-signs-differ = the signs of a list look otherwise here; it began with
import-deep-list = a list is deeper than four levels; this stands in the fourth
import-emphasis-dropped = these words cannot be bold or italic within a word
import-tabs = tabs stand in this line; if it was meant as a table, make one of it
import-title-moved = the title stood after other words; it comes first now
import-title-made = no title was found; the name of the file stands for it
import-title-joined = a further line of the title was joined to it
import-caption-alone = this caption stands beside no table or picture, and is a plain paragraph now; where it belongs to one, take its number away and write it there: Table: or ![…](… "…")
import-caption-number = the number of a caption was taken off; the tool counts itself
import-annex-name = the name of an annex was taken off; the tool writes it itself, and counts its paragraphs from 1
import-front-matter = settings that other tools write at the top of a file are left out
import-braces = a brace has a backslash before it now, so that it is printed as it stands
import-tags = tags of HTML were taken off; their words stay
import-unseen = what a page does not show is left out
import-comments = comments of people are left out
import-macros = macros are left out, unopened

export-made =
    Wrote { $path }; rows: { $rows }, documents: { $documents }.
    Next, when it has come back: make-editions import --review { $path }
review-row = { $document }, { $segment }: { $what }
review-taken = the translation is now: { $text }
review-would-be-taken = the translation would become: { $text }
review-remark = a remark: { $text }
review-remarks-unkept = what was remarked on the document cannot be kept: { $problem }
review-form = the tool fills in what stands in numbered brackets, and would not put these words there: { $words }; the row is left
review-changes = { $path } has { $count ->
    [one] one tracked change
   *[other] { $count } tracked changes
} that nobody has accepted; accept or reject them in Word, or pass --changes accept to take them all, or --changes list to see what would be taken
review-no-reject = --changes reject is for a source that is imported; for a review file there are --changes accept, which takes all tracked changes, and --changes list, which only lists; to reject some, reject them in Word
review-nameless = a row without its names in the first column is left: { $text }
review-struck = words are struck through: { $words }; the row is left; delete these words, or take the line off them
review-state = the state column says "{ $text }"; only the word "{ $word }" marks a translation as reviewed
review-approved-source = approved, but the source is no longer as it stood in the file; not marked as reviewed
review-approved-unseen = approved, but the translation is no longer as it stood in the file; not marked as reviewed. Today it is: { $today }
review-approved-untranslated = approved, but it is not translated: the source text stands there, or nothing; not marked as reviewed
review-approved-stale = approved, but it was translated from an earlier source text; mend the translation or accept it first
review-count = Translations taken: { $taken }, unchanged: { $unchanged }, to be looked at: { $left }.
review-would-count = Translations that would be taken: { $taken }, unchanged: { $unchanged }, to be looked at: { $left }.
export-unknown-format = { $path } is no name of a file that can be exported; let it end in .docx or .xlf (--xliff is for .xlf alone)
review-without-rows = { $path } holds no table that make-editions export has made
review-names = the names in the first column were changed, or stand there twice; the row is left
review-no-document = there is no such document any more; the row is left
review-no-locale = the document is not translated into this language any more; the row is left
review-no-segment = the document has no such text any more; the row is left
review-source-edited = somebody wrote into the source; a remark for its author: { $text }
review-brackets = the numbered brackets ⟦1 …⟧ must stand in the translation once each, as in the source; the row is left
review-several-forms = this translation has several forms and is changed at the desk or in its file; the row is left
review-source-changed = the source has changed since the file was made; the row is left. It came back as: { $text }
review-conflict = the translation has changed since the file was made; it is left as it is: { $today }. It came back as: { $text }
review-emptied = the translation was taken out; nothing is deleted

## Of the settings

# $said is one of those that follow.
settings-unfollowable = editions.toml:{ $line }:{ $column }: { $said }
settings-no-text = editions.toml is not a text in UTF-8; save it as UTF-8
settings-not-toml = editions.toml is not TOML
# $reason is what the reader of TOML says, in English.
setting-not-toml = this is not TOML: { $reason }
toml-fault =
    { $kind ->
        [twice] the same name stands there twice
        [two-equals] there is one equals sign too many
        [no-equals] there is no equals sign between the name and its value
        [no-value] there is no value behind the equals sign
        [open-bracket] a bracket is opened and not closed
        [open-quote] a quotation mark is opened and not closed, or there is something between quotation marks that cannot stand there
        [backslash] there is a backslash where none can stand; where one is meant, two are written
        [unquoted] a value is missing, or a text stands without quotation marks
        [comma] a comma is missing
        [second-comma] there is one comma too many
        [number] a number is written in a way that cannot be read
        [date] a date or a time is written in a way that cannot be read
        [name] a name is missing, or has other characters than Latin letters, figures, - and _
        [lacking] something that must be there is missing
        [unknown] there is a name that nothing is known by here
        [value] a value is of another kind than it must be
       *[other] the line is not written as TOML
    }
key-misnamed = { $of } has no setting { $key }; did you mean { $near }?
key-unknown = { $of } has no setting { $key }; it knows { LIST($known) }
value-no-text = { $key } must be a text in quotation marks
value-no-yes-or-no = { $key } must be true or false
value-no-table = { $key } must be a table, as in [{ $key }]
reviewers-no-number = reviewers must be a whole number from 1 to 100, as in reviewers = 2
value-of-two = { $key } must be "{ $first }" or "{ $second }"
value-said = { $key }: { $said }
source-missing = the setting source is missing: the language that sources/ is written in, as in source = "en"
targets-no-list = targets must be a list of languages, as in targets = ["ru", "tg"]
formats-no-list = formats must be a list of what editions are made as, as in formats = ["html", "pdf"]; known are { $known }
format-unknown = no format has this name; known are { $known }
target-is-source = targets names { $locale }, which is the source itself
target-named-twice = targets names { $locale } twice
base-url-unfit = base-url must be a web address, as in "https://example.org/e/"
rule-misnamed = there is no rule { $name }; did you mean { $near }?
rule-not-there = there is no rule { $name }; make-editions explain lists them
rule-unknown = there is no rule { $name }
severity-unknown = { $rule } must be "error", "warning" or "off"
coverage-of-no-target = coverage names { $name }, which is not among the targets
calendar-unknown = calendar must be one of { LIST($known) }, as in fa = "gregory"
calendar-without-effect = calendar has no effect in { $locale }: its dates are written by patterns of the interface, with days, months and years of the Gregorian calendar; take the line away
setting-of-no-locale = { $key } names { $name }, which is no language of the publication ({ LIST($known) })
coverage-no-share = coverage must be a share from 0 to 1, as in tg = 0.9
