// Reads a list of APL documents from standard input; writes what the published checker finds.
// The checker's newest release stops at 2024.2, so a document of 2024.3 is read as one of 2024.2.
const { StaticAplTemplateValidator } = require("apl-suggester");
const { readFileSync } = require("node:fs");

console.error = () => {}; // it remarks on components without restrictions of their own

async function main() {
  const findings = [];
  for (const document of JSON.parse(readFileSync(0, "utf8"))) {
    const known = document.version === "2024.3" ? { ...document, version: "2024.2" } : document;
    findings.push(await new StaticAplTemplateValidator().validate(known));
  }
  process.stdout.write(JSON.stringify(findings));
}

main();
