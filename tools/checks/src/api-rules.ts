import {
  allOperations,
  exampleOf,
  isIdempotent,
  MAX_BODY_BYTES,
  type Operation,
  type ServiceContract,
} from '@innovatienetwerk/contract';
import { faultComplaints, headerComplaints, refusalComplaints } from './api-answers.ts';
import { examplePath, send, wrongBody, type Answer, type Call } from './api-requests.ts';

/** The outcome of one rule on one route of a running gateway. */
export interface RuleResult {
  readonly rule: string;
  /** `GET /v1/ideas/{ideaId}`. */
  readonly route: string;
  readonly ok: boolean;
  /** What was wrong; empty when nothing was. */
  readonly detail: string;
}

export interface ApiRulesOptions {
  /** Address without `/v1`. */
  readonly baseUrl: string;
  readonly contracts: readonly ServiceContract[];
  /** An access token with the scopes to read and to write; no role is needed, as no rule lets a request through. */
  readonly token: string;
}

/** One route under test: how to call it well, so that a rule can change one thing. */
interface Subject {
  readonly operation: Operation;
  readonly name: string;
  readonly url: string;
  readonly methods: ReadonlySet<string>;
  call(changes?: Partial<Call>, headers?: Readonly<Record<string, string | undefined>>): Promise<Answer>;
}

interface Rule {
  readonly name: string;
  readonly appliesTo?: (operation: Operation) => boolean;
  /** Gives what is wrong, in words. */
  readonly complaints: (subject: Subject) => Promise<readonly string[]>;
}

const hasBody = (operation: Operation): boolean => operation.body !== undefined;
const needsToken = (operation: Operation): boolean => operation.allow !== 'public';
const needsVersion = (operation: Operation): boolean => operation.ifMatch === true;
const isGet = (operation: Operation): boolean => operation.method === 'GET';

const refusal =
  (status: number, act: (subject: Subject) => Promise<Answer>) =>
  async (subject: Subject): Promise<readonly string[]> =>
    refusalComplaints(await act(subject), status);

/** A path that does not exist, in each of the ways in which it may look like one that does. */
const gone = (suffix: (url: string) => string) =>
  refusal(404, (subject) => subject.call({ url: suffix(subject.url) }));

const PROBE_METHODS = ['DELETE', 'PUT', 'PATCH', 'POST', 'PROPFIND'];

async function wrongMethod(subject: Subject): Promise<readonly string[]> {
  const method = PROBE_METHODS.find((candidate) => !subject.methods.has(candidate)) ?? 'PROPFIND';
  const answer = await subject.call({ method });
  const allow = (answer.headers.get('allow') ?? '').split(', ');
  const missing = [...subject.methods].filter((known) => !allow.includes(known));
  return [...refusalComplaints(answer, 405), ...missing.map((known) => `Allow does not mention ${known}`)];
}

async function allFaultsAtOnce(subject: Subject): Promise<readonly string[]> {
  const { operation } = subject;
  const wrong = operation.body === undefined ? undefined : wrongBody(operation.body);
  const answer = await subject.call(
    { url: `${subject.url}?doesNotExist=1`, ...(wrong === undefined ? {} : { body: wrong.json }) },
    { 'idempotency-key': undefined },
  );
  return [
    ...refusalComplaints(answer, 400),
    ...faultComplaints(answer, 'query', 'doesNotExist'),
    ...(isIdempotent(operation) ? faultComplaints(answer, 'header', 'Idempotency-Key') : []),
    ...(wrong?.names ?? []).flatMap((name) => faultComplaints(answer, 'body', name)),
  ];
}

