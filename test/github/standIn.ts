import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { GraphQLSchema } from 'graphql';
import { HOUR, type Instant } from '../../src/facts/instant.ts';
import type { PullRequest, RepositoryName } from '../../src/facts/pullRequest.ts';
import { deliver } from './delivery.ts';
import { type Fault, type Order, Orders } from './faults.ts';
import { answer, check, type GraphQLRequest, gitHubSchema } from './graphql.ts';
import { Holdings } from './holdings.ts';
import { pullRequestPage } from './pullRequestPage.ts';
import { BAD_CREDENTIALS, html, json, primaryLimit, type Reply, replyOf, TOO_LARGE } from './replies.ts';
import { ALL_SCOPES } from './scopes.ts';

export interface StandInOptions {
  /** What there is to find. As a function: of the stand-in's own URL, for links that lead to it. */
  readonly pullRequests: readonly PullRequest[] | ((url: string) => readonly PullRequest[]);
  /** Token -> login. Any other token is refused. */
  readonly accounts: Readonly<Record<string, string>>;
  /** Token -> its scopes. A token that is not listed has `repo` and `read:org`. */
  readonly scopes?: Readonly<Record<string, readonly string[]>>;
  /** Tokens that may only read, as fine-grained ones can be. */
  readonly readOnly?: readonly string[];
  readonly teams?: readonly { readonly slug: string; readonly members: readonly string[] }[];
  /** `owner/name` -> text of its `.gitattributes`. For other repositories it follows from the attributes of their files. */
  readonly gitAttributes?: Readonly<Record<string, string>>;
  /** 0, the default: any free one. */
  readonly port?: number;
  /** GitHub's `updated_at` of those of which it is another moment than that of the newest event, by id. */
  readonly updatedAt?: Readonly<Record<string, Instant>>;
  /** Points an hour; 5,000 as at GitHub unless said otherwise. */
  readonly points?: number;
  readonly now?: () => Instant;
  /** Building the schema takes 0.2 s: tests hand one to all their stand-ins. */
  readonly schema?: GraphQLSchema;
}

/** One request to the API, for tests and for the bench. */
export interface RequestRecord {
  readonly at: Instant;
  readonly path: string;
  readonly login: string | undefined;
  readonly userAgent: string;
  readonly status: number;
  readonly fault: Fault['kind'] | undefined;
  /** Text and variables of the GraphQL query; undefined: it was none. */
  readonly query: string | undefined;
  readonly variables: GraphQLRequest['variables'] | undefined;
  /** What it cost; 0 where it did not come so far. */
  readonly points: number;
  readonly nodes: number;
  /** Of the answer's body, before any fault on its way. */
  readonly bytes: number;
}

/** A GitHub of its own on this machine. It answers by GitHub's published schema, and fails when it is told to. */
export class StandIn {
  readonly url: string;
  readonly #server: Server;
  readonly #options: StandInOptions;
  readonly #schema: GraphQLSchema;
  readonly #orders = new Orders();
  readonly #requests: RequestRecord[] = [];
  readonly #startedAt: Instant;
  readonly #updates: Map<string, Instant>;
  #holdings: Holdings;
  /** Hears of each description that a mutation has changed, before it is answered. */
  onUpdate: () => void = () => undefined;

  private constructor(server: Server, options: StandInOptions) {
    this.#server = server;
    this.#options = options;
    this.#schema = options.schema ?? gitHubSchema();
    this.#startedAt = this.#now();
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { pullRequests } = options;
    const all = typeof pullRequests === 'function' ? pullRequests(this.url) : pullRequests;
    this.#updates = new Map(Object.entries(options.updatedAt ?? {}));
    this.#holdings = new Holdings(all, this.#updates);
    server.on('request', (request, response) => {
      this.#take(request, response).catch((error) => refuse(response, error));
    });
  }

