# The answer to /help; commands and options are typed in English.

help-text =
    {""}**newsvane** lê notícias de cripto e macro e publica um cartão para cada uma. Ele diz o preço na publicação e julga quatro coisas, cada uma com sua razão e as frases em que se apoia:
    - **Impacto no preço**: quanto pode movê-lo
    - **Confiabilidade**: quem diz e com que apoio
    - **Direção do preço**: para onde, e o que há contra
    - **Duração do efeito**: até uma semana, até três meses ou mais

    {""}**Para todos**
    `/analyze target:BTC` o que dizem as notícias de uma moeda, um tema ou um link
    `/news tags:Fed` as últimas notícias; `/news search:tariffs` busca palavras
    `/digest` o mais importante desde ontem, por tag
    `/price coin:ETH` o preço, com gráfico e notícias
    `/story` quem noticiou e quando, e como o cartão mudou
    `/record` os juízos até agora e quando vencem
    `/why` por que algo foi publicado aqui ou não
    `/follow add tags:BTC` notícias só para você; `/mute`; `/privacy show`
    `/levels` o que significa cada nível; `/health` como está o bot

    {""}**Para administradores (Gerenciar servidor)**
    `/setup` o primeiro cartão em um minuto
    `/subscribe tags:BTC, Fed` publica esses cartões num canal, após ver a última semana
    `/subscriptions` o que vai para onde; ali se edita, pausa, copia ou apaga
    `/settings` horas de silêncio, limites, idioma; `/doctor` o que há de errado num canal
    `/sources list`, `/admin audit`, `/retract` e outros de vez em quando

    Nada aqui é recomendação de investimento.

help-foot = newsvane { $version }, analista { $analyst }; software livre sob a licença MIT
