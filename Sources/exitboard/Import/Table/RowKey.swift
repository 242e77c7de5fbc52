/// The identity of a row across imports, or of a counter: 64-bit FNV-1a (Fowler, Noll, Vo) of its cells.
struct RowKey: Hashable {
  private let hash: UInt64

  /// With a unit separator after each cell.
  init(_ cells: [String]) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for cell in cells {
      for byte in cell.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      hash = (hash ^ 0x1F) &* 0x100_0000_01b3
    }
    self.hash = hash
  }

  /// 16 digits.
  var hex: String {
    let hex = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - hex.count) + hex
  }
}
