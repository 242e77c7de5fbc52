import BoardJournal
import BoardModel
import BoardWords
import Glibc

/// Takes events as JSON lines from a descriptor and appends them in batches.
///
/// A batch is what had arrived while the last one was being made safe: a quick source gets large batches, and a slow
/// one sees each event on the board at once.
struct BulkInput: ~Copyable {
  private var writer: JournalWriter
  private let loaded: LoadedPlan
  private let path: String
  private var pending: [(line: Int, draft: Draft)] = []
  private var lineCount = 0
  private var writtenCount = 0
  private var badCount = 0

  /// `path` is the file that `writer` writes to.
  init(writer: consuming JournalWriter, loaded: LoadedPlan, path: String) {
    self.writer = writer
    self.loaded = loaded
    self.path = path
  }

  /// Reads to the end; prints a receipt for each event, and on stderr a sentence for each line that is none.
  ///
  /// - Throws: where nothing can be written any more, or at the end where any line was bad.
  mutating func run(_ descriptor: Int32) throws(Failure) {
    var lines = InputLines(descriptor: descriptor)
    while let line = try lines.next(whenIdle: { () throws(Failure) in try flush() }) {
      lineCount += 1
      switch line {
      case .whole(let bytes):
        if bytes.isEmpty { continue }
        do {
          let draft = try draft(bytes)
          // A signature depends on all that stands before it, and goes alone.
          if draft.signsTheDay { try flush() }
          pending.append((lineCount, draft))
          if draft.signsTheDay { try flush() }
        } catch {
          complain(error.sentence, line: lineCount)
        }
      case .tooLong:
        complain(Words.LogCommand.tooLong(limitBytes: Line.limitBytes), line: lineCount)
      }
      if pending.count >= JournalWriter.batchCount { try flush() }
    }
    try flush()
    guard badCount == 0 else {
      throw Failure(
        .data, Words.LogCommand.bad(badCount, of: lineCount, written: writtenCount))
    }
  }

  private mutating func flush() throws(Failure) {
    guard !pending.isEmpty else { return }
    defer { pending = [] }
    do {
      try append(pending)
    } catch {
      // One event may be refused for itself; the others are not to suffer for it.
      guard error.exitStatus == 65, pending.count > 1 else {
        guard error.exitStatus == 65, let line = pending.first?.line else { throw Failure(error) }
        complain(error.description, line: line)
        return
      }
      for single in pending {
        do {
          try append([single])
        } catch {
          guard error.exitStatus == 65 else { throw Failure(error) }
          complain(error.description, line: single.line)
        }
      }
    }
  }

  private mutating func append(_ batch: [(line: Int, draft: Draft)]) throws(JournalError) {
    var condition: AppendCondition?
    if let first = batch.first?.draft, first.signsTheDay {
      do {
        condition = try AppendCondition(signing: first, loaded, path: path)
      } catch {
        throw .refused(error.sentence)
      }
    }
    let receipts = try writer.append(batch.map(\.draft), now: WallClock.now, if: condition)
    writtenCount += receipts.count { !$0.isRepeat }
    Output.write(receipts.map { "ok \($0.seq) \($0.hash)\n" }.joined())
  }

  private mutating func complain(_ sentence: String, line: Int) {
    badCount += 1
    Output.error("exitboard: \(Words.LogCommand.line(line, sentence))\n")
  }

  private func draft(_ bytes: [UInt8]) throws(Failure) -> Draft {
    let members: Members
    do {
      members = try FlatObject.members(of: bytes.span)
    } catch {
      throw Failure(.data, error.description)
    }
    let names: Set = ["type", "at", "by", "id", "src"]
    var texts: [String: String] = [:]
    var payload = Members([])
    for member in members.all {
      if !names.contains(member.name) {
        payload.append(member.name, member.value)
      } else if case .text(let text) = member.value {
        texts[member.name] = text
      } else {
        throw Failure(.data, Words.LogCommand.notAText(member.name))
      }
    }
    guard let type = texts["type"] else { throw Failure(.data, Words.LogCommand.withoutType) }
    let now = WallClock.now
    return Draft(
      at: try texts["at"].map { text throws(Failure) in
        try PastMoment.read(text, zone: loaded.zone, now: now)
      } ?? now,
      by: texts["by"].map { Person($0) }, source: texts["src"], id: texts["id"],
      fact: try FactArguments.fact(type: type, members: payload))
  }
}
