import { graphql } from '../gql/gql.ts';

/** The documents with which tests play a dossier. */
export const signIn = graphql(`
  mutation SignIn($login: String!) {
    developmentSignIn(login: $login) {
      __typename
      ... on Session { token }
      ... on Refusal { vi en }
    }
  }
`);

export const whoAmI = graphql(`
  query WhoAmI { viewer { id name } }
`);

export const lookAt = graphql(`
  query LookAt($id: ID!) {
    dossier(id: $id) {
      id code version state portalState createdAt submittedAt receivedAt dueAt decidedAt finishedAt reason
      procedure { code }
      commune { code name }
      agency { id code legacyCode }
      applicant { fullName citizenNumber }
      officer { name }
      resultFile { id name state }
      files { paper file { id name state size mediaType pages text reason reasonVi reasonEn } }
      events(first: 3) { id kind at }
      civilStatusEntry { id kind number year parties { role fullName } }
    }
  }
`);

export const openDossier = graphql(`
  mutation OpenDossier($procedure: String!, $commune: String!, $key: String) {
    answer: openDossier(procedure: $procedure, commune: $commune, idempotencyKey: $key) {
      __typename
      ... on Dossier { id state code }
      ... on Refusal { vi en }
      ... on InvalidInput { field }
      ... on ProcedureNotInForce { procedure }
      ... on CommuneNotInForce { commune }
    }
  }
`);

export const attachFile = graphql(`
  mutation AttachFile($dossier: ID!, $file: ID!, $paper: String!, $key: String) {
    answer: attachFile(dossier: $dossier, file: $file, paper: $paper, idempotencyKey: $key) {
      __typename
      ... on Dossier { id state code }
      ... on Refusal { vi en }
      ... on InvalidInput { field }
    }
  }
`);

export const fillBirthRegistration = graphql(`
  mutation FillBirthRegistration($dossier: ID!, $application: BirthApplication!, $version: Int, $key: String) {
    answer: fillBirthRegistration(dossier: $dossier, application: $application, version: $version, idempotencyKey: $key) {
      __typename
      ... on Dossier { id state code }
      ... on Refusal { vi en }
      ... on InvalidInput { field }
    }
  }
`);

export const submitDossier = graphql(`
  mutation SubmitDossier($dossier: ID!, $key: String!) {
    answer: submitDossier(dossier: $dossier, idempotencyKey: $key) {
      __typename
      ... on Dossier { id state code submittedAt }
      ... on Refusal { vi en }
      ... on InvalidInput { field }
      ... on PaperMissing { paper }
    }
  }
`);

export const receiveDossier = graphql(`
  mutation ReceiveDossier($dossier: ID!, $key: String) {
    answer: receiveDossier(dossier: $dossier, idempotencyKey: $key) {
      __typename
      ... on Dossier { id state code dueAt }
      ... on Refusal { vi en }
      ... on InvalidInput { field }
    }
  }
`);

export const grantDossier = graphql(`
  mutation GrantDossier($dossier: ID!, $key: String) {
    answer: grantDossier(dossier: $dossier, idempotencyKey: $key) {
      __typename
      ... on Dossier { id state code }
      ... on Refusal { vi en }
      ... on InvalidInput { field }
      ... on ActNotPossible { was: state }
    }
  }
`);

export const refuseDossier = graphql(`
  mutation RefuseDossier($dossier: ID!, $reason: String!, $key: String) {
    answer: refuseDossier(dossier: $dossier, reason: $reason, idempotencyKey: $key) {
      __typename
      ... on Dossier { id state code reason }
      ... on Refusal { vi en }
      ... on InvalidInput { field }
    }
  }
`);

export const requestSupplement = graphql(`
  mutation RequestSupplement($dossier: ID!, $reason: String!, $key: String) {
    answer: requestSupplement(dossier: $dossier, reason: $reason, idempotencyKey: $key) {
      __typename
      ... on Dossier { id state portalState dueAt deadline { state } }
      ... on Refusal { vi en }
      ... on ActNotPossible { was: state possible }
    }
  }
`);

export const handInSupplement = graphql(`
  mutation HandInSupplement($dossier: ID!, $key: String) {
    answer: handInSupplement(dossier: $dossier, idempotencyKey: $key) {
      __typename
      ... on Dossier { id state dueAt deadline { state } }
      ... on Refusal { vi en }
      ... on PaperMissing { paper }
    }
  }
`);

export const extendDeadline = graphql(`
  mutation ExtendDeadline($dossier: ID!, $day: Date!, $reason: String!, $key: String) {
    answer: extendDeadline(dossier: $dossier, day: $day, reason: $reason, idempotencyKey: $key) {
      __typename
      ... on Dossier { id state dueAt deadline { state } }
      ... on Refusal { vi en }
      ... on InvalidInput { field }
    }
  }
`);

export const deadlineOf = graphql(`
  query DeadlineOf($id: ID!) {
    dossier(id: $id) {
      state dueAt possibleActs
      deadline { due state explain { day counted reason name } }
      deadlineEntries { kind dueAt breach amount unit note }
    }
  }
`);

export const myDossiers = graphql(`
  query MyDossiers($first: Int, $after: String, $agency: ID, $state: DossierState) {
    dossiers(first: $first, after: $after, agency: $agency, state: $state) {
      edges { cursor node { id state agency { id } applicant { id fullName } } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const verifyExtract = graphql(`
  query VerifyExtract($code: String!) {
    verifyExtract(code: $code) { kind number year registeredOn agencyName }
  }
`);

export const switchModule = graphql(`
  mutation SwitchModule($module: String!, $enabled: Boolean!, $mode: SwitchMode! = REFUSE, $at: DateTime) {
    answer: switchModule(module: $module, enabled: $enabled, mode: $mode, at: $at) {
      __typename
      ... on ModuleChange { id moduleId enabled mode outcome at }
      ... on Refusal { vi en }
      ... on ModuleRequired { modules }
      ... on RequirementsOff { modules }
      ... on ModuleBusy { plan { openWork { state count } jobs { lane running } } }
    }
  }
`);

export const followEvents = graphql(`
  subscription FollowEvents($after: String, $types: [String!], $agencies: [ID!], $procedures: [String!]) {
    events(after: $after, types: $types, agencies: $agencies, procedures: $procedures) {
      position
      newest
      event {
        __typename id position type agencyId
        ... on EventOfDossier { eventId dossierId applicantId agency { id } dossier { id code applicant { fullName } } }
      }
    }
  }
`);

export const allEvents = graphql(`
  query AllEvents { eventsPage(first: 100) { position newest hasMore events { id type position } } }
`);
