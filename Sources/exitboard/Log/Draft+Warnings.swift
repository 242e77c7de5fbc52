import BoardModel
import BoardSettings
import BoardText

extension Draft {
  /// What the event names and the plan does not have, as sentences: no figure will show it.
  ///
  /// So is a person whom the plan's list does not have; a substitute may work today.
  func warnings(plan: Plan) -> [String] {
    let members: Members
    do { members = try fact.members() } catch { return [] }
    let author = by.map { Members.Member(name: "by", value: .text($0.initials)) }
    return (members.all + (author.map { [$0] } ?? [])).compactMap { member in
      guard case .text(let id) = member.value else { return nil }
      let known: [String]
      switch member.name {
      case "lane": known = plan.lanes.map(\.id.text)
      case "room": known = plan.rooms.map(\.id.text)
      case "item" where fact.type.hasPrefix("check."):
        guard plan.item(StepID(id).current) == nil else { return nil }
        known = plan.items.map(\.id.text)
      case "by", "owner", "person", "second":
        return plan.known(Person(id)) == nil ? plan.unknown(Person(id)) : nil
      default: return nil
      }
      guard !known.contains(id) else { return nil }
      let near = nearestName(to: id, among: known).map { tr("; did you mean '{word}'?", $0) }
      return tr("the plan has no {member} '{id}'", member.name, id) + (near ?? "")
    }
  }
}
