/// An event as the floor keeps it: its content, position, time and author.
package struct FloorRecord<Content: Hashable & Sendable & Codable>: Hashable, Sendable, Codable {
  package let seq: Int
  package let at: Timestamp
  /// Seconds from happening to recording; 0 for a live tap.
  package let delaySeconds: Int
  package let by: Person?
  package let content: Content
  /// Voided; the record is kept and shown struck through.
  package private(set) var isVoided = false

  package init(_ content: Content, of event: EventStamp) {
    seq = event.seq
    at = event.at
    delaySeconds = event.delaySeconds
    by = event.by
    self.content = content
  }

  fileprivate init(
    _ content: Content, seq: Int, at: Timestamp, delaySeconds: Int, by: Person?, isVoided: Bool
  ) {
    self.content = content
    self.seq = seq
    self.at = at
    self.delaySeconds = delaySeconds
    self.by = by
    self.isVoided = isVoided
  }

  package mutating func void() {
    isVoided = true
  }

  /// Entered afterwards, not tapped as it happened.
  package var isEnteredLater: Bool { delaySeconds > 0 }
}

/// The records of the newest business days, each day's in the order of `seq`.
///
/// The limit is a number of days, not a span of time: an event dated ten years ahead takes one
/// place and does not remove the other days. A report reads removed days from the file again.
package struct FloorRecords<Content: Hashable & Sendable & Codable>: Hashable, Sendable, Codable {
  package struct DayRecords: Hashable, Sendable, Codable {
    package let day: Day
    package fileprivate(set) var all: [FloorRecord<Content>]
  }

  /// In rising order, at most `keptDays`, none empty.
  package private(set) var days: [DayRecords] = []
  private let keptDays: Int

  package init(keptDays: Int) {
    self.keptDays = keptDays
  }

  package mutating func append(_ content: Content, of event: EventStamp, on day: Day) {
    let record = FloorRecord(content, of: event)
    var index = days.count
    while index > 0, days[index - 1].day > day { index -= 1 }
    if index > 0, days[index - 1].day == day {
      days[index - 1].all.append(record)
    } else if index > 0 || days.count < keptDays {
      days.insert(DayRecords(day: day, all: [record]), at: index)
      if days.count > keptDays { days.removeFirst() }
    }
  }

  /// Marks the record of `seq` as voided if it is one of these.
  package mutating func void(_ seq: Int) {
    for index in days.indices.reversed() {
      guard let found = days[index].index(of: seq) else { continue }
      days[index].all[found].void()
      return
    }
  }

  /// All records of a day, voided ones included.
  package func all(on day: Day) -> [FloorRecord<Content>] {
    days.last { $0.day == day }?.all ?? []
  }

  /// The records of a day that count: all but the voided ones.
  package func notVoided(on day: Day) -> [FloorRecord<Content>] {
    all(on: day).filter { !$0.isVoided }
  }
}

extension FloorRecords.DayRecords {
  /// The index of `seq`, or `nil`; logarithmic in the number of the day's records.
  fileprivate func index(of seq: Int) -> Int? {
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if all[middle].seq < seq { low = middle + 1 } else { high = middle }
    }
    return low < all.count && all[low].seq == seq ? low : nil
  }
}

/// Encoded as three lists, which decode fast: people, contents, and rows of numbers.
///
/// Each person and each content appears once; the rows refer to them by index.
extension FloorRecords {
  private struct PackedForm: Codable {
    var keptDays: Int
    var people: [Person] = []
    var contents: [Content] = []
    var rows = ""
  }

  /// Numbers in a row.
  ///
  /// Day, `seq`, time, delay, index of the person (-1 = nobody), index of the content, voided (0,
  /// 1).
  private static var width: Int { 7 }

  package init(from decoder: any Decoder) throws {
    let packed = try PackedForm(from: decoder)
    guard let rows = PackedNumbers.rows(in: packed.rows, width: FloorRecords.width) else {
      throw PackedNumbers.corruptedDataError(decoder)
    }
    self.init(keptDays: packed.keptDays)
    let (peopleCount, contentCount) = (packed.people.count, packed.contents.count)
    var day: Day?
    var all: [FloorRecord<Content>] = []
    for start in stride(from: 0, to: rows.count, by: FloorRecords.width) {
      let (who, what) = (rows[start + 4], rows[start + 5])
      guard who >= -1, who < peopleCount, what >= 0, what < contentCount else {
        throw PackedNumbers.corruptedDataError(decoder)
      }
      let next = Day(number: rows[start])
      if next != day {
        if let day { days.append(DayRecords(day: day, all: all)) }
        (day, all) = (next, [])
      }
      all.append(
        FloorRecord(
          packed.contents[what], seq: rows[start + 1],
          at: Timestamp(milliseconds: Int64(rows[start + 2])), delaySeconds: rows[start + 3],
          by: who == -1 ? nil : packed.people[who], isVoided: rows[start + 6] == 1))
    }
    if let day { days.append(DayRecords(day: day, all: all)) }
  }

  package func encode(to encoder: any Encoder) throws {
    var (people, contents) = (IndexTable<Person>(), IndexTable<Content>())
    var rows: [Int] = []
    for day in days {
      for record in day.all {
        rows += [
          day.day.number, record.seq, Int(record.at.milliseconds), record.delaySeconds,
          record.by.map { people.index(of: $0) } ?? -1, contents.index(of: record.content),
          record.isVoided ? 1 : 0,
        ]
      }
    }
    let text = PackedNumbers.text(ofRows: rows, width: FloorRecords.width)
    try PackedForm(keptDays: keptDays, people: people.all, contents: contents.all, rows: text)
      .encode(to: encoder)
  }
}

/// Distinct values, in the order in which they were first added.
private struct IndexTable<Element: Hashable> {
  private(set) var all: [Element] = []
  private var numbers: [Element: Int] = [:]

  mutating func index(of element: Element) -> Int {
    if let number = numbers[element] { return number }
    numbers[element] = all.count
    all.append(element)
    return all.count - 1
  }
}
