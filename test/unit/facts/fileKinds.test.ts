import assert from 'node:assert/strict';
import { type FileKind, isBinaryName, isCode, kindOfFile } from '../../../src/facts/fileKinds.ts';

describe('The kind of a file by its name', () => {
  const NAMES: Readonly<Record<FileKind, string>> = {
    'lock-file': `package-lock.json npm-shrinkwrap.json yarn.lock pnpm-lock.yaml bun.lock bun.lockb deno.lock composer.lock
      Gemfile.lock poetry.lock uv.lock pdm.lock Pipfile.lock Cargo.lock go.sum go.work.sum mix.lock rebar.lock pubspec.lock
      Podfile.lock Package.resolved Cartfile.resolved flake.lock gradle.lockfile packages.lock.json project.assets.json
      conan.lock .terraform.lock.hcl packages/a/package-lock.json test/yarn.lock vendor/go.sum dist/yarn.lock`,
    generated: `a.min.js a.min.css a.js.map a.test.ts.snap a.pb.go a.pb.cc a.pb.h a_pb2.py a_pb2_grpc.py a.g.dart a.freezed.dart
      A.Designer.cs A.designer.cs a.g.cs a.generated.ts a_generated.go generated/a.ts src/__generated__/a.ts
      test/__snapshots__/a.txt src/generated/deep/a.ts vendor/a.min.js deep/in/a.min.js`,
    vendored: `vendor/a.go third_party/a.c node_modules/a/index.js bower_components/a.js dist/a.js dist/deep/a.js
      packages/a/vendor/b.go vendor/test/a.test.ts`,
    test: `test/a.ts tests/a.ts src/__tests__/a.ts spec/a.rb specs/a.ts e2e/a.ts testdata/a.json a/__fixtures__/a.json
      fixtures/a.json a.test.ts a.spec.tsx a_test.go test_a.py ATest.java ATests.java ATest.kt ATests.cs ATest.cs ASpec.scala
      a_spec.rb deep/in/a.test.ts test`,
    product: `a.ts src/a.ts packages/a/dist/b.ts dist vendor generated Yarn.lock PACKAGE-LOCK.JSON Vendor/a.go Test/a.ts
      my-yarn.lock yarn.lock.md lock.json a.minjs amin.js a.mapper.ts snap.ts testing/a.ts contest/a.ts latest.ts a.tests.ts
      test_a.ts atest.java SpecA.scala generated.ts distant/a.ts mytest.py README.md`,
  };
  for (const [kind, names] of Object.entries(NAMES)) {
    for (const path of names.split(/\s+/)) {
      it(`${path} is ${kind}`, () => assert.equal(kindOfFile(path), kind));
    }
  }

  it('is told in time also for names that are made to take long', () => {
    const start = performance.now();
    assert.equal(kindOfFile(`${'a.generated'.repeat(20_000)}\n`), 'product');
    assert.ok(performance.now() - start < 2000);
  });
});

describe('Code that a test could run', () => {
  const NAMES: Readonly<Record<string, string>> = {
    is: 'a.ts a.tsx src/a.py a.go A.java a.rb a.rs A.cs a.vue config.ts a.config.service.ts d.ts a/b.c',
    'is not': `a.md a.css a.html a.json a.yml a.sql a.svg a.d.ts jest.config.js vite.config.mts .eslintrc.js a.stories.tsx
      setup.py gulpfile.js conftest.py Makefile README a.tf Gruntfile.js`,
  };
  for (const [verdict, names] of Object.entries(NAMES)) {
    for (const path of names.split(/\s+/)) {
      it(`${verdict} ${path}`, () => assert.equal(isCode(path), verdict === 'is'));
    }
  }
});

describe('A file that is no text', () => {
  const NAMES: Readonly<Record<string, string>> = {
    is: 'a.png docs/a.JPG fonts/a.woff2 a.tar.gz manual.pdf a.jar',
    'is not': 'a.ts a.svg __init__.py .gitkeep png bin a.png.ts png/a',
  };
  for (const [verdict, names] of Object.entries(NAMES)) {
    for (const path of names.split(/\s+/)) {
      it(`${verdict} ${path}`, () => assert.equal(isBinaryName(path), verdict === 'is'));
    }
  }
});
