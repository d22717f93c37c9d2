package io.offhook.tvs.anchor.view;

import io.offhook.pki.x509.Certificates;
import io.offhook.pki.x509.Pem;
import io.offhook.tvs.anchor.view.FindAnchors.Anchors;
import io.offhook.tvs.http.FingerprintPath;
import io.offhook.tvs.http.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1")
@Tag(name = "Trust anchors")
@RolesAllowed({"admin", "operator", "service"})
class AnchorResource {

    private final FindAnchors anchors;

    AnchorResource(FindAnchors anchors) {
        this.anchors = anchors;
    }

    @GET
    @Path("/trust-anchors")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The CAs that are trusted now, by subject")
    public Uni<Anchors> list(
            @RestQuery @DefaultValue("0") @Min(0) int page,
            @RestQuery @DefaultValue("50") @Min(1) @Max(1_000) int size) {
        return anchors.page(page, size);
    }

    @GET
    @Path("/trust-anchors.pem")
    @Produces("application/x-pem-file")
    @Operation(summary = "The CAs that are trusted now, as one PEM bundle")
    public Uni<String> bundle() {
        return anchors.all()
                .map(all -> all.stream()
                        .map(anchor -> Pem.withSubject(Certificates.stored(anchor.certificate())))
                        .collect(Collectors.joining("\n")));
    }

    @GET
    @Path("/trust-anchors/{fingerprint}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "One CA, by the SHA-256 of its certificate")
    public Uni<AnchorView> one(@RestPath FingerprintPath fingerprint) {
        return anchors.one(fingerprint.value()).map(found -> found.orElseThrow(Problems::unknownAnchor));
    }
}
