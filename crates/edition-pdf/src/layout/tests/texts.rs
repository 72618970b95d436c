//! Real sentences in our three languages.

pub(crate) const EN: &str = "The Special Rapporteur carried out a country visit to the Republic of \
Tajikistan at the invitation of the Government. He held meetings with senior officials, members of \
civil society, representatives of United Nations agencies and international organizations, victims \
and their families. He visited several places of deprivation of liberty in and around five cities: \
Dushanbe, Khujand, Isfara, Istaravshan and Kurgan-Tube. The changes named in the preceding paragraph \
do not remove all concerns: pressure on detainees continues to give cause for concern, and effective \
safeguards against illegal renditions are still lacking in 5 % of the cases that were examined.";

pub(crate) const RU: &str = "Специальный докладчик совершил поездку в Республику Таджикистан по \
приглашению Правительства. Он провёл встречи с высокопоставленными должностными лицами, \
представителями гражданского общества, учреждений Организации Объединённых Наций и международных \
организаций, с пострадавшими и их семьями. Он посетил несколько мест лишения свободы в пяти городах \
и вокруг них: в Душанбе, Худжанде, Исфаре, Истаравшане и Курган-Тюбе. Изменения, о которых говорится \
в предыдущем пункте, не снимают всех опасений: давление на задержанных по-прежнему вызывает \
озабоченность — и действенных гарантий против незаконной выдачи всё ещё недостаточно. Об этом \
сообщил Х. Э. Мендес 18 мая 2012 г. в статье № 5.";

pub(crate) const TG: &str = "Гузоришгари махсус бо даъвати Ҳукумати Ҷумҳурии Тоҷикистон ба кишвар \
сафар кард. Ӯ бо мансабдорони баландпояи давлатӣ, намояндагони ҷомеаи шаҳрвандӣ, намояндагони \
муассисаҳои Созмони Милали Муттаҳид ва ташкилотҳои байналмилалӣ, ҷабрдидагон ва хонаводаҳои онҳо \
мулоқот анҷом дод. Ӯ аз якчанд ҷойҳои маҳрумият аз озодӣ дар панҷ шаҳр ва атрофи онҳо дидан кард: \
Душанбе, Хуҷанд, Исфара, Истаравшан ва Қӯрғонтеппа. Тағйироте, ки дар банди пешина зикр шуданд, \
ҳамаи нигарониҳоро бартараф намекунанд: фишор ба дастгиршудагон то ҳол боиси нигаронист ва кафолатҳои \
муассири ҳуқуқӣ аз супоридани ғайриқонунии шахсон ба давлати дигар то ба ҳол нокифояанд.";
