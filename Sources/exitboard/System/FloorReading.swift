import BoardJournal
import BoardModel
import Glibc

/// An event file folded from its first line to its last.
struct FloorReading {
  private(set) var floor: Floor
  private(set) var faults: [Fault] = []
  private(set) var notice = JournalNotice.sound

  /// Reads the whole file.
  ///
  /// Where `isNamed`, somebody asked for this very file, and a missing one is an error, not an empty shop. With `past`,
  /// only what was recorded by then counts.
  ///
  /// - Throws: where the file cannot be read.
  init(
    path: String, isNamed: Bool, calendar: ShopCalendar, upTo past: Timestamp?
  ) throws(Failure) {
    floor = Floor(calendar: calendar)
    do {
      if isNamed, unsafe access(path, F_OK) != 0 {
        throw Failure(
          .noInput,
          "there is no event file \(path); 'exitboard log' or a tap on the board starts one")
      }
      var follower = try JournalFollower(path: path)
      var hasMore = true
      while hasMore {
        let news = follower.news(limitBytes: 4 << 20)
        hasMore = news.hasMore
        for event in news.events where past.map({ (event.recorded ?? event.at) <= $0 }) ?? true {
          floor.apply(event)
        }
        faults += news.faults
        if let told = news.notice { notice = told }
      }
    } catch let error as JournalError {
      throw Failure(error)
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(.software, "\(error)")
    }
    if case .unreadable(let reason) = notice { throw Failure(.inputOutput, reason) }
  }
}

extension Failure {
  init(_ error: JournalError) {
    self.init(Status(rawValue: error.exitStatus) ?? .inputOutput, error.description)
  }
}
