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
      guard let known = plan.ids(of: member.name, type: type), !known.contains(id) else {
        return nil
      }
      if member.name == "lane", plan.lanes.contains(where: { $0.number(ofCounter: LaneID(id)) != nil }) {
        return nil
      }
      if member.name == "item", plan.item(StepID(id).current) != nil { return nil }
      let near = nearestName(to: id, among: known).map { tr("; did you mean '{word}'?", $0) }
      return tr("the plan has no {member} '{id}'", member.name, id) + (near ?? "")
    }
  }
}

extension Plan {
  /// The ids that a member of this event type can have; `nil` if it names nothing of the plan.
  func ids(of member: String, type: String) -> [String]? {
    switch member {
    case "lane": lanes.map(\.id.text)
    case "room": rooms.map(\.id.text)
    case "item" where type.hasPrefix("check."): items.map(\.id.text)
    default: nil
    }
  }
}
