package io.github.digitpad.data.sets.folders;

import io.github.digitpad.data.sets.RawPictures;
import io.github.digitpad.data.sets.SetFile;
import io.github.digitpad.decode.PictureBytes;
import io.github.digitpad.decode.PictureFile;
import io.github.digitpad.picture.GrayImage;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Pictures that are a file each. */
final class PictureFiles implements RawPictures {

    private static final Set<String> ENDS = Set.of("png", "jpg", "jpeg", "bmp", "gif", "tif", "tiff", "webp");

    private final List<String> names;
    private final List<SetFile> files;

    PictureFiles(List<String> names, List<SetFile> files) {
        this.names = List.copyOf(names);
        this.files = List.copyOf(files);
    }

    /** Whether a file's name ends as a picture's. */
    static boolean isOne(String name) {
        return ENDS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    @Override
    public int count() {
        return files.size();
    }

    @Override
    public RawPicture get(int index) throws IOException {
        SetFile file = files.get(index);
        GrayImage light = (file.path() != null
                        ? PictureFile.readLight(file.path(), 1)
                        : PictureFile.readLight(new PictureBytes.OfArray(file.source(), file.bytes()), 1))
                .light();
        return new RawPicture(light.width(), light.height(), light.toArray());
    }

    @Override
    public boolean isLight() {
        return true;
    }

    @Override
    public String name(int index) {
        return names.get(index);
    }
}
