export { maskLine } from './mask-line.ts'
export type { ProxyFailure, ProxyOptions, RunningProxy } from './options.ts'
export { openRecorder, type Recorder } from './recorder.ts'
export { startProxy } from './start-proxy.ts'
