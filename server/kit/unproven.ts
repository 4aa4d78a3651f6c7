/** Nothing has shown that the viewer still is who it was: the viewer has to be looked up, and all asked again. */
export class Unproven extends Error {}
