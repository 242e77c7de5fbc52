import BoardJournal
import BoardModel

/// A file made from the input, one step a byte: linked lines, unlinked lines, false gaps, cuts,
/// pastes, changed bits.
///
/// Random bytes would hardly ever make a line with a valid hash; these steps reach every important
/// state.
struct Story {
  private var input: ArraySlice<UInt8>
  private(set) var file = MemoryFile(bytes: [])
  /// The position in the chain of the last line that was written to link.
  private var head = ChainHead.start

  /// The resume point of the last writer, whatever happened to the file since.
  private var resumePoint: ResumePoint?

  static let moment = Timestamp(milliseconds: 1_795_201_512_123)
  /// Few files need to be longer than one read; all others are tested ten times as fast.
  private let limitBytes: Int

  init(_ input: [UInt8]) {
    self.input = input[...]
    limitBytes = input.first == 255 ? 400_000 : 20_000
  }

  static func note(_ text: String) -> Draft {
    Draft(
      at: moment, by: nil, source: nil, id: nil,
      fact: .log(.noted(NoteAdded(topic: .other, text: text))))
  }

  mutating func tell() {
    while let act = input.popFirst(), file.bytes.count < limitBytes { perform(act) }
  }

  private mutating func perform(_ act: UInt8) {
    switch act {
    case 0..<64: link(Story.note(String(repeating: "x", count: Int(act))))
    case 64..<80: file.bytes += take(Int(act) - 60)
    case 80..<96: file.bytes.append(UInt8(ascii: "\n"))
    case 96..<112: gap(hash: true)
    case 112..<120: gap(hash: false)
    case 120..<136: file.bytes.removeLast(min(number(), file.bytes.count))
    case 136..<152: paste(first: number(), count: Int(act) - 135)
    case 152..<160: paste(first: number(), count: number())
    case 160..<168: flip()
    case 168..<176: removeLine()
    case 176..<180: file.bytes += [UInt8](repeating: act, count: number() * 20)
    case 180..<184: skip()
    case 184..<188: link(opened)
    default: write()
    }
  }

  private mutating func take(_ count: Int) -> [UInt8] {
    let taken = Array(input.prefix(count))
    input = input.dropFirst(count)
    return taken
  }

  /// 0 to 65,535.
  private mutating func number() -> Int {
    take(2).reduce(0) { $0 << 8 | Int($1) }
  }

  private var opened: Draft {
    let fact = LogOpened(version: 1, log: "l", store: "s", zone: "UTC", app: "a")
    return Draft(at: Story.moment, by: nil, source: nil, id: nil, fact: .log(.opened(fact)))
  }

  private mutating func link(_ draft: Draft) {
    var encoder = JournalEncoder(after: head, zone: .utc)
    do {
      try encoder.append(draft, now: Story.moment, to: &file.bytes)
      head = encoder.head
    } catch {
      preconditionFailure("\(error)")
    }
  }

  private mutating func gap(hash isTrue: Bool) {
    let start = file.bytes.isEmpty ? 0 : number() % file.bytes.count
    let count = number()
    let end = min(start + count, file.bytes.count)
    let hash = isTrue ? sha256(start..<end) : String(repeating: "0", count: 64)
    let fact = LogGap(offset: start, bytes: count, sha256: hash)
    link(Draft(at: Story.moment, by: nil, source: nil, id: nil, fact: .log(.gap(fact))))
  }

  private func sha256(_ range: Range<Int>) -> String {
    do { return try Sha256.hex(of: range, in: file) } catch { preconditionFailure("\(error)") }
  }

  private mutating func paste(first: Int, count: Int) {
    let lines = lines()
    guard !lines.isEmpty else { return }
    let start = first % lines.count
    let range = lines[start].lowerBound..<lines[min(start + count, lines.count - 1)].upperBound
    file.bytes += Array(file.bytes[range])
  }

  private mutating func flip() {
    guard !file.bytes.isEmpty else { return }
    let index = number() % file.bytes.count
    file.bytes[index] ^= 1 << ((input.popFirst() ?? 0) & 7)
  }

  private mutating func removeLine() {
    let lines = lines()
    guard !lines.isEmpty else { return }
    file.bytes.removeSubrange(lines[number() % lines.count])
  }

  /// A line that was written and then lost.
  private mutating func skip() {
    let bytes = file.bytes
    link(Story.note("lost"))
    file.bytes = bytes
  }

  /// A real writer appends.
  private mutating func write() {
    let opening = JournalOpening(store: "s", app: "a", source: nil, createsFolder: false)
    var appending = LockedAppend(
      opening: opening, zone: .utc, now: Story.moment, from: [resumePoint].compactMap { $0 })
    do {
      let heads = try appending.write([Story.note("by a writer")], to: &file)
      head = heads.last ?? head
      resumePoint = appending.newest
    } catch {
      // A file of another kind is not written to.
    }
  }

  private func lines() -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    while let end = file.bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      lines.append(start..<end + 1)
      start = end + 1
    }
    return lines
  }
}
