package io.github.digitpad.cli;

/** How the report looks: the page's colours, ink on paper and chalk on slate. */
final class ReportStyle {

    static final String CSS = """
            :root {
              color-scheme: light dark;
              --page: #f3f1ea;
              --paper: #fffefa;
              --line: #d5d1c4;
              --text: #20242c;
              --quiet: #5c6069;
              --accent: #2547a8;
              --track: #e4e1d7;
              --alert: #9b2c1c;
              --sign0: #2547a8;
              --sign1: #b0450b;
              --sign2: #17704a;
              --sign3: #8a2a86;
            }
            @media (prefers-color-scheme: dark) {
              :root {
                --page: #161b1d;
                --paper: #20282b;
                --line: #364145;
                --text: #ece9df;
                --quiet: #a3abab;
                --accent: #f0c869;
                --track: #364145;
                --alert: #ffab98;
                --sign0: #8fb4ff;
                --sign1: #ffb066;
                --sign2: #74d4a2;
                --sign3: #eca0e6;
              }
              .gallery img { filter: invert(1); }
            }
            * { box-sizing: border-box; margin: 0; padding: 0; }
            body {
              max-width: 76rem;
              margin: 0 auto;
              padding: 32px 16px 64px;
              background: var(--page);
              color: var(--text);
              font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
              font-variant-numeric: tabular-nums;
            }
            h1 { font-size: 1.25rem; font-weight: 400; line-height: 1.2; }
            h1 strong { display: block; font-size: clamp(3.5rem, 12vw, 6rem); font-weight: 300; line-height: 1.1; }
            h2 { font-size: 1.25rem; font-weight: 600; line-height: 1.3; }
            .quiet, dt, summary, thead, td, text, .answers { font-size: 0.875rem; }
            .quiet, dt, thead { color: var(--quiet); }
            dl { display: flex; flex-wrap: wrap; gap: 8px 32px; margin-top: 16px; }
            dd { overflow-wrap: anywhere; }
            main { display: grid; gap: 24px; margin-top: 32px; }
            main > *, section { min-width: 0; }
            .pair, .stack { display: grid; gap: 24px; align-items: start; }
            section { padding: 24px; border: 1px solid var(--line); border-radius: 16px; background: var(--paper); }
            section > .quiet { max-width: 36rem; margin: 4px 0 16px; }
            table { width: 100%; border-collapse: collapse; }
            th { font-weight: 600; }
            thead th { font-weight: 400; }
            .confusion { table-layout: fixed; max-width: 34rem; }
            .confusion td, .confusion th { position: relative; height: 2.25rem; text-align: center; }
            .confusion tbody td { border: 1px solid var(--line); }
            .confusion .right { color: var(--quiet); background: var(--page); }
            .confusion .wrong { z-index: 0; font-weight: 600; }
            .confusion .wrong::before {
              content: "";
              position: absolute;
              z-index: -1;
              inset: 0;
              background: var(--alert);
              opacity: var(--heat);
            }
            .scores th, .scores td { padding: 4px 16px 4px 0; text-align: end; white-space: nowrap; }
            .scores th:first-child { text-align: start; }
            .scores tbody tr { border-top: 1px solid var(--line); }
            .scores .bar { width: 40%; padding-inline-end: 0; }
            .bar i, .answers i { display: block; height: 8px; border-radius: 4px; background: var(--track); overflow: hidden; }
            .bar i { background: none; }
            .bar i::before, .answers i::before {
              content: "";
              display: block;
              width: calc(100% * var(--length));
              height: 100%;
              border-radius: 4px;
              background: var(--alert);
            }
            .answers i::before { background: var(--quiet); }
            .answers .label i::before { background: var(--accent); }
            .answers .label b { color: var(--accent); }
            figure svg { display: block; width: 100%; max-width: 30rem; margin: 0 auto; }
            text { fill: var(--quiet); font-size: 13px; }
            .grid { stroke: var(--line); }
            .ideal { stroke: var(--text); stroke-dasharray: 4 4; }
            .many { fill: var(--accent); fill-opacity: 0.35; stroke: var(--accent); }
            .few { fill: none; stroke: var(--accent); stroke-dasharray: 2 2; }
            circle { fill: var(--accent); stroke: var(--paper); stroke-width: 1.5; }
            summary { margin-top: 16px; padding: 10px 0; color: var(--accent); cursor: pointer; }
            :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
            .gallery {
              display: grid;
              grid-template-columns: repeat(auto-fill, minmax(10.5rem, 1fr));
              gap: 16px;
              list-style: none;
            }
            .gallery > li {
              padding: 12px;
              border: 1px solid var(--line);
              border-radius: 8px;
              content-visibility: auto;
              contain-intrinsic-height: auto 17rem;
            }
            .gallery img { display: block; margin: 0 auto 8px; image-rendering: pixelated; }
            .sign0 { color: var(--sign0); }
            .sign1 { color: var(--sign1); }
            .sign2 { color: var(--sign2); }
            .sign3 { color: var(--sign3); }
            .numbers {
              display: grid;
              grid-template-columns: repeat(auto-fill, minmax(min(100%, 30rem), 1fr));
              gap: 16px;
              list-style: none;
            }
            .numbers > li {
              padding: 12px 16px;
              border: 1px solid var(--line);
              border-radius: 8px;
              content-visibility: auto;
              contain-intrinsic-height: auto 15rem;
            }
            .numbers .alarm { color: var(--alert); font-weight: 600; }
            .crops img { display: block; max-width: 100%; max-height: 10rem; margin: 0 0 8px; }
            .paths { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 12rem), 1fr)); gap: 16px; margin: 8px 0; }
            .paths figure { min-width: 0; }
            .paths svg { width: auto; max-width: 100%; height: auto; margin: 4px 0; }
            .paths path {
              fill: none;
              stroke: currentColor;
              stroke-width: 2.5;
              stroke-linecap: round;
              stroke-linejoin: round;
            }
            .paths svg > path { color: var(--quiet); opacity: 0.5; }
            .paths rect { fill: currentColor; fill-opacity: 0.06; stroke: currentColor; stroke-opacity: 0.5; }
            figcaption { color: var(--quiet); font-size: 0.875rem; }
            .signs { display: flex; flex-wrap: wrap; gap: 4px 12px; list-style: none; font-size: 0.75rem; }
            .signs b { display: block; font-size: 1.125rem; line-height: 1.2; }
            .signs span { color: var(--quiet); }
            .verdict b { font-size: 1.25rem; }
            .answers { margin: 4px 0; list-style: none; }
            .answers li { display: grid; grid-template-columns: 1ch 1fr 7.5ch; gap: 8px; align-items: center; }
            .answers span { text-align: end; }
            @media (min-width: 60rem) {
              .pair { grid-template-columns: 1fr 1fr; }
              .pair > :only-child { grid-column: 1 / -1; }
            }
            @media (max-width: 30rem) {
              section { padding: 16px; }
              .confusion { width: calc(100% + 16px); margin-inline: -8px; }
              .confusion td { height: 2rem; font-size: 0.6875rem; letter-spacing: -0.02em; }
              .scores th, .scores td { padding-inline-end: 12px; }
              .gallery { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 8px; }
              .gallery > li { padding: 8px; }
            }
            @media print {
              section, .gallery > li { break-inside: avoid; }
              section:last-child { break-inside: auto; }
            }
            """;

    private ReportStyle() {}
}
