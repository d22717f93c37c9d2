package io.offhook.tvs.listener;

import io.offhook.eventing.log.RefusalLogger;
import io.offhook.tvs.verification.TvsAnswer.Reason;
import io.offhook.tvs.verification.wire.MalformedMessage.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;

/** Logs what TVS refuses. */
@ApplicationScoped
class RefusalLog {

    private static final int MAX_NAME = 64;
    private static final Pattern UNPRINTABLE = Pattern.compile("[^\\x21-\\x7e]");

    private final RefusalLogger refusals = new RefusalLogger(RefusalLog.class);

    void refused(String deviceName, Reason reason) {
        refusals.refused("Certificate not vouched for: device=%s reason=%s", printable(deviceName), reason);
    }

    void malformed(Fault fault, String address) {
        refusals.refused("Malformed TVS request: address=%s fault=%s", address, fault);
    }

    /** The name that a phone sent, without what could break a log line. */
    static String printable(String deviceName) {
        var cut = deviceName.length() > MAX_NAME ? deviceName.substring(0, MAX_NAME) : deviceName;
        return UNPRINTABLE.matcher(cut).replaceAll("?");
    }
}
