import BoardJournal
import BoardModel
import BoardTestSupport
import Foundation
import PtyHarness
import Testing

/// D13: somebody who can write the folder forges a checkpoint to let a sign-off pass.
@Suite struct ForgedCheckpointTests {
  @Test func `D13 a sign-off is decided by the lines, and the forged checkpoint is named`() throws {
    var shop = try JournalProcess()
    shop.zone = WallZone.showing("21:10")
    let lines = (0..<1_000).map { _ in "{\"type\":\"lane.opened\",\"lane\":\"1\"}\n" }.joined()
    #expect(try shop.run(["log", "--stdin"], input: lines).status == 0)
    #expect(try shop.run(["log", "store.cleared", "walked=floor"]).status == 0)
    let session = try PtySession(
      argv: [BuiltBinary.path("exitboard"), "--plain", "--by", "JP"],
      environment: shop.environment, columns: 120, rows: 50)
    try session.waitFor("q quits.")
    session.send("q")
    #expect(try session.waitForEnd() == .exited(0))
    let app = try shop.run(["--version"]).output.split(separator: "\n")[0]
    let version = app.hasPrefix("exitboard ") ? String(app) : "exitboard \(app)"
    let signing = [
      "log", "day.signed", "--by", "JP",
    ]
    let refused = try shop.run(signing)
    #expect(refused.status == 65, "\(refused)")
    #expect(try shop.run(["verify"]).status == 0)

    let genuine = try #require(FloorSnapshot.stored(beside: shop.path, app: version).first)
    var floor = genuine.floor
    for (index, step) in ChecklistStep.standard.enumerated() {
      let done = CheckDone(item: step.id, result: .pass)
      floor.apply(
        Event(
          seq: floor.log.seq + 1 + index, at: floor.log.latest ?? genuine.point.latest,
          recorded: nil, by: Person("JP"), isPinConfirmed: false, source: nil, id: nil,
          fact: .check(.done(done)), unknownMembers: []))
    }
    try FileManager.default.removeItem(atPath: Checkpoint.path(for: shop.path))
    let forged = FloorSnapshot(point: genuine.point, floor: floor)
    #expect(try Checkpoint(newest: forged, dayStart: nil).write(beside: shop.path, app: version))

    let misled = try shop.run(signing)
    let verified = try shop.run(["verify"])
    let doctor = try shop.run(["doctor"])

    #expect(misled.status == 65 && misled.errors == refused.errors, "\(misled)")
    #expect(verified.status == 2 && verified.output.contains("its checkpoint contradicts it"))
    #expect(doctor.output.contains("contradicts the events; remove it"))
    #expect(shop.count(of: "day.signed") == 0)
  }
}
