import type { ModelProblem } from "../backend/contract";
import { asApiError, errorSentence } from "./sentences";

/** What went wrong with a language model, as a sentence. */
export interface ModelTrouble {
  key: string;
  /** For people who want to know exactly; English. */
  detail: string;
  /** Whether Settings have what mends it. */
  inSettings: boolean;
}

/** The key of the sentence for each problem; a problem without one does not compile. The flag: Settings have what mends it. */
const PROBLEMS: Record<ModelProblem, readonly [key: string, inSettings: boolean]> = {
  off: ["model-problem-off", true],
  bad_address: ["model-problem-bad-address", true],
  unencrypted: ["model-problem-unencrypted", true],
  unreachable: ["model-problem-unreachable", true],
  tls: ["model-problem-tls", true],
  redirected: ["model-problem-redirected", true],
  timeout: ["model-problem-timeout", false],
  cut_off: ["model-problem-cut-off", false],
  unauthorized: ["model-problem-unauthorized", true],
  unknown_model: ["model-problem-unknown-model", true],
  too_many_requests: ["model-problem-too-many-requests", false],
  no_credit: ["model-problem-no-credit", false],
  too_long: ["model-problem-too-long", true],
  server_error: ["model-problem-server-error", false],
  not_such_a_server: ["model-problem-not-such-a-server", true],
  no_answer: ["model-problem-no-answer", false],
  nonsense: ["model-problem-nonsense", false],
  day_limit: ["model-problem-day-limit", true],
  month_limit: ["model-problem-month-limit", true],
  no_text: ["model-problem-no-text", false],
};

/** The sentence for a problem. */
export const problemKey = (problem: ModelProblem): string => PROBLEMS[problem][0];

/** The trouble that an error is. The core writes the problem before the detail. */
export function modelTrouble(error: unknown): ModelTrouble {
  const { code, detail } = asApiError(error);
  const [, word = "", rest = ""] = /^([a-z_]+): (.*)$/s.exec(detail) ?? [];
  if (code !== "model" || !Object.hasOwn(PROBLEMS, word))
    return { key: errorSentence(error).key, detail, inSettings: false };
  const [key, inSettings] = PROBLEMS[word as ModelProblem];
  return { key, detail: rest, inSettings };
}
