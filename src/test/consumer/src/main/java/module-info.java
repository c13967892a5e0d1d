module consumer {
    requires io.github.digitpad;
}