  static async start(options: StandInOptions): Promise<StandIn> {
    const server = createServer();
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(options.port ?? 0, '127.0.0.1', resolve);
    });
    return new StandIn(server, options);
  }

  /** Requests to the API since the start, in order. */
  get requests(): readonly RequestRecord[] {
    return this.#requests;
  }

  get pullRequests(): readonly PullRequest[] {
    return this.#holdings.all;
  }

  /** Makes the next requests to the API fail. */
  order(order: Order): void {
    this.#orders.add(order);
  }

  /** Takes all orders back. */
  clearOrders(): void {
    this.#orders.clear();
  }

  /**
   * Adds a pull request, or puts it in the place of the one with its id. As at GitHub a change moves `updated_at` to now; a
   * deployment or a check does not.
   */
  put(pullRequest: PullRequest): void {
    const { id } = pullRequest;
    const old = this.#holdings.withId(id);
    if (old && !isSameButForDelivery(old, pullRequest)) this.#updates.set(id, this.#now());
    this.#hold([...this.pullRequests.filter((one) => one.id !== id), pullRequest]);
  }

  /** Changes what is given of the pull request that has the id. false: there is none. */
  patch(changes: Partial<PullRequest> & Pick<PullRequest, 'id'>): boolean {
    const old = this.#holdings.withId(changes.id);
    if (old) this.put({ ...old, ...changes });
    return old !== undefined;
  }

  /** Takes a pull request away: no search and no id leads to it any more. */
  remove(id: string): void {
    this.#hold(this.pullRequests.filter((one) => one.id !== id));
  }

  /** Moves GitHub's `updated_at` of one pull request, and nothing else of it. */
  touch(id: string, updatedAt: Instant): void {
    this.#updates.set(id, updatedAt);
    this.#hold(this.pullRequests);
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await textOf(request);
    response.setHeader('date', new Date(this.#now()).toUTCString());
    const { pathname } = new URL(request.url ?? '/', this.url);
    const fromHere = this.#control(pathname, body) ?? pullRequestPage(pathname, this.pullRequests);
    if (fromHere) return deliver(response, fromHere, undefined);
    const fault = this.#orders.next();
    const token = /^(?:bearer|token) (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const login = this.#options.accounts[token];
    const { reply, points = 0, nodes = 0 } = this.#api({ pathname, body, token, login, fault });
    const asked = graphQLRequest(body);
    this.#requests.push({
      at: this.#now(),
      path: pathname,
      login,
      userAgent: request.headers['user-agent'] ?? '',
      status: reply.status,
      fault: fault?.kind,
      query: asked?.query,
      variables: asked?.variables,
      points,
      nodes,
      bytes: Buffer.byteLength(reply.body),
    });
    return deliver(response, reply, fault);
  }

  #api({ pathname, body, token, login, fault }: ApiRequest): ApiReply {
    const ordered = fault && replyOf(fault, token, this.#now());
    if (ordered) return { reply: ordered };
    if (login === undefined) return { reply: BAD_CREDENTIALS };
    const path = pathname.replace(/^\/api(\/v3)?/, '');
    if (path === '/user') return { reply: json(200, { login, type: 'User', html_url: `${this.url}/${login}` }) };
    if (path !== '/graphql') return { reply: json(404, { message: 'Not Found' }) };
    return this.#graphql({ body, token, login, fault });
  }

  #graphql({ body, token, login, fault }: Omit<ApiRequest, 'pathname'> & { readonly login: string }): ApiReply {
    const asked = graphQLRequest(body);
    if (!asked) return { reply: json(400, { message: 'Problems parsing JSON' }) };
    const { points: limit = 5000, teams = [], scopes = {}, readOnly = [] } = this.#options;
    const mayWrite = !readOnly.includes(token);
    const checked = check(this.#schema, asked, scopes[token] ?? ALL_SCOPES);
    if (checked.kind === 'refused') return { reply: json(200, checked.answer) };

    const { nodes, points } = checked.cost;
    if (fault?.kind === 'too-large' && nodes > fault.nodes) return { reply: TOO_LARGE, nodes };
    const { used, resetAt } = this.#hour(login);
    if (used + points > limit) return { reply: primaryLimit(200, resetAt) };
    const answered = answer(this.#schema, checked, asked.variables, {
      viewer: login,
      holdings: this.#holdings,
      teams,
      gitAttributes: (repository) => this.#gitAttributes(repository),
      fault,
      update: mayWrite ? (id, body) => this.#updated(id, body) : undefined,
      points: { limit, used, resetAt: new Date(resetAt).toISOString() },
    });
    const headers = {
      'x-ratelimit-limit': String(limit),
      'x-ratelimit-remaining': String(limit - used - points),
      'x-ratelimit-reset': String(Math.floor(resetAt / 1000)),
    };
    return { reply: json(200, answered, headers), points, nodes };
  }

  /** The points that an account has used in the hour that runs, and when the next one begins. */
  #hour(login: string): { readonly used: number; readonly resetAt: Instant } {
    const resetAt = this.#startedAt + (Math.floor((this.#now() - this.#startedAt) / HOUR) + 1) * HOUR;
    const own = this.#requests.filter((each) => each.login === login && each.at >= resetAt - HOUR);
    return { used: own.reduce((sum, { points }) => sum + points, 0), resetAt };
  }

  /** How another process orders faults and changes pull requests. undefined: not a path of control. */
  #control(pathname: string, body: string): Reply | undefined {
    switch (pathname) {
      case '/__order':
        this.order(JSON.parse(body));
        return json(200, {});
      case '/__clear':
        this.clearOrders();
        return json(200, {});
      case '/__pull-request': {
        const changes: PullRequest = JSON.parse(body);
        if (!this.patch(changes)) this.put(changes);
        return json(200, {});
      }
      case '/__remove':
        this.remove(JSON.parse(body).id);
        return json(200, {});
      case '/__touch': {
        const { id, updatedAt } = JSON.parse(body);
        this.touch(id, updatedAt);
        return json(200, {});
      }
      case '/__requests':
        return json(200, this.#requests);
      case '/':
        return html(200, '<title>Stand-in GitHub</title><p>Rung’s stand-in GitHub runs here.</p>');
      default:
        return undefined;
    }
  }

  /** As a mutation does it. */
  #updated(id: string, body: string): Holdings {
    this.patch({ id, body });
    this.onUpdate();
    return this.#holdings;
  }

  #gitAttributes(repository: RepositoryName): string | undefined {
    const { owner, name } = repository;
    return this.#options.gitAttributes?.[`${owner}/${name}`] ?? this.#holdings.gitAttributes(repository);
  }

  #hold(pullRequests: readonly PullRequest[]): void {
    this.#holdings = new Holdings(pullRequests, this.#updates);
  }

  #now(): Instant {
    return this.#options.now?.() ?? Date.now();
  }
}

interface ApiRequest {
  readonly pathname: string;
  readonly body: string;
  readonly token: string;
  readonly login: string | undefined;
  readonly fault: Fault | undefined;
}

interface ApiReply {
  readonly reply: Reply;
  readonly points?: number;
  readonly nodes?: number;
}

function isSameButForDelivery(one: PullRequest, other: PullRequest): boolean {
  const text = (pullRequest: PullRequest) => JSON.stringify({ ...pullRequest, delivery: undefined });
  return text(one) === text(other);
}

/** What went wrong in the stand-in itself is told to who asked, if somebody still listens. */
function refuse(response: ServerResponse, error: unknown): void {
  if (response.headersSent || response.destroyed) response.destroy();
  else response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error));
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
}

/** undefined: the body is not JSON with a query. */
function graphQLRequest(body: string): GraphQLRequest | undefined {
  try {
    const { query, variables } = JSON.parse(body);
    return typeof query === 'string' ? { query, variables: variables ?? {} } : undefined;
  } catch {
    return undefined;
  }
}
