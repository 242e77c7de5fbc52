package import BoardCanvas
import BoardModel

extension Board {
  /// Whether only the panes are shown, so that the figures are those of their ``Figures/steadyUntil``.
  var isPlain: Bool { hasCaughtUp && overlay == nil && prompt == nil && filter == nil }

  /// Whether something below the header may change each second.
  var showsSeconds: Bool {
    !isPlain || toast != nil || shopperJoined != nil || training != nil
  }

  /// The screen as ``draw()`` gives it, and the ``title`` if the plan wants one.
  ///
  /// While only the clock moves, only the header is drawn again.
  package mutating func paint() -> (canvas: Canvas, title: String?) {
    if var last = painted.take(), last.version == pictureVersion {
      last.scene.now = shownMoment
      if !isTooSmall { header(last.scene).draw(on: &last.canvas) }
      painted = last
      return (last.canvas, last.title)
    }
    let scene = scene
    let (canvas, title) = (draw(scene), plan.setsTitle && hasCaughtUp ? title(scene) : nil)
    painted = (pictureVersion, scene, canvas, title)
    return (canvas, title)
  }
}
