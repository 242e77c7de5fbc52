package enum BoardTerminalPlaceholder {}
