package io.offhook.tvs.anchor.importing;

import io.offhook.eventing.Cause;
import io.offhook.pki.bundle.UnreadableBundle;
import io.offhook.pki.path.ExpiredAnchors;
import io.offhook.tvs.anchor.importing.Bundle.Rejection;
import io.offhook.tvs.anchor.view.AnchorView;
import io.offhook.tvs.http.FileProblems;
import io.offhook.tvs.http.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1")
@Tag(name = "Trust anchors")
class ImportResource {

    private final ImportingAnchors importing;
    private final Clock clock;

    ImportResource(ImportingAnchors importing, Clock clock) {
        this.importing = importing;
        this.clock = clock;
    }

    /** Every anchor of the bundle is in one of the two. */
    public record Imported(List<AnchorView> added, List<AnchorView> alreadyPresent) {}

    @POST
    @Path("/trust-anchors")
    @RolesAllowed("admin")
    @Consumes({"application/x-pem-file", MediaType.APPLICATION_OCTET_STREAM, MediaType.TEXT_PLAIN})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Trust the CAs of a bundle",
            description =
                    "PEM with any text between the blocks, PKCS#7, or one DER certificate; 1 MB at most. All or nothing: one "
                            + "certificate that is no CA, is weak or has expired refuses the bundle. The same bundle again changes nothing.")
    public Uni<Imported> add(
            byte[] file,
            @RestQuery @DefaultValue("false") boolean acceptExpired,
            @RestHeader("traceparent") @Nullable String traceparent) {
        var now = clock.instant();
        var bundle = read(file, acceptExpired);
        return importing.add(bundle.anchors(), Cause.request(now, traceparent)).map(added -> answer(bundle, added));
    }

    private Bundle read(byte[] file, boolean acceptExpired) {
        try {
            var expired = acceptExpired ? ExpiredAnchors.ACCEPT : ExpiredAnchors.REFUSE;
            var bundle = Bundle.read(file, clock.instant(), expired);
            if (!bundle.rejections().isEmpty()) {
                throw refused(bundle.rejections());
            }
            return bundle;
        } catch (UnreadableBundle e) {
            throw FileProblems.of(e);
        }
    }

    private static HttpProblem refused(List<Rejection> rejections) {
        var first = rejections.getFirst();
        var detail = "Certificate %d (%s) %s. Nothing was imported."
                .formatted(first.certificate(), first.subject(), String.join(", and it ", first.reasons()));
        return Problems.of(422, "unacceptable-trust-anchor", "Not acceptable as a trust anchor", detail)
                .with("certificates", rejections)
                .build();
    }

    private static Imported answer(Bundle bundle, Set<String> added) {
        var views = bundle.anchors().stream()
                .map(AnchorView::of)
                .collect(Collectors.partitioningBy(anchor -> added.contains(anchor.fingerprint())));
        return new Imported(views.getOrDefault(true, List.of()), views.getOrDefault(false, List.of()));
    }
}
