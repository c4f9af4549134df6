# What members read about what they follow, mute, and what is kept about them.

follow-live = { $wanted } em nossa conversa privada
follow-digest = { $wanted } uma vez por dia em nossa conversa privada
follow-mention = { $wanted } com uma menção neste servidor
follow-added = Você segue { $rule }. `/follow list` mostra tudo e permite parar, `/mute` vale por um tempo.
follow-none = Você ainda não segue nada. Comece com `/follow add tags:BTC`.
follow-removed = Você não segue mais { $rule }.
follow-closed = Não consigo escrever para você: suas mensagens diretas estão fechadas. Permita-as em um servidor em comum (Privacidade > Mensagens diretas) e tente de novo; `how:mention` não precisa delas.
muted = Silenciado até { $at }: { $what }. Vale para o que você segue; os canais continuam como os admins definiram.
muted-line = { $what } até { $at }
muted-none = Nada está silenciado.
muted-card = o cartão { $id }
muted-there = { $channel } não ouve nada de { $what } até { $at }. `/mute channel:` sem `what` mostra o que está silenciado lá e encerra.
unmuted = Você volta a saber de { $what }.
unmuted-there = { $channel } volta a saber de { $what }.
held-nothing = Não guardo nada sobre você. O que você digita em comandos é respondido e esquecido; não posso ler o que você escreve em canais.
held-list = Sobre você eu guardo:
held-how = `/privacy delete` remove.
held-ask = Isto será apagado para sempre:
held-stays = As inscrições dos canais ficam.
held-gone = Apagado:
held-no-more = Não guardo mais nada sobre você.
held-follows = { $count } × o que você segue e as entregas da nossa conversa privada
held-mutes = { $count } × o que você silenciou
held-feedback = { $count } × o que você disse de cartões
held-rules = { $count } × inscrições de canais que citam você como autor (ficam, sem nome)
held-deeds = { $count } × linhas de auditorias que citam você (ficam, sem nome)
