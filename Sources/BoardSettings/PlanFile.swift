package import BoardCanvas
package import BoardModel
import BoardText

/// The store's configuration file, in TOML; what is missing or wrong is taken from `Plan.standard`.
package enum PlanFile {
  /// The plan in `text`, and its faults by line; `knowsZone` tells whether an IANA zone has rules.
  package static func read(
    text: String, path: String, commands: [NamedKeys], knowsZone: (String) -> Bool
  ) -> (plan: Plan, faults: [SettingsFault]) {
    let document: TomlDocument
    do {
      document = try TomlDocument(text: text, path: path)
    } catch {
      return (.standard, [error])
    }
    var reader = PlanReader(document: document, commands: commands)
    reader.read(knowsZone: knowsZone)
    reader.check()
    return (reader.plan, reader.faults.sorted)
  }

  /// The `language` of `[board]`, which must be in use before `read`; `nil` where it is missing or not a text.
  package static func language(in text: String) -> String? {
    guard text.contains("language"), let document = try? TomlDocument(text: text, path: ""),
      case .table(let board)? = document.root["board"], case .text(let name)? = board["language"]
    else { return nil }
    return name
  }

  /// Uses the `[words]` of a plan, and must be called before `read` and after its `language` is in use.
  package static func useWords(in text: String) {
    guard text.contains("words"), let document = try? TomlDocument(text: text, path: ""),
      case .table(let table)? = document.root["words"]
    else { return }
    // `read` reports the faults.
    let faults = SettingsFaults(document: document)
    TradeWords(TableReader(table, at: [.key("words")], named: "", faults)).use()
  }
}
