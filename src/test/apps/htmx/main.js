import "digitpad";
import "htmx.org";

document.getElementById("form").addEventListener("reset", () => { document.getElementById("shown").textContent = ""; });
