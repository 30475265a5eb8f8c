/** What an expert does in a Fieldlab: coaching falls under the limit of hours per week of its steering group. */
export const workKinds = ['coaching', 'expertise'] as const;
export type WorkKind = (typeof workKinds)[number];
