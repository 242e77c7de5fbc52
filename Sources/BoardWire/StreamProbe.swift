package import BoardModel
import BoardText

/// Asks a server for the streams of the fleet, and what it has otherwise than they need; changes nothing.
package struct StreamProbe: Errand {
  /// A stream, and what is wrong with it; `nil` = it is not there.
  package struct Finding: Hashable, Sendable {
    package let stream: String
    package let warnings: [String]?
  }

  private let store: StoreID?
  private var left = [Subjects.eventStream, Subjects.nowStream]
  package private(set) var findings: [Finding] = []

  /// With a store, as a store may ask: only whether there is a stream for its lines and its figures.
  package init(store: StoreID?) { self.store = store }

  package var request: (subject: String, what: String, body: String)? {
    guard let stream = left.first else { return nil }
    let what = tr("for the settings of {stream}", stream)
    guard let store else { return ("$JS.API.STREAM.INFO.\(stream)", what, "") }
    let kind = stream == Subjects.eventStream ? "ev" : "now"
    let subject = "\(Subjects.prefix)\(kind).\(Subjects.bucket(of: store)).\(store).*"
    return ("$JS.API.STREAM.NAMES", what, "{\"subject\":\"\(subject)\"}")
  }

  package mutating func take(_ message: Incoming) throws(WireError) {
    let stream = left.removeFirst()
    let answer = WireJSON(message.body)
    if message.status == 503 { throw .noStream(subject: stream) }
    var warnings: [String]?
    if store != nil, answer?["error"] == nil {
      warnings = answer?["streams"]?.list.contains { $0.text != nil } ?? false ? [] : nil
    } else if answer?["error"]?["err_code"]?.number != 10059 {
      let what = tr("for the settings of {stream}", stream)
      if let error = WireError.refusal(of: what, message) { throw error }
      warnings = answer?["config"].map(StreamSettings.warnings) ?? []
    }
    findings.append(Finding(stream: stream, warnings: warnings))
  }
}
