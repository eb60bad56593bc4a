import type { Calls } from "./contract";
import type { MemoryLibrary } from "./memory";

type Leaving =
  | "article_at"
  | "share_links"
  | "markdown"
  | "markdown_of"
  | "export_articles"
  | "stop_export"
  | "choose_export"
  | "print"
  | "notify"
  | "show_file";

/** Between two articles of an export, so that there is something to see. */
const STEP_MS = 120;

/** The calls by which articles leave the library, and links lead back into it. */
export function leavingCalls(library: MemoryLibrary): Pick<Calls, Leaving> {
  let stopped = false;
  const plain = (html: string): string => new DOMParser().parseFromString(html, "text/html").body.textContent ?? "";
  const title = (id: number): string => library.articles.find(({ summary }) => summary.id === id)?.summary.title ?? "";
  return {
    article_at: async (url) => {
      const page = url.replace(/#.*$/, "").replace(/\/$/, "");
      return library.articles.find(({ summary }) => summary.url === page)?.summary.id ?? null;
    },
    share_links: async (urls) => urls.map((url) => url.replace(/([?&])utm_[^&]*&?/g, "$1").replace(/[?&]$/, "")),
    markdown: async (ids) => ids.map((id) => `# ${title(id)}\n`).join("\n"),
    markdown_of: async (html) => plain(html),
    export_articles: async (ids) => {
      stopped = false;
      for (let done = 0; done < ids.length; done++) {
        library.announce({ kind: "export", done, total: ids.length, running: true });
        await new Promise((resolve) => setTimeout(resolve, STEP_MS));
        if (stopped) throw { code: "stopped", detail: "the export was stopped" };
      }
      library.announce({ kind: "export", done: 0, total: 0, running: false });
      return { articles: ids.length, images: 0, missing_images: 0 };
    },
    stop_export: async () => {
      stopped = true;
    },
    choose_export: async (form, name) => `/tmp/${name}.${form === "markdown" ? "md" : form}`,
    print: async () => window.print(),
    notify: async (title) => void library.opened.push(title),
    show_file: async (path) => void library.opened.push(path),
  };
}
