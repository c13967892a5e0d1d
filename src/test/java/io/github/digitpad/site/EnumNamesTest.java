package io.github.digitpad.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.Instruction;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.ReferenceCache;
import org.teavm.model.ValueType;
import org.teavm.model.instructions.StringConstantInstruction;
import org.teavm.parsing.ClasspathClassHolderSource;

class EnumNamesTest {

    private enum Own {
        FIRST("first"),
        SAME("SAME");

        private final String text;

        Own(String text) {
            this.text = text;
        }
    }

    private enum Plain {
        FIRST(1),
        SECOND(2);

        private final int number;

        Plain(int number) {
            this.number = number;
        }
    }

    @Test
    void aConstantWithATextOfItsOwnHasNoOther() {
        assertEquals("first", Own.FIRST.text);
        assertEquals(List.of("", "first", "", "SAME"), texts(Own.class));
    }

    @Test
    void othersKeepTheirNames() {
        assertEquals(2, Plain.SECOND.number);
        assertEquals(List.of("FIRST", "SECOND"), texts(Plain.class));
    }

    private static List<String> texts(Class<?> type) {
        ClassHolder holder = new ClasspathClassHolderSource(new ReferenceCache()).get(type.getName());
        EnumNames.remove(holder);
        List<String> texts = new ArrayList<>();
        for (BasicBlock block : holder.getMethod(new MethodDescriptor("<clinit>", ValueType.VOID))
                .getProgram()
                .getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof StringConstantInstruction text) {
                    texts.add(text.getConstant());
                }
            }
        }
        return texts;
    }
}
