import BoardModel
import BoardSettings
import BoardText

extension Fact {
  /// What the fact names and the plan does not have, as sentences: no figure will show it.
  func warnings(plan: Plan) -> [String] {
    let members: Members
    do { members = try self.members() } catch { return [] }
    return members.all.compactMap { member in
      guard case .text(let id) = member.value else { return nil }
      let known: [String]
      switch member.name {
      case "lane":
        known = plan.lanes.flatMap { lane in
          let counters = lane.servers > 1 ? Array(1...lane.servers) : []
          return [lane.id.text] + counters.map { lane.counter($0).text }
        }
      case "room": known = plan.rooms.map(\.id.text)
      case "item" where type.hasPrefix("check."):
        guard plan.item(StepID(id).current) == nil else { return nil }
        known = plan.items.map(\.id.text)
      default: return nil
      }
      guard !known.contains(id) else { return nil }
      let near = nearestName(to: id, among: known).map { tr("; did you mean '{word}'?", $0) }
      return tr("the plan has no {member} '{id}'", member.name, id) + (near ?? "")
    }
  }
}
