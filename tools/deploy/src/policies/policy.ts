import { nameOf, podOwners, type Fields, type KubeObject, type PodOwner } from '../objects.ts';

/** A rule for all objects of an overlay together. */
export interface Policy {
  readonly name: string;
  /** The rule in words, as a sentence that is true of good manifests. */
  readonly rule: string;
  /** @returns what does not keep the rule, each as a sentence that begins with the object */
  readonly check: (objects: readonly KubeObject[]) => readonly string[];
}

export interface Finding {
  readonly policy: string;
  readonly complaint: string;
}

/** A sentence about an object for each fault that is there. */
export const complain = (object: KubeObject, faults: Readonly<Record<string, boolean>>): readonly string[] =>
  Object.entries(faults)
    .filter(([, isFault]) => isFault)
    .map(([what]) => `${nameOf(object)} ${what}`);

/** A rule that holds for each owner of pods by itself. */
export const forPods = (
  name: string,
  rule: string,
  faultsOf: (owner: PodOwner, objects: readonly KubeObject[]) => Readonly<Record<string, boolean>>,
  owners: (objects: readonly KubeObject[]) => readonly PodOwner[] = podOwners,
): Policy => ({
  name,
  rule,
  check: (objects) => owners(objects).flatMap((owner) => complain(owner.object, faultsOf(owner, objects))),
});

/** The values of the variables that stand in the manifest itself. */
export const literalEnv = (container: Fields): Readonly<Record<string, string>> =>
  Object.fromEntries(
    ((container['env'] ?? []) as readonly Fields[])
      .filter((variable) => typeof variable['value'] === 'string')
      .map((variable) => [variable['name'], variable['value']]),
  );
