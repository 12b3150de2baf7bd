#!/usr/bin/env python3
"""The bill of materials of the program as CycloneDX 1.6 JSON: every package of the shipped program's lock file with version,
licence and hash, and what is vendored. Two runs on one tree give the same bytes. Restore first: licences stand in the packages.
Usage: deploy/sbom.py [--check] > guankao.cdx.json     --check only says whether every licence is known and may be shipped"""
import base64, hashlib, json, os, pathlib, re, sys, uuid
import xml.etree.ElementTree as xml

ROOT = pathlib.Path(__file__).resolve().parent.parent
LOCK = ROOT / "src/Apps/Guankao.Cli/packages.lock.json"
CACHE = pathlib.Path(os.environ.get("NUGET_PACKAGES") or pathlib.Path.home() / ".nuget/packages")
# What may stand beside EUPL-1.2 in one program; anything else is looked at by a person first.
FINE = {"MIT", "Apache-2.0", "PostgreSQL", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "ISC"}
# Packages that only work while the program is built: they are not in it.
BUILD_ONLY = {"Microsoft.CodeAnalysis.BannedApiAnalyzers", "Microsoft.EntityFrameworkCore.Analyzers"}


def licence(name, version):
    nuspec = CACHE / name.lower() / version.lower() / f"{name.lower()}.nuspec"
    if not nuspec.exists():
        raise SystemExit(f"{name} {version} is not restored here: its licence cannot be read. Run dotnet restore first.")
    text = xml.parse(nuspec).getroot()
    said = {node.tag.rsplit("}", 1)[-1]: node for node in text.iter()}
    if "license" in said and said["license"].get("type") == "expression":
        return said["license"].text.strip()
    if "licenseUrl" in said and (known := re.search(r"(Apache|apache).*2\.0", said["licenseUrl"].text or "")):
        return "Apache-2.0"
    return None


def packages():
    for name, row in sorted(json.loads(LOCK.read_text())["dependencies"]["net10.0"].items(), key=lambda each: each[0].lower()):
        if row["type"] == "Project" or name in BUILD_ONLY:
            continue
        version, sha512 = row["resolved"], base64.b64decode(row["contentHash"]).hex()
        yield {
            "type": "library", "bom-ref": f"pkg:nuget/{name}@{version}", "name": name, "version": version,
            "hashes": [{"alg": "SHA-512", "content": sha512}],
            "licenses": [{"license": {"id": licence(name, version) or "NOASSERTION"}}],
            "purl": f"pkg:nuget/{name}@{version}",
        }, [f"{other}" for other in row.get("dependencies", {})]


def vendored():
    for row in json.loads((ROOT / "deploy/vendored.json").read_text()):
        for path in row["files"]:
            yield {
                "type": "data", "bom-ref": f"{row['name']}:{path}", "name": row["name"], "version": row["version"], "description": row["what"],
                "hashes": [{"alg": "SHA-512", "content": hashlib.sha512((ROOT / path).read_bytes()).hexdigest()}],
                "licenses": [{"license": {"id": row["licence"]}}],
            }


def bill():
    found = list(packages())
    refs = {part["name"]: part["bom-ref"] for part, _ in found}
    parts = [part for part, _ in found] + list(vendored())
    digest = hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).digest()
    return {
        "bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
        "serialNumber": f"urn:uuid:{uuid.UUID(bytes=digest[:16], version=5)}",
        "metadata": {"component": {"type": "application", "bom-ref": "guankao", "name": "guankao", "licenses": [{"license": {"id": "EUPL-1.2"}}]}},
        "components": parts,
        "dependencies": [{"ref": "guankao", "dependsOn": [part["bom-ref"] for part in parts]}]
        + [{"ref": part["bom-ref"], "dependsOn": [refs[name] for name in needs if name in refs]} for part, needs in found],
    }


if __name__ == "__main__":
    made = bill()
    odd = [f"{part['name']}: {part['licenses'][0]['license']['id']}" for part in made["components"] if part["licenses"][0]["license"]["id"] not in FINE]
    if odd:
        print("A person must look at these licences before they are shipped: " + ", ".join(odd), file=sys.stderr)
    if "--check" in sys.argv:
        print(f"{len(made['components'])} parts, {len(odd)} with a licence to look at")
    else:
        json.dump(made, sys.stdout, ensure_ascii=False, indent=2)
        print()
    sys.exit(1 if odd else 0)
