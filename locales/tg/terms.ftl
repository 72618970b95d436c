### Истилоҳҳои ин нашрия ба забони тоҷикӣ.
###
### Шакли $case: nominative шакли луғавӣ аст, izafet пеш аз муайянкунанда меояд
### (бандаки изофӣ), object пуркунандаи бевосита аст (пасоянди -ро).
### Дар ҷойе ки шумора лозим аст, $number: singular ё plural.

# Номи созмон. Шакли кӯтоҳ ихтисораи маъмул аст.
-united-nations = { $form ->
   *[full] { $case ->
       *[nominative] Созмони Милали Муттаҳид
        [izafet] Созмони Милали Муттаҳиди
        [object] Созмони Милали Муттаҳидро
    }
    [short] { $case ->
       *[nominative] СММ
        [izafet] СММ-и
        [object] СММ-ро
    }
}

# Коршиноси мустақил. Ҳамчун унвон бо ҳарфи калон навишта мешавад.
-special-rapporteur = { $number ->
   *[singular] { $case ->
       *[nominative] Гузоришгари махсус
        [izafet] Гузоришгари махсуси
        [object] Гузоришгари махсусро
    }
    [plural] { $case ->
       *[nominative] Гузоришгарони махсус
        [izafet] Гузоришгарони махсуси
        [object] Гузоришгарони махсусро
    }
}

# Гурӯҳе, ки бо Гузоришгари махсус кор мекунад. Ном аст; шакли кӯтоҳ ихтисораи он.
-anti-torture-initiative = { $form ->
   *[full] { $case ->
       *[nominative] Ташаббуси зидди шиканҷа
        [izafet] Ташаббуси зидди шиканҷаи
        [object] Ташаббуси зидди шиканҷаро
    }
    [short] { $case ->
       *[nominative] ТЗШ
        [izafet] ТЗШ-и
        [object] ТЗШ-ро
    }
}

# Истилоҳи ҳуқуқӣ. Бо калимаи нармтар иваз карда намешавад.
-torture = { $case ->
   *[nominative] шиканҷа
    [izafet] шиканҷаи
    [object] шиканҷаро
}

# Истилоҳи ҳуқуқӣ. Дар паҳлуи «шиканҷа» меояд ва ҷойи онро намегирад.
-ill-treatment = { $case ->
   *[nominative] муносибати бераҳмона
    [izafet] муносибати бераҳмонаи
    [object] муносибати бераҳмонаро
}

# Истилоҳи ҳуқуқӣ дар шакли пурра. Ҳамаи қисмҳояш бо ҳамин тартиб нигоҳ дошта мешаванд.
-cruel-treatment = { $case ->
   *[nominative] муносибат ва ҷазои бераҳмона, ғайриинсонӣ ё таҳқиркунандаи шаъну шараф
    [izafet] муносибат ва ҷазои бераҳмона, ғайриинсонӣ ё таҳқиркунандаи шаъну шарафи
    [object] муносибат ва ҷазои бераҳмона, ғайриинсонӣ ё таҳқиркунандаи шаъну шарафро
}

# Мақоми Созмони Милали Муттаҳид.
-human-rights-council = { $case ->
   *[nominative] Шурои ҳуқуқи инсон
    [izafet] Шурои ҳуқуқи инсони
    [object] Шурои ҳуқуқи инсонро
}

# Истилоҳи ҳуқуқӣ. Маънояш аз «маҳбасҳо» васеътар аст.
-places-of-deprivation-of-liberty = { $number ->
    [singular] { $case ->
       *[nominative] ҷойи маҳрумият аз озодӣ
        [izafet] ҷойи маҳрумият аз озодии
        [object] ҷойи маҳрумият аз озодиро
    }
   *[plural] { $case ->
       *[nominative] ҷойҳои маҳрумият аз озодӣ
        [izafet] ҷойҳои маҳрумият аз озодии
        [object] ҷойҳои маҳрумият аз озодиро
    }
}

# Иттиҳодияҳои мустақили шаҳрвандон дар якҷоягӣ.
-civil-society = { $case ->
   *[nominative] ҷомеаи шаҳрвандӣ
    [izafet] ҷомеаи шаҳрвандии
    [object] ҷомеаи шаҳрвандиро
}

# Иттиҳоди ташкилотҳои ҷомеаи шаҳрвандӣ.
-coalition = { $number ->
   *[singular] { $case ->
       *[nominative] эътилоф
        [izafet] эътилофи
        [object] эътилофро
    }
    [plural] { $case ->
       *[nominative] эътилофҳо
        [izafet] эътилофҳои
        [object] эътилофҳоро
    }
}

# Вазъе, ки дар он гунаҳкорони ҷиноят ҷазо намебинанд.
-impunity = { $case ->
   *[nominative] беҷазоӣ
    [izafet] беҷазоии
    [object] беҷазоиро
}

# Сафари расмии Гузоришгари махсус ба давлат. Шакли кӯтоҳ дар ҷойест, ки кишвар худ ном бурда
# мешавад: ба Ҷумҳурии Тоҷикистон сафар анҷом дод.
-country-visit = { $form ->
   *[full] { $number ->
       *[singular] { $case ->
           *[nominative] сафар ба кишвар
            [object] сафар ба кишварро
        }
        [plural] { $case ->
           *[nominative] сафарҳо ба кишварҳо
            [object] сафарҳо ба кишварҳоро
        }
    }
    [short] { $number ->
       *[singular] { $case ->
           *[nominative] сафар
            [izafet] сафари
            [object] сафарро
        }
        [plural] { $case ->
           *[nominative] сафарҳо
            [izafet] сафарҳои
            [object] сафарҳоро
        }
    }
}

# Он чи дар охири сафар, пеш аз гузориш, эълон карда мешавад.
-preliminary-findings = { $case ->
   *[nominative] хулосаҳои пешакӣ
    [izafet] хулосаҳои пешакии
    [object] хулосаҳои пешакиро
}

# Он чи гузориш аз давлат мехоҳад. Одатан дар шумораи ҷамъ.
-recommendations = { $number ->
    [singular] { $case ->
       *[nominative] тавсия
        [izafet] тавсияи
        [object] тавсияро
    }
   *[plural] { $case ->
       *[nominative] тавсияҳо
        [izafet] тавсияҳои
        [object] тавсияҳоро
    }
}

# Он чи пас аз сафар барои амалӣ намудани тавсияҳо карда мешавад.
-follow-up = { $case ->
   *[nominative] пайгирӣ
    [izafet] пайгирии
    [object] пайгириро
}

# Банди рақамдори ҳуҷҷат.
-paragraph = { $number ->
   *[singular] { $case ->
       *[nominative] банд
        [izafet] банди
        [object] бандро
    }
    [plural] { $case ->
       *[nominative] бандҳо
        [izafet] бандҳои
        [object] бандҳоро
    }
}

# Моддаи қонун ё шартнома. На мақолаи рӯзнома.
-article = { $number ->
   *[singular] { $case ->
       *[nominative] модда
        [izafet] моддаи
        [object] моддаро
    }
    [plural] { $case ->
       *[nominative] моддаҳо
        [izafet] моддаҳои
        [object] моддаҳоро
    }
}
