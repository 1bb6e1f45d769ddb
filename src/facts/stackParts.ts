import { extensionOf } from './fileKinds.ts';

/** A part of the stack, as far as a path tells. */
export type StackPart = 'interface' | 'server' | 'data' | 'infrastructure' | 'mobile';

/** In the order in which they are named where they are even. */
export const STACK_PARTS: readonly StackPart[] = ['interface', 'server', 'data', 'infrastructure', 'mobile'];

/**
 * The part that a product file belongs to, by the conventions of public projects; undefined where the path does not tell.
 * Right before complete: a `.ts` file outside any telling folder is not known, nor is one whose folders tell of two parts.
 */
export function stackPartOf(path: string): StackPart | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const extension = extensionOf(name);
  if (PROSE.has(extension) || path.startsWith('docs/')) return undefined;
  const told = PART_OF_EXTENSION.get(extension) ?? PART_OF_NAME.get(name);
  if (told) return told;
  if (PIPELINES.some((start) => path.startsWith(start)) || name.startsWith('Dockerfile.')) return 'infrastructure';
  if (isServerFile(path, name, extension)) return 'server';
  return partOfFolders(path, LANGUAGES.get(extension));
}

/** What kind of file an extension stands for: a folder's name may mean different things to each. */
type Language = 'script' | 'service' | 'other-code' | 'description';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));
const table = <Value extends string>(rows: Readonly<Partial<Record<Value, string>>>): ReadonlyMap<string, Value> =>
  new Map(
    (Object.entries(rows) as [Value, string][]).flatMap(([value, words]) =>
      words.split(/\s+/).map((word) => [word, value] as const),
    ),
  );

const PROSE = set('md mdx rst adoc txt');

/** Extensions that tell by themselves. Dart is written for Flutter, by far. */
const PART_OF_EXTENSION = table<StackPart>({
  interface: 'tsx jsx vue svelte astro css scss sass less styl html htm hbs ejs erb haml slim cshtml razor twig',
  data: 'sql prisma dbml',
  infrastructure: 'tf tfvars bicep dockerfile',
  mobile: 'dart storyboard xib',
});

/** Whole names that tell by themselves. */
const PART_OF_NAME = table<StackPart>({
  infrastructure: `Dockerfile Containerfile docker-compose.yml docker-compose.yaml compose.yml compose.yaml Jenkinsfile
    Vagrantfile Chart.yaml kustomization.yaml skaffold.yaml nginx.conf serverless.yml cdk.json fly.toml .gitlab-ci.yml`,
  data: 'schema.rb structure.sql alembic.ini',
  mobile: 'AndroidManifest.xml Podfile',
  server: 'urls.py wsgi.py asgi.py +server.ts +server.js +page.server.ts +layout.server.ts',
});

const PIPELINES = ['.github/workflows/', '.circleci/', '.buildkite/', 'azure-pipelines'];

const LANGUAGES = table<Language>({
  script: 'ts js mjs cjs mts cts',
  service: 'py rb go java php cs rs ex exs scala clj',
  'other-code': 'kt kts swift m mm fs groovy',
  description: 'yml yaml tpl hcl sh j2',
});

const CONTROLLER = /(?:Controller\.(?:java|kt|cs|php)|\.(?:controller|resolver)\.[jt]s|_controller\.(?:rb|ex))$/;
/** Next.js and Nuxt keep routes of the server among the pages. */
const ROUTE = /(?:^|\/)(?:pages|app)\/api\/.|(?:^|\/)app\/(?:[^/]+\/)*route\.[jt]s$/;
const RAILS = /(?:^|\/)app\/(?:models|jobs|mailers|policies|channels)\//;

function isServerFile(path: string, name: string, extension: string): boolean {
  if (name.includes('ontroller.') || name.includes('.resolver.')) return CONTROLLER.test(name);
  if (!path.includes('app/') && !path.includes('pages/')) return false;
  return (LANGUAGES.get(extension) === 'script' && ROUTE.test(path)) || (extension === 'rb' && RAILS.test(path));
}

const of = (part: StackPart, languages: string, folders: string) =>
  folders.split(' ').map((folder) => [folder, { part, languages: set(languages) }] as const);

/** Folders that tell, and of which languages they tell it: `services` may mean anything in a script. */
const FOLDERS = new Map([
  ...of('data', 'script service other-code', 'migration migrations migrate alembic'),
  ...of('mobile', 'script service other-code', 'android ios iOS'),
  ...of('server', 'script service other-code', 'server servers backend controllers resolvers'),
  ...of('server', 'service', 'service services handler handlers controller endpoints router routers routes middleware'),
  ...of('interface', 'script', 'frontend front-end components hooks webview webviews ui pages layouts'),
  ...of('infrastructure', 'description', 'k8s kubernetes helm charts terraform ansible infra infrastructure deploy'),
]);

/** Migrations and phones tell more than the server or the pages that they lie in. */
function partOfFolders(path: string, language: Language | undefined): StackPart | undefined {
  if (language === undefined) return undefined;
  const told = new Set<StackPart>();
  let start = 0;
  for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', start)) {
    const folder = FOLDERS.get(path.slice(start, end));
    if (folder?.languages.has(language)) told.add(folder.part);
    start = end + 1;
  }
  if (told.has('data')) return 'data';
  if (told.has('mobile')) return 'mobile';
  return told.size === 1 ? [...told][0] : undefined;
}
