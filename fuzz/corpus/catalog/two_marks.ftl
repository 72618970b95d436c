

﻿# en: x
a = б
