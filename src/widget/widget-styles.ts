/**
 * How the chat window looks. Owns: the one style sheet, made by script, so that pages which allow no
 * inline styles can have it (CSP: constructed sheets are not inline).
 */

const CSS = `
:host { all: initial; position: fixed; inset-block-end: 16px; inset-inline-end: 16px; z-index: 2147483000;
  font: 16px/1.45 system-ui, sans-serif; color: #1b1f24; color-scheme: light; }
*, *::before { box-sizing: border-box; }
[hidden] { display: none !important; }
button { font: inherit; color: #fff; background: #0b57a4; border: 2px solid transparent; border-radius: 8px;
  padding: 8px 14px; min-height: 44px; cursor: pointer; }
button:hover { background: #08427d; }
button.plain { background: transparent; color: inherit; }
button.plain:hover { background: rgb(255 255 255 / .2); }
button.choice { background: #fff; color: #0b57a4; border-color: #0b57a4; }
button.choice:hover { background: #e6f0fa; }
button[aria-disabled=true] { opacity: .6; cursor: default; }
:focus-visible { outline: 3px solid #ff9f1a; outline-offset: 2px; }
.launcher { border-radius: 999px; min-height: 56px; padding-inline: 22px; box-shadow: 0 2px 10px rgb(0 0 0 / .35); }
.window { position: fixed; inset-block-end: 16px; inset-inline-end: 16px; width: 380px; max-width: calc(100vw - 32px);
  height: 600px; max-height: calc(100dvh - 32px); display: flex; flex-direction: column; background: #fff;
  border: 1px solid #6b7683; border-radius: 12px; overflow: hidden; box-shadow: 0 8px 30px rgb(0 0 0 / .35);
  animation: rise .15s ease-out; }
@keyframes rise { from { opacity: 0; transform: translateY(12px); } }
header { display: flex; align-items: center; gap: 4px; padding: 6px 8px 6px 16px; background: #0b3c6f; color: #fff; }
h2 { flex: 1; margin: 0; font-size: 17px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.state { margin: 0; padding: 6px 16px; font-size: 14px; background: #eef2f6; border-block-end: 1px solid #c4ccd4; }
.log { flex: 1; min-height: 0; overflow-y: auto; padding: 12px 16px; overscroll-behavior: contain; }
.log:focus-visible { outline-offset: -3px; }
.lines { display: flex; flex-direction: column; gap: 8px; }
.lines:not(:empty) + .lines:not(:empty) { margin-block-start: 8px; }
.message { max-width: 85%; align-self: flex-start; }
.message.end_user { align-self: flex-end; }
.who { margin: 0; font-size: 13px; color: #4a5560; }
.end_user .who { text-align: end; }
.what { margin: 0; padding: 8px 12px; background: #eef2f6; border-radius: 10px; white-space: pre-wrap;
  overflow-wrap: anywhere; }
.end_user .what { background: #d8e8f8; }
.unsent .what { border: 1px dashed #4a5560; }
.news { align-self: center; margin: 0; font-size: 14px; color: #4a5560; }
.question { padding: 8px 16px; border-block-start: 1px solid #c4ccd4; }
.question p { margin: 0 0 6px; font-weight: 600; }
.question div { display: flex; flex-wrap: wrap; gap: 8px; max-height: 30vh; overflow-y: auto; padding: 4px; }
form { display: flex; gap: 8px; padding: 10px 12px; border-block-start: 1px solid #c4ccd4; align-items: flex-end; }
textarea { flex: 1; min-width: 0; font: inherit; color: inherit; background: #fff; border: 1px solid #6b7683;
  border-radius: 8px; padding: 8px; resize: none; height: 62px; }
.problem { margin: 0; padding: 6px 16px; color: #8c1d18; font-size: 14px; }
.after { padding: 12px 16px; border-block-start: 1px solid #c4ccd4; text-align: center; }
@media (max-width: 480px) {
  .window { inset: 0; width: 100%; max-width: none; height: 100%; max-height: none; border: 0; border-radius: 0; }
}
@media (prefers-reduced-motion: reduce) { .window { animation: none; } }
@media (forced-colors: active) {
  button, .what, .window, textarea { border: 1px solid ButtonText; }
  :focus-visible { outline-color: Highlight; }
}
`;

export function widgetStyles(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CSS);
  return sheet;
}
