package io.offhook.tvs.certificate.view;

import io.offhook.tvs.certificate.view.FindCertificates.Certificates;
import io.offhook.tvs.http.CertificateProblems;
import io.offhook.tvs.http.FingerprintPath;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/certificates")
@Tag(name = "Certificates for phones")
@RolesAllowed({"admin", "operator", "service"})
@Produces(MediaType.APPLICATION_JSON)
class CertificateResource {

    private final FindCertificates certificates;

    CertificateResource(FindCertificates certificates) {
        this.certificates = certificates;
    }

    @GET
    @Operation(summary = "The certificates that phones are told about, by subject, with their roles")
    public Uni<Certificates> list(
            @RestQuery @DefaultValue("0") @Min(0) int page,
            @RestQuery @DefaultValue("50") @Min(1) @Max(1_000) int size) {
        return certificates.page(page, size);
    }

    @GET
    @Path("/{fingerprint}")
    @Operation(summary = "One certificate, by its SHA-256")
    @APIResponse(responseCode = "404", description = "unknown-certificate")
    public Uni<CertificateView> one(@RestPath FingerprintPath fingerprint) {
        return certificates.one(fingerprint.value()).map(found -> found.orElseThrow(CertificateProblems::unknown));
    }
}
