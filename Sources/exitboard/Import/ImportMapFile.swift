import BoardSettings
import BoardText

enum ImportMapFile {
  private static let limitBytes = 1_048_576

  /// Loads a ready map by its name, otherwise the file at that path.
  static func load(_ name: String) throws(Failure) -> ImportMap {
    if let ready = ReadyMap.named(name) { return try parse(ready.text, path: ready.name) }
    let text: String
    do {
      text = try FileReader.text(of: name, limitBytes: limitBytes, isTrusted: false)
    } catch .missing where !name.contains("/") && !name.contains(".") {
      throw unknown(name)
    } catch .notUTF8 {
      throw Failure(.configuration, tr("{path}: {reason}", name, tr("the map is not UTF-8 text")))
    } catch {
      throw Failure(.noInput, tr("cannot read the map {name}: {reason}", name, error.description))
    }
    return try parse(text, path: name)
  }

  static func unknown(_ name: String) -> Failure {
    let names = ReadyMap.all.map(\.name)
    let hint = suggestion(for: name, among: names)
    return Failure.usage(
      tr("there is no ready map '{name}'", name)
        + (hint.isEmpty ? tr("; the maps are {names}", names.joined(separator: ", ")) : hint))
  }

  private static func parse(_ text: String, path: String) throws(Failure) -> ImportMap {
    let (map, faults) = ImportMapReader.read(text: text, path: path)
    guard let map else {
      throw Failure(.configuration, faults.map(\.description).joined(separator: "\nexitboard: "))
    }
    return map
  }
}
