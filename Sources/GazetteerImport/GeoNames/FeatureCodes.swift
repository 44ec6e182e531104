package import IncidentModel

/// What GeoNames' classes and codes stand for in the gazetteer.
///
/// A code without an entry is left out and counted. Historical units and places (`ADM1H`, `PPLH`) are among them, as
/// reports of today do not happen there.
package struct FeatureCodes: Sendable {
  private var kinds = FeatureCodes.table

  /// Makes the table; entries of the user are added to it.
  package init(adding own: [String: PlaceKind] = [:]) { kinds.merge(own) { $1 } }

  /// The kind of place of a class and code joined by a full stop: `P.PPLC`.
  func kind(_ code: String) -> PlaceKind? { kinds[code] }

  /// The codes of each kind of place.
  package static let table: [String: PlaceKind] = Dictionary(
    uniqueKeysWithValues: byKind.flatMap { kind, codes in codes.map { ($0, kind) } })

  private static let byKind: [(PlaceKind, [String])] = [
    (
      .settlement,
      [
        "P.PPL", "P.PPLA", "P.PPLA2", "P.PPLA3", "P.PPLA4", "P.PPLA5", "P.PPLC", "P.PPLF", "P.PPLG", "P.PPLL", "P.PPLQ",
        "P.PPLR", "P.PPLS", "P.PPLW", "P.STLMT", "P.",
      ]
    ),
    (.neighbourhood, ["P.PPLX"]),
    (.country, ["A.PCL", "A.PCLD", "A.PCLF", "A.PCLI", "A.PCLIX", "A.PCLS", "A.TERR"]),
    (.province, ["A.ADM1"]),
    (.district, ["A.ADM2"]),
    (.tehsil, ["A.ADM3", "A.ADM4", "A.ADM5"]),
    (.pass, ["T.PASS", "T.GAP", "T.SDL"]),
    (.crossing, ["R.RDJCT", "S.RDJCT", "R.RDIN", "S.BDG", "S.PSTB", "S.PSTP", "S.CSTM", "S.CRRL"]),
    (
      .area,
      [
        "A.ADMD", "A.ZN", "A.PRSH", "L.RGN", "L.RGNE", "L.AREA", "L.LCTY", "L.VAL", "L.TRB", "L.OAS", "L.INDS",
        "T.VAL", "T.VALX", "T.VALS", "T.PLN", "T.PLNX", "T.PLAT", "T.DSRT", "T.PEN", "T.ISL", "T.ISLS", "T.CAPE",
        "T.GRGE", "T.CNYN", "T.DLTA", "T.DUNE", "V.FRST", "V.GRSLD", "V.SCRB",
      ]
    ),
    (.road, ["R.RD", "R.RDA", "R.RDB", "R.RDCUT", "R.RR", "R.TRL", "R.ST", "R.STKR", "R.TNL", "R.TNLRD", "R.TNLRR"]),
    (
      .river,
      [
        "H.STM", "H.STMI", "H.STMS", "H.STMX", "H.STMIX", "H.STMA", "H.STMB", "H.STMC", "H.STMD", "H.STMM", "H.STMQ",
        "H.WAD", "H.WADB", "H.WADM", "H.WADX", "H.CNL", "H.CNLI",
      ]
    ),
    (
      .mountain,
      ["T.MT", "T.MTS", "T.HLL", "T.HLLS", "T.PK", "T.PKS", "T.RDGE", "T.SPUR", "T.VLC", "T.CLF", "T.ESCP", "T.RK"]
    ),
    (.sea, ["H.SEA", "H.OCN", "H.GULF", "H.BAY", "H.BAYS", "H.STRT", "H.CHN"]),
    (
      .facility,
      [
        "S.AIRP", "S.AIRB", "S.AIRF", "S.AIRH", "S.AIRQ", "S.CMP", "S.CMPRF", "S.CMPMN", "S.DAM", "S.MN", "S.MNA",
        "S.MNC", "S.MNCU", "S.MNAU", "S.MNQ", "S.OILR", "S.OILP", "S.PS", "S.PSH", "S.PSN", "S.PRN", "S.FT", "S.HSP",
        "S.UNIV", "S.GOVL", "S.MSQE", "S.TMPL", "S.CH", "S.SHRN", "S.MKT", "S.PP", "S.INSM", "S.RSTN", "S.BUSTN",
        "L.PRT", "L.MILB", "L.NVB", "L.OILF", "L.GASF", "L.MNA", "L.REFG", "H.HBR", "H.LK", "H.RSV",
      ]
    ),
  ]
}
