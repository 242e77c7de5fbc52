import BoardJournal
import BoardModel
import Glibc

/// Called by libFuzzer: the input decides what happens to an event file, which is then verified and
/// appended to.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFile(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  var story = Story(Array(UnsafeBufferPointer(start: start, count: count)))
  story.tell()
  check(story.file)
  return 0
}

/// What must hold for any file.
private func check(_ file: MemoryFile) {
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
  verify(file, looksFor: "second")
}

@discardableResult
private func verify(_ file: MemoryFile, looksFor text: String? = nil) -> Verification {
  var seen = 0
  do {
    let found = try Verifier.verify(file, anchor: nil) { _, _ in
    } event: { event in
      if case .log(.noted(let note)) = event.fact, note.text == text { seen += 1 }
    }
    require(text == nil || seen == 1, "'\(text ?? "")' counts \(seen) times in\n\(file.text)")
    let all = found.eventBytes + found.damagedBytes + found.unfinishedBytes
    require(all == file.bytes.count, "\(all) of \(file.bytes.count) bytes accounted for")
    if let difference = try IndependentVerifier.shared?.difference(on: file.bytes, from: found) {
      fail("the verifiers differ: \(difference) in\n\(file.text)")
    }
    return found
  } catch {
    fail("\(error)")
  }
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

/// `precondition` prints no message in an optimized build.
private func require(_ holds: Bool, _ words: @autoclosure () -> String) {
  if !holds { fail(words()) }
}

private func fail(_ words: String) -> Never {
  print(words)
  fflush(nil)
  abort()
}
