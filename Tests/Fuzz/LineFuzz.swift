import BoardJournal
import BoardModel

/// One line: reading ends, and every event that was read can be written and read again.
@Sendable func fuzzLine(_ line: [UInt8]) {
  _ = Timestamp(rfc3339: String(decoding: line, as: UTF8.self))
  let record: BoardJournal.JournalRecord
  do {
    record = try BoardJournal.JournalRecord.parsing(line.span)
  } catch {
    precondition(!error.description.isEmpty)
    return
  }
  precondition(record.bodyBytes > 0 && record.bodyBytes < line.count)
  _ = record.follows(.zeros, line: line.span)
  checkRoundTrip(record.event)
}

/// An event that a writer accepts reads back the same.
private func checkRoundTrip(_ event: Event) {
  let draft = Draft(
    at: event.at, by: event.by, isPinConfirmed: event.isPinConfirmed, source: event.source,
    id: event.id, fact: event.fact)
  var encoder = JournalEncoder(after: .start, zone: .utc)
  var bytes: [UInt8] = []
  do {
    try encoder.append(draft, now: event.at, to: &bytes)
  } catch {
    precondition(bytes.isEmpty)
    return
  }
  do {
    let line = Array(bytes.dropLast())
    let again = try BoardJournal.JournalRecord.parsing(line.span)
    precondition(again.follows(.zeros, line: line.span))
    precondition(again.event.at == event.at && again.event.by == event.by)
    precondition(again.event.id == event.id && again.event.source == event.source)
    precondition(again.event.fact == event.fact)
  } catch {
    preconditionFailure("a line of our own is refused: \(error)")
  }
}
