package io.github.digitpad.site;

import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;

/**
 * Takes the words out of all that Java refuses in the script of pictures: what a page hands it was looked at before, in
 * {@code webapp}, where what is wrong with it is said.
 */
public final class WordlessPictures implements ClassHolderTransformer {

    private static final String ALL = "io.github.digitpad.";

    @Override
    public void transformClass(ClassHolder changed, ClassHolderTransformerContext context) {
        WordlessNetworks.silence(changed, ALL);
    }
}
