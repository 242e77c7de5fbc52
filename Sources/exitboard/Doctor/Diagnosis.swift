import BoardText

/// What a check of `exitboard doctor` found.
struct Diagnosis {
  /// How bad it is, with a sentence that says what to do about it.
  enum Finding {
    case fine(String)
    case warning(String)
    /// Events could not be recorded tonight.
    case failing(String)
  }

  private let subject: String
  private let finding: (severity: Int32, label: String, sentence: String)

  init(_ subject: String, _ finding: Finding) {
    self.subject = subject
    self.finding =
      switch finding {
      case .fine(let sentence): (0, tr("ok"), sentence)
      case .warning(let sentence): (1, tr("WARN"), sentence)
      case .failing(let sentence): (2, tr("FAIL"), sentence)
      }
  }

  /// 0 = no problem; the worst of all checks is the exit status.
  var severity: Int32 { finding.severity }

  var line: String {
    DisplayText(finding.label).padded(to: 4) + "  " + DisplayText(subject).padded(to: 11)
      + " \(finding.sentence)\n"
  }
}
