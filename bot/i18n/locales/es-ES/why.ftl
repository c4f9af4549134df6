# The answer to /why: the way of a story to a channel.

why-stopped = **Detenida:** { $reason }
why-retracted = **Retirada:** { $reason }
why-change = **Para cambiarlo:** { $setting }
why-stop-unknown-link = Ninguna fuente que consulto ha traído esta página.
why-stop-not-polled = Conozco su fuente, pero ahora no la leo.
why-stop-not-judged = Su noticia está guardada y espera a ser valorada.
why-stop-taken-back = Su medio retiró el informe antes de que hiciera una tarjeta.
why-stop-too-old = Ya era demasiado antigua cuando la encontré: está guardada, no publicada.
why-stop-refused = El análisis decía lo que el artículo no dice, así que se rechazó.
why-stop-no-text = Hay muy poco texto para valorar, así que su tarjeta no dice nada.
why-stop-no-rules = Aquí no hay ninguna suscripción.
why-stop-no-match = Ninguna suscripción de este canal quiere esta tarjeta.
why-stop-not-then = Una suscripción la quiere, pero es posterior a la tarjeta.
why-stop-silent = Este servidor estaba en pausa cuando llegó, o la suscripción cambió desde entonces.
why-stop-muted = Este canal, o tú en lo que sigues, silenció su etiqueta, su medio o su noticia.
why-stop-asleep = Este servidor está en pausa, por eso espera.
why-stop-paused = No puedo escribir en este canal, así que sus tarjetas esperan.
why-stop-held = El límite o las horas de silencio de este servidor la retienen para el resumen.
why-stop-waiting = Va de camino a este canal.
why-stop-dead = Discord rechazó el mensaje definitivamente.
why-set-unknown-link = `/sources add`, por quien me administra, añade su medio; `/analyze` valora la página ahora.
why-set-not-polled = `/sources resume`, por quien me administra; `/sources test` dice qué le pasa.
why-set-not-judged = Nada: se valora en menos de una hora.
why-set-taken-back = Nada: lo que un medio retira no recibe tarjeta.
why-set-too-old = `NEWSVANE_CATCH_UP`, puesto por quien me administra: qué antigüedad puede tener un elemento de una fuente nueva (2 horas si no se cambia); 24 horas en una conocida.
why-set-refused = `/analyze` con su enlace valora la página otra vez; ningún ajuste quita el control.
why-set-no-text = `/sources test` muestra cuánto texto recibo de esta fuente.
why-set-no-rules = `/subscribe` en este canal; para ti, `/follow add`.
why-set-no-match = `/subscriptions`: elige la suscripción y luego Editar.
why-set-no-match-own = `/follow add` con estas etiquetas y un `min_impact` menor; `/follow list` muestra lo que sigues.
why-set-not-then = Nada: las tarjetas nuevas llegan desde ahora; `/news` muestra las anteriores.
why-set-silent = `/admin resume` termina una pausa; lo que llegó mientras tanto está en `/news`.
why-set-muted = `/mute` muestra y termina lo que silenciaste; `/mute channel:`, lo de un canal.
why-set-asleep = `/admin resume` termina la pausa.
why-set-paused = Dame allí Ver canal, Enviar mensajes e Insertar enlaces; `/doctor` lo comprueba.
why-set-held = `/settings`: `budget_hour`, `budget_day`, `quiet_from` y `quiet_to`.
why-set-waiting = Nada: se reintenta solo.
why-set-dead = `/admin resend` lo intenta otra vez; `/settings card:classic embed` la dibuja de otro modo.
why-not-stopped = **No detenida:** tiene una tarjeta. Pregunta en un canal, o nombra uno, para saber el resto.
why-posted = **Publicada:** { $where }
why-posted-here = en este canal
why-source = **Fuente:** { $name } (`{ $id }`, nivel { $tier }), { $state }
why-source-none = **Fuente:** ninguna de las que consulto
why-source-paused = en pausa
why-source-never = nunca leída hasta ahora
why-source-read = última lectura { $at }
why-failure = { $state }, último fallo: { $error }
why-fetched = **Obtenida:** publicada { $published }, vista { $seen }: { $text }
why-fetched-page = la página entera
why-fetched-summary = el resumen del feed, no se obtuvo la página
why-cleaned = **Limpia:** quedan { $sentences ->
        [one] { $sentences } frase
       *[other] { $sentences } frases
    } y { $words ->
        [one] { $words } palabra
       *[other] { $words } palabras
    }
why-story-alone = **Noticia:** { $id }, sola: nadie más la cuenta hasta ahora
why-story-joined = **Noticia:** { $id }, unida a { $count } más: { $outlets }
why-refused = **Valorada:** rechazada: { $reason }
why-judged = **Valorada** por { $analyst } como { $event }:
why-axis = { $axis } { $level }: { $points } de 100 puntos, se apoya en{ $sentences }
why-axis-nothing = { $axis } { $level }: { $points } de 100 puntos, no se apoya en ninguna frase
why-tags = Etiquetas: { $tags }
why-none = ninguna
why-rules = **Suscripciones de** { $channel }**:** { $found }
why-rules-more = y { $count } más
why-change-rule = { $rule }: { $reason }; cambia { $setting }
why-unpause = `/subscriptions`: elígela y luego Reanudar
why-miss-paused = está en pausa
why-miss-tags = la tarjeta no tiene ninguna de estas etiquetas
why-miss-where = la expresión no se cumple en la tarjeta
why-miss-least = { $axis } es { $level }, no { $least }
why-miss-level = { $axis } es { $level }
why-miss-sources = ninguno de estos medios la publica
why-delivery = **Entrega:** { $state }
why-not-queued = no está en cola para este canal
why-queued = en cola { $at }, { $state }
why-waits = espera: { $reason }
why-held = retenida ({ $reason }), en el resumen de { $at }
why-listed = incluida en un resumen
why-state-pending = pendiente
why-state-sending = enviándose
why-state-sent = enviada
why-state-paused = detenida
why-state-dead = rechazada definitivamente
