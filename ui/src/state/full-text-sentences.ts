import type { FullText, FullTextMode, FullTextRefusal, TroubleCode } from "../backend/contract";

// A code without a sentence does not compile.

/** The key of the sentence for why the text of a page is not shown. */
const refusalKey: Record<FullTextRefusal, string> = {
  no_address: "full-text-no-address",
  fetch: "full-text-not-fetched",
  not_a_page: "full-text-not-a-page",
  too_large: "full-text-too-large",
  no_article: "full-text-no-article",
  error_page: "full-text-error-page",
  consent: "full-text-consent",
  paywall: "full-text-paywall",
  sign_in: "full-text-sign-in",
  index: "full-text-index",
  other_article: "full-text-other-article",
  shorter: "full-text-shorter",
  internal: "full-text-internal",
};

/** The key of the sentence for why a page could not be fetched. What is said of feeds in general holds for pages as well. */
const troubleKey: Record<TroubleCode, string> = {
  bad_address: "full-text-no-address",
  private_address: "full-text-private",
  offline: "trouble-offline",
  captive_portal: "trouble-captive-portal",
  dns: "trouble-dns",
  connect: "trouble-connect",
  tls: "trouble-tls",
  timeout: "trouble-timeout",
  too_large: "full-text-too-large",
  too_many_redirects: "trouble-too-many-redirects",
  bad_answer: "trouble-bad-answer",
  unauthorized: "full-text-sign-in",
  forbidden: "full-text-forbidden",
  not_found: "full-text-gone",
  gone: "full-text-gone",
  too_many_requests: "trouble-too-many-requests",
  server_error: "trouble-server-error",
  http_status: "trouble-http-status",
  empty: "trouble-empty",
  web_page: "full-text-not-fetched",
  not_a_feed: "full-text-not-fetched",
  store: "full-text-internal",
  internal: "full-text-internal",
};

/** The key of the sentence for a refused full text. The detail of a failed fetch begins with its trouble. */
export function refusalSentence({ refused, detail }: Pick<FullText, "refused" | "detail">): string {
  const trouble = /^([a-z_]+): /.exec(detail)?.[1] ?? "";
  if (refused === "fetch" && Object.hasOwn(troubleKey, trouble)) return troubleKey[trouble as TroubleCode];
  return refusalKey[refused ?? "internal"];
}

/** Whether the page may be another one when it is asked for once more. */
export const mayPass = ({ refused }: Pick<FullText, "refused">): boolean =>
  refused === "fetch" || refused === "error_page" || refused === "internal";

/** The modes of a feed, as they are offered. */
export const FULL_TEXT_MODES: readonly FullTextMode[] = ["never", "on_demand", "always"];

/** The key of what a mode is called. */
export const modeKey: Record<FullTextMode, string> = {
  never: "full-text-never",
  on_demand: "full-text-on-demand",
  always: "full-text-always",
};
