import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Stands between a process and the clock of its machine. */
const SOURCE = `#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <sys/time.h>
#include <time.h>
static time_t ahead(void) { const char *s = getenv("CLOCK_AHEAD_S"); return s == NULL ? 0 : atol(s); }
int clock_gettime(clockid_t id, struct timespec *at) {
  static int (*real)(clockid_t, struct timespec *);
  if (real == NULL) real = dlsym(RTLD_NEXT, "clock_gettime");
  int result = real(id, at);
  if (result == 0 && (id == CLOCK_REALTIME || id == CLOCK_REALTIME_COARSE)) at->tv_sec += ahead();
  return result;
}
int gettimeofday(struct timeval *at, void *zone) {
  struct timespec now;
  (void)zone;
  if (clock_gettime(CLOCK_REALTIME, &now) != 0) return -1;
  at->tv_sec = now.tv_sec;
  at->tv_usec = now.tv_nsec / 1000;
  return 0;
}
`;

/**
 * The environment of a process whose clock is fast.
 * @returns undefined where no C compiler is
 */
export function wrongClock(folder: string, aheadS: number): Record<string, string> | undefined {
  const [source, library] = [join(folder, 'clock.c'), join(folder, 'clock.so')];
  writeFileSync(source, SOURCE);
  const { status } = spawnSync('cc', ['-shared', '-fPIC', '-o', library, source, '-ldl']);
  return status === 0 ? { LD_PRELOAD: library, CLOCK_AHEAD_S: String(aheadS) } : undefined;
}
