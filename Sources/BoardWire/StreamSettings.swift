import BoardText

/// The streams as head office needs them, and what an operator's stream has otherwise.
package struct StreamSettings: Sendable {
  package let name: String
  private let settings: [(name: String, value: String)]

  /// A message with the longest line.
  package static let maxLineBytes = 65_536 + 512

  /// The events of all stores, for a month, cut into so many streams by the buckets of the stores.
  package static func events(replicas: Int, streams count: Int) -> [StreamSettings] {
    guard count > 1 else { return [events(Subjects.eventStream, ["ev.>"], replicas)] }
    return (0..<count).map { number in
      let buckets = Subjects.buckets.enumerated().filter { $0.offset * count / 256 == number }
      return events(
        "\(Subjects.eventStream)_\(number)", buckets.map { "ev.\($0.element).>" }, replicas)
    }
  }

  private static func events(
    _ name: String, _ subjects: [String], _ replicas: Int
  ) -> StreamSettings {
    StreamSettings(
      name: name,
      settings: [
        ("subjects", list(subjects)), ("storage", "\"file\""),
        ("num_replicas", "\(replicas)"), ("retention", "\"limits\""), ("discard", "\"old\""),
        ("max_age", "2592000000000000"), ("max_msg_size", "66560"),
        ("duplicate_window", "120000000000"), ("allow_direct", "true"), ("deny_delete", "true"),
      ])
  }

  /// The newest standing, plan and verdict of each store.
  package static func now(replicas: Int) -> StreamSettings {
    StreamSettings(
      name: Subjects.nowStream,
      settings: [
        ("subjects", list(["now.>", "plan.>", "verdict.>"])), ("storage", "\"file\""),
        ("num_replicas", "\(replicas)"), ("retention", "\"limits\""),
        ("discard", "\"old\""), ("max_msgs_per_subject", "1"), ("max_msg_size", "262144"),
        ("allow_direct", "true"),
      ])
  }

  private static func list(_ subjects: [String]) -> String {
    "[\(subjects.map { "\"\(Subjects.prefix)\($0)\"" }.joined(separator: ","))]"
  }

  package var json: String {
    "{\"name\":\"\(name)\"," + settings.map { "\"\($0.name)\":\($0.value)" }.joined(separator: ",")
      + "}"
  }

  /// What a stream of the server has otherwise and would lose or hide something, as sentences.
  static func warnings(_ config: WireJSON) -> [String] {
    let isOfEvents =
      config["subjects"]?.list.contains { $0.text?.contains(".ev.") ?? false } ?? true
    var warnings: [String] = []
    func warn(_ sentence: String) { warnings.append(sentence) }
    if !(config["allow_direct"]?.flag ?? false) {
      warn(tr("allow_direct is off, so publishers cannot read back what they sent"))
    }
    if let size = config["max_msg_size"]?.number, size > 0, size < maxLineBytes {
      warn(tr("max_msg_size is {bytes}: a long line does not fit; 66560 does", size))
    }
    if isOfEvents, let limit = config["max_msgs_per_subject"]?.number, limit > 0 {
      warn(tr("max_msgs_per_subject is {count}: older lines of a store are deleted unread", limit))
    }
    if config["retention"]?.text != "limits" {
      warn(tr("its retention is not \"limits\": lines are deleted when the first reader has them"))
    }
    if config["storage"]?.text != "file" {
      warn(tr("its storage is not \"file\": a restart of the server loses lines"))
    }
    return warnings
  }
}
