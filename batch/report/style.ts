// How a report looks: a sheet of paper in light, a slate in dark, and black on white in print. Colours are the
// page's own tokens; nothing is fetched, so type is what the reader's system has.

import { labProperties, labRules } from '../../viz/marks/lab/look.ts';

const properties = (theme: 'light' | 'dark'): string =>
  labProperties(theme)
    .map(([name, value]) => `${name}:${value}`)
    .join(';');

const RULES = `
*{box-sizing:border-box}
html{color-scheme:light dark;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--bg);color:var(--ink);font:450 16px/1.6 "Atkinson Hyperlegible Next Variable","Atkinson Hyperlegible Next","Atkinson Hyperlegible",system-ui,"Segoe UI","Helvetica Neue",Arial,sans-serif;overflow-wrap:break-word}
main,header,footer{max-width:816px;margin:0 auto;padding:0 32px}
header{padding-top:64px}
.eyebrow{margin:0 0 12px;color:var(--ink-2);font-size:14px}
h1{margin:0 0 12px;font-size:34px;line-height:1.2;font-weight:700;letter-spacing:-.01em;text-wrap:balance}
h2{margin:64px 0 16px;padding-top:16px;border-top:2px solid var(--ink);font-size:23px;line-height:1.3;font-weight:700}
h3{margin:32px 0 8px;font-size:17px;line-height:1.4;font-weight:650}
p{margin:0 0 12px;max-width:68ch}
.lede{font-size:20px;line-height:1.45;color:var(--ink-2)}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(104px,1fr));gap:16px 24px;margin:32px 0 0;padding:16px 0;border-block:1px solid var(--line)}
.facts dt,th{color:var(--ink-2);font-size:13px;line-height:1.4;font-weight:450}
.facts .long{grid-column:1/-1}.facts .long dd{font-size:14px;font-weight:450}
.facts dd{margin:0;font-weight:650;font-variant-numeric:tabular-nums}
.note{margin:24px 0 0;padding:12px 16px;border:1px solid var(--ink-3);border-left-width:5px;background:var(--panel);border-radius:4px}
nav{margin:24px 0 0;font-size:14px}
nav ul{display:flex;flex-wrap:wrap;gap:4px 20px;margin:0;padding:0;list-style:none}
nav a{display:inline-block;padding:4px 0}
a{color:inherit;text-underline-offset:3px}
a:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--you);outline-offset:2px}
.answer{margin:0 0 28px}
.answer h3{margin-top:0}
.answer h3 code{font-weight:450;color:var(--ink-2)}
.answer p:first-of-type{font-size:19px;line-height:1.5}
figure{margin:24px 0 40px;padding:20px 0 0}
.picture{background:var(--panel);border:1px solid var(--line);border-radius:8px;padding:20px;overflow-x:auto}
.lab-drawing{display:block;width:100%;min-width:600px;max-width:720px;height:auto;margin:0 auto;font-family:inherit;font-variant-numeric:tabular-nums}
figcaption{margin-top:12px;font-size:14px;line-height:1.5;color:var(--ink-2);max-width:80ch}
figcaption b{color:var(--ink);font-weight:650}
details{margin-top:8px;font-size:14px}
summary{display:inline-block;cursor:pointer;padding:4px 0;text-decoration:underline;text-underline-offset:3px}
.wide{overflow:auto;max-height:420px;margin-top:8px;border:1px solid var(--line);border-radius:4px;background:var(--panel)}
table{border-collapse:collapse;font-size:13px;line-height:1.4;font-variant-numeric:tabular-nums}
th,td{padding:5px 14px;text-align:left;white-space:nowrap;border-bottom:1px solid var(--line)}
thead th{position:sticky;top:0;background:var(--panel);border-bottom:1.5px solid var(--ink-3)}
td.number,th.number{text-align:right}
tr:last-child td{border-bottom:0}
code,pre{font-family:ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace}
code{font-size:.9em}
pre{margin:8px 0 16px;padding:14px 16px;font-size:13px;line-height:1.55;background:var(--panel);border:1px solid var(--line);border-radius:6px;overflow:auto;max-height:420px}
pre.command{white-space:pre-wrap;overflow-wrap:anywhere}
footer{margin-top:64px;padding-bottom:64px;color:var(--ink-2);font-size:14px}
footer p{border-top:1px solid var(--line);padding-top:16px}
@media (max-width:600px){main,header,footer{padding-inline:16px}header{padding-top:32px}h1{font-size:27px}.lede{font-size:18px}.picture{padding:12px;margin-inline:-8px}.answer p:first-of-type{font-size:17px}h2{margin-top:44px}}
@media (forced-colors:active){svg *{forced-color-adjust:none}.picture{background:#fff}}
@page{margin:18mm 16mm}
@media print{body{background:none;font-size:10.5pt;line-height:1.45}main,header,footer{max-width:none;padding:0}header{padding-top:0}nav,details{display:none}h1{font-size:22pt}h2{margin-top:24pt;font-size:14pt;break-after:avoid}h3{break-after:avoid}figure,.answer,.facts{break-inside:avoid}.picture{border:0;padding:0;overflow:visible}.lab-drawing{min-width:0;max-width:160mm}figcaption{font-size:9.5pt}pre{max-height:none;font-size:8.5pt;white-space:pre-wrap;overflow-wrap:anywhere}.manifest{display:none}}
`;

/** The whole style sheet. In print the light theme holds, whatever the screen has. */
export function reportStyle(): string {
  return (
    `:root{${properties('light')}}\n` +
    `@media screen and (prefers-color-scheme:dark){:root{${properties('dark')}}}\n` +
    `${labRules()}${RULES}`
  );
}
