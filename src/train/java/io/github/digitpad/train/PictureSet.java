package io.github.digitpad.train;

import io.github.digitpad.data.DataFormatException;
import io.github.digitpad.data.IdxImages;
import io.github.digitpad.data.IdxLabels;
import java.nio.file.Path;

/** Pictures with their labels, as MNIST has them. */
record PictureSet(IdxImages images, IdxLabels labels) {

    /** Reads a pair of gzipped IDX files named as MNIST's are. */
    static PictureSet read(Path folder, String prefix) throws DataFormatException {
        IdxImages images = IdxImages.read(folder.resolve(prefix + "-images-idx3-ubyte.gz"));
        IdxLabels labels = IdxLabels.read(folder.resolve(prefix + "-labels-idx1-ubyte.gz"));
        images.requirePaired(labels);
        return new PictureSet(images, labels);
    }

    int count() {
        return images.count();
    }

    LabelledPicture get(int index) {
        return new LabelledPicture(images.image(index), labels.label(index));
    }
}
