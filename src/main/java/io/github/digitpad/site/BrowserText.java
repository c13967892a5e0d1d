package io.github.digitpad.site;

import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;

/**
 * Lets browsers decode the UTF-8 text of models and ink files: they are as strict as {@code formats/Utf8}, which takes
 * ten times as long there, and their code is in no script.
 */
public final class BrowserText implements ClassHolderTransformer {

    private static final MethodReference BY_HAND = of("io.github.digitpad.formats.Utf8", "decode");

    /** There in the scripts of models and of ink files only. */
    private static final MethodReference BY_THE_BROWSER = of("io.github.digitpad.models.DecodedText", "of");

    private static MethodReference of(String className, String method) {
        return new MethodReference(
                className, method, ValueType.arrayOf(ValueType.BYTE), ValueType.object("java.lang.String"));
    }

    @Override
    public void transformClass(ClassHolder changed, ClassHolderTransformerContext context) {
        hand(changed);
    }

    /** Has the browser do it, if it is the class that does. */
    static void hand(ClassHolder changed) {
        if (changed.getName().equals(BY_HAND.getClassName())) {
            changed.getMethod(BY_HAND.getDescriptor()).setProgram(AnotherMethod.calling(BY_THE_BROWSER));
        }
    }
}
