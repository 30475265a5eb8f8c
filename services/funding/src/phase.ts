interface OfPhase {
  readonly fieldlabId?: string | undefined;
  readonly phaseId?: string | undefined;
}

/** Which phase of which Fieldlab something is about, as far as it is about one. */
export const ofPhase = ({ fieldlabId, phaseId }: OfPhase) => ({
  ...(fieldlabId === undefined ? {} : { fieldlabId }),
  ...(phaseId === undefined ? {} : { phaseId }),
});
