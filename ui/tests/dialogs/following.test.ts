import { fireEvent, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Subscribed } from "../../src/backend/contract";
import { accessibilityTroubles } from "../support/accessible";
import {
  type Stage,
  button,
  click,
  dialog,
  field,
  held,
  messages,
  press,
  said,
  stage,
  type,
  until,
} from "../support/stage";

let on: Stage;

beforeEach(async () => {
  on = await stage();
});
afterEach(() => on.end());

const ADDRESS = "Address of a site or a feed";
const candidates = () => screen.queryAllByRole<HTMLInputElement>("radio");
const followed = (url: string) => on.library.feeds.find((feed) => feed.url === url);

/** Opens the dialog, types an address and presses Enter. */
async function look(address: string): Promise<void> {
  await on.open({ kind: "subscribe" });
  await type(ADDRESS, address);
  await press("Enter", field(ADDRESS));
}

/** As far as the feeds of an address. */
async function find(address: string): Promise<void> {
  await look(address);
  await until(() => expect(candidates()).toHaveLength(2));
}

describe("following", () => {
  it("goes from an address over its feeds to the articles", async () => {
    await find("gazette.example");
    expect(screen.getAllByTestId("candidate")[0]!.textContent).toContain("The first headline");
    expect(said(dialog()!.querySelector("[role=status]"))).toBe("2 feeds were found.");
    expect(candidates()[0]!.checked).toBe(true);
    expect(document.activeElement).toBe(candidates()[0]);
    await fireEvent.click(candidates()[1]!);
    const select = screen.getByLabelText<HTMLSelectElement>("Folder");
    expect([...select.options].map(({ text }) => text)).toContain("News / Europe");
    select.selectedIndex = [...select.options].findIndex(({ text }) => text === "News / Europe");
    await fireEvent.change(select);
    await press("Enter", candidates()[1]!);
    await until(() => expect(dialog()).toBeNull());
    const feed = followed("https://gazette.example/rss.xml")!;
    expect(feed.folder).toBe(2);
    await until(() => expect(on.app.list.scope).toEqual({ kind: "feed", id: feed.id }));
    expect(on.app.list.ids).toHaveLength(5);
    expect(on.app.ui.expanded.has(2)).toBe(true);
    expect(on.library.feeds).toHaveLength(12);
  });

  it("looks at once at an address that it is opened with, and keeps the folder", async () => {
    await on.open({ kind: "subscribe", address: "gazette.example", folder: 5 });
    await until(() => expect(candidates()).toHaveLength(2));
    await click("Follow");
    await until(() => expect(followed("https://gazette.example/atom.xml")?.folder).toBe(5));
  });

  it("shows a feed that is followed already, and does not follow it twice", async () => {
    on.library.follow("https://gazette.example/atom.xml", null, "Gazette", null);
    await find("gazette.example");
    // The other one is what can still be followed.
    expect(candidates()[1]!.checked).toBe(true);
    await fireEvent.click(candidates()[0]!);
    await click("Show");
    await until(() => expect(dialog()).toBeNull());
    expect(on.library.feeds).toHaveLength(12);
    await until(() => expect(on.app.list.ids).toHaveLength(5));
  });

  it.each([
    [{ code: "fetch", detail: "dns: no such host" }, "The server’s name was not found."],
    [{ code: "fetch", detail: "bad_address: odd" }, "The address is not a web address."],
    [{ code: "disk_full", detail: "" }, "The disk is full. Nothing was lost, but nothing new can be kept."],
    [new Error("odd"), "Something went wrong inside Broadsheet. (odd)"],
  ])("says what went wrong in a sentence: %j", async (error, sentence) => {
    vi.spyOn(on.app.backend.calls, "discover").mockRejectedValue(error);
    await look("gazette.example");
    expect(said(await screen.findByRole("alert"))).toBe(sentence);
    expect(button("Follow").disabled).toBe(true);
  });

  it("says when there is no feed, and looks again", async () => {
    const none = { address: "https://gazette.example/", candidates: [], opml: false };
    vi.spyOn(on.app.backend.calls, "discover").mockResolvedValueOnce(none);
    await look("gazette.example");
    await screen.findByText("No feed was found at this address.");
    await click("Find feeds");
    await until(() => expect(candidates()).toHaveLength(2));
  });

  it("says why a feed could not be followed, and stays", async () => {
    vi.spyOn(on.app.backend.calls, "subscribe").mockRejectedValueOnce({ code: "already_subscribed", detail: "" });
    await find("gazette.example");
    await click("Follow");
    expect((await screen.findByRole("alert")).textContent).toBe("You already follow this feed.");
    await click("Follow");
    await until(() => expect(dialog()).toBeNull());
  });

  it("offers to import an address that is a subscription list", async () => {
    await look("list.example");
    await fireEvent.click(await screen.findByRole("button", { name: "Import it…" }));
    await screen.findByTestId("import-dialog");
    expect(on.app.dialogs.open).toEqual({ kind: "import", address: "list.example" });
  });

  it("drops what is found for an address that is looked for no more", async () => {
    const { calls } = on.app.backend;
    const slow = held<Awaited<ReturnType<typeof calls.discover>>>();
    vi.spyOn(calls, "discover").mockReturnValueOnce(slow.promise);
    await look("slow.example");
    await type(ADDRESS, "gazette.example");
    await press("Enter", field(ADDRESS));
    await until(() => expect(candidates()).toHaveLength(2));
    slow.resolve({ address: "https://slow.example/", candidates: [], opml: false });
    await slow.promise;
    expect(candidates()).toHaveLength(2);
  });

  it("has the keyboard in its field, also when it came from somewhere", async () => {
    const elsewhere = document.createElement("button");
    document.body.append(elsewhere);
    elsewhere.focus();
    await on.open({ kind: "subscribe" });
    await until(() => expect(document.activeElement).toBe(field(ADDRESS)));
    await press("Escape");
    await until(() => expect(document.activeElement).toBe(elsewhere));
    elsewhere.remove();
  });

  it("is left with Escape, and does nothing without an address", async () => {
    const discover = vi.spyOn(on.app.backend.calls, "discover");
    await look("  ");
    expect(discover).not.toHaveBeenCalled();
    await press("Escape");
    await until(() => expect(dialog()).toBeNull());
  });
});

