package io.offhook.tvs.listener;

import io.offhook.tvs.verification.TvsAnswer.Reason;
import io.offhook.tvs.verification.wire.MalformedMessage.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** Logs at most 20 refusals a second, so that a flood does not fill the log. The counters have them all. */
@ApplicationScoped
class RefusalLog {

    private static final Logger LOG = Logger.getLogger(RefusalLog.class);
    private static final int MAX_PER_SECOND = 20;
    private static final long SECOND_NANOS = 1_000_000_000L;
    private static final int MAX_NAME = 64;
    private static final Pattern UNPRINTABLE = Pattern.compile("[^\\x21-\\x7e]");

    private long second = System.nanoTime();
    private int logged;
    private int suppressed;

    void refused(String deviceName, Reason reason) {
        if (isLogged()) {
            LOG.infof("Certificate not vouched for: device=%s reason=%s", printable(deviceName), reason);
        }
    }

    void malformed(Fault fault, String address) {
        if (isLogged()) {
            LOG.infof("Malformed TVS request: address=%s fault=%s", address, fault);
        }
    }

    /** A stranger's text, fit for a log line. */
    static String printable(String deviceName) {
        var cut = deviceName.length() > MAX_NAME ? deviceName.substring(0, MAX_NAME) : deviceName;
        return UNPRINTABLE.matcher(cut).replaceAll("?");
    }

    private synchronized boolean isLogged() {
        long now = System.nanoTime();
        if (now - second >= SECOND_NANOS) {
            if (suppressed > 0) {
                LOG.infof("Refusals not logged: count=%d", suppressed);
            }
            second = now;
            logged = 0;
            suppressed = 0;
        }
        boolean isLogged = ++logged <= MAX_PER_SECOND;
        suppressed += isLogged ? 0 : 1;
        return isLogged;
    }
}
