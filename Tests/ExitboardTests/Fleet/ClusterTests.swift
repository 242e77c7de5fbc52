import BoardTestSupport
import Foundation
import Glibc
import PtyHarness
import Testing

@Suite(.enabled(if: FleetServer.isInstalled, "nats-server and libnats3.4 are not installed"))
struct `A cluster of three servers` {
  @Test func `W01 W11 loses its leader twice, then all leaders, and no line`() throws {
    let ports = (0..<3).map { _ in FleetServer.freePort() }
    let routes = ports.map { "nats://127.0.0.1:\($0)" }.joined(separator: ", ")
    let servers = try (0..<3).map { index in
      try FleetServer(
        """
        server_name: hub-\(index)
        cluster { name: hub, listen: "127.0.0.1:\(ports[index])", routes: [\(routes)] }
        """)
    }
    let url = servers.map(\.url).joined(separator: ",")
    let shop = try FleetShop(url)
    #expect(
      becomesTrue(within: 60) {
        (try? shop.run(["fleet", "init", "--to", url]).status) == 0
      })
    try shop.append(200)
    let publisher = try shop.service(["publish"])
    let keeper = try shop.service(["fleet", "keep", "--from", url, "--into", shop.kept])
    #expect(shop.isKept(), "\(publisher.said) \(keeper.said)")

    for index in 0..<2 {
      servers[index].kill()
      try shop.append(150)
      #expect(shop.isKept(within: 120), "\(publisher.said) \(keeper.said)")
      try servers[index].start()
      try shop.append(50)
      #expect(shop.isKept(within: 120), "\(publisher.said) \(keeper.said)")
    }

    for index in 0..<2 { servers[index].kill() }
    try shop.append(20)
    let isSaid = becomesTrue(within: 60, watching: [shop.folder]) {
      publisher.said.contains("administrator")
    }
    for index in 0..<2 { try servers[index].start() }

    #expect(isSaid, "\(publisher.said)")
    #expect(shop.isKept(within: 120), "\(publisher.said) \(keeper.said)")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: shop.kept + "/riverside").count == 1)
  }
}

@Suite(
  .enabled(
    if: FleetServer.isInstalled && Tools.path("openssl") != nil,
    "nats-server, libnats3.4 and openssl are not installed"))
