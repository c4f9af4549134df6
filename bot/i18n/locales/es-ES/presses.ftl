# Buttons and selects of answers; keys are their English words.

press-save = Guardar
press-stricter = Más estricto
press-looser = Menos estricto
press-cancel = Cancelar
press-previous = Anterior
press-next = Siguiente
press-export = Exportar
press-import = Importar
press-edit = Editar
press-pause = Pausar
press-resume = Reanudar
press-rehearse = Ensayar
press-delete = Eliminar
press-back-to-the-list = Volver a la lista
press-undo = Deshacer
press-try-again = Intentar de nuevo
press-apply = Aplicar
press-delete-everything = Eliminar todo
press-keep-it = Conservar
press-change-one = Cambiar una…
press-copy-to-another-channel = Copiar a otro canal…
press-choose-what-to-read = Elige qué leer…
press-let-go-of = Dejar de seguir…
press-hear-of-it-again = Volver a saber de…
