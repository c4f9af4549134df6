# Lists, digests, timelines and what stands behind a card's buttons.

list-nothing = Nenhuma notícia se encaixa. Tente um `since` maior, menos palavras ou outras tags.
list-choose = Escolha uma notícia para abrir o cartão só para você
list-page = Página { $page } de { $pages }
list-stories =
    { $count ->
        [one] { $count } notícia
       *[other] { $count } notícias
    }
list-newest = As { $count } notícias mais recentes
list-impact = impacto { $level } ou mais
list-window = últimos { $window }
list-more = e mais { $count }: { $where } tem todas
list-web = a página web
digest-head =
    { $count ->
        [one] Resumo · { $count } notícia
       *[other] Resumo · { $count } notícias
    }
digest-asked = Resumo · { $tags } · últimos { $window }
digest-all = todas as notícias
digest-nothing = Nenhuma notícia se encaixa. Tente um `window` maior ou outras tags.
digest-sample = AMOSTRA: notícias, veículos e preços inventados
digest-late = Atrasado: o bot ou o Discord estava fora na hora certa
story-first = tem a **primeira notícia**
story-also = também noticia
story-card = **Cartão:** { $levels }
story-due = a avaliação é comparada ao preço
story-between = … mais { $count }
record-calls = Avaliações
record-unscored = Uma avaliação vencida ainda não é comparada ao preço: ainda não há taxa de acerto.
record-nothing = Nenhuma avaliação se encaixa. Tente um `window` maior ou outro `target`.
record-open = **{ $count }** em aberto
record-due = **{ $count }** vencidas
record-void = **{ $count }** nulas, suas notícias foram retiradas
record-next = A próxima vence { $in } ({ $at }).
record-call-void = nula, a notícia foi retirada
record-call-due = vence { $at }
evidence-none = nenhuma frase do artigo
evidence-no-counter = o próprio artigo não traz contra-argumento
evidence-reported = Publicado por { $outlets }
evidence-above = como acima
evidence-more = … mais do que cabe em uma mensagem; a página do cartão tem o resto.
more-prompt = O que fazer com este cartão?
more-told = Obrigado: foi repassado a quem cuida deste bot aqui.
more-kept = Obrigado: ficou guardado, mas não foi possível escrever a ninguém que cuide deste bot. Avise um admin daqui.
more-why = Por que este cartão?
more-why-told = O caminho dele e o que cada inscrição diz
more-agree = Concordo com a avaliação
more-disagree = Discordo da avaliação
more-vote-told = Contado; você pode mudar de ideia
more-mistake = Relatar um erro
more-mistake-told = Vai para quem cuida deste bot aqui
more-mute = Silenciar uma tag, um veículo ou esta notícia
more-mute-told = Por um dia, no que você segue
more-mute-prompt = Do que você não quer saber por um dia? `/mute` tem outros prazos, e o encerra.
more-mute-choose = Silenciar por um dia
vote-agreed = Anotado: você concorda. Até agora { $agree } a favor e { $disagree } contra este julgamento.
vote-disagreed = Anotado: você discorda. Até agora { $agree } a favor e { $disagree } contra este julgamento.
mistake-form = Relatar um erro
mistake-form-what = O que está errado?
mistake-form-hint = O nível, o número ou a frase errada, e como você sabe
more-id = Copiar o id
more-id-told = Para /why, /story e newsvane replay
more-choose = Escolher
more-this-story = Esta notícia
