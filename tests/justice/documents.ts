import { graphql } from '../gql/gql.ts';

/** The documents with which tests play civil status. */
export const fillMarriage = graphql(`
  mutation FillMarriage($dossier: ID!, $application: MarriageApplication!) {
    answer: fillMarriageRegistration(dossier: $dossier, application: $application) {
      __typename ... on Dossier { id } ... on Refusal { vi en } ... on InvalidInput { field }
    }
  }
`);

export const fillForeignMarriage = graphql(`
  mutation FillForeignMarriage($dossier: ID!, $application: ForeignMarriageApplication!) {
    answer: fillForeignMarriage(dossier: $dossier, application: $application) {
      __typename ... on Dossier { id } ... on Refusal { vi en } ... on InvalidInput { field }
    }
  }
`);

export const fillMarriageAgain = graphql(`
  mutation FillMarriageAgain($dossier: ID!, $application: MarriageReregistrationApplication!) {
    answer: fillMarriageReregistration(dossier: $dossier, application: $application) {
      __typename ... on Dossier { id } ... on Refusal { vi en } ... on InvalidInput { field }
    }
  }
`);

export const fillDeath = graphql(`
  mutation FillDeath($dossier: ID!, $application: DeathApplication!) {
    answer: fillDeathRegistration(dossier: $dossier, application: $application) {
      __typename ... on Dossier { id } ... on Refusal { vi en } ... on InvalidInput { field }
    }
  }
`);

export const fillDeathAgain = graphql(`
  mutation FillDeathAgain($dossier: ID!, $application: DeathReregistrationApplication!) {
    answer: fillDeathReregistration(dossier: $dossier, application: $application) {
      __typename ... on Dossier { id } ... on Refusal { vi en } ... on InvalidInput { field }
    }
  }
`);

export const fillBirthAgain = graphql(`
  mutation FillBirthAgain($dossier: ID!, $application: BirthReregistrationApplication!) {
    answer: fillBirthReregistration(dossier: $dossier, application: $application) {
      __typename ... on Dossier { id } ... on Refusal { vi en } ... on InvalidInput { field }
    }
  }
`);

export const fillBirthWithPapers = graphql(`
  mutation FillBirthWithPapers($dossier: ID!, $application: BirthWithPapersApplication!) {
    answer: fillBirthWithPapers(dossier: $dossier, application: $application) {
      __typename ... on Dossier { id } ... on Refusal { vi en } ... on InvalidInput { field }
    }
  }
`);

export const fillMaritalStatus = graphql(`
  mutation FillMaritalStatus($dossier: ID!, $application: MaritalStatusApplication!) {
    answer: fillMaritalStatusConfirmation(dossier: $dossier, application: $application) {
      __typename ... on Dossier { id } ... on Refusal { vi en } ... on InvalidInput { field }
    }
  }
`);

export const registered = graphql(`
  query Registered($id: ID!) {
    dossier(id: $id) {
      state reason dueAt receivedAt
      resultFile { name }
      civilStatusEntry {
        __typename id kind registration number year registeredOn happenedOn formerEntry
        ... on DeathEntry { cause }
        ... on MaritalStatusEntry { finding purpose }
        parties { role fullName sex birthDate citizenNumber place person { id } asRegistered { fullName birthDate } }
        annotations { number kind note basis cause { id kind } }
      }
    }
  }
`);

export const myEntries = graphql(`
  query MyEntries($search: String, $kind: CivilStatusEntryKind) {
    civilStatusEntries(search: $search, kind: $kind) {
      edges { node { id kind number parties { role fullName } annotations { kind } } }
    }
  }
`);

export const oneEntry = graphql(`
  query OneEntry($id: ID!) {
    civilStatusEntry(id: $id) {
      id kind number agency { id } keeper { id } parties { id role fullName birthDate asRegistered { fullName birthDate } }
      annotations { number kind note basis madeOn makerName changes { role field value } }
    }
  }
`);

export const parentsOf = graphql(`
  query ParentsOf($id: ID!) {
    civilStatusEntry(id: $id) { parties { role birthDate ethnicity nationality residence } }
  }
`);

export const myCivilStatus = graphql(`
  query MyCivilStatus {
    me { civilStatus { role entry { kind number parties { role fullName } } } }
  }
`);

export const annotateEntry = graphql(`
  mutation AnnotateEntry($entry: ID!, $kind: AnnotationKind!, $note: String!, $changes: [CivilStatusChange!], $key: String) {
    answer: annotateEntry(entry: $entry, kind: $kind, note: $note, basis: "QĐ 12/QĐ-UBND, 20/11/2026", changes: $changes, idempotencyKey: $key) {
      __typename
      ... on Annotation { id number kind makerName entry { id } }
      ... on Refusal { vi en }
      ... on InvalidInput { field }
    }
  }
`);

export const recordDivorce = graphql(`
  mutation RecordDivorce($entry: ID!, $on: Date!) {
    answer: recordDivorce(entry: $entry, on: $on, basis: "Bản án 5/2026/HNGĐ-ST, TAND khu vực 9") {
      __typename
      ... on Annotation { number kind }
      ... on Refusal { vi en }
      ... on InvalidInput { field }
    }
  }
`);

export const fillExtractCopy = graphql(`
  mutation FillExtractCopy($dossier: ID!, $application: ExtractCopyApplication!) {
    answer: fillExtractCopy(dossier: $dossier, application: $application) {
      __typename ... on Dossier { id } ... on Refusal { vi en } ... on InvalidInput { field }
    }
  }
`);

export const copied = graphql(`
  query Copied($id: ID!) {
    dossier(id: $id) {
      state reason dueAt
      resultFile { id name }
      extractCopy { number year copies issuedOn agency { id } entry { id kind } }
    }
  }
`);

