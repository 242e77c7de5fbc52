import BoardCanvas
import BoardText

extension ForeignPalette {
  /// A btop theme: lines `theme[main_bg]="#1e1e2e"`; a colour is also `#gg` or three numbers.
  init(btop text: String, path: String) throws(SettingsFault) {
    var colours: [String: Colour] = [:]
    for (index, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = raw.drop { $0 == " " || $0 == "\t" }
      guard line.hasPrefix("theme["), let close = line.firstIndex(of: "]") else { continue }
      let key = String(line[line.index(line.startIndex, offsetBy: 6)..<close])
      let quoted = line[close...].split(separator: "\"", omittingEmptySubsequences: false)
      guard quoted.count >= 3 else {
        throw SettingsFault(
          path: path, line: index + 1, sentence: tr("{key} has no value in quotes", key))
      }
      if quoted[1].isEmpty { continue }
      guard let colour = Self.btopColour(String(quoted[1])) else {
        throw SettingsFault(
          path: path, line: index + 1,
          sentence: tr(
            "{key} is {found}; expected {expected}", key, "\"\(quoted[1])\"",
            tr("#rrggbb, #gg or three numbers")))
      }
      colours[key] = colour
    }
    func colour(_ names: String...) throws(SettingsFault) -> Colour {
      for name in names { if let colour = colours[name] { return colour } }
      throw Self.missing(names[0], path)
    }
    name = Self.name(of: path)
    ground = colours["main_bg"] ?? .rgb(red: 0, green: 0, blue: 0)
    ink = try colour("main_fg")
    raised = try colour("selected_bg", "meter_bg", "main_bg")
    grey = try colour("inactive_fg", "graph_text", "main_fg")
    line = try colour("div_line", "inactive_fg", "main_fg")
    fine = try colour("cpu_start", "free_start", "temp_start")
    soon = try colour("cpu_mid", "temp_mid", "cached_mid", "cpu_start")
    late = try colour("cpu_end", "temp_end", "cpu_start")
    accent = try colour("hi_fg", "title")
    calm = try colour("proc_misc", "download_mid", "hi_fg")
  }

  private static func btopColour(_ text: String) -> Colour? {
    if let colour = Colour(hex: text) { return colour }
    if text.hasPrefix("#"), text.utf8.count == 3 {
      let grey = String(text.dropFirst())
      return Colour(hex: "#" + grey + grey + grey)
    }
    let numbers = text.split(separator: " ").map { UInt8($0) }
    guard numbers.count == 3, let red = numbers[0], let green = numbers[1], let blue = numbers[2]
    else { return nil }
    return .rgb(red: red, green: green, blue: blue)
  }
}
