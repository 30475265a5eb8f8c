import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseObjects, type KubeObject } from '../objects.ts';
import { kubernetesDir } from '../render.ts';
import { changedObjects, podsOf } from './judge.ts';

const objectsIn = (path: string): readonly KubeObject[] =>
  parseObjects(readFileSync(join(kubernetesDir, path), 'utf8'));

describe('the pods that are sent for judgement', () => {
  it('are those of deployments, with all that the template says', () => {
    const objects = objectsIn('base/processes/regional/ideas.yaml');
    const [pod] = podsOf(objects);
    const template = objects.find(({ kind }) => kind === 'Deployment')?.spec?.['template'];
    expect(pod?.metadata.labels).toEqual(template.metadata.labels);
    expect(pod?.spec).toEqual({ ...template.spec, restartPolicy: 'Always' });
  });

  it('of servers that keep data have the disks that their controller would add', () => {
    const [pod] = podsOf(objectsIn('base/bus/nats.yaml'));
    const volumes = pod?.spec?.['volumes'] as readonly { readonly name: string }[];
    const mounts = pod?.spec?.['containers'][0].volumeMounts as readonly { readonly name: string }[];
    expect(volumes).toContainEqual({ name: 'data', persistentVolumeClaim: { claimName: 'data-nats-0' } });
    expect(mounts.map(({ name }) => name)).toContain('data');
  });

  it('of jobs end when they are done', () => {
    const [pod] = podsOf(objectsIn('base/provision/job.yaml'));
    expect(pod?.spec?.['restartPolicy']).toBe('OnFailure');
  });
});

describe('the objects that a mistake changed', () => {
  const [namespace] = objectsIn('base/common/namespace.yaml');
  const before = namespace === undefined ? [] : [namespace];

  it('are only those that are not as they were', () => {
    const changed = before.map((object) => ({ ...object, metadata: { name: 'other' } }));
    expect(changedObjects(before, before)).toEqual([]);
    expect(changedObjects(before, [...before, ...changed])).toEqual(changed);
  });
});
