package io.offhook.upload;

/** No row of the file can be read. The message is a sentence for the person who sent it. */
public final class UnusableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnusableFile(String message) {
        super(message);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
