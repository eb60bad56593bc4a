import Columns2 from "@lucide/svelte/icons/columns-2";
import LayoutGrid from "@lucide/svelte/icons/layout-grid";
import PanelTop from "@lucide/svelte/icons/panel-top";
import Square from "@lucide/svelte/icons/square";
import type { MenuIcon } from "../shared/menu";
import type { Layout } from "../state/views";

/** What the layouts look like. */
export const LAYOUT_ICONS: Record<Layout, MenuIcon> = {
  columns: Columns2,
  rows: PanelTop,
  replace: Square,
  cards: LayoutGrid,
};
