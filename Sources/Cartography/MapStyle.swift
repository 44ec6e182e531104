/// The colours and line widths of all maps; widths in millimetres.
enum MapStyle {
  static let ink = "#262626"
  static let softInk = "#5c5c5c"
  static let paper = "#ffffff"
  static let sea = "#dbe8ef"
  static let seaName = "#5f8299"
  static let abroad = "#ece8e0"
  static let sameCountry = "#f4f1ea"
  static let neighbourName = "#8b8578"
  static let neighbourLine = "#aaa496"
  static let graticule = "#cfc9bc"
  static let districtLine = "#8a8a8a"
  static let regionLine = "#454545"
  static let paleDistrict = "#ffffff"
  static let markedDistrict = "#fbe3bd"
  static let symbol = "#8f2d0a"
  static let hatch = "#6b4a35"
  static let boxLine = "#8a8a8a"

  static let regionLineWidth = 0.38
  static let provinceLineWidth = 0.3
  static let regionSeamWidth = 2.4
  static let districtLineWidth = 0.16
  static let neighbourLineWidth = 0.18
  static let haloWidth = 0.7
}
