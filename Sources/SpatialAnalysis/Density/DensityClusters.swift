package import SimpleFeatures

/// Dense groups of sites, after DBSCAN (Ester, Kriegel, Sander and Xu 1996) with geodesic distances.
///
/// A site is a core where at least so many incidents, its own included, lie within the radius. Cores within the radius of
/// one another are of one cluster. A site that is no core but has one within the radius belongs to the nearest, and of
/// cores equally near to the one that comes first: unlike in the original, nothing depends on the order in which sites
/// are looked at. All other sites belong to no cluster.
package struct DensityClusters: Sendable {
  /// The number of the cluster of each site, by its index; nothing for what belongs to none.
  ///
  /// Numbers follow the order of each cluster's first core; the labels that are shown do not.
  package let clusterOfSite: [Int?]
  /// How many clusters there are.
  package let count: Int

  /// Finds the clusters.
  ///
  /// - Parameters:
  ///   - sites: Positions with the number of incidents at each, in a fixed order.
  ///   - radius: The radius in metres, from one to a thousand kilometres.
  ///   - least: How many incidents make a core; at least 1.
  package init(_ sites: [(position: Coordinate, weight: Int)], radius: Double, least: Int) {
    precondition(least >= 1, "a core needs an incident")
    let blocks = GeodesicBlocks(sites.map(\.position), radius: radius)
    let cores = Self.cores(blocks, sites.map(\.weight), least)
    var trees = Self.connected(blocks, cores)
    var (numbers, clusterOfTree) = ([Int?](repeating: nil, count: sites.count), [Int: Int]())
    for site in sites.indices where cores.isCore[site] {
      let tree = trees.root(of: blocks.blockOf[site])
      let number = clusterOfTree[tree] ?? clusterOfTree.count
      clusterOfTree[tree] = number
      numbers[site] = number
    }
    for site in sites.indices where !cores.isCore[site] {
      let block = blocks.blockOf[site]
      let near = ([block] + blocks.around[block]).flatMap { cores.ofBlock[$0] }.filter { blocks.areNear(site, $0) }
      let nearest = near.map { (distance: blocks.distance(site, $0), core: $0) }.min { $0 < $1 }
      numbers[site] = nearest.flatMap { numbers[$0.core] }
    }
    (clusterOfSite, count) = (numbers, clusterOfTree.count)
  }

  /// Which sites are cores, and those of each block.
  private struct Cores {
    var isCore: [Bool]
    var ofBlock: [[Int]]
  }

  private static func cores(_ blocks: GeodesicBlocks, _ weights: [Int], _ least: Int) -> Cores {
    var isCore = [Bool](repeating: false, count: weights.count)
    var ofBlock = [[Int]](repeating: [], count: blocks.members.count)
    for (block, members) in blocks.members.enumerated() {
      let own = members.reduce(0) { $0 + weights[$1] }
      for site in members {
        var weight = own
        search: for other in blocks.around[block] where weight < least {
          for neighbour in blocks.members[other] where blocks.areNear(site, neighbour) {
            weight += weights[neighbour]
            // In a crowd the first few tell.
            if weight >= least { break search }
          }
        }
        guard weight >= least else { continue }
        isCore[site] = true
        ofBlock[block].append(site)
      }
    }
    return Cores(isCore: isCore, ofBlock: ofBlock)
  }

  /// The blocks as trees: two are of one tree where a chain of cores leads from one to the other.
  private static func connected(_ blocks: GeodesicBlocks, _ cores: Cores) -> Forest {
    var forest = Forest(count: blocks.members.count)
    for block in blocks.members.indices where !cores.ofBlock[block].isEmpty {
      for other in blocks.around[block] where other > block && forest.root(of: block) != forest.root(of: other) {
        let touch = cores.ofBlock[block].contains { core in
          cores.ofBlock[other].contains { blocks.areNear(core, $0) }
        }
        if touch { forest.join(block, other) }
      }
    }
    return forest
  }

  /// Sets that are joined two by two.
  private struct Forest {
    private var parents: [Int]

    init(count: Int) { parents = Array(0..<count) }

    mutating func root(of node: Int) -> Int {
      var node = node
      while parents[node] != node {
        parents[node] = parents[parents[node]]
        node = parents[node]
      }
      return node
    }

    mutating func join(_ first: Int, _ second: Int) {
      let (one, other) = (root(of: first), root(of: second))
      parents[max(one, other)] = min(one, other)
    }
  }
}
