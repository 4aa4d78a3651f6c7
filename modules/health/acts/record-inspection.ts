import { type Act, NotAllowed, signedIn } from '../../../server/kit/index.ts';
import { health } from '../contract.ts';
import { insertInspection } from '../queries/inspections.ts';
import { lockLicence } from '../queries/licences.ts';
import { LicenceNotFound } from '../refusals.ts';
import { handedInOn } from './handed-in-on.ts';
import { insistHeld } from './insist-held.ts';
import { undecided } from './undecided.ts';

interface Held {
  readonly heldOn: string;
  readonly passed: boolean;
  readonly findings: string;
}

/** What is inspected: for a dossier that asks for a licence, or under a licence. */
export type Inspected = { readonly dossier: number } | { readonly licence: number };

/** Writes down what an inspection found; the last one for a dossier counts when it is decided. */
export async function recordInspection(act: Act, inspected: Inspected, held: Held): Promise<number> {
  const viewer = signedIn(act.viewer);
  const { since, ...concerned } =
    'dossier' in inspected
      ? await ofDossier(act, inspected.dossier)
      : await ofLicence(act, inspected.licence);
  if (!viewer.may(health.permissions.keepLicences, concerned.agencyId)) throw new NotAllowed();
  insistHeld(act, held.heldOn, since);
  const at = new Date(act.clock.now().epochMilliseconds);
  return insertInspection(act.db, { ...concerned, ...held, accountId: viewer.accountId, at });
}

async function ofDossier(act: Act, id: number) {
  const { licenseFacility, licensePharmacy, certifyFoodSafety } = health.procedures;
  const dossier = await undecided(act, id, [licenseFacility, licensePharmacy, certifyFoodSafety]);
  const { agencyId, applicantId: personId } = dossier;
  return { dossierId: id, licenceId: null, agencyId, personId, since: handedInOn(dossier) };
}

async function ofLicence(act: Act, id: number) {
  const licence = await lockLicence(act.db, id);
  if (licence?.facilityId == null) throw new LicenceNotFound();
  const { agencyId, holderId: personId, issuedOn: since } = licence;
  return { dossierId: null, licenceId: id, agencyId, personId, since };
}
