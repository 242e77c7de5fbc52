import BoardText

/// Makes the streams of the fleet on a server, and names what is otherwise there; any refusal ends it.
package struct StreamMaker: Errand {
  private var left: [StreamSettings]
  private var isInspecting = false
  package private(set) var notes: [String] = []

  package init(streams: [StreamSettings]) { left = streams }

  package var request: (subject: String, what: String, body: String)? {
    guard let stream = left.first else { return nil }
    let (name, verb) = (stream.name, isInspecting ? "INFO" : "CREATE")
    let what =
      isInspecting
      ? tr("for the settings of {stream}", name) : tr("to make the stream {stream}", name)
    return ("$JS.API.STREAM.\(verb).\(name)", what, isInspecting ? "" : stream.json)
  }

  package mutating func take(_ message: Incoming) throws(WireError) {
    guard let name = left.first?.name else { return }
    let answer = WireJSON(message.body)
    if !isInspecting, answer?["error"]?["err_code"]?.number == 10058 {
      isInspecting = true
      return
    }
    let what = tr("to make the stream {stream}", name)
    if let error = WireError.refusal(of: what, message) { throw error }
    // An answer that is none is no stream.
    guard let settings = answer?["config"] else { throw .unreadable(what) }
    notes.append(
      isInspecting
        ? tr("the stream {stream} was there, with other settings; it is left as it is", name)
        : tr("the stream {stream} is there", name))
    notes += StreamSettings.warnings(settings).map {
      tr("the stream {stream}: {warning}", name, $0)
    }
    left.removeFirst()
    isInspecting = false
  }
}
