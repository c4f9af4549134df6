# What people read about the subscriptions of channels.

rule-everything = todas las noticias
rule-axis = { $axis } { $levels }
rule-least = { $level } o { $highest }
rule-or = { $left } o { $right }
rule-outlets = publicado por { $outlets }
rule-live = { $wanted } → { $channel }
rule-digest = { $wanted } → { $channel } en un resumen diario
rule-thread = { $wanted } → { $channel }, cada una con un hilo
rule-forum = { $wanted } → { $channel }, cada una como publicación del foro
rule-mention = { $wanted } → { $channel } con una mención
rule-role = { $rule }, mencionando a { $role }
rehearsal-head = **Ensayo**: { $rule }.
rehearsal-replaces = Al guardarla se sustituye: { $rule }.
rehearsal-none = En los últimos { $days } días no habría publicado **ninguna tarjeta**. Guárdala igualmente o hazla menos estricta.
rehearsal-some =
    { $count ->
        [one] En los últimos { $days } días habría publicado **{ $count } tarjeta** ({ $pace }):
       *[other] En los últimos { $days } días habría publicado **{ $count } tarjetas** ({ $pace }):
    }
pace-few = menos de una al día
pace-some = unas { $count } al día
more-listed = y { $count } más
rule-saved = Suscrito: { $rule }.
rule-saved-next = Las noticias llegan según se publican; `/subscriptions` cambia o termina esto.
rule-changed = Cambiado: { $rule }.
nothing-changed = No se cambió nada.
rule-removed = Cancelado: { $rule }. Las tarjetas ya publicadas se quedan.
rules-none = Aquí ningún canal lee nada todavía. Empieza con `/subscribe`.
rules-page = **Suscripciones** · página { $page } de { $pages }
rule-is-paused = { $rule } (en pausa por un admin)
rule-is-paused-now = Está en pausa: no publica nada hasta que la reanudes.
channel-is-paused = ⏸ en pausa: { $reason }. Sigo cuando se arregle.
channel-paused = He pausado las tarjetas en { $channel }: { $reason }. No se pierde nada: en cuanto tenga Ver canal, Enviar mensajes e Insertar enlaces allí, sigo solo. `/subscriptions` muestra qué va adónde.
import-change = **{ $change }: { $count }**
import-new = Nuevas
import-changed = Cambiadas
import-same = Como están
import-empty = El archivo no contiene reglas.
import-done =
    { $count ->
        [one] { $count } suscripción importada.
       *[other] { $count } suscripciones importadas.
    }
