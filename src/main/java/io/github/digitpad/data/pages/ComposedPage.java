package io.github.digitpad.data.pages;

import io.github.digitpad.picture.GrayImage;
import java.util.List;

/**
 * A page as it was photographed.
 *
 * @param light 0 (black) to 1 (white)
 * @param numbers all that are written on it, in the order they were
 */
public record ComposedPage(GrayImage light, List<PageNumber> numbers) {}