describe("a dialog that is closed while it follows", () => {
  let answer: ReturnType<typeof held<Subscribed>>;

  beforeEach(async () => {
    answer = held<Subscribed>();
    await find("gazette.example");
    const { calls } = on.app.backend;
    const real = calls.subscribe;
    vi.spyOn(calls, "subscribe").mockImplementationOnce(async (...args) => {
      await answer.promise;
      return real(...args);
    });
    await click("Follow");
    expect(screen.getByText("Following…")).toBeTruthy();
    // It is not taken back, so the button does not say "Cancel".
    expect(screen.queryByRole("button", { name: "Cancel" })).toBeNull();
    await press("Escape");
    await until(() => expect(dialog()).toBeNull());
  });

  it("goes on, and offers to show the feed", async () => {
    const before = on.app.list.scope;
    answer.resolve({} as Subscribed);
    await until(() => expect(messages()).toEqual(["“gazette.example” is followed now."]));
    expect(on.app.list.scope).toEqual(before);
    await click("Show");
    const { id } = followed("https://gazette.example/atom.xml")!;
    await until(() => expect(on.app.list.scope).toEqual({ kind: "feed", id }));
    expect(messages()).toEqual([]);
  });

  it("says what went wrong", async () => {
    answer.reject({ code: "disk_full", detail: "" });
    await until(() => expect(messages()[0]).toContain("The disk is full."));
  });
});

