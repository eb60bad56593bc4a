// On paper nobody can follow a link: each gets a number, and the addresses stand below the text.

/** Addresses on paper at most: what has more is a list of links already. */
const MOST = 200;

/** The addresses of a text's links as a list, and their numbers at the links; null where there is nothing to say. */
export function linkNotes(body: HTMLElement, heading: string): HTMLElement | null {
  const numbers = new Map<string, number>();
  for (const link of body.querySelectorAll<HTMLAnchorElement>("a[href]")) {
    const href = link.getAttribute("href") ?? "";
    const words = (link.textContent ?? "").trim();
    if (!/^https?:/i.test(href) || words === "" || saysItself(words, href)) continue;
    const known = numbers.get(href);
    if (known === undefined && numbers.size === MOST) continue;
    const number = known ?? numbers.size + 1;
    numbers.set(href, number);
    link.dataset.note = String(number);
  }
  return numbers.size === 0 ? null : listOf([...numbers.keys()], heading);
}

/** Whether a link's words are its address already. */
function saysItself(words: string, href: string): boolean {
  const bare = (address: string): string => address.replace(/^https?:\/\/(?:www\.)?/i, "").replace(/\/$/, "");
  return bare(words) === bare(href);
}

function listOf(addresses: readonly string[], heading: string): HTMLElement {
  const section = document.createElement("section");
  section.className = "link-notes";
  section.ariaHidden = "true";
  const title = document.createElement("h2");
  title.dir = "auto";
  title.textContent = heading;
  const list = document.createElement("ol");
  for (const address of addresses) {
    const item = document.createElement("li");
    const words = document.createElement("bdi");
    words.dir = "ltr";
    words.textContent = readable(address);
    item.append(words);
    list.append(item);
  }
  section.append(title, list);
  return section;
}

/** An address as people write it: letters instead of their codes, where that is unambiguous. */
function readable(address: string): string {
  try {
    const words = decodeURI(address);
    return /[\s\u0000-\u001f\u007f\u200b-\u200f\u2028-\u202e\u2066-\u2069]/.test(words) ? address : words;
  } catch {
    return address;
  }
}
