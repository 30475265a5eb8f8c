import { setTimeout as delay } from 'node:timers/promises';

/** What a client was told about one of its ideas. Whatever was told must hold for ever. */
export interface Acknowledged {
  readonly ideaId: string;
  readonly authorId: string;
  readonly title: string;
  /** The furthest step that was answered with success. */
  readonly step: 'drafted' | 'saved' | 'submitted';
}

export interface WriterOptions {
  readonly name: string;
  readonly apiUrl: string;
  readonly token: () => Promise<string>;
  readonly challengeId: string;
  readonly signal: AbortSignal;
  readonly onAcknowledged: (told: Acknowledged) => void;
  /** Told of an answer that makes it ask again; `none` when there was no answer at all. */
  readonly onRefused?: (status: number | 'none') => void;
}

interface Answer {
  readonly status: number;
  readonly etag: string;
  readonly body: Record<string, unknown>;
}

const RETRY_MS = 50;
/** Longer than any outage that the test makes. */
const GIVE_UP_MS = 60_000;

/** A client that does what the API asks of clients: it repeats a request with the same key until it has an answer. */
export function createWriter(options: WriterOptions) {
  const attempt = async (
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: object,
  ): Promise<Answer | undefined> => {
    try {
      const response = await fetch(`${options.apiUrl}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${await options.token()}`,
          ...(body === undefined
            ? {}
            : { 'content-type': method === 'PATCH' ? 'application/merge-patch+json' : 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(15_000),
      });
      const text = await response.text();
      if (response.status >= 500 || response.status === 429) {
        options.onRefused?.(response.status);
        return undefined;
      }
      return {
        status: response.status,
        etag: response.headers.get('etag') ?? '',
        body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
      };
    } catch {
      // The gateway was killed, or the answer was lost on its way.
      options.onRefused?.('none');
      return undefined;
    }
  };

  const insist = async (
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: object,
  ): Promise<Answer> => {
    const giveUpAt = Date.now() + GIVE_UP_MS;
    for (;;) {
      const answer = await attempt(method, path, headers, body);
      if (answer !== undefined) return answer;
      if (Date.now() > giveUpAt) throw new Error(`${method} ${path} had no answer within ${GIVE_UP_MS} ms`);
      await delay(RETRY_MS);
    }
  };

  const expectStatus = (answer: Answer, status: number, what: string): Answer => {
    if (answer.status !== status) throw new Error(`${what}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer;
  };

  /** A change without a key: after an answer that was lost, the client looks whether its change is there. */
  const save = async (ideaId: string, etag: string, form: Record<string, unknown>): Promise<Answer> => {
    let version = etag;
    for (;;) {
      const answer = await insist('PATCH', `/ideas/${ideaId}`, { 'if-match': version }, form);
      if (answer.status === 200) return answer;
      if (answer.status !== 412) throw new Error(`save: ${answer.status} ${JSON.stringify(answer.body)}`);
      const current = expectStatus(await insist('GET', `/ideas/${ideaId}`, {}), 200, 'read');
      if (current.body['goal'] === form['goal']) return current;
      version = current.etag;
    }
  };

  /** The same key until there is an answer; the first answer may be a stored one. */
  const submit = (ideaId: string, etag: string): Promise<Answer> =>
    insist('POST', `/ideas/${ideaId}/submissions`, {
      'idempotency-key': crypto.randomUUID(),
      'if-match': etag,
    });

  const writeOne = async (number: number): Promise<void> => {
    const title = `${options.name} idee ${number}`;
    const drafted = expectStatus(
      await insist(
        'POST',
        '/ideas',
        { 'idempotency-key': crypto.randomUUID() },
        {
          title,
        },
      ),
      201,
      'draft',
    );
    const told = { ideaId: String(drafted.body['id']), authorId: String(drafted.body['authorId']), title };
    options.onAcknowledged({ ...told, step: 'drafted' });
    const saved = await save(told.ideaId, drafted.etag, {
      description: `Beschrijving van ${title}`,
      goal: `Doel van ${title}`,
      targetGroups: ['adults'],
      agendaTasks: ['literate-society'],
      helpWanted: [],
      fieldlabWish: 'none',
      publicPrizeWish: false,
      challengeId: options.challengeId,
    });
    options.onAcknowledged({ ...told, step: 'saved' });
    expectStatus(await submit(told.ideaId, saved.etag), 201, 'submit');
    options.onAcknowledged({ ...told, step: 'submitted' });
  };

  return {
    async run(): Promise<void> {
      for (let number = 1; !options.signal.aborted; number += 1) await writeOne(number);
    },
  };
}
