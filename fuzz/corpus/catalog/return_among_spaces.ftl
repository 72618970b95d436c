�Сафар ciety %EAD
b = Б﻿# en: x
a = б
  в

## c
d =n ->   

