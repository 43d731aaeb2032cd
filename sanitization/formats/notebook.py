from sanitization.vocabulary import FileKind
class NotebookHandler:
    kinds=(FileKind.NOTEBOOK,)
    def open(self, source, kind, budget): raise NotImplementedError
