import type { GraphQLObjectType } from 'graphql';
import { expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { havingRole } from '../support/having-role.ts';
import { inSession } from '../support/in-session.ts';
import { openProvince } from '../support/province.ts';
import { anyCall } from './any-call.ts';
import { letAsk } from './let-ask.ts';
import { machine } from './machine.ts';
import { received } from './received.ts';

const province = await openProvince({ work: false });
const { platform, agencyId } = province;

const having = (code: string): Promise<number> =>
  havingRole(province, `has ${code}`, code, code === 'system-administrator' ? null : agencyId);

const program = await machine(province, [dossiers.permissions.followDossiers]);
await letAsk(province.administrator, program.id);
const accounts: Readonly<Record<string, number | null>> = {
  anybody: null,
  citizen: (await province.person()).accountId,
  clerk: await having('one-stop-clerk'),
  handling: await having('handling-officer'),
  deciding: await having('deciding-officer'),
  head: await having('head-of-office'),
  system: await having('system-administrator'),
  program: Number(program.id),
};
const ROLES = Object.keys(accounts);

/** How a call is received: `+` is looked at, `-` is not allowed, `.` is asked to sign in. */
async function mark(role: string, operation: 'query' | 'mutation' | 'subscription', document: string) {
  const code = await received(
    province.url(),
    await inSession(province, role, accounts[role] ?? null),
    operation,
    document,
  );
  return code === null ? '+' : code === 'NotSignedIn' ? '.' : '-';
}

async function rowsOf(
  operation: 'query' | 'mutation' | 'subscription',
  root: GraphQLObjectType | null | undefined,
): Promise<readonly string[]> {
  const fields = Object.values(root?.getFields() ?? {}).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const rows: string[] = [];
  for (const field of fields) {
    const document = anyCall(operation, field, { agency: `"${agencyId}"` });
    const marks = await Promise.all(ROLES.map((role) => mark(role, operation, document)));
    rows.push(row(`${operation} ${field.name}`, marks));
  }
  return rows;
}

const row = (name: string, cells: readonly string[]) =>
  [name.padEnd(34), ...cells.map((cell, at) => cell.padEnd(ROLES[at]?.length ?? 0))].join(' ').trimEnd();

it('each role may call what this table says, and nothing else', async () => {
  const { schema } = platform().registry.graph();
  const rows = [
    row('', ROLES),
    ...(await rowsOf('query', schema.getQueryType())),
    ...(await rowsOf('mutation', schema.getMutationType())),
    ...(await rowsOf('subscription', schema.getSubscriptionType())),
  ];
  expect(rows.join('\n')).toMatchInlineSnapshot(`
    "                                   anybody citizen clerk handling deciding head system program
    query admissionCampaign            +       +       +     +        +        +    +      +
    query admissionCampaigns           +       +       +     +        +        +    +      +
    query affectedThings               .       +       +     +        +        +    +      +
    query agencies                     +       +       +     +        +        +    +      +
    query agency                       +       +       +     +        +        +    +      +
    query agencyChanges                .       +       +     +        +        +    +      +
    query agencyOn                     +       +       +     +        +        +    +      +
    query allowanceRates               +       +       +     +        +        +    +      +
    query allowances                   .       -       -     -        -        -    -      -
    query apologyDrafts                .       -       +     +        +        +    -      -
    query assetDeclarations            .       +       +     +        +        +    +      +
    query auditKey                     +       +       +     +        +        +    +      +
    query calendarChange               .       +       +     +        +        +    +      +
    query calendarChanges              .       +       +     +        +        +    +      +
    query candidates                   .       +       +     +        +        +    +      +
    query catalogueImport              .       -       -     -        -        -    +      -
    query catalogueImports             .       -       -     -        -        -    +      -
    query certifiedCopies              .       +       +     +        +        +    +      +
    query civilStatusEntries           .       +       +     +        +        +    +      +
    query civilStatusEntry             .       +       +     +        +        +    +      +
    query client                       .       +       +     +        +        +    +      +
    query clients                      .       -       -     -        -        -    +      -
    query communes                     +       +       +     +        +        +    +      +
    query criminalRecords              .       +       +     +        +        +    +      +
    query deadlineMoves                .       +       +     +        +        +    +      +
    query deadlineWarnings             .       -       +     +        +        +    -      -
    query delegations                  .       +       +     +        +        +    +      +
    query denouncerLooks               .       -       -     -        -        +    -      -
    query diplomaImport                .       -       -     -        -        -    -      -
    query diplomaImports               .       -       -     -        -        -    -      -
    query disabilityCertificates       .       -       -     -        -        -    -      -
    query documents                    .       -       -     -        -        -    +      -
    query dossier                      .       +       +     +        +        +    +      +
    query dossierProgress              +       +       +     +        +        +    +      +
    query dossiers                     .       +       +     +        +        +    +      +
    query eventTypes                   +       +       +     +        +        +    +      +
    query eventsPage                   .       +       +     +        +        +    +      +
    query extractCopies                .       +       +     +        +        +    +      +
    query healthCards                  .       +       +     +        +        +    +      +
    query holdings                     .       +       +     +        +        +    +      +
    query licences                     +       +       +     +        +        +    +      +
    query linkedApplication            .       +       +     +        +        +    +      +
    query linkedApplications           .       +       +     +        +        +    +      +
    query me                           .       +       +     +        +        +    +      +
    query moduleChanges                .       -       -     -        -        -    +      -
    query moduleSettings               .       -       -     -        -        -    +      -
    query modules                      .       -       -     -        -        -    +      -
    query myRoles                      .       +       +     +        +        +    +      +
    query mySessions                   .       +       +     +        +        +    +      +
    query people                       .       -       +     -        -        +    -      -
    query permissions                  .       +       +     +        +        +    +      +
    query petition                     .       +       +     +        +        +    +      +
    query petitions                    .       +       +     +        +        +    +      +
    query petitionsDue                 .       -       +     +        +        +    -      -
    query planModuleChange             .       -       -     -        -        -    +      -
    query procedure                    +       +       +     +        +        +    +      +
    query procedures                   +       +       +     +        +        +    +      +
    query processes                    .       -       -     -        -        -    +      -
    query pupils                       .       -       -     -        -        -    -      -
    query purposes                     +       +       +     +        +        +    +      +
    query queues                       .       -       -     -        -        -    +      -
    query readsOfMyData                .       +       +     +        +        +    +      +
    query receptionExport              .       -       -     -        -        +    -      -
    query receptions                   .       -       +     +        +        +    -      -
    query registerExport               .       -       +     -        -        +    -      -
    query reorganisation               .       +       +     +        +        +    +      +
    query reorganisations              .       +       +     +        +        +    +      +
    query residenceEntries             .       +       +     +        +        +    +      +
    query roleProposals                .       -       -     -        -        +    +      -
    query roles                        .       +       +     +        +        +    +      +
    query schoolYears                  +       +       +     +        +        +    +      +
    query schools                      +       +       +     +        +        +    +      +
    query settingsChanges              .       -       -     -        -        -    +      -
    query simulation                   .       +       +     +        +        +    +      +
    query simulationPage               .       +       +     +        +        +    +      +
    query staff                        .       -       -     -        -        +    +      -
    query unitChanges                  .       +       +     +        +        +    +      +
    query unitOn                       +       +       +     +        +        +    +      +
    query verifyCertification          +       +       +     +        +        +    +      +
    query verifyDiploma                +       +       +     +        +        +    +      +
    query verifyDiplomas               +       +       +     +        +        +    +      +
    query verifyExtract                +       +       +     +        +        +    +      +
    query viewer                       +       +       +     +        +        +    +      +
    query webhook                      .       -       -     -        -        -    -      -
    query webhooks                     .       -       -     -        -        -    -      -
    mutation acceptPetition            .       -       -     -        +        +    -      -
    mutation actFor                    .       +       +     +        +        +    +      +
    mutation addClientKey              .       +       +     +        +        +    +      +
    mutation annotateEntry             .       -       -     -        -        -    -      -
    mutation applyCatalogueImport      .       -       -     -        -        -    +      -
    mutation approveDecision           .       -       -     -        +        +    -      -
    mutation approveRole               .       -       -     -        -        +    +      -
    mutation askOpinion                .       +       +     +        +        +    +      +
    mutation assignDossier             .       -       -     -        +        +    -      -
    mutation assignDossiers            .       -       -     -        +        +    -      -
    mutation attachFile                .       +       +     +        +        +    +      +
    mutation attachPetitionFile        .       +       +     +        +        +    +      +
    mutation cancelModuleChange        .       -       -     -        -        -    +      -
    mutation changeCalendar            .       -       -     -        -        +    +      -
    mutation changeModuleSettings      .       -       -     -        -        -    +      -
    mutation chooseCase                .       +       +     +        +        +    +      +
    mutation chooseReturn              .       +       +     +        +        +    +      +
    mutation classifyPetition          .       -       -     +        +        +    -      -
    mutation confirmPayment            .       -       +     -        -        +    -      -
    mutation confirmWithdrawal         .       +       +     +        +        +    +      +
    mutation createWebhook             .       -       -     -        -        -    -      -
    mutation decidePetition            .       -       -     -        +        +    -      -
    mutation decideSuccessor           .       -       -     -        -        -    +      -
    mutation delegate                  .       +       +     +        +        +    +      -
    mutation deleteWebhook             .       -       -     -        -        -    -      -
    mutation developmentSignIn         +       +       +     +        +        +    +      +
    mutation drawPlaces                .       -       -     -        -        -    -      -
    mutation endConfidant              .       -       -     -        -        +    -      -
    mutation endDelegation             .       +       +     +        +        +    +      +
    mutation endRole                   .       +       +     +        +        +    +      +
    mutation endSession                .       +       +     +        +        +    +      +
    mutation exportReceptions          .       -       -     -        -        +    -      -
    mutation exportRegister            .       -       +     -        -        +    -      -
    mutation extendDeadline            .       -       -     -        +        +    -      -
    mutation fillAdmission             .       +       +     +        +        +    +      +
    mutation fillAllowance             .       +       +     +        +        +    +      +
    mutation fillAssetDeclaration      .       +       +     +        +        +    +      +
    mutation fillBirthRegistration     .       +       +     +        +        +    +      +
    mutation fillBirthReregistration   .       +       +     +        +        +    +      +
    mutation fillBirthWithPapers       .       +       +     +        +        +    +      +
    mutation fillCertifiedCopy         .       +       +     +        +        +    +      +
    mutation fillCriminalRecord        .       +       +     +        +        +    +      +
    mutation fillDeathRegistration     .       +       +     +        +        +    +      +
    mutation fillDeathReregistration   .       +       +     +        +        +    +      +
    mutation fillDiplomaCopy           .       +       +     +        +        +    +      +
    mutation fillDiplomaCorrection     .       +       +     +        +        +    +      +
    mutation fillDisabilityCertificate .       +       +     +        +        +    +      +
    mutation fillExtractCopy           .       +       +     +        +        +    +      +
    mutation fillFacilityLicence       .       +       +     +        +        +    +      +
    mutation fillFoodSafetyCertificate .       +       +     +        +        +    +      +
    mutation fillForeignMarriage       .       +       +     +        +        +    +      +
    mutation fillHealthCard            .       +       +     +        +        +    +      +
    mutation fillMaritalStatusConfirmation .       +       +     +        +        +    +      +
    mutation fillMarriageRegistration  .       +       +     +        +        +    +      +
    mutation fillMarriageReregistration .       +       +     +        +        +    +      +
    mutation fillPension               .       +       +     +        +        +    +      +
    mutation fillPharmacistLicence     .       +       +     +        +        +    +      +
    mutation fillPharmacyLicence       .       +       +     +        +        +    +      +
    mutation fillPracticeLicence       .       +       +     +        +        +    +      +
    mutation fillResidence             .       +       +     +        +        +    +      +
    mutation fillSchoolTransfer        .       +       +     +        +        +    +      +
    mutation forwardPetition           .       -       -     +        +        +    -      -
    mutation giveOpinion               .       -       -     -        +        +    -      -
    mutation grantDossier              .       -       -     -        +        +    -      -
    mutation grantRole                 .       -       -     -        -        +    +      -
    mutation handBackDossier           .       +       +     +        +        +    +      +
    mutation handInSupplement          .       +       +     +        +        +    +      +
    mutation handOverDossier           .       +       +     +        +        +    +      +
    mutation limitClient               .       -       -     -        -        -    +      -
    mutation lookAtDenouncer           .       -       +     +        +        +    -      -
    mutation nameConfidant             .       -       -     -        -        +    -      -
    mutation openClass                 .       -       -     -        -        -    -      -
    mutation openDossier               .       +       -     -        -        -    -      -
    mutation openDossierAtCounter      .       -       +     -        -        +    -      -
    mutation openDossierByPost         .       -       +     -        -        +    -      -
    mutation openNewbornApplication    .       +       +     +        +        +    +      +
    mutation pauseWebhook              .       -       -     -        -        -    -      -
    mutation placePupil                .       -       -     -        -        -    -      -
    mutation planAdmissionCampaign     .       -       -     -        -        -    -      -
    mutation planCalendarChange        .       -       -     -        -        +    +      -
    mutation planReorganisation        .       -       -     -        -        -    +      -
    mutation planSchoolYear            .       -       -     -        -        -    -      -
    mutation printForm                 .       -       +     +        +        +    -      -
    mutation promoteClient             .       -       -     -        -        -    +      -
    mutation proposeGrant              .       -       -     +        +        +    -      -
    mutation proposeRefusal            .       -       -     +        +        +    -      -
    mutation proposeRole               .       -       -     -        -        +    +      -
    mutation publishAdmissions         .       -       -     -        -        -    -      -
    mutation receiveDenunciation       .       -       +     -        -        +    -      -
    mutation receiveDossier            .       -       +     -        -        +    -      -
    mutation receiveDossiers           .       -       +     -        -        +    -      -
    mutation receivePetition           .       -       +     -        -        +    -      -
    mutation recordDisabilityConclusion .       -       -     -        -        -    -      -
    mutation recordDivorce             .       -       -     -        -        -    -      -
    mutation recordInspection          .       -       -     -        -        -    -      -
    mutation refuseDossier             .       -       -     -        +        +    -      -
    mutation refuseIntake              .       -       +     -        -        +    -      -
    mutation registerClient            .       -       -     -        -        -    +      -
    mutation registerDocuments         .       -       -     -        -        -    +      -
    mutation registerStaff             .       -       -     -        -        +    +      -
    mutation reorganise                .       -       -     -        -        -    +      -
    mutation replayWebhook             .       -       -     -        -        -    -      -
    mutation reportSimulation          .       +       +     +        +        +    +      +
    mutation requestPayment            .       +       +     +        +        +    +      +
    mutation requestSupplement         .       +       +     +        +        +    +      +
    mutation rerunJob                  .       -       -     -        -        -    +      -
    mutation resolveAtOnce             .       -       -     -        +        +    -      -
    mutation resumeClient              .       -       -     -        -        -    +      -
    mutation resumeLicence             .       -       -     -        -        -    -      -
    mutation resumeWebhook             .       -       -     -        -        -    -      -
    mutation retireClientKey           .       +       +     +        +        +    +      +
    mutation returnResult              .       -       +     -        -        +    -      -
    mutation revokeLicence             .       -       -     -        -        -    -      -
    mutation rotateWebhookSecret       .       -       -     -        -        -    -      -
    mutation sendAgain                 .       -       -     -        -        -    -      -
    mutation sendBack                  .       -       -     -        +        +    -      -
    mutation sendDenunciation          .       +       -     -        -        -    -      -
    mutation sendPetition              .       +       +     +        +        +    +      +
    mutation signOut                   .       +       +     +        +        +    +      +
    mutation simulate                  .       +       +     +        +        +    +      +
    mutation stopDossier               .       -       -     -        +        +    -      -
    mutation submitDossier             .       +       +     +        +        +    +      +
    mutation submitLinkedApplication   .       +       +     +        +        +    +      +
    mutation suspendClient             .       -       -     -        -        -    +      -
    mutation suspendLicence            .       -       -     -        -        -    -      -
    mutation switchModule              .       -       -     -        -        -    +      -
    mutation takeDiplomaImport         .       -       -     -        -        -    -      -
    mutation takeInDossier             .       -       +     -        -        +    -      -
    mutation takeOverDossier           .       -       -     +        +        +    -      -
    mutation takePetitionStep          .       -       -     +        +        +    -      -
    mutation withdrawDossier           .       +       +     +        +        +    +      +
    mutation withdrawQuestion          .       -       -     +        +        +    -      -
    subscription events                .       +       +     +        +        +    +      +
    subscription heartbeat             +       +       +     +        +        +    +      +"
  `);
});
