/** Why an application gets no money. */
export const rejectionReasons = [
  'ceiling-reached',
  'not-eligible',
  'below-threshold',
  'quality',
  'incomplete',
] as const;
export type RejectionReason = (typeof rejectionReasons)[number];

/** Why an award that was given is taken back. */
export const withdrawalReasons = [
  'by-recipient',
  'conditions-not-met',
  'phase-cancelled',
  'fieldlab-stopped',
] as const;
export type WithdrawalReason = (typeof withdrawalReasons)[number];
