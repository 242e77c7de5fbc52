package import BoardModel

/// How far head office has the event file of a store, for Prometheus.
package struct PublishFigures: Sendable {
  let store: String
  let log: String
  let stored: Int
  let newest: Int
  let isRunning: Bool
  let isForked: Bool
  let hasTrouble: Bool
  let answered: Timestamp?

  package init(
    store: String, log: String, stored: Int, newest: Int, isRunning: Bool, isForked: Bool,
    hasTrouble: Bool, answered: Timestamp?
  ) {
    (self.store, self.log, self.stored, self.newest) = (store, log, stored, newest)
    (self.isRunning, self.isForked) = (isRunning, isForked)
    (self.hasTrouble, self.answered) = (hasTrouble, answered)
  }

  package var openMetrics: String {
    OpenMetrics(Self.members.json(of: self), Self.members.schema(), about: "the store").text
  }

  private static let members: [Member<PublishFigures>] = [
    .init("store", \.store, "its id"),
    .init("log", \.log, "its event file"),
    .object(
      "publish", { $0 },
      [
        .init("stored_line", \.stored, "the newest line that head office has"),
        .init("newest_line", \.newest, "the newest line of the file"),
        .init(
          "waiting", { $0.isForked ? 0 : max(0, $0.newest - $0.stored) }, "lines that wait",
          "lines"),
        .init("running", \.isRunning, "a publisher runs"),
        .init("forked", \.isForked, "head office has other lines"),
        .init("trouble", \.hasTrouble, "it could not send when it last tried"),
        .init("answered", \.answered, "when head office last answered"),
      ], "how far head office has the file"),
  ]
}
