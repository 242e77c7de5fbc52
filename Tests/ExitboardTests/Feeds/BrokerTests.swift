import BoardTestSupport
import Foundation
import PtyHarness
import Testing

/// The scripts of the services with real programs: mosquitto, and webhook.
@Suite struct BrokerTests {
  private static let scripts = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../.packaging/lib").standardized.path
  private static let hasMosquitto =
    ["mosquitto_sub", "mosquitto_pub", "jq", "python3"].allSatisfy {
      Tools.path($0) != nil
    } && FileManager.default.isExecutableFile(atPath: "/usr/sbin/mosquitto")

  private let shop: JournalProcess

  init() throws { shop = try JournalProcess() }

  /// Runs a script of bash with a broker at `$broker`, started by `start` and stopped by `stop`.
  private func run(_ script: String) throws -> CommandRun {
    let program = URL(filePath: BuiltBinary.path("exitboard")).deletingLastPathComponent().path
    let head = """
      set -u; cd "$HOME"; export PATH=\(program):/usr/sbin:$PATH
      export MQTT_OPTIONS="--unix $HOME/broker" MQTT_TOPICS="shop/+" MQTT_CLIENT=feed
      scripts='\(BrokerTests.scripts)'
      printf '%s\\n' 'listener 0 '"$HOME"'/broker' 'allow_anonymous true' 'persistence true' 'log_type all' \
        "persistence_location $HOME/" "user $(id -un)" 'max_queued_messages 0' >mosquitto.conf
      # Each program in the background has a group of its own, which ends as a whole, as a service does.
      set -m
      groups=; end() { kill -- "-$1" 2>/dev/null; wait "$1"; }
      trap 'for group in $groups; do end "$group"; done 2>/dev/null' EXIT
      until_true() {
        local end=$((SECONDS + 60))
        while [ $SECONDS -lt $end ]; do if eval "$1"; then return; fi; read -rt 0.1 <> <(:); done
        echo "never: $1"; exit 9
      }
      publish() { mosquitto_pub --unix "$HOME/broker" -q 1 -t "$1" -m "$2"; }
      start() { mosquitto -c mosquitto.conf >>broker.log 2>&1 & broker=$!; groups="$groups $!"; until_true 'publish up 1 2>/dev/null'; }
      stop() { end $broker; }
      recorded() { exitboard events --type "$1" 2>/dev/null | wc -l; }

      """
    let path = shop.folder + "/script"
    try (head + script).write(toFile: path, atomically: true, encoding: .utf8)
    // Programs that a thread of the tests starts would inherit its blocked signals.
    let unblocked =
      "import os, signal, sys; signal.pthread_sigmask(signal.SIG_SETMASK, []); os.execv('/bin/bash', sys.argv)"
    return try CommandRun(
      command: ["/usr/bin/python3", "-c", unblocked, path], in: TemporaryFolder(),
      environment: shop.environment, input: "")
  }

