package io.offhook.tvs.certificate.registering;

import io.offhook.eventing.Cause;
import io.offhook.pki.Role;
import io.offhook.pki.bundle.CertificateBundle;
import io.offhook.pki.bundle.UnreadableBundle;
import io.offhook.pki.list.PhoneCertificate;
import io.offhook.pki.list.PhoneCertificate.Parsed.Accepted;
import io.offhook.pki.list.PhoneCertificate.Parsed.Rejected;
import io.offhook.tvs.certificate.CertificateCommand.Register;
import io.offhook.tvs.certificate.roles.ChangingRoles;
import io.offhook.tvs.certificate.view.CertificateView;
import io.offhook.tvs.certificate.view.FindCertificates;
import io.offhook.tvs.http.CertificateProblems;
import io.offhook.tvs.http.FileProblems;
import io.offhook.tvs.http.RoleName;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/certificates")
@Tag(name = "Certificates for phones")
class RegisterResource {

    private final ChangingRoles changing;
    private final FindCertificates certificates;
    private final SecurityIdentity caller;
    private final Clock clock;

    RegisterResource(ChangingRoles changing, FindCertificates certificates, SecurityIdentity caller, Clock clock) {
        this.changing = changing;
        this.certificates = certificates;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @RolesAllowed("admin")
    @Consumes({"application/x-pem-file", MediaType.APPLICATION_OCTET_STREAM, MediaType.TEXT_PLAIN})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Register a certificate that phones may trust, and say what for",
            description =
                    "PEM or DER; of a chain the first counts. Again with the same roles and time to live, it changes nothing.")
    @APIResponse(responseCode = "201", description = "A role was granted, or its time to live changed")
    @APIResponse(responseCode = "200", description = "All of it was so already")
    @APIResponse(responseCode = "400", description = "unknown-role, or no certificate")
    @APIResponse(responseCode = "422", description = "unacceptable-certificate, unfit-for-role")
    public Uni<RestResponse<CertificateView>> register(
            byte[] file,
            @RestQuery @NotEmpty List<RoleName> role,
            @RestQuery @DefaultValue(RoleName.USUAL_TTL) @Min(1) @Max(RoleName.LONGEST_TTL) long ttl,
            @RestHeader("traceparent") @Nullable String traceparent) {
        var now = clock.instant();
        var certificate = read(file, now);
        Set<Role> roles = role.stream().map(RoleName::parsed).collect(Collectors.toUnmodifiableSet());
        var command =
                new Register(certificate, roles, ttl, caller.getPrincipal().getName());
        return changing.change(certificate.fingerprint(), command, Cause.request(now, traceparent))
                .invoke(decision -> decision.refusal().ifPresent(refusal -> {
                    throw CertificateProblems.of(refusal);
                }))
                .flatMap(decision -> certificates
                        .one(certificate.fingerprint())
                        .map(found -> RestResponse.status(
                                decision.events().isEmpty() ? RestResponse.Status.OK : RestResponse.Status.CREATED,
                                found.orElseThrow(CertificateProblems::unknown))));
    }

    private static PhoneCertificate read(byte[] file, Instant at) {
        try {
            return switch (PhoneCertificate.parse(CertificateBundle.read(file).getFirst(), at)) {
                case Accepted it -> it.certificate();
                case Rejected it -> throw CertificateProblems.unacceptable(it.subject(), it.reasons());
            };
        } catch (UnreadableBundle e) {
            throw FileProblems.of(e);
        }
    }
}
