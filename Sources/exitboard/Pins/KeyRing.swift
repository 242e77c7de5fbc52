import BoardJournal
import BoardModel
import Synchronization

/// The keys of those whose PIN was right, for one signature; a class because two threads hold it.
final class KeyRing: Sendable {
  private let keys = Mutex<[Person: SigningKey]>([:])

  func add(_ key: SigningKey?, of person: Person) {
    if let key { keys.withLock { $0[person] = key } }
  }

  var all: [Person: SigningKey] { keys.withLock(\.self) }

  func forget() { keys.withLock { $0 = [:] } }
}
