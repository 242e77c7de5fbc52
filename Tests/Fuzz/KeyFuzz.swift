import BoardCanvas
import BoardTerminal

/// The bytes of a terminal: in any pieces they give the same keys, none is lost without being counted,
/// and none is invented.
///
/// The first eight bytes say where the others are cut. A piece never ends with Esc, which then is a key.
@Sendable func fuzzKeys(_ input: [UInt8]) {
  var decisions = Decisions(input)
  let cuts = decisions.bytes(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
  let bytes = Array(decisions.rest)
  var reader = RawKeyReader()
  let reads = reader.take(bytes)
  checkPieces(of: bytes, at: cuts, give: reads)

  let marked = reads.map(marked)
  var decoder = KeyDecoder()
  let whole = decoder.decode(marked, readFrom: 0, until: 0)
  var parts: [TerminalInput] = []
  var pieces = KeyDecoder()
  for piece in split(marked, at: cuts, before: { $0 == .character(0x1B) }) {
    parts += pieces.decode(piece, readFrom: 0, until: 0)
  }
  require(
    keys(parts) == keys(whole) && droppedCount(parts) == droppedCount(whole),
    "\(marked) gives \(whole), in pieces \(parts)")
  checkAnswers(cut: cuts, with: bytes)
  checkCounts(of: marked, whole)
  checkOrder(of: marked, keys(whole))
  // Whatever was typed, the terminal is usable again after a silence.
  require(
    decoder.decode([.character(0x77)], readFrom: 6_000, until: 6_000).last == .key("w"),
    "no key is taken after \(marked)")
}

/// The answers to the board's own queries are never keys, in whatever pieces and however late they arrive; a key that
/// follows them is one.
///
/// The input says how long the pauses are: up to 5 seconds, the time for which Esc waits for its answer.
private func checkAnswers(cut cuts: UInt64, with pauses: [UInt8]) {
  for end in ["\u{7}", "\u{1B}\\"] {
    let text = "\u{1B}]11;rgb:fdfd/f6f6/e3e3\(end)\u{1B}[?62;4c"
    let reads = text.unicodeScalars.map { KeyDecoder.RawKey.character($0.value) }
    var decoder = KeyDecoder()
    decoder.awaitAnswers()
    var now = 0
    var inputs: [TerminalInput] = []
    for (index, piece) in split(reads, at: cuts, before: { _ in false }).enumerated() {
      let pause = pauses.isEmpty ? 0 : Int(pauses[index % pauses.count]) * 19
      // The board looks for keys at least once a second.
      for moment in stride(from: now, to: now + pause, by: 1_000) {
        inputs += decoder.decode([], readFrom: moment, until: moment)
      }
      now += pause
      inputs += decoder.decode(piece, readFrom: now, until: now)
    }
    inputs += decoder.decode([.character(0x77)], readFrom: now, until: now)
    require(
      inputs == [.background(.rgb(red: 253, green: 246, blue: 227)), .key("w")],
      "\(cuts) gives \(inputs)")
  }
}

private func checkPieces(of bytes: [UInt8], at cuts: UInt64, give reads: [KeyDecoder.RawKey]) {
  var reader = RawKeyReader()
  let parts = split(bytes, at: cuts, before: { _ in false }).flatMap { reader.take($0) }
  require(parts == reads, "\(bytes) gives \(reads), in pieces \(parts)")
  let count = reads.reduce(0) { count, read in
    guard case .character(let value) = read else { return count + 1 }
    return count + (Unicode.Scalar(value).map { UTF8.width($0) } ?? 0)
  }
  // The last character may be incomplete.
  require((bytes.count - 3...bytes.count).contains(count), "\(bytes) gives \(reads)")
}

/// Codes that ncurses has for more than characters, in place of four characters that are no keys.
private func marked(_ read: KeyDecoder.RawKey) -> KeyDecoder.RawKey {
  switch read {
  case .character(0x1C): .pasteBegins
  case .character(0x1D): .pasteEnds
  case .character(0x1E): .key(.delete)
  case .character(0x1F): .invalidBytes
  default: read
  }
}

private func split<Element>(
  _ elements: [Element], at cuts: UInt64, before isWhole: (Element) -> Bool
) -> [[Element]] {
  var pieces: [[Element]] = [[]]
  for (index, element) in elements.enumerated() {
    pieces[pieces.count - 1].append(element)
    if cuts >> UInt64(index & 63) & 1 == 1, !isWhole(element) { pieces.append([]) }
  }
  return pieces
}

private func keys(_ inputs: [TerminalInput]) -> [TerminalInput] {
  inputs.filter { if case .dropped = $0 { false } else { true } }
}

private func droppedCount(_ inputs: [TerminalInput]) -> Int {
  inputs.reduce(0) { if case .dropped(let count) = $1 { $0 + count } else { $0 } }
}

/// Each read is a key, pasted, counted as dropped, or one that no keyboard sends; two belong to an Esc
/// that begins a sequence.
private func checkCounts(of reads: [KeyDecoder.RawKey], _ inputs: [TerminalInput]) {
  var isPasting = false
  var silent = 0
  for read in reads {
    switch read {
    case .pasteBegins, .pasteEnds:
      isPasting = read == .pasteBegins
      silent += 1
    case _ where isPasting: silent += 1
    case .character(0x1B): silent += 2
    case .character(0), .character(0x1C..<0x20), .character(0x80..<0xA0): silent += 1
    default: break
    }
  }
  let count = keys(inputs).count + droppedCount(inputs)
  require(
    reads.count <= count + silent && keys(inputs).count <= reads.count,
    "\(reads) gives \(inputs)")
}

/// Keys and pasted characters are in the order of the characters that they come from.
private func checkOrder(of reads: [KeyDecoder.RawKey], _ inputs: [TerminalInput]) {
  var rest = reads[...]
  func find(_ isSource: (KeyDecoder.RawKey) -> Bool, _ input: TerminalInput) {
    guard let index = rest.firstIndex(where: isSource) else {
      fail("\(reads) gives \(input), which nobody typed")
    }
    rest = rest[(index + 1)...]
  }
  for input in inputs {
    switch input {
    case .key(let key): find({ isSource($0, of: key) }, input)
    case .paste(let text):
      for scalar in text.unicodeScalars { find({ $0 == .character(scalar.value) }, input) }
    case .dropped, .hungUp, .background, .pastesAreMarked: break
    }
  }
}

private func isSource(_ read: KeyDecoder.RawKey, of key: Key) -> Bool {
  guard case .character(let value) = read else { return read == .key(key) }
  return switch key {
  case .character(let character), .alt(let character):
    character.unicodeScalars.map(\.value) == [value]
  case .control(let letter): letter.unicodeScalars.map(\.value) == [value + 0x60]
  case .enter: value == 10 || value == 13
  case .tab: value == 9
  case .backspace: value == 8 || value == 0x7F
  case .escape: value == 0x1B
  case .up, .down, .right, .left, .home, .end, .backTab: (0x40...0x5A).contains(value)
  default: false
  }
}
