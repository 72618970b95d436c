date-long = { $day } { $month } { $year }
month-5 = май
may = мая
skip-to-text = 
    { "\u0041" }
draft = <b>
contents = "&"

### terms.ftl
-torture = *пытки* [x](y) { $n ->
    [1] a
   *[other] b
 }
