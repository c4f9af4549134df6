# Lists, digests, timelines and what stands behind a card's buttons.

list-nothing = Ninguna noticia encaja. Prueba un `since` más largo, menos palabras u otras etiquetas.
list-choose = Elige una noticia para abrir su tarjeta solo para ti
list-page = Página { $page } de { $pages }
list-stories =
    { $count ->
        [one] { $count } noticia
       *[other] { $count } noticias
    }
list-newest = Las { $count } noticias más recientes
list-impact = impacto { $level } o más
list-window = últimos { $window }
list-more = y { $count } más: { $where } las tiene todas
list-web = la página web
digest-head =
    { $count ->
        [one] Resumen · { $count } noticia
       *[other] Resumen · { $count } noticias
    }
digest-asked = Resumen · { $tags } · últimos { $window }
digest-all = todas las noticias
digest-nothing = Ninguna noticia encaja. Prueba un `window` más largo u otras etiquetas.
digest-sample = MUESTRA: noticias, medios y precios inventados
digest-late = Con retraso: el bot o Discord no estaba cuando tocaba
story-first = tiene la **primera noticia**
story-also = también lo publica
story-card = **Tarjeta:** { $levels }
story-due = el juicio se compara con el precio
story-between = … { $count } más
record-calls = Juicios
record-unscored = Un juicio vencido aún no se compara con el precio: todavía no hay tasa de aciertos.
record-nothing = Ningún juicio encaja. Prueba un `window` más largo u otro `target`.
record-open = **{ $count }** abiertos
record-due = **{ $count }** vencidos
record-void = **{ $count }** nulos, sus noticias se retiraron
record-next = El próximo vence { $in } ({ $at }).
record-call-void = nulo, la noticia se retiró
record-call-due = vence { $at }
evidence-none = ninguna frase del artículo
evidence-no-counter = el propio artículo no da argumentos en contra
evidence-reported = Publicado por { $outlets }
evidence-above = como arriba
evidence-more = … más de lo que cabe en un mensaje; la página de la tarjeta tiene el resto.
more-prompt = ¿Qué pasa con esta tarjeta?
more-told = Gracias: se pasó a quienes cuidan este bot aquí.
more-kept = Gracias: queda guardado, pero no se pudo escribir a nadie que cuide este bot. Díselo a un admin de aquí.
more-why = ¿Por qué esta tarjeta?
more-why-told = Su recorrido y qué dice cada suscripción
more-agree = Estoy de acuerdo con el juicio
more-disagree = No estoy de acuerdo con el juicio
more-vote-told = Se cuenta; puedes cambiar de opinión
more-mistake = Informar de un error
more-mistake-told = Llega a quienes cuidan este bot aquí
more-mute = Silenciar una etiqueta, un medio o esta noticia
more-mute-told = Por un día, en lo que tú sigues
more-mute-prompt = ¿De qué no quieres saber durante un día? `/mute` tiene otros plazos, y lo termina.
more-mute-choose = Silenciar un día
vote-agreed = Anotado: estás de acuerdo. Hasta ahora { $agree } a favor y { $disagree } en contra de este juicio.
vote-disagreed = Anotado: no estás de acuerdo. Hasta ahora { $agree } a favor y { $disagree } en contra de este juicio.
mistake-form = Informar de un error
mistake-form-what = ¿Qué está mal?
mistake-form-hint = El nivel, la cifra o la frase errónea, y cómo lo sabes
more-id = Copiar el id
more-id-told = Para /why, /story y newsvane replay
more-choose = Elegir
more-this-story = Esta noticia