async function bothLanguages(subject: Subject): Promise<readonly string[]> {
  const url = `${subject.url}?doesNotExist=1`;
  const [dutch, english] = await Promise.all([
    subject.call({ url }, { 'accept-language': 'nl' }),
    subject.call({ url }, { 'accept-language': 'en' }),
  ]);
  return [
    ...(dutch.headers.get('content-language') === 'nl'
      ? []
      : ['the Dutch problem does not say that it is Dutch']),
    ...(english.headers.get('content-language') === 'en'
      ? []
      : ['the English problem does not say that it is English']),
    ...(dutch.text.includes('Ongeldige invoer') ? [] : ['the Dutch problem has no Dutch title']),
    ...(english.text.includes('Invalid input') ? [] : ['the English problem has no English title']),
  ];
}

async function optionsAnswered(subject: Subject): Promise<readonly string[]> {
  const answer = await subject.call({ method: 'OPTIONS' });
  const allow = answer.headers.get('allow') ?? '';
  return [
    ...(answer.status === 204 ? [] : [`answered ${answer.status} in place of 204`]),
    ...(allow.includes(subject.operation.method) ? [] : [`Allow is ${allow}`]),
  ];
}

async function headAsGet(subject: Subject): Promise<readonly string[]> {
  const [get, head] = [await subject.call(), await subject.call({ method: 'HEAD' })];
  return [
    ...(head.status === get.status ? [] : [`HEAD answered ${head.status}, GET ${get.status}`]),
    ...(head.text === '' ? [] : ['HEAD has a body']),
  ];
}

const withoutToken = (changes?: Partial<Call>) => (subject: Subject) =>
  subject.call(changes, { authorization: undefined });

const withHeader = (name: string, value: string | undefined) => (subject: Subject) =>
  subject.call({}, { [name]: value });

