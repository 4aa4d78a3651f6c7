/**
 * What a civil-status extract of a birth registration says (Trích lục khai sinh; Circular 04/2020/TT-BTP). Texts appear
 * as they are given, in NFC.
 */
export interface BirthExtract {
  /** The issuing agency in full: "ỦY BAN NHÂN DÂN PHƯỜNG HẢI CHÂU". */
  readonly agency: string;
  /** Number in the agency's register of extracts for `year`. */
  readonly number: number;
  readonly year: number;
  readonly fullName: string;
  readonly bornOn: Temporal.PlainDate;
  /** "Nam" or "Nữ". */
  readonly gender: string;
  readonly ethnicity: string;
  readonly nationality: string;
  readonly birthplace: string;
  /** Personal identification number, 12 digits; absent until the population database has given one. */
  readonly personalNumber?: string;
  readonly motherName: string;
  readonly fatherName?: string;
  readonly registeredOn: Temporal.PlainDate;
  readonly dossierCode: string;
  /** Who issues it: "Chủ tịch" and "Nguyễn Văn A". */
  readonly officerTitle: string;
  readonly officerName: string;
  /** Where it is issued, for the line of place and date: "Hải Châu". */
  readonly issuedIn: string;
  /** The moment of issue; printed as a date in Vietnam and written into the file as its creation date. */
  readonly issuedAt: Temporal.Instant;
  /** Where a reader checks it: what the QR code holds. */
  readonly verificationUrl: string;
}
