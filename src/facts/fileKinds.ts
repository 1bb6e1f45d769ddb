import type { LinguistAttributes } from './changedFile.ts';

/** What a file is by its name alone. Only `product` and `test` are written and reviewed by people. */
export type FileKind = 'product' | 'test' | 'lock-file' | 'generated' | 'vendored';

/** Written by package managers. Whole names, at any depth. */
const LOCK_FILES: ReadonlySet<string> = new Set(
  `package-lock.json npm-shrinkwrap.json yarn.lock pnpm-lock.yaml bun.lock bun.lockb deno.lock composer.lock Gemfile.lock
  poetry.lock uv.lock pdm.lock Pipfile.lock Cargo.lock go.sum go.work.sum mix.lock rebar.lock pubspec.lock Podfile.lock
  Package.resolved Cartfile.resolved flake.lock gradle.lockfile packages.lock.json project.assets.json conan.lock
  .terraform.lock.hcl`.split(/\s+/),
);

const isGeneratedName = nameMatcher(
  `*.min.js *.min.css *.map *.snap *.pb.go *.pb.cc *.pb.h *_pb2.py *_pb2_grpc.py *.g.dart *.freezed.dart *.Designer.cs
  *.designer.cs *.g.cs *.generated.* *_generated.*`,
);
const GENERATED_FOLDERS = folderPattern('generated __generated__ __snapshots__');

const VENDORED_FOLDERS = folderPattern('vendor third_party node_modules bower_components');

const TEST_FOLDERS = 'test tests __tests__ spec specs e2e testdata __fixtures__ fixtures';
// A file of such a name without an extension counts too.
const TEST_SEGMENTS = new RegExp(`(?:^|/)(?:${TEST_FOLDERS.split(' ').join('|')})(?:/|$)`);
const isTestName = nameMatcher(
  '*.test.* *.spec.* *_test.* test_*.py *Test.java *Tests.java *Test.kt *Tests.cs *Test.cs *Spec.scala *_spec.rb',
);

/**
 * The kind of a file by the shipped lists of definitions.md; case is kept. An attribute that is false takes the verdict of
 * its list back: `-linguist-generated` that of lock files and generated files, `-linguist-vendored` that of vendored ones.
 */
export function kindOfFile(path: string, { generated, vendored }: LinguistAttributes = {}): FileKind {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (generated !== false && LOCK_FILES.has(name)) return 'lock-file';
  if (generated !== false && (isGeneratedName(name) || GENERATED_FOLDERS.test(path))) return 'generated';
  if (vendored !== false && (path.startsWith('dist/') || VENDORED_FOLDERS.test(path))) return 'vendored';
  return isTestName(name) || TEST_SEGMENTS.test(path) ? 'test' : 'product';
}

/** Pictures, sounds, fonts, archives, documents and programs. */
const BINARY: ReadonlySet<string> = new Set(
  `png jpg jpeg gif webp avif ico bmp tif tiff heic icns psd sketch mp3 wav ogg flac mp4 mov webm avi woff woff2 ttf otf eot
  zip gz tgz bz2 xz 7z rar tar jar war whl nupkg pdf doc docx xls xlsx ppt pptx exe dll so dylib a o class pyc wasm bin dat
  sqlite db parquet npy npz onnx jks keystore p12`.split(/\s+/),
);

/** Whether a file is no text, as its extension tells where nothing else does. */
export function isBinaryName(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.includes('.') && BINARY.has(extensionOf(name).toLowerCase());
}

/** Which of some folders, separated by spaces, a path lies in, at any depth. */
function folderPattern(folders: string): RegExp {
  return new RegExp(`(?:^|/)(?:${folders.split(' ').join('|')})/`);
}

/**
 * Whether a name matches one of a list, separated by spaces, in which `*` stands for any characters: `*.end`, `start*.end`
 * or `*within*`. Asked for every file there is, so the ends are looked up by what follows the last full stop.
 */
function nameMatcher(names: string): (name: string) => boolean {
  const parts = names.split(/\s+/).map((name) => name.split('*'));
  const within = parts.flatMap(([, middle = '', end]) => (end === undefined ? [] : [middle]));
  const ends = new Map<string, (readonly string[])[]>();
  for (const part of parts.filter(({ length }) => length === 2)) {
    const extension = extensionOf(part[1] ?? '');
    ends.set(extension, [...(ends.get(extension) ?? []), part]);
  }
  return (name) =>
    within.some((middle) => name.includes(middle)) ||
    ends.get(extensionOf(name))?.some(([start = '', end = '']) => isBetween(name, start, end)) === true;
}

function isBetween(name: string, start: string, end: string): boolean {
  return name.length >= start.length + end.length && name.startsWith(start) && name.endsWith(end);
}

/** What follows the last full stop: `ts`. The whole name where there is none. */
export function extensionOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

const CODE: ReadonlySet<string> = new Set(
  `ts tsx js jsx mjs cjs mts cts vue svelte astro py rb go rs java kt kts scala clj groovy php cs fs vb swift m mm dart c cc
  cpp cxx h hpp hxx zig ex exs erl hs ml lua pl r jl sol`.split(/\s+/),
);
/** Code that sets tools up, shows a component to designers, or tells a compiler of types. */
const NO_PRODUCT_ENDS = ['.config', '.stories', '.d'];
const NO_PRODUCT_NAMES: ReadonlySet<string> = new Set(['gulpfile', 'Gruntfile', 'setup', 'conftest']);

/** Whether a product file holds code that a test could run: prose, settings, styles and assets do not. */
export function isCode(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const extension = extensionOf(name);
  if (!CODE.has(extension) || name.startsWith('.')) return false;
  const stem = name.slice(0, -extension.length - 1);
  return !NO_PRODUCT_NAMES.has(stem) && !NO_PRODUCT_ENDS.some((end) => stem.endsWith(end));
}
