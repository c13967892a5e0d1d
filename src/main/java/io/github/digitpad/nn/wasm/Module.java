package io.github.digitpad.nn.wasm;

import java.util.ArrayList;
import java.util.List;

/** What a module has before its functions' code: one memory of a fixed size, exported, functions without parameters. */
final class Module {

    static final int PAGE_BYTES = 65_536;

    /** The magic word, the version, and the section of types with one: nothing to nothing. */
    private static final int[] START = {0, 'a', 's', 'm', 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0};

    private static final int FUNCTION = 0;
    private static final int MEMORY = 2;

    /** A function's name, and its place in the list. */
    record Export(String name, int function) {}

    private Module() {}

    /**
     * The module of these functions, which call each other by their place in the list.
     *
     * @param exported which of them its host may call
     */
    static ModuleTemplate of(List<Code> functions, List<Export> exported, int memoryBytes) {
        Bytes module = new Bytes();
        for (int value : START) {
            module.add(value);
        }
        Bytes typeOfEach = new Bytes();
        typeOfEach.unsigned(functions.size());
        for (int i = 0; i < functions.size(); i++) {
            typeOfEach.unsigned(0);
        }
        section(module, 3, typeOfEach);

        Bytes memory = new Bytes();
        memory.unsigned(1);
        memory.add(0);
        memory.unsigned((memoryBytes - 1) / PAGE_BYTES + 1);
        section(module, 5, memory);

        Bytes exports = new Bytes();
        exports.unsigned(1 + exported.size());
        exports.name(CompiledNetwork.MEMORY);
        exports.add(MEMORY);
        exports.unsigned(0);
        for (Export export : exported) {
            exports.name(export.name());
            exports.add(FUNCTION);
            exports.unsigned(export.function());
        }
        section(module, 7, exports);

        List<ModuleTemplate.Function> bodies = new ArrayList<>();
        for (Code function : functions) {
            bodies.add(function.toFunction());
        }
        return new ModuleTemplate(module.toArray(), bodies);
    }

    static void section(Bytes module, int id, Bytes content) {
        module.add(id);
        module.unsigned(content.length());
        module.addAll(content);
    }
}
