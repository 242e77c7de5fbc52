/// An event as the floor keeps it: its content, position, time and author.
package struct Record<Content: Hashable & Sendable & Codable>: Hashable, Sendable, Codable {
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
package struct Records<Content: Hashable & Sendable & Codable>: Hashable, Sendable, Codable {
  package struct DayOf: Hashable, Sendable, Codable {
    package let day: Day
    package fileprivate(set) var all: [Record<Content>]
  }

  /// In rising order, at most `keptDays`, none empty.
  package private(set) var days: [DayOf] = []
  private let keptDays: Int

  package init(keptDays: Int) {
    self.keptDays = keptDays
  }

  package mutating func append(_ content: Content, of event: EventStamp, on day: Day) {
    let record = Record(content, of: event)
    var place = days.count
    while place > 0, days[place - 1].day > day { place -= 1 }
    if place > 0, days[place - 1].day == day {
      days[place - 1].all.append(record)
    } else if place > 0 || days.count < keptDays {
      days.insert(DayOf(day: day, all: [record]), at: place)
      if days.count > keptDays { days.removeFirst() }
    }
  }

  /// Marks the record of `seq` as voided if it is one of these.
  package mutating func void(_ seq: Int) {
    for index in days.indices.reversed() {
      guard let found = days[index].place(of: seq) else { continue }
      days[index].all[found].void()
      return
    }
  }

  /// All records of a day, voided ones included.
  package func all(on day: Day) -> [Record<Content>] {
    days.last { $0.day == day }?.all ?? []
  }

  /// The records of a day that count: all but the voided ones.
  package func standing(on day: Day) -> [Record<Content>] {
    all(on: day).filter { !$0.isVoided }
  }
}

extension Records.DayOf {
  /// The index of `seq`, or `nil`; logarithmic in the number of the day's records.
  fileprivate func place(of seq: Int) -> Int? {
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
extension Records {
  private struct Lists: Codable {
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
    let lists = try Lists(from: decoder)
    guard let rows = PackedNumbers.rows(in: lists.rows, width: Records.width) else {
      throw PackedNumbers.damage(decoder)
    }
    self.init(keptDays: lists.keptDays)
    let (peopleCount, contentCount) = (lists.people.count, lists.contents.count)
    var day: Day?
    var all: [Record<Content>] = []
    for start in stride(from: 0, to: rows.count, by: Records.width) {
      let (who, what) = (rows[start + 4], rows[start + 5])
      guard who >= -1, who < peopleCount, what >= 0, what < contentCount else {
        throw PackedNumbers.damage(decoder)
      }
      let next = Day(number: rows[start])
      if next != day {
        if let day { days.append(DayOf(day: day, all: all)) }
        (day, all) = (next, [])
      }
      all.append(
        Record(
          lists.contents[what], seq: rows[start + 1],
          at: Timestamp(milliseconds: Int64(rows[start + 2])), delaySeconds: rows[start + 3],
          by: who == -1 ? nil : lists.people[who], isVoided: rows[start + 6] == 1))
    }
    if let day { days.append(DayOf(day: day, all: all)) }
  }

  package func encode(to encoder: any Encoder) throws {
    var (people, contents) = (Numbering<Person>(), Numbering<Content>())
    var rows: [Int] = []
    for day in days {
      for record in day.all {
        rows += [
          day.day.number, record.seq, Int(record.at.milliseconds), record.delaySeconds,
          record.by.map { people.number(of: $0) } ?? -1, contents.number(of: record.content),
          record.isVoided ? 1 : 0,
        ]
      }
    }
    let text = PackedNumbers.text(ofRows: rows, width: Records.width)
    try Lists(keptDays: keptDays, people: people.all, contents: contents.all, rows: text)
      .encode(to: encoder)
  }
}

/// Distinct values, in the order in which they were first added.
private struct Numbering<Element: Hashable> {
  private(set) var all: [Element] = []
  private var numbers: [Element: Int] = [:]

  mutating func number(of element: Element) -> Int {
    if let number = numbers[element] { return number }
    numbers[element] = all.count
    all.append(element)
    return all.count - 1
  }
}
