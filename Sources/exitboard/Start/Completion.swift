import ArgumentParser
import BoardCanvas
import BoardModel

/// What a shell offers for an argument; all that the plan, the themes or the maps decide is read when Tab is pressed.
enum Completion {
  static var plan: CompletionKind { .file(extensions: ["toml"]) }
  static var theme: CompletionKind { .custom { _, _, _ in Themes().names } }
  static var glyphs: CompletionKind { .list(GlyphSet.allCases.map(\.rawValue)) }
  static var colour: CompletionKind { .list(ColourChoice.allCases.map(\.rawValue)) }
  static var readyPlan: CompletionKind { .custom { _, _, _ in ReadyPlan.all.map(\.name) } }
  /// The alerts that can be sent again.
  static var alert: CompletionKind {
    .custom { words, _, _ in
      let file = option("--file", in: words) ?? Locations.environment("EXITBOARD_FILE")
      let journal = file ?? Locations.stateFolder + "/events.jsonl"
      return Set(PageLedger.reading(beside: journal).pages.map(\.id)).sorted()
    }
  }
  static var day: CompletionKind { .list(["today", "yesterday"]) }
  static var readyMap: CompletionKind { .custom { _, _, _ in ReadyMap.all.map(\.name) } }

  /// A ready map, or a file in the folder that is being typed.
  static var map: CompletionKind { .custom { _, _, typed in maps(ReadyMap.all, typed) } }

  /// The same, for a feed of JSON lines.
  static var feedMap: CompletionKind { .custom { _, _, typed in maps(ReadyMap.ofFeeds, typed) } }

  private static func maps(_ ready: [ReadyMap], _ typed: String) -> [String] {
    let folder = typed.lastIndex(of: "/").map { String(typed[...$0]) } ?? ""
    let files = Themes.files(in: folder.isEmpty ? "." : folder)
    return ready.map(\.name) + files.sorted().map { folder + $0 + ".toml" }
  }

  /// The types that `log` accepts.
  static var loggedType: CompletionKind {
    .custom { _, _, _ in
      Fact.kinds.filter { FactArguments.isForFeeds($0) || $0.type == DaySigned.type }.map(\.type)
    }
  }

  /// All types and their areas.
  static var type: CompletionKind {
    .custom { _, _, _ in
      let types = Fact.kinds.map(\.type)
      return Set(types.compactMap { $0.split(separator: ".").first.map(String.init) }).sorted()
        + types
    }
  }

  /// The members of the type that was typed before, or the values of the member that is being typed.
  static var members: CompletionKind {
    .custom { words, index, typed in
      guard let kind = words.lazy.compactMap({ Fact.kind(of: $0) }).first else { return [] }
      let plan = option("--plan", in: words)
      if let name = member(in: typed) {
        return values(of: name, kind, plan: plan).map { "\(name)=\($0)" }
      }
      // bash takes the name, the = and the value for three words, and replaces only the last.
      if let name = member(before: index, in: words) { return values(of: name, kind, plan: plan) }
      return kind.fields.map(\.name).filter { !isGiven($0, in: words) }.map { $0 + "=" }
    }
  }

  private static func member(in word: String) -> String? {
    let name = word.prefix { $0 != "=" }
    return name.isEmpty || name.count == word.count ? nil : String(name)
  }

  private static func member(before index: Int, in words: [String]) -> String? {
    for equals in [index, index - 1] where equals >= 1 && equals < words.count {
      if words[equals] == "=" { return words[equals - 1] }
    }
    return nil
  }

  private static func isGiven(_ name: String, in words: [String]) -> Bool {
    words.contains { $0.hasPrefix(name + "=") }
      || zip(words, words.dropFirst()).contains { $0 == name && $1 == "=" }
  }

  private static func option(_ name: String, in words: [String]) -> String? {
    words.firstIndex(of: name).flatMap { $0 + 1 < words.count ? words[$0 + 1] : nil }
  }

  private static func values(of name: String, _ kind: FactKind, plan: String?) -> [String] {
    guard let field = kind.fields.first(where: { $0.name == name }) else { return [] }
    switch field.shape {
    case .flag: return ["true", "false"]
    case .choice(let names), .choices(let names): return names
    default:
      do throws(Failure) {
        return try PlanLocation(plan).load().plan.ids(of: name, type: kind.type) ?? []
      } catch {
        return []
      }
    }
  }
}
