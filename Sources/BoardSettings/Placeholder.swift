package enum BoardSettingsPlaceholder {}
