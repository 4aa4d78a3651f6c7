import { graphql } from '../gql/gql.ts';

/** The documents with which tests handle petitions. */
export const sendPetition = graphql(`
  mutation SendPetition($agency: ID!, $petition: ToldPetition!, $key: String) {
    answer: sendPetition(agency: $agency, petition: $petition, idempotencyKey: $key) {
      __typename
      ... on Petition { id code kind instance state procedureCode petitioner { fullName } first { id decision } }
      ... on Refusal { vi en }
      ... on InvalidInput { field }
    }
  }
`);

export const sendDenunciation = graphql(`
  mutation SendDenunciation($agency: ID!, $letter: String!, $key: String) {
    answer: sendDenunciation(agency: $agency, letter: $letter, idempotencyKey: $key) {
      __typename
      ... on Petition { id code kind state procedureCode petitioner { fullName } }
      ... on Refusal { vi en }
    }
  }
`);

export const receivePetition = graphql(`
  mutation ReceivePetition(
    $agency: ID!, $petition: ToldPetition!, $petitioner: PetitionAuthor!, $receivedOn: Date, $reception: ToldReception
    $key: String
  ) {
    answer: receivePetition(
      agency: $agency, petition: $petition, petitioner: $petitioner, receivedOn: $receivedOn, reception: $reception
      idempotencyKey: $key
    ) {
      __typename
      ... on Petition { id code kind instance state procedureCode dueAt channel reception { code procedureCode } }
      ... on Refusal { vi en }
      ... on InvalidInput { field }
    }
  }
`);

export const receiveDenunciation = graphql(`
  mutation ReceiveDenunciation(
    $agency: ID!, $summary: String!, $letter: String, $denouncer: PetitionAuthor!, $receivedOn: Date
    $reception: ToldReception, $key: String
  ) {
    answer: receiveDenunciation(
      agency: $agency, summary: $summary, letter: $letter, denouncer: $denouncer, receivedOn: $receivedOn
      reception: $reception, idempotencyKey: $key
    ) {
      __typename
      ... on Petition { id code kind state procedureCode }
      ... on Refusal { vi en }
      ... on InvalidInput { field }
    }
  }
`);

export const takePetitionStep = graphql(`
  mutation TakeStep($petition: ID!, $step: PetitionAct!, $note: String, $key: String) {
    answer: takePetitionStep(petition: $petition, step: $step, note: $note, idempotencyKey: $key) {
      __typename
      ... on Petition { id state possibleActs }
      ... on Refusal { vi en }
      ... on PetitionActNotPossible { state possible }
    }
  }
`);

export const acceptPetition = graphql(`
  mutation AcceptPetition($petition: ID!, $note: String) {
    answer: acceptPetition(petition: $petition, note: $note) {
      __typename
      ... on Petition { id state dueAt }
      ... on Refusal { vi en }
      ... on TimeBarred { lastDay }
    }
  }
`);

export const classifyPetition = graphql(`
  mutation ClassifyPetition(
    $petition: ID!, $remote: Boolean!, $complexity: Int!, $severalPlaces: Boolean!, $outside: Boolean!, $summary: String
  ) {
    answer: classifyPetition(
      petition: $petition, remote: $remote, complexity: $complexity, severalPlaces: $severalPlaces, outside: $outside
      summary: $summary
    ) {
      __typename
      ... on Petition { id state summary dueAt }
      ... on Refusal { vi en }
    }
  }
`);

export const forwardPetition = graphql(`
  mutation ForwardPetition($petition: ID!, $toAgency: ID!, $note: String) {
    answer: forwardPetition(petition: $petition, toAgency: $toAgency, note: $note) {
      __typename
      ... on Petition { id state }
      ... on Refusal { vi en }
      ... on InvalidInput { field }
    }
  }
`);

export const decidePetition = graphql(`
  mutation DecidePetition($petition: ID!, $decision: String!) {
    answer: decidePetition(petition: $petition, decision: $decision) {
      __typename
      ... on Petition { id state decision decidedOn }
      ... on Refusal { vi en }
    }
  }
`);

