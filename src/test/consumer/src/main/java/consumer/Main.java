package consumer;

import io.github.digitpad.api.DigitPad;
import io.github.digitpad.api.ReadNumber;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A program of somebody else: reads ink and the pictures that it is given. */
public final class Main {

    private Main() {}

    /** Prints a line for the ink, and one for each picture. */
    public static void main(String[] args) throws IOException {
        Ink one = Ink.of(new Stroke(List.of(new Point(50, 0, 0), new Point(50, 100, 200))));
        System.out.println("ink " + DigitPad.standard().read(one).text());
        DigitPad amounts = DigitPad.standard().allowing("0-9.,-");
        amounts.readAll(Stream.of(args).map(Path::of)).forEach(file -> {
            for (ReadNumber number : file.reading().numbers()) {
                System.out.println(file.file().getFileName() + " " + number.text());
            }
            file.error().ifPresent(System.out::println);
        });
    }
}
