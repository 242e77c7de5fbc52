import BoardText

/// The language of this process: the environment decides at the start, then the plan's `language`.
enum ProgramLanguage {
  /// Uses the first of `LANGUAGE`, `LC_ALL`, `LC_MESSAGES` and `LANG` that is set; but `LC_ALL=C` always means English.
  static func adoptEnvironment() {
    let all = Locations.environment("LC_ALL")
    if all == "C" || all == "POSIX" { return }
    let named =
      Locations.environment("LANGUAGE") ?? all ?? Locations.environment("LC_MESSAGES")
      ?? Locations.environment("LANG")
    // Most programs run in English, and need no more than this look.
    if let named, !isEnglish(named[...]) { use(named) }
  }

  /// Uses the first language of a list such as "pt_BR:pt" that has a catalogue; English if none has.
  static func use(_ list: String) {
    let languages = list.split(separator: ":")
      .prefix { !isEnglish($0) }
      .map { $0.prefix { $0 != "." } }
      // The name becomes a part of a path.
      .filter { name in
        name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) || "_@".contains($0) }
      }.joined(separator: ":")
    guard !languages.isEmpty else {
      Language.useEnglish()
      return
    }
    for folder in folders where Language.use(languages, folder: folder) { return }
  }

  private static func isEnglish(_ name: Substring) -> Bool {
    let end = name.utf8.firstIndex { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_") }
    let language = name[..<(end ?? name.endIndex)]
    return language == "C" || language == "en" || language == "POSIX"
  }

  /// Where catalogues lie, the store's own first.
  private static var folders: [String] {
    let beside = Locations.binaryFolder.map { binary in
      ["/../share/locale", "/../locale", "/../../locale"].map { binary + $0 }
    }
    return Locations.configurationFolders.map { $0 + "/locale" } + (beside ?? []) + [
      "/usr/share/locale"
    ]
  }
}
