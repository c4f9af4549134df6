# What people read about the subscriptions of channels.

rule-everything = todas as notícias
rule-axis = { $axis } { $levels }
rule-least = { $level } ou { $highest }
rule-or = { $left } ou { $right }
rule-outlets = publicado por { $outlets }
rule-live = { $wanted } → { $channel }
rule-digest = { $wanted } → { $channel } em um resumo diário
rule-thread = { $wanted } → { $channel }, cada uma com um tópico
rule-forum = { $wanted } → { $channel }, cada uma como publicação do fórum
rule-mention = { $wanted } → { $channel } com uma menção
rule-role = { $rule }, mencionando { $role }
rehearsal-head = **Ensaio**: { $rule }.
rehearsal-replaces = Salvar substitui: { $rule }.
rehearsal-none = Nos últimos { $days } dias não teria publicado **nenhum cartão**. Salve mesmo assim ou deixe mais flexível.
rehearsal-some =
    { $count ->
        [one] Nos últimos { $days } dias teria publicado **{ $count } cartão** ({ $pace }):
       *[other] Nos últimos { $days } dias teria publicado **{ $count } cartões** ({ $pace }):
    }
pace-few = menos de um por dia
pace-some = cerca de { $count } por dia
more-listed = e mais { $count }
rule-saved = Inscrito: { $rule }.
rule-saved-next = As notícias chegam assim que saem; `/subscriptions` altera ou encerra isto.
rule-changed = Alterado: { $rule }.
nothing-changed = Nada foi alterado.
rule-removed = Cancelado: { $rule }. Os cartões já publicados ficam.
rules-none = Nenhum canal aqui lê nada ainda. Comece com `/subscribe`.
rules-page = **Inscrições** · página { $page } de { $pages }
rule-is-paused = { $rule } (pausado por um admin)
rule-is-paused-now = Está pausado: não publica nada até você retomar.
channel-is-paused = ⏸ pausado: { $reason }. Continuo quando for resolvido.
channel-paused = Pausei os cartões em { $channel }: { $reason }. Nada se perde: assim que eu tiver Ver canal, Enviar mensagens e Inserir links lá, continuo sozinho. `/subscriptions` mostra o que vai para onde.
import-change = **{ $change }: { $count }**
import-new = Novas
import-changed = Alteradas
import-same = Como estão
import-empty = O arquivo não contém regras.
import-done =
    { $count ->
        [one] { $count } inscrição importada.
       *[other] { $count } inscrições importadas.
    }
