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
    private static final int MAX_NAME = 64;
    private static final Pattern UNPRINTABLE = Pattern.compile("[^\\x21-\\x7e]");

    private final LogRateLimit limit = new LogRateLimit(MAX_PER_SECOND, System.nanoTime());

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

    /** The name that a phone sent, without what could break a log line. */
    static String printable(String deviceName) {
        var cut = deviceName.length() > MAX_NAME ? deviceName.substring(0, MAX_NAME) : deviceName;
        return UNPRINTABLE.matcher(cut).replaceAll("?");
    }

    private boolean isLogged() {
        var permit = limit.next(System.nanoTime());
        if (permit.suppressedBefore() > 0) {
            LOG.infof("Refusals not logged: count=%d", permit.suppressedBefore());
        }
        return permit.isLogged();
    }
}
