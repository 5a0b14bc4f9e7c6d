export { type AppOptions, createApp } from './app.tsx'
export { loadAssets } from './assets.ts'
export { compress } from './compress.ts'
export { type ServeOptions, serve, UsageError } from './serve.ts'
