"""The style sheet of the evaluation report: light and dark, wide and narrow."""

STYLE = """
:root { color-scheme: light dark; --paper: #fff; --ink: #1b1f24; --soft: #57606a; --line: #d0d7de; --panel: #f6f8fa;
  --good: #0b6bcb; --bad: #b93a06; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #0f1318; --ink: #e6edf3; --soft: #9aa7b4; --line: #30363d; --panel: #171c23;
    --good: #4ea1f3; --bad: #fb8f4c; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 66rem; margin: 0 auto; padding: 1rem 1rem 4rem; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 1rem 0 .5rem; }
h2 { font-size: 1.2rem; margin: 2.5rem 0 .75rem; }
.lead, figcaption, caption, .tiles span, .aside { color: var(--soft); }
.tiles { display: grid; gap: .75rem; margin: 0;
  grid-template-columns: repeat(auto-fill, minmax(min(13rem, 45%), 1fr)); }
.tiles div { border: 1px solid var(--line); border-radius: .5rem; padding: .6rem .75rem; background: var(--panel); }
.tiles dt { font-size: .85rem; }
.tiles dd { margin: 0; }
.tiles b { display: block; font-size: 1.4rem; line-height: 1.3; font-variant-numeric: tabular-nums; }
.tiles span { font-size: .8rem; line-height: 1.3; display: block; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: .875rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; padding-bottom: .25rem; }
th, td { padding: .25rem .5rem; text-align: right; border-bottom: 1px solid var(--line); white-space: nowrap; }
th:first-child { text-align: left; padding-left: 0; }
th { font-weight: 600; }
tbody th { font-weight: 400; }
#intents + .scroll :is(td, th):last-child { text-align: left; }
@media (max-width: 40rem) { th, td { padding: .25rem .3rem; } table { font-size: .8rem; } }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr)); gap: 1.5rem; }
figure { margin: 0; min-width: 0; }
figcaption { margin-bottom: .5rem; }
svg { display: block; max-width: none; height: auto; }
figure svg { width: 100%; max-width: 26rem; }
svg text { fill: var(--ink); font: 11px system-ui, sans-serif; }
svg .end { text-anchor: end; }
svg .middle, svg .count { text-anchor: middle; }
svg .count { font-size: 10px; }
svg .frame { fill: none; stroke: var(--line); }
svg .axis { stroke: var(--soft); }
svg .right { fill: var(--good); }
svg .wrong { fill: var(--bad); }
svg .ideal { stroke: var(--soft); stroke-dasharray: 4 4; }
svg .curve { fill: none; stroke: var(--good); stroke-width: 1.5; }
svg .dot { fill: var(--good); }
svg .threshold { stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 2 3; }
details { border-bottom: 1px solid var(--line); padding: .4rem 0; }
figure details, details details { border: 0; }
summary { cursor: pointer; }
details ul { margin: .4rem 0 .6rem; padding-left: 1.2rem; }
li { margin: .15rem 0; overflow-wrap: anywhere; }
.aside { font-size: .8rem; margin-left: .35rem; }
:focus-visible { outline: 2px solid var(--good); outline-offset: 2px; }
"""
