package io.offhook.tvs.certificate.roles;

import io.offhook.eventing.Cause;
import io.offhook.tvs.certificate.CertificateCommand;
import io.offhook.tvs.certificate.CertificateCommand.Grant;
import io.offhook.tvs.certificate.CertificateCommand.Withdraw;
import io.offhook.tvs.certificate.view.CertificateView;
import io.offhook.tvs.certificate.view.FindCertificates;
import io.offhook.tvs.http.CertificateProblems;
import io.offhook.tvs.http.FingerprintPath;
import io.offhook.tvs.http.RoleName;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/certificates/{fingerprint}/roles/{role}")
@Tag(name = "Certificates for phones")
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
class RoleResource {

    private final ChangingRoles changing;
    private final FindCertificates certificates;
    private final SecurityIdentity caller;
    private final Clock clock;

    RoleResource(ChangingRoles changing, FindCertificates certificates, SecurityIdentity caller, Clock clock) {
        this.changing = changing;
        this.certificates = certificates;
        this.caller = caller;
        this.clock = clock;
    }

    @PUT
    @Operation(
            summary = "Grant a role to a certificate that is registered",
            description = "Held already, it gets the time to live. Phones believe an answer for so many seconds.")
    @APIResponse(responseCode = "404", description = "unknown-certificate")
    @APIResponse(responseCode = "400", description = "unknown-role")
    @APIResponse(responseCode = "422", description = "unfit-for-role: a SAST signs with RSA of 2048 bits at most")
    public Uni<CertificateView> grant(
            @RestPath FingerprintPath fingerprint,
            @RestPath RoleName role,
            @RestQuery @DefaultValue(RoleName.USUAL_TTL) @Min(1) @Max(RoleName.LONGEST_TTL) long ttl,
            @RestHeader("traceparent") @Nullable String traceparent) {
        return change(fingerprint, new Grant(role.parsed(), ttl, by()), traceparent);
    }

    @DELETE
    @Operation(
            summary = "Withdraw a role",
            description =
                    "TVS vouches for it no longer; phones that asked before rely on it until their answer is too old.")
    @APIResponse(responseCode = "404", description = "unknown-certificate, or role-not-held")
    public Uni<CertificateView> withdraw(
            @RestPath FingerprintPath fingerprint,
            @RestPath RoleName role,
            @RestHeader("traceparent") @Nullable String traceparent) {
        return change(fingerprint, new Withdraw(role.parsed(), by()), traceparent);
    }

    private Uni<CertificateView> change(
            FingerprintPath fingerprint, CertificateCommand command, @Nullable String traceparent) {
        return changing.change(fingerprint.value(), command, Cause.request(clock.instant(), traceparent))
                .invoke(decision -> decision.refusal().ifPresent(refusal -> {
                    throw CertificateProblems.of(refusal);
                }))
                .flatMap(decision -> certificates.one(fingerprint.value()))
                .map(found -> found.orElseThrow(CertificateProblems::unknown));
    }

    private String by() {
        return caller.getPrincipal().getName();
    }
}
