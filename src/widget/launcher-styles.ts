/**
 * How the launcher and the empty window look, and the colours of everything. Owns: a style sheet made by script, so that pages
 * which allow no inline styles can have it (CSP: constructed sheets are not inline). What is important on
 * the host is so that the page's own rules for it count for nothing, and what pages call by the same names as we do (CSS Cascade: important declarations
 * of a shadow tree come before the page's).
 */

const CSS = `
:host { all: initial !important; display: block !important; position: fixed !important; inset: auto !important;
  width: 0 !important; height: 0 !important; z-index: 2147483000 !important; pointer-events: auto !important;
  -webkit-user-select: text !important; user-select: text !important;
  --accent: initial !important; --on-accent: initial !important; --x: initial !important; --y: initial !important;
  --top: initial !important; --height: initial !important; --columns: initial !important; --steps: initial !important; }
:host::before, :host::after { content: none !important; display: none !important; }
.root { font: 15px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; color: var(--text);
  color-scheme: light; letter-spacing: normal; text-align: start; -webkit-text-size-adjust: 100%;
  --bg: #ffffff; --raised: #ffffff; --soft: #f1f3f5; --text: #1b1f24; --muted: #57606a; --line: #dde1e6;
  --edge: #767f8a; --hover: #e9ecef; --bad: #b3261e; --ring: #0b57d0; --fill: var(--accent, #20558a);
  --on-fill: var(--on-accent, #ffffff); --shadow: 0 1px 2px rgb(16 20 24 / .12), 0 8px 28px rgb(16 20 24 / .18); }
.root[data-theme=dark] { color-scheme: dark; --bg: #17191d; --raised: #1f2227; --soft: #2a2e34; --text: #eceef1;
  --muted: #a8b0ba; --line: #343940; --edge: #89929d; --hover: #343a41; --bad: #ffb4ab; --ring: #a8c7fa;
  --fill: var(--accent, #2f6ba8); --on-fill: var(--on-accent, #ffffff); --shadow: 0 0 0 1px #343940, 0 8px 28px rgb(0 0 0 / .6); }
@media (prefers-color-scheme: dark) {
  .root[data-theme=auto] { color-scheme: dark; --bg: #17191d; --raised: #1f2227; --soft: #2a2e34; --text: #eceef1;
  --muted: #a8b0ba; --line: #343940; --edge: #89929d; --hover: #343a41; --bad: #ffb4ab; --ring: #a8c7fa;
  --fill: var(--accent, #2f6ba8); --on-fill: var(--on-accent, #ffffff); --shadow: 0 0 0 1px #343940, 0 8px 28px rgb(0 0 0 / .6); }
}
*, *::before, *::after { box-sizing: border-box; }
[hidden] { display: none !important; }
.unseen { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
button { font: inherit; color: inherit; background: none; border: 1px solid transparent; border-radius: 10px; margin: 0;
  padding: 8px 14px; min-height: 44px; min-width: 44px; cursor: pointer; -webkit-tap-highlight-color: transparent; }
.icon { width: 22px; height: 22px; flex: none; fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round;
  stroke-linejoin: round; }
.launcher { position: fixed; display: inline-flex; align-items: center; gap: 10px; min-height: 52px; padding: 0 20px 0 16px;
  max-width: calc(100vw - 2 * var(--x, 20px)); border-radius: 26px; border-color: rgb(255 255 255 / .25); font-weight: 600;
  color: var(--on-fill); background: var(--fill); box-shadow: var(--shadow); }
[dir=rtl] .launcher { padding: 0 16px 0 20px; }
.launcher .label { min-width: 0; overflow-wrap: anywhere; }
.launcher.bare { padding: 0 15px; }
.launcher.bare .label { display: none; }
.launcher:hover { filter: brightness(1.08); }
.badge { min-width: 24px; padding: 0 7px; border-radius: 12px; background: var(--on-fill); color: var(--fill);
  font-size: 13px; line-height: 24px; text-align: center; font-variant-numeric: tabular-nums; }
.launcher:focus-visible { outline: 3px solid #ffffff; outline-offset: 0; box-shadow: 0 0 0 6px #101418; }
[data-corner^=bottom] .launcher { bottom: max(var(--y, 20px), env(safe-area-inset-bottom)); }
[data-corner^=top] .launcher { top: max(var(--y, 20px), env(safe-area-inset-top)); }
[data-corner$=right] .launcher { right: max(var(--x, 20px), env(safe-area-inset-right)); }
[data-corner$=left] .launcher { left: max(var(--x, 20px), env(safe-area-inset-left)); }

.window { position: fixed; display: flex; flex-direction: column; width: 384px; height: 620px;
  max-width: calc(100vw - 2 * var(--x, 20px)); max-height: calc(100vh - 2 * var(--y, 20px)); max-height: calc(100dvh - 2 * var(--y, 20px));
  overflow: hidden; background: var(--bg); border-radius: 16px; box-shadow: var(--shadow); outline: 1px solid transparent;
  animation: rise .16s ease-out; }
@keyframes rise { from { opacity: 0; transform: translateY(8px); } }
.waiting-room { display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 8px; flex: 1; padding: 18px; }
.waiting-room button { border-color: var(--edge); }
[data-corner^=bottom] .window { bottom: var(--y, 20px); }
[data-corner^=top] .window { top: var(--y, 20px); }
[data-corner$=right] .window { right: var(--x, 20px); }
[data-corner$=left] .window { left: var(--x, 20px); }
@media (max-width: 480px), (max-height: 420px) {
  .root .window { inset: var(--top, 0) 0 auto; width: auto; height: 100vh; height: 100dvh; max-width: none; max-height: var(--height, none);
    border-radius: 0; animation: none; padding: env(safe-area-inset-top) env(safe-area-inset-right) env(safe-area-inset-bottom) env(safe-area-inset-left); }
}
@media (prefers-reduced-motion: reduce) { .window { animation: none; } }
@media (forced-colors: active) {
  .launcher, .window { border: 1px solid ButtonText; }
  .launcher:focus-visible { outline-color: Highlight; }
}
@media (max-width: 480px) {
  .root .launcher { padding: 0 15px; }
  .launcher .label { display: none; }
}
@media print { .root { display: none; } }
`;

export function launcherStyles(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CSS);
  return sheet;
}
