package enum BoardJournalPlaceholder {}
