# Answers that one person reads: mistakes, the bot's health, what the levels mean.

error-ours = Algo deu errado do meu lado e foi registrado. Tente de novo em um minuto; se continuar, avise quem cuida deste bot.
error-manage-server = Isto requer a permissão Gerenciar servidor; peça a um administrador.
error-needs-server = Isto funciona no canal de um servidor, não numa conversa privada.
error-cooldown =
    Um momento, por favor: tente de novo em { $count ->
        [one] { $count } segundo
       *[other] { $count } segundos
    }.
error-misfit = “{ $value }” não serve aqui. Escolha uma das sugestões.
error-not-yours = Outra pessoa pediu isto. Digite o comando para ter seus próprios botões.
error-restarted = Fui reiniciado desde então e isto não funciona mais. Digite o comando de novo.
error-card-gone = Este cartão não está mais guardado aqui.
health-sources = **Fontes** { $read } de { $sources } respondem · { $articles } artigos, { $cards } cartões · { $newest }
health-no-card = ainda sem cartões
health-unasked = { $count } ainda não consultadas
health-newest = cartão mais novo { $at }
health-deliveries = **Envios** { $parts }
health-waiting = { $count } em espera
health-oldest = a mais antiga há { $minutes } min
health-oldest-new = a mais antiga há menos de um minuto
health-refused = { $count } recusadas de vez pelo Discord
health-paused = { $count } canais em pausa, `/subscriptions` diz por quê
health-analyst = **Analista** { $analyst }
health-llm = **Modelo de linguagem** em 24 horas: { $runs } notícias, { $failures } deixadas ao desk, { $tokens } tokens{ $dollars }, { $seconds } s cada
meaning-impact-low = mal move o preço
meaning-impact-medium = pode movê-lo na faixa habitual
meaning-impact-high = pode movê-lo além da faixa habitual, em qualquer sentido
meaning-trust-low = uma afirmação que ninguém assume, ou que beneficia quem a faz
meaning-trust-medium = uma fonte com nome, sem apoio de mais ninguém
meaning-trust-high = uma fonte ou documento oficial, ou vários veículos que concordam
meaning-direction-bullish = empurra o preço da primeira moeda para cima
meaning-direction-neutral = sem impulso, ou tanto a favor quanto contra; ambos são contados
meaning-direction-bearish = empurra-o para baixo
meaning-horizon-short = até uma semana
meaning-horizon-medium = de uma semana a três meses
meaning-horizon-long = mais de três meses, ou estrutural
levels-due =
    { $horizon } { $days ->
        [one] { $days } dia
       *[other] { $days } dias
    }
levels-foot = Um juízo é comparado ao preço após: { $due }. Como os níveis são julgados em detalhe: docs/judging.md do projeto. Nada aqui é recomendação de investimento.
