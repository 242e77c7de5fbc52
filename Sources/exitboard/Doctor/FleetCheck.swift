import BoardJournal
import BoardModel
import BoardText
import BoardWire

/// Checks what a store or head office needs of the servers; changes nothing.
struct FleetCheck {
  let address: FleetServer
  /// `nil` = head office.
  let store: StoreID?

  var diagnoses: [Diagnosis] {
    let urls = (address.url ?? "").split(separator: ",").map { String($0.drop { $0 == " " }) }
    return urls.map { Diagnosis(tr("server"), server($0)) } + streams
  }

  private func server(_ url: String) -> Diagnosis.Finding {
    do throws(WireError) {
      guard let found = try ServerProbe.inspect(url) else {
        return .fine(
          tr(
            "it speaks TLS first, so that its version is not seen; {version} is advised",
            ServerProbe.advisedVersion))
      }
      let version = DisplayText(found.version).string
      guard found.hasJetStream else {
        return .warning(
          tr("JetStream is not on there; start the server with JetStream") + " (\(version))")
      }
      guard found.isAtLeast(ServerProbe.leastVersion) else {
        return .warning(
          tr(
            "nats-server {version} is too old; it must be {least} or later", version,
            ServerProbe.leastVersion))
      }
      if let bytes = found.maxPayload, bytes < StreamSettings.maxLineBytes {
        return .warning(tr("max_payload is {bytes}: a long line does not fit; 66560 does", bytes))
      }
      guard found.isAtLeast(ServerProbe.advisedVersion) else {
        return .warning(
          tr(
            "nats-server {version} has known faults in its storage; {advised} or later is advised",
            version, ServerProbe.advisedVersion))
      }
      return .fine(
        tr(
          "nats-server {version}; ask its administrator for sync_interval: always, which is not seen from here",
          version))
    } catch {
      return .warning(error.description)
    }
  }

  private var streams: [Diagnosis] {
    do throws(WireError) {
      var probe = StreamProbe(store: store)
      try probe.run(address, name: store?.text ?? "head")
      return probe.findings.flatMap(diagnoses)
    } catch {
      return [Diagnosis(tr("streams"), .warning(error.description))]
    }
  }

  private func diagnoses(_ finding: StreamProbe.Finding) -> [Diagnosis] {
    guard let warnings = finding.warnings else {
      return [
        Diagnosis(
          tr("streams"), .warning(WireError.noStream(subject: finding.stream).description))
      ]
    }
    return warnings.isEmpty
      ? [Diagnosis(tr("streams"), .fine(tr("the stream {stream} is there", finding.stream)))]
      : warnings.map {
        Diagnosis(tr("streams"), .warning(tr("the stream {stream}: {warning}", finding.stream, $0)))
      }
  }
}

/// Checks whether a store's event file is published, and how much of it waits.
struct PublisherCheck {
  let path: String
  let store: StoreID

  var diagnosis: Diagnosis {
    let status = PublishStatus(of: path, store: store)
    guard let status else {
      return Diagnosis(
        tr("publish"), .warning(tr("{path} was never published.", path)))
    }
    let sentence = status.lines.dropFirst().joined(separator: " ")
    return Diagnosis(
      tr("publish"),
      status.holder == nil || !status.trouble.isEmpty ? .warning(sentence) : .fine(sentence))
  }
}

/// Checks the folder of the copies and whether a keeper runs.
struct KeeperCheck {
  let folder: String

  var diagnoses: [Diagnosis] {
    let keys = KeptFolder.keys(in: folder)
    var all = [
      Diagnosis(
        tr("copies"),
        .fine(trn("1 copy in {path}", "{count} copies in {path}", count: keys.count, folder)))
    ]
    let files = FileCheck(path: "\(folder)/\(Subjects.eventStream).lock", isNamed: true)
    all += files.placeDiagnoses
    let keeper: Diagnosis.Finding =
      switch LockProbe.inspect(path: files.path) {
      case .held(let holder): .fine("\(holder)")
      default: .warning(tr("nobody keeps the copies now; 'exitboard fleet keep' does"))
      }
    return all + [Diagnosis(tr("keeper"), keeper)]
  }
}
