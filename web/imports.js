// What the program asks of the page: the bodies of src/platform/browser/imports.hpp. Each hands its arguments, as
// JavaScript's own values, to `Module.host` (made by main.js). This file is read by Emscripten, not by the browser.
addToLibrary({
  host_wake: (frames) => Module["host"].loop.wake(frames),
  host_wake_after: (seconds) => Module["host"].loop.wakeAfter(seconds),

  host_start_graphics__deps: ["$GL"],
  host_start_graphics: () => {
    GL.makeContextCurrent(GL.registerContext(Module["host"].gl, { majorVersion: 2, minorVersion: 0 }));
  },
  host_paper: (rgb) => Module["host"].look.paper(rgb),
  host_cursor: (cursor) => Module["host"].look.cursor(cursor),

  host_face_height: (weight, px, out) => {
    HEAPF32.set(Module["host"].glyphs.height(weight, px), out >> 2);
  },
  host_glyph_width: (weight, px, point) => Module["host"].glyphs.width(weight, px, point),
  host_draw_glyph: (weight, px, point, rgba, side, penX, baseline) => {
    HEAPU8.set(Module["host"].glyphs.draw(weight, px, point, side, penX, baseline), rgba);
  },

  host_vault_commit: () => Module["host"].safe.commit(),
  host_vault_take_over: () => Module["host"].safe.takeOver(),

  host_vault_reopen: () => Module["host"].safe.reopen(),
  host_vault_lock: () => Module["host"].safe.lock(),
  host_vault_accept_loss: () => Module["host"].safe.acceptLoss(),
  host_vault_open_copy: () => Module["host"].safe.openCopy(),
  host_vault_keep_only_blobs__deps: ["$UTF8ToString"],
  host_vault_keep_only_blobs: (names, size) => {
    Module["host"].safe.keepOnlyBlobs(UTF8ToString(names, size).match(/.{64}/g) ?? []);
  },
  host_vault_adopt_blobs: () => Module["host"].safe.adoptBlobs(),
  host_vault_offer_backup__deps: ["$UTF8ToString"],
  host_vault_offer_backup: (texts, sizes) => {
    const [name, bytes, names] = HEAPU32.subarray(texts >> 2, (texts >> 2) + 3);
    const [nameSize, byteCount, namesSize] = HEAPU32.subarray(sizes >> 2, (sizes >> 2) + 3);
    const all = UTF8ToString(names, namesSize).match(/.{64}/g) ?? [];
    Module["host"].safe.offerBackup(UTF8ToString(name, nameSize), HEAPU8.slice(bytes, bytes + byteCount), all);
  },
  host_vault_add_to_copy__deps: ["$UTF8ToString"],
  host_vault_add_to_copy: (names, size) => Module["host"].safe.addToCopy(UTF8ToString(names, size).match(/.{64}/g) ?? []),
  host_vault_keep_copy__deps: ["$UTF8ToString"],
  host_vault_keep_copy: (at, change, keys, keysSize, bytes, size) => {
    const copy = HEAPU8.slice(bytes, bytes + size);
    Module["host"].safe.keepCopy({ at, change, keys: UTF8ToString(keys, keysSize) }, copy);
  },

  host_picture__deps: ["$GL", "$UTF8ToString"],
  host_picture: (name, size, side, out) => {
    const picture = Module["host"].pictures.find(UTF8ToString(name, size), side);
    HEAPF32.set([picture.width, picture.height, picture.missing ? 1 : 0], out >> 2);
    if (!picture.texture) return 0;
    // As glGenTextures does, so that the program knows it by a number.
    picture.id ||= GL.getNewId(GL.textures);
    GL.textures[picture.id] = picture.texture;
    return picture.id;
  },
  host_show_photo__deps: ["$UTF8ToString"],
  host_show_photo: (name, size, words, wordsSize) => {
    Module["host"].pictures.show(UTF8ToString(name, size), UTF8ToString(words, wordsSize));
  },

  host_outline__deps: ["$UTF8ToString"],
  host_outline: (json, size) => Module["host"].mirror.show(UTF8ToString(json, size)),
  host_route__deps: ["$UTF8ToString"],
  host_route: (hash, size) => Module["host"].route.show(UTF8ToString(hash, size)),

  host_offer_file__deps: ["$UTF8ToString"],
  host_offer_file: (texts, sizes) => {
    const [name, type, bytes] = HEAPU32.subarray(texts >> 2, (texts >> 2) + 3);
    const [nameSize, typeSize, byteCount] = HEAPU32.subarray(sizes >> 2, (sizes >> 2) + 3);
    const copy = HEAPU8.slice(bytes, bytes + byteCount);
    Module["host"].files.offer(UTF8ToString(name, nameSize), UTF8ToString(type, typeSize), copy);
  },
  host_ask_file__deps: ["$UTF8ToString"],
  host_ask_file: (purpose, purposeSize, accept, acceptSize) => {
    Module["host"].files.ask(UTF8ToString(purpose, purposeSize), UTF8ToString(accept, acceptSize));
  },

  host_print__deps: ["$UTF8ToString"],
  host_print: (json, size) => Module["host"].files.print(UTF8ToString(json, size)),

  host_show_paper__deps: ["$UTF8ToString"],
  host_show_paper: (json, size, close, closeSize) => {
    Module["host"].files.show(UTF8ToString(json, size), UTF8ToString(close, closeSize));
  },

  host_dial__deps: ["$UTF8ToString"],
  host_dial: (digits, size) => Module["host"].dial(UTF8ToString(digits, size)),

  host_read_preference__deps: ["$UTF8ToString", "$stringToNewUTF8", "$lengthBytesUTF8"],
  host_read_preference: (key, keySize, size) => {
    const value = Module["host"].preferences.read(UTF8ToString(key, keySize));
    if (value === null) return 0;
    HEAPU32[size >> 2] = lengthBytesUTF8(value);
    return stringToNewUTF8(value);
  },
  host_write_preference__deps: ["$UTF8ToString"],
  host_write_preference: (key, keySize, value, valueSize) => {
    Module["host"].preferences.write(UTF8ToString(key, keySize), UTF8ToString(value, valueSize));
  },
});
