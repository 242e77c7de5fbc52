import BoardJournal
import BoardModel

/// The input decides what happens to an event file, which is then verified and appended to.
@Sendable func fuzzFile(_ input: [UInt8]) {
  var story = Story(input)
  story.tell()
  check(story.file)
}

/// What must hold for any file.
func check(_ file: MemoryFile) {
  var file = file
  let before = verify(file)
  if before.verdict == .clean {
    require(isChained(file.bytes), "a file is called clean that is not")
  }
  let old = file.bytes
  guard append("first", to: &file) else {
    require(file.bytes == old, "an append was refused and wrote")
    return
  }
  require(file.bytes.starts(with: old), "an append has changed old bytes")
  let after = verify(file, looksFor: "first")
  if before.verdict != .unexplained {
    // A last line that only lacks its newline may be one of ours and say something false.
    let ended = verify(MemoryFile(bytes: old.isEmpty ? [] : old + [UInt8(ascii: "\n")]))
    require(
      after.unexplainedBytes == 0 && after.findings.count <= ended.findings.count,
      "an append has made \(before) into \(after)")
  }
  let size = file.bytes.count
  require(append("second", to: &file), "the append after an append is refused")
  let added = file.bytes[size...].count { $0 == UInt8(ascii: "\n") }
  require(added == 1, "the second append still found something to account for")
  _ = verify(file, looksFor: "second")
}

/// The result for a file, in which each byte is accounted for once, and the events that count.
///
/// The verifier that was written from the documentation says the same.
@discardableResult
func verified(_ file: MemoryFile) -> (result: Verification, events: [Event]) {
  var events: [Event] = []
  do {
    let found = try Verifier.verify(file, anchor: nil) { _, _ in
    } event: {
      events.append($0)
    }
    for pieceBytes in [90, 400, 1 << 20] {
      let inPieces = try Verifier.verify(file, anchor: nil, pieceBytes: pieceBytes) { _, _ in }
      require(inPieces == found, "pieces of \(pieceBytes) bytes differ in\n\(file.text)")
    }
    let all = found.eventBytes + found.damagedBytes + found.unfinishedBytes
    require(all == file.bytes.count, "\(all) of \(file.bytes.count) bytes accounted for")
    if let difference = try IndependentVerifier.shared?.difference(on: file.bytes, from: found) {
      fail("the verifiers differ: \(difference) in\n\(file.text)")
    }
    return (found, events)
  } catch {
    fail("\(error)")
  }
}

private func verify(_ file: MemoryFile, looksFor text: String? = nil) -> Verification {
  let (found, events) = verified(file)
  let count = events.count { event in
    if case .log(.noted(let note)) = event.fact { note.text == text } else { false }
  }
  require(text == nil || count == 1, "'\(text ?? "")' counts \(count) times in\n\(file.text)")
  return found
}

private func append(_ text: String, to file: inout MemoryFile) -> Bool {
  let opening = JournalOpening(store: "s", app: "a", source: nil, createsFolder: false)
  var appending = LockedAppend(opening: opening, zone: .utc, now: Story.moment, from: [])
  do {
    _ = try appending.write([Story.note(text)], to: &file)
    return true
  } catch {
    guard case .unsuitable = error else {
      guard case .newerFormat = error else { fail("\(error)") }
      return false
    }
    return false
  }
}

/// The chain checked in the simplest way: every line is valid, numbered from 1, linked, and no line
/// is a gap.
private func isChained(_ bytes: [UInt8]) -> Bool {
  var head = ChainHead.start
  var start = 0
  while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
    let line = Array(bytes[start..<end])
    do {
      let record = try BoardJournal.JournalRecord.parsing(line.span)
      guard record.event.seq == head.seq + 1, record.follows(head.hash, line: line.span),
        record.event.fact.type != LogGap.type
      else { return false }
      head = ChainHead(seq: record.event.seq, hash: record.hash)
    } catch {
      return false
    }
    start = end + 1
  }
  return true
}
