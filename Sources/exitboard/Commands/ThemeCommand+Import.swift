import ArgumentParser
import BoardCanvas
import BoardSettings
import BoardText

extension ThemeCommand {
  /// Makes a theme from a theme of another program.
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make a theme from a base16 scheme (YAML) or a btop theme and print it as TOML.",
      discussion: """
        Colours that are hard to read or easy to confuse are changed a little.
        exitboard theme import dusk.yaml > ~/.config/exitboard/themes/dusk.toml
        """)

    @Argument(help: "The file.") var file: String

    @Flag(help: "Keep every colour unchanged.")
    var asIs = false

    func run() throws {
      let original = try palette()
      let palette = asIs ? original : PaletteRepair.repaired(original)
      let source = file.split(separator: "/").last.map { DisplayText($0).string } ?? file
      let text = palette.text(source: source, moved: palette.moved(from: original))
      try Output.data(text)
      let (theme, _) = ThemeFile.read(text: text, path: palette.name) { _ in nil }
      let faults = theme.map { ThemeCheck.faults(of: $0, path: palette.name) } ?? []
      for fault in faults { Output.report("\(fault)") }
    }

    private func palette() throws -> ForeignPalette {
      do {
        let text = try FileReader.text(
          of: file, limitBytes: ThemeLibrary.limitBytes, isTrusted: false)
        return try ForeignPalette.read(text: text, path: file)
      } catch FileReader.ReadError.notUTF8 {
        throw Failure(.data, tr("{path}: {reason}", file, tr("it is not UTF-8 text")))
      } catch let error as FileReader.ReadError {
        throw Failure(.noInput, tr("cannot read {path}: {reason}", file, error.description))
      } catch let fault as SettingsFault {
        throw Failure(.data, fault.description)
      }
    }
  }
}
