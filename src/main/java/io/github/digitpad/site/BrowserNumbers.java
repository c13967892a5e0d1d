package io.github.digitpad.site;

import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;

/**
 * Lets the scripts of ink files ask the browser which number a text is, which gives the nearest double, too: reading it
 * as the JVM does took half a kB of them.
 */
public final class BrowserNumbers implements ClassHolderTransformer {

    private static final String NUMBERS = "io.github.digitpad.formats.Numbers";

    private static final ValueType STRING = ValueType.object("java.lang.String");

    /** A text, where a number begins in it and where it ends; the number. */
    private static final ValueType[] SIGNATURE = {STRING, ValueType.INTEGER, ValueType.INTEGER, ValueType.DOUBLE};

    private static final MethodReference BROWSER =
            new MethodReference("io.github.digitpad.inkpages.ParsedNumber", "of", SIGNATURE);

    @Override
    public void transformClass(ClassHolder changed, ClassHolderTransformerContext context) {
        ask(changed);
    }

    /** Puts the question in place of the answer, if it is the class that has it. */
    static void ask(ClassHolder changed) {
        MethodHolder parse = changed.getMethod(new MethodDescriptor("parse", SIGNATURE));
        if (changed.getName().equals(NUMBERS) && parse != null) {
            parse.setProgram(AnotherMethod.calling(BROWSER));
        }
    }
}
