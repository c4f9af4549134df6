# Charts, in pictures and in words, and the answer to /price.

day = { $day } { $month }
chart-published = publiée { $at }
chart-scored = évaluée { $at }
chart-sample = EXEMPLE : cours inventés
chart-utc = heures en UTC
chart-move = { $move } en { $span }
chart-since = { $move } depuis la publication à { $price }
chart-here = { $move } sur ce graphique
chart-until = { $move } jusqu’au { $at }
chart-head = { $coin } et « { $title } »
chart-missing = Les cours de { $coin } à ce moment n’ont pu être obtenus.
chart-no-line = Pas de graphique : aucune source n’a les cours de cette période.
price-missing = Pas de cours pour { $coin } : aucune source n’a répondu.
alt-chart = graphique du cours de { $coin }
alt-chart-span = graphique du cours de { $coin } sur { $span }
alt-then = { $price } à la publication, { $at } UTC
alt-price = { $price } le { $at } UTC
alt-range = plus bas { $lowest }, plus haut { $highest }
alt-story = nouvelle { $label }, { $direction }, le { $at }
alt-call = l’avis est { $direction }
alt-call-due = l’avis est { $direction }, évalué le { $at } UTC
alt-others = autres nouvelles : { $stories }
alt-other = { $label } { $direction } le { $at }
