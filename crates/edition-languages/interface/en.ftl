### The publisher's own words in English. A project may put its own in locales/en/interface.ftl,
### message by message; these stand where it has none.

## The publisher

# The name of the publisher, over every document. Empty here: it is the project's to give.
publisher = { "" }
# Whom the press may write to or call, under press releases and announcements. Empty here as well.
contacts = { "" }

## The kinds of document, over the title

kind-press-release = Press release
kind-findings = Findings
kind-report = Report
kind-announcement = Announcement

## Around the text

skip-to-text = Skip to the text
contents = Contents
footnotes = Footnotes
footnote = Footnote { $first }
back-to-text = Back to the text
paragraph = paragraph { $first }
table = Table { $first }
figure = Figure { $first }
box-note = Note
box-tip = Tip
box-important = Important
box-warning = Warning
box-caution = Caution
# Over the annexes of a document; over the only one there is.
annex = Annex { $first }
annex-alone = Annex
# Over an article of a treaty.
article = Article { $first }
# What stands in an annex, an article, a section, as in "annex I, paragraph 3".
in-annex = annex { $first }, { $second }
in-annex-alone = annex, { $second }
in-article = article { $first }, { $second }
in-section = section { $first }, { $second }
also-available = Also available in:
symbol = Symbol:
all-documents = All documents
as-pdf = PDF
as-docx = DOCX
parallel = All languages side by side
columns = Languages on this page
column-earlier = One place earlier
column-later = One place later
cite-this = How to cite
cite-copy = Copy
cite-copied = Copied
this-language = In this language alone
on-the-web = On the web:
# The page of so many pages.
folio = Page { $first } of { $second }
# Closes a press release.
end-mark = — end —

## Masthead, summary, signatures and contacts

# Before the distribution of a paper, as in “Distr.: General”.
distribution = Distr.:
# The language that a paper was written in first.
original = Original: { $first }
agenda-item = Agenda item { $first }
summary = Summary
signed = (Signed)
contact-persons = Contacts
phone = Tel.:
mobile = Mobile:
email = E-mail:
web = Web:

# Languages as these lines name them.
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

## Drafts and documents that wait

draft = Draft. Not for publication
untranslated = Not yet translated
stale = The source text has changed since this was translated
previous-translation = Earlier translation:
embargo = Embargo: not for publication before { $hour }:{ $minute } ({ $offset }) on { $date }

## Lists of documents

documents = Documents
press-releases = Press releases
findings = Findings
reports = Reports
announcements = Announcements
no-documents = There are no documents here yet.
all-languages = All languages
search-link = Search
search-all = Search in all documents
search-none = Nothing was found
search-count = Paragraphs found: { $first }
search-most = Paragraphs found: { $second }. The first { $first } are shown

## The translators' desk, which make-editions serve shows