export const verifyCopy = graphql(`
  query VerifyCopy($code: String!) {
    verifyExtract(code: $code) { kind number year notes copy { number year issuedOn agencyName } }
  }
`);

export const copyBook = graphql(`
  query CopyBook($search: String, $first: Int) {
    extractCopies(search: $search, first: $first) { edges { node { number year entry { id } } } }
  }
`);

export const copiesOfEntry = graphql(`
  query CopiesOfEntry($id: ID!) {
    civilStatusEntry(id: $id) { copies { number copies issuerName issuedOn } }
  }
`);

export const fillCertifiedCopy = graphql(`
  mutation FillCertifiedCopy($dossier: ID!, $application: CertifiedCopyApplication!) {
    answer: fillCertifiedCopy(dossier: $dossier, application: $application) {
      __typename ... on Dossier { id } ... on Refusal { vi en } ... on InvalidInput { field }
    }
  }
`);

export const certifiedOf = graphql(`
  query CertifiedOf($id: ID!) {
    dossier(id: $id) {
      state dueAt resultFile { id name }
      certifiedCopy { number year original originalNumber copies issuedOn issuerName agency { id } }
    }
  }
`);

export const certifiedBook = graphql(`
  query CertifiedBook($search: String, $number: Int) {
    certifiedCopies(search: $search, number: $number) { edges { node { number applicant { fullName } } } }
  }
`);

export const verifyCertification = graphql(`
  query VerifyCertification($code: String!) {
    verifyCertification(code: $code) { number year copies issuedOn agencyName }
  }
`);

export const certificateBook = graphql(`
  query CertificateBook($search: String, $year: Int) {
    criminalRecords(search: $search, year: $year) { edges { node { number year applicant { fullName } } } }
  }
`);

export const entriesOfDay = graphql(`
  query EntriesOfDay($registeredOn: Date, $happenedOn: Date, $registration: CivilStatusRegistration) {
    civilStatusEntries(registeredOn: $registeredOn, happenedOn: $happenedOn, registration: $registration) {
      edges { node { id } }
    }
  }
`);

export const openEnded = graphql(`
  mutation OpenEnded($procedure: String!, $commune: String!) {
    answer: openDossier(procedure: $procedure, commune: $commune) {
      __typename
      ... on Dossier { id agency { department } }
      ... on Refusal { vi en }
      ... on ProcedureNotInForce { procedure endedOn replacedBy }
    }
  }
`);

export const submitEnded = graphql(`
  mutation SubmitEnded($dossier: ID!, $key: String!) {
    answer: submitDossier(dossier: $dossier, idempotencyKey: $key) {
      __typename
      ... on Dossier { id }
      ... on Refusal { vi en }
      ... on ProcedureNotInForce { procedure endedOn replacedBy }
    }
  }
`);

export const fillCriminalRecord = graphql(`
  mutation FillCriminalRecord($dossier: ID!, $application: CriminalRecordApplication!) {
    answer: fillCriminalRecord(dossier: $dossier, application: $application) {
      __typename ... on Dossier { id } ... on Refusal { vi en } ... on InvalidInput { field }
    }
  }
`);

export const certified = graphql(`
  query Certified($id: ID!) {
    dossier(id: $id) {
      state dueAt receivedAt procedure { code owner }
      criminalRecord { form purpose number year stated issuedOn }
    }
  }
`);

export const openNewborn = graphql(`
  mutation OpenNewborn($application: NewbornApplication!, $commune: String!, $key: String) {
    answer: openNewbornApplication(commune: $commune, application: $application, idempotencyKey: $key) {
      __typename
      ... on LinkedApplication { id state dossiers { id } }
      ... on Refusal { vi en }
      ... on InvalidInput { field }
      ... on ProcedureNotOffered { procedure }
    }
  }
`);

export const submitLinked = graphql(`
  mutation SubmitLinked($id: ID!, $key: String!) {
    answer: submitLinkedApplication(linkedApplication: $id, idempotencyKey: $key) {
      __typename
      ... on LinkedApplication { id state submittedAt }
      ... on Refusal { vi en }
      ... on PaperMissing { paper }
    }
  }
`);

export const linked = graphql(`
  query Linked($id: ID!) {
    linkedApplication(id: $id) {
      state parts done dueAt finishedAt submittedAt
      procedure { code parts { number code } }
      applicant { fullName }
      dossiers {
        id state dueAt agency { id department } procedure { code }
        civilStatusEntry { kind parties { fullName } }
        residenceEntry { number year fullName address householder }
        healthCard { number year fullName facility }
        linkedApplication { id }
      }
    }
  }
`);

export const myLinked = graphql(`
  query MyLinked($search: String, $state: LinkedState) {
    linkedApplications(search: $search, state: $state) { edges { node { id state } } }
  }
`);

export const fillResidence = graphql(`
  mutation FillResidence($dossier: ID!, $application: ResidenceApplication!) {
    answer: fillResidence(dossier: $dossier, application: $application) {
      __typename ... on Dossier { id } ... on Refusal { vi en } ... on InvalidInput { field }
    }
  }
`);

export const fillHealthCard = graphql(`
  mutation FillHealthCard($dossier: ID!, $application: HealthCardApplication!) {
    answer: fillHealthCard(dossier: $dossier, application: $application) {
      __typename ... on Dossier { id } ... on Refusal { vi en } ... on InvalidInput { field }
    }
  }
`);

export const linkedRegisters = graphql(`
  query LinkedRegisters($search: String) {
    residenceEntries(search: $search) { edges { node { fullName } } }
    healthCards(search: $search) { edges { node { fullName } } }
  }
`);
