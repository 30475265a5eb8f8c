import { parseArgs } from 'node:util';
import { findHelm, notOfChart, renderChart } from './chart.ts';
import { ensureBinaries } from './cluster/binaries.ts';
import { startControlPlane, type ControlPlane } from './cluster/control-plane.ts';
import { NoCluster } from './cluster/go.ts';
import {
  changedObjects,
  ensureDefinitions,
  installDefinitions,
  judgeOverlay,
  manifest,
  refusalsOf,
} from './cluster/judge.ts';
import { must } from './cluster/kubectl.ts';
import { clusterMistakes, withClusterMistakes } from './mutations/cluster.ts';
import { mutations } from './mutations.ts';
import { ofKind } from './objects.ts';
import { findingsOf, policies } from './policies/index.ts';
import { findKubectl, readExamples, renderOverlays, type Overlay } from './render.ts';
import { ensureStages } from './simulation/stages.ts';
import { simulate } from './simulation/simulate.ts';

/**
 * `npm run check:deploy`: renders every overlay of `deploy/kubernetes` and the chart of `deploy/helm`, holds them against our policies, and then has a real API server take
 * it and refuse what is wrong. `--quick` stops after the policies; `--cluster` goes on to a simulated cluster, and `--mistakes` lets that run the
 * platform with mistakes as well, which it must notice.
 */
const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    cluster: { type: 'boolean', default: false },
    mistakes: { type: 'boolean', default: false },
  },
});

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** The overlay on which mistakes are tried: it has everything that the others have. */
const MISTAKEN = 'national';
const JUDGES = ['kubectl', 'helm', 'kube-apiserver', 'etcd'];
const RUNNERS = ['kube-controller-manager', 'kube-scheduler', 'kwok'];

function checkPolicies(overlays: readonly Overlay[], without: ReadonlySet<string> = new Set()): number {
  const held = policies.filter(({ name }) => !without.has(name));
  let wrong = 0;
  for (const { name, objects } of overlays) {
    const findings = findingsOf(objects).filter(({ policy }) => !without.has(policy));
    say(`${name}: ${objects.length} objects, ${held.length} policies, ${findings.length} complaints`);
    for (const { policy, complaint } of findings) say(`  ${policy}: ${complaint}`);
    wrong += findings.length;
  }
  return wrong;
}

async function checkOnServer(plane: ControlPlane, overlays: readonly Overlay[]): Promise<number> {
  let wrong = 0;
  await installDefinitions(plane.kubectl);
  const { stdout } = await plane.kubectl(['version', '-o', 'json']);
  const { serverVersion } = JSON.parse(stdout) as { serverVersion: { gitVersion: string } };
  for (const { name, objects } of [...overlays, ...(await readExamples())]) {
    // oxlint-disable-next-line no-await-in-loop -- one server
    const complaints = await judgeOverlay(plane.kubectl, objects);
    say(`${name}: sent to kube-apiserver ${serverVersion.gitVersion}, ${complaints.length} complaints`);
    for (const complaint of complaints) say(`  ${complaint}`);
    wrong += complaints.length;
  }
  return wrong;
}

const WIDTH = 58;
const SHOWN = 100;

/** Tries each mistake. @returns how many were not refused by whom they had to be */
async function checkMutations(
  overlays: readonly Overlay[],
  plane: ControlPlane | undefined,
): Promise<number> {
  const { objects } = overlays.find(({ name }) => name === MISTAKEN) ?? { objects: [] };
  let passed = 0;
  let tried = 0;
  for (const { name, judge, policy, apply } of mutations) {
    if (judge === 'server' && plane === undefined) continue;
    tried += 1;
    const after = apply(objects);
    const changed = changedObjects(objects, after);
    const reasons =
      judge === 'server' && plane !== undefined
        ? // oxlint-disable-next-line no-await-in-loop -- one server
          await refusalsOf(plane.kubectl, changed)
        : findingsOf(after)
            .filter((finding) => finding.policy === policy)
            .map(({ complaint }) => complaint);
    const [reason] = reasons;
    if (reason === undefined) passed += 1;
    say(
      `  ${name.padEnd(WIDTH)} ${(policy ?? judge).padEnd(26)} ${(reason ?? 'NOT REFUSED').slice(0, SHOWN)}`,
    );
  }
  say(`${MISTAKEN}: ${tried} mistakes tried, ${tried - passed} refused`);
  return passed;
}

/** @returns whether a real API server can be had here */
async function canJudge(): Promise<boolean> {
  if (values.quick) return false;
  try {
    await ensureBinaries(values.cluster ? [...JUDGES, ...RUNNERS] : JUDGES, say);
    await ensureDefinitions();
    if (values.cluster) await ensureStages();
    return true;
  } catch (error) {
    if (!(error instanceof NoCluster)) throw error;
    say(`skipped: the judgement of a Kubernetes API server: ${error.message}`);
    return false;
  }
}

/** @returns how many things are wrong */
async function checkWithServer(overlays: readonly Overlay[], charts: readonly Overlay[]): Promise<number> {
  const plane = await startControlPlane();
  try {
    const wrong =
      (await checkOnServer(plane, [...overlays, ...charts])) + (await checkMutations(overlays, plane));
    if (!values.cluster || wrong > 0) return wrong;
    const national = overlays.find(({ name }) => name === MISTAKEN)?.objects ?? [];
    const faults = await simulate(plane, national, say);
    for (const fault of faults) say(`  ${fault}`);
    return faults.length;
  } finally {
    await plane.stop();
  }
}

/** Has a simulated cluster run the platform with mistakes that no judge of text would see. @returns how many it did not notice */
async function checkClusterMistakes(overlays: readonly Overlay[]): Promise<number> {
  const national = overlays.find(({ name }) => name === MISTAKEN)?.objects ?? [];
  const plane = await startControlPlane();
  try {
    await installDefinitions(plane.kubectl);
    await must(plane.kubectl(['apply', '-f', '-'], manifest(ofKind(national, 'Namespace'))));
    say(`${MISTAKEN} with ${clusterMistakes.length} mistakes:`);
    const faults = await simulate(plane, withClusterMistakes(national), say);
    const missed = clusterMistakes.filter(({ name, complaint }) => {
      const seen = faults.find((fault) => complaint.test(fault));
      say(`  ${name.padEnd(WIDTH)} ${'cluster'.padEnd(26)} ${(seen ?? 'NOT NOTICED').slice(0, SHOWN)}`);
      return seen === undefined;
    });
    return missed.length;
  } finally {
    await plane.stop();
  }
}

async function chartsFor(overlays: readonly Overlay[]): Promise<readonly Overlay[]> {
  const helm = await findHelm();
  if (helm !== undefined) return await renderChart(helm, overlays);
  say('skipped: the chart of deploy/helm: helm, which renders it, is not on this machine');
  return [];
}

const hasServer = await canJudge();
const kubectl = await findKubectl();
if (kubectl === undefined) {
  say('skipped: the overlays of deploy/kubernetes: kubectl, which renders them, is not on this machine');
} else {
  const overlays = await renderOverlays(kubectl);
  const charts = await chartsFor(overlays);
  const wrong =
    checkPolicies(overlays) +
    checkPolicies(charts, notOfChart) +
    (hasServer ? await checkWithServer(overlays, charts) : await checkMutations(overlays, undefined)) +
    (hasServer && values.cluster && values.mistakes ? await checkClusterMistakes(overlays) : 0);
  say(wrong === 0 ? 'The manifests keep the rules.' : `${wrong} things to mend.`);
  process.exitCode = wrong === 0 ? 0 : 1;
}
