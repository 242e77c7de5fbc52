package import BoardModel

/// Reads the objects that stores and head office exchange: those in canonical spelling quickly, all others strictly.
package struct ObjectReader: Sendable {
  private var names = ShortTextCache()
  private var texts = ShortTextCache()

  /// Longer objects hold texts whose length must be looked at; they are left to the strict reader.
  private static let maxLength = 2048
  /// A cursor may look at so many bytes behind the end.
  private static let margin = [UInt8](repeating: 0, count: 42)
  /// A standing has no more members.
  private static let typicalMemberCount = 64

  package init() {}

  /// - Returns: `nil` if `body` is no such object.
  package mutating func object<Fields: WireFields>(_ body: [UInt8]) -> Fields? {
    if let members = canonical(body), let fields = Fields(declared: members) { return fields }
    do { return try Fields(FlatObject.members(of: body.span)) } catch { return nil }
  }

  private mutating func canonical(_ body: [UInt8]) -> Members? {
    guard body.count <= ObjectReader.maxLength else { return nil }
    let padded = body + ObjectReader.margin
    let bytes = unsafe padded.span.bytes
    var cursor = Cursor(position: 0, end: body.count)
    guard cursor.skip("{", bytes) else { return nil }
    var members: [Members.Member] = []
    members.reserveCapacity(ObjectReader.typicalMemberCount)
    repeat {
      guard cursor.skip("\"", bytes), let name = cursor.text(&names, bytes),
        cursor.skip(":", bytes),
        let value = cursor.value(&texts, bytes)
      else { return nil }
      members.append(Members.Member(name: name, value: value))
    } while cursor.skip(",", bytes)
    guard cursor.skip("}", bytes), cursor.position == body.count else { return nil }
    return Members(members)
  }
}
