const TOLD = '__typename ... on Dossier { id state code dueAt } ... on Refusal { en }';

/** The acts by which a dossier comes in, each as a front end would send it. */
export const INTAKE = {
  open: `mutation open($commune: String!, $key: String!) {
    answer: openDossier(procedure: "3.000465", commune: $commune, idempotencyKey: $key) { ${TOLD} }
  }`,
  enter: `mutation enter($commune: String!, $applicant: PersonAtCounter!, $key: String!) {
    answer: openDossierAtCounter(procedure: "3.000465", commune: $commune, applicant: $applicant, idempotencyKey: $key) { ${TOLD} }
  }`,
  fill: `mutation fill($dossier: ID!, $application: DiplomaCopyApplication!, $key: String!) {
    answer: fillDiplomaCopy(dossier: $dossier, application: $application, idempotencyKey: $key) { ${TOLD} }
  }`,
  submit: `mutation handIn($dossier: ID!, $key: String!) {
    answer: submitDossier(dossier: $dossier, idempotencyKey: $key) { ${TOLD} }
  }`,
  receive: `mutation receive($dossier: ID!, $key: String!) {
    answer: receiveDossier(dossier: $dossier, idempotencyKey: $key) { ${TOLD} }
  }`,
  takeIn: `mutation takeIn($dossier: ID!, $key: String!) {
    answer: takeInDossier(dossier: $dossier, idempotencyKey: $key) { ${TOLD} }
  }`,
} as const;
