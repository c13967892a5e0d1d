package io.github.digitpad.formats.keras;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.formats.ZipArchive;
import io.github.digitpad.formats.hdf5.Hdf5File;
import io.github.digitpad.formats.tfjs.KerasWeight;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class WeightGroupsTest {

    private static WeightGroups groups(String name) throws IOException {
        ZipArchive zip = ZipArchive.of(name, Files.readAllBytes(KerasFilesTest.FOLDER.resolve(name)));
        ZipArchive.Part part = Objects.requireNonNull(zip.part("model.weights.h5"));
        return new WeightGroups("w", Hdf5File.root("w", part.bytes(), part.from(), part.length()));
    }

    @Test
    void ofToday() throws IOException {
        WeightGroups groups = groups("names.keras");
        assertFalse(groups.countsTwice());
        assertTrue(groups.groups("layers").contains("conv2d_3"));
        assertEquals(groups.groups("layers"), groups.groups("layers/"));
        assertEquals(List.of(), groups.groups("layers/conv2d/vars/0"));
        assertEquals(List.of(), groups.groups("layers/none"));
        assertEquals("conv2d_10", groups.layer("layers/conv2d_2"));
        assertNull(groups.layer("layers/none"));
        KerasWeight weight = groups.weight("layers/conv2d/vars/0");
        assertEquals("layers/conv2d/vars/0", Objects.requireNonNull(weight).name());
        assertNull(groups.weight("layers/conv2d/vars"));
        assertNull(groups.weight("layers/conv2d/vars/7"));
    }

    @Test
    void ofVersionsBefore() throws IOException {
        WeightGroups groups = groups("groups-2.13.keras");
        assertTrue(groups.countsTwice());
        assertNull(groups.layer("layers/dense"));
        assertNotNull(groups.weight("layers/dense/vars/0"));
        assertNotNull(groups.weight("layers/sequential/layers/conv2d/vars/1"));
    }
}
