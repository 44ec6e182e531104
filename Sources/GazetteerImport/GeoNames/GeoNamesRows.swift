import DelimitedText
import IncidentModel
import SimpleFeatures

/// Makes places of the rows of a dump.
struct GeoNamesRows {
  /// What becomes of a row.
  enum Outcome {
    case place(SourcePlace, id: Int, remarks: [String])
    case leftOut(LeftOut)
    case refused(String)
  }

  let provinces: UnitNameTable
  let districts: UnitNameTable
  let alternates: AlternateNames?
  let codes: FeatureCodes
  let selection: PlaceSelection

  func place(_ row: RowScanner) -> Outcome {
    if let fault = row.fault { return .refused(fault) }
    guard row.count == 19 else {
      let hint = row.count == 1 ? "; the columns of a GeoNames dump are separated by tabs" : ""
      return .refused("\(row.count) columns instead of 19\(hint)")
    }
    guard let country = word(row.field(8)), let code = code(row) else { return .refused("the codes are not UTF-8") }
    if !selection.countries.isEmpty, !selection.countries.contains(country) { return .leftOut(.country) }
    if !selection.codes.isEmpty, !isAskedFor(code) { return .leftOut(.code) }
    guard let kind = codes.kind(code) else { return .leftOut(.kind(code)) }
    guard let id = DecimalID(row.field(0)) else { return .refused("the id is no whole number") }
    do {
      let coordinate = try PositionFields.coordinate(longitude: row.field(5), latitude: row.field(4))
      let names = try names(row, Int(id.value))
      var place = SourcePlace(
        id: "gn:\(id.value)", name: names.name, names: names.others, kind: kind, coordinate: coordinate)
      place.population = DelimitedReader.Row.integer(row.field(14)).flatMap { $0 > 0 ? $0 : nil }
      place.country = country
      place.date = date(row.field(18))
      setUnits(&place, row)
      setItem(&place, Int(id.value))
      return .place(place, id: Int(id.value), remarks: names.remarks)
    } catch let fault as PositionFields.Fault {
      return .refused(fault.message)
    } catch let refusal as NameCleaning.Refusal {
      return .refused(refusal.message)
    } catch {
      return .refused("\(error)")
    }
  }

  private func names(_ row: RowScanner, _ id: Int) throws(NameCleaning.Refusal) -> NameList {
    var names = try NameList(row.field(1))
    names.add(row.field(2))
    if let alternates {
      for name in alternates.names(of: id) { names.add(name) }
    } else {
      for name in row.field(3).split(separator: UInt8(ascii: ",")) { names.add(name) }
    }
    return names
  }

  private func isAskedFor(_ code: String) -> Bool {
    let parts = code.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    return selection.codes.contains(code) || parts.contains { selection.codes.contains($0) }
  }

  /// The codes of the units, which are those of their own rows: `PK.03` and `PK.03.1174872`.
  private func setUnits(_ place: inout SourcePlace, _ row: RowScanner) {
    guard let first = word(row.field(10)), !first.isEmpty, first != "00" else { return }
    let province = "\(place.country).\(first)"
    place.province = StatedUnit(code: province, name: provinces[province])
    guard let second = word(row.field(11)), !second.isEmpty, place.kind != .province else { return }
    let district = "\(province).\(second)"
    place.district = StatedUnit(code: district, name: districts[district])
  }

  /// The item of Wikidata; where several are stated, it cannot be told which is the place.
  private func setItem(_ place: inout SourcePlace, _ id: Int) {
    guard let items = alternates?.items(of: id), let first = items.first else { return }
    let others = items.filter { $0 != first }
    guard others.isEmpty else {
      return place.codeFaults.append(
        "\(([first] + others).map(\.code).joined(separator: ", ")) are all said to be its item of Wikidata")
    }
    place.codes.add(first)
  }

  private func code(_ row: RowScanner) -> String? {
    guard let feature = word(row.field(6)), let code = word(row.field(7)) else { return nil }
    return "\(feature).\(code)"
  }

  private func word(_ field: ArraySlice<UInt8>) -> String? {
    field.count <= 80 ? String(validating: field, as: UTF8.self) : nil
  }

  /// The day of the last change, where it is one.
  private func date(_ field: ArraySlice<UInt8>) -> String {
    guard field.count == 10, field.allSatisfy({ $0 == UInt8(ascii: "-") || (0x30...0x39).contains($0) }) else {
      return ""
    }
    return String(validating: field, as: UTF8.self) ?? ""
  }
}
