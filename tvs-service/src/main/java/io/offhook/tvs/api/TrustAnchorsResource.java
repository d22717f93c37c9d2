package io.offhook.tvs.api;

import static io.offhook.tvs.api.CertificateMediaTypes.BYTES;
import static io.offhook.tvs.api.CertificateMediaTypes.CA_CERTIFICATE;
import static io.offhook.tvs.api.CertificateMediaTypes.PEM;
import static io.offhook.tvs.api.CertificateMediaTypes.PEM_CHAIN;
import static io.offhook.tvs.api.CertificateMediaTypes.PKCS7;
import static io.offhook.tvs.api.CertificateMediaTypes.PKCS7_CERTIFICATES;
import static io.offhook.tvs.api.CertificateMediaTypes.PKIX_CERTIFICATE;
import static io.offhook.tvs.api.CertificateMediaTypes.TEXT;

import io.offhook.contracts.trust.AnchorEvent;
import io.offhook.eventing.decider.Decision;
import io.offhook.eventing.page.Page;
import io.offhook.pki.path.ExpiredAnchors;
import io.offhook.pki.path.TrustAnchor;
import io.offhook.pki.x509.CertificateBundle;
import io.offhook.pki.x509.Pem;
import io.offhook.rest.request.PageQuery;
import io.offhook.rest.request.RequestCause;
import io.offhook.tvs.anchor.AnchorBundle;
import io.offhook.tvs.anchor.AnchorRefusal;
import io.offhook.tvs.anchor.store.AnchorView;
import io.offhook.tvs.anchor.store.FindAnchors;
import io.offhook.tvs.anchor.store.RequestingAnchors;
import io.offhook.tvs.approval.store.ApprovalView;
import io.offhook.tvs.approval.store.Requested;
import io.offhook.tvs.revocation.store.FindRevokedCertificates;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The CAs of manufacturers, whose phones are genuine: list, download, add and remove. */
@Path("/api/v1")
@Tag(name = "Trust anchors", description = "CAs of manufacturers")
@RolesAllowed({"admin", "operator", "service"})
@Produces(MediaType.APPLICATION_JSON)
class TrustAnchorsResource {

    private final RequestingAnchors requesting;
    private final FindAnchors anchors;
    private final FindRevokedCertificates revocations;
    private final RequestCause cause;

    TrustAnchorsResource(
            RequestingAnchors requesting,
            FindAnchors anchors,
            FindRevokedCertificates revocations,
            RequestCause cause) {
        this.requesting = requesting;
        this.anchors = anchors;
        this.revocations = revocations;
        this.cause = cause;
    }

    /** Every anchor of the bundle is in one of the two lists. */
    public record Imported(List<AnchorView> added, List<AnchorView> alreadyPresent) {}

    @GET
    @Path("/trust-anchors")
    @Operation(
            summary = "The CAs that are trusted now, by subject",
            description = "Only an anchor whose status is IN_FORCE vouches for devices.")
    public Uni<Page<AnchorView>> list(@BeanParam PageQuery page) {
        return anchors.page(page.parse());
    }

    @GET
    @Path("/trust-anchors.pem")
    @Produces(PEM)
    @Operation(summary = "The CAs that are in force now, as one PEM bundle")
    public Uni<String> bundle() {
        return anchors.inForce().map(all -> all.stream().map(Pem::withSubject).collect(Collectors.joining("\n")));
    }

    @GET
    @Path("/trust-anchors/{fingerprint}")
    @Operation(summary = "One CA, by the SHA-256 of its certificate")
    @APIResponse(responseCode = "404", description = "unknown-trust-anchor")
    @APIResponseSchema(value = AnchorView.class, responseDescription = "OK")
    public Uni<AnchorView> one(@RestPath FingerprintParameter fingerprint) {
        return anchors.one(fingerprint.value()).map(found -> found.orElseThrow(AnchorProblems::unknown));
    }

    @POST
    @Path("/trust-anchors")
    @RolesAllowed("admin")
    @Consumes({PEM, PEM_CHAIN, PKIX_CERTIFICATE, CA_CERTIFICATE, PKCS7, PKCS7_CERTIFICATES, BYTES, TEXT})
    @Operation(
            summary = "Trust the CAs of a bundle",
            description =
                    "PEM with any text between the blocks, PKCS#7, or one DER certificate; at most 1 MB. All or nothing: one "
                            + "certificate that is no CA, is weak, is revoked or has expired refuses the bundle. The same bundle again changes nothing.")
    @APIResponse(responseCode = "400", description = "no-certificate, malformed-bundle, private-key-in-bundle")
    @APIResponse(responseCode = "413", description = "bundle-too-large")
    @APIResponse(responseCode = "422", description = "unacceptable-trust-anchor: says which certificates, and why")
    @APIResponseSchema(value = Imported.class, responseCode = "200", responseDescription = "Done")
    @APIResponse(
            responseCode = "202",
            description = ProposedAnswer.DESCRIPTION,
            content = @Content(schema = @Schema(implementation = ApprovalView.class)))
    public Uni<RestResponse<?>> add(byte[] file, @RestQuery @DefaultValue("false") boolean acceptExpired) {
        var now = cause.now();
        var expired = acceptExpired ? ExpiredAnchors.ACCEPT : ExpiredAnchors.REFUSE;
        return revocations.current().flatMap(revoked -> {
            var bundle = AnchorBundle.of(CertificateBundle.read(file), now.at(), expired, revoked)
                    .orThrow();
            return requesting.add(bundle, expired, now).flatMap(requested -> answer(bundle, requested));
        });
    }

    @DELETE
    @Path("/trust-anchors/{fingerprint}")
    @RolesAllowed("admin")
    @Operation(
            summary = "Trust a CA no longer",
            description = "Devices that chain to no other CA are refused from now on.")
    @APIResponse(responseCode = "204", description = "Not trusted any more")
    @APIResponse(responseCode = "404", description = "unknown-trust-anchor")
    @APIResponse(
            responseCode = "202",
            description = ProposedAnswer.DESCRIPTION,
            content = @Content(schema = @Schema(implementation = ApprovalView.class)))
    public Uni<RestResponse<?>> remove(@RestPath FingerprintParameter fingerprint) {
        return requesting.remove(fingerprint.value(), cause.now()).map(requested -> switch (requested) {
            case Requested.Done<Decision<AnchorEvent, AnchorRefusal>> it -> {
                it.result().orThrow(AnchorProblems::of);
                yield RestResponse.noContent();
            }
            case Requested.Proposed<Decision<AnchorEvent, AnchorRefusal>> it -> ProposedAnswer.of(it.approval());
        });
    }

    private Uni<RestResponse<?>> answer(List<TrustAnchor> bundle, Requested<Set<String>> requested) {
        return switch (requested) {
            case Requested.Done<Set<String>> it ->
                anchors.all(bundle.stream().map(TrustAnchor::fingerprint).toList())
                        .map(views -> RestResponse.ok(answer(views, it.result())));
            case Requested.Proposed<Set<String>> it -> Uni.createFrom().item(ProposedAnswer.of(it.approval()));
        };
    }

    private static Imported answer(List<AnchorView> anchors, Set<String> added) {
        var parts = anchors.stream().collect(Collectors.partitioningBy(anchor -> added.contains(anchor.fingerprint())));
        return new Imported(parts.getOrDefault(true, List.of()), parts.getOrDefault(false, List.of()));
    }
}
