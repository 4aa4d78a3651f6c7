export { BlobTooLarge, type OpenBlob } from '../storage/storage.ts';
export { ACTED_ON_EACH } from './acted-on-each.ts';
export { type ArgumentBuilder, pageArguments, repeatable } from './arguments.ts';
export { AssuranceTooLow, insistOnAssurance } from './assurance.ts';
export type { Evidence } from './audit-desk.ts';
export type { Book, BookColumn } from './book/book.ts';
export { writeBook } from './book/write-book.ts';
export { byValue } from './by-value.ts';
export { choices } from './choices.ts';
export { closedRegisters } from './closed-registers.ts';
export { boolean, choice, computed, date, dateTime, id, int, maybe, string } from './columns.ts';
export { connectionOf } from './connection.ts';
export type { Act, Clock, Context, Logged, Outcome } from './context.ts';
export {
  type AnyContract,
  type Call,
  defineContract,
  type Job,
  type Loader,
  loads,
  type Permission,
  type Procedure,
} from './contract.ts';
export { dayOf, ZONE } from './day.ts';
export { decoded } from './decoded.ts';
export { type Class, entity, everybody, extend } from './entity.ts';
export {
  InvalidInput,
  ModuleDraining,
  ModuleNotEnabled,
  NotAllowed,
  NotInProduction,
  NotSignedIn,
  ReasonNeeded,
  Refusal,
  type Words,
} from './errors.ts';
export { type Event, event } from './event.ts';
export { gatheredRead } from './gathered-read.ts';
export { gatheredWrite } from './gathered-write.ts';
export { groupCommit } from './group-commit.ts';
export { handOverRows } from './hand-over-rows.ts';
export type { Handover, Holding, KeptThing, NamedHolding } from './holding.ts';
export { inBatches } from './in-batches.ts';
export { inForce, inForceOn } from './in-force.ts';
export { inReach } from './in-reach.ts';
export { dayInFigures, dayInWords, momentInFigures, momentInWords } from './in-words.ts';
export { keepBody } from './keep-body.ts';
export { key } from './key.ts';
export { listLength } from './list-length.ts';
export { listed } from './listed.ts';
export {
  type BodyOf,
  type DossierToDecide,
  implement,
  type Listener,
  type Module,
  type ProcedureBody,
  type Verdict,
  when,
} from './module.ts';
export { ModuleState, type SwitchOutcome } from './module-desk.ts';
export type { BrokenOperation, Dependant, LaneJobs, ModulePlan, ModuleWork } from './module-plan.ts';
export { momentOf } from './moment-of.ts';
export { nextNumber } from './next-number.ts';
export { onceABuilder } from './once-a-builder.ts';
export {
  type AskedOf,
  type NamedOpenWork,
  type OpenCount,
  type OpenWork,
  openCounts,
  ownWork,
} from './open-work.ts';
export { opensWork } from './opens-work.ts';
export type { Order, Page, PageRequest, Refine } from './page.ts';
export { drawPaper } from './paper/draw-paper.ts';
export { drawQrCode } from './paper/draw-qr-code.ts';
export { FACES } from './paper/faces.ts';
export type { Block, Column, Paper, PaperSetup } from './paper/paper.ts';
export { streamPaper } from './paper/stream-paper.ts';
export { parse } from './parse.ts';
export { prepared } from './prepared.ts';
export { ProcessRole, type ServerProcess } from './process-desk.ts';
export type { QueuedJob, QueueState } from './queue-desk.ts';
export { ReadOfMyData } from './read-of-my-data.ts';
export { reasonsBy } from './reasons-by.ts';
export { refusal } from './refusal.ts';
export { many, one } from './relation.ts';
export { route } from './route.ts';
export {
  alongside,
  type Builder,
  type InputBuilder,
  type InputFields,
  type SchemaPart,
} from './schema.ts';
export { settingsIn } from './settings-in.ts';
export { signedIn } from './signed-in.ts';
export { single } from './single.ts';
export type { Slots } from './slots.ts';
export { paragraphs, text } from './text.ts';
export { textWithin } from './text-within.ts';
export { type Assurance, type Grant, type Principal, type Purpose, type Reach, Viewer } from './viewer.ts';
export { vouchedPerson } from './vouched-person.ts';
export { watchedSource } from './watched-source.ts';
export type { Which } from './which.ts';
