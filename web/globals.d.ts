// What web/build.mjs puts in place of these names.

/** "base64:…" with the program itself, or its address relative to the page. */
declare const TONGBAN_WASM: string;
/** Service worker only: addresses to keep for offline use. */
declare const TONGBAN_FILES: string[];
/** Service worker only: changes whenever one of these files does. */
declare const TONGBAN_VERSION: string;

/** Emscripten's module: https://emscripten.org/docs/api_reference/module.html */
declare module "tongban-wasm-glue" {
  interface TongbanModule {
    HEAPU8: Uint8Array;
    HEAP32: Int32Array;
    HEAPU32: Uint32Array;
    HEAPF32: Float32Array;
    HEAPF64: Float64Array;
    _malloc(bytes: number): number;
    _free(pointer: number): void;
    [exported: string]: any;
  }
  export default function createTongban(settings?: Record<string, unknown>): Promise<TongbanModule>;
}

/** The same for the database layer alone (src/store/db_module). */
declare module "tongban-db-glue" {
  export { default } from "tongban-wasm-glue";
}
