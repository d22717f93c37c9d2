package io.offhook.eventing.log;

import io.offhook.eventing.Cause;
import org.jboss.logging.Logger;

/** Logs a line for each refusal, at most 20 a second, so that a flood does not fill the log. The counters have them all. */
public final class RefusalLogger {

    private static final int MAX_PER_SECOND = 20;

    private final Logger log;
    private final LogRateLimit limit = new LogRateLimit(MAX_PER_SECOND, System.nanoTime());

    public RefusalLogger(Class<?> category) {
        this.log = Logger.getLogger(category);
    }

    /**
     * @param line constant words with keys, as for {@link String#format}
     * @param parameters the reason, and handles: ids of codes and phones, names of devices
     */
    public void refused(Cause cause, String line, Object... parameters) {
        if (isLogged()) {
            Correlation.during(cause, () -> log.infof(line, parameters));
        }
    }

    /** The same for what is refused before it has a cause, or belongs to the request at hand. */
    public void refused(String line, Object... parameters) {
        if (isLogged()) {
            log.infof(line, parameters);
        }
    }

    private boolean isLogged() {
        var permit = limit.next(System.nanoTime());
        if (permit.suppressedBefore() > 0) {
            log.infof("Refusals not logged: count=%d", permit.suppressedBefore());
        }
        return permit.isLogged();
    }
}
