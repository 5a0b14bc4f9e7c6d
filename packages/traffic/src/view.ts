/** A report for the eye: as parts of a page, and as one file to pass on. */
export * from './report/view/figures.ts'
export * from './report/view/make.ts'
export * from './report/view/moments.ts'
export * from './report/view/report-html.ts'
export * from './report/view/report-view.ts'
export * from './report/view/view-options.ts'
export * from './report/view/what-happened.ts'
