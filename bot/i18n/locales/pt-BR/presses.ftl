# Buttons and selects of answers; keys are their English words.

press-save = Salvar
press-stricter = Mais rígido
press-looser = Mais flexível
press-cancel = Cancelar
press-previous = Anterior
press-next = Próximo
press-export = Exportar
press-import = Importar
press-edit = Editar
press-pause = Pausar
press-resume = Retomar
press-rehearse = Ensaiar
press-delete = Excluir
press-back-to-the-list = Voltar à lista
press-undo = Desfazer
press-try-again = Tentar de novo
press-apply = Aplicar
press-delete-everything = Excluir tudo
press-keep-it = Manter
press-change-one = Alterar uma…
press-copy-to-another-channel = Copiar para outro canal…
press-choose-what-to-read = Escolha o que ler…
press-let-go-of = Deixar de seguir…
press-hear-of-it-again = Voltar a saber de…
