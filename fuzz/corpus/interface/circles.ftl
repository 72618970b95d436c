a = { b }
b = { a }
folio = { $page ->
    [one] x
   *[other] { folio }
 }

### terms.ftl
-rapporteur = { -torture }
-torture = { -rapporteur }