describe("an address behind a password", () => {
  const jo = { user: "jo", password: "pw" };

  async function signIn(user: string, password: string): Promise<void> {
    await until(() => field("User name"));
    await type("User name", user);
    await type("Password", password);
    await press("Enter", field("Password"));
  }

  it("asks, asks again, and goes on", async () => {
    on.library.locked["closed.example"] = jo;
    await look("closed.example");
    await signIn("jo", "wrong");
    expect((await screen.findByRole("alert")).textContent).toBe("The user name or the password was not accepted.");
    expect(field("Password").type).toBe("password");
    await signIn("jo", "pw");
    await until(() => expect(candidates()).toHaveLength(2));
    expect(screen.queryByRole("alert")).toBeNull();
    await click("Follow");
    await until(() => expect(dialog()).toBeNull());
    const feed = followed("https://closed.example/atom.xml")!;
    expect(feed.has_credentials).toBe(true);
    expect(feed.state.trouble).toBeNull();
    expect(on.library.passwords.get(feed.id)).toEqual(jo);
  });

  it("is asked for by the feed, when only the feed has one", async () => {
    await find("half.example");
    on.library.locked["half.example"] = jo;
    await click("Follow");
    await signIn("jo", "wrong");
    expect((await screen.findByRole("alert")).textContent).toBe("The user name or the password was not accepted.");
    await signIn("jo", "pw");
    await until(() => expect(dialog()).toBeNull());
    const feed = followed("https://half.example/atom.xml")!;
    await until(() => expect(on.app.list.scope).toEqual({ kind: "feed", id: feed.id }));
    expect(on.library.feeds.find(({ id }) => id === feed.id)?.state.trouble).toBeNull();
    expect(on.library.feeds).toHaveLength(12);
  });

  it("that nobody gave leaves the feed followed, and says so", async () => {
    await find("half.example");
    on.library.locked["half.example"] = jo;
    await click("Follow");
    await until(() => field("User name"));
    await press("Escape");
    await until(() => expect(messages()[0]).toContain("asks for a user name and a password"));
    await click("Properties…");
    expect(on.app.dialogs.open).toEqual({ kind: "feed", feed: followed("https://half.example/atom.xml")!.id });
  });

  it("goes to no other site than the one that asked", async () => {
    const { calls } = on.app.backend;
    on.library.locked["closed.example"] = jo;
    await look("closed.example");
    const found = await calls.discover("elsewhere.example", null);
    vi.spyOn(calls, "discover").mockResolvedValueOnce({ ...found, address: "https://closed.example/" });
    const subscribe = vi.spyOn(calls, "subscribe");
    await signIn("jo", "pw");
    await until(() => expect(candidates()).toHaveLength(2));
    await click("Follow");
    expect(subscribe.mock.calls[0]?.[3]).toBeNull();
  });

  it("is forgotten when another address is typed", async () => {
    on.library.locked["closed.example"] = jo;
    await look("closed.example");
    await signIn("jo", "wrong");
    const discover = vi.spyOn(on.app.backend.calls, "discover");
    await type(ADDRESS, "gazette.example");
    expect(screen.queryByLabelText("Password")).toBeNull();
    await press("Enter", field(ADDRESS));
    expect(discover).toHaveBeenCalledWith("gazette.example", null);
  });

  it("is kept for the session where there is no keychain, and that is said", async () => {
    on.library.hasKeychain = false;
    on.library.locked["closed.example"] = jo;
    await look("closed.example");
    await signIn("jo", "pw");
    await until(() => expect(candidates()).toHaveLength(2));
    await click("Follow");
    await until(() => expect(messages()[0]).toContain("There is no keychain here"));
  });
});

it("can be used by everyone, in each of its states", async () => {
  on.library.locked["closed.example"] = { user: "jo", password: "pw" };
  await look("closed.example");
  await until(() => field("User name"));
  expect(await accessibilityTroubles(dialog()!)).toEqual([]);
  await type(ADDRESS, "gazette.example");
  await press("Enter", field(ADDRESS));
  await until(() => expect(candidates()).toHaveLength(2));
  expect(await accessibilityTroubles(dialog()!)).toEqual([]);
  expect(screen.getByRole("radio", { name: "gazette.example" })).toBeTruthy();
});
