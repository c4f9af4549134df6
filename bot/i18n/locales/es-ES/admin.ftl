# What admins and owners read when they set up, settle, examine and administer.

setup-hello = ¡Gracias por invitarme! Leo noticias de cripto y economía y publico una tarjeta por noticia, con el precio y cuatro juicios, cada uno razonado.
setup-hello-next = **`/setup`** en el canal donde deban ir las tarjetas: elige qué leer y la primera llega enseguida. `/help` explica las tarjetas. Nada de esto es asesoramiento financiero.
setup-offer = Puedo publicar en { $channel }. ¿Qué debe llegar aquí?
setup-done = Listo: { $rule }.
setup-card-now = La tarjeta más reciente está en camino.
setup-card-later = La primera tarjeta llega con la próxima noticia así.
setup-next = `/subscriptions` lo cambia, `/subscribe` añade más, `/settings` fija horas de silencio y límites.
preset-majors = Las principales
preset-macro = Macro
preset-high-impact-only = Solo alto impacto
preset-everything = Todo
offer-majors = BTC, ETH, SOL, XRP y BNB; impacto medio o alto
offer-macro = Fed, tipos, inflación, aranceles, dólar; impacto medio o alto
offer-high-impact-only = Toda noticia de alto impacto
offer-everything = Todas las noticias; el límite lo mantiene legible
settings-changed = Cambiado. Así queda:
settings-head = Las opciones de este servidor:
settings-cards = **Tarjetas** { $style } · idioma { $language }
settings-style-v2 = tarjetas completas
settings-style-embed = embeds clásicos
settings-style-compact = tarjetas compactas
settings-language = del servidor
settings-budget = **Límite** { $hour } tarjetas por hora y { $day } al día por canal; lo que sobra llega en un resumen, nada se pierde
settings-quiet-none = **Horas de silencio** ninguna
settings-quiet = **Horas de silencio** de { $from } a { $to }; lo que llegue va después en un resumen
settings-digest = **Resúmenes** a las { $at } · zona horaria { $zone }
settings-trouble = **Los problemas** se cuentan en { $channel }
settings-trouble-default = **Los problemas** se cuentan en el canal de moderación o al dueño
settings-managers = **Gestores** Gestionar servidor
settings-managers-role = **Gestores** Gestionar servidor y { $role } (para que ese rol vea los comandos, permítelo en Ajustes del servidor > Integraciones)
settings-foot = Indica una opción para cambiarla: `/settings timezone:Europe/Berlin`
audit-none = Nadie cambió nada en ese tiempo.
audit-somebody = alguien que hizo quitar su nombre
audit-more = y { $count } más antes; un `since` más corto muestra solo lo último
doctor-well = ✅ Aquí todo está bien.
doctor-missing = Me falta **{ $missing }** en { $channel }. Dámelo en Editar canal > Permisos > newsvane; mientras, las tarjetas esperan.
doctor-no-rules = Ninguna suscripción llega a este canal. `/subscribe` o `/setup` crea una.
doctor-all-paused = Todas sus suscripciones están en pausa. `/subscriptions` las reanuda.
doctor-paused = La entrega está en pausa { $since }: { $reason }. Sigue cuando se arregle.
doctor-refused = Discord rechazó { $count } definitivamente ({ $errors }). `/admin resend` reintenta.
doctor-rules = **Suscripciones de { $channel }** { $count }
doctor-last = **Última tarjeta** { $at } · { $count } en espera
doctor-budget = **Límite** { $hour } por hora, { $day } al día
doctor-poll = **Próxima consulta** { $at }
never = nunca
sources-head =
    { $count ->
        [one] **{ $count } fuente** · página { $page } de { $pages }
       *[other] **{ $count } fuentes** · página { $page } de { $pages }
    }
source-own = { $name } (añadida)
source-paused = ⏸ { $name }: en pausa
source-unasked = { $name }: aún sin consultar
source-failing = ⚠ { $name }: { $count } fallos, { $error }
source-read = { $name }: leída { $at }, cada { $minutes } min
trial-added = Añadida: **{ $title }** { $url }
trial-readable = Este feed se puede leer: **{ $title }** { $url }
trial-untitled = un feed sin título
trial-empty = Ahora no tiene entradas.
trial-full = De la más reciente puedo usar { $count } frases, el artículo entero.
trial-summary = De la más reciente puedo usar { $count } frases, solo el resumen del feed.
source-now-paused = { $name } está en pausa. `/sources resume` la consulta de nuevo.
source-now-resumed = { $name } se consulta de nuevo. Las noticias perdidas no se publican.
source-now-removed = { $name } se ha eliminado. Sus noticias y tarjetas se quedan.
sources-known = Esa lista no tiene ningún feed que no tenga ya.
sources-added =
    { $count ->
        [one] { $count } fuente añadida; `/sources list` muestra cómo va.
       *[other] { $count } fuentes añadidas; `/sources list` muestra cómo van.
    }
admin-paused = Ninguna tarjeta llega a este servidor hasta { $at } ({ $in }). Lo publicado mientras tanto no se envía después; está en `/news`. `/admin resume` termina la pausa.
admin-resumed = Las tarjetas vuelven.
silence-paused = ⏸ Este servidor está en pausa hasta { $at }: no se publica nada antes; `/admin resume` la termina.
silence-quiet = 🌙 Hay silencio hasta { $at }: lo que llegue antes irá en el resumen de esa hora.
admin-not-paused = Nada estaba en pausa; las tarjetas llegan como siempre.
admin-none-refused = Discord no ha rechazado ninguna tarjeta de este servidor.
admin-resent =
    { $count ->
        [one] { $count } tarjeta rechazada se intentará otra vez.
       *[other] { $count } tarjetas rechazadas se intentarán otra vez.
    }
admin-retracted = Retirada: { $title }. La tarjeta queda tachada dondequiera que se publicó, sus lectores lo saben una vez y su juicio no cuenta.
admin-synced = { $count } comandos registrados; Discord los muestra en un minuto.
admin-unchanged = Los comandos ya están registrados así, de modo que no pedí nada a Discord.
admin-unknown-card = No conozco esa tarjeta. Su id está al pie, como `0a1b2c3d`.
admin-rejudged = Juzgada de nuevo y cambiada: { $title }.
admin-rejudged-same = Juzgada de nuevo; no cambió nada que un lector notara: { $title }.
