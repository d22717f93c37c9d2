package io.offhook.console.system.page;

import io.offhook.console.system.management.ReadingServices;
import io.offhook.eventing.broker.ConsumerLag;
import io.offhook.eventing.broker.DescribingTopics;
import io.offhook.eventing.broker.DescribingTopics.TopicSettings;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;

/** How the services and the topics are. */
@Path("/system")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"admin", "operator"})
class SystemPages {

    private static final Logger LOG = Logger.getLogger(SystemPages.class);

    private static final String GROUP = "offhook-console";
    private static final Map<String, Long> NO_LAG = Map.of();

    private final ReadingServices services;
    private final DescribingTopics topics;
    private final ConsumerLag lag;

    SystemPages(ReadingServices services, DescribingTopics topics, ConsumerLag lag) {
        this.services = services;
        this.topics = topics;
        this.lag = lag;
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance show(SystemView view);
    }

    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> show() {
        return Uni.combine()
                .all()
                .unis(services.all(), orElse(topics.all(), List.<TopicSettings>of()), orElse(lag.of(GROUP), NO_LAG))
                .with((found, described, lags) -> Templates.show(new SystemView(found, described, lags)));
    }

    /** Where the brokers do not answer. */
    private static <T> Uni<T> orElse(Uni<T> asked, T nothing) {
        return asked.onFailure().recoverWithItem(failure -> {
            LOG.warnf("Brokers not asked: failure=%s", failure.getClass().getName());
            return nothing;
        });
    }
}
