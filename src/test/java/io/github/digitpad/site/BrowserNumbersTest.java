package io.github.digitpad.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.digitpad.formats.Digits;
import io.github.digitpad.formats.Numbers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.ReferenceCache;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.parsing.ClasspathClassHolderSource;

class BrowserNumbersTest {

    private static final String ASKED = "io.github.digitpad.inkpages.ParsedNumber.of(Ljava/lang/String;II)D";

    @Test
    void whatATextIsTheBrowserIsAsked() {
        assertEquals(List.of(ASKED), called(Numbers.class, "parse"));
    }

    @Test
    void theRestIsAsItWas() {
        assertEquals(calledBefore(Numbers.class, "text"), called(Numbers.class, "text"));
        assertEquals(calledBefore(Digits.class, "of"), called(Digits.class, "of"));
    }

    private static List<String> called(Class<?> type, String method) {
        ClassHolder holder = read(type);
        BrowserNumbers.ask(holder);
        return called(holder, method);
    }

    private static List<String> calledBefore(Class<?> type, String method) {
        return called(read(type), method);
    }

    private static ClassHolder read(Class<?> type) {
        return new ClasspathClassHolderSource(new ReferenceCache()).get(type.getName());
    }

    private static List<String> called(ClassHolder holder, String name) {
        List<String> called = new ArrayList<>();
        for (MethodHolder method : holder.getMethods()) {
            if (method.getName().equals(name)) {
                for (BasicBlock block : method.getProgram().getBasicBlocks()) {
                    for (Instruction instruction : block) {
                        if (instruction instanceof InvokeInstruction call) {
                            called.add(call.getMethod().toString());
                        }
                    }
                }
            }
        }
        return called;
    }
}
