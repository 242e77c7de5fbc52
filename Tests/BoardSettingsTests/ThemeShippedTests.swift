import BoardCanvas
import BoardSettings
import Foundation
import Testing

@Suite struct ThemeShippedTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../themes").standardizedFileURL.path

  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
    .filter { $0.hasSuffix(".toml") }.map { String($0.dropLast(5)) }.sorted()

  private let library = ThemeLibrary(folders: [folder]) { path in
    (try? String(contentsOfFile: path, encoding: .utf8)).map { .text($0) } ?? .missing
  }

  @Test func `at least twelve themes are shipped, the four basic ones among them`() {
    #expect(Self.names.count >= 12)
    #expect(Set(Self.names).isSuperset(of: ["auto", "dark", "light", "mono"]))
  }

  @Test(arguments: names) func `a shipped theme reads without a fault and bears its file's name`(
    name: String
  ) {
    let found = library.theme(named: name)

    #expect(found.faults.map(\.description) == [])
    #expect(found.theme.name == name)
    #expect(found.path == "\(Self.folder)/\(name).toml")
  }

  @Test(arguments: names) func `everybody can read a shipped theme`(name: String) {
    let theme = library.theme(named: name).theme

    #expect(ThemeCheck.faults(of: theme, path: name).map(\.description) == [])
  }

  @Test func `without any theme file the board looks as with the shipped auto`() {
    #expect(library.theme(named: "auto").theme == .builtIn)
  }

  @Test func `the inks of auto stand out from black and from white`() {
    let grounds = [LinearRGB(.rgb(red: 0, green: 0, blue: 0)), LinearRGB(.indexed(231))]
    let theme = library.theme(named: "auto").theme
    for role in Role.allCases {
      let style = theme.style(of: role, in: .indexed)
      guard let ink = style.foreground.flatMap({ LinearRGB($0) }), style.background == .standard
      else { continue }
      for case .some(let ground) in grounds {
        #expect(ink.contrast(to: ground) >= 3, "\(role.rawValue)")
      }
    }
  }
}