desk-title = Translators’ desk
desk-language = Language of this desk:
desk-document = Document
desk-count = { $first } of { $second }
desk-translated = Translated
desk-missing = Not translated
desk-imported = Imported, to be read
desk-take-imported = Take all imported texts shown here
desk-stale = Source changed
desk-findings = With remarks
desk-errors = Errors: { $first }
desk-warnings = Warnings: { $first }
desk-error = Error
desk-warning = Warning
desk-show = Show
desk-all = All
desk-empty = No paragraph is left in this group.
desk-edit = Translate
desk-change = Change
desk-save = Save
desk-cancel = Cancel
desk-done = The translation is finished
desk-keys = Ctrl + Enter saves, Ctrl + Shift + Enter saves as finished and goes on, / puts in a term, Esc leaves.
desk-changes = What changed in the source:
desk-previous = Earlier translation:
desk-note = From the author:
desk-suggestions = Similar paragraphs, already translated
desk-use = Take this text
desk-read = Read the page
desk-line = line { $first }
desk-last-good = The file has an error. This is the last text that could be read.
desk-saved = Saved.
desk-conflict = This translation was changed in the file while you were writing. Nothing was saved; your text is still here. The text in the file:
desk-source-changed = The author changed this paragraph while you were writing. Nothing was saved; your text is still here. Read what changed, and save again if your text says it:
desk-moved = This paragraph is no longer in the source: its author changed it while you were writing. Nothing was saved; your text is still here. Below is the paragraph that is most like it, with what differs. Save again to put your text there.
desk-moved-show = Show that paragraph
desk-moved-now = Its present translation, which your text would replace:
desk-gone = This paragraph is no longer in the source, and no other is like it. Nothing was saved; your text is still here: if you need it, copy it before you leave this page. The source was:
desk-no-language = This document is no longer translated into this language. Nothing was saved; your text is still here: if you need it, copy it before you leave this page. The source was:
desk-source-broken = The source has an error and cannot be read. Nothing was saved; your text is still here. Save again once the error is mended. The source was:
desk-untouched = You have changed nothing. Is the text right as it stands? Then save once more.
desk-allow = It is right as it is
desk-allow-reason = Why is it right? (up to 500 characters)
desk-allow-save = Leave it so
desk-allow-changed = This paragraph was changed meanwhile. Nothing was saved; look at it once more.
desk-unread = Not reviewed
desk-reviewed = Reviewed
desk-good = Read and good
desk-name = Your name or a pseudonym
desk-since = Changed since the last review:
desk-since-source = In the source:
desk-since-translation = In the translation:
desk-because = It belongs here, because of:
desk-because-place = It belongs here by its place between paragraphs that are certain.
desk-remark = Remark
desk-remark-text = What do you want to remark? Others see it here; it is never published.
desk-remark-save = Leave the remark
desk-settled = Settled
desk-allowed = Allowed here:
desk-revoke = Allow it no longer
desk-in-pdf = In the PDF
desk-ready = Finished: save and go to the next
desk-raw = Raw text
desk-in-words = In words
desk-insert = Put in …
desk-offers = What can be put in
desk-offer-term = term
desk-offer-fact = fact
desk-offer-number = number
desk-offer-note = note
desk-offer-break = line break
desk-offer-link = link
desk-offer-other = filled in by the tool
desk-form-nominative = nominative
desk-form-genitive = genitive
desk-form-dative = dative
desk-form-accusative = accusative
desk-form-instrumental = instrumental
desk-form-prepositional = prepositional
desk-form-izafet = izafet
desk-form-object = direct object
desk-form-singular = singular
desk-form-plural = plural
desk-form-full = in full
desk-form-short = short
desk-form-capital = capital letter
desk-search = Search all texts
desk-terms = Terms
desk-no-terms = This publication has no terms.
desk-term-missing = This language does not have the term yet.
desk-coin = New term
desk-coin-source = What the source calls it
desk-coin-name = Its name in the files: Latin letters, digits and hyphens
desk-coin-note = A note to all translators, if one is needed
desk-coin-help = Only the first form is required. Forms left empty are left out; they can be added in terms.ftl.
desk-bring = Take in a file
desk-bring-help = Drop files anywhere on the desk, or choose them here.
desk-bring-file = File
desk-bring-review = A file of translations that has come back (.docx, .xlf)
desk-bring-source = A new document (.docx, .odt, .html, .md, .txt)
desk-bring-id = Its name in the publication, such as reports/visit, if it is not to be named after the file
desk-bring-changes = Tracked changes
desk-bring-refuse = Refuse a file that has some
desk-bring-accept = Accept all
desk-bring-reject = Reject all
desk-bring-large = The desk takes no file as large as this; use make-editions import.
desk-help = Keys
desk-help-resting = While you read
desk-help-writing = While you write
desk-help-close = Close
desk-single-keys = Single keys work. They go by their place on the keyboard, whatever the layout.
desk-key-next = the next paragraph to be translated
desk-key-finding = the next paragraph with findings
desk-key-unread = the next paragraph to be reviewed
desk-key-down = one paragraph down
desk-key-up = one paragraph up
desk-key-edit = write
desk-key-good = read and good, on to the next
desk-key-remark = leave a remark
desk-key-term = propose the selected words as a new term
desk-key-page = the page of this paragraph in the PDF
desk-key-search = search all texts
desk-key-help = this list
desk-key-save = save
desk-key-ready = finished: save, and write the next one
desk-key-insert = put in a term, a fact or a link
desk-key-form = the other forms of the word beside the cursor
desk-key-cancel = leave; what you have typed stays
desk-none-left = This document has no further paragraph of this kind. Press the key again to go to the next document that has one.
desk-empty-documents = There is no such document.
desk-offline = The desk does not answer. Is make-editions serve still running? What you have typed stays on this page.
desk-ended = This desk has ended. What you have typed stays on this page: copy it into the desk that make-editions serve opens next, and close this page then.
desk-not-found = There is no such page here.
desk-locked = This desk is locked
desk-locked-help = It opens only by the whole address that make-editions serve printed when it started; each start has a new one. Open that address in this browser. What you have typed on pages of an earlier start stays on them; copy it from there.
desk-locked-again = Try again
desk-sheet-title = Translations to be read and written
desk-sheet-write = Write into the third column only. What you write there becomes the translation; the file may be opened and saved with any program.
desk-sheet-brackets = What stands in brackets with a number, as in ⟦1 …⟧, is filled in by the tool, or is a link or the mark of a note. Keep each of them once, wherever it belongs in your sentence; words in a link may be changed.
desk-sheet-approved = A translation that you have read and found good: write “approved” into the fourth column. Remarks go into the fifth.
desk-sheet-names = The small grey names in the first column tell where each row belongs. Leave them as they are; the rows may stand in any order.
desk-sheet-state = State
desk-sheet-remarks = Remarks
desk-sheet-word = approved
desk-sheet-forms = Several forms: not to be changed here

## Languages, each by its own name; those that are missing here stand as their tag

language-ar = العربية
language-de = Deutsch
language-en = English
language-es = Español
language-fa = فارسی
language-fr = Français
language-kk = Қазақша
language-ky = Кыргызча
language-ru = Русский
language-tg = Тоҷикӣ
language-tk = Türkmençe
language-uk = Українська
language-uz = Oʻzbekcha
language-zh = 中文

## Dates

month-long = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
month-short = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] June
    [7] July
    [8] Aug
    [9] Sept
    [10] Oct
    [11] Nov
   *[12] Dec
}
date-long = { $day } { month-long } { $year }
date-medium = { $day } { month-short } { $year }
date-short = { $day2 }/{ $month2 }/{ $year }

# Ranges. The first day is $day, $month, $year; $until is the last day, written out. The first day of
# a range in one month shows its day alone, in one year its day and month.
date-range-in-month-long = { $day }–{ $until }
date-range-in-year-long = { $day } { month-long } – { $until }
date-range-long = { $from } – { $until }
date-range-in-month-medium = { $day }–{ $until }
date-range-in-year-medium = { $day } { month-short } – { $until }
date-range-medium = { $from } – { $until }
date-range-short = { $from } – { $until }
