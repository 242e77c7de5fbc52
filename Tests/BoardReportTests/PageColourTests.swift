import BoardReport
import BoardTestSupport
import Foundation
import Testing

/// The colours of the HTML page, from its style sheet.
@Suite struct `The colours of the page` {
  /// The colours of light mode, dark mode and paper, by their names.
  private static let modes: [[String: String]] = {
    let page = FullDay.report().document.html
    return page.matches(of: /:root \{([^}]*)\}/).map { root in
      Dictionary(
        root.output.1.matches(of: /--([a-z0-9-]+): (#[0-9a-f]+)/).map {
          (String($0.output.1), String($0.output.2))
        }, uniquingKeysWith: { $1 })
    }
  }()

  /// As WCAG 2.2 defines it.
  private func contrast(_ first: String, _ second: String) -> Double {
    func luminance(_ colour: String) -> Double {
      var digits = Array(colour.dropFirst())
      if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
      let parts = [0, 2, 4].map { start -> Double in
        let value = Double(Int(String(digits[start..<start + 2]), radix: 16) ?? 0) / 255
        return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
    let both = [luminance(first), luminance(second)].sorted()
    return (both[1] + 0.05) / (both[0] + 0.05)
  }

  @Test(arguments: [
    ("ink", "ground"), ("ink", "card"), ("soft", "ground"), ("soft", "card"),
    ("amber", "amber-ground"), ("amber", "ground"), ("red", "red-ground"), ("red", "ground"),
    ("ground", "red"), ("ink", "heat1"), ("ink", "heat2"), ("heat3-ink", "heat3"),
    ("heat4-ink", "heat4"),
  ])
  func `leave each text readable in light, in dark and on paper`(text: String, ground: String)
    throws
  {
    #expect(Self.modes.count == 3)
    for mode in Self.modes {
      let ratio = contrast(try #require(mode[text]), try #require(mode[ground]))
      #expect(ratio >= 4.5, "\(text) on \(ground): \(ratio)")
    }
  }

  @Test(arguments: ["bar", "amber-fill", "red"])
  func `let each bar and mark stand out from the ground`(fill: String) throws {
    for mode in Self.modes {
      let ratio = contrast(try #require(mode[fill]), try #require(mode["ground"]))
      #expect(ratio >= 3, "\(fill): \(ratio)")
    }
  }
}
