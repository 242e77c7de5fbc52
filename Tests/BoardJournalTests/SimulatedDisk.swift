import BoardTestSupport
import BoardJournal

/// A simulated disk that keeps what was synchronized, and a random part of the rest.
///
/// The model: a write changes sectors in memory. A loss of power leaves in each changed sector the
/// old bytes, the new bytes or garbage; the new length is anything from the synchronized length on.
struct SimulatedDisk: JournalFile, Sendable {
  let path = "simulated"
  private(set) var bytes: [UInt8]
  private var durable: [UInt8]
  private var lastEnd = 0
  /// The next write accepts only this many bytes.
  var shortWriteBytes: Int?
  /// Every synchronization fails with EIO.
  var refusesToSynchronize = false
  /// Bytes of another program that are added just before the next write.
  var intruder: [UInt8] = []
  /// The same for the writes after that.
  var laterIntruders: [[UInt8]] = []

  static let sectorBytes = 512

  init(_ bytes: [UInt8] = []) {
    self.bytes = bytes
    durable = bytes
  }

  func size() -> Int { bytes.count }

  func read(at offset: Int, count: Int, appendingTo buffer: inout [UInt8]) -> Int {
    guard offset < bytes.count else { return 0 }
    let end = min(bytes.count, offset + count)
    buffer += bytes[offset..<end]
    return end - offset
  }

  mutating func append(_ new: [UInt8]) throws(JournalError) {
    bytes += intruder
    intruder = laterIntruders.popLast() ?? []
    if let short = shortWriteBytes {
      shortWriteBytes = nil
      bytes += new.prefix(short)
      throw .shortWrite(path: path, errno: nil)
    }
    bytes += new
    lastEnd = bytes.count
  }

  func position() -> Int { lastEnd }

  mutating func synchronize() throws(JournalError) {
    if refusesToSynchronize { throw .system(.synchronize, path: path, errno: 5) }
    durable = bytes
  }

  /// The disk after the power returns.
  func afterPowerLoss(_ generator: inout SeededGenerator) -> SimulatedDisk {
    let end = Int.random(in: durable.count...bytes.count, using: &generator)
    var left = Array(bytes[..<end])
    var sector = durable.count / SimulatedDisk.sectorBytes * SimulatedDisk.sectorBytes
    while sector < end {
      // Synchronized bytes may share a sector with a later write; the disk keeps that part.
      let range = max(sector, durable.count)..<min(sector + SimulatedDisk.sectorBytes, end)
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: for index in range { left[index] = 0 }
      case 1:
        for index in range { left[index] = UInt8.random(in: 0...255, using: &generator) }
      default: break
      }
      sector += SimulatedDisk.sectorBytes
    }
    return SimulatedDisk(left)
  }
}
