/// Words by which a report says where it comes from and when it was published.
public struct SourceWords: Sendable, Hashable {
  /// The names of each news agency by its id: `afp` is `AFP` and `Agence France-Presse`.
  public let agencies: [String: [String]]
  /// Words in front of a credited agency: `with inputs from`.
  public let creditLeads: [String]
  /// Words in front of the day of publication: `Published on`.
  public let publishedLeads: [String]
  /// Words in front of the day of a later version: `Updated`.
  public let updatedLeads: [String]

  /// Makes the words.
  public init(
    agencies: [String: [String]] = [:], creditLeads: [String] = [], publishedLeads: [String] = [],
    updatedLeads: [String] = []
  ) {
    self.agencies = agencies
    self.creditLeads = creditLeads
    self.publishedLeads = publishedLeads
    self.updatedLeads = updatedLeads
  }
}
