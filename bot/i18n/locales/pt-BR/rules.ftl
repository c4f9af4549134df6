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
rule-role-silent = ⚠ { $role } não será notificado: permita que todos o mencionem (Configurações do servidor > Cargos) ou me dê “Mencionar @everyone, @here e todos os cargos”.
rehearsal-head = **Ensaio**: { $rule }.
rehearsal-replaces = Salvar substitui: { $rule }.
rehearsal-none = Nos últimos { $days } dias não teria publicado **nenhum cartão**. Salve mesmo assim ou deixe mais flexível.
rehearsal-none-loosest = Nos últimos { $days } dias não teria publicado **nenhum cartão**, e não dá para ser mais flexível. Salve mesmo assim ou tente outras tags.
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
rule-saved-digest = As notícias chegam uma vez por dia em um resumo; `/settings` diz quando, `/subscriptions` altera ou encerra isto.
rule-changed = Alterado: { $rule }.
rule-unchanged = Já é assim; nada foi alterado.
nothing-changed = Nada foi alterado.
rule-removed = Cancelado: { $rule }. Os cartões já publicados ficam.
form-subscribe = Assinar
form-edit = Editar a assinatura
form-tags = Tags
form-tags-told = Vazio para todas as notícias
form-impact-told = O mínimo de que um cartão precisa
form-directions-told = Nenhuma marcada: as três
form-role = Mencionar um cargo
form-role-told = Avisado acima de cada cartão; nenhum: ninguém
form-channel = Canal
form-channel-told = Para onde vão os cartões
form-all-levels = Baixo ou mais: todos
form-import = Importar assinaturas
form-file = Arquivo
form-file-told = subscriptions.json, como Exportar cria
rules-no-option = Nada para alterar ainda
rule-gone-channel = um canal excluído
form-again = { $reason } Nada se perdeu: o botão reabre o formulário com o que você preencheu.
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
