// First in each npm script: TypeScript runs as it stands from Node 22.18 on. npm puts the project's own Node first on the PATH; when
// that is missing, an older one of the system answers.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Node ${process.versions.node} is too old for this command, and the project's own Node is not installed. Run: npm ci`,
  );
  process.exitCode = 1;
}
