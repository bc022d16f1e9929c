// Before the library: it replaces how the module is fetched.
import './module-arrival.ts';
import '@duckdb/duckdb-wasm/dist/duckdb-browser-mvp.worker.js';
