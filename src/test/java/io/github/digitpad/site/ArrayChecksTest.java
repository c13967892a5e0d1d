package io.github.digitpad.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.ReferenceCache;
import org.teavm.model.instructions.ArrayElementType;
import org.teavm.model.instructions.GetElementInstruction;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.PutElementInstruction;
import org.teavm.parsing.ClasspathClassHolderSource;

class ArrayChecksTest {

    @ParameterizedTest
    @ValueSource(strings = {"formats.hdf5.FileBytes", "formats.Inflate", "formats.onnx.Dims", "nn.Shape"})
    void readersAskBeforeEveryAccess(String name) {
        ClassHolder reader = reader(name);
        int accesses = unchecked(reader);
        ArrayChecks.check(reader);
        assertTrue(accesses > 0, name);
        assertEquals(0, unchecked(reader), name);
        assertTrue(calls(reader).size() >= accesses, name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nn.Rows", "nn.portable.DenseKernel", "formats.packed.ByteReader"})
    void enginesDoNot(String name) {
        ClassHolder engine = reader(name);
        int accesses = unchecked(engine);
        ArrayChecks.check(engine);
        assertTrue(accesses > 0, name);
        assertEquals(accesses, unchecked(engine), name);
    }

    @Test
    void whatReadersCallIsThere() {
        ClassHolder checked = reader("models.CheckedArrays");
        for (String name : List.of("formats.hdf5.FileBytes", "formats.Inflate", "formats.tfjs.StoredWeight")) {
            ClassHolder reader = reader(name);
            ArrayChecks.check(reader);
            for (MethodReference call : calls(reader)) {
                assertNotNull(checked.getMethod(call.getDescriptor()), call.toString());
            }
        }
    }

    /** Each time anew: a source gives the same again, changed as it may be. */
    private static ClassHolder reader(String name) {
        return new ClasspathClassHolderSource(new ReferenceCache()).get("io.github.digitpad." + name);
    }

    private static int unchecked(ClassHolder holder) {
        int count = 0;
        for (Instruction instruction : instructions(holder)) {
            if (instruction instanceof GetElementInstruction get) {
                count += get.getType() == ArrayElementType.OBJECT && isChecked(get) ? 0 : 1;
            } else if (instruction instanceof PutElementInstruction put) {
                count += put.getType() == ArrayElementType.OBJECT && isChecked(put) ? 0 : 1;
            }
        }
        return count;
    }

    private static boolean isChecked(Instruction access) {
        return access.getPrevious() instanceof InvokeInstruction call
                && call.getMethod().getClassName().endsWith(".CheckedArrays");
    }

    private static List<MethodReference> calls(ClassHolder holder) {
        List<MethodReference> calls = new ArrayList<>();
        for (Instruction instruction : instructions(holder)) {
            if (instruction instanceof InvokeInstruction call
                    && call.getMethod().getClassName().endsWith(".CheckedArrays")) {
                calls.add(call.getMethod());
            }
        }
        return calls;
    }

    private static List<Instruction> instructions(ClassHolder holder) {
        List<Instruction> instructions = new ArrayList<>();
        for (MethodHolder method : holder.getMethods()) {
            if (method.getProgram() != null) {
                for (BasicBlock block : method.getProgram().getBasicBlocks()) {
                    block.forEach(instructions::add);
                }
            }
        }
        return instructions;
    }
}
