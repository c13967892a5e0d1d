/** Folders and zips: pictures in a folder for each digit, pictures with a list of labels, files of other formats. */
@NullMarked
package io.github.digitpad.data.sets.folders;

import org.jspecify.annotations.NullMarked;
