import BoardModel
import BoardSettings
import BoardText

extension Draft {
  /// What the event names and the plan does not have, as sentences: no figure will show it.
  ///
  /// So is a person whom the plan's list does not have; a substitute may work today.
  func warnings(plan: Plan) -> [String] {
    if case .day(.hours(let set)) = fact, let hours = set.hours?.hours, !plan.fits(hours) {
      return [plan.misfit(hours, on: set.day?.description ?? tr("the day"))]
    }
    let members: Members
    do { members = try fact.members() } catch { return [] }
    let author = by.map { Members.Member(name: "by", value: .text($0.initials)) }
    return (members.all + (author.map { [$0] } ?? [])).compactMap { member in
      guard case .text(let id) = member.value else { return nil }
      if ["by", "owner", "person", "second"].contains(member.name) {
        return plan.known(Person(id)) == nil ? plan.unknown(Person(id)) : nil
      }
      guard let known = plan.ids(of: member.name, type: fact.type), !known.contains(id) else {
        return nil
      }
      if member.name == "lane",
        plan.lanes.contains(where: { $0.number(ofCounter: LaneID(id)) != nil })
      {
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
