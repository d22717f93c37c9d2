package io.offhook.console.activationcode.page;

import io.offhook.console.owning.AnswerReader;
import io.offhook.console.owning.Commands;
import io.offhook.console.owning.Failure;
import io.offhook.console.owning.OwningService;
import io.offhook.console.owning.PathPart;
import io.offhook.console.page.PageAnswer;
import io.offhook.console.page.Said;
import io.offhook.console.timeline.words.ReasonWords;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Devices that are locked because their key seems to be copied. */
@Path("/codes/locked-devices")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"admin", "operator"})
class LockedDevicePages {

    private static final int SIZE = 50;
    private static final String REST = "/api/v1/locked-devices";

    private final Commands commands;
    private final AnswerReader reader;

    LockedDevicePages(Commands commands, AnswerReader reader) {
        this.commands = commands;
        this.reader = reader;
    }

    /**
     * A device, as the service lists it.
     *
     * @param certificates those that were seen
     * @param refusedCertificates of these, those that are refused although the device is not locked
     */
    record Device(
            String mac,
            String deviceName,
            String kind,
            @Nullable List<String> certificates,
            @Nullable List<String> refusedCertificates,
            boolean locked,
            @Nullable Instant lockedAt) {

        public String kindWords() {
            return ReasonWords.of(kind);
        }

        public List<String> seen() {
            return certificates == null ? List.of() : certificates;
        }

        public List<String> refused() {
            return refusedCertificates == null ? List.of() : refusedCertificates;
        }
    }

    /** A page of the list, as the service answers it. */
    record Devices(List<Device> items, int page, int size, long total) {}

    /** @param next of the page after this one; 0: this is the last */
    record View(
            List<Device> devices,
            int page,
            int next,
            @Nullable Failure failure) {}

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance locked(View view);
    }

    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> locked(@RestQuery @DefaultValue("0") int page, @RestQuery Optional<String> said) {
        return page(Math.max(0, page), null).map(shown -> PageAnswer.after(said, shown));
    }

    /** @param genuine the certificate that stays accepted; blank: none is refused any more */
    @POST
    @Path("release")
    @RolesAllowed("admin")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> release(
            @RestForm @DefaultValue("") String mac, @RestForm @DefaultValue("") String genuine) {
        return commands.post(
                        OwningService.ACTIVATION,
                        REST + "/" + PathPart.of(mac) + "/release",
                        genuine.isBlank() ? Map.of() : Map.of("genuine", genuine))
                .chain(answer -> Failure.in(answer)
                        .map(failure -> page(0, failure).map(page -> PageAnswer.failed(failure.status(), page)))
                        .orElseGet(() ->
                                Uni.createFrom().item(PageAnswer.said("/codes/locked-devices", Said.DEVICE_RELEASED))));
    }

    private Uni<TemplateInstance> page(int page, @Nullable Failure failure) {
        return commands.get(OwningService.ACTIVATION, REST + "?size=" + SIZE + "&page=" + page)
                .map(answer -> {
                    var found = reader.one(answer, Devices.class).orElse(new Devices(List.of(), 0, SIZE, 0));
                    int next = (long) (page + 1) * SIZE < found.total() ? page + 1 : 0;
                    return Templates.locked(new View(
                            found.items(),
                            page,
                            next,
                            failure != null ? failure : Failure.in(answer).orElse(null)));
                });
    }
}
