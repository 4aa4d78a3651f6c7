/** Something in the settings or around the server keeps it from starting; its message alone helps the person. */
export class StartFault extends Error {}
