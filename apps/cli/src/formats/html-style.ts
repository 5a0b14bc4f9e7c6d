/** The look of the workbench, as much of it as a report needs. */
export const htmlStyle = `/* Statute: type first */
:root{
color-scheme:light;
--paper:#fcfbf8;--leaf:#f4f2ed;--ink:#22252b;--soft:#585b61;--rule:#d8d5cd;--line:#85827a;
--c1:#66578c;--c2:#2b6848;--c3:#275d8c;--c4:#835208;--c5:#9b382b;--tint:20%;
--serif:"Iowan Old Style","Palatino Linotype",Palatino,"URW Palladio L",P052,Charter,Georgia,serif;
--sans:system-ui,"Segoe UI",sans-serif;
--mono:ui-monospace,Menlo,Consolas,"DejaVu Sans Mono",monospace;
--b:1.75rem;--b1:.4375rem;--b2:.875rem;--b4:3.5rem;--lh:1.3125rem;
}
@media(prefers-color-scheme:dark){:root{
color-scheme:dark;
--paper:#15181e;--leaf:#1d2128;--ink:#e3ded6;--soft:#a9a59d;--rule:#383d46;--line:#757b86;
--c1:#baaee3;--c2:#8ccba5;--c3:#8fbce9;--c4:#e3b97e;--c5:#ec9789;
}}
*{box-sizing:border-box;margin:0;padding:0}
html{background:var(--paper);-webkit-text-size-adjust:100%;scroll-padding:var(--b)}
body{--a:var(--ink);color:var(--ink);font:1.0625rem/var(--b) var(--sans);overflow-wrap:anywhere;text-wrap:pretty}
.c1{--a:var(--c1)}.c2{--a:var(--c2)}.c3{--a:var(--c3)}.c4{--a:var(--c4)}.c5{--a:var(--c5)}
h1,.num,.lede,.brand{font-family:var(--serif);font-weight:400;text-wrap:balance}
h1{font-size:clamp(2.1rem,1.6rem + 2vw,2.875rem);line-height:1.15;letter-spacing:-.012em}
h2{font:1.3125rem/var(--b) var(--serif)}
h3{font-size:1.0625rem}
ul{list-style:none}
a{color:inherit;text-decoration:underline 1px var(--line);text-underline-offset:.2em}
a:hover{text-decoration:underline 2px var(--a)}
:focus-visible{outline:2px solid var(--a);outline-offset:3px}
code{font:.875em var(--mono)}
h2 code{font-size:1rem}
.lede{font-size:clamp(1.2rem,1.05rem + .7vw,1.5rem);line-height:1.4;margin-block-start:var(--b1)}
.small,.clause,th,details{font-size:.8125rem;line-height:var(--lh)}
.soft,.clause,th{color:var(--soft)}
.num{font-size:3.25rem;line-height:1;letter-spacing:-.02em;font-variant-numeric:lining-nums tabular-nums;color:var(--a)}
.num,.lv{white-space:nowrap}
.site,.page{max-inline-size:80rem;margin-inline:auto;padding-inline:clamp(1.25rem,5vw,4rem)}
.site{display:flex;gap:var(--b);align-items:baseline;padding-block:var(--b2)}
.brand{font-size:1.3125rem}
.page{padding-block:var(--b) var(--b4);border-block-start:3px double var(--line)}
.top{margin-block-start:var(--b)}
.sec{display:grid;gap:var(--b2) 2.5rem;border-block-start:1px solid var(--rule);padding-block:var(--b2) var(--b);margin-block-start:var(--b)}
.sec>*{min-inline-size:0}
.prose{max-inline-size:48rem}
.prose>*+*,p+p,li p{margin-block-start:var(--b1)}
@media(min-width:60rem){.sec{grid-template-columns:13rem minmax(0,1fr)}}
table{border-collapse:collapse;inline-size:100%;font-size:.9375rem;line-height:var(--lh)}
th,td{padding:.1875rem 1.25rem .1875rem 0;vertical-align:baseline;text-align:start;border-block-end:1px solid var(--rule)}
thead th{border-color:var(--line);font-weight:400}
.r{text-align:end;white-space:nowrap}
.lv{font-size:.8125rem;letter-spacing:.04em;color:var(--soft)}
.must{color:var(--c5);font-weight:700}.should{color:var(--c4);font-weight:600}
.list>li{padding-block:var(--b2);border-block-end:1px solid var(--rule)}
.list>li:last-child{border:0}
.msg{display:block;background:var(--leaf);padding:var(--b2) 1rem;font-size:.84375rem;line-height:var(--lh);white-space:pre-wrap}
.msg>span{display:block;min-block-size:var(--lh);padding-inline-start:2ch;text-indent:-2ch}
.fix{background:none;border-inline-start:2px solid var(--c2);padding-block:0;margin-block:var(--b1)}
mark{color:inherit;background:color-mix(in oklab,var(--a) var(--tint),transparent);box-shadow:0 2px var(--a)}
.ref{font:700 .9375rem/1 var(--serif);color:var(--a);padding-inline:.35em;text-decoration:none}
li>.ref:first-child{padding-inline-start:0}
summary{cursor:pointer;color:var(--soft)}
@media(max-width:37rem){.opt{display:none}}
@media print{:root{color-scheme:light}.msg,li{break-inside:avoid}}
`
