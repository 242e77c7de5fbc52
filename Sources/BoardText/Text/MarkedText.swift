extension String {
  /// With the code of each character that draws nothing or turns text around: `a<U+202E>b`.
  ///
  /// Those that join or select pictures are left out silently, as on the screen.
  package var marked: String {
    marked { TextCleaner.isInvisible($0) && $0 != "\u{200D}" && !(0xFE00...0xFE0F ~= $0.value) }
  }

  /// The same as one line: line ends are pictures.
  package var markedLine: String { marked.withoutLineEnds }

  /// A quoted value in which every character shows; spaces of other alphabets have their codes too.
  package var visible: String {
    marked { scalar in
      TextCleaner.isInvisible(scalar) || scalar.value > 0x7F && scalar.properties.isWhitespace
    }.withoutLineEnds
  }

  private var withoutLineEnds: String {
    replacing("\r\n", with: "␍␊").replacing("\n", with: "␊").replacing("\r", with: "␍")
  }

  private func marked(_ isMarked: (Unicode.Scalar) -> Bool) -> String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    return unicodeScalars.reduce(into: "") { text, scalar in
      if isMarked(scalar) {
        let code = String(scalar.value, radix: 16, uppercase: true)
        text += "<U+\(String(repeating: "0", count: max(0, 4 - code.count)))\(code)>"
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
  }
}
