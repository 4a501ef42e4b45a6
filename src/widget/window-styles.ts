/** How the window looks. Owns: its style sheet; the colours are the launcher's. */

const CSS = `
:is(button, .log, textarea, .window, a):focus-visible { outline: 2px solid var(--ring); outline-offset: 2px; }
.log:focus-visible, .window:focus-visible { outline-offset: -3px; }

header { flex: none; display: flex; align-items: center; gap: 4px; padding: 8px 8px 8px 18px; border-bottom: 1px solid var(--line); }
[dir=rtl] header { padding: 8px 18px 8px 8px; }
.titles { flex: 1; min-width: 0; }
h2 { margin: 0; font-size: 16px; line-height: 1.3; font-weight: 650; overflow-wrap: anywhere; }
.state { margin: 0; color: var(--muted); font-size: 13px; line-height: 1.35; overflow-wrap: anywhere; }
/* Words have their own direction; where they stand is the window's. */
:is(h2, .state, .problem, .count) { text-align: left; }
[dir=rtl] :is(h2, .state, .problem, .count) { text-align: right; }
.state.trouble { color: var(--bad); }
.plain { flex: none; display: inline-flex; align-items: center; justify-content: center; color: var(--muted); }
.plain:hover { background: var(--hover); color: var(--text); }
.minimise { padding: 8px; }
.end { padding-inline: 12px; font-size: 14px; font-weight: 550; }

.middle { position: relative; flex: 1 1 auto; min-height: 88px; display: flex; }
.log { flex: 1; min-width: 0; overflow-y: auto; padding: 14px 16px; overscroll-behavior: contain; scrollbar-width: thin;
  scrollbar-color: var(--edge) transparent; }
.lines { display: flex; flex-direction: column; gap: 10px; }
.lines:not(:empty) + .lines:not(:empty) { margin-top: 10px; }
.message { display: flex; flex-direction: column; align-items: flex-start; max-width: 86%; align-self: flex-start; }
.message.end_user { align-items: flex-end; align-self: flex-end; }
.message.more { margin-top: -6px; }
.message.more .who { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); }
.who { display: flex; flex-wrap: wrap; gap: 0 8px; margin: 0 2px 3px; font-size: 12.5px; line-height: 1.4; color: var(--muted); }
.who .name { font-weight: 600; overflow-wrap: anywhere; min-width: 0; }
.who time { font-variant-numeric: tabular-nums; }
.end_user .who { justify-content: flex-end; }
.what { margin: 0; padding: 8px 12px; background: var(--soft); border-radius: 4px 14px 14px; white-space: pre-wrap;
  overflow-wrap: anywhere; width: fit-content; max-width: 100%; }
[dir=rtl] .what { border-radius: 14px 4px 14px 14px; }
.end_user .what { background: var(--fill); color: var(--on-fill); border-radius: 14px 14px 4px; }
[dir=rtl] .end_user .what { border-radius: 14px 14px 14px 4px; }
.what a { color: inherit; text-decoration: underline; text-underline-offset: 2px; border-radius: 2px; }
.end_user .what a:focus-visible { outline-color: currentcolor; }
.unsent .what, .end_user.unsent .what { background: none; color: var(--text); box-shadow: inset 0 0 0 1px var(--edge); }
.news { align-self: center; margin: 2px 0; padding: 0 8px; font-size: 13px; color: var(--muted); text-align: center; overflow-wrap: anywhere; }
.mark { display: flex; align-items: center; gap: 10px; margin: 4px 0; font-size: 12.5px; font-weight: 600; color: var(--muted); }
.mark::before, .mark::after { content: ""; flex: 1; border-top: 1px solid var(--line); }
.typing { display: flex; align-items: center; gap: 8px; margin: 10px 2px 0; font-size: 13px; color: var(--muted); overflow-wrap: anywhere; }
.dots { display: inline-flex; gap: 4px; padding: 10px 12px; background: var(--soft); border-radius: 4px 14px 14px; }
.dots i { width: 6px; height: 6px; border-radius: 50%; background: var(--edge); animation: dot 1.2s infinite ease-in-out; }
.dots i:nth-child(2) { animation-delay: .15s; }
.dots i:nth-child(3) { animation-delay: .3s; }
@keyframes dot { 0%, 60%, 100% { opacity: .35; } 30% { opacity: 1; } }

.newer { position: absolute; bottom: 8px; left: 50%; transform: translateX(-50%); min-height: 36px; padding: 4px 16px;
  border-color: var(--edge); border-radius: 18px; background: var(--raised); box-shadow: var(--shadow); font-size: 14px; font-weight: 600;
  white-space: nowrap; }
.newer:hover { background: var(--hover); }

.question { padding: 12px 0 2px; }
.question.aside { display: none; }
.question > p:first-child { margin: 0 0 10px; font-weight: 600; }
.row { display: flex; flex-wrap: wrap; gap: 8px; }
.scale { display: grid; grid-template-columns: repeat(var(--columns), minmax(0, 1fr)); gap: 5px; }
.scale .choice { min-width: 0; }
.choice { border-color: var(--edge); background: var(--raised); font-weight: 550; overflow-wrap: anywhere; text-align: center; }
.choice:hover { background: var(--hover); border-color: var(--text); }
.choice:active { background: var(--fill); color: var(--on-fill); border-color: var(--fill); }
.scale .choice { padding: 4px; font-variant-numeric: tabular-nums; }
.ends { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 2px 16px; margin: 8px 2px 0; font-size: 13px; color: var(--muted); }

.problem { flex: none; margin: 0; padding: 8px 18px; border-top: 1px solid var(--line); color: var(--bad); font-size: 14px; overflow-wrap: anywhere; }
.question[data-kind=end] { flex: none; padding: 14px 18px; border-top: 1px solid var(--line); }
.question[data-kind=end] .choice { flex: 1; }
form { flex: none; padding: 10px 12px; border-top: 1px solid var(--line); }
form .row { flex-wrap: nowrap; align-items: flex-end; }
textarea { flex: 1; min-width: 0; margin: 0; padding: 10px 14px; min-height: 44px; max-height: 132px; font: inherit; font-size: 16px; line-height: 1.4;
  color: inherit; background: var(--bg); border: 1px solid var(--edge); border-radius: 14px; resize: none; }
textarea::placeholder { color: var(--muted); opacity: 1; }
.send, .again { display: inline-flex; align-items: center; justify-content: center; gap: 8px; font-weight: 600; color: var(--on-fill); background: var(--fill); }
.send { flex: none; border-radius: 14px; }
.send .icon { display: none; }
.send:hover, .again:hover { filter: brightness(1.08); }
.count { margin: 0 4px 6px; font-size: 13px; color: var(--muted); }
.count.over { color: var(--bad); }
.after { flex: none; padding: 14px 18px; border-top: 1px solid var(--line); text-align: center; }

@media (max-height: 420px) {
  .root .window { overflow-y: auto; }
  .root header { padding-block: 1px; padding-inline: 10px 4px; }
  .root :is(.problem, .question[data-kind=end]) { padding-inline: 10px; }
  .root .plain, .root .send, .root .row .choice, .root textarea { min-height: 38px; }
  .root form, .root .after, .root .question[data-kind=end] { padding-block: 5px; }
  .root form { padding-inline: 8px; }
  .root .problem { padding-block: 4px; }
  .root .log { padding: 8px; }
  /* Fewer lines: a question stands whole, with who asks it. */
  .root .message { max-width: 96%; }
  .root .end { padding-inline: 8px; }
  .root .lines { gap: 6px; }
  .root .what { padding: 5px 10px; line-height: 1.35; }
  .root .question:not([data-kind=end]) { padding-top: 8px; }
  /* One row: there is no height for two. */
  .root .scale { grid-template-columns: repeat(var(--steps), minmax(0, 1fr)); gap: 3px; }
  .root .scale .choice { padding: 2px 0; min-height: 36px; font-size: 14px; border-radius: 8px; }
  .root .ends { margin-top: 4px; }
  .root textarea { padding-block: 7px; max-height: 66px; }
}
@media (prefers-reduced-motion: reduce) { .dots i { animation: none; } }
@media (forced-colors: active) {
  button, .what, textarea { border: 1px solid ButtonText; }
  :is(button, .log, textarea, .window, a):focus-visible { outline-color: Highlight; }
}
`;

export function windowStyles(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CSS);
  return sheet;
}
