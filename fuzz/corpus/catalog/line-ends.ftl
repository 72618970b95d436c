# en: x
a = б
  в

## c
d = { $n ->
   *[x] y
 }
