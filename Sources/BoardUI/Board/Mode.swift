/// What the keys act on; it decides the drawing of the last two rows, and the hints.
enum Mode {
  case prompt(Prompt)
  case find(Filter)
  case palette(Palette)
  case help(HelpPage)
  /// Another page over the panes.
  case page(Overlay)
  case past
  case normal
}

extension Board {
  var mode: Mode {
    if let prompt { return .prompt(prompt) }
    if let filter, filter.isTyping { return .find(filter) }
    guard let overlay else { return past == nil ? .normal : .past }
    return switch overlay {
    case .palette(let palette): .palette(palette)
    case .help(let page): .help(page)
    case .details, .signOff, .morning, .alerts, .people: .page(overlay)
    }
  }

  /// Whether keys are typed into a visible text field; a PIN field does not count.
  package var isTypingLine: Bool {
    if case .prompt(let prompt) = mode, case .line(_, .secret, _) = prompt.field {
      return false
    }
    return isTypingText
  }

  var isTypingText: Bool {
    switch mode {
    case .prompt(let prompt): if case .line = prompt.field { true } else { false }
    case .find, .palette, .help: true
    case .page, .past, .normal: false
    }
  }
}
