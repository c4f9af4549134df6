# What admins and owners read when they set up, settle, examine and administer.

setup-hello = Obrigado por me convidar! Leio notícias de cripto e economia e publico um cartão por notícia, com o preço e quatro avaliações, cada uma com seu motivo.
setup-hello-next = **`/setup`** no canal onde os cartões devem ficar: escolha o que ler e o primeiro chega na hora. `/help` explica os cartões. Nada disso é conselho financeiro.
setup-offer = Posso publicar em { $channel }. O que deve chegar aqui?
setup-done = Pronto: { $rule }.
setup-card-now = O cartão mais recente está a caminho.
setup-card-later = O primeiro cartão chega com a próxima notícia assim.
setup-next = `/subscriptions` altera, `/subscribe` adiciona mais, `/settings` define horas de silêncio e limites.
preset-majors = Principais
preset-macro = Macro
preset-high-impact-only = Só alto impacto
preset-everything = Tudo
offer-majors = BTC, ETH, SOL, XRP e BNB; impacto médio ou alto
offer-macro = Fed, juros, inflação, tarifas, dólar; impacto médio ou alto
offer-high-impact-only = Toda notícia de alto impacto
offer-everything = Todas as notícias; o limite mantém legível
settings-changed = Alterado. Como está agora:
settings-head = As opções deste servidor:
settings-cards = **Cartões** { $style } · idioma { $language }
settings-style-v2 = cartões completos
settings-style-embed = embeds clássicos
settings-style-compact = cartões compactos
settings-language = do servidor
settings-budget = **Limite** { $hour } cartões por hora e { $day } por dia em um canal; o excedente chega em um resumo, nada se perde
settings-quiet-none = **Horas de silêncio** nenhuma
settings-quiet = **Horas de silêncio** das { $from } às { $to }; o que chegar vai depois em um resumo
settings-digest = **Resumos** às { $at } · fuso { $zone }
settings-trouble = **Problemas** são avisados em { $channel }
settings-trouble-default = **Problemas** são avisados no canal da moderação ou ao dono
settings-managers = **Gestores** Gerenciar servidor
settings-managers-role = **Gestores** Gerenciar servidor e { $role } (para que esse cargo veja os comandos, permita-o em Configurações do servidor > Integrações)
settings-foot = Indique uma opção para alterá-la: `/settings timezone:Europe/Berlin`
audit-none = Ninguém alterou nada nesse período.
audit-somebody = alguém que removeu o próprio nome
audit-more = e mais { $count } antes; um `since` menor mostra só as últimas
doctor-well = ✅ Está tudo certo aqui.
doctor-missing = Falta-me **{ $missing }** em { $channel }. Dê isso em Editar canal > Permissões > newsvane; até lá os cartões esperam.
doctor-no-rules = Nenhuma inscrição vai para este canal. `/subscribe` ou `/setup` cria uma.
doctor-all-paused = Todas as inscrições estão pausadas. `/subscriptions` as retoma.
doctor-paused = A entrega está pausada { $since }: { $reason }. Continua quando for resolvido.
doctor-refused = O Discord recusou { $count } em definitivo ({ $errors }). `/admin resend` tenta de novo.
doctor-rules = **Inscrições de { $channel }** { $count }
doctor-last = **Último cartão** { $at } · { $count } esperando
doctor-budget = **Limite** { $hour } por hora, { $day } por dia
doctor-poll = **Próxima consulta** { $at }
never = nunca
sources-head =
    { $count ->
        [one] **{ $count } fonte** · página { $page } de { $pages }
       *[other] **{ $count } fontes** · página { $page } de { $pages }
    }
source-own = { $name } (adicionada)
source-paused = ⏸ { $name }: pausada
source-unasked = { $name }: ainda não consultada
source-failing = ⚠ { $name }: { $count } falhas, { $error }
source-read = { $name }: lida { $at }, a cada { $minutes } min
trial-added = Adicionada: **{ $title }** { $url }
trial-readable = Este feed pode ser lido: **{ $title }** { $url }
trial-untitled = um feed sem título
trial-empty = Não tem itens no momento.
trial-full = Do mais recente posso usar { $count } frases, o artigo inteiro.
trial-summary = Do mais recente posso usar { $count } frases, só o resumo do feed.
source-now-paused = { $name } está pausada. `/sources resume` volta a consultá-la.
source-now-resumed = { $name } volta a ser consultada. Notícias perdidas não são publicadas.
source-now-removed = { $name } foi removida. Suas notícias e cartões ficam.
sources-known = Essa lista não tem nenhum feed que eu já não tenha.
sources-added =
    { $count ->
        [one] { $count } fonte adicionada; `/sources list` mostra como vai.
       *[other] { $count } fontes adicionadas; `/sources list` mostra como vão.
    }
admin-paused = Nenhum cartão chega a este servidor até { $at } ({ $in }). O que sair nesse meio-tempo não é publicado depois; está em `/news`. `/admin resume` encerra a pausa.
admin-resumed = Os cartões voltam.
silence-paused = ⏸ Este servidor está em pausa até { $at }: nada é publicado antes; `/admin resume` a encerra.
silence-quiet = 🌙 Há silêncio até { $at }: o que vier antes estará no resumo dessa hora.
admin-not-paused = Nada estava pausado; os cartões chegam como sempre.
admin-none-refused = O Discord não recusou nenhum cartão deste servidor.
admin-resent =
    { $count ->
        [one] { $count } cartão recusado será tentado de novo.
       *[other] { $count } cartões recusados serão tentados de novo.
    }
admin-retracted = Retirado: { $title }. O cartão fica riscado onde foi publicado, os leitores são avisados uma vez e sua avaliação não conta.
admin-synced = { $count } comandos registrados; o Discord os mostra em um minuto.
admin-unchanged = Os comandos já estão registrados assim, então não pedi nada ao Discord.
admin-unknown-card = Não conheço esse cartão. Seu id está no rodapé, como `0a1b2c3d`.
admin-rejudged = Reavaliado e alterado: { $title }.
admin-rejudged-same = Reavaliado; nada que um leitor notasse mudou: { $title }.
