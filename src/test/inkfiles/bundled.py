"""A script that imports Excalidraw, made one: its parts are named as bundlers find them, and Node does not."""
import subprocess
from pathlib import Path

HERE = Path(__file__).parent


def script(name):
    made = HERE / "node_modules" / f"one-{name}"
    subprocess.run(
        ["npx", "esbuild", name, "--bundle", "--platform=node", "--format=esm", "--external:jsdom", "--loader:.css=empty",
         "--loader:.woff2=empty", "--define:process.env.NODE_ENV=\"production\"", f"--outfile={made}", "--log-level=error",
         "--banner:js=import{createRequire}from'module';const require=createRequire(import.meta.url);"],
        check=True, cwd=HERE)
    return made
