import BoardJournal
import BoardModel
import Testing

/// A long file that another thread reads.
@Suite struct ReadAheadTests {
  private struct Read: Equatable {
    var events: [Event] = []
    var ranges: [Range<Int>] = []
    var faults: [Fault] = []
    var notices: [JournalNotice] = []
    var point: ReadPoint?
    var head = ChainHead.start

    mutating func add(_ update: JournalUpdate) {
      events += update.events
      ranges += update.ranges
      faults += update.faults
      if let notice = update.notice { notices.append(notice) }
    }
  }

  /// A file of about `bytes` bytes with lines of other programs, and with a line cut short at its end.
  private func shop(bytes limit: Int) throws -> Shop {
    let shop = try Shop()
    var encoder = JournalEncoder(after: .start, zone: .utc)
    var bytes: [UInt8] = []
    var index = 0
    while bytes.count < limit {
      try encoder.append(counted(index % 9), now: Shop.evening, to: &bytes)
      index += 1
      if index % 7000 == 0 { bytes += Array("a line of another program\n".utf8) }
    }
    try shop.write(bytes + Array("{\"seq\":".utf8))
    return shop
  }

  private func follower(_ path: String) -> JournalFollower {
    JournalFollower(path: path, after: nil, watchesChanges: false)
  }

  @Test(arguments: [0, 1000, 4 << 20, 5 << 20])
  func `what was read ahead is what a follower reads`(bytes: Int) throws {
    let shop = try self.shop(bytes: bytes)
    let path = shop.path
    var expected = Read()
    var follower = self.follower(path)
    var hasMore = true
    while hasMore {
      let update = follower.poll(limitBytes: JournalUpdate.replayBytes)
      expected.add(update)
      hasMore = update.hasMore
    }
    (expected.point, expected.head) = (follower.point, follower.head)

    var read = Read()
    var reader = ReadAhead { self.follower(path) }
    hasMore = true
    while hasMore {
      let update = reader.next()
      read.add(update)
      hasMore = update.hasMore
    }
    (read.point, read.head) = (reader.point, reader.head)

    #expect(read == expected)
    #expect(
      try reader.lines(at: read.ranges.suffix(1)) == follower.lines(at: read.ranges.suffix(1)))
  }

  @Test func `a reader that is left early ends its thread`() throws {
    let shop = try self.shop(bytes: 8 << 20)
    for _ in 0..<20 {
      var reader = ReadAhead { self.follower(shop.path) }
      #expect(reader.next().hasMore)
    }
  }

  @Test func `the values of another thread come in their order, and after the last comes none`() {
    let numbers = Ahead<Int>(limit: 2) { give in
      for number in 0..<1000 where !give(number) { return }
    }

    var taken: [Int] = []
    while let number = numbers?.next() { taken.append(number) }

    #expect(taken == Array(0..<1000))
    #expect(numbers?.next() == nil)
  }
}