/** Never lets a request through to a service, unless it only reads. */
const rules: readonly Rule[] = [
  { name: 'trailing slash is 404', complaints: gone((url) => `${url}/`) },
  { name: 'encoded trailing slash is 404', complaints: gone((url) => `${url}%2F`) },
  { name: 'double slash is 404', complaints: gone((url) => url.replace('/v1/', '/v1//')) },
  { name: 'unknown method is 405 with Allow', complaints: wrongMethod },
  { name: 'OPTIONS tells the methods', complaints: optionsAnswered },
  { name: 'odd Accept is 406', complaints: refusal(406, withHeader('accept', 'application/xml')) },
  {
    name: 'refused JSON is 406',
    complaints: refusal(406, withHeader('accept', 'application/json;q=0, application/xml')),
  },
  { name: 'missing token is 401', appliesTo: needsToken, complaints: refusal(401, withoutToken()) },
  {
    name: 'forged token is 401',
    appliesTo: needsToken,
    complaints: refusal(401, withHeader('authorization', 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.')),
  },
  {
    name: 'token in the query is 401',
    appliesTo: needsToken,
    complaints: refusal(401, (subject) => withoutToken({ url: `${subject.url}?access_token=x` })(subject)),
  },
  { name: 'odd Content-Type is 415', complaints: refusal(415, withHeader('content-type', 'text/csv')) },
  {
    name: 'missing Content-Type is 415',
    appliesTo: hasBody,
    complaints: refusal(415, withHeader('content-type', undefined)),
  },
  {
    name: 'too large a body is 413',
    appliesTo: hasBody,
    complaints: refusal(413, (subject) =>
      subject.call({ body: JSON.stringify({ text: 'x'.repeat(MAX_BODY_BYTES) }) }),
    ),
  },
  {
    name: 'malformed JSON is 400',
    appliesTo: hasBody,
    complaints: refusal(400, (subject) => subject.call({ body: '{"half":' })),
  },
  { name: 'all faults at once are 400', complaints: allFaultsAtOnce },
  { name: 'problems speak Dutch and English', complaints: bothLanguages },
  {
    name: 'missing Idempotency-Key is 400',
    appliesTo: isIdempotent,
    complaints: refusal(400, withHeader('idempotency-key', undefined)),
  },
  {
    name: 'missing If-Match is 428',
    appliesTo: needsVersion,
    complaints: refusal(428, withHeader('if-match', undefined)),
  },
  {
    name: 'If-Match * is 400',
    appliesTo: needsVersion,
    complaints: refusal(400, withHeader('if-match', '*')),
  },
  {
    name: 'weak If-Match is 400',
    appliesTo: needsVersion,
    complaints: refusal(400, withHeader('if-match', 'W/"1"')),
  },
  { name: 'HEAD is as GET', appliesTo: isGet, complaints: headAsGet },
];

function baseCall(operation: Operation, url: string, token: string): Call {
  return {
    method: operation.method,
    url,
    headers: {
      accept: 'application/json',
      ...(needsToken(operation) ? { authorization: `Bearer ${token}` } : {}),
      ...(isIdempotent(operation) ? { 'idempotency-key': crypto.randomUUID() } : {}),
      ...(needsVersion(operation) ? { 'if-match': '"1"' } : {}),
      ...(hasBody(operation) ? { 'content-type': 'application/json' } : {}),
    },
    ...(operation.body === undefined ? {} : { body: JSON.stringify(exampleOf(operation.body)) }),
  };
}

/** What may not have a body by the rules of HTTP, or has no use for one. */
const isBodiless = (method: string): boolean => ['GET', 'HEAD', 'OPTIONS'].includes(method);

function subjectOf(
  options: ApiRulesOptions,
  operation: Operation,
  methods: ReadonlySet<string>,
  seen: (answer: Answer) => void,
): Subject {
  const url = `${options.baseUrl}/v1${examplePath(operation)}`;
  const base = baseCall(operation, url, options.token);
  return {
    operation,
    name: `${operation.method} /v1${operation.path}`,
    url,
    methods,
    async call(changes = {}, headers = {}) {
      const merged = { ...base, ...changes };
      const { body, ...bodiless } = merged;
      const sent = Object.entries({ ...base.headers, ...headers }).filter(
        (entry): entry is [string, string] => entry[1] !== undefined,
      );
      const answer = await send({
        ...bodiless,
        headers: Object.fromEntries(sent),
        ...(body === undefined || isBodiless(merged.method) ? {} : { body: asBytes(body, sent) }),
      });
      seen(answer);
      return answer;
    },
  };
}

/** A text would be given a Content-Type by `fetch` itself; bytes are sent without one. */
const asBytes = (
  body: string | Uint8Array<ArrayBuffer>,
  headers: readonly (readonly [string, string])[],
): string | Uint8Array<ArrayBuffer> =>
  typeof body !== 'string' || headers.some(([name]) => name === 'content-type')
    ? body
    : new TextEncoder().encode(body);

const ruleResult = (rule: string, route: string, complaints: readonly string[]): RuleResult => ({
  rule,
  route,
  ok: complaints.length === 0,
  detail: complaints.join('; '),
});

/** Checks every rule on every route of a running gateway, and that every single answer has the headers of the house. */
export async function* checkApiRules(options: ApiRulesOptions): AsyncGenerator<RuleResult> {
  const operations = options.contracts.flatMap((contract) => allOperations(contract));
  const methodsOf = Map.groupBy(operations, (operation) => operation.path);
  for (const operation of operations) {
    const known = (methodsOf.get(operation.path) ?? []).map(({ method }) => method);
    const complaints = new Set<string>();
    const subject = subjectOf(options, operation, new Set<string>(known), (answer) => {
      for (const complaint of headerComplaints(answer)) complaints.add(`${answer.status}: ${complaint}`);
    });
    for (const rule of rules) {
      if (rule.appliesTo?.(operation) === false) continue;
      // oxlint-disable-next-line no-await-in-loop -- one request at a time, so that a failure names its request
      yield ruleResult(rule.name, subject.name, await rule.complaints(subject));
    }
    yield ruleResult('every answer has the headers of the house', subject.name, [...complaints]);
  }
}

/** How many rules there are, for the report. */
export const API_RULE_COUNT = rules.length + 1;
