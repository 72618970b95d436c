the-visit = Сафар
visit = { -rapporteur(case: "genitive") } { DATE($start, to: $end) } ба { $cities ->
    [one] { $cities } шаҳр
   *[other] **{ NUMBER($cities) }** шаҳр
 } омад, [гузориш][report].[^1]
costs = Харҷ: { $money }; { $end }; банди { PARA("visit") }.{ BR() }{ CAPITAL(-rapporteur) } — { DATE($end, style: "short") }
a-note-on = Эзоҳ: { -torture }.
