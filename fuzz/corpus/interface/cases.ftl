publisher = X
kind-findings = Хулосаҳо
folio = Саҳифаи { $page } аз { $pages }
paragraph = банди { $number }
contacts = { "" }

### terms.ftl
-rapporteur = { $case ->
   *[nominative] докладчик
    [genitive] докладчика
 }
-torture = { -rapporteur } { CAPITAL(-rapporteur) }
    .gender = f
