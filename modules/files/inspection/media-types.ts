/** The formats a stranger may send; each one more is one more decoder exposed, so additions need a reason. */
export const mediaTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const;

export type MediaType = (typeof mediaTypes)[number];
