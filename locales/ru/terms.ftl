### Установившаяся терминология настоящей публикации.
###
### Падеж выбирается параметром $case: nominative (по умолчанию), genitive, dative,
### accusative, instrumental, prepositional. Число выбирается параметром $number, краткая
### или полная форма — параметром $form. Пример:
### { -recommendations(number: "singular", case: "genitive") }.

# Организация. Краткая форма — принятое сокращение; оно не склоняется.
-united-nations = { $form ->
   *[full] { $case ->
       *[nominative] Организация Объединенных Наций
        [genitive] Организации Объединенных Наций
        [dative] Организации Объединенных Наций
        [accusative] Организацию Объединенных Наций
        [instrumental] Организацией Объединенных Наций
        [prepositional] Организации Объединенных Наций
    }
    [short] ООН
}

# Независимый эксперт. Первое слово пишется с прописной буквы.
-special-rapporteur = { $number ->
   *[singular] { $case ->
       *[nominative] Специальный докладчик
        [genitive] Специального докладчика
        [dative] Специальному докладчику
        [accusative] Специального докладчика
        [instrumental] Специальным докладчиком
        [prepositional] Специальном докладчике
    }
    [plural] { $case ->
       *[nominative] Специальные докладчики
        [genitive] Специальных докладчиков
        [dative] Специальным докладчикам
        [accusative] Специальных докладчиков
        [instrumental] Специальными докладчиками
        [prepositional] Специальных докладчиках
    }
}

# Группа, работающая вместе со Специальным докладчиком. Имя собственное. Установившегося русского
# сокращения нет, поэтому кратко — «Инициатива».
-anti-torture-initiative = { $form ->
   *[full] { $case ->
       *[nominative] Инициатива по борьбе с пытками
        [genitive] Инициативы по борьбе с пытками
        [dative] Инициативе по борьбе с пытками
        [accusative] Инициативу по борьбе с пытками
        [instrumental] Инициативой по борьбе с пытками
        [prepositional] Инициативе по борьбе с пытками
    }
    [short] { $case ->
       *[nominative] Инициатива
        [genitive] Инициативы
        [dative] Инициативе
        [accusative] Инициативу
        [instrumental] Инициативой
        [prepositional] Инициативе
    }
}

# Правовой термин. Не заменять более мягким словом. Только множественное число.
-torture = { $case ->
   *[nominative] пытки
    [genitive] пыток
    [dative] пыткам
    [accusative] пытки
    [instrumental] пытками
    [prepositional] пытках
}

# Правовой термин. Стоит рядом с пытками и не заменяет их.
-ill-treatment = { $case ->
   *[nominative] жестокое обращение
    [genitive] жестокого обращения
    [dative] жестокому обращению
    [accusative] жестокое обращение
    [instrumental] жестоким обращением
    [prepositional] жестоком обращении
}

# Правовой термин, полностью. Сохранять все его части в этом порядке.
-cruel-treatment = { $case ->
   *[nominative] жестокие, бесчеловечные или унижающие достоинство виды обращения и наказания
    [genitive] жестоких, бесчеловечных или унижающих достоинство видов обращения и наказания
    [dative] жестоким, бесчеловечным или унижающим достоинство видам обращения и наказания
    [accusative] жестокие, бесчеловечные или унижающие достоинство виды обращения и наказания
    [instrumental] жестокими, бесчеловечными или унижающими достоинство видами обращения и наказания
    [prepositional] жестоких, бесчеловечных или унижающих достоинство видах обращения и наказания
}

# Орган Организации Объединенных Наций.
-human-rights-council = { $case ->
   *[nominative] Совет по правам человека
    [genitive] Совета по правам человека
    [dative] Совету по правам человека
    [accusative] Совет по правам человека
    [instrumental] Советом по правам человека
    [prepositional] Совете по правам человека
}

# Правовой термин. Шире, чем «тюрьмы».
-places-of-deprivation-of-liberty = { $number ->
    [singular] { $case ->
       *[nominative] место лишения свободы
        [genitive] места лишения свободы
        [dative] месту лишения свободы
        [accusative] место лишения свободы
        [instrumental] местом лишения свободы
        [prepositional] месте лишения свободы
    }
   *[plural] { $case ->
       *[nominative] места лишения свободы
        [genitive] мест лишения свободы
        [dative] местам лишения свободы
        [accusative] места лишения свободы
        [instrumental] местами лишения свободы
        [prepositional] местах лишения свободы
    }
}

# Независимые объединения граждан, вместе взятые.
-civil-society = { $case ->
   *[nominative] гражданское общество
    [genitive] гражданского общества
    [dative] гражданскому обществу
    [accusative] гражданское общество
    [instrumental] гражданским обществом
    [prepositional] гражданском обществе
}

