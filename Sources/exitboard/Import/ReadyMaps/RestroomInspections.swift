extension ReadyMap {
  /// Inspections with an overall rating and four components.
  static let restroomInspections = ReadyMap(
    name: "restroom-inspections",
    summary: "inspections rated A, U, U/S or N, overall and in four components; no times",
    text: #"""
      # Ratings: A acceptable, U unacceptable, U/S unacceptable with a safety hazard, N not rated.
      # The file has no times, only numbers that rise: each stands for three minutes here, so that the
      # order is kept and no round is taken for the correction of the one before.
      #
      # The overall rating is the inspector's own verdict and becomes an item too. A restroom of the
      # plan that judges as they do:
      #   [[rooms]]
      #   id = "type-1"
      #   items = [
      #     { id = "overall", weight = 1, fails_room = true },
      #     { id = "litter", weight = 100 }, { id = "graffiti", weight = 100 },
      #     { id = "amenities", weight = 100 }, { id = "structural", weight = 100 },
      #     { id = "litter-hazard", weight = 1, safety = true, fails_room = true },
      #     { id = "graffiti-hazard", weight = 1, safety = true, fails_room = true },
      #     { id = "amenities-hazard", weight = 1, safety = true, fails_room = true },
      #     { id = "structural-hazard", weight = 1, safety = true, fails_room = true },
      #   ]
      #   [thresholds]
      #   restroom_pass_score = 70
      name = "restroom-inspections"
      about = "Restroom inspections: overall and four components"
      format = "csv"
      zone = "America/New_York"

      [times]
      numbered = { column = "InspectionID", seconds_after = "2000-01-01T00:00:00Z", step_s = 180 }

      [[rules]]
      when = { column = "PR Overall Condition", is = [""] }
      then = "bad"
      because = "no rating at all"

      [[rules]]
      when = { column = "PR Overall Condition", is_not = ["A", "U", "N"] }
      then = "bad"
      because = "PR Overall Condition is none of A, U, N"

      [[rules]]
      when = [
        { column = "PR Overall Condition", is = ["U"] }, { column = "PR Litter", is = ["N"] },
        { column = "PR Graffiti", is = ["N"] }, { column = "PR Amenities", is = ["N"] },
        { column = "PR Structural", is = ["N"] },
      ]
      then = "remark"
      because = "failed, and nothing could be inspected"

      [[events]]
      type = "restroom.inspected"
      when = { column = "PR Overall Condition", is = ["A", "U"] }
      at = "numbered"
      room = { column = "PRNumber", prefix = "type-" }
      failed = [
        { column = "PR Overall Condition", is = ["U"], gives = "overall" },
        { column = "PR Litter", is = ["U", "U/S"], gives = "litter" },
        { column = "PR Litter", is = ["U/S"], gives = "litter-hazard" },
        { column = "PR Graffiti", is = ["U", "U/S"], gives = "graffiti" },
        { column = "PR Graffiti", is = ["U/S"], gives = "graffiti-hazard" },
        { column = "PR Amenities", is = ["U", "U/S"], gives = "amenities" },
        { column = "PR Amenities", is = ["U/S"], gives = "amenities-hazard" },
        { column = "PR Structural", is = ["U", "U/S"], gives = "structural" },
        { column = "PR Structural", is = ["U/S"], gives = "structural-hazard" },
      ]
      unseen = [
        { column = "PR Litter", is = ["N"], gives = "litter" },
        { column = "PR Litter", is = ["N"], gives = "litter-hazard" },
        { column = "PR Graffiti", is = ["N"], gives = "graffiti" },
        { column = "PR Graffiti", is = ["N"], gives = "graffiti-hazard" },
        { column = "PR Amenities", is = ["N"], gives = "amenities" },
        { column = "PR Amenities", is = ["N"], gives = "amenities-hazard" },
        { column = "PR Structural", is = ["N"], gives = "structural" },
        { column = "PR Structural", is = ["N"], gives = "structural-hazard" },
      ]

      # Not rated: nothing of it counts as seen; what was noted all the same stands in the note.
      [[events]]
      type = "restroom.inspected"
      when = { column = "PR Overall Condition", is = ["N"] }
      at = "numbered"
      room = { column = "PRNumber", prefix = "type-" }
      unseen = [
        { column = "PR Overall Condition", is = ["N"], gives = "overall" },
        { column = "PR Overall Condition", is = ["N"], gives = "litter" },
        { column = "PR Overall Condition", is = ["N"], gives = "graffiti" },
        { column = "PR Overall Condition", is = ["N"], gives = "amenities" },
        { column = "PR Overall Condition", is = ["N"], gives = "structural" },
        { column = "PR Overall Condition", is = ["N"], gives = "litter-hazard" },
        { column = "PR Overall Condition", is = ["N"], gives = "graffiti-hazard" },
        { column = "PR Overall Condition", is = ["N"], gives = "amenities-hazard" },
        { column = "PR Overall Condition", is = ["N"], gives = "structural-hazard" },
      ]
      note = { text = "not rated; litter {PR Litter}, graffiti {PR Graffiti}, amenities {PR Amenities}, structural {PR Structural}" }
      """#)
}
