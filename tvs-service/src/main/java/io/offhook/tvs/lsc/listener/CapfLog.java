package io.offhook.tvs.lsc.listener;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.eventing.log.LogRateLimit;
import io.offhook.tvs.lsc.wire.MalformedMessage.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.jboss.logging.Logger;

/** Logs at most 20 broken sessions a second, so that a flood does not fill the log. The counters have them all. */
@ApplicationScoped
class CapfLog {

    private static final Logger LOG = Logger.getLogger(CapfLog.class);
    private static final int MAX_PER_SECOND = 20;

    private final LogRateLimit limit = new LogRateLimit(MAX_PER_SECOND, System.nanoTime());
    private final MeterRegistry meters;

    CapfLog(MeterRegistry meters) {
        this.meters = meters;
    }

    void malformed(Fault fault, String address) {
        count(fault.name().toLowerCase(Locale.ROOT));
        if (isLogged()) {
            LOG.infof("Malformed CAPF message: address=%s fault=%s", address, fault);
        }
    }

    void failed(Throwable failure) {
        count("failed");
        if (isLogged()) {
            LOG.warnf("CAPF session failed: failure=%s", failure.getClass().getName());
        }
    }

    private void count(String fault) {
        meters.counter("offhook.capf.sessions.broken", "fault", fault).increment();
    }

    private boolean isLogged() {
        return limit.next(System.nanoTime()).isLogged();
    }
}
