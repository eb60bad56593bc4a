import { getContext, setContext, type Component } from "svelte";

const END = Symbol("what every modal ends with");

/** Gives every modal below a part to end with. What must stay in reach while a modal is open has to be inside it: the focus is kept
 * there, a press outside closes it, and screen readers see nothing else. */
export const provideModalEnd = (part: Component): Component => setContext(END, part);

/** The part that every modal ends with, where one was given. */
export const modalEnd = (): Component | undefined => getContext<Component | undefined>(END);
