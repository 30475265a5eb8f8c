import { readFileSync } from 'node:fs';

/**
 * Loaded into every process of the platform before its own code (`NODE_OPTIONS=--import`). A service then lives as many days later as
 * stands in a file, from its next start on: what waits for days is seen in minutes. The rest of the platform stays in the present.
 */
const DAY_MS = 86_400_000;

function daysLater(): number {
  try {
    return Number(readFileSync(process.env['DAYS_FILE'] ?? '', 'utf8'));
  } catch {
    // No day has passed yet.
    return 0;
  }
}

const isService = /services\/[^/]+\/src\/main\.ts$/.test(process.argv[1] ?? '');
const shiftMs = isService ? daysLater() * DAY_MS : 0;

// Services ask for the moment by `new Date()`. The deadline of a request counts by `Date.now()`, and the gateway sets it in the present.
if (shiftMs > 0)
  globalThis.Date = new Proxy(Date, {
    construct: (real, parts: unknown[], caller) =>
      Reflect.construct(real, parts.length === 0 ? [Date.now() + shiftMs] : parts, caller) as Date,
  });
