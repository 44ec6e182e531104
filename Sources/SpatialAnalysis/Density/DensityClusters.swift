package import SimpleFeatures

/// Dense groups of sites, after DBSCAN (Ester, Kriegel, Sander and Xu 1996) with geodesic distances.
///
/// A site is a core where at least so many incidents, its own included, lie within the radius. Cores within the radius of
/// one another are of one cluster. A site that is no core but has one within the radius belongs to the nearest, and of
/// cores equally near to the one furthest to the west and then to the south: unlike in the original, nothing depends on
/// the order of the input. All other sites belong to no cluster.
package struct DensityClusters: Sendable {
  /// The number of the cluster of each site, by its index; nothing for what belongs to none.
  ///
  /// Numbers follow the order of each cluster's first site; the labels that are shown do not.
  package let clusterOfSite: [Int?]
  /// How many clusters there are.
  package let count: Int

  /// Finds the clusters.
  ///
  /// - Parameters:
  ///   - sites: Positions with the number of incidents at each, in a fixed order.
  ///   - radius: The radius in metres, above zero and up to a thousand kilometres.
  ///   - least: How many incidents make a core; at least 1.
  package init(_ sites: [(position: Coordinate, weight: Int)], radius: Double, least: Int) {
    precondition(least >= 1, "a core needs an incident")
    let search = NeighbourSearch(sites.map(\.position), radius: radius)
    let isCore = sites.indices.map { site in
      // Where its own incidents are enough no neighbour needs to be looked for.
      sites[site].weight >= least || search.neighbours(of: site).reduce(0) { $0 + sites[$1].weight } >= least
    }
    var numbers = [Int?](repeating: nil, count: sites.count)
    var count = 0
    for seed in sites.indices where isCore[seed] && numbers[seed] == nil {
      var reached = [seed]
      numbers[seed] = count
      while let site = reached.popLast() {
        for neighbour in search.neighbours(of: site) where isCore[neighbour] && numbers[neighbour] == nil {
          numbers[neighbour] = count
          reached.append(neighbour)
        }
      }
      count += 1
    }
    for site in sites.indices where !isCore[site] {
      let cores = search.neighbours(of: site).filter { isCore[$0] }
      let nearest = cores.map { (distance: search.distance(site, $0), core: $0) }.min { $0 < $1 }
      numbers[site] = nearest.flatMap { numbers[$0.core] }
    }
    (clusterOfSite, self.count) = (numbers, count)
  }
}
