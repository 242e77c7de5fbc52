package import BoardCanvas

/// One line of text being typed: characters, a cursor between them, and a limit that is kept, not complained about.
package struct LineEditor: Hashable, Sendable {
  package private(set) var characters: [Character] = []
  /// 0 = before the first character.
  package private(set) var cursor = 0
  private let limitBytes: Int

  package init(limitBytes: Int, text: String = "") {
    self.limitBytes = limitBytes
    insert(text)
  }

  package var text: String { String(characters) }

  /// Takes printable characters as far as they fit; controls and line ends become spaces.
  package mutating func insert(_ text: String) {
    for character in text {
      let clean = character.unicodeScalars.allSatisfy { $0.value >= 32 && $0.value != 127 }
      let added: Character = clean ? character : " "
      guard self.text.utf8.count + added.utf8.count <= limitBytes else { return }
      characters.insert(added, at: cursor)
      cursor += 1
    }
  }

  /// - Returns: `false` where the key is not the editor's.
  package mutating func press(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .backspace, .control("h"):
      if cursor > 0 {
        cursor -= 1
        characters.remove(at: cursor)
      }
    case .delete, .control("d"): if cursor < characters.count { characters.remove(at: cursor) }
    case .left, .control("b"): cursor = max(0, cursor - 1)
    case .right, .control("f"): cursor = min(characters.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = characters.count
    case .control("u"):
      characters.removeFirst(cursor)
      cursor = 0
    case .control("k"): characters.removeLast(characters.count - cursor)
    case .control("w"): removeWord()
    default: return false
    }
    return true
  }

  private mutating func removeWord() {
    var start = cursor
    while start > 0, characters[start - 1] == " " { start -= 1 }
    while start > 0, characters[start - 1] != " " { start -= 1 }
    characters.removeSubrange(start..<cursor)
    cursor = start
  }
}
