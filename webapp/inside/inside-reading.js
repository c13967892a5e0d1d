// The script of the lattice: Java's reader for the page that looks inside. It comes when the reading is first seen.

document.dispatchEvent(new CustomEvent("digitpad-inside-reading", {detail: openLattice}));
