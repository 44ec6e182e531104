/// Where the rows of a table of places come from; it is written into each row.
package struct RowProvenance: Sendable {
  /// Who made the source.
  package var source: String
  /// The source's licence.
  package var licence: String
  /// The date that the contents describe, for rows that have none of their own.
  package var vintage: String

  /// Makes a provenance.
  package init(source: String, licence: String, vintage: String) {
    self.source = source
    self.licence = licence
    self.vintage = vintage
  }
}

/// What places of any source are made against.
package struct PlaceTarget: Sendable {
  /// Which places are asked for.
  package var selection: PlaceSelection
  /// The imported full districts.
  package var districts: SourceFile?
  /// The imported provinces.
  package var provinces: SourceFile?
  /// Imported countries with their two letters as codes, for telling swapped coordinates.
  package var countries: SourceFile?
  /// What is written into each row.
  package var provenance: RowProvenance

  /// Makes a target.
  package init(
    selection: PlaceSelection = PlaceSelection(), districts: SourceFile? = nil, provinces: SourceFile? = nil,
    countries: SourceFile? = nil, provenance: RowProvenance
  ) {
    self.selection = selection
    self.districts = districts
    self.provinces = provinces
    self.countries = countries
    self.provenance = provenance
  }
}
