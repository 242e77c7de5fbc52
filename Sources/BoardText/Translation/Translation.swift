import CText
import Glibc

/// A sentence in the program's language, its placeholders filled in.
///
/// `{lane}` is a placeholder: the first value belongs to the first name of the English sentence, the second value to the
/// second, and so on; a name that comes again takes the same value. A translation may order them differently.
/// `{key:undo}` stands for the key of a command, which the board's key table fills in. A plan may replace the words
/// for customers, tills and the store: see `TradeWord`. Catalogues know a sentence by its
/// English text, so it is a literal; `.ci/languages` collects these literals from the sources.
package func tr(_ english: StaticString, _ values: any CustomStringConvertible...) -> String {
  let sentence = unsafe text_translation(english.start)
  return unsafe filled(
    sentence, english, values, count: nil, isTranslated: sentence != english.start)
}

/// A text that is no literal of the sources in the program's language, such as a title of a ready plan.
package func translated(_ english: String) -> String {
  unsafe english.withCString { unsafe String(cString: text_translation($0)) }
}

/// A sentence about a number of things, in the plural form that the language has for `count`.
///
/// `{count}` is the number; the other placeholders are filled as in `tr(_:_:)`, in the order of `other`.
package func trn(
  _ one: StaticString, _ other: StaticString, count: Int, _ values: any CustomStringConvertible...
) -> String {
  let sentence = unsafe text_plural(one.start, other.start, UInt(count.magnitude))
  return unsafe filled(
    sentence, other, values, count: count,
    isTranslated: sentence != one.start && sentence != other.start)
}

/// The program's language, where it is not English.
package enum Language {
  /// Translates from now on; call it before the first sentence and before any thread starts.
  ///
  /// `language` is a value as in `LANGUAGE`, "pt_BR:pt"; `folder` holds
  /// `de/LC_MESSAGES/exitboard.mo` and its like. Returns whether there is a catalogue; without one
  /// everything stays in English.
  package static func use(_ language: String, folder: String) -> Bool {
    unsafe text_use_language(folder, language)
  }

  /// Stops translating; to be called like `use(_:folder:)`.
  package static func useEnglish() { text_use_english() }
}

extension StaticString {
  /// The literal's bytes, which end in a zero.
  fileprivate var start: UnsafePointer<CChar> {
    unsafe UnsafeRawPointer(utf8Start).assumingMemoryBound(to: CChar.self)
  }
}

private func filled(
  _ sentence: UnsafePointer<CChar>?, _ english: StaticString,
  _ values: [any CustomStringConvertible], count: Int?, isTranslated: Bool
) -> String {
  var text = unsafe sentence.map { unsafe String(cString: $0) } ?? english.description
  if !isTranslated, text_has_words() { text = TradeWord.inWordsOfPlan(text) }
  guard unsafe text_has_brace(sentence) else { return text }
  let names = placeholders(text)
  var named: [(name: Substring, value: String)] = count.map { [("count", "\($0)")] } ?? []
  var unnamed = values[...]
  // The order of the values is that of the English names.
  for name in unsafe sentence != english.start ? placeholders(english.description) : names
  where !named.contains(where: { $0.name == name }) {
    guard let value = unnamed.popFirst() else { break }
    named.append((name, value.description))
  }
  var filled = ""
  var copied = text.startIndex
  for name in names {
    // The braces stand around the name.
    filled += text[copied..<text.utf8.index(before: name.startIndex)]
    copied = text.utf8.index(after: name.endIndex)
    // A key's name stands between two controls, which no shown text holds, for the key table to fill in.
    filled +=
      named.first { $0.name == name }?.value ?? TradeWord.text(of: name)
      ?? "\u{2}\(name.dropFirst(4))\u{3}"
  }
  return filled + text[copied...]
}

/// The names between braces in a sentence, in their order; braces around anything else are plain text.
private func placeholders(_ text: String) -> [Substring] {
  let bytes = Array(text.utf8)
  var names: [Substring] = []
  var start: Int?
  var at = 0
  while at < bytes.count {
    switch bytes[at] {
    case UInt8(ascii: "{"): start = at + 1
    case UInt8(ascii: "}"):
      if let start, start < at {
        let first = text.utf8.index(text.startIndex, offsetBy: start)
        names.append(text[first..<text.utf8.index(first, offsetBy: at - start)])
      }
      start = nil
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: ":"),
      UInt8(ascii: "-"):
      break
    default: start = nil
    }
    at += 1
  }
  return names
}

/// What went wrong by an error number of the system, such as "No space left on device".
package func systemReason(_ number: Int32) -> String {
  unsafe String(cString: strerror(number))
}
