import BoardText
import CNettle
import Glibc

package struct DiskProbe: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case local
    /// Locks and durable writes depend on a server.
    case network(String)
    /// On a disk of this computer or over a network: `MountType` tells.
    case fuse
    /// The changes of a container, lost when it is removed.
    case overlay
    /// In memory: lost when the power fails.
    case memory
  }

  package let kind: Kind
  /// Bytes that an unprivileged user can still write.
  package let freeBytes: UInt64

  package init?(folder: String) {
    var status = statfs()
    guard unsafe statfs(folder, &status) == 0 else { return nil }
    self.init(status)
  }

  /// The disk of an open file.
  init?(descriptor: Int32) {
    var status = statfs()
    guard unsafe fstatfs(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  private init(_ status: statfs) {
    let number = UInt32(truncatingIfNeeded: status.f_type)
    kind =
      number == DiskProbe.memorySystem
      ? .memory
      : number == DiskProbe.overlaySystem
        ? .overlay
        : number == DiskProbe.fuseSystem
          ? .fuse : DiskProbe.networkSystems[number].map { .network($0) } ?? .local
    let size = UInt64(max(0, status.f_bsize))
    let (bytes, isOver) = UInt64(status.f_bavail).multipliedReportingOverflow(by: size)
    freeBytes = isOver ? .max : bytes
  }

  /// Magic numbers from statfs(2).
  private static let networkSystems: [UInt32: String] = [
    0x6969: "NFS", 0x517B: "SMB", 0xFF53_4D42: "CIFS", 0xFE53_4D42: "SMB 2", 0x0102_1997: "9P",
    0x00C3_6400: "Ceph", 0x5346_414F: "AFS",
    0x786F_4256: "VirtualBox shared folder", 0x6B41_4653: "kAFS", 0x7375_7245: "Coda",
  ]
  private static let fuseSystem: UInt32 = 0x6573_5546
  private static let memorySystem: UInt32 = 0x0102_1994
  private static let overlaySystem: UInt32 = 0x794C_7630
}
