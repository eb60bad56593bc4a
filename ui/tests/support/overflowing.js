// Evaluated in a page (`return ` and this text): what of our own words is longer than its place, as
// [{ text, where, by }] with the pixels that stick out or are cut. Foreign words (titles, names of feeds) may be cut by design.
(() => {
  const SLACK = 1.5;
  const CONTROLS =
    "button, summary, select, input, label, kbd, h1, h2, h3, h4, legend, dt, dd, th, td, [role=tab], [role=menuitem], " +
    "[role=option], [role=treeitem], [role=radio], [role=status], .menu, [role=dialog], [data-pane]";
  const found = [];
  const canvas = document.createElement("canvas").getContext("2d");

  const isShown = (element) =>
    element.checkVisibility({ visibilityProperty: true }) && !element.closest(".visually-hidden");
  // Fluent puts marks around values: a sentence with a foreign name in it may be cut, as the name may be any length.
  const isForeign = (element, text) =>
    text.includes("\u2068") ||
    element.closest(
      "bdi, .foreign, [lang]:not(html), [dir=auto]:not(.menu-label, .text, input), [data-pane=list] [role=option], " +
        "[role=treeitem] .name, [data-pane=reader] article",
    ) !== null;

  const report = (element, text, by) => {
    const said = text.trim().replace(/\s+/g, " ").slice(0, 80);
    const where = `${element.tagName.toLowerCase()}${element.className?.baseVal === undefined && element.className ? `.${String(element.className).split(" ")[0]}` : ""}`;
    if (!found.some((each) => each.text === said && each.where === where))
      found.push({ text: said, where, by: Math.round(by) });
  };

  const widthOf = (element, text) => {
    const style = getComputedStyle(element);
    canvas.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    return canvas.measureText(text).width;
  };
  /** The place for text in a field. */
  const roomIn = (field) => {
    const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(field);
    return field.clientWidth - parseFloat(paddingInlineStart) - parseFloat(paddingInlineEnd);
  };

  for (const field of document.querySelectorAll("input, select")) {
    if (!isShown(field)) continue;
    // The arrow of a select takes some twenty pixels.
    const text = field instanceof HTMLSelectElement ? (field.selectedOptions[0]?.text ?? "") : field.placeholder;
    const by = widthOf(field, text) - roomIn(field) + (field instanceof HTMLSelectElement ? 16 : 0);
    if (text && by > SLACK && !isForeign(field, text)) report(field, text, by);
  }

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.data;
    if (!element || !text.trim() || element.closest("script, style, select") || !isShown(element)) continue;
    if (isForeign(element, element.textContent)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const rects = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    if (rects.length === 0) continue;
    const left = Math.min(...rects.map((rect) => rect.left));
    const right = Math.max(...rects.map((rect) => rect.right));
    // Cut: by itself or by something around it that hides what sticks out sideways.
    for (let around = element; around && around !== document.body; around = around.parentElement) {
      const { overflowX, display } = getComputedStyle(around);
      if (display === "inline" || display === "contents") continue;
      const isControl = around.matches(CONTROLS);
      if (overflowX === "visible" && !isControl) continue;
      const box = around.getBoundingClientRect();
      const by = Math.max(box.left - left, right - box.right);
      if (by > SLACK) {
        report(around, text, by);
        break;
      }
      // What can be scrolled sideways shows everything in the end; what scrolls up and down only must not need to.
      if (overflowX === "scroll") break;
    }
    const by = Math.max(-left, right - document.documentElement.clientWidth);
    if (by > SLACK && element.closest(".away") === null) report(element, text, by);
  }
  return found;
})();
