package io.offhook.phone.boot;

import io.offhook.phone.file.FileContent;
import java.util.Optional;

/** Everything that can come of asking for a file. */
public sealed interface FileAnswer {

    record Found(FileContent content, Provenance provenance) implements FileAnswer {

        public Found(FileContent content) {
            this(content, Provenance.UNSIGNED);
        }
    }

    record Missing() implements FileAnswer {}

    /**
     * A file came that the phone does not take.
     *
     * @param kept the last good one, which it uses on
     */
    record Refused(String message, Optional<FileContent> kept) implements FileAnswer {}

    /** The server is there and says that it cannot, like HTTP 503. */
    record Failing(String message) implements FileAnswer {}

    /** No server answers. */
    record NoAnswer(String message) implements FileAnswer {}
}
