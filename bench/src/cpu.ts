import { readFileSync } from 'node:fs';

/** Of Linux on every common machine; `getconf CLK_TCK` says it. */
const TICKS_PER_SECOND = 100;

/** How long a process has kept a core busy since it began, in seconds; 0 where the system does not say. Linux only. */
export function cpuSecondsOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name may hold spaces; the fields after it are counted from the state.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
  } catch {
    return 0;
  }
}

/** How busy the whole machine was between two readings, from 0 to 1. */
export function machineBusyBetween(before: readonly number[], after: readonly number[]): number {
  const spent = after.map((value, index) => value - (before[index] ?? 0));
  const total = spent.reduce((sum, value) => sum + value, 0);
  const [, , , idle = 0, waiting = 0] = spent;
  return total === 0 ? 0 : 1 - (idle + waiting) / total;
}

/** The time that all cores together spent on each kind of work since the machine began: user, nice, system, idle, waiting and more. */
export function machineTimes(): readonly number[] {
  try {
    const [line = ''] = readFileSync('/proc/stat', 'utf8').split('\n');
    return line.trim().split(/\s+/).slice(1, 9).map(Number);
  } catch {
    return [];
  }
}
