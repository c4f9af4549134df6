# The answer to /help; commands and options are typed in English.

help-text =
    {""}**newsvane** lee noticias de cripto y macro y publica una tarjeta por cada una. Dice el precio al publicarse y juzga cuatro cosas, cada una con su razón y las frases en que se apoya:
    - **Impacto en el precio**: cuánto puede moverlo
    - **Credibilidad**: quién lo dice y con qué respaldo
    - **Dirección del precio**: hacia dónde, y qué hay en contra
    - **Plazo del efecto**: hasta una semana, hasta tres meses o más

    {""}**Para todos**
    `/analyze target:BTC` qué dicen las noticias de una moneda, un tema o un enlace
    `/news tags:Fed` las últimas noticias; `/news search:tariffs` busca palabras
    `/digest` lo más importante desde ayer, por etiqueta
    `/price coin:ETH` el precio, con gráfico y noticias
    `/story` quién informó y cuándo, y cómo cambió la tarjeta
    `/record` los juicios hasta ahora y cuándo vencen
    `/why` por qué algo se publicó aquí o no
    `/follow add tags:BTC` noticias solo para ti; `/mute`; `/privacy show`
    `/levels` qué significa cada nivel; `/health` cómo está el bot

    {""}**Para administradores (Gestionar servidor)**
    `/setup` la primera tarjeta en un minuto
    `/subscribe tags:BTC, Fed` publica esas tarjetas en un canal, tras ver la última semana
    `/subscriptions` qué va a dónde; ahí se edita, pausa, copia o borra
    `/settings` horas de silencio, límites, idioma; `/doctor` qué le pasa a un canal
    `/sources list`, `/admin audit`, `/retract` y similares de vez en cuando

    Nada de esto es asesoramiento financiero.

help-foot = newsvane { $version }, analista { $analyst }; software libre con licencia MIT
