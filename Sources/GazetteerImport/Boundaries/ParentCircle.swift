/// Finds records whose parents lead back to themselves.
enum ParentCircle {
  /// The circles by the ids that are in one; each begins and ends with the id.
  static func of(_ records: [(id: String, parent: String?)]) -> [String: [String]] {
    var parents: [String: String] = [:]
    for record in records { parents[record.id] = record.parent }
    var circles: [String: [String]] = [:]
    var isSettled: Set<String> = []
    for record in records {
      var (path, places, next) = ([String](), [String: Int](), record.id as String?)
      while let id = next, places[id] == nil, !isSettled.contains(id) {
        places[id] = path.count
        path.append(id)
        next = parents[id]
      }
      if let id = next, let start = places[id] {
        let circle = Array(path[start...])
        for (index, member) in circle.enumerated() {
          circles[member] = Array(circle[index...] + circle[..<index]) + [member]
        }
      }
      isSettled.formUnion(path)
    }
    return circles
  }
}
