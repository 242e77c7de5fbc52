package enum BoardUIPlaceholder {}
