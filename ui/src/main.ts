import { mount } from "svelte";
import App from "./App.svelte";
import { openBackend } from "./backend/open";
import { FALLBACK, negotiate } from "./shared/languages";
import { readSources } from "./shared/sources";
import { createApp, startApp } from "./state/create";
import "./styles/tokens.css";
import "./styles/base.css";
import "./typesetting/faces.css";
import "./typesetting/legible.css";
import "./styles/menus.css";
import "./styles/modals.css";
import "./styles/print.css";

const [backend] = await Promise.all([openBackend(), readSources(negotiate(navigator.languages).sentences, FALLBACK)]);
const app = createApp(backend);
const target = document.getElementById("app");
if (target) mount(App, { target, props: { app, started: startApp(app) } });
