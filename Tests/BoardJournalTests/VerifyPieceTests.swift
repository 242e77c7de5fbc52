import BoardJournal
import BoardModel
import BoardTestSupport
import Testing

/// A file that is verified in pieces, on several threads, gives what one that is read line by line gives.
@Suite struct VerifyPieceTests {
  /// One line of each kind that a verifier treats in its own way, a gap that is right among them.
  private func lines() throws -> [[UInt8]] {
    let shop = try Shop()
    try shop.append([counted(5), note("ladder by the door"), counted(6)])
    try shop.addForeign("a line of another program\n")
    try shop.append([counted(7), note("müde"), counted(8), counted(9)])
    let key = PublicKey(hex: String(repeating: "0a", count: 32))
    try shop.append(
      [
        Draft(
          at: Shop.evening, by: Person("JP"), source: nil,
          fact: .log(.keySet(KeySet(publicKey: key?.hex)))),
        counted(10),
        Draft(
          at: Shop.evening, by: Person("JP"), isPinConfirmed: true, source: nil,
          fact: .day(
            .signed(
              DaySigned(done: 3, late: 0, missed: 0, criticalOpen: 0, anchor: "1:0")))),
        counted(11), counted(12),
      ], if: .always)
    return try split(shop.bytes)
  }

  private func split(_ bytes: [UInt8]) -> [[UInt8]] {
    bytes.split(separator: UInt8(ascii: "\n")).map { Array($0) + [UInt8(ascii: "\n")] }
  }

  enum Fault: CaseIterable {
    case none, changed, hashChanged, removed, doubled, swapped, zeroed, torn, inserted,
      carriageReturn
    case blank, cut, tooLong, twoLogs, gapTooLate
  }

  private func apply(_ fault: Fault, at index: Int, to lines: [[UInt8]]) throws -> [UInt8] {
    var lines = lines
    let place = lines[index].count / 2
    switch fault {
    case .none: break
    case .changed: lines[index][place] ^= 1
    case .hashChanged: lines[index][lines[index].count - 5] ^= 1
    case .removed: lines.remove(at: index)
    case .doubled: lines.insert(lines[index], at: index)
    case .swapped: lines.swapAt(index, (index + 1) % lines.count)
    case .zeroed: lines[index] = Array(repeating: 0, count: place) + lines[index].dropFirst(place)
    case .torn: lines[index] = Array(lines[index].prefix(place))
    case .inserted: lines.insert(Array("slipped in\n".utf8), at: index)
    case .carriageReturn: lines[index].insert(0x0D, at: lines[index].count - 1)
    case .blank: lines.insert([0x0A], at: index)
    case .cut: lines = Array(lines.prefix(index)) + [Array(lines[index].prefix(place))]
    case .tooLong: lines.insert(Array(repeating: 0x78, count: 70_000) + [0x0A], at: index)
    case .twoLogs: lines.insert(contentsOf: try self.lines(), at: index)
    case .gapTooLate:
      // The gap and the line after it change places with what follows.
      let gap = lines.remove(at: min(index, lines.count - 1))
      lines.append(gap)
    }
    return lines.flatMap { $0 }
  }

  private func lineByLine(
    _ bytes: [UInt8], _ anchor: ChainHead? = nil, isCopy: Bool = false
  ) throws -> Verification {
    try Verifier.verify(SimulatedDisk(bytes), anchor: anchor, isCopy: isCopy) { _, _ in
    } event: { _ in
    }
  }

  @Test(arguments: Fault.allCases)
  func `wherever a file is split, each fault at each line is found as without pieces`(
    fault: Fault
  ) throws {
    let lines = try self.lines()
    for index in lines.indices {
      let bytes = try apply(fault, at: index, to: lines)
      let expected = try lineByLine(bytes)
      var end = 0
      for line in split(bytes) {
        end += line.count
        for pieceBytes in [end - 1, end, end + 1] where pieceBytes > 0 {
          let found = try Verifier.verify(
            SimulatedDisk(bytes), anchor: nil, pieceBytes: pieceBytes
          ) { _, _ in }
          #expect(found == expected, "line \(index + 1), pieces of \(pieceBytes) bytes")
        }
      }
    }
  }

  @Test(arguments: [false, true])
  func `an anchor and a copy's gaps count the same in pieces`(isCopy: Bool) throws {
    let lines = try self.lines()
    let bytes = lines.flatMap { $0 }
    for line in lines {
      let text = Array(line.dropLast())
      guard let record = JournalRecord.ifValid(text.span) else { continue }
      for anchor in [record.head, ChainHead(seq: record.head.seq, hash: .zeros)] {
        let expected = try lineByLine(bytes, anchor, isCopy: isCopy)
        for pieceBytes in [300, 700, bytes.count] {
          let found = try Verifier.verify(
            SimulatedDisk(bytes), anchor: anchor, isCopy: isCopy, pieceBytes: pieceBytes
          ) { _, _ in }
          #expect(found == expected, "\(anchor), pieces of \(pieceBytes) bytes")
        }
      }
    }
  }

  @Test func `a long file is checked by all threads, and its faults are listed in order`() throws {
    let shop = try Shop()
    var encoder = JournalEncoder(after: .start, zone: .utc)
    var bytes: [UInt8] = []
    for index in 0..<30_000 {
      let draft = index % 40 == 0 ? note("till \(index)") : counted(index % 9)
      try encoder.append(draft, now: Shop.evening, to: &bytes)
      if index % 5000 == 4999 { bytes += Array("a line of another program\n".utf8) }
    }
    bytes[bytes.count * 9 / 10] ^= 1
    try shop.write(bytes)
    var progress: [Int] = []

    let found = try Verifier.verify(path: shop.path, anchor: encoder.head) { read, _ in
      progress.append(read)
    }

    #expect(bytes.count > 3 << 20)
    #expect(try found == lineByLine(bytes, encoder.head))
    #expect(found.verdict == .unexplained && found.damages.count >= 5)
    #expect(progress == progress.sorted() && progress.last == bytes.count)
  }
}
