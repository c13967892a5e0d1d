// There is nothing here but types: "digitpad" is what runs.
