package io.github.digitpad.decode;

/** A picture that is whole and not read; the message says what was found, what is needed and what to do. */
final class UnreadPictureException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnreadPictureException(String message) {
        super(message);
    }
}
