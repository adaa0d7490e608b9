import "./client/quiet-schemas.ts";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/app.tsx";
import { ServicesContext } from "./app/context.ts";
import { NoToken } from "./app/no-token.tsx";
import { createServices } from "./app/services.ts";
import { openBridge } from "./client/browser.ts";
import { language } from "./words/language.ts";
import "./styles/index.css";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no element #root.");

document.documentElement.lang = language;
const bridge = openBridge(window);
createRoot(root).render(
  <StrictMode>
    {bridge === null ? (
      <NoToken />
    ) : (
      <ServicesContext value={createServices(bridge, window)}>
        <App />
      </ServicesContext>
    )}
  </StrictMode>,
);
