import BoardModel
import Testing
import exitboard

/// The ready maps of JSON lines, each with messages in the form of its sender.
@Suite struct ReadyFeedMapTests {
  @Test func `a visit begins when nobody was there before, by the topic of zigbee2mqtt`() throws {
    let feed = try FeedLines(
      [
        #"{"topic":"zigbee2mqtt/women","retain":1,"payload":"{\"occupancy\":true,\"linkquality\":40}"}"#,
        #"{"topic":"zigbee2mqtt/women","retain":0,"payload":"{\"occupancy\":true,\"linkquality\":41}"}"#,
        #"{"topic":"zigbee2mqtt/women","retain":0,"payload":"{\"occupancy\":false}"}"#,
        #"{"topic":"zigbee2mqtt/women","retain":0,"payload":{"occupancy":true,"last_seen":1796039990123}}"#,
        #"{"topic":"zigbee2mqtt/men","retain":0,"payload":{"occupancy":true,"last_seen":"2026-11-30T12:59:00+01:00"}}"#,
        #"{"topic":"zigbee2mqtt/men","retain":0,"payload":{"presence":true}}"#,
        #"{"topic":"zigbee2mqtt/men/availability","retain":0,"payload":{"state":"online"}}"#,
        #"{"topic":"zigbee2mqtt/men","retain":0,"payload":"garbage"}"#,
      ], by: "zigbee2mqtt")

    #expect(
      feed.events == [
        "restroom.used room=women n=1 9 s ago", "restroom.used room=men n=1 60 s ago",
        "restroom.used room=men n=1",
      ])
    #expect(feed.bad.count == 1)
    #expect(feed.bad[0].hasPrefix("8: payload is 'garbage'; expected a JSON object"))
  }

  @Test func `Home Assistant says both as a stream of states and as a stream of events`() throws {
    let change = #"""
      {"event_type":"state_changed","event_data":{"entity_id":"binary_sensor.men",
      "old_state":{"state":"off"},"new_state":{"state":"on",
      "last_changed":"2026-11-30T11:59:00.123456+00:00"}}}
      """#.split(separator: "\n").joined()
    let feed = try FeedLines(
      [
        #"{"topic":"homeassistant/binary_sensor/women/state","retain":0,"payload":"on"}"#,
        #"{"topic":"homeassistant/binary_sensor/women/state","retain":0,"payload":"on"}"#,
        #"{"topic":"homeassistant/binary_sensor/women/last_changed","retain":0,"payload":"on"}"#,
        #"{"topic":"ha/events","retain":0,"payload":\#(change)}"#, change,
        change.replacing("\"on\"", with: "\"unavailable\""),
      ], by: "home-assistant")

    #expect(
      feed.events == [
        "restroom.used room=women n=1", "restroom.used room=men n=1 59 s ago",
        "restroom.used room=men n=1 59 s ago",
      ])
    #expect(feed.bad == [])
  }

  @Test func `Xovis counts people in zones and across the lines of restrooms, not of entrances`()
    throws
  {
    func logic(_ id: Int, _ name: String, _ info: String, _ counts: String) -> String {
      #"{"id":\#(id),"name":"\#(name)","info":"\#(info)","geometries":[{"id":9}],"records":[{"from":"2026-11-30T11:58:00Z","to":"2026-11-30T11:59:00Z","samples":600,"counts":[\#(counts)]}]}"#
    }
    let passed = #"{"id":1,"name":"fw","value":3},{"id":2,"name":"bw","value":2}"#
    let logics = [
      logic(1, "4", "XLT_ZONE_OCCUPANCY_COUNT", #"{"id":1,"name":"balance","value":5}"#),
      logic(2, "Women", "XLT_LINE_IN_OUT_COUNT", passed),
      logic(3, "Entrance north", "XLT_LINE_IN_OUT_COUNT", passed),
    ].joined(separator: ",")
    let line =
      #"{"logics_data":{"package_info":{"version":"5.0"},"sensor_info":{"serial_number":"80:1F:12:00:00:01"},"logics":[\#(logics)]}}"#

    let feed = try FeedLines([line, #"{"status_data":{"states":{}}}"#], by: "xovis")

    #expect(
      feed.events == [
        "queue.counted lane=4 waiting=5 60 s ago", "restroom.used room=women n=3 60 s ago",
      ])
    #expect(feed.leftOut.contains { $0.hasPrefix("an entrance") })
    #expect(feed.bad == [])
  }

  @Test func `Axis cameras send counts of an interval, who is inside, or totals since their start`()
    throws
  {
    let push =
      #"{"apiName":"Axis Retail Data","apiVersion":"0.4","utcSent":"2026-11-30T11:59:12Z","sensor":{"name":"Women","serial":"ACCC8E000001"},"data":{"measurements":[{"kind":"people-counts","utcFrom":"2026-11-30T11:58:00Z","utcTo":"2026-11-30T11:59:00Z","items":[{"direction":"in","count":5,"adults":5},{"direction":"out","count":3,"adults":2}]}]}}"#
    func live(_ clock: String, _ count: Int) -> String {
      #"{"serial":"00408C000002","name":"men","timestamp":"20261130\#(clock)","in":\#(count),"out":31}"#
    }

    let feed = try FeedLines(
      [
        push,
        #"{"occupancy":15,"serial":"00:40:8c:00:00:03","timestamp":"2026-11-30T12:59:30+01:00"}"#,
        live("115900", 12), live("115930", 15), live("115940", 15),
      ], by: "axis")

    #expect(
      feed.events == [
        "restroom.used room=women n=5 60 s ago",
        "queue.counted lane=00-40-8c-00-00-03 waiting=15 30 s ago",
        "restroom.used room=men n=0 60 s ago", "restroom.used room=men n=3 30 s ago",
      ])
    #expect(feed.bad == [])
  }

  @Test func `FootfallCam sends each person, and how many stand in an area`() throws {
    func passage(_ metric: Int, _ kind: Int) -> String {
      #"{"UUID":"u-\#(metric)-\#(kind)","DeviceSerial":"ecd5cc57d23c5c9f","RoiId":1,"MetricId":\#(metric),"PeopleId":1,"CombineObjectTypeId":\#(kind),"EventEndLocalTime":"2026-11-30 13:59:00","EventEndTime":1796039940}"#
    }

    let feed = try FeedLines(
      [
        passage(1, 11), passage(2, 11), passage(1, 21),
        #"{"RoiId":2,"CombineObjectTypeId":1,"ObjectCount":0,"Timestamp":1796039940,"CameraSerial":"100000008c76409d"}"#,
      ], by: "footfallcam")

    #expect(
      feed.events == [
        "restroom.used room=ecd5cc57d23c5c9f-1 n=1 60 s ago",
        "queue.counted lane=100000008c76409d-2 waiting=0 60 s ago",
      ])
    #expect(Set(feed.leftOut) == ["staff", "the map makes no event from it"])
    #expect(feed.bad == [])
  }

  @Test func `an order of Square is one customer, paid in parts or told of twice`() throws {
    func payment(_ id: String, _ status: String, _ device: String = "") -> String {
      #"{"merchant_id":"M1","type":"payment.updated","event_id":"e","data":{"type":"payment","id":"\#(id)","object":{"payment":{"id":"\#(id)","created_at":"2026-11-30T11:59:00.000Z","amount_money":{"amount":200,"currency":"USD"},"status":"\#(status)","order_id":"o1"\#(device)}}}}"#
    }

    let feed = try FeedLines(
      [
        payment("p1", "APPROVED"), payment("p1", "COMPLETED"),
        payment("p2", "COMPLETED", #","device_details":{"device_name":"Till 2"}"#),
        #"{"type":"refund.created","data":{"object":{"refund":{"status":"COMPLETED"}}}}"#,
      ], by: "square")

    #expect(
      feed.events == ["queue.served lane=1 60 s ago", "queue.served lane=2 60 s ago"])
    #expect(feed.ids[0] != nil && feed.ids[0] == feed.ids[1])
    #expect(feed.bad == [])
  }

  @Test func `an order at a till of Shopify is one customer, and one of the web shop none`() throws
  {
    func order(_ id: String, _ source: String, _ more: String = "") -> String {
      #"{"id":\#(id),"source_name":"\#(source)","processed_at":"2026-11-30T06:59:00-05:00","financial_status":"paid","test":false,"device_id":null,"line_items":[{"id":1,"quantity":2},{"id":2,"quantity":1}]\#(more)}"#
    }

    let feed = try FeedLines(
      [order("9007199254740993", "pos"), order("9007199254740994", "pos"), order("3", "web")],
      by: "shopify")

    #expect(feed.events == Array(repeating: "queue.served lane=1 items=3 60 s ago", count: 2))
    #expect(feed.ids[0] != feed.ids[1], "the ids differ only in their last digit")
    #expect(feed.leftOut == ["an order of the web shop"])
  }

  @Test func `a paid order of Odoo is one customer, at a time in UTC`() throws {
    func order(_ id: Int, _ state: String, _ total: String) -> String {
      #"{"_action":"Paid(#7)","_id":\#(id),"_model":"pos.order","amount_total":\#(total),"config_id":2,"date_order":"2026-11-30 11:59:00","lines":[11,12,13],"state":"\#(state)"}"#
    }

    let feed = try FeedLines(
      [order(41, "draft", "12.5"), order(42, "paid", "12.5"), order(43, "paid", "-12.5")],
      by: "odoo", zone: .utc)

    #expect(feed.events == ["queue.served lane=2 items=3 60 s ago"])
    #expect(Set(feed.leftOut) == ["a refund", "the map makes no event from it"])
  }

  @Test func `each receipt of a message of Loyverse is one customer, and a refund none`() throws {
    func receipt(_ number: String, _ type: String) -> String {
      #"{"receipt_number":"\#(number)","receipt_type":"\#(type)","receipt_date":"2026-11-30T11:59:00.000Z","note":null,"store_id":"s1","pos_device_id":"e7ed9593-1bb8-400a-bf76-016fff1311cb","line_items":[{"quantity":1},{"quantity":0.75},{"quantity":2}]}"#
    }
    let receipts = [receipt("2-1", "SALE"), receipt("2-2", "SALE"), receipt("2-3", "REFUND")]

    let feed = try FeedLines(
      [
        #"{"merchant_id":"m","type":"receipts.update","created_at":"2026-11-30T11:59:05.546Z","receipts":[\#(receipts.joined(separator: ","))]}"#,
        #"{"merchant_id":"m","type":"receipts.update","receipts":[]}"#,
      ], by: "loyverse")

    #expect(
      feed.events == Array(repeating: "queue.served lane=e7ed9593 items=4 60 s ago", count: 2))
    #expect(feed.ids[0] != feed.ids[1])
    #expect(Set(feed.leftOut) == ["a refund", "it has no receipts[]"])
    #expect(feed.bad == [])
  }

  @Test func `a CloudEvent has its members in data, as an object or as text`() throws {
    func event(_ id: String, _ type: String, _ data: String) -> String {
      #"{"specversion":"1.0","id":"\#(id)","source":"/camera/3","type":"com.example.\#(type)","time":"2026-11-30T11:59:00Z","datacontenttype":"application/json","data":\#(data)}"#
    }

    let feed = try FeedLines(
      [
        event("1", "queue.counted", #"{"lane":3,"waiting":4}"#),
        event("2", "payment.timed", #""{\"terminal\":\"a\",\"took_ms\":1800}""#),
        event("3", "queue.counted", #"{"lane":"3"}"#), #"{"lane":"3","waiting":4}"#,
        event("5", "shop.renamed", "{}"),
        #"{"topic":"shop","payload":\#(event("6", "queue.counted", #"{"lane":"2","waiting":1}"#))}"#,
      ], by: "cloudevents")

    #expect(
      feed.events == [
        "queue.counted lane=3 waiting=4 60 s ago", "payment.timed terminal=a took_ms=1800 60 s ago",
        "queue.counted lane=2 waiting=1 60 s ago",
      ])
    #expect(feed.bad.count == 2)
    #expect(feed.bad[1].hasPrefix("4: it is no CloudEvent: specversion is missing"))
    #expect(feed.leftOut == ["the map makes no event from it"])
  }

  @Test(arguments: ReadyMap.ofFeeds)
  func `no ready map makes an event of a message that it does not know`(map: ReadyMap) throws {
    let feed = try FeedLines(
      ["{}", "[]", "7", "\"on\"", "{\"payload\":{}}", "{\"data\":[1,null]}", "nonsense"],
      by: map.name)

    #expect(feed.events == [])
    #expect(feed.bad.count + feed.leftOut.count >= 7)
  }
}
