import BoardModel
import BoardSettings
import BoardText
import Glibc

/// The program of an alert command, as a board would start it.
enum AlertProgram {
  /// What is wrong with a program, in a sentence.
  enum Finding {
    case unusable(String)
    case warning(String)
    /// It can be started; its path.
    case usable(String)
  }

  static func finding(of name: String) -> Finding {
    guard let path = path(of: name) else {
      return .unusable(
        name.contains("/")
          ? tr("there is no program {program}", name)
          : tr("there is no program '{program}' in the folders of PATH", name))
    }
    var status = stat()
    guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return .unusable(tr("{program} is not a program", path))
    }
    guard unsafe access(path, X_OK) == 0 else {
      return .unusable(tr("{program} may not be run; run chmod +x on it", path))
    }
    guard !FileReader.isWritableByOthers(path) else {
      return .warning(
        tr(
          "other users can change {program} or its folder, and so run programs as you; run chmod go-w on both",
          path))
    }
    return .usable(path)
  }

  /// Takes the programs out of a file that others can change; else returns their faults, each at its line.
  static func check(_ route: inout AlertRoute, of path: String, text: String) -> [SettingsFault] {
    guard !route.steps.isEmpty else { return [] }
    if FileReader.isWritableByOthers(path) {
      route.steps = []
      return [
        SettingsFault(
          path: path,
          sentence: tr(
            "the alert command is ignored, because other users can change this file or its folder; run chmod go-w on both"
          ))
      ]
    }
    let lines = PlanFile.alertLines(in: text)
    return route.steps.enumerated().compactMap { index, step in
      let line = lines.indices.contains(index) ? lines[index] : nil
      return switch finding(of: step.command[0]) {
      case .unusable(let sentence): SettingsFault(path: path, line: line, sentence: sentence)
      case .warning(let sentence):
        SettingsFault(path: path, line: line, sentence: sentence, isError: false)
      case .usable: nil
      }
    }
  }

  private static func path(of name: String) -> String? {
    if name.contains("/") { return unsafe access(name, F_OK) == 0 ? name : nil }
    let folders = (Locations.environment("PATH") ?? "/usr/bin:/bin").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first { unsafe access($0, X_OK) == 0 }
  }
}

/// Checks the programs that get alerts, and what became of the last ones.
struct AlertCheck {
  let route: AlertRoute
  let journal: String

  var diagnoses: [Diagnosis] {
    var findings = route.steps.map { step -> Diagnosis.Finding in
      switch AlertProgram.finding(of: step.command[0]) {
      case .unusable(let sentence), .warning(let sentence): .warning(sentence)
      case .usable(let path): .fine(path)
      }
    }
    if let fault = PageLedger.reading(beside: journal).fault { findings.append(.warning(fault)) }
    return findings.map { Diagnosis(tr("alerts"), $0) }
  }
}
