package io.github.digitpad.inkfiles.unipen;

import io.github.digitpad.inkfiles.InkFile;
import io.github.digitpad.inkfiles.InkFormat;
import io.github.digitpad.inkfiles.InkPage;
import java.io.IOException;
import java.util.List;

/**
 * UNIPEN 1.0: components between {@code .PEN_DOWN} and {@code .PEN_UP}, their columns as {@code .COORD} names them, y
 * upwards, parts in files that {@code .INCLUDE} names. A box ({@code .START_BOX}) is a page, as its coordinates begin
 * anew; so is a segment of the first level that is labelled without saying of which components it is.
 *
 * @see "Guyon et al. 1994, UNIPEN project of on-line data exchange and recognizer benchmarks"
 */
public final class UnipenFormat implements InkFormat {

    @Override
    public String name() {
        return "UNIPEN";
    }

    @Override
    public boolean recognises(InkFile file) {
        if (file.first() != '.') {
            return false;
        }
        UnipenLines lines = new UnipenLines(file.text());
        boolean isOne = false;
        while (!isOne && lines.next()) {
            String keyword = lines.keyword();
            isOne = keyword.equals("PEN_DOWN") || keyword.equals("INCLUDE") || keyword.equals("COORD");
        }
        return isOne;
    }

    @Override
    public List<InkPage> read(InkFile file) throws IOException {
        return new UnipenPages(file).read();
    }

    @Override
    public String madeBy(InkFile file) {
        UnipenLines lines = new UnipenLines(file.text());
        while (lines.next()) {
            if (lines.keyword().equals("VERSION")) {
                return "version " + lines.rest().trim();
            }
        }
        return "";
    }
}
