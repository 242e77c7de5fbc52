import BoardText

extension ChecklistStep.Limits {
  /// `4.5 °C`.
  package func text(of hundredths: Int) -> String {
    [FigureText.decimal(hundredths: hundredths), unit].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// `2 to 8 °C`; the unit alone without limits.
  package var text: String {
    switch (leastHundredths, mostHundredths) {
    case (let least?, let most?):
      tr("{least} to {most}", FigureText.decimal(hundredths: least), text(of: most))
    case (let least?, nil): tr("at least {least}", text(of: least))
    case (nil, let most?): tr("at most {most}", text(of: most))
    case (nil, nil): unit
    }
  }
}
