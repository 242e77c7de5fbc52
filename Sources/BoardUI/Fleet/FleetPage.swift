import BoardModel
import BoardText

/// A page over head office's list.
enum FleetPage: Hashable, Sendable {
  case help
  case palette(LineEditor, chosen: Int, rejection: String?)
  case details(StoreID)
  /// The chosen alert, by its id.
  case alerts(String)
  /// The chosen area, by its position.
  case areas(Int)
  case filter(FleetFilterPage)
  case comparison(StoreComparison)

  func title(_ scene: FleetScene) -> String {
    switch self {
    case .help: tr("Keys")
    case .palette: tr("Commands")
    case .details(let store): scene.figures[store]?.label ?? store.text
    case .alerts: tr("Alerts of the fleet")
    case .areas: tr("Areas")
    case .filter: tr("Show only")
    case .comparison(let comparison):
      tr(
        "{store} against itself",
        scene.figures[comparison.key.store]?.label ?? comparison.key.store.text)
    }
  }

  func lines(_ scene: FleetScene, _ narrowing: FleetNarrowing) -> [PageLine] {
    switch self {
    case .help: FleetPage.helpLines
    case .palette(let editor, let chosen, _):
      FleetPage.entries(editor.text).enumerated().map { index, entry in
        var line = PageLine(entry.key.keysText, "\(entry.key.rawValue): \(entry.key.help)")
        line.isChosen = index == chosen
        return line
      }
    case .details(let store):
      scene.figures[store].map { StoreDetails(row: $0, scene: scene).lines } ?? []
    case .alerts(let chosen): FleetAlertPane(scene: scene).lines(chosen: chosen)
    case .areas(let chosen): AreaPane(scene: scene).lines(chosen: chosen)
    case .filter(let page): page.lines(narrowing)
    case .comparison(let comparison): comparison.lines(scene)
    }
  }

  /// The commands that match a typed text, the best first, with what follows a whole name.
  static func entries(_ typed: String) -> [(key: FleetKey, argument: String)] {
    let words = typed.split(separator: " ", maxSplits: 1).map(String.init)
    if let name = words.first, let key = FleetKey(rawValue: name), key.usage != nil,
      typed.contains(" ")
    {
      return [(key, words.dropFirst().joined())]
    }
    let ranked = FleetKey.allCases.enumerated().compactMap { place, key in
      Palette.matchScore(typed, name: key.rawValue, words: key.hint + " " + key.help)
        .map { (score: $0, place: place, key: key) }
    }
    return ranked.sorted { ($0.score, $1.place) > ($1.score, $0.place) }.map { ($0.key, "") }
  }

  private static let helpLines: [PageLine] =
    FleetKey.chapters.flatMap { chapter in
      [.heading(chapter.title)] + chapter.keys.map { PageLine($0.keysText, $0.help) }
    }
    + [.heading(tr("Columns"))]
    + StoreColumn.allCases.map { PageLine($0.title(width: 12), $0.meaning) }
    + [.heading(tr("Marks"))]
    + [
      tr("! needs somebody now  ~ tonight  · as it should be  ✓ signed off"),
      tr("- not known, or not of interest now; ? as it was when the store was heard of last"),
      tr("A store is above others only because it needs somebody, never for its figures."),
    ].map { PageLine("", $0) }
}

extension StoreComparison {
  /// A line a figure: now, and on the earlier days at this hour.
  func lines(_ scene: FleetScene) -> [PageLine] {
    let style = scene.style
    let head = [tr("now")] + earlier.map { style.text($0.day) }
    let all = [now] + earlier.map(\.standing)
    let figures: [(String, (Standing) -> String)] = [
      (tr("short"), { Self.percent($0.short) }), (tr("in time"), { Self.percent($0.inTime) }),
      (tr("gave up"), { "\($0.left)" }), (tr("rounds"), { Self.share($0.rounds) }),
      (tr("steps"), { Self.share($0.steps) }), (tr("critical"), { "\($0.criticalOpen)" }),
      (tr("promises"), { "\($0.ends)" }),
      (tr("left well"), { $0.leftWellPercent.map { "\($0)%" } ?? "-" }),
    ]
    func row(_ cells: [String]) -> String {
      cells.map { DisplayText($0).padded(to: 11) }.joined(separator: " ")
    }
    return [PageLine(" ", row(head))]
      + figures.map { name, text in PageLine(name, row(all.map { $0.map(text) ?? "-" })) }
      + [
        PageLine("", tr("The store alone, at this hour of the last such weekdays, from its copy."))
      ]
  }

  private static func percent(_ share: Share) -> String {
    share.of == 0 ? "-" : "\(share.percentText)/\(share.of)"
  }

  private static func share(_ share: Share) -> String {
    share.of == 0 ? "-" : "\(share.count)/\(share.of)"
  }
}