struct `Certificates of the fleet` {
  /// A certificate for a DNS name, by an authority of the test.
  private func certificate(
    _ name: String, for host: String? = nil, days: Int = 30, in folder: TemporaryFolder
  ) throws {
    let path = folder.path
    let script = """
      set -e; cd \(path)
      [ -e ca.pem ] || openssl req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -days 30 -subj /CN=ca
      openssl req -newkey rsa:2048 -nodes -keyout \(name).key -out \(name).csr -subj /CN=\(name)
      printf 'subjectAltName=DNS:\(host ?? name)' > \(name).ext
      openssl x509 -req -in \(name).csr -CA ca.pem -CAkey ca.key -CAcreateserial -out \(name).pem -days \(days) -extfile \(name).ext
      chmod 600 \(name).key
      """
    let run = try CommandRun(
      command: ["/bin/sh", "-c", script], in: folder, environment: ["PATH": "/usr/bin:/bin"],
      input: "")
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test func `W12 a store is who its certificate says, and nobody else`() throws {
    let files = try TemporaryFolder()
    for name in ["localhost", "riverside", "head"] { try certificate(name, in: files) }
    let other = try TemporaryFolder()
    try certificate("riverside", in: other)
    let settings = """
      tls { cert_file: "\(files.path)/localhost.pem", key_file: "\(files.path)/localhost.key",
        ca_file: "\(files.path)/ca.pem", verify_and_map: true }
      authorization { users = [
        { user: riverside, permissions: {
          publish: ["exitboard.v1.ev.*.riverside.*", "exitboard.v1.now.*.riverside.*",
            "exitboard.v1.plan.*.riverside.*", "$JS.API.STREAM.NAMES",
            "$JS.API.DIRECT.GET.*.exitboard.v1.ev.*.riverside.*"], subscribe: ["_INBOX_riverside.>"] } },
        { user: head, permissions: { publish: ["$JS.API.>", "$JS.FC.>", "exitboard.v1.verdict.>"],
          subscribe: ["_INBOX_head.>"] } } ] }
      """
    let server = try FleetServer(settings, scheme: "tls")
    let url = "tls://localhost:\(server.port)"
    func login(_ name: String, _ folder: TemporaryFolder) -> [String] {
      [
        "--to", url, "--ca", files.path + "/ca.pem", "--cert", "\(folder.path)/\(name).pem",
        "--key",
        "\(folder.path)/\(name).key",
      ]
    }
    let shop = try FleetShop(url)
    try shop.append(20)
    let harbour = try FleetShop(url, id: "harbour")
    try harbour.append(3)

    let made = try shop.run(["fleet", "init", "--replicas", "1"] + login("head", files))
    let sent = try shop.run(["publish", "--once"] + login("riverside", files))
    let kept = try shop.run(
      ["fleet", "keep", "--into", shop.kept, "--once"] + login("head", files))
    let forged = try harbour.run(["publish", "--once"] + login("riverside", files))
    let foreign = try shop.run(["publish", "--once"] + login("riverside", other))
    let bare = try shop.run(["publish", "--once", "--to", url, "--ca", files.path + "/ca.pem"])
    let mistrusting = try shop.run(
      ["publish", "--once", "--to", url, "--ca", other.path + "/ca.pem"])

    #expect(made.status == 0, "\(made.errors)")
    #expect(sent.status == 0, "\(sent.errors)")
    #expect(kept.status == 0, "\(kept.errors)")
    #expect(shop.copy == shop.contents)
    #expect(forged.status == 77, "\(forged.errors)")
    #expect(foreign.status != 0 && foreign.errors.contains("exitboard: "), "\(foreign.errors)")
    #expect(bare.status != 0, "\(bare.errors)")
    #expect(mistrusting.status == 77, "\(mistrusting.errors)")
    #expect(mistrusting.errors.contains("give the authority's file"))
    #expect(foreign.errors.contains("check --cert and --key") && foreign.status == 77)
  }

  @Test(
    arguments: [
      ("localhost", 30, "tls", ["--ca", "ca.pem"], "exitboard fleet init"),
      ("localhost", -1, "tls", ["--ca", "ca.pem"], "its certificate is not valid now"),
      ("elsewhere", 30, "tls", ["--ca", "ca.pem"], "its certificate has another name"),
      ("localhost", 30, "tls", ["--ca", "other.pem"], "does not know the authority"),
      ("localhost", 30, "tls", ["--ca", "garbage.pem"], "check the files of --ca"),
      (nil, 30, "tls", ["--ca", "ca.pem"], "speaks no TLS"),
    ] as [(String?, Int, String, [String], String)])
  func `W12 each certificate that is not accepted is said with what to do`(
    host: String?, days: Int, scheme: String, options: [String], advice: String
  ) throws {
    let files = try TemporaryFolder()
    let other = try TemporaryFolder()
    try certificate("server", for: host ?? "localhost", days: days, in: files)
    try certificate("other", in: other)
    try FileManager.default.copyItem(
      atPath: other.path + "/ca.pem", toPath: files.path + "/other.pem")
    try files.write("no certificate", to: "garbage.pem")
    let settings =
      host == nil
      ? ""
      : "tls { cert_file: \"\(files.path)/server.pem\", key_file: \"\(files.path)/server.key\" }"
    let server = try FleetServer(settings, scheme: scheme)
    let shop = try FleetShop("\(scheme)://localhost:\(server.port)")
    try shop.append(3)

    let run = try shop.run(
      ["publish", "--once"] + options.map { $0.hasSuffix(".pem") ? files.path + "/" + $0 : $0 })

    #expect([69, 77].contains(run.status), "\(run.errors)")
    #expect(run.errors.contains(advice), "\(run.errors)")
  }
}
