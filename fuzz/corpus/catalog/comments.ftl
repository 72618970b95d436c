# note: "safeguards"
#   and more
# en: He met.
# Mine.
# stale: He meets.
# was: old
# allow: number-mismatch — in words
met =  Вай дид.
  Боз.

# untranslated
-term = Т
    .gender = m

## obsolete

gone = x
