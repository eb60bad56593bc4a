import type { CredentialsPatch, Feed, HeaderPatch, KeptCredentials } from "../backend/contract";
import { COOKIE, cookieOf, isBlank, isValue, problemOf, type HeaderProblem, type HeaderRow } from "./request-headers";

const NOTHING: KeptCredentials = { user: "", has_password: false, headers: [] };

/** What the properties of a feed hold of its password, cookie and headers: what is new, and the names of what is kept. */
export class FeedSecrets {
  user = $state("");
  password = $state("");
  /** What is typed; empty: the kept one stays. */
  cookie = $state("");
  /** The kept cookie goes. */
  dropsCookie = $state(false);
  /** User name and password go. */
  dropsSignIn = $state(false);
  /** All of it goes. */
  forgets = $state(false);
  rows: HeaderRow[] = $state([]);
  /** What is kept; null until it is known. */
  kept: KeptCredentials | null = $state.raw(null);
  /** The keychain does not say what is kept. */
  isUnreadable = $state(false);
  #next = 1;

  constructor(private readonly feed: Feed | undefined) {
    if (!feed?.has_credentials) this.kept = NOTHING;
  }

  /** Asks what is kept, where something is. */
  async read(ask: (feed: number) => Promise<KeptCredentials>): Promise<void> {
    if (this.kept !== null || !this.feed) return;
    try {
      const kept = await ask(this.feed.id);
      // What was typed while the keychain was asked stays.
      if (this.user === "") this.user = kept.user;
      const names = kept.headers.filter((name) => name.toLowerCase() !== COOKIE);
      this.rows = [...names.map((name) => this.#row(name, true)), ...this.rows];
      this.kept = kept;
    } catch {
      this.isUnreadable = true;
    }
  }

  /** Whether there is a user name or a password that could be removed. */
  get hasSignIn(): boolean {
    return this.kept !== null && (this.kept.user !== "" || this.kept.has_password);
  }

  get hasCookie(): boolean {
    return this.kept !== null && this.kept.headers.some((name) => name.toLowerCase() === COOKIE);
  }

  /** Whether headers or a cookie are kept. */
  get hasHeaders(): boolean {
    return this.kept !== null && this.kept.headers.length > 0;
  }

  get cookieIsWrong(): boolean {
    return !isValue(this.cookie);
  }

  /** Whether it can be saved. */
  get isWhole(): boolean {
    return this.forgets || (!this.cookieIsWrong && this.rows.every((row) => this.problem(row) === null));
  }

  problem(row: HeaderRow): HeaderProblem | null {
    return problemOf(row, this.rows);
  }

  add(): void {
    this.rows.push(this.#row("", false));
  }

  remove(id: number): void {
    this.rows = this.rows.filter((row) => row.id !== id);
  }

  /** What is to be changed: undefined for nothing, null for all of it away. Values that are kept belong to the server of the old
   * address: with an address on another one, only what is new can be sent. */
  changes(url: string): CredentialsPatch | null | undefined {
    if (this.forgets) return null;
    const moved = originOf(url) !== originOf(this.feed?.url ?? "");
    const patch: CredentialsPatch = {};
    if (this.dropsSignIn) Object.assign(patch, { user: "", password: "" });
    else {
      if (this.user !== (this.kept?.user ?? "") || (moved && this.password !== "")) patch.user = this.user;
      if (this.password !== "") patch.password = this.password;
    }
    const before = moved ? [] : (this.kept?.headers ?? []);
    const headers = this.#headers(!moved);
    const isSame = headers.every(({ name, value }, at) => value === null && name === before[at]);
    if (this.kept !== null && !(isSame && headers.length === before.length)) patch.headers = headers;
    return Object.keys(patch).length > 0 ? patch : undefined;
  }

  /** The headers there are to be, in the order they are kept in. */
  #headers(withKept: boolean): HeaderPatch[] {
    const cookie = cookieOf(this.cookie);
    const rows = this.rows.filter((row) => !isBlank(row));
    const all = rows.map(({ name, value }) => ({ name: name.trim(), value: value.trim() || null }));
    if (cookie !== "") all.push({ name: "Cookie", value: cookie });
    else if (this.hasCookie && !this.dropsCookie) all.push({ name: "Cookie", value: null });
    const order = (this.kept?.headers ?? []).map((name) => name.toLowerCase());
    const place = ({ name }: HeaderPatch): number => order.indexOf(name.toLowerCase()) + 1 || order.length + 1;
    return all.filter(({ value }) => withKept || value !== null).sort((a, b) => place(a) - place(b));
  }

  #row(name: string, kept: boolean): HeaderRow {
    return { id: this.#next++, name, value: "", kept };
  }
}

function originOf(url: string): string {
  try {
    return new URL(url.trim()).origin;
  } catch {
    return url;
  }
}
