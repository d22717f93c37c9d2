package io.offhook.servers.test;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** All that is logged while it is open, with parameters and stack traces. */
public final class LoggedTexts extends Handler implements AutoCloseable {

    private final Queue<String> texts = new ConcurrentLinkedQueue<>();
    private final Logger root = Logger.getLogger("");

    public static LoggedTexts open() {
        var logged = new LoggedTexts();
        logged.root.addHandler(logged);
        return logged;
    }

    /** Lines that have one of the texts. */
    public List<String> with(String... parts) {
        return texts.stream()
                .filter(line -> Arrays.stream(parts).anyMatch(line::contains))
                .toList();
    }

    @Override
    public void publish(LogRecord record) {
        var text = new StringWriter();
        text.append(String.valueOf(record.getMessage())).append(Arrays.deepToString(record.getParameters()));
        if (record.getThrown() != null) {
            record.getThrown().printStackTrace(new PrintWriter(text, true));
        }
        texts.add(text.toString());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        root.removeHandler(this);
    }
}
