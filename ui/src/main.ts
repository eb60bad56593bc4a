import { mount } from "svelte";
import App from "./App.svelte";
import { openBackend } from "./backend/open";
import { createApp, startApp } from "./state/create";
import "./styles/tokens.css";
import "./styles/base.css";
import "./typesetting/faces.css";
import "./typesetting/legible.css";
import "./styles/menus.css";
import "./styles/modals.css";

const app = createApp(await openBackend());
const target = document.getElementById("app");
if (target) mount(App, { target, props: { app, started: startApp(app) } });
