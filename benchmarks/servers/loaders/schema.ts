/** The part of Motcua's graph that the operations use, in the same words. */
export const typeDefs = `
  enum DossierState { DRAFT SUBMITTED RECEIVED PROCESSING DONE STOPPED }
  enum DossierEventKind { SUBMITTED RECEIVED GRANTED REFUSED RESULT_ISSUED }
  scalar DateTime
  type Procedure { id: ID! code: String! name: String! nameEn: String! }
  type Person { id: ID! fullName: String! }
  type Officer { id: ID! name: String! }
  type Unit { id: ID! name: String! }
  type File { id: ID! name: String! size: Int! }
  type DossierFile { paper: String! file: File }
  type DossierEvent { id: ID! kind: DossierEventKind! at: DateTime! }
  type Agency {
    id: ID!
    code: String!
    name: String!
    dossiers(state: DossierState, first: Int! = 20): [Dossier!]!
  }
  type Dossier {
    id: ID!
    code: String
    state: DossierState!
    submittedAt: DateTime
    dueAt: DateTime
    procedure: Procedure!
    applicant: Person!
    officer: Officer
    commune: Unit!
    agency: Agency!
    events(first: Int! = 20): [DossierEvent!]!
    files(first: Int! = 20): [DossierFile!]!
  }
  type DossierEdge { node: Dossier! }
  type AgencyEdge { node: Agency! }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type DossierConnection { edges: [DossierEdge!]! pageInfo: PageInfo! }
  type AgencyConnection { edges: [AgencyEdge!]! }
  type Query {
    dossiers(agency: ID, first: Int! = 20, after: String): DossierConnection!
    dossier(code: String!): Dossier
    procedure(code: String!): Procedure
    agencies(first: Int! = 20): AgencyConnection!
  }
  type DossierNotFound { en: String! }
  union SubmitDossier = Dossier | DossierNotFound
  type Mutation { submitDossier(dossier: ID!, idempotencyKey: String!): SubmitDossier! }
`;
