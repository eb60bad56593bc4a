import axe from "axe-core";

/** What axe finds wrong in an element, as short lines. Contrast needs a real browser and is looked at there. */
export async function accessibilityTroubles(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
