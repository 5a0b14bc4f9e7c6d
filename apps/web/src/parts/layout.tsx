import type { ComponentChildren } from 'preact'

/** Addresses of the built style and script, with a hash of their content in the name. */
export interface Assets {
  readonly style: string
  readonly script: string
  /** The box's script, fetched by the other when somebody turns to the box. */
  readonly ask: string
  /** The script of the threads that read logs. It alone may run WebAssembly. */
  readonly worker?: string
}

export interface PageHead {
  readonly title: string
  /** One sentence for search engines and for the card that a link unfolds to. */
  readonly description: string
  /** Path of this page under its own name. */
  readonly path: string
  /** Class of codes that gives the page its accent, 1 to 5. */
  readonly accent?: number
  /** schema.org data. */
  readonly data?: object
  readonly nav?: string
  /** Not for search engines. */
  readonly hidden?: boolean
}

export interface Site {
  readonly assets: Assets
  /** `https://statute.example`, without a slash; empty if not told, and addresses are then relative. */
  readonly origin: string
}

const nav = [
  ['/', 'Codes'],
  ['/decide', 'Decide'],
  ['/find', 'Find'],
  ['/diagnose', 'Diagnose'],
  ['/check', 'Check'],
  ['/watch', 'Watch'],
  ['/fields', 'Fields'],
  ['/compare', 'Compare'],
  ['/guides', 'Guides'],
  ['/faq', 'Questions'],
  ['/senders', 'Senders'],
] as const

export function Layout({ head, site, children }: { head: PageHead; site: Site; children: ComponentChildren }) {
  const { title, description, path, accent, data, hidden } = head
  const full = path === '/' ? title : `${title} · Statute`
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{full}</title>
        <meta name="description" content={description} />
        {hidden ? <meta name="robots" content="noindex" /> : <link rel="canonical" href={site.origin + path} />}
        <meta property="og:type" content="article" />
        <meta property="og:site_name" content="Statute" />
        <meta property="og:title" content={title} />
        <meta property="og:description" content={description} />
        {!hidden && <meta property="og:url" content={site.origin + path} />}
        <meta name="twitter:card" content="summary" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={site.assets.style} />
        <script src={site.assets.script} data-box={site.assets.ask} />
        {data && (
          <script
            type="application/ld+json"
            // Data, not code: `<` is escaped, so nothing can close the element early.
            dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll('<', '\\u003c') }}
          />
        )}
      </head>
      <body class={accent ? `c${accent}` : undefined}>
        <a class="vh" href="#main">
          Skip to the page
        </a>
        <header class="site">
          <a class="brand" href="/">
            Statute
          </a>
          <nav class="nav" aria-label="Main">
            {nav.map(([to, label]) => (
              <a href={to} aria-current={head.nav === to ? (path === to ? 'page' : 'true') : undefined}>
                {label}
              </a>
            ))}
          </nav>
          <button class="theme" type="button" data-theme-button hidden>
            Theme: system
          </button>
        </header>
        <main class="page" id="main" tabIndex={-1}>
          {children}
        </main>
        <footer class="foot">
          <p class="small soft">
            Names and numbers follow the IANA HTTP Status Code Registry; facts carry the section that says so.{' '}
            <a href="/cheatsheet">One page to print</a>, <a href="/api">the same as data</a>,{' '}
            <a href="/library">the same from code</a>.
          </p>
        </footer>
      </body>
    </html>
  )
}
