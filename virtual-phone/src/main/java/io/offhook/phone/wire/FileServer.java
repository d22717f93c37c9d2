package io.offhook.phone.wire;

import io.offhook.phone.boot.FetchFile;
import io.offhook.phone.boot.FileAnswer;
import io.offhook.phone.file.FileContent;
import java.io.IOException;
import java.net.URI;

/** Fetches phone files over HTTP. */
public final class FileServer implements FetchFile {

    private static final int NOT_FOUND = 404;

    @Override
    public FileAnswer fetch(URI file) {
        try {
            var answer = Http.send(HttpCall.get(file));
            if (answer.isSuccess()) {
                return new FileAnswer.Found(new FileContent(answer.bytes()));
            }
            return answer.status() == NOT_FOUND
                    ? new FileAnswer.Missing()
                    : new FileAnswer.NoAnswer(file + " answered HTTP " + answer.status());
        } catch (IOException e) {
            return new FileAnswer.NoAnswer(file + " does not answer: " + e.getMessage());
        }
    }
}
