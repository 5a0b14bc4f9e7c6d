/**
 * What makes an element: Preact's `h`, or {@link markup}. The views of a report are written once against this, so that
 * the workbench and the file that one passes on cannot say different things.
 */
export type Make<N> = (tag: string, attributes: Attributes | null, ...children: Child<N>[]) => N

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>

export type Child<N> = N | string | number | null | undefined | false | readonly Child<N>[]
