/// What `fleet init --print` prints for the administrator of the servers.
package enum FleetPermissions {
  package static func text(_ streams: [StreamSettings]) -> String {
    let made = streams.map { "# nats stream add --config \($0.name).json\n\($0.json)\n" }
    return made.joined(separator: "\n") + "\n" + permissions
  }

  /// The users of the server's configuration: a store may write under its own name and nowhere else.
  private static let permissions = """
    # nats-server.conf; "riverside" stands for the id of each store, which is the DNS name in its certificate
    authorization {
      users = [
        { user: "riverside", permissions: {
            publish: ["exitboard.v1.ev.*.riverside.*", "exitboard.v1.now.*.riverside.*",
              "exitboard.v1.plan.*.riverside.*", "$JS.API.STREAM.NAMES",
              "$JS.API.DIRECT.GET.*.exitboard.v1.ev.*.riverside.*"],
            subscribe: ["_INBOX_riverside.>"] } },
        { user: "head", permissions: {
            publish: ["$JS.API.STREAM.INFO.*", "$JS.API.STREAM.NAMES", "$JS.API.DIRECT.GET.>",
              "$JS.API.CONSUMER.CREATE.>", "$JS.FC.>", "exitboard.v1.verdict.>"],
            subscribe: ["_INBOX_head.>"] } }
      ]
    }
    tls {
      cert_file: "/etc/nats/server.pem", key_file: "/etc/nats/server.key", ca_file: "/etc/nats/ca.pem"
      verify_and_map: true
    }
    jetstream { store_dir: "/var/lib/nats", sync_interval: always }

    """
}
