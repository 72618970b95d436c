### The established vocabulary of this publication.
###
### A source document writes { -torture } and every language puts in its own term.
### In a language with cases, give a term one variant a case and choose it by the
### parameter $case, for example { -torture(case: "genitive") }. The default variant,
### marked with *, is the form that stands in a dictionary.

# The organization. The short form is the usual abbreviation.
-united-nations = { $form ->
   *[full] United Nations
    [short] UN
}

# The independent expert. Capitalized in English as a title.
-special-rapporteur = { $number ->
   *[singular] Special Rapporteur
    [plural] Special Rapporteurs
}

# The team that works with the Special Rapporteur. A name; the short form is its abbreviation.
-anti-torture-initiative = { $form ->
   *[full] Anti-Torture Initiative
    [short] ATI
}

# A legal term. Do not replace it by a milder word.
-torture = torture

# A legal term. It stands beside torture and does not replace it.
-ill-treatment = ill-treatment

# A legal term, in full. Keep all of its parts, in this order.
-cruel-treatment = cruel, inhuman or degrading treatment or punishment

# The United Nations body.
-human-rights-council = Human Rights Council

# A legal term. It is wider than “prisons”.
-places-of-deprivation-of-liberty = { $number ->
    [singular] place of deprivation of liberty
   *[plural] places of deprivation of liberty
}

# Independent associations of citizens, taken together.
-civil-society = civil society

# A union of civil society organizations.
-coalition = { $number ->
   *[singular] coalition
    [plural] coalitions
}

# The state of affairs in which those responsible for a crime are not punished.
-impunity = impunity

# The official visit of the Special Rapporteur to a State.
-country-visit = { $number ->
   *[singular] country visit
    [plural] country visits
}

# What is made public at the end of a visit, before the report.
-preliminary-findings = preliminary findings

# What a report asks of a State. Usually plural.
-recommendations = { $number ->
    [singular] recommendation
   *[plural] recommendations
}

# What is done after a visit to put the recommendations into effect.
-follow-up = follow-up

# A numbered paragraph of a document.
-paragraph = { $number ->
   *[singular] paragraph
    [plural] paragraphs
}

# An article of a law or a treaty. Not a newspaper article.
-article = { $number ->
   *[singular] article
    [plural] articles
}
