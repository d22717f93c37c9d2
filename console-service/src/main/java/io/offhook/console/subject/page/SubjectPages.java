package io.offhook.console.subject.page;

import io.offhook.console.handle.Named;
import io.offhook.console.subject.SubjectPath;
import io.offhook.console.timeline.store.FindTimeline.Subject;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What is known of a device without a record, a certificate, an address or a request. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"admin", "operator"})
class SubjectPages {

    private final ReadingSubject reading;

    SubjectPages(ReadingSubject reading) {
        this.reading = reading;
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance subject(SubjectView view);
    }

    @GET
    @Path("devices/{name}")
    @Operation(hidden = true)
    public Uni<TemplateInstance> device(String name, @BeanParam TimelineQuery query) {
        var device = name.toUpperCase(Locale.ROOT);
        return reading.page(
                "Device", new Named.Device(device), SubjectPath.device(device), Subject.device(device), query);
    }

    @GET
    @Path("certificates/{fingerprint}")
    @Operation(hidden = true)
    public Uni<TemplateInstance> certificate(String fingerprint, @BeanParam TimelineQuery query) {
        var sha256 = fingerprint.toLowerCase(Locale.ROOT);
        return reading.page(
                "Certificate",
                new Named.Certificate(sha256),
                SubjectPath.certificate(sha256),
                Subject.certificate(sha256),
                query);
    }

    @GET
    @Path("addresses/{ip}")
    @Operation(hidden = true)
    public Uni<TemplateInstance> address(String ip, @BeanParam TimelineQuery query) {
        return reading.page("Address", new Named.Address(ip), SubjectPath.address(ip), Subject.address(ip), query);
    }

    @GET
    @Path("requests/{correlationId}")
    @Operation(hidden = true)
    public Uni<TemplateInstance> request(String correlationId, @BeanParam TimelineQuery query) {
        return reading.page(
                "Request",
                new Named.Request(correlationId),
                SubjectPath.request(correlationId),
                Subject.request(correlationId),
                query);
    }
}
