import { fireEvent, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import StarterList from "../../src/subscribe/StarterList.svelte";
import { STARTERS } from "../../src/subscribe/starter";
import { accessibilityTroubles } from "../support/accessible";
import { type Stage, button, click, dialog, held, messages, part, press, said, stage, until } from "../support/stage";

let on: Stage;

beforeEach(async () => {
  on = await stage();
});
afterEach(() => on.end());

describe("importing", () => {
  const followed = () => on.library.feeds.length;
  /** Holds the import after this many outlines; it goes on when `resolve` is called. */
  function holdAfter(count: number): ReturnType<typeof held<void>> {
    const gate = held<void>();
    on.library.pause = (done) => (done === count ? gate.promise : Promise.resolve());
    return gate;
  }

  it("asks for a file, tells how far it is, and reports", async () => {
    const choose = vi.spyOn(on.app.backend.calls, "choose_file");
    const take = vi.spyOn(on.app.backend.calls, "import_opml");
    const refresh = vi.spyOn(on.app.backend.calls, "refresh");
    const gate = holdAfter(7);
    await on.open({ kind: "import" });
    expect(choose).toHaveBeenCalledWith("open_opml");
    await until(() => expect(said(dialog())).toContain("7 of 20 imported"));
    expect(take).toHaveBeenCalledWith("/tmp/import.opml");
    const bar = screen.getByRole<HTMLProgressElement>("progressbar", { name: "Import subscriptions" });
    expect([bar.value, bar.max]).toEqual([7, 20]);
    expect(await accessibilityTroubles(dialog()!)).toEqual([]);
    gate.resolve();
    const report = await screen.findByTestId("import-report");
    expect(said(report)).toContain("18 new feeds");
    expect(said(report)).toContain("1 feed was followed already");
    expect(said(report)).toContain("1 entry could not be imported");
    expect(said(report)).toContain("htp:/broken this is not an address");
    expect(followed()).toBe(29);
    await until(() => expect(on.app.library.feeds).toHaveLength(29));
    await until(() => expect(refresh).toHaveBeenCalledWith({ kind: "due" }));
    expect(await accessibilityTroubles(dialog()!)).toEqual([]);
    await click("Done");
    expect(dialog()).toBeNull();
  });

  it("can be stopped, and what it has added stays", async () => {
    const gate = holdAfter(5);
    await on.open({ kind: "import", path: "/home/ann/feeds.opml" });
    await until(() => expect(followed()).toBe(16));
    await click("Stop");
    expect(button("Stop").disabled).toBe(true);
    gate.resolve();
    const report = await screen.findByTestId("import-report");
    expect(said(report)).toContain("The import was stopped. What it has added stays.");
    expect(followed()).toBe(16);
  });

  it("takes a file that was dropped without asking for one", async () => {
    const choose = vi.spyOn(on.app.backend.calls, "choose_file");
    const take = vi.spyOn(on.app.backend.calls, "import_opml");
    await on.open({ kind: "import", path: "/home/ann/feeds.opml" });
    expect(take).toHaveBeenCalledWith("/home/ann/feeds.opml");
    expect(choose).not.toHaveBeenCalled();
  });

  it("begins anew when another file is dropped meanwhile", async () => {
    const take = vi.spyOn(on.app.backend.calls, "import_opml");
    await on.open({ kind: "import", path: "/home/ann/photo.png" });
    await screen.findByRole("alert");
    await on.open({ kind: "import", path: "/home/ann/feeds.opml" });
    await until(() => expect(take).toHaveBeenLastCalledWith("/home/ann/feeds.opml"));
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("says that a file is no list, and offers to choose another", async () => {
    await on.open({ kind: "import", path: "/home/ann/photo.png" });
    expect(said(await screen.findByRole("alert"))).toContain("This is not a subscription list (OPML).");
    holdAfter(-1);
    await click("Choose a file…");
    await screen.findByTestId("import-report");
  });

  it("ends when no file is chosen", async () => {
    vi.spyOn(on.app.backend.calls, "choose_file").mockResolvedValue(null);
    on.app.dialogs.show({ kind: "import" });
    await until(() => expect(on.app.dialogs.open).toBeNull());
    expect(followed()).toBe(11);
  });

  it("goes on when the dialog is closed, and says what came of it", async () => {
    const gate = holdAfter(5);
    await on.open({ kind: "import", path: "/home/ann/feeds.opml" });
    await press("Escape");
    await until(() => expect(dialog()).toBeNull());
    gate.resolve();
    await until(() => expect(messages()).toContain("Import finished: 18 new feeds, one entry could not be imported."));
    expect(followed()).toBe(29);
  });
});

describe("the list to start with", () => {
  const boxes = () => screen.getAllByRole<HTMLInputElement>("checkbox");
  const choose = async (...titles: string[]) => {
    for (const title of titles) await fireEvent.click(screen.getByRole("checkbox", { name: title }));
  };

  it("has feeds in several languages, each address once and secure", () => {
    expect(STARTERS.length).toBeGreaterThanOrEqual(12);
    expect(new Set(STARTERS.map(({ url }) => url)).size).toBe(STARTERS.length);
    for (const { url } of STARTERS) expect(new URL(url).protocol).toBe("https:");
    for (const language of ["en", "de", "fr"]) {
      expect(STARTERS.filter((starter) => starter.language === language).length).toBeGreaterThanOrEqual(3);
    }
  });

  it("begins with the person's own language", () => {
    on.app.words.use(["de-AT"]);
    part(on, StarterList);
    expect(screen.getAllByRole("group").map((group) => said(group.querySelector("legend")))[0]).toBe("Deutsch");
  });

  it("follows what is chosen", async () => {
    part(on, StarterList);
    expect(boxes()).toHaveLength(STARTERS.length);
    expect(button("Follow").disabled).toBe(true);
    await choose("xkcd", "Le Monde");
    await click(/^Follow .*2.* feeds$/);
    await until(() => expect(messages()).toEqual(["2 feeds followed."]));
    expect(on.app.library.feeds.map(({ title }) => title)).toEqual(expect.arrayContaining(["xkcd", "Le Monde"]));
    expect(await accessibilityTroubles(screen.getByTestId("starter-list"))).toEqual([]);
  });

  it("follows the others when some fail, and names each that failed", async () => {
    const { calls } = on.app.backend;
    const real = calls.subscribe;
    vi.spyOn(calls, "subscribe").mockImplementation(async (...args) => {
      if (args[2] === "BBC News") throw { code: "disk_full", detail: "" };
      if (args[2] === "NASA") throw { code: "already_subscribed", detail: "" };
      return real(...args);
    });
    on.library.locked["xkcd.com"] = { user: "x", password: "y" };
    part(on, StarterList);
    await choose("BBC News", "NASA", "xkcd", "Le Monde");
    await click(/^Follow .*4.* feeds$/);
    await until(() => expect(messages()).toHaveLength(3));
    expect(messages()).toEqual([
      "2 feeds followed.",
      "Not followed: BBC News. The disk is full. Nothing was lost, but nothing new can be kept.",
      "Not fetched yet, but tried again: xkcd. The feed asks for a user name and a password.",
    ]);
    expect(on.app.library.feeds).toHaveLength(13);
  });
});
