a = { $start
b = Хорошо
#тавзеҳ
сафар = С
a =
c = x
бе
	c
c = { $n ->
 [one] x
 }
    .x = y