  @Test(
    .enabled(if: hasMosquitto, "mosquitto is missing: .ci/setup tests installs it")
  )
  func `a broker that restarts and a bad message lose nothing`() throws {
    let run = try run(
      #"""
      cat >map.toml <<'M'
      name = "tills"
      format = "json"
      envelope = "payload"
      key = ["id"]
      [times]
      t = { column = "t", format = "epoch" }
      [[events]]
      type = "queue.counted"
      at = "t"
      lane = { column = "topic", split = "/", part = -1 }
      waiting = { column = "people" }
      M
      start
      MQTT_MAP=map.toml "$scripts/feed-mqtt" >feed.out 2>&1 & groups="$groups $!"
      until_true 'publish shop/1 "{\"id\":0,\"people\":0}" && [ "$(recorded queue.counted)" = 1 ]'
      for n in 1 2 3; do publish shop/1 "{\"id\":$n,\"people\":$n}"; done
      publish shop/1 "neither JSON"
      publish shop/1 "$(printf '{"id":"\351"}')"
      until_true '[ "$(recorded queue.counted)" = 4 ]'
      stop
      start
      for n in 4 5 6; do publish shop/2 "{\"id\":$n,\"people\":$n}"; done
      publish shop/2 "{\"id\":6,\"people\":6}"
      until_true '[ "$(recorded queue.counted)" = 7 ]'
      exitboard events --type queue.counted | sed 's/.*"waiting":\([0-9]*\).*/\1/' | xargs
      exitboard verify >/dev/null; echo "verify $?"
      grep -c 'neither JSON' feed.out
      """#)

    #expect(run.output == "0 1 2 3 4 5 6\nverify 0\n1\n", "\(run)")
  }

  @Test(
    .enabled(if: hasMosquitto, "mosquitto is missing: .ci/setup tests installs it")
  )
  func `a feed that was away gets what the broker kept for it`() throws {
    let run = try run(
      #"""
      start
      feed() { MQTT_MAP=cloudevents "$scripts/feed-mqtt" >>feed.out 2>&1 & feed=$!; groups="$groups $!"; }
      event() { publish shop/x "{\"specversion\":\"1.0\",\"id\":\"$1\",\"source\":\"s\",\"type\":\"queue.counted\",\"data\":{\"lane\":\"1\",\"waiting\":$1}}"; }
      feed
      until_true 'event 1 && [ "$(recorded queue.counted)" = 1 ]'
      end $feed
      for n in 2 3 4; do event $n; done
      feed
      until_true '[ "$(recorded queue.counted)" = 4 ]'
      """#)

    #expect(run.status == 0 && run.output == "", "\(run)")
  }

  @Test(
    .enabled(if: hasMosquitto, "mosquitto is missing: .ci/setup tests installs it")
  )
  func `events go out to a broker, those of a condition, and go on where they stopped`() throws {
    let run = try run(
      #"""
      start
      exitboard log queue.called bell=4 >/dev/null
      mosquitto_sub --unix "$HOME/broker" -q 1 -t out -C 3 >received & subscriber=$!; groups="$groups $!"
      export OUT_COMMAND="mosquitto_pub --unix $HOME/broker -q 1 -t out -s" OUT_TYPES=queue
      export OUT_CONDITION='.type != "queue.called" or .bell >= 3'
      out() { "$scripts/out" broker >>out.log 2>&1 & out=$!; groups="$groups $!"; }
      until_true 'grep -q "Sending SUBACK" broker.log'
      out
      until_true '[ -s sent-broker ]'
      exitboard log queue.called bell=1 >/dev/null
      exitboard log queue.called bell=3 >/dev/null
      until_true 'grep -q 4 sent-broker'
      end $out
      exitboard log queue.counted lane=1 waiting=3 >/dev/null
      exitboard log note.added topic=other text=a >/dev/null
      out
      exitboard log queue.counted lane=1 waiting=4 >/dev/null
      wait $subscriber
      sed 's/.*"type":"\([a-z.]*\)","\([a-z]*\)":"*\([0-9]*\).*/\1 \3/' received
      """#)

    let sent = run.output.split(separator: "\n")
    #expect(sent == ["queue.called 3", "queue.counted 1", "queue.counted 1"], "\(run)")
  }

  private static let hasWebhook = ["webhook", "curl", "jq", "python3"].allSatisfy {
    Tools.path($0) != nil
  }

  @Test(.enabled(if: hasWebhook, "webhook, curl or jq is missing: .ci/setup tests installs them"))
  func `what a till posts is recorded before it is answered, and a second post counts once`() throws
  {
    let run = try run(
      #"""
      sed -e "s,/usr/lib/exitboard,$scripts," -e 's/PUT A SECRET OF YOUR OWN HERE/secret/' \
        "$scripts/../examples/hooks.json" >hooks.json
      # A port that nothing else has is found by trying.
      for port in $(seq $((20000 + RANDOM)) 65000 | head -n 50); do
        webhook -hooks hooks.json -ip 127.0.0.1 -port $port >webhook.log 2>&1 & hook=$!; groups="$groups $!"
        until_true 'curl -s -o /dev/null http://127.0.0.1:$port/ || ! kill -0 $hook 2>/dev/null'
        if kill -0 $hook 2>/dev/null; then break; fi
      done
      post() { curl -s -o answer -w '%{http_code} ' -H 'Content-Type: application/json' "$@"; }
      square='{"type":"payment.updated","data":{"object":{"payment":{"id":"p","order_id":"o","status":"COMPLETED","created_at":"2026-01-05T10:00:00Z"}}}}'
      post "http://127.0.0.1:$port/hooks/square?token=secret" -d "$square"
      recorded queue.served
      post "http://127.0.0.1:$port/hooks/square?token=secret" -d "$square"
      recorded queue.served
      post "http://127.0.0.1:$port/hooks/square?token=wrong" -d "$square"
      recorded queue.served
      post -H 'X-Token: secret' "http://127.0.0.1:$port/hooks/event" -d '[{"type":"queue.counted","lane":"1","waiting":3},{"type":"lane.opened","lane":"1"}]'
      grep -c ok answer
      post -H 'X-Token: secret' "http://127.0.0.1:$port/hooks/event" -d '{"type":"queue.counted","lane":"1","waiting":-1}'
      grep -c 'line 1' answer
      """#)

    #expect(run.output == "200 1\n200 1\n403 1\n200 2\n500 1\n", "\(run)")
  }
}
