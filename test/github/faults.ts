/** What can be ordered to go wrong with the next requests. The names are those of the real GitHub's edges. */
export type Fault =
  /** The hourly points are used up. 200: as GraphQL itself says it; 403 and 429 as the REST API does. */
  | { readonly kind: 'primary-limit'; readonly status: 200 | 403 | 429; readonly resetInSeconds: number }
  /** GitHub's guard against bursts; without `retryAfterSeconds` it does not say how long it lasts. 200: as GraphQL may say it. */
  | { readonly kind: 'secondary-limit'; readonly status: 200 | 403 | 429; readonly retryAfterSeconds?: number }
  | { readonly kind: 'bad-credentials' }
  /** The token may not do this. With the token sent back in the message, as no host should. */
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'insufficient-scopes' }
  /** The organisation wants its own sign-in: for all of the answer, or for the pull requests of one owner. */
  | { readonly kind: 'saml' }
  | { readonly kind: 'saml-of'; readonly owner: string }
  /** Each list of found pull requests ends after `nodes`; nulls and errors stand for the rest. */
  | { readonly kind: 'resource-limits'; readonly nodes: number }
  /** Found, but gone: null and NOT_FOUND for each of its pull requests. */
  | { readonly kind: 'repository-gone'; readonly owner: string; readonly name: string }
  /** Found, but gone: null and NOT_FOUND for this one. `StandIn.remove` takes it out of the searches too. */
  | { readonly kind: 'pull-request-gone'; readonly id: string }
  /** 502 for a query that may reach more than so many nodes; a smaller one is answered. */
  | { readonly kind: 'too-large'; readonly nodes: number }
  /** 407: a proxy on the way wants a sign-in of its own. */
  | { readonly kind: 'proxy-asks' }
  /** Nobody has an account any more. */
  | { readonly kind: 'null-author' }
  /** `retryAfterSeconds`: with a header that asks for this pause. */
  | { readonly kind: 'html'; readonly status: 200 | 404 | 502 | 503 | 504; readonly retryAfterSeconds?: number }
  /** The JSON ends after `share` of its bytes. 'closed': with the promised length unmet, so that the connection breaks. */
  | { readonly kind: 'cut-body'; readonly share: number; readonly connection: 'kept' | 'closed' }
  | { readonly kind: 'slow'; readonly milliseconds: number }
  /** Status and headers come at once, the body never does. */
  | { readonly kind: 'silent-body' }
  | { readonly kind: 'connection-reset' }
  /** Valid JSON of another shape. */
  | { readonly kind: 'answer'; readonly status: number; readonly body: unknown };

/** An order: the fault, and for how many requests it holds. */
export interface Order {
  readonly fault: Fault;
  /** 1 unless said otherwise. */
  readonly times?: number;
}

/** Orders in the order they came; each request takes one turn of the first. Paths of control take none. */
export class Orders {
  #waiting: { fault: Fault; times: number }[] = [];

  add({ fault, times = 1 }: Order): void {
    this.#waiting.push({ fault, times });
  }

  clear(): void {
    this.#waiting = [];
  }

  next(): Fault | undefined {
    const order = this.#waiting[0];
    if (!order) return undefined;
    order.times -= 1;
    if (order.times <= 0) this.#waiting.shift();
    return order.fault;
  }
}
