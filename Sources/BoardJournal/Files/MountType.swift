/// Tells FUSE file systems over a network from those on a disk of this computer, by their mount type.
package enum MountType {
  private static let networkTypes: Set<Substring> = [
    "sshfs", "rclone", "s3fs", "gcsfuse", "blobfuse", "blobfuse2", "glusterfs", "ceph", "davfs",
    "curlftpfs", "smbnetfs", "gvfsd-fuse", "juicefs", "mfs", "moosefs", "lizardfs", "seaweedfs",
  ]

  /// The name of the network file system of a device, from the text of /proc/self/mountinfo; `nil` if it is local.
  package static func networkName(of device: UInt64, in mounts: String) -> String? {
    // The two parts of each number: makedev(3).
    let (high, low) = (
      device >> 32 & ~0xFFF | device >> 8 & 0xFFF, device >> 12 & ~0xFF | device & 0xFF
    )
    for mount in mounts.split(separator: "\n") {
      // "36 35 98:0 /root /mnt rw,noatime - fuse.sshfs host:/ rw": proc(5).
      let fields = mount.split(separator: " ")
      guard fields.count > 6, fields[2] == "\(high):\(low)",
        let dash = fields.firstIndex(of: "-"), dash + 1 < fields.count
      else { continue }
      let name = fields[dash + 1].split(separator: ".").last ?? ""
      return networkTypes.contains(name) ? String(name) : nil
    }
    return nil
  }
}
