/// One line of a page: a key or label, and a text.
package struct PageLine {
  let key: String
  let text: String
  var isHeading = false
  /// Whether the line continues the one before, which was too long.
  var isContinued = false

  init(_ key: String, _ text: String) {
    self.key = key
    self.text = text
  }

  static func heading(_ text: String) -> PageLine {
    var line = PageLine("", text)
    line.isHeading = true
    return line
  }

  /// The column of the text inside the frame.
  var indent: Int { key.isEmpty && !isContinued ? 2 : 12 }
}
