package io.offhook.rest.problem;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * When a caller goes away, the work for it is cancelled and its transaction rolled back; what fails in it afterwards nobody asks for. The
 * framework logs that as an error with its stack trace, which lets callers fill the log.
 */
@ApplicationScoped
class AbandonedWork {

    private static final Logger LOG = Logger.getLogger(AbandonedWork.class);

    void observe(@Observes StartupEvent started) {
        Infrastructure.setDroppedExceptionHandler(AbandonedWork::dropped);
    }

    private static void dropped(Throwable failure) {
        LOG.infof("Work without a caller ended: failure=%s", failure.getClass().getName());
        LOG.debug("Work without a caller ended", failure);
    }
}
