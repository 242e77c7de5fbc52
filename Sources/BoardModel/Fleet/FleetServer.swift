/// How to reach the NATS servers of the fleet, and with which files to log in.
package struct FleetServer: Hashable, Sendable {
  /// `nats://` or `tls://` URLs, separated by commas; `nil` = not given.
  package var url: String?
  package var credentials: String?
  package var authority: String?
  package var certificate: String?
  package var key: String?

  package init() {}
}
