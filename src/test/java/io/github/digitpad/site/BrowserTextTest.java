package io.github.digitpad.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.junit.jupiter.api.Test;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.MethodHolder;
import org.teavm.model.ReferenceCache;
import org.teavm.model.instructions.ExitInstruction;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.parsing.ClasspathClassHolderSource;

class BrowserTextTest {

    @Test
    void theBrowserDecodesTextInPlaceOfTheReader() {
        ClassHolder utf8 = holder("formats.Utf8");
        MethodHolder encode = method(utf8, "encode");
        int others = encode.getProgram().basicBlockCount();
        BrowserText.hand(utf8);
        MethodHolder decode = method(utf8, "decode");
        assertEquals(1, decode.getProgram().basicBlockCount());
        BasicBlock block = decode.getProgram().basicBlockAt(0);
        InvokeInstruction call = assertInstanceOf(InvokeInstruction.class, block.getFirstInstruction());
        assertEquals(
                decode.getProgram().variableAt(1),
                call.getArguments().get(0),
                "what is static has its first argument there");
        ExitInstruction exit = assertInstanceOf(ExitInstruction.class, block.getLastInstruction());
        assertEquals(call.getReceiver(), exit.getValueToReturn());
        assertNotNull(holder("models.DecodedText").getMethod(call.getMethod().getDescriptor()), "it is there");
        assertEquals(others, encode.getProgram().basicBlockCount());
    }

    @Test
    void nothingElseIsChanged() {
        ClassHolder other = holder("formats.Json");
        int blocks = method(other, "parse").getProgram().basicBlockCount();
        BrowserText.hand(other);
        assertEquals(blocks, method(other, "parse").getProgram().basicBlockCount());
    }

    private static ClassHolder holder(String name) {
        return new ClasspathClassHolderSource(new ReferenceCache()).get("io.github.digitpad." + name);
    }

    private static MethodHolder method(ClassHolder holder, String name) {
        return holder.getMethods().stream()
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
