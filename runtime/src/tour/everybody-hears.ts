import type { RunFile } from '../supervisor/run-file.ts';
import { languageOf, mailSubjects, type TourIdea } from './cast.ts';
import { PATIENCE_MS } from './patience.ts';
import type { Tour } from './steps.ts';

interface Message {
  readonly kind: string;
  readonly ideaId?: string;
}

const subjectIn = {
  nl: (reference: string) => `Besluit over idee ${reference}`,
  en: (reference: string) => `Decision on idea ${reference}`,
} as const;
/** To its author, and to who supports it. */
const decisionKinds: readonly string[] = ['idea-decided', 'supported-idea-decided'];
const languageName = { nl: 'Dutch', en: 'English' } as const;

/** The decision is public: the idea shows it, and everybody who must know is told. */
export async function everybodyHears(
  tour: Tour,
  run: RunFile,
  idea: TourIdea,
  decisionId: string,
): Promise<void> {
  const { see } = tour;
  await see({
    who: 'anna',
    what: 'sees that her idea is accepted',
    call: { method: 'GET', path: idea.path },
    until: ({ body }) => body.status === 'accepted' && body.decisionId === decisionId,
    withinMs: PATIENCE_MS,
  });
  await see({
    who: 'anna',
    what: 'reads the public explanation on the timeline',
    call: { method: 'GET', path: `${idea.path}/timeline` },
    until: ({ body }) => body.items.some(({ status }: { readonly status: string }) => status === 'accepted'),
    withinMs: PATIENCE_MS,
  });
  await see({
    who: 'poi-bisc',
    what: 'the system of POI BiSC reads the decision',
    call: { method: 'GET', path: `/decisions/${decisionId}` },
    withinMs: PATIENCE_MS,
  });
  for (const who of ['anna', 'fatima', 'george']) {
    await see({
      who,
      what: 'has the message in the app',
      call: { method: 'GET', path: '/notifications?limit=200&sort=-sentAt' },
      until: ({ body }) =>
        body.items.some(({ kind, ideaId }: Message) => decisionKinds.includes(kind) && ideaId === idea.id),
      withinMs: PATIENCE_MS,
    });
    const language = languageOf(who);
    await tour.check(who, `has it as an e-mail in ${languageName[language]}`, PATIENCE_MS, async () =>
      (await mailSubjects(run, who)).some((subject) =>
        subject.startsWith(subjectIn[language](idea.reference)),
      ),
    );
  }
}