export const seePetition = graphql(`
  query SeePetition($id: ID!) {
    petition(id: $id) {
      id code kind state instance channel summary procedureCode people dueAt decision decidedOn
      petitioner { fullName }
      first { decision agency { id } }
      seconds { id }
      forwardedFrom { code agency { id } }
      reception { code }
      possibleActs
      steps { act onDay note officer { name } }
      clocks {
        clock from due ended late
        limit { amount workingDays source evidence }
        days { day counted reason name }
      }
      confidants { id reason endedAt officer { name } namer { name } }
      looks { reason officer { name } }
    }
  }
`);

export const listPetitions = graphql(`
  query ListPetitions($search: String, $first: Int, $after: String, $kind: PetitionKind) {
    petitions(search: $search, first: $first, after: $after, kind: $kind) {
      totalCount
      edges { node { id code kind } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const petitionsDue = graphql(`
  query PetitionsDue($until: DateTime) {
    petitionsDue(until: $until) { edges { node { id dueAt } } }
  }
`);

export const listReceptions = graphql(`
  query ListReceptions($search: String) {
    receptions(search: $search) {
      edges { node { code settledBefore withinCompetence petition { kind petitioner { fullName } } } }
    }
  }
`);

export const exportReceptions = graphql(`
  mutation ExportReceptions($agency: ID!, $year: Int!, $format: RegisterFormat!) {
    answer: exportReceptions(agency: $agency, year: $year, format: $format) {
      __typename
      ... on ReceptionExport { id total }
      ... on Refusal { vi en }
    }
  }
`);

export const receptionExport = graphql(`
  query ReceptionExport($id: ID!) {
    receptionExport(id: $id) { id total written requestedBy { name } file { id name mediaType pages } }
  }
`);

export const fillAssetDeclaration = graphql(`
  mutation FillAssetDeclaration($dossier: ID!, $application: AssetDeclarationApplication!) {
    answer: fillAssetDeclaration(dossier: $dossier, application: $application) {
      __typename
      ... on Dossier { id state }
      ... on Refusal { vi en }
      ... on InvalidInput { field }
    }
  }
`);

export const assetDeclarations = graphql(`
  query AssetDeclarations($search: String) {
    assetDeclarations(search: $search) {
      edges { node { code kind position declarant { fullName } assets { kind description value change } } }
    }
  }
`);

export const declarationOfDossier = graphql(`
  query DeclarationOfDossier($id: ID!) {
    dossier(id: $id) { state procedure { code } dueAt assetDeclaration { code enteredOn agency { id } } }
  }
`);

export const nameConfidant = graphql(`
  mutation NameConfidant($petition: ID!, $officer: ID!, $reason: String!) {
    answer: nameConfidant(petition: $petition, officer: $officer, reason: $reason) {
      __typename
      ... on Confidant { id officer { name } namer { name } }
      ... on Refusal { vi en }
      ... on InvalidInput { field }
    }
  }
`);

export const endConfidant = graphql(`
  mutation EndConfidant($confidant: ID!) {
    answer: endConfidant(confidant: $confidant) {
      __typename
      ... on Confidant { id endedAt }
      ... on Refusal { vi en }
    }
  }
`);

export const lookAtDenouncer = graphql(`
  mutation LookAtDenouncer($petition: ID!, $reason: String!) {
    answer: lookAtDenouncer(petition: $petition, reason: $reason) {
      __typename
      ... on Denouncer { fullName citizenNumber phone address letter files { name state path } }
      ... on Refusal { vi en }
    }
  }
`);

export const denouncerLooks = graphql(`
  query DenouncerLooks($petition: ID) {
    denouncerLooks(petition: $petition) {
      totalCount
      edges { node { reason at officer { name } petition { id } } }
    }
  }
`);

export const attachPetitionFile = graphql(`
  mutation AttachPetitionFile($petition: ID!, $file: ID!, $shown: Boolean) {
    answer: attachPetitionFile(petition: $petition, file: $file, shown: $shown) {
      __typename
      ... on Petition { id files { shown addedOn file { id name } } }
      ... on Refusal { vi en }
      ... on InvalidInput { field }
    }
  }
`);

export const filesOfPetition = graphql(`
  query FilesOfPetition($id: ID!) {
    petition(id: $id) { files { shown file { name } } }
  }
`);
