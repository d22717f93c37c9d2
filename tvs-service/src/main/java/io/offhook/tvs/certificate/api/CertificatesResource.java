package io.offhook.tvs.certificate.api;

import static io.offhook.tvs.api.CertificateMediaTypes.BYTES;
import static io.offhook.tvs.api.CertificateMediaTypes.CA_CERTIFICATE;
import static io.offhook.tvs.api.CertificateMediaTypes.PEM;
import static io.offhook.tvs.api.CertificateMediaTypes.PEM_CHAIN;
import static io.offhook.tvs.api.CertificateMediaTypes.PKCS7;
import static io.offhook.tvs.api.CertificateMediaTypes.PKCS7_CERTIFICATES;
import static io.offhook.tvs.api.CertificateMediaTypes.PKIX_CERTIFICATE;
import static io.offhook.tvs.api.CertificateMediaTypes.TEXT;

import io.offhook.eventing.page.Page;
import io.offhook.pki.Role;
import io.offhook.pki.list.PhoneCertificate;
import io.offhook.pki.list.PhoneCertificate.Parsed;
import io.offhook.pki.x509.CertificateBundle;
import io.offhook.rest.problem.CommonProblem;
import io.offhook.rest.request.CreatedAnswer;
import io.offhook.rest.request.PageQuery;
import io.offhook.rest.request.RequestCause;
import io.offhook.tvs.api.FingerprintParameter;
import io.offhook.tvs.certificate.CertificateCommand;
import io.offhook.tvs.certificate.CertificateCommand.Grant;
import io.offhook.tvs.certificate.CertificateCommand.Register;
import io.offhook.tvs.certificate.CertificateCommand.Withdraw;
import io.offhook.tvs.certificate.TrustListUsage;
import io.offhook.tvs.certificate.store.CertificateView;
import io.offhook.tvs.certificate.store.ChangingRoles;
import io.offhook.tvs.certificate.store.FindCertificates;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The certificate registry: which certificates phones may meet, and in which roles. */
@Path("/api/v1/certificates")
@Tag(name = "Certificates for phones", description = "Certificates of servers, and in which roles phones trust them")
@RolesAllowed({"admin", "operator", "service"})
@Produces(MediaType.APPLICATION_JSON)
class CertificatesResource {

    private final ChangingRoles changing;
    private final FindCertificates certificates;
    private final RequestCause cause;

    CertificatesResource(ChangingRoles changing, FindCertificates certificates, RequestCause cause) {
        this.changing = changing;
        this.certificates = certificates;
        this.cause = cause;
    }

    @GET
    @Operation(summary = "The certificates that phones are told about, by subject, with their roles")
    public Uni<Page<CertificateView>> list(@BeanParam PageQuery page) {
        return certificates.page(page.parse());
    }

    @GET
    @Path("/{fingerprint}")
    @Operation(summary = "One certificate, by its SHA-256")
    @APIResponse(responseCode = "404", description = "unknown-certificate")
    @APIResponseSchema(value = CertificateView.class, responseDescription = "OK")
    public Uni<CertificateView> one(@RestPath FingerprintParameter fingerprint) {
        return view(fingerprint.value());
    }

    @POST
    @RolesAllowed("admin")
    @Consumes({PEM, PEM_CHAIN, PKIX_CERTIFICATE, CA_CERTIFICATE, PKCS7, PKCS7_CERTIFICATES, BYTES, TEXT})
    @Operation(
            summary = "Register a certificate that phones may trust, and say what for",
            description =
                    "PEM or DER; the first certificate of a chain counts. Again with the same roles and time to live, it changes nothing.")
    @APIResponseSchema(
            value = CertificateView.class,
            responseCode = "201",
            responseDescription = "A role was granted, or its time to live changed")
    @APIResponse(responseCode = "200", description = "All of it was so already")
    @APIResponse(responseCode = "400", description = "unknown-role, or no certificate")
    @APIResponse(responseCode = "409", description = "trust-list-full")
    @APIResponse(responseCode = "422", description = "unacceptable-certificate, unfit-for-role")
    public Uni<RestResponse<CertificateView>> register(
            byte[] file, @RestQuery List<RoleName> role, @RestQuery @DefaultValue(TimeToLive.DEFAULT) TimeToLive ttl) {
        var now = cause.now();
        var actor = cause.actor();
        var certificate = read(file, now.at());
        var roles = parse(role);
        long seconds = ttl.seconds();
        return changing.change(
                        certificate.fingerprint(),
                        usage -> new Register(certificate, roles, seconds, usage, actor),
                        now)
                .map(decision -> decision.orThrow(CertificateProblems::of))
                .flatMap(decision -> view(certificate.fingerprint())
                        .map(view -> CreatedAnswer.of(decision, "/api/v1/certificates/" + view.fingerprint(), view)));
    }

    @PUT
    @Path("/{fingerprint}/roles/{role}")
    @RolesAllowed("admin")
    @Operation(
            summary = "Grant a role to a registered certificate",
            description =
                    "A role that it has already gets the time to live. Phones rely on an answer for so many seconds.")
    @APIResponse(responseCode = "400", description = "unknown-role")
    @APIResponse(responseCode = "404", description = "unknown-certificate")
    @APIResponse(responseCode = "409", description = "trust-list-full")
    @APIResponse(responseCode = "422", description = "unfit-for-role: a SAST signs with RSA of 2048 bits at most")
    @APIResponseSchema(value = CertificateView.class, responseDescription = "OK")
    public Uni<CertificateView> grant(
            @RestPath FingerprintParameter fingerprint,
            @RestPath RoleName role,
            @RestQuery @DefaultValue(TimeToLive.DEFAULT) TimeToLive ttl) {
        var actor = cause.actor();
        var parsed = role.parse();
        long seconds = ttl.seconds();
        return change(fingerprint, usage -> new Grant(parsed, seconds, usage, actor));
    }

    @DELETE
    @Path("/{fingerprint}/roles/{role}")
    @RolesAllowed("admin")
    @Operation(
            summary = "Withdraw a role",
            description =
                    "TVS does not vouch for it any more. Phones that asked before rely on it until their answer is too old.")
    @APIResponse(responseCode = "404", description = "unknown-certificate, or role-not-held")
    @APIResponseSchema(value = CertificateView.class, responseDescription = "OK")
    public Uni<CertificateView> withdraw(@RestPath FingerprintParameter fingerprint, @RestPath RoleName role) {
        var command = new Withdraw(role.parse(), cause.actor());
        return change(fingerprint, usage -> command);
    }

    private Uni<CertificateView> change(
            FingerprintParameter fingerprint, Function<TrustListUsage, CertificateCommand> command) {
        return changing.change(fingerprint.value(), command, cause.now())
                .invoke(decision -> decision.orThrow(CertificateProblems::of))
                .flatMap(decision -> view(fingerprint.value()));
    }

    private Uni<CertificateView> view(String fingerprint) {
        return certificates.one(fingerprint).map(found -> found.orElseThrow(CertificateProblems::unknown));
    }

    private static Set<Role> parse(List<RoleName> names) {
        if (names.isEmpty()) {
            throw CommonProblem.invalid("role", "Name at least one role.");
        }
        return names.stream().map(RoleName::parse).collect(Collectors.toUnmodifiableSet());
    }

    private static PhoneCertificate read(byte[] file, Instant at) {
        return switch (PhoneCertificate.parse(CertificateBundle.read(file).getFirst(), at)) {
            case Parsed.Accepted it -> it.certificate();
            case Parsed.Rejected it -> throw CertificateProblems.unacceptable(it.subject(), it.reasons());
        };
    }
}
