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

const GENERATED_NAMES = namePattern(
  `*.min.js *.min.css *.map *.snap *.pb.go *.pb.cc *.pb.h *_pb2.py *_pb2_grpc.py *.g.dart *.freezed.dart *.Designer.cs
  *.designer.cs *.g.cs *.generated.* *_generated.*`,
);
const GENERATED_FOLDERS: ReadonlySet<string> = new Set(['generated', '__generated__', '__snapshots__']);

const VENDORED_FOLDERS: ReadonlySet<string> = new Set(['vendor', 'third_party', 'node_modules', 'bower_components']);

const TEST_SEGMENTS: ReadonlySet<string> = new Set(
  'test tests __tests__ spec specs e2e testdata __fixtures__ fixtures'.split(' '),
);
const TEST_NAMES = namePattern(
  '*.test.* *.spec.* *_test.* test_*.py *Test.java *Tests.java *Test.kt *Tests.cs *Test.cs *Spec.scala *_spec.rb',
);

/**
 * The kind of a file by the shipped lists of definitions.md; case is kept. An attribute that is false takes the verdict of
 * its list back: `-linguist-generated` that of lock files and generated files, `-linguist-vendored` that of vendored ones.
 */
export function kindOfFile(path: string, { generated, vendored }: LinguistAttributes = {}): FileKind {
  const segments = path.split('/');
  const folders = segments.slice(0, -1);
  const name = segments.at(-1) ?? '';
  if (generated !== false && LOCK_FILES.has(name)) return 'lock-file';
  if (generated !== false && isGenerated(folders, name)) return 'generated';
  if (vendored !== false && isVendored(folders)) return 'vendored';
  return segments.some((segment) => TEST_SEGMENTS.has(segment)) || TEST_NAMES.test(name) ? 'test' : 'product';
}

function isGenerated(folders: readonly string[], name: string): boolean {
  return GENERATED_NAMES.test(name) || folders.some((folder) => GENERATED_FOLDERS.has(folder));
}

function isVendored(folders: readonly string[]): boolean {
  return folders[0] === 'dist' || folders.some((folder) => VENDORED_FOLDERS.has(folder));
}

/** One expression for a list of names in which `*` stands for any characters. */
function namePattern(names: string): RegExp {
  const alternatives = names.split(/\s+/).map((name) => name.replaceAll('.', '\\.').replaceAll('*', '[^]*'));
  return new RegExp(`^(?:${alternatives.join('|')})$`);
}
