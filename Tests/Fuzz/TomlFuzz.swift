import BoardCanvas
import BoardModel
import BoardReport
import BoardSettings
import BoardText
import exitboard

/// A settings file: its first byte says of which kind; see `Tests/Fuzz/Corpus/toml`.
///
/// Every fault has a sentence for one line and names a line of the file, reading twice gives the
/// same, and what is left can be used.
@Sendable func fuzzToml(_ input: [UInt8]) {
  guard let text = String(validating: input.dropFirst(), as: UTF8.self) else { return }
  switch input.first {
  case UInt8(ascii: "p"): checkPlan(text)
  case UInt8(ascii: "t"): checkTheme(text)
  case UInt8(ascii: "m"): checkMap(text)
  case UInt8(ascii: "f"): checkPalette(text)
  default: break
  }
}

/// A plan is written as a file that reads as the same plan, and the figures can be computed with it.
private func checkPlan(_ text: String) {
  let (plan, faults) = readPlan(text)
  check(faults, of: text)
  require(readPlan(text) == (plan, faults), "the plan reads in two ways")
  if !faults.contains(where: \.isError) {
    require(PlanFile.language(in: text) == plan.language, "the language reads in two ways")
  }
  let written = PlanFile.text(of: plan, commands: planCommands)
  let (again, newFaults) = readPlan(written)
  // Values that contradict each other are reported and kept.
  require(
    !newFaults.contains(where: \.isError) || faults.contains(where: \.isError),
    "\(newFaults.map(\.description)) in our own\n\(written)")
  require(again == plan, "the plan reads back differently from\n\(written)")
  require(PlanFile.identity(of: again) == PlanFile.identity(of: plan), "another identity")

  let calendar = BusinessCalendar(zone: .utc, dayStarts: plan.dayStarts)
  let status = StatusReport(
    of: Floor(calendar: calendar), plan: plan, now: Story.moment, faultCount: 0)
  require(!status.text.isEmpty && !status.json.isEmpty, "no figures")
}

private let planCommands = [
  NamedKeys(name: "undo", keys: ["u"], help: "Take back"),
  NamedKeys(name: "help", keys: ["?", .function(1)], help: "Help"),
]

private func readPlan(_ text: String) -> (plan: Plan, faults: [SettingsFault]) {
  PlanFile.read(text: text, path: "plan", commands: planCommands) {
    ["UTC", "Europe/Berlin"].contains($0)
  }
}

/// A theme that inherits from itself ends, and all its marks have one column.
private func checkTheme(_ text: String) {
  let library = ThemeLibrary(folders: ["/themes"]) { _ in .text(text) }
  let found = library.theme(named: "a")
  check(found.faults, of: text)
  require(library.theme(named: "a") == found, "the theme reads in two ways")
  _ = ThemeCheck.faults(of: found.theme, path: "theme")
  for mark in Mark.allCases {
    var canvas = Canvas(size: Size(columns: 3, rows: 1), glyphs: .braille)
    canvas.themeGlyphs = found.theme.glyphs
    canvas.put(mark, column: 1, row: 0)
    require(
      DisplayText(canvas[1, 0].glyph).width == 1,
      "\(mark) is '\(canvas[1, 0].glyph)', which has not one column")
  }
}

private func checkMap(_ text: String) {
  let (map, faults) = ImportMapReader.read(text: text, path: "map")
  check(faults, of: text)
  require((map == nil) == faults.contains(where: \.isError), "a map with errors is used")
  require(ImportMapReader.read(text: text, path: "map").faults == faults, "it reads in two ways")
}

/// A theme of another program becomes one that reads without faults.
private func checkPalette(_ text: String) {
  do throws(SettingsFault) {
    let original = try ForeignPalette.read(text: text, path: "palette")
    let repaired = PaletteRepair.repaired(original)
    for palette in [original, repaired] {
      let written = palette.text(source: "palette", moved: palette.moved(from: original))
      let (theme, faults) = ThemeFile.read(text: written, path: "theme") { _ in nil }
      require(theme != nil && faults.isEmpty, "\(faults.map(\.description)) in our own\n\(written)")
    }
  } catch {
    check([error], of: text)
  }
}

private func check(_ faults: [SettingsFault], of text: String) {
  let lineCount = text.utf8.count { $0 == 10 } + 1
  for fault in faults {
    require(
      fault.line.map { (1...lineCount).contains($0) } ?? true,
      "line \(fault.line ?? 0) of \(lineCount): \(fault.description)")
    let hasLineEnd = fault.description.utf8.contains { $0 == 10 || $0 == 13 }
    require(!fault.sentence.isEmpty && !hasLineEnd, "the sentence \(fault.description)")
  }
}
