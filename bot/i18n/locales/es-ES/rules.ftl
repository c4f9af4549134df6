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
rule-role-silent = ⚠ { $role } no recibirá aviso: permite que todos lo mencionen (Ajustes del servidor > Roles) o dame «Mencionar @everyone, @here y todos los roles».
rehearsal-head = **Ensayo**: { $rule }.
rehearsal-replaces = Al guardarla se sustituye: { $rule }.
rehearsal-none = En los últimos { $days } días no habría publicado **ninguna tarjeta**. Guárdala igualmente o hazla menos estricta.
rehearsal-none-loosest = En los últimos { $days } días no habría publicado **ninguna tarjeta**, y no puede ser menos estricta. Guárdala igualmente o prueba otras etiquetas.
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
rule-saved-digest = Sus noticias llegan una vez al día en un resumen; `/settings` dice cuándo, `/subscriptions` cambia o termina esto.
rule-changed = Cambiado: { $rule }.
rule-unchanged = Ya es así; no se cambió nada.
nothing-changed = No se cambió nada.
rule-removed = Cancelado: { $rule }. Las tarjetas ya publicadas se quedan.
form-subscribe = Suscribirse
form-edit = Editar la suscripción
form-tags = Etiquetas
form-tags-told = Vacío para todas las noticias
form-impact-told = Lo mínimo que necesita una tarjeta
form-directions-told = Ninguna marcada: las tres
form-role = Mencionar un rol
form-role-told = Se avisa sobre cada tarjeta; ninguno: nadie
form-channel = Canal
form-channel-told = Adónde van las tarjetas
form-all-levels = Bajo o más: todas
form-import = Importar suscripciones
form-file = Archivo
form-file-told = subscriptions.json, como la crea Exportar
rules-no-option = Nada que cambiar aún
rule-gone-channel = un canal eliminado
form-again = { $reason } No se pierde nada: el botón abre el formulario con lo que escribiste.
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
