"""Files that hand values to the chart, each before omsso, and where the values stand in it."""

import shutil

import yaml

# Name of the file, its text with VERSION for the chart's, and the way to the values.
WRAPPERS = {
    "Flux": ("release.yaml", """# ours
apiVersion: v1
kind: Namespace
metadata: {name: catalog}
---
apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: openmetadata}
spec:
  chart:
    spec: {chart: openmetadata, version: VERSION, sourceRef: {kind: HelmRepository, name: om}}
  values:
    replicaCount: 1 # kept
""", ["spec", "values"]),
    "Argo CD": ("application.yaml", """apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: openmetadata}
spec:
  source:
    chart: openmetadata
    repoURL: https://helm.open-metadata.org
    targetRevision: VERSION
    helm:
      valuesObject:
        replicaCount: 1
""", ["spec", "source", "helm", "valuesObject"]),
    "kustomize": ("kustomization.yaml", """helmCharts:
  - name: openmetadata
    repo: https://helm.open-metadata.org
    version: VERSION
    releaseName: openmetadata
    valuesInline:
      openmetadata: {config: {}}
""", ["helmCharts", 0, "valuesInline"]),
    "k3s": ("chart.yaml", """apiVersion: helm.cattle.io/v1
kind: HelmChart
metadata: {name: openmetadata}
spec:
  chart: openmetadata
  version: VERSION
  values:
    openmetadata:
      config:
        authentication:
          provider: basic
""", ["spec", "values"]),
    "Fleet": ("fleet.yaml", """helm:
  chart: openmetadata
  version: VERSION
  values:
    replicaCount: 1
""", ["helm", "values"]),
    "helmfile": ("helmfile.yaml", """releases:
  - name: openmetadata
    chart: open-metadata/openmetadata
    version: VERSION
    values:
      - replicaCount: 1
""", ["releases", 0, "values", 0]),
    "Crossplane": ("release.yaml", """apiVersion: helm.crossplane.io/v1beta1
kind: Release
metadata: {name: openmetadata}
spec:
  forProvider:
    chart: {name: openmetadata, repository: https://helm.open-metadata.org, version: VERSION}
    values:
      replicaCount: 1
""", ["spec", "forProvider", "values"]),
    "parent chart": ("values.yaml", "catalog:\n  replicaCount: 1\nother: {a: 1} # kept\n", []),
}
PARENT = """apiVersion: v2
name: platform
version: 0.1.0
dependencies:
  - {name: openmetadata, alias: catalog, version: VERSION, repository: "https://helm.open-metadata.org"}
"""


def place(folder, name, version):
    """Puts a wrapper there, and what has to stand beside it; returns the file to apply to."""
    file, text, _ = WRAPPERS[name]
    folder.mkdir(parents=True)
    (folder / file).write_text(text.replace("VERSION", version))
    if name == "parent chart":
        (folder / "Chart.yaml").write_text(PARENT.replace("VERSION", version))
    return folder / file


def handed(file, name, chart):
    """The chart and the values that the tool behind a wrapper would render."""
    _, _, way = WRAPPERS[name]
    if name == "parent chart":
        shutil.copytree(chart, file.parent / "charts/openmetadata")
        return file.parent, file
    found = list(yaml.safe_load_all(file.read_text(encoding="utf-8")))[-1]
    for key in way:
        found = found[key]
    values = file.parent / "handed.yaml"
    values.write_text(yaml.safe_dump(found, allow_unicode=True), encoding="utf-8")
    return chart, values
