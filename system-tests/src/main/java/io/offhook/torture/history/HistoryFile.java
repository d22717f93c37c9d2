package io.offhook.torture.history;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A history as JSON lines, for whoever wants to know how a violation came about. Holds code ids, never digits. */
public final class HistoryFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private HistoryFile() {}

    public static void write(Path file, List<Attempt> attempts) throws IOException {
        Files.write(file, attempts.stream().map(HistoryFile::line).toList());
    }

    private static String line(Attempt attempt) {
        return JSON.createObjectNode()
                .put("sentAt", attempt.sentAt().toString())
                .put("endedAt", attempt.endedAt().toString())
                .put("code", attempt.codeId() == null ? "" : attempt.codeId().toString())
                .put("certificate", attempt.caller().certificate())
                .put("mac", attempt.caller().mac())
                .put("model", attempt.caller().model())
                .put("genuine", attempt.caller().genuine())
                .put("replica", attempt.replica())
                .put("closing", attempt.closing())
                .put("saw", History.word(attempt.saw()))
                .put("more", more(attempt.saw()))
                .toString();
    }

    private static String more(Saw saw) {
        return switch (saw) {
            case Saw.Accepted it -> it.phoneId();
            case Saw.Refused it -> String.valueOf(it.status());
            case Saw.Silence it -> it.what();
            case Saw.NotSent it -> it.what();
        };
    }
}
