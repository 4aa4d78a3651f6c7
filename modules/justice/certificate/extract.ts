import type { Line } from '../kinds/kind-of-entry.ts';

/** What a document tells of an entry of the register (Circular 04/2020/TT-BTP). Texts appear as they are given, in NFC. */
export interface Extract {
  /** "Trích lục khai sinh". */
  readonly title: string;
  /** The issuing agency in full: "ỦY BAN NHÂN DÂN PHƯỜNG HẢI CHÂU". */
  readonly agency: string;
  /** Number in the agency's register for `year`. */
  readonly number: number;
  readonly year: number;
  /** Those without a value are left out. */
  readonly lines: readonly Line[];
  /** What was noted in the entry later, in order. */
  readonly notes: readonly string[];
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
