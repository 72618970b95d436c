# en: Report on thv eisit to Tajikistan
zz-newreport-on-the-visit = Гузориш да�visit = Аз { DATE($start, to: $end) }{"{"} дар { $n ->
    [one] { $n } "{ $a }" шаҳр
   * } буд.
  Боз.
a = { "*" }*� борb** аи сафар ба { ТоҷикистоЀасмӣ нест.

# en: This text describes the coursestan
rpoetr-on-the-visit = Гc
d =` $n ->
   ���"  "\u0082" } { a.b } { 12.5ctims and their famili0 es}.

