/** Thrown when our own inspecting process could not do its work; says nothing about the file, so try again. */
export class InspectionFailed extends Error {
  override readonly name = 'InspectionFailed';
}
