package io.offhook.rest;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What is logged from WARN on, from here until it is closed. */
final class LogText extends Handler implements AutoCloseable {

    private final List<LogRecord> records = new CopyOnWriteArrayList<>();

    private LogText() {}

    static LogText open() {
        var text = new LogText();
        Logger.getLogger("").addHandler(text);
        return text;
    }

    List<LogRecord> records() {
        return List.copyOf(records);
    }

    /** Those that have a stack trace. */
    List<LogRecord> traces() {
        return records.stream().filter(each -> each.getThrown() != null).toList();
    }

    @Override
    public void publish(LogRecord line) {
        if (line.getLevel().intValue() >= Level.WARNING.intValue()) {
            records.add(line);
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
