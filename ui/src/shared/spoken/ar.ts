export default import.meta.glob<string>("../../../locales/ar/*.ftl", { query: "?raw", import: "default", eager: true });
