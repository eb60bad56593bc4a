import type { Candidate, Credentials, FeedId, FolderId, Found } from "../backend/contract";
import type { AppState } from "../state/context";
import { errorSentence, troubleOf } from "../state/sentences";

/** The way from an address to a followed feed, of one dialog. Following that has begun is finished also when the dialog is closed:
 * a message says so then. */
export class Subscribing {
  typed = $state("");
  found = $state.raw<Found | null>(null);
  /** The address of the chosen candidate. */
  chosen = $state("");
  into = $state<FolderId | null>(null);
  busy = $state<"finding" | "following" | null>(null);
  /** What went wrong, as a sentence. */
  failed = $state("");
  /** The server asks who is there. */
  locked = $state(false);
  user = $state("");
  password = $state("");

  readonly candidate = $derived(this.found?.candidates.find(({ url }) => url === this.chosen));

  /** Followed by this dialog, but it gives nothing without a password. */
  #waiting: { id: FeedId; url: string } | null = null;
  /** The origin that the password is for; it is sent nowhere else. */
  #asking: string | null = null;
  #turn = 0;
  #closed = false;

  constructor(
    private readonly app: AppState,
    address: string,
    folder: FolderId | null,
  ) {
    this.typed = address;
    this.into = folder;
  }

  /** Another address is being typed: the password was for the one before. */
  retype(): void {
    this.locked = false;
    this.#asking = null;
    this.user = this.password = "";
  }

  /** Does what Enter means in the field of the address or the password. */
  submit(): void {
    if (!this.typed.trim() || this.busy === "following") return;
    void (this.locked && this.candidate && this.candidate.url === this.#waiting?.url ? this.follow() : this.find());
  }

  /** Looks for feeds at the address. */
  async find(): Promise<void> {
    const mine = ++this.#turn;
    this.busy = "finding";
    this.failed = "";
    this.found = null;
    try {
      const found = await this.app.backend.calls.discover(this.typed.trim(), this.#credentials());
      if (mine !== this.#turn) return;
      this.found = found;
      if (this.locked) this.#asking = originOf(found.address);
      this.chosen = (found.candidates.find(({ subscribed }) => subscribed === null) ?? found.candidates[0])?.url ?? "";
    } catch (error) {
      if (mine !== this.#turn) return;
      if (troubleOf(error) === "unauthorized") this.#ask();
      else this.#fail(error);
    } finally {
      if (mine === this.#turn) this.busy = null;
    }
  }

  /** Follows the chosen feed, and shows it; one that is followed already is only shown. */
  async follow(): Promise<void> {
    const { candidate } = this;
    if (!candidate || this.busy !== null) return;
    this.busy = "following";
    this.failed = "";
    try {
      const id = await this.#subscribe(candidate);
      if (this.#closed) this.#tell(id);
      else if (this.#isLocked(id)) this.#askFor(id, candidate);
      else await this.#show(id);
    } catch (error) {
      if (this.#closed) this.app.toasts.failed(error);
      else this.#fail(error);
    } finally {
      this.busy = null;
    }
  }

  /** The dialog went. */
  close(): void {
    this.#closed = true;
    this.#turn++;
    if (this.#waiting && this.busy !== "following") this.#tell(this.#waiting.id);
  }

  async #subscribe({ url, title, subscribed }: Candidate): Promise<FeedId> {
    const { backend, library, toasts } = this.app;
    const known = subscribed ?? (this.#waiting?.url === url ? this.#waiting.id : null);
    const credentials = this.#credentials(url);
    if (known === null) {
      const followed = await backend.calls.subscribe(url, this.into, title || null, credentials);
      if (!followed.password_kept) toasts.note("toast-password-session");
      await library.load();
      return followed.feed_id;
    }
    if (credentials && this.#isLocked(known)) {
      await library.setCredentials(known, credentials);
      await library.load();
    }
    return known;
  }

  async #show(id: FeedId): Promise<void> {
    this.#waiting = null;
    this.app.dialogs.close();
    await this.app.walking.show({ kind: "feed", id });
    this.app.ui.focusPane("list");
  }

  #tell(id: FeedId): void {
    const { library, toasts, walking, dialogs } = this.app;
    const title = library.feedById.get(id)?.title ?? "";
    if (this.#isLocked(id)) {
      const run = (): void => dialogs.show({ kind: "feed", feed: id });
      toasts.note("toast-subscribed-locked", { title }, { key: "menu-properties", run });
    } else {
      const run = (): void => void walking.show({ kind: "feed", id });
      toasts.note("toast-subscribed", { title }, { key: "subscribe-show", run });
    }
  }

  #isLocked(id: FeedId): boolean {
    return this.app.library.feedById.get(id)?.state.trouble?.code === "unauthorized";
  }

  #askFor(id: FeedId, { url }: Candidate): void {
    this.#waiting = { id, url };
    const origin = originOf(url);
    // The page's password was not for this one.
    if (this.#asking !== origin) this.retype();
    this.#asking = origin;
    this.#ask();
  }

  #ask(): void {
    // Asked once before: what was given is wrong.
    if (this.locked) this.failed = this.app.words.t("sign-in-refused");
    this.locked = true;
  }

  #fail(error: unknown): void {
    const { key, values } = errorSentence(error);
    this.failed = this.app.words.t(key, values);
  }

  /** What was typed as user name and password, when an address may have it. */
  #credentials(url?: string): Credentials | null {
    const isGiven = this.locked && (this.user !== "" || this.password !== "");
    if (!isGiven || (url !== undefined && originOf(url) !== this.#asking)) return null;
    return { user: this.user, password: this.password };
  }
}

const originOf = (url: string): string | null => (URL.canParse(url) ? new URL(url).origin : null);
