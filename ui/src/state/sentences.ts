import type { ApiError, ErrorCode, NextReason, TroubleCode } from "../backend/contract";

// A code without a sentence does not compile.

/** The key of the sentence for each error of a call. `detail` is passed to it. */
export const errorKey: Record<ErrorCode, string> = {
  bad_call: "error-internal",
  no_such_feed: "error-no-such-feed",
  no_such_folder: "error-no-such-folder",
  no_such_article: "error-no-such-article",
  no_such_tag: "error-no-such-tag",
  tag_exists: "error-tag-exists",
  folder_cycle: "error-folder-cycle",
  empty_name: "error-empty-name",
  no_feed_found: "error-no-feed-found",
  several_feeds: "error-several-feeds",
  already_subscribed: "error-already-subscribed",
  fetch: "error-fetch",
  file: "error-file",
  not_opml: "error-not-opml",
  no_such_backup: "error-no-such-backup",
  not_a_library: "error-not-a-library",
  nothing_to_undo: "error-nothing-to-undo",
  newer_library: "error-newer-library",
  corrupt: "error-corrupt",
  disk_full: "error-disk-full",
  locked: "error-locked",
  store: "error-store",
  keychain: "error-keychain",
  model: "error-model",
  host: "error-host",
  stopped: "error-stopped",
  internal: "error-internal",
};

/** The key of the sentence for each trouble of a feed. */
export const troubleKey: Record<TroubleCode, string> = {
  bad_address: "trouble-bad-address",
  private_address: "trouble-private-address",
  offline: "trouble-offline",
  captive_portal: "trouble-captive-portal",
  dns: "trouble-dns",
  connect: "trouble-connect",
  tls: "trouble-tls",
  timeout: "trouble-timeout",
  too_large: "trouble-too-large",
  too_many_redirects: "trouble-too-many-redirects",
  bad_answer: "trouble-bad-answer",
  unauthorized: "trouble-unauthorized",
  forbidden: "trouble-forbidden",
  not_found: "trouble-not-found",
  gone: "trouble-gone",
  too_many_requests: "trouble-too-many-requests",
  server_error: "trouble-server-error",
  http_status: "trouble-http-status",
  empty: "trouble-empty",
  web_page: "trouble-web-page",
  not_a_feed: "trouble-not-a-feed",
  store: "trouble-store",
  internal: "trouble-internal",
};

/** The key of the sentence for why a feed is fetched next when it is. */
export const reasonKey: Record<NextReason, string> = {
  new: "reason-new",
  global_interval: "reason-global-interval",
  feed_interval: "reason-feed-interval",
  rhythm: "reason-rhythm",
  server_hint: "reason-server-hint",
  retry_after: "reason-retry-after",
  host_spacing: "reason-host-spacing",
  back_off: "reason-back-off",
  gone: "reason-gone",
  paused: "reason-paused",
};

/** Why an address could not be fetched; null for every other error. The core writes the code before the detail. */
export function troubleOf(error: unknown): TroubleCode | null {
  const { code, detail } = asApiError(error);
  const word = /^([a-z_]+): /.exec(detail)?.[1] ?? "";
  return code === "fetch" && Object.hasOwn(troubleKey, word) ? (word as TroubleCode) : null;
}

/** The sentence for an error, and the values in it. */
export function errorSentence(error: unknown): { key: string; values: { detail: string } } {
  const { code, detail } = asApiError(error);
  const trouble = troubleOf(error);
  return { key: trouble === null ? errorKey[code] : troubleKey[trouble], values: { detail } };
}

/** What was thrown, as an error of the contract. */
export function asApiError(error: unknown): ApiError {
  if (typeof error === "object" && error !== null && "code" in error && "detail" in error) return error as ApiError;
  return { code: "internal", detail: error instanceof Error ? error.message : String(error) };
}
