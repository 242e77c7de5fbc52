import BoardJournal
import BoardModel
import Foundation
import Testing

@Suite struct FollowTests {
  @Test func `a board opened before the first event sees the file appear and grow`() throws {
    let shop = try Shop()
    var follower = try JournalFollower(path: shop.path)
    #expect(follower.news(limitBytes: 1 << 20).events.isEmpty)

    try shop.append([counted(5)])
    let first = follower.news(limitBytes: 1 << 20)
    try shop.append([counted(6)])
    let second = follower.news(limitBytes: 1 << 20)

    #expect(first.events.map(\.seq) == [1, 2])
    #expect(second.events.map(\.fact) == [counted(6).fact])
    #expect(second.notice == nil && !second.hasMore)
  }

  @Test func `a long file is replayed in pieces`() throws {
    let shop = try Shop()
    try shop.append((0..<5000).map { counted($0 % 9) })
    var follower = try JournalFollower(path: shop.path)

    var count = 0
    var calls = 0
    repeat {
      count += follower.news(limitBytes: 65_536).events.count
      calls += 1
    } while count < 5001 && calls < 100

    #expect(count == 5001)
    #expect(calls > 5)
  }
}