# Союз организаций гражданского общества.
-coalition = { $number ->
   *[singular] { $case ->
       *[nominative] коалиция
        [genitive] коалиции
        [dative] коалиции
        [accusative] коалицию
        [instrumental] коалицией
        [prepositional] коалиции
    }
    [plural] { $case ->
       *[nominative] коалиции
        [genitive] коалиций
        [dative] коалициям
        [accusative] коалиции
        [instrumental] коалициями
        [prepositional] коалициях
    }
}

# Положение, при котором виновные в преступлении не наказываются.
-impunity = { $case ->
   *[nominative] безнаказанность
    [genitive] безнаказанности
    [dative] безнаказанности
    [accusative] безнаказанность
    [instrumental] безнаказанностью
    [prepositional] безнаказанности
}

# Официальная поездка Специального докладчика в то или иное государство. Краткая форма
# «поездка» — там, где страна названа: «совершил поездку в Республику Таджикистан».
-country-visit = { $form ->
   *[full] { $number ->
       *[singular] { $case ->
           *[nominative] посещение страны
            [genitive] посещения страны
            [dative] посещению страны
            [accusative] посещение страны
            [instrumental] посещением страны
            [prepositional] посещении страны
        }
        [plural] { $case ->
           *[nominative] посещения стран
            [genitive] посещений стран
            [dative] посещениям стран
            [accusative] посещения стран
            [instrumental] посещениями стран
            [prepositional] посещениях стран
        }
    }
    [short] { $number ->
       *[singular] { $case ->
           *[nominative] поездка
            [genitive] поездки
            [dative] поездке
            [accusative] поездку
            [instrumental] поездкой
            [prepositional] поездке
        }
        [plural] { $case ->
           *[nominative] поездки
            [genitive] поездок
            [dative] поездкам
            [accusative] поездки
            [instrumental] поездками
            [prepositional] поездках
        }
    }
}

# То, что обнародуется по окончании поездки, до доклада. Множественное число.
-preliminary-findings = { $case ->
   *[nominative] предварительные выводы
    [genitive] предварительных выводов
    [dative] предварительным выводам
    [accusative] предварительные выводы
    [instrumental] предварительными выводами
    [prepositional] предварительных выводах
}

# То, о чем доклад просит государство. Обычно во множественном числе.
-recommendations = { $number ->
    [singular] { $case ->
       *[nominative] рекомендация
        [genitive] рекомендации
        [dative] рекомендации
        [accusative] рекомендацию
        [instrumental] рекомендацией
        [prepositional] рекомендации
    }
   *[plural] { $case ->
       *[nominative] рекомендации
        [genitive] рекомендаций
        [dative] рекомендациям
        [accusative] рекомендации
        [instrumental] рекомендациями
        [prepositional] рекомендациях
    }
}

# То, что делается после поездки для выполнения рекомендаций.
-follow-up = { $case ->
   *[nominative] последующая деятельность
    [genitive] последующей деятельности
    [dative] последующей деятельности
    [accusative] последующую деятельность
    [instrumental] последующей деятельностью
    [prepositional] последующей деятельности
}

# Нумерованный пункт документа. Форма unnumbered — абзац без номера, например внутри
# списка или цитаты.
-paragraph = { $form ->
   *[numbered] { $number ->
       *[singular] { $case ->
           *[nominative] пункт
            [genitive] пункта
            [dative] пункту
            [accusative] пункт
            [instrumental] пунктом
            [prepositional] пункте
        }
        [plural] { $case ->
           *[nominative] пункты
            [genitive] пунктов
            [dative] пунктам
            [accusative] пункты
            [instrumental] пунктами
            [prepositional] пунктах
        }
    }
    [unnumbered] { $number ->
       *[singular] { $case ->
           *[nominative] абзац
            [genitive] абзаца
            [dative] абзацу
            [accusative] абзац
            [instrumental] абзацем
            [prepositional] абзаце
        }
        [plural] { $case ->
           *[nominative] абзацы
            [genitive] абзацев
            [dative] абзацам
            [accusative] абзацы
            [instrumental] абзацами
            [prepositional] абзацах
        }
    }
}

# Статья закона или договора. Не газетная статья.
-article = { $number ->
   *[singular] { $case ->
       *[nominative] статья
        [genitive] статьи
        [dative] статье
        [accusative] статью
        [instrumental] статьей
        [prepositional] статье
    }
    [plural] { $case ->
       *[nominative] статьи
        [genitive] статей
        [dative] статьям
        [accusative] статьи
        [instrumental] статьями
        [prepositional] статьях
    }
}
