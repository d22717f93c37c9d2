package io.offhook.console.system.page;

import io.offhook.console.system.management.ReadingServices;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;

/** How the services and the topics are. */
@Path("/system")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"admin", "operator"})
class SystemPages {

    private static final Logger LOG = Logger.getLogger(SystemPages.class);

    private final ReadingServices services;
    private final DescribingTopics topics;

    SystemPages(ReadingServices services, DescribingTopics topics) {
        this.services = services;
        this.topics = topics;
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
                .unis(services.all(), topics())
                .with((found, described) -> Templates.show(new SystemView(found, described)));
    }

    /** Empty if the brokers do not answer. */
    private Uni<List<TopicSettings>> topics() {
        return topics.all().onFailure().recoverWithItem(failure -> {
            LOG.warnf("Topics not described: failure=%s", failure.getClass().getName());
            return List.of();
        });
    }
}
