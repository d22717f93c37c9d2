package io.offhook.phone.file;

/** A file that no phone can use; the message says why. */
public class MalformedFileException extends Exception {

    private static final long serialVersionUID = 1L;

    public MalformedFileException(String message) {
        super(message);
    }
}
