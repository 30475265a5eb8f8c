import type { ServiceContract } from '@innovatienetwerk/contract';
import type { GeneratedFile } from '../generated-file.ts';
import { accountsFile, passwordsPatch } from './accounts.ts';
import { autoscaler, disruptionBudget, networkPolicy, service, serviceAccount } from './around.ts';
import { deployment } from './deployment.ts';
import { scaledObject } from './keda.ts';
import { yamlFile } from './kube-object.ts';
import { overlaySeats } from './seats.ts';
import { workloads, type Workload } from './workloads.ts';

const ROOT = 'deploy/kubernetes';

const kustomization = (fields: object): string =>
  yamlFile([{ apiVersion: 'kustomize.config.k8s.io/v1beta1', kind: 'Kustomization', ...fields }]);
const component = (fields: object): string =>
  yamlFile([{ apiVersion: 'kustomize.config.k8s.io/v1alpha1', kind: 'Component', ...fields }]);

/** A file for each process, and one that names them. */
function processFiles(folder: string, all: readonly Workload[]): readonly GeneratedFile[] {
  return [
    ...all.map((workload) => ({
      path: `${folder}/${workload.name}.yaml`,
      content: yamlFile([
        serviceAccount(workload),
        service(workload),
        deployment(workload),
        disruptionBudget(workload),
        autoscaler(workload),
        networkPolicy(workload),
      ]),
    })),
    {
      path: `${folder}/kustomization.yaml`,
      content: kustomization({ resources: all.map(({ name }) => `${name}.yaml`) }),
    },
  ];
}

/** Scaling by what waits on the bus, for those that listen to something. */
function kedaFiles(
  folder: string,
  all: readonly Workload[],
  contracts: readonly ServiceContract[],
): readonly GeneratedFile[] {
  const scaled = all.flatMap((workload) => scaledObject(workload, contracts) ?? []);
  return [
    { path: `${folder}/scaled-objects.yaml`, content: yamlFile(scaled) },
    {
      path: `${folder}/kustomization.yaml`,
      content: component({
        resources: ['scaled-objects.yaml'],
        // What is scaled by its lag makes an autoscaler of its own: two would pull at the same number.
        patches: scaled.map(({ metadata: { name } }) => ({
          patch: `$patch: delete\napiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata:\n  name: ${name}\n`,
        })),
      }),
    },
  ];
}

/** Who connects to the bus of an overlay, which depends on the seat that it is. */
const seatFiles = (contracts: readonly ServiceContract[]): readonly GeneratedFile[] =>
  overlaySeats().flatMap(({ overlay, seat }) => [
    { path: `${ROOT}/overlays/${overlay}/accounts.conf`, content: accountsFile(contracts, seat) },
    { path: `${ROOT}/overlays/${overlay}/passwords.yaml`, content: passwordsPatch(contracts, seat) },
  ]);

/** What of the manifests follows from the contracts: a file for each process, how it is scaled, and who may do what on the bus. */
export function kubernetesFiles(contracts: readonly ServiceContract[]): readonly GeneratedFile[] {
  const all = workloads(contracts);
  const regional = all.filter((workload) => workload.regional);
  const national = all.filter((workload) => !workload.regional);
  return [
    ...processFiles(`${ROOT}/base/processes/regional`, regional),
    ...processFiles(`${ROOT}/base/processes/national`, national),
    ...kedaFiles(`${ROOT}/components/keda/regional`, regional, contracts),
    ...kedaFiles(`${ROOT}/components/keda/national`, national, contracts),
    ...seatFiles(contracts),
  ];
}
