import BoardTestSupport
import Foundation
import Testing

/// What `check`, `doctor` and `alert` say of the programs of a plan.
@Suite struct `The alert programs of a plan` {
  private let shop: TemporaryFolder

  init() throws {
    shop = try TemporaryFolder()
  }

  private func run(_ arguments: String...) throws -> CommandRun {
    try CommandRun(
      arguments + ["--plan", "p.toml", "--file", shop.path + "/events.jsonl"], in: shop)
  }

  private func program(_ name: String, mode: Int) throws -> String {
    let path = try shop.write("#!/bin/sh\ncat >> \"$0.got\"\n", to: name)
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    return path
  }

  @Test(arguments: [
    ("/nowhere/page", "there is no program /nowhere/page"),
    ("no-such-page", "there is no program 'no-such-page' in the folders of PATH"),
    ("/etc/passwd", "/etc/passwd may not be run; run chmod +x on it"),
    ("/usr", "/usr is not a program"),
  ])
  func `a program that cannot be started is an error at its line`(name: String, sentence: String)
    throws
  {
    try shop.write(
      """
      [alerts]
      command = ["true"]
      [[alerts.escalate]]
      minutes = 10
      command = ["\(name)"]
      """, to: "p.toml")

    let check = try run("check")
    let doctor = try run("doctor")

    #expect(check.status == 78)
    #expect(check.output == "p.toml:5: \(sentence)\n")
    #expect(doctor.output.contains("ok    alerts      /usr/bin/true\n"))
    #expect(doctor.output.contains("WARN  alerts      \(sentence)\n"), "\(doctor.output)")
  }

  @Test(arguments: [(0o755, true), (0o775, false), (0o757, false)])
  func `a program that others can change is a warning`(mode: Int, isFine: Bool) throws {
    let path = try program("page", mode: mode)
    try shop.write("[alerts]\ncommand = [\"\(path)\"]\n", to: "p.toml")

    let check = try run("check")

    #expect(check.status == 0)
    #expect(check.output.hasPrefix("p.toml:2: warning: other users can change \(path)") != isFine)
  }

  @Test(arguments: [
    ("environment = [\"A B\"]", "2: 'A B' is no variable; write \"NAME\" or \"NAME=value\""),
    ("environment = [\"9A\"]", "2: '9A' is no variable; write \"NAME\" or \"NAME=value\""),
    (
      "url = \"shop/board\"",
      "2: url is 'shop/board'; expected an address that begins with https://"
    ),
    ("command = [\"true\", \"\"]", "2: command contains an empty word"),
    (
      "[[alerts.escalate]]\nminutes = 5\ncommand = [\"true\"]",
      "2: the first program is the command of [alerts]; this one comes after it"
    ),
    (
      "command = [\"true\"]\n[[alerts.escalate]]\nminutes = 0\ncommand = [\"true\"]",
      "4: minutes is 0; expected a whole number from 1 to 1440"
    ),
    (
      "command = [\"true\"]\n[[alerts.escalate]]\ncommand = [\"true\"]",
      "3: minutes is missing, such as minutes = 10"
    ),
    (
      "command = [\"true\"]\n[[alerts.escalate]]\nminutes = 5",
      "3: command is missing, such as command = [\"mail\"]"
    ),
    (
      "command = [\"true\"]\nescalate = [{ minutes = 9, command = [\"true\"] }, "
        + "{ minutes = 9, command = [\"true\"] }]",
      "3: 9 minutes are not later than the 9 of the command before"
    ),
  ])
  func `a mistake is named with its line and what is expected`(text: String, fault: String) throws {
    try shop.write("[alerts]\n\(text)\n", to: "p.toml")

    let check = try run("check")

    #expect(check.status == 78)
    #expect(check.output.contains("p.toml:\(fault)"), "\(check.output)")
  }

  @Test func `the printed plan has the programs, their variables and the link`() throws {
    let text = """
      [alerts]
      command = ["true", "a b"]
      environment = ["MAIL_TO", "KEY=a=b"]
      url = "https://example.com/#{id}"
      [[alerts.escalate]]
      minutes = 10
      command = ["false"]
      """
    try shop.write(text, to: "p.toml")

    let plan = try run("plan")

    for line in text.split(separator: "\n") {
      #expect(plan.output.contains("\n\(line)\n"), "\(line)")
    }
  }

  @Test func `a test alert goes to every program, raised and over, and says how each ended`() throws
  {
    let page = try program("page", mode: 0o755)
    try shop.write(
      """
      [alerts]
      command = ["\(page)"]
      [[alerts.escalate]]
      minutes = 10
      command = ["/bin/sh", "-c", "echo 'no route' >&2; exit 3"]
      """, to: "p.toml")

    let test = try run("alert", "--test")

    #expect(test.status == 71)
    let failure = "The alert command /bin/sh failed with status 3: no route"
    let shell = "/bin/sh -c echo 'no route' >&2; exit 3"
    #expect(
      test.output == """
        \(page) (raised): ok
        \(page) (over): ok
        \(shell) (raised): \(failure)
        \(shell) (over): \(failure)

        """)
    let lines = try #require(shop.contents(of: "page.got")).split(separator: "\n")
    let objects = try lines.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(objects.map { $0["state"] as? String } == ["raised", "over"])
    #expect(objects.allSatisfy { $0["test"] as? Bool == true })
    #expect(Set(objects.compactMap { $0["id"] as? String }).count == 1)
  }

  @Test(arguments: [
    (["alert", "--test"], 78, "the plan has no alert command"),
    (["alert", "--test", "wait:3@1"], 78, "the plan has no alert command"),
    (["alert", "wait:3@1"], 64, "an ID is for --test"),
    (["alert"], 0, ""),
  ])
  func `without a command there is nothing to test`(
    arguments: [String], status: Int32, sentence: String
  ) throws {
    try shop.write("", to: "p.toml")

    let run = try CommandRun(arguments + ["--plan", "p.toml"], in: shop)

    #expect(run.status == status)
    #expect(run.errors.contains(sentence) || sentence.isEmpty)
  }

  @Test func `an id that is not in the list is refused`() throws {
    try shop.write("[alerts]\ncommand = [\"true\"]\n", to: "p.toml")

    let run = try CommandRun(["alert", "--test", "wait:3@1", "--plan", "p.toml"], in: shop)

    #expect(run.status == 64)
    #expect(run.errors.contains("no alert has the id 'wait:3@1'"))
  }
}
