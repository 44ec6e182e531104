/// What the columns of each layout say, by their names in lower-case letters.
enum ColumnNames {
  static let acled: [String: TableField] = [
    "event_id_cnty": .id, "event_date": .date, "time_precision": .datePrecision, "event_type": .type,
    "sub_event_type": .subtype, "actor1": .actor, "inter1": .actorKind, "actor2": .target, "inter2": .targetKind,
    "country": .country, "admin1": .province, "admin2": .district, "location": .place, "latitude": .latitude,
    "longitude": .longitude, "geo_precision": .precision, "source": .source, "notes": .text, "fatalities": .killed,
  ]

  static let ucdp: [String: TableField] = [
    "id": .id, "type_of_violence": .type, "side_a": .actor, "side_b": .target, "source_office": .source,
    "source_article": .text, "source_headline": .text, "where_prec": .precision, "where_coordinates": .place,
    "adm_1": .province, "adm_2": .district, "latitude": .latitude, "longitude": .longitude, "geom_wkt": .wkt,
    "country": .country, "event_clarity": .kind, "date_prec": .datePrecision, "date_start": .date, "date_end": .dateEnd,
    "deaths_a": .killedSideA, "deaths_b": .killedSideB, "deaths_civilians": .killedCivilians,
    "deaths_unknown": .killedUnknown, "best": .killedBest, "high": .killedHigh, "low": .killedLow,
  ]

  static let gtd: [String: TableField] = [
    "eventid": .id, "iyear": .year, "imonth": .month, "iday": .day, "approxdate": .datePrecision,
    "country_txt": .country, "provstate": .province, "city": .place, "latitude": .latitude, "longitude": .longitude,
    "specificity": .precision, "vicinity": .vicinity, "attacktype1": .type, "suicide": .tactics, "gname": .actor,
    "targtype1_txt": .target, "targtype1": .targetKind, "nkill": .killed, "nkillter": .killedAttackers,
    "nwound": .injured, "dbsource": .source,
    // What is written in words, and the names of targets, who may be persons.
    "summary": .text, "addnotes": .text, "motive": .text, "target1": .text, "target2": .text, "target3": .text,
    "propcomment": .text, "ransomnote": .text, "weapdetail": .text, "scite1": .text, "scite2": .text, "scite3": .text,
  ]

  static let gdelt: [String: TableField] = [
    "globaleventid": .id, "sqldate": .date, "actor1name": .actor, "actor1type1code": .actorKind, "actor2name": .target,
    "actor2type1code": .targetKind, "eventcode": .type, "actiongeo_type": .precision, "actiongeo_fullname": .place,
    "actiongeo_lat": .latitude, "actiongeo_long": .longitude, "sourceurl": .source,
  ]

  static let viina: [String: TableField] = [
    "viina_id": .id, "event_id": .id, "date": .date, "longitude": .longitude, "latitude": .latitude,
    "geo_precision": .precision, "asciiname": .place, "location_name": .place, "address": .place,
    "adm1_name": .province, "adm2_name": .district, "source": .source, "text": .text, "text_ua": .text,
    "text_ru": .text, "text_en": .text,
  ]

  /// What people call the columns of their own tables, and what the program calls those of its own.
  static let spreadsheet: [String: TableField] = {
    var names: [String: TableField] = [:]
    for (field, all) in spellings { for name in all { names[name] = field } }
    for field in TableField.allCases where field != .other { names[field.rawValue] = field }
    return names
  }()

  private static let spellings: [(TableField, [String])] = [
    (.id, ["event_id", "incident_id", "record_id", "event_id_cnty"]),
    (.type, ["event_type", "incident_type", "category", "type_of_incident", "attack_type"]),
    (.date, ["date_start", "start_date", "event_date", "incident_date", "day_of_incident", "occurred"]),
    (.dateEnd, ["end_date"]),
    (.place, ["location", "name", "place_name", "location_name", "locality", "town", "city", "village", "settlement"]),
    (.district, ["admin2", "adm2", "adm_2", "admin2_name", "adm2_name", "adm2_en", "district_name"]),
    (.districtCode, ["admin2_pcode", "adm2_pcode", "pcode", "district_code"]),
    (
      .province, ["admin1", "adm1", "adm_1", "admin1_name", "adm1_name", "adm1_en", "province_name", "state", "region"]
    ),
    (.country, ["country_name", "adm0_en", "admin0"]),
    (.longitude, ["longitude", "long", "lng", "x", "x_coord", "lon_dd"]),
    (.latitude, ["latitude", "y", "y_coord", "lat_dd"]),
    (.wkt, ["geom_wkt", "geometry", "the_geom", "geom"]),
    (.precision, ["location_precision", "where_prec"]),
    (.actor, ["actor1", "initiators", "initiator", "perpetrator", "perpetrators", "group", "armed_group", "side_a"]),
    (.target, ["targets", "actor2", "victims", "side_b"]),
    (.killed, ["fatalities", "deaths", "dead", "killed_total", "total_killed", "nkill"]),
    (.injured, ["wounded", "injuries", "total_injured", "nwound"]),
    (.source, ["sources", "source_name", "publisher"]),
    (
      .text,
      ["notes", "note", "description", "summary", "headline", "comment", "comments", "remarks", "details", "narrative"]
    ),
  ]
}
