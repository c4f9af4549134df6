# What members read about what they follow, mute, and what is kept about them.

follow-live = { $wanted } en nuestro chat privado
follow-digest = { $wanted } una vez al día en nuestro chat privado
follow-mention = { $wanted } con una mención en este servidor
follow-added = Sigues { $rule }. `/follow list` lo muestra todo y permite dejarlo, `/mute` es por un rato.
follow-none = Aún no sigues nada. Empieza con `/follow add tags:BTC`.
follow-removed = Ya no sigues { $rule }.
follow-closed = No puedo escribirte: tus mensajes directos están cerrados. Permítelos en un servidor común (Ajustes de privacidad > Mensajes directos) e inténtalo de nuevo; `how:mention` no los necesita.
muted = Silenciado hasta { $at }: { $what }. Afecta a lo que sigues; los canales siguen como los fijaron sus admins.
muted-line = { $what } hasta { $at }
muted-none = Nada está silenciado.
muted-card = la tarjeta { $id }
muted-there = { $channel } no oye nada de { $what } hasta { $at }. `/mute channel:` sin `what` muestra lo silenciado allí y lo termina.
unmuted = Vuelves a saber de { $what }.
unmuted-there = { $channel } vuelve a saber de { $what }.
held-nothing = No guardo nada sobre ti. Lo que escribes en comandos se responde y se olvida; no puedo leer lo que escribes en canales.
held-list = Sobre ti guardo:
held-how = `/privacy delete` lo elimina.
held-ask = Esto se borrará para siempre:
held-stays = Las suscripciones de los canales se quedan.
held-gone = Borrado:
held-no-more = Ya no guardo nada sobre ti.
held-follows = { $count } × lo que sigues y las entregas de nuestro chat privado
held-mutes = { $count } × lo que silenciaste
held-feedback = { $count } × lo que dijiste de tarjetas
held-rules = { $count } × suscripciones de canales que te nombran como autor (se quedan, sin nombre)
held-deeds = { $count } × líneas de auditorías que te nombran (se quedan, sin nombre)
