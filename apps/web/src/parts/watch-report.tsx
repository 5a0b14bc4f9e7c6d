import type { Report } from '@statute/traffic'
import { type Make, reportView, type Slots } from '@statute/traffic/view'
import { h, type VNode } from 'preact'
import { threeDigits } from './code-link.tsx'

/** Preact's own maker, in the form that the views of a report ask for. */
const make: Make<VNode> = (tag, attributes, ...children) => h(tag, attributes, ...(children as VNode[]))

const options = { codePage: (status: number) => `/codes/${threeDigits(status)}` }

/** What logs said, from the title down. */
export function WatchReport({ report, slots = {} }: { report: Report; slots?: Slots<VNode> }) {
  return <>{reportView(make, report, options, slots)}</>
}
