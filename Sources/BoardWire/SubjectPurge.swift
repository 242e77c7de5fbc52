package import BoardModel
import BoardText

/// Deletes all messages of a store that has closed for good, in every stream; stops at the first refusal.
package struct SubjectPurge: Errand {
  private let store: StoreID
  private var left: [String]
  /// Messages that were deleted.
  package private(set) var count = 0

  package init(store: StoreID, streams: [String]) { (self.store, left) = (store, streams) }

  package var request: (subject: String, what: String, body: String)? {
    left.first.map { stream in
      (
        "$JS.API.STREAM.PURGE.\(stream)", tr("to delete lines of {stream}", stream),
        "{\"filter\":\"\(Subjects.prefix)*.*.\(store).*\"}"
      )
    }
  }

  package mutating func take(_ message: Incoming) throws(WireError) {
    let stream = left.removeFirst()
    let answer = WireJSON(message.body)
    if message.status == 503 || answer?["error"]?["err_code"]?.number == 10059 {
      throw .noStream(subject: stream)
    }
    let what = tr("to delete lines of {stream}", stream)
    if let error = WireError.refusal(of: what, message) { throw error }
    count += answer?["purged"]?.number ?? 0
  }
}
