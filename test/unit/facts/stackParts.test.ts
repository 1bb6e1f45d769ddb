import assert from 'node:assert/strict';
import { STACK_PARTS, stackPartOf } from '../../../src/facts/stackParts.ts';

describe('The part of the stack that a path tells', () => {
  const PATHS: Readonly<Record<string, string>> = {
    interface: `a.tsx src/a.jsx src/Basket.vue src/Basket.svelte web/main.css styles/a.scss index.html templates/mail.html.erb
      Views/Basket.cshtml src/components/basket.ts components/basket.js src/hooks/useBasket.ts frontend/api/client.ts
      src/ui/theme.ts pages/basket.ts app/basket/page.tsx src/webview/page.ts apps/web/frontend/main.mts`,
    server: `server/index.ts src/server/basket.ts backend/app.py src/backend/Basket.cs app/controllers/basket_controller.rb
      src/main/java/shop/BasketController.java basket.controller.ts basket.resolver.ts pages/api/basket.ts app/api/basket/route.ts
      app/basket/route.ts app/models/basket.rb internal/handlers/basket.go src/services/basket.py shop/urls.py shop/wsgi.py
      src/routes/basket/+page.server.ts src/main/kotlin/BasketController.kt`,
    data: `db/basket.sql prisma/schema.prisma db/migrate/1_add_basket.rb shop/migrations/0001_initial.py db/schema.rb
      server/migrations/1-basket.ts src/main/resources/db/migration/V1__basket.sql alembic/versions/1.py`,
    infrastructure: `Dockerfile Dockerfile.web shop/Dockerfile docker-compose.yml main.tf prod/main.tf .github/workflows/ci.yml
      .circleci/config.yml .gitlab-ci.yml azure-pipelines.yml azure-pipelines/build.yml Jenkinsfile k8s/basket.yaml
      charts/basket/templates/deployment.yaml helm/values.yml infra/up.sh deploy/basket.yaml Chart.yaml ansible/hosts.j2`,
    mobile: `android/app/src/main/Basket.kt ios/Basket/AppDelegate.swift lib/basket.dart ios/Basket.m AndroidManifest.xml
      Base.lproj/Main.storyboard android/app/Basket.java ios/Podfile`,
    undefined: `a.ts src/a.ts src/basket/total.ts src/api/client.ts src/client/http.ts src/services/basket.ts src/handlers/click.ts
      main.go cmd/shop/main.go Sources/Basket.swift src/main/java/shop/Basket.java lib/basket.rb basket.py README.md
      docs/server/setup.md docs/index.html docs/migrations/v5.md server/README.md package.json src/charts/data.json
      src/charts/axis.ts src/infrastructure/basket.ts server/ui/page.ts backend/components/basket.ts serverless/a.ts
      myserver/a.ts src/routes/basket.ts components/sensor.py infra/index.ts config.yml dockerfiles/a.txt a`,
  };
  for (const [part, paths] of Object.entries(PATHS)) {
    for (const path of paths.split(/\s+/)) {
      it(`${path} is ${part === 'undefined' ? 'not known' : part}`, () =>
        assert.equal(String(stackPartOf(path)), part));
    }
  }

  it('names each part once', () => assert.equal(new Set(STACK_PARTS).size, STACK_PARTS.length));

  it('is told in time also for paths that are made to take long', () => {
    const start = performance.now();
    for (const piece of ['app/', 'app/api/', 'server/', '.', 'route.', 'a/app/']) stackPartOf(piece.repeat(10_000));
    assert.ok(performance.now() - start < 1000);
  });
});
