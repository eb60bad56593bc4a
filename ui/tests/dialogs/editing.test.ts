import { fireEvent, screen, within } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { printKeys } from "../../src/commands/printing";
import { COMMANDS, titleKey } from "../../src/commands/table";
import { accessibilityTroubles } from "../support/accessible";
import { type Stage, button, click, dialog, field, messages, press, said, stage, type, until } from "../support/stage";

let on: Stage;

beforeEach(async () => {
  on = await stage();
});
afterEach(() => on.end());

const feed = (id: number) => on.library.feeds.find((feed) => feed.id === id)!;
const folder = (id: number) => on.library.folders.find((folder) => folder.id === id);
const closed = () => until(() => expect(dialog()).toBeNull());

describe("the properties of a feed", () => {
  it("say how its fetches go", async () => {
    const shown = await on.open({ kind: "feed", feed: 10 });
    expect(said(shown)).toContain("There is nothing at this address any more.");
    expect(said(shown)).toContain("HTTP 404");
    expect(said(shown)).toMatch(/Last fetch 30 minutes ago/);
    expect(said(shown)).toMatch(/Next fetch in 30 minutes \(the last attempts failed/);
  });

  it("say what was mended when the feed was read", async () => {
    expect(said(await on.open({ kind: "feed", feed: 2 }))).toContain("Mended bare-ampersand, undeclared-prefix");
    await press("Escape");
    await closed();
    expect(said(await on.open({ kind: "feed", feed: 1 }))).not.toContain("Mended");
  });

  it("keep a title with Enter, and take it back", async () => {
    const edit = vi.spyOn(on.app.backend.calls, "edit_feed");
    await on.open({ kind: "feed", feed: 1 });
    await type("Title", " Ledger ");
    await press("Enter", field("Title"));
    await closed();
    expect(edit).toHaveBeenCalledExactlyOnceWith(1, { custom_title: "Ledger" });
    expect(messages()).toEqual(["Renamed to “Ledger”."]);
    await click("Undo");
    await until(() => expect(feed(1).title).toBe("The Morning Ledger"));
  });

  it("keep address, pace and pause in one step, and nothing that is as it was", async () => {
    const edit = vi.spyOn(on.app.backend.calls, "edit_feed");
    await on.open({ kind: "feed", feed: 1 });
    await type("Address", "https://paper1.example/new.xml");
    const pace = screen.getByLabelText<HTMLSelectElement>("Fetch every");
    pace.selectedIndex = [...pace.options].findIndex(({ text }) => text.includes("2"));
    await fireEvent.change(pace);
    await fireEvent.click(screen.getByLabelText("Paused: do not fetch this feed"));
    await click("Save");
    await closed();
    const patch = { url: "https://paper1.example/new.xml", interval_minutes: 120, paused: true };
    expect(edit).toHaveBeenCalledExactlyOnceWith(1, patch);
  });

  it("ask nothing of the core when nothing was changed, or when left with Escape", async () => {
    const edit = vi.spyOn(on.app.backend.calls, "edit_feed");
    await on.open({ kind: "feed", feed: 1 });
    await click("Save");
    await closed();
    await on.open({ kind: "feed", feed: 1 });
    await type("Title", "Ledger");
    await press("Escape");
    await closed();
    expect(edit).not.toHaveBeenCalled();
  });

  it("stay open with what was typed when the core refuses, and say why", async () => {
    const refusal = { code: "already_subscribed", detail: "" };
    vi.spyOn(on.app.backend.calls, "edit_feed").mockRejectedValue(refusal);
    await on.open({ kind: "feed", feed: 1 });
    await type("Address", "https://paper2.example/feed.xml");
    await click("Save");
    await until(() => expect(messages()).toEqual(["You already follow this feed."]));
    expect(field("Address").value).toBe("https://paper2.example/feed.xml");
    await until(() => expect(button("Save").disabled).toBe(false));
  });

  it("keep how a difficult feed is read and asked, and show it the next time", async () => {
    const edit = vi.spyOn(on.app.backend.calls, "edit_feed");
    await on.open({ kind: "feed", feed: 1 });
    expect(screen.getByText("If it is read wrongly or refused").closest("details")!.open).toBe(false);
    const charset = screen.getByLabelText<HTMLSelectElement>("Charset");
    charset.selectedIndex = [...charset.options].findIndex(({ text }) => text === "KOI8-R");
    await fireEvent.change(charset);
    await type("User-Agent", "Mozilla/5.0 ");
    await click("Save");
    await closed();
    const patch = { charset: "KOI8-R", request: { user_agent: "Mozilla/5.0", proxy: null } };
    expect(edit).toHaveBeenCalledExactlyOnceWith(1, patch);
    await until(() => expect(on.app.library.feedById.get(1)?.charset).toBe("KOI8-R"));
    const shown = await on.open({ kind: "feed", feed: 1 });
    expect(screen.getByText("If it is read wrongly or refused").closest("details")!.open).toBe(true);
    expect(field("User-Agent").value).toBe("Mozilla/5.0");
    expect(await accessibilityTroubles(shown)).toEqual([]);
  });

  it("refuse an empty address", async () => {
    await on.open({ kind: "feed", feed: 1 });
    await type("Address", " ");
    expect(button("Save").disabled).toBe(true);
  });

  it("of a feed that is no more say so", async () => {
    expect(said(await on.open({ kind: "feed", feed: 999 }))).toContain("This feed no longer exists.");
    expect(button("Save").disabled).toBe(true);
  });
});

describe("the password of a feed", () => {
  const jo = { user: "jo", password: "secret" };
  const isLocked = () => feed(1).state.trouble?.code === "unauthorized";

  beforeEach(() => {
    on.library.locked["paper1.example"] = jo;
    on.library.fetch(1, 0);
  });

  it("is kept, the feed is fetched with it, and it is never shown again", async () => {
    expect(isLocked()).toBe(true);
    await on.app.library.load();
    const shown = await on.open({ kind: "feed", feed: 1 });
    expect(said(shown)).toContain("The feed asks for a user name and a password.");
    await type("User name", "jo");
    await type("Password", "secret");
    await press("Enter", field("Password"));
    await closed();
    expect(on.library.passwords.get(1)).toEqual(jo);
    expect(isLocked()).toBe(false);
    expect(messages()).toEqual(["User name and password are kept in the keychain."]);
    await on.app.library.load();
    const again = await on.open({ kind: "feed", feed: 1 });
    await until(() => expect(field("User name").value).toBe("jo"));
    expect(field("Password").value).toBe("");
    expect(field("Password").placeholder).toBe("Kept, stays as it is");
    expect(again.outerHTML).not.toContain("secret");
    expect(await accessibilityTroubles(again)).toEqual([]);
  });

  it("can be removed", async () => {
    await on.app.backend.calls.set_credentials(1, jo);
    await on.app.library.load();
    await on.open({ kind: "feed", feed: 1 });
    await fireEvent.click(await screen.findByLabelText("Remove the user name and the password"));
    expect(screen.queryByLabelText("Password")).toBeNull();
    await click("Save");
    await closed();
    expect(on.library.passwords.has(1)).toBe(false);
    expect(feed(1).has_credentials).toBe(false);
    expect(messages()).toEqual(["User name and password were removed."]);
  });

  it("stays in the dialog when it cannot be kept", async () => {
    vi.spyOn(on.app.backend.calls, "set_credentials").mockRejectedValue({ code: "keychain", detail: "locked" });
    await on.open({ kind: "feed", feed: 1 });
    await type("User name", "jo");
    await click("Save");
    await until(() => expect(messages()[0]).toContain("The system’s keychain could not be used."));
    expect(dialog()).not.toBeNull();
  });

  it("is left alone when nothing is typed", async () => {
    const set = vi.spyOn(on.app.backend.calls, "set_credentials");
    await on.open({ kind: "feed", feed: 1 });
    await click("Save");
    await closed();
    expect(set).not.toHaveBeenCalled();
  });
});

describe("cookie and headers of a feed", () => {
  const token = { name: "X-Token", value: "geheim" };
  const cookie = { name: "Cookie", value: "session=geheim" };
  const kept = () => on.library.passwords.get(1);
  const openFeed = async () => {
    await on.app.library.load();
    const shown = await on.open({ kind: "feed", feed: 1 });
    await until(() => expect(screen.queryByText("Cookie and headers")).not.toBeNull());
    return shown;
  };

  it("are added, and the password that is kept stays", async () => {
    await on.app.backend.calls.set_credentials(1, { user: "jo", password: "secret" });
    await openFeed();
    await type("Cookie", "Cookie: a=1");
    await click("Add a header");
    await type("Name", " X-Token ");
    await type(/^Value of .X-Token.$/, "t");
    await click("Save");
    await closed();
    const headers = [
      { name: "X-Token", value: "t" },
      { name: "Cookie", value: "a=1" },
    ];
    expect(kept()).toEqual({ user: "jo", password: "secret", headers });
    expect(messages()).toEqual(["What this feed is asked with is in the keychain."]);
  });

  it("are shown by name, never by value, and change one by one", async () => {
    await on.app.backend.calls.set_credentials(1, { headers: [cookie, token, { name: "X-Old", value: "o" }] });
    const set = vi.spyOn(on.app.backend.calls, "set_credentials");
    const shown = await openFeed();
    await until(() => expect(field(/^Value of .X-Token.$/).placeholder).toBe("Kept, stays as it is"));
    expect(shown.querySelector("details")!.open).toBe(true);
    expect(shown.outerHTML).not.toContain("geheim");
    expect(await accessibilityTroubles(shown)).toEqual([]);
    await type(/^Value of .X-Token.$/, "new");
    await click(/^Remove .X-Old.$/);
    await click("Save");
    await closed();
    const headers = [
      { name: "Cookie", value: null },
      { name: "X-Token", value: "new" },
    ];
    expect(set).toHaveBeenCalledExactlyOnceWith(1, { headers });
    expect(kept()?.headers).toEqual([cookie, { name: "X-Token", value: "new" }]);
  });

  it("are left alone when nothing is typed", async () => {
    await on.app.backend.calls.set_credentials(1, { user: "jo", headers: [token, cookie] });
    const set = vi.spyOn(on.app.backend.calls, "set_credentials");
    await openFeed();
    await screen.findByLabelText(/^Value of .X-Token.$/);
    await click("Add a header");
    await click("Save");
    await closed();
    expect(set).not.toHaveBeenCalled();
  });

  it("are not sent to another server", async () => {
    await on.app.backend.calls.set_credentials(1, { user: "jo", password: "secret", headers: [token] });
    const set = vi.spyOn(on.app.backend.calls, "set_credentials");
    await openFeed();
    await screen.findByLabelText(/^Value of .X-Token.$/);
    await type("Address", "https://elsewhere.example/feed.xml");
    await type("Cookie", "a=1");
    await click("Save");
    await closed();
    expect(set).toHaveBeenCalledExactlyOnceWith(1, { headers: [{ name: "Cookie", value: "a=1" }] });
  });

  it("that cannot be sent are not saved, and it is said why", async () => {
    const shown = await openFeed();
    await click("Add a header");
    await type("Name", "Host");
    expect(said(shown)).toContain("Host cannot be set: it belongs to the connection.");
    expect(button("Save").disabled).toBe(true);
    await type("Name", "Referer");
    expect(said(shown)).toContain("The value is missing.");
    await click(/^Remove .Referer.$/);
    expect(button("Save").disabled).toBe(false);
  });

  it("are all forgotten at once", async () => {
    await on.app.backend.calls.set_credentials(1, { user: "jo", password: "secret", headers: [token] });
    await openFeed();
    await fireEvent.click(await screen.findByLabelText("Forget user name, password, cookie and headers"));
    expect(screen.queryByLabelText(/^Value of .X-Token.$/)).toBeNull();
    await click("Save");
    await closed();
    expect(kept()).toBeUndefined();
    expect(messages()).toEqual(["Nothing is kept for this feed any more."]);
  });

  it("cannot be changed while the keychain does not say what is kept", async () => {
    await on.app.backend.calls.set_credentials(1, { headers: [token] });
    vi.spyOn(on.app.backend.calls, "kept_credentials").mockRejectedValue({ code: "keychain", detail: "locked" });
    await openFeed();
    expect(await screen.findByText(/The keychain does not say what is kept/)).toBeDefined();
    expect(screen.queryByLabelText("Cookie")).toBeNull();
  });
});

describe("folders", () => {
  it("are made with Enter, inside another", async () => {
    await on.open({ kind: "folder", folder: null, parent: 3 });
    expect(button("Add folder").disabled).toBe(true);
    await press("Enter", field("Name"));
    expect(on.library.folders).toHaveLength(5);
    await type("Name", "  Type ");
    await press("Enter", field("Name"));
    await closed();
    expect(on.library.folders.at(-1)).toMatchObject({ name: "Type", parent: 3 });
  });

  it("are renamed, undoably", async () => {
    await on.open({ kind: "folder", folder: 2 });
    expect(field("Name").value).toBe("Europe");
    await type("Name", "The Continent");
    await click("Save");
    await closed();
    expect(folder(2)?.name).toBe("The Continent");
    await click("Undo");
    await until(() => expect(folder(2)?.name).toBe("Europe"));
  });

  it("stay open when the core refuses", async () => {
    vi.spyOn(on.app.backend.calls, "rename_folder").mockRejectedValue({ code: "no_such_folder", detail: "" });
    await on.open({ kind: "folder", folder: 2 });
    await type("Name", "X");
    await click("Save");
    await until(() => expect(messages()).toEqual(["This folder no longer exists."]));
    expect(dialog()).not.toBeNull();
  });
});

describe("moving", () => {
  const places = () => screen.getAllByRole<HTMLInputElement>("radio");
  const place = (name: string) => screen.getByRole<HTMLInputElement>("radio", { name });

  it("takes a feed to another folder with Enter, undoably", async () => {
    await on.open({ kind: "move", feeds: [5] });
    expect(place("Technology").checked).toBe(true);
    await fireEvent.click(place("Europe"));
    await press("Enter", place("Europe"));
    await closed();
    expect(feed(5).folder).toBe(2);
    expect(messages()).toEqual(["Feed moved to “Europe”."]);
    await click("Undo");
    await until(() => expect(feed(5).folder).toBe(3));
  });

  it("takes a feed to the top", async () => {
    await on.open({ kind: "move", feeds: [5, 6] });
    await fireEvent.click(place("Top level"));
    await click("Move");
    await closed();
    expect([feed(5).folder, feed(6).folder]).toEqual([null, null]);
    expect(messages()).toEqual(["2 feeds moved to the top level."]);
  });

  it("offers a folder every place but itself and what is in it", async () => {
    await on.open({ kind: "move", feeds: [], folders: [1] });
    expect(places().map(({ labels }) => said(labels?.[0]))).toEqual([
      "Top level",
      "Technology",
      "Blogs",
      "Food & gardens",
    ]);
    await fireEvent.click(place("Blogs"));
    await click("Move");
    await closed();
    expect(folder(1)?.parent).toBe(4);
  });
});

describe("pausing and unsubscribing", () => {
  it("say so, and can be taken back", async () => {
    await on.app.library.editFeed(1, { paused: true });
    await tick();
    expect(messages()).toEqual(["“The Morning Ledger” is paused."]);
    await click("Undo");
    await until(() => expect(feed(1).paused).toBe(false));
    await on.app.library.remove([{ kind: "folder", id: 1 }], true);
    await tick();
    expect(folder(1)).toBeUndefined();
    expect(feed(1)).toBeUndefined();
    const removed = screen.getAllByTestId("toast").find((toast) => said(toast).includes("Folder “News” removed."))!;
    await fireEvent.click(within(removed).getByRole("button", { name: "Undo" }));
    await until(() => expect(folder(1)).toBeDefined());
    expect(feed(1).folder).toBe(1);
  });
});

describe("the palette", () => {
  const search = () => screen.getByRole<HTMLInputElement>("combobox");
  const chosen = () => said(screen.getByRole("option", { selected: true }));

  it("runs what Enter is pressed on", async () => {
    await on.open({ kind: "palette" });
    await fireEvent.input(search(), { target: { value: "folder new" } });
    expect(chosen()).toBe("New folder");
    await press("Enter", search());
    await until(() => expect(on.app.dialogs.open).toEqual({ kind: "folder", folder: null }));
  });

  it("goes through what it found by arrows, and names it to screen readers", async () => {
    await on.open({ kind: "palette" });
    await fireEvent.input(search(), { target: { value: "go to" } });
    const first = chosen();
    await press("ArrowDown", search());
    expect(chosen()).not.toBe(first);
    const named = document.getElementById(search().getAttribute("aria-activedescendant")!);
    expect(said(named)).toBe(chosen());
    await press("ArrowUp", search());
    expect(chosen()).toBe(first);
  });

  it("goes to a feed", async () => {
    await on.open({ kind: "palette" });
    await fireEvent.input(search(), { target: { value: "nordlicht" } });
    await press("Enter", search());
    await closed();
    await until(() => expect(on.app.list.scope).toEqual({ kind: "feed", id: 3 }));
  });

  it("does nothing with Enter while a word is composed, or when there is nothing", async () => {
    await on.open({ kind: "palette" });
    await press("Enter", search(), { isComposing: true });
    expect(dialog()).not.toBeNull();
    await fireEvent.input(search(), { target: { value: "xyzzy" } });
    expect(said(dialog())).toContain("Nothing found.");
    await press("Enter", search());
    expect(on.app.dialogs.open).toEqual({ kind: "palette" });
  });

  it("runs by a click", async () => {
    await on.open({ kind: "palette" });
    await fireEvent.input(search(), { target: { value: "keyboard shortcuts" } });
    await fireEvent.click(screen.getByRole("option", { name: /^Keyboard shortcuts/ }));
    await until(() => expect(on.app.dialogs.open).toEqual({ kind: "shortcuts" }));
  });
});

describe("the sheet of shortcuts", () => {
  it("has every command that has keys, with all of them", async () => {
    on.app.words.use(["de"]);
    const shown = await on.open({ kind: "shortcuts" });
    const lines = [...shown.querySelectorAll("dl > div")];
    const printed = lines.map((line) => [said(line.querySelector("dt")), [...line.querySelectorAll("kbd")].map(said)]);
    const wanted = COMMANDS.filter(({ keys }) => keys.length > 0).map((command) => [
      on.app.words.t(titleKey(command)),
      command.keys.map((keys) => printKeys(on.app.words, keys)),
    ]);
    expect(new Set(printed.map((line) => JSON.stringify(line)))).toEqual(
      new Set(wanted.map((line) => JSON.stringify(line))),
    );
    expect(said(shown)).toContain("Entf");
  });
});
