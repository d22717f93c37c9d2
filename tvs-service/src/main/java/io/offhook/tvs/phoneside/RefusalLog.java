package io.offhook.tvs.phoneside;

import io.offhook.tvs.verification.TvsAnswer.Why;
import io.offhook.tvs.verification.wire.MalformedMessage.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** Writes down whom we said no to, a few a second: a log must not be what a flood fills. The counters have them all. */
@ApplicationScoped
class RefusalLog {

    private static final Logger LOG = Logger.getLogger(RefusalLog.class);
    private static final int MOST_A_SECOND = 20;
    private static final long SECOND_NANOS = 1_000_000_000L;
    private static final int LONGEST_NAME = 64;
    private static final Pattern UNPRINTABLE = Pattern.compile("[^\\x21-\\x7e]");

    private long second = System.nanoTime();
    private int written;
    private int leftOut;

    void refused(String deviceName, Why why) {
        if (isWorthALine()) {
            LOG.infof("Certificate not vouched for: device=%s reason=%s", printable(deviceName), why);
        }
    }

    void malformed(Fault fault, String address) {
        if (isWorthALine()) {
            LOG.infof("Connection closed for what it sent: address=%s fault=%s", address, fault);
        }
    }

    /** A stranger's text, fit for a line. */
    static String printable(String deviceName) {
        var cut = deviceName.length() > LONGEST_NAME ? deviceName.substring(0, LONGEST_NAME) : deviceName;
        return UNPRINTABLE.matcher(cut).replaceAll("?");
    }

    private synchronized boolean isWorthALine() {
        long now = System.nanoTime();
        if (now - second >= SECOND_NANOS) {
            if (leftOut > 0) {
                LOG.infof("Refusals left out of the log: count=%d", leftOut);
            }
            second = now;
            written = 0;
            leftOut = 0;
        }
        boolean isWorth = ++written <= MOST_A_SECOND;
        leftOut += isWorth ? 0 : 1;
        return isWorth;
    }
}
