import { graphql } from '../gql/gql.ts';

export const possible = graphql(
  `query Possible($id: ID!) { dossier(id: $id) { state version possibleActs } }`,
);

/** The acts of applicant and desk until somebody processes it, as far as they are wanted. */
export const tryIntake = graphql(`
  mutation TryIntake(
    $dossier: ID!, $file: ID!, $application: BirthApplication!, $text: String!, $key: String!
    $FILL_IN: Boolean!, $ATTACH: Boolean!, $SUBMIT: Boolean!, $RECEIVE: Boolean!, $REFUSE_INTAKE: Boolean!
    $REQUEST_SUPPLEMENT: Boolean!, $HAND_IN_SUPPLEMENT: Boolean!, $REQUEST_PAYMENT: Boolean!, $CONFIRM_PAYMENT: Boolean!
  ) {
    FILL_IN: fillBirthRegistration(dossier: $dossier, application: $application) @include(if: $FILL_IN) { __typename ... on ActNotPossible { possible } }
    ATTACH: attachFile(dossier: $dossier, file: $file, paper: "GIAY_CHUNG_SINH") @include(if: $ATTACH) { __typename ... on ActNotPossible { possible } }
    SUBMIT: submitDossier(dossier: $dossier, idempotencyKey: $key) @include(if: $SUBMIT) { __typename ... on ActNotPossible { possible } }
    RECEIVE: receiveDossier(dossier: $dossier) @include(if: $RECEIVE) { __typename ... on ActNotPossible { possible } }
    REFUSE_INTAKE: refuseIntake(dossier: $dossier, reason: $text) @include(if: $REFUSE_INTAKE) { __typename ... on ActNotPossible { possible } }
    REQUEST_SUPPLEMENT: requestSupplement(dossier: $dossier, reason: $text) @include(if: $REQUEST_SUPPLEMENT) { __typename ... on ActNotPossible { possible } }
    HAND_IN_SUPPLEMENT: handInSupplement(dossier: $dossier) @include(if: $HAND_IN_SUPPLEMENT) { __typename ... on ActNotPossible { possible } }
    REQUEST_PAYMENT: requestPayment(dossier: $dossier, amount: 1000, reason: $text) @include(if: $REQUEST_PAYMENT) { __typename ... on ActNotPossible { possible } }
    CONFIRM_PAYMENT: confirmPayment(dossier: $dossier, receipt: $text) @include(if: $CONFIRM_PAYMENT) { __typename ... on ActNotPossible { possible } }
  }
`);

/** The acts from then on. */
export const tryActs = graphql(`
  mutation TryActs(
    $dossier: ID!, $officer: ID!, $agency: ID!, $text: String!, $day: Date!
    $ASSIGN: Boolean!, $HAND_OVER: Boolean!, $TAKE_OVER: Boolean!, $HAND_BACK: Boolean!, $ASK_OPINION: Boolean!
    $EXTEND_DEADLINE: Boolean!, $PROPOSE: Boolean!, $SEND_BACK: Boolean!, $APPROVE: Boolean!, $GRANT: Boolean!
    $REFUSE: Boolean!, $STOP: Boolean!, $WITHDRAW: Boolean!, $CONFIRM_WITHDRAWAL: Boolean!, $RETURN_RESULT: Boolean!
  ) {
    ASSIGN: assignDossier(dossier: $dossier, officer: $officer) @include(if: $ASSIGN) { __typename ... on ActNotPossible { possible } }
    HAND_OVER: handOverDossier(dossier: $dossier, toAgency: $agency, note: $text) @include(if: $HAND_OVER) { __typename ... on ActNotPossible { possible } }
    TAKE_OVER: takeOverDossier(dossier: $dossier) @include(if: $TAKE_OVER) { __typename ... on ActNotPossible { possible } }
    HAND_BACK: handBackDossier(dossier: $dossier, note: $text) @include(if: $HAND_BACK) { __typename ... on ActNotPossible { possible } }
    ASK_OPINION: askOpinion(dossier: $dossier, agency: $agency, question: $text, within: 1) @include(if: $ASK_OPINION) { __typename ... on ActNotPossible { possible } }
    EXTEND_DEADLINE: extendDeadline(dossier: $dossier, day: $day, reason: $text) @include(if: $EXTEND_DEADLINE) { __typename ... on ActNotPossible { possible } }
    PROPOSE: proposeGrant(dossier: $dossier) @include(if: $PROPOSE) { __typename ... on ActNotPossible { possible } }
    SEND_BACK: sendBack(dossier: $dossier, reason: $text) @include(if: $SEND_BACK) { __typename ... on ActNotPossible { possible } }
    APPROVE: approveDecision(dossier: $dossier) @include(if: $APPROVE) { __typename ... on ActNotPossible { possible } }
    GRANT: grantDossier(dossier: $dossier) @include(if: $GRANT) { __typename ... on ActNotPossible { possible } }
    REFUSE: refuseDossier(dossier: $dossier, reason: $text) @include(if: $REFUSE) { __typename ... on ActNotPossible { possible } }
    STOP: stopDossier(dossier: $dossier, reason: $text) @include(if: $STOP) { __typename ... on ActNotPossible { possible } }
    WITHDRAW: withdrawDossier(dossier: $dossier, reason: $text) @include(if: $WITHDRAW) { __typename ... on ActNotPossible { possible } }
    CONFIRM_WITHDRAWAL: confirmWithdrawal(dossier: $dossier) @include(if: $CONFIRM_WITHDRAWAL) { __typename ... on ActNotPossible { possible } }
    RETURN_RESULT: returnResult(dossier: $dossier) @include(if: $RETURN_RESULT) { __typename ... on ActNotPossible { possible } }
  }
`);
