import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { Layout, type PageHead, type Site } from './parts/layout.tsx'

/** A whole page as text. */
export function html(page: VNode, head: PageHead, site: Site): string {
  return `<!doctype html>${renderToString(
    <Layout head={head} site={site}>
      {page}
    </Layout>,
  )}`
}
