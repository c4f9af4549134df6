# The answer to /why: the way of a story to a channel.

why-stopped = **Parado:** { $reason }
why-retracted = **Retirado:** { $reason }
why-change = **Para mudar isso:** { $setting }
why-stop-unknown-link = Nenhuma fonte que consulto trouxe esta página.
why-stop-not-polled = Conheço a fonte, mas não a leio no momento.
why-stop-not-judged = A notícia está guardada e espera ser avaliada.
why-stop-taken-back = O veículo retirou a matéria antes de eu fazer um cartão.
why-stop-too-old = Já era antiga demais quando a vi: está guardada, não publicada.
why-stop-refused = A análise dizia o que o artigo não diz, então foi recusada.
why-stop-no-text = Há texto de menos para avaliar, então o cartão não diz nada.
why-stop-no-rules = Não há assinatura aqui.
why-stop-no-match = Nenhuma assinatura deste canal quer este cartão.
why-stop-not-then = Uma assinatura o quer, mas é mais nova que o cartão.
why-stop-silent = Este servidor estava em pausa quando chegou, ou a assinatura mudou depois.
why-stop-muted = Este canal, ou você no que segue, silenciou a tag, o veículo ou a notícia dele.
why-stop-asleep = Este servidor está em pausa, por isso espera.
why-stop-paused = Não consigo escrever neste canal, então os cartões esperam.
why-stop-held = O limite ou as horas de silêncio deste servidor o seguram para o resumo.
why-stop-waiting = Está a caminho deste canal.
why-stop-dead = O Discord recusou a mensagem de vez.
why-set-unknown-link = `/sources add`, por quem me administra, inclui o veículo; `/analyze` avalia a página agora.
why-set-not-polled = `/sources resume`, por quem me administra; `/sources test` diz o que há de errado.
why-set-not-judged = Nada: é avaliada dentro de uma hora.
why-set-taken-back = Nada: o que um veículo retira não ganha cartão.
why-set-too-old = `NEWSVANE_CATCH_UP`, definido por quem me administra: a idade permitida de um item de uma fonte nova (2 horas, se não mudar); 24 horas numa conhecida.
why-set-refused = `/analyze` com o link avalia a página outra vez; nenhuma opção desliga a verificação.
why-set-no-text = `/sources test` mostra quanto texto recebo desta fonte.
why-set-no-rules = `/subscribe` neste canal; para você, `/follow add`.
why-set-no-match = `/subscriptions`: escolha a assinatura e depois Editar.
why-set-no-match-own = `/follow add` com estas tags e um `min_impact` menor; `/follow list` mostra o que você segue.
why-set-not-then = Nada: cartões novos chegam a partir de agora; `/news` mostra os anteriores.
why-set-silent = `/admin resume` encerra uma pausa; o que veio durante ela está em `/news`.
why-set-muted = `/mute` mostra e encerra o que você silenciou; `/mute channel:`, o de um canal.
why-set-asleep = `/admin resume` encerra a pausa.
why-set-paused = Dê-me lá Ver canal, Enviar mensagens e Inserir links; `/doctor` confere.
why-set-held = `/settings`: `budget_hour`, `budget_day`, `quiet_from` e `quiet_to`.
why-set-waiting = Nada: tenta-se de novo sozinho.
why-set-dead = `/admin resend` tenta de novo; `/settings card:classic embed` desenha de outro jeito.
why-not-stopped = **Não parou:** tem um cartão. Pergunte num canal, ou indique um, para saber o resto.
why-posted = **Publicado:** { $where }
why-posted-here = neste canal
why-source = **Fonte:** { $name } (`{ $id }`, nível { $tier }), { $state }
why-source-none = **Fonte:** nenhuma das que consulto
why-source-paused = em pausa
why-source-never = nunca lida até agora
why-source-read = última leitura { $at }
why-failure = { $state }, última falha: { $error }
why-fetched = **Obtida:** publicada { $published }, vista { $seen }: { $text }
why-fetched-page = a página inteira
why-fetched-summary = o resumo do feed, a página não foi obtida
why-cleaned = **Limpa:** restam { $sentences ->
        [one] { $sentences } frase
       *[other] { $sentences } frases
    } e { $words ->
        [one] { $words } palavra
       *[other] { $words } palavras
    }
why-story-alone = **Notícia:** { $id }, sozinha: ninguém mais a publica até agora
why-story-joined = **Notícia:** { $id }, unida a mais { $count }: { $outlets }
why-refused = **Avaliada:** recusada: { $reason }
why-judged = **Avaliada** por { $analyst } como { $event }:
why-axis = { $axis } { $level }: { $points } de 100 pontos, apoia-se em{ $sentences }
why-axis-nothing = { $axis } { $level }: { $points } de 100 pontos, não se apoia em frase alguma
why-tags = Tags: { $tags }
why-none = nenhuma
why-rules = **Assinaturas de** { $channel }**:** { $found }
why-rules-more = e mais { $count }
why-change-rule = { $rule }: { $reason }; mude { $setting }
why-unpause = `/subscriptions`: escolha-a e depois Retomar
why-miss-paused = está em pausa
why-miss-tags = o cartão não tem nenhuma destas tags
why-miss-where = a expressão não vale para o cartão
why-miss-least = { $axis } é { $level }, não { $least }
why-miss-level = { $axis } é { $level }
why-miss-sources = nenhum destes veículos o publica
why-delivery = **Entrega:** { $state }
why-not-queued = não está na fila deste canal
why-queued = na fila { $at }, { $state }
why-waits = espera: { $reason }
why-held = retido ({ $reason }), no resumo de { $at }
why-listed = citado num resumo
why-state-pending = pendente
why-state-sending = sendo enviado
why-state-sent = enviado
why-state-paused = parado
why-state-dead = recusado de vez
